"""What lies over what in a figure: every text against every line, curve and border."""

import itertools
import re
from xml.etree import ElementTree as ET

from engine.figures import Figure
from engine.figures.paper import Box, Point

SVG = "{http://www.w3.org/2000/svg}"


def crossed_texts(figure: Figure) -> list[str]:
    """Return the texts that some line runs through."""
    lines = strokes(figure)
    return [
        label.text
        for label in figure.labels
        if any(
            meets(one, other, inked(label.box))
            for line in lines
            for one, other in itertools.pairwise(line)
        )
    ]


def strokes(figure: Figure) -> list[list[Point]]:
    """Return all lines, curves and borders of a figure as straight pieces."""
    found = []
    for mark in ET.fromstring(figure.svg.encode()):  # noqa: S314 - it is ours
        if mark.tag == f"{SVG}path":
            found.append(flat(mark.attrib["d"]))
        elif mark.tag == f"{SVG}polygon" and mark.get("stroke"):
            corners = [pair(place) for place in mark.attrib["points"].split()]
            found.append([*corners, corners[0]])
    return found


def pair(text: str) -> Point:
    x, y = re.split("[ ,]", text)
    return float(x), float(y)


def flat(path: str) -> list[Point]:
    """Return the places along a path of straight lines or of one curve."""
    first, _, curve = path.removeprefix("M").partition(" C")
    if not curve:
        return [pair(place) for place in first.split(" L")]
    a, (b, c, d) = pair(first), [pair(" ".join(two)) for two in batched(curve.split())]
    places = []
    for step in range(41):
        t = step / 40
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        x, y = (
            sum(weight * place[axis] for weight, place in zip(weights, (a, b, c, d), strict=True))
            for axis in (0, 1)
        )
        places.append((x, y))
    return places


def batched(values: list[str]) -> list[tuple[str, str]]:
    return list(zip(values[::2], values[1::2], strict=True))


def inked(box: Box) -> Box:
    """Return the part of a line of text where its letters are."""
    high = box.bottom - box.top
    return Box(box.left + 0.3, box.top + 0.12 * high, box.right - 0.3, box.bottom - 0.2 * high)


def meets(one: Point, other: Point, box: Box) -> bool:
    """Whether a straight piece runs through a rectangle (Liang and Barsky 1984)."""
    if max(one[0], other[0]) < box.left or min(one[0], other[0]) > box.right:
        return False
    (x, y), dx, dy = one, other[0] - one[0], other[1] - one[1]
    first, last = 0.0, 1.0
    for step, room in (
        (-dx, x - box.left), (dx, box.right - x), (-dy, y - box.top), (dy, box.bottom - y)
    ):  # fmt: skip
        if step == 0:
            if room < 0:
                return False
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    return first < last
