"""What the window shows of the document and of what is selected, kept up to date."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from designer.scope import place_of
from designer.surroundings import shares_of
from designer.totals import sentence_of
from widgets.inside_facts import Card

if TYPE_CHECKING:
    from designer.document import State
    from designer.window import Window
    from engine.problems import Problem


AT_ONCE = 200
"""In a network of so many blocks everything is shown at once: that takes 3 ms."""

LATER_MS = 16
"""In a larger one totals and problems follow the canvas and the settings after so long."""


class Following(QObject):
    """Shows every state of the document in the panels, the bars and the title.

    After an edit of a large network what one looks at comes first: the cards and the settings.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        self._listed: tuple[tuple[Problem, ...] | None, tuple[Problem, ...] | None] = (None, None)
        self._shown: tuple[str, ...] = ()
        """The blocks that the inspector shows."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._show_sums)
        document, actions = window.document, window.actions_
        document.changed.connect(self.show_state)
        document.saved_changed.connect(self.show_title)
        document.opened.connect(self._show_beginning)
        document.leaving.connect(window.inspector.settle)
        document.undo_group.canUndoChanged.connect(actions["undo"].setEnabled)
        document.undo_group.canRedoChanged.connect(actions["redo"].setEnabled)
        document.undo_group.undoTextChanged.connect(self._name_undo)
        document.undo_group.redoTextChanged.connect(self._name_redo)
        actions["undo"].setEnabled(False)
        actions["redo"].setEnabled(False)
        window.view.selection_changed.connect(self._show_selection)
        window.view.canvas.wire_selected.connect(self._show_other)
        window.view.canvas.remarks_selected.connect(self._show_other)

    def begin(self) -> None:
        """Show everything for the first time."""
        self.show_state(self._document.state, self._document.state)
        self.show_title()

    @Slot()
    def _show_beginning(self) -> None:
        self._window.steps.set_beginning(opened=self._document.sheet.from_file)

    @Slot(object, object)
    def show_state(self, before: State, after: State) -> None:
        """Show what differs between two states; everything where they are the same one."""
        window, project = self._window, after.project
        if project.silenced is not before.project.silenced or before is after:
            window.problems_panel.show_silenced(project.silenced)
        if project.data is not before.project.data or before is after:
            window.data_panel.show_settings(project.data)
            window.tool_bar.show_data(project)
        if project.training is not before.project.training or before is after:
            window.training_panel.show_plan(project.training)
            window.tool_bar.show_device(project)
        window.monitor.set_empty(not project.graph.nodes)
        if project.name != before.project.name:
            self.show_title()
            window.tabs.refresh()
        if project is not before.project:
            window.status.pass_on()
        if before is after or len(project.graph) <= AT_ONCE:
            self._show_sums()
        elif not self._later.isActive():  # those of several edits in a row follow together
            self._later.start()
        self.show_selection()

    @Slot()
    def _show_sums(self) -> None:
        """Show what the whole network comes to, and what is wrong with it."""
        self._later.stop()
        window, state = self._window, self._document.state
        scope = state.scope
        # Inside a block: what is wrong there, then what is wrong with the project.
        lists = (() if scope.outer is None else scope.problems, state.problems)
        if not all(map(is_, lists, self._listed)):
            self._listed = lists
            window.problems_panel.show_problems([*lists[0], *lists[1]])
            window.docks["problems"].setWindowTitle(window.problems_panel.tab_title)
        window.status.show_totals(state)

    def show_selection(self) -> None:
        """Show in the inspector what is selected, as it is."""
        self._show_selection(self._window.view.selection)

    @Slot(object)
    def _show_selection(self, names: tuple[str, ...]) -> None:
        later = len(self._document.graph) > AT_ONCE
        with self._window.inspector.laid_out_once(later=later):
            self._inspect(names)

    def _inspect(self, names: tuple[str, ...]) -> None:
        window, inspector = self._window, self._window.inspector
        if names != self._shown:
            self._shown = names
            window.status.pass_on()
            inspector.settle()  # which may be an edit, and select something else
            names = self._shown = window.view.selection
        state, scope = self._document.state, self._document.scope
        # A group's Input has the shape that arrives at the opened block, not the stored one.
        graph = scope.bound or scope.graph
        names = tuple(name for name in names if name in graph)  # some may be on their way out
        nodes = [graph.nodes[name] for name in names]
        place = place_of(scope)
        inspector.set_place(place)
        view, drawn = window.view, scope.graph.drawing.remarks
        if nodes:
            parts = shares_of(scope, state.project.training)
            timed = window.training.measuring.facts(names)
            inspector.show_nodes(nodes, scope.analysis, scope.problems, parts, timed)
        elif noted := [each for each in view.remarking.selection if each in drawn]:
            window.remark_editing.show(state, tuple(noted))
        elif (wire := view.canvas.selected_wire) is not None and wire in graph.wires:
            inspector.show_wire(graph, scope.analysis, wire)
        elif scope.outer is not None and scope.opened is not None:
            name = scope.opened.name
            card = Card(
                scope.opened,
                scope.outer.analysis[name],
                shares_of(scope.outer, state.project.training).get(name),
            )
            inspector.show_inside(place, scope.bound or scope.graph, scope.analysis, card)
        else:
            # The inspector counts the totals itself; what it cannot know is how the network is.
            inspector.show_project(state.project, state.analysis, sentence_of(state.problems))
        window.footprints.follow(state)
        window.sights.follow(state, names)

    @Slot(object)
    def _show_other(self, _what: object) -> None:
        self.show_selection()

    @Slot()
    def show_title(self) -> None:
        """Name the file, or else the project, in the title."""
        document, window = self._document, self._window
        window.setWindowTitle(f"{document.sheet.name}[*] – Netloom")
        window.setWindowModified(document.modified)
        window.setWindowFilePath(str(document.path) if document.path else "")

    @Slot(str)
    def _name_undo(self, text: str) -> None:
        label = self.tr("&Undo {step}").format(step=text).strip()
        self._window.actions_["undo"].setText(label)

    @Slot(str)
    def _name_redo(self, text: str) -> None:
        label = self.tr("&Redo {step}").format(step=text).strip()
        self._window.actions_["redo"].setText(label)
