"""Where branches meet that do not fit, both are named, with their shapes and the axes."""

import pytest

from engine.analysis import analyse
from engine.blocks.base import Block, make
from engine.blocks.input import Input
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.definition import GroupDefinition

ELEMENTWISE = ("add", "subtract", "multiply", "maximum", "average")


def meeting(block: Block, *shapes: tuple[int, ...]) -> str:
    """Return the sentence about a block at which Inputs called left, right, … arrive."""
    names = ("left", "right", "third")[: len(shapes)]
    graph = Graph.build(
        [*[Node(n, Input(shape=s)) for n, s in zip(names, shapes, strict=True)],
         Node("here", block)],
        [(OutputPort(n), InputPort("here", p))
         for n, p in zip(names, block.input_ports, strict=True)],
    )  # fmt: skip
    fault = analyse(graph)["here"].fault
    assert fault is not None
    return fault.message


@pytest.mark.parametrize("kind", ELEMENTWISE)
def test_elementwise_blocks_name_both_and_every_axis(kind: str) -> None:
    said = meeting(make(kind), (32, 28, 28), (4, 32, 32))
    assert "left gives 32×28×28 and right gives 4×32×32, which differ in channels (32 and 4), " in (
        said
    )
    assert "height (28 and 32) and width (28 and 32): make both the same" in said


def test_an_axis_that_is_repeated_is_no_difference() -> None:
    said = meeting(make("add"), (1, 28, 28), (32, 28, 27))
    assert "which differ in width (28 and 27): " in said


def test_signals_and_volumes_have_axes_of_their_own() -> None:
    assert "differ in length (9 and 8): " in meeting(make("add"), (2, 9), (2, 8))
    assert "differ in depth (4 and 5): " in meeting(make("add"), (2, 4, 6, 6), (2, 5, 6, 6))


def test_the_branch_that_does_not_fit_the_third_is_named() -> None:
    said = meeting(make("add", {"inputs": 3}), (8, 1, 1), (8, 5, 7), (8, 4, 7))
    assert "right gives 8×5×7 and third gives 8×4×7, which differ in height (5 and 4)" in said


def test_concatenate_does_not_count_its_axis() -> None:
    said = meeting(make("concatenate"), (4, 6, 8), (7, 8, 8))
    assert "left gives 4×6×8 and right gives 7×8×8, which differ in height (6 and 8): " in said


def test_matrices_have_rows_and_columns_along_named_axes() -> None:
    said = meeting(make("matmul"), (8, 5, 7), (8, 6, 5))
    assert "left gives 8×5×7, rows of 7 (its width), and right gives 8×6×5, columns of 6" in said
    said = meeting(make("matmul"), (8, 5, 7), (4, 7, 5))
    assert "which differ in channels (8 and 4): everything but the last two axes" in said


def test_a_u_net_names_what_comes_from_below_and_the_skip() -> None:
    said = meeting(make("unet_up", {"filters": 8}), (16, 4, 4), (8, 9, 8))
    assert said.startswith(
        "here doubles the 16×4×4 of left to 8×8×8, but right gives 8×9×8 as the skip, which "
        "differ in height (8 and 9): "
    )


def test_a_group_names_what_feeds_it_as_it_is_named_outside() -> None:
    inside = Graph.build(
        [Node("a", Input(shape=(2, 4, 4))), Node("b", Input(shape=(2, 4, 4))),
         Node("relu1", make("relu")), Node("add1", make("add")), Node("out", make("output"))],
        [(OutputPort("a"), InputPort("relu1")), (OutputPort("relu1"), InputPort("add1", "in1")),
         (OutputPort("b"), InputPort("add1", "in2")), (OutputPort("add1"), InputPort("out"))],
    )  # fmt: skip
    said = meeting(GroupDefinition("Sum", inside).block_type(), (2, 4, 4), (2, 4, 5))
    assert said.startswith(
        "Inside here, add1 adds numbers one by one, but relu1 gives 2×4×4 and right gives 2×4×5, "
    )
    direct = inside.remove(["relu1"], reconnect=True)
    said = meeting(GroupDefinition("Sum2", direct).block_type(), (2, 4, 4), (2, 4, 5))
    assert "left gives 2×4×4 and right gives 2×4×5, which differ in width (4 and 5)" in said
