"""What people type into number fields, as arithmetic takes it.

Chinese keyboards give full-width digits and signs, people write units behind numbers, numbers are
pasted out of Python in brackets, and ``*2`` or ``+8`` is meant of the value that is there.
Pure functions.
"""

import re

from engine.settings import Kind, SettingInfo
from widgets.words import words

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord("\u3000"): " ",
    ord("\u00a0"): " ",
    ord("\u3001"): ",",
    ord("\u3002"): ".",
    ord("\u2044"): "/",
    ord("\u2215"): "/",
    ord("\u2217"): "*",
    ord("\u3010"): "[",
    ord("\u3011"): "]",
}
"""The signs of a Chinese keyboard, with those that look like a sign of arithmetic."""

_UNITS = {
    "maps": ("map", "maps", "feature maps", "filter", "filters", "channel", "channels", "ch"),
    "channels": ("channel", "channels", "ch", "map", "maps"),
    "px": ("px", "pixel", "pixels"),
}
"""What people call a unit; any other has its own name alone, with and without the ``s``."""

_RELATIVE = re.compile(r"(\*\*|[*/÷×·^])=?(?=\s*[\d.(xX]|\s*$)|(\+)=?(?=\s*[\d.(xX]|\s*$)|(-|−)=")
_ENTRIES = re.compile(r"[(\[](?=[^()\[\]]*[,;×][^()\[\]]*[)\]]$)")


def plain(info: SettingInfo, text: str) -> str:
    """Return a typed text in the signs of arithmetic alone, without its unit and outer brackets."""
    text = text.translate(_FULL_WIDTH).strip()
    if info.unit:
        text = _without_unit(info.unit, text)
    if info.kind in (Kind.AXES, Kind.PADDING, Kind.SHAPE) and _ENTRIES.match(text):
        text = text[1:-1].strip()
    return text


def related(text: str) -> str:
    """Write ``*2``, ``/2`` and ``+8`` with the value that is there: ``x*2``, ``x/2``, ``x+8``.

    A minus in front is that of a negative number; ``-=8`` takes away.
    """
    found = _RELATIVE.match(text)
    if found is None:
        return text
    sign = next(filter(None, found.groups()))
    return f"x{sign}{text[found.end() :]}"


def _without_unit(unit: str, text: str) -> str:
    """Take units away behind numbers, and one that is still being typed at the end."""
    own = (unit, unit.removesuffix("s"))
    names = sorted({*_UNITS.get(unit, own), words(unit)}, key=len, reverse=True)
    every = "|".join(map(re.escape, names))
    text = re.sub(rf"(?<=[\d)])\s*(?:{every})(?![^\W\d_xX])", "", text, flags=re.IGNORECASE)
    last = re.search(r"(?<=[\d)])\s+([^\W\d_][^\d]*)$", text)
    if last is not None and any(name.startswith(last[1].lower()) for name in names):
        return text[: last.start()]
    return text
