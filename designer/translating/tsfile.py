"""The catalogue as Qt Linguist's ``.ts`` file: read, brought up to date, written."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from engine.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from designer.translating.marked import Text

Key = tuple[str, str]
"""A context and a source text."""


def read_translations(path: Path) -> dict[Key, str]:
    """Return what a ``.ts`` file translates, without what is unfinished or no longer there."""
    if not path.is_file():
        return {}
    found: dict[Key, str] = {}
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and not translation.get("type"):
                found[name, message.findtext("source", "")] = translation.text
    return found


def write_translations(
    path: Path, language: str, texts: Iterable[Text], translations: Mapping[Key, str]
) -> int:
    """Write a ``.ts`` file of these texts, and return how many have no translation.

    Parameters
    ----------
    path
        The file; replaced at once.
    language
        Such as ``"zh_CN"``.
    texts
        What there is to translate. Files are named, but no lines: they change all the time.
    translations
        What is translated already; what stands there but is no text any more is left out.
    """
    contexts: dict[str, dict[str, list[str]]] = {}
    for text in texts:
        files = contexts.setdefault(text.context, {}).setdefault(text.source, [])
        if text.file not in files:
            files.append(text.file)
    missing = 0
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context in sorted(contexts):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for source, files in sorted(contexts[context].items()):
            told = translations.get((context, source))
            missing += told is None
            lines.append("    <message>")
            lines += [f'        <location filename="../../{file}"/>' for file in files]
            lines.append(f"        <source>{_written(source)}</source>")
            lines.append(
                '        <translation type="unfinished"></translation>'
                if told is None
                else f"        <translation>{_written(told)}</translation>"
            )
            lines.append("    </message>")
        lines.append("</context>")
    lines.append("</TS>\n")
    write_atomically(path, "\n".join(lines).encode())
    return missing


def _written(text: str) -> str:
    return escape(text, {"'": "&apos;", '"': "&quot;"})
