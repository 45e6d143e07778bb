"""The training loop: from a project to a run's folder and its stream of events (worker only)."""

from __future__ import annotations

import contextlib
import json
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import torch
from torch import optim
from torch.nn import functional

from engine import FORMAT_VERSION
from engine.errors import NetloomError
from engine.projectfile import project_to_json
from engine.training.checkpoint import CheckpointWriter, weights_finite
from engine.training.control import Control
from engine.training.device import choose_device, out_of_memory, release_memory
from engine.training.events import (
    EpochDone,
    Event,
    RunFailed,
    RunFinished,
    RunPaused,
    RunResumed,
    RunStarted,
    ThreadsChosen,
)
from engine.training.failures import failure_of
from engine.training.feed import Feed, batch_bounds, epoch_order
from engine.training.measuring import NotFiniteError, Score, StepLog, score
from engine.training.optimizer import build_optimizer
from engine.training.runs import EventFile, RunFolder
from engine.training.schedule import Schedule
from engine.training.setup import Setup, describe_setup, seeded, set_up
from engine.training.threads import ThreadChoice, asked_for_threads

if TYPE_CHECKING:
    from pathlib import Path

    from engine.project import Project

Emit = Callable[[Event], None]


def train(
    project: Project,
    folder: Path,
    *,
    base: Path | None,
    emit: Emit,
    control: Control | None = None,
    overwrite: bool = False,
    threads: int | None = None,
) -> RunFinished | RunFailed:
    """Train a project's network and write the run's folder.

    A run is reproducible: the same project on the same device and number of threads gives the
    same weights, on a CPU to the last bit. Numbers are float32 throughout; on CUDA, convolutions
    may use TF32, which is torch's own default and noted in the run's record.

    Parameters
    ----------
    project
        Network, data and plan.
    folder
        Absent or empty, or with an earlier run and ``overwrite``.
    base
        The folder of the project's file, from which a relative data path starts.
    emit
        Takes every event as it happens, in the calling thread. Steps come at most 20 times a
        second.
    control
        Pauses, resumes and stops the run from other threads.
    overwrite
        Whether an earlier run in the folder is replaced.
    threads
        How many threads compute on a CPU. By default the faster of one and all is found out
        during the first steps, unless ``OMP_NUM_THREADS`` says.

    Returns
    -------
    RunFinished | RunFailed
        The last event. Nothing that goes wrong in a run is raised, it ends as RunFailed; where
        that happens before the first step can be taken, there may be no folder.
    """
    before = torch.get_num_threads()
    try:
        last = _attempt(project, folder, base, emit, control or Control(), overwrite, threads)
    finally:
        torch.set_num_threads(before)
    release_memory()
    return last


def _attempt(
    project: Project,
    folder: Path,
    base: Path | None,
    emit: Emit,
    control: Control,
    overwrite: bool,
    threads: int | None,
) -> RunFinished | RunFailed:
    """Train; when this returns, nothing holds the network, the data or an error's traceback."""
    plan = project.training
    run = RunFolder(folder)
    try:
        run.check(overwrite=overwrite)
        device = choose_device(plan.device)
        with seeded(plan.seed, device):
            setup = set_up(project, base, device)
            run.create(overwrite=overwrite)
            fixed = device.type != "cpu" or threads is not None or asked_for_threads()
            choice = ThreadChoice(threads or torch.get_num_threads(), fixed=fixed)
            return _Run(project, run, setup, choice, emit, control).execute()
    except Exception as error:  # noqa: BLE001 - whatever it is, a person gets its sentence
        failure = failure_of(error, plan, 0, 0.0)
        if not isinstance(error, NetloomError) and not out_of_memory(error):
            traceback.print_exc()
    emit(failure)
    return failure


