"""The inspector's sample follows the selection, edits and opened blocks, with exact pixels."""

import base64

import pytest
from pytestqt.qtbot import QtBot

from designer import sights
from designer.window import Window
from engine.analysis import analyse
from engine.data.sources import drawn
from engine.expansion import expand
from engine.groups.grouping import group_nodes
from engine.region import region
from widgets.sample_view import SampleView


def settled(window: Window, qtbot: QtBot) -> SampleView:
    """Bring the sample into sight and wait until it shows what is selected."""
    view = window.inspector.sample
    qtbot.waitUntil(view.isVisible)
    window.inspector.area.ensureWidgetVisible(view.canvas)
    view.canvas.repaint()
    qtbot.waitUntil(lambda: not view.canvas.is_stale)
    return view


def test_the_sample_follows_selection_and_edits(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 1200)
    assert window.inspector.sample.isHidden()
    window.view.select(["conv2"])
    view = settled(window, qtbot)
    assert view.canvas.positions == (10, 10)
    assert view.another.isVisible()
    graph = window.document.graph
    view.canvas.go_to((0, 9))
    assert view.canvas.spans == region(graph, window.document.analysis, "conv2", (0, 9))["input"]
    block = graph["conv1"].block.change(kernel=3)
    window.document.edit_graph("Kernel", lambda graph: graph.replace("conv1", block))
    settled(window, qtbot)
    assert view.canvas.positions == (11, 11)
    analysis = window.document.analysis
    place = view.canvas.position
    assert view.canvas.spans == region(window.document.graph, analysis, "conv2", place)["input"]
    window.view.select(["dense1"])
    assert view.isHidden()
    window.view.select(["conv1", "conv2"])
    assert view.isHidden()
    window.view.select([])
    assert view.isHidden()


def test_without_data_a_drawn_picture_is_seen_at_once(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 1300)
    bar = window.inspector.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.open_project_value("resnet50")
    assert window.document.project.data.source == "none"
    assert bar.value() == 0  # its name is not hidden
    window.view.select(["stage2"])
    view = window.inspector.sample
    qtbot.waitUntil(lambda: not view.canvas.is_stale)  # it was painted, and nobody has scrolled
    assert not view.canvas.visibleRegion().isEmpty()
    assert view.canvas.sample is not None
    assert view.canvas.sample.space == (224, 224)
    assert "of 224×224 px" in view.words


def test_another_sample_is_another_digit(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 1200)
    window.view.select(["conv1"])
    view = settled(window, qtbot)
    assert view.canvas.sample is not None
    before = view.canvas.sample.picture()
    view.another.click()
    assert view.canvas.sample.picture() != before


def test_the_drawn_data_lend_their_images(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 1200)
    window.open_project_value("x-or-o")
    window.view.select(["diagonal"])
    view = settled(window, qtbot)
    sample = view.canvas.sample
    assert sample is not None
    assert (sample.array() == drawn.draw(1, 9, 9)[0]).all()
    view.another.click()
    assert view.canvas.sample is not None
    assert (view.canvas.sample.array() == drawn.draw(2, 9, 9)[1]).all()


def test_inside_a_block_the_projects_pixels_are_seen(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 1200)
    window.open_project_value("resnet18")
    graph = window.document.graph
    window.document.enter("stage2")
    name = next(
        n for n, r in window.document.analysis.nodes.items() if r.block.kind == "convolution"
    )
    window.view.select([name])
    view = settled(window, qtbot)
    flat = expand(graph)
    view.canvas.go_to((0, 0))
    assert view.canvas.spans == region(flat, analyse(flat), f"stage2_{name}", (0, 0))["input"]
    assert not view.another.isVisible()
    assert view.canvas.sample is not None
    assert view.canvas.sample.shape == (3, 224, 224)


