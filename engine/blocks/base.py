"""What a block is: one class that declares its settings, shape rule, cost, module and ONNX.

Everything the program shows of a block (palette entry, inspector form, card on the canvas,
file entry, documentation table, generated tests) is derived from its class. To add a block,
add a class with the :func:`register` decorator; nothing else has to change.
"""

from __future__ import annotations

import importlib
import math
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar
from weakref import WeakValueDictionary

from engine.blocks.window import NOTHING, WHOLE, Paths, Table, Window
from engine.blocks.words import counted, shape_text, times
from engine.errors import NetloomError, SettingError
from engine.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from torch import nn

    from engine.onnx.writer import NodeWriter

__all__ = ["NOTHING", "WHOLE", "Block", "Cost", "Facts", "Family", "Keeps", "Paths", "Shape",
           "ShapeError", "Table", "Window", "arrange", "channels_and_space", "counted", "make",
           "per_axis", "register", "registry", "shape_text", "times", "wrong_axes"]  # fmt: skip

Shape = tuple[int, ...]
"""A tensor's shape without the batch axis: ``(C, H, W)`` for images, ``(F,)`` for vectors."""

MAX_ELEMENTS = 2**48
"""No tensor or weight of one block may have more elements than this (a petabyte in float32)."""


class Family(StrEnum):
    """The groups of the palette; each has a colour in the themes."""

    INPUT_OUTPUT = "input/output"
    CONVOLUTION = "convolution"
    POOLING = "pooling"
    DENSE = "dense"
    NORMALIZATION = "normalization"
    ACTIVATION = "activation"
    ATTENTION = "attention"
    MERGE = "merge"
    RESHAPE = "reshape"
    COMPOSITE = "composite"

    @property
    def heading(self) -> str:
        """What the palette and the reference call it."""
        return _HEADINGS.get(self, self.value.capitalize())


_HEADINGS = {
    Family.INPUT_OUTPUT: "Input and output",
    Family.NORMALIZATION: "Normalisation and dropout",
    Family.MERGE: "Merging and splitting",
    Family.RESHAPE: "Shape and size",
}


class ShapeError(NetloomError):
    """Input shapes that a block cannot take.

    The text may hold ``{node}``, ``{source}`` and ``{first}``; :meth:`sentence` fills in the
    names that only the graph knows.

    Parameters
    ----------
    message
        One sentence with the thing, the cause and the way out.
    port
        The input port it concerns, or ``None`` where the settings are the cause.
    code
        A stable identifier for the kind of mistake; the repairs are found by it.
    against
        The other input port, with which what arrives at the first does not go.
    """

    def __init__(
        self,
        message: str,
        port: str | None = "in",
        code: str = "shape",
        against: str | None = None,
    ) -> None:
        super().__init__(message)
        self.port = port
        self.code = code
        self.against = against

    def sentence(self, node: str, source: str, first: str = "its first input") -> str:
        """Return the text with the names of the node and of what feeds the port and the other."""
        text = str(self).replace("{node}", node).replace("{source}", source)
        return text.replace("{first}", first)


class Cost(NamedTuple):
    """What a block costs for one sample."""

    parameters: int = 0
    """Numbers that its module has as parameters."""
    buffers: int = 0
    """Numbers that are stored but no parameters, such as running means."""
    macs: int = 0
    """Multiply-accumulates of convolutions and dense layers."""
    kept: int = 0
    """Bytes that the forward pass keeps for the backward pass beside its inputs and outputs."""
    fixed: int = 0
    """Those of the parameters that are never trained, such as a filter given by hand."""


class Keeps(NamedTuple):
    """Which of the tensors around a block its backward pass needs."""

    input: bool | tuple[bool, ...] = False
    """The tensors at its inputs (all or by port), as a convolution needs its input."""
    output: bool | tuple[bool, ...] = False
    """The tensors that it makes, as ReLU does."""
    view: bool = False
    """Its output is its input's memory in another shape."""


