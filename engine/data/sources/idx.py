"""IDX files, the format of MNIST and its relatives, plain or gzipped.

The format (Y. LeCun, "The MNIST database of handwritten digits"): two zero bytes, the type of
the entries (8 is unsigned byte), the number of axes, every axis as a big-endian 32-bit number,
then the entries.
"""

import gzip
import math
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
import numpy.typing as npt

from engine.data.dataset import Dataset, DataSummary
from engine.data.fitting import fit_images, joined
from engine.data.memory import refuse_beyond_memory
from engine.data.sources.counting import class_names, positions
from engine.errors import DataError

_NAME = re.compile(
    r"(?P<stem>.*?)(?P<part>train|t10k|test)-images[-.]idx3-ubyte(\.gz)?", re.IGNORECASE
)
_NOUNS = {3: "images", 1: "labels"}


@dataclass(frozen=True, slots=True)
class _Pair:
    images: Path
    labels: Path


def load(path: Path, input_shape: tuple[int, ...]) -> Dataset:
    """Load an IDX data set: a folder, whose ``t10k`` files are its test part, or one images file.

    Raises
    ------
    DataError
        Where a file is missing or damaged. Images and labels whose numbers differ are refused,
        because nobody can know which label belongs to which image.
    """
    pairs = _pairs(path)
    names = _names(pairs)
    images, labels = [], []
    for pair in pairs:
        pixels = _read(pair.images, 3)
        values = _read(pair.labels, 1)
        _require_equal(pair, len(pixels), len(values))
        labels.append(positions(values, names, str(pair.labels)))
        images.append(fit_images(pixels[:, None], input_shape, pair.images.name))
    count = [len(part) for part in labels]
    return Dataset(
        joined(images),
        np.concatenate(labels),
        names,
        test_indices=np.arange(count[0], sum(count)) if len(pairs) == 2 else None,
    )


def describe(path: Path) -> DataSummary:
    """Describe an IDX data set from its headers and labels.

    Raises
    ------
    DataError
        Where a file is missing or its header is wrong.
    """
    pairs = _pairs(path)
    counts = []
    for pair in pairs:
        with _opened(pair.images) as file:
            axes = _header(file, pair.images, 3)
        with _opened(pair.labels) as file:
            _require_equal(pair, axes[0], _header(file, pair.labels, 1)[0])
        counts.append(axes[0])
        if pair is pairs[0]:
            shape = (1, *axes[1:])
    title = "MNIST-style IDX files"
    return DataSummary(title, _names(pairs), sum(counts), shape, sum(counts[1:]))


def _names(pairs: list[_Pair]) -> tuple[str, ...]:
    return class_names(_read(pairs[0].labels, 1), str(pairs[0].labels))


def _pairs(path: Path) -> list[_Pair]:
    """Return the training pair and, where a folder has one, the test pair."""
    if path.is_file():
        return [_Pair(path, _labels_of(path))]
    found: dict[str, dict[str, Path]] = {}
    try:
        children = sorted(path.iterdir())
    except OSError as error:
        raise DataError(f"The folder {path} cannot be listed ({error.strerror}).") from None
    for child in children:
        match = _NAME.fullmatch(child.name)
        if match and child.is_file():
            part = "train" if match["part"].lower() == "train" else "test"
            # Sorted, so a plain file comes before its gzipped copy and is preferred.
            found.setdefault(match["stem"], {}).setdefault(part, child)
    if not found:
        raise DataError(
            f"{path} holds no file such as train-images-idx3-ubyte or "
            "train-images-idx3-ubyte.gz: choose the folder of an MNIST-style data set."
        )
    if len(found) > 1:
        names = ", ".join(sorted(next(iter(parts.values())).name for parts in found.values()))
        raise DataError(f"{path} holds several data sets: choose one images file of {names}.")
    parts = next(iter(found.values()))
    if "train" not in parts:
        raise DataError(
            f"{path} holds {parts['test'].name} but no train-images file: add it, or choose the "
            "test images file itself."
        )
    files = [parts[part] for part in ("train", "test") if part in parts]
    return [_Pair(file, _labels_of(file)) for file in files]


def _labels_of(images: Path) -> Path:
    name = images.name
    if "images" not in name:
        raise DataError(
            f"{images} is not an images file: choose one such as train-images-idx3-ubyte, with "
            "its labels beside it."
        )
    own = name.replace("images", "labels").replace("idx3", "idx1").removesuffix(".gz")
    dotted = own.replace("-idx1", ".idx1") if "-idx1" in own else own.replace(".idx1", "-idx1")
    endings = (".gz", "") if name.endswith(".gz") else ("", ".gz")
    for ending in endings:
        for candidate in (own, dotted):
            file = images.with_name(candidate + ending)
            if file.is_file():
                return file
    raise DataError(f"{images} has no labels: put {own}{endings[0]} beside it.")


def _require_equal(pair: _Pair, images: int, labels: int) -> None:
    if images != labels:
        raise DataError(
            f"{pair.images} holds {images:,} images, but {pair.labels.name} holds {labels:,} "
            "labels: they do not belong together."
        )


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open a plain or gzipped file and turn what can go wrong into a sentence."""
    try:
        with path.open("rb") as file:
            zipped = file.read(2) == b"\x1f\x8b"
            file.seek(0)
            if zipped:
                with gzip.open(file) as unzipped:
                    yield cast("BinaryIO", unzipped)
            elif path.suffix.lower() == ".gz":
                raise DataError(f"{path} is not a gzip file: download it again.")
            else:
                yield file
    except EOFError:
        raise DataError(f"{path} is cut off: download it again.") from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise DataError(f"{path} is a damaged gzip file ({error}): download it again.") from None
    except OSError as error:
        raise DataError(f"{path} cannot be read ({error.strerror or error}).") from None


def _header(file: BinaryIO, path: Path, rank: int) -> tuple[int, ...]:
    """Read the header and return the axes."""
    start = file.read(4)
    if len(start) < 4:
        raise DataError(f"{path} is cut off: it has only {len(start)} bytes.")
    expected = bytes((0, 0, 8, rank))
    if start != expected:
        raise DataError(
            f"{path} is not an IDX file with {_NOUNS[rank]}: it begins with {start.hex()} instead "
            f"of {expected.hex()}."
        )
    sizes = file.read(4 * rank)
    if len(sizes) < 4 * rank:
        raise DataError(f"{path} is cut off within its header: download it again.")
    axes = struct.unpack(f">{rank}I", sizes)
    if 0 in axes:
        raise DataError(f"{path} holds no {_NOUNS[rank]}: its sizes are {axes}.")
    return axes


def _read(path: Path, rank: int) -> npt.NDArray[np.uint8]:
    with _opened(path) as file:
        axes = _header(file, path, rank)
        size = refuse_beyond_memory(axes, 1, str(path))
        # A plain file tells its size before anything is read; a gzipped one is read in pieces
        # that grow, so that a header which lies about it costs no memory.
        entries = _take(file, size)
        longer = bool(file.read(1))
    if len(entries) < size or longer:
        than = "more" if longer else f"only {len(entries):,}"
        raise DataError(
            f"{path} holds {than} bytes where its header announces {math.prod(axes):,}: it is "
            "damaged, so download it again."
        )
    return np.frombuffer(entries, np.uint8).reshape(axes)


def _take(file: BinaryIO, size: int) -> bytearray:
    entries = bytearray()
    while len(entries) < size:
        piece = file.read(min(size - len(entries), 1 << 24))
        if not piece:
            break
        entries += piece
    return entries
