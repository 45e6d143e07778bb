"""The open projects as tabs over the canvas, and the way from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from designer.sheets import Look
from widgets.tab_strip import Tab

if TYPE_CHECKING:
    from pathlib import Path

    from designer.sheets import Sheet
    from designer.window import Window
    from engine.project import Project

MOST_CLOSED = 10
"""Closed tabs that can be opened again."""


class Tabs(QObject):
    """The sheets of one window in the order of their tabs."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        self.strip = window.tab_strip
        self.sheets: list[Sheet] = [self._document.sheet]
        self._shown = self._document.sheet
        self._shown.provisional = True
        self._closed: list[tuple[int, Sheet]] = []
        self.strip.chosen.connect(self._choose)
        self.strip.close_requested.connect(self._close_at)
        self.strip.moved.connect(self._move)
        self.strip.left.connect(window.view.setFocus)
        self._document.opened.connect(self._take_opened)
        self._document.saved_changed.connect(self.refresh)
        window.training.progressed.connect(self.refresh)
        window.actions_.connect(
            {
                "next_tab": lambda: self.step(1),
                "previous_tab": lambda: self.step(-1),
                "close_tab": lambda: self.close(self._document.sheet),
                "reopen_tab": self.reopen,
            }
        )
        self.refresh()

    # -- opening -----------------------------------------------------------------------------

    def add(self, project: Project, path: Path | None, *, provisional: bool = False) -> Sheet:
        """Show a project in a tab of its own, or in that of one which nobody would miss.

        Parameters
        ----------
        project
            The project.
        path
            Its file, where it has one.
        provisional
            Whether the tab may be given to the next project, until somebody touches it.
        """
        before = self._document.sheet
        if before.provisional and before.untouched and not self._window.training.is_of(before):
            self._document.open(project, path)
        else:
            self._leave()
            sheet = self._document.new_sheet(project, path)
            self.sheets.insert(self.sheets.index(before) + 1, sheet)
            self._document.switch(sheet)
        self._document.sheet.provisional = provisional
        return self._document.sheet

    def find(self, path: Path) -> Sheet | None:
        """Return the open sheet of a file."""
        return next((sheet for sheet in self.sheets if same_file(sheet.path, path)), None)

    def show(self, sheet: Sheet) -> None:
        """Show an open sheet as it was left."""
        if sheet is self._document.sheet:
            return
        self._leave()
        self._document.switch(sheet)
        self._come_back(sheet)

    def step(self, way: int) -> None:
        """Show the next tab, or the one before."""
        place = self.sheets.index(self._document.sheet)
        self.show(self.sheets[(place + way) % len(self.sheets)])

    def _leave(self) -> None:
        """Remember what the person sees, for when they come back."""
        view = self._window.view
        view.cancel_gesture()
        view.adding.list.dismiss()
        self._document.sheet.look = Look(
            view.visible_area().center(),
            view.zoom,
            view.selection,
            view.travel.left,
            view.is_fitted,
        )

    def _come_back(self, sheet: Sheet) -> None:
        view, look = self._window.view, sheet.look
        if look is not None:
            view.travel.left = look.left
            if look.fitted:
                view.fit()  # the window may have another size by now
            else:
                view.look_at(look.middle, look.zoom)
            view.select(look.selection)

    # -- closing -----------------------------------------------------------------------------

    def close(self, sheet: Sheet) -> bool:
        """Close a tab, asking where something would be lost; say whether it is closed."""
        self._window.inspector.settle()  # what is half typed is a change too
        if sheet.modified or self._window.training.is_of(sheet):
            self.show(sheet)
        if not self._window.files.may_close_tab(sheet):
            return False
        place = self.sheets.index(sheet)
        if len(self.sheets) == 1:
            # The canvas says on an empty project what to do.
            self._leave()
            self.sheets.append(self._document.new_sheet(self._window.opening.empty(), None))
            self.sheets[1].provisional = True
        if sheet is self._document.sheet:
            follower = self.sheets[place + 1 if place + 1 < len(self.sheets) else place - 1]
            self.show(follower)
            if follower.look is None:
                self._window.opening.look_at_beginning()
        self.sheets.remove(sheet)
        if not (sheet.untouched and not sheet.state.project.graph.nodes):
            self._closed.append((place, sheet))
        for _place, old in self._closed[:-MOST_CLOSED]:
            old.release()
        del self._closed[:-MOST_CLOSED]
        self.refresh()
        if self._window.training.is_of(sheet):
            text = self.tr("The training of {name} goes on; Shift+F5 stops it.")
            self._window.tell(text.format(name=sheet.name))
        return True

    def reopen(self) -> None:
        """Open the tab that was closed last as it was, with its history."""
        if not self._closed:
            self._window.tell(self.tr("No tab was closed."))
            return
        place, sheet = self._closed.pop()
        path = sheet.path
        known = None if path is None else self.find(path)
        if known is not None:
            self.show(known)
            return
        self._leave()
        self.sheets.insert(min(place, len(self.sheets)), sheet)
        self._document.switch(sheet)
        self._come_back(sheet)

    # -- keeping up ----------------------------------------------------------------------------

    @Slot()
    def _take_opened(self) -> None:
        """Take in what the document shows now, where it has replaced the one before."""
        sheet = self._document.sheet
        if sheet not in self.sheets:
            self.sheets[self.sheets.index(self._shown)] = sheet
        self._shown = sheet
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the tabs as they are now."""
        training = self._window.training
        self.strip.show_tabs(
            [
                Tab(
                    sheet.name,
                    sheet.modified,
                    training.running and training.is_of(sheet),
                    str(sheet.path) if sheet.path is not None else self.tr("not saved yet"),
                )
                for sheet in self.sheets
            ],
            self.sheets.index(self._document.sheet),
        )

    @Slot(int)
    def _choose(self, place: int) -> None:
        if 0 <= place < len(self.sheets):
            self.show(self.sheets[place])

    @Slot(int)
    def _close_at(self, place: int) -> None:
        self.close(self.sheets[place])

    @Slot(int, int)
    def _move(self, here: int, there: int) -> None:
        self.sheets.insert(there, self.sheets.pop(here))


def same_file(one: Path | None, other: Path) -> bool:
    """Return whether two paths lead to one file, in whatever way they are spelt."""
    if one is None:
        return False
    try:
        return one == other or one.samefile(other)
    except OSError:  # one of them is not there, or leads nowhere
        return False
