"""From an error to the sentence that ends a run (worker only)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.errors import DataError, GraphError, NetloomError, NetworkError
from engine.files import reason
from engine.training.device import broken_for_good, out_of_memory
from engine.training.events import RunFailed
from engine.training.measuring import NotFiniteError

if TYPE_CHECKING:
    from engine.training.plan import TrainingPlan


def failure_of(error: BaseException, plan: TrainingPlan, step: int, rate: float) -> RunFailed:
    """Say what ended a run, why, and what to try.

    Parameters
    ----------
    error
        What was raised.
    plan
        The run's.
    step, rate
        The step that was computed and its learning rate; 0 before the first.
    """
    where = f"in step {step:,}" if step else "before the first step"
    if isinstance(error, NotFiniteError):
        calmer = f"try a learning rate of {error.rate / 10:.2g}"
        if not plan.warmup_epochs:
            calmer += " or a warm-up"
        message = (
            f"{error.what} in step {error.step:,} at a learning rate of {error.rate:.3g}: {calmer}."
        )
        return RunFailed("not-finite", message, error.step, error.rate)
    if out_of_memory(error):
        batch = plan.batch_size
        message = f"Memory ran out {where} with batches of {batch:,}: "
        message += (
            f"try a batch size of {batch // 2:,}."
            if batch > 1
            else "make the network or its Input smaller."
        )
        return RunFailed("out-of-memory", message, step, rate)
    if isinstance(error, NetloomError):
        code = "error"
        if isinstance(error, DataError):
            code = "data"
        elif isinstance(error, (NetworkError, GraphError)):
            code = "network"
        return RunFailed(code, str(error), step, rate)  # type: ignore[arg-type]
    if isinstance(error, OSError):
        message = (
            f"The run's folder cannot be written {where}: {reason(error)}; make room or move it."
        )
        return RunFailed("error", message, step, rate)
    if isinstance(error, ValueError) and "more than 1 value per channel" in str(error):
        message = (
            "Batch normalisation needs more than one value for each channel, but a batch has "
            "only one image here: use a batch size of 2 or more."
        )
        return RunFailed("network", message, step, rate)
    if broken_for_good(error):
        message = (
            f"The accelerator failed {where}: train again, and if it fails again set the device "
            "to cpu."
        )
        return RunFailed("error", message, step, rate)
    first = (str(error).strip() or type(error).__name__).splitlines()[0]
    message = f"Training broke off {where} ({first}): the run's error.log says more."
    return RunFailed("error", message, step, rate)
