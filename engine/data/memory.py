"""Keeps data that cannot fit from being allocated: a sentence instead of a swapping machine."""

import ctypes
import math
import os
import sys
from collections.abc import Iterable

from engine.errors import DataError


def refuse_beyond_memory(shape: Iterable[int], itemsize: int, what: str) -> int:
    """Return the bytes an array needs, or refuse what would fill more than half the memory.

    Half, because splitting copies the images once.

    Parameters
    ----------
    shape, itemsize
        The array's axes and the bytes of one entry.
    what
        The subject of the sentence, for example ``"train-images-idx3-ubyte"``.

    Raises
    ------
    DataError
        Where the array is too large.
    """
    needed = math.prod(shape) * itemsize
    memory = physical_memory()
    if needed > memory // 2:
        raise DataError(
            f"{what} needs {needed / 1e9:,.1f} GB of memory, but this computer has only "
            f"{memory / 1e9:,.1f} GB: use fewer images or a smaller Input block."
        )
    return needed


def physical_memory() -> int:
    """Return the bytes of memory that this computer has."""
    if sys.platform == "win32":
        return _windows_memory()
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _windows_memory() -> int:
    class MemoryStatus(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            ("total_physical", ctypes.c_ulonglong),
            ("rest", ctypes.c_ulonglong * 6),
        )

    status = MemoryStatus(length=ctypes.sizeof(MemoryStatus))
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
    kernel.GlobalMemoryStatusEx(ctypes.byref(status))
    return int(status.total_physical)
