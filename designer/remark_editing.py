"""The selected notes and frames in the inspector, and what is asked of them there as edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from designer.canvas.remark_edits import carried
from designer.surroundings import shares_of
from widgets.remark_page import frame_facts

if TYPE_CHECKING:
    from designer.document import State
    from designer.window import Window


class RemarkEditing(QObject):
    """Shows what is selected of notes and frames, and turns the page's signals into edits."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._remarking = window.view.remarking
        page = window.inspector.remarks
        page.text_changed.connect(self._write)
        page.text_finished.connect(self._remarking.end_writing)
        page.color_chosen.connect(self._paint)
        page.resized.connect(self._resize)
        page.size_withdrawn.connect(self._withdraw)

    def show(self, state: State, names: tuple[str, ...]) -> None:
        """Show some notes and frames of a state, and what stands in the frames."""
        scope = state.scope
        remarks = scope.graph.drawing.remarks
        load = carried(scope.graph, names)
        frames = any(remarks[name].frame for name in names)
        inside = {*load.remarks} - {*names}
        graph = scope.bound or scope.graph
        facts = (
            frame_facts(
                [graph[name] for name in load.nodes],
                len(inside),
                scope.analysis,
                shares_of(scope, state.project.training),
                inside=scope.outer is not None,
            )
            if frames
            else ()
        )
        self._window.inspector.show_remarks([(name, remarks[name]) for name in names], facts)

    @Slot(str, str)
    def _write(self, name: str, text: str) -> None:
        self._remarking.write(name, text)

    @Slot(object, str)
    def _paint(self, names: tuple[str, ...], color: str) -> None:
        self._remarking.paint_in(color, names)

    @Slot(str, float, float)
    def _resize(self, name: str, width: float, height: float) -> None:
        remark = self._window.document.graph.drawing.remarks.get(name)
        if remark is not None:
            area = (*remark.area[:2], width, height)
            self._remarking.resize(name, area, merge=f"size {name}")

    @Slot(str)
    def _withdraw(self, name: str) -> None:
        self._window.document.withdraw(f"size {name}")
