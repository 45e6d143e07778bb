"""Pictures of a network, as the canvas draws it: PNG, or SVG for print."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from designer.canvas.layout import arranged
from designer.canvas.scene import CanvasScene
from designer.document import Document
from engine.errors import NetloomError
from engine.files import reason
from widgets.overlay_legend import legend_size, paint_legend

if TYPE_CHECKING:
    from pathlib import Path

    from engine.project import Project
    from widgets.theme import Theme

BORDER = 32.0
MAX_PIXELS = 100_000_000
MAX_SIDE = 32_000
"""What QImage and common viewers still take."""


class PictureError(NetloomError):
    """A picture that cannot be drawn or written."""


def render(
    project: Project, path: Path, theme: Theme, scale: float = 2.0, *, overlay: str = "none"
) -> QSize:
    """Write a picture of a project's network.

    Needs a ``QGuiApplication``; the ``offscreen`` platform will do.

    Parameters
    ----------
    project
        What to draw; where its cards have no places yet, they are laid out first.
    path
        Where to: the ending decides between PNG and SVG.
    theme
        The colours.
    scale
        Pixels of the PNG for each pixel of the canvas at 100 %; less where the network is so
        large that the picture would not fit into memory.
    overlay
        What the blocks are coloured by, as in :data:`designer.canvas.overlay.OVERLAYS`.

    Returns
    -------
    QSize
        Width and height of the picture.

    Raises
    ------
    PictureError
        Where there is nothing to draw, the ending is another, or the file cannot be written.
    """
    if not len(project.graph):
        raise PictureError("The network has no blocks yet, so there is nothing to draw: add one.")
    document = Document(project.with_graph(arranged(project.graph)))
    scene = CanvasScene(document, theme)
    scene.heat.choose(overlay)
    try:
        return render_scene(scene, path, scale)
    finally:
        scene.release()


def render_scene(scene: CanvasScene, path: Path, scale: float = 2.0) -> QSize:
    """Write a picture of a scene; see :func:`render`."""
    area = picture_area(scene)
    suffix = path.suffix.lower()
    if suffix == ".svg":
        return _write_svg(scene, area, path)
    if suffix != ".png":
        raise PictureError(
            f"'{path.name}' should end with .png or .svg, which are the pictures Netloom writes."
        )
    image = draw(scene, area, scale)
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(data, QByteArray(b"png")).write(image)
    _write(path, data)
    return image.size()


def picture_area(scene: CanvasScene) -> QRectF:
    """Return what a picture of the whole network shows, with room for a legend below it."""
    area = scene.content()
    for wire in scene.wires.values():
        area = area.united(wire.boundingRect())
    area = area.adjusted(-BORDER, -BORDER, BORDER, BORDER)
    reading = scene.heat.reading()
    if reading is not None:
        size = legend_size(reading, QGuiApplication.font())
        area.setBottom(area.bottom() + size.height())
        area.setWidth(max(area.width(), size.width() + 2 * BORDER))
    return area


def draw(scene: CanvasScene, area: QRectF, scale: float) -> QImage:
    """Draw a part of a scene."""
    most = math.sqrt(MAX_PIXELS / (area.width() * area.height()))
    scale = min(scale, most, MAX_SIDE / max(area.width(), area.height()))
    size = QSize(max(round(area.width() * scale), 1), max(round(area.height() * scale), 1))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(scene.inks.theme.canvas)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    scene.render(painter, QRectF(image.rect()), area, Qt.AspectRatioMode.KeepAspectRatio)
    _paint_legend(scene, painter, image.height(), scale)
    painter.end()
    return image


def _paint_legend(scene: CanvasScene, painter: QPainter, height: float, scale: float) -> None:
    """Paint what the colours say into the lower left corner of a picture."""
    reading = scene.heat.reading()
    if reading is not None:
        font = QGuiApplication.font()
        painter.resetTransform()
        painter.scale(scale, scale)
        legend = legend_size(reading, font).height()
        painter.translate(BORDER, height / scale - legend - BORDER / 2)
        paint_legend(painter, reading, scene.inks.theme, font)


def _write_svg(scene: CanvasScene, area: QRectF, path: Path) -> QSize:
    size = QSize(math.ceil(area.width()), math.ceil(area.height()))
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(data)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(scene.document.project.name)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), scene.inks.theme.canvas)
    scene.render(painter, QRectF(0, 0, size.width(), size.height()), area)
    _paint_legend(scene, painter, size.height(), 1.0)
    painter.end()
    _write(path, data)
    return size


def _write(path: Path, data: QBuffer) -> None:
    try:
        path.write_bytes(data.data().data())
    except OSError as error:
        raise PictureError(f"The picture cannot be written to {path}: {reason(error)}.") from error
