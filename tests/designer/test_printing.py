"""Printing a network, and the preview of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPainter, QPicture
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from designer.canvas.picture import picture_area, pictured
from designer.canvas.picture_painting import BORDER, PictureOptions, paint
from designer.document import Document
from designer.pictures_print import (
    LEAST,
    MOST,
    MOST_PAGES,
    OVERLAP,
    mark_overlaps,
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
def test_pages_cover_the_network_with_an_overlap_and_are_few(wide: float, high: float) -> None:
    area = QRectF(-100, 50, wide, high)
    scale, parts = tiles(area, A4)
    assert scale <= MOST
    assert len(parts) <= MOST_PAGES
    lefts, tops = sorted({p.left() for p in parts}), sorted({p.top() for p in parts})
    assert len(parts) == len(lefts) * len(tops)
    for part in parts:
        assert part.width() * scale <= A4.width() + 0.01
        assert part.height() * scale <= A4.height() + 0.01
        # Each page begins where the one before has so much left to show.
        if part.left() > area.left():
            before = max((p for p in parts if p.left() < part.left()), key=lambda p: p.left())
            assert (before.right() - part.left()) * scale == pytest.approx(OVERLAP)
        if part.top() > area.top():
            before = max((p for p in parts if p.top() < part.top()), key=lambda p: p.top())
            assert (before.bottom() - part.top()) * scale == pytest.approx(OVERLAP)
    assert (min(lefts), min(tops)) == (area.left(), area.top())
    assert max(p.right() for p in parts) == pytest.approx(area.right())
    assert max(p.bottom() for p in parts) == pytest.approx(area.bottom())
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


def test_the_legend_is_where_the_network_ends_and_overlaps_are_marked(qapp: object) -> None:
    """The legend lies below the left end of the network, so that it is on one page alone."""
    del qapp
    graph = template("lenet5").build().graph
    graph = graph.move({name: (900.0 * k, 0.0) for k, name in enumerate(graph.nodes)})
    document = Document(template("lenet5").build().with_graph(graph))
    theme = Theme.load("light")
    with pictured(document, theme, "macs") as scene:
        area, bare = picture_area(scene), picture_area(scene, legend=False)
        _, parts = tiles(area, A4)
        assert len(parts) > 2
        inked = []
        for part in parts:
            image = QImage(round(part.width()), round(part.height()), QImage.Format.Format_RGB32)
            image.fill(QColor("white"))
            painter = QPainter(image)
            paint(scene, painter, QRectF(image.rect()), part, PictureOptions(), area)
            painter.end()
            band = range(round(bare.bottom() - part.top()), image.height(), 3)
            ground = image.pixelColor(1, 1)
            inked.append(
                any(image.pixelColor(x, y) != ground for y in band for x in range(0, 800, 5))
            )
    assert inked[0]
    assert not any(inked[1:])
    page = QImage(200, 100, QImage.Format.Format_RGB32)
    for below, beside in ((False, False), (True, False), (False, True)):
        page.fill(QColor("white"))
        painter = QPainter(page)
        mark_overlaps(painter, QRectF(page.rect()), theme, below=below, beside=beside)
        painter.end()
        across = {page.pixelColor(x, 100 - round(OVERLAP)).lightness() for x in range(150)}
        upright = {page.pixelColor(200 - round(OVERLAP), y).lightness() for y in range(70)}
        assert (min(across) < 250) is below
        assert (min(upright) < 250) is beside
