"""Putting copied blocks into a project: with the groups that they need, as a pure function."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from designer.canvas.duplicating import Copies, free_shift, middle, put
from engine.errors import FragmentError
from engine.graph import Graph
from engine.groups.adopting import adopt
from engine.groups.block import Group

if TYPE_CHECKING:
    from designer.canvas.geometry import Point
    from engine.fragment import Fragment
    from engine.groups.definition import GroupDefinition
    from engine.project import Project


def paste(
    project: Project, graph: Graph, part: Fragment, place: Point, *, incoming: bool = False
) -> tuple[Project, Copies]:
    """Put copied blocks into a graph, their middle near a place and none on another card.

    Parameters
    ----------
    project
        The project.
    graph
        The network of it, or what is inside one of its groups.
    part
        The blocks.
    place
        Where their middle should come to lie.
    incoming
        Lay the wires that came from elsewhere too, as far as what fed them is there.

    Returns
    -------
    tuple
        The project with the definitions that the blocks need (its graphs are as they were), and the
        graph with the copies.

    Raises
    ------
    FragmentError
        Where there is nothing to paste.
    GraphError
        Where the network is full.
    """
    if not len(part.graph) and not part.graph.drawing.remarks:
        raise FragmentError("What was copied has no blocks: copy others.")
    project, part = adopted(project, part)
    x, y = middle(part.graph)
    shift = free_shift(graph, part.graph, (place[0] - x, place[1] - y))
    return project, put(graph, part, shift, incoming=incoming)


def adopted(project: Project, part: Fragment) -> tuple[Project, Fragment]:
    """Take the groups of copied blocks into a project.

    A group that the project has already is taken as it is there; another one of a name that is
    taken gets a number behind its name.
    """
    own: dict[str, GroupDefinition] = {}
    for name, definition in part.groups.items():
        project, own[name] = adopt(project, definition)
    if all(own[name] is definition for name, definition in part.groups.items()):
        return project, part
    nodes = []
    for node in part.graph.nodes.values():
        block = node.block
        if isinstance(block, Group):
            wanted = own[block.definition.name].block_type
            node = replace(node, block=wanted(**block.values()))  # noqa: PLW2901
        nodes.append(node)
    graph = Graph.build(nodes, [(start, end) for end, start in part.graph.wires.items()])
    return project, replace(part, graph=graph.draw(part.graph.drawing))
