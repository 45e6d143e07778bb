"""The lines of one run in one chart: raw, smoothed, per epoch, and the best epoch."""

from typing import get_args

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from widgets.curves import Floats
from widgets.history import Axis, History, Metric
from widgets.legend import Part
from widgets.plot import Plot
from widgets.ranges import Range, robust
from widgets.theme import Theme

RAW_SHARE = 0.45
"""How much of the smoothed line's colour the raw line keeps; opaque, as alpha draws slower."""

MARKER_ROOM = 14
"""Pixels each epoch needs for its marker to be told from the next one's."""

NOTHING = np.empty(0)


class Trace:
    """What a chart draws of one run.

    Every line is set from as many points as there are pixels, whatever the length of the run.

    Parameters
    ----------
    plot
        Where to draw.
    metric
        Which measurement.
    """

    def __init__(self, plot: Plot, metric: Metric) -> None:
        self._metric = metric
        self.shown: frozenset[Part] = frozenset(get_args(Part))
        self._drawn: object = None
        self._extent: Range | None = None
        self._raw = pg.PlotCurveItem(antialias=False, connect="finite")
        self._smooth = pg.PlotCurveItem(antialias=True, connect="finite")
        self._epochs = pg.PlotCurveItem(antialias=True, connect="finite")
        self._markers = pg.ScatterPlotItem(symbol="o", size=6)
        self._best = pg.ScatterPlotItem(symbol="star", size=15)
        items = (self._raw, self._smooth, self._epochs, self._markers, self._best)
        for depth, item in enumerate(items):
            item.setZValue(depth)
            plot.addItem(item, ignoreBounds=True)
        # Even an empty scatter costs a repaint 0.2 ms.
        for unused in items[2:] if metric == "rate" else ():
            unused.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        color = theme.rate if self._metric == "rate" else theme.training
        self._raw.setPen(pg.mkPen(_mixed(color, theme.canvas, RAW_SHARE), width=1))
        self._smooth.setPen(pg.mkPen(color, width=2))
        dashed = pg.mkPen(theme.validation, width=2, style=Qt.PenStyle.CustomDashLine)
        dashed.setDashPattern([4, 2.5])
        self._epochs.setPen(dashed)
        self._markers.setPen(pg.mkPen(theme.canvas, width=1))
        self._markers.setBrush(pg.mkBrush(theme.validation))
        self._best.setPen(pg.mkPen(theme.canvas, width=1))
        self._best.setBrush(pg.mkBrush(theme.good))

    def draw(
        self, history: History, axis: Axis, view: Range, pixels: int, *, logarithmic: bool
    ) -> Range | None:
        """Draw what of the history lies in the view.

        Parameters
        ----------
        history
            The run.
        axis
            What x counts.
        view
            From which x to which.
        pixels
            Width of the plot: more points than that would not be seen.
        logarithmic
            Whether y is the logarithm to the base of ten; values not above 0 are gaps then.

        Returns
        -------
        Range or None
            Lowest and highest y worth showing, single outliers of the raw line left out.
        """
        return merged(
            self._draw_steps(history, axis, view, pixels, logarithmic),
            self._draw_epochs(history, axis, view, pixels, logarithmic),
        )

    def clear(self) -> None:
        """Draw nothing."""
        self._drawn = None
        for curve in (self._raw, self._smooth, self._epochs):
            curve.setData(NOTHING, NOTHING)
        for points in (self._markers, self._best):
            points.setData(NOTHING, NOTHING)

    def _draw_steps(
        self, history: History, axis: Axis, view: Range, pixels: int, logarithmic: bool
    ) -> Range | None:
        track = history.steps
        curve = track.curves[self._metric]
        if "training" not in self.shown or not len(track):
            self._raw.setData(NOTHING, NOTHING)
            self._smooth.setData(NOTHING, NOTHING)
            return None
        window = track.window(axis, *view)
        raw = curve.raw_line(*window, max(pixels // 2, 1))
        values = scaled(raw.values, logarithmic)
        if self._metric == "rate":
            self._smooth.setData(track.x(axis, raw.positions), values)
            return robust(values)
        self._raw.setData(track.x(axis, raw.positions), values)
        smooth = curve.smooth_line(*window, max(pixels // 4, 1))
        smoothed = scaled(smooth.values, logarithmic)
        self._smooth.setData(track.x(axis, smooth.positions), smoothed)
        return merged(robust(values), extent(smoothed))

    def _draw_epochs(
        self, history: History, axis: Axis, view: Range, pixels: int, logarithmic: bool
    ) -> Range | None:
        # Epochs end seldom: drawing them anew with every batch was a quarter of an update.
        shown = self.shown if self._metric != "rate" else frozenset[Part]()
        now = (id(history), history.epochs.changes, axis, view, pixels, logarithmic, shown)
        if now != self._drawn:
            self._drawn = now
            self._extent = self._draw_line(history, axis, view, pixels, logarithmic)
            self._draw_best(history, axis, logarithmic)
        return self._extent

    def _draw_line(
        self, history: History, axis: Axis, view: Range, pixels: int, logarithmic: bool
    ) -> Range | None:
        track = history.epochs
        if self._metric == "rate" or "validation" not in self.shown or not len(track):
            self._epochs.setData(NOTHING, NOTHING)
            self._markers.setData(NOTHING, NOTHING)
            return None
        window = track.window(axis, *view)
        line = track.curves[self._metric].raw_line(*window, max(pixels // 4, 1))
        x, values = track.x(axis, line.positions), scaled(line.values, logarithmic)
        self._epochs.setData(x, values)
        roomy = (window[1] - window[0]) * MARKER_ROOM <= pixels
        finite = np.isfinite(values) & roomy
        self._markers.setData(x[finite], values[finite])
        return extent(values)

    def _draw_best(self, history: History, axis: Axis, logarithmic: bool) -> None:
        track, best = history.epochs, history.best
        if self._metric == "rate" or "best" not in self.shown or best is None:
            self._best.setData(NOTHING, NOTHING)
            return
        at = np.array([best.position])
        x, values = (
            track.x(axis, at),
            scaled(track.curves[self._metric].values[at], logarithmic),
        )
        finite = np.isfinite(values)
        self._best.setData(x[finite], values[finite])


def merged(*ranges: Range | None) -> Range | None:
    """Return the range that holds all of those that are known."""
    known = [found for found in ranges if found is not None]
    if not known:
        return None
    return min(low for low, _ in known), max(high for _, high in known)


def scaled(values: Floats, logarithmic: bool) -> Floats:
    """Return values as an axis wants them: as powers of ten on a logarithmic one."""
    if not logarithmic:
        return values
    scaled = np.full(len(values), np.nan)
    np.log10(values, out=scaled, where=values > 0)
    return scaled


def extent(values: Floats) -> Range | None:
    """Return the lowest and the highest value; ``None`` where none is a number."""
    known = values[np.isfinite(values)]
    return (float(known.min()), float(known.max())) if len(known) else None


def _mixed(color: QColor, ground: QColor, share: float) -> QColor:
    def channel(one: float, other: float) -> float:
        return share * one + (1 - share) * other

    return QColor.fromRgbF(
        channel(color.redF(), ground.redF()),
        channel(color.greenF(), ground.greenF()),
        channel(color.blueF(), ground.blueF()),
    )
