"""The two pictures of :mod:`widgets.sample_view`: the sample, and the grid of positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.whole_errors import whole_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from widgets.sample_picture import Sample
    from widgets.theme import Theme

Position = tuple[int, ...]
Spans = tuple[tuple[int, int], ...]

GAP = 10.0
STRIP = 46.0
"""The height of a signal, and of its positions."""
TALLEST = 190.0
_FAR = 5
"""So many times farther an arrow key goes with Shift."""
_LEAST_CELL = 4.0
"""Below so many pixels a cell has no lines around it."""

_Key = Qt.Key
_STEPS = {
    _Key.Key_Left: (-1, -1), _Key.Key_Right: (-1, 1), _Key.Key_Up: (-2, -1),
    _Key.Key_Down: (-2, 1), _Key.Key_PageUp: (-3, -1), _Key.Key_PageDown: (-3, 1),
}  # fmt: skip
"""Which axis from behind a key goes along, and which way."""


@whole_errors
class SampleCanvas(QWidget):
    """Sample and grid; the pointer or the arrow keys choose the position."""

    needed = Signal()
    """It is about to be painted and has nothing to paint."""
    moved = Signal()
    """The position, or what it sees, is another."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stale = False
        self._asked = False
        self._expected: Position = ()
        self._sees: Callable[[Position], Spans | None] | None = None
        self.positions: Position = ()
        """How many positions there are along each axis."""
        self.position: Position = ()
        self.spans: Spans | None = None
        """First and last pixel per axis that the position sees; ``None`` where it sees none."""
        self.sample: Sample | None = None
        self.maps: tuple[QImage, ...] = ()
        """Feature maps of the sample, shown under the grid."""
        self.map = 0
        """Which of them."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Feature map: positions and what they see"))
        self.setToolTip(
            self.tr("Point at a position on the right, or press the arrow keys: the pixels on the "
                    "left that it depends on are outlined.")
        )  # fmt: skip

    @property
    def is_stale(self) -> bool:
        """Whether it waits for another map."""
        return self._stale

    def expect(self, positions: Position) -> None:
        """Make ready for another map; what is shown stays until it comes."""
        self._stale, self._asked = True, False
        self._expected = positions
        self.updateGeometry()
        self.update()

    def take(self, sample: Sample, sees: Callable[[Position], Spans | None]) -> None:
        """Show another map."""
        self._stale = False
        self.maps = ()
        self.sample, self._sees = sample, sees
        before, self.positions = self.positions, self._expected
        if len(before) == len(self.positions) and self.position:
            # The same part of the picture: a place of a larger map would be a corner of this one.
            kept = zip(self.position, before, self.positions, strict=True)
            self.position = tuple(
                [(2 * place + 1) * count // (2 * was) for place, was, count in kept]
            )
        else:
            self.position = tuple([count // 2 for count in self.positions])
        self.updateGeometry()
        self._look()

    def show_maps(self, maps: Sequence[QImage]) -> None:
        """Show feature maps under the grid, or none."""
        self.maps = tuple(maps)
        self.map = min(self.map, max(len(self.maps) - 1, 0))
        self.moved.emit()
        self.update()

    def step_map(self, way: int) -> None:
        """Show another of the feature maps."""
        if self.maps:
            self.map = (self.map + way) % len(self.maps)
            self.moved.emit()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.update()

    def go_to(self, position: Position) -> None:
        """Choose a position."""
        if position != self.position and self._sees is not None:
            self.position = position
            self._look()

    def _look(self) -> None:
        self.spans = None if self._sees is None else self._sees(self.position)
        self.moved.emit()
        self.update()

    # -- geometry --------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """Grow with the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the pictures side by side, or of two strips."""
        if len(self._expected) == 1:
            return round(2 * STRIP + GAP)
        return round(min((width - GAP) / 2, TALLEST))

    def sizeHint(self) -> QSize:
        """Be as wide as the panel."""
        return QSize(260, self.heightForWidth(260))

    def panes(self) -> tuple[QRectF, QRectF]:
        """Return where the sample and the grid are."""
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if len(self.positions) == 1:
            high = (area.height() - GAP) / 2
            return (
                QRectF(area.left(), area.top(), area.width(), high),
                QRectF(area.left(), area.bottom() - high, area.width(), high),
            )
        half = (area.width() - GAP) / 2
        image = self.sample.space[-2:] if self.sample is not None else (1, 1)
        left = QRectF(area.left(), area.top(), half, area.height())
        right = QRectF(area.right() - half, area.top(), half, area.height())
        grid = self.positions[-2:] or (1, 1)  # of nothing so far
        return _fitted(left, *image), _fitted(right, *grid)

    def cell(self, position: Position) -> QRectF:
        """Return where a position is in the grid."""
        pane = self.panes()[1]
        spans = [(place, place) for place in position]
        return _part(pane, tuple(spans), self.positions)

    def outline(self) -> QRectF | None:
        """Return the outline of what is seen on the sample."""
        if self.spans is None or self.sample is None or not self.spans:
            return None
        return _part(self.panes()[0], self.spans, self.sample.space)

    def position_at(self, at: QPointF) -> Position | None:
        """Return the position under a point, or ``None`` beside the grid."""
        pane = self.panes()[1]
        if not self.positions or not pane.contains(at):
            return None
        columns = self.positions[-1]
        x = min(int((at.x() - pane.left()) / pane.width() * columns), columns - 1)
        if len(self.positions) == 1:
            return (x,)
        rows = self.positions[-2]
        y = min(int((at.y() - pane.top()) / pane.height() * rows), rows - 1)
        return (*self.position[:-2], y, x)

    # -- events ----------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the position under the pointer."""
        place = self.position_at(event.position())
        if place is not None:
            self.go_to(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the position under the pointer, for pens and fingers that do not hover."""
        self.mouseMoveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go through the slices of a volume."""
        if len(self.positions) == 3 and event.angleDelta().y():
            self._step(-3, -1 if event.angleDelta().y() > 0 else 1)
            event.accept()
        elif self.maps and self.panes()[1].contains(event.position()):
            self.step_map(-1 if event.angleDelta().y() > 0 else 1)
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the position."""
        far = _FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        key = Qt.Key(event.key())
        if key in _STEPS and -_STEPS[key][0] <= len(self.positions):
            axis, way = _STEPS[key]
            self._step(axis, way * far)
        elif key in (_Key.Key_Plus, _Key.Key_Minus) and self.maps:
            self.step_map(1 if key == _Key.Key_Plus else -1)
        elif key == _Key.Key_Home and self.positions:
            self.go_to((0,) * len(self.positions))
        elif key == _Key.Key_End and self.positions:
            self.go_to(tuple([count - 1 for count in self.positions]))
        else:
            super().keyPressEvent(event)

    def _step(self, axis: int, way: int) -> None:
        place = list(self.position)
        place[axis] = min(max(place[axis] + way, 0), self.positions[axis] - 1)
        self.go_to(tuple(place))

    def event(self, event: QEvent) -> bool:
        """Repaint where the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both pictures; ask for what they show where it is not known."""
        if self._stale and not self._asked:
            self._asked = True
            self.needed.emit()
        if self.sample is None or not self.positions:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        image, grid = self.panes()
        self._paint_sample(painter, image)
        self._paint_grid(painter, grid)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(grid.adjusted(-1, -1, 1, 1), 3, 3)
        painter.end()

    def _paint_content(self, painter: QPainter, pane: QRectF) -> None:
        sample, theme = self.sample, self._theme
        assert sample is not None  # noqa: S101 - paintEvent() has looked
        painter.fillRect(pane, theme.field)
        if sample.is_signal:
            values = sample.values(min(sample.space[0], 400))
            step = pane.width() / len(values)
            painter.setPen(QPen(theme.text, 1.2))
            painter.drawPolyline(
                QPolygonF(
                    [
                        QPointF(
                            pane.left() + (i + 0.5) * step,
                            pane.center().y() - 0.44 * pane.height() * value,
                        )
                        for i, value in enumerate(values)
                    ]
                )
            )
            return
        picture = sample.picture(self._depth())
        # Few pixels are shown as they are, which is what the network sees.
        smooth = picture.width() > pane.width() / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(pane, picture)

    def _depth(self) -> int:
        """Return the slice of a volume in the middle of what is seen."""
        sample = self.sample
        if sample is None or len(sample.space) < 3:
            return 0
        if self.spans is None or len(self.spans) < 3:
            return sample.space[0] // 2
        first, last = self.spans[0]
        return (first + last) // 2

    def _paint_sample(self, painter: QPainter, pane: QRectF) -> None:
        theme = self._theme
        self._paint_content(painter, pane)
        seen = self.outline()
        shade = QColor(theme.canvas)
        shade.setAlpha(120)
        if seen is None:
            painter.fillRect(pane, shade)
        else:
            for dark in _around(pane, seen):
                painter.fillRect(dark, shade)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # Two lines, so that it stands out from dark and light pixels alike.
            painter.setPen(QPen(theme.canvas, 4))
            painter.drawRect(seen)
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRect(seen)
        painter.setPen(QPen(theme.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(pane)

    def _paint_grid(self, painter: QPainter, pane: QRectF) -> None:
        theme = self._theme
        if self.maps:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
            painter.drawImage(pane, self.maps[self.map])
        else:
            self._paint_content(painter, pane)
            veil = QColor(theme.field)
            veil.setAlpha(185)
            painter.fillRect(pane, veil)
        painter.setPen(QPen(theme.border))
        columns = self.positions[-1]
        rows = self.positions[-2] if len(self.positions) > 1 else 1
        wide, high = pane.width() / columns, pane.height() / rows
        if wide >= _LEAST_CELL and not self.maps:
            for column in range(1, columns):
                x = pane.left() + column * wide
                painter.drawLine(QPointF(x, pane.top()), QPointF(x, pane.bottom()))
        if high >= _LEAST_CELL and not self.maps:
            for row in range(1, rows):
                y = pane.top() + row * high
                painter.drawLine(QPointF(pane.left(), y), QPointF(pane.right(), y))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(pane)
        cell = _at_least(self.cell(self.position), _LEAST_CELL)
        painter.fillRect(cell, theme.accent)
        painter.setPen(QPen(theme.canvas, 1))
        painter.drawRect(cell)


def _fitted(room: QRectF, height: int, width: int) -> QRectF:
    """Return the largest rectangle of a shape's proportions in a room, at its top."""
    # A map of 1×64 would be a line: no side is shorter than a tenth of the other.
    ratio = min(max(width / height, 0.1), 10.0)
    size = QSize(round(1000 * ratio), 1000).scaled(
        QSize(int(room.width()), int(room.height())), Qt.AspectRatioMode.KeepAspectRatio
    )
    left = room.left() + (room.width() - size.width()) / 2
    return QRectF(left, room.top(), size.width(), size.height())


def _part(pane: QRectF, spans: Spans, space: tuple[int, ...]) -> QRectF:
    """Return the part of a picture between first and last places along its last two axes."""
    left, right = spans[-1]
    x = pane.left() + left / space[-1] * pane.width()
    wide = (right - left + 1) / space[-1] * pane.width()
    if len(spans) == 1:
        return QRectF(x, pane.top(), wide, pane.height())
    top, bottom = spans[-2]
    y = pane.top() + top / space[-2] * pane.height()
    return QRectF(x, y, wide, (bottom - top + 1) / space[-2] * pane.height())


def _at_least(rect: QRectF, side: float) -> QRectF:
    more_x, more_y = max(side - rect.width(), 0) / 2, max(side - rect.height(), 0) / 2
    return rect.adjusted(-more_x, -more_y, more_x, more_y)


def _around(whole: QRectF, part: QRectF) -> list[QRectF]:
    """Return what of a rectangle is not in a part of it."""
    return [
        QRectF(whole.left(), whole.top(), whole.width(), part.top() - whole.top()),
        QRectF(whole.left(), part.bottom(), whole.width(), whole.bottom() - part.bottom()),
        QRectF(whole.left(), part.top(), part.left() - whole.left(), part.height()),
        QRectF(part.right(), part.top(), whole.right() - part.right(), part.height()),
    ]
