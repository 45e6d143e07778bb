"""The summary table of a network: a row for each layer, totals below, in the forms of papers.

The numbers are those of the analysis, so the columns add up to the totals that everything else
shows. A table is plain data; :func:`written` turns it into Markdown, CSV, LaTeX or HTML.
"""

from __future__ import annotations

import csv
import html
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from engine.blocks.base import times
from engine.figures.lettering import text_width
from engine.shares import activation_bytes
from engine.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engine.analysis import Analysis
    from engine.graph import Graph

Form = Literal["markdown", "csv", "latex", "html"]
FORMS: tuple[Form, ...] = get_args(Form)

ENDINGS: dict[Form, str] = {"markdown": ".md", "csv": ".csv", "latex": ".tex", "html": ".html"}
"""How a file of each form is called."""

Column = Literal[
    "layer", "type", "output_shape", "parameters", "macs", "receptive_field", "activation_bytes"
]
COLUMNS: tuple[Column, ...] = get_args(Column)
USUAL: tuple[Column, ...] = COLUMNS[:5]

_HEADINGS: dict[Column, str] = {
    "layer": say("Layer"), "type": say("Type"), "output_shape": say("Output shape"),
    "parameters": say("Parameters"), "macs": say("MACs"),
    "receptive_field": say("Receptive field"), "activation_bytes": say("Activation bytes"),
}  # fmt: skip
_COUNTS: frozenset[str] = frozenset({"parameters", "macs", "activation_bytes"})
_RIGHT = _COUNTS | {"blocks", "depth", "memory"}
"""What is set flush right."""

Cell = str | int | float | None
"""A text, a count, a measure with one decimal, or ``None`` where it is not known."""


@dataclass(frozen=True, slots=True)
class SummaryTable:
    """A summary as plain data."""

    columns: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...]
    """One cell for each column: the sums of the counts, and texts beside them; or none at all."""
    title: str = ""


def summarise(
    graph: Graph,
    analysis: Analysis,
    columns: Sequence[Column] = USUAL,
    *,
    title: str = "",
    words: Callable[[str], str] = str,
) -> SummaryTable:
    """Return the summary of a network, a row for each node in the order of computation.

    Parameters
    ----------
    graph, analysis
        The network; unfold it before (:func:`engine.expansion.expand`) for a flat table.
    columns
        What is in the table, in this order.
    title
        What the caption says; none where it is empty.
    words
        Says the headings and the blocks' titles in another language.
    """
    columns = tuple(dict.fromkeys(columns))
    rows = tuple(
        tuple([_cell(graph, analysis, name, column, words) for column in columns])
        for name in analysis.nodes
    )
    totals: list[Cell] = []
    for index, column in enumerate(columns):
        if column in _COUNTS:
            totals.append(sum([cell for row in rows if isinstance(cell := row[index], int)]))
        else:
            totals.append("")
    unknown = analysis.totals.unknown
    if columns and columns[0] not in _COUNTS:  # what is not known may be any number more
        totals[0] = words(say("Total, at least") if unknown else say("Total"))
    headings = tuple([words(_HEADINGS[column]) for column in columns])
    return SummaryTable(columns, headings, rows, tuple(totals), title)


def _cell(
    graph: Graph, analysis: Analysis, name: str, column: Column, words: Callable[[str], str]
) -> Cell:
    report = analysis[name]
    if column == "layer":
        return name
    if column == "type":
        block = graph[name].block
        summary = block.summary()
        kind = words(block.title)
        told = f"{kind}: {summary}" if summary else kind
        return f"{told} ({words(say('bypassed'))})" if graph[name].bypassed else told
    if column == "output_shape":
        return None if report.outputs is None else ", ".join(map(times, report.outputs))
    if column == "parameters":
        return report.parameters
    if column == "macs":
        return report.macs
    if column == "activation_bytes":
        return activation_bytes(report)
    seen = analysis.receptive(name)
    return None if seen is None or not seen.size else times(seen.size)


def written(table: SummaryTable, form: Form) -> str:
    """Write a table out.

    Parameters
    ----------
    table
        What to write.
    form
        ``"markdown"`` (a pipe table), ``"csv"`` (RFC 4180, numbers plain), ``"latex"``
        (``booktabs``) or ``"html"`` (as word processors take it).
    """
    return _WRITERS[form](table)


