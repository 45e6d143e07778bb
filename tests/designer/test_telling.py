"""What a screen reader is told of the canvas, read where it reads: at Qt's accessible interface."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget

from designer.window import Window
from engine.drawing import Remark
from engine.graph import InputPort
from tests.designer.canvas.drawn import around, draw
from tests.designer.canvas.gestures import ALT, Mouse, middle, press_key

Key = Qt.Key
Heard = list[tuple[str, bool]]
Text = QAccessible.Text


def read(widget: QWidget, what: QAccessible.Text = Text.Description) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found.isValid()
    return found.text(what)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """Hear what is announced: the sentence, and whether it interrupts."""
    sentences: Heard = []
    update = QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            assertive = QAccessible.AnnouncementPoliteness.Assertive
            sentences.append((event.message(), event.politeness() == assertive))
        update(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return sentences


@pytest.fixture
def canvas(window: Window) -> Window:
    window.activateWindow()
    window.view.setFocus()
    window.view.canvas.select([])
    return window


def test_the_canvas_has_a_name_and_says_where_one_is(canvas: Window) -> None:
    count = len(canvas.document.graph)
    assert read(canvas.view, Text.Name) == "Canvas"
    assert read(canvas.view) == f"{canvas.document.project.name}, {count} blocks"


def test_a_wire_is_told_with_its_ends_its_shape_and_its_bytes(canvas: Window, heard: Heard) -> None:
    path = canvas.scene.wires[InputPort("pool1")].path()
    Mouse(canvas.view).click(path.pointAtPercent(0.5))
    assert canvas.scene.selected_wire == InputPort("pool1")
    told = "Wire from relu1 to pool1, 6×28×28, 18.8 kB"
    assert read(canvas.view) == told
    assert heard == [(told, False)]


def test_a_wire_says_which_port_and_what_is_not_known(canvas: Window) -> None:
    edit = canvas.document.edit_graph
    edit("", lambda graph: graph.disconnect(InputPort("conv1")))
    canvas.scene.select_wire(InputPort("pool1"))
    assert read(canvas.view) == "Wire from relu1 to pool1, its shape is not known yet"
    canvas.open_project_value("unet")
    end = next(end for end in canvas.document.graph.wires if end.port != "in")
    canvas.scene.select_wire(end)
    assert f" to {end.node}.{end.port}, " in read(canvas.view)


def test_blocks_notes_and_frames_are_told_as_the_keys_come_to_them(
    canvas: Window, heard: Heard
) -> None:
    view = canvas.view
    draw(view, "frame1", Remark("Stem", around(view, "conv1", "relu1", room=40), frame=True))
    draw(view, "note1", Remark("as in the paper", (0, 2000, 200, 90)))
    heard.clear()
    press_key(view, Key.Key_P)
    assert read(view) == "Note: as in the paper"
    press_key(view, Key.Key_P)
    assert read(view) == "Frame: Stem, with 2 blocks"
    press_key(view, Key.Key_P)
    last = canvas.document.graph.topology().order[-1]
    assert read(view).startswith(f"{last}, ")
    # Once each, and nothing of what was selected for a moment between them.
    assert [text for text, _ in heard][:2] == [
        "Note: as in the paper", "Frame: Stem, with 2 blocks",
    ]  # fmt: skip
    assert len(heard) == 3
    press_key(view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    count = len(canvas.document.graph) + 2
    assert read(view) == f"{count} things selected"
    view.select(["conv1", "relu1"])
    assert read(view) == "2 blocks selected"


def test_what_is_wrong_with_a_block_is_told_with_it(canvas: Window) -> None:
    canvas.view.select(["dense1"])
    whole = read(canvas.view)
    canvas.document.edit_graph("", lambda graph: graph.remove(["flatten1"]))
    told = read(canvas.view)
    problem = next(each for each in canvas.document.problems if each.node == "dense1")
    assert told != whole
    assert "Error: " in told
    assert problem.message in told


def test_the_problem_that_f8_goes_to_has_its_sentence_as_its_name(canvas: Window) -> None:
    canvas.document.edit_graph("", lambda graph: graph.remove(["flatten1"]))
    press_key(canvas.view, Key.Key_F8)
    canvas.actions_["next_problem"].trigger()
    focus = QApplication.focusWidget()
    assert focus is not None
    problem = canvas.problems_panel.current
    assert problem is not None
    assert problem.message in read(focus, Text.Name)


def test_what_changes_while_it_is_selected_is_told_anew(canvas: Window) -> None:
    canvas.view.select(["conv1"])
    assert "6 filters" in read(canvas.view)
    canvas.document.edit_graph(
        "", lambda graph: graph.replace("conv1", graph["conv1"].block.change(filters=12))
    )
    assert "12 filters" in read(canvas.view)


def test_a_scope_that_is_entered_and_left_is_told(canvas: Window) -> None:
    canvas.open_project_value("resnet18")
    canvas.view.select(["stage1"])
    press_key(canvas.view, Key.Key_Return)
    inside = len(canvas.document.graph)
    assert read(canvas.view) == f"stage1, {inside} blocks"
    press_key(canvas.view, Key.Key_Backspace)
    assert read(canvas.view).startswith("stage1, Residual")


def test_nothing_is_announced_while_the_keyboard_is_elsewhere(canvas: Window, heard: Heard) -> None:
    canvas.inspector.setFocus()
    canvas.palette_panel.search.setFocus()
    canvas.view.select(["conv1"])
    assert read(canvas.view).startswith("conv1, ")
    assert heard == []


def test_a_refusal_interrupts_and_can_be_read_again(canvas: Window, heard: Heard) -> None:
    press_key(canvas.view, Key.Key_Backspace)
    assert heard == [(canvas.notice, True)]
    assert canvas.notice
    labels = canvas.statusBar().findChildren(QWidget)
    assert any(read(label) == canvas.notice for label in labels)
    totals = canvas.status.totals
    assert read(totals) == totals.text()


def test_where_the_arrows_go_is_told(canvas: Window) -> None:
    canvas.view.select(["conv1"])
    press_key(canvas.view, Key.Key_Right, ALT)
    assert read(canvas.view).startswith("relu1, ReLU")
    Mouse(canvas.view).click(middle(canvas.view, "conv1"))
    assert read(canvas.view).startswith("conv1, ")
