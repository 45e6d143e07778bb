"""An error in a handler reaches the person as a sentence, and never ends the process."""

import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import designer
import widgets

ROOT = Path(__file__).parents[2]

DRIVER = """
import sys
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from widgets.whole_errors import whole_errors

application = QApplication([])
seen = []
sys.excepthook = lambda kind, *_: seen.append(kind.__name__)

class Base(QWidget):
    def keyPressEvent(self, event):
        {fault}

@whole_errors
class Field(Base):
    def event(self, event):
        return super().event(event)

field = Field()
event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier, "l")
QApplication.postEvent(field, event)
QApplication.processEvents()
print(*seen)
"""


def _classes() -> Iterator[type[QWidget]]:
    for package in (widgets, designer):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name == "designer.translating.__main__":
                continue
            for _name, kind in inspect.getmembers(importlib.import_module(module.name)):
                ours = inspect.isclass(kind) and kind.__module__ == module.name
                if ours and issubclass(kind, QWidget):
                    yield kind


def test_every_widget_that_overrides_event_raises_whole_errors() -> None:
    overriding = [
        kind
        for kind in _classes()
        if any("event" in vars(base) for base in kind.__mro__ if not _of_qt(base))
    ]
    assert len(overriding) > 8
    bare = [
        f"{kind.__name__}.{name}"
        for kind in overriding
        for name, handler in inspect.getmembers(kind, inspect.isfunction)
        if name.endswith("Event") and not hasattr(handler, "__wrapped__")
    ]
    assert not bare


def _of_qt(kind: type) -> bool:
    return kind.__module__.startswith(("PySide6", "Shiboken", "builtins"))


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("[][0]", "IndexError"),
        ("next(iter(()))", "StopIteration"),
        ("int('x')", "ValueError"),
        ("(lambda a: a)()", "TypeError"),
        ("raise KeyError('x')", "KeyError"),
    ],
)
def test_an_error_of_a_handler_is_told_and_the_process_goes_on(fault: str, error: str) -> None:
    result = subprocess.run(
        [sys.executable, "-c", DRIVER.replace("{fault}", fault)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert result.stdout.split() == [error]
    assert result.returncode == 0
