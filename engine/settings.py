"""Settings: the typed, bounded fields from which forms, checks and files are derived.

A block, the training plan and the data settings are all :class:`Settings`. Each field is
declared once, with :func:`setting`; :func:`describe` reads the declaration back for the
inspector, the command line and the documentation.
"""

import types
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal, Self, Union, get_args, get_origin

import annotated_types
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, ValidationError
from pydantic.fields import FieldInfo

from engine.errors import SettingError


def list_to_tuple(value: object) -> object:
    """Accept JSON's lists where a setting holds a tuple."""
    return tuple(value) if isinstance(value, list) else value


Axes = Annotated[StrictInt | tuple[StrictInt, ...], BeforeValidator(list_to_tuple)]
"""One whole number for every axis, or a tuple with one number per axis."""


def lists_to_tuples(value: object) -> object:
    """Accept JSON's lists of lists where a setting holds a tuple of tuples."""
    if isinstance(value, (list, tuple)):
        return tuple(list_to_tuple(row) for row in value)
    return value


Numbers = Annotated[float | tuple[float, ...], BeforeValidator(list_to_tuple)]
"""One number, or a tuple of numbers such as one for each channel."""

Matrix = Annotated[tuple[tuple[float, ...], ...], BeforeValidator(lists_to_tuples)]
"""Rows of numbers, all of one length."""

MAX_NUMBERS = 4096
"""How many entries a setting of kind :attr:`Kind.NUMBERS` may have."""

MAX_MATRIX = 31
"""How many rows and columns a setting of kind :attr:`Kind.MATRIX` may have."""


class Kind(StrEnum):
    """What a setting holds, and with it which control edits it."""

    INTEGER = "integer"
    NUMBER = "number"
    SWITCH = "switch"
    CHOICE = "choice"
    AXES = "axes"
    PADDING = "padding"
    SHAPE = "shape"
    NUMBERS = "numbers"
    MATRIX = "matrix"
    TEXT = "text"
    PATH = "path"


_WITH_ENTRIES = (Kind.AXES, Kind.PADDING, Kind.SHAPE, Kind.NUMBERS, Kind.MATRIX)
"""Kinds that may hold several numbers, each within the bounds."""


@dataclass(frozen=True, slots=True)
class SettingInfo:
    """One setting as its declaration describes it."""

    name: str
    title: str
    help: str
    kind: Kind
    default: Any
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: bool = False
    exclusive_maximum: bool = False
    choices: tuple[str, ...] = ()
    step: float | None = None
    logarithmic: bool = False
    advanced: bool = False
    optional: bool = False
    shown_when: tuple[str, tuple[Any, ...]] | None = None


def setting(  # noqa: PLR0913 - the one place where a setting's properties are spelled out
    default: Any,
    title: str,
    help: str,  # noqa: A002 - the word the field uses
    *,
    unit: str = "",
    ge: float | None = None,
    le: float | None = None,
    gt: float | None = None,
    lt: float | None = None,
    step: float | None = None,
    logarithmic: bool = False,
    advanced: bool = False,
    kind: Kind | None = None,
    shown_when: tuple[str, tuple[Any, ...]] | None = None,
) -> Any:
    """Declare one setting.

    Parameters
    ----------
    default
        The value a new block or plan starts with.
    title, help
        What the form shows beside the control, and the one line that explains it.
    unit
        ``"px"``, ``"images"``, …; shown behind the number.
    ge, le, gt, lt
        Inclusive and exclusive bounds. Where a setting holds several numbers they are
        inclusive and hold for every entry.
    step
        How far one click of a spin box goes.
    logarithmic
        The control moves in factors instead of steps.
    advanced
        Shown in the folded part of the form.
    kind
        Overrides the control that the annotation implies.
    shown_when
        ``(other_setting, values)``: the form shows this one only while the other has one of them.
    """
    extra: dict[str, Any] = {
        "unit": unit,
        "step": step,
        "logarithmic": logarithmic,
        "advanced": advanced,
        "kind": kind,
        "ge": ge,
        "le": le,
        "shown_when": shown_when,
    }
    if isinstance(default, (tuple, str)) or kind in _WITH_ENTRIES:
        # pydantic cannot bound the entries of a union; Settings checks those itself.
        return Field(default, title=title, description=help, json_schema_extra={"netloom": extra})
    return Field(
        default,
        title=title,
        description=help,
        ge=ge,
        le=le,
        gt=gt,
        lt=lt,
        json_schema_extra={"netloom": extra},
    )


