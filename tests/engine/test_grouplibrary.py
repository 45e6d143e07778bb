"""The library of groups: what is saved comes back, and whatever lies there does no harm."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from engine.errors import GroupError, ProjectFileError
from engine.grouplibrary import (
    FOLDER_VARIABLE,
    delete_group,
    folder,
    group_to_json,
    load_group,
    read_library,
    rename_saved,
    save_group,
)
from engine.groups import GroupDefinition, add_definition, adopt, annotate_group, instances
from engine.project import Project
from engine.projectreader import LibraryReader
from tests.engine import grouped
from tests.engine.grouped import nested_unit, with_unit

if TYPE_CHECKING:
    from pathlib import Path

UNIT = with_unit().groups["Conv unit"]
FRONT = nested_unit().groups["Front"]


def names(place: Path) -> list[str]:
    """Return the names of the library's groups; nothing may have been skipped."""
    library = read_library(place)
    assert not library.skipped
    return [saved.definition.name for saved in library.groups]


def test_a_saved_group_comes_back_with_what_is_nested_in_it(tmp_path: Path) -> None:
    file = save_group(FRONT, tmp_path / "not" / "there")
    assert file.name == "front.netloom-group"
    assert load_group(file) == FRONT
    project, group = adopt(Project(), load_group(file))
    assert list(project.groups) == ["Conv unit", "Front"]
    assert group.block_type is FRONT.block_type
    assert instances(project, "Conv unit") == ((("Front",), "conv_unit1"),)


@settings(max_examples=30)
@given(grouped.projects())
def test_any_group_is_written_and_read(project: Project) -> None:
    for definition in project.groups.values():
        text = group_to_json(definition)
        again = LibraryReader(text, "mine").group()
        assert again == definition
        assert group_to_json(again) == text
        assert add_definition(project, again).groups == project.groups


def test_the_folder_is_the_users_own_or_the_one_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert folder() == tmp_path
    file = save_group(UNIT)
    assert file.parent == tmp_path
    assert [saved.file for saved in read_library().groups] == [file]
    monkeypatch.delenv(FOLDER_VARIABLE)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert folder().name == "groups"
    assert "Netloom" in folder().parts


def test_saving_again_replaces_and_names_that_look_alike_have_files_of_their_own(
    tmp_path: Path,
) -> None:
    for name in ("Conv unit", "conv-unit", "Conv/unit", "日本", "..", "CON"):
        save_group(GroupDefinition(name, UNIT.graph), tmp_path)
    noted = annotate_group(Project(groups={"Conv unit": UNIT}), "Conv unit", "New.")
    save_group(noted.groups["Conv unit"], tmp_path)
    assert names(tmp_path) == sorted(["Conv unit", "conv-unit", "Conv/unit", "日本", "..", "CON"])
    assert len(list(tmp_path.iterdir())) == 6
    notes = {s.definition.name: s.definition.note for s in read_library(tmp_path).groups}
    assert notes["Conv unit"] == "New."


def test_a_group_is_renamed_and_deleted(tmp_path: Path) -> None:
    file = save_group(FRONT, tmp_path)
    save_group(UNIT, tmp_path)
    renamed = rename_saved(file, " Head ")
    assert names(tmp_path) == ["Conv unit", "Head"]
    assert not file.exists()
    assert load_group(renamed).graph == FRONT.graph
    assert rename_saved(renamed, "Head") == renamed
    with pytest.raises(GroupError, match="has a group called 'Conv unit'"):
        rename_saved(renamed, "Conv unit")
    with pytest.raises(GroupError, match="needs a name"):
        rename_saved(renamed, "  ")
    delete_group(renamed)
    delete_group(renamed)
    assert names(tmp_path) == ["Conv unit"]
    with pytest.raises(ProjectFileError, match="does not exist"):
        rename_saved(renamed, "Gone")


def test_what_cannot_be_read_is_skipped_with_a_sentence(tmp_path: Path) -> None:
    save_group(UNIT, tmp_path)
    good = group_to_json(FRONT)
    bad = {
        "binary": b"\xff\xfe\x00",
        "cut": good.encode()[:300],
        "empty": b"",
        "list": b"[]",
        "newer": good.replace('"format": 3', '"format": 4').encode(),
        "older": good.replace('"format": 3', '"format": 1').encode(),
        "other": good.replace('"group": "Front"', '"group": "Back"').encode(),
        "part": good.replace('"group": "Front"', '"group": "Front",\n"nodes": []').encode(),
        "unknown": good.replace('"relu"', '"rolu"').encode(),
    }
    for name, data in bad.items():
        (tmp_path / f"{name}.netloom-group").write_bytes(data)
    (tmp_path / "folder.netloom-group").mkdir()
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    library = read_library(tmp_path)
    assert [saved.definition.name for saved in library.groups] == ["Conv unit"]
    assert len(library.skipped) == len(bad) + 1
    for sentence in library.skipped:
        assert sentence.endswith((".", "?"))
        assert "\n" not in sentence
        assert ".netloom-group" in sentence
    words = " ".join(library.skipped)
    assert "did you mean 'relu'" in words
    assert "does not define the group 'Back'" in words
    assert "no part called 'nodes' in a .netloom-group file" in words
    assert "made by a newer Netloom" in words


def test_a_folder_that_is_not_there_is_an_empty_library(tmp_path: Path) -> None:
    assert read_library(tmp_path / "none") == ((), ())
    file = tmp_path / "file"
    file.write_text("x", "utf-8")
    (sentence,) = read_library(file).skipped
    assert "cannot be read" in sentence
    with pytest.raises(ProjectFileError, match="'Conv unit' could not be saved to the library"):
        save_group(UNIT, file)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_a_folder_without_rights_is_a_sentence(tmp_path: Path) -> None:
    file = save_group(UNIT, tmp_path)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ProjectFileError, match="you have no right to it"):
            save_group(FRONT, tmp_path)
        with pytest.raises(ProjectFileError, match="could not be removed"):
            delete_group(file)
    finally:
        tmp_path.chmod(0o700)


def test_a_group_of_a_program_of_tomorrow_is_not_overwritten_by_its_file_name(
    tmp_path: Path,
) -> None:
    strange = tmp_path / "conv_unit.netloom-group"
    strange.write_text(json.dumps({"format": 9, "group": ["?"]}), "utf-8")
    file = save_group(UNIT, tmp_path)
    assert file.name == "conv_unit-2.netloom-group"
    assert strange.exists()
