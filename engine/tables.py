"""The summary table of a network: a row for each layer, totals below, in the forms of papers.

The numbers are those of the analysis, so the columns add up to the totals that everything else
shows. A table is plain data; :func:`written` turns it into Markdown, CSV, LaTeX or HTML.
"""

from __future__ import annotations

import csv
import html
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from engine.blocks.base import times
from engine.latextable import LatexTable, latex_table
from engine.shares import activation_bytes
from engine.tablecells import one_line, plain, shown
from engine.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engine.analysis import Analysis
    from engine.graph import Graph
    from engine.tablecells import Cell

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


def _sums(table: SummaryTable) -> list[tuple[Cell, ...]]:
    """Return the line of totals, where there is one."""
    return [table.totals] if table.totals else []


_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\|_*~`<>[]&$@"})


def _piped(text: str) -> str:
    """Return a text as a cell shows it: what Markdown takes for a mark is escaped."""
    marked = one_line(text).strip().translate(_MARKS)
    return marked.replace("://", ":\\//").replace("www.", "www\\.")  # else they become links


# -- CSV ----------------------------------------------------------------------------------------


def _csv(table: SummaryTable) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (table.headings, *table.rows, *_sums(table)):
        writer.writerow([plain(cell) for cell in row])
    return text.getvalue()


# -- LaTeX --------------------------------------------------------------------------------------


def _latex(table: SummaryTable) -> str:
    right = tuple([column in _RIGHT for column in table.columns])
    sums = tuple(_sums(table))
    return latex_table(LatexTable(table.headings, table.rows, sums, right, table.title))


# -- HTML ---------------------------------------------------------------------------------------


def plain_html(table: SummaryTable) -> str:
    """Return a table as HTML for spreadsheets: numbers without commas, and no text that is run."""
    return _html(table, bare=True)


def _html(table: SummaryTable, *, bare: bool = False) -> str:
    def escaped(cell: Cell) -> str:
        if not bare or cell is None:
            return html.escape(shown(cell))
        # Spreadsheets pass over blanks before a formula, where HTML has no meaning for them.
        return html.escape(str(plain(one_line(cell).strip() if isinstance(cell, str) else cell)))

    def row(cells: Sequence[Cell], tag: str = "td") -> str:
        parts = [
            f'<{tag} align="{"right" if column in _RIGHT else "left"}">{escaped(cell)}</{tag}>'
            for cell, column in zip(cells, table.columns, strict=True)
        ]
        return f"<tr>{''.join(parts)}</tr>"

    caption = f"<caption>{escaped(table.title)}</caption>\n" if table.title else ""
    body = "\n".join(map(row, table.rows))
    foot = "".join(f"<tfoot>\n{row(sums)}\n</tfoot>\n" for sums in _sums(table))
    return (
        f"<table>\n{caption}<thead>\n{row(table.headings, 'th')}\n</thead>\n"
        f"<tbody>\n{body}\n</tbody>\n{foot}</table>\n"
    )


_WRITERS: dict[Form, Callable[[SummaryTable], str]] = {
    "markdown": _markdown, "csv": _csv, "latex": _latex, "html": _html,
}  # fmt: skip
