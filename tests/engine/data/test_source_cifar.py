"""Binary CIFAR files: whole ones come back exactly, damaged ones are left out by name."""

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.dataset import Dataset, DataSummary
from engine.data.settings import DataSettings
from engine.data.sources import describe, load
from engine.errors import DataError
from tests.engine.data.data_files import noise, write_cifar, write_cifar10

CIFAR = (3, 32, 32)


def load_cifar(path: Path, shape: tuple[int, ...] = CIFAR) -> Dataset:
    return load(DataSettings(source="cifar", path=str(path)), shape, None)


def refused(path: Path, words: str) -> None:
    for ask in (lambda: load_cifar(path), lambda: summary(path)):
        with pytest.raises(DataError, match=words) as caught:
            ask()
        assert str(path) in str(caught.value)


def summary(path: Path) -> DataSummary:
    return describe(DataSettings(source="cifar", path=str(path)), None)


def test_cifar10_with_its_official_test_part(tmp_path: Path) -> None:
    write_cifar10(tmp_path)
    data = load_cifar(tmp_path)
    assert data.images.shape == (60, *CIFAR)
    assert (data.images[10:20] == noise(10, *CIFAR, seed=1)).all()
    assert (data.images[50:] == noise(10, *CIFAR, seed=5)).all()
    assert data.labels.tolist() == [*range(10)] * 6
    assert data.classes[0] == "airplane"
    assert data.classes[9] == "truck"
    assert data.test_indices is not None
    assert data.test_indices.tolist() == list(range(50, 60))
    assert data.warnings == ()
    found = summary(tmp_path)
    assert (found.title, found.samples, found.test_samples) == ("CIFAR-10", 60, 10)
    assert (found.shape, found.classes) == (CIFAR, data.classes)


def test_the_folder_above_is_understood(tmp_path: Path) -> None:
    write_cifar10(tmp_path / "cifar-10-batches-bin")
    assert summary(tmp_path).samples == 60


def test_names_beside_the_data_are_used(tmp_path: Path) -> None:
    write_cifar10(tmp_path)
    names = [f"thing{number}" for number in range(10)]
    (tmp_path / "batches.meta.txt").write_text("\n".join(names) + "\n\n")
    assert load_cifar(tmp_path).classes == tuple(names)
    (tmp_path / "batches.meta.txt").write_text("too\nfew\n")
    assert load_cifar(tmp_path).classes[0] == "airplane"


def test_cifar100_has_its_fine_labels(tmp_path: Path) -> None:
    fine = np.arange(100)
    both = np.stack([fine // 5, fine], axis=1).astype(np.uint8)
    write_cifar(tmp_path / "train.bin", both, noise(100, *CIFAR))
    write_cifar(tmp_path / "test.bin", both[:10], noise(10, *CIFAR, seed=1))
    names = [f"fine{number}" for number in range(100)]
    (tmp_path / "fine_label_names.txt").write_text("\n".join(names))
    data = load_cifar(tmp_path)
    assert data.labels.tolist() == [*range(100), *range(10)]
    assert data.classes == tuple(names)
    assert (data.images[:100] == noise(100, *CIFAR)).all()
    assert data.test_indices is not None
    assert len(data.test_indices) == 10
    assert summary(tmp_path).title == "CIFAR-100"


@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=20),
    st.integers(0, 99),
    st.sampled_from(["data_batch_1.bin", "mine.bin"]),
)
@settings(max_examples=40)
def test_what_was_written_comes_back(labels: list[int], seed: int, name: str) -> None:
    pixels = noise(len(labels), *CIFAR, seed=seed)
    with tempfile.TemporaryDirectory() as folder:
        data = load_cifar(write_cifar(Path(folder, name), np.array(labels, np.uint8), pixels))
    assert data.labels.tolist() == labels
    assert (data.images == pixels).all()
    assert data.test_indices is None


def test_a_cut_file_is_left_out_and_the_others_load(tmp_path: Path) -> None:
    write_cifar10(tmp_path)
    cut = tmp_path / "data_batch_2.bin"
    cut.write_bytes(cut.read_bytes()[:-5])
    data = load_cifar(tmp_path)
    assert len(data.images) == 50
    assert data.test_indices is not None
    assert data.test_indices.tolist() == list(range(40, 50))
    assert (data.images[40:] == noise(10, *CIFAR, seed=5)).all()
    for found in (data, summary(tmp_path)):
        (sentence,) = found.warnings
        assert f"{cut} is left out: its 30,725 bytes are no whole number" in sentence


def test_wrong_labels_leave_the_file_out(tmp_path: Path) -> None:
    write_cifar10(tmp_path)
    file = tmp_path / "data_batch_3.bin"
    write_cifar(file, np.array([1, 10, 2], np.uint8), noise(3, *CIFAR))
    data = load_cifar(tmp_path)
    assert len(data.images) == 50
    assert "record 1 has the label 10" in data.warnings[0]
    assert str(file) in data.warnings[0]


def test_missing_and_empty_files_are_named(tmp_path: Path) -> None:
    write_cifar10(tmp_path)
    (tmp_path / "data_batch_4.bin").unlink()
    (tmp_path / "test_batch.bin").write_bytes(b"")
    data = load_cifar(tmp_path)
    assert len(data.images) == 40
    assert data.test_indices is None
    assert any("data_batch_4.bin is missing" in each for each in data.warnings)
    assert any("test_batch.bin is left out: it is empty" in each for each in data.warnings)


def test_the_test_file_alone_is_divided_like_any_data(tmp_path: Path) -> None:
    write_cifar10(tmp_path)
    for number in range(1, 6):
        (tmp_path / f"data_batch_{number}.bin").unlink()
    assert load_cifar(tmp_path).test_indices is None
    assert summary(tmp_path).test_samples == 0


def test_nothing_readable_is_refused(tmp_path: Path) -> None:
    refused(tmp_path, "holds no CIFAR files")
    (tmp_path / "data_batch_1.bin").write_bytes(b"xyz")
    refused(tmp_path, "data_batch_1.bin is left out")
    (tmp_path / "train.bin").write_bytes(b"xyz")
    refused(tmp_path, "both CIFAR-10 and CIFAR-100")
    (tmp_path / "odd.bin").write_bytes(b"xyz")
    refused(tmp_path / "odd.bin", "has 3 bytes, which is not a number of CIFAR-10 records")


def test_images_are_fitted_to_the_input(tmp_path: Path) -> None:
    write_cifar10(tmp_path)
    assert load_cifar(tmp_path, (1, 16, 16)).images.shape == (60, 1, 16, 16)
    assert load_cifar(tmp_path, (3072,)).images.shape == (60, 3072)
