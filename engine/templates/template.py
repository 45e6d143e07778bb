"""What a template is, and the training plans that many of them share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.data.settings import DataSettings
from engine.project import Project
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.graph import Graph


@dataclass(frozen=True, slots=True)
class Template:
    """A network of the literature as a project to start from."""

    id: str
    title: str
    teaches: str
    """One sentence: what a person sees in it."""
    source: str
    """Where the architecture is described."""
    graph: Callable[[], Graph]
    data: DataSettings
    training: TrainingPlan
    family: str = ""
    """The heading that the gallery shows it under."""

    @property
    def paper(self) -> str:
        """The paper or lecture, as it is cited in every language."""
        return self.source.partition("; ")[0]

    @property
    def differs(self) -> str:
        """In what this network is not as its paper has it; empty where there is nothing to say."""
        return self.source.partition("; ")[2]

    def build(self) -> Project:
        """Return a new project with this network, its data and its plan."""
        return Project(self.id, self.graph(), self.data, self.training)


DIGITS = DataSettings(source="digits")
X_OR_O = DataSettings(source="x_or_o", normalize=False)
"""Drawn images; the network itself brings them to -1 and 1."""
NO_DATA = DataSettings(source="none")
"""For a person to choose: networks for data that does not come along."""

IMAGENET = TrainingPlan(
    optimizer="sgd", learning_rate=0.1, momentum=0.9, weight_decay=1e-4, schedule="cosine",
    warmup_epochs=5.0, batch_size=128, epochs=90,
)  # fmt: skip
"""What residual networks are trained with today: He et al. 2016 with a cosine and a warm-up
(Loshchilov and Hutter 2017; Goyal et al. 2017)."""

STEPS = TrainingPlan(
    optimizer="sgd", learning_rate=0.1, momentum=0.9, weight_decay=1e-4, schedule="step",
    step_epochs=30, step_factor=0.1, batch_size=256, epochs=90,
)  # fmt: skip
"""A tenth of the rate after every third of the training: the plan of the classical papers."""
