"""Groups in a project file: the same bytes for ever, and a sentence with a line for every fault."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from engine.errors import ProjectFileError
from engine.graph import Graph, Node
from engine.groups import GroupDefinition, fresh_title, group_nodes
from engine.project import Project
from engine.projectfile import load_project, project_from_json, project_to_json
from tests.engine import grouped
from tests.engine.grouped import nested_unit
from tests.engine.refused_files import WRONG, complaint, complaint_or_none, damaged

GOLDEN = Path(__file__).parent / "golden" / "groups.netloom"
TEXT = project_to_json(nested_unit())

Values = dict[str, Any]


def test_a_file_with_groups_means_the_same_for_ever() -> None:
    assert load_project(GOLDEN) == nested_unit()


@settings(max_examples=60)
@given(grouped.projects(4))
def test_what_is_written_is_what_is_read(project: Project) -> None:
    text = project_to_json(project)
    again = project_from_json(text)
    assert again == project
    assert list(again.groups) == list(project.groups)
    assert project_to_json(again) == text


def test_two_readings_of_one_file_are_equal() -> None:
    one, other = project_from_json(TEXT), project_from_json(TEXT)
    assert one == other
    assert one.graph["front1"].block == other.graph["front1"].block


def test_a_definition_stands_once_however_often_it_is_used() -> None:
    project = nested_unit()
    block = project.graph["front1"].block
    graph = project.graph
    for number in range(2, 9):
        graph = graph.add(Node(f"front{number}", block))
    text = project_to_json(project.with_graph(graph))
    assert text.count('"block": "convolution"') == TEXT.count('"block": "convolution"')
    assert len(text.splitlines()) == len(TEXT.splitlines()) + 7


def test_an_instance_writes_only_what_it_chose_itself() -> None:
    assert '"front1", "position": [770, 0], "settings": {}}' in TEXT
    project = nested_unit()
    front = project.graph["front1"].block
    chosen = project.with_graph(project.graph.replace("front1", front.change(filters=5)))
    text = project_to_json(chosen)
    assert '"settings": {"filters": 5}}' in text
    assert project_from_json(text) == chosen
    assert project_to_json(project_from_json(text)) == text


def test_a_value_edited_in_a_definition_is_that_of_its_instances() -> None:
    line = next(each for each in TEXT.splitlines() if '"name": "conv1"' in each)
    edited = TEXT.replace(line, line.replace('"filters": 4', '"filters": 9'))
    assert edited != TEXT
    assert project_from_json(edited).graph["front1"].block.values()["filters"] == 9


def test_definitions_may_stand_in_any_order() -> None:
    values = json.loads(TEXT)
    values["groups"].reverse()
    project = project_from_json(json.dumps(values))
    assert project == nested_unit()
    assert list(project.groups) == ["Front", "Conv unit"]
    assert project_from_json(project_to_json(project)) == project
    assert list(project_from_json(project_to_json(project)).groups) == ["Front", "Conv unit"]


def test_a_note_that_a_program_made_can_be_read_back() -> None:
    group = GroupDefinition("Noted", note="half \ud800 " * 3000)
    text = project_to_json(Project(groups={"Noted": group}))
    assert len(project_from_json(text).groups["Noted"].note) == 10_000


UNIT = '"name": "Conv unit",\n'
CHOSEN = '"name": "conv_unit1", "position": [-330, 0], "settings": {}'
INSTANCE = '{"block": "group:Conv unit", "name": "conv_unit1"'
EXPOSED = '[{"name": "filters", "node": "conv1", "setting": "filters", "title": ""}]'


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (UNIT, '"name": "Conv_unit",\n', "group 'Conv unit', which the file does not define"),
        (UNIT, '"name": "Front",\n', "two groups are called 'Front'"),
        (UNIT, '"name": "",\n', "A group needs a name"),
        (UNIT, '"name": " x",\n', "cannot be a group's name"),
        (UNIT, '"name": 7,\n', "'name' is 7, but must be text"),
        (UNIT, '"name": "Conv unit",\n"size": 3,\n', "'Conv unit' has 'size', which groups do not"),
        ('"group:Conv unit"', '"group:Conv units"', "conv_unit1 is one of the group 'Conv units'"),
        ('"group:Front"', '"group:Frond"', "front1 is one of the group 'Frond', which the file"),
        ('"group:Front"', '"group:"', "front1 is one of the group ''"),
        ('"group:Front"', '"group"', "'group', which this Netloom does not know"),
        ('"group:Conv unit"', '"group:Front"', "contain itself, but here it does: Front → Front"),
        (EXPOSED, EXPOSED.replace('"node": "conv1"', '"node": "conv7"'), "no block called 'conv7'"),
        (EXPOSED, EXPOSED.replace('"node": "conv1"', '"node": "input"'), "input is a port of the"),
        (EXPOSED, EXPOSED.replace('"setting": "f', '"setting": "b'), "conv1 has no setting 'bil"),
        (EXPOSED, EXPOSED.replace('"name": "filters"', '"name": "a b"'), "cannot be a setting's"),
        (EXPOSED, EXPOSED.replace('"name": "filters"', '"name": "facts"'), "every block uses"),
        (EXPOSED, EXPOSED.replace('"name": "filters"', '"name": "class"'), "cannot be a setting's"),
        (EXPOSED, EXPOSED.replace('"title": ""', '"title": "a\\nb"'), "must be one line"),
        (EXPOSED, EXPOSED.replace('"title": ""', '"unit": ""'), "no 'unit' in an exposed setting"),
        (EXPOSED, EXPOSED.replace('"name": "filters", ', ""), "'name' is missing"),
        (EXPOSED, "[3]", "an exposed setting is 3, but must be an object"),
        (EXPOSED, '"filters"', "'exposed' is 'filters', but must be a list"),
        (EXPOSED, f"[{EXPOSED[1:-1]}, {EXPOSED[1:-1]}]", "Two settings of the group are called"),
        (EXPOSED, "[]", "conv_unit1 has no setting 'filters'"),
        (CHOSEN, CHOSEN.replace("{}", '{"filters": 0}'),
         "conv_unit1: Filters is 0, but must be at least 1"),
        (CHOSEN, CHOSEN.replace("{}", '{"repeat": 2000}'),
         "conv_unit1: Repeat is 2000, but must be at least 1 and at most 1,000"),
        (CHOSEN, CHOSEN.replace("{}", '{"kernel": 4}'),
         "conv_unit1: there is no setting 'kernel' here: there is filters, repeat"),
        ('["input", "conv_unit1.input"]', '["input", "conv_unit1"]',
         "conv_unit1 has no input port 'in': there is input"),
        ('["input", "front1.input"]', '["input", "front1.image"]',
         "front1 has no input port 'image': there is input"),
        ('["relu1", "pool1"]', '["pool1", "relu1"]', "two wires end at 'relu1'"),
        ('["conv1", "relu1"]', '["pool1", "relu1"]', "cycle (pool1 → relu1 → pool1)"),
        ('"note": ""', '"note": 3', "'note' is 3, but must be text"),
        ('"note": ""', '"note": "' + "x" * 10_001 + '"', "more than 10,000 characters"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_line(old: str, new: str, words: str) -> None:
    assert old in TEXT
    sentence = complaint(TEXT.replace(old, new, 1))
    assert words in sentence
    line = int(sentence.split("line ")[1].split(":")[0])
    assert line <= len(TEXT.splitlines())


@pytest.mark.parametrize(
    ("old", "new", "words", "shown"),
    [
        ('"group:Conv unit"', '"group:Front"', "contain itself", INSTANCE[:9]),
        ('"group:Front"', '"group:Frond"', "one of the group 'Frond'", '"group:Frond"'),
        (EXPOSED, EXPOSED.replace('"conv1"', '"conv7"'), "conv7", '"node": "conv7"'),
        (CHOSEN, CHOSEN.replace("{}", '{"filters": 0}'), "Filters is 0", '"filters": 0'),
    ],
)  # fmt: skip
def test_the_line_is_that_of_the_fault(old: str, new: str, words: str, shown: str) -> None:
    text = TEXT.replace(old, new, 1)
    sentence = complaint(text)
    assert words in sentence
    line = int(sentence.split("line ")[1].split(":")[0])
    assert shown in text.splitlines()[line - 1]


def ring(length: int) -> str:
    """Return a file whose groups contain one another in a circle."""
    groups = [
        {
            "name": f"G{index}",
            "nodes": [{"block": f"group:G{(index + 1) % length}", "name": "g", "settings": {}}],
            "wires": [],
        }
        for index in range(length)
    ]
    return json.dumps({"format": 2, "groups": groups, "nodes": [], "wires": []})


@pytest.mark.parametrize("length", [1, 2, 3, 6, 5000])
def test_groups_that_contain_one_another_are_refused(length: int) -> None:
    sentence = complaint(ring(length))
    assert "a group cannot contain itself, but here it does: G0 → " in sentence
    assert sentence.endswith("→ G0.")


def test_groups_nested_too_deep_or_too_large_are_refused() -> None:
    values = json.loads(ring(40))
    values["groups"][-1]["nodes"] = []
    assert "33 deep in one another, but at most 32 can" in complaint(json.dumps(values))
    for group in values["groups"][:31]:
        group["nodes"] = [
            {"block": group["nodes"][0]["block"], "name": name, "settings": {}} for name in "ab"
        ]
    values["groups"] = values["groups"][:32]
    values["groups"][-1]["nodes"] = [{"block": "relu", "name": "r", "settings": {}}]
    sentence = complaint(json.dumps(values))
    assert "unfolds to 32,768 blocks, but Netloom runs at most 20,000" in sentence


def test_twenty_thousand_blocks_in_a_group_are_the_most() -> None:
    node = {"block": "relu", "settings": {}}
    nodes = [{**node, "name": f"n{index}"} for index in range(20_001)]
    group = {"name": "G", "nodes": nodes, "wires": []}
    text = json.dumps({"format": 2, "groups": [group], "nodes": [], "wires": []})
    assert "has 20,001 blocks, but Netloom opens at most 20,000" in complaint(text)


@pytest.mark.parametrize("seed", range(2))
def test_a_thousand_damaged_files_are_read_or_refused_in_a_sentence(
    seed: int, tmp_path: Path
) -> None:
    luck = random.Random(seed)  # noqa: S311 - chance, not secrecy
    refused = 0
    for _ in range(500):
        raw = damaged(luck, TEXT)
        file = tmp_path / "damaged.netloom"
        file.write_bytes(raw)
        try:
            project = load_project(file)
        except ProjectFileError as error:
            refused += 1
            sentence = str(error)
            assert "\n" not in sentence
            assert len(sentence) < 400
            assert sentence.startswith("damaged.netloom")
        else:
            assert project_from_json(project_to_json(project)) == project
    assert refused > 300


def test_a_wrong_value_anywhere_in_a_group_is_read_or_refused_with_its_line() -> None:
    places: list[tuple[str | int, ...]] = []

    def walk(value: Any, path: tuple[str | int, ...]) -> None:
        places.append(path)
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(inner, dict | list):
                walk(inner, (*path, key))
            else:
                places.append((*path, key))

    values = json.loads(TEXT)
    del values["training"], values["data"]
    for group in values["groups"]:
        group["nodes"] = [n for n in group["nodes"] if n["name"] not in {"pool1", "relu2"}]
        group["wires"] = [w for w in group["wires"] if not {"pool1", "relu2"}.intersection(w)]
    values["nodes"], values["wires"] = values["nodes"][:2], values["wires"][:1]
    walk(values, ())
    refused = 0
    for path in places[1:]:
        for wrong in [*WRONG, "group:Front", "Front"]:
            copy = json.loads(json.dumps(values))
            inner = copy
            for step in path[:-1]:
                inner = inner[step]
            inner[path[-1]] = wrong
            sentence = complaint_or_none(json.dumps(copy, indent=1))
            if sentence is not None:
                refused += 1
                assert sentence.startswith("mine.netloom, line "), sentence
                assert sentence.endswith("."), sentence
    assert refused > len(places) * len(WRONG) // 2


def test_any_name_that_a_group_may_have_can_be_written() -> None:
    project = Project()
    for name in ("a", "a.b", "group:x", '"', "\\", "日本", "𝔘nit", "x" * 60, "'", "{node}", "1"):
        title = fresh_title(project, name)
        graph = Graph.build([Node("inner", nested_unit().graph["pool2"].block)])
        project = group_nodes(replace(project, graph=graph), ["inner"], title)
    again = project_from_json(project_to_json(project))
    assert again == project
    assert len(again.groups) == 11