def file_bytes(table: SummaryTable, form: Form) -> bytes:
    """Return what a file of a table holds; spreadsheets know UTF-8 by its mark alone."""
    return written(table, form).encode("utf-8-sig" if form == "csv" else "utf-8")


# -- Markdown -----------------------------------------------------------------------------------


def _markdown(table: SummaryTable) -> str:
    body = [[shown(cell) for cell in row] for row in table.rows]
    lines = [[_piped(cell) for cell in line] for line in ([*table.headings], *body)]
    lines += [[_bold(_piped(shown(cell))) for cell in line] for line in _sums(table)]
    widths = [max([len(line[k]) for line in lines] + [3]) for k in range(len(table.columns))]
    right = [column in _RIGHT for column in table.columns]

    def row(cells: Sequence[str]) -> str:
        padded = [
            cell.rjust(width) if flush else cell.ljust(width)
            for cell, width, flush in zip(cells, widths, right, strict=True)
        ]
        return "| " + " | ".join(padded) + " |"

    rule = [
        "-" * (width - 1) + ":" if flush else "-" * width
        for width, flush in zip(widths, right, strict=True)
    ]
    written_lines = [row(lines[0]), row(rule), *map(row, lines[1:])]
    if table.title:
        written_lines = [_bold(_piped(table.title)), "", *written_lines]
    return "\n".join(written_lines) + "\n"


def _bold(text: str) -> str:
    return f"**{text}**" if text else ""


def shown(cell: Cell) -> str:
    """Return a cell as people read it."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return _one_line(cell)
    return f"{cell:,}" if isinstance(cell, int) else f"{cell:,.1f}"


def _one_line(text: str) -> str:
    """Return a text without line breaks, and without what no file of text may hold."""
    return "".join([letter if letter.isprintable() else " " for letter in text])


def _sums(table: SummaryTable) -> list[tuple[Cell, ...]]:
    """Return the line of totals, where there is one."""
    return [table.totals] if table.totals else []


_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\|_*~`<>[]&$@"})


def _piped(text: str) -> str:
    """Return a text as a cell shows it: what Markdown takes for a mark is escaped."""
    marked = _one_line(text).strip().translate(_MARKS)
    return marked.replace("://", ":\\//").replace("www.", "www\\.")  # else they become links


# -- CSV ----------------------------------------------------------------------------------------


def _csv(table: SummaryTable) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (table.headings, *table.rows, *_sums(table)):
        writer.writerow([_plain(cell) for cell in row])
    return text.getvalue()


FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, and runs; the wide ones in Asia."""


