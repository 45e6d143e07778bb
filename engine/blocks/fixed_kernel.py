"""Filters that are given, not learned: edges, sharpening, blurs, or numbers typed in."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks import papers
from engine.blocks.base import (
    Block,
    Cost,
    Family,
    Keeps,
    Shape,
    ShapeError,
    Window,
    channels_and_space,
    register,
)
from engine.blocks.formula import (
    axis_words,
    equation,
    kernel_terms,
    per_axis_equations,
    product,
    size_terms,
    slid,
    term,
)
from engine.blocks.sliding import slide
from engine.settings import Kind, Matrix, setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.blocks.padding import Added
    from engine.onnx.writer import NodeWriter

_IMAGES: dict[str, Matrix] = {
    "sobel_x": ((-1.0, 0.0, 1.0), (-2.0, 0.0, 2.0), (-1.0, 0.0, 1.0)),
    "sobel_y": ((-1.0, -2.0, -1.0), (0.0, 0.0, 0.0), (1.0, 2.0, 1.0)),
    "prewitt_x": ((-1.0, 0.0, 1.0), (-1.0, 0.0, 1.0), (-1.0, 0.0, 1.0)),
    "prewitt_y": ((-1.0, -1.0, -1.0), (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),
    "outline": ((-1.0, -1.0, -1.0), (-1.0, 8.0, -1.0), (-1.0, -1.0, -1.0)),
    "sharpen": ((0.0, -1.0, 0.0), (-1.0, 5.0, -1.0), (0.0, -1.0, 0.0)),
    "emboss": ((-2.0, -1.0, 0.0), (-1.0, 1.0, 1.0), (0.0, 1.0, 2.0)),
}
"""Three rows and columns each; x is the second axis and grows to the right."""

_SIGNALS: dict[str, tuple[float, ...]] = {
    "sobel_x": (-1.0, 0.0, 1.0),
    "prewitt_x": (-1.0, 0.0, 1.0),
    "outline": (-1.0, 2.0, -1.0),
    "sharpen": (-1.0, 3.0, -1.0),
}
"""What is left of these with one axis: the derivative, and the second derivative."""

_BLURS = ("box_blur", "gaussian_blur")


def blur(size: int, sigma: float | None) -> list[float]:
    """Return the weights of a blur along one axis; they add up to 1.

    Parameters
    ----------
    size
        How many.
    sigma
        The standard deviation of a Gaussian in positions, or ``None`` for a plain mean.
    """
    if sigma is None:
        return [1 / size] * size
    middle = (size - 1) / 2
    row = [math.exp(-(((i - middle) / sigma) ** 2) / 2) for i in range(size)]
    return [value / sum(row) for value in row]


@register
class FixedKernel(Block):
    """Slides a given filter over every channel on its own; its numbers are never trained.

    A cross-correlation, like every convolution of a network. The 3×3 filters are those of Sobel
    and Feldman (1968) and of Prewitt ("Object enhancement and extraction", 1970), and the usual
    ones of image editors.
    """

    kind: ClassVar[str] = "fixed_kernel"
    title: ClassVar[str] = "Fixed kernel"
    family: ClassVar[Family] = Family.CONVOLUTION
    stem: ClassVar[str] = "kernel"
    synonyms: ClassVar[tuple[str, ...]] = (
        "sobel", "prewitt", "edge detection", "outline", "laplacian", "sharpen", "emboss",
        "box blur", "gaussian blur", "smoothing", "hand-made filter", "derivative",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.SOBEL, papers.PREWITT)

    keeps_input: ClassVar[bool] = True

    filter: Literal[
        "sobel_x", "sobel_y", "prewitt_x", "prewitt_y", "outline", "sharpen", "emboss",
        "box_blur", "gaussian_blur", "custom",
    ] = setting(
        "sobel_x", "Filter", "Which filter; custom takes the numbers typed in."
    )  # fmt: skip
    size: int = setting(
        3, "Size", "Positions along each axis of the blur.", unit="px", ge=1, le=31,
        shown_when=("filter", _BLURS),
    )  # fmt: skip
    sigma: float = setting(
        1.0, "Sigma", "Standard deviation of the Gaussian.", unit="px", ge=0.1, le=100, step=0.1,
        shown_when=("filter", ("gaussian_blur",)),
    )  # fmt: skip
    matrix: Matrix = setting(
        ((0.0, -1.0, 0.0), (-1.0, 5.0, -1.0), (0.0, -1.0, 0.0)), "Numbers",
        "The filter row by row, such as 1 0; 0 1; a single row for signals.",
        ge=-1e6, le=1e6, kind=Kind.MATRIX, shown_when=("filter", ("custom",)),
    )  # fmt: skip
    padding: Literal["valid", "same"] = setting(
        "same", "Padding", "Zeros around the input: valid adds none, same keeps the size."
    )
    sum_channels: bool = setting(
        False, "Sum channels", "Whether the results of all channels add up to one map.",
        advanced=True,
    )  # fmt: skip

    def kernel(self, rank: int) -> tuple[tuple[int, ...], list[float]]:
        """Return the filter for data with ``rank`` axes: its shape, and its numbers in a row.

        Raises
        ------
        ShapeError
            Where the filter is for another number of axes.
        """
        if self.filter in _BLURS:
            row = blur(self.size, self.sigma if self.filter == "gaussian_blur" else None)
            numbers = [1.0]
            for _ in range(rank):
                numbers = [number * weight for number in numbers for weight in row]
            return (self.size,) * rank, numbers
        matrix = self.matrix if self.filter == "custom" else _IMAGES[self.filter]
        if rank == 1 and (
            self.filter in _SIGNALS or (self.filter == "custom" and len(matrix) == 1)
        ):
            line = _SIGNALS.get(self.filter, matrix[0])
            return (len(line),), list(line)
        if rank != 2:
            raise ShapeError(self._refusal(rank), code="rank")
        return (len(matrix), len(matrix[0])), [number for row in matrix for number in row]

    def _refusal(self, rank: int) -> str:
        axes = "1 axis" if rank == 1 else f"{rank} axes"
        if self.filter == "custom":
            way = "give one row of numbers" if rank == 1 else "choose a blur"
        else:
            way = "choose Sobel x, a blur or one row of numbers" if rank == 1 else "choose a blur"
        name = "numbers" if self.filter == "custom" else self.filter.replace("_", " ")
        return (
            "{node} slides a filter for images (" + name + f"), but {{source}} gives data with "
            f"{axes}: {way}."
        )

    def _slide(self, space: Shape) -> tuple[Shape, Added]:
        return slide(space, self.kernel(len(space))[0], 1, 1, self.padding)

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(channels, *space)``, or one channel where they are summed."""
        channels, space = channels_and_space(inputs[0])
        return ((1 if self.sum_channels else channels, *self._slide(space)[0]),)

    def _uneven(self, space: Shape) -> Added | None:
        added = self._slide(space)[1]
        return added if any(before != after for before, after in added) else None

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count one filter for each channel, all of it fixed."""
        channels, space = inputs[0][0], inputs[0][1:]
        weights = channels * len(self.kernel(len(space))[1])
        kept = 0
        if (added := self._uneven(space)) is not None:
            # Torch pads a copy, and the convolution keeps that in place of its input.
            kept = 4 * channels * math.prod([n + sum(a) for n, a in zip(space, added, strict=True)])
        return Cost(weights, 0, weights * math.prod(outputs[0][1:]), kept, weights)

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Keep the input, unless it is a padded copy that is kept in its place."""
        return Keeps(input=self._uneven(inputs[0][1:]) is None)

    def window(self, inputs: tuple[Shape, ...]) -> Window:
        """Return kernel and padding per axis."""
        space = inputs[0][1:]
        return Window(
            self.kernel(len(space))[0],
            (1,) * len(space),
            tuple([-before for before, _ in self._slide(space)[1]]),
        )

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build a ``torch.nn.Conv1d``, ``Conv2d`` or ``Conv3d`` whose weights are given."""
        from engine.blocks.convolution_modules import convolution, fixed  # noqa: PLC0415 - no torch

        channels, space = channels_and_space(inputs[0])
        kernel, numbers = self.kernel(len(space))
        module = convolution(
            channels, 1 if self.sum_channels else channels, kernel,
            padding=self._slide(space)[1], groups=1 if self.sum_channels else channels, bias=False,
        )  # fmt: skip
        return fixed(module, numbers)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Conv``."""
        channels, space = channels_and_space(inputs[0])
        added = self._slide(space)[1]
        return writer.emit(
            "Conv",
            [writer.inputs[0], writer.weight("weight")],
            kernel_shape=self.kernel(len(space))[0],
            pads=[before for before, _ in added] + [after for _, after in added],
            group=1 if self.sum_channels else channels,
        )

    def summary(self) -> str:
        """Say which filter, and its size."""
        if self.filter == "custom":
            text = f"{len(self.matrix)}×{len(self.matrix[0])} numbers"
        elif self.filter in _BLURS:
            text = f"{self.filter.replace('_', ' ')} {self.size}"
        else:
            text = self.filter.replace("_", " ")
        return text + (", summed" if self.sum_channels else "")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the parameter count and the multiply-accumulates."""
        channels, space = channels_and_space(inputs[0])
        outputs = self.outputs(inputs)
        cost = self.cost(inputs, outputs)
        kernel, added = self.kernel(len(space))[0], self._slide(space)[1]
        sized_by = "matrix" if self.filter == "custom" else "size" if self.filter in _BLURS else ""
        weights = [*kernel_terms(kernel, sized_by), term(channels, say("input channels"))]
        none = ", " + say("none of them trained")
        step = term(1, say("stride"))
        return {
            "parameters": equation(product(weights), cost.parameters, none),
            "output": per_axis_equations(
                [
                    slid(axis, n, term(k, say("kernel"), sized_by), step, size, padding=pads)
                    for axis, n, k, pads, size in zip(
                        axis_words(len(space)), space, kernel, added, outputs[0][1:], strict=True
                    )
                ]
            ),
            "macs": equation(
                product([*weights, *size_terms(outputs[0][1:], made=True)]), cost.macs
            ),
        }
