"""Composites compute what their papers draw, written out in torch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - as everybody calls it

from engine.analysis import analyse
from engine.blocks.convnext import ConvNeXt
from engine.blocks.convolution import Convolution
from engine.blocks.densely import DenseBlock, Transition
from engine.blocks.excitation import SqueezeExcitation
from engine.blocks.inception import Fire, Inception
from engine.blocks.input import Input
from engine.blocks.mobile import DepthwiseSeparable, InvertedResidual
from engine.blocks.output import Output
from engine.blocks.residual import Bottleneck, Residual
from engine.blocks.stages import PlainStage, ResidualStage
from engine.blocks.unet import UNetDown, UNetUp
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.network import build_module

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.blocks.base import Block

Weights = dict[str, Tensor]


def runs(block: Block, *inputs: Tensor) -> tuple[tuple[Tensor, ...], Weights]:
    """Run a block alone with stirred weights, and return those by their names inside."""
    nodes = [Node("it", block)]
    wires = []
    for port, x in zip(block.input_ports, inputs, strict=True):
        nodes.append(Node(f"from_{port}", Input(shape=tuple(x.shape[1:]))))
        wires.append((OutputPort(f"from_{port}"), InputPort("it", port)))
    for port in block.output_ports:
        nodes.append(Node(f"to_{port}", Output()))
        wires.append((OutputPort("it", port), InputPort(f"to_{port}")))
    torch.manual_seed(0)
    module = build_module(Graph.build(nodes, wires)).eval()
    with torch.no_grad():
        for name, tensor in module.state_dict().items():
            if name.endswith("running_var"):
                tensor.uniform_(0.5, 2)
            elif tensor.is_floating_point():
                tensor.uniform_(-0.5, 0.5)
        out = module(*inputs)
    weights = {key.removeprefix("it_"): value for key, value in module.state_dict().items()}
    return out if isinstance(out, tuple) else (out,), weights


def conv(w: Weights, name: str, x: Tensor, stride: int = 1, groups: int = 1) -> Tensor:
    weight = w[f"{name}.weight"]
    padding = weight.shape[-1] // 2
    return F.conv2d(x, weight, w.get(f"{name}.bias"), stride, padding, groups=groups)


def norm(w: Weights, name: str, x: Tensor) -> Tensor:
    return F.batch_norm(
        x, w[f"{name}.running_mean"], w[f"{name}.running_var"], w[f"{name}.weight"],
        w[f"{name}.bias"],
    )  # fmt: skip


def relu_conv(w: Weights, name: str, x: Tensor) -> Tensor:
    return F.relu(conv(w, name, x))


def basic_free(w: Weights, x: Tensor) -> Tensor:
    """Option A of He et al. 2016: every second position, and zeros behind the maps."""
    inner = F.relu(norm(w, "block1_bn1", conv(w, "block1_conv1", x, stride=2)))
    inner = norm(w, "block1_bn2", conv(w, "block1_conv2", inner))
    skip = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 0, inner.shape[1] - x.shape[1]))
    x = F.relu(inner + skip)
    inner = F.relu(norm(w, "block2_bn1", conv(w, "block2_conv1", x)))
    return F.relu(norm(w, "block2_bn2", conv(w, "block2_conv2", inner)) + x)


def plain_bottleneck(w: Weights, x: Tensor) -> Tensor:
    inner = F.relu(norm(w, "bn1", conv(w, "conv1", x)))
    inner = F.relu(norm(w, "bn2", conv(w, "conv2", inner, stride=2, groups=2)))
    inner = norm(w, "bn3", conv(w, "conv3", inner))
    return F.relu(inner + norm(w, "projection_bn", conv(w, "projection", x, stride=2)))


def early_bottleneck(w: Weights, x: Tensor) -> Tensor:
    first = F.relu(norm(w, "bn1", x))
    inner = conv(w, "conv1", first)
    inner = conv(w, "conv2", F.relu(norm(w, "bn2", inner)), stride=2)
    inner = conv(w, "conv3", F.relu(norm(w, "bn3", inner)))
    return inner + conv(w, "projection", first, stride=2)


def plain(w: Weights, x: Tensor) -> Tensor:
    for block, stride in (("block1", 2), ("block2", 1)):
        x = F.relu(norm(w, f"{block}_bn1", conv(w, f"{block}_conv1", x, stride)))
        x = F.relu(norm(w, f"{block}_bn2", conv(w, f"{block}_conv2", x)))
    return x


def inception(w: Weights, x: Tensor) -> Tensor:
    three = relu_conv(w, "branch3", relu_conv(w, "reduce3", x))
    five = relu_conv(w, "branch5", relu_conv(w, "reduce5", x))
    pool = relu_conv(w, "pool_conv", F.max_pool2d(x, 3, 1, 1))
    return torch.cat([relu_conv(w, "branch1", x), three, five, pool], 1)


def inception_normed(w: Weights, x: Tensor) -> Tensor:
    def layer(name: str, x: Tensor) -> Tensor:
        return F.relu(norm(w, f"{name}_bn", conv(w, name, x)))

    assert w["branch5.weight"].shape[-1] == 3
    three = layer("branch3", layer("reduce3", x))
    five = layer("branch5", layer("reduce5", x))
    pool = layer("pool_conv", F.max_pool2d(x, 3, 1, 1))
    return torch.cat([layer("branch1", x), three, five, pool], 1)


def fire(w: Weights, x: Tensor) -> Tensor:
    x = relu_conv(w, "squeeze", x)
    return torch.cat([relu_conv(w, "expand1", x), relu_conv(w, "expand3", x)], 1)


def dense_block(w: Weights, x: Tensor) -> Tensor:
    maps = [x]
    for layer in ("layer1", "layer2", "layer3"):
        new = torch.cat(maps, 1)
        for number in ("1", "2"):
            new = F.relu(norm(w, f"{layer}_bn{number}", new))
            new = conv(w, f"{layer}_conv{number}", new)
        maps.append(new)
    return torch.cat(maps, 1)


def transition(w: Weights, x: Tensor) -> Tensor:
    return F.avg_pool2d(conv(w, "conv", F.relu(norm(w, "bn", x))), 2)


def relu6_layer(w: Weights, name: str, x: Tensor, stride: int = 1, groups: int = 1) -> Tensor:
    return F.relu6(norm(w, f"{name}_bn", conv(w, name, x, stride, groups)))


def inverted(w: Weights, x: Tensor) -> Tensor:
    """Halve and change the maps in the first block; add in the second."""
    inner = relu6_layer(w, "block1_expand", x)
    inner = relu6_layer(w, "block1_depthwise", inner, 2, groups=6)
    x = norm(w, "block1_project_bn", conv(w, "block1_project", inner))
    inner = relu6_layer(w, "block2_expand", x)
    inner = relu6_layer(w, "block2_depthwise", inner, groups=8)
    return x + norm(w, "block2_project_bn", conv(w, "block2_project", inner))


def inverted_unexpanded(w: Weights, x: Tensor) -> Tensor:
    assert not any("expand" in key for key in w)
    inner = relu6_layer(w, "depthwise", x, groups=3)
    return x + norm(w, "project_bn", conv(w, "project", inner))


def separable(w: Weights, x: Tensor) -> Tensor:
    assert "depthwise.bias" not in w
    return conv(w, "pointwise", conv(w, "depthwise", x, groups=3))


def separable_normed(w: Weights, x: Tensor) -> Tensor:
    x = F.relu(norm(w, "depthwise_bn", conv(w, "depthwise", x, 2, groups=3)))
    return F.relu(norm(w, "pointwise_bn", conv(w, "pointwise", x)))


def convnext(w: Weights, x: Tensor) -> Tensor:
    inner = conv(w, "depthwise", x, groups=3).movedim(1, -1)
    inner = F.layer_norm(inner, (3,), w["norm.weight"], w["norm.bias"], 1e-6).movedim(-1, 1)
    inner = conv(w, "project", F.gelu(conv(w, "expand", inner)))
    return x + w["layer_scale.weight"].reshape(3, 1, 1) * inner


def excitation(w: Weights, x: Tensor) -> Tensor:
    """Hu, Shen, Sun 2018, equations 2 to 4."""
    means = x.mean((2, 3))
    middle = F.relu(means @ w["down.weight"].flatten(1).T + w["down.bias"])
    gate = torch.sigmoid(middle @ w["up.weight"].flatten(1).T + w["up.bias"])
    return x * gate[:, :, None, None]


REFERENCES: dict[str, tuple[Block, int, Callable[[Weights, Tensor], Tensor]]] = {
    "option A": (
        ResidualStage(filters=6, stride=2, shortcut="parameter-free"), 4, basic_free,
    ),
    "bottleneck": (Bottleneck(filters=4, expansion=2, stride=2, groups=2), 4, plain_bottleneck),
    "pre-activation": (
        Bottleneck(variant="pre-activation", filters=4, expansion=2, stride=2), 4, early_bottleneck,
    ),
    "plain": (PlainStage(filters=4, stride=2), 3, plain),
    "inception": (
        Inception(branch1=2, reduce3=3, branch3=4, reduce5=2, branch5=3, pool=1), 3, inception,
    ),
    "inception of libraries": (
        Inception(branch1=2, reduce3=3, branch3=4, reduce5=2, branch5=3, pool=1,
                  batch_norm=True, large_kernel=3), 3, inception_normed,
    ),
    "fire": (Fire(squeeze=2, expand1=3, expand3=4), 5, fire),
    "dense block": (DenseBlock(layers=3, growth=2), 3, dense_block),
    "transition": (Transition(), 6, transition),
    "inverted residual": (
        InvertedResidual(filters=4, expansion=2, stride=2, repeat=2), 3, inverted,
    ),
    "inverted residual as wide": (
        InvertedResidual(filters=3, expansion=1), 3, inverted_unexpanded,
    ),
    "depthwise separable": (DepthwiseSeparable(filters=5), 3, separable),
    "depthwise separable of MobileNet": (
        DepthwiseSeparable(filters=5, stride=2, padding=1, batch_norm=True, activation=True), 3,
        separable_normed,
    ),
    "squeeze and excitation": (SqueezeExcitation(reduction=3), 6, excitation),
    "ConvNeXt": (ConvNeXt(drop=0.2), 3, convnext),
}  # fmt: skip


@pytest.mark.parametrize(("block", "channels", "reference"), REFERENCES.values(), ids=REFERENCES)
def test_it_computes_what_the_paper_draws(
    block: Block, channels: int, reference: Callable[[Weights, Tensor], Tensor]
) -> None:
    x = torch.randn(2, channels, 9, 8, generator=torch.Generator().manual_seed(1))
    (out,), weights = runs(block, x)
    torch.testing.assert_close(out, reference(weights, x), rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("normed", [False, True])
def test_a_u_net_goes_down_and_up(normed: bool) -> None:
    def twice(w: Weights, x: Tensor) -> Tensor:
        for name in ("conv1", "conv2"):
            x = conv(w, name, x)
            x = F.relu(norm(w, f"{name}_bn", x) if normed else x)
        return x

    torch.manual_seed(0)
    image = torch.randn(2, 3, 8, 6)
    (pooled, skip), w = runs(UNetDown(filters=5, batch_norm=normed), image)
    torch.testing.assert_close(skip, twice(w, image))
    assert torch.equal(pooled, F.max_pool2d(skip, 2))
    assert ("conv1.bias" in w) is not normed

    up = UNetUp(filters=4, batch_norm=normed)
    for doubling, mode in (("transposed", ""), ("nearest", "nearest"), ("linear", "bilinear")):
        (out,), w = runs(up.change(doubling=doubling), pooled, skip)
        if doubling == "transposed":
            grown = F.conv_transpose2d(pooled, w["up.weight"], w["up.bias"], stride=2)
        else:
            grown = conv(w, "up_conv", F.interpolate(pooled, scale_factor=2, mode=mode))
        torch.testing.assert_close(out, twice(w, torch.cat([skip, grown], 1)))
        assert out.shape == (2, 4, 8, 6)


def test_a_u_net_sees_the_same_pixels_folded_and_unfolded() -> None:
    nodes = [
        Node("image", Input(shape=(1, 16, 16))), Node("down", UNetDown(filters=2)),
        Node("bottom", Convolution(filters=4, padding=1)), Node("up", UNetUp(filters=2)),
    ]  # fmt: skip
    wires = [
        (OutputPort("image"), InputPort("down")), (OutputPort("down"), InputPort("bottom")),
        (OutputPort("bottom"), InputPort("up")),
        (OutputPort("down", "skip"), InputPort("up", "skip")),
    ]  # fmt: skip
    graph = Graph.build(nodes, wires)
    folded = analyse(graph).receptive("up")
    seen = analyse(expand(graph)).receptive("up_conv2_relu")
    assert folded is not None
    assert seen is not None
    for one, other in zip(folded.bent, seen.bent, strict=True):
        assert one is not None
        assert other is not None
        for index in range(16):
            assert one.low(index) == other.low(index)
            assert one.high(index) == other.high(index)
    # Two 3×3 convolutions, a pool, one 3×3 at half the size, and two 3×3 behind the doubling.
    assert seen.size == (14, 14)


def test_a_stage_is_as_many_residual_blocks() -> None:
    for block in ("basic", "bottleneck"):
        stage = ResidualStage(block=block, filters=4, stride=2, repeat=3)
        same = Residual(variant=block, filters=4, stride=2, repeat=3)
        shapes = ((3, 8, 8),)
        assert stage.expand(shapes).graph == same.expand(shapes).graph
