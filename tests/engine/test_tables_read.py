"""Tables read back by the parsers of other programs: whatever a name is, it stays a text."""

import csv
import html
import io
import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from engine.analysis import analyse
from engine.expansion import expand
from engine.latextable import latex_text
from engine.tablecells import FORMULA
from engine.tables import (
    COLUMNS,
    USUAL,
    SummaryTable,
    file_bytes,
    plain_html,
    summarise,
    written,
)
from engine.templates import template

NASTY = (
    "a_b", "50%", "R&D", "#1", "{x}", "~", "^", "\\", "$2", "a|b", "\\|", "*bold*", "__init__",
    "`code`", "<b>", "</table>", "&amp;", "[x](y)", "![x](y)", "--", "''", "?`", '"', "[1]", "*",
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "a,b", 'a"b', "a\nb", "a;b",
    "https://example.org", "www.example.org", "a@b.org", "卷积", "–", "\x00\x07", "\u2028", "  a ",
    "~~gone~~", "$x$", "\\textbf", "%", "&", "1. item", "- item", "> quote", "===", "5×5", "'",
)  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(NASTY),
    st.text(alphabet=st.sampled_from("ab _%&#{}~^\\$|*`<>[]()!-'\"=+@,.:;/?\n\t×卷"), max_size=12),
    st.text(max_size=8),
)


def table(*names: str, title: str = "") -> SummaryTable:
    """Return a table of names and numbers."""
    rows = tuple((name, 1234 + index) for index, name in enumerate(names))
    return SummaryTable(
        ("layer", "macs"), ("Layer", "MACs"), rows, ("Total", sum([row[1] for row in rows])), title
    )


def on_one_line(text: str) -> str:
    """Return a text without what is no letter, as tables show it."""
    return "".join([letter if letter.isprintable() else " " for letter in text])


class Cells(HTMLParser):
    """Collects the texts of a table's cells, and every tag."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: list[str] = []
        self.outside = ""
        self._within = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")
            self._within = True

    def handle_endtag(self, tag: str) -> None:
        self._within = self._within and tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        if self._within:
            self.rows[-1][-1] += data
        else:
            self.outside += data


@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
@example(list(NASTY), "*a* & <b>")
def test_html_has_every_name_as_it_is(names: list[str], title: str) -> None:
    cells = Cells(written(table(*names, title=title), "html"))
    assert [row[0] for row in cells.rows] == ["Layer", *map(on_one_line, names), "Total"]
    assert set(cells.tags) <= {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
    assert cells.outside.strip() == on_one_line(title).strip()


@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
@example(list(NASTY), "*a* | <b> [x](y)")
def test_markdown_has_every_name_as_it_is(names: list[str], title: str) -> None:
    """Read by CommonMark with the tables, strikethrough and links of GitHub's dialect."""
    parser = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    text = written(table(*names, title=title), "markdown")
    tokens = parser.parse(text)
    inline = [token for token in tokens if token.type == "inline"]
    kinds = {child.type for token in inline for child in token.children or ()}
    assert kinds <= {"text", "strong_open", "strong_close", "text_special"}
    told = [
        "".join([child.content for child in token.children or ()]).strip() for token in inline
    ]  # fmt: skip
    if shown_title := on_one_line(title).strip():
        assert told.pop(0) == shown_title
    assert told[0::2] == ["Layer", *[on_one_line(name).strip() for name in names], "Total"]
    assert [token.type for token in tokens].count("tr_open") == len(names) + 2
    assert not re.search(r"(?<!\\)(www\.|://|@)", text.replace(":\\//", ""))


@given(st.lists(TEXTS, min_size=1, max_size=4))
@example(list(NASTY))
def test_csv_has_every_name_and_runs_none(names: list[str]) -> None:
    """RFC 4180: commas, quotes and line breaks inside quotes; a formula stands behind a mark."""
    text = written(table(*names), "csv")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert [row[1] for row in rows[1:-1]] == [str(1234 + index) for index in range(len(names))]
    for name, row in zip(names, rows[1:-1], strict=True):
        assert len(row) == 2
        assert row[0] == (f"'{name}" if name[:1] in FORMULA else name)
        assert not row[0].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert text.count("\r\n") >= len(names) + 2


def test_headings_and_totals_are_no_formulas_either() -> None:
    named = SummaryTable(("layer",), ("=1",), (("a",),), ("@b",))
    assert written(named, "csv") == "'=1\r\na\r\n'@b\r\n"


PLAIN = re.compile(
    r"""(?:[^\\{}$&#%_^~\[\]*]          # a letter
        |\\[&%$\#_{}]                    # an escaped sign
        |\\[a-z]+(?:\d+)?\{\}            # a command that takes nothing
        |\$\\[a-z]+\$|\$-\$              # a sign of mathematics
        |\{[\[\]*,]\}|\{\})*""",
    re.VERBOSE,
)
"""What LaTeX typesets as text, whatever stands around it."""


