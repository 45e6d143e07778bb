"""How the process keeps memory between steps: on Linux, half of a large step went into that."""

import ctypes
import sys

_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD = -1, -2, -3  # from glibc's malloc.h


def keep_freed_memory() -> None:
    """Let glibc keep what a step frees for the next one, instead of giving it to the system.

    Every step allocates the same tensors. Above 128 kB glibc asks the system for each of them,
    and the system clears every page: with ResNet-18 at 32×32 on two cores that left 640 of 750
    samples per second, with LeNet-5 13,300 of 15,200. Call it before the large allocations, and
    train in the main thread: only its memory grows without bounds of its own. Other systems'
    allocators keep memory by themselves.
    """
    glibc = _glibc()
    if glibc is not None:
        glibc.mallopt(_MMAP_THRESHOLD, 32 * 2**20)  # the most that glibc takes
        glibc.mallopt(_TRIM_THRESHOLD, 2**31 - 1)
        glibc.mallopt(_TOP_PAD, 64 * 2**20)


def give_freed_memory_back() -> None:
    """Give the system what :func:`keep_freed_memory` has kept, after a run."""
    glibc = _glibc()
    if glibc is not None:
        glibc.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    # musl has neither of the two.
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None
