"""What a person draws beside the network: notes, frames, the ways of wires, and the flow.

None of it changes what the network computes. It is part of the graph all the same, so that it is
saved, undone and grouped together with the blocks that it is about.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, get_args

from engine.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from engine.wiring import InputPort

Point = tuple[float, float]
"""A place on the canvas, in pixels at 100 %."""
Area = tuple[float, float, float, float]
"""Left, top, width and height on the canvas, in pixels at 100 %."""
Flow = Literal["right", "down"]

FLOWS: tuple[Flow, ...] = get_args(Flow)
"""The directions in which the data of a drawing flows."""
COLORS = (
    "none", "blue", "teal", "purple", "amber", "green", "pink", "indigo", "orange", "gray",
)  # fmt: skip
"""The colours that a note or a frame may have; the themes say what they look like."""
MAX_TEXT = 10_000
"""Characters in a note."""
MAX_REMARKS = 5_000
"""Notes and frames in one drawing."""
MAX_POINTS = 100
"""Points on the way of one wire."""
MAX_PLACE = 1e7
"""Pixels; far beyond any canvas."""
DECIMALS = 3
"""A file keeps thousandths of a pixel: what is drawn between them would not come back from it."""
MAX_ID = 80
"""Characters in what identifies a note or a frame."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A note, or a frame around a region.

    Parameters
    ----------
    text
        What the note says, or the title of the frame.
    area
        Where it is: left, top, width and height in pixels at 100 %, kept to the thousandth.
    color
        One of :data:`COLORS`.
    frame
        A frame lies behind the cards and has a title; a note is a paper with text on it.

    Raises
    ------
    GraphError
        Where the text is too long, the area is not one, or there is no such colour.
    """

    text: str
    area: Area
    color: str = "none"
    frame: bool = False

    def __post_init__(self) -> None:
        what = "frame" if self.frame else "note"
        if len(self.text) > MAX_TEXT:
            raise GraphError(
                f"The {what} has {len(self.text):,} characters: use {MAX_TEXT:,} at most."
            )
        if problem := area_problem(self.area):
            raise GraphError(f"The {what} {problem}.")
        left, top, width, height = [round(value, DECIMALS) for value in self.area]
        object.__setattr__(self, "area", (left, top, width, height))
        if self.color not in COLORS:
            raise GraphError(
                f"A {what} cannot be '{self.color[:40]}': choose {', '.join(COLORS[:-1])} or "
                f"{COLORS[-1]}."
            )

    @property
    def center(self) -> Point:
        """The middle of its area."""
        left, top, width, height = self.area
        return left + width / 2, top + height / 2

    def moved(self, x: float, y: float) -> Remark:
        """Return it at another place, so many pixels away; the edge of the canvas stops it."""
        left, top, width, height = self.area
        return replace(self, area=(_bounded(left + x), _bounded(top + y), width, height))

    def grown(self, *, left: float = 0.0, right: float = 0.0, bottom: float = 0.0) -> Remark:
        """Return it larger by so many pixels on some sides, as far as the canvas reaches."""
        own_left, top, width, height = self.area
        width, height = min(width + left + right, MAX_PLACE), min(height + bottom, MAX_PLACE)
        return replace(self, area=(_bounded(own_left - left), top, width, height))

    def around(self, point: Point) -> bool:
        """Say whether a place lies in its area."""
        left, top, width, height = self.area
        return left <= point[0] <= left + width and top <= point[1] <= top + height

    def within(self, area: Area) -> bool:
        """Say whether it lies wholly in an area."""
        left, top, width, height = area
        own_left, own_top, own_width, own_height = self.area
        return (
            left <= own_left
            and top <= own_top
            and own_left + own_width <= left + width
            and own_top + own_height <= top + height
        )

    def making_room(self, place: Point, width: float, height: float) -> Remark:
        """Return it after a card at a place became larger: behind that it moves, around it grows.

        Parameters
        ----------
        place
            The card's centre, which stays.
        width, height
            By how much the card grows to the right and down.
        """
        (x, y), (left, top, own_width, _) = place, self.area
        if self.around(place):
            return self.grown(right=width, bottom=height)
        if left > x:
            return self.moved(width, 0)
        return self.moved(0, height) if top > y and left + own_width > x else self


def area_problem(area: object) -> str | None:
    """Say what is wrong with an area behind its owner's name, or return ``None``."""
    if not isinstance(area, tuple) or len(area) != 4 or not all(map(is_place, area)):
        return (
            "needs an area of four numbers up to 10,000,000: the left edge, the top edge, the "
            "width and the height"
        )
    if area[2] <= 0 or area[3] <= 0:
        return "needs a width and a height above 0"
    return None


