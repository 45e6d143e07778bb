"""A training step that needs more memory than its device has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.footprint import usable
from engine.memory import bytes_text
from engine.problem import Problem, Severity
from engine.repairs.proposal import Repair

if TYPE_CHECKING:
    from engine.footprint import Footprint
    from engine.project import Project

CODE = "memory"


def device_text(device: str) -> str:
    """Return what a person calls a device: ``this computer``, or ``cuda:0``."""
    return "this computer" if device == "cpu" else device


def strain(project: Project, footprint: Footprint, device: str, memory: int) -> Problem | None:
    """Return the problem of a step that does not fit, or nothing where it does.

    Parameters
    ----------
    project
        The project, whose network can run.
    footprint
        Of its network, with the optimizer of its plan.
    device, memory
        Where it trains, and all the bytes that the device has.
    """
    batch, room = project.training.batch_size, usable(device, memory)
    peak = footprint.peak(batch)
    if project.data.source == "none" or peak <= room:
        return None
    largest = footprint.largest_batch(room)
    images = "1 image" if batch == 1 else f"{batch:,} images"
    message = (
        f"A training step with {images} needs {bytes_text(peak)} at its peak, but "
        f"{device_text(device)} has room for {bytes_text(room)}: "
    )
    if not largest:
        message += "even one image is too much, so make the network or its images smaller."
        return Problem(Severity.WARNING, CODE, None, None, message)
    repair = Repair(
        f"Set the batch size to {largest:,}",
        lambda graph: graph,
        lambda project: project.change_training(batch_size=largest),
    )
    message += f"set the batch size to {largest:,} or less."
    return Problem(Severity.WARNING, CODE, None, None, message, (repair,))
