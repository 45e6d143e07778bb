"""Rules about places where branches meet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from engine.advice.rule import Finding, rule
from engine.blocks.base import shape_text, times
from engine.graph import InputPort
from engine.repairs import rewiring
from engine.repairs.bridges import bridges
from engine.repairs.proposal import Repair, change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.advice.survey import Survey
    from engine.blocks.base import Shape
    from engine.graph import Graph

_DONE = {
    "add": "added", "subtract": "subtracted", "maximum": "compared", "average": "averaged in",
}  # fmt: skip
"""What these blocks do with a number. Multiply is not among them: its gates are spread on purpose
(Hu, Shen and Sun, "Squeeze-and-Excitation Networks", 2017)."""

_ON_PURPOSE = frozenset({"reshape", "unsqueeze"})
"""Who makes an axis of size 1 of nothing wants it to be spread."""

_FAR = 16
"""So many blocks of a branch are searched for what shrinks it."""


class _Spread(NamedTuple):
    """A branch that is repeated over positions."""

    port: str
    source: str
    shape: Shape


@rule(
    "spread-branch",
    "Branch spread over positions",
    "An axis of size 1 goes with any length, by repeating its number (broadcasting): such a branch "
    "says the same at every position, which in a sum is more often a stride too many than meant.",
    local=True,
)
def spread_branch(survey: Survey) -> Iterator[Finding]:
    """Find a sum, difference, maximum or mean in which a branch is repeated over positions."""
    for name in survey.of(_DONE):
        common = survey.shape_out(name)
        shapes = survey.reports[name].input_shapes
        if shapes is None or all(shape[1:] == common[1:] for shape in shapes):
            continue
        spread = _spread(survey, name, common)
        if spread:
            message = _message(survey, name, spread[0], common)
            yield Finding(name, message, partial(_meeting, survey, name, spread, common))


def _spread(survey: Survey, name: str, common: Shape) -> list[_Spread]:
    """Return the branches of a merge that are spread, but for those made to be."""
    ports = survey.block(name).input_ports
    shapes = survey.reports[name].input_shapes or ()
    return [
        _Spread(port, source.node, shape)
        for port, source, shape in zip(ports, survey.sources[name], shapes, strict=True)
        if source is not None
        and shape[1:] != common[1:]
        and survey.block(source.node).kind not in _ON_PURPOSE
    ]


def _message(survey: Survey, name: str, spread: _Spread, common: Shape) -> str:
    block = survey.block(name)
    shapes = survey.reports[name].input_shapes or ()
    others = [
        f"{source.node} {shape_text(shape)}"
        for source, shape in zip(survey.sources[name], shapes, strict=True)
        if source is not None and shape[1:] == common[1:]
    ]
    against = others[0] if others else f"the others {shape_text(common)}"
    pairs = zip(spread.shape[1:], common[1:], strict=True)
    places = times(tuple([wanted for own, wanted in pairs if own != wanted]))
    first = block.kind == "subtract" and spread.port == block.input_ports[0]
    done = "repeated" if first else _DONE[block.kind]
    return (
        f"{spread.source} gives {shape_text(spread.shape)} to {name} but {against}, so each number "
        f"of {spread.source} is {done} at each of the {places} positions: let both branches "
        "shrink alike, or silence this where it is meant."
    )


def _meeting(survey: Survey, name: str, spread: list[_Spread], common: Shape) -> tuple[Repair, ...]:
    """Propose to shrink the branch less, or to say with an Upsample that it is meant."""
    found = list(_shrinking_less(survey, spread[0].source, common)) if len(spread) == 1 else []
    rows = [
        [bridge for bridge in bridges(each.shape, common, keep_channels=True)
         if bridge.blocks[0].kind == "upsample"]
        for each in spread
    ]  # fmt: skip
    if all(rows):
        blocks = [(InputPort(name, each.port), row[0].blocks)
                  for each, row in zip(spread, rows, strict=True)]  # fmt: skip

        def apply(graph: Graph) -> Graph:
            for end, row in blocks:
                graph = rewiring.insert_all(graph, end, row)
            return graph

        sources = " and ".join(dict.fromkeys(each.source for each in spread))
        found.append(Repair(f"Insert Upsample between {sources} and {name}", apply))
    return tuple(found)


def _shrinking_less(survey: Survey, source: str, common: Shape) -> Iterator[Repair]:
    """Propose other strides and padding for what shrinks a branch, the nearest first."""
    layer: str | None = source
    for _ in range(_FAR):
        if layer is None or len(survey.sources[layer]) != 1:
            return
        values, given = survey.block(layer).values(), survey.shape_in(layer)
        if len(given) == len(common):
            if values.get("stride", 1) != 1:
                meeting = {given[1] // common[1], -(-given[1] // common[1])}
                for stride in sorted(meeting - {0, values["stride"]}):
                    yield change(f"Set the stride of {layer} to {stride}", layer, stride=stride)
            if values.get("padding") in ("valid", 0):
                yield change(f"Set the padding of {layer} to same", layer, padding="same")
        layer = survey.feeder(layer)
