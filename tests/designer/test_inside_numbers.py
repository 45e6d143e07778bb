"""The numbers of an opened block's inside add up to those on its card."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from designer.canvas.overlay import OVERLAYS
from designer.scope import Scope, enter, whole
from designer.surroundings import shares_of
from designer.timings import Timings
from engine.analysis import analyse
from engine.blocks.base import Family
from engine.blocks.composite import Composite
from engine.groups.grouping import group_nodes
from engine.shares import activation_bytes, together
from engine.templates import template
from tests.engine.grouped import with_unit
from widgets.facts import Fact, node_facts

if TYPE_CHECKING:
    from designer.window import Window
    from engine.project import Project


def grouped() -> Project:
    """Return LeNet with its second round in a group, inside a group."""
    project = group_nodes(template("lenet5").build(), ("conv2", "relu2", "pool2"), "Round")
    return group_nodes(project, ("pool1", "round1", "flatten1"), "Middle")


def frozen(project: Project, name: str) -> Project:
    return project.with_graph(project.graph.annotate(name, trainable=False))


PROJECTS = {
    "resnet50": template("resnet50").build,
    "unet": template("unet").build,
    "googlenet": template("googlenet").build,
    "densenet121": template("densenet121").build,
    "mobilenetv2": template("mobilenetv2").build,
    "frozen": lambda: frozen(template("resnet18").build(), "stage2"),
    "unit": with_unit,
    "nested": grouped,
}


def check_inside(project: Project, scope: Scope, name: str, depth: int = 3) -> int:
    """Compare a block's card with the sums over its inside; return how many were compared."""
    inner = enter(project, scope, name)
    card, share = scope.analysis[name], shares_of(scope, project.training)[name]
    inside = shares_of(inner, project.training)
    assert together(inside.values())[:4] == share[:4], name
    nodes = [n for n in inner.graph.nodes.values() if n.block.family is not Family.INPUT_OUTPUT]
    reports = [inner.analysis[node.name] for node in nodes]
    assert sum(report.parameters or 0 for report in reports) == card.parameters
    assert sum(report.macs or 0 for report in reports) == card.macs
    assert sum(activation_bytes(report) or 0 for report in reports) == activation_bytes(card)
    for overlay, total in (("memory", share.total), ("activations", activation_bytes(card))):
        shown = OVERLAYS[overlay].values(inner, project.training, Timings())
        assert sum(value or 0 for value in shown.values()) == total
    count = 1
    for node in nodes if depth else ():
        if isinstance(node.block, Composite):
            count += check_inside(project, inner, node.name, depth - 1)
    return count


@pytest.mark.parametrize("name", PROJECTS)
def test_the_sums_inside_are_those_of_the_card(name: str) -> None:
    project = PROJECTS[name]()
    project = replace(project, training=project.training.change(optimizer="adam"))
    root = whole(project, analyse(project.graph), ())
    blocks = [n.name for n in project.graph.nodes.values() if isinstance(n.block, Composite)]
    compared = sum(check_inside(project, root, each) for each in blocks)
    assert compared >= (2 if name == "nested" else 1)


def shown(window: Window) -> dict[str, Fact]:
    return {fact.title: fact for fact in window.inspector.facts.facts}


@pytest.mark.parametrize("block", ["stage4", "stage1"])
def test_the_inspector_says_the_same_inside_as_outside(window: Window, block: str) -> None:
    window.open_project_value("resnet50")
    window.view.select([block])
    outside = shown(window)
    window.document.enter(block)
    window.view.select([])
    inside = shown(window)
    for title in ("Parameters", "MACs", "Activations", "Kept", "To train one image"):
        assert inside[title].value == outside[title].value, title


def test_a_group_that_repeats_says_that_it_is_of_all_copies(window: Window) -> None:
    project = with_unit()
    (name,) = [n.name for n in project.graph.nodes.values() if isinstance(n.block, Composite)]
    block = project.graph[name].block.change(repeat=2)
    window.document.open(project.with_graph(project.graph.replace(name, block)), None)
    window.view.select([name])
    outside = shown(window)
    window.document.enter(name)
    window.view.select([])
    inside = shown(window)
    assert inside["Blocks"] == Fact("Blocks", "3", inside["Blocks"].reason)
    assert "2 copies" in inside["Blocks"].reason
    assert inside["Parameters"].value == outside["Parameters"].value == f"{40 + 148:,}"
    assert inside["Kept"].value == outside["Kept"].value


def test_the_ports_inside_are_not_counted(window: Window) -> None:
    window.open_project_value("resnet50")
    window.document.enter("stage4")
    ports = [n.name for n in window.document.scope.graph.nodes.values()
             if n.block.family is Family.INPUT_OUTPUT]  # fmt: skip
    window.view.select(ports[:1])
    found = shown(window)
    assert found["Enters"].value == "1024×14×14"
    assert found["Activations"].value == "0 B"
    everything = list(window.document.scope.graph.nodes)
    window.view.select(everything)
    together_facts = shown(window)
    outer = window.document.scope.outer
    assert outer is not None
    card = node_facts(outer.analysis["stage4"], None, None)
    made = {fact.title: fact.value for fact in card}["Activations"]
    assert together_facts["Activations"].value == made
