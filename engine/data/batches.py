"""What the trainer learns from: three parts, their normalisation, and the order of batches."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.data.dataset import Images, Integers
from engine.data.settings import DataSettings
from engine.data.sources import load
from engine.data.splits import Split, split

Floats = npt.NDArray[np.float32]

_CHUNK_ENTRIES = 1 << 23


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Images of one part, as they were loaded, with their labels.

    Parameters
    ----------
    images
        ``(n, *input_shape)``, ``uint8`` for pixels and ``float32`` for everything else. Pixels
        stay bytes: a data set of 50,000 colour images of 32×32 takes 154 MB instead of 614, in
        memory and on the way to the device.
    labels
        ``(n,)``, ``int64``.
    """

    images: Images
    labels: Integers

    def __len__(self) -> int:
        return len(self.labels)


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A data set ready for training.

    The network's input is ``(scale * image - mean[c]) / std[c]`` for every channel ``c``, the
    first axis of an image. ``scale`` is 1/255 for pixels and 1 for everything else, so that mean
    and deviation are those of pixels between 0 and 1, as the field quotes them.

    Parameters
    ----------
    train, validation, test
        The parts; validation and test may be empty.
    classes
        The name of every class, in the order of the labels.
    scale
        What an entry is multiplied with first.
    mean, std
        ``(C,)``, ``float32``, measured on the training part alone; 0 and 1 where the project
        does not normalise. A row of pixels ``(F,)`` has one value for all, shape ``(1,)``; a row
        of other numbers has one for each. A channel that never changes has the deviation 1.
    split
        The position of every image in the source's order.
    warnings
        One sentence for each thing that was skipped.
    """

    train: Part
    validation: Part
    test: Part
    classes: tuple[str, ...]
    scale: float
    mean: Floats
    std: Floats
    split: Split
    warnings: tuple[str, ...] = ()

    @property
    def input_shape(self) -> tuple[int, ...]:
        """The shape of one image."""
        return tuple(self.train.images.shape[1:])

    def normalised(self, part: Part) -> Floats:
        """Return a part's images as the network sees them, ``float32``; the part is unchanged.

        Takes four times the memory of pixels. A trainer that holds the bytes on its device and
        applies `scale`, `mean` and `std` batch by batch sees the same numbers.
        """
        images = part.images.astype(np.float32)
        images *= np.float32(self.scale)
        axes = (-1, *(1 for _ in self.input_shape[1:]))
        images -= self.mean.reshape(axes)
        images /= self.std.reshape(axes)
        return images


def prepare(settings: DataSettings, input_shape: tuple[int, ...], base: Path | None) -> Prepared:
    """Load, split and measure the data of a project.

    Parameters
    ----------
    settings, input_shape, base
        As in :func:`engine.data.sources.load`.

    Raises
    ------
    DataError
        Where there is nothing to learn from; the sentence names the file.
    """
    data = load(settings, input_shape, base)
    parts = split(
        data.labels,
        (settings.train, settings.validation, settings.test),
        settings.seed,
        validation=data.validation_indices,
        test=data.test_indices,
    )
    train, validation, test = (
        Part(data.images[places], data.labels[places])
        for places in (parts.train, parts.validation, parts.test)
    )
    scale = 1 / 255 if data.images.dtype == np.uint8 else 1.0
    if settings.normalize:
        mean, std = statistics(train.images)
    else:
        mean, std = np.zeros(1, np.float32), np.ones(1, np.float32)
        if len(input_shape) > 1:
            mean, std = np.repeat(mean, input_shape[0]), np.repeat(std, input_shape[0])
    return Prepared(
        train, validation, test, data.classes, scale, mean, std, parts, data.warnings
    )  # fmt: skip


def statistics(images: Images) -> tuple[Floats, Floats]:
    """Return mean and standard deviation of every channel, of pixels scaled to 0 … 1.

    Bytes are counted, which is exact; other numbers are added up in double precision around
    their mean.

    Parameters
    ----------
    images
        ``(n, C, …)``, at least one.

    Returns
    -------
    mean, std
        ``(C,)`` each, or ``(1,)`` for rows of pixels; the deviation is that of the whole
        population, and 1 for a channel that never changes.
    """
    pixels = images.dtype == np.uint8
    if images.ndim == 2 and pixels:
        images = images[:, None]
    table = images.reshape(len(images), images.shape[1], -1)
    mean, variance = _counted(table) if pixels else _measured(table)
    std = np.sqrt(variance)
    # Rounding leaves a constant channel a deviation near 1e-9 of its size, which must not be
    # blown up to 1.
    std[std <= 1e-6 * np.maximum(np.abs(mean), 1e-30)] = 1
    return mean.astype(np.float32), std.astype(np.float32)


def _steps(table: Images) -> range:
    return range(0, len(table), max(1, _CHUNK_ENTRIES // math.prod(table.shape[1:])))


def _counted(table: Images) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    counts = np.zeros((table.shape[1], 256), np.int64)
    steps = _steps(table)
    for start in steps:
        for channel in range(table.shape[1]):
            chunk = table[start : start + steps.step, channel]
            counts[channel] += np.bincount(chunk.ravel(), minlength=256)
    levels = np.arange(256) / 255
    total = counts.sum(axis=1)
    mean = counts @ levels / total
    return mean, (counts * (levels - mean[:, None]) ** 2).sum(axis=1) / total


def _measured(table: Images) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    entries = len(table) * table.shape[2]
    mean = table.sum(axis=(0, 2), dtype=np.float64) / entries
    squares = np.zeros(table.shape[1])
    steps = _steps(table)
    for start in steps:
        off = table[start : start + steps.step] - mean[:, None]
        squares += np.einsum("ncx,ncx->c", off, off)
    return mean, squares / entries


def batches(
    count: int, size: int, rng: np.random.Generator, *, shuffle: bool, drop_last: bool = False
) -> Iterator[Integers]:
    """Yield the positions of each batch of one epoch; together every image once.

    Parameters
    ----------
    count
        How many images the part has.
    size
        How many images a batch has; the last one holds what is left.
    rng
        Gives the order. Its state after the call is the state to resume the next epoch from.
    shuffle
        Whether to shuffle; without it the images come in order and `rng` is not touched.
    drop_last
        Leave out a last batch that is smaller than the others.
    """
    order = rng.permutation(count) if shuffle else np.arange(count)
    end = count - count % size if drop_last and count >= size else count
    for start in range(0, end, size):
        yield order[start : start + size]
