"""NumPy ``.npz`` files, by the usual names of their arrays.

Images are called ``x``, ``images`` or ``data``, labels ``y``, ``labels`` or ``targets``; with
``train``, ``val`` or ``test`` before or after (``x_train``, ``test_images``) they are the parts
that the file itself sets aside.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.data.dataset import Dataset, DataSummary, Images
from engine.data.fitting import fit_images, joined
from engine.data.memory import refuse_beyond_memory
from engine.data.sources.archive import Archive, Member, opened
from engine.data.sources.counting import class_names, positions
from engine.data.sources.layouts import arrange, image_shape
from engine.errors import DataError

_IMAGES = ("x", "images", "image", "data", "inputs", "features")
_LABELS = ("y", "labels", "label", "targets", "target")
_NAMES = ("classes", "class_names", "label_names", "target_names")
_PARTS = {
    "": "",
    "train": "",
    "val": "validation",
    "valid": "validation",
    "validation": "validation",
    "test": "test",
}


@dataclass(frozen=True, slots=True)
class _Part:
    """The headers of one pair of images and labels."""

    part: str
    images: Member
    labels: Member


def load(path: Path, input_shape: tuple[int, ...]) -> Dataset:
    """Load images, signals or vectors with their labels.

    Raises
    ------
    DataError
        Where the arrays are not there, do not belong together, or hold something else than
        finite numbers.
    """
    with opened(path) as archive:
        parts = _find(archive)
        classes, labels = _classes(archive, parts)
        # A part that is to be resized is refused by the size it will have, too.
        count = sum(part.images.shape[0] for part in parts)
        refuse_beyond_memory((count, *input_shape), 1, str(path))
        images = [_samples(archive.read(part.images), part.images, input_shape) for part in parts]
    starts = np.cumsum([0, *(len(part) for part in images)])
    held = {
        part.part: np.arange(start, end)
        for part, start, end in zip(parts, starts, starts[1:], strict=False)
    }
    return Dataset(
        joined(images),
        np.concatenate(labels),
        classes,
        test_indices=held.get("test"),
        validation_indices=held.get("validation"),
    )


def describe(path: Path) -> DataSummary:
    """Describe a file by the headers of its images and by its labels.

    Raises
    ------
    DataError
        As in :func:`load`, except for what only the images themselves show.
    """
    with opened(path) as archive:
        parts = _find(archive)
        classes, _ = _classes(archive, parts)
    return DataSummary(
        f"NumPy file {path.name}",
        classes,
        sum(part.images.shape[0] for part in parts),
        image_shape(parts[0].images.shape[1:]),
        sum(part.images.shape[0] for part in parts if part.part == "test"),
    )


def _find(archive: Archive) -> list[_Part]:
    """Find the pairs of images and labels and read their headers; training comes first."""
    found: dict[str, _Part] = {}
    known = {name.lower(): name for name in reversed(archive.names)}
    lonely = ""
    for word, part in _PARTS.items():
        images = _named(known, _IMAGES, word)
        labels = _named(known, _LABELS, word)
        if images and labels:
            found.setdefault(part, _Part(part, archive.member(images), archive.member(labels)))
        elif images or labels:
            lonely = lonely or f"{images or labels} but no {'labels' if images else 'images'} to it"
    path = archive.path
    if "" not in found:
        names = ", ".join(archive.names[:10]) or "no arrays"
        raise DataError(
            f"{path} holds {lonely or names}: it needs images named x or x_train and labels named "
            "y or y_train."
        )
    for pair in found.values():
        _require_pair(pair)
    return list(found.values())


def _named(known: dict[str, str], words: tuple[str, ...], part: str) -> str | None:
    for word in words:
        for name in (f"{word}_{part}", f"{part}_{word}") if part else (word,):
            if name in known:
                return known[name]
    return None


def _require_pair(pair: _Part) -> None:
    images, labels = pair.images, pair.labels
    if len(images.shape) < 2 or 0 in images.shape:
        raise DataError(f"{images.text} has the shape {images.shape}: it needs (images, …).")
    if images.dtype.kind not in "biuf":
        raise DataError(f"{images.text} holds text instead of images.")
    count = labels.shape[0] if labels.shape else 1
    if count != images.shape[0]:
        raise DataError(
            f"{images.text} holds {images.shape[0]:,} images, but the array {labels.name} holds "
            f"{count:,} labels: every image needs one label."
        )
    if len(labels.shape) > 2:
        raise DataError(
            f"{labels.text} has the shape {labels.shape}: it needs one label for every image."
        )


def _classes(
    archive: Archive, parts: list[_Part]
) -> tuple[tuple[str, ...], list[npt.NDArray[np.int64]]]:
    """Return the class names and the labels of every part as positions in them."""
    read = [_flat_labels(archive.read(part.labels), part.labels) for part in parts]
    if any(labels.dtype.kind in "US" for labels in read):
        return _text_classes(parts, [labels.astype(str) for labels in read])
    given = _given_names(archive)
    known = class_names(read[0], parts[0].labels.text) if given is None else None
    numbers = known or tuple(str(position) for position in range(len(given or ())))
    labels = [
        positions(each, numbers, part.labels.text)
        for each, part in zip(read, parts, strict=True)
    ]  # fmt: skip
    return given or numbers, labels


def _flat_labels(labels: npt.NDArray[Any], member: Member) -> npt.NDArray[Any]:
    """Return one whole number, or one text, per image."""
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    if labels.ndim == 2:
        one_hot = labels.dtype.kind in "biuf" and bool(
            (np.isin(labels, (0, 1)).all(axis=1) & (labels.sum(axis=1) == 1)).all()
        )
        if not one_hot:
            raise DataError(
                f"{member.text} has the shape {labels.shape} but is not one-hot: it needs one "
                "label for every image."
            )
        return np.asarray(labels.argmax(axis=1))
    if labels.dtype.kind in "US":
        return labels
    with np.errstate(invalid="ignore", over="ignore"):
        whole = labels.astype(np.int64)
    if not np.array_equal(whole, labels):
        raise DataError(f"{member.text} holds labels that are no whole numbers.")
    return whole


def _text_classes(
    parts: list[_Part], read: list[npt.NDArray[np.str_]]
) -> tuple[tuple[str, ...], list[npt.NDArray[np.int64]]]:
    names = np.unique(read[0])
    if len(names) < 2:
        raise DataError(
            f"{parts[0].labels.text} holds only the label {names[0]}: a network needs at least two "
            "classes to tell apart."
        )
    for part, labels in zip(parts, read, strict=True):
        unknown = labels[~np.isin(labels, names)]
        if len(unknown):
            raise DataError(
                f"{part.labels.text} holds the label {unknown[0]}, which is not among those to "
                "learn from."
            )
    return tuple(names.tolist()), [np.searchsorted(names, labels) for labels in read]


def _given_names(archive: Archive) -> tuple[str, ...] | None:
    """Return the class names that the file itself brings, where they are text."""
    for name in _NAMES:
        if name in archive.names:
            member = archive.member(name)
            if member.dtype.kind in "US" and len(member.shape) == 1 and member.shape[0] >= 2:
                return tuple(archive.read(member).astype(str).tolist())
    return None


def _samples(samples: npt.NDArray[Any], member: Member, input_shape: tuple[int, ...]) -> Images:
    """Check the numbers and bring them to the Input block's shape, as pixels where they are."""
    if samples.dtype.kind == "f" and not np.isfinite(samples).all():
        what = "NaN" if np.isnan(samples).any() else "infinite values"
        raise DataError(f"{member.text} holds {what}: replace them before training.")
    return _fitted(_numbers(samples, member), input_shape, member)


def _fitted(samples: Images, input_shape: tuple[int, ...], member: Member) -> Images:
    arranged = arrange(samples, input_shape, member.text)
    if len(input_shape) == 3:
        arranged = fit_images(arranged, input_shape, member.text)
    return np.ascontiguousarray(arranged)


def _numbers(samples: npt.NDArray[Any], member: Member) -> Images:
    """Return pixels as ``uint8`` and everything else as ``float32``."""
    if samples.dtype == np.uint8:
        return samples
    if samples.dtype.kind == "b":
        return samples.astype(np.uint8) * np.uint8(255)
    image = samples.ndim > 2 and samples.dtype.kind in "iu"
    if image and samples.min() >= 0 and 1 < samples.max() <= 255:
        return samples.astype(np.uint8)
    with np.errstate(over="ignore"):
        numbers = samples.astype(np.float32)
    if not np.isfinite(numbers).all():
        raise DataError(f"{member.text} holds numbers beyond 3.4e38: scale them down.")
    return numbers
