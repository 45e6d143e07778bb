"""A block on the canvas: its card, its ports, and how it looks chosen, hovered and at fault."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas import notices
from designer.canvas.card import (
    READABLE,
    RECOGNIZABLE,
    Face,
    far_mark,
    shape_label,
    stacked,
)
from designer.canvas.card_painting import paint_card
from designer.canvas.geometry import CARD_WIDTH, PORT_REACH, card_height, port_places
from engine.blocks.composite import Composite
from engine.graph import InputPort, Node, OutputPort
from engine.problems import Problem, Severity
from widgets.problem_card import severity_name
from widgets.remark_looks import family_of
from widgets.words import joined, summary_words, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from designer.canvas.far_layer import Batch, FarLook
    from designer.canvas.finding import FindingScene
    from designer.canvas.inks import Inks
    from designer.canvas.overlay_heat import Heat
    from designer.canvas.suggest import Light
    from engine.analysis import NodeReport
    from engine.drawing import Flow

MARGIN = 18.0
"""Room around a card for its ports, its port labels and its focus ring."""

NAME_HEIGHT = 26.0
"""How far down from a card's top its name reaches."""

Port = InputPort | OutputPort


_HALF = CARD_WIDTH / 2


class Look(NamedTuple):
    """How a card differs from its usual look."""

    selected: bool = False
    hovered: bool = False
    focused: bool = False
    highlighted: bool = False


PLAIN = Look()


def says_the_same(one: Node, other: Node) -> bool:
    """Say whether two values of a node differ in their place at most."""
    return (
        one.block is other.block
        and one.name == other.name
        and one.note == other.note
        and one.trainable == other.trainable
        and one.bypassed == other.bypassed
        and one.color == other.color
    )


