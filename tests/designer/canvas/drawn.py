"""Notes and frames for tests, and how to ask for them."""

from PySide6.QtCore import QPointF, Qt

from designer.canvas.remark_field import RemarkField
from designer.canvas.view import CanvasView
from engine.drawing import Area, Remark

Key = Qt.Key


def remarks(view: CanvasView) -> dict[str, Remark]:
    return dict(view.document.graph.drawing.remarks)


def draw(view: CanvasView, name: str, remark: Remark) -> None:
    view.document.edit_graph("", lambda g: g.draw(g.drawing.with_remark(name, remark)))


def around(view: CanvasView, *names: str, room: float = 20.0) -> Area:
    area = view.canvas.content(names).adjusted(-room, -room - 24, room, room)
    return area.left(), area.top(), area.width(), area.height()


def corner(area: Area, x: float = 12.0, y: float = 12.0) -> QPointF:
    """Return a place near the upper left corner."""
    return QPointF(area[0] + x, area[1] + y)


def field(view: CanvasView) -> RemarkField:
    assert view.remarking.field.isVisible()
    return view.remarking.field


def steps(view: CanvasView) -> int:
    return view.document.undo_stack.count()
