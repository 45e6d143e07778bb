"""Blocks on the clipboard and back, by real keys; what is no block is said in one sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from designer.canvas.geometry import CARD_WIDTH, card_height
from designer.canvas.view import CanvasView
from engine.blocks.composite import Composite
from engine.drawing import Remark
from engine.fragment import extract, to_text
from engine.graph import Graph, InputPort
from engine.groups import edit_definition
from engine.project import Project
from engine.projectfile import project_to_json, save_project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    CTRL,
    LEFT,
    PLAIN,
    SHIFT,
    assert_scene_equals_project,
    empty_place,
    press_key,
)
from tests.engine.grouped import nested_unit, with_unit

Key = Qt.Key


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    qapp.clipboard().clear()
    yield
    qapp.clipboard().clear()


def said(view: CanvasView) -> str:
    return view.hint.text() if view.hint.isVisible() else ""


def assert_no_card_lies_on_another(graph: Graph) -> None:
    nodes = list(graph.nodes.values())
    for index, one in enumerate(nodes):
        for other in nodes[index + 1 :]:
            (x, y), (x2, y2) = one.position, other.position
            heights = (card_height(one.block) + card_height(other.block)) / 2
            assert abs(x - x2) >= CARD_WIDTH or abs(y - y2) >= heights


def copied(view: CanvasView, *names: str) -> str:
    view.select(names)
    press_key(view, Key.Key_C, CTRL)
    return QGuiApplication.clipboard().text()


def test_copied_blocks_come_back_with_their_wires_and_names_of_their_own(
    canvas: CanvasView,
) -> None:
    text = copied(canvas, "conv1", "relu1", "pool1")
    assert text.startswith("netloom blocks")
    assert "\nwire conv1 -> relu1\n" in text
    press_key(canvas, Key.Key_V, CTRL)
    graph = canvas.canvas.graph
    assert canvas.selection == ("conv3", "relu5", "pool3")
    assert graph.wires[InputPort("relu5")].node == "conv3"
    assert graph.wires[InputPort("pool3")].node == "relu5"
    assert InputPort("conv3") not in graph.wires
    assert graph["conv3"].block == graph["conv1"].block
    assert canvas.document.undo_stack.count() == 1
    assert_no_card_lies_on_another(graph)
    assert_scene_equals_project(canvas.canvas)


def test_pasting_again_and_again_puts_nothing_on_anything(canvas: CanvasView) -> None:
    copied(canvas, "conv1", "relu1")
    for _ in range(5):
        press_key(canvas, Key.Key_V, CTRL)
    assert canvas.document.undo_stack.count() == 5
    assert_no_card_lies_on_another(canvas.canvas.graph)


def test_the_middle_of_what_is_pasted_is_where_the_view_looks(make_canvas: MakeCanvas) -> None:
    view = make_canvas(template("lenet5").build())
    copied(view, "conv1", "relu1")
    view.go_to(QPointF(4000, 3000))
    press_key(view, Key.Key_V, CTRL)
    middle = view.canvas.content(view.selection).center()
    seen = view.mapToScene(view.viewport().rect().center())
    assert abs(middle.x() - seen.x()) <= 6
    assert abs(middle.y() - seen.y()) <= 6


def test_a_paste_is_taken_into_another_window(canvas: CanvasView, make_canvas: MakeCanvas) -> None:
    copied(canvas, "conv2", "relu2")
    other = make_canvas(Project())
    press_key(other, Key.Key_V, CTRL)
    assert set(other.canvas.graph.nodes) == {"conv2", "relu2"}
    assert other.canvas.graph["conv2"].block == canvas.canvas.graph["conv2"].block


def test_the_wires_from_elsewhere_are_laid_where_that_is_asked(canvas: CanvasView) -> None:
    copied(canvas, "relu1", "pool1")
    press_key(canvas, Key.Key_V, CTRL | SHIFT)
    wires = canvas.canvas.graph.wires
    assert wires[InputPort("relu5")].node == "conv1"
    assert wires[InputPort("relu1")].node == "conv1"
    assert not said(canvas)


def test_what_fed_a_block_and_is_not_here_is_named(
    canvas: CanvasView, make_canvas: MakeCanvas
) -> None:
    copied(canvas, "relu1", "pool1")
    other = make_canvas(Project())
    press_key(other, Key.Key_V, CTRL | SHIFT)
    assert set(other.canvas.graph.nodes) == {"relu1", "pool1"}
    assert "What fed relu1 is not here" in said(other)


def test_cut_takes_the_blocks_away_in_one_step(canvas: CanvasView) -> None:
    before = canvas.document.project
    canvas.select(["relu1", "pool1"])
    press_key(canvas, Key.Key_X, CTRL)
    assert "relu1" not in canvas.canvas.graph
    assert canvas.document.undo_stack.count() == 1
    press_key(canvas, Key.Key_V, CTRL)
    assert set(canvas.selection) == {"relu1", "pool1"}
    canvas.document.undo_stack.undo()
    canvas.document.undo_stack.undo()
    assert canvas.document.project == before


def test_a_frame_goes_along_with_all_that_is_in_it(canvas: CanvasView) -> None:
    graph = canvas.canvas.graph
    (x, y), (x2, _) = graph["conv1"].position, graph["relu1"].position
    drawing = graph.drawing.with_remark(
        "frame1", Remark("Stage", (x - 120, y - 100, x2 - x + 240, 200), "blue", frame=True)
    ).with_remark("note1", Remark("why 5×5?", (x - 100, y - 90, 60, 30)))
    canvas.document.edit_graph("Draw", lambda graph: graph.draw(drawing))
    copied(canvas, "conv1", "relu1")
    press_key(canvas, Key.Key_V, CTRL)
    remarks = canvas.canvas.graph.drawing.remarks
    assert set(remarks) == {"frame1", "note1", "frame2", "note2"}
    (name,) = [name for name in canvas.selection if name.startswith("conv")]
    assert remarks["frame2"].around(canvas.canvas.graph[name].position)
    assert remarks["frame2"].color == "blue"
    copied(canvas, "conv1")
    assert "frame" not in QGuiApplication.clipboard().text()


def test_a_group_comes_with_its_definition(make_canvas: MakeCanvas) -> None:
    source = make_canvas(nested_unit())
    copied(source, "front1")
    other = make_canvas(Project())
    press_key(other, Key.Key_V, CTRL)
    assert set(other.document.project.groups) == {"Conv unit", "Front"}
    press_key(other, Key.Key_V, CTRL)
    assert set(other.document.project.groups) == {"Conv unit", "Front"}
    assert len(other.canvas.graph) == 2
    assert_scene_equals_project(other.canvas)


def test_another_group_of_the_same_name_gets_a_number(make_canvas: MakeCanvas) -> None:
    source = make_canvas(nested_unit())
    copied(source, "front1")
    mine = with_unit()
    inner = mine.groups["Conv unit"].graph
    mine = edit_definition(mine, "Conv unit", inner.annotate("relu1", note="mine"))
    other = make_canvas(mine)
    press_key(other, Key.Key_V, CTRL)
    groups = other.document.project.groups
    assert set(groups) == {"Conv unit", "Conv unit 2", "Front"}
    assert groups["Conv unit"] == mine.groups["Conv unit"]
    front = other.canvas.graph[other.selection[0]].block
    assert type(front) is groups["Front"].block_type


def test_a_group_is_not_pasted_into_itself(make_canvas: MakeCanvas) -> None:
    view = make_canvas(with_unit())
    copied(view, "conv_unit1")
    view.travel.enter("conv_unit1")
    before = view.document.project
    press_key(view, Key.Key_V, CTRL)
    assert "cannot contain itself" in said(view)
    assert view.document.project == before


def test_what_cannot_be_edited_takes_no_paste(make_canvas: MakeCanvas) -> None:
    view = make_canvas(template("resnet18").build())
    copied(view, "conv1")
    nodes = view.canvas.graph.nodes.values()
    view.travel.enter(next(node.name for node in nodes if isinstance(node.block, Composite)))
    press_key(view, Key.Key_V, CTRL)
    assert said(view)
    view.select(list(view.canvas.nodes)[:1])
    press_key(view, Key.Key_X, CTRL)
    assert view.document.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Lorem ipsum", "There are no blocks in this text"),
        ("netloom blocks 3\nblock a = relu() at 0 0", "cut off"),
        ("netloom blocks 3\nblock a = relu( at 0 0\nend of netloom blocks", "damaged"),
        ("   ", "The clipboard has no blocks"),
        ("netloom blocks 3\nend of netloom blocks", "has no blocks"),
    ],
)
def test_pasted_text_without_blocks_is_said(canvas: CanvasView, text: str, why: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press_key(canvas, Key.Key_V, CTRL)
    assert why in said(canvas)
    assert canvas.document.undo_stack.count() == 0


def test_a_pasted_picture_is_said(canvas: CanvasView) -> None:
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    press_key(canvas, Key.Key_V, CTRL)
    assert "has a picture, but no blocks" in said(canvas)


def test_copying_nothing_is_said_and_leaves_the_clipboard(canvas: CanvasView) -> None:
    QGuiApplication.clipboard().setText("mine")
    press_key(canvas, Key.Key_C, CTRL)
    assert "Select blocks" in said(canvas)
    assert QGuiApplication.clipboard().text() == "mine"


def test_the_text_of_a_project_file_is_pasted_whole(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project())
    QGuiApplication.clipboard().setText(project_to_json(nested_unit()))
    press_key(view, Key.Key_V, CTRL)
    assert len(view.canvas.graph) == len(nested_unit().graph)
    assert set(view.document.project.groups) == set(nested_unit().groups)


def test_a_project_file_is_pasted_whole(make_canvas: MakeCanvas, tmp_path: Path) -> None:
    save_project(template("lenet5").build(), tmp_path / "x.netloom")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.netloom"))])
    view = make_canvas(Project())
    QGuiApplication.clipboard().setMimeData(data)
    press_key(view, Key.Key_V, CTRL)
    assert len(view.canvas.graph) == len(template("lenet5").graph())


def test_text_with_blocks_is_dropped_where_the_pointer_is(canvas: CanvasView) -> None:
    data = QMimeData()
    data.setText("See below.\n> netloom blocks 3\n> block mine = relu() at 0 0\n"
                 "> end of netloom blocks\n")  # fmt: skip
    place = empty_place(canvas)
    at = canvas.mapFromScene(place)
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    QApplication.sendEvent(canvas.viewport(), enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    QApplication.sendEvent(canvas.viewport(), drop)
    assert canvas.selection == ("mine",)
    x, y = canvas.canvas.graph["mine"].position
    assert abs(x - place.x()) < 20
    assert abs(y - place.y()) < 20


def test_dropped_text_is_copied_and_what_can_only_be_moved_is_left(canvas: CanvasView) -> None:
    """A mail program deletes the words that were moved out of it."""
    data = QMimeData()
    data.setText("netloom blocks 3\nblock mine = relu() at 0 0\nend of netloom blocks\n")
    at, both = canvas.mapFromScene(empty_place(canvas)), Qt.DropAction.CopyAction
    both |= Qt.DropAction.MoveAction
    only = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, data, LEFT, PLAIN)
    QApplication.sendEvent(canvas.viewport(), only)
    assert not only.isAccepted()
    for event in (
        QDragEnterEvent(QPoint(5, 5), both, data, LEFT, PLAIN),
        QDragMoveEvent(at, both, data, LEFT, PLAIN),
        QDropEvent(QPointF(at), both, data, LEFT, PLAIN),
    ):
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(canvas.viewport(), event)
        assert event.isAccepted()
        assert event.dropAction() is Qt.DropAction.CopyAction
    assert canvas.selection == ("mine",)


def test_what_was_copied_here_is_not_read_again_and_is_what_its_text_says(
    make_canvas: MakeCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = template("unet").build()
    view, other = make_canvas(project), make_canvas(Project())
    view.commands.select_all()
    press_key(view, Qt.Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert other.commands.clipboard.paste_text(text, QPointF(0, 0))
    with monkeypatch.context() as patch:
        patch.setattr("designer.canvas.clipboard.from_text", None)
        view.document.open(Project(), None)
        assert view.commands.clipboard.paste_text(text, QPointF(0, 0))
    assert view.document.graph == other.document.graph
    # Another text is another text.
    shorter = to_text(extract(project.graph, ["input"]))
    assert view.commands.clipboard.paste_text(shorter, QPointF(0, 4000))
    assert len(view.document.graph) == len(project.graph) + 1


def test_a_mail_that_is_a_page_alone_is_pasted(canvas: CanvasView) -> None:
    data = QMimeData()
    data.setHtml("<p>netloom blocks 3<br>block mine = relu() at 0 0<br>end of netloom blocks</p>")
    assert canvas.commands.clipboard.paste_data(data, empty_place(canvas))
    assert canvas.selection == ("mine",)


def test_what_is_pasted_into_an_empty_project_is_shown_whole(make_canvas: MakeCanvas) -> None:
    graph = template("googlenet").graph()
    view = make_canvas(Project(graph=Graph.build([])))
    text = to_text(extract(graph, [*graph.nodes]))
    assert view.commands.clipboard.paste_text(text, QPointF(0, 0))
    assert len(view.canvas.nodes) == len(graph)
    assert view.shows_all()
