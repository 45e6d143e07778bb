"""The dialog of publication figures: the figure as it will be printed, beside what can be chosen.

It does not stop the window and follows what is edited there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPaintEvent, QPdfWriter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.errors import NetloomError
from engine.figures import FigureOptions, draw_figure
from engine.figures.options import DOUBLE_MM, LEGIBLE_POINTS, SINGLE_MM
from widgets.theme import inset
from widgets.words import is_translating, summary_words, words

if TYPE_CHECKING:
    from designer.document import Document
    from engine.figures import Figure

POINTS_PER_MM = 72 / 25.4
SETTLED_MS = 120
"""After so long without a change the preview is drawn."""


def figure_renderer(figure: Figure) -> QSvgRenderer:
    """Return what paints a figure.

    Qt takes a list of fonts for the name of one, so only the first is named: where it is missing,
    the system has another of the same measures for it. And it takes whole pixels as the size of a
    font (7 for 7.5, so that texts were smaller than in every browser): texts are given to it many
    times as large, and made small by their transform.
    """
    svg = re.sub(r'font-family="([^,"]+),[^"]*"', r'font-family="\1"', figure.svg, count=1)
    return QSvgRenderer(QByteArray(_TEXT.sub(_enlarged, svg).encode()))


_TEXT = re.compile(r'<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"')
_WHOLE = 20
"""So many times as large the sizes of fonts, which have at most two decimals, are whole pixels."""


def _enlarged(text: re.Match[str]) -> str:
    x, y, size = text[1], text[2], float(text[3]) * _WHOLE
    place = f'transform="translate({x} {y}) scale({1 / _WHOLE})"'
    return f'<text {place} x="0" y="0" font-size="{size:g}"'


def figure_words(text: str) -> str:
    """Return a phrase of figures, or a block's title or summary, in the window's language."""
    told = QCoreApplication.translate("Figure", text)
    return told if told != text else summary_words(text)


def figure_pdf(figure: Figure, title: str) -> bytes:
    """Return a figure as a PDF page of its own size, with its text as text."""
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(data)
    writer.setTitle(title)
    writer.setCreator("Netloom")
    writer.setResolution(1200)
    points = QSizeF(figure.width_mm * POINTS_PER_MM, figure.height_mm * POINTS_PER_MM)
    page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    whole = QRectF(0, 0, writer.width(), writer.height())
    figure_renderer(figure).render(painter, whole)
    painter.end()
    return bytes(data.data().data())


class FigurePreview(QWidget):
    """A figure on white paper, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._renderer: QSvgRenderer | None = None
        self.setMinimumSize(360, 260)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Preview of the figure"))
        self.setToolTip(self.tr("The figure as it will be printed"))

    def show_figure(self, figure: Figure | None) -> None:
        """Show a figure, or none."""
        self._renderer = None if figure is None else figure_renderer(figure)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that shows most figures well."""
        return QSize(640, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and the figure on it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._renderer is not None:
            size = self._renderer.viewBoxF().size()
            size.scale(self.rect().adjusted(12, 12, -12, -12).size(),
                       Qt.AspectRatioMode.KeepAspectRatio)  # fmt: skip
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(QRectF(self.rect()).center())
            self._renderer.render(painter, place)
        painter.end()


class FigureDialog(QDialog):
    """Publication figures of what a document shows.

    Parameters
    ----------
    document
        Whose network, or the inside of its opened block, is drawn.
    parent
        The window.
    """

    save_requested = Signal(object)
    copy_requested = Signal(object)
    """Both with the :class:`engine.figures.Figure`."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.figure: Figure | None = None
        """The one that is shown."""
        self.setWindowTitle(self.tr("Publication figure"))
        self.preview = FigurePreview()
        self.style_box = self._choice(
            self.tr("Style"), self.tr("How the layers are drawn"),
            [("boxes", self.tr("Boxes of feature maps (VGG)")),
             ("columns", self.tr("Column of layers (ResNet)")),
             ("planes", self.tr("Flat feature maps (LeNet)"))],
        )  # fmt: skip
        self.orientation = self._choice(
            self.tr("Direction"), self.tr("Which way the data flows"),
            [("auto", self.tr("As in the papers")), ("right", self.tr("To the right")),
             ("down", self.tr("Downwards"))],
        )  # fmt: skip
        self.palette_box = self._choice(
            self.tr("Colours"), self.tr("The colours differ in grey print too"),
            [("colour", self.tr("Coloured")), ("grey", self.tr("Grey"))],
        )  # fmt: skip
        self.font_box = self._choice(
            self.tr("Font"), self.tr("The font of every text"),
            [("sans", self.tr("Sans serif")), ("serif", self.tr("Serif"))],
        )  # fmt: skip
        self.language = self._choice(
            self.tr("Texts"), self.tr("The language of the figure's own texts"),
            [("window", self.tr("As the window")), ("en", self.tr("English"))],
        )  # fmt: skip
        self.width_box = QDoubleSpinBox()
        inset(self.width_box)
        self.width_box.setRange(20, 2000)
        self.width_box.setDecimals(0)
        self.width_box.setSuffix(self.tr(" mm"))
        self.width_box.setValue(DOUBLE_MM)
        self._named(
            self.width_box, self.tr("Width"),
            self.tr("At most so wide: {single} mm is a column of most journals, {double} mm both")
            .format(single=f"{SINGLE_MM:g}", double=f"{DOUBLE_MM:g}"),
        )  # fmt: skip
        self.most = QSpinBox()
        inset(self.most)
        self.most.setRange(4, 10_000)
        self.most.setSpecialValueText(self.tr("all"))
        self.most.setValue(60)
        self._named(
            self.most, self.tr("Layers"),
            self.tr("At most so many layers; of more the middle is left out"),
        )  # fmt: skip
        self.names = self._check(self.tr("&Names"), self.tr("Write the blocks' names"), on=False)
        self.shapes = self._check(self.tr("S&hapes"), self.tr("Write the shapes"), on=True)
        self.parameters = self._check(
            self.tr("&Parameters"), self.tr("Write how many parameters each layer has"), on=False
        )
        self.flat = self._check(
            self.tr("Composites &unfolded"), self.tr("Draw what composites and groups are made of"),
            on=False,
        )  # fmt: skip
        self.detail = self._check(
            self.tr("&Every block"),
            self.tr("Draw normalisations, activations and reshapes for themselves"), on=False,
        )  # fmt: skip
        self.folded = self._check(
            self.tr("Stages as one &box"),
            self.tr("Draw stages of equal units as one box, not their first unit (column)"),
            on=False,
        )  # fmt: skip
        self.kernels = self._check(
            self.tr("&Kernel sizes"), self.tr("Write the kernels of convolutions (boxes)"), on=True
        )
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setAccessibleName(self.tr("Size of the figure"))
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_MS)
        self._timer.timeout.connect(self.refresh)
        for box in (
            self.style_box, self.orientation, self.palette_box, self.font_box, self.language
        ):  # fmt: skip
            box.currentIndexChanged.connect(self._timer.start)
        for spin in (self.width_box, self.most):
            spin.valueChanged.connect(self._timer.start)
        for check in self._checks:
            check.toggled.connect(self._timer.start)
        self.style_box.currentIndexChanged.connect(self._offer)
        self.flat.toggled.connect(self._offer)
        self._offer()
        document.changed.connect(self._document_changed)
        self.refresh()

    @Slot(object, object)
    def _document_changed(self) -> None:
        """Follow what is edited, while anybody looks."""
        if self.isVisible():
            self._timer.start()

    def _choice(self, name: str, tip: str, entries: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        for value, text in entries:
            box.addItem(text, value)
        self._named(box, name, tip)
        return box

    @staticmethod
    def _named(widget: QWidget, name: str, tip: str) -> None:
        widget.setAccessibleName(name)
        widget.setToolTip(tip)

    @staticmethod
    def _check(text: str, tip: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setToolTip(tip)
        box.setChecked(on)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Style"), self.style_box)
        form.addRow(self.tr("&Direction"), self.orientation)
        form.addRow(self.tr("C&olours"), self.palette_box)
        form.addRow(self.tr("&Font"), self.font_box)
        if is_translating():
            form.addRow(self.tr("&Texts"), self.language)
        else:
            self.language.setParent(self)
            self.language.hide()
        form.addRow(self.tr("&Width"), self.width_box)
        form.addRow(self.tr("&Layers"), self.most)
        for check in self._checks:
            form.addRow("", check)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addWidget(self.told)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(side)
        middle.addWidget(self.preview, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save_button = buttons.addButton(
            self.tr("Sa&ve…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.save_button.setToolTip(self.tr("Write the figure as SVG or PDF"))
        self.copy_button = buttons.addButton(
            self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.setToolTip(self.tr("Put the figure into the clipboard"))
        self.save_button.clicked.connect(self._ask_save)
        self.copy_button.clicked.connect(self._ask_copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addWidget(buttons)

    @property
    def _checks(self) -> tuple[QCheckBox, ...]:
        """What is on or off, in the order of the form."""
        return (
            self.names, self.shapes, self.kernels, self.parameters, self.flat, self.folded,
            self.detail,
        )  # fmt: skip

    @Slot()
    def _offer(self) -> None:
        """Offer what makes a difference to the chosen style."""
        style = self.style_box.currentData()
        self.kernels.setEnabled(style == "boxes")
        self.folded.setEnabled(style == "columns" and not self.flat.isChecked())

    @Slot()
    def _ask_save(self) -> None:
        self.save_requested.emit(self.latest())

    @Slot()
    def _ask_copy(self) -> None:
        self.copy_requested.emit(self.latest())

    # -- the figure ------------------------------------------------------------------------

    def options(self) -> FigureOptions:
        """Return what is chosen."""
        most = self.most.value()
        own = self.language.currentData() == "window"
        return FigureOptions(
            self.style_box.currentData(), self.palette_box.currentData(),
            self.font_box.currentData(), self.width_box.value(), self.names.isChecked(),
            self.shapes.isChecked(), self.parameters.isChecked(), self.flat.isChecked(),
            self.detail.isChecked(), 0 if most < 5 else most, self.orientation.currentData(),
            self.folded.isChecked(), self.kernels.isChecked(), figure_words if own else str,
        )  # fmt: skip

    def latest(self) -> Figure | None:
        """Return the figure of what is chosen now, also where the preview is still behind."""
        if self._timer.isActive():
            self.refresh()
        return self.figure

    @Slot()
    def refresh(self) -> None:
        """Draw the figure anew and say how large it is."""
        self._timer.stop()
        scope = self._document.scope
        try:
            figure = draw_figure(
                scope.bound or scope.graph, self.options(),
                title=self._document.project.name, analysis=scope.analysis,
            )  # fmt: skip
        except NetloomError as error:
            self.figure = None
            self.told.setText(words(error))
        else:
            self.figure = figure
            self.told.setText(self._size_text(figure))
        self.told.setAccessibleDescription(self.told.text())  # its name hides its text from readers
        self.preview.show_figure(self.figure)
        for button in (self.save_button, self.copy_button):
            button.setEnabled(self.figure is not None)

    def _size_text(self, figure: Figure) -> str:
        size = self.tr("{width} × {height} mm, text of {points} points.").format(
            width=f"{figure.width_mm:.0f}", height=f"{figure.height_mm:.0f}",
            points=f"{figure.text_points:.1f}",
        )  # fmt: skip
        if 0 < figure.text_points < LEGIBLE_POINTS:
            hint = self.tr(
                "Nobody can read that in print: make the figure wider, turn it, or show less."
            )
            return f"{size}\n{hint}"
        return size
