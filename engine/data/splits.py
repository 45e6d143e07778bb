"""Divides a data set into training, validation and test part, class by class, by seed."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.data.dataset import Integers
from engine.errors import DataError

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """The positions of each part in the data set, each sorted; together they are everything."""

    train: Integers
    validation: Integers
    test: Integers


def split(
    labels: Integers,
    shares: tuple[float, float, float],
    seed: int,
    *,
    validation: Integers | None = None,
    test: Integers | None = None,
) -> Split:
    """Divide a data set so that every part has the classes in the same proportions.

    The parts are disjoint and complete. Each is as large as its share says, to within one image,
    and every class keeps its share in every part to about one image. A class with an image to
    spare for every part is in every part that holds at least as many images as there are
    classes; a class with fewer images goes to the training part first. The same labels, shares
    and seed give the same parts on every machine and numpy version.

    Parameters
    ----------
    labels
        ``(N,)``, the class of every image.
    shares
        Training, validation and test; they add up to 1.
    seed
        Another seed picks other images.
    validation, test
        Parts that the source itself sets aside. They stay what they are, whatever the shares;
        the other parts divide the rest in the proportion of their shares.

    Raises
    ------
    DataError
        Where nothing is left to learn from.
    """
    held = [part for part in (validation, test) if part is not None]
    free = np.ones(len(labels), bool)
    for part in held:
        free[part] = False
    rest = np.flatnonzero(free)
    if not len(rest):
        cause = "all of it is set aside for testing" if len(labels) else "it is empty"
        raise DataError(f"The data leaves nothing to learn from because {cause}: add images.")
    wanted = [shares[0], 0.0 if validation is not None else shares[1]]
    wanted.append(0.0 if test is not None else shares[2])
    parts = _divide(labels[rest], np.array(wanted) / sum(wanted), seed)
    return Split(
        train=rest[parts[0]],
        validation=rest[parts[1]] if validation is None else np.sort(validation),
        test=rest[parts[2]] if test is None else np.sort(test),
    )


def _divide(labels: Integers, shares: _Floats, seed: int) -> list[Integers]:
    sizes = _whole(len(labels), shares)
    if not sizes[0]:
        sizes[np.argmax(sizes)] -= 1
        sizes[0] += 1
    present, classes, counts = np.unique(labels, return_inverse=True, return_counts=True)
    table = _spread(_table(counts, shares, sizes), sizes, counts)
    # Sorting raw bits of the generator is a shuffle that no later numpy can change; numpy
    # promises stability for the bits, not for Generator.permutation.
    keys = np.random.PCG64(seed).random_raw(len(labels))
    order = np.lexsort((keys, classes))
    part_of = np.empty(len(labels), np.int64)
    part_of[order] = np.repeat(np.tile(np.arange(3), len(present)), table.ravel())
    return [np.flatnonzero(part_of == part) for part in range(3)]


def _whole(count: int, shares: _Floats) -> Integers:
    """Round shares of a count to whole numbers that add up to it (largest remainders)."""
    ideal = count * shares
    # A share of 0.15 of 180 must be 27, not the 26 that 26.999999999999996 would give.
    sizes = np.floor(ideal + 1e-9).astype(np.int64)
    remainders = np.where(shares > 0, ideal - sizes, -1.0)
    first = np.argsort(-remainders, kind="stable")
    sizes[first[: count - sizes.sum()]] += 1
    return sizes


def _table(counts: Integers, shares: _Floats, sizes: Integers) -> Integers:
    """Return how many images of each class go to each part: rows and columns add up exactly."""
    ideal = counts[:, None] * shares[None, :]
    table = np.stack([_whole(int(count), shares) for count in counts])
    while True:
        excess = table.sum(axis=0) - sizes
        giver, taker = int(np.argmax(excess)), int(np.argmin(excess))
        if excess[giver] <= 0:
            return table
        off = table - ideal
        price = np.where(table[:, giver] > 0, off[:, taker] - off[:, giver], np.inf)
        row = int(np.argmin(price))
        table[row, giver] -= 1
        table[row, taker] += 1


def _spread(table: Integers, sizes: Integers, counts: Integers) -> Integers:
    """Swap images between classes until every class is in every part where counts allow it.

    A part that is at least as large as the number of classes and lacks one of them has another
    twice, so there is always a class to swap with; a swap never takes a class's last image from
    a part that must have it.
    """
    open_parts = int((sizes > 0).sum())
    for part in (0, 1, 2):
        if sizes[part] < len(counts):
            continue
        needs = counts >= (1 if part == 0 else open_parts)
        for row in np.flatnonzero(needs & (table[:, part] == 0)):
            other = int(np.argmax(table[row]))
            donor = int(np.argmax(table[:, part]))
            table[row, part] += 1
            table[row, other] -= 1
            table[donor, part] -= 1
            table[donor, other] += 1
    return table
