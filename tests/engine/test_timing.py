"""What each block takes: whose time it is, that sums agree, and that it is a training step."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch
from hypothesis import given

from engine.analysis import analyse
from engine.blocks.base import Family
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.data.memory import physical_memory
from engine.errors import NetworkError
from engine.expansion import Runnable, expand, places, runnable
from engine.network import build_module
from engine.project import Project
from engine.stopwatch import GivenUpError, _Clock, _Walk, measure
from engine.templates import chain, template, templates
from engine.timing import (
    CPU_MACS,
    LEAST_BATCH,
    STEP_PASSES,
    Times,
    Timing,
    affordable_batch,
    fitting_batch,
    gathered,
)
from tests.engine.strategies import running_networks

if TYPE_CHECKING:
    from engine.graph import Graph

QUICK_MACS, QUICK_PARAMETERS = 50_000_000, 5_000_000


def quick() -> list[str]:
    """Return the templates that are small enough to run in a test."""
    found = []
    for each in templates():
        totals = runnable(each.build().graph).analysis.totals
        if totals.macs <= QUICK_MACS and totals.parameters <= QUICK_PARAMETERS:
            found.append(each.id)
    return found


QUICK = quick()


def project(name: str) -> Project:
    return template(name).build()


def test_several_families_of_templates_are_measured_here() -> None:
    assert {"lenet5", "cifar-resnet20", "two-inputs", "convnet39"} <= set(QUICK)


@pytest.mark.parametrize("name", QUICK)
def test_every_block_of_a_template_has_a_time(name: str) -> None:
    drawn = project(name)
    found = measure(drawn, device="cpu", batch=2)
    graph = drawn.graph
    assert (found.batch, found.device) == (2, "cpu")
    assert [place[0] for place in found.times if len(place) == 1] == list(graph.nodes)
    assert set(found.times) >= set(places(graph).values())
    for name_, node in graph.nodes.items():
        times = found.times[name_,]
        if node.block.family is Family.INPUT_OUTPUT:
            assert times == (0.0, 0.0)
        else:
            assert times.forward > 0
            assert times.backward >= 0
    leaves = [found.times[place] for place in places(graph).values()]
    assert found.total.forward == pytest.approx(sum(each.forward for each in leaves))
    assert found.total.backward == pytest.approx(sum(each.backward for each in leaves))
    assert found.total.backward > 0
    assert list(measure(drawn, device="cpu", batch=2).times) == list(found.times)
    assert Timing.from_json(json.loads(json.dumps(found.to_json()))) == found


def test_a_folded_block_takes_what_is_inside_it() -> None:
    drawn = project("cifar-resnet20")
    times = measure(drawn, device="cpu", batch=2).times
    for place, whole in times.items():
        inside = [t for p, t in times.items() if len(p) == len(place) + 1 and p[:-1] == place]
        if inside:
            assert sum(each.total for each in inside) == pytest.approx(whole.total)
    assert max(map(len, times)) >= 2


@given(running_networks())
def test_every_unfolded_node_has_a_place_of_its_own(graph: Graph) -> None:
    found = places(graph)
    assert set(found) == set(expand(graph).nodes)
    assert len(set(found.values())) == len(found)
    for name, place in found.items():
        assert place[0] in graph
        if len(place) == 1:
            assert place == (name,)


@pytest.mark.parametrize("name", QUICK)
def test_every_place_is_the_way_that_the_canvas_goes(name: str) -> None:
    graph = project(name).graph
    for place in places(graph).values():
        inside = graph
        for opened in place[:-1]:
            report = analyse(inside)[opened]
            assert report.input_shapes is not None
            inside = inside[opened].block.inside(report.input_shapes)[0].graph  # type: ignore[attr-defined]
        assert place[-1] in inside


@pytest.mark.parametrize("name", ["lenet5", "cifar-resnet20", "two-inputs", "volume-cnn"])
def test_what_is_timed_is_the_step_that_autograd_takes(name: str) -> None:
    graph = project(name).graph
    torch.manual_seed(0)
    module = build_module(graph).train().double()
    network = runnable(graph)
    samples = [
        torch.randn(3, *network.graph[each].block.outputs(())[0], dtype=torch.float64)
        for each in network.inputs
    ]
    walk = _Walk(module, _Clock(torch.device("cpu")), lambda: False)
    torch.manual_seed(1)
    walk.step(samples)
    stepped = {key: each.grad for key, each in module.named_parameters()}
    for each in module.parameters():
        each.grad = None
    torch.manual_seed(1)
    made = module(*samples)
    outputs = made if isinstance(made, tuple) else (made,)
    torch.autograd.backward(outputs, [torch.ones_like(each) for each in outputs])
    for key, each in module.named_parameters():
        torch.testing.assert_close(stepped[key], each.grad, msg=key)


def test_what_is_bypassed_dead_or_frozen_takes_nothing() -> None:
    drawn = project("lenet5")
    graph = drawn.graph.annotate("relu1", bypassed=True)
    for name, node in graph.nodes.items():
        if node.block.family is not Family.INPUT_OUTPUT:
            graph = graph.annotate(name, trainable=False)
    found = measure(drawn.with_graph(graph), device="cpu", batch=2)
    assert found.times["relu1",] == (0.0, 0.0)
    assert found.times["conv1",].forward > 0
    assert found.total.backward == 0


def test_a_network_that_cannot_run_is_refused_in_its_own_words() -> None:
    drawn = project("lenet5")
    broken = drawn.with_graph(drawn.graph.remove(["flatten1"]))
    with pytest.raises(NetworkError) as refused:
        measure(broken)
    with pytest.raises(NetworkError) as said:
        runnable(broken.graph)
    assert str(refused.value) == str(said.value)


def test_one_image_without_positions_cannot_be_normalised() -> None:
    found = measure(project("cifar-resnet20"), device="cpu", batch=1)
    assert found.batch == 1
    graph = chain([Input(shape=(4,)), Dense(units=3), BatchNorm(), Dense(units=2)])
    with pytest.raises(NetworkError, match="batch of 2 or more"):
        measure(Project("small", graph), device="cpu", batch=1)


def test_it_is_given_up_before_the_next_block() -> None:
    asked = 0

    def given_up() -> bool:
        nonlocal asked
        asked += 1
        return asked > 5

    with pytest.raises(GivenUpError):
        measure(project("lenet5"), device="cpu", batch=2, given_up=given_up)
    assert asked == 6


def test_the_random_numbers_of_others_are_left_alone() -> None:
    torch.manual_seed(3)
    before = torch.random.get_rng_state()
    measure(project("lenet5"), device="cpu", batch=2)
    assert torch.equal(torch.random.get_rng_state(), before)


def network(name: str) -> Runnable:
    return runnable(project(name).graph)


@pytest.mark.parametrize("name", ["lenet5", "resnet50", "vgg16", "unet"])
def test_a_batch_is_as_large_as_time_and_memory_allow(name: str) -> None:
    flat = network(name)
    macs = flat.analysis.totals.macs
    memory = physical_memory()
    found = affordable_batch(flat, 128, "cpu", 2**50)
    assert LEAST_BATCH <= found <= 128
    assert found in (LEAST_BATCH, 128) or found * macs * STEP_PASSES <= CPU_MACS
    assert affordable_batch(flat, 128, "cuda", 2**50) >= found
    assert affordable_batch(flat, 1, "cpu", 2**50) == 1
    most = fitting_batch(flat, "cpu", memory)
    assert fitting_batch(flat, "cpu", 2 * memory) > most
    assert fitting_batch(flat, "cpu", 1000) == 0
    assert affordable_batch(flat, 10**9, "cuda", 1000) == 0


def test_where_not_one_image_fits_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.stopwatch.physical_memory", lambda: 1000)
    with pytest.raises(NetworkError, match="Not one image fits the memory of cpu"):
        measure(project("lenet5"), device="cpu")


def test_where_memory_runs_out_all_the_same_half_the_batch_is_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    step = _Walk.step

    def scarce(walk: _Walk, samples: list[torch.Tensor]) -> dict[str, tuple[float, float]]:
        if len(samples[0]) > 2:
            raise torch.OutOfMemoryError("out of memory")
        return step(walk, samples)

    monkeypatch.setattr(_Walk, "step", scarce)
    assert measure(project("lenet5"), device="cpu", batch=9).batch == 2


def test_what_is_nowhere_measured_has_no_time() -> None:
    found = gathered({("a", "b"): Times(1.0, 2.0), ("a", "c"): None}, ("a", "d"))
    assert found == {("a",): (1, 2), ("d",): (0, 0), ("a", "b"): (1, 2), ("a", "c"): (0, 0)}
    assert Timing(1, "cpu", found).total == (1, 2)


def test_a_plan_says_device_and_batch() -> None:
    drawn = project("lenet5").change_training(batch_size=4, device="cpu")
    assert measure(drawn).batch == 4
    assert replace(measure(drawn), times={}) == Timing(4, "cpu", {})
