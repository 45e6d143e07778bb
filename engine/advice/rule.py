"""What a rule of advice is, and the list of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from engine.advice.survey import Survey
from engine.repairs.proposal import Repair  # noqa: TC001 - the named tuple needs it


class Finding(NamedTuple):
    """Where a rule applies."""

    node: str
    message: str
    """One sentence: the thing, the cause and the way out."""
    proposals: tuple[Repair, ...] | Callable[[], tuple[Repair, ...]] = ()
    """Edits that may mend it, the best first; they are tried before they are offered."""


Look = Callable[[Survey], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One piece of advice that the program can give.

    Parameters
    ----------
    code
        Its identifier, in files and in the list of what is silenced.
    title
        What it is called in lists.
    reason
        Why it matters, in a sentence, with the source where there is one.
    look
        Finds where it applies, in time linear in the size of the network.
    local
        Whether it looks at neighbours alone, so that it also holds for a part of a network.
    """

    code: str
    title: str
    reason: str
    look: Look
    local: bool = False


_rules: dict[str, Rule] = {}


def rule(code: str, title: str, reason: str, *, local: bool = False) -> Callable[[Look], Look]:
    """Make a function a rule (a decorator)."""

    def add(look: Look) -> Look:
        if code in _rules:
            raise ValueError(f"two rules are called {code!r}")
        _rules[code] = Rule(code, title, reason, look, local)
        return look

    return add


def known_rules() -> dict[str, Rule]:
    """Return the rules that have been imported so far, by code."""
    return _rules
