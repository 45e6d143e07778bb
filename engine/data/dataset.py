"""What a source gives: the images, their labels, and what was left out on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.errors import DataError

Images = npt.NDArray[np.uint8] | npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]

MAXIMUM_WARNINGS = 20
"""How many warnings a person is shown before the rest are only counted."""


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Images with their labels, in the shape that the network takes.

    Parameters
    ----------
    images
        ``(N, *input_shape)``; ``uint8`` for pixels (0 is black, 255 white), ``float32`` for
        everything else.
    labels
        ``(N,)``, each in ``0 .. len(classes) - 1``.
    classes
        The name of every class, in the order of the labels.
    test_indices, validation_indices
        The part that the source itself sets aside, or ``None`` where it does not.
    warnings
        One sentence for each thing that was skipped, naming the file and the reason.

    Raises
    ------
    DataError
        Where images and labels do not belong together.
    """

    images: Images
    labels: Integers
    classes: tuple[str, ...]
    test_indices: Integers | None = None
    validation_indices: Integers | None = None
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.images) != len(self.labels):
            raise DataError(
                f"The data has {len(self.images):,} images but {len(self.labels):,} labels: "
                "every image needs one label."
            )
        if len(self.labels) and not 0 <= self.labels.min() <= self.labels.max() < len(self.classes):
            raise DataError(
                f"The labels go from {self.labels.min()} to {self.labels.max()}, but the data "
                f"has {len(self.classes)} classes: labels must be 0 to {len(self.classes) - 1}."
            )


@dataclass(frozen=True, slots=True)
class DataSummary:
    """What the window shows of a source before anything is loaded.

    Parameters
    ----------
    title
        The source in a few words, for example ``"CIFAR-10"``.
    classes
        The name of every class.
    samples
        The number of images, as far as file names and headers tell.
    shape
        The images' own ``(C, H, W)`` before resizing, or ``None`` where it is not known. In a
        folder it is that of the first readable picture.
    test_samples
        How many of the samples are the source's official test part.
    warnings
        One sentence for each thing that is skipped.
    """

    title: str
    classes: tuple[str, ...]
    samples: int
    shape: tuple[int, ...] | None
    test_samples: int = 0
    warnings: tuple[str, ...] = ()


def shortened(warnings: Sequence[str], limit: int = MAXIMUM_WARNINGS) -> tuple[str, ...]:
    """Return the first warnings, and one that counts the rest.

    A folder with ten thousand broken pictures is one piece of news, not ten thousand.
    """
    if len(warnings) <= limit:
        return tuple(warnings)
    return (*warnings[:limit], f"There are {len(warnings) - limit:,} more warnings like these.")
