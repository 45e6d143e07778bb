"""From a network to a finished figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.analysis import analyse
from engine.expansion import expand
from engine.figures.boxes import draw_boxes
from engine.figures.columns import draw_columns
from engine.figures.layers import blocks_of, read_layers
from engine.figures.options import FigureError, FigureOptions
from engine.figures.paper import Figure, Paper
from engine.figures.planes import draw_planes
from engine.figures.repeats import folded, shortened
from engine.wording import say

if TYPE_CHECKING:
    from engine.analysis import Analysis
    from engine.graph import Graph

MOST_SOLIDS = 30
"""So many solids are drawn one by one, as in the papers; of more only the first that are equal."""

_DRAWN = {"boxes": draw_boxes, "columns": draw_columns, "planes": draw_planes}


def draw_figure(
    graph: Graph,
    options: FigureOptions | None = None,
    *,
    title: str = "",
    analysis: Analysis | None = None,
) -> Figure:
    """Draw a network as papers do.

    Parameters
    ----------
    graph
        The network; blocks whose shapes are not known are drawn with a question mark.
    options
        How it looks.
    title
        What the file says it is, for screen readers and for search; it is not drawn.
    analysis
        Of the graph, where it is at hand.

    Raises
    ------
    FigureError
        Where there is nothing to draw.
    GraphError
        Where the network unfolds to more blocks than there may be.
    """
    options = options or FigureOptions()
    if not len(graph):
        raise FigureError(
            say("The network has no blocks yet, so there is no figure of it: add one.")
        )
    analysis = analysis or analyse(graph)
    if options.flat:
        graph = expand(graph, analysis)
        analysis = analyse(graph)
    layers = read_layers(graph, analysis, detail=options.detail, shortcuts=True)
    fold = options.style != "boxes" or len(layers) > MOST_SOLIDS
    drawn, repeats = folded(layers) if fold else (layers, ())
    drawn, left_out = shortened(drawn, options.most, repeats)
    copies = [block for repeat in repeats for block in repeat.blocks]
    shown = {layer.name for layer in drawn if layer.kind != "gap"}
    repeats = tuple([repeat for repeat in repeats if shown.issuperset(repeat.names)])
    paper = Paper(options.font)
    _DRAWN[options.style](paper, drawn, repeats, options)
    blocks = tuple(dict.fromkeys([*blocks_of(drawn), *copies, *left_out]))
    about = f"{len(graph):,} blocks, {analysis.totals.parameters:,} parameters"
    return paper.finish(title or "Network", about, options.width_mm, blocks)
