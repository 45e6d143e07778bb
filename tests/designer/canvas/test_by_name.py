"""A skip is wired and a block is pulled out by keys alone, and what does not fit says why."""

import itertools

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.canvas.detaching import detached
from designer.canvas.splicing import loose_ends
from designer.canvas.view import CanvasView
from engine.errors import GraphError
from engine.graph import InputPort, OutputPort
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.templates import template, templates
from tests.designer.canvas.conftest import UNIT, MakeCanvas, lenet
from tests.designer.canvas.gestures import Mouse, assert_scene_equals_project, middle, press_key

Key = Qt.Key


def said(view: CanvasView) -> list[str]:
    heard: list[str] = []
    view.message.connect(heard.append)
    return heard


def type_name(view: CanvasView, text: str) -> None:
    assert view.wire_to.list.isVisible()
    QTest.keyClicks(view.wire_to.list.search, text)


def enter(view: CanvasView) -> None:
    QTest.keyClick(view.wire_to.list.search, Key.Key_Return)


def test_a_skip_is_wired_by_keys_alone(canvas: CanvasView) -> None:
    canvas.select(["relu1"])
    canvas.add_block("add")
    (name,) = canvas.selection
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_T)
    type_name(canvas, name)
    entry = canvas.wire_to.list.shown[0]
    assert name in entry.title
    enter(canvas)
    feeds = {start.node for end, start in canvas.canvas.graph.wires.items() if end.node == name}
    assert feeds == {"relu1", "conv1"}
    assert canvas.document.undo_stack.undoText() == f"Wire conv1 to {name}"
    assert canvas.selection == ("conv1",)
    assert canvas.hasFocus()
    assert_scene_equals_project(canvas.canvas)


def test_what_fits_comes_first_and_the_rest_says_why(canvas: CanvasView) -> None:
    canvas.attempt("cut", lambda graph: graph.disconnect(InputPort("conv2")))
    canvas.select(["pool1"])
    press_key(canvas, Key.Key_T)
    shown = {entry.title: entry for entry in canvas.wire_to.list.shown}
    first = canvas.wire_to.list.shown[0]
    assert (first.title, first.enabled) == ("conv2", True)
    assert "fits" in first.help
    assert (first.keys, shown["relu2"].keys) == ("fits", "instead of conv2")
    assert shown["conv1"].keys == "would close a cycle"
    assert "pool1" not in shown
    assert "takes the place" in shown["relu2"].help.lower()
    # What feeds it already would close a cycle: it is listed, and cannot be chosen.
    assert "cycle" in shown["conv1"].help
    assert not shown["conv1"].enabled
    steps = canvas.document.undo_stack.count()
    type_name(canvas, "conv1")
    enter(canvas)
    assert canvas.wire_to.list.isVisible()
    assert "cycle" in canvas.wire_to.list.note.text()
    assert canvas.document.undo_stack.count() == steps
    QTest.keyClick(canvas.wire_to.list.search, Key.Key_Escape)
    assert canvas.hasFocus()


def test_a_wire_that_gives_a_shape_error_says_so_before_it_is_laid(canvas: CanvasView) -> None:
    canvas.select(["input"] if "input" in canvas.canvas.nodes else ["input1"])
    press_key(canvas, Key.Key_T)
    type_name(canvas, "dense1")
    (entry,) = canvas.wire_to.list.shown
    assert "dense1" in entry.help
    assert entry.enabled  # its problem says how to mend it
    enter(canvas)
    assert canvas.canvas.graph.wires[InputPort("dense1")].node == canvas.selection[0]


@pytest.mark.parametrize("chosen", [[], ["conv1", "relu1"]])
def test_one_block_is_asked_for(canvas: CanvasView, chosen: list[str]) -> None:
    heard = said(canvas)
    canvas.select(chosen)
    press_key(canvas, Key.Key_T)
    assert heard == ["Select one block to wire it to another."]
    assert not canvas.wire_to.list.isVisible()


def test_among_very_many_blocks_typing_finds_the_far_ones(make_canvas: MakeCanvas) -> None:
    from engine.expansion import expand  # noqa: PLC0415

    view = make_canvas(Project(graph=expand(template("resnet152").graph())))
    names = list(view.canvas.graph.nodes)
    view.select([names[5]])
    press_key(view, Key.Key_T)
    assert view.wire_to.list.shown
    type_name(view, names[-1])
    assert any(names[-1] in entry.names for entry in view.wire_to.list.shown)


