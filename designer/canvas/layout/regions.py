"""What each frame is around, as a tree: the canvas, frames, frames in them, and so on.

Cards of a frame stay together when cards are arranged, and no other card comes in between. That
is possible where of two frames one is in the other, or they share no card; frames that share some
keep all that is in them as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from designer.canvas.geometry import CARD_WIDTH, card_height

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from designer.canvas.geometry import Point
    from engine.drawing import Area, Remark
    from engine.graph import Graph


@dataclass(frozen=True)
class Region:
    """The canvas, or what is in a frame."""

    frames: tuple[str, ...]
    """What is around it: nothing around the canvas, several where frames share cards."""
    cards: tuple[str, ...]
    """The cards in it that are in no inner frame, too."""
    inner: tuple[Region, ...]
    papers: tuple[tuple[str, ...], ...]
    """Notes, each alone, and frames without a card with what lies in them."""
    is_rigid: bool = False
    """Whether all of it keeps its places."""

    @cached_property
    def all_cards(self) -> tuple[str, ...]:
        """The cards in it and in inner frames."""
        return (*self.cards, *[card for each in self.inner for card in each.all_cards])

    @cached_property
    def all_remarks(self) -> tuple[str, ...]:
        """The notes and frames in it, and those around it."""
        own = [name for paper in self.papers for name in paper]
        return (*self.frames, *own, *[name for each in self.inner for name in each.all_remarks])


def card_at(graph: Graph, name: str, place: Point) -> Area:
    """Return what a block's card takes where its middle is at a place."""
    height = card_height(graph[name].block)
    return (place[0] - CARD_WIDTH / 2, place[1] - height / 2, CARD_WIDTH, height)


def joined(areas: Iterable[Area]) -> Area:
    """Return the area around some others, of which there is one at least."""
    lefts, tops, rights, bottoms = zip(
        *[(x, y, x + width, y + height) for x, y, width, height in areas], strict=True
    )
    left, top = min(lefts), min(tops)
    return left, top, max(rights) - left, max(bottoms) - top


def regions(graph: Graph) -> Region:
    """Return what is in the frames of a graph, as a tree that begins with the canvas."""
    remarks = graph.drawing.remarks
    inside = _inside(graph)
    groups = _groups(inside, remarks)
    home: dict[str, int] = {}
    cards: list[list[str]] = []
    inner: list[list[int]] = []
    top: list[int] = []
    for index, (_, held) in enumerate(groups):
        above = home.get(held[0])
        (top if above is None else inner[above]).append(index)
        inner.append([])
        cards.append([])
        for name in held:
            home[name] = index
    own: list[str] = []
    for name in graph.nodes:
        (cards[home[name]] if name in home else own).append(name)
    papers = _papers(remarks, [frames for frames, _ in groups])

    def made(index: int) -> Region:
        frames = groups[index][0]
        return Region(
            frames,
            tuple(cards[index]),
            tuple([made(each) for each in inner[index]]),
            tuple(papers.get(index, ())),
            len(frames) > 1,
        )

    return Region((), tuple(own), tuple([made(each) for each in top]), tuple(papers.get(-1, ())))


def _inside(graph: Graph) -> dict[str, list[str]]:
    """Return the cards that are wholly in each frame, of those frames that have some."""
    frames = {name: each for name, each in graph.drawing.remarks.items() if each.frame}
    if not frames:
        return {}
    areas = {name: card_at(graph, name, node.position) for name, node in graph.nodes.items()}
    found = {}
    for frame, remark in frames.items():
        left, top, width, height = remark.area
        right, bottom = left + width, top + height
        held = [
            name
            for name, (x, y, wide, high) in areas.items()
            if left <= x and top <= y and x + wide <= right and y + high <= bottom
        ]
        if held:
            found[frame] = held
    return found


def _groups(
    inside: Mapping[str, list[str]], remarks: Mapping[str, Remark]
) -> list[tuple[tuple[str, ...], list[str]]]:
    """Return frames with their cards, the larger before what is in them.

    Those of which each has cards of the other, and others besides, are one group.
    """
    together = _together(inside)
    groups = [
        (frames, [*dict.fromkeys(card for frame in frames for card in inside[frame])])
        for frames in together
    ]
    # What is in a group of frames that share cards stands still with them.
    shared = [(frames, set(held)) for frames, held in groups if len(frames) > 1]
    kept = []
    for frames, held in groups:
        around = next(
            (each for each, all_ in shared if each is not frames and all_ >= {*held}), None
        )
        if around is None:
            kept.append((frames, held))
        else:
            around += frames

    def size(group: tuple[list[str], list[str]]) -> tuple[int, float]:
        return -len(group[1]), -max(_size(remarks[frame]) for frame in group[0])

    return [(tuple(frames), held) for frames, held in sorted(kept, key=size)]


def _together(inside: Mapping[str, list[str]]) -> list[list[str]]:
    """Return frames in groups: those that share some cards, and neither has all of the other's."""
    sets = {frame: frozenset(held) for frame, held in inside.items()}
    over: dict[str, list[str]] = {}
    for frame, held in inside.items():
        for card in held:
            over.setdefault(card, []).append(frame)
    root = {frame: frame for frame in inside}

    def find(frame: str) -> str:
        while root[frame] != frame:
            frame = root[frame]
        return frame

    for pair in sorted({(a, b) for frames in over.values() for a in frames for b in frames}):
        one, other = sets[pair[0]], sets[pair[1]]
        if not (one <= other or other <= one):
            root[find(pair[1])] = find(pair[0])
    together: dict[str, list[str]] = {}
    for frame in inside:
        together.setdefault(find(frame), []).append(frame)
    return [*together.values()]


def _size(remark: Remark) -> float:
    return remark.area[2] * remark.area[3]


def _papers(
    remarks: Mapping[str, Remark], groups: list[tuple[str, ...]]
) -> dict[int, list[tuple[str, ...]]]:
    """Return the notes, and the frames without cards, by the innermost group in which they lie.

    A frame without cards goes with the notes in it, and with the frames in which those are, too.
    """
    known = {frame for frames in groups for frame in frames}
    loose = [name for name in remarks if name not in known]
    first = {name: name for name in loose}
    for frame in [name for name in loose if remarks[name].frame]:
        held = [name for name in loose if _in(remarks[name].area, remarks[frame])]
        one = {first[name] for name in [frame, *held]}
        least = min(one, key=loose.index)
        first = {name: least if at in one else at for name, at in first.items()}
    together: dict[str, list[str]] = {}
    for name in loose:
        together.setdefault(first[name], []).append(name)
    result: dict[int, list[tuple[str, ...]]] = {}
    for names in together.values():
        at = -1
        for index, frames in enumerate(groups):  # the innermost comes last
            if any(_in(remarks[name].area, remarks[frame]) for name in names for frame in frames):
                at = index
        result.setdefault(at, []).append(tuple(names))
    return result


def _in(area: Area, frame: Remark) -> bool:
    left, top, width, height = frame.area
    return (
        left <= area[0]
        and top <= area[1]
        and area[0] + area[2] <= left + width
        and area[1] + area[3] <= top + height
    )
