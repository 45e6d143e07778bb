"""Every registered block is held to torch, to ONNX and to its own declaration."""

import contextlib
import json
import math
import re
from copy import deepcopy
from typing import Any

import hypothesis
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from engine.analysis import analyse
from engine.blocks.base import (
    Block,
    Facts,
    Paths,
    Shape,
    ShapeError,
    Table,
    Window,
    make,
    registry,
)
from engine.blocks.input import Input
from engine.blocks.output import Output
from engine.blocks.padding import LONGEST_TABLE
from engine.errors import SettingError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.network import build_module
from engine.onnx.verify import verify
from engine.onnx.writer import write
from engine.settings import Kind, describe
from tests.engine import strategies

BLOCKS = sorted(registry().items())
FED = [(kind, block) for kind, block in BLOCKS if block is not Input]

every_block = pytest.mark.parametrize("block", [b for _, b in BLOCKS], ids=[k for k, _ in BLOCKS])
every_fed_block = pytest.mark.parametrize("block", [b for _, b in FED], ids=[k for k, _ in FED])
thoroughly = pytest.mark.parametrize(
    "examples", [20, pytest.param(200, marks=pytest.mark.slow)], ids=["some", "many"]
)


TRANSPOSED = nn.ConvTranspose1d | nn.ConvTranspose2d | nn.ConvTranspose3d


def is_sentence(text: str) -> bool:
    """Say whether a text can stand in front of a person as it is."""
    whole = text.endswith(".") and "\n" not in text and 15 < len(text) < 400
    own = re.sub(r"'[^']*'", "", text)  # what is quoted was given, and may be any word
    return whole and not re.search(r"\{node|\{source|None|Error|object at", own)


def facts_or_sentence(block: Block, inputs: tuple[Shape, ...]) -> Facts | None:
    """Ask a block for its facts; where it refuses, it does so in a sentence."""
    try:
        return block.facts(inputs)
    except ShapeError as error:
        refusal = error
    assert is_sentence(refusal.sentence("node1", "source1"))
    assert refusal.port is None or refusal.port in block.input_ports
    assert refusal.code
    return None


def graph_of(block: Block, inputs: tuple[Shape, ...]) -> Graph:
    """Put a block behind an Input for each of its ports."""
    names = [f"input{index}" for index in range(len(inputs))]
    nodes = [Node(name, Input(shape=shape)) for name, shape in zip(names, inputs, strict=True)]
    wires = [
        (OutputPort(name), InputPort("node", port))
        for name, port in zip(names, block.input_ports, strict=True)
    ]
    ends = []
    if len(block.output_ports) > 1:
        ends = [Node(f"end_{port}", Output()) for port in block.output_ports]
        wires += [
            (OutputPort("node", port), InputPort(end.name))
            for port, end in zip(block.output_ports, ends, strict=True)
        ]
    return Graph.build([*nodes, Node("node", block), *ends], wires)


def tensors(result: torch.Tensor | tuple[torch.Tensor, ...]) -> tuple[torch.Tensor, ...]:
    """Return what a module gives as a tuple, also where it is one tensor."""
    return result if isinstance(result, tuple) else (result,)


def counted_macs(module: nn.Module, arguments: list[torch.Tensor]) -> int:
    """Run a module and count multiply-accumulates where they happen."""
    total = 0

    def count(layer: nn.Module, given: Any, output: torch.Tensor) -> None:
        nonlocal total
        weight = layer.weight
        assert isinstance(weight, torch.Tensor)
        if isinstance(layer, nn.Linear):
            positions = math.prod(output.shape[1:-1])
        else:
            transposed = isinstance(layer, TRANSPOSED)
            positions = math.prod((given[0] if transposed else output).shape[2:])
        total += weight.numel() * positions

    handles = [
        layer.register_forward_hook(count)
        for layer in module.modules()
        if isinstance(layer, nn.Conv1d | nn.Conv2d | nn.Conv3d | nn.Linear | TRANSPOSED)
    ]
    with torch.no_grad():
        module(*arguments)
    for handle in handles:
        handle.remove()
    return total


