"""The dialog for pictures, and a name for what is saved, without the system's own dialog."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from designer.pictures_dialog import PictureDialog
from designer.window import Window


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Choose a file in the dialog that asks where to save; none cancels it."""
    answer = ("" if path is None else str(path), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)


def ask_picture(window: Window) -> PictureDialog:
    """Open the dialog for pictures."""
    window.actions_["picture"].trigger()
    dialog = window.pictures.dialog
    assert dialog is not None
    return dialog
