"""Feature maps as flat sheets with what happens between them: LeCun et al. 1998, figure 2."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.density import NATURAL, LabelRows
from engine.figures.lanes import beside_scale, by_rank, edges, laid
from engine.figures.layers import coded
from engine.figures.legend import Tones, draw_legend, line_entries
from engine.figures.lettering import text_width
from engine.figures.options import HAIR, SOFT
from engine.figures.paper import arc_height, beyond
from engine.figures.planetexts import above_text, below_text
from engine.figures.skips import Skip, Skips
from engine.figures.stacks import Sheets, Stack, draw_sheets, draw_sight, stack_of
from engine.figures.turns import Corridors, elbow, passed_by, skip_rooms, way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.figures.density import Density
    from engine.figures.layers import Feed, Layer
    from engine.figures.options import FigureOptions
    from engine.figures.paper import Paper, Point
    from engine.figures.repeats import Repeat
    from engine.figures.turns import Turn

SIZE = 7.5
LEADING = 9.5
MOST_SHEETS = 9
MOST_BRIEF = 5
GAP = 24.0
LOOP = 9.0
"""How far the skip of a residual composite goes beyond its stack and texts."""


def draw_planes(
    paper: Paper, layers: tuple[Layer, ...], repeats: Sequence[Repeat], options: FigureOptions,
    density: Density = NATURAL,
) -> None:  # fmt: skip
    """Draw layers as stacks of sheets, or as bars where they are vectors."""
    _Planes(paper, layers, options, density, repeats).draw(repeats)


class _Planes:
    def __init__(
        self, paper: Paper, layers: tuple[Layer, ...], options: FigureOptions, density: Density,
        repeats: Sequence[Repeat],
    ) -> None:  # fmt: skip
        self.paper = paper
        self.layers = layers
        self.options = options
        self.density = density
        self.gap = density.gap(GAP, 18.0 if options.down else 8.0)
        self.rows: dict[str, int] = {}
        self.lanes = laid(layers)
        self.scale = density.scale * beside_scale(self.lanes.count)
        largest = max([max(layer.space, default=1) for layer in layers])
        sheets = Sheets(self.scale, largest, MOST_BRIEF if self._rowed else MOST_SHEETS)
        self.stacks = {layer.name: stack_of(layer, sheets) for layer in layers}
        self.tones = Tones(layers, options.palette)
        codes = coded(layers, repeats)
        self.above = {
            layer.name: above_text(layer, codes[layer.name], options, density) for layer in layers
        }
        self.skips = Skips(paper, down=options.down)
        self.below = {layer.name: below_text(layer, options, density) for layer in layers}
        self._place()

    # -- places --------------------------------------------------------------------------------

    def _place(self) -> None:
        """Put every stack so far along that the texts around it have their places."""
        down, lanes = self.options.down, self.lanes
        ends: dict[int, float] = {}
        starts: dict[str, float] = {}
        over = LabelRows(1 if down else self.density.rows)
        under = LabelRows(1 if down else self.density.rows)
        self.under: dict[str, int] = {}
        self.begins: dict[str, float] = {}
        """Where the way to each layer begins, in the middle of which its deed is said."""
        self.corridors = Corridors(self.layers, lanes, self.density.gap(9, 6))

        def reach(turn: Turn) -> float:
            crossed = range(turn.low, turn.high + 1)
            texts = [*map(under.reach, crossed[:-1]), *map(over.reach, crossed[1:])]
            return max([*[ends.get(lane, -math.inf) for lane in crossed], *texts])

        def wall(turn: Turn, place: float) -> None:
            for lane in range(turn.low, turn.high):
                under.wall(lane, place)
                over.wall(lane + 1, place)

        for rank, group in by_rank(self.layers, lanes):
            self.corridors.open(rank, reach, wall)
            wished = {layer.name: self._start(layer, starts, ends) for layer in group}
            for layer in group:
                lane, name = lanes.lane[layer.name], layer.name
                self.begins[name] = max(
                    ends.get(lane, wished[name] - self.gap), self.corridors.wall(lane)
                )
                wished[name] = self._past_texts(layer, wished[name], over, under)
            places = self.corridors.aligned(rank, wished)
            for layer in group:
                lane, name = lanes.lane[layer.name], layer.name
                stack, place = self.stacks[name], places[name]
                hang = self._overhang(layer) if down else 0.0
                self._put_texts(layer, place, over, under)
                starts[name] = place + hang
                ends[lane] = starts[name] + (stack.tall + hang if down else stack.wide)
        axes = self._axes()
        for name, stack in self.stacks.items():
            along, beside = starts[name], axes[lanes.lane[name]]
            stack.x = beside - stack.wide / 2 if down else along
            stack.y = along + stack.tall / 2 if down else beside
        self._measure()

    def _axes(self) -> list[float]:
        """Return how far aside each lane lies, so that none meets the texts of another."""
        lanes = self.lanes
        before: dict[int, float] = {}
        behind: dict[int, float] = {}
        texts: dict[int, tuple[int, int]] = {}
        for layer in self.layers:
            lane, sides = lanes.lane[layer.name], self._across(layer)
            before[lane] = max(before.get(lane, 0.0), sides[0])
            behind[lane] = max(behind.get(lane, 0.0), sides[1])
            above, below = texts.get(lane, (0, 0))
            rows, under = self.rows.get(layer.name, 0), self.under.get(layer.name, 0)
            texts[lane] = (
                max(above, len(self.above[layer.name]) * (rows + 1)),
                max(below, len(self.below[layer.name]) * (under + 1)),
            )
        for lane, span in skip_rooms(self.layers, lanes).items():
            before[lane] += arc_height(span) + 10
        axes = [0.0]
        for lane in range(1, lanes.count):
            gap = behind.get(lane - 1, 0.0) + before.get(lane, 0.0) + 12
            if not self.options.down:
                gap += 5 + LEADING * (texts[lane - 1][1] + texts[lane][0]) + 6
            axes.append(axes[-1] + gap)
        return axes

    def _measure(self) -> None:
        """Find out how far the stacks of each lane reach, and how long its labels are."""
        lanes = self.lanes
        self.ceilings: dict[int, float] = {}
        self.floors: dict[int, float] = {}
        self.longest: dict[int, tuple[int, int]] = {}
        """Lines of the longest labels over and under each lane."""
        for name, stack in self.stacks.items():
            lane = lanes.lane[name]
            half = stack.tall / 2
            self.floors[lane] = max(self.floors.get(lane, -math.inf), stack.y + half)
            self.ceilings[lane] = min(self.ceilings.get(lane, math.inf), stack.y - half)
            above, below = self.longest.get(lane, (0, 0))
            self.longest[lane] = (
                max(above, len(self.above[name])), max(below, len(self.below[name]))
            )  # fmt: skip

    def _start(self, layer: Layer, starts: dict[str, float], ends: dict[int, float]) -> float:
        """Return where a stack may begin, as far as stacks and what is said between them go."""
        lane, down = self.lanes.lane[layer.name], self.options.down
        place = ends[lane] + self.gap if lane in ends else 0.0
        text = 8 if down and self.below[layer.name] else 2
        place = max(place, self.corridors.past(lane) + text)
        for feed in layer.feeds:
            source = self.stacks[feed.source]
            reach = source.tall if down else source.wide
            place = max(place, starts[feed.source] + reach + self.gap)
        lines = len(self.below[layer.name])
        return place + (LEADING * max(lines - 1, 0) if down else 0.0)

    def _overhang(self, layer: Layer) -> float:
        """Return how far the text beside a stack goes beyond it at either end."""
        text = LEADING * len(self.above[layer.name])
        return max((text - self.stacks[layer.name].tall) / 2, 0.0)

    def _past_texts(self, layer: Layer, place: float, over: LabelRows, under: LabelRows) -> float:
        """Return where a stack begins whose texts lie over and under no other texts."""
        if self.options.down:  # they stand beside it
            return place
        stack, lane = self.stacks[layer.name], self.lanes.lane[layer.name]
        above, below = self.above[layer.name], self.below[layer.name]
        # What is said lies in the middle of the gap, which moves by half of what the stack does.
        middle = (self.begins[layer.name] + place) / 2
        place += 2 * under.moves(lane, middle, [_widest(below)])
        return place + over.moves(lane, place + stack.wide / 2, [_widest(above)])

    def _put_texts(self, layer: Layer, place: float, over: LabelRows, under: LabelRows) -> None:
        """Give the texts around a stack their rows."""
        if self.options.down:
            return
        stack, lane, name = self.stacks[layer.name], self.lanes.lane[layer.name], layer.name
        above, below = _widest(self.above[name]), _widest(self.below[name])
        self.rows[name], _ = over.put(lane, place + stack.wide / 2, [above])
        self.under[name], _ = under.put(lane, (self.begins[name] + place) / 2, [below])

    def _across(self, layer: Layer) -> tuple[float, float]:
        """Return how far a stack reaches to both sides of its lane's axis, texts over it aside."""
        stack, head = self.stacks[layer.name], self._head(layer)
        if self.options.down:
            texts = max(_widest(self.above[layer.name]), _widest(self.below[layer.name]))
            return stack.wide / 2 + head, stack.wide / 2 + 8 + texts
        return stack.tall / 2 + head, stack.tall / 2

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, repeats: Sequence[Repeat]) -> None:
        for source, feed, target in edges(self.layers):
            if not self._cone(source, target):
                self._edge(source, feed, target)
        self.skips.draw()
        for stack in self.stacks.values():
            draw_sheets(self.paper, stack, self.tones.fill(stack.layer))
        for source, _, target in edges(self.layers):
            self._window(source, target)
        for layer in self.layers:
            self._texts(layer)
        for stack in self.stacks.values():
            self._loop(stack)
        for repeat in repeats:
            self._bracket(repeat)
        if lines := line_entries(self.layers):
            boxes = [label.box for label in self.paper.labels]
            floor = max([box.bottom for box in boxes] + list(self.floors.values()))
            left = min([stack.x for stack in self.stacks.values()])
            right = max([stack.right for stack in self.stacks.values()])
            draw_legend(self.paper, left, right, floor + 9, {}, lines, self.options.words)

    def _loop(self, stack: Stack) -> None:
        """Draw the skip of a residual composite over its texts, and how often it repeats."""
        layer = stack.layer
        number = f"×{layer.copies}" if layer.copies > 1 and layer.kind != "gap" else ""
        if self.options.down:
            ends = ((stack.x, stack.y - stack.tall / 2), (stack.x, stack.y + stack.tall / 2 - 4))
            far = beyond(stack.x, stack.x - LOOP + 1)
            aside = [(far, end[1]) for end in ends]
            place, anchor = (stack.x - (LOOP if layer.skip else 0) - 3, stack.y), "end"
        else:
            top = self._text_top(stack, loop=False) - 2
            ends = ((stack.x + 2, top), (stack.right - 2, top))
            far = beyond(top, top - LOOP + 1)
            aside = [(end[0], far) for end in ends]
            middle = (stack.x + stack.right) / 2
            place, anchor = (middle, top - (LOOP if layer.skip else 0) - 2), "middle"
        if layer.skip:
            dotted = layer.skip == "changed"
            self.paper.curve((ends[0], aside[0], aside[1], ends[1]), dotted=dotted)
        if number:
            self.paper.text(place, number, SIZE, anchor=anchor, bold=True)

    def _bracket(self, repeat: Repeat) -> None:
        stacks = [self.stacks[name] for name in repeat.names if name in self.stacks]
        if not stacks:
            return
        text = f"×{repeat.times}"
        if self.options.down:
            rim = min([stack.x - self._head(stack.layer) for stack in stacks]) - 1
            first = min([stack.y - stack.tall / 2 for stack in stacks])
            last = max([stack.y + stack.tall / 2 for stack in stacks])
        else:
            rim = min([self._text_top(stack) for stack in stacks]) + 1
            first, last = min([s.x for s in stacks]), max([s.right for s in stacks])
        self.skips.bracket(first, last, rim, text, SIZE)

    def _head(self, layer: Layer) -> float:
        """Return how far the loop and the number of a repeating composite reach."""
        repeats = layer.copies > 1 and layer.kind != "gap"
        number = 0.0
        if repeats:
            number = text_width(f"×{layer.copies}", SIZE, bold=True) + 3
        if repeats and not self.options.down:
            number = LEADING
        return number + (LOOP + 2 if layer.skip else 0.0)

    def _text_top(self, stack: Stack, *, loop: bool = True) -> float:
        """Return the upper border of a stack with what is written over it."""
        text = LEADING * len(self.above[stack.layer.name])
        if self._rowed:  # whatever lies over the texts lies over all of them
            lane = self.lanes.lane[stack.layer.name]
            text = LEADING * self.longest[lane][0] * self.density.rows
            top = self.ceilings[lane] - 5 - text
            return top - self._head(stack.layer) - 2 if loop and self._head(stack.layer) else top
        if loop and (head := self._head(stack.layer)):
            return self._text_top(stack, loop=False) - head - 2
        return stack.y - stack.tall / 2 - (5 + text if text else 1)

    @property
    def _rowed(self) -> bool:
        """Whether labels stand in rows over all stacks, led to by lines."""
        return self.density.rows > 1 and not self.options.down

    def _cone(self, source: Layer, target: Layer) -> bool:
        """Whether a kernel is drawn between two layers, and not an arrow."""
        lanes = self.lanes
        if lanes.lane[source.name] != lanes.lane[target.name] or len(target.feeds) != 1:
            return False
        if not lanes.straight(source.name, target.name) or self.options.down:
            return False
        if target.family is Family.DENSE:
            return source.kind not in {"add", "gap"}
        return target.kernel is not None and source.kind not in {"add", "gap"}

    def _window(self, source: Layer, target: Layer) -> None:
        """Draw what a position sees of the layer before, or that all is connected to all."""
        if not self._cone(source, target):
            return
        draw_sight(self.paper, self.stacks[source.name], self.stacks[target.name])

    def _edge(self, source: Layer, feed: Feed, target: Layer) -> None:
        a, b = self.stacks[source.name], self.stacks[target.name]
        down, dotted = self.options.down, bool(feed.through)
        centre_a, centre_b = (a.x + a.right) / 2, (b.x + b.right) / 2
        start = (centre_a, a.y + a.tall / 2) if down else (a.right + 1, a.y)
        end = (centre_b, b.y - b.tall / 2) if down else (b.x - 1, b.y)
        how = way(self.lanes, source.name, target.name)
        if how == "arc":
            self.skips.add(self._skip(a, b, dotted=dotted))
            return
        corners = [start, end]
        if how != "straight":
            level = self.corridors.levels[source.name, target.name]
            corners = elbow(start, end, level, down=down)
        self.paper.line(corners, arrow=True, dotted=dotted)

    def _skip(self, a: Stack, b: Stack, *, dotted: bool) -> Skip:
        """Return a skip over the texts of what it passes, or left of the stacks."""
        passed = [self.stacks[name] for name in passed_by(self.lanes, a.layer.name, b.layer.name)]
        ends, rim = ((a.x, a.y), (b.x, b.y)), min([stack.x for stack in passed])
        if not self.options.down:
            top = self._text_top
            ends = ((a.x + a.right) / 2, top(a)), ((b.x + b.right) / 2, top(b))
            rim = min([top(stack) for stack in passed])
        span = self.lanes.rank[b.layer.name] - self.lanes.rank[a.layer.name]
        return Skip(*ends, rim, span, dotted, self.lanes.lane[a.layer.name])

    def _texts(self, layer: Layer) -> None:
        stack, lane = self.stacks[layer.name], self.lanes.lane[layer.name]
        above, below = self.above[layer.name], self.below[layer.name]
        half = stack.tall / 2
        if self.options.down:
            top = stack.y - LEADING * len(above) / 2 + LEADING * 0.76
            for index, line in enumerate(above):
                self._write((stack.right + 8, top + LEADING * index), line, index, "start")
            up = stack.y - half - self._overhang(layer) - 8 - LEADING * (len(below) - 1)
            for index, line in enumerate(below):
                place = (stack.x + stack.width / 2 + stack.spread / 2 + 6, up + LEADING * index)
                self.paper.text(place, line, SIZE, anchor="start", colour=SOFT)
            return
        middle = (stack.x + stack.right) / 2
        top = stack.y - half - 5
        if self._rowed and above:
            top = self.ceilings[lane] - 5 - LEADING * self.longest[lane][0] * self.rows[layer.name]
            if top + 5 < stack.y - half - 2:
                self.paper.line(
                    [(middle, top + 3), (middle, stack.y - half - 1)], width=0.4, colour=HAIR
                )
        top -= LEADING * (len(above) - 1)
        for index, line in enumerate(above):
            self._write((middle, top + LEADING * index), line, index, "middle")
        begin = self.begins[layer.name]
        floor = self.floors[lane] + 6 + SIZE * 0.76
        floor += LEADING * self.longest[lane][1] * self.under.get(layer.name, 0)
        for index, line in enumerate(below):
            place = ((begin + stack.x) / 2, floor + LEADING * index)
            self.paper.text(place, line, SIZE, colour=SOFT)

    def _write(self, place: Point, line: str, index: int, anchor: str) -> None:
        self.paper.text(place, line, SIZE, anchor=anchor, colour="#1a1a1a" if not index else SOFT)


def _widest(lines: list[str]) -> float:
    return max([text_width(line, SIZE) for line in lines], default=0.0)
