"""Large pictures are drawn in slices, while the window goes on."""

from collections.abc import Generator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.canvas import picture_slices
from designer.canvas.picture import draw, picture_area, pictured
from designer.canvas.picture_painting import PictureError, PictureOptions, paint
from designer.canvas.picture_slices import BAND, MOST_WAITING, TILE, PngFile
from designer.document import Document
from designer.pictures_drawing import DrawingDialog
from designer.window import Window
from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.templates import template
from tests.designer.asking_pictures import ask_picture, choose
from widgets.theme import Theme


def test_a_picture_in_tiles_is_the_picture_in_one_piece(qapp: object) -> None:
    """No seam at any tile's edge, with the grid and the legend in their places."""
    assert qapp is not None
    options = PictureOptions(3.0, grid=True)
    with pictured(Document(template("unet").build()), Theme.load("light"), "macs") as scene:
        area = picture_area(scene)
        tiles = draw(scene, area, options)
        assert tiles.width() > TILE
        assert tiles.height() > BAND
        whole = QImage(tiles.size(), tiles.format())
        whole.fill(Qt.GlobalColor.transparent)
        painter = QPainter(whole)
        paint(scene, painter, QRectF(whole.rect()), area, options)
        painter.end()
    one, other = (pixels(image) for image in (tiles, whole))
    apart = np.abs(one.astype(int) - other.astype(int))
    assert apart.mean() < 0.2
    assert (apart > 64).mean() < 0.001


def pixels(image: QImage) -> NDArray[np.uint8]:
    """Return a copy: the memory goes with the image."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(bytes(plain.constBits()), np.uint8)


@pytest.mark.parametrize("transparent", [False, True])
def test_a_packed_picture_has_every_pixel(transparent: bool) -> None:
    """Also where rows do not fill whole words of memory."""
    image = QImage(37, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent if transparent else Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(5, 7, 20, 250, QColor(10, 200, 30))
    painter.end()
    file = PngFile(37, 300, transparent=transparent)
    for top in range(0, 300, 64):
        file.add(image.copy(0, top, 37, min(64, 300 - top)))
    file.end()
    read = QImage.fromData(file.content())
    assert read.hasAlphaChannel() is transparent
    wanted = image.convertToFormat(read.format())
    assert read == wanted


def test_packing_that_fails_is_waited_for_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(picture_slices, "_chunk", lambda *_: b"")
    file = PngFile(8, 8 * MOST_WAITING, transparent=False)
    monkeypatch.setattr(picture_slices, "_chunk", fail)
    band = QImage(8, 8, QImage.Format.Format_RGB32)
    for _ in range(2 * MOST_WAITING):
        file.add(band)
    file.end()
    with pytest.raises(PictureError, match="cannot be packed as PNG"):
        file.content()
    assert file.is_packed
    for _ in range(2 * MOST_WAITING):
        file.add(band)
    assert not file.is_behind


@pytest.fixture
def large(window: Window) -> Window:
    """Open a network of which no picture is drawn in a blink."""
    nodes = [Node("input", make("input"))]
    nodes += [Node(f"relu{i}", make("relu"), (0.0, 300.0 * (i + 1))) for i in range(200)]
    wires = [(OutputPort(a.name), InputPort(b.name)) for a, b in pairwise(nodes)]
    window.document.edit_graph("Large", lambda _graph: Graph.build(nodes, wires))
    return window


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_a_large_picture_is_drawn_while_the_window_goes_on(
    large: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    dialog = ask_picture(large)
    dialog.ending.setCurrentIndex(dialog.ending.findData(ending))
    target = tmp_path / f"net{ending}"
    choose(monkeypatch, target)
    words = dialog.size_label.text()  # the dialog is gone when it is drawn
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    drawing = large.pictures.drawing
    assert drawing is not None
    assert drawing.isVisible()
    assert not target.exists()
    qtbot.waitUntil(target.exists, timeout=60_000)
    qtbot.waitUntil(lambda: large.pictures.dialog is None)
    assert str(target) in large.notice
    if ending == ".png":
        image = QImage(str(target))
        assert f"{image.width():,} × {image.height():,}" in words
        assert image.height() == 32_000
        assert "32,000 pixels" in words  # why it is smaller than at ×2


@pytest.mark.parametrize("act", ["save", "copy"])
def test_a_large_picture_can_be_given_up(
    large: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    dialog = ask_picture(large)
    QGuiApplication.clipboard().setText("before")
    choose(monkeypatch, tmp_path / "net.png")
    button = dialog.save_button if act == "save" else dialog.copy_button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    drawing = large.pictures.drawing
    assert drawing is not None
    qtbot.waitUntil(lambda: drawing.bar.value() > 0)
    qtbot.mouseClick(drawing.cancel_button, Qt.MouseButton.LeftButton)
    assert large.pictures.drawing is None
    assert not (tmp_path / "net.png").exists()
    assert QGuiApplication.clipboard().text() == "before"
    assert dialog.isVisible()  # for another try


def test_work_that_fails_is_not_taken_for_done(window: Window, qtbot: QtBot) -> None:
    """A broken generator says that it has ended when it is asked once more."""
    came: list[object] = []

    def work() -> Generator[float, None, None]:
        yield 0.5
        raise ValueError

    drawing = DrawingDialog(work(), came.append, came.append, window)
    with qtbot.captureExceptions() as raised:
        qtbot.waitSignal(drawing.rejected).wait()
        QApplication.processEvents()
    assert [kind for kind, *_ in raised] == [ValueError]
    assert came == []
