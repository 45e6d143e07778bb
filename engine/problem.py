"""One problem of a project: how much it matters, where it is, and what mends it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.repairs.proposal import Repair


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """The network cannot run."""
    WARNING = "warning"
    """It runs, but probably not as meant."""
    ADVICE = "advice"
    """It could be better."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem.

    What would mend it is worked out when somebody asks, and remembered: trying repairs takes
    longer than all the rest, and most problems are gone before a person has read them.

    Parameters
    ----------
    severity
        How much it matters.
    code
        A stable identifier of the kind, such as ``"needs-vector"``.
    node, port
        Where; ``None`` where it concerns the whole project, or the node as a whole.
    message
        One sentence: the thing, the cause and the way out.
    mending
        The repairs, or a pure function that finds them. Not part of the comparison: two problems
        are the same when they say the same.
    reason
        Why it matters, as one more sentence; advice has one.
    """

    severity: Severity
    code: str
    node: str | None
    port: str | None
    message: str
    mending: tuple[Repair, ...] | Callable[[], tuple[Repair, ...]] = field(
        default=(), compare=False, repr=False
    )
    reason: str = ""
    _found: list[tuple[Repair, ...]] = field(
        default_factory=list, init=False, compare=False, repr=False
    )

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What would mend it, the best first; each has been tried."""
        if isinstance(self.mending, tuple):
            return self.mending
        if not self._found:
            self._found.append(self.mending())
        return self._found[0]

    @property
    def knows_repairs(self) -> bool:
        """Whether asking for the repairs costs nothing any more."""
        return isinstance(self.mending, tuple) or bool(self._found)

    @property
    def place(self) -> str:
        """How the project names this advice where it is silenced at its node: ``code@node``."""
        return self.code if self.node is None else f"{self.code}@{self.node}"
