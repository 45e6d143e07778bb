"""The training panel: the plan, the curve of its rate, and the totals."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.training.plan import TrainingPlan
from engine.training.schedule import Schedule
from widgets.fields.boxes import SuggestBox
from widgets.theme import Theme
from widgets.training_panel import TrainingPanel, learning_rates


@pytest.fixture
def panel(qtbot: QtBot) -> TrainingPanel:
    panel = TrainingPanel(Theme.load("dark"))
    qtbot.addWidget(panel)
    panel.resize(1280, 240)
    panel.show()
    panel.activateWindow()
    with qtbot.waitActive(panel):
        pass
    return panel


@given(st.integers(1, 60), st.integers(1, 60), st.sampled_from(["constant", "step", "cosine"]))
def test_the_curve_runs_from_the_first_step_to_the_last(
    epochs: int, steps: int, schedule: Any
) -> None:
    plan = TrainingPlan(epochs=epochs, schedule=schedule)
    rates = learning_rates(plan, steps)
    whole = Schedule(plan, steps)
    assert len(rates) == min(240, whole.total_steps)
    assert rates[0] == whole.rate(1)
    if len(rates) > 1:
        assert rates[-1] == whole.rate(whole.total_steps)


def test_the_curve_follows_while_the_plan_is_typed(qtbot: QtBot, panel: TrainingPanel) -> None:
    told: list[tuple[str, Any]] = []
    panel.changed.connect(lambda name, value: told.append((name, value)))
    rate = panel.form.rows["learning_rate"].control
    rate.setFocus()
    qtbot.keyClick(rate, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(rate, "1e-2")
    assert told[-1] == ("learning_rate", 0.01)
    panel.show_plan(TrainingPlan(learning_rate=0.01))
    assert set(panel.sparkline.values) == {0.01}
    panel.show_plan(TrainingPlan(learning_rate=0.01, schedule="cosine"))
    values = panel.sparkline.values
    assert values == tuple(sorted(values, reverse=True))
    assert values[-1] < 0.001


def test_totals_need_the_number_of_images(panel: TrainingPanel) -> None:
    panel.show_plan(TrainingPlan(batch_size=32, epochs=10))
    assert not panel.facts.facts
    panel.show_images(1257)
    values = {fact.title: (fact.value, fact.reason) for fact in panel.facts.facts}
    assert values["Steps per epoch"] == ("40", "1,257 images in batches of 32, the last of 9")
    assert values["Steps"][0] == "400"
    assert values["Images seen"][0] == "12,570"
    panel.show_images(64)
    values = {fact.title: (fact.value, fact.reason) for fact in panel.facts.facts}
    assert values["Steps per epoch"] == ("2", "64 images in batches of 32")
    panel.show_images(None)
    assert not panel.facts.facts


def test_the_devices_of_the_machine_are_offered(panel: TrainingPanel) -> None:
    panel.show_devices(("auto", "cpu", "cuda:1"))
    box = panel.form.rows["device"].control
    assert isinstance(box, SuggestBox)
    assert [box.itemText(place) for place in range(box.count())] == ["auto", "cpu", "cuda:1"]
    assert box.currentText() == "auto"


@pytest.mark.parametrize("width", [260, 700, 1280])
@pytest.mark.parametrize("name", ["dark", "light"])
def test_nothing_is_wider_than_the_panel(
    qtbot: QtBot, panel: TrainingPanel, width: int, name: str
) -> None:
    panel.set_theme(Theme.load(name))
    panel.show_plan(TrainingPlan(optimizer="sgd", schedule="step"))
    panel.show_images(50_000)
    panel.resize(width, 300)
    qtbot.wait(1)
    assert panel.area.widget().minimumSizeHint().width() <= panel.area.viewport().width()


def test_settings_stand_side_by_side_where_there_is_room(panel: TrainingPanel) -> None:
    panel.resize(1280, 300)
    optimizer, epochs = (panel.form.rows[name].control for name in ("optimizer", "epochs"))
    assert optimizer.isVisible()
    assert epochs.isVisible()
    assert epochs.mapTo(panel, epochs.rect().topLeft()).x() > optimizer.width()
    panel.resize(300, 300)
    assert epochs.isVisible()


def test_a_click_on_any_title_goes_to_its_field(panel: TrainingPanel, qtbot: QtBot) -> None:
    for row in panel.form.rows.values():
        if not row.label.isVisible():
            continue
        panel.setFocus()
        place = QPoint(8, row.label.height() // 2)
        qtbot.mouseClick(row.label, Qt.MouseButton.LeftButton, pos=place)
        focused = QApplication.focusWidget()
        assert focused is not None, row.info.title
        assert row.control is focused or row.control.isAncestorOf(focused), row.info.title
    rows = panel.form.rows
    qtbot.mouseClick(rows["epochs"].label, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(panel.changed) as edited:
        qtbot.keyClicks(field, "3")
    assert edited.args[:2] == ["epochs", 3]
