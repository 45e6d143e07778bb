"""A small network with branches, to carry wires from one to the other."""

from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node, OutputPort

SAME = {"kernel": 3, "padding": "same"}


def branches() -> Graph:
    """Return an image that goes through two convolutions, which meet in two merges.

    ``cat1`` takes both, ``cat2`` has an open input between the two, ``relu1`` feeds nothing.
    """
    nodes = [
        Node("input", make("input", {"shape": (3, 16, 16)}), (0, 0)),
        Node("conv1", make("convolution", {"filters": 4, **SAME}), (260, -160)),
        Node("conv2", make("convolution", {"filters": 8, **SAME}), (260, 160)),
        Node("cat1", make("concatenate"), (520, -160)),
        Node("cat2", make("concatenate", {"inputs": 3}), (520, 160)),
        Node("relu1", make("relu"), (260, 0)),
    ]
    wires = [
        (OutputPort("input"), InputPort("conv1")),
        (OutputPort("input"), InputPort("conv2")),
        (OutputPort("conv1"), InputPort("cat1", "in1")),
        (OutputPort("conv2"), InputPort("cat1", "in2")),
        (OutputPort("conv1"), InputPort("cat2", "in1")),
        (OutputPort("conv2"), InputPort("cat2", "in3")),
        (OutputPort("input"), InputPort("relu1")),
    ]
    return Graph.build(nodes, wires)


def fed(graph: Graph, name: str) -> list[str | None]:
    """Return what feeds each input of a block."""
    feeds = [graph.wires.get(InputPort(name, port)) for port in graph[name].block.input_ports]
    return [None if feed is None else feed.node for feed in feeds]
