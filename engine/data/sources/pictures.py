"""Reads one PNG or JPEG picture into pixels, whatever it is made of."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps, UnidentifiedImageError

from engine.errors import DataError

ENDINGS = frozenset({".png", ".jpg", ".jpeg"})
MAXIMUM_PIXELS = 100_000_000
"""A picture beyond this (10,000 × 10,000) is more likely an attack on the memory than a photo."""

_FORMATS = ("PNG", "JPEG")
_SIXTEEN_BITS = {"I;16", "I;16B", "I;16L", "I;16N", "I"}


@contextmanager
def quiet_pillow() -> Iterator[None]:
    """Keep Pillow's own warnings about odd files from the terminal.

    The pictures that matter are reported by :func:`read_picture`. Entered once around all
    threads, because Python's warning filters belong to the whole process.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def picture_shape(path: Path) -> tuple[int, int, int]:
    """Return a picture's ``(C, H, W)`` from its header: 1 channel for grey, 3 for colour.

    Raises
    ------
    DataError
        Where it is no readable picture.
    """
    try:
        with path.open("rb") as file, Image.open(file, formats=_FORMATS) as picture:
            width, height = picture.size
            turned = picture.getexif().get(0x0112, 1) in {5, 6, 7, 8}
            channels = 1 if picture.mode in {"1", "L", "LA", *_SIXTEEN_BITS} else 3
    except Exception as error:  # noqa: BLE001 - a broken file raises whatever its parser trips on
        raise DataError(_sentence(path, error)) from None
    return (channels, width, height) if turned else (channels, height, width)


def read_picture(path: Path, shape: tuple[int, int, int]) -> npt.NDArray[np.uint8]:
    """Read a picture, upright, in the wanted size and colours.

    Its EXIF orientation is applied, transparent parts become white, 16-bit greys lose their
    lower byte, and the proportions follow the wanted size.

    Parameters
    ----------
    path
        A PNG or JPEG file, whatever its ending says; nothing else is tried.
    shape
        ``(1, H, W)`` for grey or ``(3, H, W)`` for colour.

    Returns
    -------
    numpy.ndarray
        ``uint8`` of that shape.

    Raises
    ------
    DataError
        One sentence that names the file and says why it is skipped.
    """
    channels, height, width = shape
    try:
        with path.open("rb") as file, Image.open(file, formats=_FORMATS) as picture:
            if picture.width * picture.height > MAXIMUM_PIXELS:
                raise DataError(  # noqa: TRY301 - the sentence belongs to this check
                    f"{path} is skipped: its {picture.width:,} × {picture.height:,} pixels are "
                    f"more than the {MAXIMUM_PIXELS:,} that one picture may have."
                )
            # JPEG can decode at a half, quarter or eighth: twice the wanted size keeps the
            # antialiasing below, and a camera's photo is read several times faster.
            largest = 2 * max(height, width)
            picture.draft(None, (largest, largest))
            upright = ImageOps.exif_transpose(picture)
            flat = _opaque(upright).convert("L" if channels == 1 else "RGB")
            fitted = flat.resize((width, height), Image.Resampling.BILINEAR)
    except DataError:
        raise
    except Exception as error:  # noqa: BLE001 - a broken file raises whatever its parser trips on
        raise DataError(_sentence(path, error)) from None
    pixels = np.asarray(fitted, np.uint8)
    return pixels[None] if channels == 1 else pixels.transpose(2, 0, 1)


def _opaque(picture: Image.Image) -> Image.Image:
    """Return the picture on white paper where it is transparent, with 8 bits per channel."""
    if picture.mode in _SIXTEEN_BITS:
        levels = np.clip(np.asarray(picture, np.int64), 0, 65_535)
        return Image.fromarray((levels >> 8).astype(np.uint8))
    if not picture.has_transparency_data:
        return picture
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture.convert("RGBA"))
    return paper


def _sentence(path: Path, error: Exception) -> str:
    if isinstance(error, PermissionError):
        return f"{path} is skipped: reading it is not permitted."
    if isinstance(error, FileNotFoundError):
        return f"{path} is skipped: it does not exist (perhaps a link that leads nowhere)."
    if isinstance(error, Image.DecompressionBombError):
        return (
            f"{path} is skipped: it has more than the {MAXIMUM_PIXELS:,} pixels that one "
            "picture may have."
        )
    if isinstance(error, UnidentifiedImageError):
        return f"{path} is skipped: it is not a PNG or JPEG picture."
    return f"{path} is skipped: the picture is broken ({error})."
