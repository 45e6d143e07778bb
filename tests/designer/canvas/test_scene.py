"""The scene is the project: after every edit, undo and redo, item by item."""

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtGui import QImage

from designer.canvas import edits
from designer.canvas.card import caption
from designer.canvas.duplicating import duplicate
from designer.canvas.geometry import STEP_X
from designer.canvas.layout import tidy
from designer.canvas.picture import render
from designer.canvas.picture_painting import PictureError
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.canvas.wire_item import THICKEST, THINNEST, thickness
from designer.document import Document
from engine.blocks.base import make, registry
from engine.errors import NetloomError
from engine.expansion import expand, unfold
from engine.graph import Graph, InputPort, OutputPort
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import assert_scene_equals_project
from widgets.theme import Theme

KINDS = sorted(registry())


class Edits(RuleBasedStateMachine):
    """Any edits in any order, undone and redone; refusals leave everything as it was."""

    @initialize(name=st.sampled_from(["lenet5", "resnet18", None]))
    def open(self, name: str | None) -> None:
        project = Project() if name is None else template(name).build()
        self.document = Document(project)
        self.scene = CanvasScene(self.document, Theme.load("light"))

    def edit(self, change: object) -> None:
        try:
            self.document.edit_graph("edit", change)  # type: ignore[arg-type]
        except NetloomError:
            return

    def pick(self, number: int) -> str | None:
        names = list(self.document.graph.nodes)
        return names[number % len(names)] if names else None

    @rule(kind=st.sampled_from(KINDS), number=st.integers(0, 99), how=st.integers(0, 3))
    def add(self, kind: str, number: int, how: int) -> None:
        graph, analysis = self.document.graph, self.document.analysis
        name = self.pick(number)
        where = edits.Placement((number * 37.0, number * 11.0))
        if name is not None and how == 1:
            where = edits.place_behind(graph, name)
        elif graph.wires and how == 2:
            ends = list(graph.wires)
            where = edits.Placement((5.0, 5.0), into=ends[number % len(ends)])
        elif name is not None and how == 3 and graph[name].block.input_ports:
            end = InputPort(name, graph[name].block.input_ports[0])
            where = edits.Placement((5.0, 5.0), end=end)
        self.edit(lambda g: edits.add_block(g, analysis, registry()[kind], where)[0])

    @rule(one=st.integers(0, 99), other=st.integers(0, 99), port=st.integers(0, 3))
    def connect(self, one: int, other: int, port: int) -> None:
        start, end = self.pick(one), self.pick(other)
        if start is None or end is None:
            return
        graph = self.document.graph
        ports = graph[end].block.input_ports
        if ports:
            target = InputPort(end, ports[port % len(ports)])
            self.edit(lambda g: edits.reroute(g, None, OutputPort(start), target))

    @rule(number=st.integers(0, 99))
    def disconnect(self, number: int) -> None:
        ends = list(self.document.graph.wires)
        if ends:
            self.edit(lambda g: g.disconnect(ends[number % len(ends)]))

    @rule(numbers=st.lists(st.integers(0, 99), min_size=1, max_size=4), reconnect=st.booleans())
    def remove(self, numbers: list[int], *, reconnect: bool) -> None:
        names = {name for number in numbers if (name := self.pick(number)) is not None}
        self.edit(lambda g: g.remove(names, reconnect=reconnect))

    @rule(number=st.integers(0, 99), suffix=st.sampled_from(["a", "1", " ", "b2"]))
    def rename(self, number: int, suffix: str) -> None:
        if (name := self.pick(number)) is not None:
            self.edit(lambda g: g.rename(name, name + suffix))

    @rule(number=st.integers(0, 99), inputs=st.integers(2, 6))
    def change_ports(self, number: int, inputs: int) -> None:
        name = self.pick(number)
        if name is not None and "inputs" in type(self.document.graph[name].block).model_fields:
            self.edit(lambda g: g.replace(name, g[name].block.change(inputs=inputs)))

    @rule(number=st.integers(0, 99), filters=st.integers(1, 9))
    def change_setting(self, number: int, filters: int) -> None:
        name = self.pick(number)
        if name is not None and "filters" in type(self.document.graph[name].block).model_fields:
            self.edit(lambda g: g.replace(name, g[name].block.change(filters=filters)))

    @rule(number=st.integers(0, 99), kind=st.sampled_from(KINDS))
    def replace(self, number: int, kind: str) -> None:
        if (name := self.pick(number)) is not None:
            self.edit(lambda g: g.replace(name, make(kind)))

    @rule(number=st.integers(0, 99))
    def unfold(self, number: int) -> None:
        if (name := self.pick(number)) is not None and len(self.document.graph) < 60:
            self.edit(lambda g: unfold(g, name))

    @rule(numbers=st.lists(st.integers(0, 99), min_size=1, max_size=3))
    def duplicate(self, numbers: list[int]) -> None:
        names = {name for number in numbers if (name := self.pick(number)) is not None}
        if len(self.document.graph) < 60:
            self.edit(lambda g: duplicate(g, names).graph)

    @rule(number=st.integers(0, 99), x=st.integers(-500, 500), y=st.integers(-500, 500))
    def move(self, number: int, x: int, y: int) -> None:
        if (name := self.pick(number)) is not None:
            self.edit(lambda g: g.move({name: (4.0 * x, 4.0 * y)}))

    @rule(number=st.integers(0, 99), places=st.lists(st.integers(-90, 90), max_size=6))
    def bend(self, number: int, places: list[int]) -> None:
        ends = list(self.document.graph.wires)
        points = [(40.0 * x, 30.0 * y) for x, y in itertools.pairwise(places)]
        if ends:
            end = ends[number % len(ends)]
            self.edit(lambda g: g.draw(g.drawing.with_route(end, points)))

    @rule(down=st.booleans())
    def turn(self, *, down: bool) -> None:
        self.edit(lambda g: g.draw(g.drawing.with_flow("down" if down else "right")))

    @rule(number=st.integers(0, 99), on=st.booleans())
    def bypass(self, number: int, *, on: bool) -> None:
        if (name := self.pick(number)) is not None:
            self.edit(lambda g: g.annotate(name, bypassed=on))

    @rule()
    def tidy(self) -> None:
        self.edit(lambda g: g.move(tidy(g)))

    @rule(numbers=st.lists(st.integers(0, 99), max_size=4))
    def select(self, numbers: list[int]) -> None:
        self.scene.select(name for number in numbers if (name := self.pick(number)))

    @rule(number=st.integers(0, 99))
    def select_wire(self, number: int) -> None:
        ends = list(self.document.graph.wires)
        self.scene.select_wire(ends[number % len(ends)] if ends else None)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.document.undo_stack.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.document.undo_stack.redo()

    @invariant()
    def scene_is_the_project(self) -> None:
        if hasattr(self, "scene"):
            assert_scene_equals_project(self.scene)

    def teardown(self) -> None:
        if hasattr(self, "scene"):
            self.scene.release()
            self.document.undo_stack.clear()


