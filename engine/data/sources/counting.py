"""Turns the numbers that files hold as labels into classes."""

import numpy as np
import numpy.typing as npt

from engine.data.dataset import Integers
from engine.errors import DataError

MAXIMUM_CLASSES = 100_000
"""More classes than any data set has; beyond it, labels are something else by mistake."""


def class_names(labels: npt.NDArray[np.integer], where: str) -> tuple[str, ...]:
    """Name the classes that whole numbers stand for: the numbers themselves.

    Labels count from 0, or from 1 as in EMNIST, and every number up to the greatest occurs. A
    gap is far more often a damaged file than a class nobody has an image of.

    Parameters
    ----------
    labels
        The labels to learn from.
    where
        The file (and array) they stand in, for the sentence.

    Raises
    ------
    DataError
        Where the labels are negative, have a gap, or name fewer than two classes.
    """
    present = np.unique(labels)
    if not len(present):
        raise DataError(f"{where} holds no labels: it needs one for every image.")
    low, high = int(present[0]), int(present[-1])
    if low < 0:
        raise DataError(f"{where} holds the label {low}: labels must count from 0.")
    if len(present) == 1:
        raise DataError(
            f"{where} holds only the label {low}: a network needs at least two classes to tell "
            "apart."
        )
    if low > 1:
        raise DataError(f"{where} holds no label below {low}: labels must count from 0 or 1.")
    if len(present) != high - low + 1:
        gap = int(np.flatnonzero(np.diff(present) > 1)[0])
        raise DataError(
            f"{where} holds the label {int(present[gap + 1])} but none between it and "
            f"{int(present[gap])}: labels must count 0, 1, 2, … without gaps."
        )
    if len(present) > MAXIMUM_CLASSES:
        raise DataError(
            f"{where} holds {len(present):,} different labels: at most {MAXIMUM_CLASSES:,} "
            "classes can be told apart."
        )
    return tuple(str(value) for value in range(low, high + 1))


def positions(labels: npt.NDArray[np.integer], classes: tuple[str, ...], where: str) -> Integers:
    """Return the position of every label in classes that :func:`class_names` gave.

    Raises
    ------
    DataError
        Where a label is none of the classes, as in a test file that does not belong to its
        training file.
    """
    first, last = int(classes[0]), int(classes[-1])
    outside = np.flatnonzero((labels < first) | (labels > last))
    if len(outside):
        place = int(outside[0])
        raise DataError(
            f"{where} holds the label {int(labels[place])} at position {place}, but the labels to "
            f"learn from are {first} to {last}."
        )
    return labels.astype(np.int64) - first
