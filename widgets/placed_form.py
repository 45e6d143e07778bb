"""What of a block's settings can be edited where the block stands, and exposed by its group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.graph import Node
    from widgets.fields import Form
    from widgets.place import Place


def _(text: str) -> str:
    return QCoreApplication.translate("Inspector", text)


def fit_to_place(form: Form, place: Place, nodes: Sequence[Node]) -> None:
    """Offer to expose settings inside a group, and lock what cannot be edited there.

    Parameters
    ----------
    form
        The form of the selected blocks.
    place
        Where they stand.
    nodes
        The selected blocks.
    """
    name = nodes[0].name
    alone = len(nodes) == 1 and place.group is not None and name not in place.ports
    exposed = [each.setting for each in place.exposed if each.node == name] if alone else None
    form.offer_exposing(exposed)
    reasons = dict.fromkeys(form.rows, place.refusal)
    for node in nodes:
        if node.name in place.ports:
            reasons["shape"] = _("What arrives at %1 decides.").replace("%1", place.opened)
        for inner, setting in place.overridden:
            if inner == node.name:
                text = _("%1 has a value of its own: change it there, or reset it there.")
                reasons[setting] = text.replace("%1", place.opened)
    form.lock(reasons)
