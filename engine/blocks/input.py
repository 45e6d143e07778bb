"""Where data enters the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import BeforeValidator, StrictInt

from engine.blocks.base import Block, Cost, Family, Shape, register, times
from engine.errors import SettingError
from engine.names import MAX_NAME_LENGTH
from engine.settings import Kind, list_to_tuple, setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


def check_label(label: str) -> None:
    """Refuse a label that programs which run the exported model could not use as a name.

    Raises
    ------
    SettingError
        Where it is neither empty nor an identifier of usual length.
    """
    if label and not (label.isidentifier() and len(label) <= MAX_NAME_LENGTH):
        raise SettingError(
            f"The label '{label[:40]}' cannot be a tensor's name: use at most {MAX_NAME_LENGTH} "
            "letters, digits and _, and begin with a letter.",
            "label",
        )


@register
class Input(Block):
    """Where samples enter: an image, a signal, a volume or a vector of fixed shape."""

    kind: ClassVar[str] = "input"
    title: ClassVar[str] = "Input"
    family: ClassVar[Family] = Family.INPUT_OUTPUT
    stem: ClassVar[str] = "input"
    synonyms: ClassVar[tuple[str, ...]] = ("image", "data", "source", "placeholder")

    shape: Annotated[tuple[StrictInt, ...], BeforeValidator(list_to_tuple)] = setting(
        (1, 32, 32),
        "Shape",
        "Channels, then height and width: 1×32×32 for grey, 3×224×224 for colour images.",
        ge=1,
        le=1_000_000,
        kind=Kind.SHAPE,
    )
    label: str = setting(
        "",
        "Label",
        "The name of this input in the exported model; empty: the block's name.",
        advanced=True,
    )

    def check(self) -> None:
        """Refuse a label that programs which run the model could not use as a name."""
        check_label(self.label)

    @property
    def input_ports(self) -> tuple[str, ...]:
        """An input is fed by the data, not by a wire."""
        return ()

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the declared shape."""
        del inputs
        return (self.shape,)

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Cost nothing: the samples themselves are counted with the data."""
        del inputs, outputs
        return Cost()

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Pass the samples on."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.Identity()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Stand for the model's input tensor."""
        del inputs
        return writer.model_input(self.label or writer.name, self.shape)

    def summary(self) -> str:
        """Say the shape."""
        return times(self.shape)