_ONE_INPUT = ("in",)
_ONE_OUTPUT = ("out",)


class Facts(NamedTuple):
    """Everything about a block that depends on its settings and input shapes alone."""

    outputs: tuple[Shape, ...]
    parameters: int
    buffers: int
    macs: int
    kept: int
    window: Window | Table | Paths | None
    fixed: int
    keeps: Keeps


class Memory(dict[tuple[Shape, ...], Facts]):
    """What a block has answered, by input shapes; it lives as long as a block that uses it."""

    __slots__ = ("__weakref__",)


_memories: WeakValueDictionary[tuple[Any, ...], Memory] = WeakValueDictionary()


class Block(Settings):
    """A layer or operation: a frozen value made of its settings.

    Subclasses declare the class variables below, their settings, and the methods that are not
    defined here.
    """

    kind: ClassVar[str]
    """The identifier in files, such as ``"convolution"``."""
    title: ClassVar[str]
    """The name in the palette, such as ``"Convolution"``."""
    family: ClassVar[Family]
    stem: ClassVar[str]
    """New nodes are called ``stem1``, ``stem2``, …"""
    batch_statistics: ClassVar[bool] = False  # what it keeps is of the batch: none when frozen
    synonyms: ClassVar[tuple[str, ...]] = ()
    """Other names that the palette's search finds."""
    papers: ClassVar[tuple[str, ...]] = ()
    """Where it comes from, as ``"authors: title, year"``, the paper it is known by first."""

    @property
    def input_ports(self) -> tuple[str, ...]:
        """The names of the ports that wires end at."""
        return _ONE_INPUT

    @property
    def output_ports(self) -> tuple[str, ...]:
        """The names of the ports that wires begin at."""
        return _ONE_OUTPUT

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shape at each output port.

        Parameters
        ----------
        inputs
            The shape at each input port, without the batch axis.

        Raises
        ------
        ShapeError
            Where the block cannot take these shapes.
        """
        raise NotImplementedError

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Return what the block costs; only called with shapes that :meth:`outputs` took."""
        del inputs, outputs
        return Cost()

    @property
    def keeps_input(self) -> bool:
        """Whether the backward pass needs the tensors at the inputs."""
        return False

    @property
    def keeps_output(self) -> bool:
        """Whether the backward pass needs the tensors that the block makes."""
        return False

    @property
    def view(self) -> bool:
        """Whether the output is the input's memory in another shape."""
        return False

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Return which of the tensors around the block its backward pass needs."""
        del inputs
        return Keeps(self.keeps_input, self.keeps_output, self.view)

    def window(self, inputs: tuple[Shape, ...]) -> Window | Table | Paths | None:
        """Return what one output position sees, or ``None`` where it sees its own place alone."""
        del inputs
        return None

    def facts(self, inputs: tuple[Shape, ...]) -> Facts:
        """Return outputs, cost and window together, remembered for the shapes last asked for.

        Raises
        ------
        ShapeError
            Where the block cannot take these shapes.
        """
        known = self.remembered
        facts = known.get(inputs)
        if facts is None:
            outputs = self.outputs(inputs)
            parameters, buffers, macs, kept, fixed = self.cost(inputs, outputs)
            most = max(parameters, *[math.prod(shape) for shape in outputs], 0)
            if most > MAX_ELEMENTS:
                raise ShapeError(
                    "{node} would hold " + f"{most:,} numbers, more than any "
                    "machine can: make it or its input smaller.",
                    port=None,
                    code="too-large",
                )
            facts = Facts(
                outputs, parameters, buffers, macs, kept, self.window(inputs), fixed,
                self.keeps(inputs),
            )  # fmt: skip
            if len(known) > 32:
                known.clear()
            known[inputs] = facts
        return facts

    @cached_property
    def remembered(self) -> Memory:
        """The facts for the input shapes asked for so far, shared by all equal blocks.

        A network repeats few different layers many times: in ResNet-18 over half of all
        answers are already known when they are asked for.
        """
        own = self.__dict__
        key = (type(self), *[own[name] for name in type(self).model_fields])
        memory = _memories.get(key)
        if memory is None:
            memory = _memories[key] = Memory()
        return memory

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the torch module.

        Its ``forward`` takes one tensor for each input port and returns one, or a tuple with one
        for each output port where there are several.
        """
        raise NotImplementedError

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str | tuple[str, ...]:
        """Write the ONNX nodes and return the name of the output tensor, or of all of them.

        Parameters
        ----------
        writer
            Knows the input tensors' names and this node's weights, and takes the nodes.
        inputs
            The shape at each input port.
        """
        raise NotImplementedError

    def summary(self) -> str:
        """Say the settings in a few characters for the card, such as ``"5×5, 6 filters"``."""
        return ""

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out where the numbers come from, such as ``"11·11·3·96 + 96 = 34,944"``.

        Keys are ``"parameters"``, ``"output"`` and ``"macs"``, as far as the block has them.
        """
        del inputs
        return {}

    @classmethod
    def help(cls) -> str:
        """Return the first line of the class's docstring."""
        return (cls.__doc__ or "").strip().partition("\n")[0]


