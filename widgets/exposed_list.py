"""The inner settings that are settings of a group, each with its title and a way to conceal it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from engine.blocks.base import Block
from engine.groups.definition import Exposed
from engine.settings import describe
from widgets.icons import icon
from widgets.theme import Theme
from widgets.words import words


class TitleField(QLineEdit):
    """The title of one setting, changed when the typing ends."""

    committed = Signal(str)
    """The new title; empty for the inner setting's own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ""

    def show_title(self, title: str) -> None:
        """Show a title."""
        self._title = title
        if self.text() != title:
            self.setText(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the title by Return, forget it by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._title:
            self.setText(self._title)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the title when the field is left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._commit()

    def _commit(self) -> None:
        title = self.text().strip()
        if title != self._title:
            self._title = title
            self.committed.emit(title)


class ExposedList(QWidget):
    """One line for each exposed setting: where it is inside, what the group calls it."""

    retitled = Signal(str, str)
    """The exposed setting's name, and its new title."""
    conceal_requested = Signal(str)
    """The name of a setting that the group is to have no longer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Exposed, ...] = ()
        self.setAccessibleName(self.tr("Settings of the group"))
        self.fields: dict[str, TitleField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_of(self, blocks: Mapping[str, Block], exposed: Sequence[Exposed]) -> None:
        """Show which settings of some inner blocks are exposed."""
        titles = {}
        for each in exposed:
            if each.node in blocks:
                infos = describe(type(blocks[each.node]))
                titles[each.name] = next(words(i.title) for i in infos if i.name == each.setting)
        self.show_exposed(exposed, titles)

    def show_exposed(self, exposed: Sequence[Exposed], titles: Mapping[str, str]) -> None:
        """Show settings.

        Parameters
        ----------
        exposed
            The settings.
        titles
            What the inner blocks call each, by its name in the group.
        """
        wanted = tuple(exposed)
        if wanted == self._shown:
            return
        kept = [(each.name, each.node, each.setting) for each in wanted]
        if kept != [(each.name, each.node, each.setting) for each in self._shown]:
            self._build(wanted, titles)
        for each in wanted:
            self.fields[each.name].show_title(each.title)
        self._shown = wanted
        self.setVisible(bool(wanted))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for button in self.findChildren(QToolButton):
            button.setIcon(icon("close", theme))

    def _build(self, exposed: tuple[Exposed, ...], titles: Mapping[str, str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                # Not at once: it may be the button whose click led here.
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self.fields = {}
        if exposed:
            heading = QLabel(self.tr("Settings of the group"), self)
            heading.setProperty("role", "muted")
            self._grid.addWidget(heading, 0, 0, 1, 3)
        for line, each in enumerate(exposed, 1):
            title = titles.get(each.name, each.setting)
            where = f"{each.node} · {title}"
            field = self.fields[each.name] = TitleField(self)
            field.setPlaceholderText(title)
            field.setAccessibleName(self.tr("Title of %1").replace("%1", where))
            field.setToolTip(self.tr("What the group calls this setting"))
            field.committed.connect(lambda new, name=each.name: self.retitled.emit(name, new))
            conceal = QToolButton(self)
            conceal.setIcon(icon("close", self._theme))
            conceal.setIconSize(QSize(14, 14))
            conceal.setAutoRaise(True)
            conceal.setToolTip(self.tr("No longer a setting of the group"))
            conceal.setAccessibleName(self.tr("Conceal %1").replace("%1", where))
            conceal.clicked.connect(
                lambda *_args, name=each.name: self.conceal_requested.emit(name)
            )
            label = QLabel(where, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            self._grid.addWidget(label, line, 0)
            self._grid.addWidget(field, line, 1)
            self._grid.addWidget(conceal, line, 2)
