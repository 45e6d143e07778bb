"""A canvas with its document and its tabs, and what a person can reach for on it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication

from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.document import Document
from designer.idle_collection import collect_young
from designer.sheets import Sheet
from engine.graph import Graph, OutputPort
from engine.project import Project
from engine.projectfile import project_to_json
from tests.designer.canvas.gestures import Mouse, press_key
from widgets.theme import Theme

T = TypeVar("T")

WORDS = ("", "conv", "relu", "add", "pool", "dense", "out", "split", "res", "no such block")
"""What is typed into the list of blocks."""
NAMES = ("a", "b1", "conv1", "not a name", "", "Ünï")
REMARKS = ("", "a note", "two\nlines", "x " * 90)


def chosen(things: Sequence[T], number: int) -> T:
    """Return one of some things by any number."""
    return things[number % len(things)]


class Desk:
    """One canvas; :class:`WindowDesk` has a whole window around it.

    Parameters
    ----------
    project
        What is open at first.
    """

    def __init__(self, project: Project) -> None:
        self.document, self.view = self._build(project)
        self.mouse = Mouse(self.view)
        self.firsts: dict[Sheet, Project] = {self.document.sheet: self.document.project}
        """What each tab showed when it was opened."""
        self.turns = 0

    def _build(self, project: Project) -> tuple[Document, CanvasView]:
        document = Document(project)
        view = CanvasView(CanvasScene(document, Theme.load("dark")))
        view.resize(1000, 640)
        view.show()
        view.setFocus()
        view.fit()
        return document, view

    def release(self) -> None:
        """Let everything go."""
        self.view.cancel_gesture()
        self.view.canvas.release()
        self.document.release()
        self.view.close()
        self.view.deleteLater()
        self.document.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # -- what there is -----------------------------------------------------------------------

    @property
    def scene(self) -> CanvasScene:
        """The items."""
        return self.view.canvas

    @property
    def graph(self) -> Graph:
        """What the canvas shows."""
        return self.document.graph

    @property
    def sheets(self) -> list[Sheet]:
        """The tabs."""
        return list(self.firsts)

    def node(self, number: int) -> str | None:
        """Return one of the blocks."""
        names = list(self.graph.nodes)
        return chosen(names, number) if names else None

    def place(self, what: str, number: int) -> QPointF:
        """Return where something of a kind is, or else an empty place."""
        found = getattr(self, f"_{what}")(number)
        return self._empty(number) if found is None else found

    def _port(self, number: int, *, leaving: bool) -> QPointF | None:
        ports = [
            (item, port)
            for item in self.scene.nodes.values()
            for port in item.ports
            if isinstance(port, OutputPort) == leaving
        ]
        if not ports:
            return None
        item, port = chosen(ports, number)
        return item.port_place(port)

    def _output(self, number: int) -> QPointF | None:
        return self._port(number, leaving=True)

    def _input(self, number: int) -> QPointF | None:
        return self._port(number, leaving=False)

    def _card(self, number: int) -> QPointF | None:
        name = self.node(number)
        return None if name is None else self.scene.nodes[name].pos() + QPointF(number % 40, 8)

    def _wire(self, number: int) -> QPointF | None:
        wires = list(self.scene.wires.values())
        if not wires:
            return None
        path = chosen(wires, number).path()
        return path.pointAtPercent((0.5, 0.08, 0.92, 0.3)[number // len(wires) % 4])

    def _bend(self, number: int) -> QPointF | None:
        points = [point for way in self.graph.drawing.routes.values() for point in way]
        return QPointF(*chosen(points, number)) if points else None

    def _remark(self, number: int) -> QPointF | None:
        """Return a corner, an edge, the title or the middle of a note or a frame."""
        remarks = list(self.graph.drawing.remarks.values())
        if not remarks:
            return None
        left, top, width, height = chosen(remarks, number).area
        x, y = ((0, 0), (1, 0.5), (0.5, 1), (1, 1), (0.5, 0.5), (0.2, 0.0))[number // 7 % 6]
        return QPointF(left + x * width, top + y * height + (6 if y == 0.0 and x == 0.2 else 0))

    def _empty(self, number: int) -> QPointF:
        area = self.scene.content()
        return QPointF(
            area.left() + number % 13 / 12 * area.width(), area.bottom() + 40 + number % 5 * 30
        )

    def _anywhere(self, number: int) -> QPointF:
        area = self.scene.content().adjusted(-60, -60, 60, 60)
        return QPointF(
            area.left() + number % 17 / 16 * area.width(),
            area.top() + number // 17 % 11 / 10 * area.height(),
        )

    # -- what is done in several places --------------------------------------------------------

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key on the canvas."""
        press_key(self.view, key, modifiers)

    def answer(self, number: int) -> None:
        """Answer what is asked: the list of blocks, a name."""
        if not self.view.adding.list.isHidden():
            if number % 5:
                self.type_block(chosen(WORDS, number // 5), number // 50 % 3)
            else:
                press_key(self.view.adding.list.search, Qt.Key.Key_Escape)
        remark = self.view.remarking.field
        if not remark.isHidden():
            remark.setPlainText(chosen(REMARKS, number))
            if number % 2:
                press_key(remark, Qt.Key.Key_Escape)
            else:
                remark.close_field()
        for field in (self.view.rename_field, self.view.group_field):
            if not field.isHidden():
                if number % 3:
                    field.setText(chosen(NAMES, number // 3))
                    press_key(field, Qt.Key.Key_Return)
                if not field.isHidden():
                    press_key(field, Qt.Key.Key_Escape)

    def type_block(self, text: str, down: int = 0) -> None:
        """Take a block of the list that is open."""
        listed = self.view.adding.list
        listed.search.setText(text)
        for _ in range(down):
            press_key(listed.search, Qt.Key.Key_Down)
        press_key(listed.search, Qt.Key.Key_Return)
        if not listed.isHidden():
            press_key(listed.search, Qt.Key.Key_Escape)

    def attempt(self, label: str, edit: Callable[[Graph], Graph], merge: str | None) -> None:
        """Do what a panel asks for."""
        self.view.attempt(label, edit, merge)

    def set_theme(self, name: str) -> None:
        """Change the colours."""
        self.view.set_theme(Theme.load(name))

    # -- tabs --------------------------------------------------------------------------------

    def add_tab(self, project: Project) -> None:
        """Open a project in a tab of its own."""
        self.view.cancel_gesture()
        sheet = self.document.new_sheet(project, None)
        self.firsts[sheet] = project
        self.document.switch(sheet)

    def show_tab(self, number: int) -> None:
        """Show one of the tabs."""
        sheet = chosen(self.sheets, number)
        if sheet is not self.document.sheet:
            self.view.cancel_gesture()
            self.document.switch(sheet)

    def replace_tab(self, project: Project) -> None:
        """Open a project in the place of the shown one."""
        before = self.document.sheet
        self.document.open(project, None)
        del self.firsts[before]
        self.firsts[self.document.sheet] = project

    def first_text(self) -> str:
        """Return the file that the shown tab would have been at first, under its name now."""
        first = self.firsts[self.document.sheet]
        return project_to_json(replace(first, name=self.document.project.name))

    def settle(self) -> None:
        """Let Qt do what waits; paint now and then."""
        self.turns += 1
        if self.turns % 50 == 0:
            QApplication.processEvents()
            self.view.viewport().grab()
            collect_young()
        if self.turns % 10 == 0:
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
