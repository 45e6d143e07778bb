"""What is refused in the inspector leaves the network and its history as they were."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from designer.window import Window
from engine.blocks.convolution import Convolution
from engine.blocks.merge import Add
from engine.blocks.pooling import MaxPool
from engine.graph import InputPort, Node, OutputPort
from tests.designer.canvas.gestures import Mouse, middle, press_key
from tests.designer.conftest import press

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def click_block(window: Window, name: str) -> None:
    Mouse(window.view).click(middle(window.view, name))


def control(window: Window, setting: str) -> QWidget:
    form = window.inspector.form
    assert form is not None
    return form.rows[setting].control


def sentence(window: Window, setting: str) -> str:
    form = window.inspector.form
    assert form is not None
    return form.rows[setting].sentence


def type_over(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Key.Key_A, CONTROL)
    QTest.keyClicks(widget, text)


@pytest.mark.parametrize("way", [Key.Key_Return, Key.Key_Tab])
@pytest.mark.parametrize(
    ("block", "setting", "text", "words"),
    [
        ("conv1", "filters", "1000000000000", "at most 1,000,000"),
        ("conv1", "kernel", "50", "50"),  # larger than the image of 32×32
        ("conv1", "kernel", "5×5×5", "3 axes"),
        ("conv2", "groups", "16", "6"),  # 16 divides the filters, but not the 6 maps that arrive
        ("conv1", "stride", "-2", "at least 1"),
        ("pool2", "kernel", "0", "at least 1"),
        ("input", "shape", "1×32×99999999", "Shape"),
    ],
)
def test_what_is_refused_at_the_end_was_never_there(
    block: str, setting: str, text: str, words: str, way: Key, window: Window
) -> None:
    before = window.document.project
    click_block(window, block)
    assert window.inspector.form is not None
    window.inspector.form.set_unfolded(True)
    field = control(window, setting)
    type_over(field, text)
    assert not window.document.analysis.faulty or block == "input"
    QTest.keyClick(field, way)
    document = window.document
    assert document.project is before
    assert document.undo_stack.count() == 0
    assert not window.isWindowModified()
    assert words in sentence(window, setting)
    assert not window.actions_["undo"].isEnabled()


def test_a_refusal_takes_back_its_own_gesture_alone(window: Window, qtbot: QtBot) -> None:
    click_block(window, "conv1")
    filters = control(window, "filters")
    type_over(filters, "12")
    QTest.keyClick(filters, Key.Key_Return)
    # There and back within one gesture leaves nothing of it, and the step before as it was.
    type_over(filters, "12")
    assert window.document.undo_stack.count() == 1
    QTest.keyClicks(filters, "q")
    QTest.keyClick(filters, Key.Key_Return)
    assert window.document.graph["conv1"].block.values()["filters"] == 12
    assert window.document.undo_stack.count() == 1
    press(window, qtbot, Key.Key_Z, CONTROL)
    assert window.document.graph["conv1"].block.values()["filters"] == 6
    assert sentence(window, "filters") == ""


def test_wires_that_a_prefix_took_come_back(window: Window) -> None:
    """“2” on the way to “2q” is a number of inputs, with no room for the third wire."""
    document = window.document
    last = InputPort("sum", Add(inputs=3).input_ports[-1])
    document.edit_graph(
        "Add",
        lambda graph: graph.add(Node("sum", Add(inputs=3))).connect(OutputPort("conv1"), last),
    )
    before = document.project
    window.view.select(["sum"])
    field = control(window, "inputs")
    type_over(field, "2q")
    assert last not in document.graph.wires
    QTest.keyClick(field, Key.Key_Return)
    assert document.project is before


def test_blocks_that_differ_get_their_own_values_back(window: Window) -> None:
    before = window.document.project
    window.view.select(["conv1", "conv2"])
    filters = control(window, "filters")
    type_over(filters, "8000000")
    assert [window.document.graph[n].block.values()["filters"] for n in ("conv1", "conv2")] == [
        800000, 800000,
    ]  # fmt: skip
    QTest.keyClick(filters, Key.Key_Return)
    assert window.document.project is before
    assert window.document.undo_stack.count() == 0


def test_one_of_several_blocks_refuses_for_all(window: Window) -> None:
    before = window.document.project
    window.view.select(["conv1", "conv2"])
    kernel = control(window, "kernel")
    type_over(kernel, "20")  # fits the image, but not the 14×14 maps of pool1
    assert "conv2" in sentence(window, "kernel")
    QTest.keyClick(kernel, Key.Key_Return)
    assert window.document.project is before


def test_spinning_stops_at_the_last_value_that_fits(window: Window) -> None:
    near = MaxPool(kernel=26, stride=1)
    window.document.edit_graph("Set", lambda graph: graph.replace("pool1", near))
    before = window.document.undo_stack.count()
    click_block(window, "pool1")
    kernel = control(window, "kernel")
    kernel.setFocus()
    for _ in range(5):
        held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Up, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(kernel, held)
    QTest.keyRelease(kernel, Key.Key_Up)
    assert window.document.graph["pool1"].block.values()["kernel"] == 28
    assert "pool1" not in window.document.analysis.faulty
    assert window.document.undo_stack.count() == before + 1


def test_a_broken_block_is_mended_step_by_step(window: Window) -> None:
    window.document.edit_graph("Set", lambda graph: graph.replace("conv1", Convolution(kernel=60)))
    click_block(window, "conv1")
    kernel = control(window, "kernel")
    type_over(kernel, "40")  # “4” would do, “40” is as broken as before
    QTest.keyClick(kernel, Key.Key_Return)
    assert window.document.graph["conv1"].block.values()["kernel"] == 40
    type_over(kernel, "3")
    QTest.keyClick(kernel, Key.Key_Return)
    assert not window.document.analysis.faulty
    type_over(kernel, "40")  # now it is whole, and stays so
    QTest.keyClick(kernel, Key.Key_Return)
    assert window.document.graph["conv1"].block.values()["kernel"] == 3


def test_what_breaks_further_down_is_a_problem_and_no_refusal(window: Window) -> None:
    click_block(window, "conv1")
    kernel = control(window, "kernel")
    type_over(kernel, "30")  # leaves 3×3 for the second 5×5
    QTest.keyClick(kernel, Key.Key_Return)
    assert window.document.graph["conv1"].block.values()["kernel"] == 30
    assert "conv1" not in window.document.analysis.faulty
    assert window.document.analysis.faulty


@pytest.fixture
def grouped(window: Window, qtbot: QtBot) -> Window:
    window.view.select(("conv1", "relu1", "pool1"))
    press(window, qtbot, Key.Key_G, CONTROL)
    QTest.keyClicks(window.view.group_field, "Unit")
    press_key(window.view.group_field, Key.Key_Return)
    return window


def test_inside_a_group_and_at_its_exposed_setting(grouped: Window) -> None:
    document, inspector, view = grouped.document, grouped.inspector, grouped.view
    view.travel.enter("unit1")
    view.select(["conv1"])
    before = document.project
    kernel = control(grouped, "kernel")
    type_over(kernel, "50")
    QTest.keyClick(kernel, Key.Key_Return)
    assert "conv1" in sentence(grouped, "kernel")
    assert document.project is before
    inspector.expose_requested.emit("conv1", "kernel")
    view.travel.leave()
    view.select(["unit1"])
    before, steps = document.project, document.undo_stack.count()
    kernel = control(grouped, "kernel")
    type_over(kernel, "32")  # leaves one position, and nothing to pool
    assert "unit1" in sentence(grouped, "kernel")
    QTest.keyClick(kernel, Key.Key_Return)
    assert document.project is before
    assert document.undo_stack.count() == steps
    type_over(kernel, "7")
    assert document.analysis["unit1"].outputs == ((6, 13, 13),)


def test_numbers_of_the_plan_and_the_data_too(window: Window) -> None:
    before = window.document.project
    for panel, setting, text in (
        (window.training_panel, "epochs", "20000000000"),
        (window.training_panel, "learning_rate", "1e-2x"),
        (window.data_panel, "seed", "12x"),
    ):
        field = panel.form.rows[setting].control
        window.show_panel("training" if panel is window.training_panel else "data")
        type_over(field, text)
        QTest.keyClick(field, Key.Key_Return)
        assert panel.form.rows[setting].sentence
        assert window.document.project == before, setting
        assert window.document.undo_stack.count() == 0
