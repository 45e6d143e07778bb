"""Finding the lanes of a scene's wires: at once, or, in a tangle, while the window lives on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QTimer

from designer.canvas.routes import LaneMemory, search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from PySide6.QtCore import QObject

    from designer.canvas.routes import Card, Found, Span

AT_ONCE = 150_000
"""So many things are held against wires at once, which takes 30 ms. The lanes of 2,000 blocks in
order need a fifth of it; of 2,000 that lie everywhere 40 times as many, which took 1.1 s."""

SLICE = 15_000
"""So many are held against them later at a time."""

TOLD_AFTER = 16
"""After so many slices what was found is shown: painting takes longer than a slice."""

K = TypeVar("K")


class LaneSearch(Generic[K]):
    """Looks for lanes, remembers them, and goes on beside what a person does.

    How much is found at once follows from what lies where alone, not from the clock.

    Parameters
    ----------
    owner
        The scene.
    tell
        Is given what was found later: the lane of each wire, ``None`` where it needs none; at
        last, at a turn of its own, nothing.
    """

    def __init__(self, owner: QObject, tell: Callable[[dict[K, float | None]], None]) -> None:
        self._tell = tell
        self._memory: LaneMemory[K] = LaneMemory()
        self._steps: Iterator[Found[K]] | None = None
        self._found: dict[K, float | None] = {}
        self._slices = 0
        self._paused = False
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_going_on(self) -> bool:
        """Whether there are wires whose lanes are yet to be found."""
        return self._steps is not None

    def begin(
        self, cards: Iterable[Card], spans: Mapping[K, Span], step: float, below: float
    ) -> dict[K, float | None]:
        """Look for the lanes of wires, as :func:`designer.canvas.routes.lanes` does.

        Returns
        -------
        dict
            What was found at once; the rest is told later, where :attr:`is_going_on` says so.
        """
        self.stop()
        self._steps = search(cards, spans, step, below, self._memory)
        self._look(AT_ONCE)
        found, self._found = self._found, {}
        if self.is_going_on and not self._paused:
            self._timer.start()
        return found

    def pause(self, *, paused: bool) -> None:
        """Do not go on for now, or go on: what lies where may be about to differ."""
        self._paused = paused
        if not self.is_going_on:
            return
        if paused:
            self._timer.stop()
        else:
            self._timer.start()

    def finish(self) -> None:
        """Find the rest at once."""
        if self._steps is not None:
            self._look(None)
            self._tell_found()
            self._timer.stop()
            self._tell({})

    def stop(self) -> None:
        """Look no further: what lies where is different, or the scene ends."""
        self._timer.stop()
        self._found = {}
        if self._steps is not None:
            self._steps = None
            self._memory = LaneMemory()  # it was in the middle of being filled

    def _look(self, most: int | None) -> None:
        assert self._steps is not None  # noqa: S101 - nobody looks where nothing is sought
        looks = 0
        for key, y, looked in self._steps:
            self._found[key] = y
            looks += looked
            if most is not None and looks >= most:
                return
        self._steps = None

    def _go_on(self) -> None:
        if self._steps is None:
            self._tell({})
            return
        self._look(SLICE)
        self._slices += 1
        if self._steps is None or self._slices >= TOLD_AFTER:
            self._tell_found()
        self._timer.start()

    def _tell_found(self) -> None:
        self._slices = 0
        found, self._found = self._found, {}
        self._tell(found)
