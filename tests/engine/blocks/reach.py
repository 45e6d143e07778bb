"""Which positions of its input each position of a block's output depends on, by the gradient."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import torch

from engine.blocks.window import Table, Window

if TYPE_CHECKING:
    from engine.blocks.base import Block, Shape

Span = tuple[int, int] | None
"""First and last position along an axis, or nothing."""


def reached(block: Block, shape: Shape) -> list[list[Span]]:
    """Return, per axis and output position, what is reached along that axis.

    Every weight and value is positive, so that nothing cancels.
    """
    module = block.module((shape,)).double()
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.uniform_(0.5, 1)
    x = (torch.rand(1, *shape, dtype=torch.float64) + 0.5).requires_grad_()
    out = module(x).sum(1)[0]
    found: list[list[Span]] = [[None] * size for size in out.shape]
    for place in itertools.product(*map(range, out.shape)):
        (gradient,) = torch.autograd.grad(out[place], x, retain_graph=True, allow_unused=True)
        for axis, index in enumerate(place):
            if gradient is None:
                continue
            others = [0, *[other + 1 for other in range(len(place)) if other != axis]]
            hit = (gradient[0].abs().amax(others) > 1e-9).nonzero().flatten()
            if len(hit):
                found[axis][index] = (int(hit[0]), int(hit[-1]))
    return found


def declared(block: Block, shape: Shape) -> list[list[Span]]:
    """Return the same as the block's window says, within the input."""
    facts = block.facts((shape,))
    window, space, sizes = facts.window, shape[1:], facts.outputs[0][1:]
    if window is None:
        return [[(i, i) for i in range(size)] for size in sizes]
    if isinstance(window, Table):
        rows = [list(axis) for axis in window.axes]
    else:
        assert isinstance(window, Window)
        up = window.up or (1,) * len(space)
        rows = [
            [((i * s + o) // u, (i * s + o + k - 1) // u) for i in range(size)]
            for size, k, s, o, u in zip(
                sizes, window.size, window.stride, window.offset, up, strict=True
            )
        ]
    clipped = [
        [(max(first, 0), min(last, n - 1)) for first, last in row]
        for row, n in zip(rows, space, strict=True)
    ]
    return [[span if span[0] <= span[1] else None for span in row] for row in clipped]
