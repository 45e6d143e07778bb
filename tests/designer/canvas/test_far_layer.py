"""From far the network is painted in batches: what one sees is what the items would paint."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.canvas import sharpening
from designer.canvas.card import RECOGNIZABLE
from designer.canvas.inks import FAR_HEAT, FAR_SHAPE
from designer.canvas.layout import tidy
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.document import Document
from engine.errors import NetloomError
from engine.expansion import expand
from engine.graph import Graph
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.far import FAR, differing, from_far, item_by_item, shown
from tests.designer.canvas.gestures import (
    CTRL,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    middle,
)
from widgets.theme import Theme


def with_problems(canvas: CanvasView) -> None:
    canvas.document.edit_graph("", lambda graph: graph.remove(["flatten1"], reconnect=True))


def with_bypassed(canvas: CanvasView) -> None:
    canvas.document.edit_graph("", lambda graph: graph.annotate("relu1", bypassed=True))


def with_heat(canvas: CanvasView) -> None:
    canvas.canvas.heat.choose("macs")


def with_selection(canvas: CanvasView) -> None:
    canvas.select(["conv1", "pool2"])
    canvas.highlight("dense1")


def with_chosen_wire(canvas: CanvasView) -> None:
    canvas.canvas.select_wire(list(canvas.canvas.wires)[3])


def with_hidden_wire(canvas: CanvasView) -> None:
    canvas.canvas.wires[list(canvas.canvas.wires)[3]].hide()


def with_route(canvas: CanvasView) -> None:
    end = list(canvas.canvas.wires)[3]
    x, y = canvas.canvas.graph[end.node].position
    canvas.document.edit_graph(
        "", lambda graph: graph.draw(graph.drawing.with_route(end, [(x - 100, y + 300)]))
    )


def with_flow(canvas: CanvasView) -> None:
    canvas.document.edit_graph("", lambda graph: graph.draw(graph.drawing.with_flow("down")))


LOOKS = [
    with_problems, with_bypassed, with_heat, with_selection, with_chosen_wire, with_hidden_wire,
    with_route, with_flow,
]  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_batches_look_like_items(
    canvas: CanvasView, look: Callable[[CanvasView], None], theme: str
) -> None:
    canvas.set_theme(Theme.load(theme))
    from_far(canvas)
    before = shown(canvas)
    look(canvas)
    QApplication.processEvents()
    after = shown(canvas)
    assert after != before
    assert differing(after, item_by_item(canvas)) < 0.0005


@pytest.mark.parametrize("look", LOOKS)
def test_a_change_is_painted_without_being_asked_for(
    canvas: CanvasView, look: Callable[[CanvasView], None]
) -> None:
    # What Qt has not painted item by item it does not paint anew by itself.
    from_far(canvas)
    for _ in range(2):
        canvas.canvas.heat.choose("parameters")
        QApplication.processEvents()
        canvas.canvas.heat.choose("none")
        QApplication.processEvents()
    screen = canvas.screen()
    before = screen.grabWindow(canvas.winId()).toImage()
    look(canvas)
    QApplication.processEvents()
    assert screen.grabWindow(canvas.winId()).toImage() != before


def test_gestures_are_painted_from_far(canvas: CanvasView, mouse: Mouse) -> None:
    from_far(canvas)
    before = shown(canvas)
    mouse.press(empty_place(canvas))
    mouse.move(middle(canvas, "conv1"))
    band = shown(canvas)
    assert band != before
    assert differing(band, item_by_item(canvas)) < 0.0005
    mouse.release()
    canvas.select([])
    canvas.canvas.set_focused(False)
    assert shown(canvas) == before


def test_a_dragged_selection_is_painted_where_it_is(canvas: CanvasView, mouse: Mouse) -> None:
    from_far(canvas)
    canvas.select(["conv2", "relu2", "pool2"])
    canvas.grab()
    mouse.press(middle(canvas, "relu2"))
    mouse.move(middle(canvas, "relu2") + (empty_place(canvas) - middle(canvas, "relu2")) / 2)
    inner = next(end for end in canvas.canvas.wires if end.node == "relu2")
    assert canvas.canvas.wires[inner].pos() != QPoint()
    assert differing(shown(canvas), item_by_item(canvas)) < 0.0005
    mouse.release()
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert_scene_equals_project(canvas.canvas)


def edit_somehow(document: Document, data: st.DataObject) -> None:
    """Do one of the edits that change what is seen from far."""
    name = data.draw(st.sampled_from(list(document.graph.nodes)))
    how = data.draw(st.sampled_from(["remove", "move", "bypass", "flow", "rename", "undo"]))
    x, y = data.draw(st.tuples(st.integers(-90, 90), st.integers(-90, 90)))

    def edit(graph: Graph) -> Graph:
        match how:
            case "remove":
                return graph.remove([name], reconnect=True) if len(graph) > 2 else graph
            case "move":
                return graph.move({name: (4.0 * x, 4.0 * y)})
            case "bypass":
                return graph.annotate(name, bypassed=not graph[name].bypassed)
            case "flow":
                turned = graph.drawing.flow == "down"
                return graph.draw(graph.drawing.with_flow("right" if turned else "down"))
            case _:
                return graph.rename(name, f"{name}x")

    if how == "undo":
        document.undo_stack.undo()
        return
    with suppress(NetloomError):
        document.edit_graph("", edit)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_after_any_edits_the_picture_is_that_of_a_new_scene(data: st.DataObject) -> None:
    document = Document(template("lenet5").build())
    scene, theme = CanvasScene(document, Theme.load("dark")), Theme.load("dark")

    def picture(of: CanvasScene) -> QImage:
        image = QImage(400, 160, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.scale(FAR, FAR)
        painter.translate(-scene.content().topLeft())
        of.far.paint(painter, scene.content())
        painter.end()
        return image

    for _ in range(data.draw(st.integers(1, 6))):
        picture(scene)
        edit_somehow(document, data)
    fresh = CanvasScene(document, theme)
    assert picture(scene) == picture(fresh)
    fresh.release()
    scene.release()
    document.undo_stack.clear()


def large() -> Project:
    """Return a network of more cards than come into focus at once, all of them close together."""
    graph = expand(template("resnet50").graph())
    names = list(graph.nodes)
    graph = graph.move(tidy(graph))
    second = {name: (200.0 * (i % 24), 110.0 * (i // 24)) for i, name in enumerate(names)}
    return Project(graph=graph.move(second))


def test_many_cards_come_into_focus_strip_by_strip(
    make_canvas: MakeCanvas, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(sharpening, "MOST_CARDS", 60)
    monkeypatch.setattr(sharpening, "STRIP_CARDS", 40)
    canvas = make_canvas(large())
    canvas.look_at(canvas.canvas.content().center(), RECOGNIZABLE * 1.1)
    blurred = shown(canvas)
    assert not canvas._sharpening.is_done
    qtbot.waitUntil(lambda: canvas._sharpening.is_done)
    QApplication.processEvents()
    sharp = shown(canvas)
    assert differing(blurred, sharp) > 0.01
    # Somebody who goes far and comes back waits as little as the first time.
    for zoom in (FAR, RECOGNIZABLE * 1.1):
        canvas.look_at(canvas.canvas.content().center(), zoom)
        again = shown(canvas)
    assert again == blurred
    qtbot.waitUntil(lambda: canvas._sharpening.is_done)
    monkeypatch.setattr(sharpening, "MOST_CARDS", 10_000)
    canvas.scroll_by(QPoint(40, 0))
    canvas.scroll_by(QPoint(-40, 0))
    assert canvas._sharpening.is_done
    assert shown(canvas) == sharp


def test_few_cards_are_in_focus_at_once(canvas: CanvasView) -> None:
    canvas.look_at(canvas.canvas.content().center(), RECOGNIZABLE * 1.1)
    at_once = shown(canvas)
    assert canvas._sharpening.is_done
    QApplication.processEvents()
    assert shown(canvas) == at_once


@pytest.mark.parametrize("zoom", [0.4, 1.0, 1.5])
def test_a_shared_picture_looks_like_the_card_itself(canvas: CanvasView, zoom: float) -> None:
    canvas.select(["conv1"])
    for heat in ("none", "memory", "none"):
        canvas.canvas.heat.choose(heat)
        canvas.look_at(middle(canvas, "pool1"), zoom)
        # A card may lie half a pixel beside where it is: some of its edges' pixels differ.
        assert differing(shown(canvas), item_by_item(canvas)) < 0.01


@pytest.mark.parametrize("name", ["vgg16", "resnet152", "lenet5"])
def test_shapes_that_are_seen_side_by_side_have_one_size(
    make_canvas: MakeCanvas, name: str
) -> None:
    canvas = make_canvas(Project(graph=expand(template(name).graph())))
    for heat, size in (("none", FAR_SHAPE), ("macs", FAR_HEAT), ("parameters", FAR_HEAT)):
        canvas.canvas.heat.choose(heat)
        words = [item.face().far for item in canvas.canvas.nodes.values()]
        heated = [
            item.heat is not None and bool(item.heat.brief) for item in canvas.canvas.nodes.values()
        ]
        sizes = {
            each.shape_font.pixelSize()
            for each, hot in zip(words, heated, strict=True)
            if hot or heat == "none"
        }
        assert sizes == {size}


@pytest.mark.parametrize(
    ("zoom", "shown"), [(0.3, False), (0.43, False), (0.45, True), (0.59, True)]
)
def test_a_shape_that_is_too_small_to_be_read_is_not_written(
    canvas: CanvasView, zoom: float, shown: bool
) -> None:
    item = canvas.canvas.nodes["conv1"]
    image = QImage(120, 60, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(60, 30)
    painter.scale(zoom, zoom)
    item.face().paint_far(painter)
    painter.end()
    lower = image.copy(60, 30, 60, 30)
    assert bool(sum(bytes(lower.constBits()))) == shown


def test_selecting_with_ctrl_from_far(canvas: CanvasView, mouse: Mouse) -> None:
    from_far(canvas)
    mouse.click(middle(canvas, "conv1"))
    mouse.click(middle(canvas, "conv2"), modifiers=CTRL)
    assert canvas.selection == ("conv1", "conv2")
