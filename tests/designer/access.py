"""What a person who cannot see a dialog, or has no mouse, would miss in it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from designer.tab_order import controls_of

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit, QTextEdit, QTabBar,
)  # fmt: skip
INSIDE = QAbstractSpinBox | QComboBox | QAbstractItemView | QLineEdit | QTabBar
"""What has parts that are said and reached with it."""


def read(widget: QWidget, what: QAccessible.Text) -> str:
    """Return what a screen reader reads of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(what) if found is not None and found.isValid() else ""


def controls(root: QWidget) -> list[QWidget]:
    """Return what can be pressed, typed in or chosen from, without the parts of another one."""
    return [
        each
        for each in root.findChildren(QWidget)
        if isinstance(each, CONTROLS)
        and each.isVisibleTo(root)
        and not isinstance(each, QScrollBar | QHeaderView)
        and not isinstance(each.parentWidget(), INSIDE)
        and not (isinstance(each.parentWidget(), QWidget) and _is_corner(each))
    ]


def _is_corner(widget: QWidget) -> bool:
    """Say whether it is Qt's own button in the corner of a table."""
    return type(widget).__name__ == "QTableCornerButton" or (
        widget.metaObject().className() == "QTableCornerButton"
    )


def _called(widget: QWidget) -> str:
    text = read(widget, QAccessible.Text.Name) or widget.objectName()
    return f"{type(widget).__name__} “{text}”"


def missing(dialog: QWidget) -> list[str]:
    """Return a sentence for everything that is wrong with a dialog that is shown."""
    return [
        *([] if dialog.windowTitle() else ["the dialog has no title"]),
        *unnamed(dialog),
        *_unreachable(dialog),
        *hidden_texts(dialog),
        *_labels(dialog),
        *_mnemonics(dialog),
        *_focus(dialog),
    ]


def unnamed(dialog: QWidget) -> Iterator[str]:
    """Find controls without a name or a tool tip."""
    for each in controls(dialog):
        if not read(each, QAccessible.Text.Name).strip():
            yield f"{_called(each)} in {each.parentWidget()} has no name"
        standard = isinstance(each.parentWidget(), QDialogButtonBox | QMessageBox)
        if not each.toolTip() and not (standard and isinstance(each, QAbstractButton)):
            yield f"{_called(each)} has no tool tip"
    for bar in dialog.findChildren(QProgressBar):
        if bar.isVisibleTo(dialog) and not read(bar, QAccessible.Text.Name):
            yield "a progress bar has no name"


def _unreachable(dialog: QWidget) -> Iterator[str]:
    for each in controls(dialog):
        if each.isEnabled() and not each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield f"{_called(each)} is not reached by Tab"


def hidden_texts(dialog: QWidget) -> Iterator[str]:
    """Find labels whose name hides their text: readers read the name in its place."""
    for label in dialog.findChildren(QLabel):
        shown = re.sub(r"<[^>]+>", "", label.text()).replace("&", "")
        if label.accessibleName() and shown and label.isVisibleTo(dialog):
            told = label.accessibleName() + label.accessibleDescription()
            if shown not in told:
                yield f"the text “{shown}” is not read: “{told}” is"


def _labels(dialog: QWidget) -> Iterator[str]:
    """Find controls of forms that do not belong to the label beside them."""
    for form in _forms(dialog.layout()):
        for row in range(form.rowCount()):
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            field = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            if label is None or field is None:
                continue
            text, control = label.widget(), field.widget()
            if not (isinstance(text, QLabel) and isinstance(control, CONTROLS)):
                continue
            if text.buddy() is not control:
                yield f"the label “{text.text()}” does not belong to {_called(control)}"
            elif "&" not in text.text():
                yield f"the label “{text.text()}” has no mnemonic"


def _forms(layout: QLayout | None) -> Iterator[QFormLayout]:
    if isinstance(layout, QFormLayout):
        yield layout
    for index in range(0 if layout is None else layout.count()):
        item = layout.itemAt(index) if layout is not None else None
        if item is not None:
            yield from _forms(item.layout())
            if item.widget() is not None:
                yield from _forms(item.widget().layout())


def _mnemonics(dialog: QWidget) -> Iterator[str]:
    found: Counter[str] = Counter()
    for each in dialog.findChildren(QWidget):
        if isinstance(each, QAbstractButton | QLabel) and each.isVisibleTo(dialog):
            text = each.text().replace("&&", "")
            if "&" in text and not (isinstance(each, QLabel) and each.buddy() is None):
                found[text[text.index("&") + 1].upper()] += 1
    for letter, count in found.items():
        if count > 1:
            yield f"Alt+{letter} stands for {count} things"


def _focus(dialog: QWidget) -> Iterator[str]:
    """Go through the dialog by Tab from where the keyboard is at first."""
    first = QApplication.focusWidget()
    if first is None or not dialog.isAncestorOf(first):
        yield f"the keyboard is at {first and _called(first)} when the dialog opens"
        return
    wanted = [each for each in controls_of(dialog) if each.isEnabled() and _own(each)]
    seen: list[QWidget] = []
    here: QWidget | None = first
    for _ in range(2 * len(wanted) + 4):
        if here is None or here in seen:
            break
        seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
    for each in wanted:
        if each not in seen and not _in_group(each, seen):
            yield f"Tab does not come to {_called(each)}"
    order = [each for each in wanted if each in seen]
    if first in order:
        start = order.index(first)
        order = order[start:] + order[:start]
    gone = [each for each in seen if each in order]
    for one, other in itertools.zip_longest(gone, order):
        if one is not other:
            yield f"Tab comes to {one and _called(one)} where one reads {other and _called(other)}"
            break
    first.setFocus()


def _own(widget: QWidget) -> bool:
    """Say whether it is no part of a larger control."""
    return not isinstance(widget.parentWidget(), INSIDE) and not _is_corner(widget)


def _in_group(widget: QWidget, seen: list[QWidget]) -> bool:
    """Say whether the arrows lead there from one of the same group that Tab comes to."""
    if not isinstance(widget, QAbstractButton) or isinstance(widget, QToolButton):
        return False
    return widget.autoExclusive() and any(
        isinstance(each, QAbstractButton) and each.parentWidget() is widget.parentWidget()
        for each in seen
    )
