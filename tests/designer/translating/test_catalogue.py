"""The catalogue has every text, every translation is whole, and what is loaded is what is kept."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from designer.languages import NAMES
from designer.translating.catalogue import (
    LANGUAGES,
    SENTENCES,
    TRANSLATIONS,
    all_texts,
    missing_places,
    with_places,
    write_sentences,
)
from designer.translating.declared import declared_texts
from designer.translating.marked import Text, marked_texts
from designer.translating.tsfile import read_translations, write_translations
from engine.blocks.base import registry
from engine.settings import describe

Keys = set[tuple[str, str]]

MNEMONIC = re.compile(r"&(?=[A-Za-z0-9])")


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return all_texts()


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def told(language: str) -> dict[tuple[str, str], str]:
    return read_translations(TRANSLATIONS / f"netloom_{language}.ts")


def test_every_text_is_translated(told: dict[tuple[str, str], str], texts: list[Text]) -> None:
    missing = {(text.context, text.source) for text in texts} - told.keys()
    assert not missing, f"{len(missing)} texts: run make translations and translate the new ones"


def test_the_catalogue_has_nothing_that_is_gone(
    told: dict[tuple[str, str], str], texts: list[Text]
) -> None:
    assert told.keys() <= {(text.context, text.source) for text in texts}


def test_places_are_those_of_the_source(told: dict[tuple[str, str], str]) -> None:
    for (_, source), translation in told.items():
        if "{" in source:
            assert not missing_places(source, translation), (source, translation)
        numbered = sorted(re.findall(r"%\d", source))
        assert sorted(re.findall(r"%\d", translation)) == numbered, (source, translation)


def test_mnemonics_are_kept(told: dict[tuple[str, str], str]) -> None:
    for (_, source), translation in told.items():
        letters = re.findall(r"&([A-Za-z0-9])", source)
        kept = re.findall(r"&([A-Za-z0-9])", translation)
        assert [each.upper() for each in kept] == [each.upper() for each in letters], source


def test_what_asks_goes_on_asking(told: dict[tuple[str, str], str]) -> None:
    """A command that opens a dialog keeps its dots, and file filters keep their patterns."""
    for (_, source), translation in told.items():
        if MNEMONIC.search(source):
            assert translation.endswith("…") == source.endswith("…"), source
        assert re.findall(r"\*[.{]\w+", translation) == re.findall(r"\*[.{]\w+", source), source


def test_the_compiled_file_says_the_same(language: str, told: dict[tuple[str, str], str]) -> None:
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / f"netloom_{language}.qm"))
    for (context, source), translation in told.items():
        assert translator.translate(context, source) == translation


def test_sentences_to_recognise_are_those_of_the_engine(texts: list[Text], tmp_path: Path) -> None:
    before = SENTENCES.read_bytes()
    assert before.decode().count("\n") - 2 == len(with_places(texts))
    write_sentences(texts, tmp_path / "sentences.json")
    assert (tmp_path / "sentences.json").read_bytes() == before


def test_a_language_that_can_be_chosen_has_a_catalogue() -> None:
    assert set(NAMES) == {"en", *LANGUAGES}


def test_declared_texts_are_those_of_every_block() -> None:
    found = {text.source for text in declared_texts()}
    for block in registry().values():
        assert {block.title, block.help()} <= found
        for info in describe(block):
            texts = (info.title, info.help)
            assert found.issuperset(text for text in texts if any(map(str.isalpha, text)))


def test_translations_outlive_a_renewal(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.ts"
    old, kept = Text("A", "old & <gone>", "a.py", 1), Text("A", 'it\'s "kept"', "a.py", 2)
    known = {("A", "old & <gone>"): "alt", ("A", 'it\'s "kept"'): "<behalten>\n& mehr"}
    assert write_translations(path, "de", [old, kept], known) == 0
    assert read_translations(path) == known
    new = Text("B", "new", "b.py", 3)
    assert write_translations(path, "de", [kept, new], read_translations(path)) == 1
    assert read_translations(path) == {("A", 'it\'s "kept"'): "<behalten>\n& mehr"}


TABLE = """
def _(text): return text
def translated(text): return QCoreApplication.translate("Actions", text)
COMMANDS = (_("Four"),)
shown = translated(COMMANDS[0])
"""


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("class Panel:\n  def f(self): return self.tr('One')", [("Panel", "One")]),
        ("translate('State', 'Two')", [("State", "Two")]),
        ("QApplication.translate('State', 'a' if x else 'b')", [("State", "a"), ("State", "b")]),
        ("def _tr(text):\n  return QCoreApplication.translate('Facts', text)\n_tr('Three')",
         [("Facts", "Three")]),
        (TABLE, [("Actions", "Four")]),
    ],
)  # fmt: skip
def test_marked_texts_of_code(tmp_path: Path, code: str, found: list[tuple[str, str]]) -> None:
    (tmp_path / "widgets").mkdir()
    (tmp_path / "widgets" / "some.py").write_text(code)
    ast.parse(code)
    assert [(text.context, text.source) for text in marked_texts(tmp_path)] == found


@pytest.mark.parametrize("text", ["f'{x} blocks'", "'a' + name"])
def test_only_a_constant_can_be_marked(tmp_path: Path, text: str) -> None:
    (tmp_path / "designer").mkdir()
    (tmp_path / "designer" / "some.py").write_text(f"class A:\n  def f(self): self.tr({text})")
    with pytest.raises(ValueError, match=r"designer/some\.py:2: only a constant"):
        marked_texts(tmp_path)
