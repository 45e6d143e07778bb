"""Settings: bounds hold everywhere, and every refusal names the setting in a sentence."""

import json
import math
from typing import Any, Literal

import pytest
from hypothesis import given

from engine.blocks.base import registry
from engine.blocks.convolution import Convolution
from engine.blocks.pooling import MaxPool
from engine.data.settings import DataSettings
from engine.errors import SettingError
from engine.settings import (
    Axes,
    Kind,
    Matrix,
    Numbers,
    SettingInfo,
    Settings,
    bounds_text,
    describe,
    setting,
)
from engine.training.plan import TrainingPlan
from tests.engine import strategies

CLASSES: list[type[Settings]] = [*registry().values(), TrainingPlan, DataSettings]
EVERY = [(cls, info) for cls in CLASSES for info in describe(cls)]
NAMES = [f"{cls.__name__}.{info.name}" for cls, info in EVERY]

every_setting = pytest.mark.parametrize(("cls", "info"), EVERY, ids=NAMES)


def refusal(cls: type[Settings], **values: Any) -> SettingError:
    with pytest.raises(SettingError) as caught:
        cls(**values)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 300
    return caught.value


@every_setting
def test_declarations_are_complete(cls: type[Settings], info: SettingInfo) -> None:
    assert info.title
    assert not info.title[0].islower()
    assert info.help
    assert info.help.endswith(".") or info.help.endswith("number")
    assert cls(**{info.name: info.default}).values()[info.name] == info.default
    if info.kind is Kind.CHOICE:
        assert info.default in info.choices
    if info.shown_when is not None:
        other, shown_for = info.shown_when
        (decider,) = [each for each in describe(cls) if each.name == other]
        choices = (True, False) if decider.kind is Kind.SWITCH else decider.choices
        assert set(shown_for) <= set(choices)
    if info.kind in {Kind.INTEGER, Kind.AXES, Kind.PADDING, Kind.SHAPE}:
        assert info.minimum is not None
        assert info.maximum is not None


@every_setting
def test_just_outside_the_bounds_is_refused_by_name(cls: type[Settings], info: SettingInfo) -> None:
    outside: list[float] = []
    step = 1 if info.kind is not Kind.NUMBER else 1e-3
    if info.minimum is not None:
        outside.append(info.minimum if info.exclusive_minimum else info.minimum - step)
    if info.maximum is not None:
        outside.append(info.maximum if info.exclusive_maximum else info.maximum + step)
    for number in outside:
        value: Any = float(number) if info.kind is Kind.NUMBER else int(number)
        if info.kind is Kind.SHAPE:
            value = (value,)
        if info.kind is Kind.MATRIX:
            value = ((float(number),),)
        error = refusal(cls, **{info.name: value})
        assert error.setting == info.name
        assert str(error).startswith(f"{info.title} is ")
        assert bounds_text(info) in str(error)


@pytest.mark.parametrize(
    ("cls", "info"),
    [each for each in EVERY if each[1].kind in {Kind.AXES, Kind.PADDING, Kind.SHAPE}],
    ids=lambda each: each.__name__ if isinstance(each, type) else each.name,
)
def test_bounds_hold_for_every_axis(cls: type[Settings], info: SettingInfo) -> None:
    assert info.minimum is not None
    good = int(info.minimum)
    for wrong, words in [
        ((good, good - 1), bounds_text(info)),
        ((good, 10**12), bounds_text(info)),
        ((), "is empty"),
        ((good,) * 5, "has 5 numbers"),
        ((good, 1.5), "but must be"),
        ((good, True), "but must be"),
        ((good, None), "but must be"),
    ]:
        error = refusal(cls, **{info.name: wrong})
        assert words in str(error)
        assert str(error).startswith(info.title)


WRONG: dict[Kind, list[Any]] = {
    Kind.INTEGER: [None, True, 1.0, 1.5, math.nan, "1", [1], (1,), {}],
    Kind.NUMBER: [None, True, math.nan, math.inf, -math.inf, "0.5", [0.5], {}],
    Kind.SWITCH: [None, 0, 1, "true", [True]],
    Kind.CHOICE: [None, 0, "", "nonsense", ["sgd"]],
    Kind.AXES: [None, True, 1.0, "1", ("a",), {}],
    Kind.PADDING: [None, True, 1.0, "Same", ("same",), {}],
    Kind.SHAPE: [None, True, 5, "1×2", ("a",), {}],
    Kind.NUMBERS: [None, True, "0.5", math.nan, math.inf, (0.5, math.nan), (True,), ("a",), {}],
    Kind.MATRIX: [None, True, 1.0, "1 2", (1.0, 2.0), ((math.inf,),), ((True,),), (("a",),), {}],
    Kind.TEXT: [None, 1, True, ["x"], b"x"],
    Kind.PATH: [None, 1, True, ["x"], b"x"],
}


