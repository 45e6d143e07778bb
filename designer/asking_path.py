"""Asking where a file goes: its ending, its folder, and what would be replaced there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from designer.document import Document


def folder_of(document: Document) -> Path:
    """Return where the files of a project go: beside it, or else among the person's documents."""
    if document.path is not None:
        return document.path.parent
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place) or "~").expanduser()
    return documents if documents.is_dir() else Path.home()


def ask_path(
    parent: QWidget, title: str, start: Path, kinds: str, endings: tuple[str, ...]
) -> Path | None:
    """Ask for a file to write.

    Parameters
    ----------
    parent
        The window over which is asked.
    title
        The dialog's title.
    start
        The name that is proposed.
    kinds
        The dialog's filter.
    endings
        The endings of such files, in small letters; a name without one of them is given the
        ending of ``start``.

    Returns
    -------
    Path or None
        The file, or ``None`` where the person wants none. Where it exists, the person has said
        that it may be replaced.
    """
    while True:
        text, _ = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
        if not text:
            return None
        path = Path(text)
        if path.suffix.lower() in endings:
            return path
        path = path.with_name(path.name + start.suffix)
        # The dialog has asked about the name without its ending alone.
        if not path.exists() or may_replace(parent, path):
            return path
        start = path


def may_replace(parent: QWidget, path: Path) -> bool:
    """Ask whether a file that exists may be replaced."""
    text = QCoreApplication.translate("AskingPath", "{name} exists already. Replace it?")
    return confirm(
        parent,
        text.format(name=path.name),
        QCoreApplication.translate("AskingPath", "&Replace"),
    )


def confirm(parent: QWidget, text: str, answer: str) -> bool:
    """Ask before something is lost; what loses nothing is the default.

    Parameters
    ----------
    parent
        The window over which is asked.
    text
        The question.
    answer
        What the button says that loses something.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("AskingPath", "Netloom"))
    box.setText(text)
    go_on = box.addButton(answer, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is go_on
