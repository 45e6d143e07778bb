"""What the commands print: tables and sentences for people, JSON for machines."""

from __future__ import annotations

import codecs
import io
import json
import sys
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


NARROWEST_TEXT = 30
"""Words wrap in the last column of a table, down to so many characters a line."""
NARROWEST_CELL = 18
"""The same in other columns whose words may wrap."""

_SPELLINGS = {"×": "x", "·": ".", "–": "-", "−": "-", "→": ">", "…": "~", "“": '"', "”": '"'}
"""What stands for a character in a terminal that cannot show it; one for one, as tables need."""


def _spell(error: UnicodeError) -> tuple[str, int]:
    """Replace what a terminal cannot show instead of dying of it."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join([_SPELLINGS.get(letter, "?") for letter in text]), error.end


codecs.register_error("netloom", _spell)


def _prepare_streams() -> None:
    """Let every sentence through, whatever the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="netloom")


class Output:
    """One command's answer, in the form that was asked for.

    Parameters
    ----------
    json
        Whether machines read it: then stdout holds JSON and nothing else.
    """

    def __init__(self, *, json: bool) -> None:
        self.json = json
        _prepare_streams()
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
            text = json.dumps(value, ensure_ascii=False, allow_nan=False)
            try:
                text.encode(sys.stdout.encoding or "utf-8")
            except UnicodeEncodeError:
                text = json.dumps(value, allow_nan=False)
            sys.stdout.write(text + "\n")
            sys.stdout.flush()

    def line(self, text: str) -> None:
        """Print a line for people, as it is."""
        if not self.json:
            self.console.print(text, markup=False)

    def page(self, text: str) -> None:
        """Print a whole text for people, its lines as long as they are."""
        if not self.json:
            sys.stdout.write(text)

    def table(
        self, columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str = ""
    ) -> None:
        """Print a table for people.

        Parameters
        ----------
        columns
            The headings. One that begins with ``>`` is set flush right; the words in one that
            begins with ``~``, and in the last, may run over several lines.
        rows, title
            What stands below and above them.
        """
        if self.json:
            return
        lines = [[Text(cell) for cell in row] for row in rows]
        table = Table(title=title or None, title_justify="left", header_style="bold")
        needed = 1
        for index, column in enumerate(columns):
            heading = Text(column.lstrip(">~"))
            right = column.startswith(">")
            width = max([heading.cell_len, *[line[index].cell_len for line in lines]])
            if column.startswith("~"):
                width = min(width, NARROWEST_CELL)
            elif index == len(columns) - 1 and not right:
                width = min(width, NARROWEST_TEXT)
            table.add_column(heading, justify="right" if right else "left", min_width=width)
            needed += width + 3
        for line in lines:
            table.add_row(*line)
        # In a narrow terminal lines run on: a folded number or name could not be read.
        width = self.console.width
        self.console.width = max(width, needed)
        try:
            self.console.print(table)
        finally:
            self.console.width = width

    def error(self, sentence: str) -> None:
        """Say what is wrong, on stderr, and to machines on stdout too."""
        self.answer({"error": sentence})
        sys.stderr.write(sentence + "\n")
