"""The data settings of a project: which source, how it is split and normalised."""

from typing import Any, Literal, Self

from engine.errors import SettingError
from engine.settings import Kind, Settings, setting

_PARTS = ("train", "validation", "test")


class DataSettings(Settings):
    """Which images a project learns from and how they are divided."""

    source: Literal["none", "digits", "x_or_o", "folder", "idx", "cifar", "npz"] = setting(
        "digits",
        "Source",
        "Built-in handwritten digits, drawn images of an X or an O, a folder of class folders, "
        "MNIST-style IDX files, CIFAR-10/100 binary files, or a NumPy .npz file.",
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

    def change(self, /, **values: Any) -> Self:
        """Return a copy with some settings changed; the parts that are not named make room.

        They keep their proportion to each other, and all three still add up to 1: giving the
        test part more takes it from training and validation.

        Raises
        ------
        SettingError
            Where a value is refused.
        """
        given = {name: values[name] for name in _PARTS if name in values}
        others = [name for name in _PARTS if name not in given]
        numbers = all(isinstance(value, float | int) for value in given.values())
        if given and others and numbers:
            left = 1 - sum(given.values())
            if 0 <= left <= 1:
                values = {**values, **self._spread(left, others)}
        return super().change(**values)

    def _spread(self, left: float, names: list[str]) -> dict[str, float]:
        """Divide what is left among some parts, in the proportion that they have now."""
        now = [getattr(self, name) for name in names]
        # Two empty parts have no proportion: the first, which is needed more, takes it all.
        weights = now if sum(now) else [1.0, *[0.0] * (len(now) - 1)]
        shares = [round(left * weight / sum(weights), 6) for weight in weights]
        shares[0] = round(left - sum(shares[1:]), 6)
        return dict(zip(names, shares, strict=True))

    def check(self) -> None:
        """Refuse parts that do not add up to the whole."""
        total = self.train + self.validation + self.test
        if abs(total - 1) > 1e-6:
            raise SettingError(
                f"Training, validation and test part add up to {total:g}, but must add up to 1.",
                "train",
            )
