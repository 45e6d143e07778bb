"""What every key does, in one list."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

_CANVAS_KEYS = (
    ("Tab", QT_TRANSLATE_NOOP("KeysDialog", "Add a block at the pointer, or behind the selection")),
    ("Del", QT_TRANSLATE_NOOP("KeysDialog", "Remove")),
    ("Shift+Del", QT_TRANSLATE_NOOP("KeysDialog", "Remove and reconnect what was around")),
    ("Ctrl+D", QT_TRANSLATE_NOOP("KeysDialog", "Duplicate")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("KeysDialog", "Select all")),
    ("Ctrl+G", QT_TRANSLATE_NOOP("KeysDialog", "Group what is selected")),
    ("Ctrl+Shift+G", QT_TRANSLATE_NOOP("KeysDialog", "Ungroup, or unfold a composite")),
    ("Enter", QT_TRANSLATE_NOOP("KeysDialog", "Open the selected group or composite")),
    ("Backspace", QT_TRANSLATE_NOOP("KeysDialog", "Leave it again")),
    ("F2", QT_TRANSLATE_NOOP("KeysDialog", "Rename")),
    ("W", QT_TRANSLATE_NOOP("KeysDialog", "Wire the selected blocks in a row")),
    ("N / P", QT_TRANSLATE_NOOP("KeysDialog", "Next or previous block along the data")),
    ("← ↑ → ↓", QT_TRANSLATE_NOOP("KeysDialog", "Move the selection; with Shift farther")),
    ("Alt+← → ↑ ↓", QT_TRANSLATE_NOOP("KeysDialog", "Walk along the wires")),
    ("F / 1", QT_TRANSLATE_NOOP("KeysDialog", "Fit the network, or show it at 100 %")),
    ("O / Shift+O", QT_TRANSLATE_NOOP("KeysDialog", "Colour the blocks by the next number")),
    ("L", QT_TRANSLATE_NOOP("KeysDialog", "Tidy the layout")),
    ("+ / −", QT_TRANSLATE_NOOP("KeysDialog", "Zoom; the wheel zooms at the pointer")),
    ("Space", QT_TRANSLATE_NOOP("KeysDialog", "Pan while held, like the middle button")),
    ("Esc", QT_TRANSLATE_NOOP("KeysDialog", "Give up what was begun")),
)  # fmt: skip

_WINDOW_KEYS = (
    ("F5 / F6 / Shift+F5", QT_TRANSLATE_NOOP("KeysDialog", "Train, pause or resume, stop")),
    ("Ctrl+E", QT_TRANSLATE_NOOP("KeysDialog", "Export ONNX")),
    ("Ctrl+R", QT_TRANSLATE_NOOP("KeysDialog", "Measure on the test part")),
    ("F8", QT_TRANSLATE_NOOP("KeysDialog", "Go to the next problem")),
    ("Ctrl+T", QT_TRANSLATE_NOOP("KeysDialog", "Templates")),
    ("Ctrl+N / O / S", QT_TRANSLATE_NOOP("KeysDialog", "New, open, save")),
    ("Ctrl+Z / Ctrl+Y", QT_TRANSLATE_NOOP("KeysDialog", "Undo, redo")),
)


class KeysDialog(QDialog):
    """The keys of the canvas and of the window; it does not stop the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for title, keys in (
            (self.tr("On the canvas"), _CANVAS_KEYS),
            (self.tr("Everywhere"), _WINDOW_KEYS),
        ):
            heading = QLabel(title)
            heading.setProperty("role", "title")
            column.addWidget(heading)
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(1, 1)
            for row, (key, text) in enumerate(keys):
                grid.addWidget(QLabel(key), row, 0)
                meaning = QLabel(QCoreApplication.translate("KeysDialog", str(text)))
                meaning.setProperty("role", "muted")
                grid.addWidget(meaning, row, 1)
            column.addLayout(grid)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)
