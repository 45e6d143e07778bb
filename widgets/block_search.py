"""Finds blocks by what a person types, for the palette and for adding on the canvas.

Two letters are usually enough: ``cv`` finds Convolution, ``mp`` Max pool, ``bn`` Batch norm. So do
the papers that a block comes from (``He 2015``), and a word with one wrong letter.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from engine.blocks.base import Block, Family, registry
from widgets.near_words import is_near
from widgets.paper_search import match_papers, without_empty_words
from widgets.words import words

# How well a piece of text matches, the best first. A whole word of a title is worth its beginning:
# "norm" is batch norm no less than it is Normalise.
_EXACT, _FIRST, _PREFIX, _WORD, _INITIALS, _INSIDE, _SUBSEQUENCE = range(7)

_LOOSE = 10 * _SUBSEQUENCE
"""Scores from which on letters of one word merely follow each other."""

_TITLE, _KIND, _STEM, _SYNONYM, _FAMILY, _HELP = range(6)
"""What is searched, what counts most first."""

_FAMILIES = {family: place for place, family in enumerate(Family)}

_WORDS = re.compile(r"[^\W_]+")

_RANK = re.compile(r"^(?:torch\.)?(?:nn|f|functional)\.|(?<=pool)ing(?=[123]d$)|(?<=[a-z])[123]d$")
"""What surrounds a name in PyTorch and Keras, such as ``nn.MaxPool2d`` and ``MaxPooling2D``: blocks
here have every rank."""


class Found(NamedTuple):
    """A block that matches, and why where its title does not say so."""

    block: type[Block]
    because: str = ""
    """The synonym or the paper that matches; empty where its title, kind or help does."""


def search_blocks(
    text: str,
    fits: Callable[[type[Block]], bool] | None = None,
    more: Iterable[type[Block]] = (),
) -> list[type[Block]]:
    """Return the blocks that match a text, the best match first; see :func:`find_blocks`."""
    return [found.block for found in find_blocks(text, fits, more)]


def find_blocks(
    text: str,
    fits: Callable[[type[Block]], bool] | None = None,
    more: Iterable[type[Block]] = (),
) -> list[Found]:
    """Return the blocks that match a text with the reason, the best match first.

    Title, identifier, stem, synonyms, family and help are searched. A match at the beginning
    counts more than one at the beginning of a word, that more than the initials of words, and
    letters that merely follow each other count least. Several words must all match. Behind those
    come the blocks whose paper has all the words. Where no name has the letters side by side,
    words with one slip of the finger count too.

    Parameters
    ----------
    text
        What the person typed; empty for every block in the order of the palette.
    fits
        Leaves out the blocks for which it is false, such as those a wire cannot end at.
    more
        Blocks that are not registered: the groups that a person has made.
    """
    offered = sorted((*registry().values(), *more), key=_family)
    blocks = [block for block in offered if fits is None or fits(block)]
    query = " ".join(text.lower().split())
    if not query:
        return [Found(block) for block in blocks]
    for wanted in dict.fromkeys((query, without_empty_words(query), _RANK.sub("", query))):
        named = _ranked(wanted, blocks) if wanted else []
        if named:
            break
    sure = [entry for entry in named if entry[0] < _LOOSE]
    known = {block for _, block in named}
    papers = [found for found in _in_papers(query, blocks) if found.block not in known]
    result = [Found(block, _because(wanted, block)) for _, block in sure] + papers
    if not result:
        slips = [block for block in blocks if _has_slip(query, block)]
        slips.sort(key=lambda block: not _is_slip(query, (block.title.lower(),)))
        result = [Found(block) for block in slips]
        known.update(slips)
    listed = {found.block for found in result}
    result += [Found(block, _because(wanted, block)) for _, block in named if block not in listed]
    return result


def names_better(text: str, one: type[Block], other: type[Block]) -> bool:
    """Say whether a text names one block better than another, or is a name of it."""
    query = " ".join(text.lower().split())
    if any(name == query for rank, name in _texts(one, False) if rank <= _SYNONYM):
        return True
    first, second = _score(query, one), _score(query, other)
    return first is not None and (second is None or first < second)


def _ranked(query: str, blocks: list[type[Block]]) -> list[tuple[int, type[Block]]]:
    found = []
    for place, block in enumerate(blocks):
        score = _score(query, block)
        if score is not None:
            found.append((score, place, block))
    # The place keeps the order of the palette among equals, so results do not jump about.
    return [(score, block) for score, _, block in sorted(found, key=lambda entry: entry[:2])]


def _in_papers(query: str, blocks: list[type[Block]]) -> list[Found]:
    matches = [
        (match.order, place, Found(block, match.paper))
        for place, block in enumerate(blocks)
        if (match := match_papers(query, block)) is not None
    ]
    return [found for _, _, found in sorted(matches, key=lambda entry: entry[:2])]


def _has_slip(query: str, block: type[Block]) -> bool:
    return _is_slip(query, [text for rank, text in _texts(block, False) if rank <= _SYNONYM])


def _is_slip(query: str, names: Iterable[str]) -> bool:
    """Say whether every word, or all of them written as one, is nearly one of the names' words."""
    words = {word for name in names for word in (*_WORDS.findall(name), name.replace(" ", ""))}
    each_is = all(any(is_near(typed, word) for word in words) for typed in query.split())
    return each_is or any(is_near(query.replace(" ", ""), word) for word in words)


