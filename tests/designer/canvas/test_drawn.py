"""What a person draws: data that flows down, ways of wires, blocks that are bypassed."""

import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainterPathStroker

from designer.canvas import routes
from designer.canvas.card import caption
from designer.canvas.geometry import port_places, step, turned
from designer.canvas.layout import tidy
from designer.canvas.routes import CLEAR, Card, Span, lanes
from designer.canvas.view import CanvasView
from designer.canvas.ways import curve
from engine.blocks.base import make, registry
from engine.drawing import Flow, Point
from engine.expansion import expand
from engine.graph import InputPort, OutputPort
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import assert_scene_equals_project

PLACES = st.tuples(
    st.integers(-200, 200).map(lambda n: 10.0 * n), st.integers(-200, 200).map(lambda n: 10.0 * n)
)


def turn(canvas: CanvasView, flow: Flow) -> None:
    canvas.document.edit_graph("", lambda graph: graph.draw(graph.drawing.with_flow(flow)))


@pytest.mark.parametrize("kind", sorted(registry()))
def test_ports_lie_on_the_edges_that_the_flow_crosses(kind: str) -> None:
    block = make(kind)
    for flow in ("right", "down"):
        into, out = port_places(block, flow)
        assert len(into) == len(block.input_ports)
        assert len(out) == len(block.output_ports)
        along = [turned(place, flow)[0] for place in (*into, *out)]
        assert along[: len(into)] == [-abs(along[0])] * len(into)
        assert along[len(into) :] == [abs(along[-1])] * len(out)
        across = [turned(place, flow)[1] for place in into]
        assert across == sorted(across)


def test_the_flow_turns_every_card_and_wire(canvas: CanvasView) -> None:
    scene = canvas.canvas
    turn(canvas, "down")
    assert_scene_equals_project(scene)
    entry = scene.nodes["conv1"].ports[InputPort("conv1")]
    exit_ = scene.nodes["conv1"].ports[OutputPort("conv1")]
    assert (entry.x(), exit_.x()) == (0, 0)
    assert entry.y() == -exit_.y() < 0
    canvas.document.undo_stack.undo()
    assert scene.nodes["conv1"].ports[InputPort("conv1")].y() == 0
    assert_scene_equals_project(scene)


def test_wires_that_flow_down_pass_no_card(make_canvas: MakeCanvas) -> None:
    graph = expand(template("resnet18").graph())
    graph = graph.draw(graph.drawing.with_flow("down"))
    canvas = make_canvas(Project(graph=graph.move(tidy(graph))))
    scene = canvas.canvas
    stroker = QPainterPathStroker()
    for end, wire in scene.wires.items():
        line = stroker.createStroke(wire.path())
        for name, item in scene.nodes.items():
            if name not in (end.node, wire.start.node):
                card = item.card_rect.translated(item.pos()).adjusted(2, 2, -2, -2)
                assert not line.intersects(card), (end, name)


def test_a_lane_goes_around_cards_of_any_length() -> None:
    cards = [Card(500.0, 0.0, 176.0, 300.0)]
    near = Span(0.0, 0.0, 700.0, 0.0)
    assert abs(lanes(cards, {"skip": near}, step("down")[0])["skip"]) >= 88 + CLEAR
    beside = Span(0.0, 0.0, 340.0, 0.0)
    assert "skip" not in lanes(cards, {"skip": beside}, step("down")[0])


SIDES = st.sampled_from([96.0, 200.0, 500.0])
NEAR = st.integers(-20, 20).map(lambda n: 70.0 * n)


@given(
    cards=st.lists(st.builds(Card, NEAR, NEAR, SIDES), max_size=30),
    spans=st.lists(st.builds(Span, NEAR, NEAR, NEAR, NEAR), max_size=15),
)
def test_looking_nearby_first_finds_the_same_lanes(cards: list[Card], spans: list[Span]) -> None:
    wires = dict(enumerate(spans))
    near = lanes(cards, wires)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(routes, "SIGHT", math.inf)
        assert lanes(cards, wires) == near


