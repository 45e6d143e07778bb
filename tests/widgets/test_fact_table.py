"""Facts are true at once, and written where one reads them a moment later."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from widgets.fact_table import GAP, FactTable
from widgets.facts import Fact


def _said(table: FactTable) -> list[str]:
    return [label.text() for label in table.findChildren(QLabel) if label.isVisible()]


def _table(qtbot: QtBot) -> FactTable:
    table = FactTable()
    qtbot.addWidget(table)
    table.show_facts([Fact("Parameters", "12"), Fact("MACs", "34")])
    table.show()
    qtbot.waitExposed(table)
    return table


def test_other_values_are_written_with_the_next_picture(qtbot: QtBot) -> None:
    table = _table(qtbot)
    for count in range(5):
        table.show_facts([Fact("Parameters", str(count)), Fact("MACs", "34")], later=True)
        assert [fact.value for fact in table.facts] == [str(count), "34"]
    assert "12" in _said(table)
    qtbot.waitUntil(lambda: _said(table) == ["Parameters", "4", "MACs", "34"])


def test_other_facts_are_written_at_once(qtbot: QtBot) -> None:
    table = _table(qtbot)
    table.show_facts([Fact("Parameters", "13"), Fact("MACs", "34")], later=True)
    table.show_facts([Fact("Output", "6 × 28 × 28")], later=True)
    assert _said(table) == ["Output", "6 × 28 × 28"]
    qtbot.wait(30)
    assert _said(table) == ["Output", "6 × 28 × 28"]


def test_values_that_are_the_old_ones_again_stay(qtbot: QtBot) -> None:
    table = _table(qtbot)
    table.show_facts([Fact("Parameters", "13"), Fact("MACs", "34")], later=True)
    table.show_facts([Fact("Parameters", "12"), Fact("MACs", "34")], later=True)
    qtbot.wait(30)
    assert _said(table) == ["Parameters", "12", "MACs", "34"]


def test_a_new_theme_while_there_was_no_room_leaves_values_beside_their_titles(
    qtbot: QtBot,
) -> None:
    table = _table(qtbot)
    table.resize(200, 200)
    labels = [label for label in table.findChildren(QLabel) if label.isVisible()]
    for label in labels[::2]:
        label.setGeometry(0, 0, 10, 0)
        QApplication.sendEvent(label, QEvent(QEvent.Type.StyleChange))
    table.layout().invalidate()
    table.layout().activate()
    places = [label.contentsRect().translated(label.pos()) for label in labels]
    assert [place.top() for place in places[::2]] == [place.top() for place in places[1::2]]
    assert places[0].top() >= GAP


def test_what_is_no_edit_of_what_was_shown_is_written_at_once(qtbot: QtBot) -> None:
    table = _table(qtbot)
    table.show_facts([Fact("Parameters", "13"), Fact("MACs", "34")], later=True)
    table.show_facts([Fact("Parameters", "14"), Fact("MACs", "34")])
    assert _said(table) == ["Parameters", "14", "MACs", "34"]
