"""How the program ends: by itself and in peace, whatever lies in the clipboard."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

DRIVER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from designer import project_files, window as window_module

def drive(window):
    window.files.ask = lambda text, training: project_files.Answer.DISCARD
    def close():
        if not QGuiApplication.clipboard().mimeData().formats():
            return
        timer.stop()
        print(*QGuiApplication.clipboard().mimeData().formats())
        window.close()
    timer = QTimer(window, interval=50)
    timer.timeout.connect(close)
    timer.start()
    window.actions_["select_all"].trigger()
    window.actions_[sys.argv[1]].trigger()

class Driven(window_module.Window):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.painted.connect(lambda: drive(self))

import designer.app
designer.app.Window = Driven
import main
sys.exit(main.main([]))
"""


@pytest.mark.parametrize(
    ("action", "copied"), [("copy", "text/plain"), ("copy_picture", "image/png")]
)
def test_the_program_ends_in_peace_after_copying(action: str, copied: str, tmp_path: Path) -> None:
    homes = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("DATA", "CONFIG", "CACHE", "STATE")}
    result = subprocess.run(
        [sys.executable, "-c", DRIVER, action],
        cwd=ROOT, env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert copied in result.stdout.split()
    assert "Traceback" not in result.stderr
    assert result.returncode == 0
