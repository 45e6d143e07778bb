"""What is drawn and bypassed in project files: the same bytes for ever, a sentence for a fault."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.drawing import MAX_REMARKS, Drawing, Remark
from engine.errors import ProjectFileError
from engine.graph import Graph, InputPort
from engine.grouplibrary import read_library, save_group
from engine.groups import edit_definition
from engine.project import Project
from engine.projectfile import project_from_json, project_to_json
from engine.templates import template
from tests.engine import strategies
from tests.engine.grouped import with_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = Path(__file__).parent / "golden" / "drawing.netloom"
TEXT = GOLDEN.read_text("utf-8")


def drawn() -> Project:
    """Return the project of the golden file."""
    project = with_unit()
    inside = project.groups["Conv unit"].graph
    note = Remark("Find edges, keep the strongest.", (-220, 80, 180, 60), "amber")
    inside = inside.draw(inside.drawing.with_remark("note1", note))
    project = edit_definition(project, "Conv unit", inside.annotate("relu1", bypassed=True))
    frame = Remark("Second round", (400, -100, 620.5, 200), "blue", frame=True)
    drawing = Drawing().with_remark("frame1", frame)
    drawing = drawing.with_remark("note1", Remark("Grüße – 你好\nsecond line", (0, 120, 200, 80)))
    drawing = drawing.with_route(InputPort("pool2"), [(900, 60), (950.25, -60)]).with_flow("down")
    graph = project.graph.draw(drawing).annotate("relu2", bypassed=True)
    return project.with_graph(graph)


def test_a_file_means_and_is_the_same_for_ever() -> None:
    assert project_from_json(TEXT) == drawn()
    assert project_to_json(drawn()) == TEXT


def test_a_definition_has_its_own_drawing() -> None:
    project = project_from_json(TEXT)
    inside = project.groups["Conv unit"].graph
    assert list(inside.drawing.remarks) == ["note1"]
    assert inside["relu1"].bypassed
    assert project.graph["conv_unit1"].block.definition.graph == inside  # type: ignore[attr-defined]


@given(strategies.edited_graphs(), strategies.edited_graphs(longest=4))
@settings(max_examples=80)
def test_what_is_written_is_what_is_read(states: list[Graph], other: list[Graph]) -> None:
    for graph in (states[-1], other[-1]):
        project = Project(graph=graph)
        text = project_to_json(project)
        again = project_from_json(text)
        assert again == project
        assert list(again.graph.drawing.remarks) == list(graph.drawing.remarks)
        assert project_to_json(again) == text


def test_nothing_stands_in_the_file_where_nothing_is_drawn() -> None:
    text = project_to_json(template("lenet5").build())
    assert "drawing" not in text
    assert "bypassed" not in text
    project = template("lenet5").build()
    down = project_to_json(project.edit_graph(lambda g: g.draw(g.drawing.with_flow("down"))))
    (line,) = [line for line in down.splitlines() if "down" in line]
    assert line == '"flow": "down"'


def test_a_note_more_is_a_line_more() -> None:
    project = drawn()
    drawing = project.graph.drawing
    note = Remark("one more", (1, 2, 3, 4), "pink")
    after = project_to_json(
        project.edit_graph(lambda graph: graph.draw(drawing.with_remark("note2", note)))
    )
    old, new = TEXT.splitlines(), after.splitlines()
    assert len(new) == len(old) + 1
    added = [line for line in new if line not in old and line.rstrip(",") not in old]
    (line,) = [line for line in added if "one more" in line]
    assert json.loads(line) == {
        "area": [1, 2, 3, 4], "color": "pink", "id": "note2", "text": "one more",
    }  # fmt: skip


def test_an_area_that_is_less_than_a_file_keeps_can_be_read_back() -> None:
    drawing = Drawing().with_remark("note1", Remark("", (0.00001, 1e7, 1e-9, 1e7)))
    text = project_to_json(Project(graph=Graph().draw(drawing)))
    again = project_from_json(text).graph.drawing.remarks["note1"]
    assert again.area == (0, 1e7, 0.001, 1e7)


def test_a_file_of_the_second_format_opens_for_ever() -> None:
    second = GOLDEN.with_name("lenet5-format2.netloom").read_text("utf-8")
    assert '"format": 2' in second
    project = project_from_json(second)
    assert project == template("lenet5").build()
    assert project_to_json(project) == GOLDEN.with_name("lenet5.netloom").read_text("utf-8")
    groups = GOLDEN.with_name("groups.netloom").read_text("utf-8")
    assert '"format": 2' in groups
    assert '"format": 3' in project_to_json(project_from_json(groups))


def test_a_file_of_the_second_format_has_no_drawing() -> None:
    second = GOLDEN.with_name("lenet5-format2.netloom").read_text("utf-8")
    with pytest.raises(ProjectFileError, match="no part called 'drawing'"):
        project_from_json(second.replace('"data": {', '"drawing": {},\n"data": {', 1))


def test_a_group_goes_to_the_library_with_its_drawing(tmp_path: Path) -> None:
    definition = drawn().groups["Conv unit"]
    save_group(definition, tmp_path)
    (saved,) = read_library(tmp_path).groups
    assert saved.definition == definition
    assert saved.definition.graph.drawing.remarks


# -- faults -------------------------------------------------------------------------------------


def complaint(text: str) -> str:
    """Return the sentence with which a text is refused."""
    with pytest.raises(ProjectFileError) as caught:
        project_from_json(text, "mine.netloom")
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert len(sentence) < 400
    assert sentence.endswith(".")
    return sentence


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"flow": "down"', '"flow": "up"', "the flow is 'up', but must be 'right' or 'down'"),
        ('"flow": "down"', '"flow": 1', "'flow' is 1, but must be text"),
        ('"flow": "down"', '"wind": "down"', "there is no 'wind' in a drawing"),
        ('[900, 60]', '[1e99, 60]', "the wire to 'pool2' goes through [1e+99, 60], but"),
        ('[900, 60]', '[900]', "goes through [900], but a point must be two numbers"),
        ('[900, 60]', '[900, true]', "goes through [900, true]"),
        ('[900, 60]', '7', "goes through 7"),
        ('["pool2", [[', '["pool3", [[', "the way of a wire to 'pool3', but no wire ends there"),
        ('["pool2", [[', '["input", [[', "to 'input', but no wire ends there"),
        ('["pool2", [[', '["pool2.in2", [[', "to 'pool2.in2', but no wire ends there"),
        ('["pool2", [[', '["\\ud800", [[', "half of a character"),
        ('["pool2", [[900, 60], [950.25, -60]]]', '["pool2", []]', "0 points, but must go"),
        ('["pool2", [[900, 60], [950.25, -60]]]', '["pool2"]', "must be a port and points"),
        ('["pool2", [[900, 60], [950.25, -60]]]', '["pool2", 7]', "must be a port and points"),
        ('["pool2", [[900, 60], [950.25, -60]]]', '7', "must be a port and points"),
        ('["pool2", [[900, 60], [950.25, -60]]]', '["pool2", [[1, 2]]], ["pool2", [[1, 2]]]',
         "the wire to 'pool2' has two ways"),
        ('[400, -100, 620.5, 200]', '[400, -100, 620.5]', "frame1 needs an area of four numbers"),
        ('[400, -100, 620.5, 200]', '[400, -100, 0, 200]', "frame1 needs a width and a height"),
        ('[400, -100, 620.5, 200]', '[1e8, -100, 9, 200]', "frame1 needs an area of four numbers"),
        ('[400, -100, 620.5, 200]', f'[4{"0" * 400}, 1, 9, 2]', "needs an area of four numbers"),
        ('[400, -100, 620.5, 200]', '"wide"', "'area' is 'wide', but must be four numbers"),
        ('"color": "blue"', '"color": "blu"', "colour 'blu', which there is not (did you mean"),
        ('"color": "blue"', '"color": null', "'color' is null, but must be text"),
        ('"color": "blue"', '"colour": "blue"', "there is no 'colour' in frame1"),
        ('"frame": true', '"frame": 1', "'frame' is 1, but must be true or false"),
        ('"id": "frame1"', '"id": "frame 1"', "'frame 1' cannot identify a note or a frame"),
        ('"id": "frame1"', '"id": ""', "cannot identify a note or a frame"),
        ('"id": "frame1"', '"id": 3', "'id' is 3, but must be text"),
        ('"text": "Second round"', '"text": 3', "'text' is 3, but must be text"),
        ('"text": "Second round"', '"text": "\\ud800"', "half of a character"),
        ('"text": "Second round"', f'"text": "{"x" * 10_001}"', "text of frame1 has more than"),
        ('"name": "relu2"', '"name": "relu2", "bypassed": 1', "the key"),
        ('"block": "relu", "bypassed": true', '"block": "relu", "bypassed": 1',
         "'bypassed' is 1, but must be true or false"),
        ('{"block": "input",', '{"block": "input", "bypassed": true,', "input has no input, so it"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_line(old: str, new: str, words: str) -> None:
    assert old in TEXT
    line = TEXT[: TEXT.index(old)].count("\n") + 1
    sentence = complaint(TEXT.replace(old, new, 1))
    if words != "the key":
        assert words in sentence
        assert sentence.startswith(f"mine.netloom, line {line}: ")
    else:
        assert "'bypassed' stands twice" in sentence


def test_two_notes_of_one_name_and_too_many_are_refused() -> None:
    values = json.loads(TEXT)
    frame = values["drawing"]["remarks"][0]
    values["drawing"]["remarks"] = [frame, frame]
    assert "two notes or frames are identified by 'frame1'" in complaint(json.dumps(values))
    values["drawing"]["remarks"] = [frame] * (MAX_REMARKS + 1)
    assert "at most 5,000" in complaint(json.dumps(values))
    values["drawing"]["remarks"] = [7]
    assert "a note or frame is 7, but must be an object" in complaint(json.dumps(values))
    values["drawing"] = []
    assert "'drawing' is [], but must be an object" in complaint(json.dumps(values))


def _places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value inside one."""
    yield place
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            yield from _places(inner, (*place, key))


PLACES = [place for place in _places(json.loads(TEXT)["drawing"]) if place]


@given(st.sampled_from(PLACES), strategies.ANYTHING)
@settings(max_examples=150)
def test_whatever_stands_in_a_drawing_is_read_or_refused_in_a_sentence(
    place: tuple[Any, ...], thing: Any
) -> None:
    values = json.loads(TEXT)
    inner = values["drawing"]
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = thing
    sentence = ""
    try:
        project = project_from_json(json.dumps(values), "mine.netloom")
    except ProjectFileError as error:
        project, sentence = Project(), str(error)
    if sentence:
        assert sentence.startswith("mine.netloom, line 1: ")
    else:
        text = project_to_json(project)  # a file keeps thousandths of a pixel
        assert project_to_json(project_from_json(text)) == text
