"""The view: what mouse and keyboard do on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)

from designer.canvas import ground
from designer.canvas.adding import Adding
from designer.canvas.arranging import Arranging
from designer.canvas.bookmarks import Bookmarks
from designer.canvas.choosing import Choosing
from designer.canvas.commands import Commands
from designer.canvas.drop_view import DropView
from designer.canvas.dropping import Drop, begin_drop
from designer.canvas.edge_scroll import EdgeScroll
from designer.canvas.glide import Glide
from designer.canvas.group_field import GroupField
from designer.canvas.hint import Hint
from designer.canvas.hover import Hover
from designer.canvas.keys import Keys
from designer.canvas.menus import chosen_menu, menu_at
from designer.canvas.minimap import Minimap
from designer.canvas.notice_popover import NoticePopover
from designer.canvas.overlay_corner import OverlayCorner
from designer.canvas.peek import Peek
from designer.canvas.pointing import Pointing
from designer.canvas.remarking import Remarking
from designer.canvas.rename_field import RenameField
from designer.canvas.reselecting import Reselecting
from designer.canvas.retracing import Retracing
from designer.canvas.route_points import RoutePoints
from designer.canvas.telling import Telling
from designer.canvas.tidying import Tidying
from designer.canvas.trail import MARGIN as TRAIL_MARGIN
from designer.canvas.trail import Trail
from designer.canvas.travel import Travel
from designer.canvas.walking import Walking
from designer.canvas.wire_to import WireTo
from engine.errors import NetloomError
from widgets.letting_go import takes_the_mouse
from widgets.whole_errors import whole_errors
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from designer.canvas.edits import Placement
    from designer.canvas.gestures import Gesture
    from designer.canvas.scene import CanvasScene
    from designer.document import State
    from engine.graph import Graph
    from widgets.theme import Theme


@whole_errors
class CanvasView(DropView):
    """The canvas of a document: shows a scene, and turns gestures and keys into edits.

    Parameters
    ----------
    canvas
        The scene to show.
    parent
        The widget that holds the view.
    """

    selection_changed = Signal(object)
    """The names of the selected nodes, as a tuple in the graph's order."""
    message = Signal(str)
    """A sentence for the status bar: why something was refused."""
    problem_pressed = Signal(str)
    """The node whose problems are to be seen among all others, in their panel."""

    def __init__(self, canvas: CanvasScene, parent: QWidget | None = None) -> None:
        super().__init__(canvas, parent)
        self.document = canvas.document
        theme = canvas.inks.theme
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Canvas"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

        self.commands = Commands(self)
        self.wire_to = WireTo(self, theme)
        self.notice = NoticePopover(self, theme)
        self.notice.panel_wanted.connect(self.problem_pressed)
        self.arranging = Arranging(self)
        self.choosing = Choosing(self)
        self.travel = Travel(self)
        self.bookmarks = Bookmarks(self)
        self.retracing = Retracing(self)
        self.reselecting = Reselecting(self)
        self.tidying = Tidying(self)
        self.remarking = Remarking(self)
        self.walking = Walking(self)
        self.telling = Telling(self)
        self.keys = Keys(self)
        self.glide = Glide(canvas, self.visible_area)
        self.hover = Hover(self)
        self.peek = Peek(self)
        self.route_points = RoutePoints(self)
        self.edge_scroll = EdgeScroll(self)
        self.hint = Hint(self, theme)
        self.adding = Adding(self)
        self.rename_field = RenameField(self)
        self.group_field = GroupField(self)
        self.trail = Trail(self, theme)  # before what asks how much of the view it covers
        self.minimap = Minimap(self)
        self.overlay = OverlayCorner(self, theme)
        self.pointing = Pointing(self)

        canvas.selection_changed.connect(self._announce_selection)
        canvas.wire_selected.connect(self._wire_selected)
        self.document.changed.connect(self._document_changed)
        self.document.opened.connect(self.travel.forget)

    # -- what the window calls -------------------------------------------------------------

    @property
    def selection(self) -> tuple[str, ...]:
        """The names of the selected nodes."""
        return self.canvas.selection

    def select(self, names: Iterable[str]) -> None:
        """Select nodes, and nothing else."""
        self.canvas.select(names)

    def highlight(self, name: str | None) -> None:
        """Ring a node, such as the one that a problem names, or none."""
        self.canvas.highlight([] if name is None else [name])

    def reveal(self, name: str) -> None:
        """Select a node and bring it into view."""
        if name in self.canvas.nodes:
            self.canvas.select([name])
            self.bring_into_view([name])

    def tidy(self) -> None:
        """Lay the network out anew, as one undo step."""
        self.tidying.tidy()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.canvas.set_theme(theme)
        self.hint.set_theme(theme)
        self.adding.list.set_theme(theme)
        self.notice.set_theme(theme)
        self.wire_to.list.set_theme(theme)
        self.trail.set_theme(theme)
        self.overlay.legend.set_theme(theme)
        self.minimap.refresh()
        self.viewport().update()

    def say(self, text: str, at: QPoint | None = None) -> None:
        """Tell the person why something was refused, near the pointer and in the status bar."""
        # The status bar finds its own words for what the engine says.
        self.hint.show_hint(self.pointer() if at is None else at, words(text))
        self.message.emit(text)

    def attempt(self, label: str, edit: Callable[[Graph], Graph], merge: str | None = None) -> bool:
        """Apply an edit of the graph; where it is refused, say why.

        Returns
        -------
        bool
            Whether the network changed.
        """
        if merge is None:
            self.document.end_gesture()
        try:
            return self.document.edit_graph(label, edit, merge)
        except NetloomError as error:
            self.say(str(error))
            return False

    # -- adding blocks ---------------------------------------------------------------------

    def add_block(self, kind: str, placement: Placement | None = None) -> str | None:
        """Add a block and select it.

        Parameters
        ----------
        kind
            The identifier of its class.
        placement
            Where; by default behind the one selected node, else in the middle of the view.

        Returns
        -------
        str or None
            The new node's name, or ``None`` where the edit was refused (and the reason said).
        """
        return self.adding.add(kind, placement)

    # -- following the document ------------------------------------------------------------

    @Slot(object, object)
    def _document_changed(self, before: State, after: State) -> None:
        # An undo in the middle of a drag, say: what the gesture began with is gone.
        self.cancel_gesture()
        self.reselecting.follow(before, after)
        if after.scope.graph is not before.scope.graph:
            self.forget_drop()
            self.hint.hide_hint()  # why something else was refused
        self.route_points.follow()
        self.trail.show_state(after)
        if after.scope.path != before.scope.path:
            self.minimap.refresh()
            self.travel.arrive(before, after)
        else:
            if after.scope.analysis.faulty != before.scope.analysis.faulty:
                self.minimap.refresh()
            if self.document.retracing:
                self.retracing.follow(before, after)
        if len(self.canvas.nodes) < 2:
            self.viewport().update()  # the invitation comes or goes

    @property
    def covered(self) -> int:
        """Pixels at the top that the way to what is shown lies over."""
        return 0 if self.trail.isHidden() else self.trail.height() + TRAIL_MARGIN - 8

    def fit(self, below: int = 0) -> None:
        """Show the whole network, at 100 % at most, and no card under the legend."""
        self.glide.finish()  # cards on their way are not yet where they are going to be
        super().fit(below)
        if not below and not self.overlay.find_corner():
            super().fit(self.overlay.room)

    @Slot(object)
    def _announce_selection(self, names: tuple[str, ...]) -> None:
        self.selection_changed.emit(names)

    @Slot(object)
    def _wire_selected(self, _end: object) -> None:
        self.route_points.follow()

    # -- gestures --------------------------------------------------------------------------

    @property
    def gesture(self) -> Gesture | None:
        """What goes on between a press and its release."""
        return self.pointing.gesture

    def cancel_gesture(self) -> bool:
        """Cancel the gesture that goes on, and say whether there was one."""
        return self.pointing.cancel()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin the gesture that fits what is pressed."""
        self.pressed.emit()
        self.glide.finish()
        self.hint.hide_hint()
        self.peek.hide_peek()
        event.accept()
        self.pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the gesture, or show what is under the pointer."""
        self.pointing.move(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the gesture."""
        event.accept()
        self.pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what has an inside, rename a node, or add a block where there is nothing."""
        self.pointing.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing as hovered while the pointer is elsewhere."""
        self.hover.clear()
        super().leaveEvent(event)

    def begin_drop(self, data: QMimeData) -> Drop | None:
        """Return the drop for what is dragged, or ``None`` where the canvas does not take it."""
        return begin_drop(self, data)

    # -- keyboard and menu -----------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take Tab for adding a block before Qt moves the focus on; never lose a button."""
        if takes_the_mouse(event):
            self.cancel_gesture()
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            self.keys.ask_for_block()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key stands for."""
        self.peek.hide_peek()
        if event.key() == Qt.Key.Key_Space:
            self.pointing.hold_space(True)
        elif not self.keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End what lasts as long as a key is held."""
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space:
            self.pointing.hold_space(False)
        self.keys.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu for what is under the pointer, or by key for what is selected."""
        event.accept()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key:
            self.cancel_gesture()
        elif self.pointing.refuses_menu():
            return
        at = event.pos()
        at, menu = chosen_menu(self, at) if by_key else (at, menu_at(self, at))
        menu.popup(self.viewport().mapToGlobal(at))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which node the keyboard is at."""
        super().focusInEvent(event)
        self.canvas.set_focused(event.reason() != Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring around the current node."""
        super().focusOutEvent(event)
        self.pointing.hold_space(False)
        self.canvas.set_focused(False)

    # -- painting and size -----------------------------------------------------------------

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint what lies over the cards; on an empty canvas, say what to do."""
        del rect
        self.route_points.paint(painter)
        if self.canvas.nodes or self.canvas.remarks.items:
            return
        painter.save()
        painter.resetTransform()
        ground.paint_invitation(painter, self.viewport(), self.canvas.inks)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the minimap in its corner."""
        super().resizeEvent(event)
        self.minimap.settle()
        self.overlay.settle()
        self.notice.dismiss()
