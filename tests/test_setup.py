"""The preparation: what make does on a fresh machine, and what the pins promise."""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
Make = Callable[..., "subprocess.CompletedProcess[str]"]

# Stands for a Python: makes a virtual environment whose own Python notes what it is asked to do.
FAKE_PYTHON = """#!/bin/sh
case "$*" in
  *"-m venv"*) mkdir -p .venv/bin && cp "{self}" .venv/bin/python;;
  *"-m pip"*) echo "$@" >> calls; test ! -e no-network;;
  *main.py*) echo "$@" >> calls;;
esac
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a fresh clone, as far as make looks, with a space in its name."""
    clone = tmp_path / "a clone"
    clone.mkdir()
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, clone)
    return clone


@pytest.fixture
def make(folder: Path) -> Make:
    """Return a function that runs make with a Python that only notes what it is asked to do."""
    if shutil.which("make") is None:
        pytest.skip("there is no make on this system")
    python = folder / "python-that-notes"
    python.write_text(FAKE_PYTHON.format(self=python))
    python.chmod(0o755)

    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["make", f"PYTHON={python}", *arguments],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def installations(folder: Path) -> list[str]:
    """Return the pip commands so far."""
    calls = folder / "calls"
    lines = calls.read_text().splitlines() if calls.exists() else []
    return [line for line in lines if "-m pip" in line]


def test_the_program_starts_on_a_fresh_machine_by_one_command(make: Make, folder: Path) -> None:
    """Run prepares everything by itself, then opens the program; without the tests' tools."""
    assert make("run", "FILE=my net.netloom").returncode == 0
    assert len(installations(folder)) == 1
    assert "[dev]" not in installations(folder)[0]
    assert (folder / "calls").read_text().splitlines()[-1] == "main.py my net.netloom"


def test_nothing_is_installed_twice(make: Make, folder: Path) -> None:
    """A second call, and a call that needs less, find everything in place."""
    assert make("install").returncode == 0
    assert make("install").returncode == 0
    assert make("run").returncode == 0
    assert len(installations(folder)) == 1


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_a_changed_declaration_is_installed(make: Make, folder: Path, name: str) -> None:
    """Another dependency, or another pin, reaches the environment by itself."""
    make("install")
    shutil.move(folder / name, folder / "before")
    shutil.copyfile(folder / "before", folder / name)
    assert make("install").returncode == 0
    assert len(installations(folder)) == 2


def test_an_interrupted_installation_is_taken_up_again(make: Make, folder: Path) -> None:
    """What failed half-way does not count as done, not even where it was done before."""
    make("install")
    (folder / "no-network").touch()
    (folder / "constraints.txt").write_text("another==1\n")
    assert make("install").returncode != 0
    assert make("install").returncode != 0
    (folder / "no-network").unlink()
    assert make("install").returncode == 0
    assert make("install").returncode == 0
    assert len(installations(folder)) == 4


def test_a_moved_folder_gets_an_environment_of_its_own(make: Make, folder: Path) -> None:
    """An environment holds its folder's full name, so it cannot move along."""
    make("install")
    (folder / ".venv" / ".place").write_text("/elsewhere\n")
    assert make("install").returncode == 0
    assert len(installations(folder)) == 2


def test_no_python_is_one_sentence(make: Make) -> None:
    """A Python that is too old, or none, is named together with the way out."""
    result = make("run", "PYTHON=/no/such/python")
    assert result.returncode != 0
    sentence = result.stderr.splitlines()[0]
    assert "Python 3.11 or newer" in sentence
    assert "/no/such/python" in sentence


def test_a_python_without_venv_is_one_sentence(make: Make, folder: Path) -> None:
    """Debian ships venv apart from Python; the package is named."""
    python = folder / "bare-python"
    python.write_text(
        '#!/bin/sh\ncase "$*" in *ensurepip*) exit 1;; *print*) echo python3.12-venv;; esac\n'
    )
    python.chmod(0o755)
    result = make("run", f"PYTHON={python}")
    assert result.returncode != 0
    assert "apt-get install python3.12-venv" in result.stderr.splitlines()[0]
    assert not (folder / ".venv").exists()


def pins() -> dict[str, Requirement]:
    """Return the pinned packages by their canonical names."""
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    found = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(pin.name): pin for pin in found}


def declared() -> list[Requirement]:
    """Return what pyproject.toml asks for, tests included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [
        Requirement(text)
        for text in [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    ]


def test_every_dependency_is_pinned_to_one_version() -> None:
    """Whatever is installed for Netloom, direct or not, is the version the tests ran with."""
    pinned = pins()
    waiting, seen = declared(), set[tuple[str, frozenset[str]]]()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        key = (name, frozenset(wanted.extras))
        extras = wanted.extras or {""}
        # torch asks for its CUDA packages by exact version itself, on the systems that have them.
        if key in seen or name.startswith(("nvidia-", "cuda-", "triton")):
            continue
        if wanted.marker and not wanted.marker.evaluate():
            continue
        seen.add(key)
        assert name in pinned, f"{name} is not in constraints.txt"
        (pin,) = pinned[name].specifier
        assert pin.operator == "=="
        assert wanted.specifier.contains(pin.version), f"{wanted} excludes its own pin {pin}"
        try:
            below = [Requirement(text) for text in requires(name) or []]
        except PackageNotFoundError:
            continue
        waiting += [
            Requirement(str(need).partition(";")[0])
            for need in below
            if not need.marker or any(need.marker.evaluate({"extra": extra}) for extra in extras)
        ]
    assert len(seen) > 40


def test_this_python_is_one_that_is_declared() -> None:
    """The declared bound of Python covers the one that runs the tests."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["requires-python"] == ">=3.11"
    assert sys.version_info >= (3, 11)


@pytest.mark.parametrize(
    "name", ["Makefile", "constraints.txt", "pyproject.toml", ".ci/run", "README.md"]
)
def test_no_registry_is_named(name: str) -> None:
    """Where packages come from is the machine's business, in pip's own configuration."""
    text = (ROOT / name).read_text()
    assert not re.search(r"index-url|find-links|trusted-host|pypi\.org|whl/cpu", text)
