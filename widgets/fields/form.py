"""A form generated from declared settings, whose values apply while they are being typed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QWidget

from engine.settings import SettingInfo, Settings, describe
from widgets.fields.boxes import SuggestBox, Switch
from widgets.fields.live_text import MIXED, spread
from widgets.fields.row import Row
from widgets.icons import icon
from widgets.theme import Theme
from widgets.words import words

Change = Callable[[Settings, str, Any], Settings]
"""Returns settings with one of them changed, or raises :class:`engine.errors.SettingError`."""

Admit = Callable[[Sequence[Settings]], None]
"""Raises :class:`engine.errors.SettingError` where changed settings do not fit their place."""


def admit_all(_settings: Sequence[Settings]) -> None:
    """Admit whatever the settings allow."""


MENU_LETTERS = frozenset("FEVTH")
"""The letters of the window's menus (File, Edit, View, Train, Help), which labels leave alone."""


def change_one(settings: Settings, name: str, value: Any) -> Settings:
    """Change one setting and nothing else."""
    return settings.change(**{name: value})


def shared(classes: Sequence[type[Settings]]) -> tuple[SettingInfo, ...]:
    """Return the settings that all classes have, as the first of them declares them."""
    first, *others = (describe(each) for each in dict.fromkeys(classes))
    kinds = [{info.name: (info.kind, info.choices) for info in other} for other in others]
    return tuple(
        info
        for info in first
        if all(kind.get(info.name) == (info.kind, info.choices) for kind in kinds)
    )


def with_mnemonics(titles: Sequence[str], taken: Collection[str] = MENU_LETTERS) -> list[str]:
    """Mark a letter of each title with ``&``, each letter once; some titles may get none."""
    used = set(taken)
    marked = []
    for title in titles:
        place = next(
            (
                place
                for place, letter in enumerate(title)
                if letter.isascii() and letter.isalpha() and letter.upper() not in used
            ),
            None,
        )
        if place is None:
            marked.append(title.replace("&", "&&"))
            continue
        used.add(title[place].upper())
        before, after = title[:place].replace("&", "&&"), title[place:].replace("&", "&&")
        marked.append(f"{before}&{after}")
    return marked