def stir(module: nn.Module) -> nn.Module:
    """Give every weight and running statistic a value that shows where it is used."""
    with torch.no_grad():
        for name, tensor in module.state_dict().items():
            if name.endswith("running_var"):
                tensor.uniform_(0.5, 2)
            elif tensor.is_floating_point():
                tensor.uniform_(-1, 1)
    return module.eval()


@thoroughly
@every_block
def test_counts_and_shapes_are_those_of_the_module(block: type[Block], examples: int) -> None:
    @hypothesis.settings(max_examples=examples)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        rank = data.draw(strategies.ranks(block))
        made = data.draw(strategies.made(block, rank))
        inputs = data.draw(strategies.input_shapes(made, rank))
        facts = facts_or_sentence(made, inputs)
        if facts is None:
            return
        with torch.device("meta"):
            module = made.module(inputs)
            arguments = [torch.empty(2, *shape) for shape in inputs or facts.outputs]
            made_shapes = [tuple(tensor.shape) for tensor in tensors(module(*arguments))]
        assert made_shapes == [(2, *shape) for shape in facts.outputs]
        assert sum(p.numel() for p in module.parameters()) == facts.parameters
        fixed = sum(p.numel() for p in module.parameters() if not p.requires_grad)
        assert fixed == facts.fixed
        assert sum(b.numel() for b in module.buffers()) == facts.buffers
        assert counted_macs(module, [a.to("meta") for a in arguments]) == facts.macs

    check()


def unsteadiness(module: nn.Module, batch: tuple[torch.Tensor, ...]) -> float:
    """Say by how much the outputs move where float32 rounds the inputs and weights otherwise.

    A normalization over two nearly equal values gives plus or minus one, whatever runs it; no
    two programs that add up in another order agree there.
    """
    chance = torch.Generator().manual_seed(0)

    def rounded(tensor: torch.Tensor) -> torch.Tensor:
        wide = torch.rand(tensor.shape, generator=chance, dtype=torch.float64) * 2 - 1
        return tensor * (1 + wide * torch.finfo(torch.float32).eps)

    exact = deepcopy(module).double().eval()
    with torch.no_grad():
        truth = tensors(exact(*(tensor.double() for tensor in batch)))
        worst = 0.0
        for _ in range(3):
            other = deepcopy(exact)
            for number in [*other.parameters(), *other.buffers()]:
                if number.is_floating_point():
                    number.copy_(rounded(number))
            moved = tensors(other(*(rounded(tensor.double()) for tensor in batch)))
            gaps = [float((a - b).abs().max()) for a, b in zip(truth, moved, strict=True)]
            worst = max(worst, *gaps)
    return worst


@thoroughly
@every_fed_block
def test_onnx_gives_the_module_s_numbers(block: type[Block], examples: int) -> None:
    @hypothesis.settings(max_examples=examples)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        rank = data.draw(strategies.ranks(block))
        made = data.draw(strategies.made(block, rank))
        inputs = data.draw(strategies.input_shapes(made, rank))
        facts = facts_or_sentence(made, inputs)
        if facts is None:
            return
        graph = graph_of(made, inputs)
        module = stir(build_module(graph))
        generator = torch.Generator().manual_seed(data.draw(st.integers(0, 99)))
        batch = tuple(torch.randn(3, *s, generator=generator).numpy() for s in inputs)
        with torch.no_grad():
            results = tensors(module(*map(torch.from_numpy, batch)))
        assert [tuple(out.shape) for out in results] == [(3, *shape) for shape in facts.outputs]
        weights = {key: value.numpy() for key, value in module.state_dict().items()}
        model = write(graph, weights).SerializeToString()
        verification = verify(model, module, [batch], tolerance=1e-5)
        assert verification.samples == 3, verification.reason
        if not verification.verified:
            # Their sums in between are rounded too, in each in another order.
            allowed = 32 * unsteadiness(module, tuple(map(torch.from_numpy, batch)))
            assert verification.max_abs_difference <= allowed, verification.reason

    check()