def is_place(value: object) -> bool:
    """Say whether something is a number of pixels on the canvas."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and abs(value) <= MAX_PLACE  # type: ignore[arg-type] # NaN is not, either


def _stem(*, frame: bool) -> str:
    return "frame" if frame else "note"


def _bounded(value: float) -> float:
    """Return a place on the canvas, as near as a file tells it."""
    return round(min(max(value, -MAX_PLACE), MAX_PLACE), DECIMALS)


def _empty() -> Mapping[Any, Any]:
    return _NOTHING


_NOTHING: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True, eq=False)
class Drawing:
    """What a person drew beside the network; equal to what says the same.

    Parameters
    ----------
    remarks
        The notes and frames, the lowest first, each by what identifies it.
    routes
        The points through which a wire goes on its way, by the port at which it ends; a wire
        that is not here finds its own way.
    flow
        Whether data flows to the right or down.
    """

    remarks: Mapping[str, Remark] = field(default_factory=_empty)
    routes: Mapping[InputPort, tuple[Point, ...]] = field(default_factory=_empty)
    flow: Flow = "right"

    @property
    def empty(self) -> bool:
        """Whether nothing is drawn, and data flows as it usually does."""
        return not self.remarks and not self.routes and self.flow == "right"

    @cached_property
    def key(self) -> tuple[Any, ...]:
        """Everything that is drawn, as one value that can be compared and hashed."""
        return (tuple(self.remarks.items()), frozenset(self.routes.items()), self.flow)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Drawing):
            return NotImplemented
        return self is other or self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    def fresh_id(self, frame: bool = False) -> str:
        """Return what may identify one more note, or one more frame."""
        stem, number = _stem(frame=frame), 1
        while f"{stem}{number}" in self.remarks:
            number += 1
        return f"{stem}{number}"

    def with_remark(self, name: str, remark: Remark) -> Drawing:
        """Return the drawing with one note or frame more, or in place of the one of that name.

        Raises
        ------
        GraphError
            Where the name is unfit, or the drawing is full.
        """
        if self.remarks.get(name) == remark:
            return self
        if problem := id_problem(name):
            raise GraphError(problem)
        if name not in self.remarks and len(self.remarks) >= MAX_REMARKS:
            raise GraphError(f"A network can have {MAX_REMARKS:,} notes and frames at most.")
        return replace(self, remarks=MappingProxyType({**self.remarks, name: remark}))

    def without_remarks(self, names: Iterable[str]) -> Drawing:
        """Return the drawing without some notes and frames; those that it lacks do not matter."""
        gone = set(names)
        if gone.isdisjoint(self.remarks):
            return self
        kept = {name: remark for name, remark in self.remarks.items() if name not in gone}
        return replace(self, remarks=MappingProxyType(kept))

    def with_remarks(self, remarks: Iterable[Remark]) -> Drawing:
        """Return the drawing with some notes and frames more, as far as there is room."""
        own = dict(self.remarks)
        numbers = {False: 1, True: 1}
        for remark in remarks:
            if len(own) >= MAX_REMARKS:
                break
            stem, number = _stem(frame=remark.frame), numbers[remark.frame]
            while f"{stem}{number}" in own:
                number += 1
            own[f"{stem}{number}"] = remark
            numbers[remark.frame] = number + 1
        if len(own) == len(self.remarks):
            return self
        return replace(self, remarks=MappingProxyType(own))

    def with_route(self, end: InputPort, points: Iterable[Point] = ()) -> Drawing:
        """Return the drawing with another way for a wire; without points it finds its own.

        Raises
        ------
        GraphError
            Where there are too many points, or one lies nowhere.
        """
        way = tuple([(float(x), float(y)) for x, y in points])
        if self.routes.get(end, ()) == way:
            return self
        if len(way) > MAX_POINTS:
            raise GraphError(
                f"The wire to {end.node} goes through {len(way):,} points: use {MAX_POINTS} at "
                "most."
            )
        if not all(is_place(x) and is_place(y) for x, y in way):
            raise GraphError(
                f"The wire to {end.node} goes through a point that is not on the canvas: give "
                "two numbers up to 10,000,000."
            )
        way = tuple([(round(x, DECIMALS), round(y, DECIMALS)) for x, y in way])
        if self.routes.get(end, ()) == way:
            return self
        routes = {**self.routes, end: way}
        if not way:
            del routes[end]
        return replace(self, routes=MappingProxyType(routes))

    def with_flow(self, flow: Flow) -> Drawing:
        """Return the drawing with data that flows to the right, or down.

        Raises
        ------
        GraphError
            Where there is no such flow.
        """
        if flow not in FLOWS:
            raise GraphError(f"Data cannot flow '{str(flow)[:40]}': choose right or down.")
        return self if flow == self.flow else replace(self, flow=flow)

    def rerouted(self, end_of: Callable[[InputPort], InputPort | None]) -> Drawing:
        """Return the drawing with the ways of wires that now end elsewhere, or nowhere.

        Parameters
        ----------
        end_of
            Returns the port at which the wire of a port ends now; ``None`` where its way is gone.
        """
        if not self.routes:
            return self
        routes = {
            new: points for end, points in self.routes.items() if (new := end_of(end)) is not None
        }
        return self if routes == self.routes else replace(self, routes=MappingProxyType(routes))

    def along(self, moves: Mapping[InputPort, Point]) -> Drawing:
        """Return the drawing with the ways of some wires moved by so many pixels."""
        moved = {
            end: tuple([(_bounded(px + x), _bounded(py + y)) for px, py in self.routes[end]])
            for end, (x, y) in moves.items()
        }
        return replace(self, routes=MappingProxyType({**self.routes, **moved})) if moved else self


NO_DRAWING = Drawing()
"""Nothing is drawn beside the network."""


def id_problem(name: object) -> str | None:
    """Say why something cannot identify a note or a frame, or return ``None`` where it can."""
    if isinstance(name, str) and name.isidentifier() and len(name) <= MAX_ID:
        return None
    shown = ascii(name)[:40]
    return f"{shown} cannot identify a note or a frame: use letters, digits and _."