class Settings(BaseModel):
    """An immutable value made of declared settings."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        validate_default=False,
        strict=True,
        defer_build=True,  # the schema of a block is built when the first one is made
    )

    def __init__(self, /, **values: Any) -> None:
        try:
            super().__init__(**values)
        except ValidationError as error:
            raise _sentence(type(self), error) from None
        for info in describe(type(self)):
            if info.kind in _WITH_ENTRIES:
                _check_entries(info, self.__dict__[info.name])
        self.check()

    def check(self) -> None:
        """Refuse combinations of settings that no single bound can state.

        Raises
        ------
        SettingError
            With the sentence for the person.
        """

    def change(self, /, **values: Any) -> Self:
        """Return a copy with some settings changed, checked like a new one.

        Raises
        ------
        SettingError
            Where a value is out of bounds or of the wrong type.
        """
        return type(self)(**{**self.values(), **values})

    def values(self) -> dict[str, Any]:
        """Return every setting with its value, in the order of declaration."""
        own = self.__dict__
        return {name: own[name] for name in type(self).model_fields}

    def changed_values(self) -> dict[str, Any]:
        """Return the settings that differ from their default (what a file needs to hold)."""
        return {
            info.name: value
            for info in describe(type(self))
            if (value := self.__dict__[info.name]) != info.default
        }


def describe(settings: type[Settings]) -> tuple[SettingInfo, ...]:
    """Describe every setting of a class, in the order of declaration."""
    # Kept by the class itself: a group's class goes when its definition is edited.
    known: tuple[SettingInfo, ...] | None = settings.__dict__.get("_described")
    if known is None:
        known = tuple(_describe(name, field) for name, field in settings.model_fields.items())
        settings._described = known  # type: ignore[attr-defined]
    return known


def _describe(name: str, field: FieldInfo) -> SettingInfo:
    extra = field.json_schema_extra
    own: dict[str, Any] = extra.get("netloom", {}) if isinstance(extra, dict) else {}  # type: ignore[assignment]
    lowest, highest = own.get("ge"), own.get("le")
    below = above = False
    for mark in field.metadata:
        if isinstance(mark, annotated_types.Gt):
            lowest, below = mark.gt, True
        elif isinstance(mark, annotated_types.Lt):
            highest, above = mark.lt, True
    annotation, optional = _without_none(field.annotation)
    choices = get_args(annotation) if get_origin(annotation) is Literal else ()
    return SettingInfo(
        name=name,
        title=field.title or name,
        help=field.description or "",
        kind=own.get("kind") or _kind(annotation),
        default=field.default,
        unit=own.get("unit", ""),
        minimum=lowest,
        maximum=highest,
        exclusive_minimum=below,
        exclusive_maximum=above,
        choices=tuple(choices),
        step=own.get("step"),
        logarithmic=own.get("logarithmic", False),
        advanced=own.get("advanced", False),
        optional=optional,
        shown_when=own.get("shown_when"),
    )


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) in (types.UnionType, Union):
        rest = [part for part in get_args(annotation) if part is not type(None)]
        if len(rest) < len(get_args(annotation)):
            return (rest[0] if len(rest) == 1 else Union[tuple(rest)]), True  # noqa: UP007
    return annotation, False


def _kind(annotation: Any) -> Kind:
    if get_origin(annotation) is Literal:
        return Kind.CHOICE
    simple = {bool: Kind.SWITCH, int: Kind.INTEGER, float: Kind.NUMBER, str: Kind.TEXT}
    return simple.get(annotation, Kind.AXES)


def _check_entries(info: SettingInfo, value: Any) -> None:
    """Hold every entry of a value with several numbers to the declared bounds."""
    if value is None or isinstance(value, str):
        return
    entries = value if isinstance(value, tuple) else (value,)
    if info.kind is Kind.MATRIX:
        _check_rows(info, value)
        entries = tuple(entry for row in value for entry in row)
    elif info.kind is Kind.NUMBERS:
        _check_length(info, len(entries))
    elif not entries:
        raise SettingError(f"{info.title} is empty: give one number, or one per axis.", info.name)
    elif len(entries) > 4:
        raise SettingError(
            f"{info.title} has {len(entries)} numbers, but no data here has more than 4 axes.",
            info.name,
        )
    for entry in entries:
        low = info.minimum is not None and entry < info.minimum
        high = info.maximum is not None and entry > info.maximum
        if low or high:
            raise SettingError(
                f"{info.title} is {_shown(entry)}, but {bounds_text(info)}.", info.name
            )


def _check_length(info: SettingInfo, count: int) -> None:
    if not count:
        raise SettingError(f"{info.title} is empty: give at least one number.", info.name)
    if count > MAX_NUMBERS:
        raise SettingError(
            f"{info.title} has {count:,} numbers, but there is room for {MAX_NUMBERS:,}.", info.name
        )


def _check_rows(info: SettingInfo, rows: tuple[tuple[float, ...], ...]) -> None:
    """Hold a matrix to rows of one length, and to its largest size."""
    if not rows or not rows[0]:
        raise SettingError(f"{info.title} is empty: give at least one number.", info.name)
    width = len(rows[0])
    for number, row in enumerate(rows, 1):
        if len(row) != width:
            raise SettingError(
                f"{info.title} has {width} number{'' if width == 1 else 's'} in row 1 and "
                f"{len(row)} in row {number}: give every row as many.",
                info.name,
            )
    if max(len(rows), width) > MAX_MATRIX:
        raise SettingError(
            f"{info.title} has {len(rows):,}×{width:,} numbers, but there is room for "
            f"{MAX_MATRIX}×{MAX_MATRIX}.",
            info.name,
        )


def bounds_text(info: SettingInfo) -> str:
    """Say in words which values a setting accepts, for example ``"must be at least 1"``."""

    def number(value: float) -> str:
        return f"{value:,g}" if abs(value) < 1e6 else f"{int(value):,}"

    above, below = info.exclusive_minimum, info.exclusive_maximum
    low = None if info.minimum is None else number(info.minimum)
    high = None if info.maximum is None else number(info.maximum)
    if low is None and high is None:
        return "must be a number"
    if high is None:
        return f"must be more than {low}" if above else f"must be at least {low}"
    if low is None:
        return f"must be less than {high}" if below else f"must be at most {high}"
    if above:
        return (
            f"must be more than {low} and less than {high}"
            if below
            else f"must be more than {low} and at most {high}"
        )
    return (
        f"must be at least {low} and less than {high}"
        if below
        else f"must be at least {low} and at most {high}"
    )


def _shown(value: object) -> str:
    """Write a refused value as the form or the file has it."""
    text = "empty" if value is None else _written(value)
    return text if len(text) <= 40 else text[:37] + "…"


def _written(value: object, depth: int = 3) -> str:
    """Write a value in JSON's words; ``depth`` says how far into lists of lists."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (list, tuple)):
        inside = [_written(entry, depth - 1) for entry in value[:20]] if depth else ["…"]
        return f"[{', '.join(inside)}]"
    return repr(value)


