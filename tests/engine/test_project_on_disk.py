"""Opening and saving project files: what the disk may hold, refuse or lose."""

import json
import os
from pathlib import Path

import pytest

from engine import FORMAT_VERSION
from engine.errors import ProjectFileError
from engine.project import Project
from engine.projectfile import (
    MAX_BYTES,
    load_project,
    save_project,
)
from engine.templates import template

TEXT = (Path(__file__).parent / "golden" / "lenet5.netloom").read_text("utf-8")


def test_a_title_without_measure_can_still_be_opened(tmp_path: Path) -> None:
    file = tmp_path / "long.netloom"
    save_project(Project(name="long \ud800 " * 100), file)
    assert load_project(file).name.startswith("long ? long")


def refused(path: Path) -> str:
    with pytest.raises(ProjectFileError) as caught:
        load_project(path)
    return str(caught.value)


def test_a_byte_order_mark_is_read_over(tmp_path: Path) -> None:
    file = tmp_path / "bom.netloom"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert load_project(file) == template("lenet5").build()
    save_project(Project(), file)
    assert load_project(file) == Project()


def test_other_encodings_are_refused_with_the_byte(tmp_path: Path) -> None:
    file = tmp_path / "wide.netloom"
    file.write_bytes(TEXT.encode("utf-16"))
    assert refused(file) == "wide.netloom is not a .netloom file: byte 0 is not text."


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    file = tmp_path / "dos.netloom"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert load_project(file) == template("lenet5").build()


def test_what_is_not_there_or_not_a_file_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.netloom").endswith("does not exist: name a .netloom file.")
    assert refused(tmp_path).endswith("is a folder: name a .netloom file.")
    assert "could not be read" in refused(tmp_path / ("x" * 300))
    file = tmp_path / "file"
    file.write_text("")
    assert "a part of its path is not a folder" in refused(file / "inside.netloom")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.netloom"
    os.mkfifo(pipe)
    assert "is not a file" in refused(pipe)
    save_project(Project(), pipe)
    assert load_project(pipe) == Project()


def test_an_unreadable_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "locked.netloom"
    file.write_text(TEXT, "utf-8")

    def deny(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", deny)
    assert refused(file).endswith("could not be read: you have no right to it.")


def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "huge.netloom"
    with file.open("wb") as handle:
        handle.truncate(MAX_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    assert "huge.netloom has 64 MB" in refused(file)


def test_saving_over_a_newer_file_is_refused_and_leaves_it(tmp_path: Path) -> None:
    file = tmp_path / "newer.netloom"
    text = json.dumps({"format": FORMAT_VERSION + 1, "unheard": "of"})
    file.write_text(text)
    with pytest.raises(ProjectFileError, match="made by a newer Netloom"):
        save_project(Project(), file)
    assert file.read_text() == text


@pytest.mark.parametrize("content", ["", "no JSON", "[]", '{"format": "x"}', '{"format": 1}'])
def test_saving_over_anything_else_replaces_it(content: str, tmp_path: Path) -> None:
    file = tmp_path / "old.netloom"
    file.write_text(content)
    save_project(Project(), file)
    assert load_project(file) == Project()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device"), "the disk is full"),
        (OSError(30, "Read-only file system"), "the disk is read-only"),
        (PermissionError(13, "Permission denied"), "you have no right to it"),
        (OSError(5, "Input/output error"), "input/output error"),
    ],
)
def test_a_failed_save_is_said_and_leaves_the_old_file(
    error: OSError, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.netloom"
    file.write_text(TEXT, "utf-8")

    def fail(_: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ProjectFileError, match=words):
        save_project(Project(), file)
    assert file.read_text("utf-8") == TEXT
    assert list(tmp_path.iterdir()) == [file]


def test_saving_where_nothing_can_be_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="its folder does not exist"):
        save_project(Project(), tmp_path / "none" / "mine.netloom")
    with pytest.raises(ProjectFileError, match="it is a folder"):
        save_project(Project(), tmp_path)
    assert list(tmp_path.iterdir()) == []
