"""Which language is spoken, the menu to choose it, and a window without a word of another."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QMenu,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from designer import languages
from designer.actions import plain
from designer.pictures_figure import figure_words
from designer.window import Window
from engine.figures import STYLES, FigureOptions, draw_figure
from engine.templates import templates
from tests.designer.conftest import MakeWindow
from widgets import words


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    assert languages.speak(qapp, "zh_CN") == "zh_CN"
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    words.use(None)


@pytest.mark.parametrize(
    ("preference", "system", "language"),
    [
        ("system", "zh_CN", "zh_CN"),
        ("system", "zh_SG", "zh_CN"),
        ("system", "zh_TW", "en"),
        ("system", "de_DE", "en"),
        ("system", "C", "en"),
        ("en", "zh_CN", "en"),
        ("zh_CN", "de_DE", "zh_CN"),
        ("klingon", "zh_CN", "zh_CN"),
    ],
)
def test_what_a_preference_means(preference: str, system: str, language: str) -> None:
    assert languages.spoken(preference, QLocale(system)) == language


@pytest.mark.usefixtures("chinese")
def test_the_windows_words_and_qts_own_are_translated(qtbot: QtBot) -> None:
    assert QCoreApplication.translate("Actions", "&Save") == "保存(&S)"
    assert words.words("Set the stride of conv1 to 1") == "将 conv1 的步幅设为 1"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "取消" in box.buttons()[0].text()


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("&Open…\tCtrl+O", "Open…"),
        ("打开(&O)…\tCtrl+O", "打开…"),
        ("Lan&guage", "Language"),
        ("Save && close", "Save & close"),
        ("适应窗口(&F)", "适应窗口"),
        ("ReLU (leaky)", "ReLU (leaky)"),
    ],
)
def test_the_mark_of_a_letter_is_no_part_of_a_name(marked: str, said: str) -> None:
    assert plain(marked) == said


@pytest.mark.usefixtures("chinese")
def test_marks_of_letters_are_in_menus_alone(make_window: MakeWindow) -> None:
    window = make_window()
    window.offering.ask()
    entries = [entry.title for entry in window.offering.palette.shown]
    buttons = window.tool_bar.findChildren(QToolButton)
    said = [*entries, *(x.text() for x in buttons), *(x.accessibleName() for x in buttons)]
    assert "文件：打开…" in entries
    assert "模板" in said
    assert not [text for text in said if re.search(r"\(\w\)|&", text)]
    window.offering.palette.dismiss()


def test_english_needs_no_translator(qapp: QApplication) -> None:
    before = len(qapp.findChildren(QTranslator))
    assert languages.speak(qapp, "en") == "en"
    assert len(qapp.findChildren(QTranslator)) == before


def test_the_menu_keeps_the_choice_and_says_when_it_counts(
    qtbot: QtBot, settings: QSettings
) -> None:
    said: list[str] = []
    menu = QMenu()
    qtbot.addWidget(menu)
    settings.setValue("language", "en")
    languages.fill(menu, settings, said.append)
    chosen = [action.text() for action in menu.actions() if action.isChecked()]
    assert chosen == ["English"]
    next(each for each in menu.actions() if each.text() == "简体中文").trigger()
    assert settings.value("language") == "zh_CN"
    assert said == ["Netloom speaks 简体中文 from the next start on."]
    next(each for each in menu.actions() if each.text() == "简体中文").trigger()
    assert len(said) == 1


def test_templates_of_sentences_are_valid() -> None:
    for template in languages.known_sentences():
        words._expression(template)
        assert re.sub(r"\{[^}]*\}", "", template).strip()


ENGLISH_STAYS = re.compile("ReLU|Dropout|Softmax|Inception|Fire|Leaky|Lp", re.IGNORECASE)
"""What people who train networks never translate: see docs/translating.md."""


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("style", STYLES)
def test_figures_speak_the_language_of_the_window(style: str) -> None:
    for entry in templates():
        graph = entry.build().graph
        for more in ({}, {"parameters": True, "detail": True}):
            options = FigureOptions(style, words=figure_words, **more)  # type: ignore[arg-type]
            for label in draw_figure(graph, options).labels:
                left = ENGLISH_STAYS.sub("", label.text)
                assert not re.search("[A-Za-z]{2}", left), (entry.id, label.text)


@pytest.mark.usefixtures("chinese")
def test_a_figure_for_an_english_paper_is_english_in_a_chinese_window(
    window: Window, qtbot: QtBot
) -> None:
    window.actions_["figure"].trigger()
    dialog = window.pictures.figure_dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    assert dialog.language.isVisible()
    assert ">卷积</text>" in dialog.latest().svg
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    assert ">convolution</text>" in dialog.latest().svg
    assert "卷积" not in dialog.latest().svg
    dialog.close()


def test_an_english_window_does_not_ask_for_the_language_of_a_figure(
    window: Window, qtbot: QtBot
) -> None:
    window.actions_["figure"].trigger()
    dialog = window.pictures.figure_dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    assert not dialog.language.isVisible()
    assert ">convolution</text>" in dialog.latest().svg
    dialog.close()


@pytest.mark.usefixtures("chinese")
def test_dialogs_of_qt_speak_chinese_too(qtbot: QtBot) -> None:
    # Asked of the catalogue: a dialog for files begins a thread that outlives it.
    for context, text in (("QFileDialog", "&Look in:"), ("QFileDialog", "Files of &type:")):
        assert QCoreApplication.translate(context, text) != text
    for context, text in (("QFileDialog", "File &name:"), ("QPlatformTheme", "Cancel")):
        assert QCoreApplication.translate(context, text) != text
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"
