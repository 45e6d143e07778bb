"""The personal library of groups: one file a group, in the user's data folder.

A file holds a group and all that is nested in it, so that it can be taken into any project. It is
written like a project file, and as strictly read.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

import platformdirs

from engine import FORMAT_VERSION
from engine.errors import GroupError, ProjectFileError
from engine.files import reason, write_atomically
from engine.groups.definition import GroupDefinition, closure, stem_of, title_problem
from engine.groups.editing import rename_group
from engine.project import Project
from engine.projectfile import groups_to_json, read_text
from engine.projectreader import GROUP_SUFFIX, LibraryReader

FOLDER_VARIABLE = "NETLOOM_GROUPS"
"""Names another folder for the library."""
MAX_GROUPS = 1000
"""Files of the library that are read; more would not fit into a palette."""


class Saved(NamedTuple):
    """A group of the library and its file."""

    file: Path
    definition: GroupDefinition


class Library(NamedTuple):
    """What is in the library's folder."""

    groups: tuple[Saved, ...]
    """The groups, by name."""
    skipped: tuple[str, ...]
    """For each file that could not be read, why, in one sentence."""


def folder() -> Path:
    """Return the library's folder, whether it exists or not."""
    other = os.environ.get(FOLDER_VARIABLE)
    if other:
        return Path(other)
    return Path(platformdirs.user_data_dir("Netloom", appauthor=False)) / "groups"


def read_library(place: Path | None = None) -> Library:
    """Read the library; never raises, whatever lies in its folder.

    Parameters
    ----------
    place
        The folder; by default the user's own.
    """
    place = folder() if place is None else place
    try:
        files = sorted(file for file in place.iterdir() if file.suffix == GROUP_SUFFIX)
    except FileNotFoundError:
        return Library((), ())
    except OSError as error:
        return Library((), (f"The library of groups {place} cannot be read: {reason(error)}.",))
    groups, skipped = [], []
    for file in files[:MAX_GROUPS]:
        try:
            groups.append(Saved(file, load_group(file)))
        except ProjectFileError as error:
            skipped.append(str(error))
    if len(files) > MAX_GROUPS:
        skipped.append(
            f"The library of groups {place} has {len(files):,} files, of which the first "
            f"{MAX_GROUPS:,} were read: move some of them elsewhere."
        )
    return Library(tuple(sorted(groups, key=lambda saved: saved.definition.name)), tuple(skipped))


def load_group(file: Path) -> GroupDefinition:
    """Read one group of the library.

    Raises
    ------
    ProjectFileError
        With the file, the line and the cause, in one sentence.
    """
    return LibraryReader(read_text(file, GROUP_SUFFIX), file.name).group()


def save_group(definition: GroupDefinition, place: Path | None = None) -> Path:
    """Put a group into the library, in place of the one of that name if there is one.

    Returns
    -------
    Path
        Its file.

    Raises
    ------
    ProjectFileError
        Where the folder or the file cannot be written.
    """
    place = folder() if place is None else place
    file = _file_of(definition.name, place)
    try:
        place.mkdir(parents=True, exist_ok=True)
        write_atomically(file, group_to_json(definition).encode())
    except OSError as error:
        raise ProjectFileError(
            f"'{definition.name}' could not be saved to the library {place}: {reason(error)}."
        ) from error
    return file


def group_to_json(definition: GroupDefinition) -> str:
    """Write a group and all that is nested in it as the text of a library file."""
    parts = {
        "format": str(FORMAT_VERSION),
        "group": json.dumps(definition.name, ensure_ascii=False),
        "groups": groups_to_json(closure([definition])),
    }
    return "{\n" + ",\n".join(f'"{key}": {value}' for key, value in parts.items()) + "\n}\n"


def delete_group(file: Path) -> None:
    """Take a group out of the library; one that is gone already is no fault.

    Raises
    ------
    ProjectFileError
        Where the file cannot be removed.
    """
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise ProjectFileError(f"{file} could not be removed: {reason(error)}.") from error


def rename_saved(file: Path, title: str) -> Path:
    """Call a group of the library by another name.

    Returns
    -------
    Path
        Its new file.

    Raises
    ------
    GroupError
        Where the name is unfit or taken.
    ProjectFileError
        Where the file cannot be read or written.
    """
    definition = load_group(file)
    title = title.strip()
    if title == definition.name:
        return file
    if problem := title_problem(title):
        raise GroupError(problem)
    if any(saved.definition.name == title for saved in read_library(file.parent).groups):
        raise GroupError(f"The library has a group called '{title}': choose another name.")
    inside = {each.name: each for each in closure([definition])}
    project = rename_group(Project(groups=inside), definition.name, title)
    new = save_group(project.groups[title], file.parent)
    if new != file:
        delete_group(file)
    return new


def _file_of(name: str, place: Path) -> Path:
    """Return the file of the group of that name, or one that is free."""
    stem = stem_of(name)
    if stem in {"aux", "con", "nul", "prn"}:
        stem = f"{stem}_"  # Windows keeps these names for devices
    number = 1
    while True:
        file = place / f"{stem}{'' if number == 1 else f'-{number}'}{GROUP_SUFFIX}"
        if not file.exists() or _name_in(file) == name:
            return file
        number += 1


def _name_in(file: Path) -> str | None:
    try:
        values: Any = json.loads(read_text(file, GROUP_SUFFIX))
    except (ProjectFileError, ValueError, RecursionError):
        return None
    name = values.get("group") if isinstance(values, dict) else None
    return name if isinstance(name, str) else None
