"""The words of figures: what papers say, for translators, and how another language says it.

Whoever draws a figure may give ``words``, which says each of these, and each block's title and
summary, in another language. Numbers and names are put in afterwards.
"""

from __future__ import annotations

from collections.abc import Callable

Words = Callable[[str], str]
"""Says a phrase, a title or a summary in the language of the figure."""

PHRASES = (
    "conv", "up-conv", "depthwise {conv}", "{conv}, {groups} groups", "fc {units}",
    "global avg pool", "global max pool", "max pool", "avg pool", "Lp pool",
    "input", "output", "add", "concat", "batch norm", "flatten", "{title}: {summary}",
    "{count} parameters", "{count} param.", "feature maps", "layer", "INPUT", "OUTPUT",
    "Convolutions", "Up-convolutions", "Subsampling", "Full connection",
    "Global average pooling", "Global max pooling", "pool", "full", "global pool",
    "convolution", "pooling", "activation", "attention", "input, output", "fully connected",
    "normalisation", "merge", "shape and size", "block of layers",
    "up-convolution", "upsampling", "concatenation", "vectors",
    "skip, added", "copy", "skip of another shape",
    "{blocks} blocks, {parameters} parameters",
)  # fmt: skip
"""Everything that figures say themselves; the first lines as boxes say it, then those over and
under sheets, then legends."""
