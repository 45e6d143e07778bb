"""Ctrl+F: blocks of the project found by what is typed, ringed, and gone to one by one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from designer.canvas.flight import Flight
from designer.search import Hit, Line, search, whole_project
from widgets.find_bar import FindBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from designer.document import State
    from designer.window import Window
    from engine.graph import Graph
    from widgets.theme import Theme

STRIDE_S = 0.006
"""So long the index is worked on before the window may do something else."""

TYPED_MS = 80
"""How long typing must rest before the first that is found is selected: a new form in the
inspector takes longer than all the search."""

REST_MS = 120
"""How long edits must rest before what is found is looked for anew."""


class Finding(QObject):
    """Connects the bar with the project and the canvas."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        self.bar = FindBar(window.theme, window.view)
        self._flight = Flight(window.view)
        self._graph: Graph | None = None
        self._lines: list[Line] = []
        self._rest: Iterator[list[Line]] | None = None
        self._hits: list[Hit] = []
        self._place = -1
        self._working = QTimer(self)
        self._working.setInterval(0)
        self._working.timeout.connect(self._work)
        self._edited = QTimer(self)
        self._edited.setSingleShot(True)
        self._edited.setInterval(REST_MS)
        self._edited.timeout.connect(self._look_again)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MS)
        self._typed.timeout.connect(self._show_nearest)
        self.bar.changed.connect(self._look)
        self.bar.stepped.connect(self.step)
        self.bar.closed.connect(self._close)
        self._document.changed.connect(self._follow)
        window.actions_.connect(
            {
                "find": self.ask,
                "find_next": lambda: self.step(1),
                "find_previous": lambda: self.step(-1),
            }
        )

    @property
    def hits(self) -> list[Hit]:
        """What is found, in the order in which it is gone through."""
        return self._hits

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.bar.set_theme(theme)

    def ask(self) -> None:
        """Show the bar."""
        self._refresh()
        self.bar.ask()
        self._look_again()

    def step(self, way: int) -> None:
        """Go to the next block that is found, into the group or composite that it is in."""
        if self.bar.isHidden():
            if not self.bar.search.text().strip():
                self.ask()
                return
            self._refresh()
            self._search()
        while self._rest is not None and not self._hits:
            self._work()
        if not self._hits:
            self.bar.show_count(-1, 0)
            return
        here = Hit(self._document.scope.path, self._window.view.canvas.current or "")
        if self._place < 0 and here in self._hits:
            self._place = self._hits.index(here)
        self._place = (self._place + way) % len(self._hits) if self._place >= 0 else min(way, 0)
        self._place %= len(self._hits)
        self._go()

    def _go(self) -> None:
        hit, view = self._hits[self._place], self._window.view
        typing = self.bar.search.hasFocus()
        if hit.path != self._document.scope.path:
            view.travel.go_to(hit.path)
        if hit.remark and hit.name in view.canvas.remarks.items:
            view.canvas.select((), remarks=(hit.name,))
            self._flight.to_area(view.canvas.remarks.around([hit.name]))
        elif hit.name in view.canvas.nodes:
            view.select([hit.name])
            self._flight.to([hit.name])
        self._ring()
        self._count()
        if typing:
            self.bar.search.setFocus()

    # -- searching -------------------------------------------------------------------------

    @Slot(str)
    def _look(self, _text: str) -> None:
        self._refresh()
        self._search()
        self._typed.start()

    def _look_again(self) -> None:
        if not self.bar.isHidden():
            self._refresh()
            self._search()

    def _refresh(self) -> None:
        """Begin the index anew, where the network is another one."""
        root = self._document.scope.chain()[0]
        if root.graph is not self._graph:
            self._graph = root.graph
            self._lines = []
            self._rest = whole_project(root)
            self._work()
            if self._rest is not None:
                self._working.start()

    @Slot()
    def _work(self) -> None:
        """Go on with the index for a moment."""
        until = time.perf_counter() + STRIDE_S
        before = len(self._lines)
        while self._rest is not None and time.perf_counter() < until:
            more = next(self._rest, None)
            if more is None:
                self._rest = None
                self._working.stop()
            else:
                self._lines += more
        if not self.bar.isHidden() and (len(self._lines) > before or self._rest is None):
            self._search(keep=True)

    def _search(self, *, keep: bool = False) -> None:
        shown = self._hits[self._place] if self._hits and self._place >= 0 else None
        found = search(self.bar.search.text(), self._lines)
        here = self._document.scope.path
        # What the canvas shows comes first; a stable sort keeps the order of the rest.
        self._hits = sorted(found, key=lambda hit: hit.path != here)
        self._place = self._hits.index(shown) if keep and shown in self._hits else -1
        self._ring()
        self._count()

    @Slot()
    def _show_nearest(self) -> None:
        """Go to the first that is found in the shown graph; nothing is opened while one types."""
        shown = not self.bar.isHidden() and self._place < 0
        if shown and self._hits and self._hits[0].path == self._document.scope.path:
            self._place = 0
            self._go()

    def _ring(self) -> None:
        here = self._document.scope.path
        shown = not self.bar.isHidden()
        here_are = [hit for hit in self._hits if hit.path == here and not hit.remark]
        names = [hit.name for hit in here_are] if shown else []
        self._window.view.canvas.highlight(names)

    def _count(self) -> None:
        self.bar.show_count(self._place, len(self._hits), more=self._rest is not None)

    # -- keeping up ------------------------------------------------------------------------

    @Slot(object, object)
    def _follow(self, before: State, after: State) -> None:
        if self.bar.isHidden():
            return
        if after.project.graph is not before.project.graph:
            self._edited.start()
        elif after.scope.path != before.scope.path:
            self._ring()

    @Slot()
    def _close(self) -> None:
        self._typed.stop()
        self._edited.stop()
        self._working.stop()
        self._window.view.canvas.highlight([])
        self._window.view.setFocus()
