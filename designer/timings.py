"""What was measured of an open project, as long as it still holds.

A block keeps its time while its report is the same object: after an edit only what computes
something else has none, until the network is measured again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.base import Family
from engine.groups.block import Group
from engine.timing import Place, Times, Timing

if TYPE_CHECKING:
    from designer.scope import Scope
    from engine.analysis import NodeReport
    from engine.training.plan import TrainingPlan

NOTHING = Times(0.0, 0.0)


class _Known(NamedTuple):
    report: NodeReport
    trainable: bool
    times: Times


class Timings:
    """The times of one project's blocks."""

    def __init__(self) -> None:
        self.timing: Timing | None = None
        """The last measurement."""
        self._plan: tuple[str, int] | None = None
        self._known: dict[Place, _Known] = {}

    def take(self, timing: Timing, scope: Scope, plan: TrainingPlan) -> None:
        """Keep a measurement.

        Parameters
        ----------
        timing
            What was found.
        scope
            Of the whole network, as it was when the measurement was asked for.
        plan
            Of the training, then.
        """
        self.timing, self._plan = timing, conditions(plan)
        self._known = {}
        for name in scope.analysis.nodes:
            self._keep(scope, name, timing.times.get((name,), NOTHING))

    def of(self, scope: Scope, plan: TrainingPlan) -> dict[str, Times | None]:
        """Return the time of each block that a scope shows; ``None`` where it is not known."""
        names = scope.analysis.nodes
        if self.timing is None or self._plan != conditions(plan):
            return dict.fromkeys(names)
        self._learn(scope)
        return {name: self._one(scope, name) for name in names}

    def complete(self, scope: Scope, plan: TrainingPlan) -> bool:
        """Say whether there is nothing to measure in the whole network."""
        return None not in self.of(scope.chain()[0], plan).values()

    def total(self, scope: Scope, plan: TrainingPlan) -> Times | None:
        """Return the time of the whole network; ``None`` where that of a block is missing."""
        whole = NOTHING
        for times in self.of(scope.chain()[0], plan).values():
            if times is None:
                return None
            whole = whole.plus(times)
        return whole

    def _learn(self, scope: Scope) -> None:
        """Take over what was measured inside a block that is still the measured one."""
        outer, timing = scope.outer, self.timing
        if outer is None or timing is None:
            return
        self._learn(outer)
        if self._one(outer, scope.path[-1]) is None:
            return
        way = _way(scope)
        for name in scope.analysis.nodes:
            if (*scope.path, name) not in self._known:
                port = scope.graph[name].block.family is Family.INPUT_OUTPUT
                place = (*way[:-1], way[-1] + name)
                times = NOTHING if port else timing.times.get(place, NOTHING)
                self._keep(scope, name, times)

    def _keep(self, scope: Scope, name: str, times: Times) -> None:
        report, trainable = scope.analysis[name], scope.graph[name].trainable
        self._known[*scope.path, name] = _Known(report, trainable, times)

    def _one(self, scope: Scope, name: str) -> Times | None:
        known, report = self._known.get((*scope.path, name)), scope.analysis[name]
        if (
            known is None
            or report.facts is None
            or known.report is not report
            or known.trainable is not scope.graph[name].trainable
        ):
            return None
        return known.times


def conditions(plan: TrainingPlan) -> tuple[str, int]:
    """Return what of a plan a measurement depends on."""
    return plan.device, plan.batch_size


def _way(scope: Scope) -> Place:
    """Return where the inside of a block was measured, the last name being what names begin with.

    Of a group that repeats the first copy is shown, whose ``conv1`` is ``block1_conv1``.
    """
    if scope.outer is None or scope.opened is None:
        return ("",)
    outer, block = _way(scope.outer), scope.opened.block
    prefix = "block1_" if isinstance(block, Group) and block.values()["repeat"] > 1 else ""
    return (*outer[:-1], outer[-1] + scope.opened.name, prefix)
