"""The learning rates are those of torch's own schedulers."""

from __future__ import annotations

import math
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import optim
from torch.optim import lr_scheduler

from engine.training.plan import TrainingPlan
from engine.training.schedule import Schedule


def rates(plan: TrainingPlan, steps: int) -> list[float]:
    schedule = Schedule(plan, steps)
    return [schedule.rate(step) for step in range(1, schedule.total_steps + 1)]


def torch_rates(plan: TrainingPlan, build: Any, count: int) -> list[float]:
    """Ask a scheduler of torch for the rate of each step."""
    optimizer = optim.SGD([torch.zeros(1)], plan.learning_rate)
    scheduler = build(optimizer)
    found = []
    for _ in range(count):
        found.append(float(optimizer.param_groups[0]["lr"]))
        optimizer.step()
        scheduler.step()
    return found


STEPS = st.integers(1, 7)
EPOCHS = st.integers(1, 6)
PEAK = st.floats(1e-5, 10)


@given(EPOCHS, STEPS, PEAK)
def test_constant_is_the_peak(epochs: int, steps: int, peak: float) -> None:
    plan = TrainingPlan(epochs=epochs, learning_rate=peak)
    assert rates(plan, steps) == [peak] * (epochs * steps)


@given(EPOCHS, STEPS, PEAK)
def test_cosine_is_torch_s(epochs: int, steps: int, peak: float) -> None:
    plan = TrainingPlan(epochs=epochs, learning_rate=peak, schedule="cosine")
    total = epochs * steps
    theirs = torch_rates(plan, lambda o: lr_scheduler.CosineAnnealingLR(o, total), total)
    assert rates(plan, steps) == pytest.approx(theirs, rel=1e-6, abs=1e-9 * peak)


@given(EPOCHS, STEPS, PEAK, st.integers(1, 3), st.floats(0.05, 1))
def test_step_is_torch_s(epochs: int, steps: int, peak: float, every: int, factor: float) -> None:
    plan = TrainingPlan(
        epochs=epochs, learning_rate=peak, schedule="step", step_epochs=every, step_factor=factor
    )
    theirs = torch_rates(
        plan, lambda o: lr_scheduler.StepLR(o, every * steps, factor), epochs * steps
    )
    assert rates(plan, steps) == pytest.approx(theirs)


@given(st.integers(2, 6), st.integers(2, 7), st.integers(1, 6))
def test_a_warm_up_before_a_cosine_is_torch_s(epochs: int, steps: int, warm: int) -> None:
    warm = min(warm, steps)
    plan = TrainingPlan(
        epochs=epochs, learning_rate=0.5, schedule="cosine", warmup_epochs=warm / steps
    )
    total = epochs * steps

    def build(optimizer: optim.Optimizer) -> lr_scheduler.LRScheduler:
        return lr_scheduler.LambdaLR(
            optimizer,
            lambda step: (
                (step + 1) / warm
                if step < warm
                else 0.5 * (1 + math.cos(math.pi * (step - warm) / (total - warm)))
            ),
        )

    assert Schedule(plan, steps).warmup_steps == warm
    assert rates(plan, steps) == pytest.approx(torch_rates(plan, build, total))
    linear = torch_rates(
        plan, lambda o: lr_scheduler.LinearLR(o, 1 / warm, 1, max(warm - 1, 1)), warm
    )
    assert rates(plan, steps)[:warm] == pytest.approx(linear)


@given(
    st.sampled_from(["constant", "step", "cosine"]),
    st.integers(1, 20),
    STEPS,
    st.floats(0, 19.9),
)
def test_no_rate_is_zero_or_above_the_peak(
    kind: Any, epochs: int, steps: int, warmup: float
) -> None:
    if warmup >= epochs:
        warmup = 0.0
    plan = TrainingPlan(epochs=epochs, learning_rate=0.1, schedule=kind, warmup_epochs=warmup)
    assert all(0 < rate <= 0.1 for rate in rates(plan, steps))
