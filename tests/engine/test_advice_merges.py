"""Advice where branches meet: one that is repeated over positions is told of."""

from collections.abc import Iterator

import pytest

from engine.advice.silence import silence
from engine.analysis import analyse
from engine.blocks.base import make, registry
from engine.blocks.composite import Composite
from engine.blocks.input import Input
from engine.data.settings import DataSettings
from engine.errors import NetloomError
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.problems import find_problems
from engine.project import Project
from engine.templates import templates
from tests.engine.advising import (
    CLASSIFIER,
    RELU,
    B,
    advice,
    codes,
    conv,
    image,
    labels,
    meeting,
    only,
)

CODE = "spread-branch"


STRIDED = (conv(8, 1, stride=16), RELU)


def test_a_sum_over_positions_is_told_with_the_stride_that_makes_the_branches_meet() -> None:
    graph = meeting("add", *STRIDED)
    problem = only(graph)
    assert (problem.code, problem.node) == (CODE, "add1")
    assert problem.message == (
        "relu2 gives 8×1×1 to add1 but relu1 8×16×16, so each number of relu2 is added at each of "
        "the 16×16 positions: let both branches shrink alike, or silence this where it is meant."
    )
    assert labels(problem) == [
        "Set the stride of conv2 to 1", "Insert Upsample between relu2 and add1",
    ]  # fmt: skip
    met = analyse(problem.repairs[0].apply(graph))["add1"].input_shapes
    assert met == ((8, 16, 16), (8, 16, 16))


def test_a_stride_that_leaves_one_position_becomes_the_one_that_leaves_as_many() -> None:
    graph = meeting("add", *STRIDED)
    pool = Node("pool1", B("max_pool"), (0, 0))
    graph = graph.insert(pool, InputPort("add1", "in2"))
    problem = only(graph)
    assert "each of the 8×8 positions" in problem.message
    assert labels(problem)[0] == "Set the stride of conv2 to 2"


def test_padding_lets_a_window_as_large_as_the_image_meet_it() -> None:
    problem = only(meeting("average", conv(8, 16), RELU))
    assert "each number of relu2 is averaged in at each" in problem.message
    assert labels(problem)[0] == "Set the padding of conv2 to same"


@pytest.mark.parametrize(
    ("kind", "words"),
    [("subtract", "is repeated at"), ("maximum", "is compared at"), ("average", "is averaged in")],
)
def test_every_block_says_what_it_does_with_a_number(kind: str, words: str) -> None:
    problem = only(meeting(kind, *STRIDED))
    assert words in problem.message


def test_an_axis_of_several_is_spread_too() -> None:
    problem = only(meeting("add", conv(8, 1, stride=(1, 16)), RELU))
    assert "relu2 gives 8×16×1 to add1 but relu1 8×16×16" in problem.message
    assert "each of the 16 positions" in problem.message


def test_gates_maps_and_what_was_reshaped_on_purpose_are_no_news() -> None:
    assert CODE not in codes(meeting("multiply", *STRIDED))
    assert CODE not in codes(meeting("add", conv(1, 1), RELU))  # spread over channels alone
    numbers = (B("global_average_pool"), B("reshape", {"shape": (8, 1, 1)}))
    assert CODE not in codes(meeting("add", *numbers))


def test_it_is_silenced_where_it_is_meant() -> None:
    project = Project(graph=meeting("add", *STRIDED), data=DataSettings(source="digits"))
    analysis = analyse(project.graph)
    assert [each.code for each in find_problems(project, analysis)] == [CODE]
    assert find_problems(silence(project, f"{CODE}@add1"), analysis) == ()


def composites() -> Iterator[Graph]:
    """Yield a flat network of every composite of the palette that takes an image alone."""
    for kind, block_type in registry().items():
        if issubclass(block_type, Composite) and len(make(kind).input_ports) == 1:
            graph = image(make(kind), shape=(64, 16, 16))
            try:
                graph = expand(graph)
            except NetloomError:
                continue
            if not analyse(graph).faulty:
                yield graph


def test_the_palette_and_the_templates_spread_nothing() -> None:
    graphs = list(composites())
    assert len(graphs) > 5
    for entry in templates():
        project = entry.build()
        if not analyse(project.graph).faulty:
            graphs.append(expand(project.graph))
    for graph in graphs:
        assert graph.nodes
        assert all(each.code != CODE for each in advice(graph)), list(graph.nodes)


def test_the_branch_that_is_spread_may_be_an_input() -> None:
    graph = image(conv(8, padding="same"), RELU, B("add"), *CLASSIFIER)
    graph = graph.add(Node("shift", Input(shape=(8, 1, 1)), (0, 300)))
    graph = graph.connect(OutputPort("shift"), InputPort("add1", "in2"))
    (problem,) = [each for each in advice(graph, learns=False) if each.code == CODE]
    assert "shift gives 8×1×1 to add1 but relu1 8×16×16" in problem.message
    assert labels(problem) == ["Insert Upsample between shift and add1"]
