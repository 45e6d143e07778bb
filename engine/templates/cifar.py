"""The networks for CIFAR-10 with which He et al. showed what skips are for, and those without."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import GlobalAveragePool
from engine.blocks.stages import PlainStage, ResidualStage
from engine.data.settings import DataSettings
from engine.templates.drawing import chain
from engine.templates.template import STEPS, Template

if TYPE_CHECKING:
    from engine.blocks.base import Block
    from engine.graph import Graph

DATA = DataSettings(source="cifar", train=0.9, validation=0.1, test=0.0)
"""45,000 images to learn from and 5,000 to choose by, as in the paper, section 4.2; the test part
is the file that CIFAR-10 sets aside. A person chooses the folder."""

PLAN = STEPS.change(batch_size=128, step_epochs=91, epochs=182)
"""Section 4.2: 64,000 steps of 128 images (182 times 45,000), a tenth of the rate at half of them;
the paper's second tenth, at three quarters, would come at the end here."""


def network(depth: int, *, skips: bool) -> Graph:
    """Build He et al. 2016, section 4.2: 6n + 2 layers, with the shortcuts of option A or none."""
    repeat = (depth - 2) // 6

    def stage(filters: int, stride: int) -> Block:
        if skips:
            return ResidualStage(
                filters=filters, stride=stride, repeat=repeat, shortcut="parameter-free"
            )
        return PlainStage(filters=filters, stride=stride, repeat=repeat)

    return chain(
        [
            Input(shape=(3, 32, 32)),
            Convolution(filters=16, kernel=3, padding=1, bias=False), BatchNorm(), ReLU(),
            stage(16, 1), stage(32, 2), stage(64, 2),
            GlobalAveragePool(),
            Dense(units=10),
        ],
        {PlainStage: "stage", ResidualStage: "stage"},
    )  # fmt: skip


def _template(depth: int, teaches: str, *, skips: bool) -> Template:
    kind, title = ("resnet", "ResNet") if skips else ("plain", "Plain")
    return Template(
        f"cifar-{kind}{depth}",
        f"CIFAR {title}-{depth}",
        teaches,
        "He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition (2016), section 4.2 "
        "and table 6",
        partial(network, depth, skips=skips),
        DATA,
        # The paper warms its deepest network up, which does not begin to learn otherwise.
        PLAN.change(warmup_epochs=1.0) if depth > 100 else PLAN,
    )


TEMPLATES = (
    _template(
        20,
        "The smallest of the family: its shortcuts have no parameters, so it learns exactly as "
        "many numbers as plain-20.",
        skips=True,
    ),
    _template(
        32,
        "Twelve layers more than ResNet-20, and better for them: compare it with the plain pair.",
        skips=True,
    ),
    _template(
        44,
        "With skips the error goes on falling with depth, where that of the plain networks rises.",
        skips=True,
    ),
    _template(
        56,
        "Under a million parameters in 56 layers, and still easy to train: each block only adds a "
        "little to the identity.",
        skips=True,
    ),
    _template(
        110,
        "110 layers that train because gradients pass the skips unchanged; it wants an epoch of "
        "warm-up.",
        skips=True,
    ),
    _template(
        20,
        "The same convolutions without skips: at 20 layers hardly worse, so that one sees what "
        "comes of depth alone.",
        skips=False,
    ),
    _template(
        32,
        "Twelve layers more than plain-20, and worse, on the training part too: it is not "
        "overfitting that harms it.",
        skips=False,
    ),
    _template(
        44,
        "Degradation at work: a network that could copy plain-20 and add the identity does not "
        "find that by itself.",
        skips=False,
    ),
    _template(
        56,
        "The worst of the family and the deepest plain one; the same numbers with skips are its "
        "best but one.",
        skips=False,
    ),
)
