"""New, open, save, templates, and the one question before something would be lost."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMessageBox

from designer.asking_path import ask_path, folder_of
from designer.on_disk import OnDisk
from engine.errors import NetloomError
from engine.project import Project
from engine.projectfile import SUFFIX, save_project
from widgets.gallery import Gallery
from widgets.words import listed

if TYPE_CHECKING:
    from designer.sheets import Sheet
    from designer.window import Window


class Answer(Enum):
    """What a person says when something would be lost."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


class ProjectFiles(QObject):
    """Everything that opens a project or writes it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        self._gallery: Gallery | None = None
        self.on_disk = OnDisk(window)
        self.keep_training = False
        """What the person chose for a running training when the window closes."""
        window.actions_.connect(
            {
                "new": self.new,
                "open": self.open,
                "save": self.save,
                "save_as": self.save_as,
                "templates": self.show_templates,
            }
        )

    # -- opening ---------------------------------------------------------------------------

    def new(self) -> None:
        """Begin an empty project."""
        self._window.opening.open_empty()

    def open(self) -> None:
        """Ask for a file and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a project"), str(folder_of(self._document)), self._filter()
        )
        if path:
            self._window.opening.open_file(Path(path))

    def show_templates(self) -> None:
        """Show the gallery of templates."""
        if self._gallery is None:
            self._gallery = Gallery(self._window.theme, self._window)
            self._gallery.chosen.connect(self._begin_with)
        self._gallery.set_theme(self._window.theme)
        self._gallery.show()
        self._gallery.raise_()

    def _begin_with(self, identifier: str) -> None:
        self._window.open_project_value(identifier)

    # -- writing it ------------------------------------------------------------------------

    def save(self) -> bool:
        """Save the project to its file, asking for one where it has none."""
        if self._document.path is None:
            return self.save_as()
        return self._write(self._document.path)

    def save_as(self) -> bool:
        """Ask for a file and save the project there."""
        name = f"{self._document.project.name}{SUFFIX}"
        start = folder_of(self._document) / name
        title = self.tr("Save the project")
        path = ask_path(self._window, title, start, self._filter(), (SUFFIX,))
        return path is not None and self._write(path.absolute())

    def _write(self, path: Path) -> bool:
        self._window.inspector.settle()  # a name that is half typed is meant to be saved too
        other = self._window.tabs.find(path)
        if other is not None and other is not self._document.sheet:
            text = self.tr(
                "{name} is open in another tab: save under another name, or close that tab first."
            )
            self._window.tell(text.format(name=path.name))
            return False
        if not self.on_disk.may_save(path):
            return False
        name = self._name_in(path)
        try:
            save_project(replace(self._document.project, name=name), path)
        except NetloomError as error:
            self._window.tell(str(error))
            return False
        self._document.call(name)
        self._document.mark_saved(path)
        self._window.tell(self.tr("Saved as {path}.").format(path=path), seconds=4)
        return True

    def _name_in(self, path: Path) -> str:
        """Return the project's name in a file: the file's, unless it has one of its own."""
        name, before = self._document.project.name, self._document.path
        given = self._document.sheet.first_name if before is None else before.stem
        return path.stem if name in {Project().name, given} else name

    def _filter(self) -> str:
        return self.tr("Netloom projects (*{suffix})").format(suffix=SUFFIX)

    # -- asking ----------------------------------------------------------------------------

    def may_close_tab(self, sheet: Sheet) -> bool:
        """Ask, where the shown tab has unsaved changes, and say whether it may be closed."""
        if not sheet.modified:
            return True
        text = self.tr("{name} has changes that are not saved.").format(name=sheet.name)
        return self._act_on(self.ask(text, training=False), [sheet])

    def may_close(self) -> bool:
        """Ask once about all unsaved changes and a running training; say whether to close."""
        run = self._window.training.run
        modified = [sheet for sheet in self._window.tabs.sheets if sheet.modified]
        if run is None and not modified:
            return True
        if len(modified) > 1 and run is not None:
            text = self.tr(
                "{count} projects have changes that are not saved ({names}), and a training is "
                "running."
            )
        elif len(modified) > 1:
            text = self.tr("{count} projects have changes that are not saved: {names}.")
        elif modified and run is not None:
            text = self.tr("{name} has changes that are not saved, and a training is running.")
        elif modified:
            text = self.tr("{name} has changes that are not saved.")
        else:
            text = self.tr("A training of {name} is running.")
        names = [sheet.name for sheet in modified]
        name = names[0] if names else run.sheet.name if run is not None else ""
        text = text.format(name=name, names=listed(names), count=len(names))
        return self._act_on(self.ask(text, training=run is not None), modified)

    def _act_on(self, answer: Answer, modified: list[Sheet]) -> bool:
        if answer is not Answer.SAVE:
            return answer is Answer.DISCARD
        for sheet in modified:
            self._window.tabs.show(sheet)
            if not self.save():
                return False
        return True

    def ask(self, text: str, *, training: bool) -> Answer:
        """Ask what to do with what would be lost; tests put their answer in its place."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Netloom"))
        box.setText(text)
        kinds = QMessageBox.StandardButton
        if any(sheet.modified for sheet in self._window.tabs.sheets):
            box.setStandardButtons(kinds.Save | kinds.Discard | kinds.Cancel)
            box.setDefaultButton(kinds.Save)
            box.button(kinds.Save).setText(self.tr("&Save"))
            box.button(kinds.Discard).setText(self.tr("&Discard"))
        else:
            box.setStandardButtons(kinds.Close | kinds.Cancel)
            box.setDefaultButton(kinds.Close)
        if training:
            # Its child from the first: a box without the check box that it knows crashes Qt when
            # the theme changes.
            keep = QCheckBox(self.tr("&Keep training in the background"), box)
            keep.setToolTip(self.tr("The run goes on without a window"))
            keep.setChecked(True)
            box.setCheckBox(keep)
        pressed = box.exec()
        self.keep_training = training and keep.isChecked()
        box.deleteLater()
        if pressed == kinds.Save:
            return Answer.SAVE
        return Answer.DISCARD if pressed in (kinds.Discard, kinds.Close) else Answer.CANCEL
