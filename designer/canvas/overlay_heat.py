"""The heat on the cards: which colour each node has, worked out after every edit in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from designer.canvas.card import RECOGNIZABLE
from designer.canvas.geometry import CARD_WIDTH
from designer.canvas.inks import Inks, mix
from designer.canvas.overlay import (
    NO_SHADE,
    OVERLAYS,
    UNKNOWN,
    Overlay,
    Scale,
    time_note,
    translated,
    words,
)
from widgets import quantities
from widgets.overlay_legend import Reading
from widgets.ramp import STEPS, Ramp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QBrush, QColor

    from designer.canvas.node_item import NodeItem
    from designer.canvas.overlay import Values
    from designer.canvas.scene import CanvasScene
    from designer.document import State
    from engine.receptive import Receptive


class Tint(NamedTuple):
    """The colours of one card; cards with one shade share them."""

    ground: QBrush
    hatch: QBrush | None
    """Lies over the ground where there is no value."""
    far: QColor
    """The plain rectangle seen from far, and in the overview."""
    inks: Inks
    """Pens that can be read on the ground."""


class Heat:
    """How one card shows its value; number and words are found only where they are read."""

    __slots__ = ("_map", "_name", "tint")

    def __init__(self, tint: Tint, name: str, heat_map: HeatMap) -> None:
        self.tint = tint
        self._name = name
        self._map = heat_map

    @property
    def value(self) -> float | None:
        """The number; ``None`` where the node has none."""
        return self._map.values.get(self._name)

    @property
    def text(self) -> str:
        """The value with its unit; empty where the card has nothing to say."""
        value = self.value
        if value is None and self._map.id == "time":  # it comes, or comes again
            return quantities.MISSING
        return self._map.words(self._name) if value else ""

    @property
    def brief(self) -> str:
        """The same, short enough for large letters."""
        overlay, value = self._map.overlay, self.value
        return overlay.brief(value) if overlay and value and overlay.unit else self.text

    @property
    def words(self) -> str:
        """The same for tool tips and screen readers."""
        overlay = self._map.overlay
        title = translated(overlay.title) if overlay else ""
        return f"{title}: {self._map.words(self._name)}"


class HeatMap:
    """The overlay of one scene.

    Parameters
    ----------
    scene
        Its nodes must be there already; the scene calls :meth:`follow` after each change.
    """

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self.overlay: Overlay | None = None
        """What is shown; ``None`` where the cards have their usual colours."""
        self.scale: Scale | None = None
        self.values: Values = {}
        self._steps: dict[str, int] = {}
        self._known: Mapping[str, float | Receptive | None] = {}
        self._tints: dict[int, Tint] = {}
        self._state: State | None = None
        self._note = ""

    @property
    def id(self) -> str:
        """The identifier of what is shown, or ``"none"``."""
        return "none" if self.overlay is None else self.overlay.id

    def choose(self, identifier: str) -> None:
        """Show another overlay; an unknown one (an old setting) or ``"none"`` shows none."""
        overlay = OVERLAYS.get(identifier)
        if overlay is self.overlay:
            return
        self.overlay = overlay
        self.repaint()

    def step(self, way: int) -> None:
        """Show the next overlay (or the one before); between the last and the first is none."""
        names = ["none", *OVERLAYS]
        self.choose(names[(names.index(self.id) + way) % len(names)])

    def say(self, note: str) -> None:
        """Say something else in the legend, beside the numbers."""
        if note != self._note:
            self._note = note
            if self.overlay is not None:
                self._scene.heat_changed.emit()

    def renew(self) -> None:
        """Show numbers that have come since the last edit."""
        if self.overlay is not None:
            self._state = None
            self.follow(self._scene.document.state)
            self._scene.heat_changed.emit()

    def repaint(self) -> None:
        """Work everything out anew, as after a change of the theme."""
        self._steps, self._known = {}, {}
        self._tints.clear()
        self._state = None
        if self.overlay is None:
            self.scale, self.values = None, {}
            for item in self._scene.nodes.values():
                item.set_heat(None)
            self._scene.heat_changed.emit()
        else:
            self.follow(self._scene.document.state)

    def follow(self, state: State) -> None:
        """Show a state of the document, touching only the cards whose value or colour differ."""
        overlay, before = self.overlay, self._state
        if overlay is None:
            return
        self._state = state
        if (
            before is not None
            and before.scope.graph is state.scope.graph
            and before.scope.analysis is state.scope.analysis
            and before.project.training is state.project.training
        ):
            return
        self.values = values = overlay.values(
            state.scope, state.project.training, self._scene.document.sheet.timings
        )
        scale = Scale.of(values.values(), logarithmic=overlay.logarithmic)
        items = self._scene.nodes
        # Windows of 1×7 and 7×1 are equal shares of an image, and yet not the same.
        known: Mapping[str, float | Receptive | None] = (
            state.scope.analysis.seen() if overlay.id == "receptive" else values
        )
        if scale is None:
            shades = [UNKNOWN if value is None else NO_SHADE for value in values.values()]
        else:
            shades = scale.steps(values.values(), STEPS - 1)
        steps = dict(zip(values, shades, strict=True))
        had, was = self._steps, self._known
        differs = scale != self.scale or len(had) != len(steps)
        self.scale, self._steps, self._known = scale, steps, known
        sight = self._sight()
        for name, step in steps.items():
            item, value = items[name], known[name]
            heat = item.heat
            if heat is not None and had.get(name) == step:
                told = was.get(name)
                if told is not value and told != value:
                    item.say_anew(repaint=sight is not None and sight(item))
                continue
            tint = self._tint(step)
            if heat is None or heat.tint is not tint:
                differs = True
                item.set_heat(Heat(tint, name, self))
            else:
                item.say_anew(repaint=sight is not None and sight(item))
        if differs:
            self._scene.heat_changed.emit()

    def words(self, name: str) -> str:
        """Say a node's value as its card does."""
        if self.overlay is None or self._state is None:
            return ""
        analysis = self._state.scope.analysis
        return words(self.overlay, self.values.get(name), name, analysis)

    def _sight(self) -> Callable[[NodeItem], bool] | None:
        """Return what says whether a card's words can be seen, or ``None`` where none can.

        From far a card shows its colour alone, which often stays when its value goes.
        """
        areas = [
            view.mapToScene(view.viewport().rect()).boundingRect()
            for view in self._scene.views()
            if view.transform().m11() >= RECOGNIZABLE
        ]
        if not areas:
            return None
        area = areas[0]
        for other in areas[1:]:
            area = area.united(other)
        left, right = area.left() - CARD_WIDTH, area.right() + CARD_WIDTH
        top, bottom = area.top() - CARD_WIDTH, area.bottom() + CARD_WIDTH

        def seen(item: NodeItem) -> bool:
            x, y = item.node.position
            return left < x < right and top < y < bottom

        return seen

    def _tint(self, step: int) -> Tint:
        known = self._tints.get(step)
        if known is None:
            inks = self._scene.inks
            theme = inks.theme
            if step < 0:
                hatch = None if step == NO_SHADE else inks.hatch
                known = Tint(inks.card, hatch, mix(theme.canvas, theme.muted, 0.22), inks.unheated)
            else:
                shade = Ramp.of(theme).shades[step]
                known = Tint(shade.brush, None, shade.color, inks.on(shade.color, shade.ink))
            self._tints[step] = known
        return known

    def reading(self) -> Reading | None:
        """Return what the legend says, or ``None`` where there is nothing to explain."""
        overlay, scale = self.overlay, self.scale
        if overlay is None:
            return None
        values = self.values.values()
        return Reading(
            translated(overlay.title),
            translated(overlay.help),
            overlay.write(scale.low) if scale else "",
            overlay.write(scale.high) if scale else "",
            scale.ticks() if scale else (),
            scale is not None and scale.logarithmic,
            any(value == 0 for value in values),
            any(value is None for value in values),
            self._said(overlay),
        )

    def _said(self, overlay: Overlay) -> str:
        state = self._state
        if overlay.id != "time" or self._note or state is None:
            return self._note
        return time_note(state.scope, state.project.training, self._scene.document.sheet.timings)
