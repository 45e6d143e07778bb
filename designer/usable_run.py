"""Whether a training's weights are those of the network that is shown, said where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.groups.comparison import same_network

if TYPE_CHECKING:
    from designer.sheets import Run
    from engine.project import Project


def why_not(last: Run | None, drawn: Run | None, project: Project, what: str) -> str:
    """Return why nothing can be done with a training's weights; empty where it can.

    Parameters
    ----------
    last
        The last training of the shown project that left weights.
    drawn
        The training of another tab whose curves are shown, which may be the one that is meant.
    project
        The project as it is now.
    what
        What was to be done, as a verb.
    """

    def translated(text: str) -> str:
        return QCoreApplication.translate("Training", text)

    if last is None and drawn is not None:
        return translated(
            "The training is that of {name}: show its tab to {what} it, or train this network (F5)."
        ).format(name=drawn.sheet.name, what=what)
    if last is None:
        return translated("There is nothing to {what} yet: train the network first (F5).").format(
            what=what
        )
    if not same_network(last.project.graph, project.graph):
        return translated(
            "The network was changed since its last training, so those weights do not "
            "belong to it: train it again (F5), or undo the changes."
        )
    if last.project.data != project.data:
        return translated(
            "The data settings were changed since the last training, so what it learned "
            "from is not what would be measured: train again (F5), or undo the changes."
        )
    return ""
