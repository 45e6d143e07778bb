"""Projects with groups on the command line: checked, trained, evaluated, exported and verified."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from engine.advice.silence import silence
from engine.blocks.activation import ReLU
from engine.blocks.base import make
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.blocks.reshape import Flatten
from engine.cli import main
from engine.expansion import expand
from engine.groups import GroupDefinition, expose, group_nodes, ungroup
from engine.project import Project
from engine.projectfile import load_project, save_project
from engine.templates import chain, template

if TYPE_CHECKING:
    from pathlib import Path

Captured = pytest.CaptureFixture[str]


def answer(capsys: Captured, *argv: str) -> dict[str, Any]:
    """Run a command for machines, which must succeed, and return its answer."""
    code = main([*argv, "--json"])
    out, err = capsys.readouterr()
    assert code == 0, out + err
    value = json.loads(out.splitlines()[-1])
    assert isinstance(value, dict)
    return value


def grouped_lenet() -> Project:
    """Return LeNet-5 with a group in a group, and a value of its own for what is exposed."""
    project = group_nodes(
        template("lenet5").build().change_training(epochs=1), ["conv2", "relu2"], "Conv unit"
    )
    project = expose(project, "Conv unit", "conv2", "filters")
    project = group_nodes(project, ["conv_unit1", "pool2"], "Stage")
    return expose(project, "Stage", "conv_unit1", "filters", "Maps")


def test_a_network_with_groups_has_the_totals_of_the_plain_one(
    tmp_path: Path, capsys: Captured
) -> None:
    plain, grouped = tmp_path / "plain.netloom", tmp_path / "grouped.netloom"
    save_project(template("lenet5").build(), plain)
    save_project(grouped_lenet(), grouped)
    one, other = (answer(capsys, "check", str(file)) for file in (plain, grouped))
    assert one["totals"] == other["totals"]
    assert "group:Stage" in {node["block"] for node in other["nodes"]}
    flat = answer(capsys, "check", str(grouped), "--flat")
    assert "stage1_conv_unit1_conv2" in {node["name"] for node in flat["nodes"]}


def test_a_network_with_groups_is_trained_and_exported_and_verified(
    tmp_path: Path, capsys: Captured
) -> None:
    file, run, model = (tmp_path / name for name in ("net.netloom", "run", "net.onnx"))
    save_project(grouped_lenet(), file)
    answer(capsys, "train", str(file), "--run", str(run), "--device", "cpu")
    exported = answer(capsys, "export", str(file), "--run", str(run), "--to", str(model))
    assert model.exists()
    assert exported["verified"] is True
    measured = answer(capsys, "evaluate", str(file), "--run", str(run))
    # The weights of the run are those of the network with the groups taken apart.
    apart = tmp_path / "apart.netloom"
    taken = ungroup(ungroup(load_project(file), "stage1"), "stage1_conv_unit1")
    assert expand(taken.graph) is taken.graph
    save_project(taken, apart)
    again = answer(capsys, "evaluate", str(apart), "--run", str(run))
    assert again["accuracy"] == measured["accuracy"]


def test_what_is_said_of_the_flat_network_names_what_stands_in_it(
    tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "net.netloom"
    unit = GroupDefinition("Unit", chain([
        Input(shape=(8, 8, 8)), Convolution(filters=8, kernel=3, padding=1), BatchNorm(), ReLU(),
        make("output"),
    ]))  # fmt: skip
    graph = chain([Input(shape=(8, 8, 8)), unit.block_type(), Flatten(), Dense(units=10)])
    project = Project("net", graph, groups={"Unit": unit})

    def said(*options: str) -> list[tuple[str, str]]:
        save_project(project, file)
        found = answer(capsys, "check", str(file), *options)["problems"]
        return [(each["node"], each["message"]) for each in found if each["severity"] == "advice"]

    ((node, message),) = said()
    assert (node, message[:33]) == ("unit1", "Inside unit1: the bias of conv1 h")
    ((node, message),) = said("--flat")
    assert (node, message[:29]) == ("unit1_conv1", "The bias of unit1_conv1 has n")
    project = silence(project, "bias-before-norm@unit1")
    assert said() == said("--flat") == []


def test_what_is_in_a_composite_of_the_palette_is_sound_when_it_is_flat_too(
    tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "net.netloom"
    save_project(template("cifar-resnet20").build(), file)
    flat = answer(capsys, "check", str(file), "--flat")
    assert any(node["name"].endswith("_subsample") for node in flat["nodes"])
    assert [each for each in flat["problems"] if each["severity"] == "advice"] == []
