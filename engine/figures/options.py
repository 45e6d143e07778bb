"""What a person chooses of a publication figure, and the colours it is printed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from engine.blocks.base import Family
from engine.errors import NetloomError
from engine.wording import say

if TYPE_CHECKING:
    from engine.figures.vocabulary import Words

Style = Literal["boxes", "columns", "planes"]
STYLES: tuple[Style, ...] = get_args(Style)
Palette = Literal["colour", "grey"]
Font = Literal["sans", "serif"]
Orientation = Literal["right", "down"]

SINGLE_MM = 85.0
DOUBLE_MM = 175.0
"""The widths of one and of two columns that most journals and conferences ask for."""

NARROWEST_MM = 20.0
PAGE_MM = 240.0
"""What a page of most journals has in height."""
LEGIBLE_POINTS = 7.0
"""Below that a figure is drawn closer, and at the end warned of: most journals ask for so much."""


class FigureError(NetloomError):
    """A figure that cannot be drawn."""


@dataclass(frozen=True, slots=True)
class FigureOptions:
    """How a figure looks.

    Parameters
    ----------
    style
        ``boxes`` are feature maps as solids (as in the papers of AlexNet and VGG), ``columns``
        layers as a stack of boxes (He et al. 2016, figure 3), ``planes`` feature maps as flat
        sheets (LeCun et al. 1998, figure 2).
    palette
        ``colour`` stays readable in grey print: the tones differ in lightness too.
    font
        Which of the fonts that every system has.
    width_mm
        The figure is at most so wide; a small one keeps its natural size, a large one is drawn
        closer before its texts get too small to read.
    names, shapes, parameters
        What is written beside each layer.
    flat
        Whether composites and groups are unfolded.
    detail
        Whether normalisations, activations, dropouts and reshapes are drawn for themselves; else
        each belongs to the layer before it.
    most
        At most so many layers; what is more in the middle becomes "… ×7 …". 0 for all.
    orientation
        Which way the data flows; ``auto`` is what the style's paper does.
    folded
        Whether stages of equal units stay one box in ``columns`` too, where else the first unit
        is drawn with how often it repeats, as far as the figure fits on a page.
    kernels
        Whether solids say the kernels of convolutions, where there is room.
    words
        Says the phrases of :mod:`engine.figures.vocabulary` in another language than English.
    """

    style: Style = "boxes"
    palette: Palette = "colour"
    font: Font = "sans"
    width_mm: float = DOUBLE_MM
    names: bool = False
    shapes: bool = True
    parameters: bool = False
    flat: bool = False
    detail: bool = False
    most: int = 60
    orientation: Orientation | Literal["auto"] = "auto"
    folded: bool = False
    kernels: bool = True
    words: Words = str

    def __post_init__(self) -> None:
        if not NARROWEST_MM <= self.width_mm <= 2000:
            raise FigureError(
                say(
                    "A figure of {width} mm cannot be printed: choose 20 to 2,000 mm.",
                    width=f"{self.width_mm:g}",
                )
            )
        if self.most < 0 or 0 < self.most < 5:
            raise FigureError(
                say(
                    "{most} layers are too few for a figure: choose 5 or more, or 0 for all.",
                    most=self.most,
                )
            )

    @property
    def down(self) -> bool:
        """Whether the data flows downwards."""
        auto = "down" if self.style == "columns" else "right"
        return (auto if self.orientation == "auto" else self.orientation) == "down"


INK = "#1a1a1a"
SOFT = "#4d4d4d"
LINE = "#333333"
HAIR = "#8c8c8c"
"""Of the thin lines that lead to labels."""

_COLOUR = {
    Family.INPUT_OUTPUT: "#ffffff",
    Family.CONVOLUTION: "#fbdc8c",
    Family.POOLING: "#dc6b50",
    Family.DENSE: "#79a5db",
    Family.NORMALIZATION: "#efe9dd",
    Family.ACTIVATION: "#cfe6b8",
    Family.ATTENTION: "#eaa9bf",
    Family.MERGE: "#b9a0da",
    Family.RESHAPE: "#e2e2e2",
    Family.COMPOSITE: "#98d1be",
}
"""Of what stands side by side most, none is as light as another in grey print: of 255 levels a
convolution has 221, a composite 190, a merge 174, a dense layer 158 and a pooling 138."""
_GREY = {
    Family.INPUT_OUTPUT: "#ffffff",
    Family.CONVOLUTION: "#e6e6e6",
    Family.POOLING: "#8e8e8e",
    Family.DENSE: "#a2a2a2",
    Family.NORMALIZATION: "#f3f3f3",
    Family.ACTIVATION: "#ececec",
    Family.ATTENTION: "#aaaaaa",
    Family.MERGE: "#b2b2b2",
    Family.RESHAPE: "#f9f9f9",
    Family.COMPOSITE: "#c4c4c4",
}
_STAGES = (
    "#fae0b8", "#a9cdea", "#d3ebc2", "#e6b3d4", "#e3d9f2", "#d9cd6a", "#c8eae6", "#cfa98a",
)  # fmt: skip
"""Light and dark in turns: neighbouring resolutions differ in grey print, too."""
_GREY_STAGES = ("#f0f0f0", "#d4d4d4", "#b9b9b9", "#e2e2e2", "#c6c6c6", "#a9a9a9")


def family_colour(family: Family, palette: Palette) -> str:
    """Return the fill of a family's layers, as ``#rrggbb``."""
    return (_COLOUR if palette == "colour" else _GREY)[family]


def stage_colour(stage: int, palette: Palette) -> str:
    """Return the fill of the layers of one resolution, counted from the input."""
    colours = _STAGES if palette == "colour" else _GREY_STAGES
    return colours[stage % len(colours)]


def shaded(colour: str, factor: float) -> str:
    """Return a colour lighter (above 1) or darker (below 1), for the sides of a solid."""
    parts = [int(colour[k : k + 2], 16) for k in (1, 3, 5)]
    if factor > 1:
        parts = [round(255 - (255 - part) / factor) for part in parts]
    else:
        parts = [round(part * factor) for part in parts]
    return "#" + "".join(f"{part:02x}" for part in parts)
