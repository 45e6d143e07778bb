"""Rules about windows: what they skip, what they cannot see, and what they see nothing of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.advice.kinds import GLOBAL_POOLS, POOLS
from engine.advice.rule import Finding, rule
from engine.blocks.base import times
from engine.blocks.pooling import MaxPool
from engine.blocks.window import WHOLE, Window
from engine.repairs.proposal import Repair, change, insert, one_or_each
from engine.wiring import InputPort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.advice.survey import Survey
    from engine.graph import Graph

_SLIDING = ("convolution", *sorted(POOLS))


def _each(value: object, rank: int) -> tuple[int, ...]:
    """Spread a per-axis setting over the axes."""
    return value if isinstance(value, tuple) else (int(str(value)),) * rank


@rule(
    "stride-beyond-kernel",
    "Stride larger than the kernel",
    "Between two windows that do not touch lie numbers that no window reads.",
    local=True,
)
def stride_beyond_kernel(survey: Survey) -> Iterator[Finding]:
    """Find windows that leave numbers out."""
    for name in survey.of(_SLIDING):
        block = survey.block(name)
        values = block.__dict__
        stride, kernel = values["stride"], values["kernel"]
        if stride == 1 or stride is None:
            continue
        rank = len(survey.shape_in(name)) - 1
        strides, kernels = _each(stride, rank), _each(kernel, rank)
        positions = survey.shape_out(name)[1:]
        skipping = [s > k and n > 1 for s, k, n in zip(strides, kernels, positions, strict=False)]
        if not any(skipping) or _projects(survey, name, kernels):
            continue
        message = (
            f"{name} moves {times(strides)} at each step, but its window is {times(kernels)}, so "
            "what lies between is never read: make the stride as small as the window, or the "
            "window larger."
        )
        larger = one_or_each(tuple(max(s, k) for s, k in zip(strides, kernels, strict=True)))
        smaller = one_or_each(tuple(min(s, k) for s, k in zip(strides, kernels, strict=True)))
        yield Finding(name, message, (
            change(f"Set the kernel of {name} to {times(larger, rank)}", name, kernel=larger),
            change(f"Set the stride of {name} to {times(smaller, 1)}", name, stride=smaller),
        ))  # fmt: skip


def _projects(survey: Survey, name: str, kernels: tuple[int, ...]) -> bool:
    """Say whether this is the 1×1 projection of a skip, which all residual networks have."""
    if any(kernel > 1 for kernel in kernels):
        return False
    behind = survey.follower(name)
    while behind is not None and survey.block(behind).family == "normalization":
        behind = survey.follower(behind)
    return behind is not None and len(survey.sources[behind]) > 1


@rule(
    "kernel-beyond-input",
    "Kernel larger than its input",
    "The outer weights of such a kernel meet padding only, at every position.",
    local=True,
)
def kernel_beyond_input(survey: Survey) -> Iterator[Finding]:
    """Find windows that are larger than what they slide over."""
    for name in survey.of(_SLIDING):
        values = survey.block(name).__dict__
        kernel = values["kernel"]
        space = survey.shape_in(name)[1:]
        if isinstance(kernel, int) and kernel <= min(space) and values.get("dilation", 1) == 1:
            continue  # nearly all
        rank = len(space)
        kernels = _each(kernel, rank)
        dilations = _each(values.get("dilation", 1), rank)
        reach = tuple(d * (k - 1) + 1 for k, d in zip(kernels, dilations, strict=True))
        # A window of n positions that may lie anywhere over n of them reaches over 2n - 1.
        if not any(r > 2 * n - 1 or (n > 1 and r > n) for r, n in zip(reach, space, strict=True)):
            continue
        message = (
            f"{name} slides a {times(reach)} window over {times(space)} positions, so much of it "
            "sees only padding: make the kernel smaller, or shrink less before it."
        )
        yield Finding(name, message, tuple(_smaller(name, kernels, space, survey)))


def _smaller(
    name: str, kernels: tuple[int, ...], space: tuple[int, ...], survey: Survey
) -> Iterator[Repair]:
    """Propose the largest odd window that fits, padded so that the output stays as it is."""
    fits = tuple(
        k if k <= n else max(n - (n + 1) % 2, 1) for k, n in zip(kernels, space, strict=True)
    )
    values: dict[str, object] = {"kernel": one_or_each(fits)}
    if "dilation" in survey.block(name).values():
        values["dilation"] = 1
    label = f"Set the kernel of {name} to {times(fits)}"
    half = one_or_each(tuple(k // 2 for k in fits))
    yield change(label, name, **values)
    yield change(f"{label} with padding {times(half, 1)}", name, **values, padding=half)
    if survey.block(name).kind == "convolution":
        yield change(f"{label} with same padding", name, **values, padding="same")


@rule(
    "short-sighted",
    "Receptive field smaller than the image",
    "The mean over all positions counts what was seen, but not where: a shape larger than the "
    "receptive field is never seen as one (Araujo, Norris and Sim, “Computing Receptive Fields”, "
    "2019).",
)
def short_sighted(survey: Survey) -> Iterator[Finding]:
    """Find a global pool over features that see less than half of the image's height or width.

    A Flatten in its place would be no such case: the dense layer behind it sees every position.
    """
    for name in survey.of(GLOBAL_POOLS):
        if len(survey.shape_in(name)) < 3 or _sees_half(survey, name):
            continue
        feed = survey.sources[name][0]
        seen = None if feed is None else survey.analysis.receptive(*feed)
        if seen is None or len(seen.image) < 2 or len(seen.size) != len(seen.image):
            continue  # along a signal, short patterns that come again are all there is
        if all(n == 1 for n in seen.positions):
            continue
        if not any(0 < 2 * s < n for s, n in zip(seen.size, seen.image, strict=True)):
            continue
        message = (
            f"{name} averages features that each see {times(seen.size)} of {times(seen.image)} "
            "pixels: shrink the image earlier, or put more layers before it, so that a feature "
            "can see a whole object."
        )
        yield Finding(name, message, partial(_far_sighted, survey, name))


def _sees_half(survey: Survey, name: str) -> bool:
    """Say whether one way back from a node alone is enough to see half of every Input.

    All ways together see at least as much, so that the exact receptive fields of the whole
    network, half a millisecond for 500 blocks, are needed in doubtful cases only.
    """
    rank = len(survey.shape_in(name)) - 1
    images = [survey.shape_out(each)[1:] for each in survey.of(("input",))]
    if any(len(image) != rank for image in images):
        return False
    half = [max(sizes, default=0) / 2 for sizes in zip(*images, strict=True)]
    reach = [1] * rank
    sources, reports = survey.sources, survey.reports
    feeds = sources[name]
    while feeds and feeds[0] is not None:
        facts = reports[feeds[0].node].facts
        window = None if facts is None else facts.window
        if window is WHOLE:
            return True
        if window is not None:
            if not isinstance(window, Window) or window.up or len(window.size) != rank:
                return False
            size, stride = window.size, window.stride
            reach = [(reach[k] - 1) * stride[k] + size[k] for k in range(rank)]
            if all(reach[k] >= half[k] for k in range(rank)):
                return True
        feeds = sources[feeds[0].node]
    return False


def _far_sighted(survey: Survey, name: str) -> tuple[Repair, ...]:
    """Propose pooling, strides or gaps in the kernels on the way, as few of them as will do.

    The middle convolutions first: in front, details are lost; at the end it helps few layers.
    """
    layers: list[str] = []
    above = survey.feeder(name)
    while above is not None and len(layers) < 64:
        if survey.block(above).kind == "convolution":
            layers.append(above)
        above = survey.feeder(above) if survey.sources[above] else None
    middle = len(layers) / 2
    order = sorted(layers, key=lambda layer: abs(layers.index(layer) - middle))
    strides = [layer for layer in order if survey.block(layer).values()["stride"] == 1]
    kernels = [layer for layer in layers if survey.block(layer).values()["kernel"] not in (1, 2)]
    found = [
        insert(f"Insert {MaxPool.title} before {layer}", InputPort(layer), MaxPool())
        for layer in order[:3]
    ]
    found += [_changed(strides[:n], stride=2) for n in (1, 2, 3) if n <= len(strides)]
    found += [
        _changed(kernels[:n], padding="same", dilation=dilation)
        for n in sorted({1, 2, len(kernels)})
        for dilation in (2, 4)
        if 0 < n <= len(kernels)
    ]
    return tuple(found)


def _changed(layers: list[str], **values: object) -> Repair:
    """Propose the same settings for several layers."""

    def apply(graph: Graph) -> Graph:
        for layer in layers:
            graph = graph.replace(layer, graph[layer].block.change(**values))
        return graph

    what = " and ".join(f"{key} {value}" for key, value in values.items())
    named = layers if len(layers) <= 3 else [*layers[:2], f"{len(layers) - 2} more"]
    text = f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]
    return Repair(f"Set {what} in {text}", apply)
