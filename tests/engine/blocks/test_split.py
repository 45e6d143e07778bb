"""Blocks that take a tensor apart."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.base import ShapeError, make
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.blocks.output import Output
from engine.blocks.split import Slice, Split
from engine.errors import SettingError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.memory import held
from engine.network import build_module
from engine.onnx.verify import verify
from engine.onnx.writer import write
from tests.engine.blocks.seen import behind_a_convolution, pixels_said_to_reach, pixels_that_reach


def test_every_piece_has_a_port_of_its_own() -> None:
    block = Split(parts=3)
    assert block.output_ports == ("out1", "out2", "out3")
    assert block.facts(((12, 5, 5),)).outputs == ((4, 5, 5),) * 3
    image = torch.randn(2, 12, 5, 5)
    pieces = block.module(((12, 5, 5),))(image)
    assert torch.equal(torch.cat(pieces, 1), image)


@pytest.mark.parametrize(
    ("shape", "axis", "words"),
    [
        ((10, 4, 4), 0, ["4 equal parts", "channels", "10 is not divisible by 4", "2, 5 or 10"]),
        ((8, 6, 4), 1, ["height", "6 is not divisible", "2, 3 or 6"]),
        ((67, 4), 0, ["no number of parts does"]),
        ((8, 8), 2, ["axis 2", "axes 0 to 1"]),
    ],
)
def test_what_does_not_divide_is_refused_with_what_would(
    shape: tuple[int, ...], axis: int, words: list[str]
) -> None:
    with pytest.raises(ShapeError) as caught:
        Split(parts=4, axis=axis).facts((shape,))
    for word in words:
        assert word in caught.value.sentence("split1", "conv1")


def test_halves_swapped_and_summed_run_and_export() -> None:
    """The channel split of ShuffleNet V2, with both ports wired and one of them twice."""
    graph = Graph.build(
        [
            Node("input", Input(shape=(6, 4, 4))),
            Node("split", Split(axis=1)),
            Node("add", Add()),
            Node("sum", Output()),
            Node("upper", Output()),
        ],
        [
            (OutputPort("input"), InputPort("split")),
            (OutputPort("split", "out2"), InputPort("add", "in1")),
            (OutputPort("split", "out1"), InputPort("add", "in2")),
            (OutputPort("add"), InputPort("sum")),
            (OutputPort("split", "out1"), InputPort("upper")),
        ],
    )
    module = build_module(graph).eval()
    image = torch.randn(3, 6, 4, 4)
    total, upper = module(image)
    assert torch.equal(total, image[:, :, :2] + image[:, :, 2:])
    assert torch.equal(upper, image[:, :, :2])
    found = verify(write(graph, {}).SerializeToString(), module, [(image.numpy(),)])
    assert found.verified, found.reason


@pytest.mark.parametrize("port", ["out1", "out2", "out3"])
@pytest.mark.parametrize("position", [(0, 0), (1, 5), (2, 9)])
def test_a_piece_sees_the_stretch_that_it_was(port: str, position: tuple[int, int]) -> None:
    shape = (2, 9, 10)
    graph = behind_a_convolution(Split(parts=3, axis=1), shape, port)
    assert pixels_said_to_reach(graph, position) == pixels_that_reach(graph, position, shape)


@given(
    st.integers(1, 9), st.integers(-10, 10), st.one_of(st.none(), st.integers(-10, 10)),
    st.integers(1, 4),
)  # fmt: skip
def test_a_slice_takes_what_python_takes(
    size: int, start: int, stop: int | None, step: int
) -> None:
    try:
        block = Slice(start=start, stop=stop, step=step)
        (made,) = block.facts(((size, 2),)).outputs
    except SettingError:  # empty for every size
        assert all(not range(n)[start:stop:step] for n in range(1, 30))
        return
    except ShapeError:
        taken = range(size)[start:stop:step]
        assert not taken or start < -size or (stop is not None and not -size <= stop <= size)
        return
    rows = torch.arange(size * 2.0).reshape(1, size, 2)
    cut = block.module(((size, 2),))(rows)
    assert torch.equal(cut, rows[:, start:stop:step])
    assert cut.shape == (1, *made)


def test_a_slice_beyond_the_end_says_how_many_there_are() -> None:
    with pytest.raises(ShapeError) as caught:
        Slice(start=2, stop=20).facts(((16, 4, 4),))
    assert caught.value.sentence("slice1", "conv1") == (
        "slice1 takes 2:20 of the channels, but conv1 gives 16×4×4, where there are 16 (-16 to "
        "15): choose a start and a stop among these."
    )


@pytest.mark.parametrize("position", [(0, 0), (2, 4), (3, 9)])
def test_a_cut_position_sees_where_it_was(position: tuple[int, int]) -> None:
    shape = (2, 9, 10)
    graph = behind_a_convolution(Slice(axis=1, start=2, step=2), shape)
    assert pixels_said_to_reach(graph, position) == pixels_that_reach(graph, position, shape)


@pytest.mark.parametrize(("start", "stop"), [(3, 3), (5, 2), (-1, -2), (-2, 0)])
def test_an_empty_stretch_is_refused_where_it_is_typed(start: int, stop: int) -> None:
    with pytest.raises(SettingError) as caught:
        Slice(start=start, stop=stop)
    assert caught.value.setting == "stop"


def test_pieces_that_backward_needs_are_held_once_in_the_memory_of_the_whole() -> None:
    graph = Graph.build(
        [
            Node("input", Input(shape=(4, 8, 8))),
            Node("relu", make("relu")),
            Node("split", Split()),
            Node("left", make("convolution", {"filters": 2})),
            Node("right", make("convolution", {"filters": 2})),
            Node("add", Add()),
        ],
        [
            (OutputPort("input"), InputPort("relu")),
            (OutputPort("relu"), InputPort("split")),
            (OutputPort("split", "out1"), InputPort("left")),
            (OutputPort("split", "out2"), InputPort("right")),
            (OutputPort("left"), InputPort("add", "in1")),
            (OutputPort("right"), InputPort("add", "in2")),
        ],
    )
    assert held(graph, analyse(graph)).tensors == {("relu", 0): 4 * 4 * 8 * 8}
