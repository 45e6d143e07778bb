"""What a block says that backward keeps is what torch's autograd saves on the CPU."""

from typing import Any, NamedTuple

import pytest
import torch
from torch import Tensor, nn

from engine.blocks.base import Block, Facts, Shape, ShapeError, make, registry
from engine.blocks.composite import Composite

SIZES = (
    (16, 7, 6, 5),
    (16, 8, 8, 8),  # matrices that can be multiplied
    (1, 1, 1, 1),  # axes that can be squeezed
)


def fitting(block: Block, rank: int) -> tuple[Shape, ...] | None:
    """Find shapes that a block takes, with so many spatial axes."""
    for sizes in SIZES:
        inputs = (sizes[: rank + 1],) * len(block.input_ports)
        try:
            block.facts(inputs)
        except ShapeError:
            continue
        return inputs
    return None


PRIMITIVES = {
    kind: block()
    for kind, block in sorted(registry().items())
    if block().input_ports and not issubclass(block, Composite)
}
CASES = [
    pytest.param(block, inputs, id=f"{kind}-{rank}")
    for kind, block in PRIMITIVES.items()
    for rank in range(4)
    if (inputs := fitting(block, rank)) is not None
]


class Saved(NamedTuple):
    """What the forward pass of a batch left for the backward pass."""

    inputs: tuple[bool, ...]
    outputs: tuple[bool, ...]
    rest: int
    """Bytes of everything else but parameters and buffers, each storage once."""
    view: bool
    """Whether the outputs lie in the first input's memory."""


def place(tensor: Tensor) -> int:
    """Return where a tensor's memory begins."""
    return tensor.untyped_storage().data_ptr()


def saved_by(module: nn.Module, shapes: tuple[Shape, ...], batch: int) -> Saved:
    """Run a module forward in training and look at what autograd saves."""
    inputs = [torch.randn(batch, *shape, requires_grad=True) for shape in shapes]
    saved: list[Tensor] = []

    def note(tensor: Tensor) -> Tensor:
        saved.append(tensor)
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        result: Any = module.train()(*inputs)
    outputs = result if isinstance(result, tuple) else (result,)
    sizes = {place(tensor): tensor.untyped_storage().nbytes() for tensor in saved}
    into, out = [place(tensor) for tensor in inputs], [place(tensor) for tensor in outputs]
    known = {*into, *out, *map(place, module.parameters()), *map(place, module.buffers())}
    return Saved(
        tuple(start in sizes for start in into),
        tuple(start in sizes and start not in into for start in out),
        sum(size for start, size in sizes.items() if start not in known),
        all(start == into[0] for start in out),
    )


def by_port(flag: bool | tuple[bool, ...], count: int) -> tuple[bool, ...]:
    return flag if isinstance(flag, tuple) else (flag,) * count


def compare(block: Block, inputs: tuple[Shape, ...]) -> None:
    facts: Facts = block.facts(inputs)
    module = block.module(inputs)
    two, four = (saved_by(module, inputs, batch) for batch in (2, 4))
    assert two.inputs == by_port(facts.keeps.input, len(inputs))
    assert two.view == facts.keeps.view
    assert two.outputs == by_port(facts.keeps.output, len(facts.outputs))
    # Some keep a part once for the whole batch, as batch norm does its mean.
    assert two.rest - (four.rest - two.rest) / 2 == facts.kept


@pytest.mark.parametrize(("block", "inputs"), CASES)
def test_kept_is_what_autograd_saves(block: Block, inputs: tuple[Shape, ...]) -> None:
    compare(block, inputs)


def test_every_block_takes_one_of_the_shapes_or_is_known_to_need_settings() -> None:
    """Otherwise a block could leave the test above without anybody noticing."""
    taken = {case.values[0].kind for case in CASES if isinstance(case.values[0], Block)}
    assert set(PRIMITIVES) == taken


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("batch_norm", {"affine": False}),
        ("instance_norm", {"affine": False}),
        ("instance_norm", {"track": True}),
        ("layer_norm", {"affine": False}),
        ("layer_norm", {"over": "sample"}),
        ("group_norm", {"affine": False, "groups": 2}),
        ("rms_norm", {"affine": False}),
        ("rms_norm", {"over": "sample"}),
        ("local_response_norm", {"size": 4}),
        ("prelu", {"shared": False}),
        ("gelu", {"approximate": "tanh"}),
        ("softplus", {"beta": 2.0}),
        ("softmax", {"axis": 2}),
        ("log_softmax", {"axis": 1}),
        ("dropout", {"rate": 0.0}),
        ("spatial_dropout", {"rate": 0.0}),
        ("stochastic_depth", {"rate": 0.0}),
        ("scale", {"factor": 3.0, "shift": -1.0}),
        ("normalize", {"mean": 0.5, "std": (2.0,) * 16}),
    ],
)
def test_kept_follows_the_settings(kind: str, settings: dict[str, Any]) -> None:
    compare(make(kind, settings), ((16, 7, 6),))
