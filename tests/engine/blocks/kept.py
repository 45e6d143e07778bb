"""What autograd really keeps of a module's forward pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch
from torch.autograd.graph import saved_tensors_hooks

if TYPE_CHECKING:
    from engine.blocks.base import Block, Shape


class Saved(NamedTuple):
    """What the backward pass of a block needs."""

    inputs: tuple[bool, ...]
    """Whether it needs the memory of each input."""
    outputs: tuple[bool, ...]
    """Whether it needs the memory of each output."""
    rest: int
    """Bytes of everything else but the weights, for all samples together."""
    view: bool
    """Whether every output lies in the memory of the first input."""


def saved(block: Block, shapes: tuple[Shape, ...], samples: int = 1) -> Saved:
    """Run a block's module forward, as in training, and look at what it keeps."""
    module = block.module(shapes)
    inputs = [torch.randn(samples, *shape, requires_grad=True) for shape in shapes]
    kept: dict[int, int] = {}

    def note(tensor: torch.Tensor) -> torch.Tensor:
        storage = tensor.untyped_storage()
        kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    with saved_tensors_hooks(note, lambda tensor: tensor):
        result = module(*inputs)
    outputs = result if isinstance(result, tuple) else (result,)

    def place(tensor: torch.Tensor) -> int:
        return tensor.untyped_storage().data_ptr()

    known = {place(t) for t in (*inputs, *outputs, *module.parameters(), *module.buffers())}
    return Saved(
        tuple([place(tensor) in kept for tensor in inputs]),
        tuple([place(tensor) in kept for tensor in outputs]),
        sum(size for at, size in kept.items() if at not in known),
        all(place(tensor) == place(inputs[0]) for tensor in outputs),
    )
