"""Whether a block could still take what arrives at it, were its settings others.

A person's edit of a block's settings is checked before it is made: a kernel that is larger than
its map is refused where it is typed. A block that cannot take its inputs as it is may become
anything, as it can only be mended step by step, and what an edit does further downstream is for
the problems and their repairs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.base import ShapeError
from engine.blocks.passing import PassThrough
from engine.errors import SettingError

if TYPE_CHECKING:
    from engine.analysis import Analysis
    from engine.blocks.base import Block


class UnfitError(SettingError):
    """A value that the setting allows, but with which a block cannot take what arrives at it."""


def admit(analysis: Analysis, name: str, block: Block) -> None:
    """Check that a block may take the place of one that works.

    Parameters
    ----------
    analysis
        Of the graph as it is.
    name
        The node.
    block
        The block with other settings.

    Raises
    ------
    UnfitError
        Where the node has no fault now and is not bypassed, all that arrives at it is known, and
        the block cannot take it.
    """
    report = analysis[name]
    if report.fault is not None or isinstance(report.block, PassThrough):
        return
    known = dict(zip(report.block.input_ports, report.inputs, strict=True))
    shapes = []
    for port in block.input_ports:
        shape = known.get(port)
        if shape is None:
            return
        shapes.append(shape)
    try:
        block.facts(tuple(shapes))
    except ShapeError as error:
        source = "its input"
        if error.port in block.input_ports:
            feed = analysis.topology.sources[name][report.block.input_ports.index(error.port)]
            source = source if feed is None else feed[0]
        raise UnfitError(error.sentence(name, source)) from None
