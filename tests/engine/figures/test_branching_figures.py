"""Figures of networks with branches: no wire runs through a text, and skips lie in one another."""

import itertools

import pytest

from engine.analysis import analyse
from engine.blocks.base import Block, make
from engine.figures import STYLES, FigureOptions, draw_figure
from engine.figures.lanes import laid
from engine.figures.layers import read_layers
from engine.figures.turns import turns, way
from engine.graph import Graph, InputPort, Node, OutputPort
from tests.engine.figures.crossings import crossed_texts, flat, strokes
from tests.engine.figures.test_figures import SVG, graph_of, read


class Builder:
    """Makes a network block by block."""

    def __init__(self) -> None:
        self.graph = Graph()

    def add(self, name: str, block: Block, *sources: str) -> None:
        self.graph = self.graph.add(Node(name, block))
        for port, source in zip(block.input_ports, sources, strict=False):
            self.graph = self.graph.connect(OutputPort(source), InputPort(name, port))


def convolution(filters: int) -> Block:
    return make("convolution", {"filters": filters, "padding": "same"})


def three_inputs() -> Graph:
    """Return three towers of different length that meet, and two answers."""
    build = Builder()
    for name, side, deep in (("left", 64, True), ("front", 96, True), ("map", 48, False)):
        build.add(name, make("input", {"shape": (3, side, side)}))
        build.add(f"{name}_conv", convolution(16), name)
        build.add(f"{name}_pool", make("max_pool"), f"{name}_conv")
        if deep:
            build.add(f"{name}_deep", convolution(32), f"{name}_pool")
        last = f"{name}_deep" if deep else f"{name}_pool"
        build.add(f"{name}_all", make("global_average_pool"), last)
    join = make("concatenate", {"inputs": 3})
    build.add("join", join, "left_all", "front_all", "map_all")
    build.add("hidden", make("dense", {"units": 128}), "join")
    for name, units in (("steer", 1), ("speed", 4)):
        build.add(name, make("dense", {"units": units}), "hidden")
        build.add(f"{name}_out", make("output"), name)
    return build.graph


def two_residual_towers() -> Graph:
    """Return two towers with skips beside one another."""
    build = Builder()
    for tower in ("u", "v"):
        build.add(tower, make("input", {"shape": (3, 64, 64)}))
        build.add(f"{tower}0", convolution(16), tower)
        for unit in "ab":
            before = f"{tower}0" if unit == "a" else f"{tower}a_sum"
            build.add(f"{tower}{unit}1", convolution(16), before)
            build.add(f"{tower}{unit}2", convolution(16), f"{tower}{unit}1")
            build.add(f"{tower}{unit}_sum", make("add"), f"{tower}{unit}2", before)
    build.add("join", make("concatenate"), "ub_sum", "vb_sum")
    build.add("all", make("global_average_pool"), "join")
    return build.graph


BRANCHING = {
    "three inputs": three_inputs(),
    "two residual towers": two_residual_towers(),
    **{name: graph_of(name) for name in ("x-or-o", "two-inputs", "googlenet", "squeezenet")},
    **{name: graph_of(name) for name in ("resnet34", "unet")},
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", BRANCHING)
def test_no_wire_and_no_bracket_runs_through_a_text(name: str, style: str) -> None:
    for orientation in ("right", "down"):
        for more in ({"flat": True}, {"names": True, "parameters": True, "width_mm": 85}):
            options = FigureOptions(style, orientation=orientation, **more)  # type: ignore[arg-type]
            assert crossed_texts(draw_figure(BRANCHING[name], options)) == []


def test_what_crosses_a_text_is_found() -> None:
    """The judge of the test above is no liar: across a text, along it, and past it."""
    figure = draw_figure(three_inputs())
    label = next(one for one in figure.labels if one.text == "128").box
    middle = (label.top + label.bottom) / 2
    for line, crossing in (
        (f"M{label.left - 5} {middle} L{label.right + 5} {middle}", True),
        (f"M{label.left} {label.top - 9} L{label.right} {label.top - 9}", False),
        (f"M0 {middle} C0 {middle} {label.right} {middle} {label.right} {middle}", True),
    ):  # fmt: skip
        mark = f'<path d="{line}"/></svg>'
        drawn = figure.svg.replace("</svg>", mark)
        more = type(figure)(
            drawn, figure.width_mm, figure.height_mm, figure.text_points, figure.labels,
            figure.box, figure.layers,
        )  # fmt: skip
        assert ("128" in crossed_texts(more)) is crossing


def test_a_fork_and_a_merge_share_a_corridor_each_where_nothing_stands() -> None:
    graph = BRANCHING["x-or-o"]
    layers = read_layers(graph, analyse(graph))
    found = [turn for group in turns(layers, laid(layers)).values() for turn in group]
    assert [(turn.low, turn.high, len(turn.wires)) for turn in found] == [(0, 2, 2), (0, 2, 2)]
    assert len({source for source, _ in found[0].wires}) == 1
    assert len({target for _, target in found[1].wires}) == 1
    figure = draw_figure(graph)
    upright = {
        (round(one[0], 2), abs(other[1] - one[1]))
        for line in strokes(figure)
        if len(line) == 4  # an elbow
        for one, other in [line[1:3]]
    }
    assert len({x for x, _ in upright}) == 2
    solids = [
        [float(place.split(",")[0]) for place in mark.attrib["points"].split()]
        for mark in read(figure).iter(f"{SVG}polygon")
        if mark.get("stroke")
    ]
    for x, _ in upright:
        assert not any(min(solid) < x < max(solid) for solid in solids)


def test_layers_that_read_one_layer_begin_on_one_line() -> None:
    figure = draw_figure(BRANCHING["x-or-o"])
    lefts = [label.box.left for label in figure.labels if label.text == "7×7×1"]
    assert len(lefts) == 3
    assert max(lefts) - min(lefts) < 0.01


def test_each_skip_of_a_unet_passes_those_within_it_at_a_distance() -> None:
    for style, axis in (("boxes", 1), ("columns", 0)):
        figure = draw_figure(graph_of("unet"), FigureOptions(style=style))  # type: ignore[arg-type]
        curves = [
            flat(mark.attrib["d"])
            for mark in read(figure).iter(f"{SVG}path")
            if " C" in mark.attrib["d"]
        ]
        long = [curve for curve in curves if abs(curve[-1][1 - axis] - curve[0][1 - axis]) > 30]
        sign = -1 if axis else 1
        far = sorted(max(sign * place[axis] for place in curve) for curve in long)
        assert len(far) == 4
        assert all(other - one >= 5 for one, other in itertools.pairwise(far))


def test_a_network_of_one_lane_has_no_corridor() -> None:
    graph = graph_of("vgg16")
    layers = read_layers(graph, analyse(graph))
    lanes = laid(layers)
    assert turns(layers, lanes) == {}
    names = [layer.name for layer in layers]
    assert {way(lanes, one, other) for one, other in itertools.pairwise(names)} == {"straight"}


def test_a_size_that_stays_is_told_once_where_room_is_short() -> None:
    close = draw_figure(graph_of("squeezenet"), FigureOptions(flat=True, width_mm=175))
    told = [label.text for label in close.labels]
    assert "64" in told
    assert "54×54×16" in told
    wide = draw_figure(graph_of("squeezenet"), FigureOptions(flat=True, width_mm=900))
    assert "54×54×64" in [label.text for label in wide.labels]
    assert "64" not in [label.text for label in wide.labels]
