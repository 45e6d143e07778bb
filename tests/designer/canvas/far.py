"""What a canvas looks like from far, and what it should look like."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from designer.canvas.view import CanvasView

FAR = 0.12


def shown(canvas: CanvasView) -> QImage:
    """Return what the view shows of the scene, without what lies over it."""
    return canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def item_by_item(canvas: CanvasView) -> QImage:
    """Return the same, as Qt has every item paint itself."""
    viewport = canvas.viewport()
    image = QImage(viewport.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHints(canvas.renderHints())
    painter.setWorldTransform(canvas.viewportTransform())
    area = canvas.mapToScene(viewport.rect()).boundingRect()
    canvas.drawBackground(painter, area)
    painter.resetTransform()
    canvas.canvas.render(painter, QRectF(image.rect()), area)
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> float:
    """Return the share of pixels that differ by more than what rounding explains."""
    assert one.size() == other.size()
    first, second = bytes(one.constBits()), bytes(other.constBits())
    if first == second:
        return 0.0
    count = sum(abs(a - b) > 40 for a, b in zip(first, second, strict=True))
    return count / len(first)


def from_far(canvas: CanvasView) -> None:
    canvas.look_at(canvas.canvas.content().center(), FAR)
    QApplication.processEvents()


def on_screen(canvas: CanvasView) -> QImage:
    """Return what was painted so far, without painting anything anew."""
    grabbed = canvas.screen().grabWindow(canvas.winId())
    return grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)
