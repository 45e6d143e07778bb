"""What leaves the window for papers: pictures of the canvas, figures, tables, and print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QObject,
    QSizeF,
    Qt,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from designer.asking_path import ask_path, folder_of
from designer.canvas.picture import copied, finished, picture_area, pictured, written
from designer.canvas.picture_painting import pixel_size
from designer.pictures_choice import PictureChoice
from engine.analysis import analyse
from engine.errors import NetloomError
from engine.expansion import expand
from engine.files import reason, write_atomically
from widgets.theme import Theme
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from contextlib import AbstractContextManager
    from pathlib import Path
    from typing import Any

    from PySide6.QtCore import QRectF, QSize
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    from designer.canvas.scene import CanvasScene
    from designer.pictures_choice import Part
    from designer.pictures_dialog import PictureDialog
    from designer.pictures_drawing import DrawingDialog
    from designer.pictures_figure import FigureDialog
    from designer.window import Window
    from engine.figures import Figure
    from engine.graph import Graph
    from engine.tables import Form, SummaryTable

MANY_ITEMS = 300
MANY_PIXELS = 8_000_000
"""A picture of so many blocks and wires, or so many pixels, takes longer than a blink."""

COPY_PIXELS_PER_MM = 12.0
"""Of a figure's pixels in the clipboard: 300 dots per inch."""