@every_setting
def test_the_wrong_type_is_refused_by_name(cls: type[Settings], info: SettingInfo) -> None:
    for wrong in WRONG[info.kind]:
        if wrong is None and info.optional:
            continue
        error = refusal(cls, **{info.name: wrong})
        assert error.setting == info.name
        assert str(error).startswith(f"{info.title} is ")
        assert "but must be" in str(error)


@every_setting
@given(value=strategies.ANYTHING)
def test_anything_is_taken_or_refused_in_a_sentence(
    cls: type[Settings], info: SettingInfo, value: Any
) -> None:
    try:
        made = cls(**{info.name: value})
    except SettingError as error:
        sentence = str(error)
    else:
        assert made == cls(**made.values())
        return
    assert sentence.endswith(".")
    assert len(sentence) < 300


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("name", ["self", "colour", "__init__", "", "model_config", "x" * 5000])
def test_an_unknown_setting_is_refused_with_those_there_are(cls: type[Settings], name: str) -> None:
    error = refusal(cls, **{name: 1})
    assert "There is no setting '" in str(error)
    assert error.setting == name
    with pytest.raises(SettingError):
        cls().change(**{name: 1})


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_settings_are_values(cls: type[Settings]) -> None:
    one, other = cls(), cls()
    assert one == other
    assert hash(one) == hash(other)
    assert one.changed_values() == {}
    name = next(iter(one.values()), None)
    if name is not None:
        with pytest.raises(Exception, match="frozen"):
            setattr(one, name, one.values()[name])


def test_a_change_is_checked_and_leaves_the_old_value() -> None:
    before = Convolution()
    after = before.change(kernel=(5, 3), padding="same")
    assert before == Convolution()
    assert after.changed_values() == {"kernel": (5, 3), "padding": "same"}
    with pytest.raises(SettingError, match="Kernel is 0, but must be at least 1"):
        after.change(kernel=0)


def test_lists_from_files_become_tuples() -> None:
    assert Convolution(kernel=[5, 3]).kernel == (5, 3)  # type: ignore[arg-type]


def test_whole_numbers_do_where_a_number_is_asked() -> None:
    plan = TrainingPlan(learning_rate=1)
    assert isinstance(plan.learning_rate, float)


@pytest.mark.parametrize(
    ("make", "words", "name"),
    [
        (lambda: Convolution(filters=5, groups=2), "5 filters do not divide into 2", "groups"),
        (lambda: MaxPool(kernel=2, padding=2), "more than half of the window", "padding"),
        (lambda: DataSettings(train=0.5), "add up to 0.8, but must add up to 1", "train"),
        (lambda: TrainingPlan(device="gpu"), "Device is 'gpu', but must be one of", "device"),
        (lambda: TrainingPlan(device="cuda:"), "Device is 'cuda:'", "device"),
        (lambda: TrainingPlan(device="cpu:0"), "Device is 'cpu:0'", "device"),
    ],
)
def test_combinations_are_refused_with_one_setting_to_blame(
    make: Any, words: str, name: str
) -> None:
    with pytest.raises(SettingError, match=words) as caught:
        make()
    assert caught.value.setting == name
    assert str(caught.value).endswith(".")


class _Sample(Settings):
    count: int = setting(3, "Count", "How many.", ge=1, unit="px")
    share: float = setting(0.5, "Share", "How much.", gt=0, lt=1)
    small: float = setting(0.5, "Small", "At the most.", le=2_000_000)
    axes: Axes = setting(1, "Axes", "For each.", ge=0, le=4, kind=Kind.AXES)
    way: Literal["a", "b"] = setting("a", "Way", "Which.", shown_when=("count", (3,)))
    maybe: int | None = setting(None, "Maybe", "If any.", ge=0)
    on: bool = setting(True, "On", "Whether.", advanced=True)


