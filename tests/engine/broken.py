"""Generates graphs with every kind of fault: open inputs, misfits, loose ends, odd settings."""

from hypothesis import strategies as st

from engine.blocks.activation import ReLU, Softmax
from engine.blocks.base import Block
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import AveragePool, GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.blocks.residual import Residual
from engine.graph import Graph, InputPort, Node, OutputPort

_SHAPES = [(1, 8, 8), (3, 8, 8), (3, 12, 12), (16,), (2, 9), (1, 4, 4, 4)]

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


@st.composite
def graphs(draw: st.DrawFn, longest: int = 9) -> Graph:
    """Draw a graph that was wired with little care."""
    graph = Graph()
    if draw(st.integers(0, 4)):
        graph = graph.add(Node("input1", Input(shape=draw(st.sampled_from(_SHAPES[:3])))))
    for _ in range(draw(st.integers(0, longest))):
        block = draw(st.one_of(_BLOCKS))
        before = list(graph.nodes)
        place = (float(draw(st.integers(0, 1000))), 0.0)
        node = Node(graph.fresh_name(block.stem), block, place)
        graph = graph.add(node)
        for port in block.input_ports:
            fate = draw(st.integers(0, 9))
            if before and fate:
                feed = before[-1] if fate < 7 else draw(st.sampled_from(before))
                graph = graph.connect(OutputPort(feed), InputPort(node.name, port))
    return graph
