"""Writing files so that a crash leaves the old file or the new one, never half of one."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path


def write_atomically(path: Path, data: bytes, check: Callable[[Path], None] | None = None) -> None:
    """Write a file beside its place, force it to disk, and move it over the old one.

    Parameters
    ----------
    path
        Where the file goes.
    data
        What is in it.
    check
        Called with the finished file before it is moved; where it raises, the file is removed.

    Raises
    ------
    OSError
        Where the folder cannot be written or the disk is full; the old file is then untouched.
    """
    path = Path(os.path.realpath(path))  # write through a link, not over it
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if check is not None:
            check(Path(name))
        # mkstemp makes private files; give the new one the rights the old one had.
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def reason(error: OSError) -> str:
    """Say in plain words why the system refused a file."""
    known = {
        13: "you may not write there",
        21: "it is a folder",
        28: "the disk is full",
        30: "the disk is read-only",
        36: "its name is too long",
        2: "its folder does not exist",
        20: "a part of its path is not a folder",
    }
    return known.get(error.errno or 0) or (error.strerror or str(error)).lower()
