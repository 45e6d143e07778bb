"""The data panel: which images the network learns from, and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from engine.data.settings import DataSettings
from widgets.data_facts import data_facts, part_sizes
from widgets.fact_table import FactTable
from widgets.fields import Form, shared
from widgets.sample_grid import SampleGrid
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    import numpy.typing as npt
    from PySide6.QtGui import QResizeEvent

    from widgets.theme import Theme

_NARROW = 640
"""Below so many pixels the parts of the panel stand one below the other."""

_WIDEST_FACTS = 320
_TWO_COLUMNS = 480


class DataPanel(QWidget):
    """The data settings, what the data is, and a few images of it."""

    changed = Signal(str, object)
    """A setting's name and its new value."""
    finished = Signal()
    """The next change is a new step of the history."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = DataSettings()
        self._summary: Mapping[str, Any] | None = None
        self.setAccessibleName(self.tr("Data"))
        self.form = Form(shared([DataSettings]), theme, self)
        self.form.changed.connect(self._change)
        self.form.finished.connect(self.finished)
        self._state = QLabel(self)
        self._state.setWordWrap(True)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.hide()
        self._table = FactTable(self)
        self._warnings = QLabel(self)
        self._warnings.setProperty("role", "warning")
        self._warnings.setWordWrap(True)
        self._warnings.setTextFormat(Qt.TextFormat.PlainText)
        self._warnings.hide()
        self.samples = SampleGrid(theme, self)
        self._lay_out()
        self.form.show_values([self._settings])

    @property
    def state_text(self) -> str:
        """What is going on, or what is wrong."""
        return self._state.text()

    @property
    def warnings_text(self) -> str:
        """What was left out of the data, a line for each."""
        return self._warnings.text()

    @property
    def facts(self) -> FactTable:
        """The table of what is known of the data."""
        return self._table

    @property
    def parts(self) -> tuple[int, int, int] | None:
        """How many images train, validate and test, or ``None`` where that is not known."""
        if self._summary is None:
            return None
        samples = int(self._summary.get("samples", 0))
        return part_sizes(self._settings, samples, int(self._summary.get("test_samples", 0)))

    def show_settings(self, settings: DataSettings) -> None:
        """Show the project's data settings."""
        if settings is self._settings:
            return
        if settings.source != self._settings.source or settings.path != self._settings.path:
            self._forget()
        self._settings = settings
        self.form.show_values([settings])
        self._show_facts()

    def show_looking(self) -> None:
        """Say that the data is being looked at; what was known stays until the answer comes."""
        self._say(self.tr("Looking at the data…"), "muted")

    def show_summary(self, summary: Mapping[str, Any] | None) -> None:
        """Show what the data is.

        Parameters
        ----------
        summary
            The fields of :class:`engine.data.dataset.DataSummary`, or ``None`` where the project
            has no data.
        """
        self._say("", "muted")
        self.form.mark(None)
        self._summary = summary
        warnings = () if summary is None else tuple(summary.get("warnings", ()))
        self._warnings.setText("\n".join(warnings))
        self._warnings.setVisible(bool(warnings))
        self._show_facts()

    def show_error(self, sentence: str, setting: str | None = None) -> None:
        """Say why the data cannot be loaded, and mark the setting that is the cause.

        Parameters
        ----------
        sentence
            The thing, the cause and the way out.
        setting
            By default the path, where the source has one, and else the source.
        """
        self._forget()
        built_in = self._settings.source in ("none", "digits", "x_or_o")
        fitting = "source" if built_in else "path"
        self._say("", "muted")
        self.form.mark(setting or fitting, sentence)

    def show_samples(self, images: npt.NDArray[np.uint8] | None, labels: Sequence[str]) -> None:
        """Show a few images, ``uint8`` of ``(N, H, W)`` or ``(N, H, W, 3)``, with their labels."""
        self.samples.show_samples(images, labels)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.form.set_theme(theme)
        self.samples.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the parts side by side where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _NARROW
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        # Titles and numbers that stand too far apart do not read as lines.
        self._known.setMaximumWidth(_WIDEST_FACTS if wide else self.maximumWidth())
        columns = 2 if self.width() >= 2 * _NARROW - 200 else 1
        self.form.set_columns(columns)
        self.form.setMinimumWidth(_TWO_COLUMNS if columns == 2 else 0)

    def _lay_out(self) -> None:
        self._known = known = QWidget(self)
        known.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(known)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._state)
        column.addWidget(self._table)
        column.addWidget(self._warnings)
        column.addStretch(1)
        content = QWidget(self)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._parts.setContentsMargins(12, 12, 12, 12)
        self._parts.setSpacing(24)
        top = Qt.AlignmentFlag.AlignTop
        self._parts.addWidget(self.form, 4, top)
        self._parts.addWidget(known, 3)
        self._parts.addWidget(self.samples, 5, top)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def _show_facts(self) -> None:
        known = self._summary is not None
        self._table.show_facts(data_facts(self._settings, self._summary or {}) if known else ())

    def _forget(self) -> None:
        """Show nothing of a source that is not the project's any more."""
        self._summary = None
        self._warnings.hide()
        self._warnings.clear()
        self.samples.show_samples(None, ())
        self.form.mark(None)
        self._show_facts()

    def _say(self, text: str, role: str) -> None:
        self._state.setText(words(text))
        self._state.setVisible(bool(text))
        if self._state.property("role") != role:
            self._state.setProperty("role", role)
            self._state.style().unpolish(self._state)
            self._state.style().polish(self._state)

    @Slot(str, object)
    def _change(self, name: str, value: object) -> None:
        self.changed.emit(name, value)
