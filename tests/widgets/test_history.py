"""A run's history: every event finds its place on every axis."""

import math

import numpy as np
import pytest

from engine.training.events import StepsDone
from tests.widgets.runs import epoch, run, started, steps
from widgets.history import Axis, History


@pytest.fixture
def history() -> History:
    history = History(started())
    assert history.add(list(run(3)))
    return history


@pytest.mark.parametrize(("axis", "last"), [("step", 30.0), ("epoch", 3.0), ("time", 3.0)])
def test_each_axis_counts_in_its_unit(history: History, axis: Axis, last: float) -> None:
    assert history.last(axis) == pytest.approx(last)
    assert history.steps.x(axis, np.array([29]))[0] == pytest.approx(last)
    assert history.epochs.x(axis, np.array([2]))[0] == pytest.approx(last)
    assert np.all(np.diff(history.steps.x(axis, np.arange(30))) > 0)


def test_length_is_the_whole_run_where_it_is_known(history: History) -> None:
    assert history.length("step") == 200
    assert history.length("epoch") == 20
    assert history.length("time") == 0
    assert History().length("epoch") == 0


def test_window_holds_what_is_seen_and_one_neighbour(history: History) -> None:
    assert history.steps.window("step", 5, 8) == (3, 8)
    assert history.steps.window("epoch", 0.5, 0.8) == (3, 8)
    assert history.steps.window("step", -10, 1000) == (0, 30)


def test_nearest_step_is_found(history: History) -> None:
    position = history.steps.nearest("step", 7.4)
    assert position is not None
    assert history.steps.step_at(position) == 7
    assert history.steps.nearest("step", 1e9) == 29
    assert History().steps.nearest("step", 1.0) is None


def test_best_epoch_is_the_trainers_choice() -> None:
    history = History(started())
    history.add([epoch(1), epoch(2), epoch(3, best=False)])
    assert history.best is not None
    assert (history.best.position, history.best.epoch) == (1, 2)
    assert history.validated


def test_without_validation_the_training_mean_stands_in() -> None:
    history = History(started())
    history.add([epoch(4, validated=False)])
    assert not history.validated
    assert history.epochs.curves["loss"].values[0] == 0.5


def test_repeated_steps_replace_the_earlier_ones() -> None:
    history = History(started())
    history.add([steps(1, 10), steps(11, 10), epoch(1), epoch(2)])
    again = StepsDone(2, 15, (9.0, 8.0), (0.1, 0.2), (0.5, 0.5), 1.0, 3.0, 1.0)
    history.add([again, epoch(2)])
    assert len(history.steps) == 16
    assert list(history.steps.curves["loss"].values[-2:]) == [9.0, 8.0]
    assert len(history.epochs) == 2


def test_a_replaced_best_epoch_is_forgotten() -> None:
    history = History(started())
    history.add([epoch(1), epoch(2), epoch(3)])
    history.add([epoch(2, best=False)])
    assert history.best is None
    assert len(history.epochs) == 2


def test_values_that_are_no_numbers_are_gaps() -> None:
    history = History(started())
    bad = StepsDone(1, 1, (1.0, math.nan, math.inf), (0.1,) * 3, (0.1,) * 3, 1.0, 1.0, 1.0)
    history.add([bad])
    assert np.isnan(history.steps.curves["loss"].values[1:]).all()


def test_an_event_without_steps_draws_nothing() -> None:
    assert not History(started()).add([StepsDone(1, 1, (), (), (), 0.0, 0.0, 0.0), started()])


def test_what_is_worked_out_ahead_changes_nothing() -> None:
    plain, settled = History(started()), History(started())
    for event in run(6):
        plain.add((event,))
        settled.add((event,))
        settled.settle()
    for one, other in ((plain.steps, settled.steps), (plain.epochs, settled.epochs)):
        for metric, curve in one.curves.items():
            ahead = other.curves[metric]
            assert np.allclose(curve.smoothed, ahead.smoothed)
            for line in (curve.raw_line, curve.smooth_line):
                same = getattr(ahead, line.__name__)(0, len(curve), 4)
                assert np.allclose(line(0, len(curve), 4).values, same.values)
