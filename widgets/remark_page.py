"""The inspector's page of notes and frames: their text, colour and size, and what a frame holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from engine.drawing import MAX_PLACE
from engine.errors import SettingError
from engine.settings import Kind, SettingInfo
from engine.wording import say
from widgets.facts import Fact, nodes_facts
from widgets.fields.boxes import Combo
from widgets.fields.value_box import ValueBox
from widgets.fields.writing import UnfinishedTextError
from widgets.note_field import NoteField
from widgets.remark_looks import LEAST_FRAME, LEAST_NOTE, color_names, swatch
from widgets.words import listed, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.analysis import Analysis
    from engine.drawing import Remark
    from engine.graph import Node
    from engine.shares import Share
    from widgets.theme import Theme

MOST_NAMES = 12
"""So many of a frame's blocks are named."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("RemarkPage", text)


def remark_title(remarks: Sequence[Remark]) -> str:
    """Name what is selected."""
    if len(remarks) == 1:
        return _tr("Frame") if remarks[0].frame else _tr("Note")
    frames = sum(remark.frame for remark in remarks)
    many = _tr("{count} notes and frames")
    if frames in {0, len(remarks)}:
        many = _tr("{count} frames") if frames else _tr("{count} notes")
    return many.format(count=f"{len(remarks):,}")


def remark_summary(remarks: Sequence[Remark]) -> str:
    """Say in one line what it is for."""
    if any(not remark.frame for remark in remarks):
        return _tr("Beside the network: nothing that is computed depends on it.")
    return _tr("Behind blocks: nothing that is computed depends on it.")


def frame_facts(
    nodes: Sequence[Node],
    noted: int,
    analysis: Analysis,
    parts: Mapping[str, Share] | None = None,
    *,
    inside: bool = False,
) -> tuple[Fact, ...]:
    """Return what is known of all that stands in a frame, or in several.

    Parameters
    ----------
    nodes
        The blocks.
    noted
        How many notes and frames.
    analysis
        What is known of the network.
    parts
        What each block adds to the memory of training, where that is known.
    inside
        Whether it is inside another block.
    """
    names = [node.name for node in nodes[:MOST_NAMES]]
    if len(nodes) > MOST_NAMES:
        names.append("…")
    empty = _tr("A frame holds what stands wholly in it.")
    lines = [Fact(_tr("Blocks"), f"{len(nodes):,}", listed(names) if nodes else empty)]
    if noted:
        lines.append(Fact(_tr("Notes and frames"), f"{noted:,}"))
    if not nodes:
        return tuple(lines)
    return (*lines, *nodes_facts(nodes, analysis.nodes, parts, inside=inside))


