"""The program itself on a real X screen: it opens, F5 trains, and the screen shows it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from engine.training.events import RunFinished
from engine.training.runs import read_events

ROOT = Path(__file__).parents[2]

DRIVER = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from designer import project_files, startup, window as window_module

def drive(window):
    window.files.ask = lambda text, training: project_files.Answer.DISCARD
    state = {"began": False}
    def look():
        state["began"] |= window.training.running
        if not state["began"]:
            project = window.document.project
            window.document.edit("Plan", project.change_training(epochs=2, warmup_epochs=0))
            window.activateWindow()
            QTest.keyClick(window.view, Qt.Key.Key_F5)
        elif not window.training.running:
            timer.stop()
            QTimer.singleShot(300, show)
    def show():
        QApplication.primaryScreen().grabWindow(0).save(sys.argv[1])
        print(window.training.last.folder)
        window.close()
    timer = QTimer(window, interval=100)
    timer.timeout.connect(look)
    timer.start()

class Driven(window_module.Window):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.painted.connect(lambda: drive(self))

import designer.app
designer.app.Window = Driven
import main
sys.exit(main.main([]))
"""


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="there is no xvfb-run here")
def test_the_program_trains_on_a_real_screen(tmp_path: Path) -> None:
    picture = tmp_path / "screen.png"
    hidden = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {
        f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "CACHE", "STATE")
    }
    environment["PYTHONPATH"] = str(ROOT)
    result = subprocess.run(
        [
            "xvfb-run", "-a", "-s", "-screen 0 1440x900x24",
            sys.executable, "-c", DRIVER, str(picture),
        ],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr
    folder = Path(result.stdout.strip())
    assert folder.is_relative_to(tmp_path)
    finished = read_events(folder)[-1]
    assert isinstance(finished, RunFinished)
    assert finished.epochs == 2
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1440, 900)
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    }
    assert len(colours) > 30
