"""The number of threads is chosen by what the steps take, and by nothing else."""

import os
import signal
import subprocess
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.training.control import Control, stop_on_interrupt
from engine.training.threads import (
    ALLOWANCE,
    CLEAR,
    HOPELESS,
    PATIENCE,
    ROUNDS,
    STEPS_PER_TURN,
    WARM_UP_STEPS,
    WATCHED_STEPS,
    ThreadChoice,
    ThreadTrial,
)

LAST = WARM_UP_STEPS + 2 * ROUNDS * STEPS_PER_TURN
seconds = st.floats(1e-4, 10)


def decide(
    most: int, one: float, all_: float, hiccups: frozenset[int] = frozenset()
) -> tuple[ThreadTrial, list[int], int]:
    """Let a trial run on steps of known duration; return it, the threads used and its end."""
    trial, used = ThreadTrial(most), []
    for step in range(1, LAST + 2):
        threads = trial.threads(step)
        used.append(threads)
        if trial.record(step, (one if threads == 1 else all_) * (50 if step in hiccups else 1)):
            return trial, used, step
    raise AssertionError("it never chose")


@given(most=st.integers(2, 256), one=seconds, all_=seconds)
def test_the_faster_is_chosen_and_one_thread_where_it_hardly_matters(
    most: int, one: float, all_: float
) -> None:
    trial, used, step = decide(most, one, all_)
    assert trial.chosen == (1 if one <= ALLOWANCE * all_ else most)
    assert trial.medians() == (one, all_)
    assert set(used) == {1, most}
    assert step <= LAST
    assert trial.threads(step + 1) == trial.threads(10**6) == trial.chosen


@given(most=st.integers(2, 64), all_=seconds, factor=st.floats(HOPELESS * 1.01, 100))
def test_a_large_network_takes_two_steps_on_one_thread(
    most: int, all_: float, factor: float
) -> None:
    trial, used, _ = decide(most, factor * all_, all_)
    assert used.count(1) == 2
    assert trial.chosen == most


@given(hiccups=st.frozensets(st.integers(1, LAST), max_size=3))
def test_a_few_steps_that_were_held_up_do_not_change_the_choice(hiccups: frozenset[int]) -> None:
    # Two in a row at the start of one thread's first turn could not be told from a slow network.
    if {WARM_UP_STEPS + 1, WARM_UP_STEPS + 2} <= hiccups:
        return
    trial, _, _ = decide(2, 1.0, 1.6, hiccups)
    assert trial.chosen == 1


@pytest.mark.parametrize("choice", [ThreadChoice(1), ThreadChoice(7, fixed=True)])
def test_where_nothing_is_open_nothing_is_tried(choice: ThreadChoice) -> None:
    for step in range(1, 200):
        assert choice.threads(step) == choice.most
        assert not choice.record(step, step % 7 + 1.0)


class Machine:
    """A machine on which steps take known times, and a choice that runs on it."""

    def __init__(self, one: float, all_: float) -> None:
        self.one, self.all = one, all_
        self.choice = ThreadChoice(2)
        self.step = 0
        self.seconds = 0.0
        self.wasted = 0.0
        self.trials = 0

    def run(self, steps: int) -> None:
        for _ in range(steps):
            self.step += 1
            took = self.one if self.choice.threads(self.step) == 1 else self.all
            self.seconds += took
            self.wasted += took - min(self.one, self.all)
            self.trials += self.choice.record(self.step, took)


def test_where_others_take_the_cores_one_thread_is_taken_and_later_all_again() -> None:
    machine = Machine(0.003, 0.002)
    machine.run(500)
    assert (machine.choice.chosen, machine.trials) == (2, 1)
    machine.one, machine.all = 0.005, 0.04
    machine.run(WATCHED_STEPS + LAST)
    assert machine.choice.chosen == 1
    machine.one, machine.all = 0.003, 0.002
    machine.run(int(3 * PATIENCE / 0.003))
    assert machine.choice.chosen == 2


def test_a_choice_that_holds_is_not_made_again() -> None:
    machine = Machine(0.003, 0.002)
    machine.run(5000)
    assert machine.trials == 1
    machine.all = 0.003 * CLEAR  # hardly worse than one thread was
    machine.run(5000)
    assert machine.trials == 1


def test_looking_again_costs_little_of_a_long_run() -> None:
    machine = Machine(0.005, 0.05)
    machine.run(200_000)
    assert machine.choice.chosen == 1
    assert machine.trials > 3
    assert machine.wasted < 0.01 * machine.seconds


@pytest.mark.parametrize("given_", [{}, {"GOMP_SPINCOUNT": "7", "OMP_WAIT_POLICY": "ACTIVE"}])
def test_waiting_threads_spin_briefly_unless_the_person_says_otherwise(
    given_: dict[str, str],
) -> None:
    code = (
        "import os, sys; from engine.training.threads import prepare_process; prepare_process();"
        "print(os.environ['GOMP_SPINCOUNT'], os.environ['OMP_WAIT_POLICY'], 'torch' in sys.modules)"
    )
    kept = {k: v for k, v in os.environ.items() if k not in {"GOMP_SPINCOUNT", "OMP_WAIT_POLICY"}}
    told = subprocess.run(
        [sys.executable, "-c", code], env={**kept, **given_}, check=True, capture_output=True,
        text=True,
    )  # fmt: skip
    assert told.stdout.split() == (
        ["7", "ACTIVE", "False"] if given_ else ["10000", "PASSIVE", "False"]
    )


def test_the_first_interrupt_stops_and_the_second_breaks_off() -> None:
    control = Control()
    before = signal.getsignal(signal.SIGINT)
    with stop_on_interrupt(control):
        signal.raise_signal(signal.SIGINT)
        assert control.stopped
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interrupt_wakes_a_paused_run() -> None:
    control = Control()
    control.pause()
    timer = threading.Timer(0.05, signal.raise_signal, [signal.SIGINT])
    with stop_on_interrupt(control):
        timer.start()
        control.wait_while_paused()
    timer.join()
    assert control.stopped
    assert not control.paused
