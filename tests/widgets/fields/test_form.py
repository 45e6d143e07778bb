"""The generated form, driven as a person does: keys, wheel, mouse."""

from itertools import permutations
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.blocks.base import registry
from engine.blocks.convolution import Convolution
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import MaxPool
from engine.blocks.split import Slice
from engine.data.settings import DataSettings
from engine.settings import Kind, Matrix, Numbers, Settings, describe, setting
from engine.training.plan import TrainingPlan
from tests.widgets.fields.watching import leave, type_over
from widgets.fields import shared
from widgets.fields.boxes import Switch
from widgets.fields.form import MENU_LETTERS, with_mnemonics
from widgets.fields.path_box import PathBox
from widgets.fields.value_box import ValueBox

Key = Qt.Key


def test_a_value_applies_while_it_is_typed(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution())
    type_over(qtbot, watched.control("kernel"), "7")
    assert watched.changes == [("kernel", 7)]
    assert watched.gestures == 0
    qtbot.keyClicks(watched.control("kernel"), "x1")
    assert watched.changes == [("kernel", 7), ("kernel", (7, 1))]
    qtbot.keyClick(watched.control("kernel"), Key.Key_Return)
    assert watched.gestures == 1
    assert watched.text("kernel") == "7×1"


class _Given(Settings):
    mean: Numbers = setting(0.5, "Mean", "Per channel.", ge=-9, le=9, kind=Kind.NUMBERS)
    matrix: Matrix = setting(((1.0,),), "Matrix", "Weights.", ge=-9, le=9, kind=Kind.MATRIX)


def test_rows_of_numbers_apply_while_they_are_typed(qtbot: QtBot, show: Any) -> None:
    watched = show(_Given())
    type_over(qtbot, watched.control("mean"), "0.4, 0.5")
    assert watched.changes[-1] == ("mean", (0.4, 0.5))
    type_over(qtbot, watched.control("matrix"), "0 1; 2")
    assert watched.changes[-1] == ("matrix", ((0.0, 1.0),))
    assert watched.sentence("matrix") == ""
    qtbot.keyClicks(watched.control("matrix"), " 3")
    assert watched.changes[-1] == ("matrix", ((0.0, 1.0), (2.0, 3.0)))
    leave(watched)
    assert watched.text("matrix") == "0 1; 2 3"


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("mean", "0.4, red", "must be a number, or several such as 0.485, 0.456, 0.406."),
        ("mean", "10", "Mean is 10.0, but must be at least -9 and at most 9."),
        ("matrix", "1 2; 3 4 5", "2 numbers in row 1 and 3 in row 2"),
        ("matrix", "1 10", "Matrix is 10.0, but must be"),
    ],
)
def test_what_is_no_row_of_numbers_says_why(
    name: str, text: str, words: str, qtbot: QtBot, show: Any
) -> None:
    watched = show(_Given())
    type_over(qtbot, watched.control(name), text)
    assert words in watched.sentence(name)
    qtbot.keyClick(watched.control(name), Key.Key_Escape)
    assert watched.sentence(name) == ""


def test_arithmetic_is_worked_out(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution())
    type_over(qtbot, watched.control("filters"), "32*2")
    assert watched.changes[-1] == ("filters", 64)
    leave(watched)
    assert watched.text("filters") == "64"
    assert watched.gestures == 1


def test_escape_takes_back_what_was_typed(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(filters=6))
    filters = watched.control("filters")
    type_over(qtbot, filters, "48")
    qtbot.keyClick(filters, Key.Key_Escape)
    assert watched.changes == [("filters", 4), ("filters", 48)]
    assert watched.withdrawn == ["filters"]
    assert watched.form.values == (Convolution(filters=6),)
    assert watched.text("filters") == "6"
    assert watched.gestures == 1


def test_an_unused_escape_is_left_to_the_window(show: Any) -> None:
    watched = show(Convolution())
    filters = watched.control("filters")
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    filters.keyPressEvent(event)
    assert not event.isAccepted()


