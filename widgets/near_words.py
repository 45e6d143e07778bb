"""Words with one slip of the finger: a letter too many, missing, wrong, or two exchanged."""

SHORTEST = 4
"""Letters from which on a word may have a slip: shorter ones would match nearly everything."""


def is_near(word: str, known: str) -> bool:
    """Say whether a typed word is a known one, or the beginning of it, but for one slip.

    Parameters
    ----------
    word
        What was typed, in small letters.
    known
        The word that may be meant, in small letters.
    """
    if len(word) < SHORTEST or len(known) < SHORTEST - 1 or word[0] != known[0]:
        # The first letter is the one that people get right.
        return len(word) >= SHORTEST and word[:2] == known[1::-1] and known.startswith(word[2:], 2)
    lengths = {len(word) - 1, len(word), len(word) + 1, len(known)}
    return any(
        one_edit(word, known[:length])
        for length in lengths
        if abs(length - len(word)) <= 1 and length <= len(known)
    )


def one_edit(one: str, other: str) -> bool:
    """Say whether a letter more, less or changed, or two neighbours exchanged, makes them equal."""
    if abs(len(one) - len(other)) > 1:
        return False
    same = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    a, b = one[same:], other[same:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
    return a[1:] == b if len(a) > len(b) else a == b[1:]
