"""What a person can ask of the canvas, from a key, a menu or a gesture: undoable edits."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from designer.canvas import edits, remark_edits
from designer.canvas.chaining import chain
from designer.canvas.clipboard import Clipboard
from designer.canvas.duplicating import duplicate
from designer.canvas.replacing import Replacing
from designer.canvas.unfolding import unfold_in_rows
from engine.blocks.composite import Composite
from engine.errors import NetloomError
from engine.groups.adopting import adopt
from engine.groups.block import Group
from engine.groups.grouping import group_nodes, ungroup
from engine.groups.scope import with_graph_of
from engine.names import composed
from engine.node import bypass_problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.canvas.edits import Placement
    from designer.canvas.geometry import Point
    from designer.canvas.view import CanvasView
    from engine.blocks.base import Block
    from engine.graph import Graph, InputPort
    from engine.groups.scope import Scope
    from engine.problems import Problem, Repair
    from engine.project import Project


def _(text: str) -> str:
    return QCoreApplication.translate("Commands", text)


class Planned(NamedTuple):
    """A block that is about to be added."""

    base: Project
    """The project with the group that the block is an instance of."""
    kind: type[Block]
    graph: Graph
    """The shown graph with the block in its place, and room made for it."""
    name: str


class Commands:
    """The edits of one canvas. Each is one undo step; what is refused is said."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._canvas = view.canvas
        self.clipboard = Clipboard(view)
        self.replacing = Replacing(view)

    def name(self, names: tuple[str, ...]) -> str:
        """Return what an undo step calls blocks: a name, or how many there are."""
        return names[0] if len(names) == 1 else _("{count} blocks").format(count=len(names))

    def planned(self, kind: type[Block], placement: Placement) -> Planned:
        """Return what the project would be with one more block; nothing changes yet.

        Raises
        ------
        NetloomError
            Where it cannot be added.
        """
        document = self._view.document
        base = document.project
        if issubclass(kind, Group):
            # One of the library comes with its definition.
            base, definition = adopt(base, kind.definition)
            kind = definition.block_type
        graph, name = edits.add_block(document.graph, document.analysis, kind, placement)
        if issubclass(kind, Group):  # it cannot stand in itself
            with_graph_of(base, document.place, document.scope.stored(graph))
        return Planned(base, kind, graph, name)

    def add(self, kind: type[Block], placement: Placement) -> str | None:
        """Add a block, select it, and return its name; ``None`` where that was refused."""
        document = self._view.document
        wanted = kind
        try:
            base, kind, graph, name = self.planned(kind, placement)
            document.end_gesture()
            document.edit_graph(_("Add {name}").format(name=name), lambda _graph: graph, base=base)
        except NetloomError as error:
            self._view.say(str(error))
            return None
        self._canvas.select([name])
        if kind.title != wanted.title:
            text = _("The project has another group '{old}', so this one is called '{new}' here.")
            self._view.say(text.format(old=wanted.title, new=kind.title))
        return name

    def remove(self, *, reconnect: bool = False) -> None:
        """Remove what is selected: blocks, notes and frames, or a wire.

        Parameters
        ----------
        reconnect
            Wire what fed the blocks to what they fed.
        """
        names, remarks = self._canvas.selection, self._canvas.remarks.selection
        if names or remarks:
            what = self._view.remarking.named(names, remarks)
            self._view.attempt(
                _("Remove {what}").format(what=what),
                lambda graph: remark_edits.without(graph, names, remarks, reconnect=reconnect),
            )
        elif self._canvas.selected_wire is not None:
            self.disconnect(self._canvas.selected_wire)

    def disconnect(self, end: InputPort) -> None:
        """Remove a wire."""
        label = _("Remove the wire to {name}").format(name=end.node)
        self._view.attempt(label, lambda graph: graph.disconnect(end))

    def duplicate(self, *, incoming: bool = False) -> None:
        """Copy the selected blocks with the wires among them, notes and frames; select the copies.

        Parameters
        ----------
        incoming
            Feed the copies with what feeds the blocks, too.
        """
        names, remarks = self._canvas.selection, self._canvas.remarks.selection
        if not names and not remarks:
            self._view.say(_("Select blocks to duplicate them."))
            return
        copies: dict[str, str] = {}
        noted: dict[str, str] = {}

        def edit(graph: Graph) -> Graph:
            made = duplicate(graph, names, remarks, incoming=incoming)
            copies.update(made.names)
            noted.update(made.remarks)
            return made.graph

        what = self._view.remarking.named(names, remarks)
        if self._view.attempt(_("Duplicate {what}").format(what=what), edit):
            made = [new for old, new in noted.items() if old in remarks]
            self._canvas.select(copies.values(), remarks=made)
            self._view.remarking.show_copies(copies.values(), made)

    def bypass(self) -> None:
        """Let data pass the selected blocks, or, where all of them are bypassed, use them again."""
        names = self._canvas.selection
        if not names:
            self._view.say(_("Select the blocks that data is to pass."))
            return
        graph = self._canvas.graph
        able = [name for name in names if bypass_problem(name, graph[name].block) is None]
        used = not able or not all(graph[name].bypassed for name in able)
        self.set_bypassed(tuple(able or names), used)
        if able and len(able) < len(names):
            problem = next(
                found
                for name in names
                if (found := bypass_problem(name, graph[name].block)) is not None
            )
            self._view.say(problem)

    def set_bypassed(self, names: tuple[str, ...], bypassed: bool) -> None:
        """Let data pass blocks, or use them again."""

        def edit(graph: Graph) -> Graph:
            for name in names:
                if graph[name].bypassed != bypassed:
                    graph = graph.annotate(name, bypassed=bypassed)
            return graph

        label = _("Bypass {what}") if bypassed else _("Use {what} again")
        self._view.attempt(label.format(what=self.name(names)), edit)

    def paint_in(self, color: str) -> None:
        """Give the selected blocks a colour, and the notes and frames selected with them."""
        names, remarks = self._canvas.selection, self._canvas.remarks.selection

        def edit(graph: Graph) -> Graph:
            for name in names:
                if graph[name].color != color:
                    graph = graph.annotate(name, color=color)
            return remark_edits.painted(graph, remarks, color) if remarks else graph

        what = self._view.remarking.named(names, remarks)
        self._view.attempt(_("Colour {what}").format(what=what), edit)

    def select_all(self) -> None:
        """Select every block, note and frame."""
        self._canvas.select(self._canvas.nodes, remarks=self._canvas.remarks.items)

    def chain(self) -> None:
        """Wire the selected blocks one behind the other, along the flow."""
        names = self._canvas.selection
        label = _("Wire {what}").format(what=self.name(names))
        self._view.attempt(label, lambda graph: chain(graph, names))

    def move(self, way: Point) -> None:
        """Move what is selected; moves in a row are one undo step."""
        names = self._canvas.selection
        if self._canvas.remarks.selection:
            self._view.remarking.move(way)
            return
        if not names:
            return

        def edit(graph: Graph) -> Graph:
            return graph.move(
                {
                    name: (graph[name].position[0] + way[0], graph[name].position[1] + way[1])
                    for name in names
                }
            )

        label = _("Move {what}").format(what=self.name(names))
        self._view.attempt(label, edit, f"nudge {','.join(names)}")

    def rename(self, name: str, new_name: str) -> bool:
        """Rename a block; say why where the name cannot be.

        What was pasted may have spaces around it, and accents apart from their letters.
        """
        new_name = composed(new_name)
        if new_name == name:
            return True
        label = _("Rename {old} to {new}").format(old=name, new=new_name)
        return self._view.attempt(label, lambda graph: graph.rename(name, new_name))

    def unfold(self, name: str) -> None:
        """Replace a composite by the blocks it is made of, and select those."""
        document = self._view.document
        before = set(document.graph.nodes)
        label = _("Unfold {name}").format(name=name)
        if self._view.attempt(label, lambda graph: unfold_in_rows(graph, name, document.analysis)):
            self._canvas.select(node for node in document.graph.nodes if node not in before)

    def group(self, names: tuple[str, ...], title: str) -> bool:
        """Make blocks into a group and select its instance; say whether that was done."""
        document = self._view.document
        before = set(document.graph.nodes)
        label = _("Group {what}").format(what=self.name(names))
        done = self._attempt_groups(
            label, lambda project, place: edits.group(project, names, title, place)
        )
        if done:
            self._canvas.select(node for node in document.graph.nodes if node not in before)
        return done

    def may_group(self, names: tuple[str, ...]) -> bool:
        """Say whether blocks can become a group, and if not, why not."""
        document = self._view.document
        try:
            if not document.scope.editable:
                raise document.scope.refusal()
            group_nodes(document.project, names, self.group_title(), document.place)
        except NetloomError as error:
            self._view.say(str(error))
            return False
        return True

    def group_title(self) -> str:
        """Return a name that no group of the project has."""
        taken = self._view.document.project.groups
        return next(title for number in count(1) if (title := f"Group {number}") not in taken)

    def ungroup(self, name: str | None = None) -> None:
        """Put the blocks inside groups and composites in their places: by default the selected.

        Of several selected blocks those without an inside stay, and stay selected.
        """
        view = self._view
        document = view.document
        if name is None:
            if len(view.selection) > 1:
                self._ungroup_all(view.selection)
                return
            if not view.selection:
                view.say(_("Select a group to put its blocks in its place."))
                return
            name = view.selection[0]
        block = document.graph[name].block
        if isinstance(block, Composite) and not isinstance(block, Group):
            self.unfold(name)
            return
        before = set(document.graph.nodes)
        label = _("Ungroup {name}").format(name=name)
        if self._attempt_groups(label, lambda project, place: ungroup(project, name, place)):
            self._canvas.select(node for node in document.graph.nodes if node not in before)

    def _ungroup_all(self, names: tuple[str, ...]) -> None:
        document = self._view.document
        before = document.graph.nodes
        made = [name for name in names if isinstance(before[name].block, Composite)]
        if not made:
            self._view.say(_("None of the selected blocks is a group."))
            return
        analysis = document.analysis
        label = _("Ungroup {what}").format(what=self.name(tuple(made)))
        if self._attempt_groups(
            label, lambda project, place: edits.ungroup_all(project, made, analysis, place)
        ):
            after = document.graph.nodes
            self._canvas.select(name for name in after if name not in before or name in names)

    def _attempt_groups(self, label: str, edit: Callable[[Project, Scope], Project]) -> bool:
        try:
            return self._view.document.edit_groups(label, edit)
        except NetloomError as error:
            self._view.say(str(error))
            return False

    def repair(self, problem: Problem, repair: Repair) -> None:
        """Mend a problem."""
        del problem
        self._view.document.end_gesture()
        try:
            with self._view.adding.shown():
                self._view.document.mend(repair)
        except NetloomError as error:
            self._view.say(str(error))

    def set_trainable(self, *, trainable: bool) -> None:
        """Let training change the selected blocks' parameters, or leave them alone."""
        names = self._canvas.selection

        def edit(graph: Graph) -> Graph:
            for name in names:
                graph = graph.annotate(name, trainable=trainable)
            return graph

        label = _("Train {what}") if trainable else _("Freeze {what}")
        self._view.attempt(label.format(what=self.name(names)), edit)
