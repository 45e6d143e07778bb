"""Feature maps as solids along the data, as the papers of AlexNet and VGG are drawn.

A solid's height and depth are those of the map (by their square root, or the first layers would
hide all others), its thickness grows with the logarithm of the channels. Vectors are bars.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.columns import wrapped
from engine.figures.lanes import edges, laid
from engine.figures.layers import count_text, shape_text
from engine.figures.lettering import text_width
from engine.figures.options import SOFT, family_colour, shaded
from engine.figures.paper import Box, arc_height, beyond
from engine.figures.solids import SIZE, Solid, solid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.figures.layers import Feed, Layer
    from engine.figures.options import FigureOptions
    from engine.figures.paper import Paper, Point
    from engine.figures.repeats import Repeat

LEADING = 9.5
ARROW = 13.0
"""Room for an arrow between two resolutions."""


def draw_boxes(
    paper: Paper, layers: tuple[Layer, ...], repeats: Sequence[Repeat], options: FigureOptions
) -> None:
    """Draw layers as solids, side by side or one below the other."""
    _Boxes(paper, layers, options).draw(repeats)


class _Boxes:
    def __init__(self, paper: Paper, layers: tuple[Layer, ...], options: FigureOptions) -> None:
        self.paper = paper
        self.layers = layers
        self.options = options
        self.down = options.down
        self.lanes = laid(layers)
        largest = max([max(layer.space, default=1) for layer in layers])
        self.solids = {layer.name: solid(layer, largest, down=self.down) for layer in layers}
        self.tallest = max([body.height for body in self.solids.values()])
        self.labels = {layer.name: self._lines(layer) for layer in layers}
        self._place()

    def _lines(self, layer: Layer) -> list[str]:
        """Return what is written at a solid; the shape only where it is not that before."""
        options = self.options
        if layer.kind in {"add", "gap"} and not options.names:
            return []
        lines: list[str] = []
        if options.shapes and not self._same(layer):
            lines.append(shape_text(layer.shape))
        if options.names and layer.kind != "gap":
            lines += wrapped(layer.name, 18)
        if options.parameters and layer.parameters:
            lines.append(count_text(layer.parameters))
        return lines

    def _same(self, layer: Layer) -> bool:
        before = self._before(layer)
        return (
            before is not None
            and before.shape == layer.shape
            and before.kind not in {"add", "gap", "input"}
        )

    def _before(self, layer: Layer) -> Layer | None:
        """Return the one layer before in the same lane, where that feeds it."""
        if len(layer.feeds) != 1:
            return None
        name = layer.feeds[0].source
        lanes = self.lanes
        if lanes.lane[name] != lanes.lane[layer.name]:
            return None
        if not lanes.straight(name, layer.name):
            return None
        return self.solids[name].layer

    def _touches(self, layer: Layer) -> bool:
        """Whether a layer stands right at the one before: same resolution, or what pools it."""
        before = self._before(layer)
        if before is None or layer.kind in {"add", "gap"} or before.kind in {"add", "gap", "input"}:
            return False
        if len(layer.space) != len(before.space) or not layer.space:
            return False
        return layer.space == before.space or layer.family is Family.POOLING

    # -- places --------------------------------------------------------------------------------

    def _place(self) -> None:
        """Put every solid behind what feeds it, and so far that its label has its place."""
        lanes = self.lanes
        ends: dict[int, float] = {}
        labels: dict[int, float] = {}
        tallest: dict[int, tuple[float, float]] = {}
        starts: dict[str, float] = {}
        for layer in sorted(self.layers, key=lambda layer: lanes.rank[layer.name]):
            lane, body = lanes.lane[layer.name], self.solids[layer.name]
            long = self._long(body)
            place = self._start(layer, starts, ends)
            room = self._label_length(layer)
            if room:
                middle = place + self._middle(body)
                behind = labels.get(lane, -math.inf) + 5 - (middle - room / 2)
                place += max(behind, 0.0)
                labels[lane] = place + self._middle(body) + room / 2
            starts[layer.name] = place
            ends[lane] = max(ends.get(lane, 0.0), place + long)
            above, below = self._across(layer)
            old = tallest.get(lane, (0.0, 0.0))
            tallest[lane] = (max(old[0], above), max(old[1], below))
        axis, places = 0.0, {}
        for lane in range(lanes.count):
            above, below = tallest.get(lane, (0.0, 0.0))
            axis += above if lane else 0.0
            places[lane] = axis
            axis += below + 14
        for name, body in self.solids.items():
            along, across = starts[name], places[lanes.lane[name]]
            if self.down:
                body.x, body.y = across - body.width / 2, along + body.depth + body.height / 2
            else:
                body.x, body.y = along, across

        self.rows: dict[int, list[Solid]] = {}
        for body in sorted(self.solids.values(), key=_left):
            self.rows.setdefault(lanes.lane[body.layer.name], []).append(body)
        self.widest = max([body.width + body.depth for body in self.solids.values()])

    def _start(self, layer: Layer, starts: dict[str, float], ends: dict[int, float]) -> float:
        """Return where a solid may begin, as far as solids go."""
        lane = self.lanes.lane[layer.name]
        place = ends.get(lane, 0.0)
        if self._touches(layer):
            source = layer.feeds[0].source
            if self.down:
                return max(place - self.solids[layer.name].depth, starts[source]) + 2.5
            return starts[source] + self._thick(source) + 2.5
        if lane in ends:
            place += ARROW
        for feed in layer.feeds:
            if self.lanes.lane[feed.source] != lane:
                reach = starts[feed.source] + self._long(self.solids[feed.source])
                place = max(place, reach + ARROW)
        return place

    def _long(self, body: Solid) -> float:
        return body.depth + (body.height if self.down else body.width)

    def _thick(self, name: str) -> float:
        body = self.solids[name]
        return body.height if self.down else body.width

    def _middle(self, body: Solid) -> float:
        """Return how far behind its start a solid's label is centred."""
        return body.depth + body.height / 2 if self.down else body.width / 2

    def _label_length(self, layer: Layer) -> float:
        lines = self.labels[layer.name]
        if not lines:
            return 0.0
        if self.down:
            return LEADING * len(lines)
        return max([text_width(line, SIZE) for line in lines])

    def _across(self, layer: Layer) -> tuple[float, float]:
        """Return how far a solid reaches to both sides of its lane's axis, labels included."""
        body, lines = self.solids[layer.name], self.labels[layer.name]
        if self.down:
            text = max([text_width(line, SIZE) for line in lines], default=0.0)
            return body.width / 2, body.width / 2 + body.depth + 7 + text
        tallest = self.tallest / 2
        below = tallest + 4 if lines and self.lanes.count > 1 else body.height / 2
        return body.height / 2 + body.depth, below + LEADING * len(lines)

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, repeats: Sequence[Repeat]) -> None:
        for source, feed, target in edges(self.layers):
            joined = self._before(target) is source and self._touches(target)
            if not joined or self._gap(source, target) > ARROW / 2:
                self._edge(source, feed, target)
        order = sorted(self.layers, key=lambda layer: self.lanes.rank[layer.name])
        for layer in reversed(order) if self.down else order:
            self._solid(self.solids[layer.name])
        for layer in self.layers:
            self._label(self.solids[layer.name])
        for repeat in repeats:
            self._bracket(repeat)
        self._legend()

    def _gap(self, source: Layer, target: Layer) -> float:
        """Return what is free between two solids, which a label may have driven apart."""
        a, b = self.solids[source.name].box, self.solids[target.name].box
        return b.top - a.bottom if self.down else b.left - a.right

    def _bracket(self, repeat: Repeat) -> None:
        boxes = [self.solids[name].box for name in repeat.names if name in self.solids]
        if not boxes:
            return
        text = f"×{repeat.times}"
        if self.down:
            left = min([box.left for box in boxes]) - 4
            top, bottom = min([box.top for box in boxes]), max([box.bottom for box in boxes])
            self.paper.bracket((left, top), (left, bottom), text, SIZE)
            return
        top = min([box.top for box in boxes]) - 4
        first, last = min([box.left for box in boxes]), max([box.right for box in boxes])
        self.paper.bracket((first, top), (last, top), text, SIZE)

    def _solid(self, body: Solid) -> None:
        layer, paper = body.layer, self.paper
        middle = (body.x + body.width / 2, body.y)
        if layer.kind == "add":
            paper.circle(middle, 5.5, "#ffffff")
            paper.line([(middle[0] - 3, body.y), (middle[0] + 3, body.y)])
            paper.line([(middle[0], body.y - 3), (middle[0], body.y + 3)])
            return
        if layer.kind == "gap":
            paper.text((middle[0], body.y + SIZE * 0.3), layer.text, SIZE)
            return
        fill = family_colour(layer.family, self.options.palette)
        left, right = body.x, body.x + body.width
        top, bottom, deep = body.y - body.height / 2, body.y + body.height / 2, body.depth
        paper.polygon(
            [(left, top), (left + deep, top - deep), (right + deep, top - deep), (right, top)],
            shaded(fill, 1.6),
        )  # fmt: skip
        paper.polygon(
            [(right, top), (right + deep, top - deep), (right + deep, bottom - deep),
             (right, bottom)],
            shaded(fill, 0.86),
        )  # fmt: skip
        paper.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], fill)

    def _label(self, body: Solid) -> None:
        lines = self.labels[body.layer.name]
        if self.down:
            x = body.x + body.width + body.depth + 7
            y = body.y - LEADING * len(lines) / 2 + LEADING * 0.76
            for index, line in enumerate(lines):
                self._write((x, y + LEADING * index), line, index, "start")
            return
        y = self._clear(body, lines) + 4 + SIZE * 0.76
        for index, line in enumerate(lines):
            self._write((body.x + body.width / 2, y + LEADING * index), line, index, "middle")

    def _clear(self, body: Solid, lines: list[str]) -> float:
        """Return the level below all solids of the lane that a label would lie on."""
        half = max([text_width(line, SIZE) for line in lines], default=0.0) / 2
        middle = body.x + body.width / 2
        row = self.rows[self.lanes.lane[body.layer.name]]
        first = bisect_left(row, middle - half - self.widest, key=_left)
        last = bisect_right(row, middle + half, key=_left)
        return max(
            [
                other.y + other.height / 2
                for other in row[first:last]
                if other.x + other.width + other.depth > middle - half
            ],
            default=body.y + body.height / 2,
        )

    def _write(self, place: Point, line: str, index: int, anchor: str) -> None:
        first = index == 0 and self.options.shapes
        self.paper.text(place, line, SIZE, anchor=anchor, colour="#1a1a1a" if first else SOFT)

    def _legend(self) -> None:
        """Say what the colours mean, below everything."""
        families = dict.fromkeys(
            [layer.family for layer in self.layers if layer.kind not in {"add", "gap", "input"}]
        )
        boxes = [body.box for body in self.solids.values()]
        left = min([box.left for box in boxes])
        right = max([box.right for box in boxes] + [left + 160])
        bottom = [box.bottom for box in boxes] + [label.box.bottom for label in self.paper.labels]
        x, y = left, max(bottom) + 18
        for family in families:
            text = family_text(family)
            width = 12 + text_width(text, SIZE)
            if x > left and x + width > right:
                x, y = left, y + 13
            colour = family_colour(family, self.options.palette)
            self.paper.rounded(Box(x, y - 7, x + 8, y + 1), colour, 1.0)
            self.paper.text((x + 12, y), text, SIZE, anchor="start")
            x += width + 14

    # -- wires ---------------------------------------------------------------------------------

    def _edge(self, source: Layer, feed: Feed, target: Layer) -> None:
        lanes = self.lanes
        a, b = self.solids[source.name], self.solids[target.name]
        dotted = bool(feed.through)
        here, there = lanes.lane[source.name], lanes.lane[target.name]
        first, last = lanes.rank[source.name], lanes.rank[target.name]
        start, end = self._exit(a), self._entry(b)
        if here == there and lanes.free(here, first, last):
            self.paper.line([start, end], arrow=True, dotted=dotted)
        elif here != there and (into := lanes.free(here, first, last)) | lanes.free(
            there, first, last
        ):
            along = end if into else start
            level = (along[1] if self.down else along[0]) + (-7 if into else 5)
            if self.down:
                corners = [start, (start[0], level), (end[0], level), end]
            else:
                corners = [start, (level, start[1]), (level, end[1]), end]
            self.paper.line(corners, arrow=True, dotted=dotted)
        else:
            self._arc(a, b, range(first, last + 1), dotted=dotted)

    def _exit(self, body: Solid) -> Point:
        if self.down:
            return body.x + body.width / 2, body.y + body.height / 2
        return body.x + body.width + body.depth * 0.6, body.y

    def _entry(self, body: Solid) -> Point:
        if self.down:
            return body.x + body.width / 2, body.y - body.height / 2 - body.depth
        return body.x, body.y

    def _arc(self, a: Solid, b: Solid, ranks: range, *, dotted: bool) -> None:
        """Draw a skip over the tops, or left of the slabs, of what it passes."""
        passed = [
            body for name, body in self.solids.items() if self.lanes.rank[name] in ranks
        ]  # fmt: skip
        bulge = arc_height(len(ranks) - 1)
        if self.down:
            start, end = (a.x, a.y), (b.x, b.y)
            far = min([body.box.left for body in passed]) - bulge
            aside = [(beyond(p[0], far), p[1]) for p in (start, end)]
        else:
            start = (a.x + a.width / 2 + a.depth, a.box.top)
            end = (b.x + b.width / 2 + b.depth, b.box.top)
            far = min([body.box.top for body in passed]) - bulge
            aside = [(p[0], beyond(p[1], far)) for p in (start, end)]
        self.paper.curve((start, aside[0], aside[1], end), dotted=dotted)


def _left(body: Solid) -> float:
    return body.x


_FAMILY_TEXTS = {
    Family.INPUT_OUTPUT: "input, output",
    Family.DENSE: "fully connected",
    Family.NORMALIZATION: "normalisation",
    Family.MERGE: "merge",
    Family.RESHAPE: "shape and size",
    Family.COMPOSITE: "block of layers",
}


def family_text(family: Family) -> str:
    """Return what a legend calls a family's layers."""
    return _FAMILY_TEXTS.get(family, family.value)
