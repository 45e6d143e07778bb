"""Pooling: a window's maximum or mean, or a whole channel's mean."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, ClassVar

from engine.blocks.base import (
    WHOLE,
    Block,
    Cost,
    Family,
    Shape,
    Window,
    channels_and_space,
    per_axis,
    register,
    times,
)
from engine.blocks.sliding import slide
from engine.errors import SettingError
from engine.settings import Axes, Kind, setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


class _Pool(Block):
    """What max and average pooling share."""

    family: ClassVar[Family] = Family.POOLING
    stem: ClassVar[str] = "pool"

    kernel: Axes = setting(
        2, "Window", "Size of the window; one number or one per axis.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    stride: Axes = setting(
        2, "Stride", "How far the window moves at each step.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    padding: Axes = setting(
        0, "Padding", "Positions added on both sides of every axis; at most half the window.",
        unit="px", ge=0, le=10_000, kind=Kind.AXES,
    )  # fmt: skip

    def check(self) -> None:
        """Refuse padding of more than half the window: some windows would see nothing else."""
        rank = max([len(v) for v in (self.kernel, self.padding) if isinstance(v, tuple)], default=1)
        kernel = (self.kernel,) * rank if isinstance(self.kernel, int) else self.kernel
        padding = (self.padding,) * rank if isinstance(self.padding, int) else self.padding
        if any(2 * p > k for k, p in zip(kernel, padding, strict=False)):
            raise SettingError(
                f"Padding {times(self.padding, 1)} is more than half of the window "
                f"{times(self.kernel, 1)}: use {min(kernel) // 2} at most.",
                "padding",
            )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(channels, *space)``."""
        channels, space = channels_and_space(inputs[0])
        return ((channels, *slide(space, self.kernel, self.stride, 1, self.padding)[0]),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """Return window, stride and padding per axis."""
        rank = len(inputs[0]) - 1
        return Window(
            per_axis(self.kernel, rank, "window"),
            per_axis(self.stride, rank, "stride"),
            tuple([-p for p in per_axis(self.padding, rank, "padding")]),
        )

    def summary(self) -> str:
        """Say window and stride."""
        text = f"{times(self.kernel)}, stride {times(self.stride, 1)}"
        return text + (f", pad {times(self.padding, 1)}" if self.padding != 0 else "")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the output size."""
        space = inputs[0][1:]
        rank = len(space)
        (outputs,) = self.outputs(inputs)
        kernel, stride = per_axis(self.kernel, rank, ""), per_axis(self.stride, rank, "")
        padding = per_axis(self.padding, rank, "")
        axis = [
            f"⌊({n} + {2 * p} − {k}) / {s}⌋ + 1 = {size}"
            for n, p, k, s, size in zip(space, padding, kernel, stride, outputs[1:], strict=True)
        ]
        return {"output": "; ".join(dict.fromkeys(axis))}

    def _arguments(self, inputs: tuple[Shape, ...]) -> tuple[int, dict[str, Any]]:
        rank = len(inputs[0]) - 1
        return rank, {
            "kernel_size": per_axis(self.kernel, rank, "window"),
            "stride": per_axis(self.stride, rank, "stride"),
            "padding": per_axis(self.padding, rank, "padding"),
        }

    def _attributes(self, inputs: tuple[Shape, ...]) -> dict[str, Any]:
        _, arguments = self._arguments(inputs)
        return {
            "kernel_shape": arguments["kernel_size"],
            "strides": arguments["stride"],
            "pads": (*arguments["padding"], *arguments["padding"]),
        }


@register
class MaxPool(_Pool):
    """Keeps the largest value of each window."""

    kind: ClassVar[str] = "max_pool"
    title: ClassVar[str] = "Max pool"
    synonyms: ClassVar[tuple[str, ...]] = ("maxpool", "maximum pooling", "subsample", "downsample")

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep the result and, as 64-bit numbers, where each maximum was found."""
        del inputs
        return Cost(kept=3 * math.prod(outputs[0]))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.MaxPool1d``, ``MaxPool2d`` or ``MaxPool3d``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        rank, arguments = self._arguments(inputs)
        build: Any = (nn.MaxPool1d, nn.MaxPool2d, nn.MaxPool3d)[rank - 1]
        module: nn.Module = build(**arguments)
        return module

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``MaxPool``."""
        return writer.emit("MaxPool", [writer.inputs[0]], **self._attributes(inputs))


@register
class AveragePool(_Pool):
    """Takes the mean of each window; padding counts as zeros."""

    kind: ClassVar[str] = "average_pool"
    title: ClassVar[str] = "Average pool"
    synonyms: ClassVar[tuple[str, ...]] = ("avgpool", "mean pooling", "subsample", "downsample")

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.AvgPool1d``, ``AvgPool2d`` or ``AvgPool3d``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        rank, arguments = self._arguments(inputs)
        build: Any = (nn.AvgPool1d, nn.AvgPool2d, nn.AvgPool3d)[rank - 1]
        if rank == 3 and any(
            n < k for n, k in zip(inputs[0][1:], arguments["kernel_size"], strict=True)
        ):
            from engine.blocks.modules import PaddedAveragePool3d  # noqa: PLC0415 - as above

            build = PaddedAveragePool3d
        module: nn.Module = build(**arguments)
        return module

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``AveragePool`` that counts the padding, as torch does."""
        attributes = self._attributes(inputs)
        return writer.emit("AveragePool", [writer.inputs[0]], count_include_pad=1, **attributes)


@register
class GlobalAveragePool(Block):
    """Takes the mean of each feature map: an image becomes one number per channel."""

    kind: ClassVar[str] = "global_average_pool"
    title: ClassVar[str] = "Global average pool"
    family: ClassVar[Family] = Family.POOLING
    stem: ClassVar[str] = "gap"
    synonyms: ClassVar[tuple[str, ...]] = ("gap", "adaptive pooling", "mean pooling", "squeeze")

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(channels,)``."""
        channels, _ = channels_and_space(inputs[0])
        return ((channels,),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See every position."""
        del inputs
        return WHOLE

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the mean over all positions."""
        del inputs
        from engine.blocks.modules import GlobalAverage  # noqa: PLC0415 - the window has no torch

        return GlobalAverage()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write ``GlobalAveragePool`` and ``Flatten``."""
        del inputs
        pooled = writer.emit("GlobalAveragePool", [writer.inputs[0]])
        return writer.emit("Flatten", [pooled], axis=1)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the mean."""
        return {"output": f"mean over {times(inputs[0][1:])} positions"}
