"""Real mouse, key and drag events for a canvas, and what its scene must equal."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from engine.graph import InputPort, OutputPort
from widgets.palette import BLOCK_MIME

LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
RIGHT = Qt.MouseButton.RightButton
NO_BUTTON = Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Mouse:
    """Presses, moves and releases on the viewport, with the buttons that are down."""

    def __init__(self, view: CanvasView) -> None:
        self.view = view
        self.at = QPointF()
        self.time = 0
        """The time of the next events, in milliseconds; 0 where they have none."""

    def _send(
        self,
        kind: QEvent.Type,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
    ) -> None:
        viewport = self.view.viewport()
        event = QMouseEvent(
            kind, self.at, viewport.mapToGlobal(self.at), button, buttons, modifiers
        )
        event.setTimestamp(self.time)
        QApplication.sendEvent(viewport, event)

    def to(self, place: QPointF) -> QPointF:
        """Return where a place of the scene is in the viewport."""
        return QPointF(self.view.mapFromScene(place))

    def press(
        self,
        place: QPointF,
        button: Qt.MouseButton = LEFT,
        modifiers: Qt.KeyboardModifier = PLAIN,
    ) -> None:
        self.at = self.to(place)
        self._send(QEvent.Type.MouseButtonPress, button, button, modifiers)

    def move(
        self,
        place: QPointF,
        buttons: Qt.MouseButton = LEFT,
        steps: int = 4,
        modifiers: Qt.KeyboardModifier = PLAIN,
    ) -> None:
        start, end = self.at, self.to(place)
        for step in range(1, steps + 1):
            self.at = start + (end - start) * (step / steps)
            self._send(QEvent.Type.MouseMove, NO_BUTTON, buttons, modifiers)

    def release(
        self, button: Qt.MouseButton = LEFT, modifiers: Qt.KeyboardModifier = PLAIN
    ) -> None:
        self._send(QEvent.Type.MouseButtonRelease, button, NO_BUTTON, modifiers)

    def click(
        self,
        place: QPointF,
        button: Qt.MouseButton = LEFT,
        modifiers: Qt.KeyboardModifier = PLAIN,
    ) -> None:
        self.press(place, button, modifiers)
        self.release(button)

    def double_click(self, place: QPointF) -> None:
        self.click(place)
        self._send(QEvent.Type.MouseButtonDblClick, LEFT, LEFT, PLAIN)
        self.release()

    def drag(self, start: QPointF, end: QPointF, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.press(start, modifiers=modifiers)
        self.move(end, modifiers=modifiers)
        self.release(modifiers=modifiers)

    def wheel(self, place: QPointF, notches: float) -> None:
        at = self.to(place)
        viewport = self.view.viewport()
        event = QWheelEvent(
            at,
            viewport.mapToGlobal(at),
            QPoint(),
            QPoint(0, round(120 * notches)),
            NO_BUTTON,
            PLAIN,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def menu(self, place: QPointF) -> None:
        at = self.to(place).toPoint()
        viewport = self.view.viewport()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, event)


class Drag:
    """A block that is dragged from the palette over the canvas."""

    def __init__(self, view: CanvasView, kind: str) -> None:
        self.view = view
        self.data = QMimeData()
        self.data.setData(BLOCK_MIME, kind.encode())
        self.at = QPoint()

    def over(self, place: QPointF) -> bool:
        """Enter and move to a place; say whether the canvas takes the block."""
        copy = Qt.DropAction.CopyAction
        self.at = self.view.mapFromScene(place)
        enter = QDragEnterEvent(self.at, copy, self.data, LEFT, PLAIN)
        enter.setAccepted(False)
        QApplication.sendEvent(self.view.viewport(), enter)
        if enter.isAccepted():
            self.on(place)
        return enter.isAccepted()

    def on(self, place: QPointF) -> None:
        """Move on to a place."""
        self.at = self.view.mapFromScene(place)
        move = QDragMoveEvent(self.at, Qt.DropAction.CopyAction, self.data, LEFT, PLAIN)
        QApplication.sendEvent(self.view.viewport(), move)

    def drop(self) -> None:
        event = QDropEvent(QPointF(self.at), Qt.DropAction.CopyAction, self.data, LEFT, PLAIN)
        QApplication.sendEvent(self.view.viewport(), event)

    def leave(self) -> None:
        QApplication.sendEvent(self.view.viewport(), QDragLeaveEvent())


def press_key(
    widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, text: str = ""
) -> None:
    """Press and release a key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def hold_key(widget: QWidget, key: Qt.Key, times: int) -> None:
    """Hold a key until it has repeated."""
    for index in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, "", autorep=index > 0)
        QApplication.sendEvent(widget, event)
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, PLAIN))


