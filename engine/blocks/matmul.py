"""The product of two matrices that both come from the data."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.axes import axis_name, product
from engine.blocks.base import WHOLE, Block, Family, Shape, ShapeError, Window, register, shape_text
from engine.blocks.differences import differing

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class MatrixMultiply(Block):
    """Multiplies two matrices that both come from the data, such as queries and keys.

    It is the product of the last two axes, as in the scaled dot products of Vaswani et al.,
    "Attention Is All You Need" (2017, section 3.2.1); axes before them must be the same.
    """

    kind: ClassVar[str] = "matmul"
    title: ClassVar[str] = "Matrix multiply"
    family: ClassVar[Family] = Family.MERGE
    stem: ClassVar[str] = "matmul"
    synonyms: ClassVar[tuple[str, ...]] = (
        "matmul", "bmm", "dot product", "attention", "gram matrix", "outer product", "einsum",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.ATTENTION,)
    keeps_input: ClassVar[bool] = True

    @property
    def input_ports(self) -> tuple[str, ...]:
        """The two factors."""
        return ("in1", "in2")

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(..., A, C)`` for ``(..., A, B)`` and ``(..., B, C)``."""
        first, second = inputs
        for port, shape in zip(self.input_ports, inputs, strict=True):
            if len(shape) < 2:
                raise ShapeError(
                    f"{{node}} multiplies matrices, but {{source}} gives {shape_text(shape)}: "
                    "give it rows and columns, for example by a Reshape.",
                    port=port,
                    code="matmul-shapes",
                )
        if len(first) != len(second) or first[:-2] != second[:-2]:
            raise ShapeError(
                f"{{node}} multiplies matrices, but {{first}} gives {shape_text(first)} and "
                f"{{source}} gives {shape_text(second)}"
                f"{differing(first, second, range(len(first) - 2, len(first)))}: everything but "
                "the last two axes must be the same.",
                port="in2",
                code="matmul-shapes",
                against="in1",
            )
        count = len(first)
        if first[-1] != second[-2]:
            remedy = (
                "put a Permute on one of them"
                if first[-1] == second[-1] or first[-2] == second[-2]
                else "make these two the same"
            )
            raise ShapeError(
                f"{{node}} multiplies rows by columns, but {{first}} gives {shape_text(first)}, "
                f"rows of {first[-1]} (its {axis_name(count - 1, count)}), and {{source}} gives "
                f"{shape_text(second)}, columns of {second[-2]} (its "
                f"{axis_name(count - 2, count)}): {remedy}.",
                port="in2",
                code="matmul-shapes",
                against="in1",
            )
        return ((*first[:-1], second[-1]),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See everything: each number is a sum over a row and a column."""
        del inputs
        return WHOLE

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the product."""
        del inputs
        from engine.blocks import merge_modules  # noqa: PLC0415 - the window has no torch

        return merge_modules.MatrixMultiply()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``MatMul``."""
        del inputs
        return writer.emit("MatMul", list(writer.inputs))

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the shape, and the products that are no layer's and so count as no MACs."""
        first, second = inputs
        factors = (*first, second[-1])
        return {
            "output": f"{shape_text(first)} by {shape_text(second)}; {product(factors)} = "
            f"{math.prod(factors):,} products, none of them a layer's MACs",
            "macs": "0: only convolutions and dense layers count",
        }
