"""A machine that cannot show the window is told so in one sentence, never by a traceback."""

import ctypes
import os
import shutil
import socket
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6
import pytest
from PySide6.QtGui import QImage

from designer import startup

ROOT = Path(__file__).parents[2]
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lacks libraries")
SYSTEM = {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "libdl.so.2", "libpthread.so.0"}
"""What any Linux that runs Python has."""


def run_main(environ: dict[str, str], *arguments: str) -> tuple[int, str]:
    """Start main.py without a screen of its own; return its exit code and what it complained."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    result = subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env=inherited | environ,
        capture_output=True,
        text=True,
        check=False,
    )
    return result.returncode, result.stderr


def one_sentence(text: str) -> bool:
    """Whether a text is a single line that ends like a sentence."""
    return text.count("\n") == 1 and text.endswith(".\n")


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Make the loader deny the libraries named in this set, and all that link to them."""
    names: set[str] = set()
    load = ctypes.CDLL

    def deny(library: str, *arguments: Any, **options: Any) -> ctypes.CDLL:
        linked = set(needed(Path(library))) if os.path.isabs(library) else {library}  # noqa: PTH117
        for name in sorted(names & linked):
            raise OSError(f"{name}: cannot open shared object file: No such file or directory")
        return load(library, *arguments, **options)

    monkeypatch.setattr(ctypes, "CDLL", deny)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    return names


@linux_only
def test_without_a_screen_the_alternatives_are_named() -> None:
    """No display at all: exit code 2 and the commands that work without one."""
    code, complaint = run_main({})
    assert code == 2
    assert one_sentence(complaint)
    assert "no screen" in complaint
    assert "--help" in complaint


@linux_only
@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_screen_that_does_not_answer_is_no_crash(variable: str, tmp_path: Path) -> None:
    """Qt would abort the process where the named screen is not there."""
    code, complaint = run_main({variable: ":987", "XDG_RUNTIME_DIR": str(tmp_path)}, "my.netloom")
    assert code == 2
    assert one_sentence(complaint)


@linux_only
def test_qt_without_its_libraries_names_the_package(tmp_path: Path) -> None:
    """The loader's error becomes the package that holds the library."""
    package = tmp_path / "PySide6"
    package.mkdir()
    package.joinpath("__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file: No such file')"
    )
    code, complaint = run_main({"PYTHONPATH": str(tmp_path)})
    assert code == 2
    assert one_sentence(complaint)
    assert "libEGL.so.1" in complaint
    assert "libegl1" in complaint or "dnf" in complaint


def test_a_python_without_the_packages_names_the_preparation(tmp_path: Path) -> None:
    """The wrong Python, or a forgotten installation, is the commonest start of all."""
    tmp_path.joinpath("PySide6.py").write_text(
        "raise ModuleNotFoundError(\"No module named 'PySide6'\", name='PySide6')"
    )
    code, complaint = run_main({"PYTHONPATH": str(tmp_path)})
    assert code == 2
    assert one_sentence(complaint)
    assert "make install" in complaint


@linux_only
def test_every_missing_library_is_named_at_once(lacking: set[str]) -> None:
    """One installation mends it: the sentence has every package, not just the first."""
    lacking |= {"libxcb-cursor.so.0", "libxcb-icccm.so.4"}
    sentence = startup.screen_obstacle({"DISPLAY": ":987"})
    assert sentence is not None
    assert "libxcb-cursor.so.0, libxcb-icccm.so.4" in sentence
    assert "apt-get install libxcb-cursor0 libxcb-icccm4" in sentence


