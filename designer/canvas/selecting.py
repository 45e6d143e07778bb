"""Which cards and wires are selected, which one the keyboard is at, and which are ringed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal

from designer.canvas.finding import FindingScene
from designer.canvas.remark_layer import RemarkLayer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.canvas.node_item import NodeItem
    from designer.canvas.wire_item import WireItem
    from engine.graph import Graph, InputPort
    from widgets.theme import Theme


class SelectingScene(FindingScene):
    """A scene of which a person selects nodes, notes and frames, or one wire."""

    selection_changed = Signal(object)
    """The names of the selected nodes, as a tuple in the graph's order."""
    wire_selected = Signal(object)
    """The selected wire's end (:class:`InputPort`), or ``None``."""
    remarks_selected = Signal(object)
    """The names of the selected notes and frames, as a tuple in the drawing's order."""
    choice_changed = Signal()
    """What is selected is something else, when everything else was told of it."""
    remarks_moved = Signal()
    """Notes and frames are shown elsewhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.nodes: dict[str, NodeItem] = {}
        self.wires: dict[InputPort, WireItem] = {}
        self.remarks = RemarkLayer(self)
        """The notes and frames."""
        self.selection: tuple[str, ...] = ()
        self.current: str | None = None
        """The node that the keyboard is at."""
        self.selected_wire: InputPort | None = None
        self._highlighted: frozenset[str] = frozenset()
        self._focused = False

    @property
    def graph(self) -> Graph:
        """The graph that is shown."""
        raise NotImplementedError

    @property
    def theme(self) -> Theme:
        """The colours."""
        raise NotImplementedError

    def select(
        self,
        names: Iterable[str],
        current: str | None = None,
        *,
        remarks: Iterable[str] = (),
        current_remark: str | None = None,
    ) -> None:
        """Select nodes by name (those that exist), and nothing else.

        Parameters
        ----------
        names
            The nodes.
        current
            The one the keyboard goes on from; by default the last of them.
        remarks
            The notes and frames that are selected with them.
        current_remark
            The one of these that the keyboard goes on from; by default the last of them where no
            node is selected.
        """
        noted = tuple(remarks)
        wanted = dict.fromkeys(name for name in names if name in self.nodes)
        last = current if current in self.nodes else next(reversed(wanted), None)
        self._select_wire(None)
        if wanted or noted:
            at = current_remark if current_remark in noted or wanted else noted[-1]
            self.remarks.set_current(at)
        self._set_current(last or self.current)
        order = self.graph.nodes
        self._select(tuple(sorted(wanted, key={n: i for i, n in enumerate(order)}.__getitem__)))
        self.remarks.select(noted)
        self.choice_changed.emit()

    def _select(self, names: tuple[str, ...]) -> None:
        before = set(self.selection)
        for name in names:
            # Also one that was selected may be shown by a new item, after a step of the history.
            if name not in before or not self.nodes[name].look.selected:
                self.nodes[name].set_look(selected=True)
        if names != self.selection:
            for name in before.difference(names):
                if name in self.nodes:
                    self.nodes[name].set_look(selected=False)
            self.selection = names
            self.selection_changed.emit(names)

    def _set_current(self, name: str | None) -> None:
        if self.current in self.nodes:
            self.nodes[self.current].set_look(focused=False)
        self.current = name
        self.show_focus()

    def set_focused(self, focused: bool) -> None:
        """Show the ring around where the keyboard is, or hide it while that is elsewhere."""
        self._focused = focused
        self.show_focus()

    def show_focus(self) -> None:
        """Show the ring around the one note or frame that the keyboard is at, else the node."""
        self.remarks.show_focus(shown=self._focused)
        if self.current in self.nodes:
            here = self._focused and self.remarks.current is None
            self.nodes[self.current].set_look(focused=here)

    def select_wire(self, end: InputPort | None) -> None:
        """Select one wire (and no node), or none."""
        if end is not None:
            self._select(())
            self.remarks.select(())
        self._select_wire(end)
        self.choice_changed.emit()

    def _select_wire(self, end: InputPort | None) -> None:
        if end != self.selected_wire:
            for which, chosen in ((self.selected_wire, False), (end, True)):
                if which is not None and which in self.wires:
                    self.wires[which].set_look(selected=chosen)
            self.selected_wire = end
            self.wire_selected.emit(end)

    def chosen_area(self) -> QRectF:
        """Return the rectangle around all that is selected, empty where nothing is."""
        cards = self.content(self.selection)
        return cards.united(self.remarks.around(self.remarks.selection))

    def highlight(self, names: Iterable[str]) -> None:
        """Ring nodes, such as those that a problem names; an empty collection rings none."""
        wanted = frozenset(name for name in names if name in self.nodes)
        for name in self._highlighted ^ wanted:
            if name in self.nodes:
                self.nodes[name].set_look(highlighted=name in wanted)
        self._highlighted = wanted
