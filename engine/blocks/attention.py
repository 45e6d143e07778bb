"""Attention: every position looks at every other, and is told where it is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks import papers
from engine.blocks.axes import either
from engine.blocks.base import (
    WHOLE,
    Block,
    Cost,
    Family,
    Keeps,
    Shape,
    ShapeError,
    Window,
    channels_and_space,
    counted,
    register,
    shape_text,
)
from engine.blocks.formula import (
    Piece,
    both,
    equation,
    product,
    shape_terms,
    size_terms,
    term,
)
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter

_PROJECTIONS = ("query", "key", "value", "out")


@register
class SelfAttention(Block):
    """Lets every position look at all others and take from them what it needs.

    Each position asks with a query; the keys of all positions answer with a weight, the softmax of
    their scaled products; the values are averaged with these weights, in several heads side by
    side, and projected once more. There is no skip and no norm inside: put Add and Layer norm
    beside it. Sources: Vaswani et al., "Attention Is All You Need" (2017, section 3.2); over the
    positions of images, Wang, Girshick, Gupta and He, "Non-local Neural Networks" (2017), and
    Dosovitskiy et al., "An Image is Worth 16x16 Words" (2020).
    """

    kind: ClassVar[str] = "self_attention"
    title: ClassVar[str] = "Self-attention"
    family: ClassVar[Family] = Family.ATTENTION
    stem: ClassVar[str] = "attention"
    synonyms: ClassVar[tuple[str, ...]] = (
        "mhsa", "multi-head attention", "mha", "transformer", "vit", "non-local", "softmax",
        "scaled dot product", "sdpa",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (
        papers.ATTENTION,
        papers.VISION_TRANSFORMER,
        papers.NON_LOCAL,
    )

    heads: int = setting(
        1, "Heads", "How many attentions work side by side; they share the channels out.",
        ge=1, le=4096,
    )  # fmt: skip
    bias: bool = setting(
        True, "Bias", "Whether each of the four projections adds a learned number per channel."
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        channels, _ = channels_and_space(inputs[0], "positions to look at")
        if channels % self.heads:
            divisors = [n for n in range(1, min(channels, 64) + 1) if channels % n == 0]
            near = sorted(sorted(divisors, key=lambda n: abs(n - self.heads))[:3])
            raise ShapeError(
                f"{{node}} shares the channels out among {self.heads:,} heads, but {{source}} "
                f"gives {shape_text(inputs[0])}, and {channels:,} does not divide by "
                f"{self.heads:,}: choose {either(near)}.",
                code="heads",
            )
        return inputs

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count four dense layers over all positions.

        Kept are the positions in rows, queries, keys, values and their mixture, and for each head
        and position the logarithm of the softmax's sum.
        """
        del outputs
        channels, positions = inputs[0][0], math.prod(inputs[0][1:])
        weights = 4 * channels * channels
        rows = 4 if self.keeps(inputs).input else 5
        return Cost(
            parameters=weights + 4 * channels * self.bias,
            macs=weights * positions,
            kept=4 * positions * (rows * channels + self.heads),
        )

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Keep the input where it lies in rows already: one channel, or one position."""
        return Keeps(input=inputs[0][0] == 1 or math.prod(inputs[0][1:]) == 1)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See everything."""
        del inputs
        return WHOLE

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the four projections."""
        from engine.blocks import attention_modules  # noqa: PLC0415 - the window has no torch

        return attention_modules.SelfAttention(inputs[0][0], self.heads, bias=self.bias)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the attention out in plain operators, which every runtime knows."""
        shape = inputs[0]
        channels, positions = shape[0], math.prod(shape[1:])
        size = channels // self.heads
        line = writer.emit(
            "Reshape", [writer.inputs[0], writer.integers("line", [-1, channels, positions])]
        )
        turned = writer.emit("Transpose", [line], perm=[0, 2, 1])
        row_shape = writer.integers("rows", [-1, channels])
        rows = writer.emit("Reshape", [turned, row_shape])
        head_shape = writer.integers("heads", [-1, positions, self.heads, size])

        def by_head(name: str, perm: list[int]) -> str:
            heads = writer.emit("Reshape", [self._project(writer, name, rows), head_shape])
            return writer.emit("Transpose", [heads], perm=perm)

        query = writer.emit(
            "Mul", [by_head("query", [0, 2, 1, 3]), writer.scalar(1 / math.sqrt(size))]
        )
        scores = writer.emit("MatMul", [query, by_head("key", [0, 2, 3, 1])])
        weights = writer.emit("Softmax", [scores], axis=-1)
        mixed = writer.emit("MatMul", [weights, by_head("value", [0, 2, 1, 3])])
        joined = writer.emit("Transpose", [mixed], perm=[0, 2, 1, 3])
        out = self._project(writer, "out", writer.emit("Reshape", [joined, row_shape]))
        back = writer.integers("columns", [-1, positions, channels])
        turned_back = writer.emit(
            "Transpose", [writer.emit("Reshape", [out, back])], perm=[0, 2, 1]
        )
        return writer.emit("Reshape", [turned_back, writer.integers("shape", [-1, *shape])])

    def _project(self, writer: NodeWriter, name: str, rows: str) -> str:
        """Write one of the dense layers."""
        tensors = [rows, writer.weight(f"{name}.weight")]
        if self.bias:
            tensors.append(writer.weight(f"{name}.bias"))
        return writer.emit("Gemm", tensors, transB=1)

    def summary(self) -> str:
        """Say the heads."""
        return counted(self.heads, "head") + ("" if self.bias else ", no bias")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the four projections, and the products of the positions with each other."""
        channels, positions = inputs[0][0], math.prod(inputs[0][1:])
        cost = self.cost(inputs, inputs)
        width = term(channels, say("input channels"))
        count = term(4, say("4 projections"))
        square: list[Piece] = [width, "·", width]
        inner = ["(", *square, " + ", term(channels, say("biases"), "bias"), ")"]
        places = term(positions, say("positions"))
        seen, between = say("positions"), say("products between them")
        pairs = 2 * positions * positions * channels
        return {
            "parameters": equation(
                [count, "·", *(inner if self.bias else square)], cost.parameters
            ),
            "output": both(
                equation(product(size_terms(inputs[0][1:], made=False)), positions, seen),
                equation(["2·", *product([places, places, width])], pairs, between),
            ),
            "macs": equation([count, "·", *square, "·", places], cost.macs),
        }


@register
class PositionalEmbedding(Block):
    """Adds a pattern that tells every position where it is, since attention cannot know.

    Learned, it is a parameter at every channel of every position, as in ViT (Dosovitskiy et al.,
    "An Image is Worth 16x16 Words", 2020); fixed, it is made of sines and cosines (Vaswani et al.,
    "Attention Is All You Need", 2017, section 3.5; for images Parmar et al., "Image Transformer",
    2018).
    """

    kind: ClassVar[str] = "positional_embedding"
    title: ClassVar[str] = "Positional embedding"
    family: ClassVar[Family] = Family.ATTENTION
    stem: ClassVar[str] = "position"
    synonyms: ClassVar[tuple[str, ...]] = (
        "position encoding", "positional encoding", "sinusoidal", "vit", "transformer", "coordconv",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (
        papers.VISION_TRANSFORMER,
        papers.ATTENTION,
        papers.IMAGE_TRANSFORMER,
    )

    pattern: Literal["learned", "sinusoidal"] = setting(
        "learned", "Pattern", "Learned numbers, or sines and cosines that stay as they are."
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        channels, space = channels_and_space(inputs[0], "positions to tell apart")
        if self.pattern == "sinusoidal" and channels < 2 * len(space):
            axes = "1 axis" if len(space) == 1 else f"{len(space)} axes"
            raise ShapeError(
                f"{{node}} needs a sine and a cosine for each of {axes}, but {{source}} gives "
                f"{shape_text(inputs[0])}, {channels} channel{'' if channels == 1 else 's'}: give "
                f"it at least {2 * len(space)}, or a learned pattern.",
                code="position-channels",
            )
        return inputs

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count a number at every channel of every position."""
        del outputs
        count = math.prod(inputs[0])
        return Cost(parameters=count) if self.pattern == "learned" else Cost(buffers=count)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the pattern."""
        from engine.blocks import attention_modules  # noqa: PLC0415 - the window has no torch

        if self.pattern == "learned":
            return attention_modules.LearnedPositions(inputs[0])
        return attention_modules.FixedPositions(inputs[0])

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Add``."""
        del inputs
        return writer.emit("Add", [writer.inputs[0], writer.weight("weight")])

    def summary(self) -> str:
        """Say the pattern."""
        return self.pattern

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out how many numbers there are."""
        if self.pattern != "learned":
            return {"parameters": "none"}
        terms = shape_terms(inputs[0], made=False)
        return {"parameters": equation(product(terms), math.prod(inputs[0]))}
