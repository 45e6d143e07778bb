"""Whether this machine can show a window, told in one sentence before Qt would abort.

Qt ends the process, without an exception, when its platform plugin does not load or the screen
does not answer. So both are tried here first, by loading what Qt would load and knocking where
Qt would knock, which costs a window that does open next to nothing: Qt loads the same files.

Only the standard library is imported at the top, so that this also speaks where PySide6 is
missing. ``python -m designer.startup`` says what the system lacks, for make and the checks.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.figures import Figure
    from engine.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ANY_WINDOW: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What QtWidgets links to on Linux, on a screen or without one, and the Debian package of each."""

X11_WINDOW: Mapping[str, str] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's X11 plugin links to besides, and the Debian package of each."""

WAYLAND_WINDOW: Mapping[str, str] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""What Qt's Wayland plugin links to besides, and the Debian package of each."""

PIP_COMMAND = "pip install -e . -c constraints.txt"
WITHOUT_WINDOW = "the commands work without a window (python main.py --help)"
NO_SCREEN = (
    "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): use the commands "
    "(python main.py --help), make demo, or xvfb-run python main.py."
)


def open_window(argv: Sequence[str]) -> int:
    """Open the window, or say in one sentence why this machine cannot.

    Parameters
    ----------
    argv
        The arguments without the program's name: nothing, or one ``.netloom`` file.

    Returns
    -------
    int
        The exit code; 2 where the window cannot open.
    """
    obstacle = qt_obstacle() or screen_obstacle(os.environ)
    if obstacle is not None:
        sys.stderr.write(obstacle + "\n")
        return 2
    # Nothing becomes garbage before the first paint; looking for some takes a tenth of the way
    # there, and looking for plugins of pydantic in all that is installed another twentieth.
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from designer.app import main  # noqa: PLC0415  (needs the Qt that was just tried)

        return main(list(argv))
    finally:
        gc.enable()


def arranged(project: Project) -> Project:
    """Return a project with its cards laid out in rows that can be read, as the window does it."""
    from designer.canvas.layout import folded  # noqa: PLC0415  (this module speaks alone)

    return project.edit_graph(folded)


def render_file(
    file: Path, picture: Path, theme: str, overlay: str = "none", **look: Any
) -> tuple[int, int, int]:  # fmt: skip
    """Draw a project file as a picture, on a machine that need not have a screen.

    Parameters
    ----------
    file
        A ``.netloom`` file.
    picture
        The PNG, SVG or PDF file to write.
    theme
        Name of the colours, ``light`` or ``dark``.
    overlay
        What the blocks are coloured by, or ``none``.
    look
        Of :class:`designer.canvas.picture.PictureOptions`.

    Returns
    -------
    tuple
        Width and height in pixels, and the width that was asked for, which may be too much.

    Raises
    ------
    NetloomError
        Where Qt does not load, the project cannot be read or the picture not be written.
    """
    _without_screen()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  (needs the Qt that was tried)

    from designer.canvas.picture import rendered  # noqa: PLC0415
    from designer.canvas.picture_painting import PictureOptions  # noqa: PLC0415
    from engine.projectfile import load_project  # noqa: PLC0415
    from widgets.theme import Theme  # noqa: PLC0415

    # The name keeps the application alive while it draws.
    application = QApplication.instance() or QApplication([])
    options = PictureOptions(**look)
    size, wished = rendered(
        load_project(file), picture, Theme.load(theme), overlay=overlay, options=options
    )
    application.processEvents()
    return size.width(), size.height(), wished


def figure_pages(figure: Figure, title: str) -> bytes:
    """Return a publication figure as PDF, on a machine that need not have a screen.

    Raises
    ------
    NetloomError
        Where Qt does not load.
    """
    _without_screen()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  (needs the Qt that was tried)

    from designer.pictures_figure import figure_pdf  # noqa: PLC0415

    application = QApplication.instance() or QApplication([])
    data = figure_pdf(figure, title)
    application.processEvents()
    return data


def _without_screen() -> None:
    """Let Qt draw where nothing is shown, or say why it cannot."""
    from engine.errors import NetloomError  # noqa: PLC0415  (this module speaks alone)

    if obstacle := qt_obstacle():
        raise NetloomError(obstacle)
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def qt_obstacle() -> str | None:
    """Say why Qt cannot be imported, or return ``None``."""
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415  (whether it imports is the question)
    except ModuleNotFoundError as error:
        return f"{error.name} is not installed in this Python: run make install, or {PIP_COMMAND}."
    except ImportError as error:
        # All that a window needs at once, so that one installation mends it.
        return _cannot_load("Qt", {**ANY_WINDOW, **X11_WINDOW}, error)
    return None


