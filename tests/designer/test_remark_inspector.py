"""Notes and frames in the inspector: what is shown of them, and edits by real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.window import Window
from engine.analysis import analyse
from engine.drawing import Remark
from tests.designer.canvas.drawn import around, draw, remarks, steps
from tests.designer.canvas.gestures import assert_scene_equals_project, press_key
from widgets.facts import nodes_facts
from widgets.remark_page import RemarkPage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def drawn(window: Window) -> Window:
    """Show a frame around two blocks, a note in it and a note elsewhere."""
    view = window.view
    left, top, width, height = around(view, "conv1", "relu1", room=40)
    draw(view, "frame1", Remark("Stem", (left, top, width, height), "teal", frame=True))
    draw(view, "note1", Remark("inside", (left + 4, top + 4, 80, 36), "amber"))
    draw(view, "note2", Remark("outside", (left, top - 300, 200.5, 96), "pink"))
    window.document.undo_stack.clear()
    return window


def page(window: Window) -> RemarkPage:
    shown = window.inspector.remarks
    assert shown.isVisible()
    return shown


def select(window: Window, *names: str) -> RemarkPage:
    window.view.canvas.select((), remarks=names)
    return page(window)


def facts(window: Window) -> dict[str, tuple[str, str]]:
    return {each.title: (each.value, each.reason) for each in window.inspector.facts.facts}


def color(shown: RemarkPage) -> str | None:
    found = shown.color.currentData()
    assert found is None or isinstance(found, str)
    return found


def test_one_note_is_shown_with_its_text_colour_and_size(drawn: Window) -> None:
    shown = select(drawn, "note1")
    assert drawn.inspector.header.title.text() == "Note"
    assert shown.text.toPlainText() == "inside"
    assert color(shown) == "amber"
    assert (shown.width_box.text(), shown.height_box.text()) == ("80", "36")
    assert facts(drawn) == {}
    drawn.view.select(["conv1"])
    assert not shown.isVisible()
    assert drawn.inspector.form is not None


def test_a_frame_says_what_it_holds_and_what_that_costs_together(drawn: Window) -> None:
    select(drawn, "frame1")
    assert drawn.inspector.header.title.text() == "Frame"
    graph = drawn.document.graph
    analysis = analyse(graph)
    told = facts(drawn)
    assert told["Blocks"] == ("2", "conv1, relu1")
    assert told["Notes and frames"] == ("1", "")
    alone = nodes_facts([graph["conv1"], graph["relu1"]], analysis.nodes)
    for each in alone:
        assert told[each.title] == (each.value, each.reason)
    parameters = analysis["conv1"].parameters
    assert told["Parameters"][0] == f"{parameters:,}"
    # It follows every edit.
    drawn.document.edit_graph("", lambda g: g.replace("conv1", g["conv1"].block.change(filters=12)))
    assert facts(drawn)["Parameters"][0] == f"{2 * (parameters or 0):,}"
    drawn.document.edit_graph("", lambda g: g.move({"relu1": (0.0, 9000.0)}))
    assert facts(drawn)["Blocks"] == ("1", "conv1")


def test_an_empty_frame_says_how_it_is_filled(drawn: Window) -> None:
    draw(drawn.view, "frame2", Remark("", (0, 9000, 200, 200), frame=True))
    select(drawn, "frame2")
    assert facts(drawn) == {"Blocks": ("0", "A frame holds what stands wholly in it.")}


def test_a_text_is_typed_as_one_step(drawn: Window, qtbot: QtBot) -> None:
    shown = select(drawn, "note2")
    qtbot.wait(1)
    shown.text.setFocus()
    shown.text.selectAll()
    QTest.keyClicks(shown.text, "more than was there")
    assert remarks(drawn.view)["note2"].text == "more than was there"
    item = drawn.scene.remarks.items["note2"]
    assert item.remark.text == "more than was there"
    drawn.view.setFocus()
    assert steps(drawn.view) == 1
    press_key(drawn.view, Key.Key_Escape)
    drawn.document.undo_stack.undo()
    assert remarks(drawn.view)["note2"].text == "outside"
    assert_scene_equals_project(drawn.scene)


def test_a_note_whose_text_was_taken_away_goes(drawn: Window) -> None:
    shown = select(drawn, "note2")
    shown.text.setFocus()
    shown.text.selectAll()
    press_key(shown.text, Key.Key_Delete)
    assert "note2" in remarks(drawn.view)
    drawn.view.select(["conv1"])
    assert "note2" not in remarks(drawn.view)
    assert drawn.view.selection == ("conv1",)
    assert steps(drawn.view) == 1
    drawn.document.undo_stack.undo()
    assert remarks(drawn.view)["note2"].text == "outside"
    assert_scene_equals_project(drawn.scene)


def test_a_frame_without_a_title_stays(drawn: Window) -> None:
    shown = select(drawn, "frame1")
    shown.text.setFocus()
    shown.text.selectAll()
    press_key(shown.text, Key.Key_Delete)
    drawn.view.setFocus()
    assert remarks(drawn.view)["frame1"].text == ""


def test_what_is_written_on_the_canvas_is_read_here(drawn: Window) -> None:
    shown = select(drawn, "frame1")
    press_key(drawn.view, Key.Key_Return)
    QTest.keyClicks(drawn.view.remarking.field, "Root")
    assert shown.text.toPlainText() == "Root"
    press_key(drawn.view.remarking.field, Key.Key_Return)


def test_several_share_a_colour_as_one_step(drawn: Window) -> None:
    shown = select(drawn, "note1", "note2", "frame1")
    assert drawn.inspector.header.title.text() == "3 notes and frames"
    assert color(shown) is None
    assert shown.color.placeholderText() == "mixed"
    assert not shown.text.isVisible()
    assert not shown.width_box.isVisible()
    assert facts(drawn)["Blocks"][0] == "2"
    assert "Notes and frames" not in facts(drawn)
    shown.color.setFocus()
    press_key(shown.color, Key.Key_Down)
    chosen = color(shown)
    assert {remark.color for remark in remarks(drawn.view).values()} == {chosen}
    assert shown.color.placeholderText() == ""
    assert steps(drawn.view) == 1
    select(drawn, "note1", "note2")
    assert drawn.inspector.header.title.text() == "2 notes"


def test_a_size_is_typed_spun_and_withdrawn(drawn: Window) -> None:
    shown = select(drawn, "note2")
    left, top, width, _height = remarks(drawn.view)["note2"].area
    box = shown.height_box
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "100+50")
    press_key(box, Key.Key_Return)
    # What was not changed keeps its parts of a pixel.
    assert remarks(drawn.view)["note2"].area == (left, top, width, 150)
    assert steps(drawn.view) == 1
    for _ in range(3):
        QTest.keyPress(box, Key.Key_Up)
    QTest.keyRelease(box, Key.Key_Up)
    assert remarks(drawn.view)["note2"].area == (left, top, width, 162)
    assert steps(drawn.view) == 2
    box.selectAll()
    QTest.keyClicks(box, "300")
    assert remarks(drawn.view)["note2"].area[3] == 300
    press_key(box, Key.Key_Escape)
    assert remarks(drawn.view)["note2"].area == (left, top, width, 162)
    assert steps(drawn.view) == 2
    assert_scene_equals_project(drawn.scene)


@pytest.mark.parametrize(("name", "least"), [("note2", 60), ("frame1", 80)])
def test_too_small_a_size_is_refused_with_its_bound(drawn: Window, name: str, least: int) -> None:
    shown = select(drawn, name)
    before = remarks(drawn.view)[name].area
    shown.width_box.setFocus()
    shown.width_box.selectAll()
    QTest.keyClicks(shown.width_box, "9")
    assert shown.sentence == ""
    press_key(shown.width_box, Key.Key_Return)
    assert str(least) in shown.sentence
    assert remarks(drawn.view)[name].area == before
    select(drawn, "note1")
    assert shown.sentence == ""


def test_every_control_has_a_name_a_tool_tip_and_is_reached_by_tab(drawn: Window) -> None:
    shown = select(drawn, "frame1")
    controls = (shown.text, shown.color, shown.width_box, shown.height_box)
    names = [each.accessibleName() for each in controls]
    assert names == ["Title of the frame", "Colour", "Width", "Height"]
    assert all(each.toolTip() for each in controls)
    press_key(drawn.view, Key.Key_Return)
    press_key(drawn.view.remarking.field, Key.Key_Escape)
    drawn.activateWindow()
    drawn.go_to_panel("inspector")
    shown.text.setFocus()  # the key goes to the colour: Enter on the canvas leads to the text
    seen = []
    for _ in controls:
        focus = drawn.focusWidget()
        assert focus is not None
        seen.append(focus.accessibleName())
        press_key(focus, Key.Key_Tab)
    assert seen == names


def test_inside_a_composite_nothing_of_it_can_be_changed(window: Window) -> None:
    window.open_project_value("resnet18")
    view = window.view
    view.travel.enter("stage1")
    # What is made inside a composite has no remarks: the page is asked for one all the same.
    window.inspector.show_remarks([("note1", Remark("text", (0, 0, 90, 90)))], ())
    assert not page(window).isEnabled()


@pytest.mark.parametrize("command", ["delete", "cut"])
def test_a_block_goes_together_with_a_frame(drawn: Window, command: str) -> None:
    drawn.view.canvas.select(("conv1",), remarks=("frame1",))
    drawn.actions_[command].trigger()
    assert "conv1" not in drawn.document.graph
    assert "frame1" not in drawn.document.graph.drawing.remarks
    assert drawn.inspector.header.title.text() not in {"conv1", "Frame"}
    assert_scene_equals_project(drawn.view.canvas)


def test_an_empty_note_that_is_written_on_is_opened_again(drawn: Window) -> None:
    press_key(drawn.view, Key.Key_C)
    (name,) = drawn.view.remarking.selection
    field = drawn.view.remarking.field
    assert field.name == name
    drawn.actions_["enter"].trigger()
    assert field.name == name
    assert field.isVisible()
    assert name in drawn.document.graph.drawing.remarks


def test_a_frame_is_not_put_around_a_note_that_goes(drawn: Window) -> None:
    press_key(drawn.view, Key.Key_C)
    before = set(drawn.document.graph.drawing.remarks)
    (name,) = drawn.view.remarking.selection
    drawn.actions_["frame"].trigger()
    assert set(drawn.document.graph.drawing.remarks) == before - {name}
    assert drawn.notice == "Select blocks to put a frame around them."
    assert_scene_equals_project(drawn.view.canvas)
