"""Normalising torch modules that torch.nn lacks; imported only where a network is built."""

from torch import Tensor
from torch.nn import LayerNorm, RMSNorm

__all__ = ["ChannelLayerNorm", "ChannelRMSNorm", "LayerNorm", "RMSNorm"]


class ChannelLayerNorm(LayerNorm):
    """Layer norm over the channels at each position of ``(N, C, ...)``."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - torch's signature
        """Normalise; the result lies channels last in memory, which convolutions take as it is."""
        return super().forward(input.movedim(1, -1)).movedim(-1, 1)


class ChannelRMSNorm(RMSNorm):
    """RMS norm over the channels at each position of ``(N, C, ...)``."""

    def forward(self, x: Tensor) -> Tensor:
        """Normalise; the result lies channels last in memory, which convolutions take as it is."""
        return super().forward(x.movedim(1, -1)).movedim(-1, 1)
