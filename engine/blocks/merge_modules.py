"""The torch modules of the blocks that bring branches together or part them (worker only)."""

import torch
from torch import Tensor, nn


class Subtract(nn.Module):
    """The first input less all others."""

    def forward(self, first: Tensor, *others: Tensor) -> Tensor:
        """Subtract tensors whose shapes broadcast."""
        result = first
        for other in others:
            result = result - other
        return result


class Multiply(nn.Module):
    """The product of all inputs."""

    def forward(self, first: Tensor, *others: Tensor) -> Tensor:
        """Multiply tensors whose shapes broadcast."""
        result = first
        for other in others:
            result = result * other
        return result


class Maximum(nn.Module):
    """The largest number of all inputs at every place."""

    def forward(self, first: Tensor, *others: Tensor) -> Tensor:
        """Compare tensors whose shapes broadcast."""
        result = first
        for other in others:
            result = torch.maximum(result, other)
        return result


class Average(nn.Module):
    """The mean of all inputs."""

    def forward(self, first: Tensor, *others: Tensor) -> Tensor:
        """Average tensors whose shapes broadcast."""
        result = first
        for other in others:
            result = result + other
        return result / (len(others) + 1)


class Split(nn.Module):
    """Equal parts of a tensor along an axis (0 is the first after the batch)."""

    def __init__(self, parts: int, axis: int) -> None:
        super().__init__()
        self.parts = parts
        self.axis = axis

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        """Part the tensor without copying it."""
        return tuple(x.chunk(self.parts, dim=self.axis + 1))


class Slice(nn.Module):
    """Every ``step``-th entry of an axis from ``start`` up to ``stop``."""

    def __init__(self, axis: int, start: int, stop: int, step: int) -> None:
        super().__init__()
        self.axis = axis
        self.part = slice(start, stop, step)

    def forward(self, x: Tensor) -> Tensor:
        """Take the part without copying it."""
        return x[(slice(None),) * (self.axis + 1) + (self.part,)]


class MatrixMultiply(nn.Module):
    """The matrix product over the last two axes."""

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """Multiply ``(N, ..., A, B)`` by ``(N, ..., B, C)``."""
        return first @ second
