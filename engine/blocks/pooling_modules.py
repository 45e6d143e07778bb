"""The torch modules of pooling; imported only where a network is built."""

from collections.abc import Sequence
from typing import Any

from torch import Tensor, nn
from torch.nn import functional

_MAXIMUM: dict[int, Any] = {1: nn.MaxPool1d, 2: nn.MaxPool2d, 3: nn.MaxPool3d}
_AVERAGE: dict[int, Any] = {1: nn.AvgPool1d, 2: nn.AvgPool2d, 3: nn.AvgPool3d}
_ADAPTIVE_AVERAGE: dict[int, Any] = {
    1: nn.AdaptiveAvgPool1d, 2: nn.AdaptiveAvgPool2d, 3: nn.AdaptiveAvgPool3d,
}  # fmt: skip
_ADAPTIVE_MAXIMUM: dict[int, Any] = {
    1: nn.AdaptiveMaxPool1d, 2: nn.AdaptiveMaxPool2d, 3: nn.AdaptiveMaxPool3d,
}  # fmt: skip


def max_pool(rank: int, **settings: Any) -> nn.Module:
    """Build torch's max pooling over ``rank`` axes."""
    module: nn.Module = _MAXIMUM[rank](**settings)
    return module


def average_pool(
    space: Sequence[int],
    added: Sequence[tuple[int, int]],
    lengths: Sequence[Sequence[int]],
    **settings: Any,
) -> nn.Module:
    """Build average pooling.

    Parameters
    ----------
    space
        Positions of the input along each axis.
    added
        Positions that the windows reach beyond it, before and after each axis.
    lengths
        By how many positions each window divides, per axis.
    settings
        As torch takes them.
    """
    rank = len(space)
    if rank == 3 and any(n < k for n, k in zip(space, settings["kernel_size"], strict=True)):
        return PaddedAveragePool3d(settings["kernel_size"], settings["stride"], added, lengths)
    module: nn.Module = _AVERAGE[rank](**settings)
    return module


def adaptive_pool(which: str, size: Sequence[int]) -> nn.Module:
    """Build torch's adaptive ``"average"`` or ``"max"`` pooling to a size per axis."""
    table = _ADAPTIVE_AVERAGE if which == "average" else _ADAPTIVE_MAXIMUM
    module: nn.Module = table[len(size)](tuple(size))
    return module


class PaddedAveragePool3d(nn.Module):
    """Average pooling of volumes that are smaller than the window without their padding.

    ``torch.nn.AvgPool3d`` refuses these, though it takes images and signals of that kind.
    """

    def __init__(
        self,
        kernel: Sequence[int],
        stride: Sequence[int],
        added: Sequence[tuple[int, int]],
        lengths: Sequence[Sequence[int]],
    ) -> None:
        super().__init__()
        self.kernel = tuple(kernel)
        self.stride = tuple(stride)
        self.sides = [side for axis in reversed(added) for side in axis]
        self.factors = [
            [k / n for n in axis] if any(n != k for n in axis) else None
            for k, axis in zip(kernel, lengths, strict=True)
        ]

    def forward(self, x: Tensor) -> Tensor:
        """Pad first, then pool without padding, then divide by what counts."""
        mean = functional.avg_pool3d(functional.pad(x, self.sides), self.kernel, self.stride)
        for axis, factors in enumerate(self.factors):
            if factors is not None:
                mean = mean * mean.new_tensor(factors).view(-1, *[1] * (2 - axis))
        return mean


class LpPool(nn.Module):
    """The p-norm of each window.

    Parameters
    ----------
    mean
        The average pooling that the norm is made of.
    taps
        Positions in a window.
    norm
        The exponent p.
    absolute
        Whether signs are dropped first: for exponents that are no even numbers, where powers of
        negative numbers would have no root.
    """

    def __init__(self, mean: nn.Module, taps: int, norm: float, *, absolute: bool) -> None:
        super().__init__()
        self.mean = mean
        self.taps = taps
        self.norm = norm
        self.absolute = absolute

    def forward(self, x: Tensor) -> Tensor:
        """Pool ``(N, C, ...)``."""
        if self.norm == 1:
            pooled: Tensor = self.mean(x)
            return pooled * self.taps
        powers = self.mean((x.abs() if self.absolute else x).pow(self.norm))
        # relu makes the gradient zero, in place of infinite, where all of a window is zero.
        return functional.relu(powers).mul(self.taps).pow(1 / self.norm)

    def extra_repr(self) -> str:
        """Say the exponent."""
        return f"norm={self.norm:g}"


class GlobalMaximum(nn.Module):
    """The maximum of every channel over all positions."""

    def forward(self, x: Tensor) -> Tensor:
        """Reduce ``(N, C, ...)`` to ``(N, C)``."""
        return x.flatten(2).amax(-1)