def test_a_spin_is_one_gesture(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(filters=6))
    filters = watched.control("filters")
    filters.setFocus()
    for _ in range(3):
        qtbot.keyPress(filters, Key.Key_Up)
    assert watched.changes == [("filters", 7), ("filters", 8), ("filters", 9)]
    assert watched.gestures == 0
    qtbot.keyRelease(filters, Key.Key_Up)
    assert watched.gestures == 1


def test_the_axis_under_the_cursor_spins(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(kernel=(5, 3)))
    kernel = watched.control("kernel")
    kernel.setFocus()
    kernel.lineEdit().setCursorPosition(3)
    qtbot.keyClick(kernel, Key.Key_Up)
    kernel.lineEdit().setCursorPosition(0)
    qtbot.keyClick(kernel, Key.Key_Down)
    assert watched.changes == [("kernel", (5, 4)), ("kernel", (4, 4))]


def test_a_learning_rate_spins_in_factors(qtbot: QtBot, show: Any) -> None:
    watched = show(TrainingPlan())
    rate = watched.control("learning_rate")
    assert watched.text("learning_rate") == "0.001"
    rate.setFocus()
    qtbot.keyClick(rate, Key.Key_Up)
    qtbot.keyClick(rate, Key.Key_Up)
    assert watched.changes == [("learning_rate", 0.002), ("learning_rate", 0.005)]


def test_a_spin_passes_over_what_is_refused(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(filters=32))
    watched.form.set_unfolded(True)
    groups = watched.control("groups")
    groups.setFocus()
    for _ in range(4):
        qtbot.keyClick(groups, Key.Key_Up)
    assert [value for _, value in watched.changes] == [2, 4, 8, 16]


def test_the_buttons_of_a_spin_box_spin(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(filters=6))
    filters = watched.control("filters")
    place = QPoint(filters.width() - 8, 6)
    qtbot.mousePress(filters, Qt.MouseButton.LeftButton, pos=place)
    assert watched.changes == [("filters", 7)]
    assert watched.gestures == 0
    qtbot.mouseRelease(filters, Qt.MouseButton.LeftButton, pos=place)
    assert watched.gestures == 1


def turn(widget: QWidget) -> None:
    """Turn the wheel by one notch over a widget."""
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place, widget.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("name", ["filters", "padding"])
def test_the_wheel_changes_nothing_without_the_focus(show: Any, name: str) -> None:
    watched = show(Convolution())
    watched.control("kernel").setFocus()
    turn(watched.control(name))
    assert watched.changes == []


def test_the_wheel_spins_a_focused_field_as_one_gesture(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(filters=6))
    filters = watched.control("filters")
    filters.setFocus()
    with qtbot.waitSignal(watched.form.finished):
        turn(filters)
        turn(filters)
        assert [value for _, value in watched.changes] == [7, 8]
        assert watched.gestures == 0
    assert watched.gestures == 1


def test_values_from_outside_leave_the_cursor_alone(show: Any) -> None:
    watched = show(Convolution(filters=128))
    filters = watched.control("filters")
    filters.setFocus()
    filters.lineEdit().setCursorPosition(1)
    watched.form.show_values([Convolution(filters=256)])
    assert watched.text("filters") == "256"
    assert filters.lineEdit().cursorPosition() == 1
    assert watched.changes == []


def test_what_is_being_typed_is_not_rewritten(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution())
    type_over(qtbot, watched.control("filters"), "16+")
    watched.form.show_values([Convolution(filters=16)])
    assert watched.text("filters") == "16+"
    assert watched.sentence("filters") == ""  # it may still become a number


