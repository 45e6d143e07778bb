"""The torch modules of attention (worker only)."""

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional


class SelfAttention(nn.Module):
    """Multi-head attention of all positions to all positions.

    ``torch.nn.MultiheadAttention`` holds the three projections in one parameter that no layer
    owns; here each is a dense layer with a name of its own.
    """

    def __init__(self, channels: int, heads: int, *, bias: bool) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(channels, channels, bias=bias)
        self.key = nn.Linear(channels, channels, bias=bias)
        self.value = nn.Linear(channels, channels, bias=bias)
        self.out = nn.Linear(channels, channels, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(N, C, *space)`` to the same shape."""
        # Contiguous once here; otherwise each of the three projections makes its own copy.
        positions = x.flatten(2).transpose(1, 2).contiguous()
        # Never holds the matrix of all pairs of positions where the device has a kernel for it.
        mixed = functional.scaled_dot_product_attention(
            self._by_head(self.query(positions)),
            self._by_head(self.key(positions)),
            self._by_head(self.value(positions)),
        )
        result: Tensor = self.out(mixed.transpose(1, 2).flatten(2))
        return result.transpose(1, 2).reshape(x.shape)

    def _by_head(self, rows: Tensor) -> Tensor:
        """Return ``(N, heads, positions, channels of a head)``."""
        return rows.reshape(*rows.shape[:2], self.heads, -1).transpose(1, 2)


class LearnedPositions(nn.Module):
    """Adds a learned number at every channel of every position."""

    def __init__(self, shape: Sequence[int]) -> None:
        super().__init__()
        # The deviation of BERT's and ViT's reference implementations.
        self.weight = nn.Parameter(torch.empty(tuple(shape)).normal_(std=0.02))

    def forward(self, x: Tensor) -> Tensor:
        """Add to ``(N, C, *space)``."""
        return x + self.weight


class FixedPositions(nn.Module):
    """Adds sines and cosines of the positions along every axis."""

    weight: Tensor

    def __init__(self, shape: Sequence[int]) -> None:
        super().__init__()
        self.register_buffer("weight", waves(shape))

    def forward(self, x: Tensor) -> Tensor:
        """Add to ``(N, C, *space)``."""
        return x + self.weight


def waves(shape: Sequence[int]) -> Tensor:
    """Return the fixed embedding of ``(C, *space)``.

    The channels are dealt out to the axes in equal stretches, the first axes taking what is left
    over. Of ``c`` channels for the position ``p`` on one axis, channel ``2i`` holds
    ``sin(p / 10000^(2i / c))`` and channel ``2i + 1`` the cosine of the same (Vaswani et al., 2017,
    section 3.5; for two axes Parmar et al., "Image Transformer", 2018).
    """
    channels, space = shape[0], tuple(shape[1:])
    most, over = divmod(channels, len(space))
    parts = []
    for axis, size in enumerate(space):
        count = most + (axis < over)
        places = torch.arange(size, dtype=torch.float64)
        index = torch.arange(count)
        rate = torch.exp(-math.log(10_000) * (index - index % 2) / max(count, 1))
        angle = rate[:, None] * places
        wave = torch.where((index % 2 == 0)[:, None], angle.sin(), angle.cos())
        view = [count, *(size if other == axis else 1 for other in range(len(space)))]
        parts.append(wave.reshape(view).expand(count, *space))
    return torch.cat(parts).to(torch.get_default_dtype())
