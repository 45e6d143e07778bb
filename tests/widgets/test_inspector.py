"""The inspector, driven as a person does, over real networks."""

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.analysis import analyse
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.problems import Problem, Repair, Severity
from engine.project import Project
from engine.templates import template
from widgets.facts import Fact
from widgets.fields.boxes import TextBox
from widgets.inspector import Inspector
from widgets.theme import Theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


class Bench:
    """An inspector that shows a graph and applies what it asks for, as the window does."""

    def __init__(self, inspector: Inspector, project: Project) -> None:
        self.inspector = inspector
        self.project = project
        self.analysis = analyse(project.graph)
        self.selected: tuple[str, ...] = ()
        self.told: list[tuple[Any, ...]] = []
        self.gestures = 0
        inspector.setting_changed.connect(self._set)
        inspector.gesture_finished.connect(self._finish)
        for signal in (
            inspector.rename_requested,
            inspector.trainable_changed,
            inspector.bypassed_changed,
            inspector.note_changed,
            inspector.repair_requested,
        ):
            signal.connect(lambda *values: self.told.append(values))

    @property
    def graph(self) -> Graph:
        return self.project.graph

    def select(self, *names: str, problems: Sequence[Problem] = ()) -> None:
        self.selected = names
        nodes = [self.graph[name] for name in names]
        self.inspector.show_nodes(nodes, self.analysis, problems)

    def take(self, graph: Graph) -> None:
        """Make another graph the project's, as an undo or the canvas would."""
        self.project = self.project.with_graph(graph)
        self.analysis = analyse(graph, self.analysis)
        self.select(*self.selected)

    def _set(self, names: tuple[str, ...], setting: str, value: Any) -> None:
        self.told.append((names, setting, value))
        graph = self.graph
        for name in names:
            graph = graph.replace(name, graph[name].block.change(**{setting: value}))
        self.take(graph)

    def _finish(self) -> None:
        self.gestures += 1

    def control(self, name: str) -> Any:
        assert self.inspector.form is not None
        return self.inspector.form.rows[name].control

    def fact(self, title: str) -> Fact:
        return next(fact for fact in self.inspector.facts.facts if fact.title == title)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    inspector = Inspector(Theme.load("dark"))
    qtbot.addWidget(inspector)
    inspector.resize(280, 700)
    inspector.show()
    inspector.activateWindow()
    with qtbot.waitActive(inspector):
        pass
    return Bench(inspector, template("lenet5").build())


def type_over(qtbot: QtBot, widget: Any, text: str) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Key.Key_A, CONTROL)
    qtbot.keyClicks(widget, text)


def test_the_numbers_change_while_the_kernel_is_typed(qtbot: QtBot, bench: Bench) -> None:
    bench.select("conv1")
    assert bench.fact("Output").value == "6×28×28"
    type_over(qtbot, bench.control("kernel"), "7")
    assert bench.told == [(("conv1",), "kernel", 7)]
    assert bench.fact("Output").value == "6×26×26"
    counted = bench.fact("Parameters")
    assert (counted.value, counted.reason) == ("300", "7·\u200b7·\u200b1·\u200b6 + 6 = 300")
    assert bench.gestures == 0
    qtbot.keyClick(bench.control("kernel"), Key.Key_Return)
    assert bench.gestures == 1


def test_alexnets_first_layer_is_worked_out_as_in_the_lecture(bench: Bench) -> None:
    graph = Graph.build(
        [
            Node("input", Input(shape=(3, 227, 227))),
            Node("conv1", Convolution(filters=96, kernel=11, stride=4)),
        ],
        [(OutputPort("input"), InputPort("conv1"))],
    )
    bench.project = Project(graph=graph)
    bench.analysis = analyse(graph)
    bench.select("conv1")
    reason = bench.fact("Parameters").reason.replace("\u200b", "")
    assert reason == "11·11·3·96 + 96 = 34,944"
    assert bench.fact("Output").value == "96×55×55"
    assert bench.fact("Sees").value == "11×11 px"
    assert bench.fact("Sees").reason == "of 227×227 px"
    assert bench.fact("Effective stride").value == "4×4 px"
    assert bench.fact("Offset").value == "5, 5 px"


