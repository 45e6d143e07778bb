"""Activations: their ranges, their axes, and what onnxruntime makes of extreme numbers."""

import math

import numpy as np
import onnxruntime
import pytest
import torch
from torch import Tensor
from torch.nn import functional

from engine.blocks.activation import Activation, LogSoftmax, Softmax
from engine.blocks.activation_piecewise import HardSigmoid, HardSwish, HardTanh, PReLU, Threshold
from engine.blocks.activation_smooth import CELU, ELU, GELU, SELU, Mish, SiLU, Softplus
from engine.blocks.base import Block, Shape, ShapeError, registry
from engine.blocks.input import Input
from engine.errors import SettingError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.onnx.writer import write
from tests.engine.blocks.seen import (
    behind_a_convolution,
    pixels_said_to_reach,
    pixels_that_reach,
)

ALL = {kind: block() for kind, block in registry().items() if issubclass(block, Activation)}
MORE = {
    "celu, small alpha": CELU(alpha=0.01),
    "elu, large alpha": ELU(alpha=10.0),
    "gelu by tanh": GELU(approximate="tanh"),
    "softplus, small beta": Softplus(beta=0.01),
    "softplus, large beta": Softplus(beta=100.0),
    "threshold": Threshold(threshold=0.1, value=-7.3),
    "hard tanh": HardTanh(low=-0.3, high=1e6),
}
MAGNITUDES = (0, 1e-30, 1e-6, 0.01, 0.1, 0.3, 1, 2, 3, 5, 6, 15, 19.9, 20.1, 50, 87, 89, 100, 1e3,
              1e4, 1e6, 1e12)  # fmt: skip


def run(block: Block, x: Tensor) -> Tensor:
    return block.module((tuple(x.shape[1:]),)).eval()(x)


def in_onnxruntime(block: Block, x: Tensor) -> Tensor:
    """Run a block without weights as it is exported."""
    wires = [(OutputPort("input"), InputPort("node"))]
    nodes = [Node("input", Input(shape=tuple(x.shape[1:]))), Node("node", block)]
    state = block.module((tuple(x.shape[1:]),)).state_dict()
    weights = {f"node.{key}": value.numpy() for key, value in state.items()}
    model = write(Graph.build(nodes, wires), weights)
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    (result,) = session.run(None, {session.get_inputs()[0].name: x.numpy()})
    return torch.from_numpy(np.asarray(result))


@pytest.mark.parametrize("block", (ALL | MORE).values(), ids=(ALL | MORE))
def test_extreme_numbers_give_what_torch_gives(block: Block) -> None:
    x = torch.tensor([[sign * m] for m in MAGNITUDES for sign in (1, -1)], dtype=torch.float32)
    expected = run(block, x)
    assert expected.isfinite().all()
    given = in_onnxruntime(block, x)
    # Number by number: a large one must not hide an error in a small one.
    assert torch.allclose(given, expected, rtol=1e-5, atol=2e-6)


@pytest.mark.parametrize("block", (ALL | MORE).values(), ids=(ALL | MORE))
def test_gradients_are_finite_at_extreme_numbers(block: Block) -> None:
    x = torch.tensor([[sign * m] for m in MAGNITUDES for sign in (1, -1)], dtype=torch.float32)
    x.requires_grad_()
    block.module(((1,),))(x).sum().backward()
    assert x.grad is not None
    assert x.grad.isfinite().all()


