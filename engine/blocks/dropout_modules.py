"""Dropping torch modules that torch.nn lacks; imported only where a network is built."""

from torch import Tensor, nn


class StochasticDepth(nn.Module):
    """Zeroes whole samples while training, and scales the others by ``1 / (1 - rate)``.

    Parameters
    ----------
    rate
        Share of the samples that is zeroed, at least 0 and below 1.
    """

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Drop samples of ``(N, ...)``; in eval mode return the input as it is."""
        if not self.training or self.rate == 0:
            return x
        stay = 1 - self.rate
        factors = x.new_empty((x.shape[0], *[1] * (x.dim() - 1))).bernoulli_(stay).div_(stay)
        return x * factors

    def extra_repr(self) -> str:
        """Say the rate."""
        return f"rate={self.rate}"
