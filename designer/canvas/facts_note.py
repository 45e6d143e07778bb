"""What is known of a block or a wire, in a note at the pointer: for a middle click, or by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF

from designer.announcing import announce
from designer.canvas.hover import port_name, wire_text
from engine.graph import InputPort
from widgets.facts import node_facts, nodes_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from designer.canvas.view import CanvasView
    from widgets.facts import Fact


def _(text: str) -> str:
    return QCoreApplication.translate("FactsNote", text)


def tell_at(view: CanvasView, place: QPointF, at: QPoint) -> bool:
    """Tell of the block or the wire at a place, and say whether there is one.

    Parameters
    ----------
    view
        Where it is asked.
    place, at
        The place in the scene, and in the viewport.
    """
    canvas = view.canvas
    port = canvas.port_at(place, view.reach / 2, view.port_depth)
    name = canvas.node_at(place) if port is None else port.node
    if name is not None:
        _tell(view, at, block_text(view, name))
        return True
    wire = canvas.wire_at(place, view.reach / 2)
    if wire is None or canvas.remarks.over_wires_at(place, view.zoom) is not None:
        return False
    _tell(view, at, _wire_text(view, wire))
    return True


def tell_chosen(view: CanvasView) -> None:
    """Tell of what is selected: a block, several together, or a wire."""
    names, wire = view.selection, view.canvas.selected_wire
    if wire is not None:
        middle = view.canvas.wires[wire].path().pointAtPercent(0.5)
        _tell(view, view.mapFromScene(middle), _wire_text(view, wire))
    elif names:
        view.bring_into_view(names[:1])
        corner = view.canvas.content(names[:1]).bottomLeft()
        text = block_text(view, names[0]) if len(names) == 1 else _blocks_text(view, names)
        _tell(view, view.mapFromScene(corner), text)
    else:
        view.say(_("Select a block or a wire to see what is known of it."))


def block_text(view: CanvasView, name: str) -> str:
    """Say what a block is, what it takes, and what is known of it, a line for each."""
    scope = view.document.scope
    item, analysis = view.canvas.nodes[name], scope.analysis
    facts = node_facts(
        item.report,
        analysis.receptive(name),
        trainable=item.node.trainable,
        inside=scope.outer is not None,
    )
    graph = view.canvas.graph
    starts = [graph.wires.get(InputPort(name, port)) for port in item.node.block.input_ports]
    feeds = [port_name(graph, start, outputs=True) for start in starts if start is not None]
    lines = [item.tool_tip()]
    if feeds:
        lines.append(_line(_("Fed by"), ", ".join(feeds)))
    return "\n".join([*lines, *_lines(facts)])


def _blocks_text(view: CanvasView, names: Sequence[str]) -> str:
    scope = view.document.scope
    nodes = [view.canvas.nodes[name].node for name in names]
    facts = nodes_facts(nodes, scope.analysis.nodes, inside=scope.outer is not None)
    return "\n".join([_("{count} blocks").format(count=len(names)), *_lines(facts)])


def _wire_text(view: CanvasView, wire: InputPort) -> str:
    return wire_text(view.canvas.graph, view.document.analysis, wire)


def _lines(facts: Iterable[Fact]) -> list[str]:
    return [_line(fact.title, fact.value) for fact in facts if fact.value]


def _line(title: str, value: str) -> str:
    return _("{title}: {value}").format(title=title, value=value)


def _tell(view: CanvasView, at: QPoint, text: str) -> None:
    view.peek.hide_peek()
    view.hint.show_hint(at, text, quiet=True)
    announce(view, text)
