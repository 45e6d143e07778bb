"""Drawn data: 2,000 images of an X or an O, of the size that the network takes.

Every image has a place, a size, a slant, a thickness and an ink of its own, bent strokes, and a
little noise. They are the same every time, at every size: only the noise belongs to the pixels.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from engine.data.dataset import Dataset, DataSummary
from engine.data.fitting import check_channels, fit_images
from engine.data.memory import refuse_beyond_memory

if TYPE_CHECKING:
    from pathlib import Path

Floats = npt.NDArray[np.floating[Any]]
"""float32 throughout: half the time and memory of drawing large images."""

COUNT = 2000
CLASSES = ("X", "O")
SIDE = 9
"""The side of the images in Rohrer's How Convolutional Neural Networks Work (2016): what a network
is offered that takes no images."""
NOISE = 0.06
"""The deviation of the noise, as a part of the ink."""

_WHAT = "the drawn X and O"
_CHUNK_PIXELS = 1 << 21


def load(_path: Path, input_shape: tuple[int, ...]) -> Dataset:
    """Draw them in the size of the Input; a row of numbers gets a square where it is one."""
    channels, height, width = 1, SIDE, SIDE
    if len(input_shape) == 3:
        channels, height, width = input_shape
        check_channels(1, channels, _WHAT)
    elif len(input_shape) == 1 and math.isqrt(input_shape[0]) ** 2 == input_shape[0]:
        height = width = math.isqrt(input_shape[0])
    refuse_beyond_memory((COUNT, channels, height, width), 1, f"{_WHAT} at this size")
    labels = np.arange(COUNT, dtype=np.int64) % 2
    return Dataset(fit_images(draw(COUNT, height, width), input_shape, _WHAT), labels, CLASSES)


def describe(_path: Path) -> DataSummary:
    """Describe the images, which have the size of whatever Input they are drawn for."""
    return DataSummary("Drawn X and O", CLASSES, COUNT, None)


def draw(count: int, height: int, width: int) -> npt.NDArray[np.uint8]:
    """Return the first images ``(count, 1, height, width)``: an X, an O, an X, and so on."""
    hands = _hands()
    noise = np.random.default_rng(1)
    images = np.empty((count, 1, height, width), np.uint8)
    step = max(_CHUNK_PIXELS // (height * width), 1)
    for first in range(0, count, step):
        some = slice(first, min(first + step, count))
        ink = _ink(_Hands(*[column[some, None, None] for column in hands]), height, width)
        ink += NOISE * noise.standard_normal(ink.shape, np.float32)
        images[some, 0] = np.rint(255 * ink.clip(0, 1)).astype(np.uint8)
    return images


class _Hands(NamedTuple):
    """How each image is drawn, in a frame from -1 to 1."""

    cross: Floats
    """1 where it is an X, 0 where it is an O."""
    x: Floats
    y: Floats
    """The middle."""
    wide: Floats
    high: Floats
    """Half the extent along its own axes."""
    slant: Floats
    """How far it is turned, in radians."""
    thick: Floats
    """Half the thickness of the stroke."""
    ink: Floats
    """How dark it is; 1 is full."""
    bend: Floats
    """How far the strokes of an X bow, and how uneven an O is."""
    phase: Floats
    """Where an O bulges, in radians."""


def _hands() -> _Hands:
    random = np.random.default_rng(0)

    def between(low: float, high: float) -> Floats:
        return random.uniform(low, high, COUNT).astype(np.float32)

    return _Hands(
        1 - np.arange(COUNT, dtype=np.float32) % 2,
        between(-0.15, 0.15), between(-0.15, 0.15), between(0.5, 0.8), between(0.5, 0.8),
        between(-0.2, 0.2), between(0.09, 0.17), between(0.8, 1.0), between(-0.1, 0.1),
        between(0, 2 * math.pi),
    )  # fmt: skip


def _ink(hands: _Hands, height: int, width: int) -> Floats:
    """Return how much ink is on every pixel, ``(N, height, width)`` from 0 to 1."""
    rows, columns = _centres(height)[None, :, None], _centres(width)[None, None, :]
    x, y = columns - hands.x, rows - hands.y
    cosine, sine = np.cos(hands.slant), np.sin(hands.slant)
    u, v = (x * cosine + y * sine) / hands.wide, (y * cosine - x * sine) / hands.high
    size = (hands.wide + hands.high) / 2
    distance = np.where(hands.cross > 0, _from_cross(u, v, hands), _from_ring(u, v, hands)) * size
    # The edge of a stroke is as soft as a pixel is wide.
    return np.asarray(hands.ink * ((hands.thick - distance) * min(height, width) / 2 + 0.5)).clip(
        0, hands.ink
    )


def _centres(count: int) -> Floats:
    """Return the middles of so many pixels between -1 and 1."""
    return np.asarray((2 * np.arange(count) + 1) / count - 1, np.float32)


def _from_cross(u: Floats, v: Floats, hands: _Hands) -> Floats:
    """Return the distance from the nearer of two diagonals of a square of side 2."""
    found = []
    for along, across in (((u + v) / 2, (u - v) / 2), ((u - v) / 2, (u + v) / 2)):
        bowed = across - hands.bend * (1 - along**2).clip(0)
        beyond = (np.abs(along) - 1).clip(0)
        found.append(np.hypot(bowed, beyond))
    return np.asarray(math.sqrt(2) * np.minimum(*found))


def _from_ring(u: Floats, v: Floats, hands: _Hands) -> Floats:
    """Return the distance from a circle of radius 1 that bulges in two places."""
    bulge = 1 + hands.bend * np.cos(2 * np.arctan2(v, u) - hands.phase)
    return np.asarray(np.abs(np.hypot(u, v) - bulge))
