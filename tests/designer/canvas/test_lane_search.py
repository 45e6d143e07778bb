"""Wires among cards that lie everywhere find their lanes while the window lives on."""

import random

import pytest
from pytestqt.qtbot import QtBot

from designer.canvas import lane_search
from designer.canvas.laying import lanes_of
from designer.canvas.view import CanvasView
from engine.graph import Graph, InputPort, OutputPort
from engine.project import Project
from tests.benchmarks.canvases import chain
from tests.designer.canvas.conftest import MakeCanvas

LONG = 30


@pytest.fixture(autouse=True)
def little_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lane_search, "AT_ONCE", 60)
    monkeypatch.setattr(lane_search, "SLICE", 60)
    monkeypatch.setattr(lane_search, "TOLD_AFTER", 2)


def scattered(seed: int) -> Graph:
    place = random.Random(seed)  # noqa: S311 - no secret
    graph = chain(LONG)
    return graph.move({n: (place.uniform(0, 2500), place.uniform(0, 1500)) for n in graph.nodes})


def laid(view: CanvasView) -> dict[InputPort, float]:
    return {end: w.lane for end, w in view.canvas.wires.items() if w.lane is not None}


def wanted(view: CanvasView) -> dict[InputPort, float]:
    graph = view.canvas.graph
    return lanes_of(graph, graph.wires)


def test_all_find_the_lanes_that_they_would_have_found_at_once(
    make_canvas: MakeCanvas, qtbot: QtBot
) -> None:
    view = make_canvas(Project(graph=chain(LONG)))
    view.document.edit_graph("scatter", lambda _: scattered(1))
    assert view.canvas.laying.is_seeking
    qtbot.waitUntil(lambda: not view.canvas.laying.is_seeking)
    assert laid(view) == wanted(view)


def test_an_edit_meanwhile_begins_anew(make_canvas: MakeCanvas, qtbot: QtBot) -> None:
    view = make_canvas(Project(graph=scattered(2)))
    document = view.document
    for seed in (3, 4):
        document.edit_graph("scatter", lambda _, seed=seed: scattered(seed))  # type: ignore[misc]
    end = InputPort("layer7")
    document.edit_graph("cut", lambda graph: graph.disconnect(end))
    document.edit_graph("remove", lambda graph: graph.remove(["layer9"]))
    assert view.canvas.laying.is_seeking
    document.edit_graph("wire", lambda graph: graph.connect(OutputPort("layer1"), end))
    qtbot.waitUntil(lambda: not view.canvas.laying.is_seeking)
    assert laid(view) == wanted(view)
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: not view.canvas.laying.is_seeking)
    assert laid(view) == wanted(view)


def test_who_cannot_wait_has_all_of_them(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project(graph=scattered(5)))
    view.document.edit_graph("scatter", lambda _: scattered(6))
    view.canvas.laying.finish()
    assert not view.canvas.laying.is_seeking
    assert laid(view) == wanted(view)


def test_a_scene_that_shows_something_else_looks_no_further(
    make_canvas: MakeCanvas, qtbot: QtBot
) -> None:
    view = make_canvas(Project(graph=scattered(7)))
    view.document.edit_graph("scatter", lambda _: scattered(8))
    assert view.canvas.laying.is_seeking
    view.document.open(Project(), None)
    assert not view.canvas.laying.is_seeking
    qtbot.wait(20)
    assert not view.canvas.wires
