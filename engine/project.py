"""The project: a network with its data and its training plan, as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from engine.data.settings import DataSettings
from engine.graph import Graph
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from engine.groups.definition import GroupDefinition


@dataclass(frozen=True, slots=True)
class Project:
    """Everything a person makes and saves.

    Parameters
    ----------
    name
        The title; also the stem of a new run's folder.
    graph
        The network.
    data
        Where images and labels come from.
    training
        How the network is trained.
    groups
        The blocks that the person made, by name. Every instance in the network and in the
        definitions is a block of ``groups[name].block_type``; the functions of
        :mod:`engine.groups` keep it so.
    silenced
        Advice that the person does not want to read: ``"code"`` everywhere, or ``"code@node"``.
    """

    name: str = "untitled"
    graph: Graph = field(default_factory=Graph)
    data: DataSettings = field(default_factory=DataSettings)
    training: TrainingPlan = field(default_factory=TrainingPlan)
    groups: Mapping[str, GroupDefinition] = field(default_factory=lambda: MappingProxyType({}))
    silenced: frozenset[str] = frozenset()

    def with_graph(self, graph: Graph) -> Project:
        """Return the project with another network."""
        return self if graph is self.graph else replace(self, graph=graph)

    def edit_graph(self, edit: Callable[[Graph], Graph]) -> Project:
        """Return the project with an edit applied to its network."""
        return self.with_graph(edit(self.graph))

    def change_data(self, **values: Any) -> Project:
        """Return the project with some data settings changed.

        Raises
        ------
        SettingError
            Where a value is refused.
        """
        return replace(self, data=self.data.change(**values))

    def change_training(self, **values: Any) -> Project:
        """Return the project with some settings of the training plan changed.

        Raises
        ------
        SettingError
            Where a value is refused.
        """
        return replace(self, training=self.training.change(**values))
