"""What is written over and under stacks of sheets, as LeCun et al. (1998) write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.layers import brief_deed, count_text, deed_text, maps_text
from engine.figures.lettering import wrapped

if TYPE_CHECKING:
    from engine.figures.density import Density
    from engine.figures.layers import Layer
    from engine.figures.options import FigureOptions


def below_text(layer: Layer, options: FigureOptions, density: Density) -> list[str]:
    """Return what stands below the way to a layer: ``Convolutions`` and ``5×5``."""
    deed = deed_text(layer, options.words)
    if not layer.feeds or not deed:
        return []
    return brief_deed(layer, options.words).split() if density.brief else wrapped(deed, 14)


def above_text(layer: Layer, code: str, options: FigureOptions, density: Density) -> list[str]:
    """Return what stands over a layer: ``C1: feature maps`` and ``6@28×28``."""
    if layer.kind in {"add", "gap"}:
        return [layer.text] if layer.kind == "gap" else []
    words = options.words
    vector = layer.shape is not None and len(layer.shape) == 1
    what = words("layer") if vector else words("feature maps")
    if layer.kind in {"input", "output"}:
        lines = [words(layer.kind.upper())]
    else:
        told = layer.text if layer.family is Family.MERGE else what
        lines = [code] if density.brief else wrapped(f"{code}: {told}", 18)
    if options.shapes:
        maps = maps_text(layer.shape)
        lines += maps.replace("@", "@ ").split() if density.narrow else [maps]
    if options.names:
        lines.append(layer.name)
    if options.parameters and layer.parameters:
        lines.append(words("{count} param.").format(count=count_text(layer.parameters)))
    return lines