class RemarkPage(QWidget):
    """The controls of the selected notes and frames; text and size where it is one.

    Parameters
    ----------
    theme
        The colours.
    parent
        The inspector.
    """

    text_changed = Signal(str, str)
    """What identifies a note or a frame, and its new text, with every keystroke."""
    text_finished = Signal(str)
    """Whoever wrote on it has gone on elsewhere."""
    color_chosen = Signal(object, str)
    """What identifies them (a tuple), and their new colour."""
    resized = Signal(str, float, float)
    """What identifies it, its new width and its new height."""
    size_withdrawn = Signal(str)
    """The size of this gesture was never meant."""
    gesture_finished = Signal()
    """The next change is a new step of the history."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, Remark], ...] = ()
        self._text_label, self._color_label = QLabel(self), QLabel(self)
        self._size_label = QLabel(self)
        self.text = NoteField(self)
        self.text.setObjectName("remarkText")
        self.color = Combo(self)
        self.width_box = self._size_box(_tr("Width"), 0)
        self.height_box = self._size_box(_tr("Height"), 1)
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "error")
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        self._lay_out()
        self.color.setAccessibleName(_tr("Colour"))
        self.color.setToolTip(_tr("The colour of all that is selected"))
        for name, title in color_names().items():
            self.color.addItem(title, name)
        self._color_label.setText(_tr("&Colour"))
        self._color_label.setBuddy(self.color)
        self._size_label.setText(_tr("&Size"))
        self._size_label.setBuddy(self.width_box)
        self._text_label.setBuddy(self.text)
        self.text.edited.connect(self._write)
        self.text.finished.connect(self._end_writing)
        self.color.activated.connect(self._paint)
        self.set_theme(theme)

    def _size_box(self, title: str, axis: int) -> ValueBox:
        help_text = _tr("In pixels at 100 %; the upper left corner stays")
        info = SettingInfo(title, title, help_text, Kind.INTEGER, 200, "px", 1, MAX_PLACE, step=4)
        box = ValueBox(info, partial(self._check, axis), self)
        box.setAccessibleName(title)
        box.setToolTip(help_text)
        box.edited.connect(self._resize)
        box.refused.connect(self._refuse)
        box.withdrawn.connect(self._withdraw)
        box.finished.connect(self.gesture_finished)
        return box

    def _lay_out(self) -> None:
        size = QHBoxLayout()
        size.setSpacing(8)
        size.addWidget(self.width_box, 1)
        times = QLabel("×", self)
        size.addWidget(times)
        size.addWidget(self.height_box, 1)
        self._size_parts = (self._size_label, self.width_box, times, self.height_box)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._text_label, 0, 0, 1, 2)
        grid.addWidget(self.text, 1, 0, 1, 2)
        grid.addWidget(self._color_label, 2, 0)
        grid.addWidget(self.color, 2, 1)
        grid.addWidget(self._size_label, 3, 0)
        grid.addLayout(size, 3, 1)
        grid.addWidget(self._sentence, 4, 0, 1, 2)

    @property
    def names(self) -> tuple[str, ...]:
        """What identifies what is shown."""
        return tuple(name for name, _remark in self._shown)

    @property
    def sentence(self) -> str:
        """What is wrong with the size that is being typed."""
        return self._sentence.text()

    def show_remarks(self, remarks: Sequence[tuple[str, Remark]], *, editable: bool = True) -> None:
        """Show some notes and frames.

        Parameters
        ----------
        remarks
            What identifies each, and itself; at least one.
        editable
            Whether they can be changed where they are.
        """
        shown = tuple(remarks)
        before, fresh = self._shown, tuple(name for name, _ in shown) != self.names
        if fresh:
            self.settle()
        self._shown = shown
        self.setEnabled(editable)
        if shown == before:
            return
        colors = {remark.color for _name, remark in shown}
        self.color.setPlaceholderText("" if len(colors) == 1 else _tr("mixed"))
        self.color.setCurrentIndex(
            self.color.findData(next(iter(colors))) if len(colors) == 1 else -1
        )
        alone = len(shown) == 1
        for part in (self._text_label, self.text, *self._size_parts):
            part.setVisible(alone)
        if alone:
            self._show_one(shown[0][1], fresh=fresh)

    def _show_one(self, remark: Remark, *, fresh: bool) -> None:
        frame = remark.frame
        self._text_label.setText(_tr("&Title") if frame else _tr("&Text"))
        self.text.setAccessibleName(_tr("Title of the frame") if frame else _tr("Text of the note"))
        self.text.setPlaceholderText(_tr("Title") if frame else _tr("Write a note…"))
        self.text.setToolTip(
            _tr("What stands on the frame's upper edge") if frame else _tr("What the note says")
        )
        self.text.show_note(remark.text, fresh=fresh)
        self.width_box.show_value(round(remark.area[2]))
        self.height_box.show_value(round(remark.area[3]))
        if fresh:
            self._refuse("")

    def settle(self) -> None:
        """Settle what is unfinished before something else is shown."""
        if not self.isHidden():
            self.text.settle()
            self.width_box.settle()
            self.height_box.settle()

    def set_theme(self, theme: Theme) -> None:
        """Draw the swatches in another theme's colours."""
        for index in range(self.color.count()):
            self.color.setItemIcon(index, swatch(theme, self.color.itemData(index)))

    @Slot(str)
    def _write(self, text: str) -> None:
        if len(self._shown) == 1:
            self.text_changed.emit(self.names[0], text)

    @Slot()
    def _end_writing(self) -> None:
        if len(self._shown) == 1:
            self.text_finished.emit(self.names[0])

    @Slot(int)
    def _paint(self, index: int) -> None:
        color = self.color.itemData(index)
        if any(remark.color != color for _name, remark in self._shown):
            self.color_chosen.emit(self.names, color)

    def _check(self, axis: int, value: Any) -> None:
        least = (LEAST_FRAME if self._shown and self._shown[0][1].frame else LEAST_NOTE)[axis]
        if value < least:
            # Whoever types 150 begins with 1.
            raise UnfinishedTextError(say("Use {least} px or more.", least=f"{least:g}"))
        if value > MAX_PLACE:
            raise SettingError(say("Use {most} px at most.", most=f"{MAX_PLACE:,.0f}"))

    @Slot(object)
    def _resize(self, _value: object) -> None:
        if len(self._shown) == 1:
            name, remark = self._shown[0]
            sizes = [
                size if box.value == round(size) else float(box.value)
                for box, size in zip(
                    (self.width_box, self.height_box), remark.area[2:], strict=True
                )
            ]
            self.resized.emit(name, *sizes)

    @Slot()
    def _withdraw(self) -> None:
        if len(self._shown) == 1:
            self.size_withdrawn.emit(self.names[0])

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self._sentence.setText(words(sentence))
        self._sentence.setVisible(bool(sentence))