@st.composite
def edited(draw: st.DrawFn) -> list[tuple[list[Card], dict[int, Span]]]:
    """Draw what a scene shows after each of some edits of a few cards and wires."""
    cards = draw(st.lists(st.builds(Card, NEAR, NEAR, SIDES), max_size=25))
    spans = dict(enumerate(draw(st.lists(st.builds(Span, NEAR, NEAR, NEAR, NEAR), max_size=20))))
    steps = [(list(cards), distinct(spans))]
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(cards)))
        cards[place : place + draw(st.integers(0, 2))] = draw(
            st.lists(st.builds(Card, NEAR, NEAR, SIDES), max_size=2)
        )
        for key in draw(st.lists(st.integers(0, 25), max_size=3)):
            if draw(st.booleans()):
                spans.pop(key, None)
            else:
                spans[key] = draw(st.builds(Span, NEAR, NEAR, NEAR, NEAR))
        steps.append((list(cards), distinct(spans)))
    return steps


def distinct(spans: dict[int, Span]) -> dict[int, Span]:
    """Return those that end at places of their own, as wires do: an input takes one."""
    ends: dict[tuple[float, float], int] = {}
    for key, span in spans.items():
        ends.setdefault((span.x2, span.y2), key)
    return {key: spans[key] for key in ends.values()}


@settings(deadline=None)
@given(steps=edited(), below=st.sampled_from([CLEAR, routes.NOTICE]), most=st.just(10_000))
def test_lanes_after_edits_are_those_of_a_fresh_look(
    steps: list[tuple[list[Card], dict[int, Span]]], below: float, most: int
) -> None:
    """In a tangle wires keep the lanes they have; else it is all the same how it came to be."""
    known: routes.LaneMemory[int] = routes.LaneMemory()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(routes, "MOST_PATCHES", most)
        for cards, spans in steps:
            fresh = laid(spans, lanes(cards, spans, below=below))
            assert laid(spans, lanes(cards, spans, below=below, known=known)) == fresh
            turned_round = dict(reversed(spans.items()))
            assert laid(spans, lanes(cards[::-1], turned_round, below=below)) == fresh


def laid(spans: dict[int, Span], found: dict[int, float]) -> list[tuple[Span, float]]:
    """Return what lanes the wires have; which of two that lie over each other is all the same."""
    return sorted((spans[key], y) for key, y in found.items())