def test_undo_from_outside_does_not_move_the_cursor(qtbot: QtBot, bench: Bench) -> None:
    bench.select("conv2")
    before = bench.graph
    type_over(qtbot, bench.control("filters"), "128")
    filters = bench.control("filters")
    filters.lineEdit().setCursorPosition(1)
    bench.take(before)
    assert filters.text() == "16"
    assert filters.lineEdit().cursorPosition() == 1
    assert bench.told[-1] == (("conv2",), "filters", 128)


def test_half_typed_text_does_not_follow_to_the_next_block(qtbot: QtBot, bench: Bench) -> None:
    bench.select("conv1")
    type_over(qtbot, bench.control("kernel"), "5q")
    assert bench.inspector.form is not None
    assert "must be a whole number" in bench.inspector.form.rows["kernel"].sentence
    bench.select("conv2")
    assert bench.control("kernel").text() == "5"
    assert bench.inspector.form.rows["kernel"].sentence == ""


def test_a_gesture_ends_when_another_block_is_selected(qtbot: QtBot, bench: Bench) -> None:
    bench.select("conv1")
    type_over(qtbot, bench.control("kernel"), "3")
    bench.select("conv2")
    assert bench.gestures == 1


def test_several_blocks_are_edited_together(qtbot: QtBot, bench: Bench) -> None:
    bench.select("conv1", "conv2")
    assert bench.control("filters").lineEdit().placeholderText() == "mixed"
    type_over(qtbot, bench.control("kernel"), "3")
    assert bench.told == [(("conv1", "conv2"), "kernel", 3)]
    assert [bench.graph[name].block.values()["kernel"] for name in ("conv1", "conv2")] == [3, 3]
    together = sum(bench.analysis[name].parameters or 0 for name in ("conv1", "conv2"))
    assert bench.fact("Parameters") == Fact("Parameters", f"{together:,}", "together")


def test_blocks_with_nothing_in_common_show_their_sums_only(bench: Bench) -> None:
    bench.select("conv1", "dense1")
    assert bench.inspector.form is not None
    assert set(bench.inspector.form.rows) == {"bias"}
    assert not bench.inspector.note.isVisible()