class _Run:
    """One run, from its folder's record to its last event."""

    def __init__(
        self,
        project: Project,
        folder: RunFolder,
        setup: Setup,
        choice: ThreadChoice,
        emit: Emit,
        control: Control,
    ) -> None:
        self.project = project
        self.plan = project.training
        self.folder = folder
        self.setup = setup
        self.choice = choice
        self.control = control
        self._emit = emit
        self._events = EventFile(folder)
        self.bounds = batch_bounds(len(setup.data.train), self.plan.batch_size)
        self.schedule = Schedule(self.plan, len(self.bounds))
        self.rate = 0.0
        self.threads = 0
        self.best_epoch = 0
        self.best: tuple[float, float] | None = None
        """What the best epoch is compared by: larger is better."""
        self.best_score: Score | None = None
        self.epochs_done = 0
        validations = self.plan.epochs if len(setup.data.validation) else 0
        self.log = StepLog(self.schedule.total_steps, validations)

    def emit(self, event: Event) -> None:
        self._events.append(event)
        self._emit(event)

    def execute(self) -> RunFinished | RunFailed:
        """Train to the end, a stop or a failure."""
        last: RunFinished | RunFailed
        try:
            self._begin()
            with self._checkpoints() as writer:
                stopped = self._epochs(writer)
            self.log.elapsed.hold()
            last = self._finished("stopped" if stopped else "completed")
            self._events.append(last)
        except Exception as error:  # noqa: BLE001 - whatever it is, a person gets its sentence
            last = failure_of(error, self.plan, self.log.steps + 1, self.rate)
            self._note(error, last)
        self._events.close()
        self._emit(last)
        return last

    def _begin(self) -> None:
        setup, plan = self.setup, self.plan
        described = describe_setup(setup, self.choice.most)
        described["device"]["asked"] = plan.device
        self.folder.write_record(
            {
                "format": FORMAT_VERSION,
                "project": json.loads(project_to_json(self.project)),
                "plan": plan.values(),
                "seeds": {"training": plan.seed, "split": self.project.data.seed},
                "lineage": None,
                **described,
            }
        )
        self.emit(
            RunStarted(
                run=self.folder.path.name,
                folder=str(self.folder.path),
                project=self.project.name,
                time=time.time(),
                device=str(setup.device),
                epochs=plan.epochs,
                steps_per_epoch=len(self.bounds),
                batch_size=plan.batch_size,
                parameters=sum(p.numel() for p in setup.network.parameters()),
                training_samples=len(setup.data.train),
                validation_samples=len(setup.data.validation),
                classes=setup.data.classes,
            )
        )

    @contextlib.contextmanager
    def _checkpoints(self) -> Iterator[CheckpointWriter]:
        """Write checkpoints meanwhile; what is not on disk at a failure is written still."""
        writer = CheckpointWriter(self.folder)
        try:
            yield writer
        except BaseException:
            with contextlib.suppress(OSError):
                writer.close()
            raise
        writer.close()

    def _epochs(self, writer: CheckpointWriter) -> bool:
        """Train epoch by epoch; return whether the run was stopped."""
        setup = self.setup
        layout = setup.channels_last
        training = Feed(setup.data, setup.data.train, setup.device, channels_last=layout)
        validation = None
        if len(setup.data.validation):
            validation = Feed(setup.data, setup.data.validation, setup.device, channels_last=layout)
        optimizer = build_optimizer(self.plan, setup.network.parameters(), setup.device)
        self.log.elapsed.run()
        for epoch in range(1, self.plan.epochs + 1):
            done = self._train_epoch(epoch, training, optimizer)
            if not done or not self._end_epoch(epoch, validation, writer):
                self._keep_stopped(epoch, writer)
                return True
        return False

    def _train_epoch(self, epoch: int, feed: Feed, optimizer: optim.Optimizer) -> bool:
        """Take an epoch's steps; return whether all were taken."""
        self.log.begin_epoch()
        self.log.training.run()
        complete = self._steps(epoch, feed, optimizer)
        self._report(epoch)
        self.log.training.hold()
        return complete

    def _steps(self, epoch: int, feed: Feed, optimizer: optim.Optimizer) -> bool:
        log, choice, control = self.log, self.choice, self.control
        logits = self.setup.logits.train()
        order = epoch_order(len(feed), self.plan.seed, epoch).to(feed.home)
        for start, end in self.bounds:
            if control.paused:
                self._pause(epoch)
            if control.stopped:
                return False
            step = log.steps + 1
            if (threads := choice.threads(step)) != self.threads:
                self.threads = threads
                torch.set_num_threads(threads)
            began = time.perf_counter()
            self._set_rate(optimizer, self.schedule.rate(step))
            images, labels = feed.batch(order[start:end])
            optimizer.zero_grad(set_to_none=True)
            output = logits(images)
            loss = functional.cross_entropy(output, labels)
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            right = (output.detach().argmax(1) == labels).sum()
            log.add(loss, right, end - start, self.rate)
            if choice.record(step, time.perf_counter() - began):
                self.emit(ThreadsChosen(step, choice.chosen, *choice.medians))
            if log.due():
                self._report(epoch)
        return True

    def _set_rate(self, optimizer: optim.Optimizer, rate: float) -> None:
        if rate != self.rate:
            self.rate = rate
            for group in optimizer.param_groups:
                group["lr"] = rate

    def _report(self, epoch: int) -> None:
        event = self.log.read(epoch)
        if event is not None:
            self.emit(event)

    def _pause(self, epoch: int) -> None:
        log = self.log
        self._report(epoch)
        log.training.hold()
        log.elapsed.hold()
        self.emit(RunPaused(log.steps))
        self.control.wait_while_paused()
        self.emit(RunResumed(log.steps))
        log.elapsed.run()
        log.training.run()

    def _end_epoch(self, epoch: int, validation: Feed | None, writer: CheckpointWriter) -> bool:
        """Validate and keep the weights; return whether that was done before a stop."""
        log = self.log
        trained = log.end_epoch()
        validated = None
        if validation is not None:
            began = time.perf_counter()
            size = max(self.setup.evaluation_batch, 1)
            validated = score(self.setup.logits, validation, size, self.control)
            if validated is None:
                return False
            log.note_validation(time.perf_counter() - began)
        if not weights_finite(self.setup.network):
            raise NotFiniteError(log.steps, self.rate, "A weight became infinite or NaN")
        merit = (-trained.loss, 0.0) if validated is None else (validated.accuracy, -validated.loss)
        best = self.best is None or merit > self.best
        if best:
            self.best, self.best_epoch = merit, epoch
            self.best_score = validated or trained
        event = EpochDone(
            epoch=epoch,
            step=log.steps,
            train_loss=trained.loss,
            train_accuracy=trained.accuracy,
            validation_loss=validated.loss if validated else None,
            validation_accuracy=validated.accuracy if validated else None,
            learning_rate=self.rate,
            samples_per_second=log.epoch_speed(),
            elapsed=log.elapsed.seconds,
            best=best,
        )
        writer.save(self.setup.network, asdict(event), best=best)
        self.epochs_done = epoch
        self.emit(event)
        return True

    def _keep_stopped(self, epoch: int, writer: CheckpointWriter) -> None:
        """Keep the weights at a stop: as the last ones, and as the best where none are yet."""
        if weights_finite(self.setup.network):
            record = {"epoch": epoch, "step": self.log.steps, "stopped": True}
            writer.save(self.setup.network, record, best=not self.best_epoch)

    def _finished(self, why: str) -> RunFinished:
        score_ = self.best_score
        return RunFinished(
            reason="stopped" if why == "stopped" else "completed",
            epochs=self.epochs_done,
            steps=self.log.steps,
            best_epoch=self.best_epoch,
            best_loss=score_.loss if score_ else None,
            best_accuracy=score_.accuracy if score_ else None,
            samples_per_second=self.log.run_speed(),
            elapsed=self.log.elapsed.seconds,
        )

    def _note(self, error: Exception, failure: RunFailed) -> None:
        """Write a failure into the folder, with its traceback where it is the program's fault."""
        expected = (NetloomError, NotFiniteError, OSError)
        # A full disk has no room for its own failure either.
        with contextlib.suppress(OSError):
            if not isinstance(error, expected) and failure.code == "error":
                lines = traceback.format_exception(error)
                self.folder.error_log.write_text("".join(lines), encoding="utf-8")
            self._events.append(failure)
