"""Getting a block onto the canvas: by name, or from the list of those that fit a place."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from designer.canvas.edits import Placement, place_behind
from designer.canvas.going_on import show_with_room
from designer.canvas.quick_add import QuickAdd
from designer.canvas.suggest import misfit, output_shape, precedes
from engine.blocks.base import Block, registry
from widgets.palette_menu import LIBRARY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from designer.canvas.view import CanvasView
    from designer.document import State
    from engine.groups.definition import GroupDefinition


class Adding(QObject):
    """Adds blocks to the network of one view."""

    keep_requested = Signal(str)
    """The name of a group of the project that the library is to keep."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._then: Callable[[str], object] | None = None
        self._beside: frozenset[str] = frozenset()
        self.library: tuple[GroupDefinition, ...] = ()
        """The groups that the person keeps for every project."""
        self.list = QuickAdd(view, view.canvas.inks.theme)
        self.list.chosen.connect(self._take_chosen)
        self.list.closed.connect(view.setFocus)
        view.document.changed.connect(self._follow)

    def add(
        self, kind: str, placement: Placement | None = None, *, by_key: bool = False
    ) -> str | None:
        """Add a block, select it and show it; see :meth:`CanvasView.add_block`.

        Where no pointer says where it goes, it is shown with room for what comes next.
        """
        block = self.block(kind)
        if block is None:
            return None
        name = self._view.commands.add(block, placement or self._default(block))
        if name is not None:
            self.list.remember(kind)
            if by_key or placement is None:
                show_with_room(self._view, name)
            else:
                self._view.bring_into_view([name], keeps_zoom=True)
        return name

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Bring into view what is added meanwhile to the graph that is shown."""
        document, canvas = self._view.document, self._view.canvas
        path, before = document.scope.path, canvas.graph.nodes
        yield
        come = [name for name in canvas.graph.nodes if name not in before]
        if come and document.scope.path == path:
            self._view.bring_into_view(come)

    def block(self, kind: str) -> type[Block] | None:
        """Return a block's class: one that everybody has, or a group of a person's own."""
        block = self.made().get(kind) or registry().get(kind)
        if block is None:
            self._view.say(self.tr("There is no block called '%1' any more.").replace("%1", kind))
        return block

    def made(self) -> dict[str, type[Block]]:
        """Return the groups that can be added here, by kind: the project's, then the library's."""
        document = self._view.document
        made: dict[str, type[Block]] = {
            definition.kind: definition.block_type
            for definition in document.project.groups.values()
        }
        for definition in self.library:
            made.setdefault(LIBRARY + definition.name, definition.block_type)
        return made

    def _default(self, kind: type[Block]) -> Placement:
        """Return where a block goes that is added without a pointer."""
        view = self._view
        if len(view.selection) != 1:
            middle = view.visible_area().center()
            return Placement((middle.x(), middle.y()))
        behind = place_behind(view.canvas.graph, view.selection[0])
        # What takes no wire, such as a second input, is put beside the selected block.
        return behind if kind().input_ports else Placement(behind.position)

    def ask_behind(self, name: str, at: QPoint) -> None:
        """Open the list of blocks that can go behind a node."""
        self.ask(place_behind(self._view.canvas.graph, name), at, by_key=True)

    def ask(self, placement: Placement, at: QPoint, *, by_key: bool = False) -> None:
        """Open the list of the blocks that fit a place.

        Parameters
        ----------
        placement
            Where the block goes and what it is wired to.
        at
            Where to open the list, in the viewport.
        by_key
            Whether the place is not the pointer's.
        """
        graph = self._view.canvas.graph
        title = self.tr("Add a block")
        fits: Callable[[type[Block]], bool] | None = None
        why: Callable[[type[Block]], str] | None = None
        into = placement.into
        start = graph.wires.get(into) if into is not None else placement.start
        if start is not None:
            shape = output_shape(graph, self._view.document.analysis, start)
            title = self.tr("After {name}").format(name=start.node)
            if into is not None:
                title = self.tr("Between {start} and {end}").format(start=start.node, end=into.node)

            def why(kind: type[Block]) -> str:
                return misfit(kind, shape, start.node)

            def fits(kind: type[Block]) -> bool:
                return not misfit(kind, shape, start.node)

        elif placement.end is not None:
            title = self.tr("Before {name}").format(name=placement.end.node)
            fits = precedes
        self.ask_for(
            at, title, lambda kind: self.add(kind, placement, by_key=by_key), fits, why=why
        )
        ends = (placement.start, placement.into, placement.end)
        self._beside = frozenset(end.node for end in ends if end is not None)

    def ask_for(
        self,
        at: QPoint,
        title: str,
        then: Callable[[str], object],
        fits: Callable[[type[Block]], bool] | None = None,
        rank: Callable[[type[Block]], int] | None = None,
        why: Callable[[type[Block]], str] | None = None,
    ) -> None:
        """Open the list of blocks for any purpose.

        Parameters
        ----------
        at
            Where to open the list, in the viewport.
        title
            What the block is for.
        then
            Takes the kind that is chosen.
        fits
            Leaves out the blocks for which it is false.
        rank
            While nothing is typed, blocks for which it is less come first.
        why
            Says of a block that does not fit why not.
        """
        self._then, self._beside = then, frozenset()
        self.list.ask(at, title, fits, self.made(), rank, why)

    @Slot(object, object)
    def _follow(self, _before: State, after: State) -> None:
        """Close the list where a block goes that the new one was to be wired to."""
        if self._beside and not all(name in after.scope.graph for name in self._beside):
            self._beside = frozenset()
            self.list.dismiss()

    @Slot(str)
    def _take_chosen(self, kind: str) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(kind)
