"""Notes, frames and ways of wires go into a group with its blocks, and come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.blocks.composite import Composite
from engine.drawing import Drawing, Remark
from engine.expansion import unfold
from engine.graph import InputPort
from engine.groups import edit_definition, group_nodes, ungroup
from engine.project import Project
from engine.templates import template
from tests.engine import strategies
from tests.engine.grouped import UNIT, selections, small

if TYPE_CHECKING:
    from engine.graph import Graph

FRAME = Remark("First round", (110, -100, 660, 200), "blue", frame=True)
"""Around conv1, relu1 and pool1, which lie at 220, 440 and 660."""


def sketched(**remarks: Remark) -> Project:
    """Return the little project with notes and frames."""
    drawing = Drawing()
    for name, remark in remarks.items():
        drawing = drawing.with_remark(name, remark)
    return small().edit_graph(lambda graph: graph.draw(drawing))


def inside(project: Project) -> Graph:
    """Return what is inside the group."""
    return project.groups["Conv unit"].graph


def test_a_frame_around_what_is_grouped_goes_along_and_comes_back() -> None:
    project = sketched(frame1=FRAME, note1=Remark("in it", (200, 60, 80, 30)))
    folded = group_nodes(project, UNIT, "Conv unit")
    assert not folded.graph.drawing.remarks
    kept = inside(folded).drawing.remarks
    # The middle of the blocks is where the group's own middle is.
    assert kept["frame1"].area == (-330, -100, 660, 200)
    assert kept["note1"].area == (-240, 60, 80, 30)
    back = ungroup(folded, "conv_unit1").graph.drawing.remarks
    assert list(back.values()) == list(project.graph.drawing.remarks.values())


@pytest.mark.parametrize(
    "remark",
    [
        Remark("around more", (110, -100, 900, 200), frame=True),
        Remark("far away", (110, 500, 100, 100)),
        Remark("half outside", (700, 0, 300, 40)),
        Remark("empty, elsewhere", (2000, 0, 300, 40), frame=True),
    ],
)
def test_what_is_about_more_than_the_group_stays(remark: Remark) -> None:
    folded = group_nodes(sketched(frame1=remark), UNIT, "Conv unit")
    assert folded.graph.drawing.remarks == {"frame1": remark}
    assert not inside(folded).drawing.remarks


def test_ways_inside_go_along_and_those_across_the_border_are_gone() -> None:
    project = small()
    drawing = project.graph.drawing
    for name in ("conv1", "relu1", "conv2", "relu2"):
        drawing = drawing.with_route(InputPort(name), [(300, 50)])
    project = project.edit_graph(lambda graph: graph.draw(drawing))
    folded = group_nodes(project, UNIT, "Conv unit")
    assert {end.node for end in folded.graph.drawing.routes} == {"relu2"}
    assert inside(folded).drawing.routes == {InputPort("relu1"): ((-140, 50),)}
    back = ungroup(folded, "conv_unit1").graph.drawing.routes
    assert back == {
        InputPort("conv_unit1_relu1"): ((300, 50),), InputPort("relu2"): ((300, 50),),
    }  # fmt: skip


def test_every_copy_of_a_group_that_repeats_has_its_frame_and_its_ways() -> None:
    project = group_nodes(sketched(frame1=FRAME), ["conv1", "relu1"], "Conv unit")
    graph = inside(project)
    graph = graph.draw(graph.drawing.with_route(InputPort("relu1"), [(0, 40)]))
    graph = graph.draw(graph.drawing.with_remark("note1", Remark("here", (-50, 60, 100, 40))))
    project = edit_definition(project, "Conv unit", graph)
    block = project.graph["conv_unit1"].block.change(repeat=3)
    project = project.edit_graph(lambda outer: outer.replace("conv_unit1", block))
    back = ungroup(project, "conv_unit1").graph
    notes = [remark for remark in back.drawing.remarks.values() if remark.text == "here"]
    assert [remark.area[0] - notes[0].area[0] for remark in notes] == [0, 440, 880]
    for index, note in enumerate(notes):
        name = f"conv_unit1_block{index + 1}_relu1"
        ((x, y),) = back.drawing.routes[InputPort(name)]
        assert (x, y) == (note.center[0], note.area[1] - 20)
        assert note.center[0] == back[name].position[0] - 110


def test_what_lies_beside_a_group_makes_room_as_the_cards_do() -> None:
    project = sketched(
        frame1=Remark("all", (-100, -200, 2200, 400), frame=True),
        note1=Remark("before", (-100, 0, 50, 50)),
        note2=Remark("behind", (1700, 0, 50, 50)),
    )
    folded = group_nodes(project, UNIT, "Conv unit")
    close = folded.edit_graph(lambda graph: graph.move({"conv2": (600, 0)}))
    before, after = close.graph, ungroup(close, "conv_unit1").graph
    for name, block in (("note1", "input"), ("note2", "dense1")):
        moved = after[block].position[0] - before[block].position[0]
        old, new = before.drawing.remarks[name], after.drawing.remarks[name]
        assert new.area[0] - old.area[0] == moved != 0
    frame = after.drawing.remarks["frame1"]
    assert all(frame.around(node.position) for node in after.nodes.values())


def test_a_group_keeps_its_drawing_when_it_is_edited_around_it() -> None:
    project = group_nodes(sketched(frame1=FRAME), UNIT, "Conv unit")
    drawing = Drawing().with_route(InputPort("conv_unit1", "input"), [(1, 2)])
    project = project.edit_graph(lambda graph: graph.draw(drawing))
    renamed = edit_definition(project, "Conv unit", inside(project).rename("input", "image"))
    assert renamed.graph.drawing.routes == {InputPort("conv_unit1", "image"): ((1, 2),)}
    assert inside(renamed).drawing == inside(project).drawing
    lost = edit_definition(project, "Conv unit", inside(project).remove(["input"]))
    assert not lost.graph.drawing.routes


def test_what_is_drawn_is_part_of_what_a_group_is() -> None:
    project = group_nodes(sketched(frame1=FRAME), UNIT, "Conv unit")
    bare = edit_definition(project, "Conv unit", inside(project).draw(Drawing()))
    assert bare.groups["Conv unit"] != project.groups["Conv unit"]
    assert bare != project


@given(strategies.edited_graphs(longest=8), st.data())
@settings(max_examples=60)
def test_no_note_is_lost_and_none_is_made(states: list[Graph], data: st.DataObject) -> None:
    graph = states[-1]
    if not any(n.block.input_ports and n.block.output_ports for n in graph.nodes.values()):
        return
    project = Project(graph=graph)
    folded = group_nodes(project, data.draw(selections(graph)), "Unit")
    texts = sorted(remark.text for remark in graph.drawing.remarks.values())
    within = folded.groups["Unit"].graph.drawing.remarks.values()
    around = folded.graph.drawing.remarks.values()
    assert sorted(remark.text for remark in [*within, *around]) == texts
    back = ungroup(folded, "unit1").graph
    assert sorted(remark.text for remark in back.drawing.remarks.values()) == texts
    assert set(back.drawing.routes) <= set(back.wires)
    assert len(back.drawing.routes) <= len(graph.drawing.routes)


def test_a_frame_around_a_composite_grows_when_it_is_unfolded() -> None:
    graph = template("resnet18").build().graph
    name = next(n for n, node in graph.nodes.items() if isinstance(node.block, Composite))
    x, y = graph[name].position
    frame = Remark("stage", (x - 110, y - 60, 220, 120), frame=True)
    last = list(graph.nodes)[-1]
    end = graph[last].position
    note = Remark("the end", (end[0] + 5, end[1], 50, 20))
    drawing = Drawing().with_remark("frame1", frame).with_remark("note1", note)
    drawing = drawing.with_route(InputPort(last), [end])
    graph = graph.draw(drawing)
    unfolded = unfold(graph, name)
    frame = unfolded.drawing.remarks["frame1"]
    inner = [node for key, node in unfolded.nodes.items() if key.startswith(f"{name}_")]
    assert inner
    assert all(frame.around(node.position) for node in inner)
    moved = unfolded[last].position[0] - end[0]
    assert moved > 0
    assert unfolded.drawing.remarks["note1"].area[0] == note.area[0] + moved
    assert InputPort(last) in unfolded.drawing.routes
