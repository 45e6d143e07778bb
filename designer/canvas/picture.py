"""Pictures of a network, as the canvas draws it: PNG, or SVG and PDF for print."""

from __future__ import annotations

import math
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from designer.canvas.ground import paint_grid
from designer.canvas.layout import arranged
from designer.canvas.scene import CanvasScene
from designer.document import Document
from engine.errors import NetloomError
from engine.files import reason, write_atomically
from engine.wording import say
from widgets.overlay_legend import legend_size, paint_legend

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from engine.project import Project
    from widgets.theme import Theme

ENDINGS = (".png", ".svg", ".pdf")
BORDER = 32.0
MAX_PIXELS = 100_000_000
MAX_SIDE = 32_000
"""What QImage and common viewers still take."""
PIXEL_POINTS = 0.75
"""Points of print for a pixel of the canvas at 100 %."""
MAX_POINTS = 14_400.0
"""No side of a PDF page may be longer (PDF 1.7, annex C)."""


_FAMILY = re.compile(rb'font-family="([^"]*)"')


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


def render(
    project: Project,
    path: Path,
    theme: Theme,
    scale: float = 2.0,
    *,
    overlay: str = "none",
    options: PictureOptions | None = None,
) -> QSize:
    """Write a picture of a project's network.

    Needs a ``QGuiApplication``; the ``offscreen`` platform will do.

    Parameters
    ----------
    project
        What to draw; where its cards have no places yet, they are laid out first.
    path
        Where to: the ending decides between PNG, SVG and PDF.
    theme
        The colours.
    scale
        Of a PNG, where no options are given.
    overlay
        What the blocks are coloured by, as in :data:`designer.canvas.overlay.OVERLAYS`.
    options
        How it is made.

    Returns
    -------
    QSize
        Width and height of the picture, in pixels.

    Raises
    ------
    PictureError
        Where there is nothing to draw, the ending is another, or the file cannot be written.
    """
    if not len(project.graph):
        raise PictureError(
            say("The network has no blocks yet, so there is nothing to draw: add one.")
        )
    document = Document(project.with_graph(arranged(project.graph)))
    with pictured(document, theme, overlay) as scene:
        return render_scene(scene, path, options or PictureOptions(scale))


@contextmanager
def pictured(
    document: Document, theme: Theme, overlay: str = "none", only: Collection[str] | None = None
) -> Iterator[CanvasScene]:
    """Give a scene to draw pictures of: what a document shows, without any selection.

    Parameters
    ----------
    document
        Gives the network, or the inside of the block that is opened.
    theme
        The colours.
    overlay
        What the blocks are coloured by.
    only
        The blocks that are drawn, with the wires among them; all by default.
    """
    scene = CanvasScene(document, theme)
    try:
        scene.heat.choose(overlay)
        if only is not None:
            for name, item in scene.nodes.items():
                item.setVisible(name in only)
            for end, wire in scene.wires.items():
                wire.setVisible(end.node in only and wire.start.node in only)
        yield scene
    finally:
        scene.release()
        # Here and not whenever, and in whatever thread, its cycles are found.
        scene.deleteLater()


def render_scene(
    scene: CanvasScene,
    path: Path,
    options: PictureOptions | None = None,
    area: QRectF | None = None,
) -> QSize:
    """Write a picture of a part of a scene, by default all of it; see :func:`render`."""
    options = options or PictureOptions()
    area = area or picture_area(scene, legend=options.legend)
    suffix = path.suffix.lower()
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    if suffix == ".svg":
        size = _draw_svg(scene, area, data, options)
    elif suffix == ".pdf":
        size = _draw_pdf(scene, area, data, options)
    elif suffix == ".png":
        image = draw(scene, area, options)
        size = image.size()
        QImageWriter(data, QByteArray(b"png")).write(image)
    else:
        raise PictureError(
            say(
                "'{name}' should end with .png, .svg or .pdf, which are the pictures Netloom "
                "writes.",
                name=path.name,
            )
        )
    content = bytes(data.data().data())
    if suffix == ".svg":
        content = _FAMILY.sub(_with_substitutes, content)
    try:
        write_atomically(path, content)
    except OSError as error:
        raise PictureError(
            say(
                "The picture cannot be written to {path}: {reason}.",
                path=str(path),
                reason=reason(error),
            )
        ) from error
    return size


