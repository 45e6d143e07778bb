r"""The words of blocks as text: written so that mail programs, editors and people leave them whole.

Line breaks, commas and the marks before quoted lines mean nothing, so a text may be wrapped,
quoted and indented in any way. What would not live through that inside of quotation marks is
written in a backslash's words: ``\n`` a line's end, ``\s`` a space that is not alone, ``\-`` a
second dash, ``\u{3e}`` any other character; a backslash before a space is nothing, so that long
words may be wrapped too.
"""

from __future__ import annotations

import json
import re
import zlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LONGEST = 24
"""Characters in one piece: a mail program cuts what is longer than a line."""

_BARE = re.compile(r"[^\W\d]\w*(?:\.\w+)?")
_HOSTILE = frozenset('"“”„‟″«»‹›<>|')
"""Characters that are put before quoted lines, or typed in place of quotation marks."""
_QUOTES = str.maketrans(dict.fromkeys("“”„‟″", '"'))
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_SPACES = re.compile(r"[^\S\n]")
_MARKS = re.compile(r"^ *(?:[>|] *)+", re.MULTILINE)
_PARTED = re.compile(r"(?<=\w-) *\n *")
_LINES = re.compile(r" *\n *")
_NOISE = re.compile(r"(?<!-)>|[<|]")
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]{1,6})\}|( +)|(.))", re.DOTALL)
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|->|→|[(){}\[\]=]|[^\s",(){}\[\]=]+|"', re.DOTALL)

_MEANINGS = {"n": "\n", "s": " ", "\\": "\\", "-": "-"}


class DamagedError(ValueError):
    """Text that cannot be understood; the argument is the piece at which."""


def flattened(text: str) -> str:
    """Return a text that may have been through anything on one line, without quotation marks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    text = re.sub("[\u2028\u2029\x0b\x0c\x85]", "\n", text)
    text = _MARKS.sub("", _SPACES.sub(" ", text.translate(_QUOTES)))
    # A word that was parted behind its hyphen is one word again.
    text = _LINES.sub(" ", _PARTED.sub("", text))
    return re.sub(" +", " ", _NOISE.sub(" ", text))


def check_of(texts: Iterable[str]) -> str:
    """Return eight digits (CRC-32) that tell whether texts are as they were written.

    A line that breaks inside a word reads as a space, which nothing else would show.
    """
    return f"{zlib.crc32(chr(0).join(texts).encode('utf-8', 'surrogatepass')):08x}"


# -- writing ------------------------------------------------------------------------------------


def word(text: str) -> str:
    """Write a name: as it is where that is safe, else in quotation marks."""
    if len(text) <= LONGEST and _BARE.fullmatch(text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Write any text in quotation marks."""
    pieces = ['"']
    run = 0
    for place, letter in enumerate(text):
        before = text[place - 1] if place else ""
        if letter == " ":
            alone = before and before not in " -\n" and text[place + 1 : place + 2].strip()
            piece = " " if alone else "\\s"
        elif letter == "\n":
            piece = "\\n"
        elif letter == "\\":
            piece = "\\\\"
        elif letter == "-" and before == "-":
            piece = "\\-"
        elif letter in _HOSTILE or not letter.isprintable():
            piece = f"\\u{{{ord(letter):x}}}"
        else:
            piece = letter
        run = 0 if piece == " " else run + len(piece)
        if run > LONGEST:
            pieces.append("\\ ")
            run = len(piece)
        pieces.append(piece)
    return "".join([*pieces, '"'])


def value(found: Any) -> str:
    """Write a value as JSON has it: a number, a text, a list or an object."""
    if isinstance(found, str):
        return quoted(found)
    if isinstance(found, dict):
        return "{" + pairs(found) + "}"
    if isinstance(found, (list, tuple)):
        return "[" + " ".join(map(value, found)) + "]"
    return json.dumps(found, allow_nan=False)


def pairs(found: Mapping[str, Any]) -> str:
    """Write settings: ``filters=64, kernel=[3 5]``."""
    return ", ".join(f"{word(key)}={value(each)}" for key, each in found.items())


# -- reading ------------------------------------------------------------------------------------


class Words:
    """The pieces of a flattened text, read one after the other.

    Parameters
    ----------
    text
        What :func:`flattened` has returned, without what surrounds it.
    """

    def __init__(self, text: str) -> None:
        self._pieces: Iterator[str] = (found[0] for found in _TOKEN.finditer(text))
        self._next: str | None = next(self._pieces, None)
        self.quoted: list[str] = []
        """The texts that stood in quotation marks, as far as they were read."""

    @property
    def at(self) -> str:
        """The next piece; empty at the end."""
        return self._next or ""

    def take(self, expected: str = "") -> str:
        """Return the next piece and go on, where it is what is expected.

        Raises
        ------
        DamagedError
            Where it is something else, or nothing follows.
        """
        piece = self._next
        if piece is None or (expected and piece != expected):
            raise DamagedError(piece or "the end")
        self._next = next(self._pieces, None)
        return piece

    def word(self) -> str:
        """Return a name, written bare or in quotation marks."""
        piece = self.take()
        if piece.startswith('"'):
            self.quoted.append(_unquoted(piece))
            return self.quoted[-1]
        if piece in "(){}[]=" or piece in ("->", "→"):
            raise DamagedError(piece)
        return piece

    def number(self) -> Any:
        """Return a number."""
        piece = self.at
        found = self.value()
        if isinstance(found, bool) or not isinstance(found, (int, float)):
            raise DamagedError(piece)
        return found

    def value(self, depth: int = 20) -> Any:
        """Return a value of any kind."""
        piece = self.take()
        if piece.startswith('"'):
            self.quoted.append(_unquoted(piece))
            return self.quoted[-1]
        if piece in ("[", "{"):
            if not depth:
                raise DamagedError(piece)
            if piece == "{":
                found = self.pairs("}", depth - 1)
                self.take("}")
                return found
            entries = []
            while self.at != "]":
                entries.append(self.value(depth - 1))
            self.take("]")
            return entries
        try:
            return json.loads(piece, parse_constant=_refused)
        except ValueError:
            raise DamagedError(piece) from None

    def pairs(self, end: str, depth: int = 20) -> dict[str, Any]:
        """Return settings up to a bracket, which stays."""
        found: dict[str, Any] = {}
        while self.at != end:
            key = self.word()
            if key in found:
                raise DamagedError(key)
            self.take("=")
            found[key] = self.value(depth)
        return found


def _refused(name: str) -> Any:
    raise ValueError(name)


def _unquoted(piece: str) -> str:
    if len(piece) < 2:
        raise DamagedError(piece)

    def meaning(found: re.Match[str]) -> str:
        if found[1]:
            number = int(found[1], 16)
            return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "�"
        if found[2]:
            return ""
        if found[3] not in _MEANINGS:
            raise DamagedError(piece)
        return _MEANINGS[found[3]]

    return _ESCAPED.sub(meaning, piece[1:-1])
