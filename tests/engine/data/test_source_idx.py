"""MNIST-style files: what is whole comes back exactly, what is damaged is named."""

import gzip
import struct
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.dataset import Dataset
from engine.data.settings import DataSettings
from engine.data.sources import describe, load
from engine.errors import DataError
from tests.engine.data.data_files import attempt, noise, write_idx, write_mnist

MNIST = (1, 28, 28)
IMAGES, LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"


def load_idx(path: Path, shape: tuple[int, ...] = MNIST) -> Dataset:
    return load(DataSettings(source="idx", path=str(path)), shape, None)


def refused(path: Path, words: str, name: str = "") -> None:
    with pytest.raises(DataError, match=words) as caught:
        load_idx(path)
    assert str(path / name if name else path) in str(caught.value)
    assert "\n" not in str(caught.value)


def pair(folder: Path, images: np.ndarray, labels: list[int]) -> Path:
    write_idx(folder / IMAGES, images)
    write_idx(folder / LABELS, np.array(labels, np.uint8))
    return folder


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_a_folder_gives_training_and_official_test_images(tmp_path: Path, ending: str) -> None:
    write_mnist(tmp_path, ending=ending)
    data = load_idx(tmp_path)
    assert data.classes == tuple("0123456789")
    assert (data.images[:20, 0] == noise(20, 28, 28, seed=1)).all()
    assert (data.images[20:, 0] == noise(10, 28, 28, seed=2)).all()
    assert data.labels.tolist() == [*range(10), *range(10), *range(10)]
    assert data.test_indices is not None
    assert data.test_indices.tolist() == list(range(20, 30))
    summary = describe(DataSettings(source="idx", path=str(tmp_path)), None)
    assert (summary.samples, summary.test_samples) == (30, 10)
    assert (summary.shape, summary.classes) == (MNIST, data.classes)


