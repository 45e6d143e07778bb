"""The inspector: everything about the selected blocks, to read and to change."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.analysis import Analysis, NodeReport
from engine.drawing import Remark
from engine.graph import Graph, InputPort, Node
from engine.problems import Problem, Repair
from engine.project import Project
from engine.shares import Share
from widgets.facts import Fact, node_facts, nodes_facts, project_facts
from widgets.inside_facts import Card, inside_facts
from widgets.inspector_parts import InspectorParts
from widgets.lighting import Lighting
from widgets.place import NETWORK, Place
from widgets.remark_page import remark_summary, remark_title
from widgets.scroll_memory import ScrollMemory
from widgets.theme import Theme
from widgets.wire_facts import wire_facts, wire_title


class Inspector(InspectorParts):
    """Shows one block, several blocks, or the project, and emits what the person asks for."""

    setting_changed = Signal(object, str, object)
    """Names of the blocks (a tuple), name of the setting, and its new value."""
    pointed = Signal()
    """A switch was pressed with the pointer: whoever does that does not go on with the keys."""
    setting_withdrawn = Signal(object, str)
    """Names of the blocks, and the setting whose changes in this gesture are to be undone."""
    gesture_finished = Signal()
    """The next change is a new step of the history."""
    rename_requested = Signal(str, str)
    """A block's name and its new one."""
    trainable_changed = Signal(object, bool)
    """Names of the blocks (a tuple), and whether training may change them."""
    bypassed_changed = Signal(object, bool)
    """Names of the blocks (a tuple), and whether data is to pass them."""
    note_changed = Signal(str, str)
    """A block's name and its note."""
    repair_requested = Signal(object)
    """The :class:`engine.problems.Repair` that the person wants."""
    expose_requested = Signal(str, str)
    """An inner block's name, and which setting of it the group is to have."""
    conceal_requested = Signal(str)
    """The name of the setting that the group is to have no longer."""
    retitled = Signal(str, str)
    """The name of a setting of the group, and its new title."""
    group_note_changed = Signal(str)
    """The remark about the group that is shown."""
    _anew = True
    """Whether another project is shown next, or the first one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._nodes: tuple[Node, ...] = ()
        self._reports: tuple[NodeReport, ...] = ()
        self._analysis: Analysis | None = None
        self._told: tuple[Share | None, ...] = ()
        self._timed: tuple[Fact, ...] = ()
        self._step: tuple[Fact, ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._project: tuple[Project, Analysis, str] | None = None
        self._place = NETWORK
        self._placed: Place | None = NETWORK
        self.setAccessibleName(self.tr("Inspector"))
        self.hint.setText(self.tr("Select a block to see and change its settings."))
        self._scrolled = ScrollMemory(self.area)
        self.remarks.gesture_finished.connect(self.gesture_finished)
        self.marks.pointed.connect(self.pointed)
        self.exposed.retitled.connect(self.retitled)
        self.exposed.conceal_requested.connect(self.conceal_requested)
        self.settings.changed.connect(self._change)
        self.settings.pointed.connect(self.pointed)
        self.settings.withdrawn.connect(self._withdraw)
        self.settings.finished.connect(self.gesture_finished)
        self.settings.expose_requested.connect(self.expose_requested)
        self.settings.conceal_requested.connect(self.conceal_requested)
        self.header.rename_requested.connect(self.rename_requested)
        self.problem_list.repair_requested.connect(self._repair)
        Lighting(self.facts, self.settings, self)
        self.marks.trainable_changed.connect(self.trainable_changed)
        self.marks.bypassed_changed.connect(self.bypassed_changed)
        self.note.edited.connect(self._set_note)
        self.note.finished.connect(self.gesture_finished)
        self._show_parts(count=0)

    def start_anew(self) -> None:
        """Begin at the top: another project is shown next."""
        self._scrolled.forget()
        self._anew = True

    def set_place(self, place: Place) -> None:
        """Say where the blocks are that are shown next."""
        self._place = place

    def forget_place(self) -> None:
        """Show everything anew that depends on where the blocks are."""
        self._placed = None

    def show_inside(self, place: Place, graph: Graph, analysis: Analysis, card: Card) -> None:
        """Show what is inside a block, while none of the inner blocks is selected.

        Parameters
        ----------
        place
            Where that is.
        graph, analysis
            The inner blocks and what is known of them.
        card
            What is known of the block that was opened.
        """
        before = self._placed
        fresh = bool(self._nodes or self._project) or not self.remarks.isHidden()
        fresh = fresh or before is None or before.opened != place.opened
        self._place = self._placed = place
        text = (
            self.tr("The inside of %1").replace("%1", place.opened)
            if place.group is None
            else self.tr("Every instance of this group follows what is edited here.")
        )
        title, facts = place.group or place.opened, inside_facts(graph, analysis, card)
        self._show_no_block("inside", title, text, facts, settle=fresh)
        self.note.show_note(place.note, fresh=fresh)
        self._show_parts(count=0)
        self.exposed.show_of(
            {name: node.block for name, node in graph.nodes.items()}, place.exposed
        )

    def show_nodes(
        self,
        nodes: Sequence[Node],
        analysis: Analysis,
        problems: Sequence[Problem],
        parts: Mapping[str, Share] | None = None,
        timed: tuple[Fact, ...] = (),
    ) -> None:
        """Show the selected blocks; parts that have not changed are left as they are.

        Parameters
        ----------
        nodes
            At least one.
        analysis
            What is known of the network.
        problems
            The problems of the whole project.
        parts
            What each block adds to the memory of training, where that is known.
        timed
            What was measured of all these blocks.
        """
        shown = tuple(nodes)
        reports = analysis.nodes
        known = tuple(reports[node.name] for node in shown)
        names = [node.name for node in shown]
        told = tuple(None if parts is None else parts.get(name) for name in names)
        about = tuple(problem for problem in problems if problem.node in names)
        before = [node.name for node in self._nodes]
        self._project = None
        if names != before:
            self.settle()
        self._scrolled.show(tuple(sorted({node.block.kind for node in shown})))
        if len(shown) == 1:
            self.header.show_node(shown[0], reports)
        else:
            self.header.show_several(shown)
        self.settings.know(analysis)
        moved = self._place != self._placed
        self._placed = self._place
        if moved or not _identical(shown, self._nodes):
            self.settings.show_nodes(shown, self._place)
            self.marks.show_nodes(shown, known)
            self.note.show_note(shown[0].note if len(shown) == 1 else "", fresh=names != before)
        if not (_identical(shown, self._nodes) and _identical(known, self._reports)):
            self.marks.show_nodes(shown, known)
        # Equal reports may see more or less, where only a kernel before them has changed.
        others = names != before or moved
        anew = told != self._told or timed != self._timed or analysis is not self._analysis
        if shown and (others or anew):
            inside = bool(self._place.opened)

            def facts() -> tuple[Fact, ...]:
                if len(shown) > 1:
                    return (*nodes_facts(shown, reports, parts, inside=inside), *timed)
                seen, trains = analysis.receptive(shown[0].name), shown[0].trainable
                found = node_facts(known[0], seen, told[0], trainable=trains, inside=inside)
                return (*found, *timed)

            if self._anew:
                self.facts.show_facts(facts())
            else:
                self.facts.show_later(facts)
        self.parts.show_reports(known)
        self.problem_list.show_problems(about)
        self._nodes, self._reports, self._problems = shown, known, about
        self._analysis, self._told, self._timed = analysis, told, timed
        self._anew = False
        self._show_parts(count=len(shown))
        inner = [each for each in self._place.exposed if each.node in names]
        self.exposed.show_of({node.name: node.block for node in shown}, inner)

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
        facts = project_facts(project, analysis, self._step)
        self._show_no_block("project", project.name, summary_text, facts)
        self._project = state
        self._show_parts(count=0)
        self.exposed.show_of({}, ())

    def show_wire(self, graph: Graph, analysis: Analysis, end: InputPort) -> None:
        """Show the tensor that passes a wire, while that is selected.

        Parameters
        ----------
        graph, analysis
            The network and what is known of it.
        end
            The input at which the wire ends.
        """
        facts = wire_facts(graph, analysis, end)
        self._show_no_block("wire", wire_title(graph, end), self.tr("A wire"), facts)
        self._show_parts(count=0, asks=False)
        self.exposed.show_of({}, ())

    def show_remarks(self, remarks: Sequence[tuple[str, Remark]], facts: Sequence[Fact]) -> None:
        """Show notes and frames, while no block is selected.

        Parameters
        ----------
        remarks
            What identifies each, and itself.
        facts
            What is known of all that stands in the frames.
        """
        drawn = [remark for _name, remark in remarks]
        fresh = self.remarks.isHidden() or [*self.remarks.names] != [name for name, _ in remarks]
        title, text = remark_title(drawn), remark_summary(drawn)
        self._show_no_block("remark", title, text, facts, settle=fresh)
        self.remarks.show_remarks(remarks, editable=not self._place.refusal)
        self._show_parts(count=0, asks=False, noted=True)
        self.exposed.show_of({}, ())

    def _show_no_block(
        self, kind: str, title: str, text: str, facts: Sequence[Fact], *, settle: bool = True
    ) -> None:
        """Show something else than blocks: its name, a line about it, and what is known."""
        if settle:
            self.settle()
        self._scrolled.show(kind)
        self._nodes = self._reports = self._problems = ()
        self._project = self._analysis = None
        self.header.show_project(title, text)
        self.settings.show_nothing()
        self.problem_list.show_problems(())
        self.facts.show_facts(facts)

    @property
    def shows_project(self) -> bool:
        """Whether the project is shown, and no block."""
        return self._project is not None

    def show_step(self, step: Sequence[Fact]) -> None:
        """Show with the project what is known of a training step."""
        if tuple(step) != self._step:
            self._step = tuple(step)
            if self._project is not None:
                project, analysis, _ = self._project
                self.facts.show_facts(project_facts(project, analysis, self._step))

    def _show_parts(self, *, count: int, asks: bool = True, noted: bool = False) -> None:
        """Show what there is to be said of so many blocks, or of notes; of none, ask for one."""
        inside = count == 0 and self._project is None and asks
        self.remarks.setVisible(noted)
        self.rule.setVisible(count > 0 or bool(self.facts.facts))
        self.note.setVisible(count == 1 or (inside and self._place.group is not None))
        self.hint.setVisible(count == 0 and asks and not self._place.refusal)
        if count == 0:
            self.marks.hide()
            self.parts.hide()
        refusal = self._place.refusal
        if refusal != self.locked.text():
            self.locked.setText(refusal)
        self.locked.setVisible(bool(refusal))
        for part in (self.header.name, self.trainable, self.bypassed, self.note):
            part.setEnabled(not refusal)

    @Slot(str, object)
    def _change(self, setting: str, value: object) -> None:
        self.setting_changed.emit(tuple(node.name for node in self._nodes), setting, value)

    @Slot(str)
    def _withdraw(self, setting: str) -> None:
        self.setting_withdrawn.emit(tuple(node.name for node in self._nodes), setting)

    @Slot(str)
    def _set_note(self, note: str) -> None:
        if len(self._nodes) == 1:
            self.note_changed.emit(self._nodes[0].name, note)
        elif not self._nodes and self._place.group is not None:
            self.group_note_changed.emit(note)

    @Slot(object, object)
    def _repair(self, _problem: Problem, repair: Repair) -> None:
        self.repair_requested.emit(repair)


def _identical(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether both hold the same objects."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
