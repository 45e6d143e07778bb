"""Everything on the canvas that has a key or a menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from designer.canvas.menus import menu_at
from designer.canvas.view import CanvasView
from engine.graph import InputPort
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    ALT,
    CTRL,
    SHIFT,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    hold_key,
    middle,
    press_key,
)

Key = Qt.Key


def positions(view: CanvasView) -> dict[str, tuple[float, float]]:
    return {name: node.position for name, node in view.canvas.graph.nodes.items()}


def test_arrows_move_the_selection_as_one_step(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    x, y = positions(canvas)["conv1"]
    hold_key(canvas, Key.Key_Right, 5)
    assert positions(canvas)["conv1"] == (x + 20, y)
    assert canvas.document.undo_stack.count() == 1
    press_key(canvas, Key.Key_Up, SHIFT)
    assert positions(canvas)["conv1"] == (x + 20, y - 20)
    assert canvas.document.undo_stack.count() == 2
    canvas.document.undo_stack.undo()
    canvas.document.undo_stack.undo()
    assert positions(canvas)["conv1"] == (x, y)
    assert_scene_equals_project(canvas.canvas)


def test_delete_removes_and_shift_reconnects(canvas: CanvasView) -> None:
    canvas.select(["relu1"])
    press_key(canvas, Key.Key_Delete, SHIFT)
    assert canvas.canvas.graph.wires[InputPort("pool1")].node == "conv1"
    canvas.select(["pool1", "conv2"])
    press_key(canvas, Key.Key_Delete)
    assert "conv2" not in canvas.canvas.graph
    assert InputPort("relu2") not in canvas.canvas.graph.wires
    assert canvas.selection == ()
    assert_scene_equals_project(canvas.canvas)


def test_ctrl_a_and_ctrl_d_copy_a_network_with_its_wires(canvas: CanvasView) -> None:
    wires = len(canvas.canvas.graph.wires)
    count = len(canvas.canvas.graph)
    press_key(canvas, Key.Key_A, CTRL)
    assert len(canvas.selection) == count
    press_key(canvas, Key.Key_D, CTRL)
    assert len(canvas.canvas.graph) == 2 * count
    assert len(canvas.canvas.graph.wires) == 2 * wires
    assert len(canvas.selection) == count
    assert not set(canvas.selection) & set(template("lenet5").graph().nodes)
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_tab_adds_behind_the_selected_block(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_Tab)
    asked = canvas.adding.list
    assert asked.isVisible()
    assert QApplication.focusWidget() is asked.search
    asked.search.setText("bn")
    press_key(asked.search, Key.Key_Return)
    assert not asked.isVisible()
    (name,) = canvas.selection
    assert canvas.canvas.graph.wires[InputPort(name)].node == "conv1"
    assert canvas.canvas.graph.wires[InputPort("relu1")].node == name
    assert canvas.hasFocus()


def test_a_network_is_built_with_keys_alone(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(Project())
    for letters in ("in", "cv", "re", "mp", "fl", "de"):
        press_key(canvas, Key.Key_Tab)
        canvas.adding.list.search.setText(letters)
        press_key(canvas.adding.list.search, Key.Key_Return)
    graph = canvas.canvas.graph
    assert [node.block.kind for node in graph.nodes.values()] == [
        "input",
        "convolution",
        "relu",
        "max_pool",
        "flatten",
        "dense",
    ]
    assert len(graph.wires) == 5
    assert not canvas.document.analysis.faulty
    assert_scene_equals_project(canvas.canvas)


def test_escape_closes_the_list_and_adds_nothing(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_Tab)
    press_key(canvas.adding.list.search, Key.Key_Escape)
    assert not canvas.adding.list.isVisible()
    assert canvas.hasFocus()
    assert canvas.document.undo_stack.count() == 0


def test_an_end_is_not_the_first_thing_that_is_offered(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_Tab)
    kinds = canvas.adding.list.kinds()
    assert (kinds[0], kinds[-1]) == ("convolution", "output")
    canvas.adding.list.search.setText("out")
    assert canvas.adding.list.kinds()[0] == "output"


def test_the_list_is_walked_with_the_arrows(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_Tab)
    asked = canvas.adding.list
    press_key(asked.search, Key.Key_Down)
    press_key(asked.search, Key.Key_Down)
    press_key(asked.search, Key.Key_Up)
    assert asked.list.currentRow() == 1


def test_nodes_are_reached_in_the_order_of_the_data(canvas: CanvasView) -> None:
    seen = []
    for _ in range(3):
        press_key(canvas, Key.Key_N)
        seen.append(canvas.selection)
    press_key(canvas, Key.Key_P)
    assert [*seen, canvas.selection] == [("input",), ("conv1",), ("relu1",), ("conv1",)]
    assert canvas.canvas.nodes["conv1"].look.focused
    assert "conv1, Convolution, 5×5, 6 filters" in canvas.accessibleDescription()


def test_alt_and_arrows_walk_over_the_canvas(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_Right, ALT)
    assert canvas.selection == ("relu1",)
    press_key(canvas, Key.Key_Right, ALT | SHIFT)
    assert canvas.selection == ("relu1", "pool1")
    press_key(canvas, Key.Key_Left, ALT)
    assert canvas.selection == ("relu1",)


def test_w_wires_the_selected_blocks_in_a_row(canvas: CanvasView) -> None:
    canvas.document.edit_graph("", lambda graph: graph.disconnect(InputPort("relu1")))
    canvas.select(["conv1", "relu1"])
    press_key(canvas, Key.Key_W)
    assert canvas.canvas.graph.wires[InputPort("relu1")].node == "conv1"
    said: list[str] = []
    canvas.message.connect(said.append)
    press_key(canvas, Key.Key_W)
    assert len(said) == 1


def test_f_fits_and_1_shows_everything_at_its_size(canvas: CanvasView) -> None:
    canvas.set_zoom(3.0)
    canvas.centerOn(10_000, 10_000)
    press_key(canvas, Key.Key_F)
    assert canvas.visible_area().contains(canvas.canvas.content())
    press_key(canvas, Key.Key_1)
    assert canvas.zoom == 1.0


def _scattered(project: Project) -> Project:
    places = {name: (7.0 * i, 90.0 * (i % 5)) for i, name in enumerate(project.graph.nodes)}
    return project.edit_graph(lambda graph: graph.move(places))


def test_l_tidies_as_one_step(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(_scattered(template("vgg16").build()))
    before = positions(canvas)
    press_key(canvas, Key.Key_L)
    assert len({y for _, y in positions(canvas).values()}) > 1
    assert_scene_equals_project(canvas.canvas)
    assert canvas.document.undo_stack.count() == 1
    canvas.document.undo_stack.undo()
    assert positions(canvas) == before
    assert_scene_equals_project(canvas.canvas)


def test_tidied_cards_glide_and_a_press_puts_them_in_their_place(
    make_canvas: MakeCanvas, qtbot: object
) -> None:
    canvas = make_canvas(_scattered(template("vgg16").build()))
    canvas.glide.enabled = True
    press_key(canvas, Key.Key_L)
    assert canvas.glide.is_running
    Mouse(canvas).click(empty_place(canvas))
    assert not canvas.glide.is_running
    assert_scene_equals_project(canvas.canvas)
    del qtbot


def test_a_block_is_renamed_in_place(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.double_click(middle(canvas, "conv1"))
    field = canvas.rename_field
    assert field.isVisible()
    field.setText("stem")
    press_key(field, Key.Key_Return)
    assert not field.isVisible()
    assert "stem" in canvas.canvas.graph
    assert canvas.selection == ("stem",)
    assert_scene_equals_project(canvas.canvas)


def test_a_bad_name_is_refused_and_can_be_mended(canvas: CanvasView) -> None:
    said: list[str] = []
    canvas.message.connect(said.append)
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_F2)
    canvas.rename_field.setText("two words")
    press_key(canvas.rename_field, Key.Key_Return)
    assert canvas.rename_field.isVisible()
    assert "two words" in said[0]
    press_key(canvas.rename_field, Key.Key_Escape)
    assert not canvas.rename_field.isVisible()
    assert "conv1" in canvas.canvas.graph


def offered(menu: QMenu) -> dict[str, object]:
    return {action.text().replace("&", "").partition("\t")[0]: action for action in menu.actions()}


def test_the_menu_of_a_composite_unfolds_it(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(template("resnet18").build())
    at = canvas.mapFromScene(middle(canvas, "stage2"))
    actions = offered(menu_at(canvas, at))
    actions["Unfold"].trigger()  # type: ignore[attr-defined]
    assert "stage2" not in canvas.canvas.graph
    assert "stage2_block1_conv1" in canvas.selection
    assert not canvas.document.analysis.faulty
    assert_scene_equals_project(canvas.canvas)


def test_the_menu_of_a_node_at_fault_offers_its_repairs(canvas: CanvasView) -> None:
    canvas.select(["flatten1"])
    press_key(canvas, Key.Key_Delete, SHIFT)
    assert canvas.document.analysis.faulty
    actions = offered(menu_at(canvas, canvas.mapFromScene(middle(canvas, "dense1"))))
    label, repair = next(iter(actions.items()))
    assert label
    repair.trigger()  # type: ignore[attr-defined]
    assert not canvas.document.analysis.faulty
    assert_scene_equals_project(canvas.canvas)


def test_the_menu_of_a_wire_inserts_and_removes(canvas: CanvasView) -> None:
    wire = canvas.canvas.wires[InputPort("pool1")]
    at = canvas.mapFromScene(wire.path().pointAtPercent(0.5))
    actions = offered(menu_at(canvas, at))
    actions["Insert a block…"].trigger()  # type: ignore[attr-defined]
    assert "input" not in canvas.adding.list.kinds()
    canvas.adding.list.search.setText("dropout")
    press_key(canvas.adding.list.search, Key.Key_Return)
    assert canvas.canvas.graph.wires[InputPort("pool1")].node == "dropout1"
    wire = canvas.canvas.wires[InputPort("pool1")]
    at = canvas.mapFromScene(wire.path().pointAtPercent(0.5))
    offered(menu_at(canvas, at))["Remove the wire"].trigger()  # type: ignore[attr-defined]
    assert InputPort("pool1") not in canvas.canvas.graph.wires


def test_a_right_click_opens_a_menu(canvas: CanvasView, mouse: Mouse) -> None:
    for place in (middle(canvas, "conv1"), empty_place(canvas)):
        mouse.menu(place)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        assert all(action.isSeparator() or action.text() for action in popup.actions())
        popup.close()


@pytest.mark.parametrize("freeze", [True, False])
def test_parameters_are_frozen_from_the_menu(canvas: CanvasView, *, freeze: bool) -> None:
    if not freeze:
        canvas.document.edit_graph("", lambda graph: graph.annotate("conv1", trainable=False))
    actions = offered(menu_at(canvas, canvas.mapFromScene(middle(canvas, "conv1"))))
    label = "Freeze its parameters" if freeze else "Train its parameters"
    actions[label].trigger()  # type: ignore[attr-defined]
    assert canvas.canvas.graph["conv1"].trainable is not freeze
    assert_scene_equals_project(canvas.canvas)


@pytest.mark.parametrize(
    ("behind", "letters", "told"),
    [
        ("conv1", "fc", "Dense needs a row of numbers, but conv1 gives 6×28×28"),
        ("conv1", "linear", "Dense needs a row of numbers, but conv1 gives 6×28×28"),
        ("dense1", "cv", "Convolution needs an image, but dense1 gives 120 numbers"),
        ("conv1", "input", "Input has no input, so it cannot go behind conv1."),
        ("conv1", "zzq", "No block is called “zzq”."),
    ],
)
def test_what_is_meant_and_does_not_fit_says_why_and_nothing_else_is_added(
    canvas: CanvasView, behind: str, letters: str, told: str
) -> None:
    canvas.select([behind])
    press_key(canvas, Key.Key_Tab)
    asked = canvas.adding.list
    asked.search.setText(letters)
    assert asked.remark.isVisible()
    assert asked.remark.text().startswith(told)
    others = asked.kinds()
    press_key(asked.search, Key.Key_Return)
    assert asked.isVisible()
    assert canvas.document.undo_stack.count() == 0
    if others:  # what fits is still to be had: by its own choice
        press_key(asked.search, Key.Key_Down)
        press_key(asked.search, Key.Key_Return)
        assert canvas.canvas.graph[canvas.selection[0]].block.kind == others[0]
    else:
        asked.search.setText("relu")
        assert not asked.remark.isVisible()
        press_key(asked.search, Key.Key_Return)
        assert canvas.canvas.graph[canvas.selection[0]].block.kind == "relu"


def test_the_list_closes_where_the_block_goes_that_it_was_opened_for(canvas: CanvasView) -> None:
    canvas.document.edit_graph("Remove", lambda graph: graph.remove(["dense3"]))
    canvas.document.undo_stack.undo()
    canvas.select(["dense3"])
    press_key(canvas, Key.Key_Tab)
    canvas.document.edit_graph("Move", lambda graph: graph.move({"conv1": (0.0, 500.0)}))
    assert canvas.adding.list.isVisible()
    canvas.document.edit_graph("Remove", lambda graph: graph.remove(["dense3"]))
    assert not canvas.adding.list.isVisible()
    assert canvas.hasFocus()
