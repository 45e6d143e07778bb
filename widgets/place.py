"""Where the selected blocks are: in the network, in a group, or inside a composite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.groups.definition import Exposed


@dataclass(frozen=True, slots=True)
class Place:
    """What the inspector must know of the graph that its blocks stand in."""

    group: str | None = None
    """The group whose definition it is."""
    opened: str = ""
    """The block that was opened to get there."""
    exposed: tuple[Exposed, ...] = ()
    """The inner settings that are settings of the group."""
    overridden: tuple[tuple[str, str], ...] = ()
    """Node and setting of those for which the opened block has a value of its own."""
    ports: tuple[str, ...] = ()
    """The nodes that stand for the group's ports."""
    note: str = ""
    """The remark about the group."""
    refusal: str = ""
    """Why nothing can be edited there; empty where it can."""

    def exposed_as(self, node: str, setting: str) -> Exposed | None:
        """Return how a setting is exposed, if it is."""
        return next((e for e in self.exposed if (e.node, e.setting) == (node, setting)), None)


NETWORK = Place()
"""The whole network."""
