"""What positions see: held to the gradient of one output position with respect to the input."""

from __future__ import annotations

import math

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.analysis import Analysis, analyse
from engine.blocks.base import Block, Window
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.blocks.pooling import AveragePool, MaxPool
from engine.blocks.resampling import Upsample
from engine.blocks.residual import Residual
from engine.blocks.transposed import TransposedConvolution
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.receptive import Receptive, at_input, behind, through
from engine.region import region
from engine.templates import chain, template, templates
from tests.engine import strategies
from tests.engine.measured import measured

SMALL = 1_000_000_000
"""MACs up to which a network is measured in the everyday suite."""


def maps(graph: Graph, analysis: Analysis) -> list[str]:
    """Return the nodes whose outputs have spatial axes, but not the inputs."""
    return [
        name
        for name, report in analysis.nodes.items()
        if report.outputs and len(report.outputs[0]) > 1 and graph[name].block.input_ports
    ]


def assert_seen_is_measured(graph: Graph, name: str, position: tuple[int, ...]) -> None:
    analysis = analyse(graph)
    truth = measured(graph, name, position)
    assert region(graph, analysis, name, position) == truth
    seen = analysis.receptive(name)
    if seen is None or len(truth) != 1:
        return
    (box,) = truth.values()
    general = seen.sees(position)
    # In general as far as the borders are far; never less than what is really seen.
    assert all(a <= c and b >= d for (a, b), (c, d) in zip(general, box, strict=True))


