"""The window tells what a training step takes, on which device, and only where it is seen."""

import pytest
from pytestqt.qtbot import QtBot

from designer import footprints
from designer.window import Window
from engine.analysis import Analysis, analyse
from engine.data.memory import physical_memory
from engine.expansion import expand
from engine.footprint import Footprint, footprint, usable
from engine.graph import Graph
from engine.jobs import WorkerReady
from widgets.facts import Fact
from widgets.quantities import size

TITLE = "Largest batch"


def lines(window: Window) -> dict[str, Fact]:
    return {fact.title: fact for fact in window.inspector.facts.facts}


def largest(window: Window, memory: int, device: str) -> str:
    project = window.document.project
    flat = expand(project.graph)
    plan = project.training
    whole = footprint(flat, analyse(flat), optimizer=plan.optimizer, momentum=plan.momentum)
    return f"{whole.largest_batch(usable(device, memory)):,}"


def test_the_largest_batch_follows_network_plan_and_device(window: Window) -> None:
    memory = physical_memory()
    assert lines(window)[TITLE].value == largest(window, memory, "cpu")
    window.training._take_answer(WorkerReady(1, True, ("cuda:0", "cpu"), (8 * 10**9, 10**9)))
    assert "cuda:0" in lines(window)[TITLE].reason
    assert lines(window)[TITLE].value == largest(window, 8 * 10**9, "cuda:0")
    window.editing.change_training("device", "cpu")
    assert lines(window)[TITLE].value == largest(window, 10**9, "cpu")
    window.editing.change_training("device", "cuda")
    assert "cuda:0" in lines(window)[TITLE].reason
    before = lines(window)[TITLE].value
    graph = window.document.graph
    block = graph["conv1"].block.change(filters=60)
    window.document.edit_graph("More", lambda graph: graph.replace("conv1", block))
    assert lines(window)[TITLE].value == largest(window, 8 * 10**9, "cuda:0") != before
    window.editing.change_training("batch_size", 64)
    assert "64" in lines(window)["Peak of a step"].reason
    window.editing.change_training("device", "cuda:7")
    assert TITLE not in lines(window)


def test_the_status_bar_says_what_one_image_takes(window: Window) -> None:
    project = window.document.project
    plan = project.training
    whole = footprint(
        project.graph, window.document.analysis, optimizer=plan.optimizer, momentum=plan.momentum
    )
    text = size(sum(whole[:4]))
    assert lines(window)["To train one image"].value == text
    assert f"{text} to train one image" in window.status.totals.text()


def test_a_large_network_is_gone_through_at_rest_and_only_where_it_is_seen(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def counted(graph: Graph, analysis: Analysis, *, optimizer: str, momentum: float) -> Footprint:
        calls.append(len(graph))
        return footprint(graph, analysis, optimizer=optimizer, momentum=momentum)

    monkeypatch.setattr(footprints, "footprint", counted)
    window.open_project_value("resnet18")
    assert calls == []
    assert TITLE not in lines(window)
    qtbot.waitUntil(lambda: TITLE in lines(window))
    memory = physical_memory()
    assert lines(window)[TITLE].value == largest(window, memory, "cpu")
    window.view.select(["conv1"])
    block = window.document.graph["conv1"].block.change(filters=32)
    window.document.edit_graph("Less", lambda graph: graph.replace("conv1", block))
    qtbot.wait(2 * footprints.REST_MS)
    assert len(calls) == 1
    window.view.select([])
    qtbot.waitUntil(lambda: len(calls) == 2)
    assert lines(window)[TITLE].value == largest(window, memory, "cpu")
    window.view.select(["conv1"])
    window.view.select([])
    assert len(calls) == 2


def test_a_broken_network_has_no_largest_batch(window: Window) -> None:
    window.document.edit_graph("Cut", lambda graph: graph.remove(["flatten1"]))
    assert TITLE not in lines(window)
    window.document.undo_stack.undo()
    window.view.select([])  # what came back is selected
    assert TITLE in lines(window)


def test_a_batch_that_does_not_fit_is_a_warning_that_a_button_mends(
    window: Window, qtbot: QtBot
) -> None:
    document = window.document

    def told() -> list[str]:
        return [each.message for each in document.problems if each.code == "memory"]

    window.footprints.set_memory({"cpu": 20_000_000})
    window.editing.change_training("batch_size", 4096)
    qtbot.waitUntil(lambda: bool(told()))
    assert "this computer has room for 14.0 MB" in told()[0]
    assert window.docks["problems"].windowTitle() == "Problems 1"
    assert "this computer" in lines(window)["Peak of a step"].reason
    (problem,) = [each for each in document.problems if each.code == "memory"]
    window.problems_panel.repair_requested.emit(problem, problem.repairs[0])
    qtbot.waitUntil(lambda: not told())
    assert document.project.training.batch_size < 4096
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: bool(told()))
    window.view.select(["conv1"])
    document.edit_graph("Less", lambda graph: graph.replace(
        "conv1", graph["conv1"].block.change(filters=5)))  # fmt: skip
    window.editing.change_training("batch_size", 1)
    qtbot.waitUntil(lambda: not told())
