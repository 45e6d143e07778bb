"""The thin lines of earlier runs in one chart, each with its number on it.

Imports pyqtgraph, which takes 0.3 s: nothing may import this before the window is painted.
"""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from widgets.history import Axis, History, Metric
from widgets.past_runs import Past, color_of
from widgets.plot import Plot
from widgets.ranges import Range
from widgets.theme import Theme
from widgets.trace import extent, merged, scaled

DEPTH = -0.5
"""Over the grid and under the newest run."""

APART = 0.08
"""So much of its line further right each number stands: early, where runs differ most."""


class _Lines:
    """One run: its smoothed training, its epochs, and its number."""

    def __init__(self, plot: Plot, number: int) -> None:
        self.smooth = pg.PlotCurveItem(antialias=True, connect="finite")
        self.epochs = pg.PlotCurveItem(antialias=True, connect="finite")
        self.label = pg.TextItem(str(number), anchor=(0.5, 0.5))
        self.items = (self.smooth, self.epochs, self.label)
        self.share = APART * number
        for item in self.items:
            item.setZValue(DEPTH)
            plot.addItem(item, ignoreBounds=True)
        self.label.setZValue(-DEPTH)  # over the raw line, which would hide it


class PastTraces:
    """What a chart draws of earlier runs.

    Parameters
    ----------
    plot
        Where to draw.
    metric
        Which measurement.
    """

    def __init__(self, plot: Plot, metric: Metric) -> None:
        self._plot = plot
        self._metric = metric
        self._theme: Theme | None = None
        self._runs: tuple[Past, ...] = ()
        self._lines: list[_Lines] = []
        self._drawn: object = None
        self._extent: Range | None = None

    def show_runs(self, runs: Sequence[Past]) -> None:
        """Draw these runs from the next :meth:`draw` on."""
        for lines in self._lines:
            for item in lines.items:
                self._plot.removeItem(item)
        self._runs = tuple(runs)
        self._lines = [_Lines(self._plot, run.number) for run in self._runs]
        self._drawn = None
        if self._theme is not None:
            self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for run, lines in zip(self._runs, self._lines, strict=True):
            color = color_of(run.number, theme)
            lines.smooth.setPen(pg.mkPen(color, width=1))
            lines.epochs.setPen(pg.mkPen(color, width=1, style=Qt.PenStyle.DashLine))
            lines.label.setColor(color)
            lines.label.fill = pg.mkBrush(theme.canvas)

    def last(self, axis: Axis) -> float:
        """Return where x of the longest of them ends; 0 without any."""
        return max((run.history.last(axis) for run in self._runs), default=0.0)

    def draw(self, axis: Axis, view: Range, pixels: int, *, logarithmic: bool) -> Range | None:
        """Draw what lies in the view, and return the lowest and highest y drawn."""
        now = (axis, view, pixels, logarithmic)
        if now != self._drawn:  # they change with the view alone
            self._drawn = now
            self._extent = merged(
                *(
                    self._draw_run(run.history, lines, axis, view, pixels, logarithmic)
                    for run, lines in zip(self._runs, self._lines, strict=True)
                )
            )
        return self._extent

    def _draw_run(
        self,
        history: History,
        lines: _Lines,
        axis: Axis,
        view: Range,
        pixels: int,
        logarithmic: bool,
    ) -> Range | None:
        known: list[Range | None] = []
        place: tuple[float, float] | None = None
        for track, item in ((history.steps, lines.smooth), (history.epochs, lines.epochs)):
            window = track.window(axis, *view)
            curve = track.curves[self._metric]
            line = (
                curve.smooth_line(*window, max(pixels // 4, 1))
                if track is history.steps and self._metric != "rate"
                else curve.raw_line(*window, max(pixels // 4, 1))
            )
            x, values = track.x(axis, line.positions), scaled(line.values, logarithmic)
            item.setData(x, values)
            found = extent(values)
            known.append(found)
            if found is not None:
                finite = np.flatnonzero(np.isfinite(values) & (x >= view[0]) & (x <= view[1]))
                if place is None and len(finite):
                    at = int(finite[int(lines.share * (len(finite) - 1))])
                    place = float(x[at]), float(values[at])
        lines.label.setVisible(place is not None)
        if place is not None:
            lines.label.setPos(*place)
        return merged(*known)