@pytest.mark.usefixtures("qapp")
def test_the_scene_follows_any_edits() -> None:
    from hypothesis.stateful import run_state_machine_as_test  # noqa: PLC0415

    run_state_machine_as_test(
        Edits,
        settings=settings(
            max_examples=20,
            stateful_step_count=50,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_an_edit_touches_only_what_it_concerns(canvas: CanvasView) -> None:
    scene = canvas.canvas
    items = dict(scene.nodes)
    reports = {name: item.report for name, item in items.items()}
    paths = {end: wire.path() for end, wire in scene.wires.items()}
    canvas.document.edit_graph(
        "", lambda graph: graph.replace("conv2", graph["conv2"].block.change(kernel=3))
    )
    assert scene.nodes == items
    changed = {name for name, item in scene.nodes.items() if item.report is not reports[name]}
    assert changed == {"conv2", "relu2", "pool2", "flatten1", "dense1"}
    assert all(scene.wires[end].path() == path for end, path in paths.items())
    assert_scene_equals_project(scene)


def test_a_renamed_node_stays_selected(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    seen: list[tuple[str, ...]] = []
    canvas.selection_changed.connect(seen.append)
    canvas.document.edit_graph("", lambda graph: graph.rename("conv1", "stem"))
    assert seen == [("stem",)]
    canvas.document.undo_stack.undo()
    assert canvas.selection == ("conv1",)


def test_opening_another_project_shows_it_alone(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    canvas.document.open(template("resnet18").build(), None)
    assert_scene_equals_project(canvas.canvas)
    canvas.document.open(Project(), None)
    assert_scene_equals_project(canvas.canvas)
    assert canvas.selection == ()
    canvas.grab()


def test_a_wire_is_thicker_the_more_data_it_carries() -> None:
    shapes = [(10,), (400,), (6, 28, 28), (64, 112, 112), (512, 1024, 1024)]
    widths = [thickness(shape) for shape in shapes]
    assert widths == sorted(widths)
    assert all(THINNEST <= width <= THICKEST for width in widths)
    assert len(set(widths[:4])) == 4


def test_skips_are_softer_than_the_way_beside_them(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(Project().edit_graph(lambda _: expand(template("resnet18").graph())))
    skips = {end.node for end, wire in canvas.canvas.wires.items() if wire.is_skip}
    assert skips == {name for name in canvas.canvas.graph.nodes if name.endswith("_add")}


def test_a_card_names_its_kind_where_the_name_does_not(canvas: CanvasView) -> None:
    graph = canvas.canvas.graph
    assert caption(graph["conv1"]) == "5×5, 6 filters"
    assert caption(graph["relu1"]) == "ReLU"
    assert caption(graph.rename("conv1", "stem")["stem"]) == "Convolution · 5×5, 6 filters"


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("zoom", [0.1, 0.4, 1.0, 2.0])
def test_every_state_is_painted_at_every_zoom(canvas: CanvasView, theme: str, zoom: float) -> None:
    canvas.set_theme(Theme.load(theme))
    canvas.document.edit_graph(
        "",
        lambda graph: graph.remove(["flatten1"], reconnect=True).annotate("conv1", trainable=False),
    )
    canvas.set_zoom(zoom)
    canvas.centerOn(canvas.canvas.nodes["dense1"].pos())
    before = canvas.grab().toImage()
    canvas.select(["dense1"])
    canvas.highlight("pool2")
    assert canvas.grab().toImage() != before
    canvas.highlight(None)
    canvas.select([])
    canvas.canvas.set_focused(False)
    assert canvas.grab().toImage() == before


def test_the_empty_canvas_says_what_to_do(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(Project())
    empty = canvas.grab().toImage()
    canvas.add_block("input")
    assert canvas.grab().toImage() != empty
    canvas.document.undo_stack.undo()
    assert canvas.grab().toImage() == empty


# -- pictures ------------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_picture_shows_the_whole_network(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"net.{ending}"
    size = render(template("lenet5").build(), path, Theme.load("light"), scale=1.0)
    assert size.width() > 12 * STEP_X
    if ending == "png":
        assert QImage(str(path)).size() == size
    else:
        text = path.read_text(encoding="utf-8")
        assert "conv1" in text
        assert "6×28×28" in text


@pytest.mark.usefixtures("qapp")
def test_a_picture_of_unplaced_blocks_is_laid_out_first(tmp_path: Path) -> None:
    def heap(graph: Graph) -> Graph:
        return graph.move(dict.fromkeys(graph.nodes, (0.0, 0.0)))

    project = template("lenet5").build().edit_graph(heap)
    size = render(project, tmp_path / "net.png", Theme.load("dark"), scale=1.0)
    assert size.width() > 4 * STEP_X


@pytest.mark.usefixtures("qapp")
def test_pictures_that_cannot_be_are_refused_in_a_sentence(tmp_path: Path) -> None:
    theme = Theme.load("dark")
    lenet = template("lenet5").build()
    with pytest.raises(PictureError, match="no blocks yet"):
        render(Project(), tmp_path / "a.png", theme)
    with pytest.raises(PictureError, match=r"should end with \.png, \.svg or \.pdf"):
        render(lenet, tmp_path / "a.gif", theme)
    for ending in ("png", "svg"):
        with pytest.raises(PictureError, match="cannot be written"):
            render(lenet, tmp_path / "missing" / f"a.{ending}", theme)


def test_cards_that_are_put_into_a_wire_stay_between_its_ends() -> None:
    graph = template("lenet5").graph()
    analysis = Document(template("lenet5").build()).analysis
    for end, wished in itertools.product(list(graph.wires), [(0.0, 0.0), (9e3, 30.0)]):
        where = edits.Placement(wished, into=end)
        made, name = edits.add_block(graph, analysis, registry()["relu"], where)
        before = made[made.wires[InputPort(name)].node].position[0]
        assert before < made[name].position[0] < made[end.node].position[0]
