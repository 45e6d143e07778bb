"""The language of the window: which one is spoken, and the menu to choose another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)
from PySide6.QtGui import QAction, QActionGroup

from widgets import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QMenu

TRANSLATIONS: Final = Path(__file__).parents[1] / "resources" / "translations"

NAMES: Final = {"en": "English", "zh_CN": "简体中文"}
"""The languages that the window speaks, in their own words."""

SYSTEM: Final = "system"
"""The choice to speak what the system speaks."""

KNOWN_AS = {
    "en": ("english", "language", "英语"),
    "zh_CN": ("simplified chinese", "chinese", "language", "zhongwen", "mandarin"),
    SYSTEM: ("system language", "language"),
}
"""What people call them who look for them in another language."""

LEFT_BY_QT: Final = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:"),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:"),
)
"""What the dialogs of Qt say in English in spite of Qt's own catalogue (6.11, Chinese)."""


def spoken(preference: str, system: QLocale | None = None) -> str:
    """Return which language a preference means.

    Parameters
    ----------
    preference
        ``"system"``, ``"en"`` or ``"zh_CN"``; anything else counts as ``"system"``.
    system
        The system's own, where another than this computer's is meant.
    """
    if preference in NAMES:
        return preference
    languages = (system or QLocale.system()).uiLanguages()
    first = languages[0].replace("_", "-") if languages else "en"
    # Traditional characters are another script: whoever reads those is better off with English.
    chinese = first.split("-")[0] == "zh" and not {"Hant", "TW", "HK", "MO"} & set(first.split("-"))
    return "zh_CN" if chinese else "en"


def speak(application: QCoreApplication, preference: str) -> str:
    """Let a program that has no window yet speak a language, and return which.

    Parameters
    ----------
    application
        Gets the translators: the window's own and Qt's.
    preference
        See :func:`spoken`.
    """
    language = spoken(preference)
    path = TRANSLATIONS / f"netloom_{language}.qm"
    if not path.is_file():
        words.use(None)
        return "en"
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (Path(qt) / f"qtbase_{language}.qm", path):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
    words.use(known_sentences())
    return language


def known_sentences() -> list[str]:
    """Return the engine's sentences with places, by which finished ones are recognised."""
    listed: list[str] = json.loads((TRANSLATIONS / "sentences.json").read_text(encoding="utf-8"))
    return listed


def fill(menu: QMenu, settings: QSettings, tell: Callable[[str], None]) -> dict[str, QAction]:
    """Fill a menu with the languages, and return the actions by language.

    Parameters
    ----------
    menu
        Gets an entry for each language, and one for the system's.
    settings
        Keeps the choice.
    tell
        Is given the sentence that it takes effect at the next start.
    """
    actions: dict[str, QAction] = {}
    group = QActionGroup(menu)
    chosen = str(settings.value("language", SYSTEM))
    follow = QCoreApplication.translate("Languages", "&Follow the system")
    for language, name in {SYSTEM: follow, **NAMES}.items():
        action = QAction(name, menu)
        action.setCheckable(True)
        action.setChecked(language == (chosen if chosen in NAMES else SYSTEM))
        help_text = QCoreApplication.translate("Languages", "The language of the window")
        action.setToolTip(help_text)
        action.setStatusTip(help_text)
        action.triggered.connect(lambda _on, language=language: choose(settings, language, tell))
        group.addAction(action)
        menu.addAction(action)
        actions[language] = action
    return actions


def choose(settings: QSettings, language: str, tell: Callable[[str], None]) -> None:
    """Keep a language for the next start, and say so."""
    before = str(settings.value("language", SYSTEM))
    settings.setValue("language", language)
    if spoken(before) == spoken(language):
        return
    tell(
        QCoreApplication.translate(
            "Languages", "Netloom speaks {language} from the next start on."
        ).format(language=NAMES[spoken(language)])
    )
