"""A folder of pictures: every kind of picture is read, every kind of trouble is named."""

import os
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.data.dataset import Dataset
from engine.data.settings import DataSettings
from engine.data.sources import describe, load, pictures
from engine.errors import DataError
from tests.engine.data.data_files import attempt, noise, write_pets, write_picture

COLOUR = (3, 6, 9)

posix = pytest.mark.skipif(os.name == "nt", reason="needs links and pipes as POSIX has them")


def load_folder(root: Path, shape: tuple[int, ...] = COLOUR) -> Dataset:
    return load(DataSettings(source="folder", path=str(root)), shape, None)


def refused(root: Path, words: str, shape: tuple[int, ...] = COLOUR) -> None:
    with pytest.raises(DataError, match=words) as caught:
        load_folder(root, shape)
    assert str(root) in str(caught.value)


def only_picture(path: Path, shape: tuple[int, int, int]) -> np.ndarray:
    return pictures.read_picture(path, shape)


def test_pictures_and_classes_come_by_name(tmp_path: Path) -> None:
    data = load_folder(write_pets(tmp_path))
    assert data.classes == ("cat", "dog")
    assert data.labels.tolist() == [0, 0, 0, 1, 1, 1]
    assert data.images.dtype == np.uint8
    assert data.images[:, 0, 0, 0].tolist() == [40, 41, 42, 200, 201, 202]
    assert data.test_indices is None
    assert data.warnings == ()


def test_the_summary_counts_without_reading(tmp_path: Path) -> None:
    summary = describe(DataSettings(source="folder", path=str(write_pets(tmp_path))), None)
    assert summary.classes == ("cat", "dog")
    assert (summary.samples, summary.shape, summary.test_samples) == (6, (3, 6, 9), 0)


def test_endings_case_depth_and_other_files(tmp_path: Path) -> None:
    write_pets(tmp_path, 1)
    write_picture(tmp_path / "cat" / "deep" / "deeper" / "A.PNG")
    write_picture(tmp_path / "cat" / "b.JPG")
    write_picture(tmp_path / "cat" / "c.Jpeg")
    write_picture(tmp_path / "cat" / "d.png.png" / "inside.png")
    write_picture(tmp_path / "cat" / ".hidden.png")
    write_picture(tmp_path / ".git" / "x.png")
    write_picture(tmp_path / "cat" / "picture.bmp")
    (tmp_path / "cat" / "notes.txt").write_text("meow")
    (tmp_path / "loose.png").write_bytes(b"x")
    data = load_folder(tmp_path)
    assert data.labels.tolist() == [0] * 5 + [1]
    assert data.warnings == ()


