"""What a composite or group is made of: its first parts, and what all of them come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from engine.blocks.base import Family
from engine.blocks.composite import Composite
from engine.errors import NetloomError
from widgets.theme import tabular
from widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from engine.analysis import Analysis, NodeReport

MOST_ROWS = 12
"""A stage of a large network has hundreds of parts: more than these are for the canvas to show."""
_NAME = Qt.ItemDataRole.UserRole


class PartTable(QTreeWidget):
    """Name, type, parameters and share of the MACs of each part; a pressed one is opened.

    It is filled when it is seen: whoever goes through blocks with the table out of view waits for
    none of it.
    """

    chosen = Signal(str)
    """The part that was pressed; empty where it is any of those that are not listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: NodeReport | None = None
        self._filled: NodeReport | None = None
        self.setAccessibleName(self.tr("Parts"))
        self.setToolTip(self.tr("What is inside; press a part to open the block and select it"))
        self.setHeaderLabels(
            [self.tr("Part"), self.tr("Type"), self.tr("Parameters"), self.tr("MACs")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        small = tabular(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.9)
        self.setFont(small)
        self.header().setFont(small)
        # Four columns in a narrow panel: the theme's room around each would leave no names.
        self.setStyleSheet(
            "QTreeView::item { padding: 1px 2px; } QHeaderView::section { padding: 2px; }"
        )
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(30)
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.ResizeToContents,
            )
        ):
            header.setSectionResizeMode(column, mode)
        for column in (2, 3):
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
        # A press and Return each open once; itemActivated may come with the press as well.
        self.itemClicked.connect(self._choose)
        self.hide()

    def show_reports(self, reports: tuple[NodeReport, ...]) -> None:
        """Show what is inside a block; nothing for several, and where it is not known."""
        alone = reports[0] if len(reports) == 1 else None
        inside = alone is not None and isinstance(alone.block, Composite)
        self._report = alone if inside and alone is not None and alone.facts else None
        if self._report is not None and self.isVisible():
            self._fill()
        self.setVisible(self._report is not None)

    def showEvent(self, event: QShowEvent) -> None:
        """Count the parts now that they are seen."""
        super().showEvent(event)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current part with Return."""
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Be as high as all rows, so that only the panel scrolls."""
        row = self.sizeHintForRow(0) if self.topLevelItemCount() else 0
        height = self.header().sizeHint().height() + row * self.topLevelItemCount()
        return QSize(200, height + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Take the height that is wanted, in any width."""
        return QSize(60, self.sizeHint().height())

    def _fill(self) -> None:
        report = self._report
        if report is None or report is self._filled:
            return
        self._filled = report
        self.clear()
        block, shapes = report.block, report.input_shapes
        if not isinstance(block, Composite) or shapes is None:
            return
        try:
            _, analysis = block.inside(shapes)
        except NetloomError:
            return
        self._list(analysis)
        self.updateGeometry()

    def _list(self, analysis: Analysis) -> None:
        parts = [
            (name, each)
            for name, each in analysis.nodes.items()
            if each.block.family is not Family.INPUT_OUTPUT
        ]
        # One row more would take the room of the line that says how many are left.
        shown = parts if len(parts) <= MOST_ROWS else parts[: MOST_ROWS - 1]
        macs = analysis.totals.macs
        items = [
            _item(name, words(each.block.title), each.parameters or 0, _share(each, macs))
            for name, each in shown
        ]
        rest = parts[len(shown) :]
        if rest:
            text = self.tr("… {count} more").format(count=f"{len(rest):,}")
            own = sum(each.facts.macs for _, each in rest if each.facts is not None)
            share = f"{own / macs:.1%}" if macs else ""
            items.append(_item("", "", sum(e.parameters or 0 for _, e in rest), share))
            items[-1].setText(0, text)
        total = _item("", "", analysis.totals.parameters, f"{1:.0%}" if macs else "")
        total.setText(0, self.tr("Together"))
        total.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        for column in range(4):
            total.setFont(column, font)
        self.addTopLevelItems([*items, total])

    @Slot(QTreeWidgetItem)
    def _choose(self, item: QTreeWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.chosen.emit(item.data(0, _NAME))


def _item(name: str, title: str, parameters: int, share: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name, title, f"{parameters:,}", share])
    item.setData(0, _NAME, name)
    item.setToolTip(0, name)
    item.setToolTip(1, title)
    for column in (2, 3):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
    return item


def _share(report: NodeReport, total: int) -> str:
    """Return which part of all MACs a block takes."""
    macs = 0 if report.facts is None else report.facts.macs
    return f"{macs / total:.1%}" if total else ""
