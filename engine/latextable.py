"""Tables as LaTeX sets them, small enough for a line and with every sign escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from engine.figures.lettering import text_width
from engine.tablecells import one_line, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.tablecells import Cell

_LATEX = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}", "×": r"$\times$",
    "–": "--", "−": "$-$", "·": r"$\cdot$", "→": r"$\rightarrow$", "…": r"\dots{}",
    "±": r"$\pm$", "≤": r"$\leq$", "≥": r"$\geq$",
    # A row that begins with one of these would be an argument of the line break before it.
    "[": "{[}", "]": "{]}", "*": "{*}",
    '"': r"\char34{}",
}  # fmt: skip


_JOINING = re.compile("(?<=[-'`,])(?=[-'`,])|(?<=[?!])(?=`)")
"""Between letters that LaTeX joins to others: two hyphens to a dash, say."""

LATEX_LINE = 345.0
"""Points in a line of the class article at 10 points, the narrowest of the usual ones."""
LATEX_CELL = 75.0
"""Longer texts wrap where the table is wider than that."""
LATEX_PAGE = 45
"""So many lines fit on a page; longer tables go over several."""
LATEX_WRAP = 60.0
"""What a text that wraps needs at least."""
_LATEX_SIZES = (
    (10.0, 6.0, ""), (8.0, 6.0, r"\footnotesize"), (8.0, 3.0, r"\footnotesize"),
    (7.0, 3.0, r"\scriptsize"),
)  # fmt: skip
"""Points of a text and beside a column, and how LaTeX calls the size."""


def latex_text(text: str) -> str:
    r"""Return a text as LaTeX shows it, every special character escaped (``conv\_1``)."""
    parts = _JOINING.split(one_line(text))
    return "{}".join(["".join([_LATEX.get(letter, letter) for letter in part]) for part in parts])


class LatexTable(NamedTuple):
    """What a table says: see :class:`engine.tables.SummaryTable`."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sums: tuple[tuple[Cell, ...], ...]
    """The line of totals, or none."""
    right: tuple[bool, ...]
    """Which columns are set flush right."""
    title: str = ""


def latex_table(table: LatexTable) -> str:
    """Write a table with the rules of ``booktabs``, over several pages where one is too short."""
    places, size, beside = _layout(table)
    words = [
        rf"\shortstack{{{latex_text(heading).replace(' ', chr(92) * 2)}}}"
        if beside < 6 and " " in heading
        else latex_text(heading)
        for heading in table.headings
    ]
    caption = table.title or "Summary of the network"
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in caption.lower()).strip("-")
    named = rf"\caption{{{latex_text(caption)}}}", rf"\label{{tab:{name or 'network'}}}"
    look = [size] if size else []
    if beside < 6:
        look.append(rf"\setlength{{\tabcolsep}}{{{beside:g}pt}}")
    head = [r"\toprule", " & ".join(words) + r" \\", r"\midrule"]
    body = list(map(_row, table.rows))
    last = [line for sums in table.sums for line in (r"\midrule", _row(sums))]
    long = len(table.rows) > LATEX_PAGE
    packages = ["booktabs"] + ["longtable"] * long + ["array"] * ("raggedright" in places)
    needs = rf"% needs \usepackage{{{','.join(packages)}}}"
    if long:
        lines = [
            needs, r"\begingroup", *_in(2, look),
            rf"  \begin{{longtable}}{{{places}}}", rf"    {named[0]}{named[1]} \\",
            *_in(4, [*head, r"\endfirsthead", *head, r"\endhead", r"\bottomrule", r"\endfoot"]),
            *_in(4, [*body, *last]), r"  \end{longtable}", r"\endgroup",
        ]  # fmt: skip
    else:
        lines = [
            needs, r"\begin{table}",
            *_in(2, [r"\centering", *named, *look]), rf"  \begin{{tabular}}{{{places}}}",
            *_in(4, [*head, *body, *last, r"\bottomrule"]), r"  \end{tabular}", r"\end{table}",
        ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _in(spaces: int, lines: Sequence[str]) -> list[str]:
    return [" " * spaces + line for line in lines]


def _row(cells: Sequence[Cell]) -> str:
    return " & ".join(map(_set, cells)) + r" \\"


def _layout(table: LatexTable) -> tuple[str, str, float]:
    """Return the columns, the size of the text and the room beside columns that fit in a line."""
    lines = (*table.rows, *table.sums)
    natural = [
        max([_wide(shown(line[index])) for line in lines], default=0.0)
        for index in range(len(table.headings))
    ]
    words = [  # names do not break
        max([_wide(word) for line in lines for word in shown(line[index]).split()], default=0.0)
        for index in range(len(table.headings))
    ]
    for points, beside, size in _LATEX_SIZES:  # noqa: B007 - the first that fits is kept
        split = beside < 6
        widths = []
        for width, heading in zip(natural, table.headings, strict=True):
            parts = heading.split() if split else [heading]
            widths.append(max(width, *[_wide(part) for part in parts or [""]]) * points)
        room = LATEX_LINE - 2 * beside * len(widths)
        left, least = room, [LATEX_WRAP]
        if sum(widths) <= room:
            wraps: list[bool] = [False] * len(widths)
            break
        wraps = [
            width > max(LATEX_CELL, 1.3 * 10 * word) * points / 10 and not right
            for right, width, word in zip(table.right, widths, words, strict=True)
        ]
        left = room - sum([w for w, wrap in zip(widths, wraps, strict=True) if not wrap])
        least = [max(LATEX_WRAP, 10 * w) for w, wrap in zip(words, wraps, strict=True) if wrap]
        if least and left / len(least) >= max(least) * points / 10:
            break
    # Where nothing helps the table is wider than the line, but nothing lies over anything.
    share = max(left / len(least), max(least) * points / 9.5) / LATEX_LINE if any(wraps) else 0.0
    wrapped = rf">{{\raggedright\arraybackslash}}p{{{share:.2f}\linewidth}}"
    places = [
        "r" if right else wrapped if wrap else "l"
        for right, wrap in zip(table.right, wraps, strict=True)
    ]  # fmt: skip
    return "".join(places), size, beside


def _wide(text: str) -> float:
    """Return about how wide LaTeX sets a text, in its size; its small letters are wider."""
    return text_width(text.replace("×", "W"), 1.06)


def _set(cell: Cell) -> str:
    if isinstance(cell, int | float):
        return shown(cell).replace(",", "{,}")  # else a comma has the space of a list
    return latex_text(shown(cell))