class Form(QWidget):
    """The controls of some settings, for one value or for several at once.

    Parameters
    ----------
    infos
        The settings to edit.
    theme
        The theme in force.
    parent
        The panel.
    change
        How one setting is changed; by default nothing else changes with it.
    suggestions
        For text settings: what to offer, by name.
    admit
        Refuses what the settings alone allow; asked with all of them, as they would become.
    """

    changed = Signal(str, object)
    """A setting's name and its new value, or :class:`Each` one's own, with every keystroke that
    makes one."""
    withdrawn = Signal(str)
    """A setting's name: the changes of this gesture are to be undone, the form shows so already."""
    finished = Signal()
    """A gesture has ended: the next change is a new step of the history."""

    pointed = Signal()
    """A switch was pressed with the pointer."""

    expose_toggled = Signal(str, bool)
    """A setting's name, and whether a group is to have it as a setting of its own."""

    unfolded_changed = Signal(bool)
    """The settings that are rarely changed were shown or hidden."""

    def __init__(
        self,
        infos: Sequence[SettingInfo],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        change: Change = change_one,
        suggestions: Mapping[str, Sequence[str]] | None = None,
        admit: Admit = admit_all,
    ) -> None:
        super().__init__(parent)
        self._change = change
        self._admit = admit
        self._settings: tuple[Settings, ...] = ()
        self._tried: list[Settings] = []
        self._begun: tuple[str, tuple[Settings, ...]] | None = None
        self._shown: dict[str, Any] = {}
        self._theme = theme
        self._rare_changes = 0
        labels = with_mnemonics([words(info.title) for info in infos])
        offers = suggestions or {}
        self.rows = {
            info.name: Row(info, label, self._checker(info.name), self, offers.get(info.name))
            for info, label in zip(infos, labels, strict=True)
        }
        self._more = QToolButton(self)
        self._more.setCheckable(True)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setStyleSheet(
            "QToolButton, QToolButton:checked { background: transparent; padding: 4px 4px 4px 0; }"
        )
        self._more.setToolTip(self.tr("Settings that are rarely changed"))
        self._more.setAccessibleName(self.tr("More settings"))
        self._more.toggled.connect(self._fold)
        self._columns = 1
        self._grids: list[QGridLayout] = []
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(20)
        self._lay_out()
        self._keep_tab_order()
        for row in self.rows.values():
            row.edited.connect(self._edited)
            row.withdrawn.connect(self._withdraw)
            row.finished.connect(self._finish)
            row.expose_toggled.connect(self.expose_toggled)
            if isinstance(row.control, Switch):
                row.control.pointed.connect(self.pointed)
        self.set_theme(theme)

    @property
    def unfolded(self) -> bool:
        """Whether the settings that are rarely changed are shown."""
        return self._more.isChecked()

    def set_unfolded(self, unfolded: bool) -> None:
        """Show or hide the settings that are rarely changed."""
        self._more.setChecked(unfolded)

    def show_values(self, settings: Sequence[Settings]) -> None:
        """Show one value, or several at once; only controls whose value changed are touched."""
        self._settings = tuple(settings)
        changed = False
        for name, row in self.rows.items():
            values = [each.__dict__[name] for each in settings]
            row.know_several(values)
            value = values[0] if all(other == values[0] for other in values[1:]) else MIXED
            if name not in self._shown or not _is(self._shown[name], value):
                self._shown[name] = value
                row.show_value(value)
                changed = True
        if changed and self._begun is None:
            self.forget_refusals()
        self._choose_rows()

    @property
    def values(self) -> tuple[Settings, ...]:
        """What the form shows now, with the person's changes."""
        return self._settings

    def settle(self) -> None:
        """End what is being typed: the form is about to show something else."""
        for row in self.rows.values():
            row.control.settle()

    def forget_refusals(self, but: str | None = None) -> None:
        """Say no longer why texts were refused that are not there any more."""
        for name, row in self.rows.items():
            if name != but:
                row.forget_refusal()

    def mark(self, name: str | None, sentence: str = "") -> None:
        """Say under one field what is wrong with it, and nothing under the others."""
        for row in self.rows.values():
            row.mark(sentence if row.info.name == name else "")

    def light(self, name: str) -> None:
        """Light the field of one setting, or none where the name is empty."""
        for other, row in self.rows.items():
            row.light(lit=other == name)

    def holds(self, widget: QWidget | None) -> str:
        """Return the setting whose control a widget is, or is part of; else nothing."""
        while widget is not None and widget is not self:
            for name, row in self.rows.items():
                if row.control is widget:
                    return name
            widget = widget.parentWidget()
        return ""

    def focus(self, name: str) -> None:
        """Give the focus to a setting's control."""
        row = self.rows[name]
        if row.info.advanced:
            self.set_unfolded(True)
        row.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def suggest(self, name: str, suggestions: Sequence[str]) -> None:
        """Offer other texts for a setting."""
        control = self.rows[name].control
        if isinstance(control, SuggestBox):
            control.suggest(suggestions)

    def offer_exposing(self, exposed: Collection[str] | None) -> None:
        """Offer to make settings those of a group.

        Parameters
        ----------
        exposed
            The settings that are the group's already; ``None`` where there is no group.
        """
        for name, row in self.rows.items():
            row.offer_exposing(None if exposed is None else name in exposed, self._theme)

    def offer_axes(self, rank: int) -> None:
        """Offer to give each of so many axes its own value; 0 where they are not known."""
        for row in self.rows.values():
            row.offer_axes(rank)

    def lock(self, reasons: Mapping[str, str]) -> None:
        """Let some settings only be read; for each the reason, by its name."""
        for name, row in self.rows.items():
            row.lock(reasons.get(name, ""))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for row in self.rows.values():
            row.set_theme(theme)
        self._name_more()

    def set_columns(self, columns: int) -> None:
        """Lay the settings out side by side, in the order of declaration from top to bottom."""
        columns = min(max(columns, 1), max(len(self.rows), 1))
        if columns != self._columns:
            self._columns = columns
            self._lay_out()

    def _lay_out(self) -> None:
        for grid in self._grids:
            while grid.takeAt(0) is not None:
                pass
            self._outer.removeItem(grid)
            grid.deleteLater()
        self._grids = []
        # One grid for each column: a hidden setting in one leaves no gap in the others.
        plain = [row for row in self.rows.values() if not row.info.advanced]
        rare = [row for row in self.rows.values() if row.info.advanced]
        size = -(-len(plain) // self._columns) or 1
        for start in range(0, max(len(plain), 1), size):
            grid = QGridLayout()
            grid.setHorizontalSpacing(8)
            grid.setVerticalSpacing(6)
            grid.setColumnStretch(1, 1)
            self._outer.addLayout(grid, 1)  # while it is empty, see Row.place
            for line, row in enumerate(plain[start : start + size]):
                row.place(grid, 2 * line)
            self._grids.append(grid)
        grid = self._grids[-1]
        line = grid.rowCount()
        grid.addWidget(self._more, line, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        self._more.setVisible(bool(rare))
        for place, row in enumerate(rare):
            row.place(grid, line + 1 + 2 * place)
        for grid in self._grids:
            grid.setRowStretch(grid.rowCount(), 1)

    def _keep_tab_order(self) -> None:
        """Go through the fields as they stand, the way back of each behind it."""
        rows = self.rows.values()
        plain = [stop for row in rows if not row.info.advanced for stop in row.stops]
        rare = [stop for row in rows if row.info.advanced for stop in row.stops]
        chain: list[QWidget] = [*plain, self._more, *rare]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _choose_rows(self) -> None:
        changed = 0
        for name, row in self.rows.items():
            info = row.info
            wanted = not self._settings or any(_asks(each, name) for each in self._settings)
            if info.advanced and self._shown.get(name) != info.default:
                changed += wanted
            row.set_visible(wanted and (self.unfolded or not info.advanced))
        self._name_more(changed)

    def _name_more(self, changed: int | None = None) -> None:
        if changed is not None:
            self._rare_changes = changed
        text = self.tr("More")
        if self._rare_changes:
            text += " · " + self.tr("%1 changed").replace("%1", str(self._rare_changes))
        self._more.setText(text)
        self._more.setIcon(icon("down" if self.unfolded else "right", self._theme))

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        self._choose_rows()
        self.unfolded_changed.emit(unfolded)

    def _checker(self, name: str) -> Callable[[Any], None]:
        def check(value: Any) -> None:
            # Kept, so that what was worked out to admit them is known when they are taken.
            self._tried = self._as_changed(name, value)
            self._admit(self._tried)

        return check

    def _as_changed(self, name: str, value: Any) -> list[Settings]:
        values = spread(value, len(self._settings))
        # Many blocks are alike: 2,000 take a third of the time where each kind is changed once.
        known: dict[tuple[Settings, Any], Settings] = {}
        changed = []
        for pair in zip(self._settings, values, strict=True):
            if pair not in known:
                known[pair] = self._change(pair[0], name, pair[1])
            changed.append(known[pair])
        return changed

    @Slot(str, object)
    def _edited(self, name: str, value: Any) -> None:
        if self._begun is None or self._begun[0] != name:
            for other, row in self.rows.items():
                if other != name:
                    row.control.settle()
            self._begun = (name, self._settings)
        self.forget_refusals(but=name)
        self._shown[name] = value
        # Not waiting for the panel to hand the value back: what depends on it is right at once.
        self.show_values(self._as_changed(name, value))
        self.changed.emit(name, value)

    @Slot(str)
    def _withdraw(self, name: str) -> None:
        if self._begun is not None and self._begun[0] == name:
            self.show_values(self._begun[1])
            self.withdrawn.emit(name)

    @Slot()
    def _finish(self) -> None:
        self._begun = None
        self.finished.emit()


def _is(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def _asks(settings: Settings, name: str) -> bool:
    """Say whether one of several has a setting that matters as the others of it are now."""
    condition = next(info for info in describe(type(settings)) if info.name == name).shown_when
    if condition is None:
        return True
    other, values = condition
    return settings.__dict__[other] in values
