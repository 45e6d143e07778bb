"""Where cards belong: a tidy layout that follows the data, to the right or down.

Everything here is pure functions from a graph to places; nothing knows Qt. Cards stand in the
columns of their longest paths, ordered so that few wires cross; the longest chain is straight,
and long chains are folded into rows like text.

    layering.py   which column a card belongs to       columns.py    wires cut at columns
    ordering.py   the order within each column         placing.py    the places across the flow
    sifting.py    the order, item by item              tightening.py the shortest wires
    whole.py      all of it, afresh or steady          folding.py    the rows
    part.py       some cards among others              quality.py    how good a layout is
    room.py       who is in the way moves on           axes.py       along the flow and across it
    stacking.py   parts beside one another             net.py        what it knows of a network
    regions.py    what each frame is around            framing.py    frames arranged as one card
    sketch.py     notes and frames around all          settling.py   the same after a selection
"""

from designer.canvas.layout.folding import LANE_ROOM, MAX_UNFOLDED, ROW_GAP
from designer.canvas.layout.layering import layers
from designer.canvas.layout.part import tidy_part
from designer.canvas.layout.whole import ASPECT, arranged, folded, is_unplaced, tidy

__all__ = [
    "ASPECT",
    "LANE_ROOM",
    "MAX_UNFOLDED",
    "ROW_GAP",
    "arranged",
    "folded",
    "is_unplaced",
    "layers",
    "tidy",
    "tidy_part",
]