_EXPECTED = {
    Kind.INTEGER: "must be a whole number",
    Kind.NUMBER: "must be a number",
    Kind.SWITCH: "must be true or false",
    Kind.AXES: "must be a whole number, or one whole number per axis",
    Kind.PADDING: "must be 'valid', 'same', 'full', a whole number, or one per axis",
    Kind.SHAPE: "must be a list of whole numbers",
    Kind.NUMBERS: "must be a number, or a list of numbers",
    Kind.MATRIX: "must be a list of rows of numbers",
    Kind.TEXT: "must be text",
    Kind.PATH: "must be text",
}


def _sentence(settings: type[Settings], error: ValidationError) -> SettingError:
    """Turn the first complaint of pydantic into the one sentence that a person reads."""
    first = error.errors()[0]
    where = first["loc"]
    name = str(where[0]) if where else None
    known = {info.name: info for info in describe(settings)}
    if first["type"] == "extra_forbidden":
        names = ", ".join(known) or "no settings"
        return SettingError(f"There is no setting {_shown(name)} here: there is {names}.", name)
    if name is None or name not in known:
        return SettingError(str(first["msg"]), name)
    info = known[name]
    given = _shown(first["input"])
    if first["type"] in {"greater_than", "greater_than_equal", "less_than", "less_than_equal"}:
        return SettingError(f"{info.title} is {given}, but {bounds_text(info)}.", name)
    if info.kind is Kind.CHOICE:
        one = f"must be one of {', '.join(str(choice) for choice in info.choices)}"
        return SettingError(f"{info.title} is {given}, but {one}.", name)
    expected = _EXPECTED[info.kind]
    return SettingError(f"{info.title} is {given}, but {expected}.", name)
