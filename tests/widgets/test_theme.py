"""The themes: readable in both, followed from the system, complete."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.blocks.base import Family
from widgets.theme import Theme, Themes, palette, stylesheet, tabular

GROUNDS = ("canvas", "panel", "card", "field")
NAMES = ("dark", "light")


def luminance(color: QColor) -> float:
    """Relative luminance by WCAG 2.2."""
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio by WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    """Themes whose application is left as it was found."""
    before = (qapp.style().objectName(), QPalette(qapp.palette()), qapp.styleSheet())
    themes = Themes()
    yield themes
    themes.deleteLater()
    qapp.setStyle(before[0])
    qapp.setPalette(before[1])
    qapp.setStyleSheet(before[2])


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize(
    ("name", "token", "ground"),
    [
        *product(NAMES, ("text", "muted", "error", "warning", "good", "accent"), GROUNDS),
        *product(NAMES, ("text",), ("hover", "pressed", "tooltip", "selection")),
        *product(NAMES, ("muted",), ("hover", "tooltip")),
        *product(NAMES, ("selection_text",), ("selection",)),
        *product(NAMES, ("accent_text",), ("accent",)),
    ],
)
def test_text_is_readable(name: str, token: str, ground: str) -> None:
    theme = Theme.load(name)
    assert contrast(getattr(theme, token), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize(
    ("name", "token", "ground"),
    [*product(NAMES, ("training", "validation", "rate", "outline"), GROUNDS)],
)
def test_marks_are_visible(name: str, token: str, ground: str) -> None:
    theme = Theme.load(name)
    assert contrast(getattr(theme, token), getattr(theme, ground)) >= 3


@pytest.mark.parametrize(("name", "family"), [*product(NAMES, Family)])
def test_every_family_is_visible_on_card_and_canvas(name: str, family: Family) -> None:
    theme = Theme.load(name)
    color = theme.families[family]
    assert min(contrast(color, theme.card), contrast(color, theme.canvas)) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_families_are_told_apart(name: str) -> None:
    assert len({color.name() for color in Theme.load(name).families.values()}) == len(Family)


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_is_loaded_once(name: str) -> None:
    assert Theme.load(name) is Theme.load(name)
    assert Theme.load(name).is_dark == (name == "dark")


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_of_the_style_sheet_exists(name: str) -> None:
    pictures = re.findall(r'url\("([^"]+)"\)', stylesheet(Theme.load(name)))
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


@pytest.mark.parametrize("name", NAMES)
def test_glyphs_have_colours_of_their_theme(name: str) -> None:
    theme = Theme.load(name)
    known = {color.name() for color in theme.colors().values()}
    folder = Path(re.findall(r'url\("([^"]+)"\)', stylesheet(theme))[0]).parent
    for glyph in folder.glob("*.svg"):
        assert set(re.findall("#[0-9a-f]{6}", glyph.read_text())) <= known, glyph.name


def test_palette_dims_what_is_disabled() -> None:
    theme = Theme.load("dark")
    colors = palette(theme)
    assert colors.color(QPalette.ColorRole.Window) == theme.panel
    text = QPalette.ColorRole.Text
    assert colors.color(QPalette.ColorGroup.Disabled, text) == theme.disabled
    assert colors.color(QPalette.ColorGroup.Active, text) == theme.text


def test_preference_sets_the_application(themes: Themes, qapp: QApplication, qtbot: QtBot) -> None:
    themes.set_preference("light")
    with qtbot.waitSignal(themes.changed) as signal:
        themes.set_preference("dark")
    assert signal.args == [Theme.load("dark")]
    assert themes.preference == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == Theme.load("dark").panel
    assert Theme.load("dark").panel.name() in qapp.styleSheet()


def test_same_theme_again_changes_nothing(themes: Themes, qtbot: QtBot) -> None:
    themes.set_preference("dark")
    with qtbot.assertNotEmitted(themes.changed):
        themes.set_preference("dark")


def test_follows_the_system_only_when_asked_to(
    themes: Themes, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheme = Qt.ColorScheme.Dark

    class Hints:
        """A system whose scheme the test decides."""

        @staticmethod
        def colorScheme() -> Qt.ColorScheme:
            return scheme

    hints = qapp.styleHints()
    monkeypatch.setattr(QApplication, "styleHints", lambda *_: Hints)
    hints.colorSchemeChanged.emit(scheme)
    assert themes.current.is_dark
    scheme = Qt.ColorScheme.Light
    hints.colorSchemeChanged.emit(scheme)
    assert not themes.current.is_dark
    themes.set_preference("dark")
    hints.colorSchemeChanged.emit(scheme)
    assert themes.current.is_dark


def test_unknown_preference_follows_the_system(themes: Themes) -> None:
    themes.set_preference("sepia")  # type: ignore[arg-type]
    assert themes.preference == "system"


def test_tabular_figures_leave_the_font_given_alone(qapp: QApplication) -> None:
    font = QFont(qapp.font())
    lined = tabular(font)
    assert lined.family() == font.family()
    if hasattr(QFont, "setFeature"):
        assert lined.isFeatureSet(QFont.Tag("tnum"))
        assert not font.isFeatureSet(QFont.Tag("tnum"))
