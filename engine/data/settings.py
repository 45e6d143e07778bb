"""The data settings of a project: which source, how it is split and normalised."""

from typing import Literal

from engine.errors import SettingError
from engine.settings import Kind, Settings, setting


class DataSettings(Settings):
    """Which images a project learns from and how they are divided."""

    source: Literal["none", "digits", "folder", "idx", "cifar", "npz"] = setting(
        "digits",
        "Source",
        "Built-in handwritten digits, a folder of class folders, MNIST-style IDX files, "
        "CIFAR-10/100 binary files, or a NumPy .npz file.",
    )
    path: str = setting(
        "",
        "Path",
        "The folder or file with the data; relative to the project's file.",
        kind=Kind.PATH,
        shown_when=("source", ("folder", "idx", "cifar", "npz")),
    )
    train: float = setting(
        0.7, "Training part", "Share of the images that the network learns from.",
        gt=0, le=1, step=0.05,
    )  # fmt: skip
    validation: float = setting(
        0.15, "Validation part", "Share of the images that choose the best epoch.",
        ge=0, lt=1, step=0.05,
    )  # fmt: skip
    test: float = setting(
        0.15, "Test part", "Share of the images that only the final evaluation sees.",
        ge=0, lt=1, step=0.05,
    )  # fmt: skip
    seed: int = setting(
        0, "Split seed", "Another seed divides the images in another way.", ge=0, le=2**31 - 1
    )
    normalize: bool = setting(
        True,
        "Normalise",
        "Give every channel mean 0 and deviation 1, measured on the training part alone.",
    )

    def check(self) -> None:
        """Refuse parts that do not add up to the whole."""
        total = self.train + self.validation + self.test
        if abs(total - 1) > 1e-6:
            raise SettingError(
                f"Training, validation and test part add up to {total:g}, but must add up to 1.",
                "train",
            )
