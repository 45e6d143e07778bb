"""Generates graphs with every kind of fault: open inputs, misfits, loose ends, odd settings.

Every kind of block that is registered is among them, by itself, with settings drawn for data of
one to three spatial axes, and so are groups that a person might have made.
"""

from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.activation import ReLU, Sigmoid, Softmax, Tanh
from engine.blocks.base import Block, registry
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.normalization import BatchNorm
from engine.blocks.output import Output
from engine.blocks.pooling import AveragePool, GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.blocks.residual import Residual
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.definition import Exposed, GroupDefinition
from engine.templates import chain
from tests.engine import strategies

_SHAPES = [(1, 8, 8), (3, 8, 8), (3, 12, 12), (16,), (2, 9), (1, 4, 4, 4), (4, 6, 6)]

_BLOCKS: list[st.SearchStrategy[Block]] = [
    st.builds(
        Convolution,
        filters=st.sampled_from([1, 2, 3, 4, 6]),
        kernel=st.sampled_from([1, 3, 5, (3, 3), (3,)]),
        stride=st.sampled_from([1, 1, 2]),
        padding=st.sampled_from(["valid", "same", 0, 1]),
    ),
    st.builds(Convolution, filters=st.sampled_from([2, 4, 6]), groups=st.just(2)),
    st.builds(MaxPool, kernel=st.sampled_from([2, 3, (2, 2)]), stride=st.sampled_from([1, 2])),
    st.builds(AveragePool, kernel=st.just(4), padding=st.sampled_from([0, 1])),
    st.builds(Dense, units=st.sampled_from([1, 3, 10, 16])),
    st.builds(Add, inputs=st.sampled_from([2, 2, 3])),
    st.builds(Concatenate, inputs=st.sampled_from([2, 2, 3])),
    st.builds(
        Residual,
        filters=st.sampled_from([2, 3, 4]),
        stride=st.sampled_from([1, 2, (1, 2)]),
        projection=st.sampled_from(["auto", "never"]),
    ),
    st.builds(
        Input, shape=st.sampled_from(_SHAPES), label=st.sampled_from(["", "", "x", "input1"])
    ),
    st.sampled_from(
        [ReLU(), Softmax(), BatchNorm(), Dropout(), Flatten(), GlobalAveragePool(), Flatten()]
    ),
]


_GROUPS = [
    GroupDefinition("Unit", chain([Input(), Convolution(filters=3), ReLU(), Output()])),
    GroupDefinition(
        "Head",
        chain([Input(), Flatten(), Dense(units=3), Output()]),
        (Exposed("units", "dense1", "units"),),
    ),
    GroupDefinition("Wrong", chain([Input(), Convolution(filters=2), Dense(units=2), Output()])),
    GroupDefinition("Open", chain([Input(), ReLU()])),
]


@st.composite
def _registered(draw: st.DrawFn) -> Block:
    """Draw a block of any kind that there is, with settings that are accepted."""
    kinds = sorted(registry())
    return draw(strategies.made(registry()[draw(st.sampled_from(kinds))], draw(st.integers(1, 3))))


@st.composite
def _grouped(draw: st.DrawFn) -> Block:
    """Draw an instance of a group, which may be wrong inside."""
    definition = draw(st.sampled_from(_GROUPS))
    return definition.block_type(repeat=draw(st.sampled_from([1, 1, 2])))


_ANY = st.one_of(*_BLOCKS, *[_registered()] * 6, _grouped())


@st.composite
def graphs(draw: st.DrawFn, longest: int = 9) -> Graph:
    """Draw a graph that was wired with little care."""
    graph = Graph()
    if draw(st.integers(0, 4)):
        graph = graph.add(Node("input1", Input(shape=draw(st.sampled_from(_SHAPES)))))
    for _ in range(draw(st.integers(0, longest))):
        block = draw(_ANY)
        before = [name for name, node in graph.nodes.items() if node.block.output_ports]
        place = (float(draw(st.integers(0, 1000))), 0.0)
        node = Node(graph.fresh_name(block.stem), block, place)
        graph = graph.add(node)
        for port in block.input_ports:
            fate = draw(st.integers(0, 9))
            if before and fate:
                feed = before[-1] if fate < 7 else draw(st.sampled_from(before))
                start = OutputPort(feed, draw(st.sampled_from(graph[feed].block.output_ports)))
                graph = graph.connect(start, InputPort(node.name, port))
    if draw(st.integers(0, 5)) == 0:
        for name in graph.sinks()[: draw(st.integers(1, 3))]:
            if graph[name].block.output_ports:
                output = Node(graph.fresh_name("output"), Output(label=draw(_LABELS)))
                start = OutputPort(name, graph[name].block.output_ports[0])
                graph = graph.add(output).connect(start, InputPort(output.name))
    return graph


_LABELS = st.sampled_from(["", "", "", "x", "input1"])


@st.composite
def sound_graphs(draw: st.DrawFn, longest: int = 14) -> Graph:
    """Draw a graph without a fault, in which much may be unwise."""
    graph = Graph.build([Node("input1", Input(shape=draw(st.sampled_from(_SHAPES))))])
    analysis, last = analyse(graph), "input1"
    for _ in range(draw(st.integers(1, longest))):
        block = draw(st.one_of(_UNWISE, _UNWISE, _ANY))
        if not block.input_ports or not block.output_ports:
            continue
        name = graph.fresh_name(block.stem)
        longer = graph.add(Node(name, block))
        names = [each for each in graph.nodes if graph[each].block.output_ports]
        for index, port in enumerate(block.input_ports):
            feed = draw(st.sampled_from(names)) if index else last
            start = OutputPort(feed, graph[feed].block.output_ports[0])
            longer = longer.connect(start, InputPort(name, port))
        found = analyse(longer, analysis)
        if not found.faulty:
            graph, analysis, last = longer, found, name
    if draw(st.booleans()):
        output = Node("output1", Output())
        start = OutputPort(last, graph[last].block.output_ports[0])
        graph = graph.add(output).connect(start, InputPort("output1"))
    return graph


_UNWISE: st.SearchStrategy[Block] = st.sampled_from(
    [
        Convolution(filters=1), Convolution(filters=4, kernel=3, padding=1),
        Convolution(filters=4, kernel=1, stride=3), Convolution(filters=2, kernel=5, padding=4),
        Convolution(filters=3, kernel=3, padding="same", dilation=4), MaxPool(kernel=2, stride=4),
        Dense(units=1), Dense(units=3), Dense(units=10), Flatten(), Flatten(), Dropout(rate=0.3),
        BatchNorm(), BatchNorm(), ReLU(), Sigmoid(), Sigmoid(), Tanh(), Softmax(), Softmax(),
        GlobalAveragePool(), AveragePool(kernel=2, stride=2),
    ]
)  # fmt: skip
