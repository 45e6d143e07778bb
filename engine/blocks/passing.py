"""What stands in the place of a bypassed block: its input, as it is, at every output."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from engine.blocks.base import Block, Family, Keeps, Shape

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


class PassThrough(Block):
    """Gives what enters at one port to every output, at no cost.

    It is no block of the palette: :func:`pass_through` makes it from a block that is bypassed.
    """

    kind: ClassVar[str] = "bypassed"
    title: ClassVar[str] = "Bypassed"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "bypassed"

    entries: tuple[str, ...] = ("in",)
    exits: tuple[str, ...] = ("out",)

    @property
    def input_ports(self) -> tuple[str, ...]:
        """The input ports of the block that is bypassed; one of them passes."""
        return self.entries

    @property
    def output_ports(self) -> tuple[str, ...]:
        """The output ports of the block that is bypassed."""
        return self.exits

    @property
    def view(self) -> bool:
        """What leaves is the very tensor that entered."""
        return True

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shape of what passes, which alone is given, for every output."""
        return (inputs[0],) * len(self.exits)

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Return that the backward pass needs nothing."""
        del inputs
        return _KEEPS

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build a module without weights."""
        del inputs
        if len(self.exits) == 1:
            from torch import nn  # noqa: PLC0415 - the window has no torch

            return nn.Identity()
        from engine.blocks.passing_modules import Passing  # noqa: PLC0415 - as above

        return Passing(len(self.exits))

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str | tuple[str, ...]:
        """Write nothing: what leaves is what entered."""
        del inputs
        if len(self.exits) == 1:
            return writer.inputs[0]
        return (writer.inputs[0],) * len(self.exits)


_KEEPS = Keeps(view=True)


def pass_through(block: Block) -> PassThrough:
    """Return what stands in the place of a block while it is bypassed.

    The same object for all blocks with the same ports, so that views can compare by identity.

    Parameters
    ----------
    block
        With an input port and an output port at least.
    """
    return _of_ports(block.input_ports, block.output_ports)


@lru_cache(maxsize=1024)
def _of_ports(entries: tuple[str, ...], exits: tuple[str, ...]) -> PassThrough:
    return PassThrough.model_construct(entries=entries, exits=exits)
