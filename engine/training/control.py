"""Pause, resume and stop, asked for from any thread and heeded within one training step."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Control:
    """The brake of a run: one thread trains and looks at it, any other may press it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._paused = False
        self._stopped = False

    def pause(self) -> None:
        """Let the run wait before its next step."""
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        """Let a waiting run go on."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def stop(self) -> None:
        """End the run before its next step, also while it waits; this cannot be taken back."""
        # Only flags are set before the lock is taken: a signal handler may interrupt a thread
        # that holds it (the lock of a Condition is re-entrant, so that is no deadlock).
        self._stopped = True
        with self._changed:
            self._changed.notify_all()

    @property
    def paused(self) -> bool:
        """Whether the run shall wait."""
        return self._paused and not self._stopped

    @property
    def stopped(self) -> bool:
        """Whether the run shall end."""
        return self._stopped

    def wait_while_paused(self) -> None:
        """Block until the run may go on or shall end."""
        with self._changed:
            # A timeout, because on Windows an endless wait cannot be interrupted by Ctrl+C.
            while self._paused and not self._stopped:
                self._changed.wait(0.2)


@contextmanager
def stop_on_interrupt(control: Control) -> Iterator[None]:
    """Let Ctrl+C stop the run within a step, keeping its weights; a second one breaks it off.

    Use it in the main thread, which is the only one that Python lets handle signals.
    """

    def interrupt(number: int, frame: FrameType | None) -> None:
        if control.stopped:
            signal.default_int_handler(number, frame)
        control.stop()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
