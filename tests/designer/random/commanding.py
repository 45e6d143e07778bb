"""What is done in the window around the canvas: commands, searches, tabs, files, panels."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar, QToolButton

from designer.actions import COMMANDS
from designer.project_files import Answer
from tests.designer.canvas.gestures import CTRL, PLAIN, SHIFT, press_key
from tests.designer.random.desk import chosen
from tests.designer.random.pointing import MOST, Numbers
from tests.designer.random.window_desk import FILES, WindowDesk, is_small

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton

AWAY = frozenset({
    "quit", "train", "pause", "stop", "export", "evaluate", "picture", "figure", "print",
    "save_summary", "about", "keys", "open", "templates",
})  # fmt: skip
"""Commands that ask in a dialog of their own, need the worker, or end it all."""
GROWING = frozenset({"paste", "paste_incoming", "duplicate", "duplicate_incoming", "ungroup"})
OPENING = frozenset({"new", "reopen_tab"})

SOUGHT = ("", "conv", "relu", "kernel 3", "a note", "flatten", "nothing is called so", "dense")
ASKED = ("", "conv", "undo", "redo", "fit", "lenet", "go to conv", "theme", "tidy", "bypass",
         "overlay", "delete", "panel", "zzz", "group", "align", "note", "template")  # fmt: skip


class Commanding:
    """Everything around the canvas."""

    desk: WindowDesk

    def _may(self, command: str) -> bool:
        """Whether a command may be chosen now: nothing may grow for ever."""
        copied = len(QGuiApplication.clipboard().text()) // 60
        more = min(len(self.desk.view.selection) + copied, 20)
        if command in AWAY or (command in GROWING and len(self.desk.graph) + more >= MOST):
            return False
        return not (command in OPENING and self.desk.full)

    @rule(which=st.sampled_from([each.id for each in COMMANDS if each.id not in AWAY]),
          number=Numbers)  # fmt: skip
    def command(self, which: str, number: int) -> None:
        """Choose a command of the menus."""
        action = self.desk.window.actions_[which]
        if self._may(which) and action.isEnabled():
            action.trigger()
            self.desk.answer(number)

    @rule(text=st.sampled_from(ASKED), down=st.integers(0, 4), leave=st.booleans(), number=Numbers)
    def ask_by_name(self, text: str, down: int, leave: bool, number: int) -> None:
        """Choose something in the list of all commands."""
        desk = self.desk
        desk.shortcut(Key.Key_P, CTRL | SHIFT)
        palette = desk.window.offering.palette
        if not palette.isVisible():
            return
        QTest.keyClicks(palette.search, text)
        for _ in range(down):
            QTest.keyClick(palette.search, Key.Key_Down)
        row = palette.list.currentRow()
        entry = palette.shown[row].id if row >= 0 else ""
        kind, _, name = entry.partition(" ")
        may = self._may(entry)
        if kind == "template":
            may = is_small(name) and not desk.full
        elif kind in ("add", "file"):
            may = len(desk.graph) < MOST and not desk.full
        leaves = leave or not may
        QTest.keyClick(palette.search, Key.Key_Escape if leaves else Key.Key_Return)
        desk.answer(number)
        if palette.isVisible():
            palette.dismiss()

    @rule(text=st.sampled_from(SOUGHT), on=st.lists(st.sampled_from((1, -1)), max_size=3),
          keys=st.booleans(), leave=st.booleans())  # fmt: skip
    def find(self, text: str, on: list[int], keys: bool, leave: bool) -> None:
        """Search blocks, and go through what is found."""
        desk = self.desk
        bar = desk.window.finding.bar
        desk.shortcut(Key.Key_F, CTRL)
        if bar.isVisible():
            desk.replace_text(bar.search, text)
        for way in on:
            if keys:
                desk.shortcut(Key.Key_F3, PLAIN if way > 0 else SHIFT)
            elif bar.isVisible():
                QTest.keyClick(bar.search, Key.Key_Return, PLAIN if way > 0 else SHIFT)
        if leave and bar.isVisible():
            QTest.keyClick(bar.search, Key.Key_Escape)

    @precondition(lambda self: len(self.desk.graph) < MOST)
    @rule(text=st.sampled_from(("", "conv", "bn", "skip", "pool", "nothing", "in")),
          down=st.integers(0, 3), by=st.sampled_from(("return", "double", "escape")))  # fmt: skip
    def take_from_palette(self, text: str, down: int, by: str) -> None:
        """Search a block in the palette, and add it by Return or a double-click."""
        window = self.desk.window
        window.show_panel("palette")
        palette = window.palette_panel
        palette.search.setFocus()
        palette.search.clear()
        QTest.keyClicks(palette.search, text)
        for _ in range(down):
            QTest.keyClick(palette.search, Key.Key_Down)
        if by == "double" and palette.tree.isVisible():
            at = palette.tree.visualRect(palette.tree.currentIndex()).center()
            QTest.mouseClick(palette.tree.viewport(), LEFT, pos=at)
            QTest.mouseDClick(palette.tree.viewport(), LEFT, pos=at)
        else:
            QTest.keyClick(palette.search, Key.Key_Return if by == "return" else Key.Key_Escape)

    @rule(number=Numbers)
    def press_history(self, number: int) -> None:
        """Press any step of the visible history."""
        window = self.desk.window
        window.show_panel("history")
        steps = window.steps
        index = steps.model().index(number % steps.model().rowCount(), 0)
        steps.scrollTo(index)
        at = steps.visualRect(index).center()
        QTest.mouseClick(steps.viewport(), LEFT, pos=at)

    # -- tabs and files ------------------------------------------------------------------------

    @rule(number=Numbers)
    def press_tab(self, number: int) -> None:
        """Press a tab."""
        strip = self.desk.window.tab_strip
        if strip.isVisible():
            place = number % strip.count()
            QTest.mouseClick(strip, LEFT, pos=strip.tabRect(place).center() - QPoint(20, 0))

    @rule(here=Numbers, there=Numbers)
    def move_tab(self, here: int, there: int) -> None:
        """Put a tab elsewhere."""
        strip = self.desk.window.tab_strip
        if strip.isVisible():
            strip.moveTab(here % strip.count(), there % strip.count())

    @rule(number=Numbers, answer=st.sampled_from(Answer), file=st.sampled_from(("", *FILES)),
          by=st.sampled_from(("button", "key", "delete")))  # fmt: skip
    def close_tab(self, number: int, answer: Answer, file: str, by: str) -> None:
        """Close a tab, and say what is to become of its changes."""
        desk, strip = self.desk, self.desk.window.tab_strip
        desk.answer_to_loss, desk.office.file = answer, file
        if by == "button" and strip.isVisible():
            button = strip.tabButton(number % strip.count(), QTabBar.ButtonPosition.RightSide)
            assert isinstance(button, QToolButton)
            button.click()
        elif by == "delete" and strip.isVisible():
            strip.setFocus()
            QTest.keyClick(strip, Key.Key_Delete)
        else:
            desk.shortcut(Key.Key_W, CTRL)

    @rule(file=st.sampled_from(("", *FILES)), under=st.booleans())
    def save(self, file: str, under: bool) -> None:
        """Save, or save under another name."""
        self.desk.office.file = file
        self.desk.window.actions_["save_as" if under else "save"].trigger()

    @precondition(lambda self: not self.desk.full)
    @rule(file=st.sampled_from(FILES))
    def open_file(self, file: str) -> None:
        """Open what was saved."""
        path = self.desk.office.folder / file
        if path.exists():
            self.desk.window.open_file(path)

    @precondition(lambda self: not self.desk.full)
    @rule(name=st.sampled_from(("lenet5", "alexnet", "resnet18", "vgg11")))
    def open_template(self, name: str) -> None:
        """Begin with a network of the literature."""
        if is_small(name):
            self.desk.window.open_project_value(name)

    # -- panels --------------------------------------------------------------------------------

    @rule(number=Numbers, inspector=st.booleans(),
          action=st.sampled_from(("choose", "repair", "repair", "silence", "hover")))  # fmt: skip
    def use_problem(self, number: int, action: str, inspector: bool) -> None:
        """Do something with a problem that is listed."""
        window = self.desk.window
        panel = "inspector" if inspector else "problems"
        window.show_panel(panel)
        held = window.inspector.problem_list if inspector else window.problems_panel
        cards = held.cards
        if not cards:
            return
        card = chosen(cards, number)
        card.show_repairs()
        if action == "choose":
            QTest.mouseClick(card, LEFT, pos=QPoint(30, 6))
        elif action == "hover":
            card.hovered.emit(card.problem)
            card.hovered.emit(None)
        elif action == "silence" and card.silence_button is not None:
            chosen(card.silence_button.menu().actions(), number).trigger()
        elif card.buttons and len(self.desk.graph) < MOST:
            QTest.mouseClick(chosen(card.buttons, number), LEFT)

    @rule(number=Numbers)
    def hear_again_by_button(self, number: int) -> None:
        """Show advice again that was silenced."""
        buttons = self.desk.window.problems_panel.silenced.buttons
        if buttons:
            chosen(buttons, number).click()

    @rule(number=Numbers, what=st.sampled_from(("hide", "hide", "float", "reset", "size")))
    def use_dock(self, number: int, what: str) -> None:
        """Hide a panel or show it, let it float, put all back, make the window small or large."""
        window = self.desk.window
        dock = chosen(list(window.docks), number)
        if what == "hide":
            dock.toggleViewAction().trigger()
        elif what == "float":
            dock.setFloating(not dock.isFloating())
        elif what == "size":
            window.resize(*chosen(((1280, 720), (1440, 900), (900, 600)), number))
        else:
            window.actions_["reset_layout"].trigger()

    @rule(number=Numbers)
    def overlay(self, number: int) -> None:
        """Colour the blocks by another number."""
        chosen(list(self.desk.window.overlays.actions.values()), number).trigger()

    @rule(x=st.integers(4, 170), y=st.integers(4, 106))
    def use_map(self, x: int, y: int) -> None:
        """Press into the overview."""
        small = self.desk.view.minimap
        if small.isVisible():
            QTest.mouseClick(small, LEFT, pos=QPoint(x, y))

    @rule(number=Numbers)
    def use_trail(self, number: int) -> None:
        """Press a part of the way to what is shown."""
        trail = self.desk.view.trail
        if trail.isVisible():
            shown = [button for button in trail.buttons if button.isVisible()]
            chosen(shown, number).click()

    @rule(number=Numbers)
    def choose_language(self, number: int) -> None:
        """Choose the language of the next start."""
        chosen(list(self.desk.window.languages.values()), number).trigger()

    @rule(key=st.sampled_from(((Key.Key_Z, CTRL), (Key.Key_Y, CTRL), (Key.Key_F8, PLAIN),
                               (Key.Key_Tab, CTRL), (Key.Key_Escape, PLAIN), (Key.Key_2, CTRL),
                               (Key.Key_0, CTRL), (Key.Key_Tab, PLAIN))))  # fmt: skip
    def press_anywhere(self, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        """Press a key wherever the keyboard is."""
        self.desk.shortcut(*key)
        if not self.desk.view.adding.list.isHidden():
            press_key(self.desk.view.adding.list.search, Key.Key_Escape)

    @rule()
    def wait(self) -> None:
        """Do nothing for a while."""
        self.desk.wait()
