"""What one sees first of a network can be read, and what is unfolded stays in order."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from designer.canvas.arrangement import fitting_zoom, readable
from designer.canvas.card import READABLE
from designer.canvas.geometry import CARD_WIDTH, card_height
from designer.canvas.layout import tidy
from designer.canvas.layout.axes import Axes
from designer.canvas.unfolding import unfold_in_rows
from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.composite import Composite
from engine.drawing import Flow
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.comparison import same_network
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.templates import template, templates
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import CTRL, assert_scene_equals_project, press_key

ROOM = (694.0, 541.0)
"""What the canvas has for cards in a window of 1280×800."""


@pytest.mark.parametrize("name", [each.id for each in templates()])
def test_rows_are_taken_only_where_the_cards_become_clearly_larger(name: str) -> None:
    graph = template(name).build().graph
    shown = readable(graph, ROOM)
    own, chosen = fitting_zoom(graph, ROOM), fitting_zoom(shown, ROOM)
    in_rows = fitting_zoom(graph.move(tidy(graph, ROOM[0] / ROOM[1])), ROOM)
    assert chosen >= max(own, in_rows) / 1.26
    assert shown is graph or chosen > 1.2 * own
    assert same_network(shown, graph)


def test_what_fits_is_fitted(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project("two", Graph.build(_row(2), [])))
    view.look_at_beginning()
    assert view.zoom == 1.0
    assert view.visible_area().contains(view.canvas.content())


def test_what_nearly_fits_readably_is_not_cut_off(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project("row", Graph.build(_row(11), [])))
    assert 0.75 * READABLE < view.zoom < READABLE
    view.look_at_beginning()
    assert view.visible_area().contains(view.canvas.content())


@pytest.mark.parametrize("down", [False, True])
def test_what_is_too_large_begins_readable(make_canvas: MakeCanvas, *, down: bool) -> None:
    view = make_canvas(Project("many", Graph.build(_row(60, down=down), [])))
    assert view.zoom < READABLE
    view.look_at_beginning()
    assert view.zoom == READABLE
    seen = view.visible_area()
    assert seen.contains(view.canvas.content(["b0"]))
    # Nearly nothing but cards: the edge of the network is at the edge of the view.
    content = view.canvas.content()
    assert seen.left() > content.left() - 60 or down
    assert seen.top() > content.top() - 60 or not down
    press_key(view, Qt.Key.Key_F)
    assert view.visible_area().contains(content)


def test_the_first_card_is_seen_wherever_it_stands(make_canvas: MakeCanvas) -> None:
    cards = _row(60)
    first, last = cards[0], cards[-1]
    wires = [
        (OutputPort(one.name), InputPort(other.name)) for one, other in itertools.pairwise(cards)
    ]
    graph = Graph.build(cards, wires)
    graph = graph.move({first.name: (30_000.0, 2_000.0), last.name: (0.0, 4_000.0)})
    view = make_canvas(Project("many", graph))
    view.look_at_beginning()
    assert view.visible_area().contains(view.canvas.content(["b0"]))


def test_an_empty_canvas_begins_at_100_percent(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project())
    view.set_zoom(0.2)
    view.look_at_beginning()
    assert view.zoom == 1.0


def test_fitting_while_the_cards_glide_shows_where_they_go(
    make_canvas: MakeCanvas, qtbot: QtBot
) -> None:
    graph = template("resnet50").graph()
    scattered = {name: (7.0 * i, 90.0 * (i % 5)) for i, name in enumerate(graph.nodes)}
    view = make_canvas(Project(graph=graph.move(scattered)))
    view.glide.enabled = True
    press_key(view, Qt.Key.Key_L)
    assert view.glide.is_running
    press_key(view, Qt.Key.Key_F)
    fitted = view.zoom
    qtbot.waitUntil(lambda: not view.glide.is_running)
    press_key(view, Qt.Key.Key_F)
    assert view.zoom == fitted
    assert_scene_equals_project(view.canvas)


def _row(count: int, *, down: bool = False) -> list[Node]:
    step = 216.0
    return [
        Node(f"b{index}", ReLU(), (0.0, index * step) if down else (index * step, 0.0))
        for index in range(count)
    ]


def _composites() -> Iterator[tuple[str, str]]:
    for each in templates():
        for name, node in each.build().graph.nodes.items():
            if isinstance(node.block, Composite):
                yield each.id, name


@pytest.mark.parametrize(("network", "name"), [*_composites()][::3])
@pytest.mark.parametrize("in_rows", [False, True])
def test_unfolding_moves_only_what_must_make_room(
    network: str, name: str, *, in_rows: bool
) -> None:
    graph = template(network).build().graph
    if in_rows:
        graph = graph.move(tidy(graph))
    after = unfold_in_rows(graph, name, analyse(graph))
    inner = [key for key in after.nodes if key not in graph.nodes]
    assert inner
    assert not list(_overlapping(after))
    x, y = graph[name].position
    top = y - _half(graph[name])
    assert min(after[key].position[0] for key in inner) == x
    assert min(after[key].position[1] - _half(after[key]) for key in inner) == pytest.approx(
        top, abs=4
    )
    ahead = {key for key in graph.nodes if graph.leads_to(name, key)}
    for key, node in graph.nodes.items():
        (was_x, was_y), now = node.position, after.nodes.get(key)
        if now is None:
            continue
        if key not in ahead and (was_y + _half(node) <= top or was_x + CARD_WIDTH <= x):
            assert now.position[0] == was_x
        if was_y + _half(node) <= top:
            assert now.position[1] == was_y
        assert now.position[1] >= was_y


@pytest.mark.parametrize(
    ("network", "name"), [("resnet50", "stage1"), ("resnet50", "stage3"), ("mobilenetv2", "stage5")]
)
@pytest.mark.parametrize("in_rows", [False, True])
@pytest.mark.parametrize("flow", ["right", "down"])
def test_what_followed_in_the_row_follows_the_last_of_the_new_blocks(
    network: str, name: str, flow: Flow, *, in_rows: bool
) -> None:
    graph = template(network).build().graph
    graph = graph.draw(graph.drawing.with_flow(flow))
    graph = graph.move(tidy(graph, None if not in_rows else 2.1))
    after = unfold_in_rows(graph, name, analyse(graph))
    turn = Axes(flow).turn
    (end,) = graph.topology().consumers[name]
    x, y = turn(after[after.wires[end].node].position)
    next_x, next_y = turn(after[end.node].position)
    # Right behind it in its row, or at the beginning of the next one; never back up.
    assert (next_x > x and next_y == y) or (next_x < x and next_y > y)
    was = turn(graph[end.node].position)
    for key in graph.nodes:
        if graph.leads_to(end.node, key) and turn(graph[key].position)[1] == was[1]:
            dx, dy = turn(graph[key].position)
            assert turn(after[key].position) == (next_x + dx - was[0], next_y + dy - was[1])


def test_an_unfolded_stage_stands_in_rows_and_is_taken_back_in_one_step(
    make_canvas: MakeCanvas,
) -> None:
    project = template("resnet50").build()
    view = make_canvas(project.edit_graph(lambda graph: graph.move(tidy(graph, 1.3))))
    before = view.document.graph
    view.select(["stage4"])
    view.commands.ungroup()
    after = view.document.graph
    inner = [node for key, node in after.nodes.items() if key not in before.nodes]
    assert len({node.position[1] for node in inner}) > 2
    assert max(n.position[0] for n in inner) - min(n.position[0] for n in inner) < 12 * CARD_WIDTH
    for name in ("input", "conv1", "pool1", "stage1"):
        assert after[name].position == before[name].position
    assert_scene_equals_project(view.canvas)
    view.document.undo_stack.undo()
    assert view.document.graph == before
    assert not view.document.undo_stack.canUndo()


def test_all_that_is_selected_is_ungrouped_in_one_step(make_canvas: MakeCanvas) -> None:
    project = template("resnet18").build()
    project = group_nodes(project, ["conv1", "bn1"], "Stem")
    view = make_canvas(project)
    before, steps = view.document.project, view.document.undo_stack.count()
    totals = view.document.analysis.totals
    press_key(view, Qt.Key.Key_A, CTRL)
    view.commands.ungroup()
    graph = view.document.graph
    assert not {"stem1", "stage1", "stage2", "stage3", "stage4"} & set(graph.nodes)
    assert {"stem1_conv1", "stem1_bn1", "gap1"} <= set(graph.nodes)
    assert {name.partition("_")[0] for name in graph.nodes} >= {"stage1", "stage4"}
    assert set(view.selection) == set(graph.nodes)
    assert view.document.analysis.totals == totals
    assert view.document.undo_stack.count() == steps + 1
    assert_scene_equals_project(view.canvas)
    view.document.undo_stack.undo()
    assert view.document.project == before
    said: list[str] = []
    view.message.connect(said.append)
    view.select(["input", "pool1"])
    view.commands.ungroup()
    assert said == ["None of the selected blocks is a group."]


def test_what_is_half_in_the_way_is_pushed_along(make_canvas: MakeCanvas) -> None:
    view = make_canvas(template("resnet50").build())
    graph = view.document.graph
    x, y = graph["stage2"].position
    # Beside the composite, and above what is beside it: no card lies over another.
    graph = graph.move(
        {"gap1": (x + 216, y + 60), "dense1": (x + 700, y - 60), "stage3": (x + 216, y - 60)}
    ).move({"stage4": (x, y + 400)})
    assert not list(_overlapping(graph))
    assert not list(_overlapping(unfold_in_rows(graph, "stage2", analyse(graph))))


def _half(node: Node) -> float:
    return card_height(node.block) / 2


def _overlapping(graph: Graph) -> Iterator[tuple[str, str]]:
    nodes = list(graph.nodes.values())
    for index, one in enumerate(nodes):
        for other in nodes[:index]:
            (x1, y1), (x2, y2) = one.position, other.position
            if abs(x1 - x2) < CARD_WIDTH and abs(y1 - y2) < _half(one) + _half(other):
                yield one.name, other.name


def test_the_overview_shows_what_cannot_be_read_as_a_whole(make_canvas: MakeCanvas) -> None:
    view = make_canvas(template("unet").build())
    assert view.minimap.isHidden()  # all of it is on the screen
    view.look_at_beginning()
    assert not view.minimap.isHidden()
    press_key(view, Qt.Key.Key_F)
    assert view.minimap.isHidden()
    small = make_canvas(Project("two", Graph.build(_row(2), [])))
    small.go_to(small.canvas.content().center() + QPointF(2000, 0))
    assert not small.minimap.isHidden()  # an empty canvas would say nothing of where the cards are
