"""The summary table: sums, escapes, and what other programs read of it."""

import csv
import io
import re

import pytest
from torchinfo import summary

from engine.analysis import analyse
from engine.blocks.base import make
from engine.expansion import expand
from engine.graph import Graph, Node
from engine.latextable import latex_text
from engine.network import build_module
from engine.tables import COLUMNS, FORMS, SummaryTable, file_bytes, summarise, written
from engine.templates import template


def lenet() -> SummaryTable:
    graph = template("lenet5").build().graph
    return summarise(graph, analyse(graph), COLUMNS, title="LeNet_5")


def column(table: SummaryTable, name: str) -> list[object]:
    index = [*table.columns].index(name)
    return [row[index] for row in table.rows]


@pytest.mark.parametrize("identifier", ["lenet5", "resnet18", "unet", "googlenet"])
def test_columns_add_up_to_what_the_network_has(identifier: str) -> None:
    graph = template(identifier).build().graph
    folded = analyse(graph)
    flat = expand(graph, folded)
    tables = [summarise(g, analyse(g), COLUMNS) for g in (graph, flat)]
    for table in tables:
        totals = dict(zip(table.columns, table.totals, strict=True))
        assert totals["parameters"] == folded.totals.parameters
        assert totals["macs"] == folded.totals.macs
        for name in ("parameters", "macs", "activation_bytes"):
            assert sum(column(table, name)) == totals[name]  # type: ignore[arg-type]
    assert tables[0].totals[-1] == tables[1].totals[-1]
    assert len(tables[1].rows) == len(flat)


def test_totals_are_those_of_torchinfo() -> None:
    graph = template("resnet18").build().graph
    table = summarise(graph, analyse(graph))
    known = summary(build_module(graph), input_size=(1, 3, 224, 224), verbose=0)
    totals = dict(zip(table.columns, table.totals, strict=True))
    assert totals["parameters"] == known.total_params


def test_csv_opens_with_plain_numbers() -> None:
    table = lenet()
    data = file_bytes(table, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[1]["Layer"] == "conv1"
    assert int(rows[1]["Parameters"]) == 156
    assert int(rows[-1]["Parameters"]) == 61_706
    assert rows[1]["Output shape"] == "6×28×28"
    assert all(None not in row for row in rows)


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    table = SummaryTable(("layer",), ("Layer",), (("=1+1",),), ("",))
    assert written(table, "csv").splitlines()[1] == "'=1+1"


def test_markdown_has_as_many_cells_in_every_row_and_escapes_pipes() -> None:
    table = SummaryTable(("layer", "macs"), ("Layer", "MACs"), (("a|b_c", 1234),), ("Total", 1234))
    lines = written(table, "markdown").splitlines()
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {3}
    assert r"a\|b\_c" in lines[2]
    assert "1,234" in lines[2]
    assert lines[1].endswith("-: |")
    assert len({len(line) for line in lines}) == 1


def test_latex_escapes_every_special_character() -> None:
    assert latex_text(r"a_b & 50% of #1 {x} $2 ~ ^ \ ×") == (
        r"a\_b \& 50\% of \#1 \{x\} \$2 \textasciitilde{} \textasciicircum{} "
        r"\textbackslash{} $\times$"
    )
    text = written(lenet(), "latex")
    assert r"\caption{LeNet\_5}" in text
    assert r"\label{tab:lenet-5}" in text
    assert "61{,}706" in text
    body = text.split(r"\toprule")[1].split(r"\bottomrule")[0]
    rows = [line for line in body.splitlines() if line.endswith(r"\\")]
    assert {len(re.findall(r"(?<!\\)&", row)) for row in rows} == {len(COLUMNS) - 1}
    assert text.isascii()


def test_what_is_not_known_is_no_zero_and_the_total_says_so() -> None:
    graph = Graph().add(Node("input", make("input"))).add(Node("lost", make("convolution")))
    table = summarise(graph, analyse(graph))
    assert table.rows[1][2:] == (None, None, None)
    assert table.totals[0] == "Total, at least"
    assert written(table, "csv").splitlines()[2].endswith(",,,")
    for form in FORMS:
        assert "lost" in written(table, form)


def test_headings_and_titles_are_said_in_another_language() -> None:
    graph = template("lenet5").build().graph
    table = summarise(graph, analyse(graph), words=lambda text: f"<{text}>")
    assert table.headings[0] == "<Layer>"
    assert str(table.rows[1][1]).startswith("<Convolution>")
