"""Analysis: the numbers of the lectures, the same numbers after any edits, and what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.analysis import Analysis, NodeReport, analyse
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.pooling import AveragePool, GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.blocks.residual import Residual
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.network import build_module
from engine.templates import chain, template, templates
from tests.engine import strategies

if TYPE_CHECKING:
    from engine.blocks.base import Block


def numbers(report: NodeReport) -> tuple[object, ...]:
    return (report.facts, report.fault, report.inputs)


def assert_same(one: Analysis, other: Analysis) -> None:
    assert list(one.nodes) == list(other.nodes)
    assert {n: numbers(r) for n, r in one.nodes.items()} == {
        n: numbers(r) for n, r in other.nodes.items()
    }
    assert one.totals == other.totals
    assert one.faulty == other.faulty


# -- incremental ----------------------------------------------------------------------------


@given(strategies.edited_graphs())
def test_after_any_edits_the_numbers_are_those_from_nothing(states: list[Graph]) -> None:
    analysis = None
    for graph in states:
        analysis = analyse(graph, analysis)
        assert_same(analysis, analyse(graph))


@given(strategies.networks(), st.data())
def test_only_what_an_edit_reaches_gets_a_new_report(graph: Graph, data: st.DataObject) -> None:
    before = analyse(graph)
    name = data.draw(st.sampled_from(list(graph.nodes)))
    after = analyse(graph.replace(name, data.draw(strategies.any_blocks())), before)
    for other, report in before.nodes.items():
        if report.facts is not None and not graph.leads_to(name, other):
            assert after[other] is report


@given(strategies.edited_graphs())
def test_totals_are_the_sums_of_the_nodes(states: list[Graph]) -> None:
    graph = states[-1]
    analysis = analyse(graph)
    whole = {n: r for n, r in analysis.nodes.items() if r.facts is not None}
    assert analysis.totals.parameters == sum(r.parameters or 0 for r in whole.values())
    assert analysis.totals.macs == sum(r.macs or 0 for r in whole.values())
    assert analysis.totals.fixed_parameters == sum(
        r.parameters or 0 for n, r in whole.items() if not graph[n].trainable
    )
    for name, report in analysis.nodes.items():
        if report.fault is not None:
            assert name in analysis.faulty
            assert report.fault.message.endswith(".")
            assert "{" not in report.fault.message


# -- the numbers of the lectures and papers ---------------------------------------------------


def test_six_filters_of_5x5_over_a_colour_image_have_456_parameters() -> None:
    report = analyse(chain([Input(shape=(3, 32, 32)), Convolution(filters=6, kernel=5)]))["conv1"]
    assert report.outputs == ((6, 28, 28),)
    assert report.parameters == 456
    grey = analyse(chain([Input(shape=(1, 32, 32)), Convolution(filters=6, kernel=5)]))["conv1"]
    assert grey.parameters == 156


def test_alexnets_first_layer_has_34944_parameters() -> None:
    block = Convolution(filters=96, kernel=11, stride=4, padding=2)
    report = analyse(chain([Input(shape=(3, 224, 224)), block]))["conv1"]
    assert report.parameters == 34_944
    assert report.outputs == ((96, 55, 55),)
    assert block.formulas(((3, 224, 224),))["parameters"] == "11·11·3·96 + 96 = 34,944"
    without = Convolution(filters=96, kernel=11, stride=4)
    assert without.outputs(((3, 227, 227),)) == ((96, 55, 55),)


def test_the_39_pixel_network() -> None:
    graph = chain(
        [
            Input(shape=(3, 39, 39)),
            Convolution(filters=10, kernel=3),
            Convolution(filters=20, kernel=5, stride=2),
            Convolution(filters=40, kernel=5, stride=2),
            Flatten(),
            Dense(units=1),
        ]
    )
    shapes = [report.outputs for report in analyse(graph).nodes.values()]
    assert shapes == [
        ((3, 39, 39),), ((10, 37, 37),), ((20, 17, 17),), ((40, 7, 7),), ((1960,),), ((1,),),
    ]  # fmt: skip


def test_a_dense_layer_on_a_12_megapixel_image_has_billions_of_weights() -> None:
    graph = chain([Input(shape=(3, 3000, 4000)), Flatten(), Dense(units=100, bias=False)])
    totals = analyse(graph).totals
    assert totals.parameters == 3_600_000_000
    assert totals.parameters * 4 / 1e9 == pytest.approx(14.4)


@pytest.mark.parametrize(
    ("name", "parameters", "macs"),
    [
        ("lenet5", 61_706, None),
        ("vgg16", 138_357_544, 15_470_264_320),
        ("resnet18", 11_689_512, 1_814_073_344),
    ],
)
def test_templates_have_the_published_counts(name: str, parameters: int, macs: int | None) -> None:
    totals = analyse(template(name).build().graph).totals
    assert totals.parameters == parameters
    assert macs is None or totals.macs == macs


@pytest.mark.parametrize("name", [t.id for t in templates()])
def test_templates_count_what_their_module_has(name: str) -> None:
    graph = template(name).build().graph
    with torch.device("meta"):
        module = build_module(graph)
    totals = analyse(graph).totals
    assert totals.parameters == sum(p.numel() for p in module.parameters())
    assert totals.buffers == sum(b.numel() for b in module.buffers())


def test_vgg16_peaks_where_the_lecture_says() -> None:
    analysis = analyse(template("vgg16").build().graph)
    by_parameters = max(analysis.nodes.items(), key=lambda item: item[1].parameters or 0)
    assert by_parameters[0] == "dense1"
    assert (by_parameters[1].parameters or 0) > 100_000_000
    assert analysis["pool5"].outputs == ((512, 7, 7),)
    assert analysis["flatten1"].outputs == ((25_088,),)


# -- receptive fields -------------------------------------------------------------------------


def test_the_last_pool_of_vgg16_sees_212_pixels() -> None:
    receptive = analyse(template("vgg16").build().graph).receptive("pool5")
    assert receptive is not None
    assert receptive.size == (212, 212)
    assert receptive.jump == (32, 32)


def test_dense_and_global_pooling_see_the_whole_image() -> None:
    head: list[Block] = [Input(shape=(1, 20, 16)), Convolution(filters=2, kernel=3, padding="same")]
    for tail in ([GlobalAveragePool()], [Flatten(), Dense()], [GlobalAveragePool(), Dense()]):
        receptive = (analysis := analyse(chain([*head, *tail]))).receptive(list(analysis.nodes)[-1])
        assert receptive is not None
        assert receptive.size == (20, 16)


def test_a_vector_has_no_receptive_field_to_speak_of() -> None:
    receptive = analyse(chain([Input(shape=(7,)), Dense()])).receptive("dense1")
    assert receptive is not None
    assert receptive.size == ()


@st.composite
def windowed(draw: st.DrawFn) -> Graph:
    """Draw a network of everything that moves a window: its last node is its output."""
    graph = Graph.build([Node("input", Input(shape=(1, 37, 31)))])
    last = "input"

    def behind(block: Block, *feeds: str) -> str:
        nonlocal graph
        name = graph.fresh_name(block.stem)
        graph = graph.add(Node(name, block))
        for port, feed in zip(block.input_ports, feeds, strict=True):
            graph = graph.connect(OutputPort(feed), InputPort(name, port))
        return name

    def axes(least: int, most: int) -> int | tuple[int, int]:
        whole = st.integers(least, most)
        return draw(st.one_of(whole, st.tuples(whole, whole)))

    for _ in range(draw(st.integers(1, 5))):
        match draw(st.sampled_from(["conv", "conv", "pool", "add", "concatenate", "residual"])):
            case "conv":
                padding: Any = draw(st.sampled_from(["valid", "same", "full", 1, (0, 2)]))
                last = behind(
                    Convolution(filters=2, kernel=axes(1, 4), stride=axes(1, 2), padding=padding,
                                dilation=axes(1, 2), bias=False),
                    last,
                )  # fmt: skip
            case "pool":
                kernel = draw(st.integers(2, 3))
                last = behind(
                    AveragePool(kernel=kernel, stride=axes(1, 3), padding=kernel // 2), last
                )
            case "residual":
                repeat = draw(st.integers(1, 2))
                last = behind(Residual(filters=2, stride=axes(1, 2), repeat=repeat), last)
            case merge:
                point = Convolution(filters=2, kernel=1, bias=False)
                one = behind(point, last)
                wide = point.change(kernel=axes(1, 4), dilation=axes(1, 2), padding="same")
                last = behind(Add() if merge == "add" else Concatenate(), one, behind(wide, last))
    return graph


@settings(max_examples=60)
@given(windowed(), st.data())
def test_a_position_sees_what_its_gradient_reaches(graph: Graph, data: st.DataObject) -> None:
    analysis = analyse(graph)
    assume(not analysis.faulty)
    module = build_module(graph).double().eval()
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.fill_(1 if parameter.ndim > 1 else 0.5)  # positive: nothing cancels
    image = torch.ones(1, 1, 37, 31, dtype=torch.float64, requires_grad=True)
    output = module(image)
    receptive = analysis.receptive(graph.sinks()[0])
    assert receptive is not None
    assert receptive.positions == tuple(output.shape[2:])
    place, low, high = [], [], []
    for axis, size in enumerate((37, 31)):
        # Only windows inside the image: outside it, holes of a dilation blur the border.
        inside = [
            i for i in range(receptive.positions[axis])
            if receptive.low[axis] + i * receptive.jump[axis] >= 0
            and receptive.high[axis] + i * receptive.jump[axis] < size
        ]  # fmt: skip
        assume(inside)
        i = data.draw(st.sampled_from(inside))
        place.append(i)
        low.append(receptive.low[axis] + i * receptive.jump[axis])
        high.append(receptive.high[axis] + i * receptive.jump[axis])
    output[0, :, place[0], place[1]].sum().backward()
    assert image.grad is not None
    reached = image.grad[0, 0].nonzero()
    assert reached.amin(0).tolist() == low
    assert reached.amax(0).tolist() == high


# -- faults -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("blocks", "faulty", "words"),
    [
        ([Input(), Dense()], "dense1", ["input gives 1×32×32", "Flatten"]),
        ([Input(shape=(5,)), Convolution()], "conv1", ["input gives 5 numbers", "before"]),
        ([Input(shape=(1, 4, 4)), Convolution(kernel=5)], "conv1", ["5×5 window", "4×4"]),
        ([Input(), MaxPool(kernel=(2, 2, 2))], "pool1", ["3 axes", "2"]),
        ([Input(shape=(3, 8, 8)), Convolution(filters=4, groups=2)], "conv1", ["2 groups", "3"]),
        ([ReLU()], "relu1", ["nothing at its input"]),
        ([Input(shape=(10**6,) * 3), ReLU()], "input", ["any machine"]),
        (
            [Input(shape=(10**6, 9)), Convolution(filters=10**6, kernel=(500,), padding="same")],
            "conv1",
            ["any machine"],
        ),
    ],
)
def test_a_fault_names_thing_cause_and_way_out(
    blocks: list[Block], faulty: str, words: list[str]
) -> None:
    analysis = analyse(chain(blocks))
    assert analysis.faulty == (faulty,)
    fault = analysis[faulty].fault
    assert fault is not None
    for word in [*words, faulty]:
        assert word in fault.message


def test_what_lies_behind_a_fault_is_unknown_but_not_at_fault() -> None:
    analysis = analyse(chain([Input(), Dense(), ReLU(), ReLU()]))
    assert analysis.faulty == ("dense1",)
    assert analysis["relu2"].fault is None
    assert analysis["relu2"].outputs is None