def picture_area(scene: CanvasScene, *, legend: bool = True) -> QRectF:
    """Return what a picture of all that is visible shows, with room for a legend below it."""
    area = QRectF()
    for item in scene.nodes.values():
        if item.isVisible():  # with what hangs at the cards, such as what is told of them
            area = area.united(item.sceneBoundingRect())
            for hanging in item.childItems():
                area = area.united(hanging.sceneBoundingRect())
    for wire in scene.wires.values():
        if wire.isVisible():
            area = area.united(wire.boundingRect())
    if all(item.isVisible() for item in scene.nodes.values()):
        for remark in scene.graph.drawing.remarks.values():
            area = area.united(QRectF(*remark.area))
    area = area.adjusted(-BORDER, -BORDER, BORDER, BORDER)
    return _with_legend(scene, area) if legend else area


def _with_legend(scene: CanvasScene, area: QRectF) -> QRectF:
    reading = scene.heat.reading()
    if reading is None:
        return area
    size = legend_size(reading, QGuiApplication.font())
    area = QRectF(area)
    area.setBottom(area.bottom() + size.height())
    area.setWidth(max(area.width(), size.width() + 2 * BORDER))
    return area


def draw(scene: CanvasScene, area: QRectF, options: PictureOptions | float = 1.0) -> QImage:
    """Draw a part of a scene as pixels; a number is the scale."""
    if not isinstance(options, PictureOptions):
        options = PictureOptions(options)
    scale = options.width / area.width() if options.width else options.scale
    most = math.sqrt(MAX_PIXELS / (area.width() * area.height()))
    scale = min(scale, most, MAX_SIDE / max(area.width(), area.height()))
    size = QSize(max(round(area.width() * scale), 1), max(round(area.height() * scale), 1))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(scene, painter, QRectF(image.rect()), area, options)
    painter.end()
    return image


def paint(
    scene: CanvasScene, painter: QPainter, target: QRectF, area: QRectF, options: PictureOptions
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
    """
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
    scene.render(painter, target, area, Qt.AspectRatioMode.KeepAspectRatio)
    reading = scene.heat.reading() if options.legend else None
    if reading is not None:
        font = QGuiApplication.font()
        painter.save()
        painter.translate(target.left(), target.bottom())
        painter.scale(scale, scale)
        painter.translate(BORDER, -legend_size(reading, font).height() - BORDER / 2)
        paint_legend(painter, reading, scene.inks.theme, font)
        painter.restore()


def _draw_svg(
    scene: CanvasScene, area: QRectF, data: QBuffer, options: PictureOptions
) -> QSize:  # fmt: skip
    size = QSize(math.ceil(area.width()), math.ceil(area.height()))
    generator = QSvgGenerator()
    generator.setOutputDevice(data)
    generator.setResolution(96)  # a pixel here is one of a browser
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(scene.document.project.name)
    generator.setDescription(f"{len(scene.graph):,} blocks")
    painter = QPainter(generator)
    paint(scene, painter, QRectF(0, 0, area.width(), area.height()), area, options)
    painter.end()
    return size


def _with_substitutes(match: re.Match[bytes]) -> bytes:
    """Name fonts that every system has: the one here may be missing where the SVG is shown."""
    family = match[1]
    own = b"" if family.lower().replace(b" ", b"-") == b"sans-serif" else family + b", "
    return b'font-family="' + own + b'Helvetica, Arial, sans-serif"'


def _draw_pdf(
    scene: CanvasScene, area: QRectF, data: QBuffer, options: PictureOptions
) -> QSize:  # fmt: skip
    points = min(PIXEL_POINTS, MAX_POINTS / max(area.width(), area.height()))
    page = QPageSize(
        QSizeF(area.width() * points, area.height() * points), QPageSize.Unit.Point, "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )  # fmt: skip
    writer = QPdfWriter(data)
    writer.setTitle(scene.document.project.name)
    writer.setCreator("Netloom")
    writer.setResolution(1200)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    scale = writer.width() / area.width()
    painter.scale(scale, scale)  # so that hair lines and fonts are as on the screen
    paint(scene, painter, QRectF(0, 0, area.width(), area.height()), area, options)
    painter.end()
    return QSize(math.ceil(area.width()), math.ceil(area.height()))
