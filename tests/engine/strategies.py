"""Generates settings, blocks, shapes and graphs from what the blocks declare of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.activation import ReLU, Tanh
from engine.blocks.base import Block, Shape, ShapeError
from engine.blocks.convolution import Convolution
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import AveragePool, GlobalAveragePool, MaxPool
from engine.drawing import COLORS, FLOWS, Drawing, Remark
from engine.errors import GraphError, SettingError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.settings import Kind, SettingInfo, describe
from tests.engine.shaped import SHAPES, VALUES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SMALL = 4
"""How far above its least value a whole number goes: tensors stay tiny."""

Values = dict[str, Any]


def _integers(info: SettingInfo) -> st.SearchStrategy[int]:
    low = int(info.minimum or 0)
    high = low + SMALL if info.maximum is None else min(low + SMALL, int(info.maximum))
    return st.integers(low, high)


def _entry(info: SettingInfo) -> st.SearchStrategy[float]:
    low = -SMALL if info.minimum is None else info.minimum
    high = low + 2 * SMALL if info.maximum is None else info.maximum
    low = max(low, -SMALL)
    high = min(high, low + 2 * SMALL)
    return st.floats(low, high, width=_width(low, high))


def _width(*bounds: float | None) -> Literal[32, 64]:
    """Return how many bits floats are drawn with: 32 unless a bound is no such number."""
    exact = all(bound is None or float(np.float32(bound)) == bound for bound in bounds)
    return 32 if exact else 64


def matrices(
    entries: st.SearchStrategy[float], largest: int = 4
) -> st.SearchStrategy[tuple[tuple[float, ...], ...]]:
    """Draw rows of one length."""
    sizes = st.tuples(st.integers(1, largest), st.integers(1, largest))
    return sizes.flatmap(lambda size: st.tuples(*[st.tuples(*[entries] * size[1])] * size[0]))


def _one(info: SettingInfo, rank: int) -> st.SearchStrategy[Any]:
    if info.kind is Kind.INTEGER:
        return _integers(info)
    if info.kind is Kind.NUMBER:
        return st.floats(
            info.minimum, info.maximum, exclude_min=info.exclusive_minimum,
            exclude_max=info.exclusive_maximum, width=_width(info.minimum, info.maximum),
        )  # fmt: skip
    if info.kind is Kind.SWITCH:
        return st.booleans()
    if info.kind is Kind.CHOICE:
        return st.sampled_from(info.choices)
    if info.kind is Kind.NUMBERS:
        return st.one_of(_entry(info), st.lists(_entry(info), min_size=1, max_size=6).map(tuple))
    if info.kind is Kind.MATRIX:
        return matrices(_entry(info))
    whole = _integers(info)
    per_axis = st.tuples(*[whole] * max(rank, 1))
    if info.kind is Kind.PADDING:
        return st.one_of(st.sampled_from(["valid", "same", "full"]), whole, per_axis)
    if info.kind is Kind.AXES:
        return st.one_of(whole, per_axis)
    if info.kind is Kind.SHAPE:
        return shapes(rank)
    return st.sampled_from(["", "image", "x1"])


def values(block: type[Block], rank: int) -> st.SearchStrategy[Values]:
    """Draw settings of a block for data with ``rank`` spatial axes; most are accepted."""
    if block.kind in VALUES:
        return VALUES[block.kind](rank)
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for info in describe(block):
        strategy = _one(info, rank)
        if info.advanced and info.kind is not Kind.SWITCH:
            # Rare settings seldom go together with others: keep most of them as they are.
            strategy = st.one_of(st.just(info.default), st.just(info.default), strategy)
        fields[info.name] = strategy
    return st.fixed_dictionaries(fields)


@st.composite
def made(draw: st.DrawFn, block: type[Block], rank: int) -> Block:
    """Draw a block whose settings are accepted."""
    for _ in range(20):
        try:
            return block(**draw(values(block, rank)))
        except SettingError:
            continue
    return block()


@st.composite
def shapes(draw: st.DrawFn, rank: int) -> Shape:
    """Draw the shape of a vector (rank 0), signal, image or volume, tiny but not always square."""
    longest = 9 if rank < 3 else 6
    return (
        draw(st.integers(1, 6)),
        *[draw(st.integers(1, longest)) for _ in range(rank)],
    )


def ranks(block: type[Block]) -> st.SearchStrategy[int]:
    """Draw how many spatial axes a block's data has: mostly a number that it takes."""
    made_by_default = block()
    taken = []
    for rank in range(4):
        try:
            made_by_default.facts(((4, *[8] * rank),) * len(made_by_default.input_ports))
        except ShapeError:
            continue
        taken.append(rank)
    return st.sampled_from([*taken * 4, 0, 1, 2, 3])


