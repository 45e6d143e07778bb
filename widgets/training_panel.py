"""The training panel: how the network is trained, and what that comes to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.training.plan import TrainingPlan
from engine.training.schedule import Schedule
from widgets.fact_table import FactTable
from widgets.facts import Fact, count_text
from widgets.fields import Form, shared
from widgets.sparkline import Sparkline
from widgets.theme import Theme

DEVICES = ("auto", "cpu", "cuda", "mps")
"""Offered until the worker has said which devices there are."""

_POINTS = 240
_ASSUMED_STEPS = 100
"""Steps of an epoch for the curve, as long as the number of images is not known."""

_NARROW = 640


def learning_rates(plan: TrainingPlan, steps_per_epoch: int, points: int = _POINTS) -> list[float]:
    """Return the learning rate at evenly spaced steps from the first to the last."""
    schedule = Schedule(plan, steps_per_epoch)
    total = schedule.total_steps
    count = min(points, total)
    spread = max(count - 1, 1)
    return [schedule.rate(1 + place * (total - 1) // spread) for place in range(count)]


class TrainingPanel(QWidget):
    """The training plan, the curve of its learning rate, and its totals."""

    changed = Signal(str, object)
    """A setting's name and its new value."""
    finished = Signal()
    """The next change is a new step of the history."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = TrainingPlan()
        self._images: int | None = None
        self.setAccessibleName(self.tr("Training"))
        self.form = Form(shared([TrainingPlan]), theme, self, suggestions={"device": DEVICES})
        self.form.changed.connect(self.changed)
        self.form.finished.connect(self.finished)
        self.sparkline = Sparkline(theme, self)
        self._table = FactTable(self)
        self._lay_out()
        self.form.show_values([self._plan])
        self._show_totals()

    @property
    def facts(self) -> FactTable:
        """The table of totals."""
        return self._table

    def show_plan(self, plan: TrainingPlan) -> None:
        """Show the project's training plan."""
        if plan is not self._plan:
            self._plan = plan
            self.form.show_values([plan])
            self._show_totals()

    def show_images(self, count: int | None) -> None:
        """Take how many images the training part has, or ``None`` where that is not known."""
        if count != self._images:
            self._images = count
            self._show_totals()

    def show_devices(self, devices: Sequence[str]) -> None:
        """Offer these devices."""
        self.form.suggest("device", devices)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.form.set_theme(theme)
        self.sparkline.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the settings side by side where there is room."""
        super().resizeEvent(event)
        width = self.width()
        direction = QBoxLayout.Direction
        wide = width >= _NARROW
        self._parts.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.form.set_columns(max((width - 280) // 260, 1) if wide else 1)

    def _lay_out(self) -> None:
        result = QWidget(self)
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.sparkline)
        column.addWidget(self._table)
        column.addStretch(1)
        content = QWidget(self)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._parts.setContentsMargins(12, 12, 12, 12)
        self._parts.setSpacing(24)
        self._parts.addWidget(self.form, 3, Qt.AlignmentFlag.AlignTop)
        self._parts.addWidget(result, 1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def _show_totals(self) -> None:
        plan, images = self._plan, self._images
        steps = -(-images // plan.batch_size) if images else None
        rates = learning_rates(plan, steps or _ASSUMED_STEPS)
        self.sparkline.show_values(rates, count_text(plan.epochs, "epoch", "epochs"))
        if images is None or steps is None:
            self._table.show_facts(())
            return
        last = images - (steps - 1) * plan.batch_size
        reason = self.tr("%1 images in batches of %2").replace("%1", f"{images:,}")
        reason = reason.replace("%2", f"{plan.batch_size:,}")
        if last < plan.batch_size:
            reason += self.tr(", the last of %1").replace("%1", f"{last:,}")
        self._table.show_facts(
            (
                Fact(self.tr("Steps per epoch"), f"{steps:,}", reason),
                Fact(self.tr("Steps"), f"{steps * plan.epochs:,}"),
                Fact(self.tr("Images seen"), f"{images * plan.epochs:,}"),
            )
        )
