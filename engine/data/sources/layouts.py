"""Reads the layout of an array of samples: where its channels are, and how it meets the input."""

import math
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.data.fitting import shape_text
from engine.errors import DataError

Samples = npt.NDArray[Any]

_USUAL_CHANNELS = (3, 1, 4)


def channels_last(shape: tuple[int, ...], wanted: tuple[int, ...] | None) -> bool:
    """Say whether images of a shape ``(a, b, c)`` have their channels in ``c`` instead of ``a``.

    In this order: the layout that is the wanted shape; the only layout with the wanted number
    of channels; the only layout with a usual number of channels (3, 1 or 4); channels first.

    Parameters
    ----------
    shape
        One image, with three axes.
    wanted
        The Input block's shape, or ``None`` where it is not known.
    """
    first, last = shape, (shape[2], shape[0], shape[1])
    if wanted is not None and len(wanted) == 3:
        if wanted in (first, last):
            return wanted != first
        if (first[0] == wanted[0]) != (last[0] == wanted[0]):
            return last[0] == wanted[0]
    return first[0] not in _USUAL_CHANNELS and last[0] in _USUAL_CHANNELS


def image_shape(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return the ``(C, H, W)`` of images with two or three axes; other shapes stay as they are."""
    if len(shape) == 2:
        return (1, *shape)
    if len(shape) == 3 and channels_last(shape, None):
        return (shape[2], shape[0], shape[1])
    return shape


def arrange(samples: Samples, wanted: tuple[int, ...], where: str) -> Samples:
    """Give samples the wanted number of axes, channels first.

    Images come back as ``(N, C, H, W)`` and may still need another size or colour; everything
    else has the wanted shape exactly.

    Parameters
    ----------
    samples
        ``(N, …)``.
    wanted
        The Input block's shape.
    where
        The array's name, for the sentence.

    Raises
    ------
    DataError
        Where the samples cannot become what the Input block takes.
    """
    own = tuple(samples.shape[1:])
    if own == wanted:
        return samples
    if len(wanted) == 3 and len(own) == 3:
        return np.moveaxis(samples, 3, 1) if channels_last(own, wanted) else samples
    if len(wanted) == 3 and len(own) == 2:
        return samples[:, None]
    if len(wanted) == 1 and len(own) == 3 and channels_last(own, None):
        samples = np.moveaxis(samples, 3, 1)
    elif len(own) == len(wanted) >= 2 and (own[-1], *own[:-1]) == wanted:
        return np.moveaxis(samples, -1, 1)
    # A flat row of pixels fits an image, and an image fits a row; a missing channel axis of
    # size 1 is the same case.
    flat = len(own) == 1 or len(wanted) == 1 or (1, *own) == wanted
    if flat and math.prod(own) == math.prod(wanted):
        return samples.reshape(len(samples), *wanted)
    raise DataError(
        f"The Input block takes {shape_text(wanted)}, but {where} has samples of "
        f"{shape_text(own) or 'a single number'}: set the Input block to "
        f"{shape_text(image_shape(own)) or '1'}."
    )
