"""Numbers by the pointer: sliders, drags over a label, and a value of its own for each axis."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from engine.blocks.base import registry
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.settings import Settings, describe
from engine.training.plan import TrainingPlan
from tests.widgets.fields.watching import Watched
from widgets.fields.scrub_label import ScrubLabel
from widgets.fields.slider import SettingSlider, scale_of

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key

SETTINGS: list[type[Settings]] = [*registry().values(), TrainingPlan]
SLIDING = [
    info for settings in SETTINGS for info in describe(settings) if scale_of(info) is not None
]


def slider_of(watched: Watched, name: str) -> SettingSlider:
    slider = watched.form.rows[name].slider
    assert slider is not None
    return slider


def drag_label(
    qtbot: QtBot,
    watched: Watched,
    name: str,
    pixels: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    *,
    let_go: bool = True,
) -> ScrubLabel:
    label = watched.form.rows[name].label
    assert isinstance(label, ScrubLabel)
    qtbot.mousePress(label, LEFT, modifier, QPoint(5, 5))
    event = _move(pixels, modifier)
    QApplication.sendEvent(label, event)
    if let_go:
        qtbot.mouseRelease(label, LEFT, modifier, QPoint(5 + pixels, 5))
    return label


def _move(pixels: int, modifier: Qt.KeyboardModifier) -> Any:
    place = QPointF(5 + pixels, 5)
    return QMouseEvent(QEvent.Type.MouseMove, place, place, Qt.MouseButton.NoButton, LEFT, modifier)


def test_every_stop_of_every_slider_is_within_the_bounds() -> None:
    assert {"rate", "momentum", "learning_rate", "weight_decay"} <= {i.name for i in SLIDING}
    for info in SLIDING:
        scale = scale_of(info)
        assert scale is not None
        assert list(scale.values) == sorted(set(scale.values))
        assert info.minimum is not None
        assert info.maximum is not None
        low, high = scale.values[0], scale.values[-1]
        assert low > info.minimum if info.exclusive_minimum else low >= info.minimum
        assert high < info.maximum if info.exclusive_maximum else high <= info.maximum
        for stop, value in enumerate(scale.values):
            assert scale.stop(value) == stop


def test_rates_are_walked_through_in_factors() -> None:
    infos = {info.name: info for info in describe(TrainingPlan)}
    rate, decay = scale_of(infos["learning_rate"]), scale_of(infos["weight_decay"])
    assert rate is not None
    assert decay is not None
    assert {0.001, 0.002, 0.01, 0.1} <= set(rate.values)
    assert decay.values[0] == 0
    assert 0.0001 in decay.values
    assert scale_of(next(i for i in describe(Dense) if i.name == "units")) is None


def test_a_slider_moves_the_number_and_is_one_gesture(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    watched = show(Dropout())
    slider = slider_of(watched, "rate")
    slider.setFocus()
    qtbot.keyPress(slider, Key.Key_Right)
    assert watched.text("rate") == "0.55"
    qtbot.keyPress(slider, Key.Key_Right)
    assert watched.gestures == 0
    qtbot.keyRelease(slider, Key.Key_Right)
    assert watched.changes == [("rate", 0.55), ("rate", 0.6)]
    assert watched.gestures == 1


def test_a_slider_follows_the_number_that_is_typed(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    watched = show(Dropout())
    control = watched.control("rate")
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(control, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(control, "0.25")
    assert slider_of(watched, "rate").value() == 5
    assert watched.changes[-1] == ("rate", 0.25)


def test_the_wheel_slides_only_where_the_focus_is(show: Callable[..., Watched]) -> None:
    watched = show(Dropout())
    slider = slider_of(watched, "rate")

    def turn() -> None:
        place = QPointF(slider.rect().center())
        QApplication.sendEvent(
            slider,
            QWheelEvent(
                place, slider.mapToGlobal(place), QPoint(), QPoint(0, 120),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip

    turn()
    assert not watched.changes
    slider.setFocus()
    turn()
    assert watched.changes


@pytest.mark.parametrize(
    ("pixels", "modifier", "filters"),
    [
        (40, Qt.KeyboardModifier.NoModifier, 37),
        (-40, Qt.KeyboardModifier.NoModifier, 27),
        (40, Qt.KeyboardModifier.ShiftModifier, 33),
        (40, Qt.KeyboardModifier.ControlModifier, 82),
        (-4000, Qt.KeyboardModifier.NoModifier, 1),
    ],
)
def test_a_drag_over_a_label_spins_its_number(
    qtbot: QtBot,
    show: Callable[..., Watched],
    pixels: int,
    modifier: Qt.KeyboardModifier,
    filters: int,
) -> None:
    watched = show(Convolution(filters=32))
    label = drag_label(qtbot, watched, "filters", pixels, modifier)
    assert watched.text("filters") == str(filters)
    assert watched.gestures == 1
    assert label.cursor().shape() == Qt.CursorShape.SizeHorCursor


def test_escape_takes_a_drag_over_a_label_back(qtbot: QtBot, show: Callable[..., Watched]) -> None:
    watched = show(Convolution(filters=32))
    label = drag_label(qtbot, watched, "filters", 40, let_go=False)
    assert watched.text("filters") == "37"
    qtbot.keyClick(watched.control("filters"), Key.Key_Escape)
    assert watched.text("filters") == "32"
    assert watched.withdrawn == ["filters"]
    QApplication.sendEvent(label, _move(200, Qt.KeyboardModifier.NoModifier))
    assert watched.text("filters") == "32"


def test_a_press_on_a_label_goes_to_its_field(qtbot: QtBot, show: Callable[..., Watched]) -> None:
    watched = show(Convolution())
    drag_label(qtbot, watched, "kernel", 0)
    assert watched.control("kernel").hasFocus()
    assert not watched.changes


def test_axes_are_taken_apart_and_joined_again(qtbot: QtBot, show: Callable[..., Watched]) -> None:
    watched = show(Convolution(kernel=5))
    link = watched.form.rows["kernel"].link
    assert link is not None
    assert not link.isVisible()
    watched.form.offer_axes(2)
    assert link.isVisible()
    assert link.isChecked()
    qtbot.mouseClick(link, LEFT)
    assert watched.changes == [("kernel", (5, 5))]
    assert watched.text("kernel") == "5×5"
    drag_label(qtbot, watched, "kernel", 16)
    assert watched.text("kernel") == "7×7"
    qtbot.mouseClick(link, LEFT)
    assert watched.changes[-1] == ("kernel", 7)
    assert link.isChecked()


def test_padding_in_words_has_no_axes(show: Callable[..., Watched]) -> None:
    watched = show(Convolution(padding="same"))
    watched.form.offer_axes(2)
    link = watched.form.rows["padding"].link
    assert link is not None
    assert not link.isEnabled()


def test_a_drag_over_a_label_ends_where_a_dialog_opens(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    watched = show(Convolution())
    ended: list[bool] = []
    label = drag_label(qtbot, watched, "filters", 30, let_go=False)
    label.spin_ended.connect(lambda: ended.append(True))
    spun: list[int] = []
    label.spun.connect(spun.append)
    QApplication.sendEvent(label, QEvent(QEvent.Type.WindowBlocked))
    assert ended == [True]
    QApplication.sendEvent(label, _move(200, Qt.KeyboardModifier.NoModifier))
    assert spun == []


def test_a_slider_ends_its_drag_where_a_dialog_opens(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    slider = slider_of(show(Dropout()), "rate")
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    handle = slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )
    qtbot.mousePress(slider, LEFT, pos=handle.center())
    assert slider.isSliderDown()
    rested: list[bool] = []
    slider.rested.connect(lambda: rested.append(True))
    QApplication.sendEvent(slider, QEvent(QEvent.Type.WindowBlocked))
    assert not slider.isSliderDown()
    assert rested
    before = slider.value()
    QApplication.sendEvent(slider, _move(150, Qt.KeyboardModifier.NoModifier))
    assert slider.value() == before
