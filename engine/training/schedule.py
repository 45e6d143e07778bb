"""The learning rate of every step, as a pure function of the plan."""

import math
from typing import NamedTuple

from engine.training.plan import TrainingPlan


class Schedule(NamedTuple):
    """A plan's learning rates, for a known number of steps in an epoch.

    Parameters
    ----------
    plan
        Gives the peak, the schedule and the warm-up.
    steps_per_epoch
        How many steps an epoch has, at least 1.
    """

    plan: TrainingPlan
    steps_per_epoch: int

    @property
    def warmup_steps(self) -> int:
        """How many steps the learning rate grows before the schedule begins."""
        return min(round(self.plan.warmup_epochs * self.steps_per_epoch), self.total_steps - 1)

    @property
    def total_steps(self) -> int:
        """How many steps the whole run has."""
        return self.plan.epochs * self.steps_per_epoch

    def rate(self, step: int) -> float:
        """Return the learning rate of a step.

        During the warm-up of ``w`` steps the rate is ``peak · step / w``. Behind it the schedule
        counts from its own beginning: ``constant`` stays at the peak; ``step`` multiplies by the
        step factor after every ``step_epochs`` epochs; ``cosine`` falls along half a cosine that
        would reach zero right after the last step (Loshchilov and Hutter, SGDR, 2017, equation
        5, without restarts).

        Parameters
        ----------
        step
            Counted from 1 over the whole run.
        """
        plan = self.plan
        warmup = self.warmup_steps
        if step <= warmup:
            return plan.learning_rate * (step / warmup)  # in this order the last one is the peak
        done = step - 1 - warmup
        if plan.schedule == "step":
            drops = done // (plan.step_epochs * self.steps_per_epoch)
            return float(plan.learning_rate * plan.step_factor**drops)
        if plan.schedule == "cosine":
            share = done / (self.total_steps - warmup)
            return plan.learning_rate * 0.5 * (1 + math.cos(math.pi * share))
        return plan.learning_rate
