"""Sentences of the engine are translated by their template, or recognised by their words."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from engine.errors import GraphError
from engine.wording import Sentence, say
from widgets import words as module
from widgets.words import words

GERMAN = {
    "Stride": "Schritt",
    "Filters": "Filter",
    "the project": "das Projekt",
    "must be at least {number}": "muss mindestens {number} sein",
    "{title} is {given}, but {bounds}.": "{title} ist {given}, aber {bounds}.",
    "{name} feeds nothing.": "{name} speist nichts.",
    "There are {count:,} blocks.": "Es gibt {count:,} Blöcke.",
    "Set the {what} of {layer} to {number}": "{what} von {layer} auf {number} setzen",
    "{name} has {count} block": "{name} hat {count} Block",
    "{kernel}, stride {stride}": "{kernel}, Schritt {stride}",
    "stride {stride}": "Schritt {stride}",
}


class German(QTranslator):
    """Speaks from a table."""

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        return GERMAN.get(source) if context == "Engine" else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = German()
    QCoreApplication.installTranslator(translator)
    module.use([template for template in GERMAN if "{" in template])
    yield
    module.use(None)
    QCoreApplication.removeTranslator(translator)
    assert qapp is not None


def test_a_sentence_is_its_text() -> None:
    sentence = say("There are {count:,} blocks.", count=1234)
    assert sentence == "There are 1,234 blocks."
    assert (sentence.template, sentence.values) == ("There are {count:,} blocks.", {"count": 1234})
    assert say("Braces {} stay") == "Braces {} stay"


def test_english_is_left_as_it_is(qapp: QApplication) -> None:
    assert qapp is not None
    assert words(say("{name} feeds nothing.", name="Stride")) == "Stride feeds nothing."
    assert words("Stride") == "Stride"


@pytest.mark.usefixtures("german")
def test_a_sentence_is_translated_by_its_template() -> None:
    assert words(say("There are {count:,} blocks.", count=1234)) == "Es gibt 1,234 Blöcke."


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Stride", "Schritt"),
        ("There are 1,234 blocks.", "Es gibt 1,234 Blöcke."),
        ("Stride is 0, but must be at least 1.", "Schritt ist 0, aber muss mindestens 1 sein."),
        ("Set the filters of conv1 to 6", "Filter von conv1 auf 6 setzen"),
        ("5×5, stride 2", "5×5, Schritt 2"),
        ("6 rows, stride 2, whatever", "6 rows, Schritt 2, whatever"),
        ("nobody has said this", "nobody has said this"),
        ("", ""),
    ],
)
def test_a_finished_text_is_recognised(text: str, told: str) -> None:
    assert words(text) == told


@pytest.mark.usefixtures("german")
def test_a_name_stays_a_name_and_a_phrase_does_not() -> None:
    assert words("Stride feeds nothing.") == "Stride speist nichts."
    assert words("the project feeds nothing.") == "das Projekt speist nichts."
    inner = say("{name} feeds nothing.", name=Sentence("Stride"))
    assert words(inner) == "Schritt speist nichts."


@pytest.mark.usefixtures("german")
def test_an_error_keeps_its_sentence() -> None:
    assert words(GraphError(say("{name} feeds nothing.", name="a.b"))) == "a.b speist nichts."
    assert words(GraphError("conv1 feeds nothing.")) == "conv1 speist nichts."


names = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)


@given(names, st.integers(-(10**9), 10**9))
def test_what_is_recognised_is_what_was_said(name: str, number: int) -> None:
    template = "Set the kernel of {name} to {number:,}, or {name} stays."
    module.use([template])
    try:
        pattern = module._expression(template)
        match = pattern.fullmatch(template.format(name=name, number=number))
        assert match is not None
        assert match.groupdict() == {"name": name, "number": f"{number:,}"}
    finally:
        module.use(None)
