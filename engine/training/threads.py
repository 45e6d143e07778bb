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
CLEAR = 1.15
"""It ends after the second round or a later one if every step on the one number of threads was
this much faster than every step on the other."""


SPINS = 10_000
"""How often a waiting thread of GNU's OpenMP looks for work before it sleeps, about 0.1 ms.

LeNet-5 on two idle cores makes 13,400 samples per second with this and with torch's default
(300,000), and 5,800 where threads sleep at once. Beside a busy program the default falls to a
tenth or less, because threads spin in the time of the one that has work; this does not."""

WATCHED_STEPS = 16
"""So many steps at a time are held against the last trial."""
PATIENCE, MOST_PATIENCE = 5.0, 300.0
"""After how many seconds on one thread all are tried again; doubled each time, up to the most."""


def prepare_process() -> None:
    """Set what OpenMP and the allocator read only once; call it before torch is imported."""
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # for OpenMP libraries other than GNU's
    os.environ.setdefault("GOMP_SPINCOUNT", str(SPINS))
    keep_freed_memory()


def asked_for_threads() -> bool:
    """Say whether the person fixed the number of threads with ``OMP_NUM_THREADS``."""
    return bool(os.environ.get("OMP_NUM_THREADS"))


class ThreadTrial:
    """Compares one thread with all of them on consecutive steps of a run.

    It costs no extra work, because the measured steps are steps of the run, and a large network,
    which would lose most by it, takes only two steps on one thread. Which step runs on how many
    threads is fixed beforehand.

    Parameters
    ----------
    most
        How many threads there are to use, at least 2.
    first
        The trial's first step.
    on_one
        How long a step takes on one thread, where that is known: the trial then ends behind its
        first steps if they were clearly slower on all.
    """

    def __init__(self, most: int, first: int = 1, on_one: float | None = None) -> None:
        self.most = most
        self.chosen: int | None = None
        self._before = first - 1
        self._on_one = on_one
        self._seconds: dict[int, list[float]] = {1: [], most: []}
        self._impressions: list[float] = []
        self._first_turn: list[float] = []

    def threads(self, step: int) -> int:
        """Return how many threads a step uses."""
        if self.chosen is not None:
            return self.chosen
        measured = step - self._before - WARM_UP_STEPS
        return self.most if measured < 1 else (1, self.most)[(measured - 1) // STEPS_PER_TURN % 2]

    def record(self, step: int, seconds: float) -> bool:
        """Take the time that a step took; return whether the choice has now been made."""
        measured = step - self._before - WARM_UP_STEPS
        if measured < 1:
            if measured > 1 - WARM_UP_STEPS:
                self._impressions.append(seconds)
            if measured == 0 and self._on_one is not None:
                self._end_if(min(self._impressions) > CLEAR * self._on_one, 1)
            return self.chosen is not None
        if (measured - 1) % STEPS_PER_TURN:
            self._seconds[self.threads(step)].append(seconds)
        if measured <= STEPS_PER_TURN:
            self._first_turn.append(seconds)
        if measured == 2:
            self._end_if(min(self._first_turn) > HOPELESS * min(self._impressions), self.most)
        round_, inside = divmod(measured, 2 * STEPS_PER_TURN)
        if self.chosen is None and round_ >= 2 and not inside:
            self._compare(last=round_ == ROUNDS)
        return self.chosen is not None

    def _end_if(self, clear: bool, threads: int) -> None:
        if clear:
            self.chosen = threads

    def _compare(self, *, last: bool) -> None:
        one, all_ = self._seconds[1], self._seconds[self.most]
        self._end_if(CLEAR * max(one) < min(all_), 1)
        self._end_if(CLEAR * max(all_) < min(one), self.most)
        if last and self.chosen is None:
            median_one, median_all = self.medians()
            self.chosen = 1 if median_one <= ALLOWANCE * median_all else self.most

    def medians(self) -> tuple[float, float]:
        """Return the median seconds of a step on one thread and on all, once it has chosen."""
        one = self._seconds[1] or [self._on_one or 0.0]
        return statistics.median(one), statistics.median(
            self._seconds[self.most] or self._impressions
        )


class ThreadChoice:
    """Keeps a run on a CPU on the number of threads that is faster, one or all.

    A small network may not repay the meeting of threads, and where another program is busy, all
    wait for the one that has lost its core: beside it LeNet-5 fell from 14,000 to 700 samples
    per second on two threads, and only to half on one. So the choice is made by a trial in the
    first steps, and made anew when all threads become slower than one was, and from time to time
    where it fell on one.

    Parameters
    ----------
    most
        How many threads there are to use.
    fixed
        Use them, whatever it takes.
    """

    def __init__(self, most: int, *, fixed: bool = False) -> None:
        self.most = most
        self.chosen = most
        self.medians = (0.0, 0.0)
        """Seconds of a step on one thread and on all, at the last trial."""
        self._fixed = fixed or most == 1
        self._trial = None if self._fixed else ThreadTrial(most)
        self._recent: list[float] = []
        self._settled = 0.0
        self._patience = PATIENCE

    def threads(self, step: int) -> int:
        """Return how many threads a step uses; steps count from 1."""
        return self.chosen if self._trial is None else self._trial.threads(step)

    def record(self, step: int, seconds: float) -> bool:
        """Take the time that a step took; return whether a choice has now been made."""
        if self._fixed:
            return False
        if self._trial is None:
            self._watch(step, seconds)
            return False
        if not self._trial.record(step, seconds):
            return False
        self.chosen = self._trial.chosen or self.most
        self.medians = self._trial.medians()
        self._trial = None
        self._recent, self._settled = [], 0.0
        return True

    def _watch(self, step: int, seconds: float) -> None:
        """Begin another trial where there is a reason."""
        self._recent.append(seconds)
        self._settled += seconds
        if len(self._recent) < WATCHED_STEPS:
            return
        median = statistics.median(self._recent)
        self._recent = []
        if self.chosen == 1:
            if self._settled > self._patience:
                self._patience = min(2 * self._patience, MOST_PATIENCE)
                self._trial = ThreadTrial(self.most, step + 1, median)
        elif median > CLEAR * self.medians[0]:
            self._patience = PATIENCE
            self._trial = ThreadTrial(self.most, step + 1)
