"""``figure``: what it writes, what it refuses and what it warns of."""

import re
from pathlib import Path

import pytest

from engine.cli import main
from engine.figures import Figure
from engine.projectfile import save_project
from engine.templates import template
from tests.engine.cli.test_network_commands import Captured, answer, text


@pytest.fixture
def lenet(tmp_path: Path) -> Path:
    file = tmp_path / "lenet.netloom"
    save_project(template("lenet5").build(), file)
    return file


def test_figure_writes_an_svg_and_says_its_size(lenet: Path, capsys: Captured) -> None:
    target = lenet.with_suffix(".svg")
    code, value = answer(
        capsys, "figure", str(lenet), "--to", str(target), "--style", "planes", "--mm", "100",
        "--names", "--grey", "--font", "serif",
    )  # fmt: skip
    assert code == 0
    assert value["width_mm"] <= 100.01
    text = target.read_text("utf-8")
    assert "conv1" in text
    assert ">C1</text>" in text  # in so little room
    assert "Times" in text
    for to, complaint in (
        ("x.png", "call it x.svg or x.pdf"),
        ("x.pdf", "PDF needs Qt"),
        ("no/x.svg", "folder does not exist"),
    ):
        code, value = answer(capsys, "figure", str(lenet), "--to", to)
        assert code == 2
        assert complaint in value["error"]
    code, value = answer(capsys, "figure", str(lenet), "--to", str(target), "--most", "3")
    assert code == 2
    assert "5 or more" in value["error"]


def test_figure_hands_a_pdf_to_who_can_print(lenet: Path, capsys: Captured) -> None:
    target = lenet.with_suffix(".pdf")
    printed: list[str] = []

    def pages(figure: Figure, title: str) -> bytes:
        printed.append(figure.svg)
        return f"%PDF of {title}".encode()

    assert main(["figure", str(lenet), "--to", str(target)], print_figure=pages) == 0
    assert target.read_bytes() == b"%PDF of lenet5"
    assert printed[0].startswith("<?xml")
    assert capsys.readouterr().err == ""


def test_figure_warns_of_text_that_nobody_can_read(lenet: Path, capsys: Captured) -> None:
    target = lenet.with_suffix(".svg")
    argv = ["figure", str(lenet), "--to", str(target), "--style", "planes"]
    assert text(capsys, *argv, "--mm", "60")[2] == ""  # it is drawn closer
    save_project(template("vgg16").build(), lenet)
    code, _, err = text(capsys, *argv, "--mm", "60")
    assert code == 0
    found = re.search(r"print needs 7 pt: use --mm (\d+) or --style columns", err)
    assert found is not None
    assert text(capsys, *argv, "--mm", found[1])[2] == ""
    code, value = answer(capsys, *argv, "--mm", "60")
    assert len(value["warnings"]) == 1
    save_project(template("densenet121").build(), lenet)
    _, _, err = text(
        capsys, "figure", str(lenet), "--to", str(target), "--style", "columns", "--flat",
        "--most", "0",
    )  # fmt: skip
    assert "a page has about 240 mm" in err
