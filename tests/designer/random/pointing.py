"""What is done with the mouse."""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from designer.canvas.menus import menu_at
from engine.blocks.base import registry
from tests.designer.canvas.gestures import ALT, CTRL, MIDDLE, PLAIN, RIGHT, SHIFT, Drag
from tests.designer.random.desk import Desk, chosen

Numbers = st.integers(0, 9_999)
PLACES = ("output", "input", "card", "wire", "bend", "remark", "empty", "anywhere")
Places = st.sampled_from(PLACES)
Held = st.sampled_from((PLAIN, PLAIN, PLAIN, SHIFT, CTRL, ALT, CTRL | SHIFT, CTRL | ALT))
Kinds = st.sampled_from(sorted(registry()))
MOST = 24
"""More blocks than this are not added: what goes wrong with many goes wrong with few."""


def _note(desk: Desk, number: int) -> None:
    name = desk.node(number)
    if name is not None:
        desk.attempt("Note", lambda graph: graph.annotate(name, note=f"{number}"), None)


def _focus(desk: Desk, _number: int) -> None:
    desk.view.clearFocus()
    desk.view.setFocus()


def _other_button(desk: Desk, number: int) -> None:
    desk.mouse.click(desk.place("anywhere", number), button=chosen((RIGHT, MIDDLE), number))


MEANWHILE: dict[str, Callable[[Desk, int], object]] = {
    "nothing": lambda _desk, _number: None,
    "undo": lambda desk, _number: desk.document.undo_stack.undo(),
    "redo": lambda desk, _number: desk.document.undo_stack.redo(),
    "escape": lambda desk, _number: desk.key(Qt.Key.Key_Escape),
    "other button": _other_button,
    "delete": lambda desk, _number: desk.key(Qt.Key.Key_Delete),
    "theme": lambda desk, number: desk.set_theme(chosen(("dark", "light"), number)),
    "tab": lambda desk, number: desk.show_tab(number),
    "nudge": lambda desk, _number: desk.key(Qt.Key.Key_Right),
    "tidy": lambda desk, _number: desk.key(Qt.Key.Key_L),
    "note": _note,
    "leave": lambda desk, _number: desk.key(Qt.Key.Key_Backspace),
    "focus": _focus,
    "wheel": lambda desk, number: desk.mouse.wheel(desk.place("anywhere", number), number % 3 - 1),
    "second press": lambda desk, number: desk.mouse.press(desk.place("anywhere", number)),
}
"""What else can happen in the middle of a drag."""


