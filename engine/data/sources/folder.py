"""A folder with one folder per class, each with PNG or JPEG pictures at any depth.

Two layouts are known: ``root/class/picture.png``, and ``root/train/class/picture.png`` beside
``root/test/…`` and ``root/val/…``, whose division is kept.
"""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.data.dataset import Dataset, DataSummary
from engine.data.memory import refuse_beyond_memory
from engine.data.sources.pictures import ENDINGS, picture_shape, quiet_pillow, read_picture
from engine.errors import DataError

_PARTS = {
    "train": "train",
    "training": "train",
    "val": "validation",
    "valid": "validation",
    "validation": "validation",
    "test": "test",
    "testing": "test",
}


@dataclass(frozen=True, slots=True)
class _Picture:
    path: Path
    label: int
    part: str


@dataclass(frozen=True, slots=True)
class _Listing:
    classes: tuple[str, ...]
    pictures: tuple[_Picture, ...]
    warnings: tuple[str, ...]


def load(root: Path, input_shape: tuple[int, ...]) -> Dataset:
    """Read every picture; those that cannot be read are named in the warnings.

    Raises
    ------
    DataError
        Where fewer than two classes have a readable picture, or where the Input block does not
        take pictures.
    """
    if len(input_shape) != 3 or input_shape[0] not in {1, 3}:
        raise DataError(
            f"The Input block takes {'×'.join(map(str, input_shape))}, but the pictures in "
            f"{root} need (1, H, W) for grey or (3, H, W) for colour: change its shape."
        )
    listing = _list(root)
    shape = (input_shape[0], input_shape[1], input_shape[2])
    images = _empty(len(listing.pictures), shape, root)
    skipped: dict[int, str] = {}

    def read(position: int) -> None:
        try:
            images[position] = read_picture(listing.pictures[position].path, shape)
        except DataError as error:
            skipped[position] = str(error)

    # Pillow decodes without the interpreter's lock, so threads read as many at once.
    with quiet_pillow(), ThreadPoolExecutor(min(8, os.cpu_count() or 1)) as pool:
        list(pool.map(read, range(len(listing.pictures))))
    kept = [place for place in range(len(images)) if place not in skipped]
    warnings = [*listing.warnings, *(skipped[place] for place in sorted(skipped))]
    pictures = [listing.pictures[place] for place in kept]
    learnt = {picture.label for picture in pictures if picture.part in {"", "train"}}
    warnings.extend(
        f"The class {listing.classes[label]} of {root} is left out: none of its pictures to learn "
        "from can be read."
        for label in sorted(set(range(len(listing.classes))) - learnt)
    )
    inside = [place for place, picture in enumerate(pictures) if picture.label in learnt]
    if len(inside) < len(images):
        images = images[[kept[place] for place in inside]]
    pictures = [pictures[place] for place in inside]
    _require_two(root, tuple(listing.classes[label] for label in sorted(learnt)), warnings)
    position = {label: place for place, label in enumerate(sorted(learnt))}
    return Dataset(
        images,
        np.array([position[picture.label] for picture in pictures], np.int64),
        tuple(listing.classes[label] for label in sorted(learnt)),
        test_indices=_part(pictures, "test"),
        validation_indices=_part(pictures, "validation"),
        warnings=tuple(warnings),
    )


def describe(root: Path) -> DataSummary:
    """Count the pictures by their names and open the first that can be read.

    Raises
    ------
    DataError
        Where there are fewer than two classes with pictures.
    """
    listing = _list(root)
    shape = None
    with quiet_pillow():
        for picture in listing.pictures[:10]:
            try:
                shape = picture_shape(picture.path)
                break
            except DataError:
                continue
    return DataSummary(
        f"Pictures in {root.name or root}",
        listing.classes,
        len(listing.pictures),
        shape,
        sum(picture.part == "test" for picture in listing.pictures),
        listing.warnings,
    )


def _empty(
    count: int, shape: tuple[int, int, int], root: Path
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    refuse_beyond_memory((count, *shape), 1, f"The data in {root}, {count:,} pictures,")
    return np.empty((count, *shape), np.uint8)


def _part(pictures: list[_Picture], part: str) -> np.ndarray[tuple[int], np.dtype[np.int64]] | None:
    places = [place for place, picture in enumerate(pictures) if picture.part == part]
    return np.array(places, np.int64) if places else None


def _require_two(root: Path, classes: tuple[str, ...], warnings: Iterable[str]) -> None:
    if len(classes) >= 2:
        return
    first = next(iter(warnings), "")
    because = f" ({first.rstrip('.')})" if first else ""
    if classes:
        raise DataError(
            f"{root} holds pictures of only one class, {classes[0]}{because}: a network needs at "
            "least two to tell apart."
        )
    raise DataError(
        f"{root} holds no pictures in class folders{because}: it needs one folder per class with "
        "PNG or JPEG pictures in it."
    )


def _list(root: Path) -> _Listing:
    """List the pictures of every class, in the order of their names."""
    if not root.is_dir():
        raise DataError(f"{root} is a file: choose the folder that holds one folder per class.")
    warnings: list[str] = []
    children = _folders(root, warnings)
    names = {_PARTS.get(child.name.lower()) for child in children}
    divided = None not in names and "train" in names
    parts = {child: _PARTS[child.name.lower()] for child in children} if divided else {root: ""}
    found: dict[str, dict[str, list[Path]]] = {}
    for folder, part in parts.items():
        classes = _folders(folder, warnings) if divided else children
        if not classes and divided:
            warnings.append(f"The folder {folder} is left out: it holds no class folders.")
        for each in classes:
            pictures = list(_pictures(each, root, warnings))
            if pictures:
                found.setdefault(each.name, {}).setdefault(part, []).extend(pictures)
            else:
                warnings.append(f"The class folder {each} is left out: it holds no pictures.")
    learnt = sorted(name for name, places in found.items() if "train" in places or "" in places)
    warnings.extend(
        f"The class {name} of {root} is left out: it has no pictures in the training folder."
        for name in sorted(set(found) - set(learnt))
    )
    _require_two(root, tuple(learnt), warnings)
    return _Listing(
        tuple(learnt),
        tuple(
            _Picture(path, label, part)
            for label, name in enumerate(learnt)
            for part, paths in sorted(found[name].items())
            for path in paths
        ),
        tuple(warnings),
    )


def _folders(folder: Path, warnings: list[str]) -> list[Path]:
    """Return the folders in a folder, sorted by name, without hidden ones."""
    return [Path(entry.path) for entry in _entries(folder, warnings) if _is_folder(entry)]


def _entries(folder: str | Path, warnings: list[str]) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            seen = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        reason = error.strerror or type(error).__name__
        warnings.append(f"The folder {folder} is left out: it cannot be listed ({reason}).")
        return []
    return sorted(seen, key=lambda entry: entry.name)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself, or into a folder that may not be entered
        return False


def _pictures(top: Path, root: Path, warnings: list[str]) -> Iterator[Path]:
    """Yield the picture files below a class folder, entering each real folder only once.

    Links to folders are followed, because data sets are often linked together; one that leads
    back to a folder already entered, or to the root, ends there.
    """
    entered = {os.path.realpath(root)}
    waiting = [str(top)]
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in entered:
            continue
        entered.add(real)
        inner = []
        for entry in _entries(folder, warnings):
            if _is_folder(entry):
                inner.append(entry.path)
            elif Path(entry.name).suffix.lower() in ENDINGS:
                if Path(entry.path).is_file():
                    yield Path(entry.path)
                else:
                    warnings.append(f"{entry.path} is skipped: it is not a regular file.")
        waiting.extend(reversed(inner))
