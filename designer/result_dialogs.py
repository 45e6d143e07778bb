"""What came out: the dialogs of an export and of an evaluation. Neither stops the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.announcing import announce
from engine.memory import bytes_text
from widgets.theme import Theme, tabular
from widgets.turned_label import TurnedLabel

SHOWN_CLASSES = 30
"""A confusion matrix of more classes does not fit a screen."""


class _ResultDialog(QDialog):
    """A headline, a bar while the worker works, and then the facts."""

    def __init__(self, title: str, working: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(620)
        self.theme = theme
        self.headline = QLabel(working)
        self.headline.setProperty("role", "title")
        self.headline.setWordWrap(True)
        self.headline.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(QCoreApplication.translate("ResultDialog", "Progress"))
        self.facts = QFormLayout()
        self.facts.setHorizontalSpacing(24)
        self.facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.close)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(12)
        self.column.addWidget(self.headline)
        self.column.addWidget(self.bar)
        self.column.addLayout(self.facts)
        self.column.addWidget(self.buttons)
        self._closed = False
        self.finished.connect(self._mark_closed)

    def _mark_closed(self) -> None:
        self._closed = True

    def closeEvent(self, event: Any) -> None:
        """Remember that nobody looks any more: a late answer finds no dialog."""
        self._closed = True
        super().closeEvent(event)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is."""
        if not self._closed:
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def show_failure(self, sentence: str) -> None:
        """Show why there is no result."""
        if self._closed:
            return
        self.bar.hide()
        self.headline.setText(sentence)
        announce(self, sentence, urgent=True)
        self.headline.setProperty("role", "error")
        self._repolish()

    def succeed(self, sentence: str, role: str = "good") -> None:
        """Show the result's headline: as good news, or as what its ``role`` in the style is."""
        self.bar.hide()
        self.headline.setText(sentence)
        announce(self, sentence)
        self.headline.setProperty("role", role)
        self._repolish()

    def _repolish(self) -> None:
        # A property that the style sheet selects by only counts after a new polish.
        style = self.headline.style()
        style.unpolish(self.headline)
        style.polish(self.headline)
        self.adjustSize()

    def fact(self, name: str, value: str) -> None:
        """Add a line."""
        label = QLabel(value)
        label.setFont(tabular(label.font()))
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(f"{name}: {value}")
        caption = QLabel(name)
        caption.setProperty("role", "muted")
        self.facts.addRow(caption, label)


class ExportDialog(_ResultDialog):
    """Shows how an export goes, and then what was proved of the file.

    Parameters
    ----------
    target
        Where the file goes.
    """

    def __init__(self, target: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__("", "", theme, parent)
        self.setWindowTitle(self.tr("Export ONNX"))
        self.headline.setText(
            self.tr("Writing {name} and comparing it with the network…").format(name=target.name)
        )

    def show_result(self, result: dict[str, Any]) -> None:
        """Show what was verified."""
        if self._closed:
            return
        self.succeed(self.tr("The file computes what you trained."))
        difference = f"{result['max_abs_difference']:.1e}"
        scale = result.get("scale", 1.0)
        self.fact(self.tr("File"), str(result["file"]))
        self.fact(self.tr("Size"), bytes_text(result["bytes"]))
        self.fact(self.tr("ONNX opset"), str(result["opset"]))
        self.fact(
            self.tr("Compared"),
            self.tr("{count} images of your data, in onnxruntime and in PyTorch").format(
                count=f"{result['samples']:,}"
            ),
        )
        self.fact(
            self.tr("Largest difference"),
            self.tr("{difference} in outputs up to {scale}").format(
                difference=difference, scale=f"{scale:.3g}"
            ),
        )
        self.fact(self.tr("Accepted up to"), f"{result['tolerance']:.0e}")
        self.fact(
            self.tr("Also checked"),
            self.tr("onnx.checker with shape inference; batches of one image"),
        )
        folder = QPushButton(self.tr("Show &folder"))
        folder.setToolTip(self.tr("Open the folder in which the file is"))
        folder.clicked.connect(
            lambda: QDesktopServices.openUrl(
                QUrl.fromLocalFile(str(Path(result["file"]).resolve().parent))
            )
        )
        self.buttons.addButton(folder, QDialogButtonBox.ButtonRole.ActionRole)
        self.adjustSize()


class EvaluationDialog(_ResultDialog):
    """Shows accuracy, loss and confusion matrix on the test part."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("", "", theme, parent)
        self.setWindowTitle(self.tr("Evaluation"))
        self.headline.setText(self.tr("Measuring the network on the test part…"))

    def show_result(self, result: dict[str, Any]) -> None:
        """Show the numbers and the matrix."""
        if self._closed:
            return
        # A share is neither good nor bad by itself: a tenth right may be pure chance.
        self.succeed(
            self.tr("{accuracy} of {count} test images are named right.").format(
                accuracy=f"{result['accuracy']:.2%}", count=f"{result['samples']:,}"
            ),
            role="title",
        )
        self.fact(self.tr("Mean loss"), f"{result['loss']:.4f}")
        classes = result["classes"]
        if len(classes) <= SHOWN_CLASSES:
            self.column.insertLayout(3, self._with_axes(self._matrix(result["confusion"], classes)))
            self.resize(max(self.sizeHint().width(), 160 + 48 * len(classes)), 560)

    def _with_axes(self, table: QTableWidget) -> QGridLayout:
        """Return the table with the names of its axes: over the columns and beside the rows."""
        grid = QGridLayout()
        grid.setSpacing(4)
        columns = QLabel(self.tr("What the network says"))
        columns.setProperty("role", "muted")
        columns.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(columns, 0, 1)
        grid.addWidget(TurnedLabel(self.tr("What the image is")), 1, 0)
        grid.addWidget(table, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        return grid

    def _matrix(self, confusion: list[list[int]], classes: list[str]) -> QTableWidget:
        width = len(confusion[0])
        table = QTableWidget(len(confusion), width)
        table.setAccessibleName(self.tr("Confusion matrix: rows are true, columns are named"))
        table.setToolTip(self.tr("Rows: what the image is. Columns: what the network says."))
        table.setVerticalHeaderLabels(classes)
        table.setHorizontalHeaderLabels([*classes, *map(str, range(len(classes), width))])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        font = tabular(table.font())
        for row, cells in enumerate(confusion):
            total = max(sum(cells), 1)
            for column, count in enumerate(cells):
                item = QTableWidgetItem(str(count) if count else "·")
                item.setFont(font)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                if count:
                    color = QColor(self.theme.good if row == column else self.theme.error)
                    # Never so strong that the number on it gets hard to read.
                    color.setAlphaF(0.12 + 0.33 * count / total)
                    item.setBackground(color)
                table.setItem(row, column, item)
        return table
