"""The formulas that a block writes out come to what they say, and to the block's own numbers."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.blocks.adaptive import AdaptiveMaxPool
from engine.blocks.base import Block, Facts, Shape, ShapeError, registry
from engine.blocks.convolution import Convolution
from engine.blocks.formula import Formula, Term, written
from engine.blocks.merge import Concatenate
from engine.blocks.resampling import PixelShuffle
from engine.blocks.reshape import Flatten, Reshape
from engine.blocks.split import Slice
from tests.engine import strategies

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCKS = sorted(registry().items())

TOKEN = re.compile(r"\s*(\d[\d,]*(?:\.\d+)?(?:e-?\d+)?|[·+−/^()⌊⌋⌈⌉])")


class Sum:
    """Reads a formula as a person does: powers, then products and quotients, then sums."""

    def __init__(self, text: str) -> None:
        self.marks: list[str] = []
        place = 0
        while found := TOKEN.match(text, place):
            self.marks.append(found[1])
            place = found.end()
        self.rest = text[place:]
        """The words behind the arithmetic, such as a unit."""

    def value(self) -> Fraction:
        result = self._sum()
        assert not self.marks, f"{self.marks} is left over"
        return result

    def _next(self, *wanted: str) -> str | None:
        return self.marks.pop(0) if self.marks and self.marks[0] in wanted else None

    def _sum(self) -> Fraction:
        result = self._product()
        while sign := self._next("+", "−"):
            other = self._product()
            result = result + other if sign == "+" else result - other
        return result

    def _product(self) -> Fraction:
        result = self._power()
        while sign := self._next("·", "/"):
            other = self._power()
            result = result * other if sign == "·" else result / other
        return result

    def _power(self) -> Fraction:
        result = self._atom()
        return Fraction(result ** int(self._atom())) if self._next("^") else result

    def _atom(self) -> Fraction:
        mark = self.marks.pop(0)
        if mark in "(⌊⌈":
            inner = self._sum()
            assert self.marks.pop(0) == {"(": ")", "⌊": "⌋", "⌈": "⌉"}[mark]
            if mark == "(":
                return inner
            return Fraction(math.floor(inner) if mark == "⌊" else math.ceil(inner))
        assert mark[0].isdigit(), f"{mark} stands where a number belongs"
        number = mark.rstrip(",")
        self.rest = mark[len(number) :] + self.rest
        return Fraction(number.replace(",", ""))


def equations(text: str) -> Iterator[tuple[Fraction, list[Fraction]]]:
    """Yield what an equation says it comes to, and what each side comes to."""
    for part in text.split("; "):
        sides = [Sum(side) for side in part.split(" = ")]
        if len(sides) > 1:
            values = [side.value() for side in sides]
            yield values[-1], values


def check_pieces(block: Block, text: str) -> None:
    """Check that the pieces give the text, and that numbers come from settings that there are."""
    if not isinstance(text, Formula):
        return
    assert written(text.pieces) == text
    terms = [piece for piece in text.pieces if isinstance(piece, Term)]
    assert {piece for piece in text.worded if isinstance(piece, Term)} <= set(terms)
    for each in terms:
        assert each.word
        assert each.setting in ("", *type(block).model_fields), f"{block!r}: {each}"


def check_axes(block: Block, made: Shape, text: str) -> None:
    """Check that every axis of a size is written out; equal equations stand there once."""
    if " → " in text and "=" not in text and "–" not in text:
        last = text.rpartition(" → ")[2]
        assert last in {"×".join(map(str, made[1:] or made)), str(math.prod(made))} or (
            block.kind.startswith("adaptive")
        )
        return
    plain = [
        int(sides[-1].replace(",", ""))
        for part in text.split("; ")
        if len(sides := part.split(" = ")) > 1 and sides[-1].replace(",", "").isdigit()
    ]
    if plain and plain != [math.prod(made)]:
        assert [*dict.fromkeys(plain)] == [*dict.fromkeys(made[1:])], f"{block!r}: {text}"


def check_formulas(block: Block, facts: Facts, formulas: dict[str, str]) -> None:
    """Compute every formula."""
    assert set(formulas) <= {"parameters", "output", "macs"}
    for what, text in formulas.items():
        assert text
        check_pieces(block, text)
        found = list(equations(text))
        for _, values in found:
            assert len(set(values)) == 1, f"{block!r}: {text}"
        if what == "parameters":
            said = found[-1][0] if found else Fraction(0)
            if not found and text != "none":
                said = Sum(text).value()
            assert said == facts.parameters, f"{block!r}: {text}"
        elif what == "macs":
            said = found[-1][0] if found else Sum(text.partition(":")[0]).value()
            assert said == facts.macs, f"{block!r}: {text}"
        else:
            sizes = {size for shape in facts.outputs for size in shape}
            sizes |= {math.prod(shape) for shape in facts.outputs}
            if "products" not in text:
                assert all(said in sizes for said, _ in found), f"{block!r}: {text}"
            check_axes(block, facts.outputs[0], text)


@pytest.mark.parametrize("block", [b for _, b in BLOCKS], ids=[kind for kind, _ in BLOCKS])
@settings(max_examples=10)
@given(data=st.data())
def test_formulas_come_to_what_they_say(block: type[Block], data: st.DataObject) -> None:
    rank = data.draw(strategies.ranks(block))
    made = data.draw(strategies.made(block, rank))
    inputs = data.draw(strategies.input_shapes(made, rank))
    try:
        facts = made.facts(inputs)
    except ShapeError:
        return
    check_formulas(made, facts, made.formulas(inputs))


def test_a_block_that_counts_says_how() -> None:
    silent = []
    for kind, block in BLOCKS:
        made = block()
        for shape in ((64,), (64, 64), (64, 64, 64)):
            inputs: tuple[Shape, ...] = (shape,) * len(made.input_ports)
            if kind == "unet_up":
                inputs = (shape, (shape[0], *[2 * size for size in shape[1:]]))
            try:
                facts = made.facts(inputs)
            except ShapeError:
                continue
            formulas = made.formulas(inputs)
            counts = {"parameters": facts.parameters, "macs": facts.macs}
            before, after = inputs[:1], facts.outputs[:1]
            sizes = [size[1:] for size in (*before, *after)]
            resized = len(sizes) == 2 and len({*map(len, sizes)}) == 1 and len({*sizes}) == 2
            missing = [key for key, count in counts.items() if count and key not in formulas]
            silent += [(kind, key) for key in missing]
            if resized and "output" not in formulas:
                silent.append((kind, "output"))
    assert silent == []


def test_the_first_layer_of_alexnet_is_written_out_in_numbers_and_in_words() -> None:
    formulas = Convolution(filters=96, kernel=11, stride=4).formulas(((3, 227, 227),))
    assert formulas["parameters"] == "11·11·3·96 + 96 = 34,944"
    assert formulas["output"] == "⌊(227 + 2·0 − 11) / 4⌋ + 1 = 55"
    parameters, output = formulas["parameters"], formulas["output"]
    assert isinstance(parameters, Formula)
    assert isinstance(output, Formula)
    assert parameters.in_words() == (
        "kernel height · kernel width · input channels · filters + biases"
    )
    assert output.in_words() == "⌊(input height + 2 · padding − kernel) / stride⌋ + 1"
    settings = [piece.setting for piece in parameters.pieces if isinstance(piece, Term)]
    assert settings == ["kernel", "kernel", "", "filters", "bias"]


def test_an_axis_of_its_own_has_a_formula_of_its_own() -> None:
    block = Convolution(kernel=3, dilation=2, padding="same", stride=2)
    output = block.formulas(((3, 8, 12),))["output"]
    assert output.split("; ") == [
        "⌊(8 + 1 + 2 − 2·(3 − 1) − 1) / 2⌋ + 1 = 4",
        "⌊(12 + 1 + 2 − 2·(3 − 1) − 1) / 2⌋ + 1 = 6",
    ]


@pytest.mark.parametrize(
    ("block", "inputs", "numbers", "worded", "settings"),
    [
        (Flatten(), ((16, 5, 5),), "16·5·5 = 400",
         "input channels · input height · input width", ["", "", ""]),
        (Reshape(shape=(4, 100)), ((16, 5, 5),), "16·5·5 = 4·100 = 400",
         "input channels · input height · input width = output channels · output length",
         ["", "", "", "shape", "shape"]),
        (Concatenate(), ((64, 8, 8), (32, 8, 8)), "64 + 32 = 96 channels",
         "channels of input 1 + channels of input 2", ["", ""]),
        (PixelShuffle(), ((8, 3, 3),), "8 / 2^2 = 2 channels",
         "input channels / factor^2", ["", "factor"]),
        (AdaptiveMaxPool(size=3), ((1, 8, 8),), "8 / 3 → 3–4",
         "input height / output size → positions for each", ["", "size", ""]),
        (Slice(axis=1, start=1, stop=7, step=2), ((3, 8, 8),), "⌈(7 − 1) / 2⌉ = 3 height",
         "⌈(stop − start) / step⌉", ["stop", "start", "step"]),
    ],
)  # fmt: skip
def test_sizes_that_are_no_windows_are_told_in_words_too(
    block: Block, inputs: tuple[Shape, ...], numbers: str, worded: str, settings: list[str]
) -> None:
    output = block.formulas(inputs)["output"]
    assert isinstance(output, Formula)
    assert (output, output.in_words()) == (numbers, worded)
    assert [piece.setting for piece in output.pieces if isinstance(piece, Term)] == settings
    assert {name for name in settings if name} <= set(type(block).model_fields)
