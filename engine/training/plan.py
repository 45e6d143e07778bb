"""The training plan: everything about how a network is trained, as one immutable value."""

from typing import Literal

from engine.errors import SettingError
from engine.settings import Settings, setting


class TrainingPlan(Settings):
    """How to train: optimizer, learning rate and its schedule, batches, epochs, seed, device."""

    optimizer: Literal["sgd", "rmsprop", "adam", "adamw"] = setting(
        "adam",
        "Optimizer",
        "The rule that turns gradients into steps: SGD with momentum, RMSProp, Adam or AdamW.",
    )
    learning_rate: float = setting(
        0.001,
        "Learning rate",
        "How far each step goes; the peak of the schedule.",
        gt=0,
        le=100,
        logarithmic=True,
    )
    momentum: float = setting(
        0.9,
        "Momentum",
        "How much of the last step the next one keeps.",
        ge=0,
        lt=1,
        step=0.01,
        shown_when=("optimizer", ("sgd", "rmsprop")),
    )
    weight_decay: float = setting(
        0.0,
        "Weight decay",
        "How strongly weights are pulled to zero at every step.",
        ge=0,
        le=1,
        step=0.0001,
    )
    schedule: Literal["constant", "step", "cosine"] = setting(
        "constant",
        "Schedule",
        "How the learning rate changes: not at all, in steps down, or along half a cosine to zero.",
    )
    warmup_epochs: float = setting(
        0.0,
        "Warm-up",
        "For how long the learning rate grows linearly from zero before the schedule begins; "
        "in a training shorter than that it only grows.",
        unit="epochs",
        ge=0,
        le=1000,
        step=0.5,
    )
    step_epochs: int = setting(
        10,
        "Step every",
        "After how many epochs the learning rate steps down.",
        unit="epochs",
        ge=1,
        le=100_000,
        shown_when=("schedule", ("step",)),
    )
    step_factor: float = setting(
        0.1,
        "Step factor",
        "What the learning rate is multiplied with at each step down.",
        gt=0,
        le=1,
        step=0.05,
        shown_when=("schedule", ("step",)),
    )
    batch_size: int = setting(
        32, "Batch size", "Images per training step.", unit="images", ge=1, le=1_000_000
    )
    epochs: int = setting(
        20, "Epochs", "How often the whole training part is seen.", ge=1, le=1_000_000
    )
    seed: int = setting(
        0,
        "Seed",
        "Start of every random choice in a run: initial weights, order of images, dropout.",
        ge=0,
        le=2**31 - 1,
    )
    device: str = setting(
        "auto",
        "Device",
        "Where to compute: auto takes an accelerator if there is one; or cpu, cuda, cuda:1, mps.",
    )

    def check(self) -> None:
        """Refuse devices that torch has no name for."""
        name, _, index = self.device.partition(":")
        known = name in {"auto", "cpu", "cuda", "mps"}
        if not known or (":" in self.device and not (name == "cuda" and index.isdigit())):
            raise SettingError(
                f"Device is '{self.device}', but must be one of auto, cpu, cuda, cuda:N, mps.",
                "device",
            )