@linux_only
def test_fedora_is_told_the_libraries_themselves(
    lacking: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is dnf and no apt-get, a library can be installed by its own name."""
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "dnf" else None)
    lacking.add("libxcb-cursor.so.0")
    sentence = startup.screen_obstacle({"DISPLAY": ":987"})
    assert sentence is not None
    assert "dnf install 'libxcb-cursor.so.0()(64bit)'" in sentence


@linux_only
def test_wayland_is_enough_where_x11_is_missing(lacking: set[str], tmp_path: Path) -> None:
    """Either kind of screen opens the window, and each needs its own libraries only."""
    monkey_wayland = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    if startup.missing_libraries(startup.WAYLAND_WINDOW):
        pytest.skip("no Wayland libraries on this machine")
    lacking.add("libxcb-cursor.so.0")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "wayland-7"))
        assert startup.screen_obstacle(monkey_wayland | {"DISPLAY": ":987"}) is None


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_a_platform_without_a_screen_is_taken_at_its_word(platform: str) -> None:
    """Tests and remote screens choose their platform themselves."""
    assert startup.screen_obstacle({"QT_QPA_PLATFORM": platform}) is None


@linux_only
def test_the_tables_name_all_that_qt_links_to() -> None:
    """A newer Qt that needs another library must enter the tables, or nobody is told of it."""
    folder = Path(PySide6.__file__).parent
    known = {**startup.ANY_WINDOW, **startup.X11_WINDOW, **startup.WAYLAND_WINDOW}
    for start, table in [
        ("libQt6Widgets.so.6", startup.ANY_WINDOW),
        ("libQt6Svg.so.6", startup.ANY_WINDOW),
        ("libqoffscreen.so", startup.ANY_WINDOW),
        ("libqxcb.so", {**startup.ANY_WINDOW, **startup.X11_WINDOW}),
        ("libqwayland.so", known),
    ]:
        outside = linked(start, folder)
        assert outside - SYSTEM <= set(table), start
        assert len(outside) > 5


def test_pictures_need_no_screen(tmp_path: Path) -> None:
    """The render command draws what the canvas shows, wherever Qt's libraries are."""
    project, picture = tmp_path / "my net.netloom", tmp_path / "my net.png"
    for arguments in (
        ["new", "lenet5", "--to", str(project)],
        ["render", str(project), "--to", str(picture), "--theme", "dark", "--json"],
    ):
        code, complaint = run_main({}, *arguments)
        assert (code, complaint) == (0, "")
    image = QImage(str(picture))
    assert image.width() > image.height() > 100


def linked(start: str, folder: Path) -> set[str]:
    """Return the system libraries that a library of PySide6 needs, through those beside it."""
    shipped = {path.name: path for path in folder.rglob("*.so*")}
    waiting, seen, outside = [start], set[str](), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen or name.startswith("ld-linux"):
            continue
        seen.add(name)
        if name in shipped:
            waiting += needed(shipped[name])
        else:
            outside.add(name)
    return outside


def needed(path: Path) -> list[str]:
    """Return the DT_NEEDED entries of a 64-bit ELF file (System V ABI, chapters 4 and 5)."""
    data = path.read_bytes()
    assert data[:6] == b"\x7fELF\x02\x01"
    (table,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    loads, entries = [], []
    for index in range(count):
        kind, _, offset, address, _, length = struct.unpack_from(
            "<IIQQQQ", data, table + index * size
        )
        if kind == 1:
            loads.append((address, offset, length))
        elif kind == 2:
            entries = list(struct.iter_unpack("<QQ", data[offset : offset + length]))
    names = next(value for tag, value in entries if tag == 5)
    base = next(o + names - a for a, o, length in loads if a <= names < a + length)
    starts = [base + value for tag, value in entries if tag == 1]
    return [data[start : data.index(b"\0", start)].decode() for start in starts]


def test_a_figure_becomes_a_pdf_without_a_screen(tmp_path: Path) -> None:
    file, target = tmp_path / "net.netloom", tmp_path / "net.pdf"
    code = "import sys, main; sys.exit(main.main(sys.argv[1:]))"
    environ = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    for argv in (
        ["new", "lenet5", "--to", str(file)], ["figure", str(file), "--to", str(target)]
    ):  # fmt: skip
        subprocess.run([sys.executable, "-c", code, *argv], cwd=ROOT, env=environ, check=True)
    assert target.read_bytes().startswith(b"%PDF")
