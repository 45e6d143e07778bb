"""What is written at solids: each shape and kernel once, where a reader looks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.layers import count_text, kernel_text, shape_text
from engine.figures.lettering import text_width, wrapped
from engine.figures.solids import SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.figures.lanes import Lanes
    from engine.figures.layers import Layer
    from engine.figures.options import FigureOptions

_JOINED = frozenset({"concatenate", "transposed_convolution", "upsample"})
"""What stands in front of convolutions of the same resolution."""


class SolidTexts:
    """The texts at the solids of a figure.

    Parameters
    ----------
    layers, lanes
        What is drawn, and beside what each stands.
    options
        What is written.
    """

    def __init__(self, layers: Sequence[Layer], lanes: Lanes, options: FigureOptions) -> None:
        self.lanes = lanes
        self.options = options
        self.by_name = {layer.name: layer for layer in layers}
        self.readers: dict[str, list[Layer]] = {}
        for layer in layers:
            for feed in layer.feeds:
                self.readers.setdefault(feed.source, []).append(layer)

    def lines(self, layer: Layer, thick: float, *, brief: bool = False) -> list[str]:
        """Return what is written at a solid; the shape only where it is not that before.

        Parameters
        ----------
        layer
            Which it is.
        thick
            How long its front is along the data: a kernel alone is written where it fits there.
        brief
            Whether of a size that stays as it was only the channels are told.
        """
        options, down = self.options, self.options.down
        if layer.kind in {"add", "gap"} and not options.names:
            return []
        lines: list[str] = []
        if options.shapes and not self._same(layer) and not self._told_behind(layer):
            lines.append(self._channels(layer) if brief else shape_text(layer.shape))
        kernel = kernel_text(layer) if options.kernels else ""
        room = thick - (1 if down else 5)
        if kernel and (lines or (SIZE if down else text_width(kernel, SIZE)) <= room):
            if options.shapes and not lines and not down:
                lines.append("")  # kernels stand on one line
            lines.append(kernel)
        if options.names and layer.kind != "gap":
            lines += wrapped(layer.name, 18)
        if options.parameters and layer.parameters:
            lines.append(count_text(layer.parameters))
        return lines

    def _channels(self, layer: Layer) -> str:
        """Return the channels alone where a reader knows the size from what it reads."""
        before = [self.by_name[feed.source] for feed in layer.feeds]
        told = [
            one.space
            for one in before
            if one.kind not in {"add", "gap", "input"} and not self._told_behind(one)
        ]
        if layer.shape is not None and layer.space and layer.space in told:
            return str(layer.shape[0])
        return shape_text(layer.shape)

    def _same(self, layer: Layer) -> bool:
        before = self.before(layer)
        return (
            before is not None
            and len(layer.shape or ()) > 1
            and before.shape == layer.shape
            and before.kind not in {"add", "gap", "input"}
            and not self._told_behind(before)
        )

    def _told_behind(self, layer: Layer) -> bool:
        """Whether the one reader of a thin solid says the size of both."""
        readers = self.readers.get(layer.name, [])
        return (
            (layer.family is Family.POOLING or layer.kind in _JOINED)
            and len(readers) == 1
            and readers[0].kind not in {"add", "gap", "output"}
            and bool(layer.space)
            and readers[0].space == layer.space
            and self.before(readers[0]) is layer
        )

    def before(self, layer: Layer) -> Layer | None:
        """Return the one layer before in the same lane, where that feeds it."""
        if len(layer.feeds) != 1 and layer.kind != "concatenate":
            return None
        lanes = self.lanes
        for feed in layer.feeds:
            name = feed.source
            if lanes.lane[name] == lanes.lane[layer.name] and lanes.straight(name, layer.name):
                return self.by_name[name]
        return None
