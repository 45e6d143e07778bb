"""Reading the text of a ``.netloom`` file: every complaint names the file and the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from engine import FORMAT_VERSION
from engine.data.settings import DataSettings
from engine.errors import ProjectFileError, SettingError
from engine.jsonplace import JsonError, strict_json
from engine.project import Project
from engine.projectgraph import MAX_POSITION, GraphReader
from engine.projectgroups import GroupReader
from engine.projectreading import Place, Reading, continued, shown
from engine.settings import Settings
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from engine.groups.definition import GroupDefinition

__all__ = ["GROUP_SUFFIX", "MAX_POSITION", "MAX_SILENCED", "MAX_TITLE", "SUFFIX", "LibraryReader",
           "ProjectReader"]  # fmt: skip

SUFFIX = ".netloom"
GROUP_SUFFIX = ".netloom-group"
MAX_TITLE = 200
"""Characters in a project's name; it is also the stem of run folders."""
MAX_SILENCED = 200
"""Characters in what names one silenced piece of advice."""

_PARTS: dict[int, frozenset[str]] = {
    1: frozenset({"data", "format", "name", "nodes", "training", "wires"}),
    2: frozenset({"data", "format", "groups", "name", "nodes", "silenced", "training", "wires"}),
    3: frozenset(
        {
            "data", "drawing", "format", "groups", "name", "nodes", "silenced", "training", "wires",
        }
    ),
}  # fmt: skip
"""What stands in a file of each version."""


def _with_groups(values: dict[str, Any]) -> dict[str, Any]:
    """Bring a file of version 1 to version 2: before, there were no groups."""
    return {**values, "format": 2, "groups": [], "silenced": []}


def _with_drawing(values: dict[str, Any]) -> dict[str, Any]:
    """Bring a file of version 2 to version 3: before, nothing was drawn beside the network."""
    return {**values, "format": 3}


_MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: _with_groups,
    2: _with_drawing,
}
"""From a format version to the next; files of every older version open for ever."""

S = TypeVar("S", bound=Settings)


class FormatReader(Reading):
    """One reading of a file that says which version of the format it has.

    Parameters
    ----------
    text
        The file's content.
    origin
        What to call the file in messages.
    suffix
        What kind of file it should be.
    parts
        The keys that its outermost object may have, by version.
    """

    def __init__(
        self, text: str, origin: str, suffix: str, parts: Mapping[int, frozenset[str]]
    ) -> None:
        super().__init__(text, origin)
        self._suffix = suffix
        self._parts = parts

    def parse(self) -> dict[str, Any]:
        """Return the file's outermost object as today's version has it.

        Raises
        ------
        ProjectFileError
            Where it is no JSON, of another kind or a newer version, or has an unknown part.
        """
        if not self.text.strip():
            raise ProjectFileError(f"{self.origin} is empty: take an earlier copy of it.")
        try:
            values: Any = strict_json(self.text)
        except JsonError as error:
            place = self.origin if error.line is None else f"{self.origin}, line {error.line}"
            if not self.text.lstrip().startswith("{"):
                cause = f"this is not JSON, so it is not a {self._suffix} file."
            elif error.cut:
                cause = "the file ends in the middle: it was cut off, so take an earlier copy."
            else:
                cause = f"{error}, so the file cannot be read: mend it there, or take another copy."
            raise ProjectFileError(f"{place}: {cause}") from None
        if not isinstance(values, dict) or "format" not in values:
            raise ProjectFileError(
                f"{self.origin}, line 1: this is JSON, but no {self._suffix} file: there is no "
                "'format'."
            )
        version = values["format"]
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            self.refuse(
                ("format",),
                f"the format is {shown(version)}, but must be a whole number from 1 on.",
            )
        if version > FORMAT_VERSION:
            self.refuse(
                ("format",),
                f"the file was made by a newer Netloom (format {shown(version)}; this one reads "
                f"up to {FORMAT_VERSION}): update Netloom to open it.",
            )
        self.keys(
            values,
            (),
            self._parts.get(version, frozenset()),
            f"there is no part called {{}} in a {self._suffix} file.",
        )
        while version < FORMAT_VERSION:
            values = _MIGRATIONS[version](values)
            version += 1
        return dict(values)


class ProjectReader(FormatReader):
    """One reading of one project file.

    Parameters
    ----------
    text
        The file's content.
    origin
        What to call the file in messages.
    """

    def __init__(self, text: str, origin: str) -> None:
        super().__init__(text, origin, SUFFIX, _PARTS)

    def project(self) -> Project:
        """Read the whole project.

        Raises
        ------
        ProjectFileError
            With the file, the line and the cause, in one sentence.
        """
        values = self.parse()
        name = self.typed(values, (), "name", str, "text", "untitled")
        if len(name) > MAX_TITLE:
            self.refuse(("name",), f"the project's name has more than {MAX_TITLE} characters.")
        groups = GroupReader(self).groups(self.typed(values, (), "groups", list, "a list", []))
        return Project(
            name,
            GraphReader(self, (), groups).graph(values),
            self._settings(DataSettings, values, "data"),
            self._settings(TrainingPlan, values, "training"),
            groups,
            self._silenced(self.typed(values, (), "silenced", list, "a list", [])),
        )

    def _settings(self, settings: type[S], values: Mapping[str, Any], key: str) -> S:
        given = self.typed(values, (), key, dict, "an object", {})
        try:
            return settings(**given)
        except SettingError as error:
            place: Place = (key,)
            if error.setting is not None and error.setting in given:
                place = (key, error.setting)
            self.refuse(place, continued(str(error)))

    def _silenced(self, entries: list[Any]) -> frozenset[str]:
        for index, entry in enumerate(entries):
            place = ("silenced", index)
            if not isinstance(entry, str) or not 0 < len(entry) <= MAX_SILENCED:
                self.refuse(
                    place,
                    f"silenced advice is {shown(entry)}, but must be text of up to "
                    f"{MAX_SILENCED} characters.",
                )
            self.whole(entry, place, "silenced advice")
        return frozenset(entries)


_LIBRARY_PARTS = dict.fromkeys((2, 3), frozenset({"format", "group", "groups"}))


class LibraryReader(FormatReader):
    """One reading of a file with one group and what is nested in it.

    Parameters
    ----------
    text
        The file's content.
    origin
        What to call the file in messages.
    """

    def __init__(self, text: str, origin: str) -> None:
        super().__init__(text, origin, GROUP_SUFFIX, _LIBRARY_PARTS)

    def group(self) -> GroupDefinition:
        """Read the group.

        Raises
        ------
        ProjectFileError
            With the file, the line and the cause, in one sentence.
        """
        values = self.parse()
        name = self.typed(values, (), "group", str, "text")
        groups = GroupReader(self).groups(self.typed(values, (), "groups", list, "a list"))
        if name not in groups:
            self.refuse(("group",), f"the file does not define the group {shown(name)}.")
        return groups[name]
