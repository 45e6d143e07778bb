"""Publication figures: everything is in them, nothing lies over a text, and the XML is sound."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.base import Family, make, registry
from engine.expansion import expand
from engine.figures import STYLES, Figure, FigureError, FigureOptions, draw_figure
from engine.figures.composites import of_two_sizes, opened
from engine.figures.drawing import fits
from engine.figures.lanes import laid
from engine.figures.layers import (
    coded,
    count_text,
    deed_text,
    layer_text,
    maps_text,
    read_layers,
    shape_text,
)
from engine.figures.legend import Tones
from engine.figures.lettering import text_width, wrapped
from engine.figures.options import family_colour, stage_colour
from engine.figures.repeats import folded, shortened
from engine.figures.vocabulary import PHRASES
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.templates import chain, template, templates

NETWORKS = tuple(entry.id for entry in templates())
SVG = "{http://www.w3.org/2000/svg}"


def read(figure: Figure) -> ET.Element:
    return ET.fromstring(figure.svg.encode())  # noqa: S314 - it is ours


def graph_of(identifier: str) -> Graph:
    return template(identifier).build().graph


def branching() -> Graph:
    """Return two branches of different length, one of which a skip passes."""
    conv = {"filters": 8, "padding": "same"}
    graph = chain(
        [make("input"), make("convolution", conv), make("convolution", {**conv, "kernel": 5}),
         make("relu")]
    )  # fmt: skip
    names = list(graph.nodes)
    graph = graph.add(Node("sum", make("add")))
    first, second = graph["sum"].block.input_ports[:2]
    graph = graph.connect(OutputPort(names[3]), InputPort("sum", first))
    return graph.connect(OutputPort(names[1]), InputPort("sum", second))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("identifier", NETWORKS)
def test_every_block_is_in_it_and_no_two_texts_meet(identifier: str, style: str) -> None:
    graph = graph_of(identifier)
    for orientation in ("right", "down"):
        options = FigureOptions(
            style=style, orientation=orientation, names=True, parameters=True  # type: ignore[arg-type]
        )  # fmt: skip
        figure = draw_figure(graph, options, title=identifier)
        assert set(figure.layers) == set(graph.nodes)
        for index, one in enumerate(figure.labels):
            for other in figure.labels[index + 1 :]:
                assert not one.box.meets(other.box), (orientation, one.text, other.text)
            assert one.box.left >= figure.box.left
            assert one.box.right <= figure.box.right
            assert one.box.top >= figure.box.top
            assert one.box.bottom <= figure.box.bottom
        root = read(figure)
        assert [text.text for text in root.iter(f"{SVG}text")] == [x.text for x in figure.labels]
        assert root.findtext(f"{SVG}title") == identifier


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("identifier", ["resnet50", "googlenet", "unet", "densenet121"])
def test_an_unfolded_network_loses_no_block(identifier: str, style: str) -> None:
    graph = graph_of(identifier)
    flat = expand(graph)
    for most in (0, 20):
        options = FigureOptions(style=style, flat=True, most=most)  # type: ignore[arg-type]
        assert set(draw_figure(graph, options).layers) == set(flat.nodes)


@given(
    style=st.sampled_from(STYLES), detail=st.booleans(), names=st.booleans(),
    shapes=st.booleans(), most=st.sampled_from([0, 5, 9]),
    identifier=st.sampled_from(["lenet5", "two-inputs", "cifar-resnet20", "signal-cnn"]),
)  # fmt: skip
@settings(max_examples=25, deadline=None)
def test_the_same_network_gives_the_same_file_of_at_most_the_width(
    style: str, detail: bool, names: bool, shapes: bool, most: int, identifier: str
) -> None:
    graph = graph_of(identifier)
    options = FigureOptions(
        style=style, detail=detail, names=names, shapes=shapes, most=most, width_mm=85,  # type: ignore[arg-type]
    )  # fmt: skip
    figure = draw_figure(graph, options)
    assert figure.svg == draw_figure(graph_of(identifier), options).svg
    assert figure.width_mm <= 85.001
    width = read(figure).get("width")
    assert width is not None
    assert float(width.removesuffix("mm")) == pytest.approx(figure.width_mm, abs=0.01)


def test_layers_are_said_as_papers_say_them() -> None:
    image = (64, 56, 56)
    conv = make("convolution", {"filters": 128, "kernel": 3, "stride": 2})
    assert layer_text(conv, image) == "3×3 conv, 128, /2"
    assert layer_text(make("convolution", {"filters": 64, "groups": 64}), image) == (
        "3×3 depthwise conv, 64"
    )
    assert layer_text(make("convolution", {"filters": 4, "kernel": 7}), (1, 90)) == "7 conv, 4"
    assert layer_text(make("dense", {"units": 1000}), (512,)) == "fc 1000"
    assert layer_text(make("max_pool"), image) == "2×2 max pool, /2"
    assert shape_text((64, 112, 112)) == "112×112×64"
    assert maps_text((6, 28, 28)) == "6@28×28"
    assert (count_text(999), count_text(34_944), count_text(25_557_032)) == (
        "999",
        "34.9k",
        "25.6M",
    )
    assert count_text(999_900) == "1000k"


def test_what_belongs_to_a_layer_is_taken_into_it_and_its_parameters_count() -> None:
    graph = graph_of("resnet18")
    layers = read_layers(graph, analyse(graph))
    assert layers[1].names == ("conv1", "bn1", "relu1")
    assert layers[1].parameters == 9408 + 128
    assert sum(layer.parameters for layer in layers) == 11_689_512
    alone = read_layers(graph, analyse(graph), detail=True)
    assert [layer.name for layer in alone] == list(graph.nodes)
    lenet = graph_of("lenet5")
    pool = next(x for x in read_layers(lenet, analyse(lenet)) if x.name == "pool2")
    assert "flatten1" in pool.names
    assert pool.shape == (16, 5, 5)


def test_a_projection_is_a_dotted_line_and_repeats_are_drawn_once() -> None:
    graph = expand(graph_of("resnet50"))
    layers = read_layers(graph, analyse(graph), shortcuts=True)
    through = [feed.through for layer in layers for feed in layer.feeds if feed.through]
    assert len(through) == 4
    drawn, repeats = folded(layers)
    assert [repeat.times for repeat in repeats if len(repeat.names) == 4] == [2, 3, 5, 2]
    blocks = [name for layer in drawn for name in layer.blocks]
    blocks += [name for repeat in repeats for name in repeat.blocks]
    assert sorted(blocks) == sorted(graph.nodes)
    svg = draw_figure(graph, FigureOptions(style="columns")).svg
    assert "×5</text>" in svg
    assert "stroke-dasharray" in svg


def test_a_unit_that_is_read_from_afar_is_not_folded() -> None:
    graph = chain([make("input"), *[make("convolution", {"filters": 1, "padding": "same"})] * 3])
    names = list(graph.nodes)
    layers = read_layers(graph, analyse(graph))
    assert [repeat.times for repeat in folded(layers)[1]] == [3]
    graph = graph.add(Node("sum", make("add")))
    first, second = graph["sum"].block.input_ports[:2]
    graph = graph.connect(OutputPort(names[1]), InputPort("sum", first))
    graph = graph.connect(OutputPort(names[3]), InputPort("sum", second))
    drawn, repeats = folded(read_layers(graph, analyse(graph)))
    assert [(repeat.names, repeat.times) for repeat in repeats] == [((names[2],), 2)]
    assert [feed.source for feed in drawn[-1].feeds] == [names[1], names[2]]


@given(most=st.integers(5, 40))
@settings(max_examples=20, deadline=None)
def test_a_long_network_gets_as_short_as_asked(most: int) -> None:
    graph = graph_of("vgg19")
    layers = read_layers(graph, analyse(graph), detail=True)
    drawn, left_out = shortened(layers, most)
    assert len(drawn) <= max(most, 1) or len(layers) <= most
    kept = [name for layer in drawn if layer.kind != "gap" for name in layer.blocks]
    assert sorted([*kept, *left_out]) == sorted(graph.nodes)
    known = {layer.name for layer in drawn}
    assert all(feed.source in known for layer in drawn for feed in layer.feeds)


@pytest.mark.parametrize("identifier", NETWORKS)
def test_no_two_layers_share_a_place_and_data_flows_forward(identifier: str) -> None:
    graph = expand(graph_of(identifier))
    layers = read_layers(graph, analyse(graph))
    lanes = laid(layers)
    places = [(lanes.rank[layer.name], lanes.lane[layer.name]) for layer in layers]
    assert len(set(places)) == len(places)
    for layer in layers:
        assert all(lanes.rank[feed.source] < lanes.rank[layer.name] for feed in layer.feeds)


@pytest.mark.parametrize("style", STYLES)
def test_a_skip_and_what_is_not_known_are_drawn(style: str) -> None:
    graph = branching()
    figure = draw_figure(graph, FigureOptions(style=style))  # type: ignore[arg-type]
    assert set(figure.layers) == set(graph.nodes)
    assert " C" in figure.svg  # the skip is a curve
    broken = Graph().add(Node("lost", make("convolution")))
    assert "?" in [
        label.text
        for label in draw_figure(broken, FigureOptions(style=style, orientation="right")).labels  # type: ignore[arg-type]
    ]


def test_what_cannot_be_drawn_is_said() -> None:
    with pytest.raises(FigureError, match="no blocks"):
        draw_figure(Graph())
    with pytest.raises(FigureError, match="20 to 2,000 mm"):
        FigureOptions(width_mm=3)
    with pytest.raises(FigureError, match="5 or more"):
        FigureOptions(most=2)


def test_a_title_with_any_letters_leaves_valid_xml() -> None:
    figure = draw_figure(graph_of("lenet5"), title='<&">\x00\x1b 网络')
    root = read(figure)
    assert root.findtext(f"{SVG}title") == '<&"> 网络'


@pytest.mark.parametrize("palette", ["colour", "grey"])
def test_text_is_readable_on_every_fill(palette: str) -> None:
    def light(colour: str) -> float:
        parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    for family in Family:
        fill = light(family_colour(family, palette))  # type: ignore[arg-type]
        assert (fill + 0.05) / (light("#1a1a1a") + 0.05) >= 4.5


def grey(colour: str) -> float:
    """Return how light a printer without colours makes a colour, of 255."""
    red, green, blue = [int(colour[k : k + 2], 16) for k in (1, 3, 5)]
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize("palette", ["colour", "grey"])
@pytest.mark.parametrize("identifier", ["vgg16", "resnet18", "unet", "densenet121", "two-inputs"])
def test_what_a_legend_names_differs_in_grey_print(identifier: str, palette: str) -> None:
    graph = graph_of(identifier)
    tones = Tones(read_layers(graph, analyse(graph)), palette)  # type: ignore[arg-type]
    found = sorted(grey(fill) for fill in tones.entries.values())
    assert all(lighter - darker > 8 for darker, lighter in pairwise(found)), tones.entries
    halves, _ = opened(graph, analyse(graph), of_two_sizes)
    tones = Tones(read_layers(halves, analyse(halves)), palette)  # type: ignore[arg-type]
    found = sorted(grey(fill) for fill in tones.entries.values())
    assert all(lighter - darker > 8 for darker, lighter in pairwise(found)), tones.entries


@pytest.mark.parametrize("palette", ["colour", "grey"])
def test_neighbouring_stages_differ_in_grey_print_and_from_pooling(palette: str) -> None:
    stages = [grey(stage_colour(stage, palette)) for stage in range(8)]  # type: ignore[arg-type]
    assert all(abs(one - other) > 15 for one, other in pairwise(stages))
    pooling = grey(family_colour(Family.POOLING, palette))  # type: ignore[arg-type]
    assert min(stages) - pooling > 15


def test_texts_break_evenly_and_rather_after_a_comma() -> None:
    assert wrapped("dense block: 6 layers, growth 32", 30) == [
        "dense block:",
        "6 layers, growth 32",
    ]
    assert wrapped("3×3 conv, 64", 30) == ["3×3 conv, 64"]
    assert wrapped("one two three four", 9) == ["one two", "three", "four"]
    assert wrapped("x" * 40, 9) == ["x" * 40]
    assert wrapped("", 9) == [""]


@given(st.lists(st.text("abc:,", min_size=1, max_size=12), max_size=9), st.integers(4, 30))
def test_a_broken_text_has_all_its_words_in_as_few_lines_as_can_be(
    words: list[str], most: int
) -> None:
    text = " ".join(words)
    lines = wrapped(text, most)
    assert " ".join(lines) == text
    longest = max([most, *map(len, words)])
    assert all(len(line) <= longest for line in lines)


def test_widths_are_those_of_helvetica() -> None:
    assert text_width("3×3 conv, 64", 1000) == pytest.approx(
        556 + 584 + 556 + 278 + 500 + 556 + 556 + 500 + 278 + 278 + 556 + 556
    )


def texts(figure: Figure) -> list[str]:
    return [label.text for label in figure.labels]


@pytest.mark.parametrize("style", STYLES)
def test_plain_and_residual_networks_differ_to_the_eye(style: str) -> None:
    residual, plain = (
        draw_figure(graph_of(name), FigureOptions(style=style))  # type: ignore[arg-type]
        for name in ("cifar-resnet56", "cifar-plain56")
    )
    assert residual.svg.count(" C") >= plain.svg.count(" C") + 3  # the skips are curves
    assert "×9" in texts(residual)
    assert "skip, added" in texts(residual)
    assert "skip, added" not in texts(plain)
    assert set(plain.layers) == set(graph_of("cifar-plain56").nodes)
    if style == "boxes":
        assert "residual stage" in texts(residual)
        assert "plain stage" in texts(plain)
        assert texts(plain).count("×9") == 3


def test_columns_draw_the_first_unit_of_stages_where_that_fits_a_page() -> None:
    graph = graph_of("cifar-resnet56")
    drawn = draw_figure(graph, FigureOptions(style="columns"))
    folded_one = draw_figure(graph, FigureOptions(style="columns", folded=True))
    assert "3×3 conv, 32, /2" in texts(drawn)
    assert not any("conv, 32" in text for text in texts(folded_one))
    assert set(drawn.layers) == set(folded_one.layers) == set(graph.nodes)
    for name in ("resnet18", "resnet50", "resnet152", "unet"):
        figure = draw_figure(graph_of(name), FigureOptions(style="columns"))
        assert fits(figure), name


def test_a_skip_leaves_the_map_whose_size_it_has() -> None:
    graph = graph_of("unet")
    halves, owners = opened(graph, analyse(graph), of_two_sizes)
    layers = {layer.name: layer for layer in read_layers(halves, analyse(halves))}
    joins = [layer for layer in layers.values() if layer.kind == "concatenate"]
    assert len(joins) == 4
    for join in joins:
        assert {layers[feed.source].space for feed in join.feeds} == {join.space}
    assert set(owners.values()) <= set(graph.nodes)
    for style in STYLES:
        figure = draw_figure(graph, FigureOptions(style=style))
        assert "copy" in texts(figure)
    boxes = texts(draw_figure(graph, FigureOptions()))
    assert {"pooling", "up-convolution", "concatenation"} <= set(boxes)


def test_planes_number_every_layer_that_a_repeat_stands_for() -> None:
    told = texts(draw_figure(graph_of("vgg16"), FigureOptions(style="planes", width_mm=400)))
    codes = [text.partition(":")[0] for text in told if ":" in text]
    assert codes == [
        "C1–C2", "S3", "C4–C5", "S6", "C7–C9", "S10", "C11–C13", "S14", "C15–C17", "S18",
        "F19–F20", "F21",
    ]  # fmt: skip
    graph = graph_of("cifar-resnet20")
    layers = read_layers(graph, analyse(graph))
    deeds = {layer.kind: deed_text(layer) for layer in layers}
    assert deeds["global_average_pool"] == "Global average pooling"
    drawn, left_out = shortened(read_layers(graph_of("vgg19"), analyse(graph_of("vgg19"))), 9)
    assert left_out
    last = [code for code in coded(drawn).values() if code][-1]
    assert last == "F24"  # 16 convolutions, 5 pools, 3 dense layers


def test_solids_stand_free_of_what_pools_them_and_labels_on_one_line() -> None:
    for name in ("lenet5", "alexnet", "vgg16"):
        figure = draw_figure(graph_of(name), FigureOptions(width_mm=300))
        shapes = [label for label in figure.labels if "×" in label.text and label.text[-1:] != "×"]
        rows = {round(label.box.top, 1) for label in shapes}
        assert len(rows) == 2  # the shapes, and the kernels below
        if name != "lenet5":
            assert texts(figure).count("4096") == 2
    kernels = texts(draw_figure(graph_of("alexnet")))
    assert {"11×11", "5×5", "3×3"} <= set(kernels)
    assert "3×3" not in texts(draw_figure(graph_of("alexnet"), FigureOptions(kernels=False)))


@pytest.mark.parametrize("style", STYLES)
def test_everything_that_figures_say_can_be_said_in_another_language(style: str) -> None:
    asked: set[str] = set()

    def marked(text: str) -> str:
        asked.add(text)
        return f"ɔ{text}" if text in PHRASES else text

    known = set(PHRASES) | {block.title for block in registry().values()}
    for identifier in ("alexnet", "unet", "densenet121", "squeezenet", "x-or-o"):
        graph = graph_of(identifier)
        nodes = [*graph.nodes.values(), *expand(graph).nodes.values()]
        known |= {node.block.summary() for node in nodes}
        for more in ({}, {"flat": True, "width_mm": 85}, {"detail": True, "parameters": True}):
            options = FigureOptions(style, words=marked, **more)  # type: ignore[arg-type]
            figure = draw_figure(graph, options)
            assert set(figure.layers) == set(draw_figure(graph, options).layers)
    sizes = {text for text in asked if not any(letter.isalpha() for letter in text)}
    titles = {title[0].lower() + title[1:] for title in known if title}  # as legends write them
    assert asked - sizes <= known | titles
    assert any("ɔ" in text for text in texts(draw_figure(graph_of("unet"), options)))


def test_abbreviations_keep_their_capitals() -> None:
    assert layer_text(make("relu6"), (8,)) == "ReLU6"
    assert layer_text(make("dropout"), (8,)).startswith("dropout")
