"""``time``: a table of every block's time, and the same for machines."""

import json
from pathlib import Path

import pytest

from engine.cli import main
from engine.projectfile import save_project
from engine.templates import template

Captured = pytest.CaptureFixture[str]


def written(folder: Path, name: str) -> Path:
    file = folder / f"{name}.netloom"
    save_project(template(name).build(), file)
    return file


def test_machines_get_seconds_that_add_up(tmp_path: Path, capsys: Captured) -> None:
    file = written(tmp_path, "cifar-resnet20")
    code = main(["time", str(file), "--device", "cpu", "--batch", "2", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert (code, found["batch"], found["device"]) == (0, 2, "cpu")
    outer = [times for key, times in found["nodes"].items() if "/" not in key]
    assert [sum(column) for column in zip(*outer, strict=True)] == pytest.approx(found["total"])
    assert len(outer) == len(template("cifar-resnet20").build().graph.nodes)


def test_people_get_a_table_with_the_inside_where_they_ask(
    tmp_path: Path, capsys: Captured
) -> None:
    file = written(tmp_path, "cifar-resnet20")
    rows = []
    for more in ([], ["--inside"]):
        assert main(["time", str(file), "--device", "cpu", "--batch", "1", *more]) == 0
        shown = capsys.readouterr().out
        assert "100.0%" in shown
        assert "Medians of steps with 1 image on cpu." in shown
        rows.append(shown.count("\n"))
    assert rows[0] < rows[1]


def test_what_cannot_be_measured_is_refused_in_a_sentence(tmp_path: Path, capsys: Captured) -> None:
    file = written(tmp_path, "lenet5")
    project = template("lenet5").build()
    broken = tmp_path / "broken.netloom"
    save_project(project.with_graph(project.graph.remove(["flatten1"])), broken)
    for argv in (
        [str(file), "--batch", "0"], [str(file), "--device", "abacus"], [str(broken)],
        [str(tmp_path / "none.netloom")],
    ):  # fmt: skip
        assert main(["time", *argv]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert said.endswith(".\n")


def test_a_picture_is_not_coloured_by_it(tmp_path: Path, capsys: Captured) -> None:
    picture = tmp_path / "picture.png"
    argv = ["render", str(written(tmp_path, "lenet5")), "--to", str(picture), "--overlay", "time"]
    assert main(argv) == 2
    assert "netloom time" in capsys.readouterr().err
    assert not picture.exists()
