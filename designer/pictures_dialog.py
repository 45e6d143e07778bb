"""How a picture of the canvas is made: what of it, as which file, how large, in which colours."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from designer.canvas.picture_painting import (
    MAX_PIXELS,
    MAX_SIDE,
    PictureOptions,
    most_scale,
    pixel_size,
)
from designer.pictures_choice import PictureChoice
from widgets.theme import inset

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.pictures_choice import Part


class PictureDialog(QDialog):
    """Asks how a picture is made, and says how large it will be.

    Parameters
    ----------
    choice
        What is chosen at first.
    size_of
        Returns the size of a part on the canvas at 100 %.
    selected, coloured
        Whether there is a selection, and an overlay whose colours need a legend.
    parent
        The window.
    """

    save_requested = Signal(object)
    copy_requested = Signal(object)
    """Both with a :class:`PictureChoice`."""

    def __init__(
        self,
        choice: PictureChoice,
        size_of: Callable[[Part, bool], QSizeF],
        *,
        selected: bool,
        coloured: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._size_of = size_of
        self._filling = True
        self.setWindowTitle(self.tr("Save a picture"))
        self.part = self._choice(
            self.tr("What is in the picture"),
            [("all", self.tr("The whole network")), ("view", self.tr("What is in view")),
             *([("selection", self.tr("The selected blocks"))] if selected else [])],
        )  # fmt: skip
        self.ending = self._choice(
            self.tr("The kind of file"),
            [(".png", self.tr("PNG, pixels")), (".svg", self.tr("SVG, for the web and drawings")),
             (".pdf", self.tr("PDF, for print"))],
        )  # fmt: skip
        self.theme = self._choice(
            self.tr("The colours"),
            [("shown", self.tr("As shown")), ("light", self.tr("Light")),
             ("dark", self.tr("Dark"))],
        )  # fmt: skip
        self.scale = QDoubleSpinBox()
        inset(self.scale)
        self.scale.setRange(0.05, 20)
        self.scale.setSingleStep(0.5)
        self.scale.setPrefix("×")
        self._name(
            self.scale, self.tr("Scale"), self.tr("Pixels for each pixel of the canvas at 100 %")
        )
        self.width_box = QSpinBox()
        inset(self.width_box)
        self.width_box.setRange(1, MAX_SIDE)
        self.width_box.setGroupSeparatorShown(True)
        self.width_box.setSuffix(self.tr(" px"))
        self._name(self.width_box, self.tr("Width"), self.tr("Width of the picture in pixels"))
        self.transparent = QCheckBox(self.tr("&Transparent ground"))
        self.transparent.setToolTip(self.tr("Leave out the colour behind the blocks"))
        self.grid = QCheckBox(self.tr("&Grid"))
        self.grid.setToolTip(self.tr("Draw the canvas's grid"))
        self.legend = QCheckBox(self.tr("&Legend"))
        self.legend.setToolTip(self.tr("Say below what the colours of the overlay mean"))
        self.legend.setEnabled(coloured)
        self.size_label = QLabel()
        self.size_label.setWordWrap(True)
        self.size_label.setAccessibleName(self.tr("Size of the picture"))
        self._lay_out()
        self._show(choice)
        for box in (self.part, self.ending, self.theme):
            box.currentIndexChanged.connect(self._follow)
        self.scale.valueChanged.connect(self._scale_changed)
        self.width_box.valueChanged.connect(self._width_changed)
        self.legend.toggled.connect(self._follow)
        self._filling = False
        self._width_given = bool(choice.options.width)
        self._follow()

    def _choice(self, name: str, entries: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        for value, text in entries:
            box.addItem(text, value)
        self._name(box, name, name)
        return box

    @staticmethod
    def _name(widget: QWidget, name: str, tip: str) -> None:
        widget.setAccessibleName(name)
        widget.setToolTip(tip)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Show"), self.part)
        form.addRow(self.tr("&File"), self.ending)
        form.addRow(self.tr("S&cale"), self.scale)
        form.addRow(self.tr("&Width"), self.width_box)
        form.addRow(self.tr("C&olours"), self.theme)
        form.addRow("", self.transparent)
        form.addRow("", self.grid)
        form.addRow("", self.legend)
        form.addRow(self.tr("Size"), self.size_label)
        buttons = QDialogButtonBox()
        save = buttons.addButton(self.tr("Sa&ve…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setToolTip(self.tr("Ask for a file and write the picture"))
        save.setDefault(True)
        copy = buttons.addButton(self.tr("Co&py"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(self.tr("Put the picture into the clipboard"))
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._ask_save)
        copy.clicked.connect(self._ask_copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(buttons)
        self.save_button, self.copy_button = save, copy

    def _show(self, choice: PictureChoice) -> None:
        for box, value in (
            (self.part, choice.part), (self.ending, choice.ending), (self.theme, choice.theme)
        ):  # fmt: skip
            box.setCurrentIndex(max(box.findData(value), 0))
        options = choice.options
        self.scale.setValue(options.scale)
        if options.width:
            self.width_box.setValue(options.width)
        self.transparent.setChecked(options.transparent)
        self.grid.setChecked(options.grid)
        self.legend.setChecked(options.legend)

    @Slot()
    def _width_changed(self) -> None:
        """Keep a width that was typed; one that follows from the scale goes on following it."""
        if not self._filling:
            self._width_given = True
            self._follow()

    @Slot()
    def _scale_changed(self) -> None:
        if not self._filling:
            self._width_given = False
            self._follow()

    @Slot()
    def _follow(self) -> None:
        """Show the other measure of the size, and what the file will be like."""
        if self._filling:
            return
        area = self._size_of(self.part.currentData(), self.legend.isChecked())
        pixels = self.ending.currentData() == ".png"
        self.scale.setEnabled(pixels)
        self.width_box.setEnabled(pixels)
        most = most_scale(area)
        self._filling = True
        # What cannot be drawn cannot be chosen either: the numbers are those of the file.
        self.width_box.setMaximum(max(math.floor(area.width() * most), 1))
        if self._width_given:
            self.scale.setValue(self.width_box.value() / area.width())
        else:
            wished = PictureOptions(round(self.scale.value(), 2))
            self.width_box.setValue(pixel_size(area, wished).width())
        self._filling = False
        if pixels:
            options = self.chosen().options
            size = pixel_size(area, options)
            text = self.tr("{width} × {height} pixels").format(
                width=f"{size.width():,}", height=f"{size.height():,}"
            )
            wish = options.width / area.width() if options.width else options.scale
            if wish > most:
                text = self.tr(
                    "{size}: smaller than at this scale, as a picture has at most {side} pixels a "
                    "side and {all} million in all"
                ).format(size=text, side=f"{MAX_SIDE:,}", all=f"{MAX_PIXELS // 1_000_000:,}")
        else:
            text = self.tr("sharp at any size")
        self.size_label.setText(text)
        self.size_label.setAccessibleDescription(text)  # its name hides its text from readers

    @Slot()
    def _ask_save(self) -> None:
        self.save_requested.emit(self.chosen())

    @Slot()
    def _ask_copy(self) -> None:
        self.copy_requested.emit(self.chosen())

    def chosen(self) -> PictureChoice:
        """Return what is chosen."""
        return PictureChoice(
            self.part.currentData(), self.ending.currentData(), self.theme.currentData(),
            PictureOptions(
                round(self.scale.value(), 2),
                self.width_box.value() if self._width_given and self.width_box.value() >= 16 else 0,
                self.transparent.isChecked(),
                self.grid.isChecked(),
                self.legend.isChecked(),
            ),
        )  # fmt: skip
