"""What a training step takes, worked out while the person rests and only where it is seen.

It needs the network without composites, which for 500 nodes takes as long as everything else
after an edit together: so it waits until edits have stopped for a moment, and works in strides
between which the window lives on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from engine.analysis import analyse
from engine.data.memory import physical_memory
from engine.errors import NetloomError
from engine.expansion import expand
from engine.footprint import Footprint, footprint
from engine.strain import strain
from widgets.step_facts import step_facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from designer.document import Document, State
    from engine.graph import Graph
    from engine.problems import Problem
    from engine.project import Project
    from widgets.inspector import Inspector

REST_MS = 120
"""How long edits must rest before a large network is gone through."""

SMALL = 60
"""A network of so many plain blocks is gone through at once: it takes 0.3 ms."""


class Footprints(QObject):
    """Tells the inspector about a training step, while that shows the project."""

    def __init__(self, document: Document, inspector: Inspector, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._inspector = inspector
        self._memory: Mapping[str, int] = {"cpu": physical_memory()}
        self._known: tuple[Graph, tuple[str, float], Footprint | None] | None = None
        self._stride: Iterator[None] | None = None
        self._strain: Problem | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._go_on)
        # Told once everybody has followed an edit: the problem is a change of its own.
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._tell)
        document.opened.connect(self._forget)

    def set_memory(self, memory: Mapping[str, int]) -> None:
        """Say how many bytes each device has, the one that ``auto`` takes first."""
        if memory:
            self._memory = dict(memory)
            self.follow(self._document.state)

    def follow(self, state: State) -> None:
        """Show what is known of a state, and find out the rest where it is seen.

        Where a step was too large, it is seen in the list of problems, whatever is selected.
        """
        if not self._inspector.shows_project and self._document.strain is None:
            self._stop()
            if self._known is not None and self._known[0] is state.project.graph:
                self._judge()
            return
        graph, plan = state.project.graph, state.project.training
        key = (plan.optimizer, plan.momentum)
        if self._known is not None and self._known[0] is graph and self._known[1] == key:
            self._stop()
            self._show()
            return
        self._stride = self._work(state)
        plain = not any(hasattr(node.block, "inside") for node in graph.nodes.values())
        if len(graph) <= SMALL and plain:
            for _ in self._stride:
                pass
            self._stop()
        else:
            self._rest.start(REST_MS)

    @Slot()
    def _forget(self) -> None:
        """Say nothing of another project than the one that was open."""
        self._known = self._strain = None
        self._telling.stop()
        self._inspector.show_step(())

    def _stop(self) -> None:
        self._rest.stop()
        self._stride = None

    @Slot()
    def _go_on(self) -> None:
        if self._stride is None:
            return
        if next(self._stride, self) is self:
            self._stride = None
        else:
            self._rest.start(0)

    def _work(self, state: State) -> Iterator[None]:
        graph, plan = state.project.graph, state.project.training
        found: Footprint | None = None
        try:
            flat = expand(graph, state.analysis)
            yield
            analysis = state.analysis if flat is graph else analyse(flat)
            yield
            if not analysis.faulty and len(flat):
                found = footprint(flat, analysis, optimizer=plan.optimizer, momentum=plan.momentum)
        except NetloomError:  # more blocks than a network may have
            pass
        self._known = (graph, (plan.optimizer, plan.momentum), found)
        self._show()

    def _device_of(self, project: Project) -> tuple[str, int | None]:
        """Return where a project trains, and the bytes that are there, where that is known."""
        device = self._device(project.training.device)
        return device, self._memory.get(device)

    def _judge(self) -> None:
        """Find out whether a step fits, and tell the document where that is news."""
        project = self._document.project
        found = None if self._known is None else self._known[2]
        device, memory = self._device_of(project)
        self._strain = None
        if found is not None and memory is not None:
            self._strain = strain(project, found, device, memory)
        if self._strain != self._document.strain:
            self._telling.start(0)

    @Slot()
    def _tell(self) -> None:
        self._document.set_strain(self._strain)

    def _show(self) -> None:
        self._judge()
        if not self._inspector.shows_project:
            return
        found = None if self._known is None else self._known[2]
        if found is None:
            self._inspector.show_step(())
            return
        project = self._document.project
        device, memory = self._device_of(project)
        batch = project.training.batch_size
        self._inspector.show_step(
            () if memory is None else step_facts(found, batch, device, memory)
        )

    def _device(self, name: str) -> str:
        """Return the device that a plan's name means, as the worker calls it."""
        if name == "auto":
            return next(iter(self._memory))
        return "cuda:0" if name == "cuda" else name