@st.composite
def input_shapes(draw: st.DrawFn, block: Block, rank: int) -> tuple[Shape, ...]:
    """Draw a shape for each input port; mostly such that the block can take them."""
    if block.kind in SHAPES and draw(st.integers(0, 9)):
        return SHAPES[block.kind](draw, block, rank)
    first = draw(shapes(rank))
    given = []
    for _ in block.input_ports:
        fate = draw(st.integers(0, 9))
        if fate == 0:
            given.append(draw(shapes(rank)))
        elif fate < 4:
            given.append((draw(st.integers(1, 6)), *first[1:]))
        else:
            given.append(first)
    return tuple(given)


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5),
    st.integers(1, 10**12), st.sampled_from(["same", "full", "tanh", "bottleneck", "never"]),
    st.lists(st.one_of(st.integers(-2, 9), st.floats(), st.text(max_size=2)), max_size=6),
    st.tuples(st.integers(), st.integers()), st.dictionaries(st.text(max_size=3), st.integers()),
)  # fmt: skip
"""What a damaged file or a program might give as a setting."""


NAMES = ("a", "b", "conv1", "conv2", "conv3", "relu1", "relu10", "add1", "x_1", "y1", "input")

_INNER: tuple[type[Block], ...] = (
    Convolution, MaxPool, AveragePool, ReLU, Tanh, BatchNorm, Dropout, GlobalAveragePool,
)  # fmt: skip


@st.composite
def any_blocks(draw: st.DrawFn) -> Block:
    """Draw any block that may stand in a graph of images."""
    kinds: tuple[type[Block], ...] = (*_INNER, Input, Add, Concatenate)
    kind = draw(st.sampled_from(kinds))
    return draw(made(kind, 2))


@st.composite
def networks(
    draw: st.DrawFn, rank: int = 2, longest: int = 6, more: tuple[type[Block], ...] = ()
) -> Graph:
    """Draw a graph that is built from front to back with branches; it may still have faults."""
    shape = draw(shapes(rank))
    graph = Graph.build([Node("input", Input(shape=(*shape[:1], *[n + 6 for n in shape[1:]])))])
    for _ in range(draw(st.integers(1, longest))):
        names = list(graph.nodes)
        if draw(st.integers(0, 4)) == 0:
            block: Block = draw(st.sampled_from([Add(), Concatenate()]))
        else:
            block = draw(made(draw(st.sampled_from((*_INNER[:-1], *more))), rank))
        name = graph.fresh_name(block.stem)
        graph = graph.add(Node(name, block))
        for port in block.input_ports:
            # Mostly the newest node, so that the graph is deep.
            feed = names[-1] if draw(st.booleans()) else draw(st.sampled_from(names))
            graph = graph.connect(OutputPort(feed), InputPort(name, port))
    return graph


PLACES = st.integers(-(10**6), 10**6).map(lambda value: value / 8)
"""Places on the canvas that a file keeps exactly."""


def remarks() -> st.SearchStrategy[Remark]:
    """Draw a note or a frame."""
    size = st.integers(1, 10**5).map(lambda value: value / 8)
    areas = st.tuples(PLACES, PLACES, size, size)
    colors = st.sampled_from(COLORS)
    return st.builds(Remark, st.text(max_size=9), areas, colors, st.booleans())


