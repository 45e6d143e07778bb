"""One problem of a project: how much it matters, where it is, and what mends it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from engine.repairs.proposal import Repair

    Search = Generator[None, None, tuple[Repair, ...]]
    """Looks for repairs a stride at a time, and returns those that help."""


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
        The repairs, or a pure function that finds them: at once, or as a generator in strides of
        some milliseconds. Not part of the comparison: two problems are the same when they say the
        same.
    reason
        Why it matters, as one more sentence; advice has one.
    """

    severity: Severity
    code: str
    node: str | None
    port: str | None
    message: str
    mending: tuple[Repair, ...] | Callable[[], tuple[Repair, ...] | Search] = field(
        default=(), compare=False, repr=False
    )
    reason: str = ""
    _found: list[tuple[Repair, ...]] = field(
        default_factory=list, init=False, compare=False, repr=False
    )
    _search: list[Search] = field(default_factory=list, init=False, compare=False, repr=False)

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What would mend it, the best first; each has been tried."""
        while not self.seek():
            pass
        return self.mending if isinstance(self.mending, tuple) else self._found[0]

    def seek(self) -> bool:
        """Look for repairs for some milliseconds, and say whether all are known now.

        Of a network of 2,000 blocks finding them takes a tenth of a second: whoever must not wait
        asks again and again.
        """
        if isinstance(self.mending, tuple) or self._found:
            return True
        if not self._search:
            begun = self.mending()
            if isinstance(begun, tuple):
                self._found.append(begun)
                return True
            self._search.append(begun)
        try:
            next(self._search[0])
        except StopIteration as end:
            self._found.append(end.value)
            self._search.clear()
        except BaseException:
            self._search.clear()  # whoever asks again begins anew
            raise
        return bool(self._found)

    @property
    def knows_repairs(self) -> bool:
        """Whether asking for the repairs costs nothing any more."""
        return isinstance(self.mending, tuple) or bool(self._found)

    @property
    def place(self) -> str:
        """How the project names this advice where it is silenced at its node: ``code@node``."""
        return self.code if self.node is None else f"{self.code}@{self.node}"
