"""How wide a text is, without a font at hand.

The widths are those of Helvetica (Adobe's font metrics, in thousandths of the size), which Arial
and Liberation Sans share, so a figure has the same layout wherever it is drawn. Times is narrower
at the same size, so what fits in Helvetica fits in it too.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, pairwise
from math import comb

_WIDTHS = {
    " ": 278, "!": 278, '"': 355, "#": 556, "$": 556, "%": 889, "&": 667, "'": 191, "(": 333,
    ")": 333, "*": 389, "+": 584, ",": 278, "-": 333, ".": 278, "/": 278, ":": 278, ";": 278,
    "<": 584, "=": 584, ">": 584, "?": 556, "@": 1015, "A": 667, "B": 667, "C": 722, "D": 722,
    "E": 667, "F": 611, "G": 778, "H": 722, "I": 278, "J": 500, "K": 667, "L": 556, "M": 833,
    "N": 722, "O": 778, "P": 667, "Q": 778, "R": 722, "S": 667, "T": 611, "U": 722, "V": 667,
    "W": 944, "X": 667, "Y": 667, "Z": 611, "[": 278, "\\": 278, "]": 278, "^": 469, "_": 556,
    "`": 333, "f": 278, "i": 222, "j": 222, "k": 500, "l": 222, "m": 833, "r": 333, "s": 500,
    "t": 278, "v": 500, "w": 722, "x": 500, "y": 500, "z": 500, "c": 500, "{": 334, "|": 260,
    "}": 334, "~": 584, "×": 584, "–": 556, "−": 584, "·": 278, "…": 1000,
}  # fmt: skip
_ASCII = 556
"""Figures and the other small letters."""
_OTHER = 1000
"""Chinese letters fill a square; nothing else is wider."""

BOLD = 1.08
"""Bold Helvetica is at most so much wider on texts of more than a few letters."""


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line of text, in the unit of its size."""
    units = sum([_WIDTHS.get(c, _ASCII if c.isascii() else _OTHER) for c in text])
    return units * size / 1000 * (BOLD if bold else 1.0)


MOST_BREAKS = 500
"""So many ways to break a text are compared; of longer ones lines are filled one by one."""


def wrapped(text: str, most: int) -> list[str]:
    """Break a text at spaces into lines of at most so many letters, where words allow it.

    There are as few lines as can be; of the ways to have them the shortest is taken, rather at a
    comma or colon: ``dense block:`` and ``6 layers, growth 32``.
    """
    words = text.split()
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) < 2 or comb(len(words) - 1, len(lines) - 1) > MOST_BREAKS:
        return lines or [""]
    ways = [
        [" ".join(words[first:last]) for first, last in pairwise((0, *breaks, len(words)))]
        for breaks in combinations(range(1, len(words)), len(lines) - 1)
    ]
    longest = max([most, *map(len, lines)])
    return min([way for way in ways if max(map(len, way)) <= longest], key=_unevenness)


def _unevenness(lines: list[str]) -> int:
    inside = sum(not line.endswith((":", ",", "：", "，")) for line in lines[:-1])
    return max([len(line) for line in lines]) + 8 * inside
