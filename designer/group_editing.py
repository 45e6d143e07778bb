"""Groups in the panels: what the palette offers of them, and what palette and inspector ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from engine.errors import GroupError
from engine.grouplibrary import Library, delete_group, read_library, rename_saved, save_group
from engine.groups import editing as groups
from engine.groups.scope import instances
from widgets.palette import Made
from widgets.words import key_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.document import State
    from designer.window import Window
    from engine.groups.definition import GroupDefinition
    from engine.project import Project


class GroupEditing(QObject):
    """Keeps the palette's groups up to date, and turns what is asked of them into edits."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        palette = window.palette_panel
        self._library = Library((), ())
        self._forgotten: list[GroupDefinition] = []
        palette.count_uses = self._count_uses
        palette.keep_requested.connect(self.keep)
        palette.forget_requested.connect(self.forget)
        window.view.adding.keep_requested.connect(self.keep)
        palette.remove_requested.connect(self.remove)
        palette.rename_requested.connect(self.rename)
        palette.rename_kept_requested.connect(self.rename_kept)
        inspector = window.inspector
        inspector.expose_requested.connect(self._expose)
        inspector.conceal_requested.connect(self._conceal)
        inspector.retitled.connect(self._retitle)
        inspector.group_note_changed.connect(self._annotate)
        inspector.parts.chosen.connect(self._open_part)
        self._document.changed.connect(self._follow)
        # Its files are read when the window is there: nobody waits for them.
        window.painted.connect(self.read_library)
        self._show()

    @Slot()
    def read_library(self) -> None:
        """Offer what is in the personal library now."""
        self._library = read_library()
        if self._library.skipped:
            self._window.tell(self._library.skipped[0])
        self._show()

    @Slot(object, object)
    def _follow(self, before: State, after: State) -> None:
        if after.project.groups is not before.project.groups:
            self._show()

    def _show(self) -> None:
        made = [
            Made(definition.name, definition.block_type)
            for definition in self._document.project.groups.values()
        ]
        kept = [saved.definition for saved in self._library.groups]
        self._window.view.adding.library = tuple(kept)
        library = [Made(definition.name, definition.block_type) for definition in kept]
        self._window.palette_panel.show_made(made, library)

    def _count_uses(self, name: str) -> int:
        return len(instances(self._document.project, name))

    def _attempt(self, label: str, edit: Callable[[Project], Project]) -> bool:
        self._document.end_gesture()
        return self._window.editing.attempt(
            lambda: self._document.edit(label, edit(self._document.project))
        )

    @Slot(str)
    def keep(self, name: str) -> None:
        """Put a group of the project into the personal library."""
        definition = self._document.project.groups[name]
        before = next((each for each in self._library.groups if each.definition.name == name), None)
        if not self._window.editing.attempt(lambda: save_group(definition)):
            return
        self.read_library()
        replaced = before is not None and before.definition != definition
        text = (
            self.tr("'{name}' has taken the place of the one that your library had.")
            if replaced
            else self.tr("'{name}' is in your library: every project's palette offers it.")
        )
        self._window.tell(text.format(name=name))

    @Slot(str)
    def forget(self, name: str) -> None:
        """Take a group out of the personal library."""
        for saved in self._library.groups:
            if saved.definition.name == name:
                file = saved.file
                if self._window.editing.attempt(lambda file=file: delete_group(file)):  # type: ignore[misc]
                    text = self.tr("'{name}' is no longer in your library; projects keep theirs.")
                    self._window.tell(text.format(name=name))
                    self._forgotten.append(saved.definition)
        self.read_library()
        self._offer_back()

    def _offer_back(self) -> None:
        """Offer to put the group back that left the library last: its file is gone."""
        if not self._forgotten:
            self._window.status.withdraw()
            return
        name = self._forgotten[-1].name
        self._window.status.offer(
            self.tr("Undo"), self.tr("Put '{name}' back into your library").format(name=name),
            self.put_back,
        )  # fmt: skip

    @Slot()
    def put_back(self) -> None:
        """Put the group back that was taken out of the personal library last."""
        definition = self._forgotten[-1]
        if self._window.editing.attempt(lambda: self._return(definition)):
            self._forgotten.pop()
            self.read_library()
            text = self.tr("'{name}' is in your library again.")
            self._window.tell(text.format(name=definition.name))
        self._offer_back()

    @staticmethod
    def _return(definition: GroupDefinition) -> None:
        if any(saved.definition.name == definition.name for saved in read_library().groups):
            raise GroupError(
                f"Your library has another group called '{definition.name}' by now: rename or "
                "remove that one, then take this step again."
            )
        save_group(definition)

    @Slot(str, str)
    def rename_kept(self, name: str, title: str) -> None:
        """Call a group of the personal library by another name; projects keep theirs."""
        for saved in self._library.groups:
            if saved.definition.name == name:
                file = saved.file
                if self._window.editing.attempt(lambda file=file: rename_saved(file, title)):  # type: ignore[misc]
                    text = self.tr(
                        "'{old}' is called '{new}' in your library; projects keep theirs."
                    )
                    self._window.tell(text.format(old=name, new=title))
        self.read_library()

    @Slot(str)
    def remove(self, name: str) -> None:
        """Take a group that nothing uses out of the project."""
        label = self.tr("Remove the group {name}").format(name=name)
        self._attempt(label, lambda project: groups.remove_definition(project, name))

    @Slot(str, str)
    def rename(self, name: str, title: str) -> None:
        """Call a group by another name."""
        label = self.tr("Rename {old} to {new}").format(old=name, new=title)
        self._attempt(label, lambda project: groups.rename_group(project, name, title))

    @Slot(str, str)
    def _expose(self, node: str, setting: str) -> None:
        group = self._document.scope.group
        if group is not None:
            named = key_words(setting)
            label = self.tr("Expose {setting} of {node}").format(setting=named, node=node)
            done = self._attempt(
                label, lambda project: groups.expose(project, group, node, setting)
            )
            if not done:
                self._window.inspector.forget_place()  # the pin shows again what is
                self._window.show_selection()

    @Slot(str)
    def _open_part(self, part: str) -> None:
        """Open the selected block, and select one of its parts where one is named."""
        view = self._window.view
        view.travel.enter()
        # Of a group that repeats one copy is shown, whose blocks have no number in front.
        for name in (part, part.partition("_")[2]):
            if name in self._document.graph:
                view.select([name])
                view.reveal(name)
                break

    @Slot(str)
    def _conceal(self, name: str) -> None:
        group = self._document.scope.group
        if group is not None:
            label = self.tr("Conceal {setting}").format(setting=name)
            self._attempt(label, lambda project: groups.conceal(project, group, name))

    @Slot(str, str)
    def _retitle(self, name: str, title: str) -> None:
        group = self._document.scope.group
        if group is not None:
            label = self.tr("Call {setting} '{title}'").format(setting=name, title=title)
            self._attempt(label, lambda project: groups.retitle(project, group, name, title))

    @Slot(str)
    def _annotate(self, note: str) -> None:
        group = self._document.scope.group
        if group is not None:
            label = self.tr("Note on {name}").format(name=group)
            project = self._document.project
            self._window.editing.attempt(
                lambda: self._document.edit(
                    label, groups.annotate_group(project, group, note), f"group-note.{group}"
                )
            )
