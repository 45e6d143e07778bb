"""Pictures of a network, as the canvas draws it: PNG, or SVG and PDF for print."""

from __future__ import annotations

import math
import re
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QMimeData,
    QRectF,
    QSize,
    QSizeF,
)
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from designer.canvas.layout import arranged
from designer.canvas.picture_painting import (
    BORDER,
    PictureError,
    PictureOptions,
    paint,
    paint_ground,
    paint_key,
    pixel_size,
    wished_scale,
)
from designer.canvas.picture_slices import PngFile, paint_items, paint_tiles
from designer.canvas.scene import CanvasScene
from designer.document import Document
from engine.files import reason, write_atomically
from engine.wording import say
from widgets.overlay_legend import legend_size

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterator
    from pathlib import Path

    from engine.project import Project
    from widgets.theme import Theme

T = TypeVar("T")

ENDINGS = (".png", ".svg", ".pdf")
PIXEL_POINTS = 0.75
"""Points of print for a pixel of the canvas at 100 %."""
MAX_POINTS = 14_400.0
"""No side of a PDF page may be longer (PDF 1.7, annex C)."""


_FAMILY = re.compile(rb'font-family="([^"]*)"')


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
        Width and height of the picture, in pixels: less than asked for where so many cannot be.

    Raises
    ------
    PictureError
        Where there is nothing to draw, the ending is another, or the file cannot be written.
    """
    return rendered(project, path, theme, scale, overlay=overlay, options=options)[0]


def rendered(
    project: Project,
    path: Path,
    theme: Theme,
    scale: float = 2.0,
    *,
    overlay: str = "none",
    options: PictureOptions | None = None,
) -> tuple[QSize, int]:
    """Write a picture as :func:`render`; return its size, and the width that was asked for."""
    if not len(project.graph):
        raise PictureError(
            say("The network has no blocks yet, so there is nothing to draw: add one.")
        )
    document = Document(project.with_graph(arranged(project.graph)))
    with pictured(document, theme, overlay) as scene:
        options = options or PictureOptions(scale)
        area = picture_area(scene, legend=options.legend)
        size = render_scene(scene, path, options, area)
        if path.suffix.lower() != ".png":
            return size, size.width()
        return size, round(area.width() * wished_scale(area.size(), options))


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
    scene.laying.finish()
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
    return finished(written(scene, path, options, area))


def finished(work: Generator[float, None, T]) -> T:
    """Do work in slices to its end at once."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return cast("T", end.value)


def written(
    scene: CanvasScene, path: Path, options: PictureOptions, area: QRectF
) -> Generator[float, None, QSize]:
    """Write a picture slice by slice: each says which share is done; see :func:`render`.

    Where it is closed before its end no file is written.
    """
    suffix = path.suffix.lower()
    if suffix == ".png":
        content, size = yield from png(scene, area, options)
    elif suffix in ENDINGS:
        data = QBuffer()
        data.open(QIODevice.OpenModeFlag.WriteOnly)
        make = _draw_svg if suffix == ".svg" else _draw_pdf
        size = yield from make(scene, area, data, options)
        content = bytes(data.data().data())
    else:
        raise PictureError(
            say(
                "'{name}' should end with .png, .svg or .pdf, which are the pictures Netloom "
                "writes.",
                name=path.name,
            )
        )
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


def png(
    scene: CanvasScene,
    area: QRectF,
    options: PictureOptions,
    take: Callable[[QImage, int], object] | None = None,
) -> Generator[float, None, tuple[bytes, QSize]]:
    """Make the content of a PNG slice by slice; each band and its first row can be taken, too."""
    size = pixel_size(area.size(), options)
    file = PngFile(size.width(), size.height(), transparent=options.transparent)

    def add(band: QImage, top: int) -> None:
        file.add(band)
        if take is not None:
            take(band, top)

    try:
        for share in _tiles(scene, area, options, size, add):
            yield share
            while file.is_behind:
                time.sleep(0.002)
                yield share
    finally:
        file.end()
    while not file.is_packed:
        time.sleep(0.002)
        yield 1.0
    return file.content(), size


def copied(
    scene: CanvasScene, area: QRectF, options: PictureOptions
) -> Generator[float, None, QMimeData]:
    """Draw a part of a scene for the clipboard slice by slice: as an image and as a packed PNG."""
    image = QImage(pixel_size(area.size(), options), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)

    def take(band: QImage, top: int) -> None:
        painter.drawImage(0, top, band)

    try:
        content, _size = yield from png(scene, area, options, take)
    finally:
        painter.end()
    mime = QMimeData()
    mime.setImageData(image)
    mime.setData("image/png", QByteArray(content))  # else it is packed when a program asks for it
    return mime


def _tiles(
    scene: CanvasScene,
    area: QRectF,
    options: PictureOptions,
    size: QSize,
    take: Callable[[QImage, int], object],
) -> Generator[float, None, None]:
    across, down = area.width() / size.width(), area.height() / size.height()

    def paint_tile(painter: QPainter, tile: QRectF) -> None:
        part = QRectF(
            area.left() + tile.left() * across, area.top() + tile.top() * down,
            tile.width() * across, tile.height() * down,
        )  # fmt: skip
        paint(scene, painter, QRectF(0, 0, tile.width(), tile.height()), part, options, area)

    yield from paint_tiles((size.width(), size.height()), take, paint_tile)


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
    size = pixel_size(area.size(), options)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)

    def take(band: QImage, top: int) -> None:
        painter.drawImage(0, top, band)

    finished(_tiles(scene, area, options, size, take))
    painter.end()
    return image


def _paint_slices(
    scene: CanvasScene, painter: QPainter, area: QRectF, options: PictureOptions
) -> Generator[float, None, None]:
    """Paint a part of a scene at the painter's origin at 100 %, as lines and text."""
    target = QRectF(0, 0, area.width(), area.height())
    try:
        paint_ground(scene, painter, target, area, options)
        painter.save()
        painter.setClipRect(target)
        painter.translate(-area.topLeft())
        yield from paint_items(scene, painter, area)
        painter.restore()
        paint_key(scene, painter, target, area, options, area)
    finally:
        painter.end()


def _draw_svg(
    scene: CanvasScene, area: QRectF, data: QBuffer, options: PictureOptions
) -> Generator[float, None, QSize]:  # fmt: skip
    size = QSize(math.ceil(area.width()), math.ceil(area.height()))
    generator = QSvgGenerator()
    generator.setOutputDevice(data)
    generator.setResolution(96)  # a pixel here is one of a browser
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(scene.document.project.name)
    generator.setDescription(f"{len(scene.graph):,} blocks")
    yield from _paint_slices(scene, QPainter(generator), area, options)
    return size


def _with_substitutes(match: re.Match[bytes]) -> bytes:
    """Name fonts that every system has: the one here may be missing where the SVG is shown."""
    family = match[1]
    own = b"" if family.lower().replace(b" ", b"-") == b"sans-serif" else family + b", "
    return b'font-family="' + own + b'Helvetica, Arial, sans-serif"'


def _draw_pdf(
    scene: CanvasScene, area: QRectF, data: QBuffer, options: PictureOptions
) -> Generator[float, None, QSize]:  # fmt: skip
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
    yield from _paint_slices(scene, painter, area, options)
    return QSize(math.ceil(area.width()), math.ceil(area.height()))
