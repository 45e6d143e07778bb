"""What the pointer shows without a press: what runs along a wire, and what is inside a block."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from pytestqt.qtbot import QtBot

from designer.canvas.geometry import bounds, step, turned
from designer.canvas.hover import size_text, wire_text
from designer.canvas.peek import DELAY_MILLISECONDS, beside, broken, inside, paint, passes
from designer.canvas.view import CanvasView
from engine.blocks.base import make
from engine.drawing import Flow
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    NO_BUTTON,
    Mouse,
    empty_place,
    middle,
    press_key,
)


def point(mouse: Mouse, place: QPointF) -> None:
    mouse.at = mouse.to(place)
    mouse.move(place, buttons=NO_BUTTON, steps=1)


def test_a_wire_says_what_runs_along_it_at_once(canvas: CanvasView, mouse: Mouse) -> None:
    wire = canvas.canvas.wires[InputPort("relu1")]
    point(mouse, wire.path().pointAtPercent(0.5))
    assert canvas.hint.isVisible()
    assert canvas.hint.is_quiet
    assert canvas.hint.text() == "conv1 → relu1 · 6×28×28 · 18.8 kB per image"
    point(mouse, empty_place(canvas))
    assert not canvas.hint.isVisible()


def test_what_ran_along_a_wire_is_said_no_longer_after_an_edit(
    canvas: CanvasView, mouse: Mouse
) -> None:
    place = canvas.canvas.wires[InputPort("relu1")].path().pointAtPercent(0.5)
    point(mouse, place)
    assert canvas.hint.is_quiet
    canvas.document.edit_graph("Bypass", lambda graph: graph.annotate("conv1", bypassed=True))
    assert not canvas.hint.isVisible()
    point(mouse, place + QPointF(1, 0))
    assert "1×32×32" in canvas.hint.text()
    canvas.document.edit_graph("Cut", lambda graph: graph.disconnect(InputPort("relu1")))
    assert not canvas.hint.isVisible()


def test_a_refusal_is_not_hidden_by_moving_the_pointer(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.say("No.")
    for place in (
        canvas.canvas.wires[InputPort("relu1")].path().pointAtPercent(0.5),
        empty_place(canvas),
    ):
        point(mouse, place)
        assert canvas.hint.isVisible()
        assert canvas.hint.text() == "No."
        assert not canvas.hint.is_quiet


def test_the_pointer_shows_what_a_drag_of_a_wire_would_do(canvas: CanvasView, mouse: Mouse) -> None:
    wire = max(canvas.canvas.wires.values(), key=lambda item: item.path().length())
    for share, shape in (
        (0.5, Qt.CursorShape.SizeAllCursor),
        (0.01, Qt.CursorShape.CrossCursor),
        (0.99, Qt.CursorShape.CrossCursor),
    ):
        point(mouse, wire.path().pointAtPercent(share))
        assert canvas.hover.wire == wire.end
        assert canvas.viewport().cursor().shape() == shape
    point(mouse, empty_place(canvas))
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_ports_are_named_where_there_are_several_and_unknown_shapes_are_told() -> None:
    from engine.analysis import analyse  # noqa: PLC0415

    graph = Graph.build(
        [
            Node("input", make("input", {"shape": (4, 8, 8)})),
            Node("split1", make("split", {})),
            Node("add1", make("add", {})),
            Node("relu1", make("relu", {})),
            Node("relu2", make("relu", {})),
        ],
        [
            (OutputPort("input", "out"), InputPort("split1", "in")),
            (OutputPort("split1", "out2"), InputPort("add1", "in2")),
            (OutputPort("relu1", "out"), InputPort("relu2", "in")),
        ],
    )
    analysis = analyse(graph)
    told = wire_text(graph, analysis, InputPort("add1", "in2"))
    assert told == "split1.out2 → add1.in2 · 2×8×8 · 512 B per image"
    unknown = wire_text(graph, analysis, InputPort("relu2"))
    assert unknown == "relu1 → relu2 · its shape is not known yet"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (40, "40 B"),
        (4704, "4.7 kB"),
        (999_960, "1.0 MB"),
        (12_845_056, "12.8 MB"),
        (3e12, "3.0 TB"),
    ],
)
def test_sizes_have_one_decimal(count: float, text: str) -> None:
    assert size_text(count) == text


# -- a look inside -------------------------------------------------------------------------


@pytest.fixture
def blocks(make_canvas: MakeCanvas) -> CanvasView:
    graph = Graph.build(
        [
            Node("input", make("input", {"shape": (8, 32, 32)}), (0.0, 0.0)),
            Node("residual1", make("residual", {"filters": 16}), (300.0, 0.0)),
            Node("residual2", make("residual", {"filters": 16}), (300.0, 300.0)),
        ],
        [(OutputPort("input", "out"), InputPort("residual1", "in"))],
    )
    return make_canvas(Project(graph=graph))


def test_the_inside_is_shown_after_the_pointer_has_rested(blocks: CanvasView, qtbot: QtBot) -> None:
    mouse = Mouse(blocks)
    point(mouse, middle(blocks, "residual1"))
    assert not blocks.peek.panel.isVisible()
    qtbot.waitUntil(blocks.peek.panel.isVisible, timeout=20 * DELAY_MILLISECONDS)
    report = blocks.document.analysis["residual1"]
    inner = inside(blocks.canvas.graph["residual1"].block, report.input_shapes)
    assert inner is not None
    expected = sum(node.block.family != "input/output" for node in inner.nodes.values())
    assert f"{expected} blocks inside · {report.parameters:,} parameters" in blocks.peek.panel.text
    assert "residual1" in blocks.peek.panel.text
    card = blocks.mapFromScene(blocks.canvas.content(["residual1"])).boundingRect()
    assert not blocks.peek.panel.geometry().intersects(card)


@pytest.mark.parametrize("flow", ["right", "down"])
def test_the_picture_of_a_group_shows_its_skip_beside_the_row(
    make_canvas: MakeCanvas, flow: Flow
) -> None:
    names = ("conv1", "bn1", "relu1", "add1")
    kinds = ("convolution", "batch_norm", "relu", "add")
    graph = Graph.build(
        [Node("input", make("input", {"shape": (8, 16, 16)}))]
        + [Node(n, make(k, {"filters": 8, "padding": 1} if k == "convolution" else {}))
           for n, k in zip(names, kinds, strict=True)],
        [(OutputPort(one), InputPort(two, "in1" if two == "add1" else "in"))
         for one, two in itertools.pairwise(("input", *names))],
    )  # fmt: skip
    graph = graph.connect(OutputPort("input"), InputPort("add1", "in2"))
    graph = graph.draw(graph.drawing.with_flow(flow))
    along, _across = step(flow)
    graph = graph.move({n: turned((i * along, 0.0), flow) for i, n in enumerate(graph.nodes)})
    view = make_canvas(Project(graph=graph))
    inks = view.canvas.inks
    skip = InputPort("add1", "in2")
    assert [end for end, start in graph.wires.items() if passes(graph, start.node, end.node)] == [
        skip
    ]
    picture, without = paint(graph, inks, 1.0), paint(graph.disconnect(skip), inks, 1.0)
    image = picture.toImage()
    # Beside the middle of the row there is nothing but the skip.
    beside_row = (
        [QPoint(image.width() // 2, y) for y in range(image.height() // 4)]
        if flow == "right"
        else [QPoint(x, image.height() // 2) for x in range(image.width() // 4)]
    )
    assert any(image.pixelColor(place) != inks.theme.canvas for place in beside_row)
    assert picture.size() != without.size()


def test_a_group_says_once_how_many_blocks_it_has(units: CanvasView) -> None:
    mouse = Mouse(units)
    point(mouse, middle(units, "unit1"))
    units.peek.show_now()
    text = units.peek.panel.text
    assert text.count("3 blocks") == 1
    assert "blocks inside" not in text
    assert f"{units.document.analysis['unit1'].parameters:,} parameters" in text


def test_a_press_a_key_and_another_place_hide_it(blocks: CanvasView) -> None:
    mouse = Mouse(blocks)
    panel = blocks.peek.panel
    point(mouse, middle(blocks, "residual1"))
    blocks.peek.show_now()
    assert panel.isVisible()
    press_key(blocks, Qt.Key.Key_1)
    assert not panel.isVisible()
    blocks.peek.show_now()
    mouse.click(middle(blocks, "residual1"))
    assert not panel.isVisible()
    point(mouse, middle(blocks, "residual1"))
    blocks.peek.show_now()
    assert panel.isVisible()
    point(mouse, empty_place(blocks))
    assert not panel.isVisible()


def test_nothing_is_shown_of_what_has_no_inside_or_none_that_is_known(
    blocks: CanvasView,
) -> None:
    mouse = Mouse(blocks)
    for name in ("input", "residual2"):
        point(mouse, middle(blocks, name))
        blocks.peek.show_now()
        assert not blocks.peek.panel.isVisible()


def test_the_picture_shows_every_block_in_its_colour(blocks: CanvasView) -> None:
    block, shapes = blocks.canvas.graph["residual1"].block, ((8, 32, 32),)
    graph = inside(block, shapes)
    assert graph is not None
    inks = blocks.canvas.inks
    picture = paint(graph, inks, 1.0).toImage()
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(0, picture.height(), 2)
    }
    wanted = {inks.family(node.block.family).far.name() for node in graph.nodes.values()}
    assert wanted <= seen


@given(st.integers(-100, 1200), st.integers(-100, 650), st.integers(30, 384), st.integers(30, 300))
def test_a_look_inside_stays_on_the_screen_and_beside_the_card_where_there_is_room(
    x: int, y: int, width: int, height: int
) -> None:
    room, card = QRect(0, 0, 1280, 720), QRect(x, y, 176, 96)
    place = beside(card, QSize(width, height), room)
    assert room.contains(place)
    assert not place.intersects(card)


def test_a_long_inside_is_broken_into_rows_that_fill_the_picture() -> None:
    nodes = [Node(f"n{i}", make("relu", {}), (220.0 * i, 0.0)) for i in range(120)]
    graph = broken(Graph.build(nodes))
    left, top, right, bottom = bounds(graph) or (0.0, 0.0, 0.0, 0.0)
    assert 1.0 < (right - left) / (bottom - top) < 2.7
    order = sorted(graph.nodes.values(), key=lambda node: (node.position[1], node.position[0]))
    assert [node.name for node in order] == [node.name for node in nodes]
    assert len({node.position for node in order}) == 120
