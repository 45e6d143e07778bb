"""A few images of the data with their labels, as the network gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from widgets.whole_errors import whole_errors
from widgets.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from widgets.theme import Theme

TILE, GAP = 56, 8


@whole_errors
class SampleGrid(QWidget):
    """Tiles in lines; as many lines as the width needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._images: list[QImage] = []
        self._labels: list[str] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Samples"))
        self.hide()

    @property
    def count(self) -> int:
        """How many samples are shown."""
        return len(self._images)

    def show_samples(self, images: npt.NDArray[np.uint8] | None, labels: Sequence[str]) -> None:
        """Show images with their labels, or none.

        Parameters
        ----------
        images
            ``(N, H, W)`` for grey, ``(N, H, W, 3)`` for colour, ``uint8``.
        labels
            A name for each image.

        Raises
        ------
        ValueError
            Where the array has another shape, or labels are missing.
        """
        if images is None:
            self._images, self._labels = [], []
        else:
            if len(images) != len(labels):
                raise ValueError(f"{len(images)} images have {len(labels)} labels")
            self._images = [_picture(image) for image in images]
            self._labels = [str(label) for label in labels]
        self.setAccessibleDescription(listed(self._labels))
        self.setVisible(bool(self._images))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of tiles."""
        lines = -(-len(self._images) // self._per_line(width))
        return max(lines * (self._tile_height() + GAP) - GAP, 0)

    def sizeHint(self) -> QSize:
        """Want a few tiles side by side."""
        return QSize(6 * (TILE + GAP), self.heightForWidth(6 * (TILE + GAP)))

    def minimumSizeHint(self) -> QSize:
        """Be content with two tiles side by side."""
        return QSize(2 * TILE + GAP, self._tile_height() if self._images else 0)

    def event(self, event: QEvent) -> bool:
        """Say the whole label of the tile under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for place, label in enumerate(self._labels):
                if self._tile(place).contains(event.pos()):
                    QToolTip.showText(event.globalPos(), label, self)
                    return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tiles."""
        painter = QPainter(self)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        for place, (image, label) in enumerate(zip(self._images, self._labels, strict=True)):
            tile = self._tile(place)
            square = QRect(tile.left(), tile.top(), TILE, TILE)
            fitted = image.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(0, 0, fitted.width(), fitted.height())
            target.moveCenter(square.center())
            # Small images keep their pixels, which is what the network sees.
            smooth = image.width() > TILE
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(QRectF(target), image)
            painter.setPen(self._theme.border)
            painter.drawRect(target)
            painter.setPen(self._theme.muted)
            below = QRect(tile.left(), tile.top() + TILE + 2, TILE, tile.height() - TILE - 2)
            text = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, TILE)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, text)
        painter.end()

    def _tile_height(self) -> int:
        return TILE + 2 + self.fontMetrics().height()

    def _per_line(self, width: int) -> int:
        return max((width + GAP) // (TILE + GAP), 1)

    def _tile(self, place: int) -> QRect:
        line, column = divmod(place, self._per_line(self.width()))
        height = self._tile_height()
        return QRect(column * (TILE + GAP), line * (height + GAP), TILE, height)


def _picture(image: npt.NDArray[np.uint8]) -> QImage:
    """Copy one image into a picture that owns its pixels."""
    height, width = image.shape[:2]
    grey = image.ndim == 2 or (image.ndim == 3 and image.shape[2] == 1)
    if image.dtype != "uint8" or not (grey or (image.ndim == 3 and image.shape[2] == 3)):
        raise ValueError(f"an image is {image.shape} of {image.dtype}, not grey or colour bytes")
    form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    return QImage(image.tobytes(), width, height, width * (1 if grey else 3), form).copy()
