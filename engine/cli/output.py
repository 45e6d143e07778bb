"""What the commands print: tables and sentences for people, JSON for machines."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Output:
    """One command's answer, in the form that was asked for.

    Parameters
    ----------
    json
        Whether machines read it: then stdout holds JSON and nothing else.
    """

    def __init__(self, *, json: bool) -> None:
        self.json = json
        # Without a terminal, rich would cut tables at 80 columns.
        width = None if sys.stdout.isatty() else 160
        self.console = Console(highlight=False, width=width, soft_wrap=False)

    def for_people_only(self) -> Output:
        """Return an output whose text goes to people or, where machines read, nowhere."""
        if not self.json:
            return self
        silent = Output(json=False)
        silent.console.quiet = True
        return silent

    def answer(self, value: dict[str, Any]) -> None:
        """Print the answer for machines; people get theirs by the other methods."""
        if self.json:
            sys.stdout.write(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n")
            sys.stdout.flush()

    def line(self, text: str) -> None:
        """Print a line for people, as it is."""
        if not self.json:
            self.console.print(text, markup=False)

    def table(
        self, columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str = ""
    ) -> None:
        """Print a table for people; columns that begin with ``>`` are set flush right."""
        if self.json:
            return
        table = Table(title=title or None, title_justify="left", header_style="bold")
        for column in columns:
            right = column.startswith(">")
            table.add_column(
                column.lstrip(">"), justify="right" if right else "left", overflow="fold"
            )
        for row in rows:
            table.add_row(*[cell.replace("[", "\\[") for cell in row])
        self.console.print(table)

    def error(self, sentence: str) -> None:
        """Say what is wrong, on stderr, and to machines on stdout too."""
        self.answer({"error": sentence})
        sys.stderr.write(sentence + "\n")