def _because(query: str, block: type[Block]) -> str:
    """Return the synonym that a query found a block by, where no name that is shown has it."""
    best: tuple[int, str] | None = None
    for rank, text in _texts(block, len(query) > 2):
        quality = _quality(query, text, rank)
        if quality is None:
            continue
        score = 10 * _worth(quality, rank) + rank
        if best is None or score < best[0]:
            best = (score, text if rank == _SYNONYM else "")
    return best[1] if best is not None else ""


def _family(block: type[Block]) -> int:
    return _FAMILIES[block.family]


def _score(query: str, block: type[Block]) -> int | None:
    """Return how far a block is from a query (0 is the title itself), or ``None`` if it is not."""
    whole = _best(query, block)
    words = query.split()
    if whole is not None or len(words) == 1:
        return whole
    scores = [_best(word, block) for word in words]
    return None if None in scores else 100 + sum(score for score in scores if score is not None)


def closeness(query: str, title: str, names: Iterable[str] = (), help_text: str = "") -> int | None:
    """Return how far something else than a block is from a query, by the same rules.

    Parameters
    ----------
    query
        What the person typed, in small letters.
    title, names, help_text
        What is searched: what it is called, what else it is called, what is said of it.

    Returns
    -------
    int or None
        0 is the title itself; ``None`` where it does not match.
    """
    texts = [(_TITLE, title.lower()), *((_SYNONYM, name.lower()) for name in names)]
    texts.append((_HELP, help_text.lower()))
    whole = _nearest(query, texts if len(query) > 2 else texts[:-1])
    words = query.split()
    if whole is not None or len(words) <= 1:
        return whole
    scores = [_nearest(word, texts if len(word) > 2 else texts[:-1]) for word in words]
    return None if None in scores else 100 + sum(score for score in scores if score is not None)


def _best(query: str, block: type[Block]) -> int | None:
    return _nearest(query, _texts(block, len(query) > 2))


def _nearest(query: str, texts: Iterable[tuple[int, str]]) -> int | None:
    scores = [
        10 * _worth(quality, rank) + rank
        for rank, text in texts
        if (quality := _quality(query, text, rank)) is not None
    ]
    return min(scores, default=None)


def _worth(quality: int, rank: int) -> int:
    """Return what a match in another name than the title is worth.

    The stem, by which new blocks are named, is nearly a title: "se" is squeeze and excitation,
    not the beginning of SELU. Another name that matches whole is worth no more than the beginning
    of a title: "in" is Input for more people than it is instance normalization. The beginning of
    one is worth the beginning of a word: "conv" is not first of all Layer norm, which ConvNeXt
    has.
    """
    if rank < _STEM:
        return quality
    if rank == _STEM and quality == _EXACT:
        return _FIRST
    return {_EXACT: _PREFIX, _PREFIX: _WORD}.get(quality, quality)


def _texts(block: type[Block], long_enough: bool) -> Iterator[tuple[int, str]]:
    """Yield what is searched, with its rank: the title counts most, the help least."""
    yield _TITLE, block.title.lower()
    if (told := words(block.title)) != block.title:
        yield _TITLE, told.lower()
    yield _KIND, block.kind.lower()
    yield _STEM, block.stem.lower()
    yield from ((_SYNONYM, text.lower()) for text in block.synonyms)
    yield _FAMILY, block.family.value
    if long_enough:  # two letters begin a word of nearly every help text
        yield _HELP, block.help().lower()


def _quality(query: str, text: str, rank: int) -> int | None:
    """Return how well a text matches, or ``None``; only names are searched letter by letter."""
    if text == query:
        return _EXACT
    if text.startswith(query):
        return _FIRST if rank == _TITLE and text.startswith(f"{query} ") else _PREFIX
    words = _WORDS.findall(text)
    if rank == _TITLE and query in words:
        return _PREFIX
    if any(word.startswith(query) for word in words) or f" {query}" in text:
        return _WORD
    if rank > _SYNONYM:
        return None
    if len(query) > 1 and "".join(word[0] for word in words).startswith(query):
        return _INITIALS
    if len(query) > 1 and query in text:
        return _INSIDE
    if _abbreviates(query.replace(" ", ""), words):
        return _SUBSEQUENCE
    return None


def _abbreviates(query: str, words: list[str]) -> bool:
    """Say whether letters stand for words in order: some of each, its first one among them.

    Anything less finds everything: letters that are strewn over a text are no abbreviation of it.
    """
    if not query:
        return True
    for place, word in enumerate(words):
        if word[0] != query[0]:
            continue
        letters, taken = iter(word[1:]), 1
        while taken <= len(query):
            if _abbreviates(query[taken:], words[place + 1 :]):
                return True
            if taken == len(query) or query[taken] not in letters:
                break
            taken += 1
    return False
