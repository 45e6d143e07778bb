"""The head of the inspector: what is shown, and its name to change."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.blocks.base import Family
from engine.graph import Node
from engine.names import composed, name_problem
from widgets.breakable import BreakableLabel
from widgets.icons import family_icon_name, pixmap
from widgets.settings_menu import SettingsMenu
from widgets.theme import Theme
from widgets.whole_errors import whole_errors
from widgets.words import listed, words

MARGIN = 12
"""Pixels of a field that are not its text's, at each side."""


@whole_errors
class NameField(QLineEdit):
    """A block's name: said to be wrong while it is typed, changed when the typing ends."""

    rename_requested = Signal(str, str)
    """The old and the new name."""
    refused = Signal(str)
    """Why the text cannot be a name; empty where it can."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._taken: Collection[str] = ()
        self.setAccessibleName(self.tr("Name"))
        self._help = self.tr("The block's name, also in PyTorch and ONNX; Enter renames it")
        self.setToolTip(self._help)
        self.textEdited.connect(self._check)

    def show_name(self, name: str, taken: Collection[str]) -> None:
        """Show a name; what is being typed stays while it is the same block."""
        self._taken = taken
        if name != self._name:
            self._name = name
            self.restore()

    def restore(self) -> None:
        """Show the block's name again."""
        if self.text() != self._name:
            self.setText(self._name)
            self.setCursorPosition(0)  # of a long name the beginning is seen
        self._refuse("")

    def commit(self) -> None:
        """Rename the block, or show its name again where the text cannot be one."""
        name, new = self._name, composed(self.text())
        if new == name or self._problem(new):
            self.restore()
            return
        self._refuse("")
        # Shown as the old name until the new one comes back from outside.
        self._name = new
        self.setText(new)
        self.rename_requested.emit(name, new)

    def event(self, event: QEvent) -> bool:
        """Keep Return and Escape from the window's shortcuts; say the name where it is cut off."""
        if event.type() == QEvent.Type.ToolTip:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width() - 2 * MARGIN
            self.setToolTip(f"{self.text()}\n{self._help}" if cut else self._help)
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename by Return, forget by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._name:
            self.restore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Rename when the field is left."""
        super().focusOutEvent(event)
        # While a menu is open the field keeps the focus.
        if event.reason() != Qt.FocusReason.PopupFocusReason or not self.hasFocus():
            self.commit()
            self.setCursorPosition(0)

    def _problem(self, text: str) -> str | None:
        if text != self._name and text in self._taken:
            return self.tr("There is already a block called '%1'.").replace("%1", text)
        return name_problem(text)

    @Slot(str)
    def _check(self, text: str) -> None:
        self._refuse(self._problem(composed(text)) or "")

    def _refuse(self, sentence: str) -> None:
        if bool(self.property("invalid")) != bool(sentence):
            self.setProperty("invalid", bool(sentence))
            self.style().unpolish(self)
            self.style().polish(self)
        self.refused.emit(sentence)


class NodeHeader(QWidget):
    """Glyph and name, and below them what kind of thing it is."""

    rename_requested = Signal(str, str)
    """The old and the new name of the block."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._family: Family | None = None
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self._glyph = QLabel(self)
        self._glyph.setFixedSize(22, 22)
        self.name = NameField(self)
        self.name.setFont(bold)
        self.name.rename_requested.connect(self.rename_requested)
        self.name.refused.connect(self._refused)
        large = QFont(bold)
        large.setPointSizeF(bold.pointSizeF() * 1.1)
        self.title = BreakableLabel(self)
        self.title.setFont(large)
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "error")
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        self.subtitle = BreakableLabel(self)
        self.subtitle.setProperty("role", "muted")
        self.menu = SettingsMenu(self)
        self.menu.set_theme(theme)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._glyph)
        top.addWidget(self.title, 1)
        top.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.subtitle)
        column.addWidget(self.name)
        column.addWidget(self._sentence)

    @property
    def sentence(self) -> str:
        """What is wrong with the name that is being typed."""
        return self._sentence.text()

    def show_node(self, node: Node, taken: Collection[str]) -> None:
        """Show one block, whose name must be none of those taken."""
        self._show(node.block.family, words(node.block.title), words(node.block.help()))
        self.setToolTip("\n".join(node.block.papers))
        self.name.show_name(node.name, taken)
        self.name.show()
        self.menu.show_nodes((node,))

    def show_several(self, nodes: Sequence[Node]) -> None:
        """Show several blocks."""
        families = {node.block.family for node in nodes}
        titles = list(dict.fromkeys(words(node.block.title) for node in nodes))
        self.setToolTip("")
        shown = titles if len(titles) <= 4 else [*titles[:4], "…"]
        title = self.tr("%1 blocks").replace("%1", f"{len(nodes):,}")
        self._show(families.pop() if len(families) == 1 else None, title, listed(shown))
        self.name.hide()
        self.menu.show_nodes(nodes)

    def show_project(self, name: str, summary: str) -> None:
        """Show the project."""
        self._show(None, name, summary)
        self.name.hide()
        self.menu.hide()

    def settle(self) -> None:
        """Rename where a new name is complete, before something else is shown."""
        if not self.name.isHidden():
            self.name.commit()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._draw_glyph()
        self.menu.set_theme(theme)

    def _show(self, family: Family | None, title: str, subtitle: str) -> None:
        if family is not self._family:
            self._family = family
            self._draw_glyph()
        if title != self.title.text():
            self.title.setText(title)
        if subtitle != self.subtitle.text():
            self.subtitle.setText(subtitle)
        self._glyph.setVisible(family is not None)
        self.subtitle.setVisible(bool(subtitle))
        if not self.name.isVisible():
            self._sentence.hide()

    def _draw_glyph(self) -> None:
        if self._family is not None:
            color = self._theme.families[self._family]
            name = family_icon_name(self._family)
            self._glyph.setPixmap(pixmap(name, color, 22, self.devicePixelRatioF()))

    @Slot(str)
    def _refused(self, sentence: str) -> None:
        self._sentence.setText(words(sentence))
        self._sentence.setVisible(bool(sentence))
