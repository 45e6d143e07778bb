"""Feature maps as flat sheets with what happens between them: LeCun et al. 1998, figure 2."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.columns import wrapped
from engine.figures.density import NATURAL, LabelRows
from engine.figures.lanes import edges, laid
from engine.figures.layers import brief_deed, coded, count_text, deed_text, kernel_of, maps_text
from engine.figures.legend import Tones, draw_legend, line_entries
from engine.figures.lettering import text_width
from engine.figures.options import HAIR, SOFT
from engine.figures.paper import LEAN, arc_height, beyond
from engine.figures.stacks import STEP, Stack, draw_sheets, draw_sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.figures.density import Density
    from engine.figures.layers import Feed, Layer
    from engine.figures.options import FigureOptions
    from engine.figures.paper import Paper, Point
    from engine.figures.repeats import Repeat

SIZE = 7.5
LEADING = 9.5
TALLEST = 76.0
SMALLEST = 7.0
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
        self.step = STEP * max(density.scale, 0.4)
        self.rows: dict[str, int] = {}
        self.risen: list[float] = []
        """Where skips leave the texts over stacks and come back to them."""
        self.lanes = laid(layers)
        self.largest = max([max(layer.space, default=1) for layer in layers])
        self.stacks = {layer.name: self._stack(layer) for layer in layers}
        self.tones = Tones(layers, options.palette)
        self.codes = coded(layers, repeats)
        self.above = {layer.name: self._above(layer) for layer in layers}
        self.below = {
            layer.name: self._deed(layer) if layer.feeds and deed_text(layer) else []
            for layer in layers
        }
        self._place()

    def _stack(self, layer: Layer) -> Stack:
        if layer.kind in {"add", "gap"}:
            return Stack(layer, 12.0 if layer.kind == "add" else 30.0, 12.0, 1, self.step)
        shape = layer.shape or (1,)
        if len(shape) == 1:
            long = min(14 + 6 * math.log2(max(shape[0], 1)), TALLEST)
            return Stack(layer, 7.0, long * max(self.density.scale, 0.6), 1, self.step)
        rows, columns = (shape[-2], shape[-1]) if len(shape) > 2 else (shape[-1], 1)
        count = 1 + round(math.log2(max(shape[0], 1)) * 0.85)
        return Stack(
            layer,
            self._side(columns),
            self._side(rows),
            min(count, MOST_BRIEF if self._rowed else MOST_SHEETS),
            self.step,
        )

    def _side(self, positions: int) -> float:
        scale = self.density.scale
        return max(TALLEST * math.sqrt(positions / self.largest), SMALLEST) * scale

    def _deed(self, layer: Layer) -> list[str]:
        """Return what stands below the way to a layer: ``Convolutions`` and ``5×5``."""
        if self.density.brief:
            return brief_deed(layer).split()
        return wrapped(deed_text(layer), 14)

    def _above(self, layer: Layer) -> list[str]:
        """Return what stands over a layer: ``C1: feature maps`` and ``6@28×28``."""
        if layer.kind in {"add", "gap"}:
            return [layer.text] if layer.kind == "gap" else []
        options, code = self.options, self.codes[layer.name]
        vector = layer.shape is not None and len(layer.shape) == 1
        what = "layer" if vector else "feature maps"
        if layer.kind in {"input", "output"}:
            lines = [layer.kind.upper()]
        else:
            told = layer.text if layer.family is Family.MERGE else what
            lines = [code] if self.density.brief else wrapped(f"{code}: {told}", 18)
        if options.shapes:
            maps = maps_text(layer.shape)
            lines += maps.replace("@", "@ ").split() if self.density.narrow else [maps]
        if options.names:
            lines.append(layer.name)
        if options.parameters and layer.parameters:
            lines.append(f"{count_text(layer.parameters)} param.")
        return lines

    # -- places --------------------------------------------------------------------------------

    def _place(self) -> None:
        """Put every stack so far along that the texts around it have their places."""
        down, lanes = self.options.down, self.lanes
        ends: dict[int, float] = {}
        starts: dict[str, float] = {}
        over = LabelRows(1 if down else self.density.rows)
        under = LabelRows(1 if down else self.density.rows)
        self.under: dict[str, int] = {}
        across: dict[int, tuple[float, float]] = {}
        for layer in sorted(self.layers, key=lambda layer: lanes.rank[layer.name]):
            stack, lane = self.stacks[layer.name], lanes.lane[layer.name]
            place = self._start(layer, starts, ends)
            if down:
                place += self._overhang(layer)
                starts[layer.name] = place
                ends[lane] = place + stack.tall + self._overhang(layer)
            else:
                starts[layer.name] = place = self._past_texts(layer, place, ends, over, under)
                ends[lane] = place + stack.wide
            sides, old = self._across(layer), across.get(lane, (0.0, 0.0))
            across[lane] = (max(old[0], sides[0]), max(old[1], sides[1]))
        axis, axes = 0.0, {}
        for lane in range(lanes.count):
            before, behind = across.get(lane, (0.0, 0.0))
            axis += before if lane else 0.0
            axes[lane] = axis
            axis += behind + 12
        for name, stack in self.stacks.items():
            along, beside = starts[name], axes[lanes.lane[name]]
            stack.x = beside - stack.wide / 2 if down else along
            stack.y = along + stack.tall / 2 if down else beside
        self._measure()

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

    def _past_texts(
        self, layer: Layer, place: float, ends: dict[int, float], over: LabelRows,
        under: LabelRows,
    ) -> float:  # fmt: skip
        """Return where a stack begins whose texts lie over and under no other texts."""
        stack, lane = self.stacks[layer.name], self.lanes.lane[layer.name]
        above, below = self.above[layer.name], self.below[layer.name]
        begin = ends.get(lane, place - self.gap)
        deed = _widest(below)
        # What is said lies in the middle of the gap, which moves by half of what the stack does.
        more = under.moves(lane, (begin + place) / 2, [deed])
        place += 2 * more
        self.rows[layer.name], more = over.put(lane, place + stack.wide / 2, [_widest(above)])
        place += more
        self.under[layer.name], _ = under.put(lane, (begin + place) / 2, [deed])
        return place

    def _across(self, layer: Layer) -> tuple[float, float]:
        """Return how far a stack reaches to both sides of its lane's axis, texts included."""
        stack = self.stacks[layer.name]
        above, below = self.above[layer.name], self.below[layer.name]
        if self.options.down:
            before = stack.wide / 2 + self._head(layer)
            return before, stack.wide / 2 + 8 + max(_widest(above), _widest(below))
        rows = self.density.rows
        over = stack.tall / 2 + 5 + LEADING * len(above) * rows + self._head(layer)
        return over, stack.tall / 2 + 6 + LEADING * len(below) * rows

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, repeats: Sequence[Repeat]) -> None:
        for source, feed, target in edges(self.layers):
            if not self._cone(source, target):
                self._edge(source, feed, target)
        for stack in self.stacks.values():
            draw_sheets(self.paper, stack, self.tones.fill(stack.layer))
        for source, _, target in edges(self.layers):
            self._window(source, target)
        previous: dict[int, float] = {}
        for layer in sorted(self.layers, key=lambda layer: self.lanes.rank[layer.name]):
            self._texts(layer, previous)
        for stack in self.stacks.values():
            self._loop(stack)
        for repeat in repeats:
            self._bracket(repeat)
        if lines := line_entries(self.layers):
            boxes = [label.box for label in self.paper.labels]
            floor = max([box.bottom for box in boxes] + list(self.floors.values()))
            left = min([stack.x for stack in self.stacks.values()])
            right = max([stack.right for stack in self.stacks.values()])
            draw_legend(self.paper, left, right, floor + 9, {}, lines)

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
            left = min([stack.x - self._head(stack.layer) for stack in stacks]) - 5
            top = min([stack.y - stack.tall / 2 for stack in stacks])
            bottom = max([stack.y + stack.tall / 2 for stack in stacks])
            self.paper.bracket((left, top), (left, bottom), text, SIZE)
            return
        top = min([self._text_top(stack) for stack in stacks]) - 3
        first, last = min([s.x for s in stacks]), max([s.right for s in stacks])
        self.paper.bracket((first, top), (last, top), text, SIZE, self.risen)

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
        return kernel_of(target) is not None and source.kind not in {"add", "gap"}

    def _window(self, source: Layer, target: Layer) -> None:
        """Draw what a position sees of the layer before, or that all is connected to all."""
        if not self._cone(source, target):
            return
        draw_sight(self.paper, self.stacks[source.name], self.stacks[target.name])

    def _edge(self, source: Layer, feed: Feed, target: Layer) -> None:
        lanes = self.lanes
        a, b = self.stacks[source.name], self.stacks[target.name]
        here, there = lanes.lane[source.name], lanes.lane[target.name]
        first, last = lanes.rank[source.name], lanes.rank[target.name]
        down, dotted = self.options.down, bool(feed.through)
        half_a, half_b = a.tall / 2, b.tall / 2
        centre_a, centre_b = (a.x + a.right) / 2, (b.x + b.right) / 2
        start = (centre_a, a.y + half_a) if down else (a.right + 1, a.y)
        end = (centre_b, b.y - half_b) if down else (b.x - 1, b.y)
        into = lanes.free(here, first, last)
        if here == there and into:
            self.paper.line([start, end], arrow=True, dotted=dotted)
        elif here != there and (into or lanes.free(there, first, last)):
            along = (end if into else start)[1 if down else 0] + (-9 if into else 9)
            if down:
                corners = [start, (start[0], along), (end[0], along), end]
            else:
                corners = [start, (along, start[1]), (along, end[1]), end]
            self.paper.line(corners, arrow=True, dotted=dotted)
        else:
            self._arc(a, b, range(first, last + 1), dotted=dotted)

    def _arc(self, a: Stack, b: Stack, ranks: range, *, dotted: bool) -> None:
        """Draw a skip over the texts of what it passes."""
        names = [name for name in self.stacks if self.lanes.rank[name] in ranks]
        bulge = arc_height(len(ranks) - 1)
        if self.options.down:
            start, end = (a.x, a.y), (b.x, b.y)
            far = min([self.stacks[name].x for name in names]) - bulge
            aside = [(beyond(p[0], far), p[1]) for p in (start, end)]
            self.paper.curve((start, aside[0], aside[1], end), dotted=dotted)
            return
        top = self._text_top
        start = ((a.x + a.right) / 2, top(a))
        end = ((b.x + b.right) / 2, top(b))
        self.risen += [start[0] + LEAN, end[0] - LEAN]
        far = min([top(self.stacks[name]) for name in names]) - bulge
        aside = [(p[0], beyond(p[1], far)) for p in (start, end)]
        self.paper.curve((start, aside[0], aside[1], end), dotted=dotted)

    def _texts(self, layer: Layer, previous: dict[int, float]) -> None:
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
        begin = previous.get(lane, stack.x - self.gap)
        previous[lane] = stack.right
        floor = self.floors[lane] + 6 + SIZE * 0.76
        floor += LEADING * self.longest[lane][1] * self.under.get(layer.name, 0)
        for index, line in enumerate(below):
            place = ((begin + stack.x) / 2, floor + LEADING * index)
            self.paper.text(place, line, SIZE, colour=SOFT)

    def _write(self, place: Point, line: str, index: int, anchor: str) -> None:
        self.paper.text(place, line, SIZE, anchor=anchor, colour="#1a1a1a" if not index else SOFT)


def _widest(lines: list[str]) -> float:
    return max([text_width(line, SIZE) for line in lines], default=0.0)
