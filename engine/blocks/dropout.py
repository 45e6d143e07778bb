"""Dropout: what keeps a network from relying on any one of its parts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, ClassVar

from engine.blocks import papers
from engine.blocks.base import Block, Cost, Family, Shape, ShapeError, register, shape_text
from engine.memory import FLOAT_BYTES
from engine.settings import setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


class _Drop(Block):
    """What the dropping blocks share: they do nothing once training is over."""

    family: ClassVar[Family] = Family.NORMALIZATION

    rate: float

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        return inputs

    @property
    def view(self) -> bool:
        """Where nothing is dropped, the input itself is passed on."""
        return self.rate == 0

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep the factors, in the number type of the data as torch does on the CPU."""
        del inputs
        return Cost(kept=self.factors(outputs[0]) * FLOAT_BYTES if self.rate else 0)

    def factors(self, shape: Shape) -> int:
        """Count what is dropped or kept as one, in a sample."""
        raise NotImplementedError

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write nothing: a deployed network drops nothing."""
        del inputs
        return writer.inputs[0]

    def summary(self) -> str:
        """Say the rate."""
        return f"{self.rate:.0%}"


@register
class Dropout(_Drop):
    """Zeroes a random share of its inputs while training, so that no unit is relied on alone.

    Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014.
    """

    kind: ClassVar[str] = "dropout"
    title: ClassVar[str] = "Dropout"
    stem: ClassVar[str] = "dropout"
    synonyms: ClassVar[tuple[str, ...]] = ("regularization", "regularisation", "drop", "do")
    papers: ClassVar[tuple[str, ...]] = (papers.DROPOUT,)

    rate: float = setting(
        0.5, "Rate", "Share of the inputs that is zeroed at each step.", ge=0, lt=1, step=0.05
    )

    def factors(self, shape: Shape) -> int:
        """Count every number."""
        return math.prod(shape)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Dropout``."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.Dropout(self.rate)


@register
class SpatialDropout(_Drop):
    """Zeroes a random share of its channels, whole, while training.

    Tompson et al., "Efficient object localization using convolutional networks", 2015, section
    3.2: neighbouring positions are alike, so dropping single ones takes little away.
    """

    kind: ClassVar[str] = "spatial_dropout"
    title: ClassVar[str] = "Spatial dropout"
    stem: ClassVar[str] = "spatial_dropout"
    synonyms: ClassVar[tuple[str, ...]] = (
        "dropout2d",
        "channel dropout",
        "feature dropout",
        "regularization",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.SPATIAL_DROPOUT,)

    rate: float = setting(
        0.2, "Rate", "Share of the channels that is zeroed at each step.", ge=0, lt=1, step=0.05
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        if len(inputs[0]) < 2:
            raise ShapeError(
                "{node} drops channels with all their positions, but {source} gives "
                f"{shape_text(inputs[0])}: use a plain dropout.",
                code="needs-space",
            )
        return inputs

    def factors(self, shape: Shape) -> int:
        """Count the channels."""
        return shape[0]

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Dropout1d``, ``Dropout2d`` or ``Dropout3d``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        build: Any = (nn.Dropout1d, nn.Dropout2d, nn.Dropout3d)[len(inputs[0]) - 2]
        module: nn.Module = build(self.rate)
        return module


@register
class StochasticDepth(_Drop):
    """Zeroes everything for a random share of the samples while training: they skip the branch.

    Huang et al., "Deep networks with stochastic depth", 2016; it belongs at the end of a residual
    branch. What stays is scaled by 1 / (1 - rate) while training, so that nothing has to be scaled
    afterwards.
    """

    kind: ClassVar[str] = "stochastic_depth"
    title: ClassVar[str] = "Stochastic depth"
    stem: ClassVar[str] = "drop_path"
    synonyms: ClassVar[tuple[str, ...]] = ("drop path", "droppath", "regularization")
    papers: ClassVar[tuple[str, ...]] = (papers.STOCHASTIC_DEPTH,)

    rate: float = setting(
        0.1, "Rate", "Share of the samples that skip the branch at each step.",
        ge=0, lt=1, step=0.05,
    )  # fmt: skip

    def factors(self, shape: Shape) -> int:
        """Count the sample itself."""
        del shape
        return 1

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the module that drops samples."""
        del inputs
        from engine.blocks.dropout_modules import StochasticDepth as Module  # noqa: PLC0415 - torch

        return Module(self.rate)
