"""What is refused while it is typed or at the end: the reason stays, the value does not."""

from collections.abc import Sequence
from typing import Any, Literal

import pytest
from pydantic import field_validator
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.admission import UnfitError
from engine.blocks.convolution import Convolution
from engine.errors import SettingError
from engine.settings import Axes, Kind, Matrix, Numbers, Settings, setting
from engine.training.plan import TrainingPlan
from tests.widgets.fields.watching import leave, type_over

Key = Qt.Key


def test_a_refused_text_says_why_and_changes_nothing(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(kernel=5))
    kernel = watched.control("kernel")
    type_over(qtbot, kernel, "0")
    assert watched.sentence("kernel") == "Kernel is 0, but must be at least 1 and at most 10,000."
    assert kernel.property("invalid") is True
    assert watched.changes == []
    qtbot.keyClick(kernel, Key.Key_Escape)
    assert watched.text("kernel") == "5"
    assert watched.sentence("kernel") == ""
    assert kernel.property("invalid") is False


def test_leaving_a_refused_text_brings_back_what_was_before_it(qtbot: QtBot, show: Any) -> None:
    watched = show(TrainingPlan())
    type_over(qtbot, watched.control("learning_rate"), "1e-2q")
    assert watched.changes[-1] == ("learning_rate", 0.01)
    assert "must be a number" in watched.sentence("learning_rate")
    leave(watched)
    assert watched.text("learning_rate") == "0.001"
    assert watched.withdrawn == ["learning_rate"]
    assert watched.form.values == (TrainingPlan(),)
    assert "must be a number" in watched.sentence("learning_rate")
    assert watched.gestures == 1


class _Every(Settings):
    whole: int = setting(6, "Whole", "One.", ge=1, le=1_000_000)
    rate: float = setting(0.5, "Rate", "Any.", ge=0, le=9)
    axes: Axes = setting(3, "Axes", "Per axis.", ge=1, le=99, kind=Kind.AXES)
    padding: Literal["valid"] | int | tuple[int, ...] = setting(
        "valid", "Padding", "Around.", ge=0, le=99, kind=Kind.PADDING
    )
    shape: tuple[int, ...] = setting((1, 8), "Shape", "Sizes.", ge=1, le=99, kind=Kind.SHAPE)
    mean: Numbers = setting(0.5, "Mean", "Per channel.", ge=-9, le=9, kind=Kind.NUMBERS)
    matrix: Matrix = setting(((1.0,),), "Matrix", "Weights.", ge=-9, le=9, kind=Kind.MATRIX)
    label: str = setting("end", "Label", "A name.")

    @field_validator("label")
    @classmethod
    def _short(cls, label: str) -> str:
        if len(label) > 4:
            raise SettingError("Label is longer than 4 letters.", "label")
        return label


REFUSED = [
    ("whole", "1000000000000", 6),
    ("whole", "12+", 6),  # it might have become a number
    ("rate", "4.0e3", 0.5),
    ("axes", "5×500", 3),
    ("axes", "5×", 3),
    ("padding", "2×500", "valid"),
    ("padding", "7 or so", "valid"),
    ("shape", "1×80×800", (1, 8)),
    ("mean", "0.4, 0.5, 10", 0.5),
    ("matrix", "0 1; 2 3; 4 5 6", ((1.0,),)),
    ("label", "front", "end"),
]


@pytest.mark.parametrize("way", [Key.Key_Return, Key.Key_Tab, None])
@pytest.mark.parametrize(("name", "text", "before"), REFUSED)
def test_a_text_that_is_refused_at_the_end_changes_nothing(
    name: str, text: str, before: object, way: Key | None, qtbot: QtBot, show: Any
) -> None:
    watched = show(_Every())
    control = watched.control(name)
    shown = watched.text(name)
    type_over(qtbot, control, text)
    assert watched.changes
    if way is None:
        leave(watched)
    else:
        qtbot.keyClick(control, way)
    assert watched.form.values == (_Every(),)
    assert watched.form.values[0].values()[name] == before
    assert watched.text(name) == shown
    assert watched.withdrawn == [name]
    assert watched.gestures == 1
    sentence = watched.sentence(name)
    assert watched.form.rows[name].info.title in sentence
    leave(watched)
    assert watched.sentence(name) == sentence  # it can be read until something else is edited
    other = "rate" if name == "whole" else "whole"
    type_over(qtbot, watched.control(other), "2")
    assert watched.sentence(name) == ""
    assert watched.form.values == (_Every().change(**{other: 2}),)


def test_what_is_typed_after_a_refusal_is_taken(qtbot: QtBot, show: Any) -> None:
    watched = show(Convolution(filters=6))
    filters = watched.control("filters")
    type_over(qtbot, filters, "80000000")
    qtbot.keyClick(filters, Key.Key_Return)
    assert watched.text("filters") == "6"
    qtbot.keyClicks(filters, "6")  # over what Return has selected: the same value again
    assert watched.sentence("filters") == ""
    qtbot.keyClicks(filters, "4")
    qtbot.keyClick(filters, Key.Key_Return)
    assert watched.changes[-1] == ("filters", 64)
    assert watched.withdrawn == ["filters"]
    assert watched.text("filters") == "64"


def test_values_that_differed_differ_again_after_a_refusal(qtbot: QtBot, show: Any) -> None:
    before = (Convolution(filters=6), Convolution(filters=16))
    watched = show(*before)
    type_over(qtbot, watched.control("filters"), "8q")
    assert [each.values()["filters"] for each in watched.form.values] == [8, 8]
    qtbot.keyClick(watched.control("filters"), Key.Key_Return)
    assert watched.form.values == before
    assert watched.text("filters") == ""
    assert watched.control("filters").lineEdit().placeholderText() == "mixed"


def test_a_choice_that_is_refused_shows_what_is_chosen(qtbot: QtBot, show: Any) -> None:
    def admit(settings: Sequence[Settings]) -> None:
        if settings[0].values()["padding_mode"] == "reflect":
            raise SettingError("Nothing to reflect.", "padding_mode")

    watched = show(Convolution(), admit=admit)
    watched.form.set_unfolded(True)
    mode = watched.control("padding_mode")
    mode.setFocus()
    qtbot.keyClicks(mode, "r")
    assert mode.currentData() == "zeros"
    assert watched.sentence("padding_mode") == "Nothing to reflect."
    assert watched.changes == []


def test_a_step_stops_at_what_does_not_fit(qtbot: QtBot, show: Any) -> None:
    asked: list[int] = []

    def admit(settings: Sequence[Settings]) -> None:
        asked.append(int(settings[0].values()["kernel"]))
        if asked[-1] > 6:
            raise UnfitError("Too large.", "kernel")

    watched = show(Convolution(kernel=5), admit=admit)
    kernel = watched.control("kernel")
    kernel.setFocus()
    for _ in range(3):
        qtbot.keyClick(kernel, Key.Key_Up)
    assert watched.changes == [("kernel", 6)]
    assert max(asked) < 100  # it does not try ten thousand