def test_the_papers_formulas() -> None:
    x = torch.linspace(-8, 8, 1001)[:, None]
    formulas = {
        HardSigmoid(): functional.relu6(x + 3) / 6,
        HardSwish(): x * functional.relu6(x + 3) / 6,
        SiLU(): x / (1 + torch.exp(-x)),
        Mish(): x * torch.tanh(torch.log1p(torch.exp(x))),
        Softplus(beta=3.0): torch.log1p(torch.exp(3 * x)) / 3,
        GELU(): x * (1 + torch.erf(x / math.sqrt(2))) / 2,
        CELU(alpha=2.0): x.clamp(min=0) + 2 * (torch.exp(x.clamp(max=0) / 2) - 1),
        HardTanh(low=-2.0, high=0.5): x.clamp(-2, 0.5),
        Threshold(threshold=1.0, value=-4.0): torch.where(x > 1, x, -4.0),
    }
    for block, expected in formulas.items():
        assert torch.allclose(run(block, x), expected, atol=1e-6), block.kind


def test_selu_keeps_mean_0_and_deviation_1() -> None:
    quantiles = (torch.arange(1_000_000, dtype=torch.float64) + 0.5) / 1_000_000
    normal = torch.special.ndtri(quantiles)[None]
    result = run(SELU(), normal)
    assert float(result.mean()) == pytest.approx(0, abs=1e-4)
    assert float(result.std()) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize(
    ("shape", "axis"), [((7,), 0), ((3, 5), 1), ((3, 4, 5), 0), ((3, 4, 5), 2)]
)
def test_softmax_adds_up_to_1_along_its_axis(shape: Shape, axis: int) -> None:
    x = torch.randn(2, *shape)
    shares = run(Softmax(axis=axis), x)
    assert torch.allclose(shares.sum(axis + 1), torch.tensor(1.0))
    assert torch.allclose(run(LogSoftmax(axis=axis), x), shares.log(), atol=1e-5)


def test_log_softmax_is_exact_where_softmax_rounds_to_0() -> None:
    x = torch.tensor([[0.0, -200.0]])
    assert run(Softmax(), x)[0, 1] == 0
    assert float(run(LogSoftmax(), x)[0, 1]) == pytest.approx(-200)
    assert float(in_onnxruntime(LogSoftmax(), x)[0, 1]) == pytest.approx(-200)


def test_an_axis_that_is_not_there_is_refused() -> None:
    with pytest.raises(ShapeError) as refusal:
        Softmax(axis=2).facts(((10,),))
    assert refusal.value.sentence("softmax1", "dense1") == (
        "softmax1 works along axis 2, but dense1 gives 10 numbers, which has axis 0 alone: "
        "choose one of these."
    )


@pytest.mark.parametrize("axis", [1, 2])
@pytest.mark.parametrize("position", [(0, 0), (3, 5)])
def test_softmax_along_positions_sees_that_axis(axis: int, position: tuple[int, int]) -> None:
    graph = behind_a_convolution(Softmax(axis=axis), (2, 6, 7))
    assert pixels_that_reach(graph, position, (2, 6, 7)) == pixels_said_to_reach(graph, position)


def test_prelu_counts_its_slopes_and_begins_where_it_is_told() -> None:
    assert PReLU().facts(((6, 4, 4),)).parameters == 1
    block = PReLU(shared=False, start=0.5)
    assert block.facts(((6, 4, 4),)).parameters == 6
    assert block.formulas(((6, 4, 4),)) == {"parameters": "1·6 = 6"}
    assert torch.equal(run(block, -torch.ones(1, 6, 2, 2)), torch.full((1, 6, 2, 2), -0.5))


def test_bounds_that_leave_nothing_between_are_refused() -> None:
    with pytest.raises(SettingError) as refusal:
        HardTanh(low=2.0, high=2.0)
    assert refusal.value.setting == "high"
    assert str(refusal.value) == (
        "Lowest is 2 and Highest 2, so nothing lies between: make Highest the larger."
    )


def test_cards_say_what_is_set() -> None:
    assert Softmax().summary() == ""
    assert Softmax(axis=2).summary() == "axis 2"
    assert ELU(alpha=0.5).summary() == "α 0.5"
    assert HardTanh().summary() == "-1 to 1"
    assert Threshold(threshold=0.5, value=2.0).summary() == "above 0.5, else 2"
