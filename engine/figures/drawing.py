"""From a network to a finished figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.analysis import analyse
from engine.expansion import expand
from engine.figures.boxes import draw_boxes
from engine.figures.columns import draw_columns
from engine.figures.composites import a_stage, of_one_unit, of_two_sizes, opened
from engine.figures.density import DENSITIES
from engine.figures.layers import blocks_of, read_layers
from engine.figures.options import LEGIBLE_POINTS, NARROWEST_MM, PAGE_MM, FigureError, FigureOptions
from engine.figures.paper import Figure, Paper
from engine.figures.planes import draw_planes
from engine.figures.repeats import Repeat, folded, shortened
from engine.wording import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.analysis import Analysis
    from engine.figures.density import Density
    from engine.figures.layers import Layer
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
    about = options.words("{blocks} blocks, {parameters} parameters").format(
        blocks=f"{len(graph):,}", parameters=f"{analysis.totals.parameters:,}"
    )
    if options.flat:
        return _on_page(expand(graph, analysis), {}, options, title, about)
    halves, owners = opened(graph, analysis, of_two_sizes)
    if options.style == "columns" and not options.folded:
        known = analysis if halves is graph else analyse(halves)
        stages, more = opened(halves, known, a_stage)
        inner = {name: owners.get(owner, owner) for name, owner in more.items()}
        figure = _on_page(stages, {**owners, **inner}, options, title, about)
        if not inner or fits(figure):
            return figure
        first, times = of_one_unit(halves, known)
        units, more = opened(first, analyse(first), lambda _, __, name: name in times)
        inner = {name: owners.get(owner, owner) for name, owner in more.items()}
        brackets = [
            Repeat(tuple([name for name in more if more[name] == stage]), count, ())
            for stage, count in times.items()
        ]
        figure = _on_page(units, {**owners, **inner}, options, title, about, brackets)
        if fits(figure):
            return figure
    return _on_page(halves, owners, options, title, about)


def fits(figure: Figure) -> bool:
    """Whether a figure goes on a page and its texts can be read there."""
    return figure.height_mm <= PAGE_MM + 0.01 and figure.text_points >= LEGIBLE_POINTS - 0.005


def _on_page(
    graph: Graph, owners: Mapping[str, str], options: FigureOptions, title: str, about: str,
    units: Sequence[Repeat] = (),
) -> Figure:  # fmt: skip
    """Draw a network, closer where its texts would be too small, and no higher than a page."""
    layers = read_layers(
        graph, analyse(graph), detail=options.detail, shortcuts=True, words=options.words
    )
    densities = DENSITIES[options.style]
    fold = options.style != "boxes" or len(layers) > MOST_SOLIDS
    once = folded(layers) if fold and not units else (layers, ())

    def drawn(density: Density) -> Figure:
        figure = _drawn(layers, once, owners, options, density, title, about, units)
        scale = PAGE_MM / figure.height_mm
        smaller = figure.width_mm * scale
        small = smaller < NARROWEST_MM or figure.text_points * scale < LEGIBLE_POINTS - 0.005
        if scale >= 1 or small:
            return figure
        less = replace(options, width_mm=smaller)
        return _drawn(layers, once, owners, less, density, title, about, units)

    natural = drawn(densities[0])
    if fits(natural):
        return natural
    best = drawn(densities[-1])
    if not fits(best):
        return best if _better(best, natural) else natural
    first, last = 0, len(densities) - 1  # the first does not fit, the last does
    while last - first > 1:
        middle = (first + last) // 2
        figure = drawn(densities[middle])
        if fits(figure):
            last, best = middle, figure
        else:
            first = middle
    return best


def _better(one: Figure, other: Figure) -> bool:
    """Whether a figure that is no good either is nearer to it than another."""
    legible = [min(each.text_points, LEGIBLE_POINTS) for each in (one, other)]
    if abs(legible[0] - legible[1]) > 0.05:
        return legible[0] > legible[1]
    return one.height_mm < other.height_mm - 1 and other.height_mm > PAGE_MM


def _drawn(
    layers: tuple[Layer, ...], once: tuple[tuple[Layer, ...], tuple[Repeat, ...]],
    owners: Mapping[str, str], options: FigureOptions, density: Density, title: str, about: str,
    units: Sequence[Repeat],
) -> Figure:  # fmt: skip
    """Draw a network, what repeats once; blocks of opened composites count as those."""
    drawn, repeats = once
    own = {layer.name for layer in layers}
    repeats += tuple(
        [unit._replace(names=tuple([name for name in unit.names if name in own])) for unit in units]
    )
    drawn, left_out = shortened(drawn, options.most, repeats)
    copies = [block for repeat in repeats for block in repeat.blocks]
    shown = {layer.name for layer in drawn if layer.kind != "gap"}
    repeats = tuple([repeat for repeat in repeats if shown.issuperset(repeat.names)])
    paper = Paper(options.font)
    _DRAWN[options.style](paper, drawn, repeats, options, density)
    blocks = [*blocks_of(drawn), *copies, *left_out]
    told = tuple(dict.fromkeys([owners.get(block, block) for block in blocks]))
    return paper.finish(title or "Network", about, options.width_mm, told)
