"""What the canvas can show as heat: a number of every node, and the scale that it lies on."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from designer.surroundings import shares_of
from engine.blocks.base import Family, times
from engine.shares import activation_bytes
from widgets import quantities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from designer.scope import Scope
    from designer.timings import Timings
    from engine.analysis import Analysis
    from engine.receptive import Receptive
    from engine.training.plan import TrainingPlan

NO_SHADE, UNKNOWN = -1, -2
"""Instead of a step of the ramp: a value of zero, and none."""

Values = dict[str, float | None]
"""A number for each node; ``None`` where it has none."""


def _(text: str) -> str:
    """Mark a text for translation; it is translated when it is shown."""
    return text


def translated(text: str) -> str:
    """Return a marked text in the person's language."""
    return QCoreApplication.translate("Overlay", text)


@dataclass(frozen=True, slots=True)
class Overlay:
    """One number that every node may have."""

    id: str
    title: str
    """Its name in menus and in the legend."""
    help: str
    """What it counts."""
    values: Callable[[Scope, TrainingPlan, Timings], Values]
    write: Callable[[float], str]
    """Writes a value; where it has no unit, the title says what is counted."""
    unit: str = ""
    """What stands behind a count on a card."""

    def brief(self, value: float) -> str:
        """Write a value for a card seen from far."""
        return quantities.compact(value) if self.unit else self.write(value)

    logarithmic: bool = True


def _parameters(scope: Scope, _plan: TrainingPlan, _timings: Timings) -> Values:
    return {name: report.parameters for name, report in scope.analysis.nodes.items()}


def _macs(scope: Scope, _plan: TrainingPlan, _timings: Timings) -> Values:
    return {name: report.macs for name, report in scope.analysis.nodes.items()}


def _activations(scope: Scope, _plan: TrainingPlan, _timings: Timings) -> Values:
    found: Values = {name: activation_bytes(r) for name, r in scope.analysis.nodes.items()}
    if scope.outer is not None:
        for name, node in scope.graph.nodes.items():
            if node.block.family is Family.INPUT_OUTPUT:  # it stands for what others make
                found[name] = 0
    return found


def _memory(scope: Scope, plan: TrainingPlan, _timings: Timings) -> Values:
    found = shares_of(scope, plan)
    return {
        name: None if (share := found.get(name)) is None else share.total
        for name in scope.analysis.nodes
    }


def _receptive(scope: Scope, _plan: TrainingPlan, _timings: Timings) -> Values:
    # What sees the same as the block before it shares its object: a third of them is worked out.
    shares: dict[int, float | None] = {}
    found: Values = {}
    for name, seen in scope.analysis.seen().items():
        key = id(seen)
        if key not in shares:
            shares[key] = seen_share(seen)
        found[name] = shares[key]
    return found


def _times(scope: Scope, plan: TrainingPlan, timings: Timings) -> Values:
    return {
        name: None if times is None else times.total
        for name, times in timings.of(scope, plan).items()
    }


def time_note(scope: Scope, plan: TrainingPlan, timings: Timings) -> str:
    """Say what all blocks take together, where that is known."""
    total, timing = timings.total(scope, plan), timings.timing
    if total is None or timing is None:
        return ""
    text = translated("{total} in all, for a batch of {batch} on {device}")
    return text.format(
        total=quantities.milliseconds(total.total), batch=f"{timing.batch:,}", device=timing.device
    )


def seen_share(seen: Receptive | None) -> float | None:
    """Return what share of the image's side a node's positions see: the mean over the axes.

    Over 1 where windows are larger than the image; ``None`` where there are no pixels to see.
    """
    if seen is None or not seen.low:
        return None
    share = 1.0
    for low, high, pixels in zip(seen.low, seen.high, seen.image, strict=True):
        share *= max(high - low + 1, 0) / pixels
    return share ** (1 / len(seen.low))


def _write_share(value: float) -> str:
    return f"{100 * value:.{1 if 0 < value < 0.1 else 0}f} %"


OVERLAYS: Mapping[str, Overlay] = {
    overlay.id: overlay
    for overlay in (
        Overlay("parameters", _("Parameters"), _("numbers that a block holds and may learn"),
                _parameters, quantities.count, _("params")),
        Overlay("macs", _("MACs"), _("multiply-accumulates for one image"), _macs,
                quantities.count, _("MACs")),
        Overlay("activations", _("Activations"), _("bytes of the tensors made of one image"),
                _activations, quantities.size),
        Overlay("memory", _("Training memory"),
                _("weights, gradients, optimizer, and what backward needs of one image"),
                _memory, quantities.size),
        Overlay("time", _("Measured time"),
                _("forward and backward pass of a batch, on the device of the training"),
                _times, quantities.milliseconds),
        Overlay("receptive", _("Receptive field"), _("share of the image's side that is seen"),
                _receptive, _write_share, logarithmic=False),
    )
}  # fmt: skip
"""Every overlay by its identifier, in the order of the key that steps through them."""


class Scale(NamedTuple):
    """Where values lie between little and much.

    Parameters and costs of one network span six decades, so that on an even scale all but the
    largest block would look alike: those lie on a logarithmic one, where zero has no place.
    """

    low: float
    high: float
    logarithmic: bool

    @staticmethod
    def of(values: Iterable[float | None], *, logarithmic: bool) -> Scale | None:
        """Return the scale of values, or ``None`` where none has a place on it."""
        placed = [value for value in values if value]
        if not placed:
            return None
        if logarithmic:
            return Scale(min(placed), max(placed), logarithmic=True)
        return Scale(0.0, 1.0, logarithmic=False)

    def share(self, value: float) -> float:
        """Return how far along the scale a value lies, from 0 to 1."""
        if not self.logarithmic:
            return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)
        if self.high <= self.low:
            return 1.0
        return math.log(value / self.low) / math.log(self.high / self.low)

    def steps(self, values: Iterable[float | None], last: int) -> list[int]:
        """Return the step of each value from 0 to ``last``; NO_SHADE for zero, UNKNOWN for none.

        As :meth:`share` says, for a whole network in one go.
        """
        low = self.low
        if self.logarithmic:
            span = math.log(self.high / low)
            factor = last / span if span > 0 else 0.0
            log = math.log
            return [
                (round(log(value / low) * factor) if factor else last) if value
                else NO_SHADE if value == 0 else UNKNOWN
                for value in values
            ]  # fmt: skip
        factor = last / (self.high - low)
        return [
            min(round((value - low) * factor), last) if value
            else NO_SHADE if value == 0 else UNKNOWN
            for value in values
        ]  # fmt: skip

    def ticks(self) -> tuple[float, ...]:
        """Return where the powers of ten lie between both ends, or the quarters."""
        if not self.logarithmic:
            return (0.25, 0.5, 0.75)
        first = math.floor(math.log10(self.low)) + 1
        last = math.ceil(math.log10(self.high))
        return tuple([self.share(10.0**power) for power in range(first, last)])


def words(overlay: Overlay, value: float | None, name: str, analysis: Analysis) -> str:
    """Say a node's value as its card does."""
    if value is None:
        if overlay.id == "time":
            return translated("not measured")
        return translated("not known") if analysis[name].facts is None else translated("none")
    if overlay.id == "receptive" and (seen := analysis.receptive(name)) is not None:
        return translated("{size} px").format(size=times(seen.size))
    return f"{overlay.write(value)} {translated(overlay.unit)}".strip()
