"""The product of two matrices from the data."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.blocks.base import Shape, ShapeError
from engine.blocks.matmul import MatrixMultiply


@given(st.lists(st.integers(1, 4), max_size=2), st.tuples(*[st.integers(1, 5)] * 3))
def test_the_last_two_axes_are_multiplied(before: list[int], sizes: tuple[int, int, int]) -> None:
    rows, common, columns = sizes
    shapes = ((*before, rows, common), (*before, common, columns))
    block = MatrixMultiply()
    first, second = (torch.randn(2, *shape) for shape in shapes)
    expected = torch.matmul(first, second)
    assert block.facts(shapes).outputs == (tuple(expected.shape[1:]),)
    assert torch.equal(block.module(shapes)(first, second), expected)


def test_the_products_are_counted_apart_from_macs() -> None:
    shapes = ((8, 49, 64), (8, 64, 49))
    assert MatrixMultiply().facts(shapes).macs == 0
    formulas = MatrixMultiply().formulas(shapes)
    assert "8·49·64·49 = 1,229,312 products" in formulas["output"]
    assert formulas["macs"].startswith("0")


@pytest.mark.parametrize(
    ("first", "second", "port", "words"),
    [
        ((5,), (5, 4), "in1", ["gives 5 numbers", "Reshape"]),
        ((4, 5), (5,), "in2", ["gives 5 numbers"]),
        ((4, 5), (6, 7), "in2", ["rows of 5", "columns of 6", "make these two the same"]),
        ((4, 5), (4, 5), "in2", ["rows of 5", "columns of 4", "Permute"]),
        ((2, 4, 5), (3, 5, 4), "in2", ["last two axes"]),
        ((1, 4, 5), (3, 5, 4), "in2", ["last two axes"]),
        ((2, 4, 5), (5, 4), "in2", ["last two axes"]),
    ],
)
def test_what_cannot_be_multiplied_is_refused(
    first: Shape, second: Shape, port: str, words: list[str]
) -> None:
    with pytest.raises(ShapeError) as caught:
        MatrixMultiply().facts((first, second))
    assert (caught.value.code, caught.value.port) == ("matmul-shapes", port)
    for word in words:
        assert word in caught.value.sentence("matmul1", "conv1")
