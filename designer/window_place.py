"""Where the window stands on the screen, and how large it is when it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QMainWindow

FIRST_SIZE = QSize(1440, 900)
"""The size of the first start, where the screen has room for it."""


def restore_place(window: QMainWindow, settings: QSettings) -> None:
    """Put a window where it was left, or in its first size, and wholly onto the screen."""
    geometry = settings.value("geometry")
    restored = isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)
    if not restored:
        window.resize(FIRST_SIZE)
    if window.isMaximized() or window.isFullScreen():
        return
    wanted = window.geometry()
    screen = QGuiApplication.screenAt(wanted.center()) if restored else None
    screen = screen or window.screen()
    # The frame is not known before the window is shown; the bar with the title is most of it.
    title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight, None, window)
    room = screen.availableGeometry().adjusted(0, title, 0, 0)
    fitting = within(wanted, room)
    if not restored:
        window.resize(fitting.size())  # where it stands is for the desktop to say
    elif fitting != wanted:
        window.setGeometry(fitting)


def within(wanted: QRect, room: QRect) -> QRect:
    """Return a rectangle moved into another one, and made smaller where it must be."""
    size = wanted.size().boundedTo(room.size())
    left = max(room.left(), min(wanted.left(), room.right() + 1 - size.width()))
    top = max(room.top(), min(wanted.top(), room.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())
