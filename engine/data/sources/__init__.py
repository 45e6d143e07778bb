"""The sources of data: one room each, and the two questions that every one of them answers.

``load`` reads everything, in the shape that the network takes; ``describe`` looks only at names
and headers, so that the window can ask at every change of a setting.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from engine.data.dataset import Dataset, DataSummary, shortened
from engine.data.settings import DataSettings
from engine.data.sources import cifar, digits, drawn, folder, idx
from engine.data.sources import npz as npz
from engine.errors import DataError


@dataclass(frozen=True, slots=True)
class Source:
    """How one kind of data is read.

    Parameters
    ----------
    wants
        What the path must name, for the sentence that asks for it; empty where it needs none.
    load, describe
        The two questions; both take the path, and both raise `DataError`.
    """

    wants: str
    load: Callable[[Path, tuple[int, ...]], Dataset]
    describe: Callable[[Path], DataSummary]


SOURCES: dict[str, Source] = {
    "digits": Source("", digits.load, digits.describe),
    "x_or_o": Source("", drawn.load, drawn.describe),
    "folder": Source("the folder that holds one folder per class", folder.load, folder.describe),
    "idx": Source("the folder or the images file of an IDX data set", idx.load, idx.describe),
    "cifar": Source("the folder or a file of the binary CIFAR data", cifar.load, cifar.describe),
    "npz": Source("a NumPy .npz file", npz.load, npz.describe),
}


def load(settings: DataSettings, input_shape: tuple[int, ...], base: Path | None) -> Dataset:
    """Load all images of a project, in the shape of its Input block.

    Parameters
    ----------
    settings
        Which source, and where it is.
    input_shape
        The Input block's shape, usually ``(C, H, W)``. Images are resized (antialiased, without
        keeping their proportions) and turned from grey to colour or back.
    base
        The folder of the project's file, from which a relative path starts; ``None`` for a
        project that was never saved, whose paths start in the current folder.

    Raises
    ------
    DataError
        Where there is nothing to learn from; the sentence names the file.
    """
    source, path = _locate(settings, base)
    data = source.load(path, input_shape)
    if not len(data.images):
        raise DataError(f"{path.name or settings.source} holds no images: choose other data.")
    return replace(data, warnings=shortened(data.warnings))


def describe(settings: DataSettings, base: Path | None) -> DataSummary:
    """Say what a source holds, from names and headers alone.

    Parameters
    ----------
    settings, base
        As in :func:`load`.

    Raises
    ------
    DataError
        Where the source cannot be found or its headers are wrong. What only reading every image
        can show, such as a broken picture, is found by :func:`load`.
    """
    source, path = _locate(settings, base)
    summary = source.describe(path)
    return replace(summary, warnings=shortened(summary.warnings))


def _locate(settings: DataSettings, base: Path | None) -> tuple[Source, Path]:
    if settings.source == "none":
        raise DataError(
            "The project has no data: choose one of the built-in sources, or a folder or file of "
            "images."
        )
    source = SOURCES[settings.source]
    if not source.wants:
        return source, Path()
    if not settings.path.strip():
        raise DataError(f"The data has no path yet: choose {source.wants}.")
    try:
        path = Path(settings.path).expanduser()
        path = path if path.is_absolute() or base is None else base / path
        found = path.exists()
    except (OSError, ValueError, RuntimeError) as error:
        raise DataError(f"The path {settings.path!r} cannot be read ({error}).") from None
    if not found:
        raise DataError(f"There is no {path}: choose {source.wants}.")
    return source, path
