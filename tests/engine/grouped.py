"""Small projects with groups, and strategies that draw larger ones."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.pooling import MaxPool
from engine.blocks.reshape import Flatten
from engine.errors import GroupError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups import Group, expose, group_nodes
from engine.project import Project
from engine.settings import describe
from tests.engine import strategies

if TYPE_CHECKING:
    from engine.blocks.base import Block

UNIT = ("conv1", "relu1", "pool1")


def in_a_row(*blocks: tuple[str, Block]) -> Graph:
    """Return blocks one behind the other."""
    nodes = [Node(name, block, (220.0 * i, 0.0)) for i, (name, block) in enumerate(blocks)]
    wires = [
        (OutputPort(a), InputPort(b, block.input_ports[0]))
        for (a, _), (b, block) in pairwise(blocks)
    ]
    return Graph.build(nodes, wires)


def small() -> Project:
    """Return a little network: two rounds of convolution, ReLU and pooling, then a dense layer."""
    return Project(
        "small",
        in_a_row(
            ("input", Input(shape=(1, 20, 20))),
            ("conv1", Convolution(filters=4, kernel=3)),
            ("relu1", ReLU()),
            ("pool1", MaxPool(kernel=2, stride=2)),
            ("conv2", Convolution(filters=6, kernel=3)),
            ("relu2", ReLU()),
            ("pool2", MaxPool(kernel=2, stride=2)),
            ("flatten1", Flatten()),
            ("dense1", Dense(units=10)),
        ),
    )


def with_unit() -> Project:
    """Return the little network, its first round a group called "Conv unit"."""
    return group_nodes(small(), UNIT, "Conv unit")


def nested_unit() -> Project:
    """Return the little network with a group inside a group, in both a chosen setting."""
    project = expose(with_unit(), "Conv unit", "conv1", "filters")
    project = group_nodes(project, ["conv_unit1", "conv2", "relu2"], "Front")
    return expose(project, "Front", "conv_unit1", "filters", "Maps of the unit")


@st.composite
def selections(draw: st.DrawFn, graph: Graph) -> set[str]:
    """Draw blocks that may become a group: what lies between them is among them."""
    blocks = [(name, graph[name].block) for name in graph.topology().order]
    order = [name for name, block in blocks if block.input_ports and block.output_ports]
    start = draw(st.integers(0, len(order) - 1))
    return set(order[start : draw(st.integers(start + 1, len(order)))])


@st.composite
def grouped(draw: st.DrawFn, project: Project, rounds: int = 3) -> Project:
    """Draw a project whose network has been grouped again and again, with exposed settings."""
    for number in range(draw(st.integers(1, rounds))):
        chosen = draw(selections(project.graph))
        try:
            project = group_nodes(project, chosen, draw(st.sampled_from(TITLES)) + f" {number}")
        except GroupError as error:
            assert "between them" in str(error)  # noqa: PT017 - the only reason there can be
            continue
        title, definition = list(project.groups.items())[-1]
        for node in definition.graph.nodes.values():
            infos = describe(type(node.block))
            if infos and node.name not in definition.ports and draw(st.booleans()):
                info = draw(st.sampled_from(infos))
                project = expose(project, title, node.name, info.name)
    return project


TITLES = (
    "Unit",
    "Conv unit",
    "class",
    "B\u00fcndel",
    "2nd",
    "日本",
    "x.y/z",
    "Über-Block",
    "'\"\\",
)


@st.composite
def projects(draw: st.DrawFn, longest: int = 6) -> Project:
    """Draw a project with groups whose network runs."""
    graph = draw(strategies.running_networks(longest=longest))
    return draw(grouped(Project(graph=graph)))


def instances_of(graph: Graph) -> list[str]:
    """Return the groups that stand in a graph."""
    return [name for name, node in graph.nodes.items() if isinstance(node.block, Group)]