class NodeItem(QGraphicsItem):
    """One node of the graph; the scene sets what it shows, nothing else does."""

    def __init__(self, node: Node, report: NodeReport, inks: Inks, flow: Flow = "right") -> None:
        super().__init__()
        self.batch: Batch | None = None
        """With what it is painted from far."""
        self.node = node
        self.flow = flow
        """Where the data flows: on which edges the ports are."""
        self.passing = 0
        """Which of its inputs passes through, where the block is bypassed."""
        self.report = report
        self.problem: Problem | None = None
        self.look = PLAIN
        self.lights: Mapping[Port, Light] | None = None
        """While a wire is drawn: which ports would take it. ``None`` where none is drawn."""
        self.hot_port: Port | None = None
        self.heat: Heat | None = None
        """The overlay's colour and value; ``None`` where there is no overlay."""
        self.inks = inks
        self._face: Face | None = None
        self._notice: tuple[tuple[int, QRectF], QRectF] = ((-1, QRectF()), QRectF())
        """Where the problem stands, and what that was worked out for."""
        self.at = node.position
        """Where it is shown: Qt says the same, but is asked for long."""
        self._measure()
        self.place(*node.position)

    # -- what the scene sets ---------------------------------------------------------------

    def set_node(self, node: Node) -> None:
        """Show another value of the node."""
        old, self.node = self.node, node
        if old.block is not node.block and card_height(old.block) != card_height(node.block):
            self.prepareGeometryChange()
        if old.block is not node.block or old.name != node.name:
            self._measure()
        # What was only moved says what it said.
        if not says_the_same(old, node):
            self._look_new()
        if self.at != node.position:
            self.place(*node.position)

    def set_flow(self, flow: Flow) -> None:
        """Put the ports on other edges."""
        if flow != self.flow:
            self.prepareGeometryChange()
            self.flow = flow
            self._measure()
            self._look_new()

    def set_passing(self, index: int) -> None:
        """Show through which input a bypassed block passes what arrives."""
        if index != self.passing:
            self.passing = index
            self._changed()

    def place(self, x: float, y: float) -> None:
        """Show the card somewhere, which changes nothing else about it."""
        self.setPos(x, y)
        self.at = (x, y)
        if self.batch is not None:
            self.batch.forget()

    def _look_new(self) -> None:
        self._face = None
        self._changed()

    def _changed(self) -> None:
        if self.batch is not None:
            self.batch.forget()
        self.update()

    def set_report(self, report: NodeReport) -> None:
        """Show another report."""
        before, self.report = self.report, report
        # Often only the receptive field is new, which a card does not show.
        if before.outputs != report.outputs or before.parameters != report.parameters:
            self._look_new()

    def set_problem(self, problem: Problem | None) -> None:
        """Show the first problem of the node, or none."""
        before, self.problem = self.problem, problem
        if (before is None) != (problem is None):
            self.prepareGeometryChange()
            self._measure()
        # Problems are found anew after each edit; most say what they said before.
        if before is None or problem is None or before.message != problem.message:
            self._look_new()

    def set_inks(self, inks: Inks) -> None:
        """Paint in another theme."""
        self.inks = inks
        self._look_new()

    def set_heat(self, heat: Heat | None) -> None:
        """Show an overlay's value instead of the usual colours, or those again."""
        if heat is not self.heat:
            self.heat = heat
            self._look_new()

    def say_anew(self, *, repaint: bool) -> None:
        """Say another value of the overlay in the same colour.

        Parameters
        ----------
        repaint
            Not where nothing of it can be seen.
        """
        self._face = None
        if repaint:
            self._changed()

    def set_look(self, **changes: bool) -> None:
        """Change how the card differs from its usual look."""
        look = self.look._replace(**changes)
        if look != self.look:
            self.look = look
            self._changed()

    def is_at(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Say whether the card touches an area of the scene."""
        x, y = self.at
        high = self.height / 2
        return x + _HALF > left and x - _HALF < right and y + high > top and y - high < bottom

    def set_lights(self, lights: Mapping[Port, Light] | None, hot: Port | None = None) -> None:
        """Light up the ports that a wire would fit, and the one that it would take now."""
        if lights is not self.lights or hot != self.hot_port:
            self.lights, self.hot_port = lights, hot
            self.update()

    # -- geometry --------------------------------------------------------------------------

    def _measure(self) -> None:
        block = self.node.block
        height = card_height(block)
        name = self.node.name
        inputs, outputs = block.input_ports, block.output_ports
        self.height = height
        self.card_rect = QRectF(-CARD_WIDTH / 2, -height / 2, CARD_WIDTH, height)
        into, out = port_places(block, self.flow)
        self.ports: dict[Port, QPointF] = {
            **{InputPort(name, port): QPointF(*at) for port, at in zip(inputs, into, strict=True)},
            **{OutputPort(name, port): QPointF(*at) for port, at in zip(outputs, out, strict=True)},
        }
        self.stack = stacked(self.node)
        """How many cards seem to lie behind it."""
        self.labelled = []
        if len(inputs) > 1 or len(outputs) > 1:
            self.labelled = [
                (place, port.port)
                for port, place in self.ports.items()
                if len(inputs if isinstance(port, InputPort) else outputs) > 1
            ]
        self._bounds = self.card_rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        if self.problem is not None:
            left, up, right, down = notices.room(self.flow)
            self._bounds = self._bounds.united(self.card_rect.adjusted(-left, -up, right, down))

    def port_place(self, port: Port) -> QPointF:
        """Return where a port is in the scene."""
        return self.pos() + self.ports[port]

    def port_at(self, place: QPointF, reach: float = PORT_REACH) -> Port | None:
        """Return the port nearest to a place in the scene, within reach."""
        local = place - self.pos()
        nearest, best = None, reach
        for port, offset in self.ports.items():
            distance = math.hypot(offset.x() - local.x(), offset.y() - local.y())
            if distance < best:
                nearest, best = port, distance
        return nearest

    def is_hit(self, place: QPointF) -> bool:
        """Say whether a place in the scene is on the card."""
        return self.card_rect.contains(place - self.pos())

    def opens_at(self, place: QPointF) -> bool:
        """Say whether a double click at a place opens the block; on its name it renames it."""
        name_ends = self.pos().y() + self.card_rect.top() + NAME_HEIGHT
        return isinstance(self.node.block, Composite) and place.y() > name_ends

    def shows_problem_at(self, place: QPointF, zoom: float) -> bool:
        """Say whether the problem stands at a place in the scene: its sentence, or its sign."""
        if self.problem is None or zoom < RECOGNIZABLE:
            return False
        area = far_mark(self.card_rect) if zoom < READABLE else self.badge_area()
        return area.contains(place - self.pos())

    def badge_area(self) -> QRectF:
        """Return where the problem stands: its sentence, or in a narrow place its sign alone."""
        wanted, scene = self.face().badge_rect, cast("FindingScene | None", self.scene())
        if scene is None or self.problem is None:
            return wanted
        known = (scene.arranged, wanted)
        if self._notice[0] != known:
            before = self._notice[1]
            self._notice = known, notices.notice_area(self, wanted, *scene.around(self))
            if self._notice[1] != before:
                self.update()
        return self._notice[1]

    def boundingRect(self) -> QRectF:
        """Return the card with all that may stand around it."""
        return self._bounds

    # -- words -----------------------------------------------------------------------------

    def description(self) -> str:
        """Say in words what the card shows, for screen readers."""
        outputs = self.report.outputs
        block = self.node.block
        parts = [self.node.name, words(block.title), summary_words(block.summary())]
        if outputs:
            shapes = list(dict.fromkeys(map(shape_label, outputs)))
            parts += shapes
        if self.node.bypassed:
            parts.append(QCoreApplication.translate("NodeItem", "Bypassed"))
        if self.report.parameters:
            text = QCoreApplication.translate("NodeItem", "{count} parameters")
            parts.append(text.format(count=f"{self.report.parameters:,}"))
        if self.heat is not None:
            parts.append(self.heat.words)
        if self.problem is not None:
            parts.append(f"{severity_name(self.problem.severity)}: {words(self.problem.message)}")
        return joined(part for part in parts if part)

    def tool_tip(self, port: Port | None = None) -> str:
        """Say what the pointer is at: a port, else the node with its problem."""
        if port is not None and (len(self.ports) > 2 or isinstance(self.node.block, Composite)):
            return f"{self.node.name}.{port.port}{self._shape_at(port)}"
        lines = [self.node.name, words(self.node.block.title)]
        if summary := self.node.block.summary():
            lines.append(summary_words(summary))
        text = " · ".join(lines)
        if self.heat is not None:
            text += f"\n{self.heat.words}"
        if isinstance(self.node.block, Composite):
            text += "\n" + QCoreApplication.translate("NodeItem", "Double-click or Enter opens it.")
        if self.node.bypassed:
            text += "\n" + QCoreApplication.translate(
                "NodeItem", "Bypassed: what arrives leaves unchanged."
            )
        if not self.node.trainable:
            text += "\n" + QCoreApplication.translate("NodeItem", "Training leaves it as it is.")
        if self.node.note:
            text += f"\n{self.node.note}"
        if self.problem is not None:
            text += f"\n{words(self.problem.message)}"
        return text

    def _shape_at(self, port: Port) -> str:
        block, report = self.node.block, self.report
        into = isinstance(port, InputPort)
        shapes = report.input_shapes if into else report.outputs
        ports = block.input_ports if into else block.output_ports
        return "" if shapes is None else f" · {shape_label(shapes[ports.index(port.port)])}"

    @property
    def is_faulty(self) -> bool:
        """Whether an error keeps the node from running."""
        return self.problem is not None and self.problem.severity is Severity.ERROR

    # -- painting --------------------------------------------------------------------------

    @property
    def card_inks(self) -> Inks:
        """The inks that can be read on this card's ground."""
        if self.heat is not None:
            return self.heat.tint.inks
        if self.node.bypassed:
            return self.inks.bypassed
        return self.inks if self.node.color == "none" else self.inks.painted(self.node.color)

    def face(self) -> Face:
        """Return what the card shows, worked out when it is first seen."""
        if self._face is None:
            heat = self.heat
            said = None if heat is None else (heat.text, heat.brief)
            self._face = Face(self.card_inks, self.node, self.report, self.problem, said, self.flow)
        return self._face

    def far_look(self) -> FarLook:
        """Return how the card looks from far; cards that look alike share it."""
        look, problem, heat = self.look, self.problem, self.heat
        grave = problem is not None and problem.severity is not Severity.ADVICE
        return self.inks.far_look(
            family_of(self.node.color) or self.node.block.family,
            bypassed=self.node.bypassed,
            chosen=look.selected or look.focused,
            highlighted=look.highlighted,
            severity=problem.severity if problem is not None and grave else None,
            tint=None if heat is None else heat.tint,
        )

    def lines_through(self) -> list[QLineF]:
        """Return how a bypassed block passes on what arrives, around its middle."""
        ports = list(self.ports.items())
        into = [place for port, place in ports if isinstance(port, InputPort)]
        out = [place for port, place in ports if not isinstance(port, InputPort)]
        if not into:
            return []
        return [QLineF(into[min(self.passing, len(into) - 1)], place) for place in out]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint as much as can be recognized at the painter's zoom."""
        del option
        paint_card(painter, self, on_screen=widget is not None)
