"""Layers as a stack of boxes, with skips as arcs: He et al. 2016, figure 3."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.base import Family, times
from engine.figures.density import NATURAL
from engine.figures.lanes import edges, laid
from engine.figures.layers import count_text, shape_text
from engine.figures.legend import draw_legend, family_text, line_entries
from engine.figures.lettering import text_width, wrapped
from engine.figures.options import SOFT, family_colour, stage_colour
from engine.figures.paper import Box, arc_height, beyond
from engine.figures.skips import Skip, Skips
from engine.figures.turns import elbow, passed_by, skip_rooms, way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.figures.density import Density
    from engine.figures.lanes import Lanes
    from engine.figures.layers import Feed, Layer
    from engine.figures.options import FigureOptions
    from engine.figures.paper import Paper, Point
    from engine.figures.repeats import Repeat

SIZE = 8.0
SMALL = 8.0
LEADING = 10.0
LOOP = 9.0
"""How far the skip of a residual composite goes beyond its box."""
_PLAIN = frozenset({Family.INPUT_OUTPUT, Family.DENSE, Family.MERGE, Family.RESHAPE})
"""Families whose boxes stay white, as in the paper: colours are those of the resolutions."""


class _Size(NamedTuple):
    width: float
    height: float


def draw_columns(
    paper: Paper, layers: tuple[Layer, ...], repeats: Sequence[Repeat], options: FigureOptions,
    density: Density = NATURAL,
) -> None:  # fmt: skip
    """Draw layers as boxes in a column, or in a row where the data flows to the right."""
    _Columns(paper, layers, options, density).draw(repeats)


class _Columns:
    def __init__(
        self, paper: Paper, layers: tuple[Layer, ...], options: FigureOptions, density: Density
    ) -> None:
        self.paper = paper
        self.layers = layers
        self.options = options
        self.density = density
        self.down = options.down
        self.level = density.gap(7, 5)
        """How far from the boxes a wire turns aside."""
        self.lanes: Lanes = laid(layers)
        self.fills: dict[str, str] = {}
        """The colour of every resolution, as the legend says it."""
        self.lines = {layer.name: self._lines(layer) for layer in layers}
        self.sizes = self._even({layer.name: self._size(layer) for layer in layers})
        self.skips = Skips(paper, down=self.down, side=1)
        self.boxes = self._boxes()

    def _round(self, layer: Layer) -> bool:
        """Whether a layer is the small circle of a sum."""
        return layer.kind == "add" and not (self.options.names or self.options.parameters)

    def _lines(self, layer: Layer) -> list[str]:
        options = self.options
        lines = wrapped(layer.text, 30)
        if options.names and layer.kind != "gap":
            lines.append(layer.name)
        if options.shapes and (not self.down or self.lanes.lane[layer.name]):
            lines.append(shape_text(layer.shape))
        if options.parameters and layer.parameters:
            told = options.words("{count} parameters")
            lines.append(told.format(count=count_text(layer.parameters)))
        return lines

    def _size(self, layer: Layer) -> _Size:
        if self._round(layer):
            return _Size(11.0, 11.0)
        lines = self.lines[layer.name]
        width = max([text_width(line, SIZE) for line in lines])
        room = self.density.gap(5.0, 3.0)
        return _Size(width + 14, LEADING * len(lines) + room)

    def _even(self, sizes: dict[str, _Size]) -> dict[str, _Size]:
        """Give the boxes of a lane one width, as the paper does."""
        if not self.down:
            return sizes
        widest: dict[int, float] = {}
        for name, size in sizes.items():
            lane = self.lanes.lane[name]
            widest[lane] = max(widest.get(lane, 0.0), size.width)
        by_name = {layer.name: layer for layer in self.layers}
        return {
            name: size if self._round(by_name[name])
            else size._replace(width=widest[self.lanes.lane[name]])
            for name, size in sizes.items()
        }  # fmt: skip

    def _boxes(self) -> dict[str, Box]:
        """Return the box of every layer; the first lane is centred on 0."""
        along: dict[int, float] = {}
        across: dict[int, float] = {}
        for name, (width, height) in self.sizes.items():
            rank, lane = self.lanes.rank[name], self.lanes.lane[name]
            long, wide = (height, width) if self.down else (width, height)
            along[rank] = max(along.get(rank, 0.0), long)
            across[lane] = max(across.get(lane, 0.0), wide)
        tight = self.density.gap
        gap, beside = (tight(13, 7.5), 16.0) if self.down else (tight(18, 8), 14.0)
        ranks, lanes, place = {}, {}, 0.0
        for rank in range(self.lanes.ranks):
            size = along.get(rank, 0.0)
            ranks[rank] = place + size / 2
            place += size + gap
        skips = skip_rooms(self.layers, self.lanes) if self.lanes.count > 1 else {}
        place = -across.get(0, 0.0) / 2
        for lane in range(self.lanes.count):
            size = across.get(lane, 0.0)
            lanes[lane] = place + size / 2
            place += size + beside + (arc_height(skips[lane]) + 6 if lane in skips else 0.0)
        boxes = {}
        for name, (width, height) in self.sizes.items():
            a, c = ranks[self.lanes.rank[name]], lanes[self.lanes.lane[name]]
            x, y = (c, a) if self.down else (a, c)
            boxes[name] = Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        return boxes

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, repeats: Sequence[Repeat]) -> None:
        for source, feed, target in edges(self.layers):
            self._edge(source, feed, target)
        self.skips.draw()
        stages: dict[tuple[int, ...], int] = {}
        for layer in self.layers:
            self._box(layer, stages.setdefault(layer.space, len(stages)))
        left = self._shapes() if self.options.shapes and self.down else None
        if left is None:
            left = min([box.left for box in self.boxes.values()])
        for repeat in repeats:
            self._bracket(repeat, left)
        for layer in self.layers:
            if layer.skip:
                self._loop(layer)
        self._legend()

    def _loop(self, layer: Layer) -> None:
        """Draw the skip of a residual composite beside its box."""
        box = self.boxes[layer.name]
        if self.down:
            start, end = (box.right, box.top + 3), (box.right, box.bottom - 3)
            far = beyond(box.right, box.right + LOOP)
            aside = [(far, start[1]), (far, end[1])]
        else:
            start, end = (box.left + 6, box.bottom), (box.right - 6, box.bottom)
            far = beyond(box.bottom, box.bottom + LOOP)
            aside = [(start[0], far), (end[0], far)]
        self.paper.curve((start, aside[0], aside[1], end), dotted=layer.skip == "changed")

    def _legend(self) -> None:
        """Say what colours and lines mean, below everything."""
        if any(layer.family is Family.POOLING for layer in self.layers):
            pooling = family_colour(Family.POOLING, self.options.palette)
            self.fills[family_text(Family.POOLING)] = pooling
        boxes = [*self.boxes.values(), *[label.box for label in self.paper.labels]]
        left = min([box.left for box in boxes])
        right = max([*[box.right for box in boxes], left + 150])
        floor = self.paper.bottom
        draw_legend(
            self.paper,
            left,
            right,
            floor + 9,
            self.fills,
            line_entries(self.layers),
            self.options.words,
        )

    def _box(self, layer: Layer, stage: int) -> None:
        box = self.boxes[layer.name]
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        if self._round(layer):
            self.paper.circle((x, y), 5.5, "#ffffff")
            self.paper.line([(x - 3, y), (x + 3, y)])
            self.paper.line([(x, y - 3), (x, y + 3)])
            return
        fill = "#ffffff"
        if layer.family is Family.POOLING:
            fill = family_colour(layer.family, self.options.palette)
        elif layer.family not in _PLAIN:
            fill = stage_colour(stage, self.options.palette)
            self.fills.setdefault(times(layer.space) or "vectors", fill)
        gap = layer.kind == "gap"
        self.paper.rounded(box, fill, dashed=gap)
        lines = self.lines[layer.name]
        top = y - LEADING * len(lines) / 2 + LEADING * 0.76
        named = len(wrapped(layer.text, 30))
        for index, line in enumerate(lines):
            first = index < named
            self.paper.text(
                (x, top + LEADING * index), line, SIZE if first else SMALL,
                colour="#1a1a1a" if first else SOFT,
            )  # fmt: skip

    def _shapes(self) -> float:
        """Write the shapes left of the first lane, where they change; return how far."""
        edge = min(
            [box.left for name, box in self.boxes.items() if not self.lanes.lane[name]], default=0.0
        )
        before, reach = None, edge
        order = sorted(self.layers, key=lambda layer: self.lanes.rank[layer.name])
        for layer in order:
            if self.lanes.lane[layer.name] or layer.shape == before or layer.kind == "gap":
                continue
            before = layer.shape
            box = self.boxes[layer.name]
            place = (edge - 7, (box.top + box.bottom) / 2 + SMALL * 0.3)
            text = shape_text(layer.shape)
            reach = min(
                reach, self.paper.text(place, text, SMALL, anchor="end", colour=SOFT).left
            )  # fmt: skip
        return reach

    def _bracket(self, repeat: Repeat, left: float) -> None:
        boxes = [self.boxes[name] for name in repeat.names if name in self.boxes]
        if not boxes:
            return
        text = f"×{repeat.times}"
        if self.down:
            top, bottom = min([b.top for b in boxes]), max([b.bottom for b in boxes])
            self.paper.bracket((left - 6, top), (left - 6, bottom), text, SIZE)
            return
        first, last = min([b.left for b in boxes]), max([b.right for b in boxes])
        y = min([box.top for box in self.boxes.values()]) - 6
        self.paper.bracket((first, y), (last, y), text, SIZE)

    # -- wires ---------------------------------------------------------------------------------

    def _edge(self, source: Layer, feed: Feed, target: Layer) -> None:
        lanes = self.lanes
        dotted = bool(feed.through) or (target.kind == "add" and source.shape != target.shape)
        start, end = self._exit(source.name), self._entry(target.name)
        how = "arc" if feed.through else way(lanes, source.name, target.name)
        if how == "arc":
            self.skips.add(self._skip(source, target, dotted=dotted))
            return
        corners = [start, end]
        if how != "straight":
            rank = lanes.rank[target.name if how == "before" else source.name]
            level = self._level(rank, before=how == "before")
            corners = elbow(start, end, level, down=self.down)
        self.paper.line(corners, arrow=True, dotted=dotted)

    def _exit(self, name: str) -> Point:
        box = self.boxes[name]
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        return (x, box.bottom) if self.down else (box.right, y)

    def _entry(self, name: str) -> Point:
        box = self.boxes[name]
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        return (x, box.top) if self.down else (box.left, y)

    def _level(self, rank: int, *, before: bool) -> float:
        """Return the middle of the gap before or behind a rank."""
        boxes = [box for name, box in self.boxes.items() if self.lanes.rank[name] == rank]
        if before:
            return min([box.top if self.down else box.left for box in boxes]) - self.level
        return max([box.bottom if self.down else box.right for box in boxes]) + self.level - 1

    def _skip(self, source: Layer, target: Layer, *, dotted: bool) -> Skip:
        """Return a skip beside all that it passes."""
        passed = [self.boxes[name] for name in passed_by(self.lanes, source.name, target.name)]
        a, b = self.boxes[source.name], self.boxes[target.name]
        ends = (
            (a.right, a.bottom - min(4, (a.bottom - a.top) / 2)),
            (b.right, (b.top + b.bottom) / 2),
        )
        rim = max([box.right for box in passed])
        if not self.down:
            ends = (
                (a.right - min(4, (a.right - a.left) / 2), a.bottom),
                ((b.left + b.right) / 2, b.bottom),
            )
            rim = max([box.bottom for box in passed])
        span = self.lanes.rank[target.name] - self.lanes.rank[source.name]
        return Skip(*ends, rim, span, dotted, self.lanes.lane[source.name])
