"""What is under the pointer: lit up a little, and explained in a tool tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from designer.canvas.view import CanvasView
    from engine.graph import InputPort


class Hover:
    """The node and the wire under the pointer of one view."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._canvas = view.canvas
        self._node: str | None = None
        self._wire: InputPort | None = None

    def point_at(self, place: QPointF) -> None:
        """Show what is at a place in the scene as hovered."""
        view, canvas = self._view, self._canvas
        port = canvas.port_at(place, view.reach, view.port_depth)
        name = canvas.node_at(place) if port is None else port.node
        wire = canvas.wire_at(place, view.reach / 2) if name is None else None
        self._set(name, wire)
        text = ""
        if name is not None:
            item = canvas.nodes[name]
            item.set_lights(None, port)
            text = item.tool_tip(port)
        view.viewport().setToolTip(text)

    def clear(self) -> None:
        """Show nothing as hovered."""
        self._set(None, None)

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
            self._wire = wire
