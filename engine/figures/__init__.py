"""Figures of networks as papers print them, as SVG: pure arithmetic, without Qt or any font."""

from engine.figures.drawing import draw_figure
from engine.figures.options import STYLES, FigureError, FigureOptions
from engine.figures.paper import Figure, Label

__all__ = ["STYLES", "Figure", "FigureError", "FigureOptions", "Label", "draw_figure"]
