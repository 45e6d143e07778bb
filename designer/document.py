"""The document: the one object that holds the current project, with undo.

Everything that changes the project goes through :meth:`Document.edit`. The document keeps the
analysis and the problems of the current project up to date and tells its listeners the project
before and after, which they compare by identity. What the canvas shows of the project, its
whole network or the inside of a block, is part of the state but not of the history.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoGroup, QUndoStack

from designer.scope import Path as ScopePath
from designer.scope import Scope, enter, look, whole
from designer.sheets import Sheet, Step
from designer.state import State, work_out
from engine.groups.scope import with_graph_of
from engine.project import Project
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engine.analysis import Analysis
    from engine.graph import Graph
    from engine.groups.scope import Scope as Groups
    from engine.problems import Problem, Repair

__all__ = ["Document", "State"]


class Document(QObject):
    """The current project, its analysis and problems, and its undo history."""

    changed = Signal(object, object)
    """The states (:class:`State`) before and after an edit, an undo, a redo or an opening."""
    opened = Signal()
    """Another project has taken the place of the one before."""
    leaving = Signal()
    """Something else is going to be shown: what is being typed is to be settled before."""
    saved_changed = Signal()
    """The project became the saved one, or stopped being it, or the file changed."""

    def __init__(self, project: Project | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_group = QUndoGroup(self)
        self.may_merge = True
        """Whether the next step may join the last one."""
        self.vanished = False
        """Whether the last step has become none."""
        self.retracing = False
        """Whether what changes now was done before: it is undone, or done again."""
        self._stepping = False  # while a step is being shown the history takes no other
        self._begun: tuple[str, State] | None = None
        self.sheet = self.new_sheet(project or Project(), None)
        """The open project that is shown."""
        self.undo_group.setActiveStack(self.sheet.undo_stack)
        self.undo_group.cleanChanged.connect(self.saved_changed)

    # -- reading ---------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """The current project with what is known of it."""
        return self.sheet.state

    @property
    def undo_stack(self) -> QUndoStack:
        """The history of the current project."""
        return self.sheet.undo_stack

    @property
    def path(self) -> Path | None:
        """The file of the current project, where it has one."""
        return self.sheet.path

    @property
    def classes(self) -> int | None:
        """How many classes the data has, where that is known."""
        return self.sheet.classes

    @property
    def strain(self) -> Problem | None:
        """What is wrong with the memory of a training step."""
        return self.sheet.strain

    @property
    def project(self) -> Project:
        """The current project."""
        return self.state.project

    @property
    def scope(self) -> Scope:
        """What the canvas shows: the whole network, or the inside of a block."""
        return self.state.scope

    @property
    def graph(self) -> Graph:
        """The graph that the canvas shows."""
        return self.state.scope.graph

    @property
    def analysis(self) -> Analysis:
        """What is known of every node of the graph that the canvas shows."""
        return self.state.scope.analysis

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong or unwise in the current project."""
        return self.state.problems

    @property
    def modified(self) -> bool:
        """Whether there is something to save."""
        return not self.undo_stack.isClean()

    # -- changing --------------------------------------------------------------------------

    def edit(self, label: str, project: Project, merge: str | None = None) -> bool:
        """Make another project the current one, as one undoable step.

        Parameters
        ----------
        label
            What the history calls the step, such as ``"Move conv1"``.
        project
            The new project.
        merge
            Steps in a row with the same key become one, until :meth:`end_gesture`: the
            positions of a drag, the values of a spin.

        Returns
        -------
        bool
            Whether anything changed.
        """
        before = self.state
        if self._stepping or project is before.project or project == before.project:
            return False
        after = self._work_out(project, before)
        if merge is None:
            self._begun = None
        elif not self.may_merge or self._begun is None or self._begun[0] != merge:
            self._begun = (merge, before)
        self._push(Step(self, label, before, after, merge))
        return True

    def _push(self, step: Step) -> None:
        self.vanished = False
        self.undo_stack.push(step)
        # Only the first step after end_gesture() stands alone; those that follow may join it.
        # Where the step has become none, those that follow must not join what was before it.
        self.may_merge = not self.vanished

    def withdraw(self, merge: str) -> bool:
        """Undo the steps with a merge key since the gesture began, as if they had not been.

        Returns
        -------
        bool
            Whether there were any.
        """
        key = self._key(merge)
        known = self.may_merge and self._begun is not None and self._begun[0] == key
        if self._stepping or not known or self._begun is None:
            return False
        begin = self._begun[1]
        self._push(Step(self, self.undo_stack.undoText(), self.state, begin, key))
        return True

    def mend(self, repair: Repair) -> bool:
        """Apply a repair, to the graph that the canvas shows or to the whole project.

        Raises
        ------
        NetloomError
            Where it fits no more.
        """
        if repair.to_project is None:
            return self.edit_graph(words(repair.label), repair.apply)
        return self.edit(words(repair.label), repair.to_project(self.project))

    def edit_graph(
        self,
        label: str,
        edit: Callable[[Graph], Graph],
        merge: str | None = None,
        *,
        base: Project | None = None,
    ) -> bool:
        """Apply an edit to the graph that the canvas shows, as one undoable step.

        Inside a group this edits its definition, and every instance follows.

        Parameters
        ----------
        label, merge
            As in :meth:`edit`.
        edit
            From the graph to the next.
        base
            The project to edit, where it has more groups than the current one.

        Raises
        ------
        GraphError, SettingError
            Where the graph refuses the edit; nothing has changed then.
        """
        scope = self.scope
        project = self.project if base is None else base
        if not scope.editable:
            raise scope.refusal()
        if scope.group is None:
            return self.edit(label, project.edit_graph(edit), merge)
        graph = edit(scope.graph)
        if graph is scope.graph and base is None:
            return False
        project = with_graph_of(project, self.place, scope.stored(graph))
        return self.edit(label, project, None if merge is None else self._key(merge))

    def _key(self, merge: str) -> str:
        """Return the merge key where it is used: blocks of one name stand in many groups."""
        scope = self.scope
        return merge if scope.group is None else f"{'/'.join(scope.path)}:{merge}"

    def edit_groups(self, label: str, edit: Callable[[Project, Groups], Project]) -> bool:
        """Apply an edit of groups at the place that the canvas shows, as one undoable step.

        Parameters
        ----------
        label
            What the history calls the step.
        edit
            Takes the project, and the path of groups to the graph that is shown.

        Raises
        ------
        GraphError, GroupError, SettingError
            Where the edit is refused; nothing has changed then.
        """
        if not self.scope.editable:
            raise self.scope.refusal()
        self.end_gesture()
        return self.edit(label, edit(self.project, self.place))

    @property
    def place(self) -> Groups:
        """The groups on the way to the graph that is shown; empty for the whole network."""
        return tuple(scope.group for scope in self.scope.chain() if scope.group is not None)

    def enter(self, name: str) -> None:
        """Show the inside of a block that the canvas shows.

        Raises
        ------
        GraphError, ShapeError
            Where it has no inside, or none that is known.
        """
        self.leaving.emit()
        self._move(enter(self.project, self.scope, name))

    def leave(self) -> bool:
        """Show the graph in which the shown block was opened; say whether there is one."""
        self.leaving.emit()
        outer = self.scope.outer
        if outer is not None:
            self._move(outer)
        return outer is not None

    def go_to(self, path: ScopePath) -> None:
        """Show the scope at a path, or the nearest one outside it that there is."""
        if path != self.scope.path:
            self.leaving.emit()
            self._move(look(self.project, self._root(self.state), path, self.scope))

    def _move(self, scope: Scope) -> None:
        self.end_gesture()
        before = self.state
        self.sheet.state = replace(before, scope=scope)
        self.changed.emit(before, self.state)

    @staticmethod
    def _root(state: State) -> Scope:
        return whole(state.project, state.analysis, state.problems)

    def end_gesture(self) -> None:
        """End a drag or a spin: the next step with the same key is a step of its own."""
        self.may_merge = False
        self._begun = None

    # -- sheets ----------------------------------------------------------------------------

    def new_sheet(self, project: Project, path: Path | None) -> Sheet:
        """Return a project as a sheet, which :meth:`switch` shows."""
        sheet = Sheet(work_out(project, None, None, None), path, self)
        self.undo_group.addStack(sheet.undo_stack)
        return sheet

    def switch(self, sheet: Sheet) -> None:
        """Show another open project; the one before waits as it is."""
        self.leaving.emit()
        before = self.state
        self.end_gesture()
        self.sheet = sheet
        self.opened.emit()
        self.undo_group.setActiveStack(sheet.undo_stack)
        self.changed.emit(before, self.state)
        self.saved_changed.emit()

    def open(self, project: Project, path: Path | None) -> None:
        """Replace the current project by another one; its history begins anew."""
        before = self.sheet
        before.gone = True
        self.switch(self.new_sheet(project, path))
        before.release()

    def release(self) -> None:
        """Let go of every history: a step must not outlive what it shows."""
        for stack in self.undo_group.stacks():
            stack.clear()

    # -- what is known -------------------------------------------------------------------

    def call(self, name: str) -> None:
        """Give the project another name, which is no step of the history: its file has it."""
        if name != self.project.name:
            before = self.state
            self.sheet.state = replace(before, project=replace(before.project, name=name))
            self.changed.emit(before, self.state)

    def mark_saved(self, path: Path) -> None:
        """Remember that the current project is what the file holds."""
        self.sheet.path = path
        self.sheet.take_stamp()
        self.end_gesture()
        self.undo_stack.setClean()
        self.saved_changed.emit()

    def set_classes(self, classes: int | None) -> None:
        """Tell the document how many classes the data has, which some problems depend on."""
        if classes != self.classes:
            self.sheet.classes = classes
            self._look_again()

    def set_strain(self, strain: Problem | None) -> None:
        """Tell the document what is wrong with the memory of a training step."""
        if strain != self.strain:
            self.sheet.strain = strain
            self._look_again()

    def _look_again(self) -> None:
        before = self.state
        self.sheet.state = self._work_out(before.project, before)
        self.changed.emit(before, self.state)

    def _work_out(self, project: Project, before: State | None) -> State:
        return work_out(project, before, self.classes, self.strain)

    def show(self, state: State, place: ScopePath, *, again: bool = False) -> None:
        """Show a state of the history.

        Parameters
        ----------
        state
            The state.
        place
            Where the step was made: the canvas goes there, if it would show nothing of it.
        again
            Whether the step is not a new one but undone or redone.
        """
        before = self.state
        if (state.classes, state.strain) != (self.classes, self.strain):
            # A step of the history may be older than what is known of data and memory now.
            state = self._work_out(state.project, state)
        if state is before:
            return
        if state.project.name != before.project.name:
            # The step is older than the name.
            named = replace(state.project, name=before.project.name)
            state = replace(state, project=named)
        root, here = self._root(state), before.scope
        scope = state.scope
        if scope.path != here.path:
            scope = look(state.project, root, here.path, here)
        if scope.path == here.path and scope.graph is here.graph and place != here.path:
            there = look(state.project, root, place, state.scope)
            was = look(before.project, self._root(before), place, state.scope)
            if there.path == was.path == place and there.graph is not was.graph:
                scope = there
        self.sheet.state = state if scope is state.scope else replace(state, scope=scope)
        self.retracing, self._stepping = again, True
        try:
            self.changed.emit(before, self.state)
        finally:
            self.retracing = self._stepping = False
