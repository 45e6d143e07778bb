"""The reference pages: what every block and every template is, read from their declarations.

``docs/blocks.md`` and ``docs/templates.md`` are what :func:`blocks_page` and
:func:`templates_page` return; the command line prints the same in tables.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, NamedTuple

from engine.analysis import analyse
from engine.blocks.base import Block, Family, Shape, ShapeError, registry, shape_text, times
from engine.blocks.composite import Composite
from engine.blocks.formula import Formula
from engine.expansion import expand
from engine.settings import Kind, SettingInfo, describe
from engine.templates import Template, templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.graph import Graph

__all__ = ["Example", "Size", "accepted", "blocks_page", "depth", "example",
           "shown", "size", "templates_page"]  # fmt: skip

_MADE = (
    "This page is made from their declarations by `make reference`; `python main.py {}` shows "
    "them in a terminal."
)

_READING = (
    "A block takes signals (C, L), images (C, H, W) and volumes (C, D, H, W) wherever nothing else "
    "is said; shapes are written without the batch. A size given as one number holds for every "
    "axis, several such as 3, 5 for one axis each. The examples have the settings that a new "
    "block starts with. MACs are the multiply-accumulates of convolutions and dense layers for "
    "one sample."
)

_BEGIN = (
    "To begin with one, choose it in the gallery (Ctrl+T), or run `python main.py new ID --to "
    "FILE`."
)

_SIZES = (
    "Parameters are all of a network, those given by hand among them. MACs are the "
    "multiply-accumulates of convolutions and dense layers for one sample. Depth is the number of "
    "learned convolutions and dense layers on the longest way through the network, as papers "
    "count it."
)

_LAYERS = frozenset({"convolution", "transposed_convolution", "dense"})
"""What counts as a layer where a paper says how deep its network is."""

_IMAGE: Shape = (16, 32, 32)
_EXAMPLES: tuple[tuple[Shape, ...], ...] = (
    (_IMAGE,),
    ((64,),),
    (_IMAGE, _IMAGE),
    ((16, 16, 16), _IMAGE),
)
"""Inputs that a block's example is tried with, the first one that fits."""


def shown(value: object) -> str:
    """Write a setting's value as a person types it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        if value and isinstance(value[0], tuple):
            return "; ".join(" ".join(f"{entry:g}" for entry in row) for row in value)
        return ", ".join(shown(entry) for entry in value)
    if isinstance(value, (int, float)):
        return f"{value:,g}" if abs(value) < 1e6 else f"{int(value):,}"
    return str(value) if value not in {None, ""} else "empty"


_WORDS = {
    Kind.PADDING: "valid, same, full, or ",
    Kind.TEXT: "text",
    Kind.PATH: "a file or folder",
    Kind.SWITCH: "on or off",
}


def accepted(info: SettingInfo) -> str:
    """Say which values a setting takes, such as ``"1 to 1,000,000 px"``."""
    if info.choices:
        return ", ".join(info.choices)
    words = _WORDS.get(info.kind, "")
    if info.minimum is None or info.maximum is None:
        return words
    low = f"more than {shown(info.minimum)}" if info.exclusive_minimum else shown(info.minimum)
    high = f"below {shown(info.maximum)}" if info.exclusive_maximum else shown(info.maximum)
    unit = f" {info.unit}" if info.unit else ""
    return f"{words}{low} to {high}{unit}" + (", or empty" if info.optional else "")


class Example(NamedTuple):
    """What a block with its first settings makes of an input, with the numbers in words."""

    inputs: tuple[Shape, ...]
    outputs: tuple[Shape, ...]
    parameters: int
    macs: int
    formulas: dict[str, str]


def example(block: type[Block]) -> Example | None:
    """Return what a block does to a small input, or ``None`` where it takes none."""
    instance = block()
    for inputs in _EXAMPLES:
        if len(inputs) != len(instance.input_ports):
            continue
        try:
            facts = instance.facts(inputs)
        except ShapeError:
            continue
        formulas = instance.formulas(inputs)
        if "parameters" in formulas:
            formulas["parameters"] = _explained(instance, formulas["parameters"])
        return Example(inputs, facts.outputs, facts.parameters, facts.macs, formulas)
    return None


def _explained(block: Block, formula: str) -> str:
    """Say of a composite's sum what its numbers are: they stand nowhere else on the page."""
    if isinstance(block, Composite) and isinstance(formula, Formula) and formula.worded:
        return f"{formula} ({formula.in_words()})"
    return formula


class Size(NamedTuple):
    """What is said of a template beside its name."""

    inputs: tuple[Shape, ...]
    parameters: int
    macs: int
    depth: int


