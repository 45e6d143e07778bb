"""Tidying leaves each frame around the cards that it was around, and around no others."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from designer.canvas.geometry import CARD_WIDTH, card_height
from designer.canvas.layout import tidy
from designer.canvas.layout.drawn import tidied
from designer.canvas.layout.quality import overlapping
from designer.canvas.layout.regions import Region, regions
from designer.canvas.remark_edits import area_around, card_area, carried
from engine.blocks.base import make
from engine.drawing import FLOWS, Area, Remark
from engine.errors import GraphError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from engine.templates import Template, template, templates
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import CTRL, assert_scene_equals_project, press_key

Key = Qt.Key
KINDS = ("relu", "relu", "add", "convolution", "concatenate", "split", "input")


def overlap(one: Area, other: Area) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def with_frame(graph: Graph, area: Area, text: str = "") -> Graph:
    drawing = graph.drawing
    remark = Remark(text, area, frame=True)
    return graph.draw(drawing.with_remark(drawing.fresh_id(frame=True), remark))


def around(graph: Graph, *names: str) -> Graph:
    area = area_around(graph, names, ())
    assert area is not None
    return with_frame(graph, area)


@st.composite
def networks(draw: st.DrawFn) -> Graph:
    """Return a network whose cards stand in columns, or lie anywhere."""
    count = draw(st.integers(2, 16))
    loose = draw(st.booleans())
    nodes = [
        Node(
            f"n{index}",
            make(draw(st.sampled_from(KINDS))),
            (draw(st.integers(-40, 40)) * 20.0, draw(st.integers(-20, 20)) * 20.0),
        )
        for index in range(count)
    ]
    graph = Graph.build(nodes)
    for _ in range(draw(st.integers(0, 24))):
        start, end = (graph[f"n{draw(st.integers(0, count - 1))}"] for _ in range(2))
        if start.block.output_ports and end.block.input_ports:
            out = OutputPort(start.name, draw(st.sampled_from(start.block.output_ports)))
            into = InputPort(end.name, draw(st.sampled_from(end.block.input_ports)))
            try:
                graph = graph.connect(out, into)
            except GraphError:  # a cycle
                continue
    graph = graph.draw(graph.drawing.with_flow(draw(st.sampled_from(FLOWS))))
    return graph if loose else graph.move(tidy(graph))


@st.composite
def framed(draw: st.DrawFn) -> Graph:
    """Return a network with frames, also in one another and across one another, and notes."""
    graph = draw(networks())
    names = st.sampled_from([*graph.nodes])
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            chosen = draw(st.lists(names, min_size=1, max_size=5, unique=True))
            remarks = draw(st.lists(st.sampled_from([*graph.drawing.remarks, ""]), max_size=1))
            area = area_around(graph, chosen, [name for name in remarks if name])
            assert area is not None
        else:
            left, top = draw(st.integers(-50, 50)) * 20.0, draw(st.integers(-30, 30)) * 20.0
            area = (left, top, draw(st.integers(5, 70)) * 20.0, draw(st.integers(4, 50)) * 20.0)
        graph = with_frame(graph, area)
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(-50, 50)) * 20.0, draw(st.integers(-30, 30)) * 20.0
        drawing = graph.drawing
        note = Remark("Look", (*place, 120.0, 60.0))
        graph = graph.draw(drawing.with_remark(drawing.fresh_id(), note))
    return graph


def held(graph: Graph) -> dict[str, tuple[set[str], set[str]]]:
    """Return the cards and the notes that lie wholly in each frame."""
    remarks = graph.drawing.remarks
    notes = {name for name, remark in remarks.items() if not remark.frame}
    found = {name: carried(graph, [name]) for name, remark in remarks.items() if remark.frame}
    return {name: ({*load.nodes}, {*load.remarks} & notes) for name, load in found.items()}


def touched(graph: Graph) -> set[tuple[str, str]]:
    """Return the pairs of a frame and a card that overlap, the card not wholly inside."""
    inside = held(graph)
    return {
        (frame, node.name)
        for frame, (cards, _) in inside.items()
        for node in graph.nodes.values()
        if node.name not in cards and overlap(card_area(node), graph.drawing.remarks[frame].area)
    }


def crossing(graph: Graph) -> set[tuple[str, str]]:
    """Return the pairs of frames that overlap, neither in the other."""
    frames = {n: each for n, each in graph.drawing.remarks.items() if each.frame}
    return {
        (one, other)
        for one, other in itertools.combinations(sorted(frames), 2)
        if overlap(frames[one].area, frames[other].area)
        and not frames[one].within(frames[other].area)
        and not frames[other].within(frames[one].area)
    }


def covered_notes(graph: Graph) -> set[tuple[str, str]]:
    return {
        (name, node.name)
        for name, remark in graph.drawing.remarks.items()
        if not remark.frame
        for node in graph.nodes.values()
        if overlap(remark.area, card_area(node))
    }


def rigid(region: Region) -> set[str]:
    """Return the cards of frames that share some: they stay as they are."""
    if region.is_rigid:
        return {*region.all_cards}
    return {name for each in region.inner for name in rigid(each)}


def assert_frames_kept(before: Graph, after: Graph) -> None:
    was, now = held(before), held(after)
    assert {name: cards for name, (cards, _) in now.items()} == {n: c for n, (c, _) in was.items()}
    if not crossing(before):  # one of two that cross may come to lie in the other, with its notes
        assert now == was
    assert touched(after) <= touched(before)
    assert crossing(after) <= crossing(before)
    assert covered_notes(after) <= covered_notes(before)


@given(framed(), st.sampled_from((None, *FLOWS)), st.sampled_from((None, 2.1)))
@settings(deadline=None, max_examples=120)
def test_each_frame_keeps_its_cards_when_all_is_tidied(
    graph: Graph, flow: str | None, aspect: float | None
) -> None:
    after = tidied(graph, aspect, flow=flow)  # type: ignore[arg-type]
    assert_frames_kept(graph, after)
    still = rigid(regions(graph))
    known = {frozenset(pair) for pair in overlapping(graph, places(graph))}
    for pair in overlapping(after, places(after)):
        assert frozenset(pair) in known
        assert still & {*pair}
    assert_frames_kept(after, tidied(after, aspect))


@given(framed(), st.data())
@settings(deadline=None, max_examples=120)
def test_each_frame_keeps_its_cards_when_some_are_tidied(graph: Graph, data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from([*graph.nodes]), min_size=2, unique=True))
    assert_frames_kept(graph, tidied(graph, names=names))


def places(graph: Graph) -> dict[str, tuple[float, float]]:
    return {name: node.position for name, node in graph.nodes.items()}


@pytest.mark.parametrize("each", templates(), ids=lambda each: each.id)
def test_frames_of_a_template_keep_their_cards(each: Template) -> None:
    """Five blocks in the middle, a frame in that one, and two blocks far from each other."""
    graph = each.graph()
    graph = graph.move(tidy(graph))
    names = [*graph.nodes]
    middle = len(names) // 2
    graph = around(around(graph, *names[middle - 2 : middle + 3]), *names[middle : middle + 2])
    if len(names) > 12:
        graph = around(graph, names[1], names[2])
    for flow in FLOWS:
        after = tidied(graph, flow=flow)
        assert_frames_kept(graph, after)
        assert not list(overlapping(after, places(after)))
        graph = after
        assert tidied(graph) == graph


def test_a_frame_that_is_as_long_as_a_row_has_room_for_its_title() -> None:
    graph = template("lenet5").graph()
    graph = around(graph.move(tidy(graph)), "conv1", "relu1", "pool1")
    after = tidied(graph)
    _, top, _, _ = after.drawing.remarks["frame1"].area
    cards = [card_area(after[name]) for name in ("conv1", "relu1", "pool1")]
    assert min(card[1] for card in cards) - top >= 40
    assert len({after[name].position[1] for name in ("input", "conv1", "relu1", "pool1")}) == 1
    for name in set(after.nodes) - {"conv1", "relu1", "pool1"}:
        assert not overlap(card_area(after[name]), after.drawing.remarks["frame1"].area)


def test_a_frame_round_which_the_data_leads_back_keeps_its_cards() -> None:
    """What is between two blocks of a frame is not in it: it stands behind the frame."""
    graph = template("lenet5").graph()
    graph = graph.move({name: (300.0 * at, 0.0) for at, name in enumerate(graph.nodes)})
    graph = graph.move({"conv1": (0.0, 800.0), "pool1": (300.0, 800.0)})
    graph = around(graph, "conv1", "pool1")
    after = tidied(graph)
    assert held(after) == {"frame1": ({"conv1", "pool1"}, set())}
    assert not touched(after)
    assert not list(overlapping(after, places(after)))


def test_l_keeps_frames_and_a_copy_in_a_frame_is_of_it(make_canvas: MakeCanvas) -> None:
    graph = template("lenet5").graph()
    graph = around(graph.move(tidy(graph)), "conv1", "relu1")
    left, top, width, _ = graph.drawing.remarks["frame1"].area
    roomy = Remark("Stem", (left, top, width, 300.0), frame=True)
    view = make_canvas(Project(graph=graph.draw(graph.drawing.with_remark("frame1", roomy))))
    view.select(["relu1"])
    press_key(view, Key.Key_D, CTRL)
    (copy,) = view.selection
    x, y = view.document.graph[copy].position
    inside = roomy.around((x - CARD_WIDTH / 2, y)) and roomy.around(
        (x + CARD_WIDTH / 2, y + card_height(view.document.graph[copy].block) / 2)
    )
    kept = held(view.document.graph)
    assert (copy in kept["frame1"][0]) == inside
    view.select([])
    press_key(view, Key.Key_L)
    assert held(view.document.graph) == kept
    assert not touched(view.document.graph)
    assert_scene_equals_project(view.canvas)
    view.document.undo_stack.undo()
    assert held(view.document.graph) == kept
