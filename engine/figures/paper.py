"""The sheet that a figure is drawn on: a few kinds of marks, written as clean SVG."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from engine.figures.lettering import text_width
from engine.figures.options import INK, LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.figures.options import Font

POINT_MM = 25.4 / 72
"""Millimetres of a point, the unit of the sheet at natural size."""
MARGIN = 6.0
ASCENT, DESCENT = 0.76, 0.24
"""Of a line of text above and below its base line, in its size."""

_FONTS = {
    "sans": "Helvetica, Arial, 'Liberation Sans', 'Noto Sans CJK SC', sans-serif",
    "serif": "Times, 'Times New Roman', 'Liberation Serif', 'Noto Serif CJK SC', serif",
}

Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle by its borders."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Whether two rectangles overlap or are nearer than a gap."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )


class Label(NamedTuple):
    """A text with the place it takes on the sheet."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Figure:
    """A finished figure."""

    svg: str
    """Valid SVG 1.1, the same for the same network and options."""
    width_mm: float
    height_mm: float
    text_points: float
    """How high the smallest text is when printed so; journals ask for 7."""
    labels: tuple[Label, ...]
    """Every text, in the unit of ``box``."""
    box: Box
    """The sheet."""
    layers: tuple[str, ...]
    """The blocks that are in it, those drawn as a part of another included."""


