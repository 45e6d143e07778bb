"""The machine: any gestures and edits in any order, and what holds after each of them."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant
from PySide6.QtGui import QGuiApplication

from tests.designer.random.beginnings import BEGINNINGS
from tests.designer.random.changing import Changing
from tests.designer.random.desk import Desk
from tests.designer.random.invariants import (
    assert_canvas_true,
    assert_history_true,
    assert_known_true,
    assert_saved_true,
)
from tests.designer.random.keying import Keying
from tests.designer.random.pointing import Pointing
from tests.designer.random.watch import Watch

SAMPLED = 4
"""So many steps lie between two looks at what is slow to look at."""


class Hands(Pointing, Keying, Changing, RuleBasedStateMachine):
    """Everything that a person can do on a canvas."""

    desk_type: type[Desk] = Desk
    steps = 0
    """How many steps all machines have taken."""

    @initialize(name=st.sampled_from(sorted(BEGINNINGS)))
    def sit_down(self, name: str) -> None:
        """Open a project."""
        QGuiApplication.clipboard().clear()
        self.watch = Watch()
        self.turn = 0
        self.desk = self.watch.begin(lambda: self.desk_type(BEGINNINGS[name]()))

    @invariant()
    def all_is_true(self) -> None:
        """Hold what is shown, known and saved to what the project is."""
        desk = self.desk
        Hands.steps += 1
        self.turn += 1
        desk.settle()
        self.watch.nothing_seen()
        assert_canvas_true(desk)
        self.look_around()
        if self.turn % SAMPLED == 0:
            assert_known_true(desk.document)
        if self.turn % (2 * SAMPLED) == 0:
            assert_saved_true(desk.document)
        self.watch.nothing_seen()

    def look_around(self) -> None:
        """Hold what is around the canvas to the project; here there is nothing."""

    def teardown(self) -> None:
        """Take everything back, and do it again."""
        desk = getattr(self, "desk", None)
        if desk is None:
            return
        try:
            assert_known_true(desk.document)
            assert_saved_true(desk.document)
            assert_history_true(desk)
            self.watch.nothing_seen()
        finally:
            desk.release()
            self.watch.__exit__()
