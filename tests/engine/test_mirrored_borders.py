"""Padding that holds values of the input: what is seen across it, folded, flat and measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.adaptive import AdaptiveAveragePool
from engine.blocks.convolution import Convolution
from engine.blocks.excitation import SqueezeExcitation
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.padding import Border, Crop, Pad
from engine.blocks.pooling import MaxPool
from engine.blocks.resampling import Upsample
from engine.blocks.residual import Residual
from engine.blocks.transposed import TransposedConvolution
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups import group_nodes
from engine.project import Project
from engine.region import region
from engine.templates import chain
from tests.engine.measured import measured

if TYPE_CHECKING:
    from engine.blocks.base import Block

BORDERS: tuple[Border, ...] = ("zeros", "reflect", "replicate", "circular")

_few = st.integers(1, 3)
_sides = st.integers(0, 3)
CONVOLUTIONS = st.builds(
    Convolution, filters=st.just(2), kernel=st.integers(1, 5), stride=_few, dilation=_few,
    padding=st.one_of(_sides, st.just("same")), padding_mode=st.sampled_from(BORDERS),
)  # fmt: skip
PADS = st.builds(
    Pad, before=_sides, after=_sides, mode=st.sampled_from(("constant", *BORDERS[1:]))
)  # fmt: skip
OTHERS = st.one_of(
    st.builds(Crop, before=st.integers(0, 2), after=st.integers(0, 2)),
    st.builds(MaxPool, kernel=_few, stride=_few),
    st.builds(Upsample, scale=_few, mode=st.sampled_from(("nearest", "linear"))),
    st.builds(TransposedConvolution, filters=st.just(2), kernel=st.integers(1, 4), stride=_few),
    st.builds(AdaptiveAveragePool, size=st.integers(1, 6)),
    st.builds(Residual, filters=st.just(2), stride=st.integers(1, 2)),
    st.sampled_from((Add(), Add(), Concatenate(axis=1))),
)
BLOCKS = st.one_of(CONVOLUTIONS, CONVOLUTIONS, PADS, OTHERS)


@st.composite
def signals(draw: st.DrawFn, more: st.SearchStrategy[Block] | None = None) -> Graph:
    """Draw a network without a fault for a short signal, full of borders, some of it branched."""
    graph = Graph.build([Node("input", Input(shape=(2, draw(st.integers(4, 14)))))])
    analysis, last = analyse(graph), "input"
    kinds = BLOCKS if more is None else st.one_of(BLOCKS, BLOCKS, more)
    for block in draw(st.lists(kinds, min_size=2, max_size=6)):
        name = graph.fresh_name(block.stem)
        longer = graph.add(Node(name, block))
        for port in block.input_ports:
            feed = last if port in ("in", "in1") else draw(st.sampled_from(list(graph.nodes)))
            longer = longer.connect(OutputPort(feed), InputPort(name, port))
        found = analyse(longer, analysis)
        if not found.faulty:
            graph, analysis, last = longer, found, name
    assume(len(graph) > 2)
    return graph


@given(signals(more=st.just(SqueezeExcitation(reduction=1))), st.data())
def test_folding_changes_nothing_of_what_is_seen(graph: Graph, data: st.DataObject) -> None:
    """Whatever blocks are folded to one, what lies behind them sees what it saw before."""
    names = list(graph.nodes)
    first = data.draw(st.integers(1, len(names) - 1))
    last = data.draw(st.integers(first, len(names) - 1))
    grouped = group_nodes(Project(graph=graph), names[first : last + 1], "G").graph
    for folded in (graph, grouped):
        flat = expand(folded)
        one, other = analyse(folded), analyse(flat)
        for name in folded.nodes:
            if name in flat:
                assert one.receptive(name) == other.receptive(name)
    # A folded node sees what the node inside it does from which its output comes.
    inside = analyse(grouped).seen()
    known = analyse(expand(graph)).seen().values()
    assert all(seen in known for seen in inside.values())


def crossed(*blocks: Block) -> Graph:
    return chain([Input(shape=(2, 10)), *blocks])


WRAPPED = Convolution(filters=2, kernel=3, padding=1, padding_mode="circular")


@settings(max_examples=60)
@given(signals())
@example(crossed(WRAPPED, Crop(before=3, after=3)))
@example(crossed(Crop(before=2, after=0), WRAPPED, WRAPPED.change(stride=2)))
@example(crossed(TransposedConvolution(filters=2, kernel=1, stride=2), WRAPPED, WRAPPED))
@example(crossed(WRAPPED.change(kernel=3, dilation=3, padding=3), Crop(before=0, after=4)))
@example(crossed(WRAPPED.change(dilation=2, padding=2, padding_mode="reflect"), MaxPool()))
@example(crossed(Pad(before=3, after=2, mode="circular"), WRAPPED.change(stride=3)))
def test_one_position_sees_what_is_measured(graph: Graph) -> None:
    """Across a border too: wrapped round, both ends of a signal are read, but not its middle."""
    flat = expand(graph)
    analysis = analyse(flat)
    last = flat.ends()[-1]
    outputs = analysis[last].outputs
    seen = analysis.receptive(last)
    assert outputs is not None
    count = outputs[0][1]
    for position in {0, 1 % count, count // 2, count - 1}:
        truth = measured(flat, last, (position,))
        assert region(flat, analysis, last, (position,)) == truth
        if truth:
            assert seen is not None
            ((low, high),) = seen.sees((position,))
            ((first, end),) = truth["input"]
            assert low <= first
            assert high >= end


@pytest.mark.parametrize("border", BORDERS)
@pytest.mark.parametrize("stride", [1, 2, 3])
def test_residual_blocks_behind_a_mirror(border: Border, stride: int) -> None:
    """The way through a block of blocks crosses borders that its window as a whole hides."""
    graph = crossed(
        Convolution(filters=2, kernel=5, padding=4, stride=stride, dilation=2, padding_mode=border),
        Residual(filters=2, repeat=2),
        Convolution(filters=1, kernel=3, padding="same", padding_mode=border),
    )
    flat = expand(graph)
    assert analyse(graph).receptive("conv2") == analyse(flat).receptive("conv2")


def test_what_reads_nothing_reads_nothing_folded() -> None:
    """Only the gaps of a transposed convolution are read: they see no pixel, in a group either."""
    graph = crossed(
        TransposedConvolution(filters=1, kernel=1, stride=3),
        Crop(before=1, after=0),
        MaxPool(kernel=1, stride=3),
        Convolution(filters=1, kernel=3, padding=1),
    )
    inner = list(graph.nodes)[1:4]
    grouped = group_nodes(Project(graph=graph), inner, "Gaps").graph
    (group,) = set(grouped.nodes) - set(graph.nodes)
    flat = analyse(expand(graph))
    seen = flat.receptive(inner[-1])
    assert seen is not None
    assert seen.size == (0,)
    assert analyse(grouped).receptive(group) == seen
    assert analyse(grouped).receptive("conv1") == flat.receptive("conv1")
    assert region(graph, flat, "conv1", (1,)) == {}


def test_the_ends_of_a_ring_are_neighbours() -> None:
    """Around a frame of zeros a ring's first position reads zeros alone, from both of its ends."""
    graph = crossed(Pad(before=5, after=5), WRAPPED)
    analysis = analyse(graph)
    assert region(graph, analysis, "conv1", (0,)) == {}
    assert region(graph, analysis, "conv1", (19,)) == {}
    assert region(graph, analysis, "conv1", (5,)) == {"input": ((0, 1),)}
    seen = analysis.receptive("conv1")
    assert seen is not None
    assert seen.sees((0,)) == ((0, 9),)  # in general: all that lies between first and last
