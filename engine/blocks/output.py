"""Where results leave the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.blocks.base import Block, Family, Shape, register
from engine.blocks.input import check_label
from engine.settings import setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class Output(Block):
    """Where a result leaves the network; with several, each is one output of the exported model."""

    kind: ClassVar[str] = "output"
    title: ClassVar[str] = "Output"
    family: ClassVar[Family] = Family.INPUT_OUTPUT
    stem: ClassVar[str] = "output"
    synonyms: ClassVar[tuple[str, ...]] = ("result", "head", "prediction", "sink", "end")
    view: ClassVar[bool] = True

    label: str = setting(
        "",
        "Label",
        "The name of this output in the exported model; empty: the block's name.",
        advanced=True,
    )

    def check(self) -> None:
        """Refuse a label that programs which run the model could not use as a name."""
        check_label(self.label)

    @property
    def output_ports(self) -> tuple[str, ...]:
        """Nothing follows an output."""
        return ()

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shape that leaves the network."""
        return inputs

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Pass the result on."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.Identity()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Stand for the model's output tensor."""
        del inputs
        return writer.inputs[0]

    def summary(self) -> str:
        """Say the label."""
        return self.label
