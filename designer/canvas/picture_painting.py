"""How a picture looks: its size in pixels, its ground, the network, and what its colours mean."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QPainter

from designer.canvas.ground import paint_grid
from engine.errors import NetloomError
from engine.wording import say
from widgets.overlay_legend import legend_size, paint_legend

if TYPE_CHECKING:
    from designer.canvas.scene import CanvasScene

BORDER = 32.0
MAX_PIXELS = 100_000_000
MAX_SIDE = 32_000
"""What QImage and common viewers still take."""


class PictureError(NetloomError):
    """A picture that cannot be drawn or written."""


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a picture is made.

    Parameters
    ----------
    scale
        Pixels of a PNG for each pixel of the canvas at 100 %; less where the network is so large
        that the picture would not fit into memory.
    width
        Width of a PNG in pixels, in place of the scale; 0 for none.
    transparent
        Whether the ground is left out.
    grid
        Whether the canvas's grid is drawn.
    legend
        Whether it is said below what the colours of an overlay mean.
    """

    scale: float = 2.0
    width: int = 0
    transparent: bool = False
    grid: bool = False
    legend: bool = True

    def __post_init__(self) -> None:
        if not 0.05 <= self.scale <= 20:
            raise PictureError(
                say(
                    "A picture cannot be drawn at a scale of {scale}: choose 0.05 to 20.",
                    scale=f"{self.scale:g}",
                )
            )
        if self.width and not 16 <= self.width <= MAX_SIDE:
            raise PictureError(
                say(
                    "A picture cannot be {width} pixels wide: choose 16 to {most}.",
                    width=f"{self.width:,}",
                    most=f"{MAX_SIDE:,}",
                )
            )


def pixel_size(area: QSizeF, options: PictureOptions) -> QSize:
    """Return how large a picture in pixels becomes: as wished for, as far as it can be."""
    scale = min(wished_scale(area, options), most_scale(area))
    return QSize(max(round(area.width() * scale), 1), max(round(area.height() * scale), 1))


def wished_scale(area: QSizeF, options: PictureOptions) -> float:
    """Return the scale that was asked for, by itself or by the width."""
    return options.width / area.width() if options.width else options.scale


def most_scale(area: QSizeF) -> float:
    """Return the largest scale at which a picture of so much of the canvas can be drawn."""
    pixels = math.sqrt(MAX_PIXELS / (area.width() * area.height()))
    return min(pixels, MAX_SIDE / max(area.width(), area.height()))


def paint(
    scene: CanvasScene,
    painter: QPainter,
    target: QRectF,
    area: QRectF,
    options: PictureOptions,
    whole: QRectF | None = None,
) -> None:
    """Paint a part of a scene into a rectangle of anything that can be painted on.

    Parameters
    ----------
    scene
        Where the items are.
    painter
        Paints on an image, an SVG, a PDF or a printer.
    target
        The rectangle there, with the shape of ``area``.
    area
        The part of the scene.
    options
        Of them ground, grid and legend.
    whole
        What all parts together show: the legend is at its bottom; by default that is this part.
    """
    paint_ground(scene, painter, target, area, options)
    scene.render(painter, target, area, Qt.AspectRatioMode.IgnoreAspectRatio)
    paint_key(scene, painter, target, area, options, whole or area)


def paint_ground(
    scene: CanvasScene, painter: QPainter, target: QRectF, area: QRectF, options: PictureOptions
) -> None:
    """Paint the colour behind a part of a scene, and its grid; arguments as of :func:`paint`."""
    scale = target.width() / area.width()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    if options.grid:
        painter.save()
        painter.setClipRect(target)
        painter.translate(target.topLeft())
        painter.scale(scale, scale)
        painter.translate(-area.topLeft())
        paint_grid(painter, area, scene.inks, 1.0, ground=not options.transparent)
        painter.restore()
    elif not options.transparent:
        painter.fillRect(target, scene.inks.theme.canvas)


def paint_key(
    scene: CanvasScene,
    painter: QPainter,
    target: QRectF,
    area: QRectF,
    options: PictureOptions,
    whole: QRectF,
) -> None:
    """Paint what the colours of the overlay mean; arguments as of :func:`paint`."""
    reading = scene.heat.reading() if options.legend else None
    if reading is None:
        return
    font, scale = QGuiApplication.font(), target.width() / area.width()
    painter.save()
    painter.translate(target.topLeft())
    painter.scale(scale, scale)
    painter.translate(whole.left() - area.left(), whole.bottom() - area.top())
    painter.translate(BORDER, -legend_size(reading, font).height() - BORDER / 2)
    paint_legend(painter, reading, scene.inks.theme, font)
    painter.restore()
