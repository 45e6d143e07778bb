"""What is done in the panels with fields: typed, spun, slid, linked, reset, annotated."""

from hypothesis import strategies as st
from hypothesis.stateful import rule
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.designer.canvas.gestures import PLAIN, hold_key
from tests.designer.random.desk import NAMES, chosen
from tests.designer.random.keying import ARROWS
from tests.designer.random.pointing import Numbers
from tests.designer.random.window_desk import WindowDesk
from widgets.fields import Form
from widgets.fields.boxes import ChoiceBox, Switch
from widgets.fields.controls import Control
from widgets.fields.row import Row

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton

TEXTS = ("1", "2", "3", "5", "7", "8", "3×5", "2,", "1 2 3", "32*2", "x*2", "x+1", "x/2", "0", "-1",
         "60", "1/0", "2**99", "", "words", "same", "valid", "full", "5×", "0.5", "1e-3", "min(3",
         "3×16×16", "1×28×28", "12", "0 1; 1 0", "0.1, 0.2, 0.3", "digits", "adam")  # fmt: skip
ENDS = ("return", "escape", "tab", "canvas", "stay", "stay")
PANELS = ("inspector", "inspector", "inspector", "inspector", "data", "training")


class Setting:
    """Fields of the inspector, of the data and of the training plan."""

    desk: WindowDesk

    def _form(self, panel: str) -> Form | None:
        """Bring a panel to the front and return its form."""
        window = self.desk.window
        window.show_panel(panel)
        if panel == "inspector":
            view = window.view
            if not view.selection and view.canvas.nodes:
                view.select([next(iter(view.canvas.nodes))])
            return window.inspector.form
        return window.data_panel.form if panel == "data" else window.training_panel.form

    def _row(self, panel: str, number: int) -> Row | None:
        """Return one of the settings that can be changed now."""
        form = self._form(panel)
        if form is None:
            return None
        form.set_unfolded(number % 3 != 0)
        rows = [
            row
            for row in form.rows.values()
            if row.control.isVisibleTo(form) and row.control.isEnabled()
        ]
        if not rows:
            return None
        row = chosen(rows, number)
        row.control.activateWindow()  # the panel may float
        row.control.setFocus()
        return row if row.control.hasFocus() else None

    def _go_to_canvas(self) -> None:
        self.desk.window.activateWindow()
        self.desk.view.setFocus()

    def _end(self, row: Row, end: str) -> None:
        self.desk.typing = None
        match end:
            case "return":
                QTest.keyClick(row.control, Key.Key_Return)
            case "escape":
                QTest.keyClick(row.control, Key.Key_Escape)
            case "tab":
                QTest.keyClick(row.control, Key.Key_Tab)
            case "canvas":
                self._go_to_canvas()
            case _:
                self.desk.typing = row.control

    @rule(panel=st.sampled_from(PANELS), which=Numbers, end=st.sampled_from(ENDS),
          texts=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3))  # fmt: skip
    def type_value(self, panel: str, which: int, texts: list[str], end: str) -> None:
        """Type one text after the other into a field, and end in one way or another."""
        row = self._row(panel, which)
        if row is None:
            return
        if isinstance(row.control, Switch):
            row.control.setFocus()
            QTest.keyClick(row.control, Key.Key_Space)
            return
        if isinstance(row.control, ChoiceBox):
            row.control.setFocus()
            hold_key(row.control, chosen(ARROWS, which), 1 + which % 3)
            return
        for text in texts:
            self.desk.replace_text(row.control, text)
        self._end(row, end)

    @rule(panel=st.sampled_from(PANELS), which=Numbers, up=st.booleans(),
          times=st.integers(1, 5), by=st.sampled_from(("keys", "page", "wheel", "label", "slider")),
          end=st.sampled_from(ENDS))  # fmt: skip
    def spin(self, panel: str, which: int, up: bool, times: int, by: str, end: str) -> None:
        """Move a value by keys, by the wheel, by a drag over its label or along its slider."""
        row = self._row(panel, which)
        if row is None or isinstance(row.control, Switch):
            return
        control = row.control
        keys = (Key.Key_PageUp, Key.Key_PageDown) if by == "page" else (Key.Key_Up, Key.Key_Down)
        if by == "label":
            _scrub(row, up, times)
            return
        if by == "slider":
            if row.slider is not None and row.slider.isVisible():
                row.slider.setFocus()
                hold_key(row.slider, Key.Key_Right if up else Key.Key_Left, times)
            return
        control.setFocus()
        if by == "wheel":
            _turn_wheel(control, up, times)
        else:
            hold_key(control, keys[0] if up else keys[1], times)
        self._end(row, end)

    @rule(panel=st.sampled_from(PANELS), which=Numbers,
          button=st.sampled_from(("reset", "link", "pin", "more")))  # fmt: skip
    def press_beside(self, panel: str, which: int, button: str) -> None:
        """Press what stands beside a field: back to the default, one value an axis, the pin."""
        row = self._row(panel, which)
        form = self._form(panel)
        if row is None or form is None:
            return
        found: dict[str, QAbstractButton | None] = {
            "reset": row._reset, "link": row.link, "pin": row._expose, "more": form._more
        }  # fmt: skip
        pressed = found[button]
        if pressed is not None and pressed.isVisible() and pressed.isEnabled():
            QTest.mouseClick(pressed, LEFT)

    @rule(what=st.sampled_from(("reset", "copy", "paste")), all_of_a_kind=st.booleans())
    def use_all_settings(self, what: str, all_of_a_kind: bool) -> None:
        """Reset, copy or paste all settings of what is selected."""
        view = self.desk.view
        self._form("inspector")
        if all_of_a_kind and view.selection:
            kind = self.desk.graph[view.selection[0]].block.kind
            view.select(n for n, node in self.desk.graph.nodes.items() if node.block.kind == kind)
        menu = self.desk.window.inspector.header.menu
        if menu.isVisible():
            getattr(menu, what).trigger()

    @rule(number=Numbers, name=st.sampled_from((*NAMES, "relu1", "dense1")),
          end=st.sampled_from(("return", "escape", "canvas", "stay")))  # fmt: skip
    def rename_in_head(self, number: int, name: str, end: str) -> None:
        """Type another name into the head of the inspector."""
        node = self.desk.node(number)
        if node is None:
            return
        self.desk.view.select([node])
        self._form("inspector")
        field = self.desk.window.inspector.header.name
        field.activateWindow()
        field.setFocus()
        if not field.hasFocus():
            return
        self.desk.replace_text(field, name)
        if end == "canvas":
            self._go_to_canvas()
        elif end != "stay":
            QTest.keyClick(field, Key.Key_Return if end == "return" else Key.Key_Escape)

    @rule(text=st.sampled_from(("a note", "", "two\nlines")), leave=st.booleans())
    def write_note(self, text: str, leave: bool) -> None:
        """Write a remark on the selected block, or on the group that is shown."""
        self.desk.window.show_panel("inspector")
        note = self.desk.window.inspector.note
        if not note.isVisible() or not note.isEnabled():
            return
        note.setFocus()
        note.selectAll()
        QTest.keyClick(note, Key.Key_Delete)
        for place, line in enumerate(text.split("\n")):
            if place:
                QTest.keyClick(note, Key.Key_Return)
            QTest.keyClicks(note, line)
        if leave:
            self._go_to_canvas()

    @rule(which=st.sampled_from(("trainable", "bypassed")), by_key=st.booleans())
    def mark(self, which: str, by_key: bool) -> None:
        """Freeze or bypass what is selected."""
        box = getattr(self.desk.window.inspector, which)
        if box.isVisible() and box.isEnabled():
            box.setFocus()
            if by_key:
                QTest.keyClick(box, Key.Key_Space)
            else:
                QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))

    @rule(number=Numbers)
    def open_part(self, number: int) -> None:
        """Press a row of what is inside the selected block."""
        table = self.desk.window.inspector.parts
        if table.isVisible() and table.topLevelItemCount():
            item = table.topLevelItem(number % table.topLevelItemCount())
            assert item is not None
            self.desk.window.inspector.area.ensureWidgetVisible(table)
            at = table.visualItemRect(item).center()
            QTest.mouseClick(table.viewport(), LEFT, pos=at)


def _scrub(row: Row, up: bool, times: int) -> None:
    """Drag over the label of a setting."""
    at = row.label.rect().center()
    QTest.mousePress(row.label, LEFT, pos=at)
    for _ in range(times):
        at = at + QPoint(9 if up else -9, 0)
        QTest.mouseMove(row.label, at)
    QTest.mouseRelease(row.label, LEFT, pos=at)


def _turn_wheel(control: Control, up: bool, times: int) -> None:
    """Turn the wheel over a field."""
    at = QPointF(control.rect().center())
    for _ in range(times):
        event = QWheelEvent(
            at, control.mapToGlobal(at), QPoint(), QPoint(0, 120 if up else -120),
            Qt.MouseButton.NoButton, PLAIN, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(control, event)
