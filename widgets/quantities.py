"""Numbers as people read them: thousands separators, units, a steady count of digits."""

import math

from PySide6.QtCore import QCoreApplication

from engine.memory import bytes_text

MISSING = "–"


def count(value: float) -> str:
    """Write a whole number: ``12,345``."""
    return f"{value:,.0f}" if math.isfinite(value) else MISSING


def compact(value: float) -> str:
    """Write a count with three digits where it has more than four: ``103 M``."""
    if abs(value) < 9999.5:
        return count(value)
    for unit in ("k", "M", "G", "T", "P"):
        value /= 1000
        if abs(value) < 999.5:
            digits = 0 if abs(value) >= 99.95 else 1 if abs(value) >= 9.995 else 2
            return f"{value:.{digits}f} {unit}"
    return f"{value:.3g} P"


def size(count: float) -> str:
    """Write a number of bytes as people do: ``0.9 MB``."""
    return bytes_text(count)


def milliseconds(seconds: float) -> str:
    """Write the time of a computation: ``1.24 ms``, ``1,240 ms``."""
    value = 1000 * seconds
    if value >= 99.95:
        return f"{value:,.0f} ms"
    digits = 1 if value >= 9.995 else 2 if value >= 0.0995 or not value else 3
    return f"{value:.{digits}f} ms" if value >= 0.0005 or not value else "<0.001 ms"


def loss(value: float | None) -> str:
    """Write a loss with four decimals, large and tiny ones with four digits."""
    if value is None or not math.isfinite(value):
        return MISSING
    if value != 0 and (abs(value) < 0.001 or abs(value) >= 1000):
        return f"{value:.2e}"
    return f"{value:.4f}" if abs(value) < 10 else f"{value:.2f}"


def percent(share: float | None) -> str:
    """Write a share of 1 in per cent: ``97.2 %``."""
    if share is None or not math.isfinite(share):
        return MISSING
    return f"{100 * share:.1f} %"


def rate(value: float | None) -> str:
    """Write a learning rate: ``0.001``, ``3.2e-05``."""
    if value is None or not math.isfinite(value):
        return MISSING
    return f"{value:.3g}"


def speed(samples_per_second: float) -> str:
    """Write a throughput with its unit: ``12,345 samples/s``."""
    text = QCoreApplication.translate("quantities", "{count} samples/s")
    if not math.isfinite(samples_per_second) or samples_per_second <= 0:
        return MISSING
    if samples_per_second < 10:
        return text.format(count=f"{samples_per_second:.1f}")
    return text.format(count=count(samples_per_second))


def duration(seconds: float | None) -> str:
    """Write a duration in its two largest units: ``1 min 20 s``, ``2 h 5 min``."""
    if seconds is None or not math.isfinite(seconds):
        return MISSING
    whole = max(round(seconds), 0)
    minutes, rest = divmod(whole, 60)
    hours, minutes_rest = divmod(minutes, 60)
    days, hours_rest = divmod(hours, 24)
    translate = QCoreApplication.translate
    if days:
        text = translate("quantities", "{days} d {hours} h")
        return text.format(days=days, hours=hours_rest)
    if hours:
        text = translate("quantities", "{hours} h {minutes} min")
        return text.format(hours=hours, minutes=minutes_rest)
    if minutes:
        text = translate("quantities", "{minutes} min {seconds} s")
        return text.format(minutes=minutes, seconds=rest)
    return translate("quantities", "{seconds} s").format(seconds=whole)
