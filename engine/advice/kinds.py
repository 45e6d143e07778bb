"""Which kinds of blocks the rules mean by a word such as "layer" or "squashing"."""

from typing import Final

CONVOLUTIONS: Final = frozenset({"convolution", "transposed_convolution"})
LAYERS: Final = CONVOLUTIONS | {"dense"}
"""Weighted sums that are learned: the layers that are counted in the depth of a network."""

MAX_POOLS: Final = frozenset({"max_pool"})
POOLS: Final = frozenset({"max_pool", "average_pool", "lp_pool"})
GLOBAL_POOLS: Final = frozenset({"global_average_pool", "global_max_pool"})

VIEWS: Final = frozenset(
    {"identity", "flatten", "reshape", "permute", "squeeze", "unsqueeze", "channel_shuffle"}
)
"""What passes its numbers on, at most in another order."""

DROPOUTS: Final = frozenset({"dropout", "spatial_dropout"})
CENTRED: Final = frozenset({"batch_norm", "instance_norm"})
"""Norms that subtract the mean of every channel."""

SQUASHING: Final = frozenset({"sigmoid", "tanh", "hard_sigmoid", "hard_tanh", "softsign"})
"""Activations that are flat at both ends, where their gradient is nearly zero."""

CLIPPING: Final = frozenset({"relu", "relu6", "sigmoid", "tanh", "hard_sigmoid", "hard_tanh",
                             "softsign", "hard_swish", "threshold"})  # fmt: skip
"""Activations that take away half of the range of a score, or more."""

SKIPPING: Final = frozenset(
    {"residual", "bottleneck", "residual_stage", "dense_block", "inverted_residual", "convnext"}
)
"""Composites with a way around what they compute."""
