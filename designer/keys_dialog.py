"""What every key does, in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

_CANVAS_KEYS = (
    ("Tab", QT_TRANSLATE_NOOP("KeysDialog", "Add a block behind the selection or the open end")),
    ("Del", QT_TRANSLATE_NOOP("KeysDialog", "Remove")),
    ("Shift+Del", QT_TRANSLATE_NOOP("KeysDialog", "Remove and reconnect what was around")),
    ("Ctrl+X / Ctrl+C / Ctrl+V", QT_TRANSLATE_NOOP("KeysDialog", "Cut, copy or paste, as text")),
    ("Ctrl+Shift+V", QT_TRANSLATE_NOOP("KeysDialog", "Paste with the wires that come in")),
    ("Ctrl+D / Ctrl+Shift+D", QT_TRANSLATE_NOOP("KeysDialog", "Duplicate; or with what feeds it")),
    ("M", QT_TRANSLATE_NOOP("KeysDialog", "Bypass the selected blocks, or use them again")),
    ("S", QT_TRANSLATE_NOOP("KeysDialog", "Swap the selected blocks for another kind")),
    ("C", QT_TRANSLATE_NOOP("KeysDialog", "Write a note at the pointer")),
    ("Ctrl+Shift+F", QT_TRANSLATE_NOOP("KeysDialog", "Put a frame around the selection")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("KeysDialog", "Select all")),
    ("Ctrl+I", QT_TRANSLATE_NOOP("KeysDialog", "Invert the selection")),
    ("F2", QT_TRANSLATE_NOOP("KeysDialog", "Rename; or write on the selected note")),
    ("W", QT_TRANSLATE_NOOP("KeysDialog", "Wire the selected blocks in a row")),
    ("T", QT_TRANSLATE_NOOP("KeysDialog", "Wire the selected block to one that you name")),
    ("X", QT_TRANSLATE_NOOP("KeysDialog", "Pull the selected blocks out of their wires")),
    ("Q", QT_TRANSLATE_NOOP("KeysDialog", "Straighten the wires of what is selected")),
    ("Shift+X", QT_TRANSLATE_NOOP("KeysDialog", "Swap what feeds the inputs of the block")),
    ("I", QT_TRANSLATE_NOOP("KeysDialog", "Tell what is known of the block or wire")),
    ("E", QT_TRANSLATE_NOOP("KeysDialog", "Explain the block's problem, with its repairs")),
    ("Enter", QT_TRANSLATE_NOOP("KeysDialog", "Open a group or composite; write on a note")),
    ("Backspace", QT_TRANSLATE_NOOP("KeysDialog", "Leave it again")),
    ("← ↑ → ↓", QT_TRANSLATE_NOOP("KeysDialog", "Move the selection; with Shift farther")),
    ("Ctrl+← ↑ → ↓", QT_TRANSLATE_NOOP("KeysDialog", "Resize the selected notes and frames")),
    ("Ctrl+Shift+← ↑ → ↓", QT_TRANSLATE_NOOP("KeysDialog", "Align what is selected")),
    ("Alt+← ↑ → ↓", QT_TRANSLATE_NOOP("KeysDialog", "Go to what is nearest; with Shift add it")),
    ("N / P", QT_TRANSLATE_NOOP("KeysDialog", "Next or previous block along the data, then notes")),
    ("Shift+N / Shift+P", QT_TRANSLATE_NOOP("KeysDialog", "Next or previous note or frame")),
    ("Shift+W", QT_TRANSLATE_NOOP("KeysDialog", "Next wire of the block; Tab adds into it")),
    ("O / Shift+O", QT_TRANSLATE_NOOP("KeysDialog", "Next or previous overlay of the blocks")),
    ("F / 1", QT_TRANSLATE_NOOP("KeysDialog", "Fit the network, or show it at 100 %")),
    ("Shift+F", QT_TRANSLATE_NOOP("KeysDialog", "Fit the selection")),
    ("B / Shift+B", QT_TRANSLATE_NOOP("KeysDialog", "Go to the next kept view; keep this one")),
    ("2 … 9", QT_TRANSLATE_NOOP("KeysDialog", "Go to a kept view; with Alt keep this one")),
    ("+ / -", QT_TRANSLATE_NOOP("KeysDialog", "Zoom; the wheel zooms at the pointer")),
    ("L", QT_TRANSLATE_NOOP("KeysDialog", "Tidy the layout, or the selected blocks")),
    ("Shift+L", QT_TRANSLATE_NOOP("KeysDialog", "Turn the direction of the data, and tidy")),
    ("Space", QT_TRANSLATE_NOOP("KeysDialog", "Pan while held, like the middle button")),
    ("Esc", QT_TRANSLATE_NOOP("KeysDialog", "Give up what was begun")),
)  # fmt: skip

_MOUSE = (
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Shift+drag"),
        QT_TRANSLATE_NOOP("KeysDialog", "Over the canvas: add what the rectangle touches"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Ctrl+drag"),
        QT_TRANSLATE_NOOP("KeysDialog", "Over the canvas: cut the wires that are crossed"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Alt+drag the canvas"),
        QT_TRANSLATE_NOOP("KeysDialog", "Lasso; with Shift it adds, with Ctrl it takes away"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Alt+drag"),
        QT_TRANSLATE_NOOP(
            "KeysDialog", "A block: pull it out of its wires; a frame: move it alone"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Shake"),
        QT_TRANSLATE_NOOP("KeysDialog", "A block that is dragged: pull it out of its wires"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Alt held"),
        QT_TRANSLATE_NOOP("KeysDialog", "While a block is dragged: only the grid counts"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Drag a wire"),
        QT_TRANSLATE_NOOP("KeysDialog", "Near an end: move that end; elsewhere: bend it"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Ctrl+drag an output"),
        QT_TRANSLATE_NOOP("KeysDialog", "Carry all its wires to another output"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Alt on an input"),
        QT_TRANSLATE_NOOP("KeysDialog", "While a wire is let go: the wire there changes places"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Middle click"),
        QT_TRANSLATE_NOOP("KeysDialog", "Tell what is known of the block or wire"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Alt+click a wire"),
        QT_TRANSLATE_NOOP("KeysDialog", "Hold it by a point there, or let go of the point"),
    ),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Ctrl / Shift+click"),
        QT_TRANSLATE_NOOP("KeysDialog", "Add a block to the selection, with Ctrl take it away too"),
    ),
)

_OTHER_KEYS = (
    ("Home / .", QT_TRANSLATE_NOOP("KeysDialog", "Fit the network; the selection")),
    ("A / Shift+A", QT_TRANSLATE_NOOP("KeysDialog", "Select all; add a block")),
    ("D / Shift+D", QT_TRANSLATE_NOOP("KeysDialog", "Bypass; duplicate")),
    ("Ctrl+J", QT_TRANSLATE_NOOP("KeysDialog", "Put a frame around the selection")),
    ("Shift+R", QT_TRANSLATE_NOOP("KeysDialog", "Swap what feeds the inputs of the block")),
)

_PALETTE_KEYS = (
    (QT_TRANSLATE_NOOP("KeysDialog", "Letters"), QT_TRANSLATE_NOOP("KeysDialog", "Search")),
    ("Enter", QT_TRANSLATE_NOOP("KeysDialog", "Add the block that is marked")),
    ("F2 / Del", QT_TRANSLATE_NOOP("KeysDialog", "Rename or remove a group of one's own")),
)

_FIELD_KEYS = (
    ("*2, +8, x/2", QT_TRANSLATE_NOOP("KeysDialog", "Change what is there; of many blocks, each")),
    ("↑ / ↓", QT_TRANSLATE_NOOP("KeysDialog", "One step; with Ctrl ten, with Shift a finer one")),
    ("Enter / Esc", QT_TRANSLATE_NOOP("KeysDialog", "Take what is typed; take it back")),
    ("Ctrl+Backspace", QT_TRANSLATE_NOOP("KeysDialog", "Back to the default")),
    (
        QT_TRANSLATE_NOOP("KeysDialog", "Drag the title"),
        QT_TRANSLATE_NOOP("KeysDialog", "More to the right; with Ctrl faster, with Shift slower"),
    ),
)


MOST_HEIGHT = 540
"""Pixels of the list that are seen at once; the dialog fits a screen of 1280×720."""


class KeysDialog(QDialog):
    """The keys of the canvas, the palette and the window; it does not stop the window.

    Parameters
    ----------
    actions
        The window's actions: those with a shortcut are listed.
    parent
        The window.
    """

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        left, right = QVBoxLayout(), QVBoxLayout()
        _list(left, self.tr("On the canvas"), _CANVAS_KEYS)
        _list(left, self.tr("With the mouse"), _MOUSE)
        native = QKeySequence.SequenceFormat.NativeText
        _list(right, self.tr("Everywhere"), [
            (action.shortcut().toString(native), action.statusTip())
            for action in actions if not action.shortcut().isEmpty()
        ])  # fmt: skip
        _list(right, self.tr("In the list of blocks"), _PALETTE_KEYS)
        _list(right, self.tr("In fields of numbers"), _FIELD_KEYS)
        _list(right, self.tr("On the canvas, as in other editors"), _OTHER_KEYS)
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(40)
        for column in (left, right):
            column.setSpacing(8)
            column.addStretch(1)
            columns.addLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # Some desktops put a coloured picture on it, which no other button here has.
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(_scrolled(columns, parent.screen().availableSize().width() - 60))
        layout.addWidget(buttons)


def _scrolled(columns: QBoxLayout, room: int) -> QScrollArea:
    """Put columns that are higher than a small screen where they can be scrolled.

    They stand one below the other where they are wider than the room.
    """
    inside = QWidget()
    inside.setLayout(columns)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(QCoreApplication.translate("KeysDialog", "Keys"))
    bar = area.verticalScrollBar().sizeHint().width()
    if inside.sizeHint().width() + bar > room:
        columns.setDirection(QBoxLayout.Direction.TopToBottom)
    size = inside.sizeHint()
    area.setMinimumSize(size.width() + bar, min(size.height(), MOST_HEIGHT))
    return area


def _list(column: QVBoxLayout, title: str, keys: Iterable[tuple[object, object]]) -> None:
    if column.count():
        column.addSpacing(8)
    heading = QLabel(title)
    heading.setProperty("role", "title")
    column.addWidget(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, 104)
    grid.setColumnStretch(1, 1)
    for row, (key, text) in enumerate(keys):
        grid.addWidget(QLabel(QCoreApplication.translate("KeysDialog", str(key))), row, 0)
        meaning = QLabel(QCoreApplication.translate("KeysDialog", str(text)))
        meaning.setProperty("role", "muted")
        grid.addWidget(meaning, row, 1)
    column.addLayout(grid)
