"""Segments moved across the flow to where their wires are shortest.

What is in the way of a segment moves along with it, so that groups that push one another do not
get stuck; each move makes the weighted sum of all distances smaller, which network simplex makes
least (Gansner, Koutsofios, North and Vo, 1993) and would take ten times as long for here.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from designer.canvas.geometry import snap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_LOOKS = 20_000
"""So many segments are looked at at most, which takes 0.1 s: all of them in a usual network."""

ROUNDS = 8
"""How often all segments are looked at, downwards and upwards; most are in place after three."""

STEPS = 20
"""How often one segment moves on at once."""


class Wish(NamedTuple):
    """What a segment is wired to."""

    other: int
    weight: float
    off: float
    """How far from the middle of the other one this one's middle is to be."""


Neighbours = list[list[tuple[int, float]]]
"""Of each segment: those next to it on one side, and the least distances."""


def tightened(
    at: Sequence[float],
    wishes: Sequence[Sequence[Wish]],
    above: Neighbours,
    order: Sequence[int],
    check: Callable[[], None],
) -> list[float]:
    """Return places with shorter wires that keep the distances.

    Parameters
    ----------
    at
        Where segments are; they keep their distances.
    wishes
        By segment: what it is wired to.
    above
        By segment: what is next to it above.
    order
        All segments, each after those above it.
    check
        Called often; raises where the answer is no longer wanted.
    """
    below: Neighbours = [[] for _ in at]
    for segment, uppers in enumerate(above):
        for upper, apart in uppers:
            below[upper].append((segment, apart))
    moves = [_Moves(list(at), wishes, below, 1)]
    moves.append(_Moves(moves[0].at, wishes, above, -1))
    for _ in range(ROUNDS):
        moved = False
        for move, turn in zip(moves, (order[::-1], order), strict=True):
            check()
            for segment in turn:
                for _ in range(STEPS):
                    if moves[0].looks + moves[1].looks > MOST_LOOKS or not move.once(segment):
                        break
                    moved = True
        if not moved:
            break
    return moves[0].at


class _Moves:
    """Moves to one side: 1 is down, -1 is up."""

    def __init__(
        self,
        at: list[float],
        wishes: Sequence[Sequence[Wish]],
        ahead: Neighbours,
        side: int,
    ) -> None:
        self.at = at
        self.looks = 0
        self._wishes = wishes
        self._ahead = ahead
        self._side = side

    def once(self, root: int) -> bool:
        """Move a segment up to where it could win less, and say whether it moved."""
        group = self._pushed(root)
        gain, way = 0.0, math.inf
        for each in group:
            here = self.at[each]
            for other, weight, off in self._wishes[each]:
                if other in group:
                    continue
                far = snap(self.at[other] + off - here) * self._side
                gain += weight if far > 0 else -weight
                if far > 0:
                    way = min(way, far)
            for other, apart in self._ahead[each]:
                if other not in group:
                    way = min(way, (self.at[other] - here) * self._side - apart)
        if gain <= 0 or math.isinf(way):
            return False
        for each in group:
            self.at[each] += self._side * way
        return True

    def _pushed(self, root: int) -> set[int]:
        """Return a segment with all that it pushes."""
        at, side = self.at, self._side
        group, waiting = {root}, [root]
        while waiting:
            each = waiting.pop()
            for other, apart in self._ahead[each]:
                if other not in group and (at[other] - at[each]) * side <= apart:
                    group.add(other)
                    waiting.append(other)
        self.looks += len(group)
        return group
