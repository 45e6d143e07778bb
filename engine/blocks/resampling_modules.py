"""The torch modules of the blocks that move positions; imported only where a network is built."""

from collections.abc import Sequence

from torch import Tensor, nn
from torch.nn import functional


class Pad(nn.Module):
    """Adds positions around the spatial axes.

    Parameters
    ----------
    sides
        Positions before and after, from the last axis backwards.
    mode
        ``"constant"``, ``"reflect"``, ``"replicate"`` or ``"circular"``.
    value
        The constant.
    """

    def __init__(self, sides: Sequence[int], mode: str, value: float) -> None:
        super().__init__()
        self.sides = list(sides)
        self.mode = mode
        self.value = value

    def forward(self, x: Tensor) -> Tensor:
        """Pad ``(N, C, ...)``."""
        if self.mode == "constant":
            return functional.pad(x, self.sides, value=self.value)
        return functional.pad(x, self.sides, mode=self.mode)

    def extra_repr(self) -> str:
        """Say the sides and the mode."""
        return f"{self.sides}, mode={self.mode!r}"


class Crop(nn.Module):
    """Keeps positions ``first`` to ``end - 1`` of each spatial axis."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        super().__init__()
        self.ranges = list(ranges)

    def forward(self, x: Tensor) -> Tensor:
        """Cut ``(N, C, ...)``; the result shares the memory of ``x``."""
        return x[(slice(None), slice(None), *[slice(*ends) for ends in self.ranges])]

    def extra_repr(self) -> str:
        """Say what is kept."""
        return str(self.ranges)


class PixelShuffle(nn.Module):
    """Moves channels into the positions between the positions, over any number of axes."""

    def __init__(self, factor: int) -> None:
        super().__init__()
        self.factor = factor

    def forward(self, x: Tensor) -> Tensor:
        """Turn ``(N, C * factor**rank, *space)`` into ``(N, C, *(factor * space))``."""
        space, r = x.shape[2:], self.factor
        rank = len(space)
        split = x.reshape(x.shape[0], x.shape[1] // r**rank, *[r] * rank, *space)
        order = [0, 1, *[axis for i in range(rank) for axis in (2 + rank + i, 2 + i)]]
        return split.permute(order).contiguous().reshape(*split.shape[:2], *[r * n for n in space])


class PixelUnshuffle(nn.Module):
    """Moves the positions of each tile into channels: the reverse of :class:`PixelShuffle`."""

    def __init__(self, factor: int) -> None:
        super().__init__()
        self.factor = factor

    def forward(self, x: Tensor) -> Tensor:
        """Turn ``(N, C, *(factor * space))`` into ``(N, C * factor**rank, *space)``."""
        r = self.factor
        space = [n // r for n in x.shape[2:]]
        rank = len(space)
        split = x.reshape(*x.shape[:2], *[side for n in space for side in (n, r)])
        order = [0, 1, *range(3, 3 + 2 * rank, 2), *range(2, 2 + 2 * rank, 2)]
        return split.permute(order).contiguous().reshape(x.shape[0], x.shape[1] * r**rank, *space)
