"""Has the worker measure the blocks' times while the canvas shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from designer.timings import conditions
from engine.projectfile import project_to_json
from engine.timing import Timing
from widgets.facts import measured_fact

if TYPE_CHECKING:
    from designer.sheets import Sheet
    from designer.state import State
    from designer.training import Training
    from designer.window import Window
    from engine.analysis import Analysis
    from widgets.facts import Fact

OVERLAY = "time"

CHOSEN_MS = 250
"""How long the overlay must be shown: the key that steps through all of them passes it."""

REST_MS = 1500
"""How long edits must rest before what they changed is measured."""


class Measuring(QObject):
    """Keeps the measured times true to the network, while the overlay of them is shown."""

    def __init__(self, window: Window, training: Training) -> None:
        super().__init__(training)
        self._window = window
        self._document = window.document
        self._training = training
        self._heat = window.scene.heat
        self._asked: int | None = None
        """The number of the job that is waited for."""
        self._state: State | None = None
        """What it measures."""
        self._refused: tuple[Analysis, str] | None = None
        """What could not be measured, and why."""
        self._shown = self._trained = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.measure)
        window.scene.heat_changed.connect(self._look)
        self._document.changed.connect(self._follow)
        training.progressed.connect(self._wait_for_training)
        self._look()

    def stop(self) -> None:
        """Measure nothing any more."""
        self._rest.stop()
        self._give_up()

    def facts(self, names: tuple[str, ...]) -> tuple[Fact, ...]:
        """Return what is known of the time of some blocks together."""
        state, timings = self._document.state, self._document.sheet.timings
        plan = state.project.training
        total = timings.total(state.scope, plan)
        if timings.timing is None or total is None:
            return ()
        found = timings.of(state.scope, plan)
        known = [times for name in names if (times := found.get(name)) is not None]
        if not known or len(known) < len(names):
            return ()
        return (measured_fact(known, total, timings.timing),)

    @Slot()
    def measure(self) -> None:
        """Ask for the times of the network as it is now."""
        self._rest.stop()
        if self._asked is not None or self._training.running or not self._needed():
            return
        state, sheet = self._document.state, self._document.sheet
        self._state = state
        number = self._asked = self._training.ask(
            "time",
            lambda found: self._take(number, sheet, state, found),
            lambda sentence: self._refuse(number, state, sentence),
            project=project_to_json(state.project),
        )
        self._say()

    def _needed(self) -> bool:
        state = self._document.state
        if self._heat.id != OVERLAY or not state.project.graph.nodes:
            return False
        if self._refused is not None and self._refused[0] is state.analysis:
            return False
        timings = self._document.sheet.timings
        return not timings.complete(state.scope, state.project.training)

    def _take(self, number: int, sheet: Sheet, state: State, found: dict[str, Any]) -> None:
        if number != self._asked:
            return
        self._asked = None
        timing = Timing.from_json(found)
        sheet.timings.take(timing, state.scope.chain()[0], state.project.training)
        self._say()
        self._heat.renew()
        self._window.show_selection()

    def _refuse(self, number: int, state: State, sentence: str) -> None:
        if number != self._asked:
            return
        self._asked = None
        self._refused = (state.analysis, sentence)
        self._say()

    def _give_up(self) -> None:
        if self._asked is not None:
            self._training.link.send({"job": "give_up", "of": self._asked})
            self._asked = None

    @Slot()
    def _look(self) -> None:
        """Begin or end with the overlay."""
        shown = self._heat.id == OVERLAY
        if shown is self._shown:
            return
        self._shown = shown
        self._refused = None
        if shown and self._needed():
            self._rest.start(CHOSEN_MS)
        elif not shown:
            self.stop()
        self._say()

    @Slot(object, object)
    def _follow(self, _before: State, after: State) -> None:
        """Measure again what an edit has changed, once edits rest."""
        if not self._shown:
            return
        asked = self._state
        if asked is not None and (  # a move, or another number of epochs, changes nothing
            after.analysis is not asked.analysis
            or conditions(after.project.training) != conditions(asked.project.training)
        ):
            self._give_up()
        if self._asked is None:
            if self._needed():
                self._rest.start(REST_MS)
            else:
                self._rest.stop()
        self._say()

    @Slot()
    def _wait_for_training(self) -> None:
        """Leave the machine to a training, and go on after it."""
        running = self._training.running
        if running is self._trained:
            return
        self._trained = running
        if running:
            self.stop()
        elif self._needed():
            self._rest.start(CHOSEN_MS)
        self._say()

    def _say(self) -> None:
        """Say in the legend what there is to wait for, or why there is nothing to see."""
        self._heat.say(self._note())

    def _note(self) -> str:
        if not self._shown:
            return ""
        if self._asked is not None:
            return self.tr("Measuring…")
        if self._refused is not None and self._refused[0] is self._document.state.analysis:
            return self._refused[1]
        if self._training.running and self._needed():
            return self.tr("A training is running: times are measured when it ends.")
        return self.tr("Measuring…") if self._rest.isActive() else ""
