"""Laws of snapping: within reach, to what is there, wires first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.canvas.snapping import Box, Guide, Level, Neighbours

REACH = 6.0
CARD = Box(0, 0, 176, 96)

shifts = st.integers(-900, 900).map(float)
others = st.lists(st.tuples(shifts, shifts).map(lambda way: CARD.moved(*way)), max_size=8)


@given(others, shifts, shifts)
def test_nothing_is_drawn_farther_than_within_reach(around: list[Box], x: float, y: float) -> None:
    found = Neighbours(CARD, around).snap(x, y, REACH)
    assert found.x is None or abs(found.x - x) <= REACH
    assert found.y is None or abs(found.y - y) <= REACH
    assert bool(found.guides) == (found.x is not None or found.y is not None)


@given(others, shifts, shifts)
def test_what_is_snapped_stays_where_it_is(around: list[Box], x: float, y: float) -> None:
    neighbours = Neighbours(CARD, around)
    found = neighbours.snap(x, y, REACH)
    there = (x if found.x is None else found.x, y if found.y is None else found.y)
    lines = {
        axis: {
            line
            for other in around
            for line in (other[axis], other[axis + 2], (other[axis] + other[axis + 2]) / 2)
        }
        for axis in (0, 1)
    }
    box = CARD.moved(*there)
    for axis, value in ((0, found.x), (1, found.y)):
        own = {box[axis], box[axis + 2], (box[axis] + box[axis + 2]) / 2}
        # In line with somebody, or a gap was made equal, which leaves a guide along the axis.
        along = [guide for guide in found.guides if (guide.y1 == guide.y2) == (axis == 0)]
        if value is not None:
            assert own & lines[axis] or len(along) >= 2


def test_a_wire_is_made_straight_before_an_edge_is_put_in_line() -> None:
    # The neighbour's middle is 4 away, its port 2 farther.
    neighbour = CARD.moved(300, 4)
    level = Level(moving=(176, 48), fixed=(300, 54))
    plain = Neighbours(CARD, [neighbour]).snap(0, 0, REACH)
    assert plain.y == 4
    wired = Neighbours(CARD, [neighbour], [level]).snap(0, 0, REACH)
    assert wired.y == 6
    assert Guide(176, 54, 300, 54) in wired.guides


def test_wires_that_run_down_are_made_straight_in_x() -> None:
    neighbour = CARD.moved(40, 300)
    level = Level(moving=(88, 96), fixed=(93, 300))
    found = Neighbours(CARD, [neighbour], [level], straight_along=1).snap(0, 0, REACH)
    assert found.x == 5
    assert Neighbours(CARD, [neighbour], [level]).snap(0, 0, REACH).x is None


def test_a_wire_that_returns_is_not_made_straight() -> None:
    level = Level(moving=(176, 48), fixed=(-300, 52), leaves=True)
    assert Neighbours(CARD, [], [level]).snap(0, 0, REACH).y is None
    level = Level(moving=(0, 48), fixed=(-300, 52), leaves=False)
    assert Neighbours(CARD, [], [level]).snap(0, 0, REACH).y == 4


@pytest.mark.parametrize("wished", [250.0, 254.0])
def test_a_card_between_two_comes_to_their_middle(wished: float) -> None:
    # Rows of other heights, so that no edges are in line across the row.
    left, right = Box(0, 10, 176, 106), Box(500 + 4, 10, 680, 106)
    found = Neighbours(CARD, [left, right]).snap(wished - 4 - 2, 0, 12.0)
    assert found.x == (176 + 504 - 176) / 2
    assert len(found.guides) >= 2


def test_a_gap_repeats_the_one_beside_it() -> None:
    one, two = CARD.moved(-500, 7), CARD.moved(-270, 7)  # 54 between them
    found = Neighbours(CARD, [one, two]).snap(-43, 0, REACH)
    assert found.x == -270 + 176 + 54


def test_guides_are_drawn_where_the_card_comes_to_lie() -> None:
    neighbour = CARD.moved(3, 300)
    found = Neighbours(CARD, [neighbour, CARD.moved(-400, 4)]).snap(0, 0, REACH)
    assert (found.x, found.y) == (3, 4)
    vertical = next(guide for guide in found.guides if guide.x1 == guide.x2)
    assert (vertical.y1, vertical.y2) == (4, 396)
