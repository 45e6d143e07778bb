"""The torch modules that torch.nn lacks; imported only where a network is built."""

from collections.abc import Sequence
from typing import Any, Self

import torch
from torch import Tensor, nn
from torch.nn import functional

_CONVOLUTIONS: dict[int, Any] = {1: nn.Conv1d, 2: nn.Conv2d, 3: nn.Conv3d}


def convolution(
    channels: int,
    filters: int,
    kernel: Sequence[int],
    *,
    stride: Sequence[int],
    padding: Sequence[tuple[int, int]],
    dilation: Sequence[int],
    groups: int,
    bias: bool,
) -> nn.Module:
    """Build a convolution over ``len(kernel)`` axes, with padding given before and after each."""
    rank = len(kernel)
    even = all(before == after for before, after in padding)
    build = _CONVOLUTIONS[rank] if even else _UNEVEN[rank]
    module: Any = build(
        channels, filters, tuple(kernel), stride=tuple(stride), dilation=tuple(dilation),
        padding=tuple(before for before, _ in padding) if even else 0, groups=groups, bias=bias,
    )  # fmt: skip
    if not even:
        # functional.pad counts from the last axis backwards.
        module.uneven = [side for axis in reversed(padding) for side in axis]
    return module  # type: ignore[no-any-return]


class _UnevenConv1d(nn.Conv1d):
    uneven: list[int]

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(functional.pad(x, self.uneven))


class _UnevenConv2d(nn.Conv2d):
    uneven: list[int]

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(functional.pad(x, self.uneven))


class _UnevenConv3d(nn.Conv3d):
    uneven: list[int]

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(functional.pad(x, self.uneven))


_UNEVEN: dict[int, Any] = {1: _UnevenConv1d, 2: _UnevenConv2d, 3: _UnevenConv3d}


class PaddedAveragePool3d(nn.AvgPool3d):
    """Average pooling of volumes that are smaller than the window without their padding.

    ``torch.nn.AvgPool3d`` refuses these, though it takes images and signals of that kind.
    """

    def forward(self, x: Tensor) -> Tensor:
        """Pad first, then pool without padding; the mean counts the zeros either way."""
        sides = [side for side in reversed(self.padding) for _ in (0, 1)]  # type: ignore[arg-type]
        return functional.avg_pool3d(
            functional.pad(x, sides),
            self.kernel_size,
            self.stride,
        )


class Add(nn.Module):
    """The sum of all inputs."""

    def forward(self, first: Tensor, *others: Tensor) -> Tensor:
        """Add tensors of one shape."""
        total = first
        for other in others:
            total = total + other
        return total


class Concatenate(nn.Module):
    """All inputs one behind the other along an axis (0 is the first after the batch)."""

    def __init__(self, axis: int) -> None:
        super().__init__()
        self.axis = axis

    def forward(self, *inputs: Tensor) -> Tensor:
        """Join tensors that agree in all other axes."""
        return torch.cat(inputs, dim=self.axis + 1)


class GlobalAverage(nn.Module):
    """The mean of every channel over all positions."""

    def forward(self, x: Tensor) -> Tensor:
        """Reduce ``(N, C, ...)`` to ``(N, C)``."""
        return x.flatten(2).mean(-1)


def frozen(module: nn.Module) -> nn.Module:
    """Make a layer stay as it is: no gradients, and fixed statistics in batch normalisation."""
    kept = _FROZEN.get(type(module))
    if kept is not None:
        # The same layer in all but one method, so its class is changed in place.
        module.__class__ = kept
        module.eval()
    return module.requires_grad_(requires_grad=False)


class _FrozenBatchNorm1d(nn.BatchNorm1d):
    def train(self, mode: bool = True) -> Self:  # noqa: ARG002 - torch's signature
        return super().train(mode=False)


class _FrozenBatchNorm2d(nn.BatchNorm2d):
    def train(self, mode: bool = True) -> Self:  # noqa: ARG002 - torch's signature
        return super().train(mode=False)


class _FrozenBatchNorm3d(nn.BatchNorm3d):
    def train(self, mode: bool = True) -> Self:  # noqa: ARG002 - torch's signature
        return super().train(mode=False)


_FROZEN: dict[type[nn.Module], type[nn.Module]] = {
    nn.BatchNorm1d: _FrozenBatchNorm1d,
    nn.BatchNorm2d: _FrozenBatchNorm2d,
    nn.BatchNorm3d: _FrozenBatchNorm3d,
}
