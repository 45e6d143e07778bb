"""Networks with groups as ONNX files: what runs there computes what torch computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
import pytest
import torch

from engine.blocks.activation import ReLU
from engine.blocks.input import Input
from engine.blocks.output import Output
from engine.graph import InputPort, Node, OutputPort
from engine.groups import edit_definition, group_nodes
from engine.network import build_module
from engine.onnx.writer import write
from engine.project import Project
from tests.engine.grouped import in_a_row, nested_unit, with_unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.graph import Graph


def one_output_unused() -> Graph:
    """Return a network that uses only one of a group's two outputs."""
    project = with_unit()
    inside = project.groups["Conv unit"].graph.add(Node("more", Output()))
    inside = inside.connect(OutputPort("relu1"), InputPort("more"))
    return edit_definition(project, "Conv unit", inside).graph


def both_outputs() -> Graph:
    """Return a network whose two outputs are those of a group."""
    graph = one_output_unused()
    graph = graph.remove([name for name in graph.nodes if name not in {"input", "conv_unit1"}])
    for name in graph["conv_unit1"].block.output_ports:
        graph = graph.add(Node(f"end_{name}", Output()))
        graph = graph.connect(OutputPort("conv_unit1", name), InputPort(f"end_{name}"))
    return graph


def ends_before_its_last_block() -> Graph:
    """Return a network that ends in an output of a group which another block inside uses too."""
    graph = in_a_row(("input", Input(shape=(2, 4, 4))), ("relu1", ReLU()), ("relu2", ReLU()))
    project = group_nodes(Project(graph=graph), ["relu1", "relu2"], "Early")
    inside = project.groups["Early"].graph
    inside = inside.connect(OutputPort("relu1"), InputPort("out"))
    return edit_definition(project, "Early", inside).graph


def repeated_inside() -> Graph:
    """Return a network with a group that repeats inside another."""
    project = nested_unit()
    inside = project.groups["Front"].graph
    twice = inside.replace("conv_unit1", inside["conv_unit1"].block.change(repeat=2))
    graph = edit_definition(project, "Front", twice).graph
    return graph.remove(["pool2"], reconnect=True)


@pytest.mark.parametrize(
    "make", [one_output_unused, both_outputs, ends_before_its_last_block, repeated_inside]
)
def test_onnxruntime_computes_what_torch_computes(make: Callable[[], Graph]) -> None:
    graph = make()
    module = build_module(graph).eval()
    model = write(graph, {key: value.numpy() for key, value in module.state_dict().items()})
    image = torch.randn(3, *graph["input"].block.outputs(())[0])
    with torch.no_grad():
        wanted = module(image)
    wanted = wanted if isinstance(wanted, tuple) else (wanted,)
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    results = session.run(None, {"input": image.numpy()})
    assert len(results) == len(wanted)
    for result, tensor in zip(results, wanted, strict=True):
        assert np.abs(np.asarray(result) - tensor.numpy()).max() <= 1e-5
