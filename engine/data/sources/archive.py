"""Opens a NumPy ``.npz`` file without trusting it: headers first, never a pickle."""

import math
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.data.memory import refuse_beyond_memory
from engine.errors import DataError

MAXIMUM_MEMBERS = 1000


@dataclass(frozen=True, slots=True)
class Member:
    """One array of the archive, as its header announces it."""

    name: str
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    path: Path

    @property
    def text(self) -> str:
        """How a sentence names the array."""
        return f"The array {self.name} in {self.path}"


class Archive:
    """The arrays of one ``.npz`` file; made by :func:`opened`."""

    def __init__(self, path: Path, file: zipfile.ZipFile) -> None:
        self.path = path
        self._file = file
        infos = file.infolist()
        if len(infos) > MAXIMUM_MEMBERS:
            raise DataError(
                f"{path} holds {len(infos):,} arrays, but data needs at most "
                f"{MAXIMUM_MEMBERS:,}: save the images and labels alone."
            )
        self._infos = {
            info.filename.removesuffix(".npy"): info
            for info in infos
            if info.filename.endswith(".npy")
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all arrays, in the order of the file."""
        return tuple(self._infos)

    def member(self, name: str) -> Member:
        """Read an array's header.

        Raises
        ------
        DataError
            Where the array is no plain table of numbers or text, or where its length in the
            archive is another than its header announces.
        """
        info = self._infos[name]
        with self._file.open(info) as stream:
            version = np.lib.format.read_magic(stream)
            if version == (1, 0):
                shape, _, dtype = np.lib.format.read_array_header_1_0(stream)
            elif version == (2, 0):
                shape, _, dtype = np.lib.format.read_array_header_2_0(stream)
            else:
                raise ValueError(f"the array {name} has the unknown version {version}")
            header = stream.tell()
        member = Member(name, shape, dtype, self.path)
        if dtype.hasobject:
            raise DataError(
                f"{member.text} holds Python objects, which could run code when read: save it as "
                "an array of numbers."
            )
        if dtype.names is not None or dtype.kind not in "biufUS":
            raise DataError(f"{member.text} holds {dtype} instead of numbers.")
        announced = math.prod(shape) * dtype.itemsize
        if info.file_size != header + announced:
            raise DataError(
                f"{member.text} is damaged: its header announces {announced:,} bytes, but the "
                f"file holds {info.file_size - header:,}."
            )
        return member

    def read(self, member: Member) -> npt.NDArray[Any]:
        """Read an array whose header was accepted.

        Raises
        ------
        DataError
            Where it would fill the memory, as a zip bomb does.
        """
        refuse_beyond_memory(member.shape, member.dtype.itemsize, member.text)
        with self._file.open(self._infos[member.name]) as stream:
            return np.asarray(np.lib.format.read_array(stream, allow_pickle=False))


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open a ``.npz`` file and turn everything that can go wrong inside into a sentence.

    Raises
    ------
    DataError
        Where the file is damaged or something else.
    """
    if not path.is_file():
        raise DataError(f"{path} is a folder: choose a .npz file.")
    try:
        with zipfile.ZipFile(path) as file:
            yield Archive(path, file)
    except zipfile.BadZipFile as error:
        reason = str(error).rstrip(".")
        raise DataError(f"{path} is not a whole .npz file ({reason}): save it again.") from None
    except (EOFError, ValueError, RuntimeError, NotImplementedError, zlib.error) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise DataError(f"{path} cannot be read ({reason}): save it again with NumPy.") from None
    except OSError as error:
        raise DataError(f"{path} cannot be read ({error.strerror or error}).") from None
