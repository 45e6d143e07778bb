"""Gives the inspector a sample and the way back to its pixels, when that is about to be seen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from engine.blocks.composite import Composite
from engine.blocks.input import Input
from engine.errors import NetloomError
from engine.graph import InputPort
from engine.sight import Level, Sight, sight
from widgets.sample_picture import MOST_PIXELS, Sample, grey_pictures

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from designer.document import Document, State
    from designer.scope import Scope
    from engine.region import Box
    from widgets.sample_view import SampleView

REST_MS = 100
"""How long edits of a large network must rest before the way back is worked out anew."""

SMALL = 60
"""In a network of so many plain blocks it is worked out at once: that takes 0.3 ms."""

PICTURES = 10
"""How many of the built-in data there are to choose from."""


def levels_of(scope: Scope) -> list[Level]:
    """Return the graphs from the whole network to the one that is shown."""
    chain = scope.chain()
    opened = [inner.path[-1] for inner in chain[1:]] + [""]
    return [
        Level(each.bound or each.graph, each.analysis, name)
        for each, name in zip(chain, opened, strict=True)
    ]


class Sights(QObject):
    """Keeps the inspector's sample true to the selected block."""

    def __init__(self, document: Document, view: SampleView, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._view = view
        self._wanted: tuple[tuple[Scope, ...], str] | None = None
        self._sight: Sight | None = None
        self._which = 0
        self._subject: tuple[tuple[str, ...], str, str, Sample] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._work)
        view.needed.connect(self._prepare)
        view.next_requested.connect(self._show_next)

    @property
    def subject(self) -> tuple[tuple[str, ...], str, str, Sample] | None:
        """What is shown: the blocks that were opened, the node, the Input, and its sample."""
        return self._subject

    def follow(self, state: State, names: tuple[str, ...]) -> None:
        """Offer to show what the positions of a selected block see, where it has some."""
        chain = state.scope.chain()
        if len(names) == 1:
            wanted = (chain, names[0])
            before = self._wanted
            if before is not None and before[1] == names[0] and _same(before[0], chain):
                return
            self._rest.stop()
            facts = state.scope.analysis[names[0]].facts
            if facts is not None and facts.outputs and len(facts.outputs[0]) > 1:
                self._wanted = wanted
                self._view.offer(facts.outputs[0][1:])
                return
        self._rest.stop()
        self._wanted = None
        self._view.offer(None)

    @Slot()
    def _prepare(self) -> None:
        """Work out what is about to be painted: not now, a paint must not wait for it."""
        if self._wanted is None:
            return
        graph = self._wanted[0][0].graph
        folded = any(isinstance(node.block, Composite) for node in graph.nodes.values())
        self._rest.start(0 if len(graph) <= SMALL and not folded else REST_MS)

    @Slot()
    def _work(self) -> None:
        if self._wanted is None:
            return
        chain, name = self._wanted
        try:
            self._sight = sight(levels_of(chain[-1]), name)
        except NetloomError:  # more blocks than a network may have
            self._sight = None
        self._show()

    @Slot()
    def _show_next(self) -> None:
        self._which += 1
        self._show()

    def _show(self) -> None:
        found = self._sight
        self._subject = None
        image = None if found is None else _image(found)
        if found is None or image is None:
            self._view.take(None, lambda _position: None)
            return
        shape = found.images[image]
        pictures: tuple[QImage, ...] = ()
        if len(shape) == 3 and self._document.project.data.source == "digits":
            pictures = _digits()
        elif len(shape) == 3 and self._document.project.data.source == "x_or_o":
            pictures = _drawn(min(shape[1], MOST_PIXELS), min(shape[2], MOST_PIXELS))
        picture = pictures[self._which % len(pictures)] if pictures else None

        def sees(position: tuple[int, ...]) -> Box | None:
            return found.sees(position).get(image)

        sample = Sample(shape, picture)
        if self._wanted is not None:
            self._subject = (*_made_at(self._wanted[0][-1], self._wanted[1]), image, sample)
        self._view.take(sample, sees, more=len(pictures) > 1)


def _made_at(scope: Scope, name: str) -> tuple[tuple[str, ...], str]:
    """Return where a node's output is made: what enters a group is made by what feeds it."""
    while scope.outer is not None and scope.opened is not None:
        definition = scope.definition
        if definition is None or not isinstance(scope.graph[name].block, Input):
            break
        feed = scope.outer.graph.wires.get(InputPort(scope.opened.name, name))
        if feed is None:
            break
        scope, name = scope.outer, feed.node
    return scope.path, name


def _image(found: Sight) -> str | None:
    """Return the Input to show: the first image, else the first with spatial axes."""
    spatial = [name for name, shape in found.images.items() if 1 < len(shape) < 5]
    return next((name for name in spatial if len(found.images[name]) == 3), None) or next(
        iter(spatial), None
    )


def _same(one: tuple[Scope, ...], other: tuple[Scope, ...]) -> bool:
    return len(one) == len(other) and all(
        a.analysis is b.analysis and a.graph.wires is b.graph.wires
        for a, b in zip(one, other, strict=True)
    )


@lru_cache(maxsize=1)
def _digits() -> tuple[QImage, ...]:
    # The readers of data take a fifth of the second in which the window must paint.
    from engine.data.sources import digits  # noqa: PLC0415

    try:
        pixels, _labels = digits.read(PICTURES)
    except NetloomError:  # without scikit-learn
        return ()
    return tuple(grey_pictures(pixels, digits.MARGIN))


@lru_cache(maxsize=8)
def _drawn(height: int, width: int) -> tuple[QImage, ...]:
    from engine.data.sources import drawn  # noqa: PLC0415 - as above

    return tuple(grey_pictures(drawn.draw(PICTURES, height, width)))