def size(template: Template) -> Size:
    """Measure a template: the shapes it takes, and how large and deep it is."""
    graph = template.graph()
    analysis = analyse(graph)
    inputs = [
        shape
        for name in analysis.nodes
        if graph[name].block.kind == "input"
        for shape in analysis[name].outputs or ()
    ]
    totals = analysis.totals
    return Size(tuple(inputs), totals.parameters, totals.macs, depth(expand(graph, analysis)))


def depth(flat: Graph) -> int:
    """Return how many convolutions and dense layers the longest way through a network has.

    That is how papers count: ResNet-50 has 50, the projections on its skips aside.
    """
    depths: dict[str, int] = {}
    topology = flat.topology()
    for name in topology.order:
        before = [depths[feed.node] for feed in topology.sources[name] if feed is not None]
        depths[name] = max(before, default=0) + (flat[name].block.kind in _LAYERS)
    return max(depths.values(), default=0)


# -- pages --------------------------------------------------------------------------------------


def blocks_page() -> str:
    """Return the reference of all blocks as Markdown."""
    families: dict[Family, list[type[Block]]] = {}
    for block in registry().values():
        families.setdefault(block.family, []).append(block)
    lines = [
        "# Blocks",
        "",
        f"The {len(registry())} blocks of the palette, in its order. {_MADE.format('blocks')}",
        "",
        _READING,
        "",
    ]
    for family, blocks in families.items():
        links = ", ".join(f"[{block.title}](#{_anchor(block)})" for block in blocks)
        lines.append(f"- **{family.heading}**: {links}")
    for family, blocks in families.items():
        lines += ["", f"## {family.heading}"]
        for block in blocks:
            lines += ["", *_block_lines(block)]
    return "\n".join(lines) + "\n"


def _block_lines(block: type[Block]) -> Iterator[str]:
    first, _, rest = inspect.cleandoc(block.__doc__ or "").partition("\n")
    yield f'### <a id="{_anchor(block)}"></a>{block.title}'
    yield ""
    yield first
    settings = describe(block)
    if settings:
        yield ""
        yield from _table(
            ("setting", "values", "default", "what it does"),
            [
                (info.title, accepted(info), shown(info.default), _meaning(info, settings))
                for info in settings
            ],
        )
    found = example(block)
    if found is not None:
        yield ""
        yield _example_line(found)
    for paragraph in rest.strip().split("\n\n"):
        if paragraph:
            yield ""
            yield " ".join(paragraph.replace("``", "`").split())
    yield ""
    also = f"; also found as {', '.join(block.synonyms)}" if block.synonyms else ""
    yield f"In files `{block.kind}`{also}."
    if block.papers:
        yield ""
        yield f"From {'; '.join(block.papers)}."


def _meaning(info: SettingInfo, settings: Sequence[SettingInfo]) -> str:
    if info.shown_when is None:
        return info.help
    other, values = info.shown_when
    title = next((entry.title for entry in settings if entry.name == other), other)
    return f"{info.help} Only where {title} is {' or '.join(map(shown, values))}."


def _example_line(found: Example) -> str:
    source = " and ".join(map(times, found.inputs))
    parts = [f"Example: {source} → {' and '.join(map(times, found.outputs))}"]
    if "output" in found.formulas:
        parts.append(f"output {found.formulas['output']}")
    for key, count in (("parameters", found.parameters), ("MACs", found.macs)):
        formula = found.formulas.get(key.lower())
        if formula:
            parts.append(f"{key} {formula}")
        elif count:
            parts.append(f"{key} {count:,}")
    return "; ".join(parts) + "."


def templates_page() -> str:
    """Return the reference of all templates as Markdown."""
    families: dict[str, list[Template]] = {}
    for entry in templates():
        families.setdefault(entry.family, []).append(entry)
    lines = [
        "# Templates",
        "",
        f"The {len(templates())} networks to start from. {_MADE.format('templates')} {_BEGIN}",
        "",
        _SIZES,
    ]
    for family, entries in families.items():
        lines += ["", f"## {family}", ""]
        rows, notes = [], []
        for entry in entries:
            found = size(entry)
            rows.append(
                (
                    f"`{entry.id}`", entry.title, " and ".join(map(shape_text, found.inputs)),
                    f"{found.parameters:,}", f"{found.macs:,}", str(found.depth),
                )
            )  # fmt: skip
            notes.append(f"- **{entry.title}.** {entry.teaches} *{entry.source}*")
        lines += _table(("id", "network", "input", ">parameters", ">MACs", ">depth"), rows)
        lines += ["", *notes]
    return "\n".join(lines) + "\n"


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Write a table; columns that begin with ``>`` are set flush right."""
    yield "| " + " | ".join(column.lstrip(">") for column in columns) + " |"
    yield "|" + "|".join(" --: " if column[0] == ">" else " --- " for column in columns) + "|"
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def _anchor(block: type[Block]) -> str:
    return f"block-{block.kind}"  # a family may have the title of one of its blocks
