"""What a training step takes at its peak, and the largest batch that fits a device."""

from PySide6.QtCore import QCoreApplication

from engine.footprint import Footprint
from widgets.facts import Fact
from widgets.quantities import size

CPU_SHARE, ACCELERATOR_SHARE = 0.7, 0.9
"""What of a device's memory is counted on. The rest of a computer's is the system's and other
programs'; an accelerator has the workspaces of its libraries and the allocator's gaps beside."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("StepFacts", text)


def usable(device: str, memory: int) -> int:
    """Return the bytes of a device's memory that training may count on."""
    return int(memory * (CPU_SHARE if device == "cpu" else ACCELERATOR_SHARE))


def step_facts(footprint: Footprint, batch: int, device: str, memory: int) -> tuple[Fact, Fact]:
    """Say the peak of a step, and the largest batch that fits.

    Parameters
    ----------
    footprint
        Of the network.
    batch
        The plan's batch size.
    device, memory
        Where it trains, and all the bytes that the device has.
    """
    peak, room = footprint.peak(batch), usable(device, memory)
    images = _tr("in batches of %1").replace("%1", f"{batch:,}")
    if peak > room:
        images += ", " + _tr("more than %1 has").replace("%1", device)
    largest = footprint.largest_batch(room)
    share = f"{100 * (CPU_SHARE if device == 'cpu' else ACCELERATOR_SHARE):.0f} %"
    where = _tr("in %1 of %2 on %3").replace("%1", share).replace("%2", size(memory))
    reserve = (
        _tr("Counts on %1 of the computer's memory: the rest is left to the system and to other "
            "programs.")
        if device == "cpu"
        else _tr("Counts on %1 of the accelerator's memory: the rest is left to the workspaces of "
                 "its libraries and to the gaps of its allocator.")
    )  # fmt: skip
    return (
        Fact(
            _tr("Peak of a step"),
            size(peak),
            images,
            _tr("The most that a training step holds at one moment: parameters, gradients, the "
                "optimizer, the images, and what backward needs, in float32."),
        ),
        Fact(
            _tr("Largest batch"),
            f"{largest:,}" if largest else _tr("none fits"),
            where.replace("%3", device),
            reserve.replace("%1", share),
        ),
    )  # fmt: skip