def test_a_rename_is_checked_while_typed_and_asked_for_at_the_end(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.select("conv1")
    name = bench.inspector.header.name
    type_over(qtbot, name, "conv2")
    assert bench.inspector.header.sentence == "There is already a block called 'conv2'."
    type_over(qtbot, name, "2nd")
    assert "cannot be a name" in bench.inspector.header.sentence
    qtbot.keyClick(name, Key.Key_Return)
    assert bench.told == []
    assert name.text() == "conv1"
    assert bench.inspector.header.sentence == ""
    type_over(qtbot, name, "stem")
    qtbot.keyClick(name, Key.Key_Return)
    assert bench.told == [("conv1", "stem")]


def test_escape_forgets_a_new_name(qtbot: QtBot, bench: Bench) -> None:
    bench.select("conv1")
    type_over(qtbot, bench.inspector.header.name, "stem")
    qtbot.keyClick(bench.inspector.header.name, Key.Key_Escape)
    assert bench.inspector.header.name.text() == "conv1"
    bench.control("kernel").setFocus()
    assert bench.told == []


def test_a_block_is_frozen_by_its_switch(qtbot: QtBot, bench: Bench) -> None:
    bench.select("conv1")
    switch = bench.inspector.trainable
    assert switch.isChecked()
    qtbot.mouseClick(switch, LEFT, pos=QPoint(10, switch.height() // 2))
    assert bench.told == [(("conv1",), False)]


def test_a_block_is_bypassed_by_its_switch_and_used_again(qtbot: QtBot, bench: Bench) -> None:
    bench.select("conv1", "input")
    switch = bench.inspector.bypassed
    assert not switch.isChecked()
    qtbot.mouseClick(switch, LEFT, pos=QPoint(10, switch.height() // 2))
    assert bench.told == [(("conv1",), True)]
    bench.take(bench.graph.annotate("conv1", bypassed=True))
    assert switch.isChecked()
    bench.select("conv1", "conv2")
    assert switch.checkState() == Qt.CheckState.PartiallyChecked
    bench.select("input")
    assert not switch.isVisible()


def test_a_block_tells_the_papers_it_comes_from(bench: Bench) -> None:
    bench.select("conv1")
    assert "LeCun" in bench.inspector.header.toolTip()
    bench.select("conv1", "conv2")
    assert not bench.inspector.header.toolTip()


def test_what_has_nothing_to_learn_has_no_switch(bench: Bench) -> None:
    names = [name for name, node in bench.graph.nodes.items() if node.block.kind == "max_pool"]
    bench.select(names[0])
    assert not bench.inspector.trainable.isVisible()
    bench.select("conv1")
    assert bench.inspector.trainable.isVisible()


def test_several_blocks_of_which_one_is_frozen(bench: Bench) -> None:
    bench.take(bench.graph.annotate("conv1", trainable=False))
    bench.select("conv1", "conv2")
    assert bench.inspector.trainable.checkState() == Qt.CheckState.PartiallyChecked


def test_a_note_is_saved_while_it_is_typed(qtbot: QtBot, bench: Bench) -> None:
    bench.select("conv1")
    note = bench.inspector.note
    note.setFocus()
    qtbot.keyClicks(note, "ab")
    assert bench.told == [("conv1", "a"), ("conv1", "ab")]
    bench.control("kernel").setFocus()
    assert bench.gestures == 1
    bench.take(bench.graph.annotate("conv1", note="from outside"))
    assert note.toPlainText() == "from outside"
    assert len(bench.told) == 2


def test_a_problem_offers_its_repair(qtbot: QtBot, bench: Bench) -> None:
    repair = Repair("Set the kernel to 5", lambda graph: graph)
    mine = Problem(Severity.ERROR, "vanishes", "conv1", "in", "conv1 is too large.", (repair,))
    other = Problem(Severity.ERROR, "vanishes", "conv2", "in", "conv2 is too large.")
    bench.select("conv1", problems=(mine, other))
    (card,) = bench.inspector.problem_list.cards
    qtbot.mouseClick(card.buttons[0], LEFT)
    assert bench.told == [(repair,)]
    bench.select("conv1")
    assert bench.inspector.problem_list.cards == ()


def test_a_broken_network_has_unknown_numbers(bench: Bench) -> None:
    bench.take(bench.graph.replace("conv1", Convolution(kernel=99)))
    bench.select("conv1")
    assert bench.fact("Output") == Fact("Output", "not known")
    bench.select("conv2")
    assert bench.fact("Output").reason == "What feeds it is not complete yet."


def test_nothing_selected_shows_the_project(bench: Bench) -> None:
    bench.select("conv1")
    bench.inspector.show_project(bench.project, bench.analysis, "1,797 digits in 10 classes")
    assert bench.inspector.header.title.text() == "lenet5"
    assert bench.inspector.header.subtitle.text() == "1,797 digits in 10 classes"
    assert bench.fact("Parameters").value == "61,706"
    assert bench.fact("MACs").value == "416,520"
    assert bench.fact("Input").value == "1×32×32"
    assert bench.fact("Output").value == "10 numbers"
    assert bench.inspector.form is None
    assert not bench.inspector.header.name.isVisible()
    bench.select("conv1")
    assert bench.inspector.header.name.text() == "conv1"
    assert bench.control("kernel").isVisible()


def test_an_empty_project_has_a_face_too(bench: Bench) -> None:
    bench.inspector.show_project(Project(), analyse(Graph()), "")
    assert bench.fact("Blocks").value == "0"


def test_the_same_state_again_touches_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.select("conv1")
    written: list[str] = []
    monkeypatch.setattr(QLabel, "setText", lambda _self, text: written.append(text))
    bench.select("conv1")
    assert written == []


def test_folding_is_remembered_from_block_to_block(bench: Bench) -> None:
    bench.select("conv1")
    assert bench.inspector.form is not None
    bench.inspector.form.set_unfolded(True)
    bench.select("input")
    assert isinstance(bench.control("label"), TextBox)
    assert bench.control("label").isVisible()


@pytest.mark.parametrize("name", ["dark", "light"])
def test_nothing_scrolls_sideways_at_260_pixels(qtbot: QtBot, bench: Bench, name: str) -> None:
    bench.inspector.set_theme(Theme.load(name))
    bench.inspector.resize(260, 500)
    for node in bench.graph.nodes:
        bench.select(node)
        qtbot.wait(1)
        content = bench.inspector.area.widget()
        assert content.minimumSizeHint().width() <= bench.inspector.area.viewport().width()
