"""A whole window as the place of random work: its tabs, its files, its fields."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, QTimerEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

import designer.recovery
import designer.training
from designer.canvas.view import CanvasView
from designer.document import Document
from designer.project_files import Answer
from designer.sheets import Sheet
from designer.window import Window
from designer.worker_link import WorkerLink
from engine.grouplibrary import FOLDER_VARIABLE
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.gestures import press_key
from tests.designer.random.desk import Desk, chosen
from widgets.fields.boxes import ChoiceBox, SuggestBox, Switch, TextBox
from widgets.fields.controls import Control
from widgets.fields.path_box import PathBox
from widgets.theme import Themes

MOST_TABS = 4
SMALL = 40
"""A template with more blocks on the canvas is none for these windows."""
FILES = ("one.netloom", "two.netloom", "three.netloom")


@dataclass
class Office:
    """What windows of one test share, and what is answered when they ask."""

    themes: Themes
    folder: Path
    file: str = ""
    """The file that is chosen in a dialog; none where that is cancelled."""

    def save_name(self, *_arguments: object) -> tuple[str, str]:
        """Stand in for the system's dialog."""
        return str(self.folder / self.file) if self.file else "", ""


@contextmanager
def office(folder: Path) -> Iterator[Office]:
    """Prepare windows without a worker, whose files lie in a folder."""
    themes = Themes(preference="dark")
    place = Office(themes, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(designer.training, "user_data_path", lambda *_a, **_k: folder / "data")
        patch.setenv(FOLDER_VARIABLE, str(folder / "groups"))
        patch.setenv(designer.recovery.FOLDER_VARIABLE, str(folder / "unsaved"))
        patch.setattr(WorkerLink, "start", lambda _link: None)
        patch.setattr(QFileDialog, "getSaveFileName", place.save_name)
        yield place
    themes.deleteLater()


@cache
def is_small(identifier: str) -> bool:
    """Whether a template has few blocks on the canvas."""
    return len(template(identifier).build().graph) <= SMALL


class WindowDesk(Desk):
    """A whole window with its first project.

    Parameters
    ----------
    project
        What is open at first.
    place
        What the windows of a test share.
    """

    def __init__(self, project: Project, place: Office) -> None:
        self.office = place
        self.window = self._open_window()
        self.typing: QWidget | None = None
        """The field in which a text has been left unfinished."""
        super().__init__(project)
        self.document.opened.connect(self._learn)
        for sheet in self.sheets:
            self.firsts.setdefault(sheet, sheet.state.project)

    def _open_window(self) -> Window:
        for file in self.office.folder.glob("*.*"):
            if file.is_file():
                file.unlink()
        settings = QSettings(str(self.office.folder / "window.ini"), QSettings.Format.IniFormat)
        window = Window(self.office.themes, settings)
        window.files.ask = self._ask  # type: ignore[method-assign]
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        return window

    def _build(self, project: Project) -> tuple[Document, CanvasView]:
        self.answer_to_loss = Answer.DISCARD
        self.window.opening.show(project, None)
        QApplication.processEvents()
        self.window.view.setFocus()
        return self.window.document, self.window.view

    def _ask(self, text: str, *, training: bool) -> Answer:
        assert text
        assert not training
        return self.answer_to_loss

    def _learn(self) -> None:
        """Remember with what a tab begins."""
        self.firsts.setdefault(self.document.sheet, self.document.project)

    def release(self) -> None:
        """Close the window without saving."""
        self.answer_to_loss = Answer.DISCARD
        self.view.cancel_gesture()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # -- tabs and looks ------------------------------------------------------------------------

    @property
    def sheets(self) -> list[Sheet]:
        """The tabs from left to right."""
        return list(self.window.tabs.sheets)

    @property
    def full(self) -> bool:
        """Whether there are enough tabs."""
        return len(self.sheets) >= MOST_TABS

    def add_tab(self, project: Project) -> None:
        """Open a project as the window does."""
        self.window.opening.show(project, None)

    def show_tab(self, number: int) -> None:
        """Show one of the tabs."""
        self.window.tabs.show(chosen(self.sheets, number))

    def replace_tab(self, project: Project) -> None:
        """Open a project in the place of the shown one."""
        self.document.open(project, None)

    def set_theme(self, name: str) -> None:
        """Change the colours of the window."""
        self.window.actions_[f"theme_{name}"].trigger()

    def settle(self) -> None:
        """Let Qt do what waits, and paint; what waits for time alone goes on waiting."""
        self.turns += 1
        if self.turns % 10 == 0:
            QApplication.sendPostedEvents()
        if self.turns % 5 == 0:
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def wait(self) -> None:
        """Let everything come that a person who waits would see, without waiting for it."""
        QApplication.sendPostedEvents()
        timers = [each for each in self.window.findChildren(QTimer) if each.isActive()]
        for timer in sorted(timers, key=QTimer.remainingTime):
            if timer.isActive():
                QApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
        QApplication.sendPostedEvents()

    # -- fields --------------------------------------------------------------------------------

    def shortcut(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is, or else on the canvas."""
        at = QApplication.focusWidget()
        QTest.keyClick(self.view if at is None else at, key, modifiers)

    def replace_text(self, control: Control | QLineEdit, text: str) -> None:
        """Type a text in the place of the one that is there."""
        field = control.line if isinstance(control, PathBox) else control
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        type_text(field, text)


def type_text(field: QWidget, text: str) -> None:
    """Type a text; Qt's own way of testing knows the keys of plain letters alone."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(field, letter)
        else:
            press_key(field, Qt.Key.Key_unknown, text=letter)


def text_in(control: Control) -> object:
    """Return what a control shows: a text, a choice, or whether it is on."""
    if isinstance(control, Switch):
        return control.checkState()
    if isinstance(control, ChoiceBox):
        return control.currentData()
    if isinstance(control, SuggestBox):
        return control.currentText()
    if isinstance(control, PathBox):
        return control.line.text()
    return control.text() if isinstance(control, TextBox) else control.lineEdit().text()
