"""A cell of a table: a text, a count or a measure, as people read it and as files keep it."""

from __future__ import annotations

Cell = str | int | float | None
"""A text, a count, a measure with one decimal, or ``None`` where it is not known."""


def shown(cell: Cell) -> str:
    """Return a cell as people read it."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return one_line(cell)
    return f"{cell:,}" if isinstance(cell, int) else f"{cell:,.1f}"


def one_line(text: str) -> str:
    """Return a text without line breaks, and without what no file of text may hold."""
    return "".join([letter if letter.isprintable() else " " for letter in text])


FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, and runs; the wide ones in Asia."""


def plain(cell: Cell) -> str | int | float:
    """Return a cell as a file keeps it: numbers without commas, and no text that is run."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell if isinstance(cell, int) else round(cell, 1)
    return "'" + cell if cell[:1] in FORMULA else cell
