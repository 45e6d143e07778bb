"""One block of a network, with its name and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.blocks.passing import pass_through

if TYPE_CHECKING:
    from engine.blocks.base import Block


@dataclass(frozen=True, slots=True)
class Node:
    """A named block at a place on the canvas.

    Parameters
    ----------
    name
        The node's identity: unique in its graph and a Python identifier.
    block
        What it computes.
    position
        Centre of the card on the canvas, in pixels at 100 %.
    trainable
        Whether training changes its parameters.
    note
        A remark for readers.
    bypassed
        Whether the network computes as if the block were a wire: what arrives at the first
        input that something feeds leaves at every output.
    color
        How a person marks the card, one of :data:`engine.drawing.COLORS`; nothing depends on it.
    """

    name: str
    block: Block
    position: tuple[float, float] = (0.0, 0.0)
    trainable: bool = True
    note: str = ""
    bypassed: bool = False
    color: str = "none"

    @property
    def working(self) -> Block:
        """The block that computes: its own, or what stands in its place while it is bypassed."""
        return pass_through(self.block) if self.bypassed else self.block


def bypass_problem(name: str, block: Block) -> str | None:
    """Say why a block cannot be bypassed, or return ``None`` where it can."""
    if not block.input_ports:
        return f"{name} has no input, so it cannot be bypassed: bypass what it feeds."
    if not block.output_ports:
        return f"{name} has no output, so it cannot be bypassed: bypass what feeds it."
    return None
