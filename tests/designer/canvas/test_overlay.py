"""Heat on the canvas: its keys, its numbers, its legend, and that it follows an edit."""

import math
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.canvas.layout import tidy
from designer.canvas.overlay import OVERLAYS, Scale, seen_share
from designer.canvas.picture import draw, picture_area, render
from designer.canvas.view import CanvasView
from engine.analysis import analyse
from engine.cli import arguments
from engine.expansion import expand
from engine.footprint import footprint
from engine.memory import tensor_bytes
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import SHIFT, middle
from widgets import quantities
from widgets.ramp import STEPS, Ramp, luminance
from widgets.theme import Theme


def network(name: str, *, flat: bool = False) -> Project:
    project = template(name).build()
    graph = expand(project.graph) if flat else project.graph
    return project.with_graph(graph.move(tidy(graph)))


def shades(view: CanvasView) -> dict[str, str]:
    """Return the colour of each card's rectangle seen from far, where it has heat."""
    nodes = view.canvas.nodes
    return {n: i.heat.tint.far.name() for n, i in nodes.items() if i.heat is not None}


def test_o_steps_through_all_overlays_and_shift_o_back(canvas: CanvasView, qtbot: QtBot) -> None:
    heat = canvas.canvas.heat
    seen = []
    for _ in range(len(OVERLAYS) + 1):
        seen.append(heat.id)
        qtbot.keyClick(canvas, Qt.Key.Key_O)
    assert seen == ["none", *OVERLAYS]
    assert heat.id == "none"
    assert not canvas.overlay.legend.isVisible()
    assert shades(canvas) == {}
    qtbot.keyClick(canvas, Qt.Key.Key_O, SHIFT)
    assert heat.id == list(OVERLAYS)[-1]
    assert len(shades(canvas)) == len(canvas.canvas.nodes)
    assert canvas.document.undo_stack.count() == 0


@pytest.mark.parametrize("folded", [True, False])
def test_every_overlay_shows_the_engines_numbers(make_canvas: MakeCanvas, folded: bool) -> None:
    project = network("resnet18", flat=not folded)
    view = make_canvas(project)
    heat, analysis = view.canvas.heat, view.document.analysis
    flat = expand(project.graph)
    known = analyse(flat)
    plan = project.training
    whole = footprint(flat, known, optimizer=plan.optimizer, momentum=plan.momentum)
    sums = {
        "parameters": known.totals.parameters,
        "macs": known.totals.macs,
        "activations": sum(
            tensor_bytes(shape) for report in known.nodes.values() for shape in report.outputs or ()
        ),
        "memory": sum(whole[:4]),
    }
    for name, total in sums.items():
        heat.choose(name)
        assert sum(value or 0 for value in heat.values.values()) == total
    heat.choose("receptive")
    seen = analysis.receptive("gap1" if folded else "stage4_block2_relu2")
    if seen is not None:
        assert max(value or 0 for value in heat.values.values()) >= 1
    assert heat.values["conv1"] == pytest.approx(7 / 224)


def test_colours_follow_an_edit_and_touch_only_what_changed(canvas: CanvasView) -> None:
    heat = canvas.canvas.heat
    heat.choose("parameters")
    before = {name: item.heat for name, item in canvas.canvas.nodes.items()}
    graph = canvas.document.graph
    block = graph["dense2"].block.change(units=100)
    canvas.document.edit_graph("Units", lambda graph: graph.replace("dense2", block))
    changed = {n for n, item in canvas.canvas.nodes.items() if item.heat is not before[n]}
    assert changed == {"dense2", "dense3"}
    assert heat.values["dense2"] == 121 * 100
    assert "12,100 params" in canvas.canvas.nodes["dense2"].description()
    canvas.document.undo_stack.undo()
    assert heat.values["dense2"] == 121 * 84