B = TypeVar("B", bound=type[Block])

_registry: dict[str, type[Block]] = {}


def register(block: B) -> B:
    """Make a block known to files, palette, documentation and tests (a class decorator)."""
    if block.kind in _registry:
        raise ValueError(f"two blocks call themselves {block.kind!r}")
    _registry[block.kind] = block
    return block


def arrange(order: Sequence[str]) -> None:
    """Put the registered blocks by family, and in each by this order of kinds."""
    families = list(Family)
    places = {kind: place for place, kind in enumerate(order)}
    last = len(places)
    blocks = sorted(
        _registry.values(),
        key=lambda block: (families.index(block.family), places.get(block.kind, last), block.title),
    )
    _registry.clear()
    _registry.update({block.kind: block for block in blocks})


def registry() -> Mapping[str, type[Block]]:
    """Return every registered block class by kind, in the order of the palette."""
    importlib.import_module("engine.blocks.catalogue")  # its modules register themselves
    return _registry


def make(kind: str, settings: Mapping[str, Any] | None = None) -> Block:
    """Build a block by the identifier of its kind.

    Raises
    ------
    SettingError
        Where the kind is unknown or a setting is refused.
    """
    block = registry().get(kind)
    if block is None:
        raise SettingError(f"There is no block called '{kind}'.")
    return block(**(settings or {}))


def per_axis(value: int | tuple[int, ...], rank: int, what: str) -> tuple[int, ...]:
    """Spread a per-axis setting over ``rank`` axes.

    Raises
    ------
    ShapeError
        Where the setting gives another number of axes.
    """
    if isinstance(value, int):
        return (value,) * rank
    if len(value) != rank:
        raise wrong_axes(value, rank, what)
    return value


def wrong_axes(value: tuple[int, ...], rank: int, what: str) -> ShapeError:
    """Say that a per-axis setting is for another number of axes than the data has."""
    article = "an" if what[0] in "aeiou" else "a"
    given = "1 axis" if len(value) == 1 else f"{len(value)} axes"
    axes = "1 spatial axis" if rank == 1 else f"{rank} spatial axes"
    return ShapeError(
        f"{{node}} has {article} {what} for {given} ({times(value)}), but {{source}} gives data "
        f"with {axes}: give one number{'' if rank == 1 else f', or {rank}'}.",
        code="axes",
    )


def channels_and_space(shape: Shape, what: str = "an image") -> tuple[int, tuple[int, ...]]:
    """Split a shape into channels and spatial axes.

    Raises
    ------
    ShapeError
        Where there are no spatial axes.
    """
    if len(shape) < 2:
        raise ShapeError(
            "{node} needs " + f"{what}, but {{source}} gives {shape_text(shape)}: "
            "put {node} before what flattens it.",
            code="needs-space",
        )
    return shape[0], shape[1:]
