"""Advice in the whole window: told quietly, silenced and heard again, all of it undoable."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from designer.window import Window
from engine.blocks.base import make
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.groups.definition import GroupDefinition
from engine.templates import chain
from widgets.problem_card import ProblemCard

UNWISE = chain(
    [Input(shape=(1, 16, 16)), make("convolution"), make("batch_norm"), make("relu"),
     make("flatten"), make("dense", {"units": 10})]
)  # fmt: skip
HERE, EVERYWHERE = "bias-before-norm@conv1", "bias-before-norm"


def status(window: Window) -> str:
    labels = window.statusBar().findChildren(QLabel)
    return next(x.text() for x in labels if x.accessibleName() == "Totals of the network")


def card(window: Window) -> ProblemCard:
    return next(
        each for each in window.problems_panel.cards if each.problem.code == "bias-before-norm"
    )


def silence(window: Window, place: int) -> None:
    button = card(window).silence_button
    assert button is not None
    menu = button.menu()
    assert menu is not None
    menu.actions()[place].trigger()


def test_advice_is_silenced_undone_and_heard_again(window: Window, qtbot: QtBot) -> None:
    document = window.document
    document.edit_graph("Draw", lambda _graph: UNWISE)
    window.show_panel("problems")
    qtbot.waitUntil(lambda: bool(card(window).buttons))
    assert status(window).endswith("no problems, 1 piece of advice")
    assert window.docks["problems"].windowTitle() == "Problems · 1 advice"
    silence(window, 0)
    assert document.project.silenced == {HERE}
    assert window.problems_panel.cards == ()
    assert status(window).endswith("no problems")
    assert window.problems_panel.silenced.head.text() == "1 silenced"
    document.undo_stack.undo()
    assert document.project.silenced == frozenset()
    assert document.undo_stack.redoText() == "Silence “Bias before batch norm”"
    silence(window, 1)
    assert document.project.silenced == {EVERYWHERE}
    qtbot.mouseClick(window.problems_panel.silenced.head, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.problems_panel.silenced.buttons[0], Qt.MouseButton.LeftButton)
    assert document.project.silenced == frozenset()
    assert card(window).problem.node == "conv1"


def test_the_same_is_counted_everywhere(window: Window) -> None:
    wrong = UNWISE.replace("dense1", Dense(units=3))
    window.document.edit_graph("Draw", lambda _graph: wrong)
    window.document.set_classes(10)
    assert status(window).endswith("1 error, 1 piece of advice")
    assert window.docks["problems"].windowTitle() == "Problems 1 · 1 advice"
    window.view.select([])
    texts = [label.text() for label in window.inspector.findChildren(QLabel)]
    assert "1 error, 1 piece of advice." in texts


def test_a_repair_of_an_advice_is_an_edit(window: Window, qtbot: QtBot) -> None:
    document = window.document
    document.edit_graph("Draw", lambda _graph: UNWISE)
    window.show_panel("problems")
    qtbot.waitUntil(lambda: bool(card(window).buttons))
    qtbot.mouseClick(card(window).buttons[0], Qt.MouseButton.LeftButton)
    assert document.graph["conv1"].block.values()["bias"] is False
    assert document.undo_stack.undoText() == "Switch off the bias of conv1"
    assert document.problems == ()


def test_advice_is_silenced_from_the_inspector(window: Window) -> None:
    document = window.document
    document.edit_graph("Draw", lambda _graph: UNWISE)
    window.view.select(["conv1"])
    shown = window.inspector.problem_list.cards
    assert [each.problem.code for each in shown] == ["bias-before-norm"]
    button = shown[0].silence_button
    assert button is not None
    menu = button.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    assert document.project.silenced == {HERE}
    assert window.inspector.problem_list.cards == ()


def test_silence_follows_a_block_that_is_renamed(window: Window) -> None:
    document = window.document
    document.edit_graph("Draw", lambda _graph: UNWISE)
    silence(window, 0)
    window.inspector.rename_requested.emit("conv1", "stem")
    assert document.project.silenced == {"bias-before-norm@stem"}
    assert document.problems == ()
    document.undo_stack.undo()
    assert document.project.silenced == {HERE}


def test_a_repair_inside_a_group_edits_the_definition(window: Window) -> None:
    unit = chain([Input(shape=(1, 16, 16)), make("convolution"), make("batch_norm"),
                  make("relu"), make("output")])  # fmt: skip
    definition = GroupDefinition("Unit", unit)
    graph = chain([Input(shape=(1, 16, 16)), definition.block_type(), make("flatten"),
                   Dense(units=10)])  # fmt: skip
    document = window.document
    document.edit("Draw", replace(document.project, graph=graph, groups={"Unit": definition}))
    (problem,) = [each for each in document.problems if each.code == "bias-before-norm"]
    window.problems_panel.repair_requested.emit(problem, problem.repairs[0])
    assert document.project.groups["Unit"].graph["conv1"].block.values()["bias"] is False
    assert document.problems == ()
    document.undo_stack.undo()
    assert document.project.groups["Unit"] == definition
