"""The blocks, one family a module; importing this package registers them all."""

from engine.blocks import (
    activation,
    composite,
    convolution,
    dense,
    input,  # noqa: A004 - the module is named for its block
    merge,
    normalization,
    pooling,
    reshape,
)

__all__ = [
    "activation",
    "composite",
    "convolution",
    "dense",
    "input",
    "merge",
    "normalization",
    "pooling",
    "reshape",
]
