"""Random gestures and edits: no exception, a true canvas after each, and the first project back."""

import os
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.designer.random.machine import Hands

STEPS = 100
"""Steps between a beginning and its end."""
RUNS = 20
"""Beginnings of one seed."""
EXPLORING = os.environ.get("HYPOTHESIS_PROFILE") == "explore"
PHASES = (Phase.generate, Phase.shrink) if EXPLORING else (Phase.generate,)
"""To find the shortest way to a fault takes minutes, in which a failing test says nothing."""


def take(steps: int, seeds: Iterator[int], hands: type[Hands] = Hands, runs: int = RUNS) -> None:
    """Take so many steps at least, with one seed after the other."""
    end = Hands.steps + steps
    while Hands.steps < end:
        number = next(seeds)
        print(f"seed {number}")  # noqa: T201 - shown where it fails
        run_state_machine_as_test(
            seed(number)(hands),
            settings=settings(
                max_examples=runs,
                stateful_step_count=STEPS,
                deadline=None,
                database=None,
                report_multiple_bugs=False,
                phases=PHASES,
                suppress_health_check=list(HealthCheck),
            ),
        )


@pytest.mark.usefixtures("qapp")
def test_two_thousand_random_gestures() -> None:
    take(2_000, count(1))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.usefixtures("qapp")
def test_a_hundred_thousand_random_gestures() -> None:
    """The same ones every time: who looks for new faults takes other seeds."""
    take(100_000, count(5_000))