def test_more_is_hotter_and_none_and_unknown_stand_apart(canvas: CanvasView) -> None:
    heat, theme = canvas.canvas.heat, canvas.canvas.inks.theme
    heat.choose("parameters")
    ramp = [shade.color.name() for shade in Ramp.of(theme).shades]
    found = shades(canvas)
    order = sorted(("conv1", "conv2", "dense1"), key=lambda name: heat.values[name] or 0)
    places = [ramp.index(found[name]) for name in order]
    assert places == sorted(set(places))
    assert (places[0], places[-1]) == (0, STEPS - 1)
    assert found["relu1"] not in ramp
    assert canvas.canvas.nodes["relu1"].heat.tint.hatch is None
    canvas.document.edit_graph("Cut", lambda graph: graph.remove(["flatten1"]))
    assert canvas.canvas.nodes["dense1"].heat.tint.hatch is not None
    reading = heat.reading()
    assert reading is not None
    assert reading.zeros
    assert reading.gaps
    assert (reading.low, reading.high) == ("156", "2,416")


def test_the_legend_names_what_it_shows_and_a_click_shows_the_next(
    canvas: CanvasView, qtbot: QtBot
) -> None:
    heat, legend = canvas.canvas.heat, canvas.overlay.legend
    heat.choose("memory")
    assert legend.isVisible()
    assert legend.accessibleName()
    assert "Training memory" in legend.accessibleDescription()
    assert "logarithmic" in legend.accessibleDescription()
    assert canvas.rect().contains(legend.geometry())
    assert not canvas.canvas.nodes_in(canvas.mapToScene(legend.geometry()).boundingRect())
    qtbot.mouseClick(legend, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert heat.id == "time"
    qtbot.mouseClick(legend, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert heat.id == "receptive"
    assert "linear" in legend.accessibleDescription()
    legend.setFocus()
    qtbot.keyClick(legend, Qt.Key.Key_Space)
    assert heat.id == "none"
    assert legend.isHidden()


@pytest.mark.parametrize("name", ["lenet5", "vgg16"])
@pytest.mark.parametrize("size", [(560, 330), (700, 380), (1280, 720)])
def test_the_legend_hides_no_card_of_a_network_that_fits(
    make_canvas: MakeCanvas, qtbot: QtBot, name: str, size: tuple[int, int]
) -> None:
    view = make_canvas(network(name))
    view.resize(*size)
    view.fit()
    legend = view.overlay.legend

    def hidden() -> list[str]:
        return view.canvas.nodes_in(view.mapToScene(legend.geometry()).boundingRect())

    qtbot.keyClick(view, Qt.Key.Key_O)
    assert hidden() == []
    view.set_zoom(1.0)
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert hidden() == []
    assert view.visible_area().contains(view.canvas.content())


def test_the_legend_makes_way_for_the_overview(make_canvas: MakeCanvas) -> None:
    view = make_canvas(network("resnet18", flat=True))
    legend, overview = view.overlay.legend, view.minimap
    view.canvas.heat.choose("macs")
    for zoom in (0.1, 0.5, 1.0, 0.2):
        view.set_zoom(zoom)
        view.bring_into_view(["conv1"])
        assert overview.isHidden() or not overview.geometry().intersects(legend.geometry())
        assert view.rect().contains(legend.geometry())


def test_cards_are_heated_near_and_far_and_in_pictures(canvas: CanvasView) -> None:
    scene = canvas.canvas
    scene.heat.choose("parameters")
    color = Ramp.of(scene.inks.theme).shades[-1].color
    for zoom in (0.2, 0.4, 1.0):
        canvas.set_zoom(zoom)
        canvas.bring_into_view(["dense1"])
        QApplication.processEvents()
        image = canvas.viewport().grab().toImage()
        place = middle(canvas, "dense1")
        rect = scene.nodes["dense1"].card_rect
        at = canvas.mapFromScene(place.x() + rect.right() - 30, place.y() + rect.top() + 14)
        assert image.pixelColor(at).name() == color.name()
    picture = draw(scene, picture_area(scene), 0.5)
    found = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert color.name() in found


def test_the_theme_changes_the_ramp(canvas: CanvasView) -> None:
    canvas.canvas.heat.choose("parameters")
    canvas.set_theme(Theme.load("light"))
    ramp = [shade.color.name() for shade in Ramp.of(Theme.load("light")).shades]
    assert shades(canvas)["dense1"] == ramp[-1]


def test_heat_goes_along_into_a_block_and_out(make_canvas: MakeCanvas) -> None:
    view = make_canvas(network("resnet18"))
    heat = view.canvas.heat
    heat.choose("parameters")
    whole = heat.values["stage2"]
    view.document.enter("stage2")
    assert set(shades(view)) == set(view.document.graph.nodes)
    assert sum(value or 0 for value in heat.values.values()) == whole
    view.document.leave()
    assert set(shades(view)) == set(view.document.graph.nodes)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_what_stands_on_heat_can_be_read(theme: str) -> None:
    for shade in Ramp.of(Theme.load(theme)).shades:
        lighter, darker = sorted((luminance(shade.color), luminance(shade.ink)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_ramp_grows_away_from_the_ground_also_in_grey(theme: str) -> None:
    colors = Theme.load(theme)
    away = [abs(luminance(s.color) - luminance(colors.canvas)) for s in Ramp.of(colors).shades]
    assert all(one < other for one, other in pairwise(away))


def test_scales_place_values_between_their_ends() -> None:
    scale = Scale.of([None, 0, 10, 1000, 100_000], logarithmic=True)
    assert scale == (10, 100_000, True)
    values = [10, 1000, 100_000]
    assert [scale.share(value) for value in values] == pytest.approx([0, 0.5, 1])
    assert scale.steps([*values, 0, None], 8) == [0, 4, 8, -1, -2]
    assert scale.ticks() == pytest.approx([0.25, 0.5, 0.75])
    assert Scale.of([0, None], logarithmic=True) is None
    alone = Scale.of([7], logarithmic=True)
    assert alone is not None
    assert alone.steps([7], 8) == [8]
    even = Scale.of([0.25, 2.0], logarithmic=False)
    assert even is not None
    assert even.steps([0.25, 2.0], 8) == [2, 8]


def test_the_share_that_is_seen_is_the_mean_side() -> None:
    analysis = analyse(template("vgg16").graph())
    assert seen_share(analysis.receptive("pool5")) == pytest.approx(212 / 224)
    signal = analyse(template("signal-cnn").graph())
    seen = signal.receptive("conv1")
    assert seen is not None
    assert seen_share(seen) == pytest.approx(seen.size[0] / seen.image[0])
    assert not math.isnan(seen_share(seen) or 0)


def test_the_command_line_offers_the_overlays_that_there_are() -> None:
    assert ("none", *OVERLAYS) == arguments.OVERLAYS


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_picture_shows_the_heat_and_its_legend(
    canvas: CanvasView, ending: str, tmp_path: Path
) -> None:
    theme = Theme.load("light")
    plain, heated = tmp_path / f"plain.{ending}", tmp_path / f"heated.{ending}"
    before = render(canvas.document.project, plain, theme)
    after = render(canvas.document.project, heated, theme, overlay="macs")
    assert after.height() > before.height()
    if ending == "svg":
        assert "240,000" in heated.read_text(encoding="utf-8")
        assert Ramp.of(theme).shades[-1].color.name() in heated.read_text(encoding="utf-8")


def test_windows_of_equal_share_are_told_apart(canvas: CanvasView) -> None:
    canvas.canvas.heat.choose("receptive")
    for kernel in ((1, 5), (5, 1)):
        graph = canvas.document.graph
        changed = graph.replace("conv1", graph["conv1"].block.change(kernel=kernel))
        canvas.document.edit("Kernel", canvas.document.project.with_graph(changed))
        assert f"{kernel[0]}×{kernel[1]} px" in canvas.canvas.nodes["conv1"].description()


def test_large_counts_are_short_from_far() -> None:
    counts = [0, 156, 9_999, 48_120, 102_764_544, 15_470_264_320, 999_600]
    assert [quantities.compact(value) for value in counts] == [
        "0", "156", "9,999", "48.1 k", "103 M", "15.5 G", "1.00 M",
    ]  # fmt: skip
