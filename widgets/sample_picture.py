"""A sample for a network's input, to look at: a drawn picture, a signal or a volume.

Drawn for every size that an input may have, where the window has no sample of the data itself.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPolygonF

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

MOST_PIXELS = 256
"""A larger picture is drawn with so many pixels along its longer side: it is never shown larger."""


@dataclass(slots=True)
class Sample:
    """What stands for an input.

    Parameters
    ----------
    shape
        The input's shape: channels, then one to three spatial axes.
    given
        A picture of the data for it, where there is one.
    """

    shape: tuple[int, ...]
    given: QImage | None = None
    _slices: dict[int, QImage] = field(default_factory=dict)

    @property
    def space(self) -> tuple[int, ...]:
        """The sizes of its spatial axes."""
        return self.shape[1:]

    @property
    def is_signal(self) -> bool:
        """Whether it has one axis, and so values instead of pixels."""
        return len(self.space) == 1

    def values(self, count: int) -> list[float]:
        """Return that many values of the signal between -1 and 1: a tone that rises, and fades."""
        last = max(count - 1, 1)
        return [
            math.sin(2 * math.pi * (3 + 9 * (t := i / last)) * t) * math.sin(math.pi * t) ** 0.7
            for i in range(count)
        ]

    def picture(self, depth: int = 0) -> QImage:
        """Return the image, or the slice of the volume at a depth."""
        key = depth if len(self.space) == 3 else 0
        known = self._slices.get(key)
        if known is None:
            known = self._slices[key] = self._draw(key)
        return known

    def array(self) -> npt.NDArray[np.uint8]:
        """Return it as the network gets it, from 0 to 255, in the input's shape."""
        import numpy as np  # noqa: PLC0415 - the window paints before it needs numbers

        channels, space = self.shape[0], self.space
        if self.is_signal:
            line = np.array(self.values(space[0]), np.float32)
            return np.repeat(np.rint(line * 127 + 128).astype(np.uint8)[None], channels, axis=0)
        depth = space[0] if len(space) == 3 else 1
        slices = [_pixels(self.picture(each), channels, *space[-2:]) for each in range(depth)]
        return np.stack(slices, axis=1) if len(space) == 3 else slices[0]

    def _draw(self, depth: int) -> QImage:
        height, width = self.space[-2:]
        size = QSize(width, height)
        if max(height, width) > MOST_PIXELS:
            size.scale(MOST_PIXELS, MOST_PIXELS, Qt.AspectRatioMode.KeepAspectRatio)
            size = size.expandedTo(QSize(1, 1))
        if self.given is not None:
            mode = Qt.TransformationMode.SmoothTransformation
            return self.given.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        # Drawn large, so that a small one is as soft as a photograph that was made small.
        image = QImage(size * 4, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(image.width(), image.height())
        if len(self.space) == 3:
            _paint_slice(painter, (depth + 0.5) / self.space[0])
        else:
            _paint_scene(painter)
        painter.end()
        image = image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        if self.shape[0] != 3:
            image = image.convertToFormat(QImage.Format.Format_Grayscale8)
        return image


def grey_pictures(pixels: npt.NDArray[np.uint8], margin: int = 0) -> list[QImage]:
    """Return images ``(N, 1, H, W)`` as pictures with a black margin, as the network gets them."""
    pictures = []
    for ink in pixels[:, 0]:  # a pixel at a time, for Qt would not keep the array alive
        height, width = ink.shape
        image = QImage(width + 2 * margin, height + 2 * margin, QImage.Format.Format_Grayscale8)
        image.fill(0)
        for y in range(height):
            for x in range(width):
                level = int(ink[y, x])
                image.setPixelColor(x + margin, y + margin, QColor(level, level, level))
        pictures.append(image)
    return pictures


def _pixels(picture: QImage, channels: int, height: int, width: int) -> npt.NDArray[np.uint8]:
    """Return a picture's pixels as ``(C, H, W)``; grey ones for other than three channels."""
    import numpy as np  # noqa: PLC0415 - as above

    if (picture.width(), picture.height()) != (width, height):
        mode = Qt.AspectRatioMode.IgnoreAspectRatio
        picture = picture.scaled(QSize(width, height), mode)
    color = channels == 3
    form = QImage.Format.Format_RGB888 if color else QImage.Format.Format_Grayscale8
    picture = picture.convertToFormat(form)
    lines = np.frombuffer(picture.constBits(), np.uint8).reshape(height, picture.bytesPerLine())
    if color:
        return lines[:, : 3 * width].reshape(height, width, 3).transpose(2, 0, 1).copy()
    return np.repeat(lines[None, :, :width], channels, axis=0)


def _paint_scene(painter: QPainter) -> None:
    """Paint a cat on a hill before the sun, in a square of side 1."""
    painter.setPen(Qt.PenStyle.NoPen)
    sky = QLinearGradient(0, 0, 0, 1)
    sky.setColorAt(0, QColor("#3d7cc9"))
    sky.setColorAt(0.7, QColor("#f6d9a8"))
    painter.fillRect(QRectF(0, 0, 1, 1), sky)
    painter.setBrush(QColor("#fff3c4"))
    painter.drawEllipse(QPointF(0.78, 0.22), 0.1, 0.1)
    for color, height, swing in (("#6f9a62", 0.66, 0.10), ("#3f6b3c", 0.78, -0.06)):
        hill = QPainterPath(QPointF(0, height))
        hill.cubicTo(0.3, height - swing, 0.6, height + swing, 1, height - swing)
        hill.lineTo(1, 1)
        hill.lineTo(0, 1)
        painter.setBrush(QColor(color))
        painter.drawPath(hill)
    painter.setBrush(QColor("#2a2430"))
    painter.drawEllipse(QPointF(0.42, 0.76), 0.2, 0.17)
    painter.drawEllipse(QPointF(0.36, 0.5), 0.13, 0.115)
    for points in (((0.24, 0.46), (0.25, 0.3), (0.35, 0.4)),
                   ((0.48, 0.46), (0.47, 0.3), (0.37, 0.4))):  # fmt: skip
        painter.drawConvexPolygon(QPolygonF([QPointF(*point) for point in points]))
    tail = QPainterPath(QPointF(0.58, 0.84))
    tail.cubicTo(0.78, 0.9, 0.8, 0.62, 0.7, 0.56)
    tail.cubicTo(0.74, 0.66, 0.7, 0.8, 0.56, 0.76)
    painter.drawPath(tail)
    painter.setBrush(QColor("#d8e04a"))
    for x in (0.31, 0.41):
        painter.drawEllipse(QPointF(x, 0.49), 0.03, 0.024)
    painter.setBrush(QColor("#111111"))
    for x in (0.31, 0.41):
        painter.drawEllipse(QPointF(x, 0.49), 0.01, 0.022)
    painter.setBrush(QColor("#e08a94"))
    painter.drawEllipse(QPointF(0.36, 0.545), 0.016, 0.012)


def _paint_slice(painter: QPainter, depth: float) -> None:
    """Paint the cut through two balls in a box at a depth between 0 and 1."""
    painter.fillRect(QRectF(0, 0, 1, 1), QColor("#16181d"))
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y, z, radius, color in (
        (0.42, 0.5, 0.5, 0.34, "#b9c4d6"),
        (0.7, 0.34, 0.62, 0.2, "#e8dcc0"),
        (0.4, 0.52, 0.5, 0.15, "#5d6a80"),
    ):
        cut = math.sqrt(max(radius**2 - (depth - z) ** 2, 0))
        painter.setBrush(QColor(color))
        painter.drawEllipse(QPointF(x, y), cut, cut)
