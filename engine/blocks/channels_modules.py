"""The torch modules of the blocks that add or scale channels (worker only)."""

import torch
from torch import Tensor, nn
from torch.nn import functional


class PadChannels(nn.Module):
    """Channels of zeros before and behind those of a tensor.

    Parameters
    ----------
    before, after
        How many channels are added.
    axes
        How many axes a sample has, its channels among them.
    """

    def __init__(self, before: int, after: int, axes: int) -> None:
        super().__init__()
        self.before = before
        self.after = after
        self._pad = (*[0] * (2 * (axes - 1)), before, after)

    def forward(self, x: Tensor) -> Tensor:
        """Pad ``(N, C, ...)`` to ``(N, before + C + after, ...)``."""
        return functional.pad(x, self._pad)

    def extra_repr(self) -> str:
        """Say how many channels are added."""
        return f"before={self.before}, after={self.after}"


class ScaleChannels(nn.Module):
    """A learned factor for each channel.

    Parameters
    ----------
    channels
        How many channels there are.
    axes
        How many axes a sample has, its channels among them.
    initial
        The factors before training.
    """

    def __init__(self, channels: int, axes: int, initial: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.full((channels, *[1] * (axes - 1)), initial))

    def forward(self, x: Tensor) -> Tensor:
        """Scale ``(N, C, ...)``."""
        return x * self.weight
