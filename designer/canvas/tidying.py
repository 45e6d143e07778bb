"""Arranging the cards of a canvas: at once, or beside the window where that takes long."""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Slot

from designer.canvas.laying import lanes_of
from designer.canvas.layout.drawn import tidied

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.canvas.view import CanvasView
    from designer.document import State
    from engine.drawing import Flow
    from engine.graph import Graph, InputPort

AT_ONCE_MS = 15.0
"""What is expected to take less is done at once."""
MS_PER_NODE = 0.045
MS_PER_BRANCH = 1.0
"""What a layout takes: measured on chains and on random networks of 100 to 4,000 blocks."""

MANY = 700
"""The wires of so many blocks are laid a part at a time."""

SLICE_MS = 8
"""How often, so that the window answers between."""
BATCHES = 24
"""Of what is painted from far so much is prepared at a time: in 5 ms."""

LOOK_MS = 10
"""How often the window looks whether the cards are arranged."""
SAY_MS = 150
"""What takes longer says that it is at work."""
TURN_SECONDS = 0.0005
"""How long the work may keep the interpreter from the window."""


class Cancelled(Exception):  # noqa: N818 - nothing is wrong
    """The layout is not wanted any more."""


class _Work:
    """A layout in a thread of its own. It knows no widget: a graph goes in, a graph comes out."""

    def __init__(
        self, make: Callable[[Callable[[], None]], Graph], ends: tuple[InputPort, ...]
    ) -> None:
        self._make = make
        self._ends = ends
        self._ended = threading.Event()
        self.result: tuple[Graph, dict[InputPort, float]] | None = None
        self.thread = threading.Thread(target=self._run, name="tidy layout", daemon=True)
        # The interpreter changes threads every 5 ms, which a paint of many items waits for often.
        self._interval = sys.getswitchinterval()
        sys.setswitchinterval(TURN_SECONDS)
        self.thread.start()

    @property
    def is_running(self) -> bool:
        """Whether it is still at work."""
        return self.thread.is_alive()

    def end(self) -> None:
        """Let go of it: it ends by itself within milliseconds."""
        self._ended.set()
        sys.setswitchinterval(self._interval)

    def _check(self) -> None:
        if self._ended.is_set():
            raise Cancelled
        time.sleep(0)

    def _run(self) -> None:
        try:
            graph = self._make(self._check)
            # The lanes, too: finding those of 2,000 blocks keeps a window waiting.
            self.result = graph, lanes_of(graph, self._ends)
        except Cancelled:
            return


