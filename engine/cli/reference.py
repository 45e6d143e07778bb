"""The commands that list what there is: ``blocks`` and ``templates``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.blocks.base import Block, registry, times
from engine.errors import NetloomError
from engine.projectreading import similar
from engine.reference import (
    accepted,
    blocks_page,
    example,
    shown,
    size,
    templates_page,
)
from engine.settings import SettingInfo, describe
from engine.templates import templates

if TYPE_CHECKING:
    import argparse

    from engine.cli.output import Output


def blocks_command(options: argparse.Namespace, output: Output) -> int:
    """List the blocks, or tell everything about one."""
    if options.markdown:
        output.page(blocks_page())
        return 0
    if options.block is not None:
        return _tell(_find(options.block), output)
    blocks = list(registry().values())
    output.answer({"blocks": [_entry(block) for block in blocks]})
    rows: list[list[str]] = []
    family = None
    for block in blocks:
        if block.family is not family:
            family = block.family
            rows.append([family.heading, "", "", ""])
        rows.append(["  " + block.kind, block.title, _first_settings(block), block.help()])
    output.table(["id", "block", "settings", "what it does"], rows)
    output.line("All settings of one of them: python main.py blocks ID")
    return 0


def _first_settings(block: type[Block]) -> str:
    """Name the settings that matter most, with what they are at first."""
    settings = describe(block)
    text = ", ".join(f"{info.name} {shown(info.default)}" for info in settings[:3])
    return text + (", …" if len(settings) > 3 else "")


def _find(word: str) -> type[Block]:
    for block in registry().values():
        if word.lower() in {block.kind, block.title.lower()}:
            return block
    raise NetloomError(
        f"There is no block called '{word}'{similar(word, registry())}: "
        "python main.py blocks lists them."
    )


def _tell(block: type[Block], output: Output) -> int:
    output.answer(_entry(block))
    output.line(f"{block.title}: {block.help()}")
    settings = describe(block)
    if settings:
        output.table(
            ["setting", "values", "default", "what it does"],
            [[info.name, accepted(info), shown(info.default), info.help] for info in settings],
        )
    found = example(block)
    if found is not None:
        source = " and ".join(map(times, found.inputs))
        output.line(f"{source} becomes {' and '.join(map(times, found.outputs))}.")
        for key, formula in found.formulas.items():
            output.line(f"{'MACs' if key == 'macs' else key}: {formula}")
    if block.synonyms:
        output.line(f"Also found as {', '.join(block.synonyms)}.")
    for paper in block.papers:
        output.line(f"From {paper}.")
    return 0


def _entry(block: type[Block]) -> dict[str, Any]:
    return {
        "id": block.kind,
        "title": block.title,
        "family": block.family.value,
        "help": block.help(),
        "synonyms": list(block.synonyms),
        "papers": list(block.papers),
        "settings": [_setting(info) for info in describe(block)],
    }


def _setting(info: SettingInfo) -> dict[str, Any]:
    return {
        "name": info.name,
        "title": info.title,
        "kind": info.kind.value,
        "default": info.default,
        "minimum": info.minimum,
        "maximum": info.maximum,
        "choices": list(info.choices),
        "unit": info.unit,
        "help": info.help,
    }


def templates_command(options: argparse.Namespace, output: Output) -> int:
    """List the templates with their size."""
    if options.markdown:
        output.page(templates_page())
        return 0
    entries: list[dict[str, Any]] = []
    rows = []
    for entry in templates():
        found = size(entry)
        entries.append(
            {
                "id": entry.id,
                "title": entry.title,
                "family": entry.family,
                "inputs": [list(shape) for shape in found.inputs],
                "parameters": found.parameters,
                "macs": found.macs,
                "depth": found.depth,
                "teaches": entry.teaches,
                "source": entry.source,
            }
        )
        rows.append(
            [
                entry.id, entry.title, f"{found.parameters:,}", f"{found.macs:,}",
                str(found.depth), f"{entry.teaches} ({entry.source})",
            ]
        )  # fmt: skip
    output.answer({"templates": entries})
    output.table(
        ["id", "network", ">parameters", ">MACs", ">depth", "what it teaches, and its source"], rows
    )
    return 0
