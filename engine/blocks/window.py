"""What one position of a block's output sees of its input, axis by axis."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Window(NamedTuple):
    """A window that slides over the input, the same at every position.

    Output ``i`` reads the inputs ``floor((i * stride + offset) / up)`` to
    ``floor((i * stride + offset + size - 1) / up)``. Convolution and pooling have ``up`` 1; a
    transposed convolution of stride ``s`` has ``up`` ``s``, since ``s`` of its outputs lie between
    two inputs (Dumoulin and Visin, "A guide to convolution arithmetic", 2016, section 4).
    """

    size: tuple[int, ...]
    stride: tuple[int, ...]
    offset: tuple[int, ...]
    up: tuple[int, ...] = ()
    """Outputs between two inputs, per axis; empty where it is 1 on every axis."""
    step: tuple[int, ...] = ()
    """Only every so-manieth input of the window is read (dilation); empty where it is 1."""
    flattened: tuple[int, ...] = ()
    """How many positions there were before they were flattened; empty where they were not."""

    @staticmethod
    def table(axes: Sequence[Sequence[tuple[int, int]]]) -> Table:
        """Return a window that is another one at each position.

        Parameters
        ----------
        axes
            For each axis and each output position the first and last input that it reads; a last
            before the first says that it reads nothing.
        """
        return Table(tuple([tuple(axis) for axis in axes]))


class Table(NamedTuple):
    """First and last input that each output position reads, per axis.

    On an axis with a jump the list repeats: with ``n`` entries, output ``i + n`` reads what output
    ``i`` reads, moved by the jump.
    """

    axes: tuple[tuple[tuple[int, int], ...], ...]
    jumps: tuple[int | None, ...] = ()
    """The jump of each axis, ``None`` where the list is complete; empty where all are."""
    steps: tuple[int, ...] = ()
    """Between first and last only every so-manieth input is read; empty where all are."""
    flattened: tuple[int, ...] = ()
    """How many positions there were before they were flattened; empty where they were not."""
    exactly: tuple[tuple[tuple[int, ...], ...], ...] = ()
    """Per axis and entry the inputs that are read, in order; an empty entry is told by first, last
    and step. Empty where all entries are."""

    def jump(self, axis: int) -> int | None:
        """Return by how much an axis moves on where its list begins anew."""
        return self.jumps[axis] if self.jumps else None


class Paths(NamedTuple):
    """A window for each pair of output and input, where they differ.

    ``windows[output][input]`` is ``None`` where a position sees its own place alone, and
    :data:`NOTHING` where no path leads from the input to the output.
    """

    windows: tuple[tuple[View, ...], ...]


View = Window | Table | None

WHOLE = Window((), (), ())
"""The window of a block whose every output sees every input position (dense, global pooling)."""

NOTHING = Table(())
"""The window of an output that does not depend on an input."""
