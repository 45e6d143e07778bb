"""What other programs do to the files that are open here, and what the person wants of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from designer.asking_path import confirm
from designer.tabs import same_file
from widgets.words import words

if TYPE_CHECKING:
    from pathlib import Path

    from designer.sheets import Sheet, Stamp
    from designer.window import Window


class OnDisk(QObject):
    """Looks at a project's file when its tab or the program is come back to, and before saving.

    A file is changed by a pull from elsewhere, by an editor, or by another window. Neither what
    it holds nor what is open here is given up without the person's word.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        self._asked: tuple[Sheet, Stamp | None] | None = None
        """The state of a file that the question on the screen, or its answer, is about."""
        self._sentence = ""
        """What the bar says of it."""
        self._document.opened.connect(self.look)
        self._document.saved_changed.connect(self._settle)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - a window needs one
        application.applicationStateChanged.connect(self._come_back)

    @Slot(Qt.ApplicationState)
    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    @Slot()
    def look(self) -> None:
        """Say over the canvas where the shown project's file is not what was opened or saved."""
        sheet = self._document.sheet
        self._settle()
        if not sheet.changed_outside:
            return
        found = sheet.stamp_now()
        if self._asked == (sheet, found):
            return
        self._asked = (sheet, found)
        if found is None:
            self._part(sheet)
            text = self.tr("{name} is not there any more; what it held is still open here.")
            answers = [(self.tr("Save it again"), self._save)]
        else:
            text = self.tr("{name} was changed by another program since it was opened here.")
            answers = [
                (self.tr("Load the file"), self.load),
                (self.tr("Keep what is here"), self.keep),
            ]
        self._window.trouble.ask(text.format(name=sheet.name), answers)
        self._sentence = self._window.trouble.sentence

    @Slot()
    def _settle(self) -> None:
        """Take the question away where it is about another tab, or about nothing any more."""
        if self._about_shown() and self._document.sheet.changed_outside:
            return
        self._asked = None
        if self._sentence and self._window.trouble.sentence == self._sentence:
            self._window.trouble.dismiss()
        self._sentence = ""

    def _about_shown(self) -> bool:
        """Return whether what was asked is about the shown project: an answer may come late."""
        return self._asked is not None and self._asked[0] is self._document.sheet

    @Slot()
    def load(self) -> None:
        """Take what the file holds, as a step that can be undone."""
        sheet = self._document.sheet
        path = sheet.path
        if path is None or not self._about_shown():
            return
        stamp = sheet.stamp_now()  # it may be written once more while it is read
        project = self._window.opening.read(path)
        if project is None:
            return  # it has said why
        self._window.trouble.dismiss()
        self._document.edit(self.tr("Load the changed file"), project)
        self._document.call(project.name)
        self._document.mark_saved(path)
        sheet.stamp = stamp

    @Slot()
    def keep(self) -> None:
        """Keep what is open here; saving replaces the file."""
        if not self._about_shown():
            return
        self._window.trouble.dismiss()
        self._document.sheet.take_stamp()
        self._part(self._document.sheet)

    def may_save(self, path: Path) -> bool:
        """Ask, where saving would replace what another program has written.

        Parameters
        ----------
        path
            Where the shown project is to be saved.
        """
        sheet = self._document.sheet
        if not same_file(sheet.path, path) or not sheet.changed_outside:
            return True
        if sheet.stamp_now() is None:
            return True
        text = self.tr(
            "{name} was changed by another program since it was opened here. Saving replaces "
            "what that has written."
        )
        return self.confirm(text.format(name=sheet.name), self.tr("&Replace it"))

    def confirm(self, text: str, answer: str) -> bool:
        """Ask before something is lost; tests put their answer in its place."""
        return confirm(self._window, words(text), answer)

    def _part(self, sheet: Sheet) -> None:
        """Count what is here as not saved: the file holds something else."""
        sheet.undo_stack.resetClean()
        self._document.saved_changed.emit()

    def _save(self) -> None:
        if not self._about_shown():
            return
        self._window.trouble.dismiss()
        self._window.files.save()
