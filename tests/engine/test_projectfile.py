"""The project file: the same bytes for ever, and one line a block."""

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.blocks.activation import ReLU
from engine.data.settings import DataSettings
from engine.graph import Graph, Node
from engine.project import Project
from engine.projectfile import (
    project_from_json,
    project_to_json,
)
from engine.templates import template, templates
from engine.training.plan import TrainingPlan
from tests.engine import strategies
from tests.engine.refused_files import GOLDEN, TEXT, complaint, on_its_line

FIRST = GOLDEN.with_name("lenet5-format1.netloom")


def test_a_file_means_and_is_the_same_for_ever() -> None:
    project = template("lenet5").build()
    assert project_from_json(TEXT) == project
    assert project_to_json(project) == TEXT


@pytest.mark.parametrize("entry", templates(), ids=lambda entry: entry.id)
def test_every_template_comes_back(entry: Any) -> None:
    project = entry.build()
    assert project_from_json(project_to_json(project)) == project


@st.composite
def projects(draw: st.DrawFn) -> Project:
    graph = draw(strategies.networks(draw(st.integers(1, 3))))
    place = st.floats(-1e6, 1e6).map(lambda value: round(value, 3))
    for name in graph.nodes:
        graph = graph.move({name: (draw(place), draw(place))})
        graph = graph.annotate(name, trainable=draw(st.booleans()), note=draw(st.text(max_size=9)))
    for end in list(graph.wires):
        if draw(st.integers(0, 4)) == 0:
            graph = graph.disconnect(end)
    return Project(
        draw(st.text(max_size=20)),
        graph,
        DataSettings(path=draw(st.text(max_size=9)), seed=draw(st.integers(0, 99))),
        TrainingPlan(learning_rate=draw(st.floats(1e-6, 1.0)), epochs=draw(st.integers(1, 99))),
    )


@given(projects())
@settings(max_examples=60)
def test_what_is_written_is_what_is_read(project: Project) -> None:
    text = project_to_json(project)
    again = project_from_json(text)
    assert again == project
    assert list(again.graph.nodes) == list(project.graph.nodes)
    assert project_to_json(again) == text


def test_a_file_of_the_first_format_opens_for_ever() -> None:
    text = FIRST.read_text("utf-8")
    assert '"format": 1' in text
    project = project_from_json(text)
    assert project == template("lenet5").build()
    assert not project.groups
    assert '"format": 3' in project_to_json(project)


@pytest.mark.parametrize("part", ["groups", "silenced"])
def test_a_file_of_the_first_format_has_only_its_own_parts(part: str) -> None:
    text = FIRST.read_text("utf-8").replace('"wires": [', f'"{part}": [],\n"wires": [')
    assert f"there is no part called '{part}'" in complaint(text)


def test_advice_that_is_silenced_is_kept() -> None:
    project = replace(template("lenet5").build(), silenced=frozenset({"late-bias@conv1", "deep"}))
    text = project_to_json(project)
    assert '"silenced": ["deep", "late-bias@conv1"]' in text
    assert project_from_json(text) == project


@pytest.mark.parametrize("bad", ['""', "1", "null", '"' + "x" * 201 + '"', '"\\ud800"'])
def test_silenced_advice_is_text(bad: str) -> None:
    text, beginning = on_its_line('"silenced": []', f'"silenced": ["fine", {bad}]')
    sentence = complaint(text)
    assert sentence.startswith(beginning)
    assert "silenced advice" in sentence


def test_changing_one_setting_changes_one_line() -> None:
    project = template("lenet5").build()
    block = project.graph["conv2"].block.change(filters=17)
    after = project_to_json(project.edit_graph(lambda graph: graph.replace("conv2", block)))
    pairs = list(zip(TEXT.splitlines(), after.splitlines(), strict=True))
    (changed,) = [new for old, new in pairs if old != new]
    assert '"name": "conv2"' in changed


def test_moving_and_freezing_a_block_changes_its_line_alone() -> None:
    graph = template("lenet5").build().graph
    edited_graph = graph.move({"relu1": (1.25, -3)}).annotate("relu1", trainable=False, note="x")
    after = project_to_json(replace(template("lenet5").build(), graph=edited_graph))
    pairs = list(zip(TEXT.splitlines(), after.splitlines(), strict=True))
    assert len([1 for old, new in pairs if old != new]) == 1


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, 1e300])
def test_a_position_beyond_all_bounds_does_not_make_a_file_that_cannot_be_opened(
    bad: float,
) -> None:
    graph = Graph.build([Node("relu1", ReLU(), (bad, 1.0))])
    assert "relu1" in project_from_json(project_to_json(Project(graph=graph))).graph


def test_a_path_of_any_bytes_is_kept() -> None:
    project = Project(data=DataSettings(source="folder", path="/data/\udcff"))
    text = project_to_json(project)
    text.encode()
    assert project_from_json(text) == project
