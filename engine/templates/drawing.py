"""How a template is drawn: blocks behind one another in rows, with branches beside the main row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.composite import STEP_X, STEP_Y
from engine.blocks.input import Input
from engine.graph import Graph, InputPort, Node, OutputPort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.blocks.base import Block

ROW_Y = 172.0
"""Distance between two rows: a card and the wire that returns to the left, in pixels at 100 %."""


class Sketch:
    """A network in the making: every block is put behind the last one, in reading order.

    Parameters
    ----------
    stems
        What some kinds of blocks are called here instead of their usual stem.
    """

    def __init__(self, stems: Mapping[type[Block], str] | None = None) -> None:
        self.last = ""
        """The node that the next block is put behind."""
        self._stems = dict(stems or {})
        self._counts: dict[str, int] = {}
        self._nodes: dict[str, Node] = {}
        self._wires: list[tuple[OutputPort, InputPort]] = []
        self._next = (0.0, 0.0)

    def put(self, *blocks: Block) -> str:
        """Put blocks behind one another, named by their stems, and return the last one's name."""
        for block in blocks:
            stem = self._stems.get(type(block), block.stem)
            self._counts[stem] = self._counts.get(stem, 0) + 1
            named = isinstance(block, Input) and stem not in self._nodes
            self.named(stem if named else f"{stem}{self._counts[stem]}", block)
        return self.last

    def named(self, name: str, block: Block, *feeds: str | OutputPort) -> str:
        """Put one block under a name of its own and return it.

        Parameters
        ----------
        name, block
            The new node.
        feeds
            What its inputs are fed from, in the order of its ports: a node, or one of its ports;
            by default the last node.
        """
        self._nodes[name] = Node(name, block, self._next)
        self._next = (self._next[0] + STEP_X, self._next[1])
        sources = feeds or ((self.last,) if self.last and block.input_ports else ())
        self._wires += [
            (self._start(feed), InputPort(name, port))
            for feed, port in zip(sources, block.input_ports, strict=bool(feeds))
        ]
        self.last = name
        return name

    def _start(self, feed: str | OutputPort) -> OutputPort:
        if isinstance(feed, OutputPort):
            return feed
        return OutputPort(feed, self._nodes[feed].block.output_ports[0])

    def row(self, column: int = 0) -> None:
        """Begin a new row, in its first column or a later one."""
        self._next = (column * STEP_X, self._next[1] + ROW_Y)

    def step_down(self, lanes: int = 1) -> None:
        """Go on so many cards lower (or higher), without going back to the left."""
        self._next = (self._next[0], self._next[1] + lanes * STEP_Y)

    def beside(self, name: str, lane: int = 0) -> None:
        """Go on right of a block, so many cards lower (or higher) than it."""
        x, y = self._nodes[name].position
        self._next = (x + STEP_X, y + lane * STEP_Y)

    def graph(self) -> Graph:
        """Return the network."""
        return Graph.build(self._nodes.values(), self._wires)


def chain(blocks: Iterable[Block], stems: Mapping[type[Block], str] | None = None) -> Graph:
    """Wire blocks one behind the other, named by their stems, in a row from left to right.

    Parameters
    ----------
    blocks
        The layers in the order of computation.
    stems
        What some kinds of blocks are called here instead of their usual stem.
    """
    return rows([blocks], stems)


def rows(parts: Iterable[Iterable[Block]], stems: Mapping[type[Block], str] | None = None) -> Graph:
    """Wire blocks one behind the other like :func:`chain`, with every part in a row of its own."""
    sketch = Sketch(stems)
    for number, part in enumerate(parts):
        if number:
            sketch.row()
        sketch.put(*part)
    return sketch.graph()
