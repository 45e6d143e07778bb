"""Laws of putting cards in line and at equal distances."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.canvas.arranging import Side, aligned, distributed
from designer.canvas.geometry import CARD_WIDTH
from designer.canvas.snapping import Box

places = st.floats(-3000, 3000, allow_nan=False).map(lambda value: round(value, 2))
heights = st.sampled_from([96.0, 100.0, 120.0, 180.0])


@st.composite
def cards(draw: st.DrawFn, least: int = 2) -> dict[str, Box]:
    result = {}
    for index in range(draw(st.integers(least, 9))):
        x, y, half = draw(places), draw(places), draw(heights) / 2
        result[f"n{index}"] = Box(x - CARD_WIDTH / 2, y - half, x + CARD_WIDTH / 2, y + half)
    return result


def apply(boxes: dict[str, Box], moves: dict[str, tuple[float, float]]) -> dict[str, Box]:
    result = dict(boxes)
    for name, (x, y) in moves.items():
        left, top, right, bottom = boxes[name]
        result[name] = boxes[name].moved(x - (left + right) / 2, y - (top + bottom) / 2)
    return result


def middle(box: Box, axis: int) -> float:
    return (box[axis] + box[axis + 2]) / 2


@given(cards(), st.sampled_from(Side))
def test_aligned_cards_share_the_line_and_keep_their_other_place(
    boxes: dict[str, Box], side: Side
) -> None:
    axis, which = side.value
    after = apply(boxes, aligned(boxes, side))
    index = {"low": axis, "high": axis + 2}.get(which)
    lines = [middle(box, axis) if index is None else box[index] for box in after.values()]
    assert max(lines) - min(lines) < 1e-5
    if which == "low":
        assert lines[0] == pytest.approx(min(box[axis] for box in boxes.values()))
    if which == "high":
        assert lines[0] == pytest.approx(max(box[axis + 2] for box in boxes.values()))
    for name, box in boxes.items():
        assert middle(after[name], 1 - axis) == pytest.approx(middle(box, 1 - axis))


@given(cards(), st.sampled_from(Side))
def test_aligning_what_is_in_line_moves_nothing(boxes: dict[str, Box], side: Side) -> None:
    assert aligned(apply(boxes, aligned(boxes, side)), side) == {}


@given(cards(3), st.integers(0, 1))
def test_distributed_cards_keep_their_order_and_the_outermost_stay(
    boxes: dict[str, Box], axis: int
) -> None:
    after = apply(boxes, distributed(boxes, axis))
    order = sorted(boxes, key=lambda name: (middle(boxes[name], axis), name))
    assert after[order[0]] == boxes[order[0]]
    assert after[order[-1]] == boxes[order[-1]]
    line = [middle(after[name], axis) for name in order]
    assert all(one <= two + 1e-6 for one, two in itertools.pairwise(line))
    for name, box in boxes.items():
        assert middle(after[name], 1 - axis) == pytest.approx(middle(box, 1 - axis))


@given(cards(3), st.integers(0, 1))
def test_the_gaps_are_equal_where_there_is_room(boxes: dict[str, Box], axis: int) -> None:
    order = sorted(boxes, key=lambda name: (middle(boxes[name], axis), name))
    after = apply(boxes, distributed(boxes, axis))
    gaps = [after[two][axis] - after[one][axis + 2] for one, two in itertools.pairwise(order)]
    if min(gaps) >= 0:
        # Whole pixels: no two gaps differ by more than one.
        assert max(gaps) - min(gaps) <= 2.0


@given(cards(3), st.integers(0, 1))
def test_distributing_what_is_distributed_moves_nothing(boxes: dict[str, Box], axis: int) -> None:
    assert distributed(apply(boxes, distributed(boxes, axis)), axis) == {}


@given(cards(0), st.sampled_from(Side))
def test_few_cards_are_arranged_already(boxes: dict[str, Box], side: Side) -> None:
    few = dict(list(boxes.items())[:1])
    assert aligned(few, side) == {}
    assert distributed(dict(list(boxes.items())[:2]), 0) == {}


def test_places_closer_than_a_file_tells_apart_are_the_same_place() -> None:
    """Thirds of a pixel would be other places when the project is opened again."""
    boxes = {f"n{index}": Box(0, y, 200, y + 96) for index, y in enumerate((0.0, 0.0, 1.0, 1.0))}
    for _, y in distributed(boxes, 1).values():
        assert y == round(y, 3)
    line = {"one": Box(0, 0, 200, 96), "other": Box(0.0001, 300, 200.0001, 396)}
    assert not aligned(line, Side.LEFT)
