"""A block's new settings are admitted where the node would have no fault that it had not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.admission import UnfitError, admit
from engine.analysis import analyse
from engine.blocks.convolution import Convolution
from engine.blocks.merge import Add
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.templates import template


@given(
    name=st.sampled_from(["conv1", "conv2"]),
    kernel=st.integers(1, 40),
    stride=st.integers(1, 4),
    groups=st.sampled_from([1, 2, 3, 4]),
)
def test_what_is_admitted_has_no_fault_and_what_is_not_has_its_sentence(
    name: str, kernel: int, stride: int, groups: int
) -> None:
    graph = template("lenet5").build().graph
    block = Convolution(filters=12, kernel=kernel, stride=stride, groups=groups)
    after = analyse(graph.replace(name, block))[name]
    said = None
    try:
        admit(analyse(graph), name, block)
    except UnfitError as error:
        said = str(error)
    assert said == (None if after.fault is None else after.fault.message)


def test_what_is_broken_may_become_anything() -> None:
    graph = template("lenet5").build().graph.replace("conv1", Convolution(kernel=60))
    analysis = analyse(graph)
    admit(analysis, "conv1", Convolution(kernel=70))
    admit(analysis, "conv2", Convolution(kernel=70))  # nobody knows what arrives


def test_a_port_more_is_no_reason() -> None:
    graph = Graph.build(
        [Node("input", template("lenet5").build().graph["input"].block), Node("add", Add())],
        [(OutputPort("input"), InputPort("add", port)) for port in Add().input_ports],
    )
    assert not analyse(graph).faulty
    admit(analyse(graph), "add", Add(inputs=3))


def test_the_sentence_names_the_block_above() -> None:
    with pytest.raises(UnfitError, match=r"(?s)conv2.*pool1"):
        admit(
            analyse(template("lenet5").build().graph), "conv2", Convolution(filters=16, groups=16)
        )