def test_an_edit_looks_for_the_lanes_near_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred wires over cards in rows far from each other; one card of one row moves."""
    cards = [Card(300.0 * column, 900.0 * row, 96.0) for row in range(100) for column in range(5)]
    spans = {
        (row, end): Span(88.0, 900.0 * row, 300.0 * end - 88, 900.0 * row)
        for row in range(100)
        for end in (3, 4)
    }
    looks = 0
    look = routes._way

    def counted(*args: Any) -> routes.Way:
        nonlocal looks
        looks += 1
        return look(*args)

    monkeypatch.setattr(routes, "_way", counted)
    known: routes.LaneMemory[tuple[int, int]] = routes.LaneMemory()
    before = lanes(cards, spans, known=known)
    assert looks == len(before) == 200
    looks = 0
    cards[251] = cards[251]._replace(y=cards[251].y + 20)
    after = lanes(cards, spans, known=known)
    assert 0 < looks <= 2
    assert {key for key in spans if after[key] != before[key]} <= {(50, 3), (50, 4)}


@settings(deadline=None)
@given(
    start=PLACES,
    end=PLACES,
    points=st.lists(PLACES, min_size=1, max_size=5),
    flow=st.sampled_from(["right", "down"]),
)
def test_a_way_goes_through_its_points_without_a_corner(
    start: Point, end: Point, points: list[Point], flow: Flow
) -> None:
    assume(all(one != other for one, other in pairwise([start, *points, end])))
    path = curve(QPointF(*start), QPointF(*end), None, flow, points)
    # A curve has two control points before each place that it reaches.
    spots = [QPointF(path.elementAt(i).x, path.elementAt(i).y) for i in range(path.elementCount())]
    reached = spots[::3]
    assert [(spot.x(), spot.y()) for spot in reached] == [start, *points, end]
    for index in range(3, len(spots) - 1, 3):
        into, out = spots[index] - spots[index - 1], spots[index + 1] - spots[index]
        cross = into.x() * out.y() - into.y() * out.x()
        size = math.hypot(into.x(), into.y()) * math.hypot(out.x(), out.y())
        assert abs(cross) <= 1e-6 * size + 1e-9
        assert QPointF.dotProduct(into, out) >= -1e-6
    begin, finish = spots[1] - spots[0], spots[-1] - spots[-2]
    for way in (begin, finish):
        along, across = turned((way.x(), way.y()), flow)
        assert along >= 0
        assert across == pytest.approx(0, abs=1e-6)


@given(start=PLACES, end=PLACES, lane=st.none() | st.integers(-900, 900).map(float))
def test_down_is_right_turned(start: Point, end: Point, lane: float | None) -> None:
    right = curve(QPointF(*start), QPointF(*end), lane)
    down = curve(QPointF(start[1], start[0]), QPointF(end[1], end[0]), lane, "down")
    assert right.elementCount() == down.elementCount()
    for index in range(right.elementCount()):
        one, other = right.elementAt(index), down.elementAt(index)
        assert (one.x, one.y) == (other.y, other.x)


def test_a_way_is_taken_and_given_back(canvas: CanvasView) -> None:
    scene = canvas.canvas
    end = InputPort("pool1")
    before = scene.wires[end].path()
    canvas.document.edit_graph(
        "", lambda graph: graph.draw(graph.drawing.with_route(end, [(400, 400), (700, -300)]))
    )
    assert scene.wires[end].path() != before
    assert_scene_equals_project(scene)
    # The lanes of all others stay, and one that moves its ends takes the points along.
    canvas.document.edit_graph(
        "",
        lambda graph: graph.move(
            {
                name: (graph[name].position[0] + 40, graph[name].position[1] + 80)
                for name in ("relu1", "pool1")
            }
        ),
    )
    assert scene.wires[end].points == ((440, 480), (740, -220))
    assert_scene_equals_project(scene)
    canvas.document.undo_stack.undo()
    canvas.document.undo_stack.undo()
    assert scene.wires[end].path() == before


# -- bypassed blocks -----------------------------------------------------------------------


def bypass(canvas: CanvasView, name: str) -> None:
    canvas.document.edit_graph("", lambda graph: graph.annotate(name, bypassed=True))


@pytest.mark.parametrize("zoom", [0.15, 0.4, 1.0])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_bypassed_block_is_told_without_colour(
    canvas: CanvasView, theme: str, zoom: float
) -> None:
    from widgets.theme import Theme  # noqa: PLC0415

    canvas.set_theme(Theme.load(theme))
    item = canvas.canvas.nodes["pool1"]
    canvas.look_at(item.pos(), zoom)
    area = QRectF(-80, -40, 160, 80).translated(item.pos())
    part = canvas.mapFromScene(area).boundingRect()

    def grey() -> QImage:
        shown = canvas.viewport().grab(part).toImage()
        return shown.convertToFormat(QImage.Format.Format_Grayscale8)

    usual = grey()
    bypass(canvas, "pool1")
    muted = grey()
    height = muted.height()
    # The wire goes on from edge to edge; nothing does on the usual card.
    through = [
        row
        for row in range(height)
        if len({muted.pixel(x, row) & 255 for x in range(muted.width())}) <= 2
        and row in range(height // 2 - 3, height // 2 + 4)
    ]
    assert through
    ground = muted.pixel(muted.width() // 2, height // 4 if zoom < 0.3 else height - 3) & 255
    line = muted.pixel(muted.width() // 2, height // 2) & 255
    assert abs(line - ground) > 40
    assert usual != muted


def test_a_bypassed_block_says_so(canvas: CanvasView) -> None:
    bypass(canvas, "pool1")
    assert caption(canvas.canvas.graph["pool1"]) == "Bypassed"
    assert "ypassed" in canvas.canvas.nodes["pool1"].description()
    assert "ypassed" in canvas.canvas.nodes["pool1"].tool_tip()


def test_the_way_through_begins_where_something_arrives(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(Project(graph=expand(template("resnet18").graph())))
    graph = canvas.canvas.graph
    name = next(name for name in graph.nodes if len(graph[name].block.input_ports) == 2)
    item = canvas.canvas.nodes[name]
    bypass(canvas, name)
    first, second = (item.ports[InputPort(name, port)] for port in item.node.block.input_ports)
    assert [line.p1() for line in item.lines_through()] == [first]
    end = InputPort(name, item.node.block.input_ports[0])
    canvas.document.edit_graph("", lambda g: g.disconnect(end))
    assert [line.p1() for line in item.lines_through()] == [second]
    canvas.document.undo_stack.undo()
    assert [line.p1() for line in item.lines_through()] == [first]
    assert_scene_equals_project(canvas.canvas)
