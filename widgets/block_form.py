"""The settings of the selected blocks: a form for each kind of block, checked where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.admission import admit
from widgets.fields import Form, shared
from widgets.laid_once import laid_out_once
from widgets.place import NETWORK
from widgets.placed_form import fit_to_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.analysis import Analysis
    from engine.graph import Node
    from engine.settings import SettingInfo, Settings
    from widgets.place import Place
    from widgets.theme import Theme

MOST_FORMS = 48
"""So many forms are kept for the next time that such blocks are selected."""


class BlockForm(QWidget):
    """Shows and edits what the selected blocks have in common.

    A value with which a block could no longer take what arrives at it is refused in the field,
    unless it could not when the gesture began.
    """

    changed = Signal(str, object)
    """A setting's name and its new value."""
    withdrawn = Signal(str)
    """A setting's name: the changes of this gesture are to be undone."""
    finished = Signal()
    """The next change is a new step of the history."""
    pointed = Signal()
    """A switch was pressed with the pointer."""
    refused = Signal(str)
    """Why a text was not taken whose field leaves the view, and with it what was said there."""
    expose_requested = Signal(str, str)
    """An inner block's name, and which setting of it the group is to have."""
    conceal_requested = Signal(str)
    """The name of the setting that the group is to have no longer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._nodes: tuple[Node, ...] = ()
        self._analysis: Analysis | None = None
        self._broken: frozenset[str] | None = None
        self._place = NETWORK
        self._forms: dict[tuple[SettingInfo, ...], Form] = {}
        self._form: Form | None = None
        self._unfolded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def form(self) -> Form | None:
        """The form in view."""
        return self._form

    def show_nodes(self, nodes: tuple[Node, ...], place: Place) -> None:
        """Show the settings that all of some blocks have.

        Parameters
        ----------
        nodes
            The selected blocks.
        place
            Where they stand.
        """
        self._nodes, self._place = nodes, place
        infos = shared([type(node.block) for node in nodes])
        if infos not in self._forms:
            form = self._forms[infos] = Form(infos, self._theme, self, admit=self._admit)
            form.changed.connect(self._change)
            form.withdrawn.connect(self.withdrawn)
            form.finished.connect(self._finish)
            form.pointed.connect(self.pointed)
            form.expose_toggled.connect(self._expose)
            form.unfolded_changed.connect(self._remember_unfolded)
            self._forget_forms()
        form = self._forms[infos]
        with laid_out_once(self._column, form.layout()):
            form.set_unfolded(self._unfolded)
            form.show_values([node.block for node in nodes])
            form.offer_axes(self._rank(nodes))
            fit_to_place(form, place, nodes)
            self._take(form)

    def show_again(self) -> None:
        """Show the settings as they are, whatever the fields took back."""
        if self._nodes:
            self.show_nodes(self._nodes, self._place)

    @Slot(str)
    def light(self, setting: str) -> None:
        """Light the field of a setting; none where it is empty."""
        if self._form is not None:
            self._form.light(setting)

    @Slot(str)
    def focus_field(self, setting: str) -> None:
        """Give the focus to a setting's field, where it is there."""
        if self._form is not None and setting in self._form.rows:
            self._form.focus(setting)

    def _rank(self, nodes: tuple[Node, ...]) -> int:
        """Return how many spatial axes arrives at all of some blocks, or 0 where that differs."""
        if self._analysis is None:
            return 0
        shapes = [self._analysis[node.name].input_shapes for node in nodes]
        ranks = {len(shape[0]) - 1 if shape else 0 for shape in shapes}
        return ranks.pop() if len(ranks) == 1 else 0

    def show_nothing(self) -> None:
        """Show no settings."""
        self._nodes = ()
        self._take(None)

    def know(self, analysis: Analysis) -> None:
        """Take what is known of the graph that the blocks stand in."""
        self._analysis = analysis

    def settle(self) -> None:
        """End what is being typed, and what was said of it."""
        form = self._form
        if form is not None:
            form.settle()  # may be an edit, after which another form is in view
            for row in form.rows.values():
                if row.sentence:
                    self.refused.emit(row.sentence)
            form.forget_refusals()
        self._broken = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for form in self._forms.values():
            form.set_theme(theme)

    def _take(self, form: Form | None) -> None:
        if form is not self._form:
            if self._form is not None:
                self._column.removeWidget(self._form)
                self._form.hide()
            self._form = form
            if form is not None:
                self._column.addWidget(form)
                form.show()
        self.setVisible(form is not None and bool(form.rows))

    def _forget_forms(self) -> None:
        """Let go of forms that were not in view for long: every edit of a group makes a new one."""
        for infos in list(self._forms)[:-MOST_FORMS]:
            if self._forms[infos] is not self._form:
                self._forms.pop(infos).deleteLater()

    def _admit(self, blocks: Sequence[Settings]) -> None:
        if self._analysis is None:
            return
        for node, block in zip(self._nodes, blocks, strict=False):
            if self._broken is None or node.name not in self._broken:
                admit(self._analysis, node.name, block)  # type: ignore[arg-type]

    @Slot(str, object)
    def _change(self, setting: str, value: object) -> None:
        if self._broken is None and self._analysis is not None:
            # A block that is broken may become anything until the gesture ends, even if some
            # of what is typed on the way happens to mend it.
            reports = self._analysis.nodes
            self._broken = frozenset(n.name for n in self._nodes if reports[n.name].fault)
        self.changed.emit(setting, value)

    @Slot()
    def _finish(self) -> None:
        self._broken = None
        self.finished.emit()

    @Slot(str, bool)
    def _expose(self, setting: str, on: bool) -> None:
        name = self._nodes[0].name
        known = self._place.exposed_as(name, setting)
        if on and known is None:
            self.expose_requested.emit(name, setting)
        elif not on and known is not None:
            self.conceal_requested.emit(known.name)

    @Slot(bool)
    def _remember_unfolded(self, unfolded: bool) -> None:
        self._unfolded = unfolded
