"""What is wrong with one block, beside its notice on the canvas: the sentences and the repairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from widgets.problem_list import ProblemList
from widgets.theme import text_scale

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from designer.canvas.view import CanvasView
    from designer.document import State
    from engine.problems import Problem, Repair
    from widgets.theme import Theme

WIDTH, MOST = 340, 340
"""How wide it is, and how high its list may be, at the usual size of texts."""
GAP = 6
"""Between the notice and what it opens."""
MARGIN, BETWEEN = 8, 6
"""Around all, and between the problems."""


class NoticePopover(QFrame):
    """Opens at a notice, so that a press there moves nothing; a repair or Escape closes it."""

    panel_wanted = Signal(str)
    """The node whose problems are to be shown in the panel of all problems."""

    def __init__(self, view: CanvasView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._name = ""
        self.setObjectName("noticePopover")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        bold = QFont(self.title.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(bold)
        self.list = ProblemList(theme, self)
        self.list.hovered.connect(self._highlight)
        self.list.repair_requested.connect(self._repair)
        self.list.chosen.connect(self._highlight)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Its height follows from its width alone: the least height is that of one word a line.
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.area.setWidget(self.list)
        self.list.focused.connect(self.area.ensureWidgetVisible)
        self.all = QPushButton(self.tr("Show in &Problems"), self)
        self.all.setToolTip(self.tr("Bring the list of all problems to the front"))
        self.all.setAccessibleName(self.tr("Show in Problems"))
        self.all.clicked.connect(self._show_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self.area)
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignRight)
        self.set_theme(theme)
        self.hide()
        view.document.opened.connect(self.dismiss)
        view.document.changed.connect(self._follow)
        view.area_changed.connect(self.dismiss)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self.setStyleSheet(
            f"#noticePopover {{ background: {theme.panel.name()};"
            f" border: 1px solid {theme.outline.name()}; border-radius: 6px; }}"
        )
        self.list.set_theme(theme)

    def ask(self, name: str) -> None:
        """Show what is wrong with a node, and give it the keyboard.

        Parameters
        ----------
        name
            The node.
        """
        found = self._problems(name)
        if not found:
            return
        if self.isHidden():
            application = QApplication.instance()
            if isinstance(application, QApplication):
                application.focusChanged.connect(self._focus_changed)
        self._name = name
        self.title.setText(name)
        self.setAccessibleName(self.tr("Problems of {name}").format(name=name))
        self.list.show_problems(found)
        self.show()
        self._place()
        self.raise_()
        self._focus_first()

    def _focus_first(self) -> None:
        card = self.list.cards[0]
        first = card.buttons[0] if card.buttons else card
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def explain(self) -> None:
        """Show what is wrong with the selected block; of several, with the first faulty one."""
        view = self._view
        faulty = {each.node for each in view.document.scope.problems}
        name = next((name for name in view.selection if name in faulty), None)
        if name is not None:
            view.bring_into_view([name])
            self.ask(name)
        elif view.selection:
            view.say(self.tr("Nothing is wrong with what is selected."))
        else:
            view.say(self.tr("Select a block to read what is wrong with it; F8 goes to the next."))

    @Slot()
    def dismiss(self) -> None:
        """Close, and give the keyboard back to the canvas where it is in here."""
        if self.isHidden():
            return
        inside = self.isAncestorOf(QApplication.focusWidget() or self._view)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._focus_changed)
        self.hide()
        self.list.show_problems(())
        self._view.canvas.highlight([])
        if inside:
            self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape; no key of the canvas acts in here."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go by Tab through what can be pressed in here, as it is read, and round."""
        stops: list[QWidget] = []
        for card in self.list.cards:
            stops += card.stops
        stops.append(self.all)
        stops = [each for each in stops if each.isVisible()]  # Qt asks while a card goes, too
        if not stops:
            return False
        here = QApplication.focusWidget()
        at = stops.index(here) if here in stops else -1 if forward else 0
        step, reason = (
            (1, Qt.FocusReason.TabFocusReason)
            if forward
            else (-1, Qt.FocusReason.BacktabFocusReason)
        )
        stops[(at + step) % len(stops)].setFocus(reason)
        return True

    def _problems(self, name: str) -> list[Problem]:
        return [each for each in self._view.document.scope.problems if each.node == name]

    def _place(self) -> None:
        """Stand below the notice or else above it, where the view has room."""
        view = self._view
        notice, parent = self._notice(), view.rect()
        width = min(round(WIDTH * text_scale(self.font())), parent.width() - 8)
        inner = width - 2 * MARGIN - 2  # and the edge
        high = sum(card.heightForWidth(inner) + BETWEEN for card in self.list.cards) - BETWEEN
        self.area.setFixedHeight(min(high, round(MOST * text_scale(self.font()))))
        self.resize(width, self.sizeHint().height())
        height = min(self.sizeHint().height(), parent.height() - 8)
        below = notice.bottom() + GAP
        above = notice.top() - GAP - height
        top = below if below + height <= parent.height() - 4 or above < 4 else above
        self.setGeometry(
            max(min(notice.left(), parent.width() - width - 4), 4),
            max(min(top, parent.height() - height - 4), 4),
            width,
            height,
        )

    def _notice(self) -> QRect:
        """Return where the notice is in the view; from far, the card."""
        view, item = self._view, self._view.canvas.nodes[self._name]
        area = item.card_rect if view.is_far else item.card_rect.united(item.badge_area())
        return view.mapFromScene(area.translated(item.pos())).boundingRect()

    @Slot(object)
    def _highlight(self, problem: Problem | None) -> None:
        """Ring the block that a problem is about, and those that its sentence names."""
        canvas = self._view.canvas
        named = re.findall(r"\w+", "" if problem is None else problem.message)
        canvas.highlight([] if problem is None else [self._name, *named])

    @Slot(object, object)
    def _repair(self, problem: Problem, repair: Repair) -> None:
        self.dismiss()
        self._view.commands.repair(problem, repair)

    @Slot()
    def _show_all(self) -> None:
        name = self._name
        self.dismiss()
        self.panel_wanted.emit(name)

    @Slot(object, object)
    def _follow(self, before: State, after: State) -> None:
        """Show what is wrong now; where nothing is, or the block is elsewhere, close."""
        if self.isHidden():
            return
        found = self._problems(self._name)
        was, now = (state.scope.graph.nodes.get(self._name) for state in (before, after))
        stays = was is not None and now is not None and was.position == now.position
        if before.scope.path != after.scope.path or not found or not stays:
            self.dismiss()
        else:
            here = QApplication.focusWidget()
            inside = here is not None and self.isAncestorOf(here)
            self.list.show_problems(found)
            self._place()
            if inside and here is not None and not here.isVisible():
                self._focus_first()

    @Slot(QWidget, QWidget)
    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when somebody goes elsewhere; a menu of one of its buttons is no other place."""
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.dismiss()
