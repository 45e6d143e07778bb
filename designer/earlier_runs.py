"""The training of an earlier day: found beside a project that is opened, with its curves.

A thread looks for it, on plain data, and the curves are read in slices, so that neither is felt.
Nothing is read before the window is painted, nor for a tab that nobody has looked at.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Slot

from designer.sheets import Curves, Run
from engine.training.earlier import EarlierRun, begins_soundly, newest_fitting_run
from engine.training.events import Event, RunStarted, from_json
from engine.training.runs import RunFolder
from widgets.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from designer.sheets import Sheet
    from designer.training import Training
    from designer.window import Window
    from engine.project import Project
    from widgets.history import History

POLL_MS = 30
SLICE_SECONDS = 0.006
"""So long curves are read at a time: a frame has room for more than that."""

SETTLE_LINES = 64
"""After so many lines averages and outlines are worked out: all at the end would be felt."""

log = logging.getLogger("netloom")

Answer = tuple[EarlierRun | None, list[str]]


class _Search(NamedTuple):
    """A thread that looks for the run of a tab."""

    sheet: Sheet
    answers: queue.SimpleQueue[Answer]


class EarlierRuns(QObject):
    """Gives a tab the training that its project's file had when it was closed.

    Parameters
    ----------
    window
        Whose tabs they are.
    training
        What takes the run and its curves.
    """

    def __init__(self, window: Window, training: Training) -> None:
        super().__init__(training)
        self._window = window
        self._training = training
        self._painted = False
        self._searches: list[_Search] = []
        self._unread: list[Run] = []
        self._reading: tuple[Run, Iterator[Curves | None]] | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._go_on)
        window.document.opened.connect(self._look)
        window.document.saved_changed.connect(self._look)
        window.monitor.page.built.connect(self._wake)

    @property
    def busy(self) -> bool:
        """Whether a run is looked for, or curves are read."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Begin: the window is painted."""
        self._painted = True
        self._look()

    def stop(self) -> None:
        """Look for nothing any more."""
        self._painted = False
        self._timer.stop()
        self._searches, self._unread, self._reading = [], [], None

    @Slot()
    def _look(self) -> None:
        """Look for the run of the shown tab, once for each file that it gets."""
        sheet = self._window.document.sheet
        if not self._painted or sheet.path is None or sheet.searched == sheet.path:
            return
        sheet.searched = sheet.path
        # A project that was trained before it had a file has its runs with the person's data.
        places = (self._training.runs_root(), self._training.shared_runs())
        roots = tuple(root for root in places if root.is_dir())
        if sheet.trained is not None or not roots:
            return
        search = _Search(sheet, queue.SimpleQueue())
        self._searches.append(search)
        threading.Thread(
            target=_search, args=(roots, sheet.state.project, search.answers), daemon=True
        ).start()
        self._timer.start()

    @Slot()
    def _wake(self) -> None:
        """Go on with the curves that waited for the charts."""
        if self._unread and self._painted:
            self._timer.start()

    @Slot()
    def _go_on(self) -> None:
        for search in list(self._searches):
            if not search.answers.empty():
                self._searches.remove(search)
                self._take(search.sheet, *search.answers.get())
        self._read()
        waiting = bool(self._unread) and self._window.monitor.page.is_built
        if not (self._searches or self._reading or waiting):
            self._timer.stop()

    def _take(self, sheet: Sheet, found: EarlierRun | None, damaged: list[str]) -> None:
        for sentence in damaged:
            log.warning("a run was passed over: %s", sentence)
        if found is None or sheet.gone or sheet.trained is not None:
            return
        sheet.trained = run = Run(found.folder, found.project, sheet)
        self._unread.append(run)
        if sheet is self._window.document.sheet:
            self._window.tell(self._told(found))

    def _told(self, found: EarlierRun) -> str:
        """Say which run it is, and where runs lie."""
        begun = datetime.fromtimestamp(found.started.time, UTC).astimezone()
        when, root = f"{begun:%Y-%m-%d %H:%M}", found.folder.parent
        accuracy = found.finished.best_accuracy
        if accuracy is None:
            text = self.tr(
                "The training of {when} can be exported and measured; runs lie in {folder}."
            )
            return text.format(when=when, folder=root)
        text = self.tr(
            "The training of {when} (epoch {epoch}, {accuracy}) can be exported and measured; runs "
            "lie in {folder}."
        )
        epoch, share = found.finished.best_epoch, f"{accuracy:.2%}"
        return text.format(when=when, epoch=epoch, accuracy=share, folder=root)

    # -- curves ----------------------------------------------------------------------------

    def _read(self) -> None:
        """Read curves for a moment."""
        if self._reading is None:
            if not self._unread or not self._window.monitor.page.is_built:
                return
            run = self._unread.pop(0)
            self._reading = run, read_curves(run)
        run, slices = self._reading
        until = time.perf_counter() + SLICE_SECONDS
        curves = None
        try:
            while curves is None and time.perf_counter() < until:
                curves = next(slices)
        except (OSError, StopIteration, ValueError, TypeError, OverflowError) as error:
            log.warning("the curves of %s could not be read: %s", run.folder, error)
            self._reading = None
            return
        if curves is not None:
            self._reading = None
            if not run.sheet.gone:
                self._training.curves.take_earlier(curves)


def _search(roots: tuple[Path, ...], project: Project, answers: queue.SimpleQueue[Answer]) -> None:
    """Look for the run that fits a project, in a thread."""
    found: EarlierRun | None = None
    damaged: list[str] = []
    try:
        found = newest_fitting_run(roots, project, damaged.append)
    finally:
        answers.put((found, damaged))


def read_curves(run: Run) -> Iterator[Curves | None]:
    """Read what a run drew, a line at a time: yields ``None`` until the curves are whole.

    Nothing follows where the file has no beginning of a run.

    Raises
    ------
    OSError
        Where the file cannot be read.
    ValueError, TypeError, OverflowError
        Where what it holds are no measurements.
    """
    from widgets.history import History  # noqa: PLC0415 - brings numpy, so after the first paint

    history: History | None = None
    progress = Progress()
    with RunFolder(run.folder).events.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            event: Event | None = from_json(line)
            if isinstance(event, RunStarted) and begins_soundly(event):
                history, progress = History(event), Progress.of(event)
            if event is not None and history is not None:
                history.add((event,))
                progress.follow(event)
                if number % SETTLE_LINES == 0:
                    history.settle()
            yield None
    if history is not None:
        yield Curves(run, history, progress)
