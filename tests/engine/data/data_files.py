"""Writes small real data sets in every format, byte by byte from the formats' descriptions."""

import gzip
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from PIL import Image

from engine.errors import DataError

Bytes = npt.NDArray[np.uint8]


T = TypeVar("T")


def attempt(action: Callable[[], T]) -> T | str:
    """Return what an action gives, or the sentence with which it refuses."""
    try:
        return action()
    except DataError as error:
        return str(error)


def noise(*shape: int, seed: int = 0) -> Bytes:
    return np.random.default_rng(seed).integers(0, 256, shape, dtype=np.uint8)


def write_idx(path: Path, array: Bytes, *, magic: bytes | None = None) -> Path:
    head = magic or bytes((0, 0, 8, array.ndim))
    content = head + struct.pack(f">{array.ndim}I", *array.shape) + array.tobytes()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def write_mnist(folder: Path, *, train: int = 20, test: int = 10, ending: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    for name, count, seed in (("train", train, 1), ("t10k", test, 2)):
        labels = (np.arange(count) % 10).astype(np.uint8)
        write_idx(folder / f"{name}-images-idx3-ubyte{ending}", noise(count, 28, 28, seed=seed))
        write_idx(folder / f"{name}-labels-idx1-ubyte{ending}", labels)
    return folder


def write_cifar(path: Path, labels: Bytes, pixels: Bytes) -> Path:
    """Write records; labels are (N,) for CIFAR-10 and (N, 2) for CIFAR-100."""
    columns = labels.reshape(len(pixels), -1)
    path.write_bytes(np.hstack([columns, pixels.reshape(len(pixels), -1)]).tobytes())
    return path


def write_cifar10(folder: Path, count: int = 10) -> Path:
    folder.mkdir(exist_ok=True)
    names = [*(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin"]
    for seed, name in enumerate(names):
        labels = (np.arange(count) % 10).astype(np.uint8)
        write_cifar(folder / name, labels, noise(count, 3, 32, 32, seed=seed))
    return folder


def write_picture(path: Path, pixels: Bytes | None = None, **options: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(noise(8, 8, 3) if pixels is None else pixels).save(path, **options)
    return path


def write_pets(root: Path, count: int = 3) -> Path:
    """Write a folder with the classes cat (dark) and dog (light)."""
    for name, level in (("cat", 40), ("dog", 200)):
        for number in range(count):
            pixels = np.full((6, 9, 3), level + number, np.uint8)
            write_picture(root / name / f"{number}.png", pixels)
    return root
