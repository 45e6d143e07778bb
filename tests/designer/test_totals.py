"""The line of totals says what is known, and never 0 for what is not."""

from designer.totals import totals_text
from engine.analysis import analyse
from engine.templates import template


def line(name: str, *removed: str) -> str:
    project = template(name).build()
    project = project.with_graph(project.graph.remove(removed))
    return totals_text(project, analyse(project.graph))


def test_a_whole_network_is_counted() -> None:
    text = line("resnet50")
    assert text.startswith("25,557,032 parameters · 4,089,184,256 MACs · ")
    assert "at least" not in text
    assert "known" not in text


def test_a_network_without_its_first_layer_is_not_known() -> None:
    text = line("resnet50", "conv1")
    assert text == "parameters, MACs and memory not known · 9 blocks not known"


def test_what_is_left_of_a_network_is_the_least_that_it_has() -> None:
    text = line("lenet5", "dense3")
    assert "at least" not in text
    text = line("lenet5", "flatten1")
    assert text.startswith("at least 2,572 parameters · at least 357,600 MACs · at least ")
    assert text.endswith(" to train one image · 5 blocks not known")
