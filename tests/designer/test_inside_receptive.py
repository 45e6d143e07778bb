"""Inside a block that was opened, positions see the pixels of the image, not of the block."""

import pytest

from designer.document import Document
from engine.analysis import analyse
from engine.expansion import expand
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.templates import template


@pytest.mark.parametrize(
    ("name", "block"),
    [("googlenet", "inception4c"), ("resnet18", "stage2"), ("unet", "up1"), ("unet", "down2")],
)
def test_an_opened_composite_sees_what_it_sees_unfolded(name: str, block: str) -> None:
    project = template(name).build()
    document = Document(project)
    flat = expand(project.graph)
    analysis = analyse(flat)
    document.enter(block)
    inner = document.analysis
    compared = 0
    for node in document.graph.nodes:
        if f"{block}_{node}" in flat:
            assert inner.receptive(node) == analysis.receptive(f"{block}_{node}"), node
            compared += 1
    assert compared > 3


def test_what_arrives_at_a_group_is_what_its_inputs_see_also_after_an_edit_before_it() -> None:
    graph = template("lenet5").build().graph
    project = group_nodes(Project(graph=graph), ["conv2", "relu2", "pool2"], "Unit")
    (name,) = set(project.graph.nodes).difference(graph.nodes)
    document = Document(project)
    document.enter(name)
    before = document.analysis.receptive("pool2")
    assert before == analyse(graph).receptive("pool2")
    edited = document.project.graph.replace("conv1", graph["conv1"].block.change(kernel=3))
    document.edit("Kernel", document.project.with_graph(edited))
    after = document.analysis.receptive("pool2")
    assert after != before
    assert after == analyse(expand(edited)).receptive(f"{name}_pool2")


def test_a_group_that_ends_in_a_row_of_numbers_sees_what_its_blocks_see() -> None:
    graph = template("lenet5").build().graph
    project = group_nodes(Project(graph=graph), ["conv2", "relu2", "pool2", "flatten1"], "Unit")
    (name,) = set(project.graph.nodes).difference(graph.nodes)
    folded, flat = analyse(project.graph), analyse(graph)
    assert folded.receptive(name) == flat.receptive("flatten1")
    assert folded.receptive("dense1") == flat.receptive("dense1")
