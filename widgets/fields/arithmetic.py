"""Works out what a person types into a number field: ``32*2``, ``1e-3``, ``15%``, ``(7+1)/2``.

A parser of its own instead of ``eval``: nothing but arithmetic can happen, and decimals stay
exact, so ``0.1+0.2`` is 0.3.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Context, Decimal, DecimalException, DivisionByZero, InvalidOperation, Overflow
from types import MappingProxyType

DIGITS = 18
"""No field holds a longer number; the ``int`` of a large power would fill the memory."""

_CONTEXT = Context(prec=28, traps=[DivisionByZero, InvalidOperation, Overflow])
_TOKEN = re.compile(
    r"\s*(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|\*\*|min|max|[xX]|[-−+*×·/÷^%(),])"
)
_UNFINISHED = re.compile(
    r"(?:^|\d\.?\d*[eE][+-]?|[-−+*×·/÷^(.,])\s*$|(?:^|[^a-zA-Z])(?:m|mi|ma|min|max)\s*$"
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_DECIMAL_COMMA = re.compile(r"\d*,\d+")
_WITH_COMMAS = re.compile(r"(?<![\d.,])\d*(?:,\d+)+(?![\d.])")
_CALLED = re.compile(r"min|max")

_LONGEST = 100

Operations = Mapping[str, Callable[[Decimal, Decimal], Decimal]]
_SUM: Operations = MappingProxyType(
    {"+": _CONTEXT.add, "-": _CONTEXT.subtract, "−": _CONTEXT.subtract}
)
_PRODUCT: Operations = MappingProxyType(
    {
        "*": _CONTEXT.multiply,
        "×": _CONTEXT.multiply,
        "·": _CONTEXT.multiply,
        "/": _CONTEXT.divide,
        "÷": _CONTEXT.divide,
    }
)


class NotArithmeticError(Exception):
    """A text that is no arithmetic, or has no result."""


class UnfinishedError(NotArithmeticError):
    """A text that may still become arithmetic when more of it is typed."""


def calculate(text: str, present: float | None = None) -> Decimal:
    """Work out an arithmetic text.

    Understands ``+ - * / ^ %``, brackets, ``min`` and ``max``, ``1e-3``, thousands (``1,000``) and
    a decimal comma (``0,5``); ``x`` is the value that is there already.

    Raises
    ------
    UnfinishedError
        Where the text stops in the middle, such as ``32*``.
    NotArithmeticError
        Where it is anything else, divides by zero or has more than :data:`DIGITS` digits.
    """
    text = text.strip()
    if not _CALLED.search(text):  # in whose brackets commas are between values
        text = _WITH_COMMAS.sub(_without_commas, text)
    if _UNFINISHED.search(text) or text.count("(") > text.count(")"):
        raise UnfinishedError
    try:
        result = _Parser(_tokens(text), present).result()
    except DecimalException:
        raise NotArithmeticError from None
    if not result.is_finite() or result.adjusted() >= DIGITS:
        raise NotArithmeticError
    return result


def _without_commas(found: re.Match[str]) -> str:
    """Write a number without the commas between its thousands, or with a decimal point."""
    number = found[0]
    if _THOUSANDS.fullmatch(number):
        return number.replace(",", "")
    return number.replace(",", ".") if _DECIMAL_COMMA.fullmatch(number) else number


def _tokens(text: str) -> list[str]:
    if len(text) > _LONGEST:
        raise NotArithmeticError
    tokens = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise NotArithmeticError
        tokens.append({"**": "^", "X": "x"}.get(match[1], match[1]))
        place = match.end()
    return tokens


class _Parser:
    """Recursive descent: a sum of products of powers."""

    def __init__(self, tokens: list[str], present: float | None) -> None:
        self._tokens = tokens
        self._present = present
        self._place = 0

    def result(self) -> Decimal:
        value = self._sum()
        if self._place < len(self._tokens):
            raise NotArithmeticError
        return value

    def _next(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._next()
        self._place += 1
        return token

    def _sum(self) -> Decimal:
        return self._chain(_SUM, self._product)

    def _product(self) -> Decimal:
        return self._chain(_PRODUCT, self._signed)

    def _chain(self, operations: Operations, operand: Callable[[], Decimal]) -> Decimal:
        value = operand()
        while self._next() in operations:
            operation = operations[self._take()]
            value = operation(value, operand())
        return value

    def _signed(self) -> Decimal:
        if self._next() in _SUM:
            return _SUM[self._take()](Decimal(0), self._signed())
        value = self._atom()
        if self._next() == "%":
            self._take()
            value = _CONTEXT.divide(value, Decimal(100))
        if self._next() == "^":
            self._take()
            exponent = self._signed()
            if abs(exponent) > 1000:
                raise NotArithmeticError
            value = _CONTEXT.power(value, exponent)
        return value

    def _atom(self) -> Decimal:
        symbol = self._take()
        if symbol == "(":
            value = self._sum()
            if self._take() != ")":
                raise NotArithmeticError
            return value
        if symbol in ("min", "max"):
            return self._least_or_most(symbol)
        if symbol == "x" and self._present is not None:
            return Decimal(str(self._present))
        if not re.match(r"[0-9.]", symbol):
            raise NotArithmeticError
        return Decimal(symbol)

    def _least_or_most(self, which: str) -> Decimal:
        if self._take() != "(":
            raise NotArithmeticError
        values = [self._sum()]
        while self._next() == ",":
            self._take()
            values.append(self._sum())
        if self._take() != ")":
            raise NotArithmeticError
        return min(values) if which == "min" else max(values)