def _plain(cell: Cell) -> str | int | float:
    """Return a cell as a file keeps it: numbers without commas, and no text that is run."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell if isinstance(cell, int) else round(cell, 1)
    return "'" + cell if cell[:1] in FORMULA else cell


# -- LaTeX --------------------------------------------------------------------------------------

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
LATEX_WRAP = 60.0
"""What a text that wraps needs at least."""
_LATEX_SIZES = (
    (10.0, 6.0, ""), (8.0, 6.0, r"\footnotesize"), (8.0, 3.0, r"\footnotesize"),
    (7.0, 3.0, r"\scriptsize"),
)  # fmt: skip
"""Points of a text and beside a column, and how LaTeX calls the size."""


def latex_text(text: str) -> str:
    r"""Return a text as LaTeX shows it, every special character escaped (``conv\_1``)."""
    parts = _JOINING.split(_one_line(text))
    return "{}".join(["".join([_LATEX.get(letter, letter) for letter in part]) for part in parts])


def _latex(table: SummaryTable) -> str:
    def row(cells: Sequence[Cell]) -> str:
        return "    " + " & ".join(map(_set, cells)) + r" \\"

    places, size, beside = _latex_layout(table)
    words = [
        rf"\shortstack{{{latex_text(heading).replace(' ', chr(92) * 2)}}}"
        if beside < 6 and " " in heading
        else latex_text(heading)
        for heading in table.headings
    ]
    caption = table.title or "Summary of the network"
    label = "".join(c if c.isascii() and c.isalnum() else "-" for c in caption.lower()).strip("-")
    lines = [
        r"% needs \usepackage{booktabs}",
        r"\begin{table}",
        r"  \centering",
        rf"  \caption{{{latex_text(caption)}}}",
        rf"  \label{{tab:{label or 'network'}}}",
        *([f"  {size}"] if size else []),
        *([rf"  \setlength{{\tabcolsep}}{{{beside:g}pt}}"] if beside < 6 else []),
        rf"  \begin{{tabular}}{{{places}}}",
        r"    \toprule",
        "    " + " & ".join(words) + r" \\",
        r"    \midrule",
        *map(row, table.rows),
        *[line for sums in _sums(table) for line in (r"    \midrule", row(sums))],
        r"    \bottomrule",
        r"  \end{tabular}",
        r"\end{table}",
    ]
    return "\n".join(lines) + "\n"


def _latex_layout(table: SummaryTable) -> tuple[str, str, float]:
    """Return the columns, the size of the text and the room beside columns that fit in a line."""
    lines = (*table.rows, *_sums(table))
    natural = [
        max([_wide(shown(line[index])) for line in lines], default=0.0)
        for index in range(len(table.columns))
    ]
    for points, beside, size in _LATEX_SIZES:  # noqa: B007 - the first that fits is kept
        split = beside < 6
        widths = []
        for width, heading in zip(natural, table.headings, strict=True):
            parts = heading.split() if split else [heading]
            widths.append(max(width, *[_wide(part) for part in parts or [""]]) * points)
        room = LATEX_LINE - 2 * beside * len(widths)
        if sum(widths) <= room:
            wraps: list[bool] = [False] * len(widths)
            break
        wraps = [
            width > LATEX_CELL * points / 10 and column not in _RIGHT
            for column, width in zip(table.columns, widths, strict=True)
        ]
        left = room - sum([w for w, wrap in zip(widths, wraps, strict=True) if not wrap])
        if any(wraps) and left / sum(wraps) >= LATEX_WRAP * points / 10:
            break
    share = max(left / max(sum(wraps), 1), LATEX_WRAP / 2) / LATEX_LINE if any(wraps) else 0.0
    places = [
        "r" if column in _RIGHT else f"p{{{share:.2f}\\linewidth}}" if wrap else "l"
        for column, wrap in zip(table.columns, wraps, strict=True)
    ]  # fmt: skip
    return "".join(places), size, beside


def _wide(text: str) -> float:
    """Return about how wide LaTeX sets a text, in its size; its small letters are wider."""
    return text_width(text.replace("×", "W"), 1.06)


def _set(cell: Cell) -> str:
    if isinstance(cell, int | float):
        return shown(cell).replace(",", "{,}")  # else a comma has the space of a list
    return latex_text(shown(cell))


# -- HTML ---------------------------------------------------------------------------------------


def plain_html(table: SummaryTable) -> str:
    """Return a table as HTML for spreadsheets, the numbers without commas."""
    return _html(table, plain=True)


def _html(table: SummaryTable, *, plain: bool = False) -> str:
    def escaped(cell: Cell) -> str:
        return html.escape(
            str(_plain(cell)) if plain and isinstance(cell, int | float) else shown(cell)
        )

    def row(cells: Sequence[Cell], tag: str = "td") -> str:
        parts = [
            f'<{tag} align="{"right" if column in _RIGHT else "left"}">{escaped(cell)}</{tag}>'
            for cell, column in zip(cells, table.columns, strict=True)
        ]
        return f"<tr>{''.join(parts)}</tr>"

    caption = f"<caption>{html.escape(_one_line(table.title))}</caption>\n" if table.title else ""
    body = "\n".join(map(row, table.rows))
    foot = "".join(f"<tfoot>\n{row(sums)}\n</tfoot>\n" for sums in _sums(table))
    return (
        f"<table>\n{caption}<thead>\n{row(table.headings, 'th')}\n</thead>\n"
        f"<tbody>\n{body}\n</tbody>\n{foot}</table>\n"
    )


_WRITERS: dict[Form, Callable[[SummaryTable], str]] = {
    "markdown": _markdown, "csv": _csv, "latex": _latex, "html": _html,
}  # fmt: skip
