"""What comes to the window as a tab: a template, a file, or nothing yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from designer.canvas.arrangement import readable
from designer.sheets import stamp_of
from engine.errors import NetloomError
from engine.project import Project
from engine.projectfile import load_project
from engine.templates import template
from widgets.words import words

if TYPE_CHECKING:
    from pathlib import Path

    from designer.window import Window

FIRST_TEMPLATE = "lenet5"


class Opening(QObject):
    """Opens projects in a window, and shows each from where one begins to read it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document

    def start_with_template(self) -> None:
        """Show LeNet-5 on the built-in digits, ready to train."""
        self.open_template(FIRST_TEMPLATE, provisional=True)

    def open_template(self, identifier: str, *, provisional: bool = False) -> None:
        """Begin a new project from a template.

        Parameters
        ----------
        identifier
            The template.
        provisional
            Whether its tab may be given to the next project, until somebody touches it.
        """
        project = template(identifier).build()
        # In rows, like text, where its own figure would be too small to read on this screen.
        room = self._window.view.room()
        self.show(
            project.edit_graph(lambda graph: readable(graph, room)), None, provisional=provisional
        )

    def open_empty(self) -> None:
        """Begin an empty project."""
        self.show(self.empty(), None, provisional=True)

    def empty(self) -> Project:
        """Return a project without a block, called as no other tab is."""
        project = Project()
        sheets = self._window.tabs.sheets
        here = self._document.sheet
        gives_way = here.provisional and here.untouched
        taken = {each.state.project.name for each in sheets if not (each is here and gives_way)}
        number = 2
        while project.name in taken:
            project = Project(name=f"{Project().name} {number}")
            number += 1
        return project

    def read(self, path: Path) -> Project | None:
        """Read a project file; where that cannot be done, say why and return ``None``."""
        try:
            return load_project(path)
        except NetloomError as error:
            self._window.trouble.show_sentence(words(error))
            return None

    def open_file(self, path: Path) -> bool:
        """Open a project file, or go to its tab; where it cannot be read, say why."""
        # The worker, which reads the data, lives in another folder.
        path = path.absolute()
        known = self._window.tabs.find(path)
        if known is not None:
            self._window.trouble.dismiss()
            self._window.tabs.show(known)
            return True
        stamp = stamp_of(path)  # it may be written again while it is read
        project = self.read(path)
        if project is None:
            return False
        self.show(project, path)
        self._document.sheet.stamp = stamp
        return True

    def show(self, project: Project, path: Path | None, *, provisional: bool = False) -> None:
        """Show a project in a tab, from where one begins to read it."""
        self._window.trouble.dismiss()
        self._window.tabs.add(project, path, provisional=provisional)
        view = self._window.view
        view.select(())  # a block may be named as one that was selected elsewhere
        view.setFocus()  # whose keys the empty canvas tells of
        self.look_at_beginning()

    def look_at_beginning(self) -> None:
        """Show the beginning of the network, now and when the window has its size."""
        view, sheet = self._window.view, self._document.sheet

        def look() -> None:
            if self._document.sheet is sheet:
                view.look_at_beginning()

        look()
        QTimer.singleShot(0, view, look)
