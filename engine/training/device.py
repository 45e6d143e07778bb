"""Where a run computes, and what went wrong there (worker only)."""

from __future__ import annotations

import contextlib
import gc
import platform

import torch

from engine.errors import TrainingError
from engine.training.memory import give_freed_memory_back


def choose_device(name: str) -> torch.device:
    """Return the device that a plan asks for; ``auto`` takes CUDA, then MPS, then the CPU.

    Raises
    ------
    TrainingError
        Where the machine has no such device.
    """
    if name == "auto":
        if torch.cuda.is_available():
            return torch.device("cuda", torch.cuda.current_device())
        return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
    device = torch.device(name)
    if device.type == "cuda":
        count = torch.cuda.device_count() if torch.cuda.is_available() else 0
        if not count:
            raise TrainingError(
                f"The device is set to {name}, but PyTorch finds no CUDA accelerator here: "
                "choose auto or cpu, or install its driver and a CUDA build of PyTorch."
            )
        if (device.index or 0) >= count:
            there = "only cuda:0" if count == 1 else f"cuda:0 to cuda:{count - 1}"
            raise TrainingError(
                f"The device is set to {name}, but this machine has {there}: choose one of those."
            )
        return torch.device("cuda", device.index or 0)
    if device.type == "mps" and not torch.backends.mps.is_available():
        raise TrainingError(
            "The device is set to mps, but this machine has no Apple GPU that PyTorch can use: "
            "choose auto or cpu."
        )
    return device


def device_name(device: torch.device) -> str:
    """Return what the device calls itself, for people."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    return platform.processor() or platform.machine()


def free_memory(device: torch.device) -> int | None:
    """Return the free bytes of an accelerator; ``None`` for the CPU, where data lies anyway."""
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    if device.type == "mps":
        return torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory()
    return None


def out_of_memory(error: BaseException) -> bool:
    """Say whether an error means that memory ran out, on whatever device."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    text = str(error)
    return isinstance(error, RuntimeError) and any(
        sign in text
        for sign in ("out of memory", "can't allocate memory", "not enough memory", "bad_alloc")
    )


def broken_for_good(error: BaseException) -> bool:
    """Say whether the process can no longer use its accelerator, such as after an assert there."""
    text = str(error)
    return (
        isinstance(error, RuntimeError)
        and not out_of_memory(error)
        and ("CUDA error" in text or "device-side assert" in text)
    )


def usable() -> bool:
    """Say whether the process can still compute; a CUDA fault ends that for good."""
    try:
        if torch.cuda.is_available():
            torch.cuda.synchronize()
    except RuntimeError:
        return False
    return True


def release_memory() -> None:
    """Give memory back after a run.

    After an error its traceback must have been dropped: it holds the tensors (pytorch #27600).
    """
    gc.collect()
    give_freed_memory_back()
    with contextlib.suppress(RuntimeError):  # of an accelerator that failed
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        elif torch.backends.mps.is_available():
            torch.mps.empty_cache()
