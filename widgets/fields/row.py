"""One setting in a form: its label, its control, its way back to the default, its sentence."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from engine.errors import SettingError
from engine.settings import Kind, SettingInfo
from widgets.fields.axis_link import AxisLink
from widgets.fields.boxes import SuggestBox, Switch, TextBox
from widgets.fields.controls import default_text, make_control
from widgets.fields.live_text import MIXED, Check, Each
from widgets.fields.path_box import PathBox
from widgets.fields.reset_button import ResetButton
from widgets.fields.scrub_label import ScrubLabel
from widgets.fields.setting_label import SettingLabel
from widgets.fields.slider import SettingSlider, scale_of
from widgets.fields.value_box import ValueBox
from widgets.icons import icon
from widgets.theme import Theme
from widgets.words import words

_SPUN = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.AXES, Kind.PADDING})
"""Kinds of numbers that a drag over their label changes."""


def translated(text: str) -> str:
    """Return one of the form's own texts in the person's language."""
    return QCoreApplication.translate("Settings", text)


class Row(QObject):
    """The widgets of one setting, in three columns of a grid and one line below.

    Parameters
    ----------
    info
        The setting.
    label
        Its title, with the mnemonic marked by ``&``.
    check
        Refuses a value with a :class:`engine.errors.SettingError`.
    parent
        The form.
    suggestions
        For a text: what to offer.
    """

    edited = Signal(str, object)
    """The setting's name and its new value."""
    withdrawn = Signal(str)
    """The setting's name: its value is again the one before the gesture."""
    finished = Signal()
    """A gesture has ended."""
    expose_toggled = Signal(str, bool)
    """The setting's name, and whether a group is to have it as a setting of its own."""

    def __init__(
        self,
        info: SettingInfo,
        label: str,
        check: Check,
        parent: QWidget,
        suggestions: Sequence[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.info = info
        self._visible = True
        self._differs = False
        self._mark = ""
        self._tooltip = ""
        self._value: Any = info.default
        self._cell: tuple[QGridLayout, int] | None = None
        self._expose: QToolButton | None = None
        self._expose_action: QAction | None = None
        title, help_text = words(info.title), words(info.help)
        default = translated("Default: %1").replace("%1", default_text(info))
        tooltip = f"{help_text}\n{default}" if help_text else default
        self.control = make_control(info, check, parent, suggestions)
        self.control.setAccessibleName(title)
        self.control.setAccessibleDescription(help_text)
        self.control.setToolTip(tooltip)
        self._tooltip = tooltip
        self.slider: SettingSlider | None = None
        self.link: AxisLink | None = None
        self._rank = 0
        self.label = self._make_label(label, parent)
        self.label.setBuddy(self.control)
        self.label.setToolTip(tooltip)
        self.label.setMinimumWidth(0)
        keyed = not isinstance(self.control, TextBox | PathBox)
        self._reset = ResetButton(title, default_text(info), parent, keyed=keyed)
        self._reset.clicked.connect(self.reset)
        self._reset.listen(self.control)
        self._action = QAction(translated("Reset to the default"), self)
        self._action.triggered.connect(self.reset)
        self.label.addAction(self._action)
        self.label.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._sentence = QLabel(parent)
        self._sentence.setProperty("role", "error")
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._sentence.hide()
        self._check = check
        self.control.edited.connect(self._edited)
        self.control.refused.connect(self._refused)
        self.control.finished.connect(self.finished)
        if isinstance(self.control, ValueBox | TextBox | SuggestBox):
            self.control.withdrawn.connect(self._withdraw)
        self._accompany(parent)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [each for each in (self.slider, self.control, self.link) if each is not None]

    def _make_label(self, text: str, parent: QWidget) -> SettingLabel:
        control = self.control
        if not isinstance(control, ValueBox | SuggestBox) or self.info.kind not in _SPUN:
            return SettingLabel(text, parent)
        label = ScrubLabel(text, parent)
        label.spun.connect(control.spin)
        label.spin_ended.connect(control.settle)
        control.withdrawn.connect(label.stop)
        return label

    def _accompany(self, parent: QWidget) -> None:
        """Put a slider beside a number, or a link beside numbers for each axis."""
        title = words(self.info.title)
        scale = scale_of(self.info)
        if scale is not None and isinstance(self.control, ValueBox):
            slider = self.slider = SettingSlider(scale, parent)
            slider.setAccessibleName(title)
            slider.setToolTip(self._tooltip)
            slider.slid.connect(self.control.slide)
            slider.reset_asked.connect(self.reset)
            self._reset.listen(slider)
            slider.rested.connect(self.control.settle)
        elif self.info.kind in (Kind.AXES, Kind.PADDING):
            self.link = AxisLink(title, parent)
            self.link.chosen.connect(self._choose)
            self.link.hide()

    def place(self, grid: QGridLayout, line: int) -> None:
        """Put the widgets into two lines of a grid."""
        grid.addWidget(self.label, line, 0)
        if isinstance(self.control, Switch):
            grid.addWidget(self.control, line, 1, Qt.AlignmentFlag.AlignLeft)
        elif self.slider is None and self.link is None:
            grid.addWidget(self.control, line, 1)
        else:
            # Added while it is empty: of what is in a layout that is added PySide 6.11 keeps an
            # object for every item, and that outlives the item when the form is laid out anew.
            cell = QHBoxLayout()
            cell.setSpacing(6 if self.link is None else 2)
            grid.addLayout(cell, line, 1)
            for each in self.stops:
                if each is self.link:  # aligned, or its height would be that of the field
                    cell.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
                else:
                    cell.addWidget(each, 1 if each is (self.slider or self.control) else 0)
        grid.addWidget(self._reset, line, 2)
        grid.addWidget(self._sentence, line + 1, 0, 1, 3)
        self._cell = (grid, line)
        if self._expose is not None:
            grid.addWidget(self._expose, line, 3)

    def know_several(self, values: Sequence[Any]) -> None:
        """Take what each of several blocks has."""
        if isinstance(self.control, ValueBox | SuggestBox):
            self.control.live.know_several(values)

    def show_value(self, value: Any) -> None:
        """Show a value from outside, or :data:`MIXED`."""
        self.control.show_value(value)
        self.forget_refusal()
        self._offer_reset(value)
        self._show_beside(value)

    def forget_refusal(self) -> None:
        """Say no longer why a text was refused that is not there any more."""
        self._say(self._mark)

    def set_visible(self, visible: bool) -> None:
        """Show the row, or hide it with everything that belongs to it."""
        if visible != self._visible:
            self._visible = visible
            self._reset.keep_room(visible)
            self.label.setVisible(visible)
            for each in self.stops:
                each.setVisible(visible and (each is not self.link or self._rank > 1))
            self._reset.setVisible(visible and self._differs)
            if self._expose is not None and self._expose_action is not None:
                self._expose.setVisible(visible and self._expose_action.isVisible())
            self._sentence.setVisible(visible and bool(self._sentence.text()))

    def offer_axes(self, rank: int) -> None:
        """Offer to give each axis its own value, where the data has several.

        Parameters
        ----------
        rank
            How many spatial axes it has; 0 where that is not known.
        """
        if self.link is not None and rank != self._rank:
            self._rank = rank
            self.link.setVisible(self._visible and rank > 1)
            self.link.show_value(self._value, rank)

    def offer_exposing(self, exposed: bool | None, theme: Theme) -> None:
        """Offer to make it a setting of the group around it; ``None`` where there is none.

        Parameters
        ----------
        exposed
            Whether it is one already.
        theme
            The theme in force.
        """
        if self._expose is None or self._expose_action is None:
            if exposed is None:
                return
            self._make_expose(theme)
            assert self._expose is not None and self._expose_action is not None  # noqa: S101, PT018
        title = words(self.info.title)
        self._expose_action.setVisible(exposed is not None)
        self._expose.setVisible(self._visible and exposed is not None)
        self._expose.setChecked(bool(exposed))
        text = (
            translated("Let %1 be no setting of the group")
            if exposed
            else translated("Make %1 a setting of the group")
        ).replace("%1", title)
        self._expose.setToolTip(text)
        self._expose.setAccessibleName(text)
        self._expose_action.setText(text)

    def _make_expose(self, theme: Theme) -> None:
        parent = self.label.parentWidget()
        button = self._expose = QToolButton(parent)
        button.setCheckable(True)
        button.setIcon(icon("pin", theme))
        button.setStyleSheet("QToolButton { padding: 1px; border-radius: 4px; }")
        button.setIconSize(QSize(14, 14))
        button.setFixedSize(20, 20)
        button.clicked.connect(lambda on: self.expose_toggled.emit(self.info.name, on))
        action = self._expose_action = QAction(self)
        action.triggered.connect(button.click)
        self.label.addAction(action)
        if self._cell is not None:
            grid, line = self._cell
            grid.addWidget(button, line, 3)
        QWidget.setTabOrder(self.control, button)

    def lock(self, reason: str) -> None:
        """Let the value only be read, and say why; an empty reason lets it be edited again."""
        locked = bool(reason)
        if self.control.isEnabled() is locked:
            self.control.setEnabled(not locked)
        self._reset.setEnabled(not locked)
        for beside in (self.slider, self.link):
            if beside is not None:
                beside.setEnabled(not locked)
        if isinstance(self.label, ScrubLabel):
            self.label.let_scrub(not locked)
        self._action.setEnabled(not locked and self._differs)
        tip = reason or self._tooltip
        for widget in (self.control, self.label):
            if widget.toolTip() != tip:  # setting it tells the widget each time
                widget.setToolTip(tip)

    def light(self, *, lit: bool) -> None:
        """Light the field: a number that comes from it is pointed at elsewhere."""
        if bool(self._edge.property("lit")) != lit:
            for widget in (self._edge, self.label):
                widget.setProperty("lit", lit)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def mark(self, sentence: str) -> None:
        """Say under the field what is wrong with its value, or nothing."""
        if sentence != self._mark:
            self._mark = sentence
            self._say(sentence)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in a theme's colours."""
        self._reset.setIcon(icon("reset", theme))
        if self.link is not None:
            self.link.set_theme(theme)
        if self._expose is not None:
            self._expose.setIcon(icon("pin", theme))
        if isinstance(self.control, PathBox):
            self.control.set_theme(theme)

    @Slot()
    def reset(self) -> None:
        """Put the setting back to its default, where the others allow it."""
        self._choose(self.info.default)

    @Slot(object)
    def _choose(self, value: Any) -> None:
        """Take a value in a gesture of its own, where the others allow it."""
        self.control.settle()
        try:
            self._check(value)
        except SettingError as error:
            self._say(str(error))
            self._show_beside(self._value)
            return
        self.control.show_value(value)
        self._edited(value)
        self.finished.emit()

    def _show_beside(self, value: Any) -> None:
        self._value = value
        if self.slider is not None:
            self.slider.show_value(value)
        if self.link is not None:
            self.link.show_value(value, self._rank)

    @property
    def _edge(self) -> QWidget:
        """What has the border of the field."""
        return self.control.line if isinstance(self.control, PathBox) else self.control

    @property
    def sentence(self) -> str:
        """What is said under the field."""
        return self._sentence.text()

    @Slot(object)
    def _edited(self, value: Any) -> None:
        self._say(self._mark)
        shown = MIXED if isinstance(value, Each) else value
        self._offer_reset(shown)
        self._show_beside(shown)
        self.edited.emit(self.info.name, value)

    @Slot()
    def _withdraw(self) -> None:
        self.withdrawn.emit(self.info.name)

    @Slot(str)
    def _refused(self, sentence: str) -> None:
        self._say(sentence or self._mark)

    def _offer_reset(self, value: Any) -> None:
        self._differs = value is MIXED or value != self.info.default
        self._reset.setVisible(self._visible and self._differs)
        self._action.setEnabled(self._differs)
        self.label.mark_changed(self._differs)

    def _say(self, sentence: str) -> None:
        sentence = words(sentence)
        if sentence == self._sentence.text():
            return
        self._sentence.setText(sentence)
        self._sentence.setVisible(self._visible and bool(sentence))
        widget = self._edge
        widget.setProperty("invalid", bool(sentence))
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        self.control.setAccessibleDescription(sentence or words(self.info.help))
