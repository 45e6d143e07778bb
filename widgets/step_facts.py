"""What a training step takes at its peak, and the largest batch that fits a device."""

from PySide6.QtCore import QCoreApplication

from engine.footprint import Footprint, usable, usable_share
from engine.strain import device_text
from widgets.facts import Fact
from widgets.quantities import size
from widgets.words import joined, words


def _tr(text: str) -> str:
    return QCoreApplication.translate("StepFacts", text)


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
        more = _tr("more than %1 has").replace("%1", words(device_text(device)))
        images = joined((images, more))
    if batch == 1 and peak < footprint.sum(1):
        why = _tr("below the sum, for what is kept goes while gradients come")
        images = _tr("{batch}; {why}").format(batch=images, why=why)
    elif batch == 1 and peak > footprint.sum(1):
        why = _tr("above the sum, for activations have gradients too")
        images = _tr("{batch}; {why}").format(batch=images, why=why)
    largest = footprint.largest_batch(room)
    share = f"{100 * usable_share(device):.0f} %"
    where = (
        _tr("in {share} of {size} on this computer")
        if device == "cpu"
        else _tr("in {share} of {size} on {device}")
    ).format(share=share, size=size(memory), device=device)
    reserve = (
        _tr("Counts on %1 of the computer's memory: the rest is left to the system, to other "
            "programs, and to freed memory that the allocator keeps, up to a quarter of the peak.")
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
                "optimizer, the images, and what backward needs, in float32. What backward needs "
                "goes layer by layer while the gradients come."),
        ),
        Fact(
            _tr("Largest batch"),
            f"{largest:,}" if largest else _tr("none fits"),
            where,
            reserve.replace("%1", share),
        ),
    )  # fmt: skip
