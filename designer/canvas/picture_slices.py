"""Pictures in slices: so that of 2,000 blocks, too, no stretch of work keeps the window waiting.

Qt's items are painted in the window's thread alone. So pixels come tile by tile, drawings item by
item, and what need not be Qt's, packing the pixels of a PNG, is done beside it on plain bytes.
"""

from __future__ import annotations

import queue
import struct
import threading
import time
import zlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from designer.canvas.picture_painting import PictureError
from engine.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from designer.canvas.scene import CanvasScene

BAND = 256
TILE = 1024
"""Height and width in pixels of what is painted at a time: of 2,060 tidy blocks 15 ms at most. A
long curve takes as long as all of it that lies in the painted image, so that bands are quicker
than one image, too: 8 s rather than 12 for 3,000 wires over 67,000 pixels."""

SLICE_S = 0.010
"""Seconds of items in a drawing that are painted at a time."""

LEVEL = 3
"""Of the packing: 0.17 s for 25 million pixels of 2,060 blocks; 4 takes 0.28 s for a twelfth
less."""

MOST_WAITING = 4
"""So many bands may wait to be packed."""


class PngFile:
    """A PNG that grows from the top, packed beside the window.

    Parameters
    ----------
    width, height
        In pixels.
    transparent
        Whether the pixels have an alpha channel.
    """

    def __init__(self, width: int, height: int, *, transparent: bool) -> None:
        self.format = QImage.Format.Format_RGBA8888 if transparent else QImage.Format.Format_RGB888
        self._row = width * (4 if transparent else 3)
        header = struct.pack(">IIBBBBB", width, height, 8, 6 if transparent else 2, 0, 0, 0)
        self._parts = [b"\x89PNG\r\n\x1a\n", _chunk(b"IHDR", header)]
        self._bands: queue.Queue[tuple[bytes, int] | None] = queue.Queue()
        self._error: Exception | None = None
        # Python's thread and plain bytes: no object of Qt's ends in it.
        self._thread = threading.Thread(target=self._pack, name="PNG")
        self._thread.start()

    @property
    def is_behind(self) -> bool:
        """Whether enough waits to be packed."""
        return self._thread.is_alive() and self._bands.qsize() >= MOST_WAITING

    @property
    def is_packed(self) -> bool:
        """Whether all is packed, after :meth:`end`."""
        return not self._thread.is_alive()

    def add(self, band: QImage) -> None:
        """Take the next rows."""
        rows = band.convertToFormat(self.format)
        self._bands.put((bytes(rows.constBits()), rows.bytesPerLine()))

    def end(self) -> None:
        """Say that there are no more rows, or that nobody wants them."""
        self._bands.put(None)

    def content(self) -> bytes:
        """Return the file; waits until all is packed.

        Raises
        ------
        PictureError
            Where packing has failed, for want of memory, say.
        """
        self._thread.join()
        if self._error is not None:
            raise PictureError(
                say(
                    "The picture cannot be packed as PNG ({reason}): choose fewer pixels or "
                    "another kind of file.",
                    reason=str(self._error) or type(self._error).__name__,
                )
            ) from self._error
        return b"".join(self._parts)

    def _pack(self) -> None:
        try:
            self._pack_bands()
        except Exception as error:  # noqa: BLE001 - nobody else would hear of it: see content()
            self._error = error

    def _pack_bands(self) -> None:
        packer = zlib.compressobj(LEVEL)
        while (band := self._bands.get()) is not None:
            pixels, stride = band
            rows = [
                b"\0" + pixels[start : start + self._row]  # no filter: most of it is ground
                for start in range(0, len(pixels), stride)
            ]
            if packed := packer.compress(b"".join(rows)):
                self._parts.append(_chunk(b"IDAT", packed))
        self._parts += [_chunk(b"IDAT", packer.flush()), _chunk(b"IEND", b"")]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def paint_tiles(
    image_size: tuple[int, int],
    take: Callable[[QImage, int], object],
    paint: Callable[[QPainter, QRectF], object],
) -> Generator[float, None, None]:
    """Paint an image in bands from top to bottom.

    Parameters
    ----------
    image_size
        Width and height in pixels.
    take
        Is given each band and its first row.
    paint
        Paints a rectangle of the image with a painter whose origin is that rectangle's.
    """
    width, height = image_size
    for top in range(0, height, BAND):
        rows = min(BAND, height - top)
        band = QImage(width, rows, QImage.Format.Format_ARGB32_Premultiplied)
        band.fill(Qt.GlobalColor.transparent)
        for left in range(0, width, TILE):
            tile = QRectF(left, top, min(TILE, width - left), rows)
            painter = QPainter(band)
            painter.setClipRect(QRectF(left, 0, tile.width(), rows))
            painter.translate(left, 0)
            paint(painter, tile)
            painter.end()
            yield (top + rows * (left + tile.width()) / width) / height
        take(band, top)


def paint_items(
    scene: CanvasScene, painter: QPainter, area: QRectF
) -> Generator[float, None, None]:
    """Paint the items in a part of a scene as the scene does, some at a time.

    The painter's coordinates are those of the scene.
    """
    items = scene.items(
        area, Qt.ItemSelectionMode.IntersectsItemBoundingRect, Qt.SortOrder.AscendingOrder
    )
    base = painter.worldTransform()
    begin = time.perf_counter()
    for index, item in enumerate(items):
        if item.isVisible() and not item.flags() & QGraphicsItem.GraphicsItemFlag.ItemHasNoContents:
            option = QStyleOptionGraphicsItem()
            option.exposedRect = item.boundingRect()
            painter.save()
            painter.setWorldTransform(item.sceneTransform() * base)
            painter.setOpacity(item.effectiveOpacity())
            item.paint(painter, option)
            painter.restore()
        if time.perf_counter() - begin > SLICE_S:
            yield (index + 1) / len(items)
            begin = time.perf_counter()
