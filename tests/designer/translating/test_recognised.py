"""What the engine says of networks, whole and damaged, leaves no word of English in Chinese."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from designer import languages
from engine.analysis import analyse
from engine.blocks.base import registry
from engine.errors import NetloomError
from engine.graph import Graph
from engine.problems import find_problems
from engine.project import Project
from engine.settings import describe
from engine.templates import template
from widgets import words as module
from widgets.formula_label import formula_words
from widgets.words import summary_words, words

KEPT = re.compile(
    r"“[^”]*”|(?<![A-Za-z])(Batch|Dropout|Epsilon|Flatten|Leaky|Lp|ONNX|ReLU6?|Sigma|Sigmoid|Softmax|"
    r"Sobel|al|auto|circular|constant|custom|false|full|reflect|replicate|same|sobel|softmax|tanh|"
    r"torch|true|valid|zeros)(?![A-Za-z])"
)
"""What Chinese keeps: terms, the words of settings, titles of papers."""

NETWORKS = ("lenet5", "unet", "squeezenet", "mobilenetv2", "cifar-resnet20", "two-inputs",
            "signal-cnn")  # fmt: skip


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    languages.speak(qapp, "zh_CN")
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    module.use(None)


def english(told: str, names: Iterator[str] | set[str]) -> list[str]:
    """Return the English words of a text that are neither names nor terms."""
    for name in sorted(names, key=len, reverse=True):
        told = re.sub(rf"(?<![A-Za-z0-9_]){re.escape(name)}(?![A-Za-z0-9_])", "", told)
    return re.findall(r"[A-Za-z]{3,}", KEPT.sub("", told))


def damaged(graph: Graph, chance: random.Random) -> Graph:
    """Change a network as nobody should."""
    name = chance.choice(list(graph.nodes))
    block = graph.nodes[name].block
    match chance.randrange(4):
        case 0 if graph.wires:
            return graph.disconnect(chance.choice(list(graph.wires)))
        case 1:
            return graph.remove([name])
        case 2:
            infos = [info for info in describe(type(block)) if info.choices or info.maximum]
            if infos:
                info = chance.choice(infos)
                value = chance.choice([*info.choices, 1, 2, 3, 7, 64, 1_000_000, (3, 4), (2,)])
                return graph.replace(name, block.change(**{info.name: value}))
        case _:
            other = chance.choice(list(registry().values()))()
            if other.input_ports == block.input_ports and other.output_ports == block.output_ports:
                return graph.replace(name, other)
    return graph


def said(project: Project) -> Iterator[tuple[str, str]]:
    """Yield what the engine says of a project, with what is shown."""
    analysis = analyse(project.graph)
    for problem in find_problems(project, analysis):
        yield problem.message, words(problem.message)
        reason = re.sub(r"\([A-Z][^()]*\)", "", problem.reason)
        yield reason, re.sub(r"（[A-Z][^（）]*）", "", words(problem.reason))
        for repair in problem.repairs[:2]:
            yield repair.label, words(repair.label)
    for name, node in project.graph.nodes.items():
        yield node.block.title, words(node.block.title)
        yield node.block.summary(), summary_words(node.block.summary())
        if analysis[name].facts is not None:
            for formula in node.block.formulas(analysis[name].input_shapes or ()).values():
                yield formula, formula_words(formula)


@pytest.mark.parametrize("identifier", NETWORKS)
def test_no_word_of_english_is_left(identifier: str) -> None:
    chance = random.Random(identifier)  # noqa: S311 - the same networks every time
    project = template(identifier).build()
    projects = [project]
    refused: list[tuple[str, Graph]] = []
    for _ in range(20):
        try:
            projects.append(replace(project, graph=damaged(project.graph, chance)))
        except NetloomError as error:
            refused.append((str(error), project.graph))
    left = {
        (text, told): found
        for each in projects
        for text, told in said(each)
        if (found := english(told, set(each.graph.nodes)))
    }
    left |= {
        (text, words(text)): found
        for text, graph in refused
        if (found := english(words(text), set(graph.nodes)))
    }
    titles = {block.title for block in registry().values()}
    assert not {key: found for key, found in left.items() if key[0] not in titles}


def test_every_sentence_is_recognised_and_translated() -> None:
    """A template is found again in what is made of it, with its own or an equal translation."""
    for text in languages.known_sentences():
        shortest = re.sub(r"\}\{\w+\}", "}", text)  # what follows a value at once may be missing
        finished = re.sub(r"\{\w+[^}]*\}", "12", shortest)
        assert words(finished) != finished or not re.search(r"[a-z]{3,}", finished), text
