"""What a person wants a picture of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from designer.canvas.picture_painting import PictureOptions

Part = Literal["all", "view", "selection"]
Ending = Literal[".png", ".svg", ".pdf"]


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """Which part of the canvas becomes which kind of picture, and how it looks.

    Parameters
    ----------
    part
        The whole network, what is in view, or the selected blocks.
    ending
        Of the file that is offered.
    theme
        The colours of the window, or always those of one theme.
    options
        Size, ground, grid and legend.
    """

    part: Part = "all"
    ending: Ending = ".png"
    theme: Literal["shown", "light", "dark"] = "shown"
    options: PictureOptions = field(default_factory=PictureOptions)
