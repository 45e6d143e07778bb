"""NumPy files: found by their usual names, checked before they are read, never unpickled."""

import io
import struct
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.dataset import Dataset
from engine.data.settings import DataSettings
from engine.data.sources import describe, load
from engine.data.sources.layouts import channels_last
from engine.errors import DataError
from tests.engine.data.data_files import attempt, noise

IMAGE = (3, 6, 8)


class Trap:
    """Raises when a pickle that holds it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (pytest.fail, ("a pickle was read",))


def save(tmp_path: Path, **arrays: Any) -> Path:
    path = tmp_path / "data.npz"
    np.savez_compressed(path, **arrays)
    return path


def load_npz(path: Path, shape: tuple[int, ...] = IMAGE) -> Dataset:
    return load(DataSettings(source="npz", path=str(path)), shape, None)


def refused(path: Path, words: str, shape: tuple[int, ...] = IMAGE) -> None:
    with pytest.raises(DataError, match=words) as caught:
        load_npz(path, shape)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def labels(count: int) -> np.ndarray:
    return np.arange(count) % 2


@pytest.mark.parametrize(
    ("images", "targets"), [("x", "y"), ("images", "labels"), ("data", "targets"), ("X", "Y")]
)
def test_the_usual_names_are_found(tmp_path: Path, images: str, targets: str) -> None:
    path = save(tmp_path, **{images: noise(4, *IMAGE), targets: labels(4)})
    data = load_npz(path)
    assert (data.images == noise(4, *IMAGE)).all()
    assert data.labels.tolist() == [0, 1, 0, 1]
    assert data.classes == ("0", "1")
    summary = describe(DataSettings(source="npz", path=str(path)), None)
    assert (summary.samples, summary.shape, summary.classes) == (4, IMAGE, ("0", "1"))


@pytest.mark.parametrize(
    "names",
    [
        ("x_train", "y_train", "x_val", "y_val", "x_test", "y_test"),
        ("train_images", "train_labels", "val_images", "val_labels", "test_images", "test_labels"),
    ],
)
def test_official_parts_are_kept(tmp_path: Path, names: tuple[str, ...]) -> None:
    counts = (6, 6, 2, 2, 4, 4)
    arrays = {
        name: labels(count)[:, None] if place % 2 else noise(count, *IMAGE, seed=place)
        for place, (name, count) in enumerate(zip(names, counts, strict=True))
    }
    path = save(tmp_path, **arrays)
    data = load_npz(path)
    assert data.test_indices is not None
    assert data.validation_indices is not None
    assert (data.images[data.test_indices] == arrays[names[4]]).all()
    assert (data.images[data.validation_indices] == arrays[names[2]]).all()
    summary = describe(DataSettings(source="npz", path=str(path)), None)
    assert (summary.samples, summary.test_samples) == (12, 4)


def test_channels_last_is_recognised(tmp_path: Path) -> None:
    images = noise(4, *IMAGE)
    path = save(tmp_path, x=images.transpose(0, 2, 3, 1), y=labels(4))
    assert (load_npz(path).images == images).all()
    assert load_npz(path).images.flags.c_contiguous
    assert describe(DataSettings(source="npz", path=str(path)), None).shape == IMAGE


@pytest.mark.parametrize(
    ("shape", "wanted", "last"),
    [
        ((3, 32, 32), (3, 32, 32), False),
        ((32, 32, 3), (3, 32, 32), True),
        ((3, 32, 3), (3, 3, 32), True),
        ((3, 32, 3), (3, 32, 3), False),
        ((1, 32, 3), (3, 8, 8), True),
        ((1, 32, 3), (1, 8, 8), False),
        ((28, 28, 1), (3, 28, 28), True),
        ((5, 32, 32), (5, 8, 8), False),
        ((3, 3, 3), None, False),
        ((32, 32, 4), None, True),
        ((32, 32, 7), None, False),
    ],
)
def test_the_layout_rule(shape: tuple[int, ...], wanted: Any, last: bool) -> None:
    assert channels_last(shape, wanted) is last


@given(st.integers(1, 20), st.integers(1, 20), st.integers(1, 20))
def test_a_layout_that_is_the_input_is_always_preferred(
    channels: int, height: int, width: int
) -> None:
    wanted = (channels, height, width)
    assert not channels_last(wanted, wanted)
    if (height, width, channels) != wanted:
        assert channels_last((height, width, channels), wanted)


@pytest.mark.parametrize(
    ("own", "wanted"),
    [((5, 7), (1, 5, 7)), ((5, 7), (3, 10, 14)), ((48,), (3, 4, 4)), ((3, 4, 4), (48,)),
     ((100,), (1, 100)), ((2, 100), (2, 100)), ((100, 2), (2, 100)), ((20,), (20,)),
     ((1, 4, 5, 6), (1, 4, 5, 6)), ((4, 5, 6, 2), (2, 4, 5, 6)), ((4, 5, 6), (1, 4, 5, 6))],
)  # fmt: skip
def test_signals_vectors_and_volumes_meet_their_input(
    tmp_path: Path, own: tuple[int, ...], wanted: Any
) -> None:
    data = load_npz(save(tmp_path, x=noise(4, *own), y=labels(4)), wanted)
    assert data.images.shape == (4, *wanted)


@pytest.mark.parametrize(
    ("own", "wanted"),
    [((20,), (21,)), ((3, 50), (3, 60)), ((50,), (3, 4, 4)), ((1, 4, 5, 6), (3, 4, 4)),
     ((3, 4, 4), (2, 48)), ((5, 4, 4), (3, 4, 4))],
)  # fmt: skip
def test_what_cannot_meet_the_input_is_refused(
    tmp_path: Path, own: tuple[int, ...], wanted: Any
) -> None:
    refused(save(tmp_path, x=noise(4, *own), y=labels(4)), "The Input block", wanted)


def test_flattened_channels_last_images_are_in_the_usual_order(tmp_path: Path) -> None:
    images = noise(4, *IMAGE)
    path = save(tmp_path, x=images.transpose(0, 2, 3, 1), y=labels(4))
    assert (load_npz(path, (144,)).images == images.reshape(4, 144)).all()


@pytest.mark.parametrize(
    ("dtype", "kind"),
    [("float64", "float32"), ("float16", "float32"), ("int64", "uint8"), ("int32", "uint8")],
)
def test_numbers_keep_their_values(tmp_path: Path, dtype: str, kind: str) -> None:
    images = noise(4, *IMAGE)
    data = load_npz(save(tmp_path, x=images.astype(dtype), y=labels(4)))
    assert data.images.dtype == kind
    assert (data.images == images).all()


def test_black_and_white_are_pixels_and_large_numbers_are_numbers(tmp_path: Path) -> None:
    bits = noise(4, *IMAGE) > 100
    assert (load_npz(save(tmp_path, x=bits, y=labels(4))).images == bits * 255).all()
    deep = noise(4, *IMAGE).astype(np.uint16) * 100
    data = load_npz(save(tmp_path, x=deep, y=labels(4)))
    assert data.images.dtype == np.float32
    assert (data.images == deep).all()


def test_labels_as_text_one_hot_floats_and_with_names(tmp_path: Path) -> None:
    x = noise(4, *IMAGE)
    text = load_npz(save(tmp_path, x=x, y=np.array(["dog", "cat", "dog", "cat"])))
    assert text.classes == ("cat", "dog")
    assert text.labels.tolist() == [1, 0, 1, 0]
    hot = load_npz(save(tmp_path, x=x, y=np.eye(3)[[2, 0, 1, 1]]))
    assert hot.labels.tolist() == [2, 0, 1, 1]
    assert load_npz(save(tmp_path, x=x, y=np.array([0.0, 1, 0, 1]))).labels.tolist() == [0, 1, 0, 1]
    named = load_npz(save(tmp_path, x=x, y=[0, 2, 0, 2], classes=np.array(["a", "b", "c"])))
    assert named.classes == ("a", "b", "c")
    assert named.labels.tolist() == [0, 2, 0, 2]


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"x": noise(4, *IMAGE), "y": labels(3)}, "holds 4 images, but the array y holds 3"),
        ({"x": noise(4, *IMAGE)}, "holds x but no labels to it"),
        ({"y": labels(4)}, "holds y but no images to it"),
        ({"a": labels(4)}, "holds a: it needs"),
        ({"x": noise(4), "y": labels(4)}, "it needs \\(images, …\\)"),
        ({"x": noise(0, *IMAGE), "y": labels(0)}, "it needs \\(images, …\\)"),
        ({"x": np.array(["a", "b"])[:, None], "y": labels(2)}, "holds text instead of images"),
        ({"x": noise(4, *IMAGE) * 1j, "y": labels(4)}, "holds complex128 instead of numbers"),
        ({"x": noise(4, *IMAGE), "y": [0, 1, 2.5, 1]}, "labels that are no whole numbers"),
        ({"x": noise(4, *IMAGE), "y": [0, 1, np.nan, 1]}, "labels that are no whole numbers"),
        ({"x": noise(4, *IMAGE), "y": [0, -1, 1, 1]}, "the label -1"),
        ({"x": noise(4, *IMAGE), "y": [0, 1, 9, 1]}, "label 9 but none between"),
        ({"x": noise(4, *IMAGE), "y": [1, 1, 1, 1]}, "only the label 1"),
        ({"x": noise(4, *IMAGE), "y": ["a"] * 4}, "only the label a"),
        ({"x": noise(4, *IMAGE), "y": noise(4, 3)}, "is not one-hot"),
        ({"x": noise(4, *IMAGE), "y": noise(4, 3, 2)}, "one label for every image"),
        ({"x": noise(4, *IMAGE), "y": [0, 1, 0, 3], "classes": ["a", "b"]}, "label 3 at position"),
        (
            {"x": noise(2, *IMAGE), "y": ["a", "b"], "x_test": noise(1, *IMAGE), "y_test": ["c"]},
            "label c, which is not among",
        ),
        ({"x": np.full((4, *IMAGE), 1e300), "y": labels(4)}, "beyond 3.4e38"),
    ],
)
def test_what_does_not_belong_together_is_named(
    tmp_path: Path, arrays: dict[str, Any], words: str
) -> None:
    refused(save(tmp_path, **arrays), words)


@pytest.mark.parametrize(("value", "word"), [(np.nan, "NaN"), (np.inf, "infinite")])
def test_holes_in_the_numbers_are_named(tmp_path: Path, value: float, word: str) -> None:
    images = noise(4, *IMAGE).astype(np.float32)
    images[2, 1, 3, 3] = value
    refused(save(tmp_path, images=images, y=labels(4)), f"The array images in .* holds {word}")


def test_python_objects_are_never_unpickled(tmp_path: Path) -> None:
    trapped = np.array([Trap(), Trap()], dtype=object)
    refused(save(tmp_path, x=noise(2, *IMAGE), y=trapped), "The array y in .* Python objects")
    refused(save(tmp_path, x=trapped, y=labels(2)), "The array x in .* Python objects")


def raw(tmp_path: Path, header: bytes, body: bytes = b"") -> Path:
    """Write an archive whose x is made of any bytes."""
    path = tmp_path / "raw.npz"
    whole = io.BytesIO()
    np.save(whole, labels(2))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "x.npy", b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + body
        )
        file.writestr("y.npy", whole.getvalue())
    return path


def announce(shape: tuple[int, ...]) -> bytes:
    return repr({"descr": "|u1", "fortran_order": False, "shape": shape}).encode() + b"\n"


def test_a_header_that_lies_is_refused_before_anything_is_allocated(tmp_path: Path) -> None:
    path = raw(tmp_path, announce((2, 10**9, 10**9)), b"abc")
    refused(path, "header announces 2,000,000,000,000,000,000 bytes, but the file holds 3")
    refused(raw(tmp_path, b"{'descr': 1}\n"), "cannot be read")
    refused(raw(tmp_path, b"__import__('os').abort()\n"), "cannot be read")


def test_a_zip_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = raw(tmp_path, announce((2, 4000, 4000)), bytes(32_000_000))
    assert path.stat().st_size < 100_000
    monkeypatch.setattr("engine.data.memory.physical_memory", lambda: 40_000_000)
    refused(path, "needs 0.0 GB of memory", (1, 4, 4))


def test_broken_archives_are_named(tmp_path: Path) -> None:
    path = save(tmp_path, x=noise(4, *IMAGE), y=labels(4))
    content = path.read_bytes()
    path.write_bytes(content[:-40])
    refused(path, "is not a whole .npz file")
    path.write_bytes(b"")
    refused(path, "is not a whole .npz file")
    flipped = bytearray(content)
    flipped[200] ^= 0xFF
    path.write_bytes(bytes(flipped))
    refused(path, "npz")
    refused(tmp_path, "is a folder: choose a .npz file")


@given(st.data())
def test_a_changed_byte_never_breaks_more_than_the_data(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("npz")
    path = save(folder, x=noise(4, *IMAGE), y=labels(4))
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(bytes(content))
    found = attempt(lambda: load_npz(path))
    if isinstance(found, str):
        assert "\n" not in found
    else:
        assert found.images.shape == (4, *IMAGE)
