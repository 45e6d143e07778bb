"""One problem of a project: how much it matters, where it is, and what mends it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    repairs
        What would mend it, the best first; each has been tried. Not part of the comparison: two
        problems are the same when they say the same.
    """

    severity: Severity
    code: str
    node: str | None
    port: str | None
    message: str
    repairs: tuple[Repair, ...] = field(default=(), compare=False)
