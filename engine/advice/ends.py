"""Rules about the ends of a network: what leads nowhere, and what the loss is given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.advice.kinds import CLIPPING, DROPOUTS, VIEWS
from engine.advice.rule import Finding, rule
from engine.blocks.base import times
from engine.repairs import rewiring
from engine.repairs.proposal import Repair, remove
from engine.repairs.shapes import channels_first, is_channels_last

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.advice.survey import Survey


@rule(
    "dead-branch",
    "Branch that leads to no output",
    "What leads to no Output is neither computed nor trained nor exported.",
)
def dead_branch(survey: Survey) -> Iterator[Finding]:
    """Find the ends that are no Outputs, in a network that has some."""
    if "output" not in survey.kinds:
        return
    for name in survey.graph.sinks():
        if not survey.block(name).output_ports:
            continue
        message = (
            f"{name} leads to no Output, so it does not run: give it an Output, or remove what "
            "only leads to it."
        )
        yield Finding(name, message, (
            Repair(f"Remove {name} and what only feeds it",
                   partial(rewiring.without_branches, names=(name,))),
            Repair(f"Give {name} an Output", partial(rewiring.with_outputs, names=(name,))),
        ))  # fmt: skip


@rule(
    "softmax-before-loss",
    "Softmax before cross-entropy",
    "Cross-entropy takes scores and applies a softmax of its own: of probabilities it takes the "
    "softmax twice, which flattens them and slows learning. A softmax that ends the network is "
    "left out in training.",
)
def softmax_before_loss(survey: Survey) -> Iterator[Finding]:
    """Find a softmax that is not the very end but comes to the loss all the same."""
    if not survey.circumstances.learns:
        return
    for end in survey.ends:
        name: str | None = end
        passed = VIEWS | DROPOUTS
        while name is not None and survey.block(name).kind in passed:
            name = survey.feeder(name)
        if name is not None and name != end and survey.block(name).kind == "softmax":
            message = (
                f"{name} gives probabilities, and cross-entropy takes a softmax of them once more: "
                f"remove it, or put it at the very end."
            )
            yield Finding(name, message, (remove(name),))
        if survey.block(end).kind in ("softmax", "log_softmax"):
            yield from _twice(survey, end)


def _twice(survey: Survey, end: str) -> Iterator[Finding]:
    """Find a second softmax before the last."""
    name = survey.feeder(end)
    while name is not None and survey.block(name).kind in VIEWS:
        name = survey.feeder(name)
    if name is not None and survey.block(name).kind == "softmax":
        message = (
            f"{end} takes a softmax of what {name} has made probabilities of already: remove one."
        )
        yield Finding(name, message, (remove(name),))


@rule(
    "softmax-at-end",
    "Softmax that training leaves out",
    "Cross-entropy takes the scores before a softmax and applies one of its own, which is exact "
    "where the logarithm of a rounded probability is not.",
)
def softmax_at_end(survey: Survey) -> Iterator[Finding]:
    """Find a softmax or log-softmax that ends a network, and say what training makes of it."""
    if not survey.circumstances.learns:
        return
    for name in survey.ends:
        kind = survey.block(name).kind
        if any(_twice(survey, name)):
            continue  # that is told, and is worse
        if kind == "softmax":
            message = (
                f"{name} ends the network, so it is left out in training, where the loss takes the "
                f"softmax, and only makes probabilities in the exported file: remove {name} where "
                "scores are enough."
            )
        elif kind == "log_softmax":
            message = (
                f"{name} ends the network, but the loss takes a log-softmax itself, and a second "
                f"one changes nothing: remove {name} where scores are enough."
            )
        else:
            continue
        yield Finding(name, message, (remove(name),))


@rule(
    "channels-last",
    "Image with its channels last",
    "Layers read the first axis as the channels, so an image that is stored as height by width by "
    "channels is read as a row of narrow images.",
)
def channels_last(survey: Survey) -> Iterator[Finding]:
    """Find an Input whose shape is that of an image with its channels behind its positions."""
    for name in survey.of(("input",)):
        shape = survey.shape_out(name)
        behind = {survey.block(end.node).kind for end in survey.consumers.get(name, ())}
        if is_channels_last(shape) and not behind <= {"permute"}:
            first = (shape[2], *shape[:2])
            message = (
                f"{name} gives {times(shape)}, which is read as {shape[0]} maps of "
                f"{times(shape[1:])}: if it is an image of {times(shape[:2])} pixels, set its "
                f"shape to {times(first)}, or put a Permute behind it."
            )
            yield Finding(name, message, tuple(channels_first(name, shape)))


@rule(
    "clipped-scores",
    "Activation before cross-entropy",
    "Cross-entropy wants scores of any size: where they are clipped, a class can never be ruled "
    "out, and where an activation is flat its layer learns nothing.",
)
def clipped_scores(survey: Survey) -> Iterator[Finding]:
    """Find a ReLU, sigmoid or tanh as the last step of a classifier."""
    if not survey.circumstances.learns:
        return
    for end in survey.ends:
        name: str | None = end
        while name is not None and survey.block(name).kind in ("softmax", "log_softmax", *VIEWS):
            name = survey.feeder(name)
        block = None if name is None else survey.block(name)
        if name is None or block is None or block.kind not in CLIPPING:
            continue
        before = survey.feeder(name)
        if before is None or (survey.block(before).kind != "dense" and block.kind != "sigmoid"):
            continue  # SqueezeNet, say, ends in the mean of a ReLU, which is no score of a layer
        message = (
            f"{name} clips the scores that {before} gives the loss: remove it, so that a score "
            "can be any number."
        )
        yield Finding(name, message, (remove(name),))