class Pictures(QObject):
    """Pictures, figures, tables and print of what the canvas shows.

    Parameters
    ----------
    window
        The window; its actions ask for them.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        self._choice = PictureChoice()
        self._measured: tuple[Graph, dict[object, QSizeF]] | None = None
        self.dialog: PictureDialog | None = None
        self.drawing: DrawingDialog | None = None
        self.figure_dialog: FigureDialog | None = None
        self.preview: QPrintPreviewDialog | None = None
        window.actions_.connect(
            {
                "picture": self.ask_picture,
                "copy_picture": self.copy_picture,
                "figure": self.show_figure,
                "print": self.print,
                "summary_markdown": lambda: self.copy_summary("markdown"),
                "summary_csv": lambda: self.copy_summary("csv"),
                "summary_latex": lambda: self.copy_summary("latex"),
                "save_summary": self.save_summary,
            }
        )

    # -- pictures of the canvas ------------------------------------------------------------

    def ask_picture(self) -> None:
        """Ask how the picture is made."""
        if self._empty():
            return
        from designer.pictures_dialog import PictureDialog  # noqa: PLC0415 - not before the first paint

        scene = self._window.scene
        choice = self._choice
        if choice.part == "selection" and not scene.selection:
            choice = replace(choice, part="all")
        dialog = PictureDialog(
            choice, self._size_of, selected=bool(scene.selection),
            coloured=scene.heat.id != "none", parent=self._window,
        )  # fmt: skip
        dialog.save_requested.connect(self._save_chosen)
        dialog.copy_requested.connect(self._copy_chosen)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _save_chosen(self, choice: PictureChoice) -> None:
        self._choice = choice
        path = self._ask_path(
            self.tr("Save a picture"), choice.ending,
            self.tr("Pictures (*.png *.svg *.pdf)"), (".png", ".svg", ".pdf"),
        )  # fmt: skip
        if path is not None:
            self.save_picture(path, choice)

    def save_picture(self, path: Path, choice: PictureChoice) -> None:
        """Write a picture; the file's ending says which kind it is."""

        def done(_size: QSize) -> None:
            self._saved(path)
            if self.dialog is not None:
                self.dialog.accept()

        self._draw(self._writing(path, choice), done, choice)

    def _writing(self, path: Path, choice: PictureChoice) -> Generator[float, None, QSize]:
        with self._pictured(choice) as scene:
            yield 0.0
            return (yield from written(scene, path, choice.options, self._area(scene, choice)))

    def _pictured(self, choice: PictureChoice) -> AbstractContextManager[CanvasScene]:
        return pictured(self._document, self._theme(choice), self._overlay, self._only(choice.part))

    def _area(self, scene: CanvasScene, choice: PictureChoice) -> QRectF:
        if choice.part == "view":
            return self._window.view.visible_area()
        return picture_area(scene, legend=choice.options.legend)

    def _draw(
        self,
        work: Generator[float, None, Any],
        done: Callable[[Any], object],
        choice: PictureChoice,
    ) -> None:
        """Do work at once where that takes no time, else beside what the person does."""

        def failed(error: NetloomError) -> None:
            self._window.tell(words(error))

        if self._is_large(choice):
            from designer.pictures_drawing import DrawingDialog  # noqa: PLC0415 - not before the first paint

            self.drawing = DrawingDialog(work, done, failed, self.dialog or self._window)
            self.drawing.finished.connect(self._forget_drawing)
            self.drawing.open()
            return
        try:
            result = finished(work)
        except NetloomError as error:
            failed(error)
        else:
            done(result)

    @Slot()
    def _forget_drawing(self) -> None:
        self.drawing = None

    def _is_large(self, choice: PictureChoice) -> bool:
        graph = self._document.scope.graph
        if len(graph) + len(graph.wires) > MANY_ITEMS:
            return True
        size = pixel_size(self._size_of(choice.part, choice.options.legend), choice.options)
        return choice.ending == ".png" and size.width() * size.height() > MANY_PIXELS

    def copy_picture(self) -> None:
        """Put the selection, or the whole network, into the clipboard as pixels."""
        if not self._empty():
            part: Part = "selection" if self._window.scene.selection else "all"
            self._copy_chosen(replace(self._choice, part=part))

    def _copy_chosen(self, choice: PictureChoice) -> None:
        self._draw(self._copying(choice), self._copied, replace(choice, ending=".png"))

    def _copying(self, choice: PictureChoice) -> Generator[float, None, QMimeData]:
        with self._pictured(choice) as scene:
            yield 0.0
            return (yield from copied(scene, self._area(scene, choice), choice.options))

    def _copied(self, mime: QMimeData) -> None:
        QGuiApplication.clipboard().setMimeData(mime)
        self._window.tell(self.tr("The picture is in the clipboard."), seconds=4)
        if self.dialog is not None:
            self.dialog.accept()

    def _size_of(self, part: Part, legend: bool) -> QSizeF:
        if part == "view":
            return self._window.view.visible_area().size()
        # A scene of its own is made for it, which takes a third of a second of 2,000 blocks.
        state, overlay = self._document.scope.graph, self._overlay
        key = (part, legend, overlay, self._only(part))
        if self._measured is None or self._measured[0] is not state:
            self._measured = (state, {})
        sizes = self._measured[1]
        if key not in sizes:
            with pictured(self._document, self._window.theme, overlay, self._only(part)) as scene:
                sizes[key] = picture_area(scene, legend=legend).size()
        return sizes[key]

    def _only(self, part: Part) -> tuple[str, ...] | None:
        return self._window.scene.selection if part == "selection" else None

    @property
    def _overlay(self) -> str:
        return self._window.scene.heat.id

    def _theme(self, choice: PictureChoice) -> Theme:
        return self._window.theme if choice.theme == "shown" else Theme.load(choice.theme)

    # -- figures -----------------------------------------------------------------------------

    def show_figure(self) -> None:
        """Show the dialog of publication figures, which does not stop the window."""
        from designer.pictures_figure import FigureDialog  # noqa: PLC0415 - not before the first paint

        if self.figure_dialog is None:
            self.figure_dialog = FigureDialog(self._document, self._window)
            self.figure_dialog.save_requested.connect(self._save_figure)
            self.figure_dialog.copy_requested.connect(self._copy_figure)
        self.figure_dialog.show()
        self.figure_dialog.refresh()
        self.figure_dialog.raise_()

    def _save_figure(self, figure: Figure | None) -> None:
        if figure is None:
            return
        from designer.pictures_figure import figure_pdf  # noqa: PLC0415 - not before the first paint

        path = self._ask_path(
            self.tr("Save the figure"), ".svg", self.tr("Figures (*.svg *.pdf)"), (".svg", ".pdf")
        )
        if path is None:
            return
        pdf = path.suffix.lower() == ".pdf"
        data = figure_pdf(figure, self._document.project.name) if pdf else figure.svg.encode()
        self._write(path, data)

    def _copy_figure(self, figure: Figure | None) -> None:
        if figure is None:
            return
        from designer.pictures_figure import figure_renderer  # noqa: PLC0415 - not before the first paint

        data = QByteArray(figure.svg.encode())
        mime = QMimeData()
        mime.setData("image/svg+xml", data)
        width = min(round(figure.width_mm * COPY_PIXELS_PER_MM), 8000)
        height = max(round(width * figure.height_mm / figure.width_mm), 1)
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        figure_renderer(figure).render(painter)
        painter.end()
        mime.setImageData(image)
        QGuiApplication.clipboard().setMimeData(mime)
        self._window.tell(self.tr("The figure is in the clipboard."), seconds=4)

    # -- tables ------------------------------------------------------------------------------

    def summary(self) -> SummaryTable:
        """Return the table of what is shown, as the menu says: unfolded, with all columns."""
        from engine.tables import COLUMNS, USUAL, summarise  # noqa: PLC0415 - not before the first paint

        scope, actions = self._document.scope, self._window.actions_
        graph, analysis = scope.bound or scope.graph, scope.analysis
        if actions["summary_flat"].isChecked():
            flat = expand(graph, analysis)
            if flat is not graph:
                graph, analysis = flat, analyse(flat)
        columns = COLUMNS if actions["summary_all"].isChecked() else USUAL
        return summarise(graph, analysis, columns, title=self._document.project.name, words=words)

    def copy_summary(self, form: Form) -> None:
        """Put the table into the clipboard; word processors find it there as a table."""
        if self._empty():
            return
        from engine.tables import plain_html, written  # noqa: PLC0415 - not before the first paint

        try:
            table = self.summary()
        except NetloomError as error:
            self._window.tell(words(error))
            return
        mime = QMimeData()
        mime.setText(written(table, form))
        if form == "csv":
            mime.setData("text/csv", QByteArray(written(table, form).encode()))
        if form != "latex":
            mime.setHtml(plain_html(table) if form == "csv" else written(table, "html"))
        QGuiApplication.clipboard().setMimeData(mime)
        self._window.tell(
            self.tr("The summary of {blocks} blocks is in the clipboard.").format(
                blocks=f"{len(table.rows):,}"
            ),
            seconds=4,
        )

    def save_summary(self) -> None:
        """Ask for a file and write the table into it; the ending says as what."""
        if self._empty():
            return
        from engine.tables import ENDINGS, file_bytes  # noqa: PLC0415 - not before the first paint

        forms: dict[str, Form] = {ending: form for form, ending in ENDINGS.items()}
        path = self._ask_path(
            self.tr("Save the summary"), ".csv", self.tr("Tables (*.csv *.md *.tex *.html)"),
            tuple(forms),
        )  # fmt: skip
        if path is None:
            return
        try:
            data = file_bytes(self.summary(), forms[path.suffix.lower()])
        except NetloomError as error:
            self._window.tell(words(error))
            return
        self._write(path, data)

    # -- print -------------------------------------------------------------------------------

    def print(self) -> None:
        """Show what would be printed, and print it from there."""
        if self._empty():
            return
        # Imported here: half of the window's start would be spent on looking for printers.
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog  # noqa: PLC0415

        from designer.pictures_print import make_reachable, suit  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        suit(printer, self._document)
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print"))
        dialog.paintRequested.connect(self._paint_pages)
        dialog.finished.connect(self._forget_preview)
        self._printer: QPrinter | None = printer  # the dialog does not keep it alive
        self.preview = dialog
        dialog.open()
        make_reachable(dialog)

    @Slot(object)
    def _paint_pages(self, printer: QPrinter) -> None:
        from designer.pictures_print import print_document  # noqa: PLC0415 - as above

        print_document(printer, self._document, self._overlay)

    @Slot()
    def _forget_preview(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    # -- files -------------------------------------------------------------------------------

    def _empty(self) -> bool:
        """Say where there is nothing to show anybody."""
        if len(self._document.graph):
            return False
        self._window.tell(
            self.tr("The network has no blocks yet, so there is nothing to draw: add one.")
        )
        return True

    def _ask_path(
        self, title: str, ending: str, kinds: str, endings: tuple[str, ...]
    ) -> Path | None:
        start = folder_of(self._document) / f"{self._document.project.name}{ending}"
        return ask_path(self._window, title, start, kinds, endings)

    def _write(self, path: Path, data: bytes) -> None:
        try:
            write_atomically(path, data)
        except OSError as error:
            self._window.tell(
                self.tr("{path} cannot be written: {reason}.").format(
                    path=path, reason=words(reason(error))
                )
            )
            return
        self._saved(path)

    def _saved(self, path: Path) -> None:
        self._window.tell(self.tr("Saved as {path}.").format(path=path), seconds=4)
