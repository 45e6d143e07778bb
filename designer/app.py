"""Starting the application: the Qt side of ``python main.py`` without a command."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from designer import languages
from designer.idle_collection import IdleCollection
from designer.window import Window
from engine import __version__
from widgets.theme import Themes

if TYPE_CHECKING:
    from io import TextIOWrapper
    from types import TracebackType

RESOURCES = Path(__file__).parents[1] / "resources"

COLLECT_AFTER_MS = 1000
"""When what only costs time at the start begins: collecting garbage, noting crashes."""

DESKTOPS = ("cocoa", "wayland", "windows", "xcb")
"""Qt's platforms whose clipboard other programs read."""

log = logging.getLogger("netloom")


def main(argv: list[str]) -> int:
    """Open the window and run until it is closed.

    Parameters
    ----------
    argv
        The arguments without the program's name: nothing, or a ``.netloom`` file to open.
    """
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(["netloom", *argv])
    application.setApplicationName("Netloom")
    application.setApplicationVersion(__version__)
    application.setOrganizationName("Netloom")
    application.setDesktopFileName("netloom")
    application.setWindowIcon(QIcon(str(RESOURCES / "icons" / "netloom.svg")))
    settings = QSettings()
    languages.speak(application, str(settings.value("language", languages.SYSTEM)))
    themes = Themes(application, str(settings.value("theme", "system")))  # type: ignore[arg-type]
    window = Window(themes, settings)
    _keep_log()
    _report_errors(window)
    _obey_the_terminal(window)
    window.show()
    QTimer.singleShot(COLLECT_AFTER_MS, window, IdleCollection(window.document).begin)
    QTimer.singleShot(COLLECT_AFTER_MS, window, _note_crashes)
    if argv:
        window.open_file(Path(argv[0]))
    elif not window.recent.restore_session():
        window.start_with_template()
    window.painted.connect(window.recovery.offer)
    status = application.exec()
    end_clipboard()
    return status


def end_clipboard() -> None:
    """Empty a clipboard that no other program reads, before Python ends.

    Where the platform has none of its own (offscreen, a frame buffer), Qt destroys what lies in
    it after Python has ended, and an object made by Python then crashes the process. A desktop's
    clipboard is left alone: what was copied may be pasted after the window has closed.
    """
    if not QGuiApplication.platformName().startswith(DESKTOPS):
        QGuiApplication.clipboard().clear()


def _report_errors(window: Window) -> None:
    """Send what nobody caught to the log file, and one sentence to the person."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        log.error("unexpected error", exc_info=(kind, error, trace))
        window.tell(
            window.tr("Something went wrong inside Netloom ({error}); details are in {path}.")
            .format(error=f"{kind.__name__}: {error}"[:120], path=log_file())
        )  # fmt: skip

    sys.excepthook = report


class _LogFile(logging.handlers.RotatingFileHandler):
    """The log file, whose folder is made when there is something to write."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()


def _keep_log() -> None:
    """Send what is worth a look later to the log file."""
    if not log.handlers:
        handler = _LogFile(log_file(), maxBytes=2**20, backupCount=2, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)


def _note_crashes() -> None:
    """Let a crash below Python leave what each thread was doing beside the log file."""
    path = log_file().with_name("netloom-crash.log")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        faulthandler.enable(path.open("a"))
    except OSError:
        return  # a crash leaves nothing then; the work goes on


def log_file() -> Path:
    """Return where unexpected errors are written."""
    from platformdirs import user_log_path  # noqa: PLC0415 - needed only where something broke

    return user_log_path("netloom", appauthor=False) / "netloom.log"


def _obey_the_terminal(window: Window) -> None:
    """Close the window, not only the process, on Ctrl+C in the terminal it was started from."""
    signal.signal(signal.SIGINT, lambda *_args: window.close())
    # Python runs signal handlers between its own instructions only, so it must get a turn.
    timer = QTimer(window, interval=500)
    timer.timeout.connect(lambda: None)
    timer.start()
