"""Formulas that know what their numbers are: ``5·5·3·96 + 96 = 34,944``, and where each is set.

A formula is a text like any other. Beside it stands what the text is made of, so that a form can
write the same in words ("kernel height · kernel width · input channels · filters + biases") and
show to which setting a number belongs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.axes import AXIS_NAMES
from engine.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Term(NamedTuple):
    """A number of a formula."""

    value: str
    """As it stands in the formula."""
    word: str
    """What it is."""
    setting: str = ""
    """The setting that it comes from; empty where it comes from what arrives."""


Piece = str | Term
"""A number, or the signs between two of them."""


class Formula(str):
    """A formula as text, with what it is made of.

    Parameters
    ----------
    text
        The finished text.
    pieces
        Numbers and signs, in the order of the text.
    worded
        The pieces to be read as words: those of the first axis where every axis has a formula of
        its own, without the result.
    """

    __slots__ = ("pieces", "worded")

    pieces: tuple[Piece, ...]
    worded: tuple[Piece, ...]

    def __new__(cls, text: str, pieces: tuple[Piece, ...], worded: tuple[Piece, ...]) -> Formula:
        """Make a string that also knows its pieces."""
        formula = super().__new__(cls, text)
        formula.pieces = pieces
        formula.worded = worded
        return formula

    def in_words(self) -> str:
        """Write the formula with what its numbers are in their places."""
        return written(self.worded, words=True)


def written(pieces: Iterable[Piece], *, words: bool = False) -> str:
    """Write pieces one after the other, as numbers or as words."""
    if not words:
        return "".join([each if isinstance(each, str) else each.value for each in pieces])
    return "".join([spaced(each) if isinstance(each, str) else each.word for each in pieces])


def spaced(signs: str) -> str:
    """Give products of words the room that products of numbers need not have."""
    return signs.replace("·", " · ")


def term(value: object, word: str, setting: str = "") -> Term:
    """Name a number: what it is, and the setting that it comes from, if any."""
    return Term(str(value), word, setting)


def product(terms: Sequence[Term]) -> list[Piece]:
    """Multiply numbers."""
    pieces: list[Piece] = []
    for each in terms:
        pieces.extend(["·", each] if pieces else [each])
    return pieces


def equation(pieces: Sequence[Piece], result: int, unit: str = "") -> Formula:
    """Say what some numbers come to.

    Parameters
    ----------
    pieces
        Numbers and signs.
    result
        What they come to.
    unit
        What stands behind it.
    """
    behind = [unit if unit.startswith(",") else f" {unit}"] if unit else []
    counted = isinstance(pieces[0], Term) and len(pieces) == 1 and pieces[0].value == str(result)
    whole = (*pieces, *([] if counted else [f" = {result:,}"]), *behind)  # 64, not 64 = 64
    return Formula(written(whole), whole, tuple(pieces))


def per_axis_equations(axes: Sequence[Formula]) -> Formula:
    """Join the equations of several axes; equal ones are written once, and the first in words."""
    different = list(dict.fromkeys(axes))
    pieces: list[Piece] = []
    for each in different:
        pieces.extend(["; ", *each.pieces] if pieces else each.pieces)
    return Formula("; ".join(different), tuple(pieces), axes[0].worded)


def both(one: Formula, other: Formula) -> Formula:
    """Write two equations about one result, such as its channels and its size."""
    text = f"{one}; {other}"
    return Formula(text, (*one.pieces, "; ", *other.pieces), (*one.worded, "; ", *other.worded))


def axis_words(rank: int) -> tuple[str, ...]:
    """Name the spatial axes of data with so many of them."""
    return AXIS_NAMES[rank][1:]


def kernel_terms(kernel: Sequence[int], setting: str = "kernel") -> list[Term]:
    """Name the sides of a kernel."""
    names = axis_words(len(kernel))
    return [
        term(size, say("kernel {axis}", axis=axis), setting)
        for size, axis in zip(kernel, names, strict=True)
    ]


def size_terms(space: Sequence[int], *, made: bool) -> list[Term]:
    """Name the sides of what arrives at a block, or of what it makes."""
    names = axis_words(len(space))
    return [
        term(size, say("output {axis}", axis=axis) if made else say("input {axis}", axis=axis))
        for size, axis in zip(space, names, strict=True)
    ]


def shape_terms(shape: Sequence[int], *, made: bool, setting: str = "") -> list[Term]:
    """Name all sizes of what arrives at a block, or of what it makes.

    Parameters
    ----------
    shape
        Channels first; a single size is that of numbers in a row.
    made
        Whether the block makes it.
    setting
        The setting that it comes from, if any.
    """
    first = say("output channels") if made else say("input channels")
    if len(shape) == 1:
        first = say("outputs") if made else say("inputs")
    sides = [each._replace(setting=setting) for each in size_terms(shape[1:], made=made)]
    return [term(shape[0], first, setting), *sides]


def parameter_equation(weights: Sequence[Term], biases: Term | None, count: int) -> Formula:
    """Write out a parameter count: the product of its weights, and its biases."""
    pieces = product(weights)
    if biases is not None:
        pieces.extend([" + ", biases])
    return equation(pieces, count)


def padded(padding: tuple[int, int]) -> list[Piece]:
    """Write out what padding adds to an axis."""
    before, after = padding
    if before == after:
        return ["2·", term(before, say("padding"), "padding")]
    return [
        term(before, say("padding before"), "padding"),
        " + ",
        term(after, say("padding behind"), "padding"),
    ]


def slid(  # noqa: PLR0913 - what slides has that many properties
    axis: str,
    size: int,
    taps: Term,
    stride: Term,
    made: int,
    *,
    padding: tuple[int, int] | None = (0, 0),
    dilation: int = 1,
    brackets: str = "⌊⌋",
    last: str = "",
) -> Formula:
    """Write out how often a window fits along an axis.

    ``⌊(n + 2·p − d·(k − 1) − 1) / s⌋ + 1``, which for dilation 1 is ``⌊(n + 2·p − k) / s⌋ + 1``
    (Dumoulin and Visin, "A guide to convolution arithmetic", 2016, relationships 6 and 15).

    Parameters
    ----------
    axis
        Its name.
    size, taps, stride, made
        Positions that arrive, the window, its stride, and the positions that are made.
    padding
        Positions added before and behind; ``None`` where the block has no padding.
    dilation
        Between the taps.
    brackets
        Whether what does not divide is rounded down or up.
    last
        What is said of a last window that does not count.
    """
    room: list[Piece] = [term(size, say("input {axis}", axis=axis))]
    if padding is not None:
        room += [" + ", *padded(padding)]
    reach: list[Piece] = [taps]
    if dilation != 1:
        reach = [term(dilation, say("dilation"), "dilation"), "·(", taps, " − 1) − 1"]
    return equation(
        [brackets[0] + "(", *room, " − ", *reach, ") / ", stride, brackets[1] + " + 1" + last], made
    )
