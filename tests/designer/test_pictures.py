"""Pictures, figures, tables and print, as a person asks the window for them."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.canvas.picture import render, rendered
from designer.canvas.picture_painting import MAX_SIDE, PictureError, PictureOptions
from designer.pictures_figure import FigureDialog, figure_renderer
from designer.window import Window
from engine.figures import Figure, draw_figure
from engine.templates import template
from tests.designer.asking_pictures import ask_picture, choose
from tests.designer.conftest import press
from widgets.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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
def test_what_is_too_large_is_drawn_smaller_and_said(tmp_path: Path) -> None:
    project = template("lenet5").build()
    path, theme = tmp_path / "a.png", Theme.load("light")
    size, wished = rendered(project, path, theme, options=PictureOptions(width=900))
    assert (size.width(), wished) == (900, 900)
    graph = project.graph  # so high that nobody could draw it as wide as that
    graph = graph.move({name: (0.0, 9_000.0 * k) for k, name in enumerate(graph.nodes)})
    far = project.with_graph(graph)
    size, wished = rendered(far, path, theme, options=PictureOptions(width=2_000))
    assert wished == 2_000
    assert size.width() < wished
    assert max(size.width(), size.height()) <= MAX_SIDE
    assert QImage(str(path)).size() == size
    size, wished = rendered(far, tmp_path / "a.svg", theme, options=PictureOptions(width=2_000))
    assert size.width() == wished


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


@pytest.mark.usefixtures("qapp")
def test_texts_of_a_figure_have_the_size_that_it_says() -> None:
    """Qt takes whole pixels for the size of a font: 7 for 7.5, a fifteenth less."""
    figure = draw_figure(template("unet").build().graph)
    label = next(one for one in figure.labels if one.text == "256×256×64").box
    scale = 8
    image = QImage(round((label.right - label.left + 20) * scale), 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(10 - label.left, -label.top)
    figure_renderer(figure).render(painter, QRectF(*figure.box[:2], *sheet_size(figure)))
    painter.end()
    ink = [
        x for x in range(image.width()) if any(
            image.pixelColor(x, y).lightness() < 128 for y in range(0, 80, 2)
        )
    ]  # fmt: skip
    font = QFont("Helvetica")
    font.setPixelSize(150)
    advance = QFontMetricsF(font).horizontalAdvance("256×256×64") * 7.5 / 150
    assert (ink[-1] - ink[0]) / scale == pytest.approx(advance, rel=0.045)


def sheet_size(figure: Figure) -> tuple[float, float]:
    return figure.box.right - figure.box.left, figure.box.bottom - figure.box.top


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
