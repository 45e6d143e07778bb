"""What fields read, write and step: pure rules, so mostly laws."""

import contextlib
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import SettingError
from engine.settings import Kind, SettingInfo
from tests.engine.strategies import matrices
from widgets.fields.arithmetic import NotArithmeticError, UnfinishedError, calculate
from widgets.fields.writing import UnfinishedTextError, axis_at, read, step, write


def info(kind: Kind, **more: Any) -> SettingInfo:
    return SettingInfo(name="it", title="It", help="", kind=kind, default=1, **more)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("32*2", "64"),
        (" 7 ", "7"),
        ("1e-3", "0.001"),
        ("1E+3", "1000"),
        (".5", "0.5"),
        ("2+3*4", "14"),
        ("(2+3)*4", "20"),
        ("-3−2", "-5"),
        ("2^10", "1024"),
        ("2**-1", "0.5"),
        ("-2^2", "-4"),
        ("0.1+0.2", "0.3"),
        ("15%", "0.15"),
        ("1,000", "1000"),
        ("12,345,678", "12345678"),
        ("0,001", "0.001"),
        ("8/2/2", "2"),
        ("6×7", "42"),
    ],
)
def test_arithmetic(text: str, result: str) -> None:
    assert calculate(text) == Decimal(result)


@pytest.mark.parametrize("text", ["", "32*", "1e", "1e-", "(1+2", "5 -", ".", "-"])
def test_what_may_become_arithmetic_is_only_unfinished(text: str) -> None:
    with pytest.raises(UnfinishedError):
        calculate(text)


@pytest.mark.parametrize(
    "text",
    ["a", "1/0", "0^-1", "9^9^9", "1e30", "2 3", "1)", "()", "__import__('os')", "1" * 101, "٣",
     "(-8)^0.5", "1e999999999"],
)  # fmt: skip
def test_everything_else_is_refused(text: str) -> None:
    with pytest.raises(NotArithmeticError):
        calculate(text)


@given(st.text(max_size=30))
def test_no_text_does_anything_but_calculate_or_refuse(text: str) -> None:
    with contextlib.suppress(NotArithmeticError):
        assert calculate(text).is_finite()


@given(st.integers(-(10**9), 10**9))
def test_integers_come_back(value: int) -> None:
    assert read(info(Kind.INTEGER), write(info(Kind.INTEGER), value)) == value


@given(st.floats(min_value=-1e15, max_value=1e15, allow_nan=False))
def test_numbers_come_back(value: float) -> None:
    assert read(info(Kind.NUMBER), write(info(Kind.NUMBER), value)) == value


ENTRIES = st.integers(0, 10**6)


@given(ENTRIES | st.lists(ENTRIES, min_size=1, max_size=4).map(tuple))
def test_per_axis_values_come_back(value: int | tuple[int, ...]) -> None:
    for kind in (Kind.AXES, Kind.PADDING):
        assert read(info(kind), write(info(kind), value)) == value


@given(st.lists(ENTRIES, min_size=1, max_size=4).map(tuple))
def test_shapes_come_back(value: tuple[int, ...]) -> None:
    assert read(info(Kind.SHAPE), write(info(Kind.SHAPE), value)) == value


FLOATS = st.floats(-1e15, 1e15)


@given(FLOATS | st.lists(FLOATS, min_size=1, max_size=9).map(tuple))
def test_rows_of_numbers_come_back(value: float | tuple[float, ...]) -> None:
    assert read(info(Kind.NUMBERS), write(info(Kind.NUMBERS), value)) == value


@given(matrices(FLOATS))
def test_matrices_come_back(value: tuple[tuple[float, ...], ...]) -> None:
    assert read(info(Kind.MATRIX), write(info(Kind.MATRIX), value)) == value


@pytest.mark.parametrize("text", ["0.5, -0.25", ".5 -1/4", "0.5; -0.25", "0,5; -0,25"])
def test_numbers_are_separated_in_many_ways(text: str) -> None:
    assert read(info(Kind.NUMBERS), text) == (0.5, -0.25)


@pytest.mark.parametrize(
    "text", ["0 1; 2 1/3", "0,1;2,1/3", "[[0, 1], [2, 1/3]]", "[[0. 1.]\n [2. 1/3]]"]
)
def test_a_matrix_is_typed_or_pasted(text: str) -> None:
    assert read(info(Kind.MATRIX), text) == ((0, 1), (2, 1 / 3))


