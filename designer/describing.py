"""Asks the worker what is in the data of the open project, while that may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from designer.document import State
    from designer.training import Training
    from designer.window import Window
    from engine.blocks.base import Block
    from engine.graph import Graph, Node

DESCRIBE_AFTER_MS = 250
"""How long data settings must rest before the worker looks at the data: typing is not over."""


class Describing(QObject):
    """Keeps the data panel, and the number of classes, true to the data settings."""

    def __init__(self, window: Window, training: Training) -> None:
        super().__init__(training)
        self._window = window
        self._document = window.document
        self._training = training
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(DESCRIBE_AFTER_MS)
        self._rest.timeout.connect(self.look)
        self._document.changed.connect(self._follow)
        self._document.opened.connect(self._rest.start)

    def stop(self) -> None:
        """Look at no data any more."""
        self._rest.stop()

    @Slot()
    def look(self) -> None:
        """Ask what is in the data."""
        sheet, data = self._document.sheet, self._document.project.data
        self._window.data_panel.show_looking()

        def answer(show: Any, result: Any) -> None:
            # Another tab has data of its own, which have been asked for since.
            if self._document.sheet is sheet:
                show(result)

        self._training.ask(
            "describe_data",
            lambda summary: answer(self._show, summary),
            lambda sentence: answer(self._show_error, sentence),
            data=data.values(), base=self._training.base(),
        )  # fmt: skip

    @Slot(object, object)
    def _follow(self, before: State, after: State) -> None:
        project = after.project
        if project.data is not before.project.data or _has_other_inputs(
            before.project.graph, project.graph
        ):
            self._rest.start()

    def _show(self, summary: dict[str, Any]) -> None:
        self._document.set_classes(len(summary["classes"]) or None)
        self._window.data_panel.show_summary(summary)
        parts = self._window.data_panel.parts
        self._window.training_panel.show_images(None if parts is None else parts[0])

    def _show_error(self, sentence: str) -> None:
        self._document.set_classes(None)
        self._window.data_panel.show_error(sentence)
        self._window.training_panel.show_images(None)


def _has_other_inputs(before: Graph, after: Graph) -> bool:
    """Say whether an Input came, went, or differs; most edits leave most nodes as they are."""
    if before is after:
        return False
    old, new = before.nodes, after.nodes
    changed = [name for name, node in new.items() if old.get(name) is not node]
    changed += [name for name in old if name not in new]
    return any(_input(old, name) != _input(new, name) for name in changed)


def _input(nodes: Mapping[str, Node], name: str) -> Block | None:
    """Return the Input of a name, where there is one."""
    node = nodes.get(name)
    return None if node is None or node.block.input_ports else node.block
