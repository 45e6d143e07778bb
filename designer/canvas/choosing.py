"""Selecting blocks by how they are wired, and the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from designer.canvas.view import CanvasView
    from engine.graph import Graph


def _(text: str) -> str:
    return QCoreApplication.translate("Choosing", text)


class Choosing:
    """Changes what is selected on the canvas of one view."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be asked for, by the names in the window's table."""
        return {
            "select_feeding": self.feeding,
            "select_fed": self.fed,
            "select_linked": self.linked,
            "select_inverse": self.invert,
            "fit_selection": self._view.fit_selection,
        }

    def invert(self) -> None:
        """Select every block that is not selected, and none that is."""
        chosen = set(self._view.selection)
        self._view.select(name for name in self._view.canvas.graph.nodes if name not in chosen)

    def feeding(self) -> None:
        """Select also what feeds the selected blocks, however far before them."""
        self._reach(forward=False)

    def fed(self) -> None:
        """Select also what the selected blocks feed, however far behind them."""
        self._reach(forward=True)

    def linked(self) -> None:
        """Select also everything that is wired to the selected blocks in any way."""
        self._reach(forward=True, both=True)

    def _reach(self, *, forward: bool, both: bool = False) -> None:
        view = self._view
        if not view.selection:
            view.say(_("Select a block first."))
            return
        view.select(reached(view.canvas.graph, view.selection, forward=forward, both=both))


def reached(graph: Graph, names: Iterable[str], *, forward: bool, both: bool = False) -> set[str]:
    """Return some nodes and all that they feed (or that feed them), however far.

    Parameters
    ----------
    graph
        The network.
    names
        Where to begin.
    forward
        Along the data, else against it.
    both
        In both directions at every step.
    """
    topology = graph.topology()
    seen = set(names)
    waiting = list(seen)
    while waiting:
        here = waiting.pop()
        near: list[str] = []
        if forward or both:
            near += [end.node for end in topology.consumers.get(here, ())]
        if both or not forward:
            near += [feed.node for feed in topology.sources[here] if feed is not None]
        for other in near:
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen
