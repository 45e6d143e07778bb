"""Cards that are dragged out of their wires: felt where a hand shakes them, and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from designer.canvas.ways import curve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from designer.canvas.view import CanvasView
    from engine.graph import InputPort, OutputPort

TURNS = 4
"""So many times a hand turns back that shakes; one that looks for a place turns less often."""

TURN_PIXELS = 16
"""So far it goes between two turns, in pixels of the screen: farther than it trembles."""

SHAKE_MS = 900
"""Milliseconds in which it does: slower it compares two places."""


class Shake:
    """Feels whether a pointer is shaken: turned back again and again within a moment.

    The time is that of the events, so that a machine that is slow to answer feels the same.
    """

    def __init__(self) -> None:
        self._axes = _Axis(), _Axis()

    def feels(self, x: int, y: int, time: int) -> bool:
        """Follow the pointer; say whether it is being shaken.

        Parameters
        ----------
        x, y
            Where it is, in pixels of the screen.
        time
            When, in milliseconds; 0 where that is not known, which is no shaking.
        """
        if not time:
            return False
        across, down = self._axes
        sideways = across.feels(x, time)
        return down.feels(y, time) or sideways


class _Axis:
    """The turns of a pointer to the left and right, or up and down."""

    def __init__(self) -> None:
        self._far: int | None = None
        """The farthest place on the way it goes."""
        self._way = 0
        self._turns: list[int] = []
        """When it turned."""

    def feels(self, at: int, time: int) -> bool:
        """Follow it; say whether it has turned often enough within a moment."""
        step = 0 if self._far is None else at - self._far
        if step * self._way > 0 or self._far is None:
            self._far = at
        elif abs(step) >= TURN_PIXELS:
            if self._way:
                self._turns.append(time)
            self._way = 1 if step > 0 else -1
            self._far = at
        self._turns = [turn for turn in self._turns if time - turn <= SHAKE_MS]
        return len(self._turns) >= TURNS


class Loose:
    """What is shown of cards that are pulled out: no wires, and the gap closed behind them.

    Parameters
    ----------
    view
        Where they are dragged.
    ends
        The wires that change, and where they begin from then on.
    """

    def __init__(self, view: CanvasView, ends: Mapping[InputPort, OutputPort | None]) -> None:
        self._scene = scene = view.canvas
        self._ends = ends
        for end in ends:
            scene.wires[end].hide()
        self._item = QGraphicsPathItem()
        pen = QPen(scene.inks.theme.accent, 2.0, Qt.PenStyle.DashLine)
        self._item.setPen(pen)
        self._item.setZValue(-0.5)
        scene.addItem(self._item)

    def show(self) -> None:
        """Draw the wires that close the gap."""
        nodes = self._scene.nodes
        path = QPainterPath()
        flow = self._scene.graph.drawing.flow
        for end, start in self._ends.items():
            if start is not None:
                here, there = nodes[start.node].port_place(start), nodes[end.node].port_place(end)
                path.addPath(curve(here, there, flow=flow))
        self._item.setPath(path)

    def remove(self) -> None:
        """Show the wires that are there again."""
        for end in self._ends:
            if end in self._scene.wires:
                self._scene.wires[end].show()
        self._scene.removeItem(self._item)
