"""What is done with keys."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.designer.canvas.gestures import ALT, CTRL, PLAIN, SHIFT, hold_key
from tests.designer.random.desk import Desk, chosen
from tests.designer.random.pointing import MOST, Numbers

Key = Qt.Key

KEYS = (
    (Key.Key_F, PLAIN), (Key.Key_F, SHIFT), (Key.Key_1, PLAIN), (Key.Key_L, PLAIN),
    (Key.Key_L, SHIFT), (Key.Key_W, PLAIN), (Key.Key_O, PLAIN), (Key.Key_O, SHIFT),
    (Key.Key_Return, PLAIN), (Key.Key_X, PLAIN), (Key.Key_E, PLAIN),
    (Key.Key_Backspace, PLAIN), (Key.Key_A, CTRL), (Key.Key_I, CTRL),
    (Key.Key_C, CTRL), (Key.Key_M, PLAIN), (Key.Key_S, PLAIN), (Key.Key_F2, PLAIN),
    (Key.Key_Escape, PLAIN), (Key.Key_N, PLAIN), (Key.Key_P, PLAIN), (Key.Key_Plus, PLAIN),
    (Key.Key_Minus, PLAIN), (Key.Key_C, PLAIN), (Key.Key_F, CTRL | SHIFT),
    (Key.Key_Left, CTRL | SHIFT), (Key.Key_Right, CTRL | SHIFT),
    (Key.Key_Up, CTRL | SHIFT), (Key.Key_Down, CTRL | SHIFT), (Key.Key_Left, ALT),
    (Key.Key_Right, ALT), (Key.Key_Up, ALT | SHIFT), (Key.Key_Down, ALT | SHIFT),
    (Key.Key_Q, PLAIN), (Key.Key_X, SHIFT), (Key.Key_I, PLAIN), (Key.Key_B, PLAIN),
    (Key.Key_B, SHIFT), (Key.Key_3, PLAIN), (Key.Key_3, ALT), (Key.Key_Home, PLAIN),
    (Key.Key_D, PLAIN), (Key.Key_J, CTRL),
)  # fmt: skip

GROWING = ((Key.Key_D, CTRL), (Key.Key_D, CTRL | SHIFT), (Key.Key_V, CTRL),
           (Key.Key_V, CTRL | SHIFT), (Key.Key_Tab, PLAIN))  # fmt: skip

TAKING = ((Key.Key_Delete, PLAIN), (Key.Key_Delete, SHIFT), (Key.Key_X, CTRL))

TYPED = ("input", "convol", "relu", "max pool", "add", "concat", "residual", "flatten", "dense",
         "split", "batch", "output")  # fmt: skip

ARROWS = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)


class Keying:
    """Keys of the canvas and what they open."""

    desk: Desk

    def little(self) -> bool:
        copied = len(QGuiApplication.clipboard().text()) // 60
        return len(self.desk.graph) + min(len(self.desk.view.selection) + copied, 20) < MOST

    @rule(which=st.sampled_from(KEYS), number=Numbers)
    def press(self, which: tuple[Qt.Key, Qt.KeyboardModifier], number: int) -> None:
        self.desk.key(*which)
        self.desk.answer(number)

    def some_stay(self) -> bool:
        return len(self.desk.graph) >= 2 * len(self.desk.view.selection)

    @precondition(some_stay)
    @rule(which=st.sampled_from(TAKING))
    def press_for_less(self, which: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        self.desk.key(*which)

    @precondition(little)
    @rule(first=Numbers, kinds=st.lists(st.sampled_from(TYPED), min_size=1, max_size=3))
    def plant(self, first: int, kinds: list[str]) -> None:
        """Add blocks one behind the other, typing what they are."""
        name = self.desk.node(first)
        self.desk.view.select([] if name is None else [name])
        for kind in kinds:
            self.desk.key(Key.Key_Tab)
            self.desk.type_block(kind)

    @precondition(little)
    @rule(which=st.sampled_from(GROWING), number=Numbers)
    def press_for_more(self, which: tuple[Qt.Key, Qt.KeyboardModifier], number: int) -> None:
        self.desk.key(*which)
        self.desk.answer(number)

    @rule(which=st.sampled_from(ARROWS), times=st.integers(1, 4), far=st.booleans())
    def nudge(self, which: Qt.Key, times: int, far: bool) -> None:
        if far:
            self.desk.key(which, SHIFT)
        else:
            hold_key(self.desk.view, which, times)

    @rule(number=Numbers)
    def group(self, number: int) -> None:
        self.desk.view.group_field.ask()
        self.desk.answer(number)

    @precondition(little)
    @rule()
    def ungroup(self) -> None:
        self.desk.view.commands.ungroup()

    @rule(number=Numbers)
    def paste_text(self, number: int) -> None:
        texts = ("", "no blocks", "> quoted\n", '{"netloom": 3}')
        QGuiApplication.clipboard().setText(chosen(texts, number))
        self.desk.key(Key.Key_V, CTRL)

    @rule(first=Numbers, second=Numbers, third=Numbers)
    def select(self, first: int, second: int, third: int) -> None:
        """Select one, two or three blocks."""
        found = {self.desk.node(number) for number in (first, second, third)}
        self.desk.view.select(name for name in found if name is not None)

    @rule(way=st.sampled_from(("feeding", "fed", "linked", "invert")))
    def choose(self, way: str) -> None:
        getattr(self.desk.view.choosing, way)()

    @rule(which=st.sampled_from(("align_left", "align_centre", "align_right", "align_top",
                                 "align_middle", "align_bottom", "distribute_across",
                                 "distribute_down")))  # fmt: skip
    def arrange(self, which: str) -> None:
        self.desk.view.arranging.commands()[which]()
