"""What the inspector is made of: its parts in one column, from the name down to the note."""

from contextlib import AbstractContextManager

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from widgets.block_form import BlockForm
from widgets.exposed_list import ExposedList
from widgets.fact_table import FactTable
from widgets.fields import Form
from widgets.laid_once import laid_out_once
from widgets.node_header import NodeHeader
from widgets.node_marks import NodeMarks
from widgets.note_field import NoteField
from widgets.part_table import PartTable
from widgets.problem_list import ProblemList
from widgets.quiet_label import QuietLabel
from widgets.remark_page import RemarkPage
from widgets.sample_view import SampleView
from widgets.theme import Theme
from widgets.wide_area import WideArea


class InspectorParts(QWidget):
    """Holds the parts and lays them out; whoever derives from it decides which are seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = NodeHeader(theme, self)
        self.settings = BlockForm(theme, self)
        self.problem_list = ProblemList(theme, self)
        self.remarks = RemarkPage(theme, self)
        self.marks = NodeMarks(self)
        self.trainable, self.bypassed = self.marks.trainable, self.marks.bypassed
        self.sample = SampleView(theme, self)
        self.note = NoteField(self)
        self.exposed = ExposedList(theme, self)
        self.exposed.hide()
        self.locked = QuietLabel("", self)
        self.locked.hide()
        self.rule = QFrame(self)
        self.rule.setFixedHeight(1)
        self.facts = FactTable(self)
        self.parts = PartTable(self)
        self.hint = QuietLabel("", self)
        self._lay_out()
        self.set_theme(theme)

    @property
    def form(self) -> Form | None:
        """The form in view."""
        return self.settings.form

    def laid_out_once(self, *, later: bool = False) -> AbstractContextManager[None]:
        """Lay its parts out once for all that is shown meanwhile, or even after the canvas."""
        return laid_out_once(self.column, later=later)

    def settle(self) -> None:
        """Settle what is being typed: something else is shown next, or comes from outside."""
        self.header.settle()
        self.note.settle()
        self.settings.settle()
        self.remarks.settle()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.header.set_theme(theme)
        self.settings.set_theme(theme)
        self.problem_list.set_theme(theme)
        self.remarks.set_theme(theme)
        self.exposed.set_theme(theme)
        self.sample.set_theme(theme)
        self.rule.setStyleSheet(f"background: {theme.border.name()}; border: none;")

    def sizeHint(self) -> QSize:
        """Be wide enough for the longest setting."""
        return QSize(300, 560)

    def _lay_out(self) -> None:
        content = QWidget(self)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(10)
        # Problems come and go while a setting is changed: nothing above them may move. The numbers
        # with their sums come right behind: they are what one watches.
        for part in (self.header, self.locked, self.settings, self.remarks, self.marks,
                     self.exposed, self.problem_list, self.rule, self.facts, self.sample,
                     self.parts, self.hint, self.note):  # fmt: skip
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.area = WideArea(content, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
