"""The torch module of a bypassed block with several outputs (worker only)."""

from __future__ import annotations

from torch import Tensor, nn


class Passing(nn.Module):
    """Returns its input as often as there are outputs.

    Parameters
    ----------
    outputs
        How many.
    """

    def __init__(self, outputs: int) -> None:
        super().__init__()
        self.outputs = outputs

    def forward(self, tensor: Tensor) -> tuple[Tensor, ...]:
        """Return the tensor for each output."""
        return (tensor,) * self.outputs

    def extra_repr(self) -> str:
        """Say how many outputs there are."""
        return str(self.outputs)
