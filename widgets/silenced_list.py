"""The advice that a project has silenced, folded away, each with a button to hear it again."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.advice.silence import entry_parts
from widgets.words import words


class SilencedList(QWidget):
    """A line that says how much is silenced, and unfolds to a line for each."""

    lift_requested = Signal(str)
    """The entry that the person wants to read again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[str, ...] = ()
        self.buttons: list[QPushButton] = []
        self.head = QToolButton(self)
        self.head.setAutoRaise(True)
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setToolTip(self.tr("Show or hide what this project has silenced"))
        self.head.toggled.connect(self._unfold)
        self._rows = QWidget(self)
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(12, 0, 8, 0)
        self._column.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._rows)
        self.hide()
        self._unfold(unfolded=False)

    def show_entries(self, entries: Collection[str]) -> None:
        """Show these entries: ``"code"``, or ``"code@node"``."""
        ordered = tuple(sorted(entries))
        if ordered == self._entries:
            return
        self._entries = ordered
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        self.buttons = []
        for entry in ordered:
            self._column.addWidget(self._row(entry))
        text = self.tr("%1 silenced").replace("%1", str(len(ordered)))
        self.head.setText(text)
        self.head.setAccessibleName(self.tr("Silenced advice: %1").replace("%1", text))
        self.setVisible(bool(ordered))

    def _row(self, entry: str) -> QWidget:
        title, node = entry_parts(entry)
        title = words(title)
        where = self.tr("for %1").replace("%1", node) if node else self.tr("in the whole project")
        row = QWidget(self._rows)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = QLabel(f"{title}, {where}", row)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        button = QPushButton(self.tr("Show again"), row)
        button.setAccessibleName(self.tr("Show again: %1").replace("%1", label.text()))
        button.setToolTip(self.tr("Give this advice again where it applies; this can be undone"))
        button.setProperty("entry", entry)
        button.clicked.connect(self._lift)
        self.buttons.append(button)
        line.addWidget(label, 1)
        line.addWidget(button)
        return row

    @Slot(bool)
    def _unfold(self, unfolded: bool) -> None:
        self._rows.setVisible(unfolded)
        self.head.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)

    @Slot()
    def _lift(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.lift_requested.emit(button.property("entry"))
