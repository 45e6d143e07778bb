"""Facts are true at once, and written where one reads them a moment later."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from widgets.fact_table import GAP, FactTable
from widgets.facts import Fact


def _said(table: FactTable) -> list[str]:
    return [label.text() for label in table.findChildren(QLabel) if label.isVisible()]


def _later(*facts: Fact) -> Callable[[], Sequence[Fact]]:
    return lambda: facts


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
        table.show_later(_later(Fact("Parameters", str(count)), Fact("MACs", "34")))
        assert [fact.value for fact in table.facts] == [str(count), "34"]
    assert "12" in _said(table)
    qtbot.waitUntil(lambda: _said(table) == ["Parameters", "4", "MACs", "34"])


def test_so_are_other_facts(qtbot: QtBot) -> None:
    table = _table(qtbot)
    table.show_later(_later(Fact("Parameters", "13"), Fact("MACs", "34")))
    table.show_later(_later(Fact("Output", "6 × 28 × 28")))
    assert _said(table) == ["Parameters", "12", "MACs", "34"]
    assert [fact.title for fact in table.facts] == ["Output"]
    qtbot.waitUntil(lambda: _said(table) == ["Output", "6 × 28 × 28"])


def test_where_nobody_looks_they_are_written_at_once(qtbot: QtBot) -> None:
    table = _table(qtbot)
    table.hide()
    table.show_later(_later(Fact("Parameters", "13")))
    table.show()
    assert _said(table) == ["Parameters", "13"]


def test_the_first_facts_leave_no_empty_place(qtbot: QtBot) -> None:
    table = _table(qtbot)
    table.show_facts([])
    table.show_later(_later(Fact("Parameters", "13")))
    assert _said(table) == ["Parameters", "13"]


def test_facts_that_nobody_gets_to_see_are_not_worked_out(qtbot: QtBot) -> None:
    table = _table(qtbot)
    worked: list[int] = []

    def facts(count: int) -> list[Fact]:
        worked.append(count)
        return [Fact("Parameters", str(count))]

    for count in range(5):
        table.show_later(lambda count=count: facts(count))  # type: ignore[misc]
    qtbot.waitUntil(lambda: _said(table) == ["Parameters", "4"])
    assert worked == [4]


def test_values_that_are_the_old_ones_again_stay(qtbot: QtBot) -> None:
    table = _table(qtbot)
    table.show_later(_later(Fact("Parameters", "13"), Fact("MACs", "34")))
    table.show_later(_later(Fact("Parameters", "12"), Fact("MACs", "34")))
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


def test_what_may_not_wait_takes_the_place_of_what_waits(qtbot: QtBot) -> None:
    table = _table(qtbot)
    table.show_later(_later(Fact("Parameters", "13"), Fact("MACs", "34")))
    table.show_facts([Fact("Parameters", "14"), Fact("MACs", "34")])
    assert _said(table) == ["Parameters", "14", "MACs", "34"]
