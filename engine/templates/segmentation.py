"""Networks that give a class to every pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.unet import UNetDown, UNetUp
from engine.graph import OutputPort
from engine.templates.drawing import Sketch
from engine.templates.template import NO_DATA, Template
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from engine.graph import Graph


def unet() -> Graph:
    """Build Ronneberger et al. 2015, figure 1, for 256×256 pixels.

    With padding, as most do today: the paper's valid convolutions make 388 of 572 pixels and
    need a crop on every skip; the parameters are the same.
    """
    sketch = Sketch()
    widths = (64, 128, 256, 512)
    sketch.put(Input(shape=(1, 256, 256)))
    skips: list[OutputPort] = []
    for number, filters in enumerate(widths):
        if number:
            sketch.step_down()
        skips.append(OutputPort(sketch.put(UNetDown(filters=filters)), "skip"))
    sketch.step_down()
    for _ in range(2):
        sketch.put(Convolution(filters=1024, kernel=3, padding=1), ReLU())
    sketch.put(Dropout(rate=0.5))
    for number, filters in enumerate(reversed(widths), 1):
        sketch.step_down(-1)
        sketch.named(f"up{number}", UNetUp(filters=filters), sketch.last, skips.pop())
    sketch.named("classes", Convolution(filters=2, kernel=1))
    return sketch.graph()


TEMPLATES = (
    Template(
        "unet",
        "U-Net",
        "Down to see the whole, up again to every pixel; skips bring back the fine detail that "
        "pooling has lost.",
        "Ronneberger, Fischer, Brox: U-Net, Convolutional Networks for Biomedical Image "
        "Segmentation (2015), figure 1; with padding, so that no skip is cropped and 256 pixels "
        "stay 256",
        unet,
        NO_DATA,
        TrainingPlan(
            optimizer="sgd", learning_rate=0.01, momentum=0.99, schedule="cosine", batch_size=1,
            epochs=100,
        ),
    ),
)  # fmt: skip
