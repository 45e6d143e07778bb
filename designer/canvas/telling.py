"""What a screen reader is told of the canvas: what is selected, or else where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from designer.announcing import announce
from designer.canvas.card import shape_label
from designer.canvas.hover import port_name, size_text
from designer.canvas.remark_edits import carried
from designer.canvas.suggest import output_shape
from engine.memory import tensor_bytes
from widgets.words import joined

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from engine.analysis import Analysis
    from engine.graph import Graph, InputPort


def _(text: str) -> str:
    return QCoreApplication.translate("Telling", text)


def wire_description(graph: Graph, analysis: Analysis, end: InputPort) -> str:
    """Say from where to where a wire leads, and what passes it for one image."""
    start = graph.wires[end]
    way = _("Wire from {start} to {end}").format(
        start=port_name(graph, start, outputs=True), end=port_name(graph, end, outputs=False)
    )
    shape = output_shape(graph, analysis, start)
    if shape is None:
        return joined((way, _("its shape is not known yet")))
    return joined((way, shape_label(shape), size_text(tensor_bytes(shape))))


class Telling:
    """Keeps the description of one view true, which screen readers read with its name.

    A change of it while the canvas has the keyboard is spoken.
    """

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        view.canvas.choice_changed.connect(self.follow)
        view.document.changed.connect(self._document_changed)
        view.document.opened.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Describe what is selected now."""
        view = self._view
        text = self.description()
        if text != view.accessibleDescription():
            view.setAccessibleDescription(text)
            if view.hasFocus():
                announce(view, text)

    @Slot(object, object)
    def _document_changed(self, _before: object, _after: object) -> None:
        self.follow()

    def description(self) -> str:
        """Return what is selected; of nothing, what the canvas shows."""
        canvas = self._view.canvas
        nodes, remarks = canvas.selection, canvas.remarks.selection
        if len(nodes) + len(remarks) > 1:
            many = _("{count} things selected") if remarks else _("{count} blocks selected")
            return many.format(count=f"{len(nodes) + len(remarks):,}")
        if nodes:
            return canvas.nodes[nodes[0]].description()
        if remarks:
            return self._remark(remarks[0])
        wire = canvas.selected_wire
        scope = self._view.document.scope
        graph = scope.bound or scope.graph
        if wire is not None and wire in graph.wires:
            return wire_description(graph, scope.analysis, wire)
        return self._place()

    def _remark(self, name: str) -> str:
        canvas = self._view.canvas
        item = canvas.remarks.items[name]
        # While another project comes to the screen the canvas still has the frames of the last one.
        if not item.remark.frame or name not in canvas.graph.drawing.remarks:
            return item.description()
        count = len(carried(canvas.graph, (name,)).nodes)
        held = _("with 1 block") if count == 1 else _("with {count} blocks")
        return joined((item.description(), held.format(count=count)))

    def _place(self) -> str:
        state = self._view.document.state
        path, count = state.scope.path, len(self._view.canvas.nodes)
        text = _("{place}, 1 block") if count == 1 else _("{place}, {count} blocks")
        return text.format(place=path[-1] if path else state.project.name, count=f"{count:,}")
