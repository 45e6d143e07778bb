"""The thin lines of earlier runs in one chart, each with its number at its end.

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


class _Lines:
    """One run: its smoothed training, its epochs, and its number."""

    def __init__(self, plot: Plot, number: int) -> None:
        self.smooth = pg.PlotCurveItem(antialias=True, connect="finite")
        self.epochs = pg.PlotCurveItem(antialias=True, connect="finite")
        self.label = pg.TextItem(str(number), anchor=(1, 1))
        self.items = (self.smooth, self.epochs, self.label)
        for item in self.items:
            item.setZValue(DEPTH)
            plot.addItem(item, ignoreBounds=True)


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
        ends: tuple[float, float] | None = None
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
                at = int(np.flatnonzero(np.isfinite(values))[-1])
                ends = (float(x[at]), float(values[at])) if ends is None else ends
        lines.label.setVisible(ends is not None)
        if ends is not None:
            lines.label.setPos(min(ends[0], view[1]), ends[1])
        return merged(*known)