@every_block
@given(data=st.data())
def test_settings_survive_json(block: type[Block], data: st.DataObject) -> None:
    made = data.draw(strategies.made(block, data.draw(strategies.ranks(block))))
    for values in (made.values(), made.changed_values()):
        again = make(block.kind, json.loads(json.dumps(values)))
        assert again == made
        assert again.values() == made.values()


@every_block
@given(data=st.data())
def test_whatever_is_given_is_taken_or_refused_in_a_sentence(
    block: type[Block], data: st.DataObject
) -> None:
    names = [info.name for info in describe(block)]
    keys = st.sampled_from([*names, "unknown"]) if names else st.just("unknown")
    given_values = data.draw(st.dictionaries(keys, strategies.ANYTHING, max_size=3))
    if isinstance(given_values.get("repeat"), int):
        given_values["repeat"] %= 8  # a thousand blocks are allowed, but slow
    refusal = None
    try:
        made = make(block.kind, given_values)
    except SettingError as error:
        refusal = error
    if refusal is not None:
        assert is_sentence(str(refusal))
        return
    sizes = st.integers(1, data.draw(st.sampled_from([3, 40, 10**6])))
    shape = data.draw(st.lists(sizes, min_size=1, max_size=4))
    facts = facts_or_sentence(made, (tuple(shape),) * len(made.input_ports))
    assert isinstance(made.summary(), str)
    if facts is not None:
        assert all(size > 0 for shape in facts.outputs for size in shape)
        made.formulas((tuple(shape),) * len(made.input_ports))


def listed(view: Window | Table | Paths | None) -> int:
    """Count the positions that a window lists one by one."""
    if isinstance(view, Paths):
        return max(listed(part) for row in view.windows for part in row)
    return max(map(len, view.axes), default=0) if isinstance(view, Table) else 0


@every_fed_block
@hypothesis.settings(max_examples=10)
@given(data=st.data())
def test_answers_stay_short_however_large_the_data_is(
    block: type[Block], data: st.DataObject
) -> None:
    rank = data.draw(strategies.ranks(block))
    made = data.draw(strategies.made(block, rank))
    shape = data.draw(st.tuples(*[st.sampled_from([1, 8, 999, 2**20, 10**6])] * (rank + 1)))
    inputs = [shape] * len(made.input_ports)
    if block.kind == "unet_up":
        inputs[1] = (shape[0], *[2 * size for size in shape[1:]])
    facts = facts_or_sentence(made, tuple(inputs))
    if facts is not None:
        assert listed(facts.window) <= LONGEST_TABLE
        assert all(len(text) < 1000 for text in made.formulas(tuple(inputs)).values())


@every_block
def test_a_block_declares_what_the_palette_and_the_form_show(block: type[Block]) -> None:
    assert block.help().endswith(".")
    assert block.title
    assert block.stem.isidentifier()
    assert not block.stem[-1].isdigit()
    for info in describe(block):
        assert info.title
        assert info.help.endswith(".")
    assert block() == make(block.kind)


@every_block
@pytest.mark.parametrize("count", [1, 2])
def test_what_a_card_says_agrees_in_number(block: type[Block], count: int) -> None:
    made = block()
    for info in describe(block):
        if info.kind is Kind.INTEGER:
            with contextlib.suppress(SettingError):
                made = made.change(**{info.name: count})
    assert not re.search(r"(?<![\d.,+→] )(?<![\d.,])1 [a-z]+s\b", made.summary())


@every_fed_block
def test_a_vector_or_an_image_is_never_a_crash(block: type[Block]) -> None:
    made = block()
    for shape in ((5,), (3, 8), (3, 8, 8), (3, 8, 8, 8)):
        graph = graph_of(made, (shape,) * len(made.input_ports))
        report = analyse(graph)["node"]
        assert (report.facts is None) == (report.fault is not None)
