"""Whose curves the monitor shows: of which tab, and which earlier ones lie under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from designer.sheets import Curves
from engine.groups.comparison import same_network

if TYPE_CHECKING:
    from designer.document import State
    from designer.sheets import Run
    from designer.training import Training
    from designer.window import Window


class DrawnCurves(QObject):
    """Keeps the curves of each tab's trainings, and shows those of the tab that is shown.

    Parameters
    ----------
    window
        Whose monitor draws.
    training
        What runs.
    """

    def __init__(self, window: Window, training: Training) -> None:
        super().__init__(training)
        self._window = window
        self._document = window.document
        self._training = training
        self.drawn: Run | None = None
        """The training whose curves are shown."""
        window.document.changed.connect(self._follow)
        window.document.opened.connect(self._arrive)

    @property
    def of_another_tab(self) -> Run | None:
        """The training whose curves are shown, where it is that of another tab."""
        run = self.drawn
        return None if run is None or run.sheet is self._document.sheet else run

    def begin(self, run: Run) -> None:
        """Show the curves of a training from its first event on."""
        self.drawn = run

    def keep(self) -> None:
        """Keep the curves that have begun, over those of the earlier runs of their tab."""
        run, monitor = self._training.run, self._window.monitor
        if run is not None and monitor.history is not None:
            run.sheet.keep_curves(Curves(run, monitor.history, monitor.progress))
            self._show_past()

    def take_earlier(self, curves: Curves) -> None:
        """Take the curves of a run that was found on the disk."""
        sheet = curves.run.sheet
        sheet.keep_curves(curves, last=True)
        if self.drawn is not None and self.drawn.sheet is sheet:
            self._show_past()
        elif self._training.run is None and sheet is self._document.sheet:
            self._draw(curves)

    @Slot(object, object)
    def _follow(self, before: State, after: State) -> None:
        if after.project.graph is not before.project.graph:
            self._show_note()

    @Slot()
    def _arrive(self) -> None:
        """Follow the window to another tab: to its own curves, where it has any and none grow."""
        sheet, run = self._document.sheet, self.drawn
        if self._training.run is None and (run is None or run.sheet is not sheet):
            if sheet.curves:
                self._draw(sheet.curves[0])
            elif run is not None and run.sheet.gone:
                self.drawn = None
                self._window.monitor.reset()
        self._show_note()

    def _draw(self, curves: Curves) -> None:
        self.drawn = curves.run
        if self._window.monitor.isVisible():
            self._window.docks.grow()  # curves need more height than a sentence
        self._window.monitor.show_run(curves.history, curves.progress)
        self._show_past()
        self._show_note()

    def _show_past(self) -> None:
        """Draw the earlier runs of the tab whose newest is drawn."""
        if self.drawn is not None:
            newest, curves = self._window.monitor.history, self.drawn.sheet.curves
            self._window.monitor.show_past(
                [each.history for each in curves if each.history is not newest]
            )

    def _show_note(self) -> None:
        """Say whose curves are shown, where they are not those of the shown network."""
        run = self.drawn
        if run is None:
            return
        if run.sheet is not self._document.sheet:
            text = self.tr("These are the curves of {name}.").format(name=run.sheet.name)
        elif self._training.run is None or same_network(
            run.project.graph, self._document.project.graph
        ):
            text = ""
        else:
            text = self.tr("The training goes on with the network as it was when it began.")
        self._window.monitor.set_note(text)
