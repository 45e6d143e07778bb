"""L and Shift+L: the whole network or a selection, at once or beside the window, one undo step."""

import random

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.canvas.laying import lanes_of
from designer.canvas.layout import tidy
from designer.canvas.layout.quality import overlapping
from designer.canvas.remark_edits import area_around, carried
from designer.canvas.scene import CanvasScene
from designer.canvas.tidying import AT_ONCE_MS, MANY, expected_ms
from designer.canvas.view import CanvasView
from engine.blocks.base import make
from engine.drawing import FLOWS, Flow, Remark
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import SHIFT, assert_scene_equals_project, press_key

Key = Qt.Key


def scattered(graph: Graph) -> Graph:
    places = {name: (7.0 * i, 90.0 * (i % 5)) for i, name in enumerate(graph.nodes)}
    return graph.move(places)


def tangle(count: int) -> Graph:
    """Return a network whose layout takes longer than a moment."""
    chance = random.Random(7)  # noqa: S311
    nodes, wires = [Node("input", make("input"))], []
    for index in range(count):
        block = make(chance.choice(["relu", "add", "concatenate"]))
        feeds = [node.name for node in nodes[-12:]]
        nodes.append(Node(f"n{index}", block))
        wires += [
            (OutputPort(chance.choice(feeds)), InputPort(f"n{index}", port))
            for port in block.input_ports
        ]
    return scattered(Graph.build(nodes, wires))


def places(view: CanvasView) -> dict[str, tuple[float, float]]:
    return {name: node.position for name, node in view.document.graph.nodes.items()}


def test_l_arranges_a_selection_and_leaves_the_rest(make_canvas: MakeCanvas) -> None:
    graph = template("googlenet").graph()
    chosen = [name for name in graph.nodes if name.startswith("inception4")]
    graph = graph.move(tidy(graph))
    moved = {
        name: (x + 40 * (i % 2), y + 30 * i)
        for i, name in enumerate(chosen)
        for x, y in [graph[name].position]
    }
    view = make_canvas(Project(graph=graph.move(moved)))
    before = places(view)
    view.select(chosen)
    press_key(view, Key.Key_L)
    after = places(view)
    assert len({after[name][1] for name in chosen}) == 1
    # Nothing was in the way, so that nothing else moved, and the corner stayed.
    assert {name for name in after if after[name] != before[name]} <= set(chosen)
    assert after[chosen[0]][0] == before[chosen[0]][0]
    assert min(y for _, y in (before[n] for n in chosen)) == after[chosen[0]][1]
    assert view.document.undo_stack.count() == 1
    assert set(view.selection) == set(chosen)
    assert_scene_equals_project(view.canvas)
    press_key(view, Key.Key_L)
    assert view.document.undo_stack.count() == 1
    view.document.undo_stack.undo()
    assert places(view) == before


def test_a_selection_of_two_rows_stays_in_them(make_canvas: MakeCanvas) -> None:
    graph = template("googlenet").graph()
    graph = graph.move(tidy(graph, 16 / 9))
    rows = sorted({node.position[1] for node in graph.nodes.values()})
    chosen = [name for name, node in graph.nodes.items() if node.position[1] in rows[:2]][3:9]
    moved = {
        name: (x + 12, y + 5 * i)
        for i, name in enumerate(chosen)
        for x, y in [graph[name].position]
    }
    view = make_canvas(Project(graph=graph.move(moved)))
    view.select(chosen)
    press_key(view, Key.Key_L)
    assert view.document.graph == graph


def test_shift_l_turns_the_flow_and_arranges_in_one_step(make_canvas: MakeCanvas) -> None:
    view = make_canvas(template("lenet5").build())
    before = view.document.project
    press_key(view, Key.Key_L, SHIFT)
    graph = view.document.graph
    assert graph.drawing.flow == "down"
    (x1, y1), (x2, y2) = graph["input"].position, graph["conv1"].position
    assert x1 == x2
    assert y1 < y2
    assert not list(overlapping(graph, places(view)))
    assert view.document.undo_stack.count() == 1
    assert_scene_equals_project(view.canvas)
    press_key(view, Key.Key_L, SHIFT)
    assert view.document.graph.drawing.flow == "right"
    view.document.undo_stack.undo()
    view.document.undo_stack.undo()
    assert view.document.project == before


def test_what_is_arranged_already_makes_no_step(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project(graph=scattered(expand(template("resnet18").graph()))))
    press_key(view, Key.Key_L)
    assert view.document.undo_stack.count() == 1
    camera = view.visible_area()
    assert not view.hint.isVisible()
    press_key(view, Key.Key_L)
    assert view.document.undo_stack.count() == 1
    assert view.visible_area() == camera
    assert view.hint.text() == "Everything is in its place already."


def test_a_large_network_is_arranged_beside_the_window(
    make_canvas: MakeCanvas, qtbot: QtBot
) -> None:
    graph = tangle(160)
    assert expected_ms(graph) > AT_ONCE_MS
    view = make_canvas(Project(graph=graph))
    press_key(view, Key.Key_L)
    assert view.tidying.is_running
    assert view.document.graph is graph
    qtbot.waitUntil(lambda: not view.tidying.is_running)
    assert view.document.undo_stack.count() == 1
    assert not list(overlapping(view.document.graph, places(view)))
    assert_scene_equals_project(view.canvas)
    view.document.undo_stack.undo()
    assert view.document.graph is graph


