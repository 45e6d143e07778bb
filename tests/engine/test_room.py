"""New cards find their place: on no other card, in the order of the data, without squared work."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.blocks.base import make
from engine.drawing import Flow
from engine.graph import Graph, Node
from engine.repairs import room
from engine.repairs.room import CARD_WIDTH, card_height, free_near, make_room, turned

FLOWS = get_args(Flow)
places = st.tuples(st.integers(-150, 150), st.integers(-80, 80)).map(
    lambda p: (4.0 * p[0], 4.0 * p[1])
)
blocks = st.sampled_from([make("relu"), make("concatenate").change(inputs=7), make("add")])


def covered(one: Node, other: Node) -> bool:
    height = (card_height(one.block) + card_height(other.block)) / 2
    (x1, y1), (x2, y2) = one.position, other.position
    return abs(x1 - x2) < CARD_WIDTH and abs(y1 - y2) < height


def cards(drawn: list[tuple[tuple[float, float], object]], flow: Flow) -> Graph:
    nodes = [Node(f"card{i}", block, place) for i, (place, block) in enumerate(drawn)]  # type: ignore[arg-type]
    graph = Graph.build(nodes, [])
    return graph.draw(graph.drawing.with_flow(flow))


@given(st.lists(st.tuples(places, blocks), min_size=1, max_size=30), st.sampled_from(FLOWS))
def test_no_card_lies_over_one_that_was_placed_or_moved(
    drawn: list[tuple[tuple[float, float], object]], flow: Flow
) -> None:
    graph = cards(drawn, flow)
    after = make_room(graph, "card0")
    moved = [n for n, node in after.nodes.items() if node.position != graph[n].position]
    for name in {"card0", *moved}:
        begin = turned(after["card0"].position, flow)[0]
        for other in after.nodes.values():
            # What lies before the new card keeps its place, whatever it covers.
            if other.name != name and turned(other.position, flow)[0] >= begin:
                assert not covered(after[name], other), (name, other.name)


@given(st.lists(st.tuples(places, blocks), min_size=1, max_size=30), st.sampled_from(FLOWS))
def test_cards_only_move_along_the_flow_and_keep_their_order_in_a_row(
    drawn: list[tuple[tuple[float, float], object]], flow: Flow
) -> None:
    graph = cards(drawn, flow)
    after = make_room(graph, "card0")
    rows: dict[float, list[tuple[float, float]]] = {}
    for name, node in graph.nodes.items():
        (a, b), (c, d) = turned(node.position, flow), turned(after[name].position, flow)
        assert d == b
        assert c >= a
        if name != "card0":
            rows.setdefault(b, []).append((a, c))
    for row in rows.values():
        ordered = sorted(row)
        assert [c for _, c in ordered] == sorted(c for _, c in ordered)


@given(st.lists(st.tuples(places, blocks), max_size=40), places, st.sampled_from(FLOWS))
def test_a_free_place_is_free_and_the_wished_one_where_that_is(
    drawn: list[tuple[tuple[float, float], object]], wished: tuple[float, float], flow: Flow
) -> None:
    graph = cards(drawn, flow)
    place = free_near(graph, wished)
    new = Node("new", make("relu"), place)
    assert not any(covered(new, other) for other in graph.nodes.values())
    if not any(covered(Node("new", make("relu"), wished), other) for other in graph.nodes.values()):
        gaps = [abs(other.position[0] - wished[0]) for other in graph.nodes.values()]
        assert place == wished or any(CARD_WIDTH <= gap < CARD_WIDTH + 4 for gap in gaps)


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("spacing", [1.0, 40.0, 200.0])
def test_the_work_grows_with_the_cards_and_not_with_their_square(
    flow: Flow, spacing: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four times the cards of a row that is pushed as a whole: less than five times the looks."""
    looks = 0
    meet, cover = room._Settled._meet, room._cover

    def counted_meet(*args: object) -> bool:
        nonlocal looks
        looks += 1
        return meet(*args)  # type: ignore[arg-type]

    def counted_cover(*args: object) -> bool:
        nonlocal looks
        looks += 1
        return cover(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(room._Settled, "_meet", counted_meet)
    monkeypatch.setattr(room, "_cover", counted_cover)
    counts = []
    for size in (100, 400):
        row = [(turned((spacing * i, 4.0 * (i % 3)), flow), make("relu")) for i in range(size)]
        looks = 0
        make_room(cards(row, flow), "card0")  # type: ignore[arg-type]
        counts.append(looks)
    assert 0 < counts[1] < 5 * counts[0]
