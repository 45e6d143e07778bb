"""On an empty canvas, under what it says: the templates, and the projects of lately."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from widgets.icons import icon

if TYPE_CHECKING:
    from designer.document import State
    from designer.window import Window
    from widgets.theme import Theme

MOST = 5
"""As many as fit under the words of a small canvas."""

BELOW_MIDDLE = 78
"""Pixels from the middle of the canvas, where the words stand, to the first button."""


class Invitation(QWidget):
    """Buttons over the empty canvas; hidden while there are blocks."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.view)
        self._window = window
        self._theme = window.theme
        self.setAccessibleName(self.tr("Begin with"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.buttons: list[QToolButton] = []
        window.document.changed.connect(self._follow)
        window.recent.changed.connect(self._fill)
        window.view.installEventFilter(self)
        self._fill()
        self._show(window.document.state)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._fill()

    @Slot(object, object)
    def _follow(self, _before: State, after: State) -> None:
        self._show(after)

    def _show(self, state: State) -> None:
        wanted = not state.scope.graph.nodes and state.scope.outer is None
        if wanted == self.isHidden():
            self.setVisible(wanted)
            self._settle()

    @Slot()
    def _fill(self) -> None:
        for button in self.buttons:
            self._column.removeWidget(button)
            # Not at once: it may be the one whose press led here.
            button.hide()
            button.deleteLater()
        window = self._window
        templates = window.actions_["templates"]
        self.buttons = [self._button(self.tr("Templates…"), templates.toolTip(), "gallery")]
        self.buttons[0].clicked.connect(templates.trigger)
        for path in window.recent.paths[:MOST]:
            button = self._button(path.name.replace("&", "&&"), str(path), "file")
            button.setAccessibleName(self.tr("Open {name}").format(name=path.name))
            button.clicked.connect(partial(window.recent.open, path))
            self.buttons.append(button)
        self._settle()

    def _button(self, text: str, help_text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(help_text)
        button.setAccessibleName(text)
        button.setIcon(icon(name, self._theme))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        button.show()  # a child of what is shown already would stay hidden
        return button

    def _settle(self) -> None:
        """Stand under the words in the middle, as far as the canvas reaches."""
        view = self._window.view
        self.adjustSize()
        top = view.height() // 2 + BELOW_MIDDLE
        room = view.height() - top - 8
        height = 0
        for button in self.buttons:
            height += button.sizeHint().height() + self._column.spacing()
            button.setVisible(height <= room)
        self.adjustSize()
        self.move((view.width() - self.width()) // 2, top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the canvas."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._settle()
        return super().eventFilter(watched, event)