BIG = [t.id for t in templates()]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            t.id,
            marks=[pytest.mark.slow]
            if analyse(t.build().graph).totals.macs > SMALL or len(expand(t.build().graph)) > 150
            else [],
        )
        for t in templates()
    ],
)
def test_every_template_sees_what_is_measured(name: str) -> None:
    graph = expand(template(name).build().graph)
    analysis = analyse(graph)
    last = maps(graph, analysis)[-1]
    outputs = analysis[last].outputs
    assert outputs is not None
    space = outputs[0][1:]
    middle = tuple(n // 2 for n in space)
    assert_seen_is_measured(graph, last, middle)
    seen = analysis.receptive(last)
    assert seen is not None
    (box,) = [b for b in region(graph, analysis, last, middle).values() if len(b) == len(space)]
    assert seen.sees(middle) == box


def test_the_last_pool_of_vgg16_sees_212_pixels() -> None:
    analysis = analyse(template("vgg16").build().graph)
    seen = analysis.receptive("pool5")
    assert seen is not None
    assert seen.size == (212, 212)
    assert seen.jump == (32, 32)


@pytest.mark.parametrize("rank", [1, 2, 3])
@hypothesis.settings(max_examples=40)
@given(data=st.data())
def test_random_networks_see_what_is_measured(rank: int, data: st.DataObject) -> None:
    graph = data.draw(
        strategies.running_networks(rank, 5, (Upsample, TransposedConvolution, Residual))
    )
    flat = expand(graph)
    analysis = analyse(flat)
    sizes = [math.prod(report.outputs[0]) for report in analysis.nodes.values() if report.outputs]
    choices = maps(flat, analysis)
    hypothesis.assume(choices and max(sizes) < 20_000 and analysis.totals.macs < 2_000_000)
    name = data.draw(st.sampled_from(choices))
    outputs = analysis[name].outputs
    assert outputs is not None
    position = tuple(data.draw(st.integers(0, n - 1)) for n in outputs[0][1:])
    assert_seen_is_measured(flat, name, position)


def window_of(block: Block, size: int) -> tuple[Window, int]:
    window = block.window(((1, size),))
    assert isinstance(window, Window)
    return window, block.outputs(((1, size),))[0][1]


@given(
    st.lists(
        st.one_of(
            st.builds(Convolution, kernel=st.integers(1, 5), stride=st.integers(1, 3),
                      dilation=st.integers(1, 2), padding=st.integers(0, 2)),
            st.builds(Upsample, scale=st.integers(1, 4)),
            st.builds(TransposedConvolution, kernel=st.integers(2, 4), stride=st.integers(1, 2)),
        ),
        min_size=1, max_size=5,
    ),
)  # fmt: skip
def test_far_from_the_borders_the_general_answer_is_exact(blocks: list[Block]) -> None:
    graph = chain([Input(shape=(1, 600)), *blocks])
    analysis = analyse(graph)
    hypothesis.assume(not analysis.faulty)
    last = list(graph.nodes)[-1]
    seen = analysis.receptive(last)
    outputs = analysis[last].outputs
    assert seen is not None
    assert outputs is not None
    for position in range(outputs[0][1]):
        ((low, high),) = seen.sees((position,))
        if low > 60 and high < 539:
            assert region(graph, analysis, last, (position,)) == {"input": ((low, high),)}


def test_composites_see_what_their_inside_sees() -> None:
    for name in ("resnet18", "unet", "densenet121", "googlenet"):
        graph = template(name).build().graph
        folded, flat = analyse(graph), analyse(expand(graph))
        end = graph.ends()[0]
        flat_end = expand(graph).ends()[0]
        assert folded.receptive(end) == flat.receptive(flat_end), name


def test_branches_that_meet_see_the_union() -> None:
    nodes = [
        Node("input", Input(shape=(1, 32, 32))),
        Node("wide", Convolution(kernel=7, padding=3)),
        Node("narrow", Convolution(kernel=3, padding="same")),
        Node("add", Add()),
    ]
    wires = [
        (OutputPort("input"), InputPort("wide")), (OutputPort("input"), InputPort("narrow")),
        (OutputPort("wide"), InputPort("add", "in1")),
        (OutputPort("narrow"), InputPort("add", "in2")),
    ]  # fmt: skip
    seen = analyse(Graph.build(nodes, wires)).receptive("add")
    assert seen is not None
    assert (seen.size, seen.jump, seen.offset) == ((7, 7), (1, 1), (0.0, 0.0))


def test_branches_of_unequal_stride_are_exact_at_each_position() -> None:
    """One branch halves and doubles again, the other stays: neighbours see different windows."""
    nodes = [
        Node("input", Input(shape=(1, 16))),
        Node("halved", MaxPool()), Node("doubled", Upsample(scale=2)),
        Node("beside", Convolution(filters=1, kernel=1)),
        Node("add", Add()),
    ]  # fmt: skip
    wires = [
        (OutputPort("input"), InputPort("halved")), (OutputPort("halved"), InputPort("doubled")),
        (OutputPort("input"), InputPort("beside")),
        (OutputPort("doubled"), InputPort("add", "in1")),
        (OutputPort("beside"), InputPort("add", "in2")),
    ]  # fmt: skip
    seen = analyse(Graph.build(nodes, wires)).receptive("add")
    assert seen is not None
    assert [seen.sees((i,)) for i in range(4)] == [((0, 1),), ((0, 1),), ((2, 3),), ((2, 3),)]
    assert seen.size == (2,)
    assert math.isclose(seen.jump[0], 1)


def test_a_position_that_reads_nothing_sees_nothing() -> None:
    """A transposed convolution whose stride is wider than its kernel leaves gaps."""
    graph = chain(
        [Input(shape=(1, 9)), TransposedConvolution(filters=1, kernel=1, stride=3),
         Convolution(filters=1, kernel=2)]
    )  # fmt: skip
    analysis = analyse(graph)
    gaps, read = list(graph.nodes)[1:]
    assert region(graph, analysis, gaps, (1,)) == {}
    assert region(graph, analysis, gaps, (3,)) == {"input": ((1, 1),)}
    assert region(graph, analysis, read, (1,)) == {}
    assert region(graph, analysis, read, (2,)) == {"input": ((1, 1),)}
    seen = analysis.receptive(read)
    assert seen is not None
    low, high = seen.sees((1,))[0]
    assert high < low


def test_windows_compose_as_convolutions_do() -> None:
    """A 3 after a 3 sees 5, whichever stands first; pooling widens what follows."""
    seen = at_input((64,))
    for _ in range(2):
        step = through(seen, Window((3,), (1,), (-1,)), (64,))
        assert step is not None
        seen = step
    assert seen == Receptive((-2,), (2,), (1,), (64,), (64,))
    pooled = behind(Window((2,), (2,), (0,)), (seen,), 0, (32,))
    assert pooled == Receptive((-2,), (3,), (2,), (32,), (64,))
    assert AveragePool().window(((1, 64),)) == Window((2,), (2,), (0,))
