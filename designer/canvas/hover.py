"""What is under the pointer: lit up a little, and explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from designer.canvas.card import shape_label
from designer.canvas.rerouting import Part, part_at
from designer.canvas.suggest import output_shape
from engine.blocks.composite import Composite
from engine.memory import tensor_bytes

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from designer.canvas.view import CanvasView
    from designer.state import State
    from engine.analysis import Analysis
    from engine.graph import Graph, InputPort, OutputPort


class Hover:
    """The node and the wire under the pointer of one view."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._canvas = view.canvas
        self._node: str | None = None
        self._wire: InputPort | None = None
        view.document.changed.connect(self._document_changed)

    @property
    def wire(self) -> InputPort | None:
        """The wire under the pointer, by its end."""
        return self._wire

    def point_at(self, place: QPointF) -> None:
        """Show what is at a place in the scene as hovered."""
        view, canvas = self._view, self._canvas
        port = canvas.port_at(place, view.reach, view.port_depth)
        name = canvas.node_at(place) if port is None else port.node
        wire = canvas.wire_at(place, view.reach / 2) if name is None else None
        if wire is not None and canvas.remarks.over_wires_at(place, view.zoom) is not None:
            wire = None  # it runs behind a note
        self._set(name, wire)
        text = ""
        if name is not None:
            item = canvas.nodes[name]
            item.set_lights(None, port)
            text = item.tool_tip(port)
        # What is inside a block says more than the tool tip that would lie over it.
        peeks = name is not None and port is None and self._has_inside(name)
        view.viewport().setToolTip("" if peeks else text)
        view.remarking.hover(place if name is None and wire is None else None)
        view.peek.wait_at(name if peeks else None, text)
        if wire is not None:
            self._tell(wire, place)

    def _tell(self, wire: InputPort, place: QPointF) -> None:
        """Say what runs along a wire and show what a drag of it would do."""
        view, hint = self._view, self._view.hint
        bends = part_at(view, place, wire) is Part.MIDDLE
        shape = Qt.CursorShape.SizeAllCursor if bends else Qt.CursorShape.CrossCursor
        view.viewport().setCursor(shape)
        # A reason for a refusal is read to its end first.
        if hint.is_quiet or not hint.isVisible():
            # At once, not after the delay of a tool tip: one reads along the wires.
            text = wire_text(view.canvas.graph, view.document.analysis, wire)
            hint.show_hint(view.mapFromScene(place), text, lasting=True, quiet=True)

    def _has_inside(self, name: str) -> bool:
        return isinstance(self._canvas.nodes[name].node.block, Composite)

    def _document_changed(self, _before: State, _after: State) -> None:
        """Say no longer what ran along a wire: the next move of the pointer says what does now."""
        self._set(self._node if self._node in self._canvas.nodes else None, None)

    def clear(self) -> None:
        """Show nothing as hovered."""
        self._set(None, None)
        self._view.remarking.hover(None)
        self._view.peek.wait_at(None)

    def _set(self, name: str | None, wire: InputPort | None) -> None:
        nodes, wires = self._canvas.nodes, self._canvas.wires
        if name != self._node:
            if self._node in nodes:
                nodes[self._node].set_look(hovered=False)
                nodes[self._node].set_lights(None)
            if name is not None:
                nodes[name].set_look(hovered=True)
            self._node = name
        if wire != self._wire:
            if self._wire in wires:
                wires[self._wire].set_look(hovered=False)
            if wire is not None:
                wires[wire].set_look(hovered=True)
            else:
                self._view.viewport().unsetCursor()
                if self._view.hint.is_quiet:
                    self._view.hint.hide_hint()
            self._wire = wire
            self._view.route_points.follow()


def wire_text(graph: Graph, analysis: Analysis, end: InputPort) -> str:
    """Say what runs along a wire: from where to where, its shape, and its size in float32."""
    start = graph.wires[end]
    shape = output_shape(graph, analysis, start)
    first, last = port_name(graph, start, outputs=True), port_name(graph, end, outputs=False)
    if shape is None:
        return _("{start} → {end} · its shape is not known yet").format(start=first, end=last)
    return _("{start} → {end} · {shape} · {size} per image").format(
        start=first, end=last, shape=shape_label(shape), size=size_text(tensor_bytes(shape))
    )


def size_text(count: float) -> str:
    """Write a number of bytes with one decimal, so that near neighbours can be told apart."""
    if count < 1000:
        return f"{count:.0f} B"
    for unit in ("kB", "MB", "GB"):
        count /= 1000
        if count < 999.95:
            return f"{count:.1f} {unit}"
    return f"{count / 1000:,.1f} TB"


def port_name(graph: Graph, port: InputPort | OutputPort, *, outputs: bool) -> str:
    """Name a port by its node, and by itself where the node has several on that side."""
    block = graph[port.node].block
    several = len(block.output_ports if outputs else block.input_ports) > 1
    return f"{port.node}.{port.port}" if several else port.node


def _(text: str) -> str:
    return QCoreApplication.translate("Hover", text)