@pytest.mark.parametrize("text", ["5×3", "5x3", "5 X 3", "5, 3", "5;3", "5 3", "10/2 × 3"])
def test_axes_are_separated_in_many_ways(text: str) -> None:
    assert read(info(Kind.AXES), text) == (5, 3)


@pytest.mark.parametrize(("text", "value"), [("Same", "same"), ("2", 2), ("1×2", (1, 2))])
def test_padding_is_a_word_or_numbers(text: str, value: object) -> None:
    assert read(info(Kind.PADDING), text) == value


@pytest.mark.parametrize(("kind", "text"), [
    (Kind.PADDING, "sa"), (Kind.AXES, "5×"), (Kind.NUMBERS, ""), (Kind.NUMBERS, "1, 2,"),
    (Kind.NUMBERS, "1, -"),
    (Kind.MATRIX, ""), (Kind.MATRIX, "0 1;"), (Kind.MATRIX, "0 1; 2"),
    (Kind.MATRIX, "0 1; -"),
])  # fmt: skip
def test_the_beginning_of_a_value_is_no_mistake_yet(kind: Kind, text: str) -> None:
    with pytest.raises(UnfinishedTextError):
        read(info(kind), text)


@pytest.mark.parametrize(
    ("kind", "text", "sentence"),
    [
        (Kind.INTEGER, "7/2", "It is '3.5', but must be a whole number."),
        (Kind.INTEGER, "many", "It is 'many', but must be a whole number."),
        (Kind.NUMBER, "fast", "It is 'fast', but must be a number."),
        (Kind.AXES, "5×a", "It is '5×a', but must be a whole number, or one per axis such as 5×3."),
        (Kind.SHAPE, "big", "It is 'big', but must be whole numbers such as 1×32×32."),
        (
            Kind.NUMBERS,
            "1, a",
            "It is '1, a', but must be a number, or several such as 0.485, 0.456, 0.406.",
        ),
        (
            Kind.MATRIX,
            "1 a",
            "It is '1 a', but must be rows of numbers such as 0 -1 0; -1 5 -1; 0 -1 0.",
        ),
    ],
)
def test_refusals_say_what_is_expected(kind: Kind, text: str, sentence: str) -> None:
    with pytest.raises(SettingError) as caught:
        read(info(kind), text)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("value", "steps", "expected"),
    [(0.001, 1, 0.002), (0.001, -1, 0.0005), (0.003, 1, 0.005), (0.003, -1, 0.002),
     (0.1, 3, 1.0), (1.0, -3, 0.1), (0.001, 10, 2.0)],
)  # fmt: skip
def test_rates_move_along_1_2_5(value: float, steps: int, expected: float) -> None:
    assert step(info(Kind.NUMBER, logarithmic=True), value, steps) == expected


@given(st.floats(1e-9, 1e6), st.integers(1, 30))
def test_a_rate_that_goes_up_and_down_the_ladder_returns(value: float, steps: int) -> None:
    rate = info(Kind.NUMBER, logarithmic=True)
    on_ladder = step(rate, value, 1)
    assert step(rate, step(rate, on_ladder, steps), -steps) == on_ladder


def test_decimals_do_not_drift() -> None:
    share = info(Kind.NUMBER, step=0.1)
    value = 0.0
    for _ in range(7):
        value = step(share, value, 1)
    assert value == 0.7


def test_steps_stop_at_bounds_and_before_exclusive_ones() -> None:
    assert step(info(Kind.INTEGER, minimum=1), 3, -10) == 1
    assert step(info(Kind.INTEGER, maximum=64), 60, 10) == 64
    below_one = info(Kind.NUMBER, minimum=0, maximum=1, exclusive_maximum=True, step=0.05)
    assert step(below_one, 0.95, 1) == 0.95


def test_an_empty_field_begins_near_0() -> None:
    assert step(info(Kind.INTEGER, optional=True), None, 3) == 0
    assert step(info(Kind.INTEGER, optional=True, minimum=2), None, -1) == 2
    assert step(info(Kind.NUMBER, optional=True, maximum=-1.5), None, 1) == -1.5


def test_the_axis_under_the_cursor_moves() -> None:
    kernel = info(Kind.AXES, minimum=1)
    assert step(kernel, (5, 3), 1, axis_at("5×3", 0)) == (6, 3)
    assert step(kernel, (5, 3), 1, axis_at("5×3", 3)) == (5, 4)
    assert step(kernel, 5, -2, 3) == 3


def test_one_axis_is_told_from_every_axis() -> None:
    assert write(info(Kind.AXES), (5,)) != write(info(Kind.AXES), 5)
