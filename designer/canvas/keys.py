"""What each key does on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from designer.actions import CANVAS_KEYS, OTHER_KEYS
from designer.canvas.arranging import Side
from designer.canvas.bookmarks import DIGITS
from designer.canvas.camera import ZOOM_PER_NOTCH
from designer.canvas.detaching import detach
from designer.canvas.edits import Placement, open_ends, place_behind
from designer.canvas.exchanging import swap_inputs
from designer.canvas.facts_note import tell_chosen
from designer.canvas.geometry import GRID, Point
from designer.canvas.straightening import straighten

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from designer.canvas.view import CanvasView

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier

FAR_STEPS = 5
"""How many times farther an arrow key moves cards with Shift."""

_ARROWS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


_EDGES: dict[int, Side] = {
    Qt.Key.Key_Left: Side.LEFT,
    Qt.Key.Key_Right: Side.RIGHT,
    Qt.Key.Key_Up: Side.TOP,
    Qt.Key.Key_Down: Side.BOTTOM,
}


def _pressed(keys: str | QKeySequence.StandardKey) -> tuple[int, Qt.KeyboardModifier]:
    """Return the key of a shortcut, and what is held with it."""
    combination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs lack it
    return combination.key(), combination.keyboardModifiers()


_DIGITS: dict[int, int] = {Qt.Key.Key_0 + digit: digit for digit in DIGITS}


class Keys:
    """The keys of one canvas: plain letters act only while it has the focus."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        commands = view.commands
        self._bound: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (Qt.Key.Key_F, _NONE): view.fit,
            (Qt.Key.Key_F, _SHIFT): view.fit_selection,
            (Qt.Key.Key_I, _CTRL): view.choosing.invert,
            (Qt.Key.Key_1, _NONE): view.actual_size,
            (Qt.Key.Key_L, _NONE): view.tidying.tidy,
            (Qt.Key.Key_L, _SHIFT): view.tidying.turn,
            (Qt.Key.Key_W, _NONE): commands.chain,
            (Qt.Key.Key_T, _NONE): view.wire_to.ask,
            (Qt.Key.Key_X, _NONE): lambda: detach(view),
            (Qt.Key.Key_B, _NONE): view.bookmarks.go_on,
            (Qt.Key.Key_B, _SHIFT): view.bookmarks.keep,
            (Qt.Key.Key_I, _NONE): lambda: tell_chosen(view),
            (Qt.Key.Key_Q, _NONE): lambda: straighten(view),
            (Qt.Key.Key_X, _SHIFT): lambda: swap_inputs(view),
            (Qt.Key.Key_E, _NONE): view.notice.explain,
            (Qt.Key.Key_O, _NONE): lambda: view.canvas.heat.step(1),
            (Qt.Key.Key_O, _SHIFT): lambda: view.canvas.heat.step(-1),
            (Qt.Key.Key_Delete, _NONE): commands.remove,
            (Qt.Key.Key_Return, _NONE): self.enter,
            (Qt.Key.Key_Enter, _NONE): self.enter,
            (Qt.Key.Key_Backspace, _NONE): view.travel.leave,
            (Qt.Key.Key_Delete, _SHIFT): lambda: commands.remove(reconnect=True),
            (Qt.Key.Key_A, _CTRL): commands.select_all,
            (Qt.Key.Key_D, _CTRL): commands.duplicate,
            (Qt.Key.Key_D, _CTRL | _SHIFT): lambda: commands.duplicate(incoming=True),
            (Qt.Key.Key_X, _CTRL): commands.clipboard.cut,
            (Qt.Key.Key_C, _CTRL): commands.clipboard.copy,
            (Qt.Key.Key_V, _CTRL): commands.clipboard.paste,
            (Qt.Key.Key_V, _CTRL | _SHIFT): lambda: commands.clipboard.paste(incoming=True),
            (Qt.Key.Key_M, _NONE): commands.bypass,
            (Qt.Key.Key_C, _NONE): view.remarking.add_note,
            (Qt.Key.Key_F, _CTRL | _SHIFT): view.remarking.frame,
            (Qt.Key.Key_S, _NONE): commands.replacing.ask,
            (Qt.Key.Key_F2, _NONE): self.rename,
            (Qt.Key.Key_Escape, _NONE): self._escape,
            (Qt.Key.Key_N, _NONE): lambda: view.walking.step(1),
            (Qt.Key.Key_P, _NONE): lambda: view.walking.step(-1),
            (Qt.Key.Key_N, _SHIFT): lambda: view.walking.step_remark(1),
            (Qt.Key.Key_P, _SHIFT): lambda: view.walking.step_remark(-1),
            (Qt.Key.Key_W, _SHIFT): view.walking.step_wire,
            (Qt.Key.Key_Plus, _NONE): lambda: self.zoom(1),
            (Qt.Key.Key_Minus, _NONE): lambda: self.zoom(-1),
        }
        self._bound.update(self._second_keys())

    def _second_keys(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]]:
        """Return what else does what a key does, as people know it from other node editors."""
        found: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {}
        for name, others in OTHER_KEYS.items():
            first = _pressed(CANVAS_KEYS[name])
            # Tab comes by another way.
            act = self._bound.get(first, self.ask_for_block)
            found.update((_pressed(keys), act) for keys in others)
        return found

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key stands for, and say whether it stands for anything."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if key in _ARROWS:
            return self._arrow(key, modifiers)
        if key in _DIGITS:
            return self._digit(_DIGITS[key], modifiers)
        if key == Qt.Key.Key_Escape and modifiers != _NONE:
            # Many gestures are made with a key held: that must not keep them from being given up.
            return self._view.cancel_gesture()
        if key == Qt.Key.Key_Plus:
            modifiers = _NONE  # Shift is how many keyboards reach the plus
        action = self._bound.get((key, modifiers))
        if action is None:
            return False
        action()
        return True

    def release(self, event: QKeyEvent) -> None:
        """End the undo step of the arrow keys when they are let go."""
        if event.key() in _ARROWS:
            self._view.document.end_gesture()

    def ask_for_block(self) -> None:
        """Open the list of blocks: into the selected wire, behind the one block, or at the pointer.

        Where nothing is selected and the network has one open end, it goes on behind that.
        """
        wire = self._view.canvas.selected_wire
        if wire is not None:
            place = self._view.canvas.wires[wire].path().pointAtPercent(0.5)
            into = Placement((place.x(), place.y()), into=wire)
            self._view.adding.ask(into, self._view.mapFromScene(place))
            return
        view = self._view
        chosen = view.selection
        if not chosen and not view.remarking.selection:
            chosen = open_ends(view.canvas.graph)
        if len(chosen) == 1:
            placement = place_behind(view.canvas.graph, chosen[0])
            view.bring_into_view(chosen)
            area = view.canvas.content(chosen)
            view.adding.ask(placement, view.mapFromScene(area.topRight()), by_key=True)
            return
        at = view.pointer()
        place = view.mapToScene(at)
        view.adding.ask(Placement((place.x(), place.y())), at)

    def _arrow(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        x, y = _ARROWS[key]
        if modifiers == _CTRL | _SHIFT:
            self._view.arranging.align(_EDGES[key])
        elif modifiers == _CTRL:
            self._view.remarking.stretch((x * GRID, y * GRID))
        elif modifiers & _ALT:
            self._view.walking.walk((x, y), extend=bool(modifiers & _SHIFT))
        elif modifiers in (_NONE, _SHIFT):
            far = GRID * (FAR_STEPS if modifiers & _SHIFT else 1)
            self._view.commands.move((x * far, y * far))
        else:
            return False
        return True

    def _digit(self, digit: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Go to the view that is kept under a digit, or with Alt keep this one under it."""
        if modifiers & ~_SHIFT == _NONE:  # Shift is how some keyboards reach the digits
            self._view.bookmarks.go(digit)
        elif modifiers & ~_SHIFT == _ALT:
            self._view.bookmarks.keep(digit)
        else:
            return False
        return True

    def enter(self) -> None:
        """Go into the one selected block, or write on the one selected note or frame."""
        noted = self._view.remarking.selection
        if len(noted) == 1 and not self._view.selection:
            self._view.remarking.open_field(noted[0])
        else:
            self._view.travel.enter()

    def zoom(self, notches: int) -> None:
        """Show the cards larger, or with -1 smaller."""
        self._view.set_zoom(self._view.zoom * ZOOM_PER_NOTCH**notches)

    def rename(self) -> None:
        """Open the field for the name of the one selected block, or the text of a note."""
        noted = self._view.remarking.selection
        if len(noted) == 1 and not self._view.selection:
            self._view.remarking.open_field(noted[0])
        elif len(self._view.selection) == 1:
            self._view.rename_field.open(self._view.selection[0])

    def _escape(self) -> None:
        view = self._view
        view.hint.hide_hint()
        if not view.tidying.cancel() and not view.cancel_gesture():
            view.canvas.select([])