class Pointing:
    """Presses, drags, drops, clicks and menus."""

    desk: Desk

    def few(self) -> bool:
        return len(self.desk.graph) < MOST

    @rule(
        start=Places, one=Numbers, end=Places, other=Numbers, held=Held,
        meanwhile=st.sampled_from(list(MEANWHILE)),
    )  # fmt: skip
    def drag(
        self, start: str, one: int, end: str, other: int, held: Qt.KeyboardModifier, meanwhile: str
    ) -> None:
        desk, mouse = self.desk, self.desk.mouse
        begin, finish = desk.place(start, one), desk.place(end, other)
        mouse.press(begin, modifiers=held)
        mouse.move((begin + finish) / 2, steps=2, modifiers=held)
        MEANWHILE[meanwhile](desk, one + other)
        mouse.move(finish, steps=2, modifiers=held)
        mouse.release(modifiers=held)
        desk.answer(other if self.few() else 0)

    @rule(one=Numbers, other=Numbers, held=Held)
    def wire(self, one: int, other: int, held: Qt.KeyboardModifier) -> None:
        self.drag("output", one, "input", other, held, "nothing")

    @rule(one=Numbers, end=Places, other=Numbers, held=Held)
    def move(self, one: int, end: str, other: int, held: Qt.KeyboardModifier) -> None:
        self.drag("card", one, end, other, held, "nothing")

    @rule(
        start=st.sampled_from(("wire", "bend", "remark")), one=Numbers, end=Places, other=Numbers,
        meanwhile=st.sampled_from(("nothing", "nothing", "undo", "redo", "escape")),
    )  # fmt: skip
    def pull(self, start: str, one: int, end: str, other: int, meanwhile: str) -> None:
        self.drag(start, one, end, other, PLAIN, meanwhile)

    @rule(start=st.sampled_from(("wire", "card", "remark")), one=Numbers, other=Numbers)
    def change_mind(self, start: str, one: int, other: int) -> None:
        """Drag something, begin to drag it on, and take the first drag back meanwhile."""
        self.drag(start, one, "anywhere", other, PLAIN, "nothing")
        again = "bend" if start == "wire" else start
        self.drag(again, one, "anywhere", other + 5, PLAIN, "undo")

    @rule(one=Numbers, end=Places, other=Numbers, gives_up=st.booleans())
    def shake(self, one: int, end: str, other: int, gives_up: bool) -> None:
        """Take a card, move it to and fro, and let go of it elsewhere."""
        mouse = self.desk.mouse
        here = self.desk.place("card", one)
        mouse.press(here)
        for turn in range(7):
            mouse.time = 1_000 + 40 * turn
            mouse.move(here + QPointF((-1) ** turn * 40 / self.desk.view.zoom, 0), steps=1)
        if gives_up:
            self.desk.key(Qt.Key.Key_Escape)
        mouse.time = 0
        mouse.move(self.desk.place(end, other), steps=2)
        mouse.release()
        self.desk.answer(other if self.few() else 0)

    @rule(one=Numbers, other=Numbers)
    def cut(self, one: int, other: int) -> None:
        self.drag("empty", one, "anywhere", other, CTRL, "nothing")

    @rule(what=Places, number=Numbers, held=Held, twice=st.booleans())
    def click(self, what: str, number: int, held: Qt.KeyboardModifier, twice: bool) -> None:
        desk = self.desk
        place = desk.place(what, number)
        if twice:
            desk.mouse.double_click(place)
            desk.answer(number if self.few() else 0)
        else:
            desk.mouse.click(place, modifiers=held)
            desk.answer(0)

    @rule(what=Places, number=Numbers)
    def hover(self, what: str, number: int) -> None:
        self.desk.mouse.move(self.desk.place(what, number), Qt.MouseButton.NoButton, steps=2)

    @precondition(few)
    @rule(kind=Kinds, what=Places, number=Numbers, away=st.integers(0, 5))
    def drop(self, kind: str, what: str, number: int, away: int) -> None:
        desk = self.desk
        drag = Drag(desk.view, kind)
        if not drag.over(desk.place(what, number)):
            return
        if away == 0:
            drag.leave()
            return
        if away == 1:
            desk.document.undo_stack.undo()
        drag.drop()

    @rule(what=Places, number=Numbers, entry=Numbers, kind=Numbers)
    def use_menu(self, what: str, number: int, entry: int, kind: int) -> None:
        desk = self.desk
        at: QPoint = desk.view.mapFromScene(desk.place(what, number))
        menu = menu_at(desk.view, at)
        actions = _actions(menu)
        if not self.few():
            actions = [each for each in actions if "nfold" not in each.text()]
        action = chosen(actions, entry)
        if action.isEnabled():
            action.trigger()
        menu.deleteLater()
        desk.answer(kind if self.few() else 0)

    @rule(what=Places, number=Numbers, end=Numbers)
    def pan(self, what: str, number: int, end: int) -> None:
        mouse = self.desk.mouse
        mouse.press(self.desk.place(what, number), button=MIDDLE)
        mouse.move(self.desk.place("anywhere", end), MIDDLE, steps=2)
        mouse.release(MIDDLE)

    @rule(number=Numbers, notches=st.integers(-6, 6))
    def zoom(self, number: int, notches: int) -> None:
        self.desk.mouse.wheel(self.desk.place("anywhere", number), notches)
        if number % 4 == 0:
            self.desk.view.fit()


def _actions(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found += _actions(inner)
        elif not action.isSeparator():
            found.append(action)
    return found
