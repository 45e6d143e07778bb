"""The named networks, exact to the parameter: every number here is from the literature."""

import pytest

from engine.analysis import analyse
from engine.blocks.convolution import Convolution
from engine.errors import NetloomError
from engine.expansion import expand, runnable
from engine.problems import Severity, find_problems
from engine.templates import template, templates

FACTS = [
    ("lenet5", 61_706, 416_520),
    ("vgg16", 138_357_544, 15_470_264_320),
    ("resnet18", 11_689_512, 1_814_073_344),
]
"""Counted from reference implementations, biases and normalisation included."""


@pytest.mark.parametrize(("name", "parameters", "macs"), FACTS)
@pytest.mark.parametrize("flat", [False, True], ids=["folded", "unfolded"])
def test_counts_are_those_of_the_reference(
    name: str, parameters: int, macs: int, flat: bool
) -> None:
    graph = template(name).graph()
    totals = analyse(expand(graph) if flat else graph).totals
    assert (totals.parameters, totals.macs) == (parameters, macs)


def test_lenet5_layer_by_layer() -> None:
    nodes = analyse(template("lenet5").graph()).nodes
    weighted = {name: report.parameters for name, report in nodes.items() if report.parameters}
    assert weighted == {
        "conv1": 156, "conv2": 2_416, "dense1": 48_120, "dense2": 10_164, "dense3": 850,
    }  # fmt: skip
    assert nodes["conv1"].outputs == ((6, 28, 28),)
    assert nodes["pool2"].outputs == ((16, 5, 5),)
    assert nodes["flatten1"].outputs == ((400,),)
    assert nodes["dense3"].outputs == ((10,),)


def test_the_lectures_classifier() -> None:
    nodes = analyse(template("lecture-cnn").graph()).nodes
    assert nodes["conv1"].outputs == ((32, 26, 26),)
    assert nodes["conv2"].outputs == ((64, 11, 11),)
    assert nodes["flatten1"].outputs == ((1_600,),)
    assert nodes["softmax1"].outputs == ((10,),)
    assert nodes["conv1"].parameters == 32 * (3 * 3 + 1)
    assert nodes["conv2"].parameters == 64 * (3 * 3 * 32 + 1)


def test_vgg16_sees_212_pixels_and_keeps_its_parameters_in_one_layer() -> None:
    nodes = analyse(template("vgg16").graph()).nodes
    pool = nodes["pool5"]
    assert pool.receptive is not None
    assert pool.receptive.size == (212, 212)
    assert pool.outputs == ((512, 7, 7),)
    assert nodes["dense1"].parameters == 25_088 * 4_096 + 4_096
    assert max(nodes.values(), key=lambda report: report.parameters or 0) is nodes["dense1"]


def test_resnet18_shrinks_from_stage_to_stage() -> None:
    nodes = analyse(template("resnet18").graph()).nodes
    shapes = {name: report.outputs for name, report in nodes.items()}
    assert shapes["pool1"] == ((64, 56, 56),)
    assert shapes["stage1"] == ((64, 56, 56),)
    assert shapes["stage2"] == ((128, 28, 28),)
    assert shapes["stage3"] == ((256, 14, 14),)
    assert shapes["stage4"] == ((512, 7, 7),)
    assert shapes["gap1"] == ((512,),)


def test_alexnets_first_layer_is_written_out_as_in_the_lecture() -> None:
    first = Convolution(filters=96, kernel=11, stride=4, padding=2)
    assert first.formulas(((3, 224, 224),))["parameters"] == "11·11·3·96 + 96 = 34,944"
    assert first.outputs(((3, 224, 224),)) == ((96, 55, 55),)
    unpadded = Convolution(filters=96, kernel=11, stride=4)
    assert unpadded.outputs(((3, 227, 227),)) == ((96, 55, 55),)


@pytest.mark.parametrize("entry", templates(), ids=lambda entry: entry.id)
def test_every_template_can_run_and_lacks_at_most_its_data(entry: object) -> None:
    project = template(getattr(entry, "id", "")).build()
    analysis = analyse(project.graph)
    classes = None if project.data.source == "none" else 10
    problems = find_problems(project, analysis, classes)
    assert [p.code for p in problems] == ([] if classes else ["no-data"])
    assert all(problem.severity is not Severity.ERROR for problem in problems)
    assert runnable(project.graph).output


@pytest.mark.parametrize("entry", templates(), ids=lambda entry: entry.id)
def test_every_template_says_what_it_teaches_and_where_it_is_from(entry: object) -> None:
    found = template(getattr(entry, "id", ""))
    assert found.title
    assert found.teaches.endswith(".")
    assert any(year in found.source for year in ("1998", "2015", "2016", "6.S191"))


def test_cards_do_not_lie_on_each_other() -> None:
    for entry in templates():
        places = [node.position for node in entry.graph().nodes.values()]
        assert len(set(places)) == len(places)


def test_a_misspelt_template_is_told_the_names_there_are() -> None:
    with pytest.raises(NetloomError, match=r"'lenet': there is lenet5, lecture-cnn, vgg16"):
        template("lenet")