@st.composite
def sketched(draw: st.DrawFn, drawing: Drawing, ends: Sequence[InputPort]) -> Drawing:
    """Draw what somebody may draw beside a network next."""
    some: Remark = draw(remarks())
    points = draw(st.lists(st.tuples(PLACES, PLACES), max_size=3))
    end = ends[draw(st.integers(0, len(ends) - 1))]
    known = [*drawing.remarks, "note1"]
    return draw(
        st.sampled_from(
            [
                drawing.with_remark(drawing.fresh_id(frame=some.frame), some),
                drawing.with_remark(known[0], some),
                drawing.without_remarks(known[:1]),
                drawing.with_route(end, points),
                drawing.with_flow(draw(st.sampled_from(FLOWS))),
            ]
        )
    )


@st.composite
def edited(draw: st.DrawFn, graph: Graph) -> Graph:
    """Draw the outcome of one edit; an edit that is refused leaves the graph as it was."""
    names = list(graph.nodes) or ["nobody"]
    ends = [InputPort(n, p) for n in graph.nodes for p in graph[n].block.input_ports]
    ends = ends or [InputPort("nobody")]

    def pick(choices: Sequence[Any]) -> Any:
        return choices[draw(st.integers(0, len(choices) - 1))]

    def node() -> Node:
        return Node(pick(NAMES), draw(any_blocks()))

    edits: list[Callable[[], Graph]] = [
        lambda: graph.add(node()),
        lambda: graph.connect(OutputPort(pick(names)), pick(ends)),
        lambda: graph.insert(node(), pick(ends)),
        lambda: graph.replace(pick(names), draw(any_blocks())),
        lambda: graph.rename(pick(names), pick(NAMES)),
        lambda: graph.remove({pick(names), pick(names)}, reconnect=pick((False, True))),
        lambda: graph.disconnect(pick(ends)),
        lambda: graph.move({pick(names): (1, 2)}),
        lambda: graph.annotate(pick(names), trainable=pick((False, True))),
        lambda: graph.annotate(pick(names), bypassed=pick((False, True, True))),
        lambda: graph.draw(draw(sketched(graph.drawing, [*graph.wires] or ends))),
    ]
    try:
        # Growing edits more often than the others, so that there is something to edit.
        return pick((*edits[:3] * 2, *edits))()
    except GraphError:
        return graph


@st.composite
def edited_graphs(draw: st.DrawFn, longest: int = 12) -> list[Graph]:
    """Draw a graph and what a row of edits makes of it, from the first state to the last."""
    states = [draw(st.one_of(st.just(Graph()), networks()))]
    for _ in range(draw(st.integers(1, longest))):
        states.append(draw(edited(states[-1])))
    return states


@st.composite
def running_networks(
    draw: st.DrawFn, rank: int = 2, longest: int = 6, more: tuple[type[Block], ...] = ()
) -> Graph:
    """Draw a network without a fault and with one output, with skips where they fit."""
    shape = draw(shapes(rank))
    graph = Graph.build([Node("input", Input(shape=(*shape[:1], *[n + 6 for n in shape[1:]])))])
    analysis = analyse(graph)
    last = "input"
    kinds: tuple[type[Block], ...] = (*_INNER[:-1], *more, *more, Add, Concatenate)
    wanted = draw(st.integers(1, longest))
    while len(graph) <= wanted:
        kind = draw(st.sampled_from(kinds))
        block = kind() if issubclass(kind, Add | Concatenate) else draw(made(kind, rank))
        name = graph.fresh_name(block.stem)
        longer = graph.add(Node(name, block))
        for port in block.input_ports:
            feed = last if port in ("in", "in1") else draw(st.sampled_from(list(graph.nodes)))
            longer = longer.connect(OutputPort(feed), InputPort(name, port))
        found = analyse(longer, analysis)
        if found.faulty:
            wanted -= 1
        else:
            graph, analysis, last = longer, found, name
    if last == "input":
        graph = graph.add(Node("relu1", ReLU())).connect(OutputPort(last), InputPort("relu1"))
    return graph
