"""What belongs together in the inspector lights together: a number of a formula and its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from widgets.block_form import BlockForm
    from widgets.fact_table import FactTable


class Lighting(QObject):
    """Lights the field of the number that is pointed at, and the numbers of the focused field."""

    def __init__(self, facts: FactTable, settings: BlockForm, parent: QObject) -> None:
        super().__init__(parent)
        self._facts = facts
        self._settings = settings
        facts.setting_pointed.connect(settings.light)
        facts.setting_chosen.connect(settings.focus_field)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        form = self._settings.form
        self._facts.light_setting("" if form is None else form.holds(now))
