"""Networks with several inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.merge import Concatenate
from engine.blocks.reshape import Flatten
from engine.templates.drawing import Sketch
from engine.templates.template import NO_DATA, Template
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from engine.graph import Graph


def two_inputs() -> Graph:
    """Build a steering network: a camera's image beside a vector of what else is known.

    The image branch is that of Bojarski et al. 2016, figure 4; the vector (speed, and where the
    map wants to go) joins before the decision, as in Codevilla et al. 2018, figure 4.
    """
    sketch = Sketch()
    sketch.named("camera", Input(shape=(3, 66, 200)))
    for filters in (24, 36, 48):
        sketch.put(Convolution(filters=filters, kernel=5, stride=2), ReLU())
    sketch.row()
    for _ in range(2):
        sketch.put(Convolution(filters=64, kernel=3), ReLU())
    image = sketch.put(Flatten(), Dense(units=100), ReLU())
    sketch.row(2)
    sketch.named("state", Input(shape=(8,)))
    vector = sketch.put(Dense(units=32), ReLU(), Dense(units=32), ReLU())
    sketch.row(1)
    sketch.named("concat1", Concatenate(), image, vector)
    sketch.put(Dense(units=50), ReLU(), Dense(units=10), ReLU())
    sketch.named("steering", Dense(units=1))
    return sketch.graph()


TEMPLATES = (
    Template(
        "two-inputs",
        "Two inputs: camera and state",
        "What a picture does not show enters beside it: an image branch and a vector branch are "
        "concatenated before the decision.",
        "MIT 6.S191, lecture 3, steering from cameras and a map; the image branch of Bojarski et "
        "al.: End to End Learning for Self-Driving Cars (2016), figure 4, without its "
        "normalisation; the vector as in Codevilla et al.: End-to-End Driving via Conditional "
        "Imitation Learning (2018), figure 4",
        two_inputs,
        NO_DATA,
        TrainingPlan(learning_rate=1e-4, batch_size=128, schedule="cosine", epochs=30),
    ),
)
