"""Which control each kind of setting is edited with."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from engine.settings import Kind, SettingInfo
from widgets.fields.boxes import ChoiceBox, SuggestBox, Switch, TextBox
from widgets.fields.live_text import Check
from widgets.fields.path_box import PathBox
from widgets.fields.value_box import ValueBox
from widgets.fields.writing import spell, write
from widgets.words import words

Control = ValueBox | TextBox | ChoiceBox | SuggestBox | Switch | PathBox


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


def default_text(info: SettingInfo) -> str:
    """Say a setting's default as its control shows it."""
    if info.kind is Kind.SWITCH:
        return _tr("on") if info.default else _tr("off")
    if info.kind is Kind.CHOICE:
        return words(spell(str(info.default)))
    return write(info, info.default) or _tr("empty")


def make_control(
    info: SettingInfo, check: Check, parent: QWidget, suggestions: Sequence[str] | None = None
) -> Control:
    """Build the control that a kind of setting is edited with."""
    if suggestions is not None:
        return SuggestBox(info, check, parent, suggestions)
    kinds: dict[Kind, type[Control]] = {
        Kind.SWITCH: Switch,
        Kind.CHOICE: ChoiceBox,
        Kind.PADDING: SuggestBox,
        Kind.TEXT: TextBox,
        Kind.NUMBERS: TextBox,
        Kind.MATRIX: TextBox,
        Kind.PATH: PathBox,
    }
    return kinds.get(info.kind, ValueBox)(info, check, parent)