def test_one_images_file_stands_alone(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    data = load_idx(tmp_path / "t10k-images-idx3-ubyte")
    assert len(data.images) == 10
    assert data.test_indices is None


def test_dots_in_the_names_and_mixed_packing_are_known(tmp_path: Path) -> None:
    write_idx(tmp_path / "train-images.idx3-ubyte.gz", noise(4, 5, 6))
    write_idx(tmp_path / "train-labels.idx1-ubyte", np.array([0, 1, 0, 1], np.uint8))
    assert (load_idx(tmp_path, (1, 5, 6)).images[:, 0] == noise(4, 5, 6)).all()


def test_labels_may_count_from_one(tmp_path: Path) -> None:
    pair(tmp_path, noise(3, 4, 4), [1, 2, 3])
    data = load_idx(tmp_path)
    assert data.classes == ("1", "2", "3")
    assert data.labels.tolist() == [0, 1, 2]


@given(st.integers(2, 12), st.integers(1, 9), st.integers(1, 9), st.booleans(), st.integers(0, 99))
@settings(max_examples=40)
def test_what_was_written_comes_back(
    count: int, height: int, width: int, packed: bool, seed: int
) -> None:
    images = noise(count, height, width, seed=seed)
    labels = (np.arange(count) % 2).astype(np.uint8)
    ending = ".gz" if packed else ""
    with tempfile.TemporaryDirectory() as folder:
        write_idx(Path(folder, IMAGES + ending), images)
        write_idx(Path(folder, LABELS + ending), labels)
        data = load_idx(Path(folder), (1, height, width))
    assert (data.images[:, 0] == images).all()
    assert (data.labels == labels).all()


@given(st.data())
@settings(max_examples=60)
def test_a_file_cut_anywhere_is_refused_in_a_sentence(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packed = data.draw(st.booleans())
        write_mnist(folder, train=10, test=10, ending=".gz" if packed else "")
        file = data.draw(st.sampled_from(sorted(folder.iterdir())))
        content = file.read_bytes()
        file.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
        with pytest.raises(DataError) as caught:
            load_idx(folder)
        assert str(file) in str(caught.value)


@given(st.data())
@settings(max_examples=60)
def test_a_changed_byte_never_breaks_more_than_the_data(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_mnist(folder, train=10, test=10, ending=data.draw(st.sampled_from(["", ".gz"])))
        file = data.draw(st.sampled_from(sorted(folder.iterdir())))
        content = bytearray(file.read_bytes())
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
        file.write_bytes(bytes(content))
        found = attempt(lambda: load_idx(folder))
        if isinstance(found, str):
            assert "\n" not in found
        else:
            assert len(found.images) == len(found.labels) == 20


def test_a_wrong_magic_number_is_named(tmp_path: Path) -> None:
    pair(tmp_path, noise(3, 4, 4), [0, 1, 2])
    write_idx(tmp_path / IMAGES, noise(3, 4, 4), magic=b"\x00\x00\x09\x03")
    refused(tmp_path, "begins with 00000903 instead of 00000803", IMAGES)
    write_idx(tmp_path / IMAGES, noise(3))
    refused(tmp_path, "is not an IDX file with images", IMAGES)


def test_unequal_lengths_are_refused(tmp_path: Path) -> None:
    pair(tmp_path, noise(3, 4, 4), [0, 1, 0, 1])
    refused(tmp_path, "holds 3 images, but train-labels-idx1-ubyte holds 4 labels", IMAGES)
    with pytest.raises(DataError, match="3 images"):
        describe(DataSettings(source="idx", path=str(tmp_path)), None)


def test_trailing_bytes_are_refused(tmp_path: Path) -> None:
    pair(tmp_path, noise(3, 4, 4), [0, 1, 2])
    with (tmp_path / IMAGES).open("ab") as file:
        file.write(b"more")
    refused(tmp_path, "holds more bytes where its header announces 48", IMAGES)


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ([0, 1, 255], "holds the label 255 but none between it and 1"),
        ([7, 8, 9], "no label below 7"),
        ([0, 0, 0], "only the label 0"),
    ],
)
def test_labels_out_of_range_are_named(tmp_path: Path, labels: list[int], words: str) -> None:
    refused(pair(tmp_path, noise(3, 4, 4), labels), words, LABELS)


def test_a_test_label_that_was_never_learnt_is_named(tmp_path: Path) -> None:
    pair(tmp_path, noise(3, 4, 4), [0, 1, 2])
    write_idx(tmp_path / "t10k-images-idx3-ubyte", noise(3, 4, 4))
    write_idx(tmp_path / "t10k-labels-idx1-ubyte", np.array([0, 1, 3], np.uint8))
    refused(tmp_path, "label 3 at position 2, but .* are 0 to 2", "t10k-labels-idx1-ubyte")


def test_a_name_that_promises_gzip_must_hold_it(tmp_path: Path) -> None:
    pair(tmp_path, noise(3, 4, 4), [0, 1, 2])
    (tmp_path / IMAGES).rename(tmp_path / (IMAGES + ".gz"))
    refused(tmp_path, "is not a gzip file", IMAGES + ".gz")


def test_empty_and_missing_files_are_named(tmp_path: Path) -> None:
    refused(tmp_path, "holds no file such as train-images-idx3-ubyte")
    (tmp_path / IMAGES).write_bytes(b"")
    refused(tmp_path, "has no labels: put train-labels-idx1-ubyte beside it", IMAGES)
    write_idx(tmp_path / LABELS, np.array([0, 1], np.uint8))
    refused(tmp_path, "is cut off: it has only 0 bytes", IMAGES)
    write_idx(tmp_path / IMAGES, np.zeros((0, 4, 4), np.uint8))
    refused(tmp_path, "holds no images", IMAGES)


def test_the_labels_file_is_not_the_images_file(tmp_path: Path) -> None:
    pair(tmp_path, noise(2, 4, 4), [0, 1])
    refused(tmp_path / LABELS, "is not an images file")


def test_several_data_sets_in_a_folder_are_a_choice(tmp_path: Path) -> None:
    for name in ("letters", "digits"):
        write_idx(tmp_path / f"emnist-{name}-train-images-idx3-ubyte", noise(2, 4, 4))
        write_idx(tmp_path / f"emnist-{name}-train-labels-idx1-ubyte", np.array([0, 1], np.uint8))
    refused(tmp_path, "several data sets: choose one images file")
    assert len(load_idx(tmp_path / "emnist-digits-train-images-idx3-ubyte").images) == 2


def test_a_test_file_without_training_file_is_refused(tmp_path: Path) -> None:
    write_idx(tmp_path / "t10k-images-idx3-ubyte", noise(2, 4, 4))
    refused(tmp_path, "no train-images file")


def test_a_header_that_announces_everything_costs_no_memory(tmp_path: Path) -> None:
    pair(tmp_path, noise(2, 4, 4), [0, 1])
    header = bytes((0, 0, 8, 3)) + struct.pack(">3I", 2, 2**31, 2**31)
    (tmp_path / IMAGES).write_bytes(header)
    refused(tmp_path, "GB of memory", IMAGES)
    small_lie = bytes((0, 0, 8, 3)) + struct.pack(">3I", 2, 20_000, 20_000)
    (tmp_path / IMAGES).write_bytes(gzip.compress(small_lie))
    refused(tmp_path, "holds only 0 bytes where its header announces 800,000,000", IMAGES)


def test_a_vector_input_takes_the_pixels_in_order(tmp_path: Path) -> None:
    pair(tmp_path, noise(3, 4, 4), [0, 1, 2])
    assert (load_idx(tmp_path, (16,)).images == noise(3, 4, 4).reshape(3, 16)).all()
