"""Writing files: the old one or the new one, whatever happens in between."""

import os
import stat
from pathlib import Path

import pytest

from engine.files import reason, write_atomically


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    write_atomically(file, b"one")
    write_atomically(file, b"two")
    assert file.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("step", ["fsync", "fdopen"])
@pytest.mark.parametrize("end", [OSError(28, "full"), KeyboardInterrupt(), SystemExit(1)])
def test_whatever_interrupts_leaves_the_old_file_and_nothing_else(
    step: str, end: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    original = getattr(os, step)

    def interrupt(first: int, *rest: str) -> object:
        if step == "fdopen":
            original(first, *rest).close()
        raise end

    monkeypatch.setattr(os, step, interrupt)
    with pytest.raises(type(end)):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_fails_its_check_never_takes_the_place(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")

    def check(candidate: Path) -> None:
        assert candidate.read_bytes() == b"new"
        raise ValueError("bad")

    with pytest.raises(ValueError, match="bad"):
        write_atomically(file, b"new", check)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    link.symlink_to(target)
    write_atomically(link, b"first")  # the target did not exist yet
    write_atomically(link, b"second")
    assert link.is_symlink()
    assert target.read_bytes() == b"second"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_rights_are_kept_and_new_files_have_the_usual_ones(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    usual = tmp_path / "usual.txt"
    usual.write_bytes(b"")
    write_atomically(file, b"one")
    assert stat.S_IMODE(file.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
    file.chmod(0o640)
    write_atomically(file, b"two")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_locked_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    # Whoever runs the tests may be allowed everything, so the answer is given here.
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with pytest.raises(PermissionError) as caught:
        write_atomically(file, b"new")
    assert reason(caught.value) == "you have no right to it"
    assert file.read_bytes() == b"old"


def test_a_name_as_long_as_the_disk_allows_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / ("n" * 255)
    write_atomically(file, b"x")
    assert file.read_bytes() == b"x"


@pytest.mark.parametrize(
    ("number", "words"),
    [(28, "the disk is full"), (30, "the disk is read-only"), (2, "its folder does not exist"),
     (20, "a part of its path is not a folder"), (36, "its name is too long"),
     (13, "you have no right to it"), (40, "its links lead in a circle")],
)  # fmt: skip
def test_reasons_are_plain_words(number: int, words: str) -> None:
    assert reason(OSError(number, os.strerror(number))) == words


def test_an_unusual_reason_is_the_systems_own() -> None:
    assert reason(OSError(5, "Input/output error")) == "input/output error"
    assert reason(OSError("odd")) == "odd"
