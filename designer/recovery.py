"""Unsaved changes outlive a crash: copies beside the person's files, offered at the next start.

Every window has a folder of its own while it lives, with a lock that the system releases when the
process ends in whatever way. A folder without a living owner is what a crash has left behind.
"""

from __future__ import annotations

import json
import os
import shutil
import threading
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Slot

from engine.errors import NetloomError
from engine.files import reason, write_atomically
from engine.projectfile import load_project, project_to_json
from widgets.words import listed, words

if TYPE_CHECKING:
    from designer.sheets import Sheet, Stamp
    from designer.window import Window
    from engine.project import Project

FOLDER_VARIABLE = "NETLOOM_RECOVERY"
"""The environment variable that puts the copies elsewhere."""

AFTER_MS = 5000
"""So long after a change its copy is written: what a crash can cost."""

LOOK_MS = 100
"""How often it is looked whether copies are written."""

_PROJECT, _RECORD, _LOCK = "project.netloom", "record.json", "lock"


def recovery_folder() -> Path:
    """Return where the copies are."""
    if chosen := os.environ.get(FOLDER_VARIABLE):
        return Path(chosen)
    from platformdirs import user_state_path  # noqa: PLC0415 - not before the first change

    return user_state_path("netloom", appauthor=False) / "unsaved"


@dataclass(frozen=True, slots=True)
class _Copy:
    """What one tab holds that is not saved, and where its copy goes."""

    folder: Path
    project: Project
    path: Path | None
    stamp: Stamp | None
    """Of the file when it was read or written here: what is saved later may not be the last."""
    number: int

    def write(self) -> str:
        """Write the copy and return why it cannot be, or nothing; an older one stays meanwhile."""
        record = {
            "path": None if self.path is None else str(self.path),
            "stamp": self.stamp,
            "number": self.number,
        }
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_atomically(self.folder / _PROJECT, project_to_json(self.project).encode())
            write_atomically(self.folder / _RECORD, json.dumps(record).encode())
        except (OSError, NetloomError) as error:
            if not (self.folder / _RECORD).exists():
                shutil.rmtree(self.folder, ignore_errors=True)
            return reason(error) if isinstance(error, OSError) else str(error)
        return ""


class _Writing:
    """Copies that are being written beside the window, and what came of it."""

    def __init__(self, copies: list[_Copy]) -> None:
        self.failed: dict[Path, str] = {}
        """By the copy's folder the reason."""
        # Python's thread, not Qt's: no object of Qt's ends in it.
        self.thread = threading.Thread(target=self._write, args=(copies,), name="unsaved copies")
        self.thread.start()

    def _write(self, copies: list[_Copy]) -> None:
        for copy in copies:
            if why := copy.write():
                self.failed[copy.folder] = why