def test_padding_is_chosen_typed_or_stepped(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution())
    padding = watched.control("padding")
    type_over(qtbot, padding, "same")
    assert watched.changes == [("padding", "same")]
    assert watched.sentence("padding") == ""
    type_over(qtbot, padding, "2")
    qtbot.keyClick(padding, Key.Key_Up)
    assert [value for _, value in watched.changes] == ["same", 2, 3]
    type_over(qtbot, padding, "wide")
    assert watched.sentence("padding").startswith("Padding is 'wide', but must be valid")


def test_a_number_that_may_be_left_out_is_emptied_typed_and_stepped(
    qtbot: QtBot, show: Any
) -> None:
    watched = show(Slice(start=2, stop=8))
    stop = watched.control("stop")
    type_over(qtbot, stop, "")
    qtbot.keyClick(stop, Key.Key_Backspace)
    qtbot.keyClick(stop, Key.Key_Return)
    assert watched.changes == [("stop", None)]
    assert watched.sentence("stop") == ""
    watched.form.show_values([Slice(start=2)])
    assert watched.text("stop") == ""
    qtbot.keyClick(stop, Key.Key_Up)  # 0, 1 and 2 would leave nothing
    assert watched.changes[-1] == ("stop", 3)


def test_a_choice_and_a_switch(qtbot: QtBot, show: Any) -> None:
    watched = show(TrainingPlan())
    optimizer = watched.control("optimizer")
    optimizer.setFocus()
    qtbot.keyClicks(optimizer, "s")
    assert watched.changes == [("optimizer", "sgd")]
    assert watched.control("momentum").isVisible()
    assert watched.gestures == 1

    watched = show(Convolution())
    bias = watched.control("bias")
    qtbot.mouseClick(bias, Qt.MouseButton.LeftButton, pos=QPoint(10, bias.height() // 2))
    assert watched.changes == [("bias", False)]


def test_settings_that_do_not_matter_are_hidden(show: Any) -> None:
    watched = show(TrainingPlan())
    assert not watched.control("momentum").isVisible()
    assert not watched.control("step_factor").isVisible()
    watched.form.show_values([TrainingPlan(optimizer="sgd", schedule="step")])
    assert watched.control("momentum").isVisible()
    assert watched.control("step_factor").isVisible()


def test_rare_settings_are_folded_until_asked_for(show: Any) -> None:
    watched = show(Convolution(dilation=2))
    assert not watched.control("dilation").isVisible()
    watched.form.focus("dilation")
    assert watched.form.unfolded
    assert watched.control("dilation").isVisible()


def test_a_setting_goes_back_to_its_default(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(filters=6))
    reset = watched.form.rows["filters"]._reset
    assert reset.isVisible()
    assert not watched.form.rows["kernel"]._reset.isVisible()
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert watched.changes == [("filters", 32)]
    assert watched.gestures == 1
    assert watched.text("filters") == "32"
    assert not reset.isVisible()


def test_several_values_show_what_differs_and_are_edited_together(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(filters=6, kernel=5), Convolution(filters=16, kernel=5))
    assert watched.text("filters") == ""
    assert watched.control("filters").lineEdit().placeholderText() == "mixed"
    assert watched.text("kernel") == "5"
    type_over(qtbot, watched.control("filters"), "8")
    assert watched.changes == [("filters", 8)]
    assert all(each.values()["filters"] == 8 for each in watched.form.values)


def test_a_value_that_one_of_several_refuses_is_refused(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(), Convolution(groups=4))
    type_over(qtbot, watched.control("filters"), "6")
    assert "6 filters do not divide into 4 groups" in watched.sentence("filters")
    assert watched.changes == []


def test_a_mixed_switch_becomes_on(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(), Convolution(bias=False))
    bias = watched.control("bias")
    assert isinstance(bias, Switch)
    assert bias.checkState() == Qt.CheckState.PartiallyChecked
    bias.setFocus()
    qtbot.keyClick(bias, Key.Key_Space)
    assert watched.changes == [("bias", True)]
    assert bias.checkState() == Qt.CheckState.Checked


def test_different_blocks_share_what_both_have() -> None:
    names = {info.name for info in shared([Convolution, MaxPool])}
    assert names == {"kernel", "stride"}
    assert shared([Convolution, BatchNorm]) == ()


def test_parts_of_the_data_make_room_for_each_other(qtbot: QtBot, show: Any) -> None:
    watched = show(DataSettings())
    type_over(qtbot, watched.control("train"), "0.4")
    assert watched.changes[-1] == ("train", 0.4)
    assert watched.text("validation") == "0.3"
    assert watched.text("test") == "0.3"
    assert watched.sentence("train") == ""


def test_a_path_applies_when_it_is_complete(qtbot: QtBot, show: Any) -> None:
    watched = show(DataSettings(source="folder"))
    path = watched.control("path")
    assert isinstance(path, PathBox)
    type_over(qtbot, path.line, "/data")
    assert watched.changes == []
    qtbot.keyClick(path.line, Key.Key_Return)
    assert watched.changes == [("path", "/data")]
    type_over(qtbot, path.line, "/other")
    qtbot.keyClick(path.line, Key.Key_Escape)
    assert path.line.text() == "/data"
    path.choose("/chosen")
    assert watched.changes[-1] == ("path", "/chosen")


def test_suggested_texts_are_no_mistake_while_typed(qtbot: QtBot, show: Any) -> None:
    watched = show(TrainingPlan(), suggestions={"device": ("auto", "cpu", "cuda")})
    type_over(qtbot, watched.control("device"), "cp")
    assert watched.sentence("device") == ""
    qtbot.keyClicks(watched.control("device"), "u")
    assert watched.changes == [("device", "cpu")]
    type_over(qtbot, watched.control("device"), "abacus")
    assert "must be one of auto" in watched.sentence("device")


def test_a_mark_from_outside_stays_until_it_is_taken_away(show: Any) -> None:
    watched = show(DataSettings(source="folder"))
    watched.form.mark("path", "There is no folder 'x'.")
    assert watched.sentence("path") == "There is no folder 'x'."
    watched.form.mark(None)
    assert watched.sentence("path") == ""


@pytest.mark.parametrize("settings", [*registry().values(), TrainingPlan, DataSettings])
def test_every_setting_has_a_named_control_that_shows_it(
    settings: type[Settings], show: Any
) -> None:
    value = settings()
    watched = show(value)
    for info in describe(settings):
        control = watched.control(info.name)
        assert control.accessibleName() == info.title
        assert info.help in control.toolTip()
        assert watched.form.rows[info.name].label.buddy() is control
        if info.kind in (Kind.INTEGER, Kind.NUMBER, Kind.AXES, Kind.SHAPE):
            assert isinstance(control, ValueBox)


@pytest.mark.parametrize("settings", [*registry().values(), TrainingPlan, DataSettings])
def test_mnemonics_are_unique_and_leave_the_menus_alone(settings: type[Settings]) -> None:
    labels = with_mnemonics([info.title for info in describe(settings)])
    letters = [label[label.index("&") + 1].upper() for label in labels if "&" in label]
    assert len(set(letters)) == len(letters)
    assert not MENU_LETTERS.intersection(letters)


@pytest.mark.parametrize("settings", [*registry().values(), TrainingPlan, DataSettings])
def test_a_form_fits_into_a_narrow_panel(settings: type[Settings], show: Any) -> None:
    watched = show(settings())
    watched.form.set_unfolded(True)
    assert watched.form.minimumSizeHint().width() <= 236


def test_what_two_kinds_share_is_shown_where_it_matters_to_one(show: Any) -> None:
    kinds = list(registry().values())
    for first, second in permutations(kinds, 2):
        both = {each.name for each in shared([first, second])}
        governed = {each.name for each in describe(first) if each.shown_when is not None}
        if both & governed:
            assert show(first(), second()).form.rows.keys() == both
