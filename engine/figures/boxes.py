"""Feature maps as solids along the data, as the papers of AlexNet and VGG are drawn.

A solid's height and depth are those of the map (by their square root, or the first layers would
hide all others), its thickness grows with the logarithm of the channels. Vectors are bars.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.density import NATURAL, LabelRows
from engine.figures.lanes import beside_scale, by_rank, edges, laid
from engine.figures.layers import kernel_text
from engine.figures.legend import Tones, draw_legend, line_entries
from engine.figures.lettering import text_width
from engine.figures.options import HAIR, SOFT
from engine.figures.paper import arc_height, beyond
from engine.figures.skips import Skip, Skips
from engine.figures.solids import SIZE, Solid, draw_solid, solid
from engine.figures.solidtexts import SolidTexts
from engine.figures.turns import Corridors, elbow, passed_by, skip_rooms, way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.figures.density import Density
    from engine.figures.layers import Feed, Layer
    from engine.figures.options import FigureOptions
    from engine.figures.paper import Paper, Point
    from engine.figures.repeats import Repeat
    from engine.figures.turns import Turn

LEADING = 9.5
ARROW = 13.0
"""Room for an arrow between two resolutions."""
LOOP = 9.0
"""How far the skip of a residual composite goes beyond its solid."""


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
        scale = density.scale * beside_scale(self.lanes.count)
        self.solids = {
            layer.name: solid(layer, largest, down=self.down, scale=scale) for layer in layers
        }
        self.tones = Tones(layers, options.palette)
        texts = SolidTexts(layers, self.lanes, options)
        self.before = texts.before
        self.labels = {
            layer.name: texts.lines(layer, self._thick(layer.name), brief=density.brief)
            for layer in layers
        }
        self.skips = Skips(paper, down=self.down)
        self._place()

    def _touches(self, layer: Layer) -> bool:
        """Whether a layer stands right at the one before: same resolution, or what pools it."""
        before = self.before(layer)
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
        self.corridors = Corridors(self.layers, lanes, self.density.gap(7, 5))
        self.rows: dict[str, int] = {}
        starts: dict[str, float] = {}

        def reach(turn: Turn) -> float:
            crossed = range(turn.low, turn.high + 1)
            # Labels stand behind the axis of their lane, where the last lane is not crossed.
            texts = [rows.reach(lane) for lane in crossed[:-1]]
            return max([*[ends.get(lane, -math.inf) for lane in crossed], *texts])

        def wall(turn: Turn, place: float) -> None:
            for lane in range(turn.low, turn.high):
                rows.wall(lane, place)

        for rank, group in by_rank(self.layers, lanes):
            self.corridors.open(rank, reach, wall)
            wished = {}
            for layer in group:
                place, middle = self._start(layer, starts, ends), self._middle(layer)
                lane, lengths = lanes.lane[layer.name], self._label_lengths(layer)
                wished[layer.name] = place + rows.moves(lane, place + middle, lengths)
            places = self.corridors.aligned(rank, wished)
            for layer in group:
                lane, body = lanes.lane[layer.name], self.solids[layer.name]
                place, lengths = places[layer.name], self._label_lengths(layer)
                self.rows[layer.name], more = rows.put(lane, place + self._middle(layer), lengths)
                starts[layer.name] = place = place + more
                ends[lane] = max(ends.get(lane, 0.0), place + self._long(body))
        axes = self._axes()
        for name, body in self.solids.items():
            along, across = starts[name], axes[lanes.lane[name]]
            if self.down:
                body.x, body.y = across - body.width / 2, along + body.depth + body.height / 2
            else:
                body.x, body.y = along, across
        self.floors: dict[int, float] = {}
        for name, body in self.solids.items():
            lane = lanes.lane[name]
            self.floors[lane] = max(self.floors.get(lane, -math.inf), body.y + body.height / 2)

    def _axes(self) -> list[float]:
        """Return how far aside each lane lies, so that none meets the texts of the one before."""
        lanes = self.lanes
        above: dict[int, float] = {}
        below: dict[int, float] = {}
        used: dict[int, int] = {}
        self.deepest: dict[int, int] = {}
        """Lines of the longest label of each lane."""
        for layer in self.layers:
            lane, sides = lanes.lane[layer.name], self._across(layer)
            above[lane] = max(above.get(lane, 0.0), sides[0])
            below[lane] = max(below.get(lane, 0.0), sides[1])
            used[lane] = max(used.get(lane, 1), self.rows[layer.name] + 1)
            lines = len(self.labels[layer.name])
            self.deepest[lane] = max(self.deepest.get(lane, 0), lines)
        for lane, span in skip_rooms(self.layers, lanes).items():
            above[lane] += arc_height(span) + 10
        axes = [0.0]
        for lane in range(1, lanes.count):
            texts = 0.0
            if not self.down and (lines := self.deepest.get(lane - 1, 0)):
                texts = 4 + LEADING * lines * used[lane - 1]
            behind = below.get(lane - 1, 0.0) + texts
            axes.append(axes[-1] + behind + 12 + above.get(lane, 0.0))
        return axes

    def _start(self, layer: Layer, starts: dict[str, float], ends: dict[int, float]) -> float:
        """Return where a solid may begin, as far as solids and corridors go."""
        lane = self.lanes.lane[layer.name]
        return max(self._behind(layer, starts, ends), self.corridors.past(lane))

    def _behind(self, layer: Layer, starts: dict[str, float], ends: dict[int, float]) -> float:
        lane = self.lanes.lane[layer.name]
        place = ends.get(lane, 0.0)
        if self._touches(layer):
            before = self.before(layer)
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

    def _middle(self, layer: Layer) -> float:
        """Return how far behind its start a solid's label is centred."""
        body = self.solids[layer.name]
        return body.depth + body.height / 2 if self.down else body.width / 2

    def _label_lengths(self, layer: Layer) -> list[float]:
        """Return how long each row of a label is along the data."""
        lines = self.labels[layer.name]
        if self.down:
            return [LEADING * len(lines)] if lines else []
        return [text_width(line, SIZE) for line in lines]

    def _across(self, layer: Layer) -> tuple[float, float]:
        """Return how far a solid reaches to both sides of its lane's axis, with texts beside it."""
        body, lines = self.solids[layer.name], self.labels[layer.name]
        head = self._head(layer)
        if self.down:
            text = max([text_width(line, SIZE) for line in lines], default=0.0)
            return body.width / 2 + head, body.width / 2 + body.depth + 7 + text
        return body.height / 2 + body.depth + head, body.height / 2

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
            joined = self.before(target) is source and self._touches(target)
            if not joined or self._gap(source, target) > self.arrow / 2:
                self._edge(source, feed, target)
        self.skips.draw()
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
        borders = [(box.top, box.bottom) if self.down else (box.left, box.right) for box in boxes]
        first, last = min([one for one, _ in borders]), max([other for _, other in borders])
        self.skips.bracket(first, last, rim, text, SIZE)

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
        draw_legend(
            self.paper, left, right, max(bottom) + 9, self.tones.entries, lines, self.options.words
        )

    # -- wires ---------------------------------------------------------------------------------

    def _edge(self, source: Layer, feed: Feed, target: Layer) -> None:
        a, b = self.solids[source.name], self.solids[target.name]
        start, end = self._exit(a), self._entry(b)
        dotted = bool(feed.through)
        how = way(self.lanes, source.name, target.name)
        if how == "arc":
            self.skips.add(self._skip(a, b, dotted=dotted))
            return
        corners = [start, end]
        if how != "straight":
            level = self.corridors.levels[source.name, target.name]
            corners = elbow(start, end, level, down=self.down)
        self.paper.line(corners, arrow=True, dotted=dotted)

    def _exit(self, body: Solid) -> Point:
        if self.down:
            return body.x + body.width / 2, body.y + body.height / 2
        return body.x + body.width + body.depth * 0.6, body.y

    def _entry(self, body: Solid) -> Point:
        if self.down:
            return body.x + body.width / 2, body.y - body.height / 2 - body.depth
        return body.x, body.y

    def _skip(self, a: Solid, b: Solid, *, dotted: bool) -> Skip:
        """Return a skip over the tops, or left of the slabs, of what it passes."""
        passed = [self.solids[name] for name in passed_by(self.lanes, a.layer.name, b.layer.name)]
        ends = (a.x, a.y), (b.x, b.y)
        if not self.down:
            ends = (
                (a.x + a.width / 2 + a.depth, a.box.top),
                (b.x + b.width / 2 + b.depth, b.box.top),
            )
        rim = min([self._rim(body) for body in passed])
        span = self.lanes.rank[b.layer.name] - self.lanes.rank[a.layer.name]
        return Skip(*ends, rim, span, dotted, self.lanes.lane[a.layer.name])
