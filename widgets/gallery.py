"""The gallery: the networks a person can start from, each with its picture and its size."""

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.templates import Template, templates
from widgets.gallery_card import ID, CardDelegate, Picture, card_size
from widgets.icons import icon
from widgets.theme import Theme
from widgets.words import words


class Gallery(QDialog):
    """A sheet over the window, which stays usable, with a card for every template.

    The cards stand under the headings of their families; one family can be shown alone.
    """

    chosen = Signal(str)
    """The id of the template to begin with."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        offered: Sequence[Template] | None = None,
        picture: Picture | None = None,
    ) -> None:
        super().__init__(parent)
        self._templates = tuple(templates() if offered is None else offered)
        self.setWindowTitle(self.tr("Templates"))
        self.setModal(False)
        self.list = QListWidget(self)
        self._delegate = CardDelegate(theme, self._templates, picture, self.list)
        self._source = QLabel(self)
        self._source.setProperty("role", "muted")
        self._source.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(self._above())
        layout.addWidget(self.list, 1)
        layout.addLayout(self._below())
        self._arrange_list()
        self._fill()
        self.set_theme(theme)
        four = QSize(4 * card_size(self.font()).width() + 64, 680)
        self.resize(four.boundedTo(self.screen().availableSize() - QSize(32, 64)))

    def _above(self) -> QHBoxLayout:
        """Build what narrows the choice: the search field and the families."""
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search networks"))
        self.search.setAccessibleName(self.tr("Search networks"))
        self.search.setToolTip(self.tr("Search in names, in what they teach and in their sources"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.family = QComboBox(self)
        self.family.setAccessibleName(self.tr("Family"))
        self.family.setToolTip(self.tr("Show the networks of one family alone"))
        self.family.addItem(self.tr("All families"), "")
        for family in dict.fromkeys(each.family for each in self._templates if each.family):
            self.family.addItem(words(family), family)
        self.family.currentIndexChanged.connect(self._filter)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(self.family)
        return row

    def _below(self) -> QHBoxLayout:
        """Build the line of the source, and the buttons."""
        self._begin = QPushButton(self.tr("Begin with it"), self)
        self._begin.setToolTip(self.tr("Open this network as a new project"))
        self._begin.setDefault(True)
        self._begin.clicked.connect(self.choose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        # Some desktops put a coloured picture on it, which no other button here has.
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        buttons.addButton(self._begin, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        # As one reads; the platform says which of the two buttons comes first.
        row_of_buttons = buttons.layout()
        found = [] if row_of_buttons is None else map(row_of_buttons.itemAt, range(4))
        ways = [item.widget() for item in found if item is not None]
        order = [self.search, self.family, self.list, *(each for each in ways if each is not None)]
        for one, other in itertools.pairwise(order):
            QWidget.setTabOrder(one, other)
        self.search.setFocus()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._source, 1)
        row.addWidget(buttons)
        return row

    def _arrange_list(self) -> None:
        self.list.setAccessibleName(self.tr("Networks to begin with"))
        self.list.setToolTip(self.tr("Enter or a double-click opens a network as a new project"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setSpacing(0)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(self._delegate)
        self.list.itemActivated.connect(self._choose_item)
        self.list.currentItemChanged.connect(self._show_source)

    @property
    def current(self) -> str | None:
        """The id of the template that is marked."""
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else str(item.data(ID))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._delegate.set_theme(theme)
        self._glass.setIcon(icon("search", theme))
        self.list.viewport().update()

    @Slot()
    def choose(self) -> None:
        """Begin with the template that is marked."""
        identifier = self.current
        if identifier is not None:
            self.accept()
            self.chosen.emit(identifier)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with an empty search among all families."""
        super().showEvent(event)
        self.family.setCurrentIndex(0)
        self.search.clear()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows in the search field move among the cards."""
        if (
            watched is self.search
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        ):
            self.list.setFocus()
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        family = ""
        for template in self._templates:
            if template.family != family:
                family = template.family
                heading = QListWidgetItem(words(family), self.list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
            item = QListWidgetItem(words(template.title), self.list)
            item.setData(ID, template.id)
            item.setToolTip(words(template.teaches))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                f"{words(template.title)}. {words(template.teaches)}",
            )
        self._mark_first()

    @Slot()
    def _filter(self) -> None:
        """Show what the search and the family leave, and the headings that have something."""
        words = self.search.text().lower().split()
        alone = str(self.family.currentData())
        known = {template.id: template for template in self._templates}
        heading: QListWidgetItem | None = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            template = known.get(item.data(ID))
            if template is None:
                heading = item
                item.setHidden(True)
                continue
            found = alone in ("", template.family) and all(
                word in _text(template) for word in words
            )
            item.setHidden(not found)
            if found and heading is not None:
                heading.setHidden(False)
        self._mark_first()

    def _mark_first(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(ID) is not None and not item.isHidden():
                self.list.setCurrentRow(row)
                self.list.scrollToTop()
                break
        self._show_source()

    @Slot()
    def _show_source(self) -> None:
        template = next((each for each in self._templates if each.id == self.current), None)
        if template is None:
            text = self.tr("No network is called that.")
        elif template.differs:
            text = self.tr("{paper}; {remark}").format(
                paper=template.paper, remark=words(template.differs)
            )
        else:
            text = template.paper
        self._source.setText(text)
        self._begin.setEnabled(template is not None)

    @Slot(QListWidgetItem)
    def _choose_item(self, _item: QListWidgetItem) -> None:
        self.choose()


def _text(template: Template) -> str:
    """Return everything of a template that the search looks into."""
    said = (template.title, template.family, template.teaches)
    parts = (template.id, *said, template.source, *map(words, said))
    return " ".join(parts).lower()
