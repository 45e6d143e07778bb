"""Blocks that bring branches together."""

import json

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.base import Block, Shape, ShapeError, make
from engine.blocks.elementwise import Average, Maximum, Multiply, Subtract
from engine.blocks.merge import Add, Concatenate, Elementwise
from engine.graph import Graph, InputPort, Node, OutputPort
from tests.engine.blocks.seen import behind_a_convolution, pixels_said_to_reach, pixels_that_reach

ELEMENTWISE: tuple[type[Elementwise], ...] = (Add, Subtract, Multiply, Maximum, Average)

sizes = st.lists(st.integers(1, 4), min_size=1, max_size=4)


def refusal(block: Block, inputs: tuple[Shape, ...]) -> ShapeError:
    with pytest.raises(ShapeError) as caught:
        block.facts(inputs)
    return caught.value


@pytest.mark.parametrize("kind", ELEMENTWISE)
@given(data=st.data(), first=sizes)
def test_shapes_broadcast_as_torch_says_or_are_refused(
    kind: type[Elementwise], data: st.DataObject, first: list[int]
) -> None:
    second = [data.draw(st.sampled_from([size, 1, size + 1])) for size in first]
    third = [data.draw(st.sampled_from([size, 1])) for size in first]
    block = kind(inputs=3)
    shapes = (tuple(first), tuple(second), tuple(third))
    try:
        expected = tuple(torch.broadcast_shapes(*shapes))
    except RuntimeError:
        assert refusal(block, shapes).code == "add-shapes"
        return
    assert block.facts(shapes).outputs == (expected,)
    given_tensors = [torch.randn(2, *shape) for shape in shapes]
    assert block.module(shapes)(*given_tensors).shape == (2, *expected)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(Add, 12.0), (Subtract, -4.0), (Multiply, 60.0), (Maximum, 6.0), (Average, 4.0)],
)
def test_three_branches_give_one_number(kind: type[Elementwise], expected: float) -> None:
    block = kind(inputs=3)
    values = [torch.full((1, 1), value) for value in (4.0, 2.0, 6.0)]
    if kind is Multiply:
        values[0] = torch.full((1, 1), 5.0)
    assert float(block.module(((1,),) * 3)(*values)) == expected


def test_a_gate_of_one_number_per_channel_weighs_whole_maps() -> None:
    shapes = ((8, 5, 7), (8, 1, 1))
    assert Multiply().facts(shapes).outputs == ((8, 5, 7),)
    image, gate = torch.randn(2, 8, 5, 7), torch.rand(2, 8, 1, 1)
    assert torch.equal(Multiply().module(shapes)(image, gate), image * gate)


def test_what_does_not_broadcast_is_named_with_both_shapes() -> None:
    error = refusal(Multiply(), ((8, 5, 7), (8, 5, 6)))
    assert error.port == "in2"
    assert error.against == "in1"
    assert error.sentence("mul1", "conv2", "conv1") == (
        "mul1 multiplies numbers one by one, but conv1 gives 8×5×7 and conv2 gives 8×5×6, which "
        "differ in width (7 and 6): make both the same, for example by padding, or "
        "by a stride on the skip."
    )
    third = refusal(Add(inputs=3), ((8, 1, 1), (8, 5, 7), (8, 4, 7)))
    assert "{first} gives 8×5×7 and {source} gives 8×4×7, which differ in height (5 and 4)" in str(
        third
    )
    assert (third.port, third.against) == ("in3", "in2")


def test_files_without_an_axis_join_channels() -> None:
    old = make("concatenate", json.loads('{"inputs": 3}'))
    assert old.facts(((1, 4, 4), (2, 4, 4), (3, 4, 4))).outputs == ((6, 4, 4),)
    assert old.changed_values() == {"inputs": 3}


@pytest.mark.parametrize(
    ("axis", "shapes", "name"),
    [
        (0, ((3, 4, 5), (2, 4, 5)), "channels"),
        (1, ((3, 4, 5), (3, 2, 5)), "height"),
        (2, ((3, 4, 5), (3, 4, 1)), "width"),
        (1, ((3, 4, 5, 6), (3, 1, 5, 6)), "depth"),
        (1, ((3, 4), (3, 9)), "length"),
        (0, ((3,), (4,)), "numbers"),
    ],
)
def test_branches_are_joined_along_any_axis(
    axis: int, shapes: tuple[Shape, Shape], name: str
) -> None:
    block = Concatenate(axis=axis)
    tensors = [torch.randn(2, *shape) for shape in shapes]
    (made,) = block.facts(shapes).outputs
    assert torch.cat(tensors, axis + 1).shape == (2, *made)
    assert torch.equal(block.module(shapes)(*tensors), torch.cat(tensors, axis + 1))
    assert block.formulas(shapes)["output"].endswith(f"= {made[axis]} {name}")


def test_an_axis_is_refused_by_its_name() -> None:
    error = refusal(Concatenate(axis=1), ((3, 4, 5), (2, 4, 5)))
    assert "joins height" in str(error)
    assert error.code == "concatenate-shapes"
    assert "0 to 1" in str(refusal(Concatenate(axis=2), ((3, 4), (3, 4))))


@pytest.mark.parametrize("position", [(0, 0), (5, 8), (8, 3), (11, 9)])
def test_a_joined_position_sees_the_branch_that_it_came_from(position: tuple[int, int]) -> None:
    shape = (2, 6, 10)
    graph = behind_a_convolution(Concatenate(axis=1), shape)
    assert pixels_said_to_reach(graph, position) == pixels_that_reach(graph, position, shape)


def test_joining_long_signals_stays_cheap_and_misses_no_pixel() -> None:
    graph = behind_a_convolution(Concatenate(axis=1), (1, 6000))
    for place in (0, 5999, 6000, 11_999):
        ((first, last),) = pixels_said_to_reach(graph, (place,))
        ((low, high),) = pixels_that_reach(graph, (place,), (1, 6000))
        assert first <= low
        assert high <= last


def test_a_gate_lets_every_position_see_the_whole_image() -> None:
    graph = behind_a_convolution(Multiply(), (2, 6, 10))
    gated = graph.insert(Node("pool", make("global_average_pool")), InputPort("block", "in2"))
    # A global average is a row of numbers; the gate needs its axes back.
    for name in ("high", "wide"):
        gated = gated.insert(Node(name, make("unsqueeze", {"axis": 1})), InputPort("block", "in2"))
    assert analyse(gated)["block"].outputs == ((4, 6, 10),)
    assert pixels_said_to_reach(gated, (3, 3)) == ((0, 5), (0, 9))
    assert pixels_that_reach(gated, (3, 3), (2, 6, 10)) == ((0, 5), (0, 9))


def test_a_stretched_branch_sees_its_only_position() -> None:
    column = Graph.build(
        [
            Node("input", make("input", {"shape": (1, 6, 4)})),
            Node("cut", make("slice", {"axis": 2, "start": 2, "stop": 3})),
            Node("add", Add()),
            Node("end", make("identity")),
        ],
        [
            (OutputPort("input"), InputPort("cut")),
            (OutputPort("cut"), InputPort("add", "in1")),
            (OutputPort("input"), InputPort("add", "in2")),
            (OutputPort("add"), InputPort("end")),
        ],
    )
    for position in ((0, 0), (3, 2), (5, 3)):
        assert pixels_said_to_reach(column, position) == pixels_that_reach(
            column, position, (1, 6, 4)
        )
