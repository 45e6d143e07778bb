"""All families of blocks: importing this module registers every block.

The package itself imports nothing, so that any module of it can be the first one imported.
"""

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