def test_broken_pictures_are_skipped_by_name_and_the_rest_loads(tmp_path: Path) -> None:
    write_pets(tmp_path)
    whole = (tmp_path / "cat" / "0.png").read_bytes()
    write_picture(tmp_path / "cat" / "photo.jpg", noise(40, 40, 3))
    jpeg = (tmp_path / "cat" / "photo.jpg").read_bytes()
    (tmp_path / "cat" / "cut.png").write_bytes(whole[:-30])
    (tmp_path / "cat" / "empty.png").write_bytes(b"")
    (tmp_path / "cat" / "cut.jpg").write_bytes(jpeg[: len(jpeg) // 2])
    (tmp_path / "dog" / "text.png").write_text("not a picture")
    flipped = bytearray(whole)
    flipped[45] ^= 0xFF
    (tmp_path / "dog" / "flipped.png").write_bytes(bytes(flipped))
    data = load_folder(tmp_path)
    assert data.labels.tolist() == [0] * 4 + [1] * 3
    assert data.images[-3:, 0, 0, 0].tolist() == [200, 201, 202]
    assert len(data.warnings) == 5
    for name in ("cut.png", "empty.png", "cut.jpg", "text.png", "flipped.png"):
        (sentence,) = [warning for warning in data.warnings if name in warning]
        assert "is skipped" in sentence
        assert "\n" not in sentence


def test_only_png_and_jpeg_are_ever_decoded(tmp_path: Path) -> None:
    write_pets(tmp_path)
    Image.fromarray(noise(5, 5, 3)).save(tmp_path / "cat" / "really.png", format="BMP")
    (sentence,) = load_folder(tmp_path).warnings
    assert "really.png is skipped: it is not a PNG or JPEG picture." in sentence


def test_a_picture_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pets(tmp_path)
    real = Path.open

    def locked(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.name == "1.png" and path.parent.name == "cat":
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", locked)
    data = load_folder(tmp_path)
    assert data.labels.tolist() == [0, 0, 1, 1, 1]
    assert "not permitted" in data.warnings[0]
    assert "1.png" in data.warnings[0]


def test_a_folder_that_may_not_be_listed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pets(tmp_path)
    write_picture(tmp_path / "locked" / "x.png")
    real = os.scandir

    def locked(folder: str | Path) -> object:
        if Path(folder).name == "locked":
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr(os, "scandir", locked)
    data = load_folder(tmp_path)
    assert data.classes == ("cat", "dog")
    assert any("locked" in each and "Permission denied" in each for each in data.warnings)


def test_an_empty_class_folder_is_left_out_by_name(tmp_path: Path) -> None:
    write_pets(tmp_path)
    (tmp_path / "bird").mkdir()
    settings = DataSettings(source="folder", path=str(tmp_path))
    for found in (load_folder(tmp_path), describe(settings, None)):
        assert found.classes == ("cat", "dog")
        assert "bird is left out: it holds no pictures" in found.warnings[0]


def test_a_class_of_broken_pictures_is_left_out_and_labels_close_up(tmp_path: Path) -> None:
    write_pets(tmp_path)
    (tmp_path / "bird").mkdir()
    (tmp_path / "bird" / "x.png").write_bytes(b"broken")
    data = load_folder(tmp_path)
    assert data.classes == ("cat", "dog")
    assert data.labels.tolist() == [0, 0, 0, 1, 1, 1]
    assert any("bird" in each and "left out" in each for each in data.warnings)


def test_too_little_to_learn_from_is_refused(tmp_path: Path) -> None:
    refused(tmp_path, "holds no pictures in class folders")
    write_picture(tmp_path / "loose.png")
    refused(tmp_path, "one folder per class")
    write_picture(tmp_path / "cat" / "x.png")
    refused(tmp_path, "only one class, cat")
    (tmp_path / "dog").mkdir()
    (tmp_path / "dog" / "y.png").write_bytes(b"")
    refused(tmp_path, "only one class, cat .*y.png is skipped")
    (tmp_path / "cat" / "x.png").write_bytes(b"")
    refused(tmp_path, "no pictures in class folders")


def test_a_file_is_not_a_folder(tmp_path: Path) -> None:
    refused(write_picture(tmp_path / "x.png"), "is a file: choose the folder")


@pytest.mark.parametrize("shape", [(100,), (2, 8, 8), (3, 4, 4, 4), (1, 64)])
def test_an_input_that_takes_no_pictures_is_refused(tmp_path: Path, shape: tuple[int, ...]) -> None:
    refused(write_pets(tmp_path), "need \\(1, H, W\\) for grey", shape)


def test_folders_for_training_and_testing_are_kept(tmp_path: Path) -> None:
    write_pets(tmp_path / "Train", 4)
    write_pets(tmp_path / "test", 2)
    write_pets(tmp_path / "val", 1)
    data = load_folder(tmp_path)
    assert data.classes == ("cat", "dog")
    assert len(data.labels) == 14
    assert data.test_indices is not None
    assert data.validation_indices is not None
    assert data.images[data.test_indices, 0, 0, 0].tolist() == [40, 41, 200, 201]
    assert data.images[data.validation_indices, 0, 0, 0].tolist() == [40, 200]
    summary = describe(DataSettings(source="folder", path=str(tmp_path)), None)
    assert (summary.samples, summary.test_samples) == (14, 4)


def test_official_parts_stay_right_when_pictures_break(tmp_path: Path) -> None:
    write_pets(tmp_path / "train", 4)
    write_pets(tmp_path / "test", 2)
    (tmp_path / "train" / "cat" / "0.png").write_bytes(b"")
    (tmp_path / "test" / "cat" / "0.png").write_bytes(b"")
    data = load_folder(tmp_path)
    assert data.images[data.test_indices, 0, 0, 0].tolist() == [41, 200, 201]


def test_a_class_that_is_only_tested_is_left_out(tmp_path: Path) -> None:
    write_pets(tmp_path / "train")
    write_pets(tmp_path / "test")
    write_picture(tmp_path / "test" / "bird" / "x.png")
    data = load_folder(tmp_path)
    assert data.classes == ("cat", "dog")
    assert "bird" in data.warnings[0]


def test_a_test_folder_without_classes_is_left_out(tmp_path: Path) -> None:
    write_pets(tmp_path / "train")
    write_picture(tmp_path / "test" / "unknown.png")
    data = load_folder(tmp_path)
    assert data.test_indices is None
    assert "holds no class folders" in data.warnings[0]


def test_a_class_called_train_beside_others_is_a_class(tmp_path: Path) -> None:
    for name in ("train", "car"):
        write_picture(tmp_path / name / "x.png")
    assert load_folder(tmp_path).classes == ("car", "train")


@posix
def test_links_in_circles_end(tmp_path: Path) -> None:
    write_pets(tmp_path)
    (tmp_path / "cat" / "again").symlink_to(tmp_path / "cat", target_is_directory=True)
    (tmp_path / "cat" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "cat" / "self").symlink_to("self")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    data = load_folder(tmp_path)
    assert data.classes == ("cat", "dog")
    assert len(data.labels) == 6
    assert any("loop is left out" in each for each in data.warnings)


@posix
def test_links_to_pictures_elsewhere_are_followed(tmp_path: Path) -> None:
    write_pets(tmp_path / "store")
    root = tmp_path / "root"
    root.mkdir()
    for name in ("cat", "dog"):
        (root / name).symlink_to(tmp_path / "store" / name, target_is_directory=True)
    (root / "cat" / "gone.png").symlink_to(tmp_path / "nowhere.png")
    data = load_folder(root)
    assert len(data.labels) == 6
    assert "gone.png is skipped: it is not a regular file." in data.warnings[0]


@posix
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    write_pets(tmp_path)
    os.mkfifo(tmp_path / "cat" / "pipe.png")
    data = load_folder(tmp_path)
    assert len(data.labels) == 6
    assert "pipe.png" in data.warnings[0]


def test_ten_thousand_broken_pictures_are_one_piece_of_news(tmp_path: Path) -> None:
    write_pets(tmp_path)
    for number in range(100):
        (tmp_path / "cat" / f"broken{number}.png").write_bytes(b"")
    data = load_folder(tmp_path)
    assert len(data.warnings) == 21
    assert "80 more" in data.warnings[-1]


def giant_png(path: Path, width: int, height: int) -> Path:
    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    return path


@pytest.mark.parametrize("size", [(10_001, 10_000), (60_000, 60_000)])
def test_a_decompression_bomb_is_skipped_by_name(tmp_path: Path, size: tuple[int, int]) -> None:
    write_pets(tmp_path)
    giant_png(tmp_path / "cat" / "bomb.png", *size)
    data = load_folder(tmp_path)
    assert len(data.labels) == 6
    assert "bomb.png is skipped" in data.warnings[0]
    assert "100,000,000" in data.warnings[0]


def test_colour_pictures_become_grey_where_the_input_is(tmp_path: Path) -> None:
    pixels = noise(6, 9, 3)
    path = write_picture(tmp_path / "x.png", pixels)
    expected = np.asarray(Image.fromarray(pixels).convert("L"))
    assert (only_picture(path, (1, 6, 9))[0] == expected).all()


def test_a_picture_on_its_side_stands_up(tmp_path: Path) -> None:
    pixels = np.zeros((4, 8, 3), np.uint8)
    pixels[:, :4] = 255
    exif = Image.Exif()
    exif[0x0112] = 6
    path = write_picture(tmp_path / "x.png", pixels, exif=exif)
    assert pictures.picture_shape(path) == (3, 8, 4)
    upright = only_picture(path, (1, 8, 4))[0]
    assert (upright[:4] == 255).all()
    assert (upright[4:] == 0).all()


def test_transparent_parts_are_white(tmp_path: Path) -> None:
    pixels = np.zeros((4, 4, 4), np.uint8)
    pixels[:2, :, 3] = 255
    read = only_picture(write_picture(tmp_path / "x.png", pixels), (3, 4, 4))
    assert (read[:, :2] == 0).all()
    assert (read[:, 2:] == 255).all()


def test_a_palette_with_a_transparent_colour_is_read(tmp_path: Path) -> None:
    picture = Image.fromarray(np.array([[0, 1], [2, 1]], np.uint8))
    picture = picture.convert("P")
    picture.putpalette([10, 20, 30, 40, 50, 60, 70, 80, 90])
    picture.save(tmp_path / "x.png", transparency=1)
    read = only_picture(tmp_path / "x.png", (3, 2, 2))
    assert read[:, 0, 0].tolist() == [10, 20, 30]
    assert read[:, 0, 1].tolist() == [255, 255, 255]
    assert read[:, 1, 0].tolist() == [70, 80, 90]


def test_sixteen_bits_lose_only_their_lower_half(tmp_path: Path) -> None:
    levels = np.linspace(0, 65_535, 64).astype(np.uint16).reshape(8, 8)
    Image.fromarray(levels).save(tmp_path / "x.png")
    assert pictures.picture_shape(tmp_path / "x.png") == (1, 8, 8)
    assert (only_picture(tmp_path / "x.png", (1, 8, 8))[0] == levels >> 8).all()
    assert only_picture(tmp_path / "x.png", (3, 8, 8)).shape == (3, 8, 8)


def test_printing_colours_and_black_on_white_are_read(tmp_path: Path) -> None:
    Image.new("CMYK", (8, 8), (0, 255, 255, 0)).save(tmp_path / "red.jpg")
    red = only_picture(tmp_path / "red.jpg", (3, 8, 8)).mean(axis=(1, 2))
    assert red[0] > 240
    assert red[1:].max() < 30
    Image.new("1", (8, 8), 1).save(tmp_path / "white.png")
    assert (only_picture(tmp_path / "white.png", (1, 8, 8)) == 255).all()


@given(st.sampled_from(["png", "jpg"]), st.data())
def test_a_changed_byte_never_breaks_more_than_the_picture(
    tmp_path_factory: pytest.TempPathFactory, ending: str, data: st.DataObject
) -> None:
    path = write_picture(tmp_path_factory.mktemp("picture") / f"x.{ending}", noise(12, 12, 3))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    with pictures.quiet_pillow():
        read = attempt(lambda: only_picture(path, (3, 6, 6)))
    if isinstance(read, str):
        assert str(path) in read
        assert "\n" not in read
    else:
        assert read.shape == (3, 6, 6)


def test_a_large_photo_is_scaled_down_smoothly(tmp_path: Path) -> None:
    checks = np.indices((1200, 1600)).sum(axis=0) % 2 * 255
    path = write_picture(tmp_path / "x.jpg", checks.astype(np.uint8), quality=95)
    read = only_picture(path, (1, 32, 32))
    assert abs(read.astype(int) - 127).max() < 12
