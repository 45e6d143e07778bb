"""What takes the place of the open project: a template, a file, or nothing yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from designer.canvas.arrangement import readable
from engine.errors import NetloomError
from engine.project import Project
from engine.projectfile import load_project
from engine.templates import template

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
        self.open_template(FIRST_TEMPLATE)

    def open_template(self, identifier: str) -> None:
        """Begin a new project from a template."""
        project = template(identifier).build()
        # In rows, like text, where its own figure would be too small to read on this screen.
        room = self._window.view.room()
        self.show(project.edit_graph(lambda graph: readable(graph, room)), None)

    def open_empty(self) -> None:
        """Begin an empty project."""
        self.show(Project(), None)

    def read(self, path: Path) -> Project | None:
        """Read a project file; where that cannot be done, say why and return ``None``."""
        try:
            return load_project(path)
        except NetloomError as error:
            self._window.trouble.show_sentence(str(error))
            return None

    def open_file(self, path: Path) -> bool:
        """Open a project file; where it cannot be read, say why and leave everything as it is."""
        project = self.read(path)
        if project is None:
            return False
        self.show(project, path)
        return True

    def show(self, project: Project, path: Path | None) -> None:
        """Put a project in the place of the open one."""
        self._window.trouble.dismiss()
        # The worker, which reads the data, lives in another folder.
        self._document.open(project, None if path is None else path.absolute())
        view = self._window.view
        view.look_at_beginning()
        # Once more when the window has its size.
        QTimer.singleShot(0, view, view.look_at_beginning)
