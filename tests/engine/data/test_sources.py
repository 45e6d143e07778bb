"""What all sources share: finding the path, refusing in words, and staying quick."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data import memory
from engine.data.dataset import Dataset, shortened
from engine.data.settings import DataSettings
from engine.data.sources import describe, digits, load
from engine.errors import DataError
from tests.engine.data.data_files import write_mnist, write_pets

ROOT = Path(__file__).parents[3]


def both(settings: DataSettings, base: Path | None, words: str) -> None:
    with pytest.raises(DataError, match=words):
        load(settings, (1, 8, 8), base)
    with pytest.raises(DataError, match=words):
        describe(settings, base)


def test_a_project_without_data_is_told_so() -> None:
    both(DataSettings(source="none"), None, "The project has no data: choose")


@pytest.mark.parametrize("source", ["folder", "idx", "cifar", "npz"])
def test_a_source_without_path_asks_for_one(source: Any, tmp_path: Path) -> None:
    both(DataSettings(source=source), tmp_path, "no path yet: choose")
    both(DataSettings(source=source, path="nowhere"), tmp_path, "There is no .*nowhere: choose")
    both(DataSettings(source=source, path="\0"), tmp_path, "There is no|cannot be read")


def test_a_relative_path_starts_at_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pets(tmp_path / "pets")
    settings = DataSettings(source="folder", path="pets")
    assert describe(settings, tmp_path).samples == 6
    monkeypatch.chdir(tmp_path)
    assert describe(settings, None).samples == 6
    absolute = DataSettings(source="folder", path=str(tmp_path / "pets"))
    assert describe(absolute, Path("/elsewhere")).samples == 6


def test_a_home_folder_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pets(tmp_path / "pets")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert describe(DataSettings(source="folder", path="~/pets"), None).samples == 6


def test_the_digits_are_those_of_scikit_learn(monkeypatch: pytest.MonkeyPatch) -> None:
    pixels, labels = digits.read()
    monkeypatch.setattr(digits, "_FILE", Path("elsewhere"))
    theirs, their_labels = digits.read()
    assert (pixels == theirs).all()
    assert (labels == their_labels).all()
    assert pixels.shape == (1797, 1, 8, 8)
    assert (pixels.min(), pixels.max()) == (0, 255)
    assert np.bincount(labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


def test_the_summary_of_the_digits_is_true() -> None:
    summary = describe(DataSettings(), None)
    data = load(DataSettings(), (1, 8, 8), None)
    assert summary.shape == data.images.shape[1:]
    assert summary.samples == len(data.images)
    assert summary.classes == data.classes
    assert len(np.unique(data.images)) == 17


def test_digits_are_smooth_at_the_size_of_lenet() -> None:
    data = load(DataSettings(), (1, 36, 36), None)
    assert data.images.shape == (1797, 1, 36, 36)
    assert len(np.unique(data.images)) > 200
    middle = data.images[:, 0, 6:30, 6:30]  # the margin is a sixth on every side
    assert data.images.sum() - middle.sum() < data.images.sum() / 20
    back = middle.reshape(1797, 8, 3, 8, 3).mean(axis=(2, 4))
    original = load(DataSettings(), (1, 8, 8), None).images[:, 0]
    assert np.corrcoef(back.ravel(), original.ravel())[0, 1] > 0.95


def test_describing_imports_neither_torch_nor_scikit_learn() -> None:
    code = (
        "import sys; from engine.data.sources import describe, load\n"
        "from engine.data.settings import DataSettings\n"
        "describe(DataSettings(), None); load(DataSettings(), (1, 8, 8), None)\n"
        "sys.exit(bool({'torch', 'sklearn', 'PySide6'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_data_beyond_the_memory_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_mnist(tmp_path)
    settings = DataSettings(source="idx", path=".")
    monkeypatch.setattr(memory, "physical_memory", lambda: 20_000)
    with pytest.raises(DataError, match=r"needs 0\.0 GB of memory, but this computer has only"):
        load(settings, (1, 28, 28), tmp_path)


def test_the_memory_of_this_computer_is_known() -> None:
    assert memory.physical_memory() > 100e6


def test_a_data_set_refuses_what_does_not_belong_together() -> None:
    images = np.zeros((3, 1, 2, 2), np.uint8)
    with pytest.raises(DataError, match="3 images but 2 labels"):
        Dataset(images, np.array([0, 1]), ("a", "b"))
    with pytest.raises(DataError, match="labels go from 0 to 2, but the data has 2 classes"):
        Dataset(images, np.array([0, 1, 2]), ("a", "b"))
    with pytest.raises(DataError, match="labels go from -1"):
        Dataset(images, np.array([0, 1, -1]), ("a", "b"))


@given(st.integers(0, 60))
def test_many_warnings_are_counted_instead_of_shown(count: int) -> None:
    short = shortened([f"warning {number}" for number in range(count)])
    assert len(short) <= 21
    if count > 20:
        assert f"{count - 20} more" in short[-1]
