"""Every fault that a block can have comes with repairs, and each of them works."""

import re
from pathlib import Path

import pytest

import engine
from engine.analysis import analyse
from engine.blocks.base import Block, make
from engine.blocks.input import Input
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.repairs import trying
from tests.engine.mending import labels, problems_of


def fed(block: Block, *shapes: tuple[int, ...]) -> Graph:
    """Feed a block from Inputs of these shapes."""
    graph = Graph.build([Node("block", block)])
    for port, shape in zip(block.input_ports, shapes, strict=True):
        graph = graph.add(Node(f"x_{port}", Input(shape=shape)))
        graph = graph.connect(OutputPort(f"x_{port}"), InputPort("block", port))
    return graph


REFUSED: list[tuple[str, dict[str, object], list[tuple[int, ...]], str, str]] = [
    ("group_norm", {"groups": 4}, [(6, 4, 4)], "groups", "Set the groups of block to 2"),
    ("channel_shuffle", {"groups": 4}, [(6, 4, 4)], "groups", "Set the groups of block to 2"),
    ("self_attention", {"heads": 4}, [(6, 9)], "heads", "Set the heads of block to 3"),
    ("split", {"parts": 4}, [(6, 4)], "split-parts", "Set the parts of block to 3"),
    ("pixel_shuffle", {"factor": 2}, [(6, 4, 4)], "divide",
     "Insert a 1×1 convolution to 8 maps before block"),
    ("pixel_shuffle", {"factor": 2, "reverse": True}, [(3, 5, 5)], "divide",
     "Insert Pad between x_in and block"),
    ("reshape", {"shape": (4, 7, 7)}, [(4, 6, 6)], "reshape-product",
     "Set the shape of block to 4×6×6"),
    ("permute", {"order": (1, 2, 0)}, [(4, 6)], "permute-order", "Set the order of block to 1, 0"),
    ("squeeze", {"axis": 1}, [(4, 6, 1)], "squeeze-axis", "Set the axis of block to 2"),
    ("unsqueeze", {"axis": 3}, [(4, 6)], "unsqueeze-axis", "Set the axis of block to 2"),
    ("slice", {"start": 2, "stop": 9}, [(6, 4)], "slice-range",
     "Let block take what there is from 2 to the end"),
    ("concatenate", {"axis": 2}, [(4, 6), (4, 6)], "axis", "Set the axis of block to 1"),
    ("concatenate", {}, [(4, 6, 5), (4, 6, 3)], "concatenate-shapes",
     "Join along the width in block"),
    ("concatenate", {}, [(4, 8, 8), (2, 4, 4)], "concatenate-shapes",
     "Insert Upsample between x_in2 and block"),
    ("multiply", {}, [(4, 8, 8), (4,)], "add-shapes",
     "Insert Reshape to 4×1×1 between x_in2 and block"),
    ("subtract", {}, [(4, 8, 8), (4, 6, 6)], "add-shapes", "Insert Crop between x_in1 and block"),
    ("matmul", {}, [(4, 6), (4, 6)], "matmul-shapes", "Insert Permute between x_in2 and block"),
    ("matmul", {}, [(4, 6), (6,)], "matmul-shapes",
     "Insert Reshape to 6×1 between x_in2 and block"),
    ("crop", {"before": 4, "after": 4}, [(3, 5, 5)], "vanishes",
     "Let block cut off 2 on each side"),
    ("pad", {"before": 9, "after": 9, "mode": "reflect"}, [(3, 5, 5)], "border",
     "Let block pad with zeros"),
    ("normalize", {"mean": (0.1, 0.2), "std": (1.0, 2.0)}, [(3, 5, 5)], "channels",
     "Use mean 0.1 and std 1 for every channel in block"),
    ("positional_embedding", {"pattern": "sinusoidal"}, [(2, 4, 4)], "position-channels",
     "Let block learn its pattern"),
    ("upsample", {"mode": "cubic"}, [(2, 9)], "rank", "Let block mix positions linearly"),
    ("fixed_kernel", {"filter": "sobel_x"}, [(2, 4, 4, 4)], "rank", "Make block a Gaussian blur"),
    ("unet_up", {}, [(8, 4, 4), (4, 7, 7)], "unet-skip", "Insert Pad between x_skip and block"),
    ("instance_norm", {}, [(8, 1, 1)], "one-position", "Make block a layer norm"),
    ("group_norm", {"groups": 4}, [(4,)], "one-number", "Set the groups of block to 2"),
    ("spatial_dropout", {}, [(8,)], "needs-space", "Make block a plain Dropout"),
    ("transposed_convolution", {"padding": 9}, [(2, 3, 3)], "vanishes",
     "Set the padding of block to 0"),
    ("inverted_residual", {"expansion": 64}, [(20_000, 4, 4)], "expansion",
     "Set the expansion of block to 50"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "values", "shapes", "code", "label"), REFUSED,
    ids=[f"{each[0]}-{each[3]}" for each in REFUSED],
)  # fmt: skip
def test_what_a_block_refuses_can_be_mended(
    kind: str, values: dict[str, object], shapes: list[tuple[int, ...]], code: str, label: str
) -> None:
    graph = fed(make(kind, values), *shapes)
    problem = next(each for each in problems_of(graph) if each.node == "block")
    assert problem.code == code
    assert label in labels(problem)
    for repair in problem.repairs:
        assert not analyse(repair.apply(graph)).faulty


def test_every_fault_has_repairs_of_its_own() -> None:
    codes = set()
    for folder in ("blocks", "groups"):
        for file in (Path(engine.__file__).parent / folder).glob("*.py"):
            codes |= set(re.findall(r'code="([a-z-]+)"', file.read_text("utf-8")))
    assert len(codes) > 25
    assert codes <= set(trying._PROPOSALS)
