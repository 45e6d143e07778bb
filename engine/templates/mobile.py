"""Networks for small machines: SqueezeNet and MobileNetV2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU
from engine.blocks.activation_piecewise import ReLU6
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.inception import Fire
from engine.blocks.input import Input
from engine.blocks.mobile import InvertedResidual
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import GlobalAveragePool, MaxPool
from engine.templates.drawing import Sketch, rows
from engine.templates.template import NO_DATA, Template
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from engine.graph import Graph

FIRES = ((16, 64), (16, 64), (32, 128), (32, 128), (48, 192), (48, 192), (64, 256), (64, 256))
"""Table 1: what fire2 to fire9 squeeze to, and what each of their two branches expands to."""

BOTTLENECKS = (
    (1, 16, 1, 1),
    (6, 24, 2, 2),
    (6, 32, 3, 2),
    (6, 64, 4, 2),
    (6, 96, 3, 1),
    (6, 160, 3, 2),
    (6, 320, 1, 1),
)
"""Table 2: expansion, maps, repetitions and stride of the seven stages."""


def squeezenet() -> Graph:
    """Build Iandola et al. 2016, table 1, SqueezeNet 1.0; the pools round up."""
    sketch = Sketch()
    pool = MaxPool(kernel=3, stride=2, ceil_mode=True)
    first = Convolution(filters=96, kernel=7, stride=2)
    sketch.put(Input(shape=(3, 224, 224)), first, ReLU(), pool)
    for number, (squeeze, expand) in enumerate(FIRES, 2):
        if number in (2, 5, 9):
            sketch.row()
        fire = Fire(squeeze=squeeze, expand1=expand, expand3=expand)
        sketch.named(f"fire{number}", fire)
        if number in (4, 8):
            sketch.put(pool)
    sketch.put(Dropout(rate=0.5))
    sketch.named("conv10", Convolution(filters=1000, kernel=1))
    sketch.put(ReLU(), GlobalAveragePool())
    return sketch.graph()


def mobilenetv2() -> Graph:
    """Build Sandler et al. 2018, table 2, at width 1.0."""
    return rows(
        [
            [
                Input(shape=(3, 224, 224)),
                Convolution(filters=32, kernel=3, stride=2, padding=1, bias=False),
                BatchNorm(), ReLU6(),
            ],
            [
                InvertedResidual(
                    expansion=expansion, filters=filters, repeat=repeat, stride=stride
                )
                for expansion, filters, repeat, stride in BOTTLENECKS
            ],
            [
                Convolution(filters=1280, kernel=1, bias=False), BatchNorm(), ReLU6(),
                GlobalAveragePool(), Dropout(rate=0.2), Dense(units=1000),
            ],
        ],
        {ReLU6: "relu", InvertedResidual: "stage"},
    )  # fmt: skip


TEMPLATES = (
    Template(
        "squeezenet",
        "SqueezeNet 1.0",
        "The accuracy of AlexNet with a fiftieth of its parameters: squeeze by 1×1 before every "
        "3×3, and end without a dense layer.",
        "Iandola, Han, Moskewicz, Ashraf, Dally, Keutzer: SqueezeNet (2016), table 1; "
        "224 pixels make 109 in its first layer, where the table's 111 are those of 227",
        squeezenet,
        NO_DATA,
        TrainingPlan(
            optimizer="sgd", learning_rate=0.04, momentum=0.9, weight_decay=2e-4,
            schedule="cosine", batch_size=512, epochs=90,
        ),
    ),
    Template(
        "mobilenetv2",
        "MobileNetV2",
        "Widen by 1×1, filter each channel on its own, narrow again: a sixth of the computation "
        "of ResNet-18.",
        "Sandler, Howard, Zhu, Zhmoginov, Chen: MobileNetV2, Inverted Residuals and Linear "
        "Bottlenecks (2018), table 2",
        mobilenetv2,
        NO_DATA,
        TrainingPlan(
            optimizer="rmsprop", learning_rate=0.045, momentum=0.9, weight_decay=4e-5,
            schedule="step", step_epochs=1, step_factor=0.98, batch_size=96, epochs=300,
        ),
    ),
)  # fmt: skip
