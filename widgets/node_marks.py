"""What a block is marked as beside its settings: whether it learns, and whether data passes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.blocks.base import Family
from engine.node import bypass_problem
from widgets.node_switch import NodeSwitch

if TYPE_CHECKING:
    from engine.analysis import NodeReport
    from engine.graph import Node

_LEARNING = frozenset({Family.CONVOLUTION, Family.DENSE, Family.ATTENTION, Family.COMPOSITE})
"""Families whose blocks learn, for as long as their parameters are not known."""


class NodeMarks(QWidget):
    """The switches of the selected blocks; each is there where a block can be marked so."""

    pointed = Signal()
    """A switch was pressed with the pointer."""
    trainable_changed = Signal(object, bool)
    """Names of the blocks (a tuple), and whether training may change them."""
    bypassed_changed = Signal(object, bool)
    """Names of the blocks (a tuple), and whether data is to pass them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nodes: tuple[Node, ...] = ()
        self.trainable = NodeSwitch(
            self.tr("Trainable"),
            self.tr("Whether training changes its parameters; otherwise it is frozen."),
            self,
        )
        self.bypassed = NodeSwitch(
            self.tr("Bypassed"),
            self.tr(
                "Whether data passes it as if it were a wire: what arrives at its first input "
                "leaves, and its settings and weights stay for later. M does the same on the "
                "canvas."
            ),
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for switch in (self.trainable, self.bypassed):
            switch.pointed.connect(self.pointed)
            column.addWidget(switch)
        self.trainable.switched.connect(self._set_trainable)
        self.bypassed.switched.connect(self._set_bypassed)

    def show_nodes(self, nodes: tuple[Node, ...], reports: tuple[NodeReport, ...]) -> None:
        """Show how some blocks are marked.

        Parameters
        ----------
        nodes, reports
            The blocks, and what is known of each.
        """
        self._nodes = nodes
        learning = [
            node.trainable
            for node, report in zip(nodes, reports, strict=True)
            if report.parameters or (report.parameters is None and node.block.family in _LEARNING)
        ]
        self.trainable.show_states(learning)
        self.bypassed.show_states([node.bypassed for node in self._passable()])
        self.setVisible(not (self.trainable.isHidden() and self.bypassed.isHidden()))

    def _passable(self) -> list[Node]:
        return [node for node in self._nodes if bypass_problem(node.name, node.block) is None]

    @Slot(bool)
    def _set_trainable(self, state: bool) -> None:
        self.trainable_changed.emit(tuple(node.name for node in self._nodes), state)

    @Slot(bool)
    def _set_bypassed(self, state: bool) -> None:
        self.bypassed_changed.emit(tuple(node.name for node in self._passable()), state)
