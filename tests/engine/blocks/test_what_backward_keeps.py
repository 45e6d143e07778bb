"""What a block says that backward keeps is what torch's autograd saves on the CPU."""

from typing import Any

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.blocks.base import Block, Shape, ShapeError, make, registry
from engine.blocks.composite import Composite
from tests.engine import strategies
from tests.engine.blocks.kept import saved

SIZES = (
    (16, 7, 6, 5),
    (16, 8, 8, 8),  # matrices that can be multiplied
    (1, 1, 1, 1),  # axes that can be squeezed
)

PRIMITIVES = {
    kind: block
    for kind, block in sorted(registry().items())
    if block().input_ports and not issubclass(block, Composite)
}
every_primitive = pytest.mark.parametrize("block", PRIMITIVES.values(), ids=PRIMITIVES)


def by_port(flag: bool | tuple[bool, ...], count: int) -> tuple[bool, ...]:
    return flag if isinstance(flag, tuple) else (flag,) * count


def compare(block: Block, inputs: tuple[Shape, ...]) -> None:
    facts = block.facts(inputs)
    two, four = (saved(block, inputs, samples) for samples in (2, 4))
    assert two.view == facts.keeps.view
    if not two.view:
        assert two.inputs == by_port(facts.keeps.input, len(inputs))
        assert two.outputs == by_port(facts.keeps.output, len(facts.outputs))
    # Some keep a part once for the whole batch, as batch norm does its mean.
    assert two.rest - (four.rest - two.rest) / 2 == facts.kept


@every_primitive
def test_kept_is_what_autograd_saves(block: type[Block]) -> None:
    taken = 0
    for rank in range(4):
        for sizes in SIZES:
            inputs = (sizes[: rank + 1],) * len(block().input_ports)
            try:
                block().facts(inputs)
            except ShapeError:
                continue
            compare(block(), inputs)
            taken += 1
            break
    assert taken, "no shape fits, so nothing was compared"


@every_primitive
def test_kept_follows_shapes_and_settings(block: type[Block]) -> None:
    @hypothesis.settings(max_examples=20)
    @given(data=st.data())
    def check(data: st.DataObject) -> None:
        rank = data.draw(strategies.ranks(block))
        made = data.draw(strategies.made(block, rank))
        inputs = data.draw(strategies.input_shapes(made, rank))
        try:
            made.facts(inputs)
        except ShapeError:
            return
        compare(made, inputs)

    check()


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("instance_norm", {"affine": False}),
        ("instance_norm", {"track": True}),
        ("layer_norm", {"over": "sample"}),
        ("rms_norm", {"affine": False}),
        ("rms_norm", {"over": "sample"}),
        ("local_response_norm", {"size": 4}),
        ("prelu", {"shared": False}),
        ("softmax", {"axis": 2}),
        ("dropout", {"rate": 0.0}),
        ("spatial_dropout", {"rate": 0.0}),
        ("stochastic_depth", {"rate": 0.0}),
        ("scale", {"factor": 3.0, "shift": -1.0}),
        ("normalize", {"mean": 0.5, "std": (2.0,) * 16}),
    ],
)
def test_kept_of_settings_that_are_seldom_drawn(kind: str, settings: dict[str, Any]) -> None:
    compare(make(kind, settings), ((16, 7, 6),))
