"""What a press on the canvas begins, and what a double click does: by what lies under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from designer.canvas.carrying import CarryWires, ends_at
from designer.canvas.cutting import CutWires
from designer.canvas.edits import Placement
from designer.canvas.gestures import RubberBand
from designer.canvas.lasso import Lasso
from designer.canvas.moving import MoveNodes
from designer.canvas.remark_gestures import grab_remark
from designer.canvas.rerouting import grab, point_at, take_point
from designer.canvas.wiring import DrawWire
from engine.graph import OutputPort

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QPointF

    from designer.canvas.gestures import Gesture
    from designer.canvas.node_item import Port
    from designer.canvas.view import CanvasView

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def pressed(view: CanvasView, place: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture | None:
    """Return the gesture that a press of the left button begins.

    Parameters
    ----------
    view
        Where it was pressed.
    place
        The place in the scene.
    modifiers
        The keys that are held.

    Returns
    -------
    Gesture or None
        ``None`` where the press alone did what there is to do.
    """
    canvas = view.canvas
    if (port := canvas.port_at(place, view.reach, view.port_depth)) is not None:
        return _grab_port(view, place, port, modifiers)
    if (name := canvas.problem_at(place, view.zoom)) is not None:
        canvas.select([name])
        view.notice.ask(name)
        return None
    if (name := canvas.node_at(place)) is not None:
        return MoveNodes(view, place, name, modifiers)
    if (grip := canvas.remarks.over_wires_at(place, view.zoom)) is not None:
        return grab_remark(view, place, grip, modifiers)
    return _grab_ground(view, place, modifiers)


def _grab_ground(view: CanvasView, place: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
    """Return the gesture that a press beside all cards and notes begins."""
    canvas = view.canvas
    frame = canvas.remarks.frame_at(place, view.zoom)
    if modifiers & CTRL:
        if frame is not None:
            return grab_remark(view, place, frame, modifiers)
        return Lasso(view, place, modifiers) if modifiers & ALT else CutWires(view, place)
    # A wire is selected alone: with Shift, which adds, a press on it leaves what is selected.
    wired = not modifiers & SHIFT
    if wired and (end := canvas.wire_at(place, view.reach / 2)) is not None:
        return grab(view, place, end, pins=bool(modifiers & ALT))
    if frame is not None:
        return grab_remark(view, place, frame, modifiers)
    return (Lasso if modifiers & ALT else RubberBand)(view, place, modifiers)


def _grab_port(
    view: CanvasView, place: QPointF, port: Port, modifiers: Qt.KeyboardModifier
) -> Gesture:
    if modifiers & CTRL and isinstance(port, OutputPort):
        ends = ends_at(view.canvas.graph, port)
        if ends:
            return CarryWires(view, place, port, ends)
    return DrawWire(view, place, port)


def double_clicked(view: CanvasView, place: QPointF, at: QPoint) -> bool:
    """Open what has an inside, rename a node, take a wire's point, or else ask for a block.

    Parameters
    ----------
    view
        Where it was clicked.
    place, at
        The place in the scene, and in the viewport.

    Returns
    -------
    bool
        ``False`` where the second press means the same as the first: on a port or a notice.
    """
    canvas = view.canvas
    # Nearer than for a press: between two cards that look small there is also their wire.
    if canvas.port_at(place, view.reach / 2, view.port_depth) is not None:
        return False
    if canvas.problem_at(place, view.zoom) is not None:
        return False
    if (name := canvas.node_at(place)) is not None:
        if canvas.nodes[name].opens_at(place):
            view.travel.enter(name)
        else:
            view.rename_field.open(name)
    elif (grip := canvas.remarks.over_wires_at(place, view.zoom)) is not None:
        view.remarking.open_field(grip.name)
    elif (end := canvas.wire_at(place, view.reach / 2)) is not None:
        if (index := point_at(view, place, end)) is not None:
            take_point(view, end, index)
            return True
        view.adding.ask(Placement((place.x(), place.y()), into=end), at)
    elif (frame := canvas.remarks.frame_at(place, view.zoom)) is not None:
        view.remarking.open_field(frame.name)
    else:
        view.adding.ask(Placement((place.x(), place.y())), at)
    return True
