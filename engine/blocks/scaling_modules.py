"""Arithmetic with given numbers as torch modules; imported only where a network is built."""

import torch
from torch import Tensor, nn


class Scale(nn.Module):
    """``factor * x + shift`` with two given numbers."""

    def __init__(self, factor: float, shift: float) -> None:
        super().__init__()
        self.factor = factor
        self.shift = shift

    def forward(self, x: Tensor) -> Tensor:
        """Scale a tensor of any shape."""
        scaled = x * self.factor
        return scaled + self.shift if self.shift else scaled

    def extra_repr(self) -> str:
        """Say the numbers."""
        return f"factor={self.factor}, shift={self.shift}"


class Normalize(nn.Module):
    """``(x - mean) / std`` with given numbers for all, or for each, of the channels.

    Parameters
    ----------
    mean, std
        One number, or one for each channel.
    axes
        How many axes a sample has, its channels among them.
    """

    mean: Tensor
    std: Tensor

    def __init__(
        self, mean: float | tuple[float, ...], std: float | tuple[float, ...], axes: int
    ) -> None:
        super().__init__()
        shape = (-1, *[1] * (axes - 1))
        self.register_buffer("mean", torch.tensor(mean, dtype=torch.float32).reshape(shape))
        self.register_buffer("std", torch.tensor(std, dtype=torch.float32).reshape(shape))

    def forward(self, x: Tensor) -> Tensor:
        """Normalise ``(N, C, ...)``."""
        return (x - self.mean) / self.std
