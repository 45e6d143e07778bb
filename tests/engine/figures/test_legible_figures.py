"""Publication figures in little room: what gives way, and that every text stays legible."""

import pytest

from engine.analysis import analyse
from engine.figures import STYLES, Figure, FigureOptions, draw_figure
from engine.figures.composites import of_one_unit
from engine.figures.drawing import fits
from engine.figures.options import HAIR
from tests.engine.figures.test_figures import SVG, graph_of, read, texts

WELL_KNOWN = (
    "lenet5", "alexnet", "vgg16", "resnet18", "resnet50", "unet", "densenet121", "googlenet",
)  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("identifier", WELL_KNOWN)
def test_texts_are_legible_at_the_width_of_a_page(identifier: str, style: str) -> None:
    """Solids and gaps give way, not texts: 7 points at 17 cm, on a page that is not too long."""
    figure = draw_figure(graph_of(identifier), FigureOptions(style=style, width_mm=170))  # type: ignore[arg-type]
    assert figure.width_mm <= 170.01
    assert fits(figure)


@pytest.mark.parametrize("width_mm", [85, 120, 170])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("identifier", [*WELL_KNOWN, "mobilenetv2", "squeezenet", "two-inputs"])
def test_drawn_closely_no_two_texts_meet_and_no_line_crosses_one(
    identifier: str, style: str, width_mm: float
) -> None:
    graph = graph_of(identifier)
    figure = draw_figure(graph, FigureOptions(style=style, width_mm=width_mm))  # type: ignore[arg-type]
    assert set(figure.layers) == set(graph.nodes)
    for index, one in enumerate(figure.labels):
        for other in figure.labels[index + 1 :]:
            assert not one.box.meets(other.box), (one.text, other.text)
    for x, top, bottom in leaders(figure):
        for label in figure.labels:
            box = label.box
            inside = box.left < x < box.right and box.top < bottom - 2 and top + 2 < box.bottom
            assert not inside, label.text


def leaders(figure: Figure) -> list[tuple[float, float, float]]:
    """Return the thin lines that lead to labels: where they are, and from where to where."""
    found = []
    for path in read(figure).iter(f"{SVG}path"):
        if path.get("stroke") == HAIR:
            (x, top), (_, bottom) = [
                [float(value) for value in point.split()]
                for point in path.attrib["d"].removeprefix("M").split(" L")
            ]
            found.append((x, min(top, bottom), max(top, bottom)))
    return found


def test_labels_without_room_stand_in_rows_led_to_by_lines() -> None:
    wide = draw_figure(graph_of("unet"), FigureOptions(width_mm=400))
    close = draw_figure(graph_of("unet"), FigureOptions(width_mm=170))
    assert not leaders(wide)
    assert len(leaders(close)) >= 4
    assert close.box.right - close.box.left < (wide.box.right - wide.box.left) / 1.5
    shapes = [{text for text in texts(figure) if text.count("×") == 2} for figure in (close, wide)]
    assert shapes[0] == shapes[1]


def test_a_stage_that_does_not_fit_is_its_first_unit_as_papers_have_it() -> None:
    """ResNet-50 on a page: 1×1, 3×3, 1×1 of every stage, with how often it repeats."""
    told = texts(draw_figure(graph_of("resnet50"), FigureOptions(style="columns")))
    for line in ("1×1 conv, 64", "1×1 conv, 256", "3×3 conv, 512, /2", "1×1 conv, 2048"):
        assert line in told
    assert [text for text in told if text[0] == "×"] == ["×3", "×4", "×6", "×3"]
    assert not any("bottleneck" in text for text in told)
    # The first unit of these has no skip, but the others have: it would not stand for them.
    graph = graph_of("mobilenetv2")
    _, times = of_one_unit(graph, analyse(graph))
    assert times == {}


@pytest.mark.parametrize("style", ["boxes", "planes"])
def test_how_often_something_repeats_stands_beside_the_skip_that_leaves_it(style: str) -> None:
    figure = draw_figure(graph_of("unet"), FigureOptions(style=style, width_mm=170))  # type: ignore[arg-type]
    ends = []
    for path in read(figure).iter(f"{SVG}path"):
        start, _, curve = path.attrib["d"].removeprefix("M").partition(" C")
        if curve and path.get("stroke-dasharray") is None:
            numbers = [float(value) for value in curve.split()]
            ends.append((float(start.split()[0]), numbers[-2]))
    ends = [(first, last) for first, last in ends if last - first > 30]
    assert len(ends) == 4
    for label in figure.labels:
        if label.text == "×2":
            for x in [x for pair in ends for x in pair]:
                assert not label.box.left - 1 < x < label.box.right + 1


def test_kernels_are_soft_whatever_stands_over_them() -> None:
    for orientation in ("right", "down"):
        figure = draw_figure(graph_of("vgg16"), FigureOptions(orientation=orientation))
        fills = {text.get("fill") for text in read(figure).iter(f"{SVG}text") if text.text == "3×3"}
        assert len(fills) == 1
