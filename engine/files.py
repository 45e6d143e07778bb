"""Writing files so that a crash leaves the old file or the new one, never half of one."""

import errno
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
    if path.exists() and not os.access(path, os.W_OK):
        # Moving another file over it would not ask: a file that was locked stays as it is.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:32]}.", dir=path.parent)
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
        errno.EACCES: "you have no right to it",
        errno.EPERM: "you have no right to it",
        errno.EISDIR: "it is a folder",
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your share of the disk is full",
        errno.EROFS: "the disk is read-only",
        errno.ENAMETOOLONG: "its name is too long",
        errno.ENOENT: "its folder does not exist",
        errno.ENOTDIR: "a part of its path is not a folder",
        errno.ELOOP: "its links lead in a circle",
    }
    return known.get(error.errno or 0) or (error.strerror or str(error)).lower()
