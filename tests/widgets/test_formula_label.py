"""Formulas in the inspector: in numbers and in words, and lit together with their fields."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.blocks.formula import Term
from engine.templates import template
from tests.widgets.test_inspector import Bench
from widgets.formula_label import FormulaLabel, FormulaLines
from widgets.inspector import Inspector
from widgets.theme import Theme

WORDS = "kernel height · kernel width · input channels · filters + biases"


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    project = template("lenet5").build()
    inspector = Inspector(Theme.load("light"))
    qtbot.addWidget(inspector)
    inspector.resize(300, 900)
    inspector.show()
    inspector.activateWindow()
    qtbot.waitUntil(inspector.isActiveWindow)
    bench = Bench(inspector, project)
    bench.select("conv1")
    QApplication.processEvents()
    return bench


def lines_of(bench: Bench, title: str) -> FormulaLines:
    lines = bench.inspector.facts.formula(title)
    assert lines is not None
    return lines


def term_of(label: FormulaLabel, setting: str) -> Term:
    return next(p for p in label._pieces if isinstance(p, Term) and p.setting == setting)


def point(qtbot: QtBot, label: FormulaLabel, setting: str) -> QPoint:
    spot = label.middle_of(term_of(label, setting)).toPoint()
    qtbot.mouseMove(label, QPoint(0, 0))
    qtbot.mouseMove(label, spot)
    return spot


def lit(bench: Bench) -> set[str]:
    form = bench.inspector.form
    assert form is not None
    return {name for name, row in form.rows.items() if row.label.property("lit")}


def test_a_count_is_written_in_numbers_and_in_words(bench: Bench) -> None:
    lines = lines_of(bench, "Parameters")
    assert lines.numbers.text == "5·5·1·6 + 6 = 156"
    assert lines.words.text == WORDS
    output = lines_of(bench, "Output")
    assert output.numbers.text == "⌊(32 + 2·0 − 5) / 1⌋ + 1 = 28"
    assert output.words.text == "⌊(input height + 2 · padding − kernel) / stride⌋ + 1"
    assert lines_of(bench, "MACs").numbers.text == "5·5·1·6·28·28 = 117,600"


def test_the_number_under_the_pointer_lights_its_field_and_its_word(
    qtbot: QtBot, bench: Bench
) -> None:
    lines = lines_of(bench, "Parameters")
    point(qtbot, lines.numbers, "filters")
    assert lit(bench) == {"filters"}
    assert {term.word for term in lines.words.lit} == {"filters"}
    assert lines.numbers.toolTip() == "filters: 6"
    point(qtbot, lines.words, "kernel")
    assert lit(bench) == {"kernel"}
    assert {term.word for term in lines.numbers.lit} == {"kernel height"}
    qtbot.mouseMove(bench.inspector.header)
    QApplication.processEvents()


def test_a_pressed_number_leads_to_its_field(qtbot: QtBot, bench: Bench) -> None:
    lines = lines_of(bench, "Parameters")
    spot = point(qtbot, lines.words, "filters")
    qtbot.mouseClick(lines.words, Qt.MouseButton.LeftButton, pos=spot)
    assert bench.control("filters").hasFocus()


def test_the_focused_field_lights_its_numbers(bench: Bench) -> None:
    bench.control("kernel").setFocus()
    kernel = {term.value for term in lines_of(bench, "Parameters").numbers.lit}
    assert kernel == {"5"}
    bench.control("filters").setFocus()
    assert {term.word for term in lines_of(bench, "MACs").numbers.lit} == {"filters"}
    assert not lines_of(bench, "Output").numbers.lit


def test_formulas_break_where_it_is_narrow(bench: Bench) -> None:
    label = lines_of(bench, "MACs").words
    assert label.heightForWidth(120) > label.heightForWidth(900)


def test_every_equation_has_a_line_of_its_own(bench: Bench) -> None:
    graph = bench.graph.replace("conv1", bench.graph["conv1"].block.change(kernel=(5, 3)))
    bench.take(graph)
    numbers = lines_of(bench, "Output").numbers
    assert numbers.text == "⌊(32 + 2·0 − 5) / 1⌋ + 1 = 28; ⌊(32 + 2·0 − 3) / 1⌋ + 1 = 30"
    assert numbers.heightForWidth(5000) == 2 * numbers.fontMetrics().height()


def test_a_count_is_not_parted_from_what_it_counts(qtbot: QtBot) -> None:
    label = FormulaLabel(in_words=True)
    qtbot.addWidget(label)
    label.show_pieces(["2·", Term("36,864", "Convolution"), " + 4·", Term("128", "Batch norm")])
    assert label.text == "2 · Convolution + 4 · Batch norm"
    layout = label._laid(label.fontMetrics().horizontalAdvance("2 · Convolution + "))
    lines = [layout.lineAt(place) for place in range(layout.lineCount())]
    texts = [layout.text()[line.textStart() : line.textStart() + line.textLength()]
             for line in lines]  # fmt: skip
    assert [text.replace("\u00a0", " ").strip("\u200b ") for text in texts] == [
        "2 · Convolution +",
        "4 · Batch norm",
    ]
