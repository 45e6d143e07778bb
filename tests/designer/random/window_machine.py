"""The machine over a whole window: panels, tabs and files besides all that is done on a canvas."""

from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import initialize
from PySide6.QtGui import QGuiApplication

from tests.designer.random.beginnings import BEGINNINGS
from tests.designer.random.commanding import Commanding
from tests.designer.random.machine import SAMPLED, Hands
from tests.designer.random.setting import Setting
from tests.designer.random.watch import Watch
from tests.designer.random.window_desk import Office, WindowDesk
from tests.designer.random.window_invariants import (
    assert_bars_true,
    assert_inspector_true,
    assert_panels_true,
)


class WindowHands(Setting, Commanding, Hands):
    """Everything that a person can do in a window."""

    desk: WindowDesk
    office: ClassVar[Office]
    """Given by the test."""

    @initialize(name=st.sampled_from(sorted(BEGINNINGS)))
    def sit_down(self, name: str) -> None:
        """Open a window with a project."""
        QGuiApplication.clipboard().clear()
        self.watch = Watch()
        self.turn = 0
        self.desk = self.watch.begin(lambda: WindowDesk(BEGINNINGS[name](), self.office))

    def look_around(self) -> None:
        """Hold all of the window to the project."""
        window = self.desk.window
        assert_bars_true(window)
        assert_inspector_true(self.desk)
        if self.turn % SAMPLED == 0:
            assert_panels_true(self.desk)
