"""Fixed kernels: the lecture's numbers, known filters, and weights that stay."""

from typing import Any

import pytest
import torch
from torch import nn

from engine.blocks.base import ShapeError
from engine.blocks.dense import Dense
from engine.blocks.fixed_kernel import FixedKernel, blur
from engine.blocks.input import Input
from engine.blocks.reshape import Flatten
from engine.network import build_module
from engine.templates import chain
from tests.engine.blocks.reach import declared, reached

Rows = tuple[tuple[float, ...], ...]


def applied(block: FixedKernel, rows: list[list[float]]) -> list[list[float]]:
    """Run a filter over one image of one channel."""
    image = torch.tensor([[rows]])
    result: list[list[float]] = block.module((tuple(image.shape[1:]),))(image)[0, 0].tolist()
    return result


def test_the_lecture_s_cross_correlation() -> None:
    block = FixedKernel(filter="custom", matrix=((0, 1), (2, 3)), padding="valid")
    assert applied(block, [[0.0, 1, 2], [3, 4, 5], [6, 7, 8]]) == [[19, 25], [37, 43]]


def test_a_diagonal_answers_to_a_diagonal_alone() -> None:
    falling = FixedKernel(
        filter="custom", matrix=((1, -1, -1), (-1, 1, -1), (-1, -1, 1)), padding="valid"
    )
    assert applied(falling, [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]) == [[3]]
    assert applied(falling, [[0.0, 0, 1], [0, 1, 0], [1, 0, 0]]) == [[-1]]


@pytest.mark.parametrize(
    ("name", "ramp", "value"),
    [("sobel_x", "x", 8), ("sobel_y", "y", 8), ("prewitt_x", "x", 6), ("prewitt_y", "y", 6)],
)
def test_edges_are_found_along_their_axis(name: Any, ramp: str, value: float) -> None:
    rows = [[float(x if ramp == "x" else y) for x in range(4)] for y in range(4)]
    turned = [[float(y if ramp == "x" else x) for x in range(4)] for y in range(4)]
    block = FixedKernel(filter=name, padding="valid")
    assert applied(block, rows) == [[value] * 2] * 2
    assert applied(block, turned) == [[0] * 2] * 2


@pytest.mark.parametrize(
    ("name", "total"),
    [("outline", 0), ("sharpen", 1), ("emboss", 1), ("box_blur", 1), ("gaussian_blur", 1)],
)
def test_a_flat_image_is_kept_or_goes_out(name: Any, total: float) -> None:
    (row,) = applied(FixedKernel(filter=name, padding="valid"), [[2.0] * 3] * 3)
    assert row == pytest.approx([2 * total])


def test_a_gaussian_is_symmetric_and_falls_off_with_sigma() -> None:
    row = blur(5, 1.5)
    assert row == row[::-1]
    assert sum(row) == pytest.approx(1)
    assert row[1] / row[2] == pytest.approx(2.718281828459045 ** (-1 / (2 * 1.5**2)))
    assert blur(4, None) == [0.25] * 4


@pytest.mark.parametrize("rank", [1, 2, 3])
@pytest.mark.parametrize("name", ["box_blur", "gaussian_blur"])
def test_blurs_work_on_any_number_of_axes(rank: int, name: Any) -> None:
    block = FixedKernel(filter=name, size=3)
    shape = (2, *[5] * rank)
    kernel, numbers = block.kernel(rank)
    assert kernel == (3,) * rank
    assert sum(numbers) == pytest.approx(1)
    assert block.facts((shape,)).outputs == (shape,)
    assert declared(block, shape) == reached(block, shape)


def test_a_signal_has_derivatives_and_rows() -> None:
    signal = torch.tensor([[[0.0, 1, 4, 9, 16]]])
    derivative = FixedKernel(filter="sobel_x", padding="valid").module(((1, 5),))
    assert derivative(signal).tolist() == [[[4, 8, 12]]]
    row = FixedKernel(filter="custom", matrix=((1.0, -2.0, 1.0),), padding="valid").module(
        ((1, 5),)
    )
    assert row(signal).tolist() == [[[2, 2, 2]]]


@pytest.mark.parametrize(
    ("name", "shape", "sentence"),
    [
        ("sobel_y", (1, 9), ("kernel1 slides a filter for images (sobel y), but input gives data "
         "with 1 axis: choose Sobel x, a blur or one row of numbers.")),
        ("custom", (1, 9), ("kernel1 slides a filter for images (numbers), but input gives data "
         "with 1 axis: give one row of numbers.")),
        ("emboss", (1, 5, 5, 5), ("kernel1 slides a filter for images (emboss), but input gives "
         "data with 3 axes: choose a blur.")),
    ],
)  # fmt: skip
def test_a_filter_for_images_is_refused_elsewhere(
    name: Any, shape: tuple[int, ...], sentence: str
) -> None:
    with pytest.raises(ShapeError) as caught:
        FixedKernel(filter=name).facts((shape,))
    assert caught.value.sentence("kernel1", "input") == sentence


def test_channels_are_filtered_alone_or_summed() -> None:
    x = torch.randn(2, 3, 6, 6)
    alone = FixedKernel(filter="outline")
    summed = alone.change(sum_channels=True)
    each = alone.module(((3, 6, 6),))(x)
    assert torch.allclose(summed.module(((3, 6, 6),))(x), each.sum(1, keepdim=True), atol=1e-5)
    facts = alone.facts(((3, 6, 6),))
    assert (facts.parameters, facts.fixed, facts.macs) == (27, 27, 27 * 36)
    assert summed.facts(((3, 6, 6),)).outputs == ((1, 6, 6),)
    assert alone.formulas(((3, 6, 6),)) == {
        "parameters": "3·3·3 = 27, none of them trained",
        "output": "⌊(6 + 2·1 − 3) / 1⌋ + 1 = 6",
        "macs": "3·3·3·6·6 = 972",
    }


def test_training_leaves_the_numbers_as_they_are() -> None:
    graph = chain([Input(shape=(1, 6, 6)), FixedKernel(), Flatten(), Dense(units=2)])
    network = build_module(graph)
    before = {key: value.clone() for key, value in network.state_dict().items()}
    trained = [p for p in network.parameters() if p.requires_grad]
    optimizer = torch.optim.SGD(trained, lr=0.1, weight_decay=0.1)
    nn.functional.cross_entropy(
        network(torch.randn(4, 1, 6, 6)), torch.tensor([0, 1, 0, 1])
    ).backward()
    optimizer.step()
    changed = {k for k, v in network.state_dict().items() if not torch.equal(v, before[k])}
    assert "kernel1.weight" in before
    assert changed == {"dense1.weight", "dense1.bias"}
