"""The small projects that random gestures begin with: a little of everything that there is."""

from engine.blocks.base import make
from engine.drawing import Drawing, Remark
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.templates import template


def wired(*wires: str, **kinds: str) -> Graph:
    """Return blocks in a row, wired as told, such as ``"conv1>add1.b"``."""
    nodes = [
        Node(name, make(kind), (240.0 * index, 90.0 * (index % 2)))
        for index, (name, kind) in enumerate(kinds.items())
    ]
    pairs = []
    for wire in wires:
        start, end = wire.split(">")
        block = next(node.block for node in nodes if node.name == end.split(".")[0])
        name, _, port = end.partition(".")
        pairs.append((OutputPort(start), InputPort(name, port or block.input_ports[0])))
    return Graph.build(nodes, pairs)


def chain() -> Project:
    graph = wired(
        "input>conv1", "conv1>relu1", "relu1>flatten", "flatten>dense1",
        input="input", conv1="convolution", relu1="relu", flatten="flatten", dense1="dense",
    )  # fmt: skip
    return Project(graph=graph)


def skip() -> Project:
    """Return a branch that is added again, with a bent wire, a note, a frame and a bypass."""
    nodes = {
        "input": "input", "conv1": "convolution", "relu1": "relu", "conv2": "convolution",
        "add1": "add", "output": "output",
    }  # fmt: skip
    graph = wired("input>conv1", "conv1>relu1", "input>conv2", "add1>output", **nodes)
    first, second = graph["add1"].block.input_ports[:2]
    graph = graph.connect(OutputPort("relu1"), InputPort("add1", first))
    graph = graph.connect(OutputPort("conv2"), InputPort("add1", second))
    drawing = (
        Drawing()
        .with_remark("note1", Remark("a note", (0.0, 200.0, 160.0, 80.0), "amber"))
        .with_remark("frame1", Remark("a frame", (150.0, -60.0, 500.0, 220.0), "blue", frame=True))
        .with_route(InputPort("add1", second), ((500.0, 240.0), (800.0, 240.0)))
    )
    return Project(graph=graph.draw(drawing).annotate("relu1", bypassed=True))


def groups() -> Project:
    """Return a group used twice, with a group in it."""
    project = chain()
    project = group_nodes(project, ("conv1", "relu1"), "Inner", ())
    (made,) = (name for name in project.graph.nodes if name not in chain().graph.nodes)
    project = group_nodes(project, (made, "flatten"), "Outer", ())
    (outer,) = (
        name for name in project.graph.nodes if name not in chain().graph.nodes and name != made
    )
    graph = project.graph
    node = Node("again", graph[outer].block, (400.0, 300.0))
    graph = graph.add(node).connect(
        OutputPort("input"), InputPort("again", node.block.input_ports[0])
    )
    return project.edit_graph(lambda _graph: graph)


def falling() -> Project:
    """Return a network whose data flows down."""
    return skip().edit_graph(lambda graph: graph.draw(graph.drawing.with_flow("down")))


BEGINNINGS = {
    "empty": Project,
    "chain": chain,
    "skip": skip,
    "groups": groups,
    "falling": falling,
    "lenet5": lambda: template("lenet5").build(),
}
