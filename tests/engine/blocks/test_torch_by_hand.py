"""Every plain block gives what a person who calls torch's functions would compute.

Other tests run the module that a block builds: a wrong default or a forgotten setting would be the
same on both sides there. Here torch is called by hand, with the settings that the form shows.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest
import torch
from hypothesis import given, reject
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import functional as f

from engine.blocks.base import ShapeError, make, per_axis, registry
from engine.blocks.composite import Composite
from tests.engine import strategies
from tests.engine.blocks.test_every_block import stir, tensors

if TYPE_CHECKING:
    from collections.abc import Callable

Weights = dict[str, Tensor]
Inputs = tuple[Tensor, ...]

CONVOLVE: Any = (f.conv1d, f.conv2d, f.conv3d)
TRANSPOSE: Any = (f.conv_transpose1d, f.conv_transpose2d, f.conv_transpose3d)
MAXIMUM: Any = (f.max_pool1d, f.max_pool2d, f.max_pool3d)
AVERAGE: Any = (f.avg_pool1d, f.avg_pool2d, f.avg_pool3d)
LP: Any = (f.lp_pool1d, f.lp_pool2d, f.lp_pool3d)
BINNED_MAXIMUM: Any = (f.adaptive_max_pool1d, f.adaptive_max_pool2d, f.adaptive_max_pool3d)
BINNED_AVERAGE: Any = (f.adaptive_avg_pool1d, f.adaptive_avg_pool2d, f.adaptive_avg_pool3d)


def space(x: Tensor) -> tuple[int, ...]:
    return tuple(x.shape[2:])


def axes(b: Any, name: str, x: Tensor) -> tuple[int, ...]:
    return per_axis(getattr(b, name), x.ndim - 2, name)


def sides(pairs: list[tuple[int, int]]) -> list[int]:
    return [side for pair in reversed(pairs) for side in pair]


def border(b: Any, x: Tensor) -> list[tuple[int, int]]:
    """Return what TensorFlow calls SAME, torch's numbers, or all that overlaps."""
    if not isinstance(b.padding, str):
        return [(p, p) for p in axes(b, "padding", x)]
    kernel = axes(b, "kernel", x)
    stride, dilation = axes(b, "stride", x), axes(b, "dilation", x)
    pairs = []
    for n, k, s, d in zip(space(x), kernel, stride, dilation, strict=True):
        reach = d * (k - 1)
        missing = max((math.ceil(n / s) - 1) * s + reach + 1 - n, 0)
        pairs.append(
            {"valid": (0, 0), "full": (reach, reach), "same": (missing // 2, -(-missing // 2))}[
                b.padding
            ]
        )
    return pairs


def convolution(b: Any, x: Tensor, w: Weights) -> Tensor:
    mode = "constant" if b.padding_mode == "zeros" else b.padding_mode
    pairs = border(b, x)
    padded = f.pad(x, sides(pairs), mode=mode) if any(map(any, pairs)) else x
    return CONVOLVE[x.ndim - 3](
        padded, w["weight"], w.get("bias"), axes(b, "stride", x), 0, axes(b, "dilation", x),
        b.groups,
    )  # fmt: skip


def transposed(b: Any, x: Tensor, w: Weights) -> Tensor:
    return TRANSPOSE[x.ndim - 3](
        x, w["weight"], w.get("bias"), axes(b, "stride", x), axes(b, "padding", x),
        axes(b, "output_padding", x), b.groups, axes(b, "dilation", x),
    )  # fmt: skip


def fixed_kernel(b: Any, x: Tensor, w: Weights) -> Tensor:
    pairs = [(0, 0)] * (x.ndim - 2)
    if b.padding == "same":
        pairs = [((k - 1) // 2, k // 2) for k in w["weight"].shape[2:]]
    groups = 1 if b.sum_channels else x.shape[1]
    return CONVOLVE[x.ndim - 3](f.pad(x, sides(pairs)), w["weight"], groups=groups)


def slid(b: Any, x: Tensor) -> tuple[tuple[int, ...], ...]:
    return tuple(axes(b, name, x) for name in ("kernel", "stride"))


def max_pool(b: Any, x: Tensor, _: Weights) -> Tensor:
    return MAXIMUM[x.ndim - 3](x, *slid(b, x), axes(b, "padding", x), ceil_mode=b.ceil_mode)


def taken(b: Any, x: Tensor) -> None:
    """Leave out volumes that are smaller than the window, which torch's averages refuse."""
    if x.ndim == 5 and any(n < k for n, k in zip(space(x), axes(b, "kernel", x), strict=True)):
        reject()


def average_pool(b: Any, x: Tensor, _: Weights) -> Tensor:
    taken(b, x)
    return AVERAGE[x.ndim - 3](
        x, *slid(b, x), axes(b, "padding", x), b.ceil_mode, b.count_include_pad
    )


def lp_pool(b: Any, x: Tensor, _: Weights) -> Tensor:
    taken(b, x)
    # Of odd and broken norms torch makes NaN for negative numbers.
    powers = x if b.norm % 2 == 0 or b.norm == 1 else x.abs()
    kernel, stride = slid(b, x)
    if x.ndim == 3:
        return f.lp_pool1d(powers, b.norm, kernel[0], stride[0], b.ceil_mode)
    return LP[x.ndim - 3](powers, b.norm, kernel, stride, b.ceil_mode)


def upsample(b: Any, x: Tensor, _: Weights) -> Tensor:
    modes = {"nearest": ("nearest",) * 3, "linear": ("linear", "bilinear", "trilinear"),
             "cubic": ("", "bicubic", "")}  # fmt: skip
    mode = modes[b.mode][x.ndim - 3]
    corners = None if mode == "nearest" else b.align_corners
    if b.by == "size":
        return f.interpolate(x, size=axes(b, "size", x), mode=mode, align_corners=corners)
    scale = tuple(float(n) for n in axes(b, "scale", x))
    return f.interpolate(x, scale_factor=scale, mode=mode, align_corners=corners)


def every(step: int, first: Tensor) -> Any:
    """Index one position of each tile."""
    return (..., *[slice(int(i), None, step) for i in first])


def pixel_shuffle(b: Any, x: Tensor, _: Weights) -> Tensor:
    r, rank = b.factor, x.ndim - 2
    if rank == 2:
        return f.pixel_unshuffle(x, r) if b.reverse else f.pixel_shuffle(x, r)
    if b.reverse:  # gather every position of a tile as torch's loop over height and width does
        tiles = torch.cartesian_prod(*[torch.arange(r)] * rank).reshape(-1, rank)
        parts = [x[every(r, tile)] for tile in tiles]
        return torch.stack(parts, 2).flatten(1, 2)
    y = x.new_empty(x.shape[0], x.shape[1] // r**rank, *[r * n for n in space(x)])
    tiles = torch.cartesian_prod(*[torch.arange(r)] * rank).reshape(-1, rank)
    for index, tile in enumerate(tiles):
        y[every(r, tile)] = x[:, index :: r**rank]
    return y


def pad(b: Any, x: Tensor, _: Weights) -> Tensor:
    pairs = list(zip(axes(b, "before", x), axes(b, "after", x), strict=True))
    value = {"value": b.value} if b.mode == "constant" else {}
    return f.pad(x, sides(pairs), mode=b.mode, **value)


def crop(b: Any, x: Tensor, _: Weights) -> Tensor:
    pairs = list(zip(axes(b, "before", x), axes(b, "after", x), strict=True))
    return f.pad(x, [-side for side in sides(pairs)])


def batch_norm(b: Any, x: Tensor, w: Weights) -> Tensor:
    return f.batch_norm(
        x, w["running_mean"], w["running_var"], w.get("weight"), w.get("bias"), eps=b.epsilon
    )


def instance_norm(b: Any, x: Tensor, w: Weights) -> Tensor:
    return f.instance_norm(
        x, w.get("running_mean"), w.get("running_var"), w.get("weight"), w.get("bias"),
        use_input_stats=not b.track, eps=b.epsilon,
    )  # fmt: skip


def over(b: Any, x: Tensor, norm: Callable[..., Tensor], *weights: Tensor | None) -> Tensor:
    """Normalise the whole sample, or bring the channels to the end and back."""
    if b.over == "sample":
        return norm(x, x.shape[1:], *weights, eps=b.epsilon)
    last = x.movedim(1, -1)
    return norm(last, last.shape[-1:], *weights, eps=b.epsilon).movedim(-1, 1)


def normalize(b: Any, x: Tensor, _: Weights) -> Tensor:
    def channels(value: Any) -> Tensor:
        return torch.tensor(value).reshape(-1, *[1] * (x.ndim - 2))

    return (x - channels(b.mean)) / channels(b.std)


def attention(b: Any, x: Tensor, w: Weights) -> Tensor:
    rows = x.flatten(2).mT
    size = rows.shape[-1] // b.heads

    def project(name: str, given: Tensor) -> Tensor:
        return f.linear(given, w[f"{name}.weight"], w.get(f"{name}.bias"))

    def head(name: str) -> Tensor:
        return project(name, rows).unflatten(-1, (b.heads, size)).movedim(-2, 1)

    shares = (head("query") @ head("key").mT / math.sqrt(size)).softmax(-1)
    mixed = (shares @ head("value")).movedim(1, -2).flatten(-2)
    return project("out", mixed).mT.reshape(x.shape)


def split(b: Any, x: Tensor, _: Weights) -> Inputs:
    return torch.tensor_split(x, b.parts, b.axis + 1)


def cut(b: Any, x: Tensor, _: Weights) -> Tensor:
    index = torch.arange(x.shape[b.axis + 1])[slice(b.start, b.stop)][:: b.step]
    return x.index_select(b.axis + 1, index)


def squeeze(b: Any, x: Tensor, _: Weights) -> Tensor:
    if b.axis is not None:
        return x.select(b.axis + 1, 0)
    return x.reshape(*x.shape[:2], *[n for n in space(x) if n > 1])


def channel_shuffle(b: Any, x: Tensor, _: Weights) -> Tensor:
    shown = x if x.ndim > 2 else x[..., None]
    return f.channel_shuffle(shown, b.groups).reshape(x.shape)


BY_HAND: dict[str, Callable[..., Any]] = {
    "output": lambda _b, x, _w: x,
    "identity": lambda _b, x, _w: x,
    "convolution": convolution,
    "transposed_convolution": transposed,
    "fixed_kernel": fixed_kernel,
    "max_pool": max_pool,
    "average_pool": average_pool,
    "lp_pool": lp_pool,
    "adaptive_average_pool": lambda b, x, _w: BINNED_AVERAGE[x.ndim - 3](x, axes(b, "size", x)),
    "adaptive_max_pool": lambda b, x, _w: BINNED_MAXIMUM[x.ndim - 3](x, axes(b, "size", x)),
    "global_average_pool": lambda _b, x, _w: x.flatten(2).mean(2),
    "global_max_pool": lambda _b, x, _w: x.flatten(2).max(2).values,
    "upsample": upsample,
    "pixel_shuffle": pixel_shuffle,
    "pad": pad,
    "crop": crop,
    "pad_channels": lambda b, x, _w: torch.cat(
        [
            x.new_zeros(x.shape[0], b.before, *space(x)),
            x,
            x.new_zeros(x.shape[0], b.after, *space(x)),
        ],
        1,
    ),
    "scale_channels": lambda _b, x, w: x * w["weight"].reshape(-1, *[1] * (x.ndim - 2)),
    "dense": lambda _b, x, w: f.linear(x, w["weight"], w.get("bias")),
    "batch_norm": batch_norm,
    "instance_norm": instance_norm,
    "group_norm": lambda b, x, w: f.group_norm(
        x, b.groups, w.get("weight"), w.get("bias"), b.epsilon
    ),
    "layer_norm": lambda b, x, w: over(b, x, f.layer_norm, w.get("weight"), w.get("bias")),
    "rms_norm": lambda b, x, w: over(b, x, f.rms_norm, w.get("weight")),
    "local_response_norm": lambda b, x, _w: f.local_response_norm(x, b.size, b.alpha, b.beta, b.k),
    "scale": lambda b, x, _w: b.factor * x + b.shift,
    "normalize": normalize,
    "dropout": lambda b, x, _w: f.dropout(x, b.rate, training=False),
    "spatial_dropout": lambda _b, x, _w: x,
    "stochastic_depth": lambda _b, x, _w: x,
    "relu": lambda _b, x, _w: f.relu(x),
    "relu6": lambda _b, x, _w: f.relu6(x),
    "leaky_relu": lambda b, x, _w: f.leaky_relu(x, b.slope),
    "prelu": lambda _b, x, w: f.prelu(x, w["weight"]),
    "elu": lambda b, x, _w: f.elu(x, b.alpha),
    "selu": lambda _b, x, _w: f.selu(x),
    "celu": lambda b, x, _w: f.celu(x, b.alpha),
    "gelu": lambda b, x, _w: f.gelu(x, approximate=b.approximate),
    "silu": lambda _b, x, _w: f.silu(x),
    "mish": lambda _b, x, _w: f.mish(x),
    "softplus": lambda b, x, _w: f.softplus(x, b.beta),
    "softsign": lambda _b, x, _w: f.softsign(x),
    "sigmoid": lambda _b, x, _w: torch.sigmoid(x),
    "hard_sigmoid": lambda _b, x, _w: f.hardsigmoid(x),
    "hard_swish": lambda _b, x, _w: f.hardswish(x),
    "tanh": lambda _b, x, _w: torch.tanh(x),
    "hard_tanh": lambda b, x, _w: f.hardtanh(x, b.low, b.high),
    "threshold": lambda b, x, _w: f.threshold(x, b.threshold, b.value),
    "softmax": lambda b, x, _w: f.softmax(x, b.axis + 1),
    "log_softmax": lambda b, x, _w: f.log_softmax(x, b.axis + 1),
    "add": lambda _b, *x: sum(x[:-1]),
    "subtract": lambda _b, first, *x: first - sum(x[:-1]),
    "multiply": lambda _b, *x: torch.stack(torch.broadcast_tensors(*x[:-1])).prod(0),
    "maximum": lambda _b, *x: torch.stack(torch.broadcast_tensors(*x[:-1])).amax(0),
    "average": lambda _b, *x: torch.stack(torch.broadcast_tensors(*x[:-1])).mean(0),
    "concatenate": lambda b, *x: torch.cat(x[:-1], b.axis + 1),
    "split": split,
    "slice": cut,
    "matmul": lambda _b, x, y, _w: torch.einsum("...ab,...bc->...ac", x, y),
    "flatten": lambda _b, x, _w: x.flatten(1),
    "reshape": lambda b, x, _w: x.contiguous().view(x.shape[0], *b.shape),
    "permute": lambda b, x, _w: torch.movedim(x, [a + 1 for a in b.order], list(range(1, x.ndim))),
    "squeeze": squeeze,
    "unsqueeze": lambda b, x, _w: x[(slice(None), *[slice(None)] * b.axis, None)],
    "channel_shuffle": channel_shuffle,
    "self_attention": attention,
    "positional_embedding": lambda _b, x, w: x + w["weight"],
}

PLAIN = {
    kind: block
    for kind, block in sorted(registry().items())
    if block().input_ports and not issubclass(block, Composite)
}


@pytest.mark.parametrize("kind", PLAIN)
def test_a_block_computes_what_torch_computes_by_hand(kind: str) -> None:
    by_hand = BY_HAND[kind]
    compared = 0

    @given(st.data())
    def check(data: st.DataObject) -> None:
        nonlocal compared
        rank = data.draw(strategies.ranks(PLAIN[kind]))
        block: Any = data.draw(strategies.made(PLAIN[kind], rank))
        shapes = data.draw(strategies.input_shapes(block, rank))
        try:
            block.facts(shapes)
        except ShapeError:
            return
        module = block.module(shapes).eval()
        if kind != "normalize":  # its numbers are settings
            stir(module)
        seeds = torch.Generator().manual_seed(data.draw(st.integers(0, 99)))
        inputs = [torch.randn(2, *shape, generator=seeds) for shape in shapes]
        with torch.no_grad():
            computed = tensors(module(*inputs))
            wanted = tensors(by_hand(block, *inputs, module.state_dict()))
        compared += 1
        for one, other in zip(computed, wanted, strict=True):
            scale = max(1.0, float(other.abs().max()))
            assert torch.allclose(one, other, rtol=1e-5, atol=1e-5 * scale)

    check()
    assert compared, "no shape was taken, so nothing was compared"


DEFAULTS: dict[str, nn.Module] = {
    "relu6": nn.ReLU6(), "leaky_relu": nn.LeakyReLU(), "prelu": nn.PReLU(), "elu": nn.ELU(),
    "selu": nn.SELU(), "celu": nn.CELU(), "gelu": nn.GELU(), "softplus": nn.Softplus(),
    "hard_tanh": nn.Hardtanh(), "hard_sigmoid": nn.Hardsigmoid(), "hard_swish": nn.Hardswish(),
    "softmax": nn.Softmax(1), "log_softmax": nn.LogSoftmax(1), "threshold": nn.Threshold(0, 0),
    "max_pool": nn.MaxPool2d(2), "average_pool": nn.AvgPool2d(2), "lp_pool": nn.LPPool2d(2, 2),
    "convolution": nn.Conv2d(6, 32, 3), "transposed_convolution": nn.ConvTranspose2d(6, 32, 2, 2),
    "batch_norm": nn.BatchNorm2d(6), "local_response_norm": nn.LocalResponseNorm(5),
    "instance_norm": nn.InstanceNorm2d(6, affine=True), "upsample": nn.Upsample(scale_factor=2),
    "dropout": nn.Dropout(),
}  # fmt: skip
"""What torch builds where a person leaves out all that can be left out."""


@pytest.mark.parametrize("kind", DEFAULTS)
def test_the_defaults_are_torch_s(kind: str) -> None:
    theirs = DEFAULTS[kind]
    ours = make(kind).module(((6, 8, 8),))
    ours.load_state_dict(theirs.state_dict())
    x = 4 * torch.randn(3, 6, 8, 8, generator=torch.Generator().manual_seed(0))
    for mode in (True, False):
        torch.manual_seed(0)
        wanted = theirs.train(mode)(x)
        torch.manual_seed(0)
        assert torch.allclose(ours.train(mode)(x), wanted, atol=1e-6)
    for key, tensor in theirs.state_dict().items():
        assert torch.allclose(ours.state_dict()[key], tensor, atol=1e-6), key
