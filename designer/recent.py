"""The projects that were open lately, and those that are opened again at the next start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QMenu

    from designer.window import Window

MOST = 10
"""How many are remembered."""


def _paths(settings: QSettings, key: str) -> list[Path]:
    """Return a list of paths; Qt keeps a list of one as a text and an empty one as nothing."""
    value = settings.value(key)
    texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return [Path(text) for text in texts if isinstance(text, str) and text]


class Recent(QObject):
    """Remembers files between sessions.

    Parameters
    ----------
    window
        The window whose projects they are.
    settings
        Where they are kept.
    """

    changed = Signal()
    """Another file comes first, or one has gone."""

    def __init__(self, window: Window, settings: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        window.document.saved_changed.connect(self._remember)
        action = window.actions_["restore_session"]
        action.setChecked(settings.value("restore_session", "yes") == "yes")
        action.toggled.connect(self._set_restoring)
        window.actions_.connect({"forget_recent": self.clear})

    @property
    def paths(self) -> list[Path]:
        """The files, the one that was open last first."""
        return _paths(self._settings, "recent")[:MOST]

    @Slot()
    def _remember(self) -> None:
        path = self._window.document.path
        paths = self.paths
        if path is not None and paths[:1] != [path]:
            self._keep([path, *(each for each in paths if each != path)])

    def _keep(self, paths: list[Path]) -> None:
        self._settings.setValue("recent", [str(path) for path in paths[:MOST]])
        self.changed.emit()

    def open(self, path: Path) -> None:
        """Open a file again; one that is there no more is forgotten, with the reason said."""
        if not self._window.open_file(path) and not path.exists():
            self._keep([each for each in self.paths if each != path])

    def clear(self) -> None:
        """Forget all of them."""
        self._keep([])

    def fill(self, menu: QMenu) -> None:
        """Put the files into a menu, each time that it is about to show."""
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._fill(menu)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        menu.setToolTipsVisible(True)
        paths = self.paths
        for place, path in enumerate(paths):
            name = path.name.replace("&", "&&")
            action = menu.addAction(f"&{(place + 1) % 10}  {name}")
            action.setToolTip(str(path))
            action.setStatusTip(str(path))
            action.triggered.connect(lambda *_args, path=path: self.open(path))
        if not paths:
            menu.addAction(self.tr("No project was saved or opened yet")).setEnabled(False)
        else:
            menu.addSeparator()
            menu.addAction(self._window.actions_["forget_recent"])

    # -- the session -----------------------------------------------------------------------

    def remember_session(self) -> None:
        """Keep which files are open, for the next start."""
        paths = [str(sheet.path) for sheet in self._window.tabs.sheets if sheet.path is not None]
        shown = self._window.document.path
        self._settings.setValue("session", paths)
        self._settings.setValue("session_shown", "" if shown is None else str(shown))

    def restore_session(self) -> bool:
        """Open what was open when the window was closed last; say whether that was anything."""
        if not self._window.actions_["restore_session"].isChecked():
            return False
        # What has gone since is no trouble of today.
        paths = [path for path in _paths(self._settings, "session") if path.is_file()]
        opened = [path for path in paths if self._window.open_file(path)]
        shown = Path(str(self._settings.value("session_shown", "")))
        if shown in opened:
            self._window.open_file(shown)
        return bool(opened)

    @Slot(bool)
    def _set_restoring(self, wanted: bool) -> None:
        self._settings.setValue("restore_session", "yes" if wanted else "no")
