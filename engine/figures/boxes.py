"""Feature maps as solids along the data, as the papers of AlexNet and VGG are drawn.

A solid's height and depth are those of the map (by their square root, or the first layers would
hide all others), its thickness grows with the logarithm of the channels. Vectors are bars.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.columns import wrapped
from engine.figures.density import NATURAL, LabelRows
from engine.figures.lanes import edges, laid
from engine.figures.layers import count_text, kernel_text, shape_text
from engine.figures.legend import Tones, draw_legend, line_entries
from engine.figures.lettering import text_width
from engine.figures.options import HAIR, SOFT
from engine.figures.paper import LEAN, arc_height, beyond
from engine.figures.solids import SIZE, Solid, draw_solid, solid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.figures.density import Density
    from engine.figures.layers import Feed, Layer
    from engine.figures.options import FigureOptions
    from engine.figures.paper import Paper, Point
    from engine.figures.repeats import Repeat

LEADING = 9.5
ARROW = 13.0
"""Room for an arrow between two resolutions."""
LOOP = 9.0
"""How far the skip of a residual composite goes beyond its solid."""

_JOINED = frozenset({"concatenate", "transposed_convolution", "upsample"})
"""What stands in front of convolutions of the same resolution."""


def draw_boxes(
    paper: Paper, layers: tuple[Layer, ...], repeats: Sequence[Repeat], options: FigureOptions,
    density: Density = NATURAL,
) -> None:  # fmt: skip
    """Draw layers as solids, side by side or one below the other."""
    _Boxes(paper, layers, options, density).draw(repeats)


class _Boxes:
    def __init__(
        self, paper: Paper, layers: tuple[Layer, ...], options: FigureOptions, density: Density
    ) -> None:
        self.paper = paper
        self.layers = layers
        self.options = options
        self.density = density
        self.down = options.down
        self.arrow = density.gap(ARROW, 7.5)
        self.lanes = laid(layers)
        largest = max([max(layer.space, default=1) for layer in layers])
        self.solids = {
            layer.name: solid(layer, largest, down=self.down, scale=density.scale)
            for layer in layers
        }
        self.tallest = max([body.height for body in self.solids.values()])
        self.readers: dict[str, list[Layer]] = {}
        for layer in layers:
            for feed in layer.feeds:
                self.readers.setdefault(feed.source, []).append(layer)
        self.tones = Tones(layers, options.palette)
        self.labels = {layer.name: self._lines(layer) for layer in layers}
        self._place()

    def _lines(self, layer: Layer) -> list[str]:
        """Return what is written at a solid; the shape only where it is not that before."""
        options = self.options
        if layer.kind in {"add", "gap"} and not options.names:
            return []
        lines: list[str] = []
        if options.shapes and not self._same(layer) and not self._told_behind(layer):
            lines.append(shape_text(layer.shape))
        kernel = kernel_text(layer) if options.kernels else ""
        room = self._thick(layer.name) - (1 if self.down else 5)
        if kernel and (lines or (SIZE if self.down else text_width(kernel, SIZE)) <= room):
            if options.shapes and not lines and not self.down:
                lines.append("")  # kernels stand on one line
            lines.append(kernel)
        if options.names and layer.kind != "gap":
            lines += wrapped(layer.name, 18)
        if options.parameters and layer.parameters:
            lines.append(count_text(layer.parameters))
        return lines

    def _same(self, layer: Layer) -> bool:
        before = self._before(layer)
        return (
            before is not None
            and len(layer.shape or ()) > 1
            and before.shape == layer.shape
            and before.kind not in {"add", "gap", "input"}
            and not self._told_behind(before)
        )

    def _told_behind(self, layer: Layer) -> bool:
        """Whether the one reader of a thin solid says the size of both."""
        readers = self.readers.get(layer.name, [])
        return (
            (layer.family is Family.POOLING or layer.kind in _JOINED)
            and len(readers) == 1
            and readers[0].kind not in {"add", "gap", "output"}
            and bool(layer.space)
            and readers[0].space == layer.space
            and self._before(readers[0]) is layer
        )

    def _before(self, layer: Layer) -> Layer | None:
        """Return the one layer before in the same lane, where that feeds it."""
        if len(layer.feeds) != 1 and layer.kind != "concatenate":
            return None
        lanes = self.lanes
        for feed in layer.feeds:
            name = feed.source
            if lanes.lane[name] == lanes.lane[layer.name] and lanes.straight(name, layer.name):
                return self.solids[name].layer
        return None

    def _touches(self, layer: Layer) -> bool:
        """Whether a layer stands right at the one before: same resolution, or what pools it."""
        before = self._before(layer)
        if before is None or layer.kind in {"add", "gap"} or before.kind in {"add", "gap", "input"}:
            return False
        if len(layer.space) != len(before.space) or not layer.space:
            return False
        if before.family is Family.POOLING:
            return False
        return layer.space == before.space or layer.family is Family.POOLING

    # -- places --------------------------------------------------------------------------------

    def _place(self) -> None:
        """Put every solid behind what feeds it, and so far that its label has its place."""
        lanes = self.lanes
        ends: dict[int, float] = {}
        rows = LabelRows(1 if self.down else self.density.rows)
        self.rows: dict[str, int] = {}
        self.risen: list[float] = []
        """Where skips leave the tops of solids and come back to them."""
        tallest: dict[int, tuple[float, float]] = {}
        starts: dict[str, float] = {}
        for layer in sorted(self.layers, key=lambda layer: lanes.rank[layer.name]):
            lane, body = lanes.lane[layer.name], self.solids[layer.name]
            long = self._long(body)
            place = self._start(layer, starts, ends)
            lengths = self._label_lengths(layer)
            self.rows[layer.name], more = rows.put(lane, place + self._middle(body), lengths)
            place += more
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
        self.floors: dict[int, float] = {}
        self.deepest: dict[int, int] = {}
        """Lines of the longest label of each lane."""
        for name, body in self.solids.items():
            lane = lanes.lane[name]
            self.deepest[lane] = max(self.deepest.get(lane, 0), len(self.labels[name]))
            self.floors[lane] = max(self.floors.get(lane, -math.inf), body.y + body.height / 2)

    def _start(self, layer: Layer, starts: dict[str, float], ends: dict[int, float]) -> float:
        """Return where a solid may begin, as far as solids go."""
        lane = self.lanes.lane[layer.name]
        place = ends.get(lane, 0.0)
        if self._touches(layer):
            before = self._before(layer)
            assert before is not None  # noqa: S101 - what touches stands behind something
            source = before.name
            if layer.family is Family.POOLING:  # it would hide the side of what it pools
                return place + 2.5
            if self.down:
                return max(place - self.solids[layer.name].depth, starts[source]) + 2.5
            return starts[source] + self._thick(source) + 2.5
        if lane in ends:
            place += self.arrow
        for feed in layer.feeds:
            if self.lanes.lane[feed.source] != lane:
                reach = starts[feed.source] + self._long(self.solids[feed.source])
                place = max(place, reach + self.arrow)
        return place

    def _long(self, body: Solid) -> float:
        return body.depth + (body.height if self.down else body.width)

    def _thick(self, name: str) -> float:
        body = self.solids[name]
        return body.height if self.down else body.width

    def _middle(self, body: Solid) -> float:
        """Return how far behind its start a solid's label is centred."""
        return body.depth + body.height / 2 if self.down else body.width / 2

    def _label_lengths(self, layer: Layer) -> list[float]:
        """Return how long each row of a label is along the data."""
        lines = self.labels[layer.name]
        if self.down:
            return [LEADING * len(lines)] if lines else []
        return [text_width(line, SIZE) for line in lines]

    def _across(self, layer: Layer) -> tuple[float, float]:
        """Return how far a solid reaches to both sides of its lane's axis, labels included."""
        body, lines = self.solids[layer.name], self.labels[layer.name]
        head = self._head(layer)
        if self.down:
            text = max([text_width(line, SIZE) for line in lines], default=0.0)
            return body.width / 2 + head, body.width / 2 + body.depth + 7 + text
        below = (self.tallest / 2 + 4) if lines and self.lanes.count > 1 else body.height / 2
        return body.height / 2 + body.depth + head, below + LEADING * len(lines) * self.density.rows

    def _head(self, layer: Layer) -> float:
        """Return how far the loop and the number of a repeating composite go beyond its solid."""
        number = f"×{layer.copies}"
        wide = text_width(number, SIZE, bold=True) + 3 if self.down else LEADING
        repeats = layer.copies > 1 and layer.kind != "gap"
        return (LOOP if layer.skip else 0.0) + (wide if repeats else 0.0)

    def _rim(self, body: Solid) -> float:
        """Return the upper border of a solid with its loop, or the left one of a slab."""
        head = self._head(body.layer)
        return (body.x if self.down else body.box.top) - head

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, repeats: Sequence[Repeat]) -> None:
        for source, feed, target in edges(self.layers):
            joined = self._before(target) is source and self._touches(target)
            if not joined or self._gap(source, target) > self.arrow / 2:
                self._edge(source, feed, target)
        order = sorted(self.layers, key=lambda layer: self.lanes.rank[layer.name])
        for layer in reversed(order) if self.down else order:
            self._solid(self.solids[layer.name])
        for layer in self.layers:
            self._label(self.solids[layer.name])
        for repeat in repeats:
            self._bracket(repeat)
        for body in self.solids.values():
            self._loop(body)
        self._legend()

    def _loop(self, body: Solid) -> None:
        """Draw the skip of a residual composite over it, and how often it repeats."""
        layer, box = body.layer, body.box
        if layer.skip:
            dotted = layer.skip == "changed"
            if self.down:
                ends = ((body.x, box.bottom - body.height), (body.x, box.bottom - 2))
                far = beyond(body.x, body.x - LOOP + 1)
                aside = [(far, end[1]) for end in ends]
            else:
                ends = ((body.x + body.depth, box.top), (box.right, box.top))
                far = beyond(box.top, box.top - LOOP + 1)
                aside = [(end[0], far) for end in ends]
            self.paper.curve((ends[0], aside[0], aside[1], ends[1]), dotted=dotted)
        if layer.copies > 1 and layer.kind != "gap":
            text, loop = f"×{layer.copies}", LOOP if layer.skip else 0.0
            if self.down:
                place = (body.x - loop - 3, body.y + SIZE * 0.3)
                self.paper.text(place, text, SIZE, anchor="end", bold=True)
                return
            middle = body.x + body.depth + body.width / 2
            self.paper.text((middle, box.top - loop - 3), text, SIZE, bold=True)

    def _gap(self, source: Layer, target: Layer) -> float:
        """Return what is free between two solids, which a label may have driven apart."""
        a, b = self.solids[source.name].box, self.solids[target.name].box
        return b.top - a.bottom if self.down else b.left - a.right

    def _bracket(self, repeat: Repeat) -> None:
        bodies = [self.solids[name] for name in repeat.names if name in self.solids]
        boxes = [body.box for body in bodies]
        if not boxes:
            return
        rim = min([self._rim(body) for body in bodies])
        text = f"×{repeat.times}"
        if self.down:
            left = rim - 4
            top, bottom = min([box.top for box in boxes]), max([box.bottom for box in boxes])
            self.paper.bracket((left, top), (left, bottom), text, SIZE)
            return
        top = rim - 4
        first, last = min([box.left for box in boxes]), max([box.right for box in boxes])
        self.paper.bracket((first, top), (last, top), text, SIZE, self.risen)

    def _solid(self, body: Solid) -> None:
        draw_solid(self.paper, body, self.tones.fill(body.layer))

    def _label(self, body: Solid) -> None:
        lines = self.labels[body.layer.name]
        if self.down:
            alone = lines[:1] == [kernel_text(body.layer)]  # a kernel is soft everywhere
            x = body.x + body.width + body.depth + 7
            y = body.y - LEADING * len(lines) / 2 + LEADING * 0.76
            for index, line in enumerate(lines):
                self._write((x, y + LEADING * index), line, index + alone, "start")
            return
        lane, row = self.lanes.lane[body.layer.name], self.rows[body.layer.name]
        floor = self.floors[lane] + 4
        y = floor + SIZE * 0.76
        if row and any(lines):
            y += row * LEADING * self.deepest[lane]
            middle = body.x + body.width / 2
            self.paper.line([(middle, floor), (middle, y - SIZE * 0.8)], width=0.4, colour=HAIR)
        for index, line in enumerate(lines):
            self._write((body.x + body.width / 2, y + LEADING * index), line, index, "middle")

    def _write(self, place: Point, line: str, index: int, anchor: str) -> None:
        first = index == 0 and self.options.shapes
        self.paper.text(place, line, SIZE, anchor=anchor, colour="#1a1a1a" if first else SOFT)

    def _legend(self) -> None:
        """Say what colours and lines mean, below everything."""
        boxes = [body.box for body in self.solids.values()]
        left = min([box.left for box in boxes])
        right = max([box.right for box in boxes] + [left + 160])
        bottom = [box.bottom for box in boxes] + [label.box.bottom for label in self.paper.labels]
        lines = line_entries(self.layers)
        draw_legend(self.paper, left, right, max(bottom) + 9, self.tones.entries, lines)

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
            far = min([self._rim(body) for body in passed]) - bulge
            aside = [(beyond(p[0], far), p[1]) for p in (start, end)]
        else:
            start = (a.x + a.width / 2 + a.depth, a.box.top)
            end = (b.x + b.width / 2 + b.depth, b.box.top)
            self.risen += [start[0] + LEAN, end[0] - LEAN]
            far = min([self._rim(body) for body in passed]) - bulge
            aside = [(p[0], beyond(p[1], far)) for p in (start, end)]
        self.paper.curve((start, aside[0], aside[1], end), dotted=dotted)
