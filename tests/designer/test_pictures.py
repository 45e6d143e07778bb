"""Pictures, figures, tables and print, as a person asks the window for them."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPageLayout, QPainter, QPicture
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from designer.canvas.picture import draw, picture_area, pictured, render
from designer.canvas.picture_painting import BORDER, PictureError, PictureOptions, paint
from designer.canvas.picture_slices import BAND, TILE, PngFile
from designer.document import Document
from designer.pictures_dialog import PictureDialog
from designer.pictures_figure import FigureDialog
from designer.pictures_print import (
    LEAST,
    MOST,
    MOST_PAGES,
    print_document,
    suit,
    tiles,
    write_heading,
)
from designer.window import Window
from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.templates import template
from tests.designer.conftest import press
from widgets.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    answer = ("" if path is None else str(path), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)


def ask_picture(window: Window) -> PictureDialog:
    window.actions_["picture"].trigger()
    dialog = window.pictures.dialog
    assert dialog is not None
    return dialog


@pytest.fixture
def figures(window: Window, qtbot: QtBot) -> Iterator[FigureDialog]:
    window.open_project_value("vgg16")
    window.actions_["figure"].trigger()
    dialog = window.pictures.figure_dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()


# -- pictures ------------------------------------------------------------------------------


@pytest.mark.parametrize(("ending", "begin"), [(".png", b"\x89PNG"), (".svg", b"<?xml"),
                                               (".pdf", b"%PDF")])  # fmt: skip
def test_a_picture_is_saved_as_the_dialog_says(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot,
    ending: str, begin: bytes,
) -> None:  # fmt: skip
    dialog = ask_picture(window)
    dialog.ending.setCurrentIndex(dialog.ending.findData(ending))
    choose(monkeypatch, tmp_path / "nowhere" / f"net{ending}")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "nowhere" in window.notice
    assert window.notice.endswith(".")
    assert dialog.isVisible()  # so that another place can be chosen
    choose(monkeypatch, tmp_path / "net")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    target = tmp_path / f"net{ending}"
    assert target.read_bytes().startswith(begin)
    assert str(target) in window.notice
    qtbot.waitUntil(lambda: window.pictures.dialog is None)
    assert ask_picture(window).ending.currentData() == ending  # it is remembered


def test_width_and_scale_follow_each_other_and_the_file_has_that_width(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = ask_picture(window)
    dialog.scale.setValue(1.0)
    natural = dialog.width_box.value()
    dialog.scale.setValue(2.0)
    assert dialog.width_box.value() == pytest.approx(2 * natural, abs=2)
    dialog.width_box.setValue(777)
    assert dialog.scale.value() == pytest.approx(777 / natural, abs=0.02)
    assert "777 ×" in dialog.size_label.text()
    dialog.theme.setCurrentIndex(dialog.theme.findData("light"))
    dialog.transparent.click()
    choose(monkeypatch, tmp_path / "net.png")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    image = QImage(str(tmp_path / "net.png"))
    assert image.width() == 777
    assert image.pixelColor(1, 1).alpha() == 0


def test_only_the_selected_blocks_are_in_a_picture_of_the_selection(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ask_picture(window).part.findData("selection") < 0
    window.pictures.dialog.reject()
    window.scene.select(["conv1", "relu1"])
    dialog = ask_picture(window)
    dialog.part.setCurrentIndex(dialog.part.findData("selection"))
    dialog.ending.setCurrentIndex(dialog.ending.findData(".svg"))
    choose(monkeypatch, tmp_path / "part.svg")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    text = (tmp_path / "part.svg").read_text("utf-8")
    assert ">conv1</text>" in text
    assert ">conv2</text>" not in text
    assert all(item.isVisible() for item in window.scene.nodes.values())


def test_a_copied_picture_is_in_the_clipboard(window: Window) -> None:
    window.actions_["copy_picture"].trigger()
    whole = QGuiApplication.clipboard().image()
    window.scene.select(["conv1"])
    window.actions_["copy_picture"].trigger()
    assert 0 < QGuiApplication.clipboard().image().width() < whole.width()
    assert "clipboard" in window.notice


def test_nothing_is_drawn_of_nothing(window: Window) -> None:
    window.opening.open_empty()
    for name in ("picture", "copy_picture", "print", "summary_csv", "save_summary"):
        window.status.tell("", 1)
        window.actions_[name].trigger()
        assert "no blocks yet" in window.notice
    assert window.pictures.dialog is None


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
        words = dialog.size_label.text()
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


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("identifier", ["resnet18", "unet"])
def test_an_svg_has_text_as_text_and_is_as_large_as_it_says(
    identifier: str, tmp_path: Path
) -> None:
    path = tmp_path / "net.svg"
    size = render(template(identifier).build(), path, Theme.load("light"), overlay="macs")
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    assert renderer.viewBox().size() == size
    text = path.read_text("utf-8")
    width = re.search(r'<svg width="([\d.]+)mm"', text)
    assert width is not None
    assert float(width[1]) / 25.4 * 96 == pytest.approx(size.width(), rel=0.01)
    for name in template(identifier).build().graph.nodes:
        assert f">{name}" in text
    assert "<image" not in text
    assert "sans-serif" in text


@pytest.mark.usefixtures("qapp")
def test_the_ground_the_grid_and_the_legend_can_be_chosen(tmp_path: Path) -> None:
    project, theme, path = template("lenet5").build(), Theme.load("light"), tmp_path / "a.png"

    def picture(**look: bool) -> QImage:
        render(project, path, theme, overlay="macs", options=PictureOptions(1.0, **look))
        return QImage(str(path))

    assert picture().pixelColor(0, 0) == QColor(theme.canvas)
    assert picture(transparent=True).pixelColor(0, 0).alpha() == 0
    assert picture(legend=False).height() < picture().height()
    assert picture(grid=True) != picture()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", [{"scale": 0.0}, {"scale": 99.0}, {"width": 1}, {"width": -4}])
def test_a_size_that_cannot_be_is_said(look: dict[str, float]) -> None:
    with pytest.raises(PictureError, match="choose"):
        PictureOptions(**look)  # type: ignore[arg-type]


# -- figures -------------------------------------------------------------------------------


def test_the_preview_follows_what_is_chosen_and_edited(
    window: Window, figures: FigureDialog, qtbot: QtBot
) -> None:
    first = figures.figure
    assert first is not None
    figures.style_box.setCurrentIndex(figures.style_box.findData("columns"))
    qtbot.waitUntil(lambda: figures.figure is not first)
    assert ">3×3 conv, 64</text>" in figures.figure.svg
    window.document.edit(
        "Rename", window.document.project.edit_graph(lambda graph: graph.rename("conv1", "first"))
    )
    figures.names.click()
    qtbot.waitUntil(lambda: ">first</text>" in figures.figure.svg)
    assert not figures.preview.grab().toImage().isNull()
    window.opening.open_empty()
    qtbot.waitUntil(lambda: figures.figure is None)
    assert "no blocks" in figures.told.text()
    assert not figures.save_button.isEnabled()


def test_kernels_and_stages_are_chosen_where_they_are_drawn(
    window: Window, figures: FigureDialog, qtbot: QtBot
) -> None:
    def draws(text: str, *, yes: bool = True) -> Callable[[], bool]:
        return lambda: (f">{text}</text>" in figures.latest().svg) is yes

    window.open_project_value("resnet50")
    assert (figures.kernels.isEnabled(), figures.folded.isEnabled()) == (True, False)
    qtbot.waitUntil(draws("7×7"))
    figures.kernels.setFocus()
    QTest.keyClick(figures.kernels, Qt.Key.Key_Space)
    qtbot.waitUntil(draws("7×7", yes=False))
    figures.style_box.setCurrentIndex(figures.style_box.findData("columns"))
    assert (figures.kernels.isEnabled(), figures.folded.isEnabled()) == (False, True)
    qtbot.waitUntil(draws("1×1 conv, 2048"))
    qtbot.mouseClick(
        figures.folded, Qt.MouseButton.LeftButton, pos=QPoint(8, figures.folded.height() // 2)
    )  # fmt: skip
    assert figures.folded.isChecked()
    qtbot.waitUntil(draws("1×1 conv, 2048", yes=False))
    figures.flat.click()
    assert not figures.folded.isEnabled()


def test_small_print_is_told_of(figures: FigureDialog, qtbot: QtBot) -> None:
    figures.width_box.setValue(30)
    qtbot.waitUntil(lambda: "wider" in figures.told.text())
    figures.width_box.setValue(600)
    qtbot.waitUntil(lambda: "wider" not in figures.told.text())


def test_a_figure_is_saved_and_copied(
    figures: FigureDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for ending, begin in ((".svg", b"<?xml"), (".pdf", b"%PDF")):
        choose(monkeypatch, tmp_path / f"figure{ending}")
        qtbot.mouseClick(figures.save_button, Qt.MouseButton.LeftButton)
        assert (tmp_path / f"figure{ending}").read_bytes().startswith(begin)
    assert QSvgRenderer(str(tmp_path / "figure.svg")).isValid()
    qtbot.mouseClick(figures.copy_button, Qt.MouseButton.LeftButton)
    mime = QGuiApplication.clipboard().mimeData()
    assert b"<svg" in mime.data("image/svg+xml").data()
    assert mime.hasImage()


def test_what_is_typed_last_is_saved_though_the_preview_waits(figures: FigureDialog) -> None:
    figures.font_box.setCurrentIndex(1)
    assert "Times" in figures.latest().svg


# -- tables --------------------------------------------------------------------------------


def test_the_summary_is_copied_by_its_key_as_text_and_as_a_table(
    window: Window, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_C, CONTROL | SHIFT)
    mime = QGuiApplication.clipboard().mimeData()
    assert "| conv1" in mime.text()
    assert "<table>" in mime.html()
    assert "61,706" in mime.text()
    window.actions_["summary_csv"].trigger()
    rows = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text())))
    assert rows[-1][3] == "61706"
    assert "61706" in QGuiApplication.clipboard().mimeData().html()
    window.actions_["summary_latex"].trigger()
    assert r"\toprule" in QGuiApplication.clipboard().text()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_the_summary_is_flat_and_has_all_columns_where_the_menu_says_so(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_project_value("resnet18")
    window.actions_["summary_flat"].trigger()
    window.actions_["summary_all"].trigger()
    choose(monkeypatch, tmp_path / "table.tex")
    window.actions_["save_summary"].trigger()
    text = (tmp_path / "table.tex").read_text("utf-8")
    assert r"stage1\_" in text
    assert r"Receptive\\field" in text
    assert "11{,}689{,}512" in text
    choose(monkeypatch, tmp_path / "none" / "table.md")
    window.actions_["save_summary"].trigger()
    assert "cannot be written" in window.notice


# -- print ---------------------------------------------------------------------------------

A4 = QSizeF(780, 520)


@pytest.mark.parametrize(
    ("wide", "high"),
    [(300, 200), (1500, 900), (2500, 400), (9000, 700), (700, 9000), (60000, 9000)],
)  # fmt: skip
def test_pages_cover_the_network_once_and_are_few(wide: float, high: float) -> None:
    area = QRectF(-100, 50, wide, high)
    scale, parts = tiles(area, A4)
    assert scale <= MOST
    assert len(parts) <= MOST_PAGES
    assert sum(part.width() * part.height() for part in parts) == pytest.approx(wide * high)
    for index, part in enumerate(parts):
        assert part.width() * scale <= A4.width() + 0.01
        assert part.height() * scale <= A4.height() + 0.01
        assert not any(
            part.intersected(other).width() * part.intersected(other).height() > 0.01
            for other in parts[index + 1 :]
        )
    if len(parts) == 1:
        assert parts == [area]
    if len(parts) < MOST_PAGES / 2:
        assert scale >= LEAST - 1e-9


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("identifier", "pages"), [("lenet5", 1), ("resnet152", 1), ("chain", 2)])
def test_a_network_is_printed_on_the_pages_it_needs(
    identifier: str, pages: int, tmp_path: Path
) -> None:
    project = template("lenet5" if identifier == "chain" else identifier).build()
    if identifier == "chain":  # far apart
        graph = project.graph
        places = {name: (400.0 * k, 0.0) for k, name in enumerate(graph.nodes)}
        project = project.with_graph(graph.move(places))
    document = Document(project)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "net.pdf"))
    suit(printer, document)
    count = print_document(printer, document, "macs")
    assert count >= pages
    data = (tmp_path / "net.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == count
    with pictured(document, Theme.load("light")) as scene:
        area = picture_area(scene)
    assert area.width() > 2 * BORDER
    landscape = printer.pageLayout().orientation() == printer.pageLayout().Orientation.Landscape
    assert landscape == (area.width() > area.height())


def test_the_preview_of_print_shows_the_network(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_P, CONTROL)
    dialog = window.pictures.preview
    assert dialog is not None
    shown = dialog.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == 1)
    assert shown.orientation() == QPageLayout.Orientation.Landscape
    dialog.reject()
    assert window.pictures.preview is None


def test_the_heading_is_written_in_ink_whatever_a_preview_is_painted_with(qapp: object) -> None:
    del qapp
    page = QPicture()
    painter = QPainter(page)
    document = Document(template("lenet5").build())
    write_heading(painter, 500.0, document, Theme.load("light"), (1, 1))
    painter.end()
    image = QImage(500, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    preview = QPainter(image)
    preview.setPen(QColor("white"))  # what a dark window writes with
    page.play(preview)
    preview.end()
    left = [image.pixelColor(x, y).lightness() for x in range(60) for y in range(25)]
    right = [image.pixelColor(x, y).lightness() for x in range(400, 500) for y in range(25)]
    assert min(left) < 100
    assert min(right) < 100
