"""How many threads compute: set before torch is imported, and chosen by measuring real steps."""

import os
import statistics

from engine.training.memory import keep_freed_memory

WARM_UP_STEPS = 3
"""The first steps choose algorithms and allocate; what comes after the first is an impression."""
ROUNDS = 4
STEPS_PER_TURN = 3
"""In each round both candidates take a turn of steps; the first is left out, because changing
the number of threads wakes or starts some."""
ALLOWANCE = 1.05
"""One thread is taken where it is at most this much slower: it leaves the other cores free for
the window and everything else."""
HOPELESS = 2.0
"""The trial ends as soon as two steps were this much slower on one thread."""


SPINS = 10_000
"""How often a waiting thread of GNU's OpenMP looks for work before it sleeps, about 0.1 ms.

LeNet-5 on two idle cores makes 13,400 samples per second with this and with torch's default
(300,000), and 5,800 where threads sleep at once. Beside a busy program the default falls to a
tenth or less, because threads spin in the time of the one that has work; this does not."""


def prepare_process() -> None:
    """Set what OpenMP and the allocator read only once; call it before torch is imported."""
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # for OpenMP libraries other than GNU's
    os.environ.setdefault("GOMP_SPINCOUNT", str(SPINS))
    keep_freed_memory()


def asked_for_threads() -> bool:
    """Say whether the person fixed the number of threads with ``OMP_NUM_THREADS``."""
    return bool(os.environ.get("OMP_NUM_THREADS"))


class ThreadTrial:
    """Finds out on a CPU whether a network trains faster on one thread or on all of them.

    A small network may not repay the meeting of threads, least of all where something else is
    busy on the machine. The trial costs no extra work, because the measured steps are steps of
    the run, and a large network, which would lose most by it, takes only two steps on one
    thread. Which step runs on how many threads is fixed beforehand, so that two runs differ in
    nothing but the trial's outcome.

    Parameters
    ----------
    most
        How many threads there are to use; with one, nothing is tried.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.chosen: int | None = most if most == 1 else None
        self._seconds: dict[int, list[float]] = {1: [], most: []}
        self._impressions: list[float] = []
        self._first_turn: list[float] = []

    def threads(self, step: int) -> int:
        """Return how many threads a step uses; steps count from 1."""
        if self.chosen is not None:
            return self.chosen
        if step <= WARM_UP_STEPS:
            return self.most
        return (1, self.most)[(step - 1 - WARM_UP_STEPS) // STEPS_PER_TURN % 2]

    def record(self, step: int, seconds: float) -> bool:
        """Take the time that a step took; return whether the choice has now been made."""
        if self.chosen is not None:
            return False
        if step <= WARM_UP_STEPS:
            if step > 1:
                self._impressions.append(seconds)
            return False
        measured = step - WARM_UP_STEPS
        if (measured - 1) % STEPS_PER_TURN:
            self._seconds[self.threads(step)].append(seconds)
        if measured <= STEPS_PER_TURN:
            self._first_turn.append(seconds)
        if measured == 2 and min(self._first_turn) > HOPELESS * min(self._impressions):
            self._seconds[self.most] = self._impressions
            self.chosen = self.most
        elif measured == 2 * ROUNDS * STEPS_PER_TURN:
            one, all_ = self.medians()
            self.chosen = 1 if one <= ALLOWANCE * all_ else self.most
        return self.chosen is not None

    def medians(self) -> tuple[float, float]:
        """Return the median seconds of a step on one thread and on all, once it has chosen."""
        return statistics.median(self._seconds[1]), statistics.median(self._seconds[self.most])
