"""The torch modules of convolutions; imported only where a network is built."""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

_CONVOLUTIONS: dict[int, Any] = {1: nn.Conv1d, 2: nn.Conv2d, 3: nn.Conv3d}
_TRANSPOSED: dict[int, Any] = {1: nn.ConvTranspose1d, 2: nn.ConvTranspose2d, 3: nn.ConvTranspose3d}


def convolution(
    channels: int,
    filters: int,
    kernel: Sequence[int],
    *,
    padding: Sequence[tuple[int, int]],
    border: str = "zeros",
    **settings: Any,
) -> nn.Module:
    """Build a convolution over ``len(kernel)`` axes.

    Parameters
    ----------
    channels, filters, kernel
        As torch takes them.
    padding
        Positions before and after each axis.
    border
        What they hold: ``"zeros"``, ``"reflect"``, ``"replicate"`` or ``"circular"``.
    settings
        Others of torch's, such as ``stride`` and ``groups``.
    """
    rank = len(kernel)
    even = all(before == after for before, after in padding)
    build = _CONVOLUTIONS[rank] if even else _UNEVEN[rank]
    module: Any = build(
        channels, filters, tuple(kernel),
        padding=tuple(before for before, _ in padding) if even else 0,
        padding_mode=border if any(map(any, padding)) and even else "zeros", **settings,
    )  # fmt: skip
    if not even:
        # functional.pad counts from the last axis backwards.
        module.uneven = [side for axis in reversed(padding) for side in axis]
        module.border = "constant" if border == "zeros" else border
    return module  # type: ignore[no-any-return]


def transposed_convolution(channels: int, filters: int, rank: int, **settings: Any) -> nn.Module:
    """Build a transposed convolution over ``rank`` axes with the settings of torch's."""
    module: nn.Module = _TRANSPOSED[rank](channels, filters, **settings)
    return module


class _UnevenConv1d(nn.Conv1d):
    uneven: list[int]
    border: str

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(functional.pad(x, self.uneven, mode=self.border))


class _UnevenConv2d(nn.Conv2d):
    uneven: list[int]
    border: str

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(functional.pad(x, self.uneven, mode=self.border))


class _UnevenConv3d(nn.Conv3d):
    uneven: list[int]
    border: str

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(functional.pad(x, self.uneven, mode=self.border))


_UNEVEN: dict[int, Any] = {1: _UnevenConv1d, 2: _UnevenConv2d, 3: _UnevenConv3d}


def fixed(module: nn.Module, rows: Sequence[float]) -> nn.Module:
    """Give every filter of a convolution the same numbers for good.

    Parameters
    ----------
    module
        A convolution made by :func:`convolution`, without a bias.
    rows
        The numbers of one filter for one channel, in the order of memory.
    """
    weight = module.weight
    assert isinstance(weight, nn.Parameter)  # noqa: S101 - a convolution has weights
    with torch.no_grad():
        one = torch.tensor(rows, dtype=weight.dtype, device="cpu").view(1, 1, *weight.shape[2:])
        weight.copy_(one.expand_as(weight))
    weight.requires_grad = False
    return module