def test_nothing_is_worked_out_while_it_is_folded(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked: list[str] = []
    monkeypatch.setattr(sights, "sight", lambda _levels, name: worked.append(name))
    window.resize(1280, 1200)
    window.inspector.sample.set_folded(True)
    window.view.select(["conv2"])
    block = window.document.graph["conv1"].block.change(kernel=3)
    window.document.edit_graph("Kernel", lambda graph: graph.replace("conv1", block))
    qtbot.wait(2 * sights.REST_MS)
    assert worked == []


def test_feature_maps_come_from_the_worker(working_window: Window, qtbot: QtBot) -> None:
    window = working_window
    window.resize(1280, 1200)
    window.view.select(["conv2"])
    view = settled(window, qtbot)
    view.maps.click()
    qtbot.waitUntil(lambda: bool(view.canvas.maps), timeout=60_000)
    assert len(view.canvas.maps) == 16
    assert (view.canvas.maps[0].width(), view.canvas.maps[0].height()) == (10, 10)
    assert "of untrained weights" in view.words
    window.view.select(["conv1"])
    settled(window, qtbot)
    assert view.canvas.maps == ()
    qtbot.waitUntil(lambda: len(view.canvas.maps) == 6, timeout=20_000)


def test_feature_maps_wait_for_a_training(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(window.training), "running", property(lambda _self: True))
    window.resize(1280, 1200)
    window.view.select(["conv2"])
    view = settled(window, qtbot)
    view.maps.click()
    qtbot.waitUntil(lambda: "wait until the training ends" in view.words)
    assert view.canvas.maps == ()


def test_only_the_first_of_many_maps_are_shown(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 1200)
    window.view.select(["conv2"])
    view = settled(window, qtbot)
    view.maps.setChecked(True)
    answer = {
        "shape": [2, 2, 2], "pixels": base64.b64encode(bytes(range(8))).decode(), "channels": 300,
        "trained": True,
    }  # fmt: skip
    window.maps._show(window.maps._number, answer)
    assert [m.pixelColor(1, 1).red() for m in view.canvas.maps] == [3, 7]
    assert "Map 1 of 2, of the last training, the first of 300" in view.words
    window.maps._show(window.maps._number - 1, {})
    assert len(view.canvas.maps) == 2
    view.maps.setChecked(False)
    assert view.canvas.maps == ()


def test_inside_a_group_the_projects_pixels_are_seen(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 1200)
    document = window.document
    graph, analysis = document.graph, document.analysis
    document.edit_groups(
        "Group", lambda project, place: group_nodes(project, ("conv2", "relu2"), "Pair", place)
    )
    instance = next(name for name in document.graph.nodes if name not in graph)
    window.view.select([instance])
    view = settled(window, qtbot)
    view.canvas.go_to((0, 9))
    wanted = region(graph, analysis, "conv2", (0, 9))["input"]
    assert view.canvas.spans == wanted
    document.enter(instance)
    window.view.select(["conv2"])
    view = settled(window, qtbot)
    view.canvas.go_to((0, 9))
    assert view.canvas.spans == wanted
    assert view.canvas.sample is not None
    assert view.canvas.sample.shape == (1, 32, 32)


def test_what_enters_a_group_is_made_by_what_feeds_it(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 1200)
    window.view.select(["conv2", "relu2"])
    window.view.commands.group(window.view.selection, "Unit")
    window.view.travel.enter("unit1")
    for name, made in (("input", ((), "pool1")), ("conv2", (("unit1",), "conv2"))):
        window.view.select([name])
        settled(window, qtbot)
        assert window.sights.subject is not None
        assert window.sights.subject[:2] == made


def test_the_output_inside_a_group_shows_what_arrives_at_it(window: Window, qtbot: QtBot) -> None:
    """It has no port of its own that the way back could begin at."""
    document = window.document
    document.edit("Group", group_nodes(document.project, ["conv1", "relu1"], "Part"))
    instance = next(
        name for name, node in document.graph.nodes.items() if node.block.title == "Part"
    )
    document.enter(instance)
    end = next(
        name for name, node in document.scope.graph.nodes.items() if not node.block.output_ports
    )
    window.view.select([end])
    view = settled(window, qtbot)
    assert view.canvas.positions == (28, 28)
    view.canvas.go_to((27, 0))
    assert view.canvas.spans == ((27, 31), (0, 4))
