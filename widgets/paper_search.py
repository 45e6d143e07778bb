"""Finds a block by the paper it comes from: ``He 2015``, ``Szegedy``, ``arXiv:1512.03385``."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from engine.blocks.base import Block, Family

_WORDS = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    {"paper", "et", "al", "and", "arxiv", "by", "org", "abs", "pdf", "https", "http"}
)
"""Words around an author or a number that say nothing of which paper is meant."""
_WHOLE = 3
"""Characters up to which a word must be in the paper as it is: "he" is not the "heads"."""


class PaperMatch(NamedTuple):
    """How well a block's papers match, less being better, and which paper it is."""

    order: tuple[int, ...]
    paper: str


def match_papers(query: str, block: type[Block]) -> PaperMatch | None:
    """Return the first paper of a block that has all words of a query; ``None`` without one.

    The block whose own paper it is comes before those that only appear in it, the first author
    before the others, and a block of blocks, which is what a paper is usually about, before the
    parts of it.

    Parameters
    ----------
    query
        What the person typed.
    block
        The block's class.
    """
    wanted = _tokens(query)
    meant = [word for word in wanted if word not in _EMPTY] or list(wanted)
    if not meant or len("".join(meant)) <= _WHOLE:
        return None
    composite = block.family is not Family.COMPOSITE
    for place, paper in enumerate(block.papers):
        words = _tokens(paper)
        if all(any(_is_word(word, known) for known in words) for word in meant):
            first = not any(_is_word(word, words[0]) for word in meant)
            return PaperMatch((first, place, composite), paper)
    return None


def without_empty_words(query: str) -> str:
    """Return a query without what only says that a paper is meant: "resnet paper"."""
    return " ".join(word for word in query.split() if word.strip(".,:") not in _EMPTY)


def short(paper: str) -> str:
    """Return a paper as a reader knows it: ``"He et al. 2015"``."""
    authors, _, rest = paper.partition(": ")
    names = authors.split(", ")
    year = next(iter(re.findall(r"\b(?:19|20)\d\d\b(?!\.)", rest)[-1:]), "")
    who = names[0] if len(names) == 1 else f"{names[0]} et al."
    if len(names) == 2:
        who = " and ".join(names)
    return f"{who} {year}".strip()


def _is_word(word: str, known: str) -> bool:
    return known == word if len(word) <= _WHOLE else known.startswith(word)


@lru_cache(1024)
def _tokens(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(_WORDS.findall(plain))
