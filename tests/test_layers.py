"""Who may know whom: the declared contracts hold, and the window's process stays light."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WORKER_ONLY = ("torch", "onnx", "onnxruntime", "sklearn", "scipy")
"""Packages that only the worker and the commands may hold."""

LOADED = """
# Import the named modules ("package.*": with everything in it) and print what is loaded then.
import importlib, json, pkgutil, sys
for name in sys.argv[1:]:
    package = importlib.import_module(name.removesuffix(".*"))
    if name.endswith(".*"):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            importlib.import_module(found.name)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""

ANALYSIS = """
import json, sys
from engine.analysis import analyse
from engine.templates import templates
for entry in templates():
    analyse(entry.build().graph)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded(code: str, *arguments: str) -> set[str]:
    """Return the top-level packages that a fresh process holds after running some code."""
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return set(json.loads(result.stdout))


def test_the_declared_layers_hold() -> None:
    """The import contracts of pyproject.toml are kept."""
    command = "from importlinter.cli import lint_imports_command as check; check()"
    result = subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_window_and_its_panels_never_hold_the_workers_packages() -> None:
    """Every module of the window can be imported, and none brings torch along."""
    held = loaded(LOADED, "designer.*", "widgets.*")
    assert "PySide6" in held
    assert held.isdisjoint(WORKER_ONLY)


def test_opening_the_window_does_not_wait_for_the_plots() -> None:
    """What is imported before the first paint leaves plots, numbers and pictures out."""
    held = loaded(LOADED, "designer.app")
    assert held.isdisjoint({*WORKER_ONLY, "pyqtgraph", "numpy", "PIL"})


@pytest.mark.parametrize(
    "name",
    [
        "engine.graph",
        "engine.blocks.catalogue",
        "engine.analysis",
        "engine.problems",
        "engine.project",
        "engine.templates",
        "engine.data.*",
        "engine.training.plan",
        "engine.training.events",
    ],
)
def test_the_engines_core_is_plain_python(name: str) -> None:
    """A core module, with all that it imports, needs neither torch nor Qt."""
    held = loaded(LOADED, name)
    assert "engine" in held
    assert held.isdisjoint({*WORKER_ONLY, "PySide6"})


def test_analysing_every_template_needs_no_torch() -> None:
    """Shapes, parameters and problems are arithmetic: nothing is imported on the way either."""
    assert loaded(ANALYSIS).isdisjoint({*WORKER_ONLY, "PySide6"})