class Paper:
    """Collects marks and says how large they are together; units are points."""

    def __init__(self, font: Font = "sans") -> None:
        self._font = font
        self._marks: list[str] = []
        self._left = self._top = math.inf
        self._right = self._bottom = -math.inf
        self._smallest = math.inf
        self.labels: list[Label] = []

    @property
    def bottom(self) -> float:
        """How far down the marks reach so far."""
        return self._bottom

    def _reach(self, points: Sequence[Point], more: float = 0.5) -> None:
        for x, y in points:
            self._left, self._right = min(self._left, x - more), max(self._right, x + more)
            self._top, self._bottom = min(self._top, y - more), max(self._bottom, y + more)

    def polygon(self, points: Sequence[Point], fill: str, stroke: str = LINE) -> None:
        """Draw a filled shape with straight sides."""
        self._reach(points)
        places = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        self._marks.append(
            f'<polygon points="{places}" fill="{fill}" stroke="{stroke}" stroke-width="0.6" '
            'stroke-linejoin="round"/>'
        )

    def rounded(self, box: Box, fill: str, radius: float = 3.0, *, dashed: bool = False) -> None:
        """Draw a rectangle with round corners."""
        self._reach([(box.left, box.top), (box.right, box.bottom)])
        dashes = ' stroke-dasharray="2 2"' if dashed else ""
        self._marks.append(
            f'<rect x="{_n(box.left)}" y="{_n(box.top)}" width="{_n(box.right - box.left)}" '
            f'height="{_n(box.bottom - box.top)}" rx="{_n(radius)}" fill="{fill}" '
            f'stroke="{LINE}" stroke-width="0.6"{dashes}/>'
        )

    def circle(self, centre: Point, radius: float, fill: str) -> None:
        """Draw a filled circle."""
        x, y = centre
        self._reach([(x - radius, y - radius), (x + radius, y + radius)])
        self._marks.append(
            f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{fill}" '
            f'stroke="{LINE}" stroke-width="0.6"/>'
        )

    def line(
        self, points: Sequence[Point], *, arrow: bool = False, dotted: bool = False,
        width: float = 0.7, colour: str = LINE,
    ) -> None:  # fmt: skip
        """Draw straight lines through points, with a head at the last where ``arrow``."""
        self._reach(points, 1.5 if arrow else 0.5)
        path = "M" + " L".join(f"{_n(x)} {_n(y)}" for x, y in points)
        self._path(path, dotted=dotted, width=width, colour=colour)
        if arrow:
            self._head(points[-2], points[-1], colour)

    def curve(
        self, points: tuple[Point, Point, Point, Point], *, arrow: bool = True, dotted: bool = False
    ) -> None:
        """Draw a cubic Bézier curve from the first point to the last."""
        first, second, third, last = points
        # What the curve reaches lies within its control points' hull, and here at 3/4 of it.
        self._reach([first, last])
        self._reach([_on_curve(points, step / 8) for step in range(1, 8)])
        path = "M{} {} C{} {} {} {} {} {}".format(
            *[_n(value) for point in (first, second, third, last) for value in point]
        )
        self._path(path, dotted=dotted, width=0.7, colour=LINE)
        if arrow:
            self._head(_on_curve(points, 0.96), last, LINE)

    def _path(self, path: str, *, dotted: bool, width: float, colour: str) -> None:
        dots = ' stroke-dasharray="2 2"' if dotted else ""
        self._marks.append(
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{_n(width)}"{dots}/>'
        )

    def _head(self, before: Point, tip: Point, colour: str) -> None:
        dx, dy = tip[0] - before[0], tip[1] - before[1]
        length = math.hypot(dx, dy) or 1.0
        dx, dy = dx / length, dy / length
        back, half = 4.2, 1.7
        points = (
            tip,
            (tip[0] - back * dx - half * dy, tip[1] - back * dy + half * dx),
            (tip[0] - back * dx + half * dy, tip[1] - back * dy - half * dx),
        )
        places = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        self._marks.append(f'<polygon points="{places}" fill="{colour}"/>')

    def text(
        self, place: Point, text: str, size: float, *, anchor: str = "middle", bold: bool = False,
        colour: str = INK,
    ) -> Box:  # fmt: skip
        """Write a line whose base line begins, is centred or ends at a place."""
        box = text_box(place, text, size, anchor=anchor, bold=bold)
        if not text:
            return box
        self._reach([(box.left, box.top), (box.right, box.bottom)])
        self.labels.append(Label(text, box))
        self._smallest = min(self._smallest, size)
        weight = ' font-weight="bold"' if bold else ""
        self._marks.append(
            f'<text x="{_n(place[0])}" y="{_n(place[1])}" font-size="{_n(size)}" '
            f'text-anchor="{anchor}" fill="{colour}"{weight}>{escape(_printable(text))}</text>'
        )
        return box

    def bracket(
        self, first: Point, last: Point, text: str, size: float, crossed: Sequence[float] = ()
    ) -> None:
        """Draw a bracket above or left of what repeats, and how often it does.

        Parameters
        ----------
        first, last
            Its ends: on one level for a bracket that opens downwards, on one upright for one that
            opens to the right.
        text, size
            What stands at it.
        crossed
            Where curves cross one that opens downwards: the text stands aside of them.
        """
        (x1, y1), (x2, y2) = first, last
        if y1 == y2:
            self.line([(x1, y1), (x1, y1 - 4), (x2, y1 - 4), (x2, y1)])
            half = text_width(text, size, bold=True) / 2
            places = sorted(
                [(x1 + x2) / 2, x1 + half, x2 - half],
                key=lambda x: -min([abs(x - other) for other in crossed], default=0.0),
            )
            x = places[0]
            nearest = min(crossed, key=lambda other: abs(x - other), default=math.inf)
            if abs(x - nearest) < half + LEAN + 1:  # a bracket too short for both
                x = nearest + (half + LEAN + 1) * (1 if x > nearest else -1)
            self.text((x, y1 - 7), text, size, bold=True)
            return
        self.line([(x1, y1), (x1 - 4, y1), (x1 - 4, y2), (x1, y2)])
        self.text((x1 - 8, (y1 + y2) / 2 + size * 0.3), text, size, anchor="end", bold=True)

    def finish(self, title: str, about: str, width_mm: float, layers: Sequence[str]) -> Figure:
        """Cut the sheet to what is on it and write it out."""
        box = Box(
            self._left - MARGIN, self._top - MARGIN, self._right + MARGIN, self._bottom + MARGIN
        )
        width, height = box.right - box.left, box.bottom - box.top
        scale = min(width_mm / width, POINT_MM)
        head = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{_n(width * scale)}mm" '
            f'height="{_n(height * scale)}mm" viewBox="{_n(box.left)} {_n(box.top)} {_n(width)} '
            f'{_n(height)}" role="img" font-family={quoteattr(_FONTS[self._font])}>\n'
            f"<title>{escape(_printable(title))}</title>\n<desc>{escape(_printable(about))}</desc>"
        )
        svg = "\n".join([head, *self._marks, "</svg>\n"])
        smallest = self._smallest if math.isfinite(self._smallest) else 0.0
        return Figure(
            svg, width * scale, height * scale, smallest * scale / POINT_MM,
            tuple(self.labels), box, tuple(layers),
        )  # fmt: skip


LEAN = 3.0
"""How far a skip leans to the other end where it crosses a bracket."""


def arc_height(span: int) -> float:
    """Return how far a skip past so many layers goes aside, so that skips lie in one another."""
    return 6 + 4.5 * min(span, 10) + 8 * math.log2(max(span / 10, 1))


def beyond(edge: float, far: float) -> float:
    """Return where both control points lie for a curve that reaches so far: it goes 3/4 there."""
    return edge + (far - edge) / 0.75


def text_box(
    place: Point, text: str, size: float, *, anchor: str = "middle", bold: bool = False
) -> Box:
    """Return where :meth:`Paper.text` puts a line."""
    width = text_width(text, size, bold=bold)
    left = place[0] - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    return Box(left, place[1] - ASCENT * size, left + width, place[1] + DESCENT * size)


def _on_curve(points: tuple[Point, Point, Point, Point], t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    x = sum(weight * point[0] for weight, point in zip(weights, points, strict=True))
    return x, sum(weight * point[1] for weight, point in zip(weights, points, strict=True))


def _printable(text: str) -> str:
    """Leave out what XML forbids."""
    return "".join([letter for letter in text if letter.isprintable()])


def _n(value: float) -> str:
    """Write a length with two decimals at most, as short as it is."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
