"""Wires among cards that lie everywhere find their lanes while the window lives on."""

import random
import time
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QGraphicsScene
from pytestqt.qtbot import QtBot

from designer.canvas import lane_search, tidying
from designer.canvas.laying import lanes_of
from designer.canvas.layout import tidy
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


def test_qt_follows_where_items_are_again_once_all_lanes_are_found(
    make_canvas: MakeCanvas, qtbot: QtBot
) -> None:
    method = QGraphicsScene.ItemIndexMethod
    view = make_canvas(Project(graph=chain(LONG)))
    for act in ("wait", "finish", "other"):
        view.document.edit_graph("scatter", lambda _, act=act: scattered(len(act)))  # type: ignore[misc]
        assert view.canvas.laying.is_seeking
        assert view.canvas.itemIndexMethod() is method.NoIndex
        if act == "finish":
            view.canvas.laying.finish()
        elif act == "other":
            view.document.edit_graph("tidy", lambda graph: graph.move(tidy(graph)))
        qtbot.waitUntil(lambda: view.canvas.itemIndexMethod() is method.BspTreeIndex)
        assert not view.canvas.laying.is_seeking


def test_lanes_wait_while_all_cards_are_being_arranged(
    make_canvas: MakeCanvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def arranged(*_: object, check: Callable[[], None], **__: object) -> None:
        while True:  # until somebody cancels it
            time.sleep(0.001)
            check()

    monkeypatch.setattr(tidying, "AT_ONCE_MS", 0.0)
    monkeypatch.setattr(tidying, "tidied", arranged)
    view = make_canvas(Project(graph=chain(LONG)))
    view.document.edit_graph("scatter", lambda _: scattered(9))
    view.tidying.tidy()
    before = laid(view)
    qtbot.wait(30)
    assert view.canvas.laying.is_seeking
    assert laid(view) == before
    assert view.tidying.cancel()
    qtbot.waitUntil(lambda: not view.canvas.laying.is_seeking)
    assert laid(view) == wanted(view) != before
