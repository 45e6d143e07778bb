"""The binary CIFAR-10 and CIFAR-100 files.

The format (A. Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", binary
version): records of one label byte (CIFAR-100: coarse, then fine label) and 3,072 pixels, red
before green before blue, each 32 rows of 32.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.data.dataset import Dataset, DataSummary, Integers
from engine.data.fitting import fit_images, joined
from engine.data.memory import refuse_beyond_memory
from engine.errors import DataError

SHAPE = (3, 32, 32)
PIXELS = 3 * 32 * 32

_CIFAR10_CLASSES = (
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Kind:
    title: str
    folder: str
    label_bytes: int
    classes: tuple[str, ...]
    names_file: str
    train: tuple[str, ...]
    test: str

    @property
    def record(self) -> int:
        return self.label_bytes + PIXELS


_KINDS = (
    _Kind(
        "CIFAR-10", "cifar-10-batches-bin", 1, _CIFAR10_CLASSES, "batches.meta.txt",
        tuple(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin",
    ),
    _Kind(
        "CIFAR-100", "cifar-100-binary", 2, tuple(str(label) for label in range(100)),
        "fine_label_names.txt", ("train.bin",), "test.bin",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Found:
    kind: _Kind
    folder: Path
    train: tuple[Path, ...]
    test: tuple[Path, ...]
    warnings: tuple[str, ...]


def load(path: Path, input_shape: tuple[int, ...]) -> Dataset:
    """Load CIFAR-10 or CIFAR-100 (with its fine labels) from a folder or from one file.

    A damaged file is left out with a warning, because the records of the others stand on their
    own.

    Raises
    ------
    DataError
        Where no file can be read.
    """
    found = _find(path)
    warnings = list(found.warnings)
    read: list[tuple[npt.NDArray[np.uint8], Integers]] = []
    tested = learnt = 0
    for file in (*found.train, *found.test):
        try:
            pixels, labels = _read(file, found.kind)
        except DataError as error:
            warnings.append(str(error))
            continue
        read.append((pixels, labels))
        if file in found.test:
            tested += len(labels)
        else:
            learnt += len(labels)
    if not read:
        raise DataError(warnings[-1])
    count = tested + learnt
    what = found.kind.title
    refuse_beyond_memory((count, *input_shape), 1, what)
    images = joined([fit_images(pixels, input_shape, what) for pixels, _ in read])
    return Dataset(
        images,
        np.concatenate([labels for _, labels in read]),
        _class_names(found),
        test_indices=np.arange(learnt, count) if tested and learnt else None,
        warnings=tuple(warnings),
    )


def describe(path: Path) -> DataSummary:
    """Describe CIFAR files by their sizes.

    Raises
    ------
    DataError
        Where none of them has a size that fits.
    """
    found = _find(path)
    warnings = list(found.warnings)
    counts = {}
    for file in (*found.train, *found.test):
        try:
            counts[file] = _records(file, found.kind)
        except DataError as error:
            warnings.append(str(error))
    if not counts:
        raise DataError(warnings[-1])
    tested = sum(count for file, count in counts.items() if file in found.test)
    total = sum(counts.values())
    return DataSummary(
        found.kind.title,
        _class_names(found),
        total,
        SHAPE,
        tested if tested < total else 0,
        tuple(warnings),
    )


def _find(path: Path) -> _Found:
    if path.is_file():
        return _Found(_kind_of_file(path), path.parent, (path,), (), ())
    for folder in (path, *(path / kind.folder for kind in _KINDS)):
        kinds = [
            kind
            for kind in _KINDS
            if any((folder / name).is_file() for name in (*kind.train, kind.test))
        ]
        if len(kinds) > 1:
            raise DataError(f"{folder} holds both CIFAR-10 and CIFAR-100: choose one file of it.")
        if kinds:
            return _in_folder(kinds[0], folder)
    raise DataError(
        f"{path} holds no CIFAR files: choose the folder with data_batch_1.bin (CIFAR-10) or "
        "train.bin (CIFAR-100), the binary version."
    )


def _in_folder(kind: _Kind, folder: Path) -> _Found:
    train = [folder / name for name in kind.train]
    test = folder / kind.test
    missing = [file for file in (*train, test) if not file.is_file()]
    return _Found(
        kind,
        folder,
        tuple(file for file in train if file not in missing),
        () if test in missing else (test,),
        tuple(f"{file} is missing; the other files are used." for file in missing),
    )


def _kind_of_file(path: Path) -> _Kind:
    name = path.name.lower()
    if re.match(r"(data|test)_batch", name):
        return _KINDS[0]
    if re.match(r"(train|test)\.bin", name):
        return _KINDS[1]
    size = path.stat().st_size
    fitting = [kind for kind in _KINDS if size and size % kind.record == 0]
    if len(fitting) == 1:
        return fitting[0]
    raise DataError(
        f"{path} has {size:,} bytes, which is not a number of CIFAR-10 records (3,073 bytes) or "
        "CIFAR-100 records (3,074 bytes): choose the folder of the binary version."
    )


def _records(file: Path, kind: _Kind) -> int:
    try:
        size = file.stat().st_size
    except OSError as error:
        raise DataError(f"{file} is left out: it cannot be read ({error.strerror}).") from None
    if not size:
        raise DataError(f"{file} is left out: it is empty.")
    if size % kind.record:
        raise DataError(
            f"{file} is left out: its {size:,} bytes are no whole number of {kind.title} records "
            f"of {kind.record:,} bytes, so it is damaged."
        )
    return size // kind.record


def _read(file: Path, kind: _Kind) -> tuple[npt.NDArray[np.uint8], Integers]:
    count = _records(file, kind)
    refuse_beyond_memory((count, kind.record), 1, str(file))
    try:
        records = np.fromfile(file, np.uint8)
    except OSError as error:
        raise DataError(f"{file} is left out: it cannot be read ({error.strerror}).") from None
    table = records.reshape(-1, kind.record)
    labels = table[:, kind.label_bytes - 1].astype(np.int64)
    if labels.max() >= len(kind.classes):
        place = int(np.argmax(labels >= len(kind.classes)))
        raise DataError(
            f"{file} is left out: its record {place} has the label {labels[place]}, but "
            f"{kind.title} has the labels 0 to {len(kind.classes) - 1}."
        )
    return np.ascontiguousarray(table[:, kind.label_bytes :]).reshape(-1, *SHAPE), labels


def _class_names(found: _Found) -> tuple[str, ...]:
    """Return the names from the file beside the data, or the usual ones where it is not there."""
    try:
        text = (found.folder / found.kind.names_file).read_text("utf-8", errors="replace")
    except OSError:
        return found.kind.classes
    names = tuple(line.strip() for line in text.splitlines() if line.strip())
    return names if len(names) == len(found.kind.classes) else found.kind.classes