@given(TEXTS)
@example("".join(NASTY))
def test_latex_is_text_and_nothing_else(name: str) -> None:
    assert PLAIN.fullmatch(latex_text(name))
    assert not re.search(r"--(?!$)|''|``|[?!]`", latex_text(name.replace("–", "")))


@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
@example(list(NASTY[:40]), "".join(NASTY))
@example(list(NASTY[40:]), "")
def test_latex_has_a_line_for_every_name(names: list[str], title: str) -> None:
    lines = written(table(*names, title=title), "latex").splitlines()
    rows = [line for line in lines if line.endswith(r" \\")]
    assert len(rows) == len(names) + 2
    for row in rows:
        assert len(re.findall(r"(?<!\\)&", row)) == 1
        assert not re.match(r"\s*[\[*]", row)  # it would belong to the line break before it
    rules = [line.strip() for line in lines if "rule" in line and line.strip().startswith("\\")]
    assert rules == [r"\toprule", r"\midrule", r"\midrule", r"\bottomrule"]
    assert "\n".join(lines).count("\n\n") == 0  # a paragraph in a caption is an error


@pytest.mark.parametrize("identifier", ["lenet5", "resnet18", "two-inputs"])
def test_every_form_says_the_same(identifier: str) -> None:
    graph = template(identifier).build().graph
    made = summarise(graph, analyse(graph), COLUMNS, title=identifier)
    plain = list(csv.reader(io.StringIO(file_bytes(made, "csv").decode("utf-8-sig"))))
    assert Cells(plain_html(made)).rows == [
        ["–" if not text and index < len(plain) - 1 else text for text in row]
        for index, row in enumerate(plain)
    ]  # fmt: skip
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(written(made, "markdown"))
    told = ["".join([c.content for c in t.children or ()]) for t in tokens if t.type == "inline"]
    cells = [text for row in Cells(written(made, "html")).rows for text in row]
    assert told[1:] == cells


def test_a_measure_has_one_decimal_for_people_and_is_a_number_in_files() -> None:
    made = SummaryTable(("network", "memory"), ("Network", "MB"), (("a", 1234.56),), ())
    assert "1,234.6" in written(made, "markdown")
    assert "1{,}234.6" in written(made, "latex")
    assert written(made, "csv") == "Network,MB\r\na,1234.6\r\n"
    assert Cells(plain_html(made)).rows[1] == ["a", "1234.6"]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-a", "@a", "＝1", "\t=1+1", "\n =1"])
def test_no_text_of_a_page_for_spreadsheets_is_run(formula: str) -> None:
    made = SummaryTable(
        ("layer", "macs"), (formula, "MACs"), ((formula, -5),), (formula, -5), formula
    )
    text = f"'{formula.strip()}"
    page = Cells(plain_html(made))
    assert page.rows == [[text, "MACs"], [text, "-5"], [text, "-5"]]
    assert f"<caption>{html.escape(text)}</caption>" in plain_html(made)
    assert html.escape(text) not in written(made, "html")  # people read it as it is


@pytest.mark.parametrize("identifier", ["lenet5", "googlenet", "unet", "mobilenetv2"])
def test_latex_sets_wide_tables_smaller_and_wraps_what_is_long(identifier: str) -> None:
    """Held to pdfTeX: with these sizes no table of a template goes beyond a line of article."""
    graph = template(identifier).build().graph
    usual, whole = (
        written(summarise(graph, analyse(graph), columns), "latex") for columns in (USUAL, COLUMNS)
    )
    assert r"\tiny" not in usual + whole
    assert r"\setlength{\tabcolsep}{3pt}" in whole
    assert r"\shortstack{Receptive\\field}" in whole
    wrapped = re.findall(r"p\{(0\.\d+)\\linewidth\}", whole)
    assert wrapped
    assert 0.08 < sum(map(float, wrapped)) < 0.6
    assert written(table("a", "b"), "latex").count("size") == 0


def test_a_table_longer_than_a_page_goes_over_several() -> None:
    graph = expand(template("resnet18").build().graph)
    text = written(summarise(graph, analyse(graph), title="ResNet-18"), "latex")
    assert text.startswith("% needs \\usepackage{booktabs,longtable,array}")
    assert r"\begin{table}" not in text
    for mark in (r"\endfirsthead", r"\endhead", r"\endfoot", r"\caption{ResNet-18}"):
        assert text.count(mark) == 1
    assert text.count(r"\toprule") == 2  # again on every page
    assert text.count("{") == text.count("}")