class Tidying(QObject):
    """Arranges the cards of one view, as one undo step; the cards glide to their places."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._work: _Work | None = None
        self._graph: Graph | None = None
        self._label = ""
        self._all = False
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._finish)
        self._slices = QTimer(self)
        self._slices.setInterval(SLICE_MS)
        self._slices.timeout.connect(self._lay_some)
        self._say = QTimer(self)
        self._say.setSingleShot(True)
        self._say.timeout.connect(self._say_so)
        view.document.changed.connect(self._document_changed)

    @property
    def is_running(self) -> bool:
        """Whether cards are being arranged."""
        return self._work is not None or self._slices.isActive()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the window's commands of these names do."""
        return {
            "tidy": self.tidy,
            "turn_flow": self.turn,
            "flow_right": lambda: self.set_flow("right"),
            "flow_down": lambda: self.set_flow("down"),
        }

    def tidy(self) -> None:
        """Arrange the selected cards, where there are two or more, else all."""
        names = self._view.selection
        if len(names) < 2:
            self._begin(self.tr("Tidy the layout"))
        else:
            label = self.tr("Tidy {count} blocks").format(count=len(names))
            self._begin(label, names)

    def set_flow(self, flow: Flow) -> None:
        """Let data flow to the right or down, with the cards arranged so."""
        label = self.tr("Lay out from left to right")
        if flow == "down":
            label = self.tr("Lay out from top to bottom")
        self._begin(label, flow=flow)

    def turn(self) -> None:
        """Let data flow the other way."""
        self.set_flow("right" if self._view.document.graph.drawing.flow == "down" else "down")

    def cancel(self) -> bool:
        """Leave the cards as they are, and say whether they were being arranged."""
        work, self._work = self._work, None
        self._look.stop()
        self._say.stop()
        if work is None:
            return False
        work.end()
        self._view.canvas.laying.pause(paused=False)
        self._graph = None
        if self._view.hint.is_quiet:
            self._view.hint.hide_hint()
        return True

    def _begin(self, label: str, names: tuple[str, ...] = (), flow: Flow | None = None) -> None:
        view = self._view
        self.cancel()
        if not view.document.scope.editable:
            view.say(str(view.document.scope.refusal()))
            return
        graph = view.document.graph
        size = view.viewport().size()
        aspect = size.width() / max(size.height(), 1)
        self._graph, self._label, self._all = graph, label, not names
        graph.topology()

        def make(check: Callable[[], None]) -> Graph:
            return tidied(graph, aspect, names, flow=flow, check=check)

        if expected_ms(graph) <= AT_ONCE_MS:
            self._apply(make(lambda: None))
            return
        view.canvas.laying.pause(paused=True)
        self._work = _Work(make, view.canvas.laying.order)
        self._look.start()
        self._say.start(SAY_MS)

    @Slot()
    def _finish(self) -> None:
        work = self._work
        if work is None or work.is_running:
            return
        result, graph = work.result, self._graph
        self.cancel()
        self._graph = graph
        if result is not None:
            self._view.canvas.laying.foresee(*result)
            self._apply(result[0])

    def _apply(self, result: Graph) -> None:
        """Show a layout of the graph that is shown."""
        view, graph = self._view, self._graph
        self._graph = None
        if graph is not view.document.graph:
            return
        if result is graph and len(graph):
            view.say(self.tr("Everything is in its place already."))
            return
        if len(graph) > MANY:
            # All its wires at once would keep the window from its next picture.
            view.canvas.laying.hold()
            self._slices.start()
        before = view.glide.places()
        seen = view.shows_all()
        # The picture is painted at another turn: what a person did meanwhile comes between.
        view.viewport().setUpdatesEnabled(False)
        QTimer.singleShot(1, self, self._paint)
        if not view.attempt(self._label, lambda _graph: result):
            return
        if self._all and ((seen and not view.shows_all()) or _moved(graph, result)):
            view.fit()
        view.glide.begin(before)

    @Slot()
    def _paint(self) -> None:
        # Wires that still run elsewhere are no picture, unless cards are on their way anyway.
        if not self._slices.isActive() or self._view.glide.is_running:
            self._view.viewport().setUpdatesEnabled(True)

    @Slot()
    def _lay_some(self) -> None:
        view = self._view
        if view.canvas.laying.lay_some():
            return
        if view.is_far and view.canvas.far.prepare(BATCHES):
            return
        self._slices.stop()
        self._paint()

    @Slot()
    def _say_so(self) -> None:
        if self._work is None or self._graph is None:
            return
        text = self.tr("Arranging {count:,} blocks… Esc cancels.")
        view = self._view
        view.hint.show_hint(
            QPoint(8, view.covered + 8),
            text.format(count=len(self._graph)),
            lasting=True,
            quiet=True,
        )

    @Slot(object, object)
    def _document_changed(self, _before: State, after: State) -> None:
        if self._work is not None and after.scope.graph is not self._graph:
            self.cancel()


def _moved(before: Graph, after: Graph) -> bool:
    """Say whether more than half of the cards are elsewhere."""
    old = before.nodes
    return 2 * sum([old[n].position != each.position for n, each in after.nodes.items()]) > len(old)


def expected_ms(graph: Graph) -> float:
    """Return about how many milliseconds the layout of a graph takes."""
    branches = max(len(graph.wires) - 1.25 * len(graph), 0.0)
    return MS_PER_NODE * len(graph) + MS_PER_BRANCH * branches
