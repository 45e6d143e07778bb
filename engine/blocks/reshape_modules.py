"""The torch modules of the blocks that give numbers another shape or order (worker only)."""

from collections.abc import Sequence

from torch import Tensor, nn


class Reshape(nn.Module):
    """The same numbers in another shape."""

    def __init__(self, shape: Sequence[int]) -> None:
        super().__init__()
        self.shape = tuple(shape)

    def forward(self, x: Tensor) -> Tensor:
        """Return ``(N, *shape)``; a copy only where the numbers do not lie in order."""
        return x.reshape(x.shape[0], *self.shape)


class Squeeze(nn.Module):
    """The tensor without some axes of size 1 (0 is the first after the batch)."""

    def __init__(self, axes: Sequence[int]) -> None:
        super().__init__()
        self.axes = tuple(axis + 1 for axis in axes)

    def forward(self, x: Tensor) -> Tensor:
        """Take the axes away without copying."""
        return x.squeeze(self.axes)


class Unsqueeze(nn.Module):
    """The tensor with a new axis of size 1 (0 is the first after the batch)."""

    def __init__(self, axis: int) -> None:
        super().__init__()
        self.axis = axis

    def forward(self, x: Tensor) -> Tensor:
        """Put the axis in without copying."""
        return x.unsqueeze(self.axis + 1)


class Permute(nn.Module):
    """The axes in another order (0 is the first after the batch)."""

    def __init__(self, order: Sequence[int]) -> None:
        super().__init__()
        self.order = (0, *(axis + 1 for axis in order))

    def forward(self, x: Tensor) -> Tensor:
        """Exchange the axes without copying."""
        return x.permute(self.order)


class ChannelShuffle(nn.Module):
    """The channels of each group dealt out to all groups.

    ``torch.nn.ChannelShuffle`` does not take rows of numbers.
    """

    def __init__(self, groups: int) -> None:
        super().__init__()
        self.groups = groups

    def forward(self, x: Tensor) -> Tensor:
        """Return ``(N, C, *space)`` with the channels in another order."""
        parted = x.reshape(x.shape[0], self.groups, -1, *x.shape[2:])
        return parted.transpose(1, 2).flatten(1, 2)
