"""Tidying keeps notes readable: no card comes to lie on one."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from designer.canvas.geometry import CARD_WIDTH, card_height
from designer.canvas.layout.beside import uncovered
from designer.canvas.layout.drawn import tidied
from engine.drawing import Area, Drawing, Remark
from engine.graph import Graph
from engine.templates import template


def overlap(one: Area, other: Area) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def cards(graph: Graph) -> list[Area]:
    return [
        (
            node.position[0] - CARD_WIDTH / 2,
            node.position[1] - card_height(node.block) / 2,
            CARD_WIDTH,
            card_height(node.block),
        )
        for node in graph.nodes.values()
    ]


def noted(x: float, y: float) -> Graph:
    graph = template("lenet5").graph()
    note = Remark("Try dropout here", (x, y, 200.0, 96.0))
    return graph.draw(graph.drawing.with_remark("note1", note))


@settings(max_examples=30, deadline=None)
@given(st.integers(-600, 3_000), st.integers(-600, 900))
def test_no_card_comes_to_lie_on_a_note(x: int, y: int) -> None:
    before = noted(4.0 * (x // 4), 4.0 * (y // 4))
    area = before.drawing.remarks["note1"].area
    assume(not any(overlap(area, card) for card in cards(before)))
    for flow in ("right", "down"):
        graph = tidied(before, flow=flow)
        area = graph.drawing.remarks["note1"].area
        assert not any(overlap(area, card) for card in cards(graph))
        before = graph


def test_a_note_put_onto_a_card_stays_while_nothing_moves() -> None:
    graph = tidied(template("lenet5").graph())
    x, y = graph["relu3"].position
    note = Remark("Look at this", (x, y, 120.0, 60.0))
    graph = graph.draw(graph.drawing.with_remark("note1", note))
    assert tidied(graph) is graph


def test_notes_and_frames_without_any_card_stay() -> None:
    drawing = (
        Drawing()
        .with_remark("frame1", Remark("a frame", (0.0, 0.0, 400.0, 200.0), frame=True))
        .with_remark("note1", Remark("in it", (40.0, 60.0, 120.0, 60.0)))
        .with_remark("note2", Remark("outside", (800.0, 0.0, 120.0, 60.0)))
    )
    graph = Graph().draw(drawing)
    assert tidied(graph) is graph
    assert tidied(graph, flow="down").drawing == drawing.with_flow("down")


def test_an_area_goes_no_farther_than_it_must() -> None:
    assert uncovered((0.0, 0.0, 100.0, 50.0), [(200.0, 0.0, 100.0, 50.0)]) == (0.0, 0.0)
    assert uncovered((0.0, 0.0, 100.0, 52.0), [(-40.0, 20.0, 400.0, 100.0)]) == (0.0, -48.0)
