"""The gallery: the networks a person can start from, each with its picture and its size."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPixmap,
    QShowEvent,
    QTextOption,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from engine.analysis import Analysis, analyse
from engine.graph import Graph
from engine.templates import Template, templates
from widgets.icons import icon
from widgets.silhouette import draw_silhouette
from widgets.theme import Theme, tabular

Picture = Callable[[Template, Theme, QSize], QPixmap | None]
"""Gives a template's picture of a size, or ``None`` to have its silhouette drawn."""

CARD = QSize(272, 242)
_PICTURE_HEIGHT = 116
_ID = int(Qt.ItemDataRole.UserRole)


class Gallery(QDialog):
    """A sheet over the window, which stays usable, with a card for every template."""

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
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search networks"))
        self.search.setAccessibleName(self.tr("Search networks"))
        self.search.setToolTip(self.tr("Search in names, in what they teach and in their sources"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Networks to begin with"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(0)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _Delegate(theme, self._templates, picture, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.itemActivated.connect(self._choose_item)
        self.list.currentItemChanged.connect(self._show_source)
        self._source = QLabel(self)
        self._source.setProperty("role", "muted")
        self._source.setWordWrap(True)
        self._begin = QPushButton(self.tr("Begin with it"), self)
        self._begin.setToolTip(self.tr("Open this network as a new project"))
        self._begin.setDefault(True)
        self._begin.clicked.connect(self.choose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self._begin, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._source, 1)
        below.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(below)
        self._fill()
        self.set_theme(theme)
        self.resize(3 * CARD.width() + 64, 640)

    @property
    def current(self) -> str | None:
        """The id of the template that is marked."""
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else str(item.data(_ID))

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
        """Begin with an empty search."""
        super().showEvent(event)
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
        for template in self._templates:
            item = QListWidgetItem(template.title, self.list)
            item.setData(_ID, template.id)
            item.setSizeHint(CARD)
            item.setToolTip(template.teaches)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{template.title}. {template.teaches}"
            )
        self._mark_first()

    @Slot(str)
    def _filter(self, text: str) -> None:
        words = text.lower().split()
        for row, template in enumerate(self._templates):
            where = f"{template.id} {template.title} {template.teaches} {template.source}"
            found = all(word in where.lower() for word in words)
            self.list.item(row).setHidden(not found)
        self._mark_first()

    def _mark_first(self) -> None:
        for row in range(self.list.count()):
            if not self.list.item(row).isHidden():
                self.list.setCurrentRow(row)
                break
        self._show_source()

    @Slot()
    def _show_source(self) -> None:
        template = next((each for each in self._templates if each.id == self.current), None)
        self._source.setText(self.tr("No network is called that.") if template is None
                             else template.source)  # fmt: skip
        self._begin.setEnabled(template is not None)

    @Slot(QListWidgetItem)
    def _choose_item(self, _item: QListWidgetItem) -> None:
        self.choose()


class _Delegate(QStyledItemDelegate):
    """Draws a card: the picture, the name with its number of parameters, what it teaches."""

    def __init__(
        self,
        theme: Theme,
        offered: Sequence[Template],
        picture: Picture | None,
        parent: QListWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent
        self._templates = {template.id: template for template in offered}
        self._picture = picture
        self._known: dict[str, tuple[Graph, Analysis]] = {}
        self._pictures: dict[tuple[str, float], QPixmap] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._pictures.clear()

    def parameters(self, identifier: str) -> int:
        """Return how many parameters a template has."""
        return self._network(identifier)[1].totals.parameters

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:  # type: ignore[override]
        """Give every card one size."""
        return CARD

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one card."""
        theme, template = self._theme, self._templates[index.data(_ID)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(0.5, 0.5, -11.5, -11.5)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(theme.accent if selected else theme.border)
        painter.setBrush(theme.hover if hover else theme.card)
        painter.drawRoundedRect(card, 6, 6)
        if selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 5, 5)
        place = card.toRect().adjusted(2, 2, -2, 0)
        place.setHeight(_PICTURE_HEIGHT)
        ratio = float(painter.device().devicePixelRatioF())
        painter.drawPixmap(place.topLeft(), self._drawn(template, place.size(), ratio))
        self._write(painter, card.toRect().adjusted(12, _PICTURE_HEIGHT + 8, -12, -8), template)
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, template: Template) -> None:
        metrics = painter.fontMetrics()
        count = self.tr("%1 parameters").replace("%1", f"{self.parameters(template.id):,}")
        font = QFont(self._list.font())
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.text)
        line = QRect(room.left(), room.top(), room.width(), metrics.height() + 2)
        title = painter.fontMetrics().elidedText(
            template.title, Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(tabular(font))
        painter.setPen(self._theme.muted)
        line.translate(0, line.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, count)
        painter.setPen(self._theme.text)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        painter.setFont(small)
        rest = QRectF(room)
        rest.setTop(line.bottom() + 4)
        text = QTextOption()
        text.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.drawText(rest, _cut(template.teaches, painter.fontMetrics(), rest), text)

    def _drawn(self, template: Template, size: QSize, ratio: float) -> QPixmap:
        """Return a template's picture on the canvas' ground, drawn once for each theme."""
        key = (template.id, ratio)
        if key in self._pictures:
            return self._pictures[key]
        result = QPixmap(size * ratio)
        result.setDevicePixelRatio(ratio)
        result.fill(Qt.GlobalColor.transparent)
        given = None if self._picture is None else self._picture(template, self._theme, size)
        painter = QPainter(result)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.canvas)
        painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), 5, 5)
        if given is not None and not given.isNull():
            painter.drawPixmap(QRect(0, 0, size.width(), size.height()), given)
        else:
            room = QRectF(14, 8, size.width() - 28, size.height() - 16)
            draw_silhouette(painter, room, *self._network(template.id), self._theme)
        painter.end()
        self._pictures[key] = result
        return result

    def _network(self, identifier: str) -> tuple[Graph, Analysis]:
        if identifier not in self._known:
            graph = self._templates[identifier].build().graph
            self._known[identifier] = graph, analyse(graph)
        return self._known[identifier]


def _cut(text: str, metrics: QFontMetrics, room: QRectF) -> str:
    """Return the text, or as many words of it as fit into the room."""
    width, height = int(room.width()), int(room.height())
    words = text.split()
    for count in range(len(words), 0, -1):
        shown = " ".join(words[:count]) + ("" if count == len(words) else " …")
        wanted = QRect(0, 0, width, 10_000)
        if metrics.boundingRect(wanted, Qt.TextFlag.TextWordWrap, shown).height() <= height:
            return shown
    return ""