def test_blocks_are_pulled_out_by_a_key_and_lie_beside(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.click(middle(canvas, "relu1"))
    press_key(canvas, Key.Key_X)
    graph = canvas.canvas.graph
    assert InputPort("relu1") not in graph.wires
    assert graph.wires[InputPort("pool1")] == OutputPort("conv1")
    assert canvas.selection == ("relu1",)
    assert canvas.document.undo_stack.undoText() == "Pull relu1 out of its wires"
    assert_scene_equals_project(canvas.canvas)
    heard = said(canvas)
    press_key(canvas, Key.Key_X)
    assert heard == ["No wire leads into or out of what is selected."]
    canvas.select([])
    press_key(canvas, Key.Key_X)
    assert heard[1] == "Select the blocks to pull out of their wires."
    canvas.document.undo_stack.undo()
    assert canvas.canvas.graph.wires[InputPort("pool1")].node == "relu1"


@pytest.mark.parametrize("flow", ["right", "down"])
@pytest.mark.parametrize("name", [each.id for each in templates()][:12])
def test_what_is_pulled_out_lies_on_no_card(name: str, flow: str) -> None:
    from designer.canvas.layout import tidy  # noqa: PLC0415

    graph = template(name).graph()
    graph = graph.draw(graph.drawing.with_flow("down" if flow == "down" else "right"))
    graph = graph.move(tidy(graph))
    names = list(graph.nodes)[2:5]
    result = detached(graph, names)
    for one, other in itertools.product(names, graph.nodes):
        if other not in names:
            (x, y), (u, v) = result[one].position, result[other].position
            assert abs(x - u) >= 176 or abs(y - v) >= 64, (one, other)
    for one, other in itertools.combinations(names, 2):  # they keep their places to one another
        before, after = graph[one].position, result[one].position
        way = (after[0] - before[0], after[1] - before[1])
        there = graph[other].position
        assert result[other].position == (there[0] + way[0], there[1] + way[1])


def test_nothing_is_pulled_out_of_no_wires(canvas: CanvasView) -> None:
    graph = canvas.canvas.graph.disconnect(InputPort("conv1"))
    with pytest.raises(GraphError, match="No wire"):
        detached(graph, [next(iter(graph.nodes))])


def test_the_menu_of_a_block_offers_both(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.menu(middle(canvas, "relu1"))
    menu = next(each for each in canvas.findChildren(QMenu) if each.isVisible())
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert any(text.startswith("Wire to…") for text in texts)
    assert any(text.startswith("Pull out of its wires") for text in texts)
    menu.close()


def test_a_key_explains_the_selected_block(canvas: CanvasView) -> None:
    heard = said(canvas)
    press_key(canvas, Key.Key_E)
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_E)
    assert [text.split()[0] for text in heard] == ["Select", "Nothing"]
    canvas.attempt("cut", lambda graph: graph.disconnect(InputPort("conv2")))
    canvas.select(["conv1", "conv2"])
    press_key(canvas, Key.Key_E)
    assert canvas.notice.isVisible()
    assert canvas.notice.title.text() == "conv2"


def test_another_tab_or_another_scope_closes_the_list(make_canvas: MakeCanvas) -> None:
    view = make_canvas(group_nodes(lenet(), UNIT, "Unit"))
    document = view.document
    view.select(["dense1"])
    press_key(view, Key.Key_T)
    assert view.wire_to.list.isVisible()
    document.switch(document.new_sheet(lenet(), None))
    assert not view.wire_to.list.isVisible()
    view.select(["conv1"])
    press_key(view, Key.Key_T)
    assert view.wire_to.list.isVisible()
    document.open(group_nodes(lenet(), UNIT, "Unit"), None)
    assert not view.wire_to.list.isVisible()
    view.select(["dense1"])
    press_key(view, Key.Key_T)
    assert view.wire_to.list.isVisible()
    (name,) = (name for name, node in view.canvas.nodes.items() if node.node.block.title == "Unit")
    document.enter(name)
    assert not view.wire_to.list.isVisible()
    assert document.undo_stack.count() == 0


def test_a_tuple_and_a_set_of_blocks_have_the_same_loose_ends_in_the_tuples_order() -> None:
    graph = lenet().graph
    names = tuple(graph.nodes)[2:9]
    ends = loose_ends(graph, names)
    assert ends == loose_ends(graph, frozenset(names))
    inside = [end.node for end in ends if end.node in names]
    assert inside == sorted(inside, key=names.index)


def test_who_sees_the_whole_network_sees_what_is_pulled_out_of_it(canvas: CanvasView) -> None:
    canvas.resize(900, 260)
    canvas.look_at(canvas.canvas.content().center(), 0.3)
    below = canvas.canvas.content().bottom() + 20 - canvas.visible_area().bottom()
    canvas.go_to(canvas.visible_area().center() + QPointF(0, below))
    assert canvas.shows_all()
    canvas.select(["relu1"])
    press_key(canvas, Key.Key_X)
    assert canvas.canvas.graph["relu1"].position[1] > canvas.canvas.graph["conv1"].position[1]
    assert canvas.shows_all()
