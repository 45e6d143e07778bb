"""The torch modules that torch.nn lacks; imported only where a network is built."""

from typing import Self

import torch
from torch import Tensor, nn


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
    """Make a layer stay as it is: no gradients, and running statistics that are used and kept."""
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


class _FrozenInstanceNorm1d(nn.InstanceNorm1d):
    def train(self, mode: bool = True) -> Self:  # noqa: ARG002 - torch's signature
        return super().train(mode=False)


class _FrozenInstanceNorm2d(nn.InstanceNorm2d):
    def train(self, mode: bool = True) -> Self:  # noqa: ARG002 - torch's signature
        return super().train(mode=False)


class _FrozenInstanceNorm3d(nn.InstanceNorm3d):
    def train(self, mode: bool = True) -> Self:  # noqa: ARG002 - torch's signature
        return super().train(mode=False)


_FROZEN: dict[type[nn.Module], type[nn.Module]] = {
    nn.BatchNorm1d: _FrozenBatchNorm1d,
    nn.BatchNorm2d: _FrozenBatchNorm2d,
    nn.BatchNorm3d: _FrozenBatchNorm3d,
    nn.InstanceNorm1d: _FrozenInstanceNorm1d,
    nn.InstanceNorm2d: _FrozenInstanceNorm2d,
    nn.InstanceNorm3d: _FrozenInstanceNorm3d,
}
