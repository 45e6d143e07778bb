"""What is done with all settings of the selected blocks at once: reset, copy and paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from designer.scope import place_of
from engine.admission import admit
from engine.errors import FragmentError, NetloomError, SettingError
from engine.fragment import extract, from_text, may_hold_blocks, to_text
from engine.settings import describe
from engine.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.window import Window
    from engine.blocks.base import Block
    from engine.graph import Graph, Node


class SettingEdits(QObject):
    """Makes the edits that the menu in the inspector's head asks for, each one undo step.

    Settings are copied as the text of their block, so that they can be pasted in another window,
    and so can those of a block that was copied on the canvas.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        menu = window.inspector.header.menu
        menu.reset_requested.connect(self.reset)
        menu.copy_requested.connect(self.copy)
        menu.paste_requested.connect(self.paste)

    @Slot(object)
    def reset(self, names: tuple[str, ...]) -> None:
        """Give every setting of some blocks its default, where the place leaves it to them."""

        def fresh(node: Node) -> dict[str, object]:
            return {info.name: info.default for info in describe(type(node.block))}

        label = (
            self.tr("Reset {name}").format(name=names[0])
            if len(names) == 1
            else self.tr("Reset {count} blocks").format(count=len(names))
        )
        self._change(label, names, fresh)

    @Slot(str)
    def copy(self, name: str) -> None:
        """Put a block's settings onto the clipboard."""
        graph = self._document.graph
        if name in graph:
            QGuiApplication.clipboard().setText(to_text(extract(graph, [name])))
            self._window.tell(self.tr("Copied the settings of {name}.").format(name=name))

    @Slot(object)
    def paste(self, names: tuple[str, ...]) -> None:
        """Give some blocks the settings on the clipboard; say why where they cannot have them."""
        try:
            source = self._copied()
        except NetloomError as error:
            self._window.tell(str(error))
            return

        def given(node: Node) -> dict[str, object]:
            if node.block.kind != source.kind:
                raise SettingError(
                    say(
                        "{name} is a {title}, and the copied settings are those of a {other}: "
                        "copy them from another {title}.",
                        name=node.name,
                        title=node.block.title,
                        other=source.title,
                    )
                )
            own = type(node.block).model_fields
            return {name: value for name, value in source.values().items() if name in own}

        label = (
            self.tr("Paste settings to {name}").format(name=names[0])
            if len(names) == 1
            else self.tr("Paste settings to {count} blocks").format(count=len(names))
        )
        self._change(label, names, given)

    def _copied(self) -> Block:
        """Return the one block whose text is on the clipboard.

        Raises
        ------
        FragmentError
            Where there is none, or several.
        """
        text = QGuiApplication.clipboard().text()
        if not may_hold_blocks(text):
            raise FragmentError(
                say("No settings were copied: choose “Copy settings” of another block first.")
            )
        nodes = list(from_text(text).graph.nodes.values())
        if len(nodes) != 1:
            raise FragmentError(
                say(
                    "{count} blocks were copied, so it is not clear whose settings are meant: "
                    "copy those of one block.",
                    count=len(nodes),
                )
            )
        return nodes[0].block

    def _change(
        self, label: str, names: tuple[str, ...], values: Callable[[Node], dict[str, object]]
    ) -> None:
        """Change settings of some blocks in one step, or say why that cannot be."""
        scope = self._document.scope
        place = place_of(scope)

        def edit(graph: Graph) -> Graph:
            for name in names:
                node = graph[name]
                wanted = values(node)
                for setting in list(wanted):
                    # What arrives, and the opened instance, decide on some: the form locks them.
                    bound = name in place.ports and setting == "shape"
                    if bound or (name, setting) in place.overridden:
                        del wanted[setting]
                block = node.block.change(**wanted)
                if block != node.block:
                    admit(scope.analysis, name, block)
                    graph = graph.replace(name, block)
            return graph

        self._document.end_gesture()
        self._window.editing.attempt(lambda: self._document.edit_graph(label, edit))
