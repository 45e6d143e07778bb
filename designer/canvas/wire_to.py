"""Wiring by name: what a block is to feed is typed, and the list says what fits and why not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from designer.canvas.edits import free_output
from designer.canvas.suggest import Judge
from engine.graph import InputPort, OutputPort
from widgets.command_palette import CommandPalette, Entry
from widgets.icons import family_icon, icon
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.canvas.suggest import Verdict
    from designer.canvas.view import CanvasView
    from designer.document import State
    from engine.graph import Graph, Node
    from widgets.theme import Theme

MOST_JUDGED = 200
"""Of more blocks those are judged that have an open input and are near; typing finds the others."""


class WireTo(QObject):
    """Asks what the one selected block of a view is to feed."""

    def __init__(self, view: CanvasView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._start: OutputPort | None = None
        self.list = CommandPalette(theme, view)
        self.list.setAccessibleName(self.tr("Blocks to wire to"))
        self.list.search.setAccessibleName(self.tr("Search a block to wire to"))
        self.list.search.setToolTip(self.tr("Name or kind of a block, or a part of it"))
        self.list.list.setAccessibleName(self.tr("Blocks that can be fed"))
        self.list.list.setToolTip(self.tr("Enter or a click wires it"))
        view.document.opened.connect(self.list.dismiss)
        view.document.changed.connect(self._follow)

    @Slot()
    def ask(self) -> None:
        """Open the list: what fits first, then what would take a wire's place, then the rest."""
        view = self._view
        graph, chosen = view.canvas.graph, view.selection
        if len(chosen) != 1:
            view.say(self.tr("Select one block to wire it to another."))
            return
        if not view.document.scope.editable:
            view.say(str(view.document.scope.refusal()))
            return
        self._start = free_output(graph, chosen[0])
        if self._start is None:
            view.say(self.tr("{name} has no output.").format(name=chosen[0]))
            return
        self.list.search.setPlaceholderText(
            self.tr("What is {name} to feed? Type a name…").format(name=chosen[0])
        )
        self.list.ask((), (), self.entries)

    @Slot(object, object)
    def _follow(self, before: State, after: State) -> None:
        """Close where another graph is shown: in it the same names are other blocks."""
        if after.scope.path != before.scope.path:
            self.list.dismiss()

    def entries(self, text: str) -> list[Entry]:
        """Return the inputs that a text means, the most inviting ones first."""
        start, view = self._start, self._view
        graph = view.canvas.graph
        if start is None or start.node not in graph.nodes:
            return []
        typed = text.lower().split()
        found = [
            node
            for name, node in graph.nodes.items()
            if name != start.node and node.block.input_ports and _is_meant(node, typed)
        ]
        judge = Judge(graph, view.document.analysis, start)
        judged = judge.ports_of(_nearest(graph, start.node, found))
        ports = [
            (port, verdict)
            for port, verdict in judged.items()
            if isinstance(port, InputPort) and graph.wires.get(port) != start
        ]
        ports.sort(key=lambda each: (-each[1].light, not each[1].allowed))
        return [self._entry(graph, start, port, verdict) for port, verdict in ports]

    def _entry(self, graph: Graph, start: OutputPort, end: InputPort, verdict: Verdict) -> Entry:
        block, theme = graph[end.node].block, self._view.canvas.inks.theme
        title = end.node
        if len(block.input_ports) > 1:
            title = self.tr("{name}, input {port}").format(name=end.node, port=end.port)
        said, short = self.tr("It fits, and nothing is there yet."), self.tr("fits")
        if verdict.reason:
            said = words(verdict.reason)
            short = self.tr("does not fit") if verdict.allowed else self.tr("would close a cycle")
        elif verdict.replaces is not None:
            before = verdict.replaces.node
            said = self.tr("Takes the place of the wire from {start}.").format(start=before)
            short = self.tr("instead of {start}").format(start=before)
        return Entry(
            "", title, partial(self._wire, start, end), said, short,
            names=(end.node, words(block.title)),
            icon=family_icon(block.family, theme) if verdict.fits else icon("warning", theme),
            enabled=verdict.allowed,
        )  # fmt: skip

    def _wire(self, start: OutputPort, end: InputPort) -> None:
        label = self.tr("Wire {start} to {end}").format(start=start.node, end=end.node)
        self._view.attempt(label, lambda graph: graph.connect(start, end))


def _is_meant(node: Node, typed: Iterable[str]) -> bool:
    """Say whether a node's name or kind has all that is typed."""
    text = f"{node.name} {words(node.block.title)} {node.block.title}".lower()
    return all(each in text for each in typed)


def _nearest(graph: Graph, name: str, nodes: list[Node]) -> list[str]:
    """Return the names of nodes, of many those with an open input that lie nearest."""
    if len(nodes) > MOST_JUDGED:
        x, y = graph[name].position
        nodes = sorted(
            nodes,
            key=lambda node: (
                all(InputPort(node.name, port) in graph.wires for port in node.block.input_ports),
                abs(node.position[0] - x) + abs(node.position[1] - y),
            ),
        )[:MOST_JUDGED]
    return [node.name for node in nodes]
