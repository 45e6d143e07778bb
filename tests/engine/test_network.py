"""The torch module of a network: its names, its numbers, what it learns, its weights on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn
from torch.nn import functional

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import GlobalAveragePool
from engine.blocks.residual import Residual
from engine.errors import NetworkError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.names import name_problem
from engine.network import build_module, load_weights, read_weights, save_weights, set_weights
from engine.templates import chain, template
from tests.engine import strategies

if TYPE_CHECKING:
    from pathlib import Path


@given(strategies.running_networks(more=(Residual,)))
def test_a_network_gives_the_shapes_of_the_analysis(graph: Graph) -> None:
    analysis = analyse(graph)
    (shape,) = analysis["input"].outputs or ()
    (expected,) = analysis[graph.sinks()[0]].outputs or ()
    module = build_module(graph).eval()
    assert tuple(module(torch.zeros(3, *shape)).shape) == (3, *expected)
    assert sum(p.numel() for p in module.parameters()) == analysis.totals.parameters
    assert sum(b.numel() for b in module.buffers()) == analysis.totals.buffers


def test_lenet5_is_the_module_that_one_writes_by_hand() -> None:
    module = build_module(template("lenet5").build().graph)
    by_hand = nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(),
        nn.MaxPool2d(2), nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84),
        nn.ReLU(), nn.Linear(84, 10),
    )  # fmt: skip
    assert list(module.state_dict())[:3] == ["conv1.weight", "conv1.bias", "conv2.weight"]
    own = list(module.state_dict().values())
    by_hand.load_state_dict(dict(zip(by_hand.state_dict(), own, strict=True)))
    image = torch.randn(4, 1, 32, 32)
    assert torch.equal(module(image), by_hand(image))
    called = [type(m) for m in module.modules()][1:]
    assert called == [type(m) for m in by_hand.modules()][1:]  # no call that one would not make


def test_the_lecture_s_cross_correlation() -> None:
    graph = chain([Input(shape=(1, 3, 3)), Convolution(filters=1, kernel=2, bias=False)])
    module = build_module(graph)
    set_weights(module, {"conv1.weight": torch.tensor([[[[0.0, 1.0], [2.0, 3.0]]]])})
    given_image = torch.arange(9.0).reshape(1, 1, 3, 3)
    assert module(given_image).tolist() == [[[[19.0, 25.0], [37.0, 43.0]]]]


def two_inputs() -> Graph:
    return Graph.build(
        [Node("left", Input(shape=(3,))), Node("join", Concatenate()),
         Node("right", Input(shape=(2,))), Node("dense1", Dense(units=1, bias=False))],
        [(OutputPort("right"), InputPort("join", "in1")),
         (OutputPort("left"), InputPort("join", "in2")),
         (OutputPort("join"), InputPort("dense1"))],
    )  # fmt: skip


def test_inputs_are_arguments_by_name_in_the_order_of_the_nodes() -> None:
    module = build_module(two_inputs())
    left, right = torch.randn(2, 3), torch.randn(2, 2)
    expected = functional.linear(torch.cat([right, left], 1), module.dense1.weight)  # type: ignore[arg-type]
    assert torch.equal(module(left, right), expected)
    assert torch.equal(module(right=right, left=left), expected)


@pytest.mark.parametrize("same", [True, False])
def test_one_output_can_feed_a_merge_twice(same: bool) -> None:
    graph = Graph.build(
        [Node("input", Input(shape=(4,))), Node("relu1", ReLU()), Node("add1", Add(inputs=3))],
        [(OutputPort("input"), InputPort("relu1")),
         (OutputPort("relu1"), InputPort("add1", "in1")),
         (OutputPort("relu1" if same else "input"), InputPort("add1", "in2")),
         (OutputPort("input"), InputPort("add1", "in3"))],
    )  # fmt: skip
    x = torch.tensor([[1.0, -2.0, 3.0, -4.0]])
    expected = x.relu() + (x.relu() if same else x) + x
    assert torch.equal(build_module(graph)(x), expected)


NASTY = ("input", "torch", "device", "inf", "nan", "math", "fx", "operator", "print", "list",
         "Tensor", "NoneType", "output", "placeholder", "super", "id", "conv1_weight", "is_",
         "wrap", "getattr", "x", "é")  # fmt: skip


@given(st.lists(st.sampled_from(NASTY), min_size=4, max_size=4, unique=True))
def test_names_that_python_and_torch_use_are_no_trouble(names: list[str]) -> None:
    assert not any(map(name_problem, names))
    first, second, relu, end = names
    graph = Graph.build(
        [Node(first, Input(shape=(2,))), Node(second, Input(shape=(2,))), Node(relu, ReLU()),
         Node(end, Add())],
        [(OutputPort(first), InputPort(relu)), (OutputPort(relu), InputPort(end, "in1")),
         (OutputPort(second), InputPort(end, "in2"))],
    )  # fmt: skip
    x, y = torch.tensor([[-1.0, 2.0]]), torch.tensor([[3.0, 4.0]])
    assert build_module(graph)(x, y).tolist() == [[3.0, 6.0]]


@pytest.mark.parametrize("shape", [(3,), (3, 5), (3, 4, 4), (3, 4, 4, 4)])
def test_what_is_fixed_computes_the_same_before_and_after(shape: tuple[int, ...]) -> None:
    graph = chain([Input(shape=shape), BatchNorm(), Dropout(rate=0.9)])
    graph = graph.annotate("bn1", trainable=False)
    module = build_module(graph).train()
    assert module.training
    assert module.dropout1.training
    assert not any(p.requires_grad for p in module.bn1.parameters())
    before = {key: value.clone() for key, value in module.state_dict().items()}
    module(torch.randn(8, *shape) + 5)
    for key, value in module.state_dict().items():
        assert torch.equal(value, before[key]), key


def test_what_is_not_fixed_learns_beside_it() -> None:
    graph = chain([Input(shape=(3, 4, 4)), Residual(filters=3), GlobalAveragePool(), Dense()])
    graph = graph.annotate("residual1", trainable=False)
    module = build_module(graph).train()
    learning = {name for name, p in module.named_parameters() if p.requires_grad}
    assert learning == {"dense1.weight", "dense1.bias"}
    module(torch.randn(2, 3, 4, 4)).sum().backward()
    assert module.dense1.weight.grad is not None


def test_the_seed_decides_the_weights() -> None:
    graph = template("lenet5").build().graph
    made = []
    for seed in (1, 1, 2):
        torch.manual_seed(seed)
        made.append(build_module(graph).state_dict()["conv1.weight"])
    assert torch.equal(made[0], made[1])
    assert not torch.equal(made[0], made[2])


# -- weights on disk --------------------------------------------------------------------------


def small(units: int = 5, kernel: int = 3, filters: int = 4) -> Graph:
    return chain(
        [
            Input(shape=(2, 6, 6)),
            Convolution(filters=filters, kernel=kernel),
            BatchNorm(),
            GlobalAveragePool(),
            Dense(units=units),
        ]
    )


def test_weights_come_back_from_disk_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "best.safetensors"
    module = build_module(small())
    weight = module.get_parameter("conv1.weight")
    weight.data = weight.data.to(memory_format=torch.channels_last)  # as a trainer may have it
    save_weights(module, file, {"epoch": "3"})
    other = build_module(small())
    load_weights(other, file)
    for key, value in module.state_dict().items():
        assert torch.equal(other.state_dict()[key], value)
    assert all(p.requires_grad for p in other.parameters())
    assert [p.name for p in tmp_path.iterdir()] == ["best.safetensors"]


def test_a_module_without_memory_takes_the_weights_as_its_own(tmp_path: Path) -> None:
    file = tmp_path / "best.safetensors"
    module = build_module(small()).eval()
    save_weights(module, file)
    frozen = small().annotate("conv1", trainable=False)
    with torch.device("meta"):
        empty = build_module(frozen).eval()
    load_weights(empty, file)
    image = torch.randn(2, 2, 6, 6)
    assert torch.equal(empty(image), module(image))
    assert {n for n, p in empty.named_parameters() if not p.requires_grad} == {
        "conv1.weight", "conv1.bias",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        (small(units=7), "dense1 has 5 outputs there, 7 here."),
        (small(kernel=5), "conv1 has a 3×3 kernel there, 5×5 here."),
        (small(filters=3), "conv1 has 4 outputs there, 3 here."),
        (small().rename("dense1", "head"), "it has no head."),
        (small().replace("bn1", Dropout()), "it also has bn1."),
        (small().replace("conv1", Convolution(filters=4, bias=False)),
         "conv1 has a bias there, none here."),
        (small().replace("bn1", BatchNorm(affine=False)), "bn1 has a bias there, none here."),
        (small().replace("input", Input(shape=(3, 6, 6))), "conv1 has 2 inputs there, 3 here."),
    ],
)  # fmt: skip
def test_weights_of_another_network_are_refused(
    tmp_path: Path, other: Graph, sentence: str
) -> None:
    file = tmp_path / "best.safetensors"
    save_weights(build_module(small()), file)
    module = build_module(other)
    before = {key: value.clone() for key, value in module.state_dict().items()}
    with pytest.raises(NetworkError) as caught:
        load_weights(module, file)
    assert str(caught.value).endswith(f"was trained with another network: {sentence}")
    for key, value in module.state_dict().items():
        assert torch.equal(value, before[key])


def test_a_missing_or_broken_weights_file_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "best.safetensors"
    with pytest.raises(NetworkError, match="does not exist"):
        read_weights(file)
    save_weights(build_module(small()), file)
    whole = file.read_bytes()
    for broken in (b"", b"nonsense", whole[:-1], whole[:50], whole[9:], b"\xff" * 100):
        file.write_bytes(broken)
        with pytest.raises(NetworkError, match="not a whole weights file"):
            read_weights(file)


def test_a_module_for_a_network_that_cannot_run_is_refused() -> None:
    with pytest.raises(NetworkError, match="dense1 needs a row of numbers"):
        build_module(chain([Input(), Dense()]))
