"""Another project is painted over the one before, wherever the view goes in the same moment."""

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.window import Window


def on_screen(window: Window) -> QImage:
    """Return what has been painted of the canvas, without painting it anew."""
    viewport = window.view.viewport()
    place = viewport.rect().translated(viewport.mapTo(window, viewport.rect().topLeft()))
    picture = QGuiApplication.primaryScreen().grabWindow(window.winId())
    return picture.copy(place).toImage()


def test_nothing_of_the_project_before_stays_on_the_screen(window: Window, qtbot: QtBot) -> None:
    window.resize(1900, 1000)
    window.view.fit()
    qtbot.waitUntil(lambda: window.view.zoom == 1.0)
    QApplication.processEvents()
    window.open_project_value("resnet50")
    assert window.view.zoom == 1.0  # it is only moved
    QApplication.processEvents()
    qtbot.wait(50)
    painted = on_screen(window)
    window.view.viewport().update()
    QApplication.processEvents()
    assert not painted.isNull()
    assert painted == on_screen(window)
