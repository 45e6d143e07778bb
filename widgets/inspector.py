"""The inspector: everything about the selected blocks, to read and to change."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.analysis import Analysis, NodeReport
from engine.blocks.base import Family
from engine.graph import Node
from engine.problems import Problem, Repair
from engine.project import Project
from widgets.fact_table import FactTable
from widgets.facts import node_facts, nodes_facts, project_facts
from widgets.fields import Form, shared
from widgets.node_header import NodeHeader
from widgets.note_field import NoteField
from widgets.problem_list import ProblemList
from widgets.theme import Theme

if TYPE_CHECKING:
    from engine.settings import SettingInfo

_LEARNING = frozenset({Family.CONVOLUTION, Family.DENSE, Family.COMPOSITE})
"""Families whose blocks learn, for as long as their parameters are not known."""


class Inspector(QWidget):
    """Shows one block, several blocks, or the project, and emits what the person asks for."""

    setting_changed = Signal(object, str, object)
    """Names of the blocks (a tuple), name of the setting, and its new value."""
    gesture_finished = Signal()
    """The next change is a new step of the history."""
    rename_requested = Signal(str, str)
    """A block's name and its new one."""
    trainable_changed = Signal(object, bool)
    """Names of the blocks (a tuple), and whether training may change them."""
    note_changed = Signal(str, str)
    """A block's name and its note."""
    repair_requested = Signal(object)
    """The :class:`engine.problems.Repair` that the person wants."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._nodes: tuple[Node, ...] = ()
        self._reports: tuple[NodeReport, ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._project: tuple[Project, Analysis, str] | None = None
        self._forms: dict[tuple[SettingInfo, ...], Form] = {}
        self._form: Form | None = None
        self._unfolded = False
        self.setAccessibleName(self.tr("Inspector"))
        self.header = NodeHeader(theme, self)
        self.problem_list = ProblemList(theme, self)
        self.trainable = QCheckBox(self.tr("Trainable"), self)
        self.trainable.setToolTip(
            self.tr("Whether training changes its parameters; otherwise it is frozen.")
        )
        self.note = NoteField(self)
        self._rule = QFrame(self)
        self._rule.setFixedHeight(1)
        self._facts = FactTable(self)
        self._hint = QLabel(self.tr("Select a block to see and change its settings."), self)
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._lay_out()
        self.header.rename_requested.connect(self.rename_requested)
        self.problem_list.repair_requested.connect(self._repair)
        self.trainable.clicked.connect(self._set_trainable)
        self.note.edited.connect(self._set_note)
        self.note.finished.connect(self.gesture_finished)
        self.set_theme(theme)
        self._show_parts(count=0)

    @property
    def form(self) -> Form | None:
        """The form in view."""
        return self._form

    @property
    def facts(self) -> FactTable:
        """The table of what is known."""
        return self._facts

    def show_nodes(
        self,
        nodes: Sequence[Node],
        reports: Mapping[str, NodeReport],
        problems: Sequence[Problem],
    ) -> None:
        """Show the selected blocks; parts that have not changed are left as they are.

        Parameters
        ----------
        nodes
            At least one.
        reports
            What is known of every block of the network.
        problems
            The problems of the whole project.
        """
        shown = tuple(nodes)
        known = tuple(reports[node.name] for node in shown)
        names = [node.name for node in shown]
        about = tuple(problem for problem in problems if problem.node in names)
        before = [node.name for node in self._nodes]
        self._project = None
        if names != before:
            self._end_typing()
        if len(shown) == 1:
            self.header.show_node(shown[0], reports)
        else:
            self.header.show_several(shown)
        if not _identical(shown, self._nodes):
            self._show_form(shown)
            self._show_trainable(shown, known)
            self.note.show_note(shown[0].note if len(shown) == 1 else "", fresh=names != before)
        if not (_identical(shown, self._nodes) and _identical(known, self._reports)):
            self._show_trainable(shown, known)
            facts = node_facts(known[0]) if len(shown) == 1 else nodes_facts(shown, reports)
            self._facts.show_facts(facts)
        self.problem_list.show_problems(about)
        self._nodes, self._reports, self._problems = shown, known, about
        self._show_parts(count=len(shown))

    def show_project(self, project: Project, analysis: Analysis, summary_text: str) -> None:
        """Show the project, while no block is selected.

        Parameters
        ----------
        project, analysis
            The project and what is known of its network.
        summary_text
            One line under its name.
        """
        state = (project, analysis, summary_text)
        if self._project is not None and _identical(state, self._project):
            return
        self._end_typing()
        self._nodes = self._reports = self._problems = ()
        self._project = state
        self.header.show_project(project.name, summary_text)
        self._take_form(None)
        self.problem_list.show_problems(())
        self._facts.show_facts(project_facts(project, analysis))
        self._show_parts(count=0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.header.set_theme(theme)
        self.problem_list.set_theme(theme)
        self._rule.setStyleSheet(f"background: {theme.border.name()}; border: none;")
        for form in self._forms.values():
            form.set_theme(theme)

    def sizeHint(self) -> QSize:
        """Be wide enough for the longest setting."""
        return QSize(300, 560)

    def _lay_out(self) -> None:
        content = QWidget(self)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(10)
        # The numbers come before the note: they are what one watches while changing a setting.
        for part in (self.header, self.problem_list, self.trainable, self._rule, self._facts,
                     self._hint, self.note):  # fmt: skip
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def _show_parts(self, *, count: int) -> None:
        self.note.setVisible(count == 1)
        self._hint.setVisible(count == 0)
        if count == 0:
            self.trainable.hide()

    def _show_form(self, nodes: tuple[Node, ...]) -> None:
        infos = shared([type(node.block) for node in nodes])
        if infos not in self._forms:
            form = self._forms[infos] = Form(infos, self._theme, self)
            form.changed.connect(self._change)
            form.finished.connect(self.gesture_finished)
            form.unfolded_changed.connect(self._remember_unfolded)
        form = self._forms[infos]
        form.set_unfolded(self._unfolded)
        form.show_values([node.block for node in nodes])
        self._take_form(form)

    def _take_form(self, form: Form | None) -> None:
        if form is self._form:
            return
        if self._form is not None:
            self._column.removeWidget(self._form)
            self._form.hide()
        self._form = form
        if form is not None:
            self._column.insertWidget(self._column.indexOf(self.trainable), form)
            form.setVisible(bool(form.rows))

    def _show_trainable(self, nodes: tuple[Node, ...], reports: tuple[NodeReport, ...]) -> None:
        learning = [
            node.trainable
            for node, report in zip(nodes, reports, strict=True)
            if report.parameters or (report.parameters is None and node.block.family in _LEARNING)
        ]
        self.trainable.setVisible(bool(learning))
        mixed = len(set(learning)) > 1
        self.trainable.setTristate(mixed)
        if mixed:
            self.trainable.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.trainable.setChecked(bool(learning and learning[0]))

    def _end_typing(self) -> None:
        """Settle what is unfinished before something else is shown."""
        self.header.settle()
        self.note.settle()
        if self._form is not None:
            self._form.settle()

    @Slot(str, object)
    def _change(self, setting: str, value: object) -> None:
        self.setting_changed.emit(tuple(node.name for node in self._nodes), setting, value)

    @Slot(bool)
    def _remember_unfolded(self, unfolded: bool) -> None:
        self._unfolded = unfolded

    @Slot()
    def _set_trainable(self) -> None:
        state = self.trainable.checkState() != Qt.CheckState.Unchecked
        self.trainable.setTristate(False)
        self.trainable.setChecked(state)
        names = tuple(node.name for node in self._nodes)
        self.trainable_changed.emit(names, state)

    @Slot(str)
    def _set_note(self, note: str) -> None:
        if len(self._nodes) == 1:
            self.note_changed.emit(self._nodes[0].name, note)

    @Slot(object, object)
    def _repair(self, _problem: Problem, repair: Repair) -> None:
        self.repair_requested.emit(repair)


def _identical(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether both hold the same objects."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
