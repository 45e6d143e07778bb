"""Groups in the panels: what the palette offers of them, and what palette and inspector ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from engine.groups import editing as groups
from engine.groups.scope import instances
from widgets.palette import Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.document import State
    from designer.window import Window
    from engine.project import Project


class GroupEditing(QObject):
    """Keeps the palette's groups up to date, and turns what is asked of them into edits."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        palette = window.palette_panel
        palette.count_uses = self._count_uses
        palette.remove_requested.connect(self.remove)
        palette.rename_requested.connect(self.rename)
        inspector = window.inspector
        inspector.expose_requested.connect(self._expose)
        inspector.conceal_requested.connect(self._conceal)
        inspector.retitled.connect(self._retitle)
        self._document.changed.connect(self._follow)
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
        self._window.palette_panel.show_made(made, ())

    def _count_uses(self, name: str) -> int:
        return len(instances(self._document.project, name))

    def _attempt(self, label: str, edit: Callable[[Project], Project]) -> bool:
        self._document.end_gesture()
        return self._window.editing.attempt(
            lambda: self._document.edit(label, edit(self._document.project))
        )

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
            label = self.tr("Expose {setting} of {node}").format(setting=setting, node=node)
            done = self._attempt(
                label, lambda project: groups.expose(project, group, node, setting)
            )
            if not done:
                self._window.inspector.forget_place()  # the pin shows again what is
                self._window.show_selection()

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