def test_a_declaration_is_read_back() -> None:
    count, share, small, axes, way, maybe, on = describe(_Sample)
    assert (count.kind, count.default, count.unit) == (Kind.INTEGER, 3, "px")
    assert bounds_text(count) == "must be at least 1"
    assert (share.minimum, share.maximum) == (0, 1)
    assert share.exclusive_minimum
    assert share.exclusive_maximum
    assert bounds_text(share) == "must be more than 0 and less than 1"
    assert bounds_text(small) == "must be at most 2,000,000"
    assert (axes.kind, axes.minimum, axes.maximum) == (Kind.AXES, 0, 4)
    assert (way.choices, way.shown_when) == (("a", "b"), ("count", (3,)))
    assert maybe.optional
    assert maybe.kind is Kind.INTEGER
    assert (on.kind, on.advanced) == (Kind.SWITCH, True)


@pytest.mark.parametrize(
    ("given_", "shown"),
    [
        (None, "empty"),
        ([None, 1], "[null, 1]"),
        ((True, 3.0), "[true, 3.0]"),
        ([["3"]], "[['3']]"),
        ([[[[[[1]]]]]], "[[[[…]]]]"),
        ([1.5] * 30, "[1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1…"),
    ],
)
def test_what_is_refused_is_shown_as_the_file_has_it(given_: object, shown: str) -> None:
    assert str(refusal(_Whole, axes=given_)).startswith(f"Axes is {shown}, but must be ")


class _Whole(Settings):
    axes: Axes = setting(1, "Axes", "A number for each axis.", kind=Kind.AXES)


class _Rows(Settings):
    mean: Numbers = setting(0.5, "Mean", "For each channel.", ge=-10, le=10, kind=Kind.NUMBERS)
    matrix: Matrix = setting(((1.0,),), "Matrix", "The weights.", ge=-9, le=9, kind=Kind.MATRIX)


def test_lists_of_numbers_come_from_files_and_are_values() -> None:
    made = _Rows(**json.loads('{"mean": [0, 0.5], "matrix": [[0, 1], [2.5, 3]]}'))
    assert made.mean == (0.0, 0.5)
    assert made.matrix == ((0.0, 1.0), (2.5, 3.0))
    assert all(isinstance(entry, float) for entry in (*made.mean, *made.matrix[0]))
    assert hash(made) == hash(_Rows(**json.loads(json.dumps(made.values()))))
    assert _Rows(mean=2).mean == 2.0
    assert _Rows(mean=(0.1,) * 4096, matrix=((1.0,) * 31,) * 31).changed_values()


@pytest.mark.parametrize("wrong", WRONG[Kind.NUMBERS])
def test_what_is_no_row_of_numbers_is_refused(wrong: Any) -> None:
    error = refusal(_Rows, mean=wrong)
    assert str(error).startswith("Mean is ")
    assert str(error).endswith("but must be a number, or a list of numbers.")


@pytest.mark.parametrize("wrong", WRONG[Kind.MATRIX])
def test_what_is_no_matrix_is_refused(wrong: Any) -> None:
    error = refusal(_Rows, matrix=wrong)
    assert str(error).startswith("Matrix is ")
    assert str(error).endswith("but must be a list of rows of numbers.")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"mean": ()}, "Mean is empty: give at least one number."),
        ({"mean": (0.0,) * 4097}, "Mean has 4,097 numbers, but there is room for 4,096."),
        ({"mean": (0.0, 11.0)}, "Mean is 11.0, but must be at least -10 and at most 10."),
        ({"matrix": ()}, "Matrix is empty: give at least one number."),
        ({"matrix": ((), ())}, "Matrix is empty: give at least one number."),
        (
            {"matrix": ((1.0, 2.0), (3.0,))},
            "Matrix has 2 numbers in row 1 and 1 in row 2: give every row as many.",
        ),
        (
            {"matrix": ((1.0,),) * 32},
            "Matrix has 32×1 numbers, but there is room for 31×31.",
        ),
        ({"matrix": ((1.0, -10.0),)}, "Matrix is -10.0, but must be at least -9 and at most 9."),
    ],
)
def test_rows_of_numbers_have_bounds(values: dict[str, Any], sentence: str) -> None:
    assert str(refusal(_Rows, **values)) == sentence