def screen_obstacle(environ: Mapping[str, str]) -> str | None:
    """Say why Qt would find no screen to draw on, or return ``None``.

    Parameters
    ----------
    environ
        The environment to look for a screen in.
    """
    if not sys.platform.startswith("linux"):
        return None
    chosen = environ.get("QT_QPA_PLATFORM", "")
    checks: dict[str, Callable[[Mapping[str, str]], str | None]] = {
        "wayland": _wayland_obstacle,
        "xcb": _x11_obstacle,
    }
    asked = [check for name, check in checks.items() if not chosen or name in chosen]
    obstacle = None
    for check in asked:
        found = check(environ)
        if found is None:
            return None
        if obstacle is None or obstacle == NO_SCREEN:
            obstacle = found
    return obstacle


def missing_libraries(libraries: Mapping[str, str]) -> dict[str, str]:
    """Return those of the given libraries that the system's loader does not find.

    Parameters
    ----------
    libraries
        File name of each library (``libEGL.so.1``) and the Debian package that holds it.
    """
    return {name: package for name, package in libraries.items() if _load_error(name)}


def _wayland_obstacle(environ: Mapping[str, str]) -> str | None:
    name = environ.get("WAYLAND_DISPLAY")
    if not name:
        return NO_SCREEN
    # An absolute name stands for itself; the division drops the folder then.
    if not (Path(environ.get("XDG_RUNTIME_DIR", "")) / name).is_socket():
        return f"The screen WAYLAND_DISPLAY={name} does not answer: {WITHOUT_WINDOW}."
    if error := _load_error(_platform_plugin("wayland")):
        return _cannot_load("Qt's Wayland plugin", WAYLAND_WINDOW, error)
    return None


def _x11_obstacle(environ: Mapping[str, str]) -> str | None:
    name = environ.get("DISPLAY")
    if not name:
        return NO_SCREEN
    if error := _load_error(_platform_plugin("xcb")):
        return _cannot_load("Qt's X11 plugin", X11_WINDOW, error)
    if not _display_answers(name):
        return f"The screen DISPLAY={name} does not answer: {WITHOUT_WINDOW}."
    return None


def _platform_plugin(name: str) -> str:
    """Return the path of the plugin that Qt would load for a platform."""
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415  (this module speaks without Qt)

    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    return str(Path(folder, "platforms", f"libq{name}.so"))


def _load_error(library: str) -> OSError | None:
    """Load a shared library as Qt would; return the error where that fails."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return error
    return None


def _display_answers(name: str) -> bool:
    """Open a connection to an X server and close it again."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _cannot_load(what: str, libraries: Mapping[str, str], error: Exception) -> str:
    """Say which libraries are missing and how to install them."""
    missing = missing_libraries(libraries)
    # The loader names the first library it lacks: "libEGL.so.1: cannot open shared object file".
    first = str(error).partition(":")[0]
    known = {**ANY_WINDOW, **X11_WINDOW, **WAYLAND_WINDOW}
    if first in known:
        missing = {first: known[first], **missing}
    if not missing:
        return f"{what} does not load ({error}): install it anew with {PIP_COMMAND}."
    return f"{what} needs {', '.join(missing)}: {_remedy(missing)}; {WITHOUT_WINDOW}."


def _remedy(missing: Mapping[str, str]) -> str:
    packages = " ".join(sorted(set(missing.values())))
    if shutil.which("apt-get"):
        return f"install with sudo apt-get install {packages}"
    if shutil.which("dnf"):
        return "install with sudo dnf install " + " ".join(f"'{x}()(64bit)'" for x in missing)
    return f"install the packages that Debian calls {packages}"


def _main() -> int:
    """Report what the system lacks for a window, whether or not there is a screen now."""
    parser = argparse.ArgumentParser(prog="python -m designer.startup", description=_main.__doc__)
    parser.add_argument("--headless", action="store_true", help="leave out what a screen needs")
    parser.add_argument(
        "--packages", action="store_true", help="print the missing libraries' Debian packages"
    )
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        return 0
    missing = missing_libraries(ANY_WINDOW if options.headless else {**ANY_WINDOW, **X11_WINDOW})
    if options.packages:
        sys.stdout.write("".join(f"{package}\n" for package in sorted(set(missing.values()))))
        return 0
    if missing:
        what = "Qt" if options.headless else "The window"
        sys.stderr.write(f"{what} needs {', '.join(missing)}: {_remedy(missing)}.\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(_main())
