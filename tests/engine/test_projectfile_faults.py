"""Damaged project files: read, or refused in one sentence that names the line."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import ProjectFileError
from engine.graph import MAX_NODES
from engine.jsonplace import line_of
from engine.project import Project
from engine.projectfile import (
    load_project,
    project_from_json,
    project_to_json,
)
from tests.engine import strategies
from tests.engine.refused_files import (
    TEXT,
    WRONG,
    complaint,
    complaint_or_none,
    damaged,
    edited,
    on_its_line,
)


def test_a_file_cut_off_anywhere_says_so() -> None:
    end = len(TEXT.rstrip())
    for length in range(1, end):
        sentence = complaint(TEXT[:length])
        assert "cut off" in sentence, (length, sentence)
        assert f"line {TEXT[:length].count(chr(10)) + 1}:" in sentence, (length, sentence)


def test_an_empty_file_is_called_empty() -> None:
    assert "is empty" in complaint("")
    assert "is empty" in complaint(" \n\t")


@pytest.mark.parametrize("seed", range(4))
def test_two_thousand_damaged_files_are_read_or_refused_in_a_sentence(
    seed: int, tmp_path: Path
) -> None:
    luck = random.Random(seed)  # noqa: S311 - chance, not secrecy
    file = tmp_path / "damaged.netloom"
    refused = 0
    for _ in range(500):
        file.write_bytes(damaged(luck))
        try:
            project = load_project(file)
        except ProjectFileError as error:
            refused += 1
            sentence = str(error)
            assert "\n" not in sentence
            assert len(sentence) < 400
            assert sentence.startswith("damaged.netloom")
        else:
            # Whatever was accepted can be saved and is then the same.
            assert project_from_json(project_to_json(project)) == project
    assert refused > 300


@pytest.mark.slow
@given(st.recursive(strategies.ANYTHING, lambda inner: st.dictionaries(
    st.sampled_from(["nodes", "wires", "format", "name", "block", "settings", "position", "self"]),
    inner | st.lists(inner, max_size=3), max_size=6)))  # fmt: skip
@settings(max_examples=600)
def test_any_json_is_read_or_refused(value: Any) -> None:
    try:
        text = json.dumps({"format": 3, **value} if isinstance(value, dict) else value)
    except ValueError:
        return
    assert "\n" not in (complaint_or_none(text) or "")


def test_a_wrong_value_anywhere_is_read_or_refused_with_its_line() -> None:
    places: list[tuple[str | int, ...]] = []

    def walk(value: Any, path: tuple[str | int, ...]) -> None:
        places.append(path)
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(inner, dict | list):
                walk(inner, (*path, key))
            else:
                places.append((*path, key))

    values = json.loads(TEXT)
    values["nodes"], values["wires"] = values["nodes"][:3], values["wires"][:2]
    walk(values, ())
    refused = 0
    for path in places[1:]:
        for wrong in WRONG:
            copy = json.loads(json.dumps(values))
            inner = copy
            for step in path[:-1]:
                inner = inner[step]
            inner[path[-1]] = wrong
            text = json.dumps(copy, indent=1)
            sentence = complaint_or_none(text)
            if sentence is not None:
                refused += 1
                assert sentence.startswith("mine.netloom, line "), sentence
                assert sentence.endswith("."), sentence
    assert refused > len(places) * len(WRONG) // 2


# -- each fault by its sentence -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"block": "max_pool"', '"block": "max_pol"', "did you mean 'max_pool'"),
        ('"block": "flatten"', '"block": "zzz"', "'zzz', which this Netloom does not know"),
        ('"kernel": 5', '"kernal": 5', "no setting 'kernal' here: there is filters, kernel"),
        ('"kernel": 5', '"kernel": 0', "Kernel is 0, but must be at least 1"),
        ('"kernel": 5', '"kernel": 99999', "Kernel is 99999, but must be at least 1 and at most"),
        ('"kernel": 5', '"kernel": "big"', "Kernel is 'big', but must be a whole number"),
        ('"kernel": 5', '"self": 5', "no setting 'self' here"),
        ('"bias": true', '"bias": 1', "Bias is 1, but must be true or false"),
        ('"units": 120', '"units": 1e3', "Units is 1000.0, but must be a whole number"),
        ('"epochs": 25', '"epochs": 0', "Epochs is 0, but must be at least 1"),
        ('"schedule": "cosine"', '"schedule": "sine"', "one of constant, step, cosine"),
        ('"learning_rate": 0.01', '"learning_rate": 1e999', "Learning rate is"),
        ('"train": 0.7', '"train": 0.8', "add up to 1.1, but must add up to 1"),
        ('"format": 3', '"format": "1"', "the format is '1', but must be a whole number"),
        ('"format": 3', '"format": true', "the format is true"),
        ('"format": 3', '"format": 0', "the format is 0"),
        ('"format": 3', '"format": 4', "made by a newer Netloom (format 4"),
        ('"name": "relu1"', '"name": "class"', "'class' is a word of Python"),
        ('"name": "relu1"', '"name": "forward"', "'forward' is used by PyTorch itself"),
        ('"name": "relu1"', '"name": 7', "'name' is 7, but must be text"),
        ('"name": "relu1"', '"title": "relu1"', "'name' is missing"),
        ('"name": "lenet5"', '"name": "\\ud800"', "half of a character"),
        ('"position": [220, 0]', '"position": [220]', "must be two numbers"),
        ('"position": [220, 0]', '"position": [1e99, 0]', "must be two numbers"),
        ('"position": [220, 0]', '"position": 5', "'position' is 5"),
        ('"position": [220, 0]', '"weight": 5', "conv1 has 'weight', which blocks do not have"),
        ('["input", "conv1"]', '["nobody", "conv1"]', "leads to 'nobody', but there is no block"),
        ('["input", "conv1"]', '["input.top", "conv1"]', "input has no output port 'top'"),
        ('["input", "conv1"]', '["input", "conv1.in2"]', "conv1 has no input port 'in2'"),
        ('["input", "conv1"]', '["input", "input"]', "input has no input port 'in': there is none"),
        ('["input", "conv1"]', '["input"]', "a wire must be two ports"),
        ('["input", "conv1"]', '"input"', "a wire must be two ports"),
        ('["conv1", "relu1"]', '["input", "conv1"]', "two wires end at 'conv1'"),
        ('"training": {', '"trainings": {', "no part called 'trainings'"),
        ('"kernel": 5', '"kernel": NaN', "NaN is not a number that JSON has"),
        ('"kernel": 5', '"kernel": -Infinity', "-Infinity is not a number that JSON has"),
        ('"kernel": 5', '"kernel": ' + "9" * 5000, "a number has thousands of digits"),
        ('"kernel": 5', '"kernel": ' + "9" * 3000, "Kernel is 9999"),
        ('"kernel": 5', '"kernel": 5, "kernel": 5', "the key 'kernel' stands twice"),
        ('"kernel": 5', '"kernel" 5', "a colon is missing"),
        ('"kernel": 5,', '"kernel": 5', "a comma or a closing bracket is missing"),
        ('"kernel": 5', '"kernel": five', "a value is missing or misspelt"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_line(old: str, new: str, words: str) -> None:
    text, beginning = on_its_line(old, new)
    sentence = complaint(text)
    assert words in sentence
    assert sentence.startswith(beginning)


def test_a_block_of_the_name_of_another_is_refused_on_its_own_line() -> None:
    text, beginning = on_its_line('"name": "relu2"', '"name": "relu1"')
    assert complaint(text) == beginning + "two blocks are called 'relu1'."


def test_a_cycle_is_named_with_the_line_of_one_of_its_wires() -> None:
    text = TEXT.replace('["input", "conv1"]', '["relu2", "conv1"]')
    sentence = complaint(text)
    line = int(sentence.split("line ")[1].split(":")[0])
    assert "cycle" in sentence
    assert "→ conv2 →" in sentence
    ends = json.loads(text.splitlines()[line - 1].strip().rstrip(","))
    assert set(ends) <= {"conv1", "relu1", "pool1", "conv2", "relu2"}


def test_a_block_that_feeds_itself_is_a_cycle() -> None:
    text = TEXT.replace('["conv1", "relu1"]', '["relu1", "relu1"]')
    assert "cycle (relu1 → relu1)" in complaint(text)


def test_a_key_that_stands_twice_in_different_objects_is_no_fault() -> None:
    assert TEXT.count('"name"') > 2
    project_from_json(TEXT)


def test_the_line_of_the_second_of_two_equal_keys_is_given() -> None:
    text = TEXT.rstrip().removesuffix("}") + ',\n"format": 3\n}'
    assert complaint(text).startswith(f"mine.netloom, line {TEXT.count(chr(10)) + 1}: the key")


@pytest.mark.parametrize("text", ["hello", "<html>", "nodes: []", "PK\x03\x04", "\x00\x01"])
def test_what_is_not_json_is_said_not_to_be(text: str) -> None:
    assert complaint(text).endswith("this is not JSON, so it is not a .netloom file.")


@pytest.mark.parametrize("text", ["[]", "1", "null", '"x"', "{}", '{"nodes": []}'])
def test_json_of_another_kind_is_told_apart(text: str) -> None:
    assert "no .netloom file: there is no 'format'" in complaint(text)


@pytest.mark.parametrize("depth", [*range(480, 520), *range(960, 1010), 5_000, 200_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    complaint('{"format": 1, "nodes": [], "wires": ' + "[" * depth + "]" * depth + "}")


def test_a_hundred_thousand_blocks_are_refused_with_a_number() -> None:
    node = {"block": "relu", "name": "n", "settings": {}}
    text = edited(lambda values: values.update(nodes=[node] * 100_000, wires=[]))
    assert complaint(text).endswith("has 100,000 blocks, but Netloom opens at most 20,000.")
    assert MAX_NODES == 20_000


def test_what_may_be_left_out_has_its_usual_value() -> None:
    project = project_from_json('{"format": 1, "nodes": [], "wires": []}')
    assert project == Project()


def test_lines_are_right_whatever_the_layout() -> None:
    text = edited(lambda values: values["nodes"][1]["settings"].update(kernel=0), indent=2)
    line = int(complaint(text).split("line ")[1].split(":")[0])
    assert '"kernel": 0' in text.splitlines()[line - 1]
    one = edited(lambda values: values["nodes"][1]["settings"].update(kernel=0))
    assert ", line 1: " in complaint(one)


def test_a_path_that_leads_nowhere_gives_the_last_line_on_it() -> None:
    assert line_of('{\n"a": [\n1,\n2]}', ("a", 1)) == 4
    assert line_of('{\n"a": [\n1,\n2]}', ("a", 9, "b")) == 2
    assert line_of('{\n"a": [\n1,\n2]}', ("b",)) == 1
    assert line_of('{"a \\" b":\n3}', ('a " b',)) == 2
