"""Brings images to the shape of the network's input: size and colour."""

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from engine.data.dataset import Images
from engine.data.memory import refuse_beyond_memory
from engine.errors import DataError

LUMA = (0.299, 0.587, 0.114)
"""Red, green and blue in grey (ITU-R BT.601, as in Pillow's mode ``L``)."""

_CHUNK_BYTES = 1 << 24


def shape_text(shape: tuple[int, ...]) -> str:
    """Write a shape as a person reads it, for example ``"3×32×32"``."""
    return "×".join(str(size) for size in shape)


def fit_images(images: Images, input_shape: tuple[int, ...], what: str) -> Images:
    """Bring images to the shape that the network takes.

    An image input ``(C, H, W)`` gets its images resized without keeping their proportions, and
    turned from grey to colour or back. A vector input ``(F,)`` gets the pixels in the order
    channel, row, column, where their number is exactly ``F``.

    Parameters
    ----------
    images
        ``(N, C, H, W)``, ``uint8`` or ``float32``.
    input_shape
        The shape of the Input block.
    what
        The data in a few words, for the sentence.

    Returns
    -------
    numpy.ndarray
        ``(N, *input_shape)``, of the type that came in.

    Raises
    ------
    DataError
        Where no honest conversion leads from one shape to the other.
    """
    own = tuple(images.shape[1:])
    if own == input_shape:
        return images
    if len(input_shape) == 1:
        if math.prod(own) == input_shape[0]:
            return images.reshape(len(images), input_shape[0])
        raise DataError(
            f"The Input block takes {input_shape[0]:,} numbers, but {what} has images of "
            f"{shape_text(own)} = {math.prod(own):,}: set its shape to {shape_text(own)}."
        )
    if len(input_shape) != 3:
        raise DataError(
            f"The Input block takes {shape_text(input_shape)}, but {what} has images: give it "
            "three sizes, channels×height×width."
        )
    check_channels(own[0], input_shape[0], what)
    refuse_beyond_memory((len(images), *input_shape), images.itemsize, f"{what} at this size")
    if own[0] == 3 and input_shape[0] == 1:
        images = _grey(images)
    images = resize(images, (input_shape[1], input_shape[2]))
    if images.shape[1] == 1 and input_shape[0] == 3:
        return np.repeat(images, 3, axis=1)  # type: ignore[return-value]
    return images


def joined(parts: Sequence[Images]) -> Images:
    """Return the images of several files as one array.

    Where some are pixels and others are not, pixels become 0 to 1, as they do in training.
    """
    if len(parts) == 1:
        return parts[0]
    pixels = [part for part in parts if part.dtype == np.uint8]
    if len(pixels) == len(parts):
        return np.concatenate(pixels, dtype=np.uint8)
    scaled = [
        part.astype(np.float32) / np.float32(255) if part.dtype == np.uint8 else part
        for part in parts
    ]
    return np.concatenate(scaled, dtype=np.float32)


def check_channels(own: int, wanted: int, what: str) -> None:
    """Refuse a number of channels that grey and colour cannot be turned into.

    Raises
    ------
    DataError
        With the sentence.
    """
    if own != wanted and not (own in {1, 3} and wanted in {1, 3}):
        wish = "1 or 3" if own in {1, 3} else str(own)
        raise DataError(
            f"The Input block has {wanted} channels, but {what} has images with {own}: set the "
            f"Input block's channels to {wish}."
        )


def resize(images: Images, size: tuple[int, int]) -> Images:
    """Resize images with a triangle filter: smooth upwards, antialiased downwards.

    The same filter as Pillow's ``BILINEAR``, as two matrix products over many images at once:
    sixty thousand digits take a fraction of what a call per image costs.

    Parameters
    ----------
    images
        ``(N, C, H, W)``.
    size
        The new height and width.
    """
    count, channels, height, width = images.shape
    if (height, width) == size:
        return images
    result = np.empty((count, channels, *size), images.dtype)
    down, across = _triangle(height, size[0]), _triangle(width, size[1]).T
    largest = max(height * width, height * size[1], size[0] * size[1]) * channels * 4
    step = max(1, _CHUNK_BYTES // largest)
    for start in range(0, count, step):
        chunk = images[start : start + step].astype(np.float32)
        if width != size[1]:
            chunk = chunk @ across
        if height != size[0]:
            chunk = down @ chunk
        if images.dtype == np.uint8:
            chunk = np.clip(np.rint(chunk), 0, 255)
        result[start : start + step] = chunk
    return result


@lru_cache(maxsize=64)
def _triangle(old: int, new: int) -> npt.NDArray[np.float32]:
    """Return the ``(new, old)`` weights with which old pixels enter new ones; rows sum to 1."""
    scale = old / new
    support = max(scale, 1.0)
    centres = (np.arange(new) + 0.5) * scale
    distances = np.abs(np.arange(old)[None, :] + 0.5 - centres[:, None]) / support
    weights = np.clip(1 - distances, 0, None)
    weights /= weights.sum(axis=1, keepdims=True)
    return np.asarray(weights, np.float32)


def _grey(images: Images) -> Images:
    result = np.empty((len(images), 1, *images.shape[2:]), images.dtype)
    weights = np.array(LUMA, np.float32)
    step = max(1, _CHUNK_BYTES // (4 * math.prod(images.shape[1:])))
    for start in range(0, len(images), step):
        chunk = images[start : start + step].astype(np.float32)
        grey = np.einsum("nchw,c->nhw", chunk, weights)[:, None]
        result[start : start + step] = np.rint(grey) if images.dtype == np.uint8 else grey
    return result
