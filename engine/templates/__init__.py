"""The named networks a person can start from, built from blocks and exact to the parameter.

One module per family. Each template says where it is described and what it teaches.
"""

from __future__ import annotations

import difflib
from dataclasses import replace

from engine.errors import NetloomError
from engine.templates import (
    cifar,
    classics,
    densenet,
    inception,
    lectures,
    mobile,
    ranks,
    resnets,
    segmentation,
    several,
    vgg,
)
from engine.templates.drawing import chain
from engine.templates.template import Template

__all__ = ["Template", "chain", "template", "templates"]


def templates() -> tuple[Template, ...]:
    """Return every template, family by family, each from the simplest to the largest."""
    return tuple(_BY_ID.values())


def template(identifier: str) -> Template:
    """Return a template by its id.

    Raises
    ------
    NetloomError
        Where there is none of that id.
    """
    found = _BY_ID.get(identifier)
    if found is None:
        near = _near(identifier)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there is {', '.join(_BY_ID)}."
        raise NetloomError(f"There is no template called '{identifier}': {hint}")
    return found


def _near(identifier: str) -> list[str]:
    """Return the templates that a person may have meant: first those that contain the word."""
    word = identifier.lower()
    holding = [known for known in _BY_ID if word and word in known]
    return list(dict.fromkeys([*holding, *difflib.get_close_matches(word, _BY_ID, 3)]))[:4]


_FAMILIES = {
    "First steps": (*classics.TEMPLATES[:1], *lectures.TEMPLATES),
    "AlexNet": classics.TEMPLATES[1:],
    "VGG": vgg.TEMPLATES,
    "ResNet": resnets.TEMPLATES,
    "Inception and DenseNet": (
        *inception.TEMPLATES,
        *densenet.TEMPLATES,
    ),
    "Small and fast": mobile.TEMPLATES,
    "CIFAR-10, with and without skips": cifar.TEMPLATES,
    "Beyond one label for one image": (
        *segmentation.TEMPLATES,
        *ranks.TEMPLATES,
        *several.TEMPLATES,
    ),
}

_BY_ID = {
    entry.id: replace(entry, family=family)
    for family, entries in _FAMILIES.items()
    for entry in entries
}
