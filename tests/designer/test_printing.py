"""Printing a network, and the preview of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPainter, QPicture
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from designer.canvas.picture import picture_area, pictured
from designer.canvas.picture_painting import BORDER
from designer.document import Document
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
from engine.templates import template
from tests.designer.conftest import press
from widgets.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier
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