def test_escape_leaves_the_cards_as_they_are(make_canvas: MakeCanvas, qtbot: QtBot) -> None:
    graph = tangle(400)
    view = make_canvas(Project(graph=graph))
    view.select(["n1"])
    press_key(view, Key.Key_L)
    qtbot.waitUntil(lambda: view.hint.isVisible() or not view.tidying.is_running)
    if view.tidying.is_running:  # a fast machine has nothing to say
        assert view.hint.text() == "Arranging 401 blocks… Esc cancels."
        press_key(view, Key.Key_Escape)
        assert not view.hint.isVisible()
        assert view.document.graph is graph
        assert view.selection == ("n1",)
    press_key(view, Key.Key_L)
    press_key(view, Key.Key_Escape)
    assert not view.tidying.is_running
    qtbot.wait(30)
    assert view.document.undo_stack.count() <= 1


def test_an_edit_meanwhile_counts_for_more(make_canvas: MakeCanvas, qtbot: QtBot) -> None:
    view = make_canvas(Project(graph=tangle(160)))
    press_key(view, Key.Key_L)
    assert view.tidying.is_running
    view.attempt("Move", lambda graph: graph.move({"n1": (-500.0, -500.0)}))
    assert not view.tidying.is_running
    qtbot.wait(30)
    assert view.document.graph["n1"].position == (-500.0, -500.0)
    assert view.document.undo_stack.count() == 1


def test_wires_of_moved_cards_find_their_own_way_and_frames_follow(
    make_canvas: MakeCanvas,
) -> None:
    graph = scattered(template("lenet5").graph())
    names = [*graph.nodes]
    frame = Remark("Stem", area_around(graph, names[:3], ()) or (0.0, 0.0, 1.0, 1.0), frame=True)
    end = next(iter(graph.wires))
    drawing = graph.drawing.with_route(end, [(5.0, 600.0)])
    drawing = drawing.with_remark("frame1", frame)
    view = make_canvas(Project(graph=graph.draw(drawing)))
    framed = carried(view.document.graph, ["frame1"])
    assert len(framed.nodes) >= 3
    press_key(view, Key.Key_L)
    after = view.document.graph
    assert not after.drawing.routes
    assert carried(after, ["frame1"]) == framed
    assert view.document.undo_stack.count() == 1
    view.document.undo_stack.undo()
    assert view.document.graph.drawing == drawing


def test_the_inside_of_a_composite_is_not_arranged(make_canvas: MakeCanvas) -> None:
    view = make_canvas(template("resnet18").build())
    view.travel.enter("stage1")
    said: list[str] = []
    view.message.connect(said.append)
    press_key(view, Key.Key_L)
    press_key(view, Key.Key_L, SHIFT)
    assert len(said) == 2
    assert not view.document.undo_stack.count()


@pytest.mark.parametrize("count", [100, 1_000])
def test_what_a_chain_takes_is_expected_to_grow_with_it(count: int) -> None:
    nodes = [Node(f"n{i}", make("relu")) for i in range(count)]
    assert expected_ms(Graph.build(nodes)) < 0.05 * count


def test_the_wires_of_very_many_blocks_are_laid_a_part_at_a_time(
    make_canvas: MakeCanvas, qtbot: QtBot
) -> None:
    nodes = [Node(f"n{i}", make("relu")) for i in range(MANY + 1)]
    wires = [(OutputPort(f"n{i}"), InputPort(f"n{i + 1}")) for i in range(MANY)]
    view = make_canvas(Project(graph=scattered(Graph.build(nodes, wires))))
    press_key(view, Key.Key_L)
    qtbot.waitUntil(lambda: not view.tidying.is_running)
    assert_scene_equals_project(view.canvas)
    tidy_lanes = {end: wire.lane for end, wire in view.canvas.wires.items()}
    # An edit while wires wait, and another layout: none is forgotten.
    view.document.undo_stack.undo()
    press_key(view, Key.Key_L)
    qtbot.waitUntil(view.document.undo_stack.canUndo)
    view.canvas.laying.hold()
    view.attempt("Remove", lambda graph: graph.remove(["n5"], reconnect=True))
    qtbot.waitUntil(lambda: not view.tidying.is_running)
    assert_scene_equals_project(view.canvas)
    view.document.undo_stack.undo()
    assert {end: wire.lane for end, wire in view.canvas.wires.items()} == tidy_lanes


def test_very_many_blocks_are_painted_once_their_wires_are_laid(
    make_canvas: MakeCanvas, qtbot: QtBot
) -> None:
    view = make_canvas(Project(graph=tangle(MANY + 1)))
    view.fit()
    press_key(view, Key.Key_L)
    qtbot.waitUntil(lambda: view.document.undo_stack.canUndo() and not view.tidying.is_running)
    assert view.viewport().updatesEnabled()
    assert_scene_equals_project(view.canvas)
    fresh = CanvasScene(view.document, view.canvas.theme)
    laid = {end: wire.path() for end, wire in view.canvas.wires.items()}
    assert laid == {end: wire.path() for end, wire in fresh.wires.items()}
    # What is painted from far was prepared, and is what would be found now.
    drawn = [cards.area for cards in view.canvas.far.cards.within(view.canvas.sceneRect())]
    view.canvas.far.forget()
    assert drawn == [cards.area for cards in view.canvas.far.cards.within(view.canvas.sceneRect())]
    fresh.release()


@pytest.mark.parametrize("name", ["resnet18", "googlenet"])
@pytest.mark.parametrize("flow", FLOWS)
def test_lanes_that_are_found_beside_the_window_are_those_of_the_window(
    make_canvas: MakeCanvas, name: str, flow: Flow
) -> None:
    graph = expand(template(name).graph())
    graph = graph.draw(graph.drawing.with_flow(flow))
    graph = graph.move(tidy(graph))
    view = make_canvas(Project(graph=graph))
    known = {end: wire.lane for end, wire in view.canvas.wires.items() if wire.lane is not None}
    assert known
    assert lanes_of(graph, view.canvas.laying.order) == known
