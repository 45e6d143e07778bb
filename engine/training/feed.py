"""A part of the data as a tensor on the device, from which batches are picked (worker only)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from engine.training.device import free_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.data.batches import Part, Prepared

FLOAT_BYTES = 512 * 2**20
"""Up to this size pixels are normalised once and kept as float32. Larger parts stay bytes and
are normalised batch by batch, which gives the same numbers."""


class Feed:
    """Gives batches of images as the network sees them, and their labels.

    The whole part lives on the device where it takes at most half of the free memory there;
    otherwise it stays in main memory and each batch is copied over.

    Parameters
    ----------
    data
        Gives scale, mean and deviation.
    part
        Which of its parts.
    device
        Where the batches are wanted.
    channels_last
        Whether images are laid out with the channels as the innermost axis.
    """

    def __init__(
        self, data: Prepared, part: Part, device: torch.device, *, channels_last: bool
    ) -> None:
        self.device = device
        self._permute = channels_last and len(data.input_shape) == 3
        axes = (-1, *(1 for _ in data.input_shape[1:]))
        self._scale = data.scale
        self._mean = torch.from_numpy(data.mean).reshape(axes).to(device)
        self._std = torch.from_numpy(data.std).reshape(axes).to(device)
        entries = part.images.size
        self._raw = part.images.dtype == "uint8" and 4 * entries > FLOAT_BYTES
        images = torch.from_numpy(part.images if self._raw else data.normalised(part))
        if self._permute:  # (N, H, W, C), so that a batch of rows is a channels-last batch
            images = images.permute(0, 2, 3, 1).contiguous()
        free = free_memory(device)
        held = free is None or images.nbytes <= free // 2
        self.home = device if held else torch.device("cpu")
        self.images = images.to(self.home)
        self.labels = torch.from_numpy(part.labels).to(self.home)

    def __len__(self) -> int:
        return len(self.labels)

    def batch(self, places: Tensor) -> tuple[Tensor, Tensor]:
        """Return the images and labels at some places.

        Parameters
        ----------
        places
            ``int64``, on the feed's home.
        """
        images = self.images.index_select(0, places)
        labels = self.labels.index_select(0, places)
        return self._ready(images, labels)

    def in_order(self, size: int) -> Iterator[tuple[Tensor, Tensor]]:
        """Yield all images in their order, in batches of at most ``size``."""
        for start in range(0, len(self), size):
            yield self._ready(self.images[start : start + size], self.labels[start : start + size])

    def _ready(self, images: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
        if self.home != self.device:
            images = images.to(self.device, non_blocking=True)
            labels = labels.to(self.device, non_blocking=True)
        if self._permute:
            images = images.permute(0, 3, 1, 2)
        if self._raw:  # in the order of Prepared.normalised, for the same rounding
            images = images.to(torch.float32).mul_(self._scale).sub_(self._mean).div_(self._std)
        return images, labels


def epoch_order(count: int, seed: int, epoch: int) -> Tensor:
    """Return the order in which an epoch visits the images.

    It depends on seed and epoch alone, not on the device or on what came before.
    """
    order = np.random.default_rng((seed, epoch)).permutation(count)
    return torch.from_numpy(order)


def batch_bounds(count: int, size: int) -> list[tuple[int, int]]:
    """Return where each batch of an epoch begins and ends.

    The last batch holds what is left. Where a single image would be left, it joins the batch
    before: batch normalisation has nothing to normalise over in a batch of one.
    """
    starts = list(range(0, count, size))
    if size > 1 and len(starts) > 1 and count - starts[-1] == 1:
        starts.pop()
    return list(zip(starts, [*starts[1:], count], strict=True))
