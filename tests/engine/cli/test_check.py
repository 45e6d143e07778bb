"""``check``: the analysis of a network in full, for people and for machines."""

import re
import sys
from pathlib import Path

import pytest

from engine.analysis import analyse
from engine.expansion import expand
from engine.footprint import footprint, usable
from engine.project import Project
from engine.projectfile import save_project
from engine.templates import template
from tests.engine.cli.test_network_commands import Captured, answer, broken, text


def test_every_key_of_check_is_explained(tmp_path: Path, capsys: Captured) -> None:
    page = (Path(__file__).parents[3] / "docs" / "check.md").read_text(encoding="utf-8")
    explained = {
        part.partition("`")[0]: re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)
        for part in page.split("\n## `")[1:]
    }
    _, value = answer(capsys, "check", str(broken(tmp_path)))
    file = tmp_path / "whole.netloom"
    save_project(template("x-or-o").build(), file)
    _, whole = answer(capsys, "check", str(file))
    assert list(explained) == list(value) == list(whole)
    assert explained == {
        "nodes": list(value["nodes"][0]),
        "totals": list(value["totals"]),
        "training_step": list(whole["training_step"]),
        "problems": list(value["problems"][0]),
    }


def test_check_tells_what_training_takes(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "unet.netloom"
    project = template("unet").build()
    save_project(project, file)
    flat = expand(project.graph)
    whole = footprint(flat, analyse(flat), optimizer="sgd", momentum=0.99)
    _, value = answer(capsys, "check", str(file))
    step = value["training_step"]
    assert value["totals"]["training_bytes"] == whole.sum(1) > step["peak_bytes"] == whole.peak(1)
    assert (step["batch_size_images"], step["optimizer"], step["device"]) == (1, "sgd", "cpu")
    largest = step["largest_batch_images"]
    assert whole.peak(largest) <= step["usable_memory_bytes"] < whole.peak(largest + 1)
    assert step["usable_memory_bytes"] == usable("cpu", step["memory_bytes"])
    _, out, _ = text(capsys, "check", str(file))
    assert "589.2 MB to train one image" in out
    assert "498.6 MB at the peak of a step in batches of 1" in out


def test_check_tells_trained_and_fixed_parameters_apart(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "xo.netloom"
    save_project(template("x-or-o").build(), file)
    _, value = answer(capsys, "check", str(file))
    totals = value["totals"]
    assert (totals["parameters"], totals["trainable_parameters"], totals["fixed_parameters"]) == (
        125, 98, 27,
    )  # fmt: skip
    fixed = {node["name"]: node["fixed_parameters"] for node in value["nodes"]}
    assert {name for name, count in fixed.items() if count} == {"diagonal", "cross", "antidiagonal"}
    _, out, _ = text(capsys, "check", str(file))
    assert "125 parameters (98 train, 27 are fixed)" in out
    assert out.count("9 fixed") == 3


def test_check_says_what_is_bypassed(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "lenet.netloom"
    project = template("lenet5").build()
    save_project(project.edit_graph(lambda graph: graph.annotate("conv2", bypassed=True)), file)
    code, value = answer(capsys, "check", str(file))
    assert code == 0
    nodes = {node["name"]: node for node in value["nodes"]}
    assert [name for name, node in nodes.items() if node["bypassed"]] == ["conv2"]
    assert nodes["conv2"]["outputs"] == nodes["pool1"]["outputs"]
    assert nodes["conv2"]["receptive_field_px"] == nodes["pool1"]["receptive_field_px"]
    nothing = ("parameters", "fixed_parameters", "macs", "activation_bytes", "training_bytes")
    assert not any(nodes["conv2"][key] for key in nothing)
    assert value["totals"]["parameters"] == sum(node["parameters"] for node in nodes.values())
    _, out, _ = text(capsys, "check", "--all", str(file))
    assert "16 filters (bypassed)" in out
    assert out.count("(bypassed)") == 1


def test_check_never_writes_0_for_what_is_not_known(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "headless.netloom"
    project = template("resnet50").build()
    save_project(project.with_graph(project.graph.remove(["conv1"])), file)
    code, value = answer(capsys, "check", str(file))
    assert code == 1
    totals = value["totals"]
    assert totals["unknown_blocks"] == len(value["nodes"]) - 1
    assert totals["parameters"] is totals["macs"] is totals["training_bytes"] is None
    assert value["training_step"] is None
    _, out, _ = text(capsys, "check", str(file))
    assert "parameters, multiply-accumulates and memory not known" in out
    assert "9 blocks are not known" in out
    graph = template("lenet5").graph().remove(["flatten1"])
    save_project(Project("part", graph), file)
    _, out, _ = text(capsys, "check", str(file))
    assert "at least 2,572 parameters" in out
    assert "5 blocks are not known" in out


@pytest.mark.parametrize("name", ["resnet50", "unet", "lenet5", "densenet121", "mobilenetv2"])
def test_the_tables_of_check_fit_100_columns(
    name: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "net.netloom"
    save_project(template(name).build(), file)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    code, out, _ = text(capsys, "check", str(file), "--all")
    assert code == 0
    lines = re.sub(r"\x1b\[[\d;]*m", "", out).splitlines()
    assert max(map(len, lines)) <= 100
    assert sum(line.startswith("┏") for line in lines) == 2
