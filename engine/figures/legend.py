"""What the colours and lines of a figure mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.lettering import text_width
from engine.figures.options import family_colour, shaded
from engine.figures.paper import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.figures.layers import Layer
    from engine.figures.options import Palette
    from engine.figures.paper import Paper
    from engine.figures.vocabulary import Words

SIZE = 7.5
SWATCH = 12.0

_FAMILY_TEXTS = {
    Family.INPUT_OUTPUT: "input, output",
    Family.DENSE: "fully connected",
    Family.NORMALIZATION: "normalisation",
    Family.MERGE: "merge",
    Family.RESHAPE: "shape and size",
    Family.COMPOSITE: "block of layers",
}
_KIND_TEXTS = {
    "transposed_convolution": "up-convolution",
    "upsample": "upsampling",
    "concatenate": "concatenation",
}
_UP = {"colour": "#c8dd8f", "grey": "#d5d5d5"}
_COMPOSITES = ("", "#bcdcea", "#a99b66", "#e3d6ec")
"""Of the second, third and fourth kind in a figure; the first has its family's."""


def family_text(family: Family) -> str:
    """Return what a legend calls a family's layers."""
    return _FAMILY_TEXTS.get(family, family.value)


def layer_kind_text(layer: Layer) -> str:
    """Return what a legend calls a layer: a composite by its own name."""
    if layer.family is Family.COMPOSITE and layer.title:
        return layer.title
    return _KIND_TEXTS.get(layer.kind, family_text(layer.family))


class Tones:
    """The colours of a figure's layers, and what each means."""

    def __init__(self, layers: Iterable[Layer], palette: Palette) -> None:
        self._palette: Palette = palette
        self.entries: dict[str, str] = {}
        """The fill of everything that a legend names."""
        composites = 0
        for layer in layers:
            if layer.kind in {"add", "gap", "input"}:
                continue
            text = layer_kind_text(layer)
            if text in self.entries:
                continue
            self.entries[text] = self._fill(layer, composites)
            composites += layer.family is Family.COMPOSITE

    def _fill(self, layer: Layer, composites: int) -> str:
        fill = family_colour(layer.family, self._palette)
        if layer.kind in {"transposed_convolution", "upsample"}:
            return _UP[self._palette]
        if layer.family is not Family.COMPOSITE or not composites:
            return fill
        if self._palette == "grey":
            return shaded(fill, 1 + 0.35 * (composites % 4))
        return _COMPOSITES[composites % len(_COMPOSITES)] or fill

    def fill(self, layer: Layer) -> str:
        """Return the fill of a layer, as ``#rrggbb``."""
        return self.entries.get(
            layer_kind_text(layer), family_colour(layer.family, self._palette)
        )  # fmt: skip


def line_entries(layers: Sequence[Layer]) -> dict[str, bool]:
    """Return what a legend says of skips, and whether each is dotted."""
    entries: dict[str, bool] = {}
    names = {layer.name: index for index, layer in enumerate(layers)}
    for index, layer in enumerate(layers):
        far = any(index - names[feed.source] > 1 for feed in layer.feeds)
        if layer.skip or (layer.kind == "add" and len(layer.feeds) > 1 and far):
            entries["skip, added"] = False
        elif layer.kind == "concatenate" and far and _joins_a_branch(layers, names, layer):
            entries["copy"] = False
    if any(layer.skip == "changed" or any(f.through for f in layer.feeds) for layer in layers):
        entries["skip of another shape"] = True
    return entries


def _joins_a_branch(layers: Sequence[Layer], names: dict[str, int], layer: Layer) -> bool:
    """Whether a concatenation takes what others read too: a copy, not the end of a branch."""
    readers = {
        feed.source: sum(feed.source == other.source for x in layers for other in x.feeds)
        for feed in layer.feeds
    }
    return any(count > 1 for source, count in readers.items() if source in names)


def draw_legend(
    paper: Paper, left: float, right: float, top: float, fills: dict[str, str],
    lines: dict[str, bool], words: Words,
) -> None:  # fmt: skip
    """Draw swatches and lines with their texts in rows no longer than what is above.

    Parameters
    ----------
    paper
        The sheet.
    left, right, top
        Where there is room, and the first row's upper border.
    fills
        The colour of everything that is named.
    lines
        The lines that are named, and whether they are dotted.
    words
        Says the names in another language.
    """
    x, y = left, top + 9
    for text in (*fills, *lines):
        told = words(text)
        width = SWATCH + text_width(told, SIZE)
        if x > left and x + width > right:
            x, y = left, y + 13
        if text in fills:
            paper.rounded(Box(x, y - 7, x + 8, y + 1), fills[text], 1.0)
        else:
            arch = ((x, y), (x + 1, y - 8), (x + 7, y - 8), (x + 8, y))
            paper.curve(arch, arrow=False, dotted=lines[text])
        paper.text((x + SWATCH, y), told, SIZE, anchor="start")
        x += width + 14
