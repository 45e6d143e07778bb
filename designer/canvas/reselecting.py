"""What is selected after an undo or a redo: what was selected where the history goes back to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from designer.document import State
    from designer.scope import Path as ScopePath
    from designer.sheets import Sheet
    from engine.graph import Graph, InputPort


class Choice(NamedTuple):
    """What is selected in one graph."""

    path: ScopePath
    nodes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    wire: InputPort | None = None

    def within(self, graph: Graph) -> Choice:
        """Return what of it there is in a graph."""
        return Choice(
            self.path,
            tuple(name for name in self.nodes if name in graph.nodes),
            tuple(name for name in self.remarks if name in graph.drawing.remarks),
            self.wire if self.wire in graph.wires else None,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return not self.nodes and not self.remarks and self.wire is None


class Reselecting(QObject):
    """Remembers for one view what was selected last at each place of the history.

    What is selected and still there stays selected. Where the step brings something back, or takes
    away what is selected, or where nothing is, that is selected which was at this place of the
    history, or else what the step brings back: so that one works on where one did.
    """

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._known: WeakKeyDictionary[Sheet, dict[int, Choice]] = WeakKeyDictionary()
        self._state = view.document.state
        self._index = view.document.undo_stack.index()
        self._left: Graph | None = None
        """The graph that an undo or a redo has left, until all its steps are done."""
        self._chosen = Choice(self._state.scope.path)
        view.canvas.choice_changed.connect(self._note)
        view.canvas.selection_changed.connect(self._note)
        view.document.undo_group.indexChanged.connect(self._step_done)

    @Slot()
    def _note(self) -> None:
        """Remember what is selected, unless that changes because the graph does."""
        document, canvas = self._view.document, self._view.canvas
        if document.state is not self._state or self._left is not None:
            return
        self._chosen = Choice(
            document.scope.path, canvas.selection, canvas.remarks.selection, canvas.selected_wire
        )
        self._known.setdefault(document.sheet, {})[document.undo_stack.index()] = self._chosen

    def follow(self, before: State, after: State) -> None:
        """Note that another state is shown."""
        same = before.scope.path == after.scope.path
        if self._view.document.retracing and same and self._left is None:
            self._left = before.scope.graph
        self._state = after

    @Slot(int)
    def _step_done(self, index: int) -> None:
        left, self._left = self._left, None
        if left is None:
            self._note()
            return
        document, canvas = self._view.document, self._view.canvas
        graph, path = document.graph, document.scope.path
        come = [name for name in graph.nodes if name not in left.nodes]
        drawn = graph.drawing.remarks.keys() - left.drawing.remarks.keys()
        stays = self._chosen.within(graph)
        known = self._known.get(document.sheet, {}).get(index, Choice(path)).within(graph)
        if come or drawn or stays.is_empty or stays != self._chosen:
            if known.path == path and not known.is_empty:
                stays = known
            elif come or drawn:
                noted = tuple(name for name in graph.drawing.remarks if name in drawn)
                stays = Choice(path, tuple(come), noted)
        if stays.wire is not None:
            canvas.select_wire(stays.wire)
        elif (stays.nodes, stays.remarks) != (canvas.selection, canvas.remarks.selection):
            canvas.select(stays.nodes, remarks=stays.remarks)
        self._note()
