"""A pencil for the graphs inside composites: blocks one behind the other, branches, joins.

Every block gets a cell of a grid, so that the cards lie side by side on the canvas after
unfolding, whatever branches there are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from engine.blocks.activation import ReLU
from engine.blocks.composite import STEP_X, STEP_Y, Fragment
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.blocks.output import Output
from engine.graph import Graph, InputPort, Node, OutputPort

if TYPE_CHECKING:
    from engine.blocks.base import Block, Shape

B = TypeVar("B", bound="Block")


@lru_cache(maxsize=2048, typed=True)
def _shared(kind: type[Block], settings: tuple[tuple[str, Any], ...]) -> Block:
    return kind(**dict(settings))


def shared(kind: type[B], /, **settings: Any) -> B:
    """Return a block, the same object for the same settings.

    A deep stage holds few different layers many times. Checking the settings of each anew would
    take longer than everything that is computed from them.
    """
    return _shared(kind, tuple(settings.items()))  # type: ignore[return-value]


def convolution(
    filters: int,
    kernel: int | tuple[int, ...],
    stride: int | tuple[int, ...] = 1,
    *,
    groups: int = 1,
    bias: bool = False,
) -> Convolution:
    """Return a convolution with an odd kernel that keeps the size, divided by the stride."""
    padding = kernel // 2 if isinstance(kernel, int) else tuple([size // 2 for size in kernel])
    return shared(
        Convolution, filters=filters, kernel=kernel, stride=stride, padding=padding,
        groups=groups, bias=bias,
    )  # fmt: skip


class Place(NamedTuple):
    """An output inside a composite, and the cell of the grid that its card has."""

    node: str
    port: str
    column: int
    row: int


class Inner:
    """A graph inside a composite while it is drawn.

    Rows are counted downwards from the composite's own height. A block stands in the first column
    that is free in its row and behind everything that feeds it.

    Parameters
    ----------
    inputs
        The shape at each input port.
    ports
        The composite's input ports.
    """

    def __init__(self, inputs: tuple[Shape, ...], ports: tuple[str, ...] = ("in",)) -> None:
        self.prefix = ""
        """Begins the name of every block that is added, such as ``"block2_"``."""
        self._nodes: list[Node] = []
        self._wires: list[tuple[OutputPort, InputPort]] = []
        self._free: dict[int, int] = {}
        self._places: dict[str, Place] = {}
        self._entries: dict[str, str] = {}
        for row, (port, shape) in enumerate(zip(ports, inputs, strict=True)):
            name = "input" if port == "in" else port
            self._entries[port] = name
            # An Input of a person's has bounds that what flows inside a network need not keep to.
            block = Input.model_construct(shape=shape, label="")
            self._nodes.append(Node(name, block, (-STEP_X, row * STEP_Y)))

    def entry(self, port: str = "in") -> Place:
        """Return what arrives at an input port."""
        return Place(self._entries[port], "out", -1, 0)

    def join(self, name: str, block: Block, *branches: Place, row: int | None = None) -> Place:
        """Add a block behind a branch for each of its inputs.

        Parameters
        ----------
        name
            Its name behind the prefix.
        block
            The block.
        branches
            What feeds its inputs, in the order of its ports.
        row
            The row of its card; by default that of the first branch.
        """
        row = branches[0].row if row is None else row
        column = max(self._free.get(row, 0), *[branch.column + 1 for branch in branches])
        self._free[row] = column + 1
        name = self.prefix + name
        self._nodes.append(Node(name, block, (column * STEP_X, row * STEP_Y)))
        for branch, port in zip(branches, block.input_ports, strict=True):
            self._wires.append((OutputPort(branch.node, branch.port), InputPort(name, port)))
        port = block.output_ports[0] if block.output_ports else ""
        place = self._places[name] = Place(name, port, column, row)
        return place

    def place(self, name: str) -> Place:
        """Return what leaves a block that was added under the prefix."""
        return self._places[self.prefix + name]

    def chain(self, behind: Place, *blocks: tuple[str, Block], row: int | None = None) -> Place:
        """Add named blocks one behind the other and return the last one's place."""
        for name, block in blocks:
            behind = self.join(name, block, behind, row=row)
        return behind

    def normed(
        self,
        behind: Place,
        name: str,
        layer: Block,
        activation: Block | None,
        *,
        row: int | None = None,
    ) -> Place:
        """Add a layer, batch norm and an activation: ``name``, ``name_bn``, ``name_relu``."""
        behind = self.chain(behind, (name, layer), (f"{name}_bn", shared(BatchNorm)), row=row)
        if activation is not None:
            behind = self.join(f"{name}_relu", activation, behind)
        return behind

    def fragment(self, out: Place) -> Fragment:
        """Return the finished graph of a composite with one output."""
        return self._finished({"out": out})

    def fragment_of(self, **exits: Place) -> Fragment:
        """Return the finished graph of a composite with several outputs, each under its port."""
        self.prefix = ""
        for port, place in exits.items():
            # Without them the network inside would have but one output when it runs on its own.
            self.join(f"output_{port}", shared(Output), place)
        return self._finished(exits)

    def _finished(self, exits: dict[str, Place]) -> Fragment:
        return Fragment(
            Graph.build(self._nodes, self._wires),
            self._entries,
            {port: OutputPort(place.node, place.port) for port, place in exits.items()},
        )


def relu() -> ReLU:
    """Return the ReLU that all composites share."""
    return shared(ReLU)
