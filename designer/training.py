"""Training, evaluating and exporting from the window: jobs to the worker, answers to the panels."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_data_path
from PySide6.QtCore import QObject, Signal, Slot

from designer.asking_path import ask_path, folder_of
from designer.describing import Describing
from designer.drawn_curves import DrawnCurves
from designer.earlier_runs import EarlierRuns
from designer.measuring import Measuring
from designer.result_dialogs import EvaluationDialog, ExportDialog
from designer.sheets import Run
from designer.usable_run import why_not
from designer.worker_link import WorkerLink
from engine.jobs import JobDone, JobFailed, JobProgress, WorkerReady
from engine.problems import Severity
from engine.projectfile import project_to_json
from engine.training.events import (
    Event,
    RunFailed,
    RunFinished,
    RunPaused,
    RunResumed,
    RunStarted,
)
from engine.training.runs import RunFolder, discard_unused, new_run_folder
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.sheets import Sheet
    from designer.window import Window
    from engine.project import Project


class Training(QObject):
    """Everything the window asks of the worker, and what becomes of the answers."""

    progressed = Signal()
    """A training has begun, waits, goes on or has ended."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        self.link = WorkerLink(self)
        self.link.events_arrived.connect(self._handle)
        self.link.died.connect(self._mourn)
        self._numbers = itertools.count(1)
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[str], None]]] = {}
        self._progress: dict[int, Callable[[int, int], None]] = {}
        self.run: Run | None = None
        """The training that runs now."""
        self._paused = False
        self.describing = Describing(window, self)
        self.curves = DrawnCurves(window, self)
        self.earlier = EarlierRuns(window, self)
        self.measuring = Measuring(window, self)
        window.actions_.connect(
            {
                "train": self.train,
                "pause": self.pause_or_resume,
                "stop": self.stop,
                "export": self.export,
                "evaluate": self.evaluate,
            }
        )
        window.monitor.pause_requested.connect(self.pause)
        window.monitor.resume_requested.connect(self.resume)
        window.monitor.stop_requested.connect(self.stop)
        self._show_actions()

    @property
    def running(self) -> bool:
        """Whether a training runs (or waits in a pause)."""
        return self.run is not None

    @property
    def last(self) -> Run | None:
        """The last training of this project that left weights."""
        return self._document.sheet.trained

    def is_of(self, sheet: Sheet) -> bool:
        """Say whether the training that runs is a tab's."""
        return self.run is not None and self.run.sheet is sheet

    def warm_up(self) -> None:
        """Start the worker and look at the data, once the window is there."""
        self.link.start()
        self.describing.look()
        self.earlier.begin()

    def shut_down(self) -> None:
        """End the worker, unless the person lets the training go on alone."""
        self.describing.stop()
        self.measuring.stop()
        self.earlier.stop()
        keep = self.running and self._window.files.keep_training
        self.link.shut_down(detach=keep)

    # -- asking ----------------------------------------------------------------------------

    def _send(
        self, job: str, done: Callable[[Any], None], failed: Callable[[str], None], **more: Any
    ) -> int:
        number = next(self._numbers)
        self._waiting[number] = (done, failed)
        self.link.send({"job": job, "id": number, **more})
        return number

    def ask(
        self, job: str, done: Callable[[Any], None], failed: Callable[[str], None], **more: Any
    ) -> int:
        """Ask the worker for something else, hand its answer on, and return the job's number."""
        return self._send(job, done, failed, **more)

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._document.project

    def base(self) -> str | None:
        """Return the folder from which paths of the data are read, as the worker takes it."""
        path = self._document.path
        return None if path is None else str(path.parent)

    def train(self) -> None:
        """Train the network as it is now; a paused training goes on instead."""
        if self.run is not None:
            if self._paused:
                self.resume()
            else:
                text = self.tr("A training of {name} is running: stop it first (Shift+F5).")
                self._window.tell(text.format(name=self.run.sheet.name))
            return
        blocking = [p for p in self._document.problems if p.severity is Severity.ERROR]
        project = self._document.project
        if project.data.source == "none":
            self._window.show_panel("data")
            self._window.tell(self.tr("There is no data to learn from: choose a source."))
            return
        if blocking:
            self._window.show_panel("problems")
            self._window.tell(blocking[0].message)
            return
        folder = new_run_folder(self.runs_root(), project.name)
        self.run = Run(folder, project, self._document.sheet)
        self.curves.begin(self.run)
        self._paused = False
        self._window.show_curves()
        self._window.status.forget()  # how the training before it ended
        self._window.monitor.prepare(self.tr("Starting the training…"))
        self._show_actions()
        self._send(
            "train", self._ignore, self._could_not_train,
            project=project_to_json(project), folder=str(folder), base=self.base(),
        )  # fmt: skip
        self.link.set_busy(busy=True)  # of the worker that runs now, where an earlier one died

    def runs_root(self) -> Path:
        """Return where runs go: beside the project's file, or with the person's data."""
        path = self._document.path
        if path is not None:
            return path.parent / f"{path.stem}-runs"
        return self.shared_runs()

    @staticmethod
    def shared_runs() -> Path:
        """Return where the runs of projects go that have no file yet."""
        return user_data_path("netloom", appauthor=False) / "runs"

    def pause_or_resume(self) -> None:
        """Let the training wait, or go on."""
        if self._paused:
            self.resume()
        else:
            self.pause()

    @Slot()
    def pause(self) -> None:
        """Let the training wait before its next step."""
        if self.running:
            self.link.send({"job": "pause"})

    @Slot()
    def resume(self) -> None:
        """Let a waiting training go on."""
        if self.running:
            self.link.send({"job": "resume"})

    @Slot()
    def stop(self) -> None:
        """End the training; its best weights are kept."""
        if self.running:
            self.link.send({"job": "stop"})
            self._window.tell(self.tr("Stopping…"), seconds=3)

    def export(self) -> None:
        """Ask for a file and export the last training's best weights."""
        run = self._usable_run(self.tr("export"))
        if run is None:
            return
        start = folder_of(self._document) / f"{self._document.project.name}.onnx"
        title = self.tr("Export as ONNX")
        target = ask_path(self._window, title, start, "ONNX (*.onnx)", (".onnx",))
        if target is not None:
            self.export_to(target)

    def export_to(self, target: Path) -> None:
        """Export the last training's best weights to a file, and show what was proved."""
        run = self._usable_run(self.tr("export"))
        if run is None:
            return
        dialog = ExportDialog(target, self._window.theme, self._window)
        dialog.show()
        number = self._send(
            "export", dialog.show_result, dialog.show_failure,
            project=project_to_json(self._document.project), folder=str(run.folder),
            target=str(target), base=self.base(),
        )  # fmt: skip
        self._progress = {number: dialog.show_progress}

    def evaluate(self) -> None:
        """Measure the last training's best weights on the test part."""
        run = self._usable_run(self.tr("measure"))
        if run is None:
            return
        dialog = EvaluationDialog(self._window.theme, self._window)
        dialog.show()
        self._send(
            "evaluate", dialog.show_result, dialog.show_failure,
            project=project_to_json(self._document.project), folder=str(run.folder),
            base=self.base(),
        )  # fmt: skip

    def _usable_run(self, what: str) -> Run | None:
        """Return the run whose weights fit the network, or say why there is none."""
        sentence = why_not(self.last, self.curves.of_another_tab, self.project, what)
        if sentence:
            self._window.tell(sentence)
            return None
        return self.last

    # -- answers ---------------------------------------------------------------------------

    @Slot(list)
    def _handle(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, RunPaused | RunResumed):
                self._paused = isinstance(event, RunPaused)
            else:
                self._take_answer(event)
        self._window.monitor.handle(events)
        for event in events:
            if isinstance(event, RunStarted):
                self.curves.keep()
                self._window.monitor.set_note(
                    " ".join(RunFolder(Path(event.folder)).warnings()[:2])
                )
            elif isinstance(event, RunFinished | RunFailed):
                self._end(event)
        self._show_actions()

    def _take_answer(self, event: Event) -> None:
        """Hand what the worker answers to whoever asked."""
        if isinstance(event, JobDone):
            done, _ = self._waiting.pop(event.job, (self._ignore, None))
            done(event.result)
        elif isinstance(event, JobFailed):
            _, failed = self._waiting.pop(event.job, (None, self._window.tell))
            failed(words(event.message))
        elif isinstance(event, JobProgress):
            if event.job in self._progress:
                self._progress[event.job](event.done, event.total)
        elif isinstance(event, WorkerReady) and event.warm:
            self._window.show_devices(event.devices, event.memory)

    def _end(self, event: RunFinished | RunFailed) -> None:
        run, self.run = self.run, None
        self._paused = False
        self.link.set_busy(busy=False)
        if run is None:
            return
        if RunFolder(run.folder).best.is_file():
            run.sheet.trained = run
        discard_unused(run.folder)
        if isinstance(event, RunFinished):
            self._window.tell(self._ended(event))
        else:
            self._window.tell(event.message, seconds=60)

    def _ended(self, event: RunFinished) -> str:
        """Say how a training ended."""
        stopped, accuracy = event.reason == "stopped", event.best_accuracy
        if accuracy is None:
            return self.tr("Training was stopped.") if stopped else self.tr("Training finished.")
        text = self.tr("Training finished. The best was epoch {epoch} with {accuracy}.")
        if stopped:
            text = self.tr("Training was stopped. The best was epoch {epoch} with {accuracy}.")
        return text.format(epoch=event.best_epoch, accuracy=f"{accuracy:.2%}")

    @Slot(str)
    def _mourn(self, how: str) -> None:
        """Say that the worker died; the project is untouched and the next job starts another."""
        waiting, self._waiting = self._waiting, {}
        sentence = self.tr(
            "The training process has gone ({how}); your project is untouched."
        ).format(how=how)
        if self.run is not None:
            kept = RunFolder(self.run.folder).best.is_file()
            sentence += " " + (
                self.tr("The best weights so far are kept; press F5 to train again.")
                if kept
                else self.tr("Press F5 to train again.")
            )
            failed = RunFailed("worker-died", sentence, 0, 0.0)
            self._window.monitor.handle([failed])
            self._end(failed)
        for _done, fail in waiting.values():
            fail(sentence)
        self._window.tell(sentence, seconds=60)
        self._show_actions()

    def _could_not_train(self, sentence: str) -> None:
        """Show why a training did not begin, where no event of the run says so."""
        if self.run is not None:
            failed = RunFailed("error", sentence, 0, 0.0)
            self._window.monitor.handle([failed])
            self._end(failed)

    @staticmethod
    def _ignore(_result: object) -> None:
        """Take an answer that the events of the run have given already."""

    def _show_actions(self) -> None:
        actions, running = self._window.actions_, self.running
        actions["train"].setEnabled(not running or self._paused)
        actions["pause"].setEnabled(running)
        actions["pause"].setText(self.tr("&Resume") if self._paused else self.tr("&Pause"))
        actions["stop"].setEnabled(running)
        self.progressed.emit()
