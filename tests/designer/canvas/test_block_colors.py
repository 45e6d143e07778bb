"""A person gives blocks a colour: seen at every zoom, kept in the file, and nothing else."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from designer.canvas.card import READABLE, RECOGNIZABLE
from designer.canvas.inks import Inks
from designer.canvas.menus import menu_at
from designer.canvas.view import CanvasView
from engine.blocks.base import Family
from engine.drawing import COLORS
from engine.errors import GraphError, ProjectFileError
from engine.projectfile import project_from_json, project_to_json
from tests.designer.canvas.conftest import lenet
from tests.designer.canvas.gestures import (
    CTRL,
    Mouse,
    assert_scene_equals_project,
    middle,
    press_key,
)
from tests.widgets.test_theme import contrast
from widgets.theme import Theme

NAMES = ("dark", "light")


def choose(view: CanvasView, mouse: Mouse, name: str, title: str) -> None:
    """Choose a colour in the menu of a block."""
    menu = menu_at(view, mouse.to(middle(view, name)).toPoint())
    inner = next(
        found
        for action in menu.actions()
        if action.text() == "C&olour" and isinstance(found := action.menu(), QMenu)
    )
    action = next(each for each in inner.actions() if each.text() == title)
    assert action.isCheckable()
    action.trigger()


def test_the_menu_gives_the_selected_blocks_a_colour(canvas: CanvasView, mouse: Mouse) -> None:
    before = canvas.document.project
    canvas.select(["conv1", "relu1"])
    choose(canvas, mouse, "relu1", "Teal")
    graph = canvas.canvas.graph
    assert [node.name for node in graph.nodes.values() if node.color == "teal"] == [
        "conv1",
        "relu1",
    ]
    assert canvas.document.undo_stack.count() == 1
    assert canvas.document.undo_stack.undoText() == "Colour 2 blocks"
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert canvas.document.project == before
    choose(canvas, mouse, "relu1", "None")  # it has none
    assert canvas.document.project == before


def test_notes_selected_with_blocks_are_coloured_in_the_same_step(framed: CanvasView) -> None:
    framed.canvas.select(["conv1"], remarks=("note1",))
    framed.commands.paint_in("pink")
    assert framed.canvas.graph["conv1"].color == "pink"
    assert framed.canvas.graph.drawing.remarks["note1"].color == "pink"
    assert framed.document.undo_stack.count() == 1
    assert_scene_equals_project(framed.canvas)


def test_nothing_that_is_computed_depends_on_it(canvas: CanvasView) -> None:
    reports = dict(canvas.document.analysis.nodes)
    canvas.select(["conv1"])
    canvas.commands.paint_in("orange")
    after = canvas.document.analysis.nodes
    assert all(after[name] is report for name, report in reports.items())


@pytest.mark.parametrize("zoom", [1.0, (READABLE + RECOGNIZABLE) / 2, RECOGNIZABLE / 2])
def test_the_card_shows_it_at_every_zoom(canvas: CanvasView, zoom: float) -> None:
    def seen() -> str:
        canvas.look_at(middle(canvas, "relu1"), zoom)
        at = canvas.mapFromScene(canvas.canvas.nodes["relu1"].card_rect.center()
                                 + middle(canvas, "relu1"))  # fmt: skip
        high = canvas.canvas.nodes["relu1"].card_rect.height() * zoom / 2
        image = canvas.viewport().grab().toImage()
        ratio = image.devicePixelRatio()
        return image.pixelColor(
            round(at.x() * ratio), round((at.y() - high + max(3 * zoom, 1.5)) * ratio)
        ).name()

    plain = seen()
    canvas.select(["relu1"])
    canvas.commands.paint_in("purple")
    canvas.select([])
    painted = seen()
    assert painted != plain
    canvas.document.undo_stack.undo()
    canvas.select([])
    assert seen() == plain


def test_from_far_it_looks_as_the_swatch(canvas: CanvasView) -> None:
    canvas.select(["relu1"])
    canvas.commands.paint_in("purple")
    canvas.select([])
    item, inks = canvas.canvas.nodes["relu1"], canvas.canvas.inks
    assert item.far_look().fill == inks.family(Family.DENSE).far
    assert canvas.canvas.nodes["relu2"].far_look().fill == inks.family(Family.ACTIVATION).far


def test_copies_have_it_too(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    canvas.commands.paint_in("amber")
    canvas.commands.duplicate()
    (copy,) = canvas.selection
    assert canvas.canvas.graph[copy].color == "amber"
    canvas.select(["conv1"])
    press_key(canvas, Qt.Key.Key_C, CTRL)
    press_key(canvas, Qt.Key.Key_V, CTRL)
    (pasted,) = canvas.selection
    assert pasted not in ("conv1", copy)
    assert canvas.canvas.graph[pasted].color == "amber"
    canvas.document.edit_graph("", lambda graph: graph.rename("conv1", "first"))
    assert canvas.canvas.graph["first"].color == "amber"
    assert_scene_equals_project(canvas.canvas)


def test_a_file_keeps_it_and_is_as_before_without() -> None:
    plain = lenet()
    painted = plain.edit_graph(lambda graph: graph.annotate("conv1", color="green"))
    text = project_to_json(painted)
    assert project_from_json(text) == painted
    assert '"color": "green"' in text
    assert "color" not in project_to_json(plain)
    with pytest.raises(ProjectFileError, match=r"conv1 has the colour 'greem'.*'green'"):
        project_from_json(text.replace('"green"', '"greem"'))
    with pytest.raises(GraphError, match="conv1 cannot be 'mauve'"):
        plain.graph.annotate("conv1", color="mauve")


@pytest.mark.parametrize(("name", "color"), [*product(NAMES, COLORS[1:])])
def test_words_are_readable_on_every_colour(qapp: QApplication, name: str, color: str) -> None:
    inks = Inks(Theme.load(name), qapp.font()).painted(color)
    for ground in (inks.card.color(), inks.chosen_card.color()):
        assert contrast(inks.text.color(), ground) >= 4.5
        assert contrast(inks.muted.color(), ground) >= 4.5
    for family in inks.families.values():
        assert contrast(family.stripe.color(), inks.card.color()) >= 3
