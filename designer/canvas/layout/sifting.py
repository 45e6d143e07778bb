"""Single items moved through their column to where they cross least.

Sweeps put an item where its wires pull it, and may leave it on the wrong side of others for good.
Sifting tries every place of the column (Matuszewski, Schönfeld and Molitor, "Using Sifting for
k-Layer Straightline Crossing Minimization", 1999).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from designer.canvas.layout.columns import Columns

MOST_PAIRS = 150_000
"""Pairs of items that are compared at most, which takes 0.3 s: all of them in a usual network."""

ROUNDS = 3


def sifted(
    part: Columns, columns: Sequence[Sequence[int]], check: Callable[[], None]
) -> list[list[int]]:
    """Return an order with no more crossings than another.

    Parameters
    ----------
    part
        Cards and wires in columns.
    columns
        The order to begin with.
    check
        Called often; raises where the answer is no longer wanted.
    """
    result = [list(column) for column in columns]
    place = {item: at for column in result for at, item in enumerate(column)}
    before: list[list[tuple[int, float]]] = [[] for _ in part.layer]
    after: list[list[tuple[int, float]]] = [[] for _ in part.layer]
    for edges in part.edges:
        for edge in edges:
            before[edge.end].append((edge.start, edge.out))
            after[edge.start].append((edge.end, edge.into))
    pairs = 0
    for _ in range(ROUNDS):
        better = False
        for column in result:
            pairs += len(column) * (len(column) - 1)
            if len(column) < 2 or pairs > MOST_PAIRS:
                continue
            check()
            wishes = {
                item: [
                    [place[other] + port for other, port in side[item]] for side in (before, after)
                ]
                for item in column
            }
            for item in list(column):
                better = _sift(column, item, wishes) or better
            place.update({item: at for at, item in enumerate(column)})
        if not better:
            break
    return result


def _sift(column: list[int], item: int, wishes: dict[int, list[list[float]]]) -> bool:
    """Move an item to where it crosses least, and say whether that is elsewhere."""
    at = column.index(item)
    own = wishes[item]
    best, where = 0, at
    for step in (-1, 1):
        cost, to = 0, at
        while 0 <= to + step < len(column):
            to += step
            other = wishes[column[to]]
            # Above the other it crosses so many of its wires, below it so many.
            gain = _crossed(own, other) - _crossed(other, own)
            cost += -gain if step > 0 else gain
            if cost < best:
                best, where = cost, to
    if where == at:
        return False
    column.insert(where, column.pop(at))
    return True


def _crossed(upper: list[list[float]], lower: list[list[float]]) -> int:
    """Return how many wires of two items cross where one stands above the other."""
    return sum(
        [
            end < begin
            for ups, downs in zip(upper, lower, strict=True)
            if ups and downs
            for begin in ups
            for end in downs
        ]
    )
