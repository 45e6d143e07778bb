"""Carrying all wires of an output to another output, with Ctrl held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainterPath

from designer.canvas.suggest import Judge
from designer.canvas.ways import curve
from designer.canvas.wiring import DrawWire
from engine.graph import InputPort, OutputPort

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import QPointF

    from designer.canvas.node_item import Port
    from designer.canvas.suggest import Verdict
    from designer.canvas.view import CanvasView
    from engine.analysis import Analysis
    from engine.graph import Graph


def ends_at(graph: Graph, start: OutputPort) -> tuple[InputPort, ...]:
    """Return where the wires of an output end."""
    consumers = graph.topology().consumers.get(start.node, ())
    return tuple(end for end in consumers if graph.wires[end] == start)


class CarryWires(DrawWire):
    """Carries all wires of an output to another one; let go in empty space they are gone.

    Parameters
    ----------
    view, place
        Where it was pressed.
    port
        The output that was pressed.
    ends
        Where its wires end.
    """

    def __init__(
        self, view: CanvasView, place: QPointF, port: OutputPort, ends: tuple[InputPort, ...]
    ) -> None:
        super().__init__(view, place, ends[0], taken=ends[0])
        self._pressed = port
        self._ends = ends

    def _hide_wires(self) -> None:
        for end in self._ends:
            self.scene.wires[end].hide()

    def _show_wires(self) -> None:
        for end in self._ends:
            if end in self.scene.wires:
                self.scene.wires[end].show()

    def _make_judge(self) -> Judge:
        return _JudgeOfAll(self.scene.graph, self.scene.document.analysis, self._ends)

    def _way(self, place: QPointF) -> QPainterPath:
        nodes, flow = self.scene.nodes, self.scene.graph.drawing.flow
        path = QPainterPath()
        for end in self._ends:
            path.addPath(curve(place, nodes[end.node].port_place(end), flow=flow))
        return path

    def _click(self, _place: QPointF) -> None:
        """Leave the wires where they are: nothing was carried."""

    def _connect(self, target: Port) -> None:
        if not isinstance(target, OutputPort) or target == self._pressed:
            return
        ends, view = self._ends, self.view

        def carry(graph: Graph) -> Graph:
            for end in ends:
                graph = graph.connect(target, end)
            return graph

        if len(ends) == 1:
            label = view.tr("Wire {start} to {end}").format(start=target.node, end=ends[0].node)
        else:
            label = view.tr("Let {count} wires begin at {start}").format(
                count=len(ends), start=target.node
            )
        view.attempt(label, carry)

    def _drop(self, _place: QPointF) -> None:
        ends, view = self._ends, self.view

        def remove(graph: Graph) -> Graph:
            for end in ends:
                graph = graph.disconnect(end)
            return graph

        label = (
            view.tr("Remove the wire to {name}").format(name=ends[0].node)
            if len(ends) == 1
            else view.tr("Remove {count} wires").format(count=len(ends))
        )
        view.attempt(label, remove)


class _JudgeOfAll(Judge):
    """Judges outputs as the beginning of several wires: by the one that fits least."""

    def __init__(self, graph: Graph, analysis: Analysis, ends: tuple[InputPort, ...]) -> None:
        super().__init__(graph, analysis, ends[0], ends[0])
        self._others = [Judge(graph, analysis, end, end) for end in ends[1:]]

    def ports_of(self, nodes: Collection[str]) -> dict[OutputPort | InputPort, Verdict]:
        """Judge every output of some nodes."""
        result = super().ports_of(nodes)
        for other in self._others:
            for port, verdict in other.ports_of(nodes).items():
                worst = result[port]
                if (verdict.allowed, verdict.fits) < (worst.allowed, worst.fits):
                    result[port] = verdict
        return result
