"""The data panel and what it says of the data."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.settings import DataSettings
from engine.data.splits import split
from widgets.data_facts import data_facts, part_sizes
from widgets.data_panel import DataPanel
from widgets.facts import Fact
from widgets.theme import Theme

DIGITS: dict[str, Any] = {
    "title": "Handwritten digits",
    "classes": tuple("0123456789"),
    "samples": 1797,
    "shape": (1, 8, 8),
    "test_samples": 0,
    "warnings": (),
}


@pytest.fixture
def panel(qtbot: QtBot) -> DataPanel:
    panel = DataPanel(Theme.load("dark"))
    qtbot.addWidget(panel)
    panel.resize(1280, 240)
    panel.show()
    panel.activateWindow()
    with qtbot.waitActive(panel):
        pass
    return panel


@given(
    st.integers(3, 400), st.integers(0, 100), st.integers(5, 90), st.integers(0, 60),
    st.booleans(),
)  # fmt: skip
def test_the_parts_are_as_large_as_the_split_makes_them(
    samples: int, official: int, train: int, validation: int, sets_aside: bool
) -> None:
    official = min(official, samples - 1) if sets_aside else 0
    validation = min(validation, 100 - train)
    settings = DataSettings(
        train=train / 100, validation=validation / 100,
        test=round(1 - (train + validation) / 100, 2),
    )  # fmt: skip
    labels = np.arange(samples, dtype=np.int64) % 3
    test = np.arange(official, dtype=np.int64) if official else None
    parts = split(labels, (settings.train, settings.validation, settings.test), 0, test=test)
    made = (len(parts.train), len(parts.validation), len(parts.test))
    assert part_sizes(settings, samples, official) == made


def test_the_facts_of_the_digits() -> None:
    facts = {fact.title: fact for fact in data_facts(DataSettings(), DIGITS)}
    assert facts["Images"].value == "1,797"
    assert facts["Shape"].value == "1×8×8"
    assert facts["Classes"] == Fact("Classes", "10", "0, 1, 2, 3, 4, 5, 6, 7, 8, 9")


def test_an_official_test_part_is_said_to_be_one() -> None:
    facts = {
        fact.title: fact for fact in data_facts(DataSettings(), {**DIGITS, "test_samples": 297})
    }
    assert facts["Test"] == Fact("Test", "297", "as the source sets it aside")


def test_a_setting_is_told_as_it_is_typed(qtbot: QtBot, panel: DataPanel) -> None:
    told: list[tuple[str, Any]] = []
    panel.changed.connect(lambda name, value: told.append((name, value)))
    seed = panel.form.rows["seed"].control
    seed.setFocus()
    qtbot.keyClick(seed, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(seed, "7")
    assert told == [("seed", 7)]
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(seed, Qt.Key.Key_Return)


def test_the_parts_follow_the_shares(panel: DataPanel) -> None:
    panel.show_summary(DIGITS)
    assert panel.parts is not None
    assert sum(panel.parts) == 1797
    panel.show_settings(DataSettings(train=1.0, validation=0.0, test=0.0))
    assert panel.parts == (1797, 0, 0)
    values = {fact.title: fact.value for fact in panel.facts.facts}
    assert (values["Training"], values["Validation"]) == ("1,797", "0")


def test_what_is_known_stays_while_the_data_is_looked_at_again(panel: DataPanel) -> None:
    panel.show_summary(DIGITS)
    facts = panel.facts.facts
    panel.show_looking()
    assert panel.state_text == "Looking at the data…"
    assert panel.facts.facts == facts
    panel.show_summary(DIGITS)
    assert panel.state_text == ""


def test_an_error_marks_its_field_and_shows_nothing_else(panel: DataPanel) -> None:
    panel.show_summary(DIGITS)
    panel.show_settings(DataSettings(source="folder", path="/none"))
    panel.show_looking()
    panel.show_error("There is no folder '/none': choose another.")
    assert panel.form.rows["path"].sentence == "There is no folder '/none': choose another."
    assert panel.form.rows["path"].control.isVisible()
    assert panel.facts.facts == ()
    assert panel.parts is None
    assert panel.state_text == ""
    panel.show_summary(DIGITS)
    assert panel.form.rows["path"].sentence == ""


def test_an_error_without_a_path_marks_the_source(panel: DataPanel) -> None:
    panel.show_error("The digits need scikit-learn.")
    assert panel.form.rows["source"].sentence == "The digits need scikit-learn."


def test_warnings_are_shown_line_by_line(panel: DataPanel) -> None:
    panel.show_summary({**DIGITS, "warnings": ("a.png is broken.", "b is empty.")})
    assert panel.warnings_text == "a.png is broken.\nb is empty."
    panel.show_summary(DIGITS)
    assert panel.warnings_text == ""


def test_samples_are_shown_and_forgotten_with_their_source(panel: DataPanel) -> None:
    grey = np.zeros((5, 8, 8), np.uint8)
    panel.show_samples(grey, list("01234"))
    assert panel.samples.count == 5
    assert panel.samples.isVisible()
    panel.show_samples(np.zeros((2, 8, 8, 3), np.uint8), ["cat", "dog"])
    assert panel.samples.count == 2
    panel.show_settings(DataSettings(source="folder", path="/elsewhere"))
    assert panel.samples.count == 0


@pytest.mark.parametrize(
    ("images", "labels"),
    [
        (np.zeros((2, 8, 8), np.uint8), ["one"]),
        (np.zeros((1, 8, 8), np.float32), ["one"]),
        (np.zeros((1, 8, 8, 4), np.uint8), ["one"]),
    ],
)
def test_arrays_that_are_no_pictures_are_refused(
    panel: DataPanel, images: Any, labels: list[str]
) -> None:
    with pytest.raises(ValueError, match="image"):
        panel.show_samples(images, labels)


def test_a_sample_has_the_colours_of_its_array(panel: DataPanel) -> None:
    panel.resize(700, 240)
    red = np.zeros((1, 8, 8, 3), np.uint8)
    red[..., 0] = 255
    panel.show_samples(red, ["red"])
    picture = panel.samples.grab().toImage()
    ratio = picture.devicePixelRatio()
    assert picture.pixelColor(round(28 * ratio), round(28 * ratio)).name() == "#ff0000"


@pytest.mark.parametrize("width", [260, 700, 1280])
def test_nothing_is_wider_than_the_panel(qtbot: QtBot, panel: DataPanel, width: int) -> None:
    panel.show_summary(DIGITS)
    panel.show_samples(np.zeros((30, 8, 8), np.uint8), ["0"] * 30)
    panel.resize(width, 300)
    qtbot.wait(1)
    assert panel.area.widget().width() <= panel.area.viewport().width()
    assert panel.area.widget().minimumSizeHint().width() <= panel.area.viewport().width()


def test_a_click_on_any_title_goes_to_its_field(panel: DataPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    with qtbot.waitActive(panel):
        pass
    panel.show_settings(DataSettings(source="npz"))
    seen = set()
    for name, row in panel.form.rows.items():
        if row.label.isVisible():
            panel.setFocus()
            qtbot.mouseClick(row.label, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
            focused = QApplication.focusWidget()
            assert focused is not None, name
            assert row.control is focused or row.control.isAncestorOf(focused), name
            seen.add(name)
    assert seen >= {"source", "path", "train", "normalize"}