def output(view: CanvasView, name: str, port: str = "out") -> QPointF:
    return view.canvas.nodes[name].port_place(OutputPort(name, port))


def entry(view: CanvasView, name: str, port: str = "in") -> QPointF:
    return view.canvas.nodes[name].port_place(InputPort(name, port))


def middle(view: CanvasView, name: str) -> QPointF:
    return view.canvas.nodes[name].pos()


def empty_place(view: CanvasView) -> QPointF:
    """Return a place below all cards, on the screen."""
    area = view.canvas.content()
    return QPointF(area.center().x(), area.bottom() + 60)


def assert_scene_equals_project(scene: CanvasScene) -> None:
    """Hold every item of the scene to what the document says."""
    state = scene.document.state.scope
    graph = state.graph
    assert set(scene.nodes) == set(graph.nodes)
    assert set(scene.wires) == set(graph.wires)
    remarks = graph.drawing.remarks
    assert len(scene.items()) == len(graph.nodes) + len(graph.wires) + len(remarks)
    assert set(scene.remarks.items) == set(remarks)
    for name, remark in remarks.items():
        noted = scene.remarks.items[name]
        assert noted.remark == remark
        assert noted.area == remark.area
        # As Qt compares places, which keeps one that differs by rounding alone.
        assert noted.pos() == QPointF(*remark.area[:2])
        assert noted.selected == (name in scene.remarks.selection)
    assert set(scene.remarks.selection) <= set(remarks)
    first: dict[str, str] = {}
    for problem in state.problems:
        if problem.node is not None:
            first.setdefault(problem.node, problem.message)
    for name, node in graph.nodes.items():
        item = scene.nodes[name]
        assert item.scene() is scene
        assert item.node is (state.bound or graph)[name]
        assert item.report is state.analysis[name]
        assert item.at == node.position
        assert item.pos() == QPointF(*node.position)
        assert item.flow == graph.drawing.flow
        assert {port.port for port in item.ports} == {
            *node.block.input_ports,
            *node.block.output_ports,
        }
        assert all(port.node == name for port in item.ports)
        shown = item.problem.message if item.problem is not None else None
        assert shown == first.get(name)
        assert item.look.selected == (name in scene.selection)
        assert item.lights is None
    for end, start in graph.wires.items():
        wire = scene.wires[end]
        assert (wire.start, wire.end) == (start, end)
        assert wire.isVisible()
        assert wire.pos().isNull()
        assert wire.points == graph.drawing.routes.get(end, ())
        path = wire.path()
        for x, y in wire.points:
            assert path.intersects(QRectF(x - 1, y - 1, 2, 2))
        begin, finish = path.pointAtPercent(0), path.currentPosition()
        assert begin == scene.nodes[start.node].port_place(start)
        assert finish == scene.nodes[end.node].port_place(end)
    assert set(scene.selection) <= set(graph.nodes)
    assert scene.current is None or scene.current in graph.nodes
    assert scene.selected_wire is None or scene.selected_wire in graph.wires


def group_selection(view: CanvasView, title: str) -> None:
    """Group what is selected, as the menu's action does, and type a name."""
    view.group_field.ask()
    QTest.keyClicks(view.group_field, title)
    press_key(view.group_field, Qt.Key.Key_Return)
