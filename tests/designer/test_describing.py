"""The data are looked at again where an Input differs, and after no other edit."""

import pytest

from designer.describing import _has_other_inputs
from engine.blocks.base import make
from engine.graph import Graph, Node
from engine.templates import template

LENET = template("lenet5").graph()
INPUT = next(name for name, node in LENET.nodes.items() if not node.block.input_ports)


@pytest.mark.parametrize(
    ("after", "differs"),
    [
        (LENET, False),
        (LENET.replace("conv1", LENET["conv1"].block.change(filters=7)), False),
        (LENET.remove(["conv1"]), False),
        (LENET.move({INPUT: (7.0, 7.0)}), False),
        (LENET.replace(INPUT, LENET[INPUT].block.change(shape=(3, 32, 32))), True),
        (LENET.remove([INPUT]), True),
        (LENET.rename(INPUT, "images"), True),
        (LENET.add(Node("more", make("input"))), True),
        (LENET.remove([INPUT]).add(Node("relu9", make("relu"))), True),
    ],
)
def test_whether_an_input_differs(after: Graph, differs: bool) -> None:
    assert _has_other_inputs(LENET, after) is differs
    assert _has_other_inputs(after, LENET) is differs