class Recovery(QObject):
    """Keeps copies of what is not saved in one window, and finds those of windows that died."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        self._folder: Path | None = None
        self._lock: QLockFile | None = None
        self._written: dict[Sheet, tuple[Path, Project | None]] = {}
        """Where a tab's copy is and what it is of; of nothing where that could not be written."""
        self._left: list[tuple[Path, QLockFile]] = []
        self._question = ""
        """What was asked of what was left, until it is answered or put off."""
        self._writer: _Writing | None = None
        self._told = False
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(AFTER_MS)
        self._due.timeout.connect(self.keep)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_after)
        self._document.changed.connect(self._follow)
        self._document.saved_changed.connect(self._follow)
        window.trouble.dismissed.connect(self._ask_again)

    # -- keeping ---------------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        if not self._due.isActive() and (self._document.modified or self._written):
            self._due.start()

    @Slot()
    def keep(self) -> None:
        """Write a copy of every tab that has unsaved changes; those of others go."""
        if self._writer is not None and not self._look_after():
            self._due.start()  # a slow disk: one after the other, the last copy wins
            return
        sheets = self._window.tabs.sheets
        for sheet in [*self._written]:
            if sheet not in sheets or not sheet.modified:
                folder, _project = self._written.pop(sheet)
                shutil.rmtree(folder, ignore_errors=True)
        copies = []
        try:
            own = self._own() if any(sheet.modified for sheet in sheets) else Path()
        except OSError as error:
            self._tell(recovery_folder(), reason(error))
            self._due.start()
            return
        for place, sheet in enumerate(sheets):
            known = self._written.get(sheet)
            if sheet.modified and (known is None or known[1] is not sheet.state.project):
                folder = known[0] if known is not None else own / uuid.uuid4().hex
                self._written[sheet] = (folder, sheet.state.project)
                copies.append(_Copy(folder, sheet.state.project, sheet.path, sheet.stamp, place))
        if copies:
            # In a thread: at 2,000 blocks it takes longer than a frame.
            self._writer = _Writing(copies)
            self._look.start()

    @Slot()
    def _look_after(self) -> bool:
        """See what came of writing, once it has ended; say whether it has.

        What could not be written is tried again, and the person is told, once until it succeeds.
        """
        writer = self._writer
        if writer is None or writer.thread.is_alive():
            return writer is None
        self._writer = None
        self._look.stop()
        for sheet, (folder, _project) in [*self._written.items()]:
            if folder in writer.failed:
                self._written[sheet] = (folder, None)
        if not writer.failed:
            self._told = False
            return True
        self._tell(recovery_folder(), next(iter(writer.failed.values())))
        self._due.start()
        return True

    def _tell(self, folder: Path, why: str) -> None:
        if self._told:
            return
        self._told = True
        text = self.tr(
            "What is not saved would not outlive a crash, as no copy of it can be written to "
            "{folder}: {reason}; save it soon."
        )
        self._window.tell(text.format(folder=folder, reason=words(why)))

    def _own(self) -> Path:
        """Return this window's folder, which is made and locked when it is first needed."""
        if self._folder is None:
            folder = recovery_folder() / uuid.uuid4().hex
            folder.mkdir(parents=True, exist_ok=True)
            self._folder = folder
            self._lock = _lock_of(folder)
            self._lock.tryLock(0)
        return self._folder

    def wait(self) -> None:
        """Wait until what was begun is written."""
        if self._writer is not None:
            self._writer.thread.join()
            self._look_after()

    def shut_down(self) -> None:
        """Leave no copy behind: the person has said what is to become of the changes."""
        self.wait()
        self._due.stop()
        for _folder, lock in self._left:
            lock.unlock()  # not answered: it is asked again
        if self._lock is not None:
            self._lock.unlock()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    # -- coming back -----------------------------------------------------------------------

    def offer(self) -> bool:
        """Ask over the canvas about what a crash has left; say whether there is anything."""
        root = recovery_folder()
        for folder in sorted(root.iterdir()) if root.is_dir() else []:
            if folder == self._folder or not folder.is_dir():
                continue
            lock = _lock_of(folder)
            if not lock.tryLock(0):
                continue  # its window lives
            if any(folder.glob(f"*/{_RECORD}")):
                self._left.append((folder, lock))
            else:
                lock.unlock()
                shutil.rmtree(folder, ignore_errors=True)
        return self._ask()

    @Slot(str, bool)
    def _ask_again(self, sentence: str, by_person: bool) -> None:
        """Ask where something else has taken the question's place, unless it is put off."""
        if by_person and sentence == self._question:
            self._question = ""
        elif self._question:
            self._ask()

    def _ask(self) -> bool:
        names = [_name(copy) for folder, _lock in self._left for copy in _copies(folder)]
        if names:
            text = self.tr("Netloom was closed unexpectedly; not saved were: {names}.")
            self._window.trouble.ask(
                text.format(names=listed(names)),
                [
                    (self.tr("Restore"), self.restore),
                    (self.tr("Discard"), self.discard),
                ],
            )
            self._question = self._window.trouble.sentence
        return bool(names)

    def restore(self) -> None:
        """Open what was left, each in a tab that is not saved yet.

        What cannot be read stays, and is asked about at the next start again.
        """
        self._question = ""
        self._window.trouble.dismiss()
        opened = [
            copy for folder, _lock in self._left for copy in _copies(folder) if self._open(copy)
        ]
        self.keep()
        self.wait()
        unsaved = [sheet for sheet in self._window.tabs.sheets if sheet.modified]
        if all(self._written.get(sheet, (None, None))[1] for sheet in unsaved):
            # Before they are written here nothing may be lost of what was left.
            for copy in opened:
                shutil.rmtree(copy, ignore_errors=True)
            self._give_up([each for each in self._left if not _copies(each[0])])
        self._window.files.on_disk.look()

    def _open(self, copy: Path) -> bool:
        """Show a copy, or tell why that cannot be; say whether it is shown."""
        try:
            project = load_project(copy / _PROJECT)
        except NetloomError as error:
            self._window.tell(str(error))
            return False
        record = _record(copy)
        path = record.get("path")
        target = Path(path) if isinstance(path, str) else None
        known = None if target is None else self._window.tabs.find(target)
        if known is not None and not known.modified:
            # What was open again already is the file as it was saved last.
            self._window.tabs.show(known)
            self._document.edit(self.tr("Restore unsaved changes"), project)
        else:
            self._window.opening.show(project, target)
            self._document.undo_stack.resetClean()
        if "stamp" in record:
            # What has been written since is not what was open here: saving asks about it.
            self._document.sheet.stamp = _stamp(record["stamp"])
        return True

    def discard(self) -> None:
        """Give up what was left."""
        self._question = ""
        self._give_up(self._left)
        self._window.trouble.dismiss()

    def _give_up(self, left: list[tuple[Path, QLockFile]]) -> None:
        for folder, lock in left:
            lock.unlock()
            shutil.rmtree(folder, ignore_errors=True)
        self._left = [each for each in self._left if each not in left]


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # only a dead owner makes it stale, however old it is
    return lock


def _copies(folder: Path) -> list[Path]:
    """Return the copies in a folder in the order of their tabs."""
    found = [record.parent for record in folder.glob(f"*/{_RECORD}")]
    return sorted(found, key=_place)


def _place(copy: Path) -> tuple[int, str]:
    number = _record(copy).get("number")
    return number if isinstance(number, int) else 0, copy.name


def _record(copy: Path) -> dict[str, object]:
    try:
        record = json.loads((copy / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _stamp(value: object) -> Stamp | None:
    """Return the stamp that a record holds; none of a file, which differs, where it is broken."""
    match value:
        case [int(when), int(size), int(which)]:
            return when, size, which
    return None


def _name(copy: Path) -> str:
    """Return what a copy's tab was called."""
    path = _record(copy).get("path")
    if isinstance(path, str):
        return Path(path).name
    try:
        return load_project(copy / _PROJECT).name
    except NetloomError:
        return copy.name
