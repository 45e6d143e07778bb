"""The crosshair of a chart: a line at one step, and a box with every value there.

Imports pyqtgraph, which takes 0.3 s: nothing may import this before the window is painted.
"""

from collections.abc import Sequence
from html import escape
from typing import Literal, NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from widgets import quantities
from widgets.history import Axis, History, Metric
from widgets.plot import Plot
from widgets.theme import Theme, tabular

SIGNS = {"smoothed": "━", "raw": "─", "epochs": "╍", "rate": "━"}


class Row(NamedTuple):
    """A line of the box: what kind of curve, its name and its value; a caption has no kind."""

    kind: Literal["caption", "smoothed", "raw", "epochs", "rate"]
    name: str
    value: str = ""


def readout(history: History, metric: Metric, axis: Axis, position: int) -> list[Row]:
    """Return what is known of a run at one step.

    Parameters
    ----------
    history
        The run.
    metric
        Which measurement.
    axis
        By what the nearest epoch is found.
    position
        Which of the run's steps, counted from 0 in what is known.
    """
    translate = QCoreApplication.translate
    track = history.steps
    step = track.step_at(position)
    caption = translate("crosshair", "step {step} · epoch {epoch}").format(
        step=quantities.count(step), epoch=f"{step / track.steps_per_epoch:.1f}"
    )
    rows = [Row("caption", caption)]
    curve = track.curves[metric]
    value = float(curve.values[position])
    if metric == "rate":
        return [*rows, Row("rate", translate("crosshair", "learning rate"), quantities.rate(value))]
    write = quantities.percent if metric == "accuracy" else quantities.loss
    smoothed = write(float(curve.smoothed[position]))
    rows.append(Row("smoothed", translate("crosshair", "train, smoothed"), smoothed))
    rows.append(Row("raw", translate("crosshair", "train, this batch"), write(value)))
    ends = history.epochs
    nearest = ends.nearest(axis, float(track.x(axis, position)))
    if nearest is not None:
        text = (
            translate("crosshair", "validation, epoch {n}")
            if history.validated
            else translate("crosshair", "train, epoch {n}")
        )
        name = text.format(n=round(ends.step_at(nearest) / ends.steps_per_epoch))
        rows.append(Row("epochs", name, write(float(ends.curves[metric].values[nearest]))))
    return rows


class Crosshair:
    """A vertical line in a plot, with a box of values beside it.

    Parameters
    ----------
    plot
        Where it stands.
    """

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._theme: Theme | None = None
        self.x: float | None = None
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._line.hide()
        plot.addItem(self._line, ignoreBounds=True)
        self._box = QLabel(plot)
        self._box.setTextFormat(Qt.TextFormat.RichText)
        self._box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box.hide()

    x: float | None
    """Where it stands; ``None`` where it does not."""

    @property
    def text(self) -> str:
        """What the box says, as rich text; empty while there is none."""
        return "" if self._box.isHidden() else self._box.text()

    def set_theme(self, theme: Theme, font: QFont) -> None:
        """Take the colours of a theme, and the window's font."""
        self._theme = theme
        self._line.setPen(pg.mkPen(theme.outline, width=1))
        self._box.setFont(tabular(font))
        self._box.setStyleSheet(
            f"QLabel {{ background: {theme.tooltip.name()}; color: {theme.text.name()};"
            f" border: 1px solid {theme.border.name()}; border-radius: 6px; padding: 4px 6px; }}"
        )

    def move_to(self, x: float | None, rows: Sequence[Row] = ()) -> None:
        """Stand at x with these values in the box, or without a box; ``None`` takes it away."""
        self.x = x
        self._line.setVisible(x is not None)
        self._box.setVisible(x is not None and bool(rows))
        if x is not None:
            self._line.setValue(x)
            if rows:
                self._write(rows)
                self._place(x)

    def _write(self, rows: Sequence[Row]) -> None:
        theme = self._theme
        if theme is None:
            return
        colors = {"epochs": theme.validation, "rate": theme.rate}
        head, cells = "", []
        for kind, name, value in rows:
            if kind == "caption":
                style = f"color:{theme.muted.name()}"
                head = f'<div style="{style}">{escape(name)}</div>'
                continue
            color = colors.get(kind, theme.training).name()
            cells.append(
                f'<tr><td style="color:{color}">{SIGNS[kind]}&nbsp;</td><td>{escape(name)}'
                f'&nbsp;&nbsp;</td><td align="right">{escape(value)}</td></tr>'
            )
        self._box.setText(f'{head}<table cellspacing="0" cellpadding="0">{"".join(cells)}</table>')
        self._box.adjustSize()

    def _place(self, x: float) -> None:
        view = self._plot.view
        at = self._plot.mapFromScene(view.mapViewToScene(QPointF(x, 0))).x()
        bounds = self._plot.mapFromScene(view.sceneBoundingRect()).boundingRect()
        left = at + 10
        if left + self._box.width() > bounds.right():
            left = at - 10 - self._box.width()
        self._box.move(max(left, bounds.left()), bounds.top() + 2)
        self._box.raise_()
