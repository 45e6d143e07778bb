"""Blocks that give the same numbers another shape, in the order in which they lie."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import BeforeValidator, StrictInt

from engine.blocks.axes import MAX_AXES, axis_name, check_axis, moved
from engine.blocks.base import Block, Family, Shape, ShapeError, Window, register, shape_text, times
from engine.blocks.formula import equation, product, shape_terms
from engine.errors import SettingError
from engine.settings import Kind, list_to_tuple, setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class Flatten(Block):
    """Lines up all numbers of an image in one row, as a dense layer needs them."""

    kind: ClassVar[str] = "flatten"
    title: ClassVar[str] = "Flatten"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "flatten"
    synonyms: ClassVar[tuple[str, ...]] = ("reshape", "vector", "row", "unroll", "ravel")
    view: ClassVar[bool] = True

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(count,)``."""
        return ((math.prod(inputs[0]),),)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Flatten``."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.Flatten()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Flatten``."""
        del inputs
        return writer.emit("Flatten", [writer.inputs[0]], axis=1)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the product."""
        terms = shape_terms(inputs[0], made=False)
        if len(terms) == 1:
            return {}
        return {"output": equation(product(terms), math.prod(inputs[0]))}


@register
class Reshape(Block):
    """Gives the same numbers another shape, in the order in which they lie."""

    kind: ClassVar[str] = "reshape"
    title: ClassVar[str] = "Reshape"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "reshape"
    synonyms: ClassVar[tuple[str, ...]] = ("view", "unflatten", "rearrange", "einops")
    view: ClassVar[bool] = True

    shape: Annotated[tuple[StrictInt, ...], BeforeValidator(list_to_tuple)] = setting(
        (-1,),
        "Shape",
        "Channels, then height and width, such as 16×4×4; one of them may be -1: what is left.",
        ge=-1,
        le=2**31 - 1,
        kind=Kind.SHAPE,
    )

    def check(self) -> None:
        """Refuse sizes of 0, and more than one that is left open."""
        if 0 in self.shape:
            raise SettingError(
                f"Shape is {times(self.shape)}, but a size of 0 leaves no numbers: give each axis "
                "at least 1, or -1 for what is left.",
                "shape",
            )
        if self.shape.count(-1) > 1:
            raise SettingError(
                f"Shape is {times(self.shape)}, but only one axis can take what is left: give "
                "the others a size.",
                "shape",
            )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the target shape with the axis that was left open."""
        given = inputs[0]
        count, wanted = math.prod(given), abs(math.prod(self.shape))
        if -1 in self.shape:
            if not count % wanted:
                return (tuple([count // wanted if n == -1 else n for n in self.shape]),)
            fits = f"a multiple of {shape_text((wanted,))}"
            remedy = f"choose sizes whose product divides {count:,}"
        else:
            if count == wanted:
                return (self.shape,)
            fits = f"{_counted(self.shape)} number{'' if wanted == 1 else 's'}"
            remedy = f"choose sizes whose product is {count:,}, or put -1 in the place of one"
        raise ShapeError(
            f"{{node}} makes {times(self.shape)} of {fits}, but {{source}} gives "
            f"{_counted(given)}: {remedy}.",
            code="reshape-product",
        )

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See the same place where the positions stay, else everything."""
        return moved(inputs[0], self.outputs(inputs)[0])

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the new shape; the batch axis stays."""
        from engine.blocks import reshape_modules  # noqa: PLC0415 - the window has no torch

        return reshape_modules.Reshape(self.outputs(inputs)[0])

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Reshape``."""
        target = writer.integers("shape", [-1, *self.outputs(inputs)[0]])
        return writer.emit("Reshape", [writer.inputs[0], target])

    def summary(self) -> str:
        """Say the shape."""
        return times(self.shape)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out both products."""
        given, made = inputs[0], self.outputs(inputs)[0]
        pieces = product(shape_terms(given, made=False))
        if len(given) == len(made) == 1:
            return {}
        if len(made) > 1:
            pieces += [" = ", *product(shape_terms(made, made=True, setting="shape"))]
        return {"output": equation(pieces, math.prod(made))}


def _counted(shape: Shape) -> str:
    """Write out how many numbers a shape has: ``16·5·5 = 400``."""
    count = f"{math.prod(shape):,}"
    return count if len(shape) == 1 else f"{'·'.join(map(str, shape))} = {count}"


@register
class Squeeze(Block):
    """Takes away axes of size 1."""

    kind: ClassVar[str] = "squeeze"
    title: ClassVar[str] = "Squeeze"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "squeeze"
    synonyms: ClassVar[tuple[str, ...]] = ("drop axis", "remove axis", "reshape")
    view: ClassVar[bool] = True

    axis: int | None = setting(
        None, "Axis", "The axis that goes, 0 being the channels; empty: every one of size 1 but "
        "the channels.", ge=0, le=MAX_AXES - 1,
    )  # fmt: skip

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shape without the axes that go."""
        shape, axis = inputs[0], self.axis
        if axis is not None:
            check_axis(axis, shape)
            if len(shape) == 1:
                raise ShapeError(
                    "{node} would take the only axis away, but {source} gives "
                    f"{shape_text(shape)}: remove {{node}}.",
                    code="squeeze-axis",
                )
            if shape[axis] != 1:
                raise ShapeError(
                    f"{{node}} takes an axis of size 1 away, but {{source}} gives "
                    f"{shape_text(shape)}, where the {axis_name(axis, len(shape))} "
                    f"{'are' if axis == 0 else 'is'} {shape[axis]}: choose an axis of size 1, or "
                    "none to take all of them.",
                    code="squeeze-axis",
                )
        gone = self._gone(shape)
        return (tuple([size for index, size in enumerate(shape) if index not in gone]),)

    def _gone(self, shape: Shape) -> tuple[int, ...]:
        """Return the axes that go."""
        if self.axis is not None:
            return (self.axis,)
        return tuple([index for index in range(1, len(shape)) if shape[index] == 1])

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See the same place where the positions stay, else everything."""
        return moved(inputs[0], self.outputs(inputs)[0])

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the squeeze of these axes alone, whatever the batch's size."""
        from engine.blocks import reshape_modules  # noqa: PLC0415 - the window has no torch

        return reshape_modules.Squeeze(self._gone(inputs[0]))

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Squeeze``, or nothing where no axis goes."""
        gone = self._gone(inputs[0])
        if not gone:
            return writer.inputs[0]
        axes = writer.integers("axes", [axis + 1 for axis in gone])
        return writer.emit("Squeeze", [writer.inputs[0], axes])

    def summary(self) -> str:
        """Say the axis, where it is a certain one."""
        return "" if self.axis is None else f"axis {self.axis}"


@register
class Unsqueeze(Block):
    """Puts in an axis of size 1."""

    kind: ClassVar[str] = "unsqueeze"
    title: ClassVar[str] = "Unsqueeze"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "unsqueeze"
    synonyms: ClassVar[tuple[str, ...]] = (
        "expand dims", "add axis", "new axis", "reshape", "broadcast",
    )  # fmt: skip
    view: ClassVar[bool] = True

    axis: int = setting(
        1, "Axis", "Where the new axis comes to stand: 0 is before the channels, 1 behind them.",
        ge=0, le=MAX_AXES - 1,
    )  # fmt: skip

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shape with a 1 at the axis."""
        shape, axis = inputs[0], self.axis
        if len(shape) == MAX_AXES:
            raise ShapeError(
                f"{{node}} puts in an axis, but {{source}} gives {shape_text(shape)}, which has "
                f"{MAX_AXES} already, as many as there can be: remove {{node}}.",
                code="unsqueeze-axis",
            )
        if axis > len(shape):
            raise ShapeError(
                f"{{node}} puts in axis {axis}, but {{source}} gives {shape_text(shape)}, behind "
                f"which axis {len(shape)} is the next: choose 0 to {len(shape)}.",
                code="unsqueeze-axis",
            )
        return ((*shape[:axis], 1, *shape[axis:]),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See the same place where the positions stay, else everything."""
        return moved(inputs[0], self.outputs(inputs)[0])

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the new axis."""
        del inputs
        from engine.blocks import reshape_modules  # noqa: PLC0415 - the window has no torch

        return reshape_modules.Unsqueeze(self.axis)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Unsqueeze``."""
        del inputs
        axes = writer.integers("axes", [self.axis + 1])
        return writer.emit("Unsqueeze", [writer.inputs[0], axes])

    def summary(self) -> str:
        """Say the axis."""
        return f"axis {self.axis}"


@register
class Identity(Block):
    """Passes its input on as it is: a name for a place, or a block that is switched off."""

    kind: ClassVar[str] = "identity"
    title: ClassVar[str] = "Identity"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "identity"
    synonyms: ClassVar[tuple[str, ...]] = ("no-op", "noop", "pass", "skip", "nothing", "linear")
    view: ClassVar[bool] = True

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        return inputs

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Identity``."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.Identity()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write nothing: the tensor is the input's."""
        del inputs
        return writer.inputs[0]
