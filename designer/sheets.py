"""A sheet: one open project with its history, as a tab of the window shows it.

The document has one sheet at a time; the others wait as they were left, with their undo history,
their place on the canvas and what was selected.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QUndoCommand, QUndoStack

from designer.timings import Timings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject, QPointF

    from designer.document import Document
    from designer.scope import Path as ScopePath
    from designer.state import State
    from engine.problems import Problem
    from engine.project import Project
    from widgets.history import History
    from widgets.progress import Progress

Stamp = tuple[int, int, int]
"""When a file was written last, its size, and which file it is."""

MOST_CURVES = 5
"""Trainings before the last one whose curves are kept."""

MOST_STEPS = 10_000
"""Steps that a history keeps."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a person saw of a sheet when they left it."""

    middle: QPointF
    zoom: float
    selection: tuple[str, ...]
    left: dict[ScopePath, tuple[QPointF, float]]
    """Where the eye was in the graphs around the shown one."""
    fitted: bool = False
    """Whether all was shown, as it was asked for."""


class Mark(NamedTuple):
    """A view that a person keeps."""

    path: ScopePath
    """Inside which blocks it is."""
    middle: QPointF
    zoom: float


@dataclass(frozen=True, slots=True)
class Run:
    """A training that was begun from this window."""

    folder: Path
    project: Project
    sheet: Sheet
    """The tab that it belongs to."""


class Curves(NamedTuple):
    """A training as the monitor draws it."""

    run: Run
    history: History
    progress: Progress


class Sheet:
    """One open project.

    Parameters
    ----------
    state
        The project with what is known of it.
    path
        Its file; ``None`` where it has none yet.
    parent
        What owns the history.
    """

    def __init__(self, state: State, path: Path | None, parent: QObject) -> None:
        self.undo_stack = QUndoStack(parent)
        self.undo_stack.setUndoLimit(MOST_STEPS)
        self.state = state
        self.path = path
        self.from_file = path is not None
        """Whether its history begins with what a file had."""
        self.stamp = self.stamp_now()
        """The file as it was when what is open here was read from it or written to it."""
        self.first_name = state.project.name
        """The name it was opened with."""
        self.classes: int | None = state.classes
        self.strain: Problem | None = state.strain
        self.provisional = False
        """Whether it may give way to the next project, as long as nobody has touched it."""
        self.look: Look | None = None
        self.marks: dict[int, Mark] = {}
        """The kept views by their digits."""
        self.trained: Run | None = None
        """The last training of it that left weights."""
        self.searched: Path | None = None
        """The file for which an earlier training was looked for."""
        self.curves: list[Curves] = []
        """What its trainings drew, the newest first."""
        self.timings = Timings()
        """What was measured of its blocks."""
        self.gone = False
        """Whether it is closed and can come back no more."""

    @property
    def name(self) -> str:
        """What the tab says: the file's name, or else the project's."""
        return self.path.name if self.path is not None else self.state.project.name

    @property
    def modified(self) -> bool:
        """Whether there is something to save."""
        return not self.undo_stack.isClean()

    @property
    def untouched(self) -> bool:
        """Whether nothing has been done to it and no file has it."""
        return self.path is None and self.undo_stack.count() == 0

    def stamp_now(self) -> Stamp | None:
        """Return what tells whether the file was written again; ``None`` where there is none."""
        return None if self.path is None else stamp_of(self.path)

    def take_stamp(self) -> None:
        """Remember the file as it is now."""
        self.stamp = self.stamp_now()

    @property
    def changed_outside(self) -> bool:
        """Whether another program has written or removed the file."""
        return self.path is not None and self.stamp_now() != self.stamp

    def keep_curves(self, curves: Curves, *, last: bool = False) -> None:
        """Keep the curves of a training that is newer than the others, or of an older one."""
        known = [each for each in self.curves if len(each.history.steps)]
        self.curves = ([*known, curves] if last else [curves, *known])[: MOST_CURVES + 1]

    def release(self) -> None:
        """Let go of the history; the sheet is no more."""
        self.gone = True
        self.curves = []
        self.undo_stack.clear()
        self.undo_stack.deleteLater()


def stamp_of(path: Path) -> Stamp | None:
    """Return what tells whether a file was written again; ``None`` where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


class Step(QUndoCommand):
    """One undoable step: the states before and after."""

    def __init__(
        self, document: Document, label: str, before: State, after: State, merge: str | None
    ) -> None:
        super().__init__(label)
        self._place = before.scope.path
        self._document = document
        self._before = before
        self._after = after
        self._merge = merge
        self._done = False

    def undo(self) -> None:
        """Show the state before."""
        self._document.end_gesture()  # what comes next belongs to no drag of before
        self._document.show(self._before, self._place, again=True)

    def redo(self) -> None:
        """Show the state after: when the step is made, and again after an undo."""
        again, self._done = self._done, True
        self._document.show(self._after, self._place, again=again)

    def id(self) -> int:
        """Let Qt offer only steps that carry a merge key."""
        return 1 if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next step into this one where both belong to one drag or one spin."""
        if not isinstance(other, Step) or other._merge != self._merge:
            return False
        if not self._document.may_merge:
            return False
        self._after = other._after
        self.setText(other.text())
        if self._after.project == self._before.project:
            self.setObsolete(True)
            self._document.vanished = True
        return True
