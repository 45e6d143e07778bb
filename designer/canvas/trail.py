"""The way to what the canvas shows, over the canvas: ``project › stage2 › block1``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from engine.groups.block import Group
from engine.groups.scope import instances
from widgets.whole_errors import whole_errors

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from designer.document import State
    from designer.scope import Scope
    from widgets.theme import Theme

MARGIN = 12
HEIGHT = 32
_LONGEST = 28
"""Characters of one part: a longer name is cut in its middle."""


@whole_errors
class Trail(QFrame):
    """The parts of the way as buttons; it shows only inside a block."""

    def __init__(self, view: CanvasView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.setObjectName("trail")
        self.setAccessibleName(self.tr("Way to what the canvas shows"))
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 2, 10, 2)
        self._row.setSpacing(2)
        self.buttons: list[QToolButton] = []
        self.note = QLabel(self)
        self.note.setProperty("role", "muted")
        self.unfold = QToolButton(self)
        self.unfold.setObjectName("unfold")
        self.unfold.setText(self.tr("Unfold"))
        self.unfold.setToolTip(self.tr("Replace it by these blocks, which can then be edited"))
        self.unfold.setAccessibleName(self.tr("Unfold what is shown"))
        self.unfold.clicked.connect(self._unfold)
        self._shown: tuple[object, ...] = ()
        self.move(MARGIN, MARGIN)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.setStyleSheet(
            f"#trail {{ background: {theme.panel.name()};"
            f" border: 1px solid {theme.outline.name()}; border-radius: 6px; }}"
            "#trail QToolButton { padding: 3px 6px; }"
            f"#trail QToolButton#unfold {{ border: 1px solid {theme.border.name()};"
            f" border-radius: 4px; color: {theme.accent.name()}; padding: 2px 8px; }}"
        )

    def show_state(self, state: State) -> None:
        """Show the way to a state's scope."""
        scope = state.scope
        if scope.outer is None:
            self.hide()
            self._shown = ()
            return

        used = 0 if scope.group is None else len(instances(state.project, scope.group))
        overrides = tuple(each.name for each in scope.overrides())
        shown = (state.project.name, scope.path, scope.group, used, overrides, _copies(scope))
        if shown == self._shown:
            return
        self._shown = shown
        self._fill(state, scope, used)
        self.show()
        self.raise_()
        self._shorten()
        self._row.activate()
        self.adjustSize()

    def _fill(self, state: State, scope: Scope, used: int) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in (self.note, self.unfold):
                # Not at once: it may be the button whose click led here.
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        chain = scope.chain()
        for part in chain:
            if self.buttons:
                sign = QLabel("›", self)
                self._row.addWidget(sign)
                sign.show()  # a child of what is shown already would stay hidden
            name = part.path[-1] if part.path else state.project.name
            self.buttons.append(self._button(part, name, last=part is scope))
            self._row.addWidget(self.buttons[-1])
            self.buttons[-1].show()
        self.note.setText(self._words(scope, used))
        self._row.addSpacing(8)
        self._row.addWidget(self.note)
        self.note.show()
        if not scope.editable and scope.outer is not None and scope.outer.editable:
            self._row.addWidget(self.unfold)
            self.unfold.show()
        else:
            self.unfold.hide()

    def _shorten(self) -> None:
        """Leave out what the view has no room for: the note, then parts from the middle."""
        room = self._view.width() - 2 * MARGIN
        hideable: list[QWidget] = [self.note, *self.buttons[1:-1]]
        for widget in hideable:
            if self.sizeHint().width() <= room:
                return
            widget.hide()
            if widget is not self.note:
                before = self._row.itemAt(self._row.indexOf(widget) - 1)
                sign = None if before is None else before.widget()
                if isinstance(sign, QLabel):
                    sign.setText("› …")

    def _button(self, part: Scope, name: str, *, last: bool) -> QToolButton:
        button = QToolButton(self)
        short = name
        if len(name) > _LONGEST:
            half = _LONGEST // 2
            short = f"{name[:half]}…{name[-half:]}"
        button.setText(short.replace("&", "&&"))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if last:
            button.setProperty("role", "here")
            font = button.font()
            font.setBold(True)
            button.setFont(font)
            button.setToolTip(self.tr("%1 is shown").replace("%1", name))
        else:
            button.setToolTip(self.tr("Go back to %1 (Backspace: one step)").replace("%1", name))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(lambda *_args, path=part.path: self._view.travel.go_to(path))
        button.installEventFilter(self)
        return button

    def _words(self, scope: Scope, used: int) -> str:
        if scope.group is not None:
            text = scope.group
            if scope.overrides():
                text = self.tr("%1, with the values of %2")
                text = text.replace("%1", scope.group).replace("%2", scope.path[-1])
            elif used > 1:
                text = self.tr("%1: all %2 instances follow")
                text = text.replace("%1", scope.group).replace("%2", f"{used:,}")
            if (copies := _copies(scope)) > 1:
                more = self.tr("the first of %1 copies; an edit changes all")
                text += " · " + more.replace("%1", f"{copies:,}")
            return text
        if scope.outer is not None and scope.outer.editable:
            return self.tr("read-only: unfold it to edit")
        return self.tr("read-only")

    def _unfold(self) -> None:
        name = self._view.document.scope.path[-1]
        self._view.travel.leave()
        self._view.commands.unfold(name)

    def event(self, event: QEvent) -> bool:
        """Stay as wide as the parts, whose fonts are known only when they are painted."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.adjustSize()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape give the keyboard back to the canvas."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QWidget)
            and event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]
        ):
            self._view.setFocus()
            return True
        return super().eventFilter(watched, event)


def _copies(scope: Scope) -> int:
    """Return how often the opened group repeats; what is shown is its first copy."""
    block = None if scope.opened is None else scope.opened.block
    return block.repeat if isinstance(block, Group) else 1
