"""What there is to translate, all together, and where the translations lie."""

from __future__ import annotations

import json
from string import Formatter
from typing import TYPE_CHECKING

from designer.translating.declared import declared_texts
from designer.translating.marked import ROOT, Text, marked_texts
from designer.translating.sentences import sentences
from engine.files import write_atomically
from widgets.words import COMMA, CONTEXT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN",)
GRAMMAR = frozenset({"article", "lie", "value"})
SENTENCES = TRANSLATIONS / "sentences.json"
"""The engine's sentences with places in them, by which finished ones are recognised."""


def all_texts() -> list[Text]:
    """Return every text of the window and of the engine."""
    comma = Text(CONTEXT, COMMA, "widgets/words.py", 0)
    return [*marked_texts(), *declared_texts(), *sentences(), comma]


def with_places(texts: Iterable[Text]) -> list[str]:
    """Return the engine's sentences that have places for values, sorted."""
    own = {text.source for text in texts if text.context == CONTEXT}
    return sorted(text for text in own if places(text))


def places(text: str) -> set[str]:
    """Return the names of a text's places."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def missing_places(source: str, translation: str) -> set[str]:
    """Return the places that a translation has too many or too few.

    What stands in some of them is grammar of the English sentence alone, such as its article, and
    may be left out.
    """
    return (places(source) ^ places(translation)) - (GRAMMAR & places(source))


def write_sentences(texts: Iterable[Text], path: Path = SENTENCES) -> None:
    """Write what the window recognises sentences by."""
    listed = json.dumps(with_places(texts), indent=0, ensure_ascii=False)
    write_atomically(path, (listed + "\n").encode())
