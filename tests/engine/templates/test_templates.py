"""The named networks: what a person finds, sees and reads of them."""

import itertools

import pytest

from engine.analysis import Analysis, analyse
from engine.errors import NetloomError
from engine.expansion import expand, runnable
from engine.problems import Severity, find_problems
from engine.templates import template, templates
from tests.engine.templates.facts import IDS

CARD = (176.0, 96.0)
"""Width and height of a card on the canvas."""


def analysed(name: str) -> Analysis:
    return analyse(template(name).graph())


def shape(analysis: Analysis, name: str) -> tuple[int, ...]:
    outputs = analysis[name].outputs
    assert outputs is not None
    return outputs[0]


def test_every_template_is_there_and_families_stand_together() -> None:
    assert tuple(entry.id for entry in templates()) == IDS
    families = [entry.family for entry in templates()]
    assert all(families)
    assert len(list(itertools.groupby(families))) == len(set(families))


@pytest.mark.parametrize("name", IDS)
def test_it_can_run_and_lacks_at_most_its_data(name: str) -> None:
    project = template(name).build()
    analysis = analyse(project.graph)
    classes = {"digits": 10, "x_or_o": 2}.get(project.data.source)
    problems = find_problems(project, analysis, classes)
    assert all(problem.severity is not Severity.ERROR for problem in problems)
    assert ("no-data" in {p.code for p in problems}) == (project.data.source == "none")
    assert runnable(project.graph).graph


@pytest.mark.parametrize("name", IDS)
def test_it_says_what_it_teaches_and_where_it_is_from(name: str) -> None:
    entry = template(name)
    assert entry.title
    assert entry.teaches.endswith(".")
    assert ". " not in entry.teaches
    cited = any(str(year) in entry.source for year in range(1998, 2024))
    assert cited or any(course in entry.source for course in ("6.S191", "Coursera"))
    assert entry.build().name == name


@pytest.mark.parametrize("name", IDS)
def test_cards_do_not_lie_on_each_other(name: str) -> None:
    graph = template(name).graph()
    places = sorted(node.position for node in graph.nodes.values())
    for (x1, y1), (x2, y2) in itertools.combinations(places, 2):
        if x2 - x1 >= CARD[0]:
            continue
        assert abs(y2 - y1) >= CARD[1]


def test_lenet5_layer_by_layer() -> None:
    nodes = analysed("lenet5").nodes
    weighted = {name: report.parameters for name, report in nodes.items() if report.parameters}
    assert weighted == {
        "conv1": 156, "conv2": 2_416, "dense1": 48_120, "dense2": 10_164, "dense3": 850,
    }  # fmt: skip
    assert nodes["conv1"].outputs == ((6, 28, 28),)
    assert nodes["pool2"].outputs == ((16, 5, 5),)
    assert nodes["flatten1"].outputs == ((400,),)
    assert nodes["dense3"].outputs == ((10,),)


def test_the_lectures_classifier() -> None:
    nodes = analysed("lecture-cnn").nodes
    assert nodes["conv1"].outputs == ((32, 26, 26),)
    assert nodes["conv2"].outputs == ((64, 11, 11),)
    assert nodes["flatten1"].outputs == ((1_600,),)
    assert nodes["softmax1"].outputs == ((10,),)
    assert nodes["conv1"].parameters == 32 * (3 * 3 + 1)


def test_the_39_pixel_network_has_the_lectures_maps() -> None:
    nodes = analysed("convnet39").nodes
    shapes = [report.outputs for name, report in nodes.items() if "relu" not in name]
    assert shapes == [
        ((3, 39, 39),), ((10, 37, 37),), ((20, 17, 17),), ((40, 7, 7),), ((1_960,),), ((10,),),
        ((10,),),
    ]  # fmt: skip


def test_alexnet_of_2012_has_the_lectures_maps_and_its_first_layer_their_formula() -> None:
    graph = template("alexnet-2012").graph()
    analysis = analyse(graph)
    first = graph["conv1"].block.formulas(((3, 224, 224),))
    assert first["parameters"] == "11·11·3·96 + 96 = 34,944"
    assert analysis["conv1"].parameters == 34_944
    assert shape(analysis, "conv1") == (96, 55, 55)
    assert shape(analysis, "pool1") == (96, 27, 27)
    assert shape(analysis, "pool2") == (256, 13, 13)
    assert shape(analysis, "pool3") == (256, 6, 6)
    assert shape(analysis, "flatten1") == (9_216,)
    assert [n for n in graph.nodes if graph[n].block.kind == "local_response_norm"] == [
        "lrn1", "lrn2",
    ]  # fmt: skip
    assert shape(analyse(template("alexnet").graph()), "flatten1") == (9_216,)


def test_vgg16_as_the_lecture_tells_it() -> None:
    analysis = analysed("vgg16")
    nodes = analysis.nodes
    pool, seen = nodes["pool5"], analysis.receptive("pool5")
    assert seen is not None
    assert seen.size == (212, 212)
    assert pool.outputs == ((512, 7, 7),)
    assert nodes["dense1"].parameters == 25_088 * 4_096 + 4_096
    assert max(nodes.values(), key=lambda report: report.parameters or 0) is nodes["dense1"]


@pytest.mark.parametrize(
    ("name", "factor"),
    [("resnet18", 1), ("resnet34", 1), ("resnet50", 4), ("resnet101", 4), ("resnet152", 4)],
)
def test_resnets_shrink_from_stage_to_stage(name: str, factor: int) -> None:
    analysis = analysed(name)
    assert shape(analysis, "pool1") == (64, 56, 56)
    assert shape(analysis, "stage1") == (64 * factor, 56, 56)
    assert shape(analysis, "stage2") == (128 * factor, 28, 28)
    assert shape(analysis, "stage3") == (256 * factor, 14, 14)
    assert shape(analysis, "stage4") == (512 * factor, 7, 7)
    assert shape(analysis, "gap1") == (512 * factor,)


def test_resnet152_unfolds_to_more_than_500_nodes() -> None:
    assert len(expand(template("resnet152").graph())) > 500


@pytest.mark.parametrize("depth", [20, 32, 44, 56, 110])
def test_the_networks_for_cifar_have_as_many_layers_as_their_names_say(depth: int) -> None:
    for kind in ("resnet", "plain") if depth < 110 else ("resnet",):
        graph = template(f"cifar-{kind}{depth}").graph()
        flat = expand(graph)
        kinds = [node.block.kind for node in flat.nodes.values()]
        assert kinds.count("convolution") + kinds.count("dense") == depth
        assert ("add" in kinds) == (kind == "resnet")
        analysis = analyse(graph)
        stages = [shape(analysis, f"stage{number}") for number in (1, 2, 3)]
        assert stages == [(16, 32, 32), (32, 16, 16), (64, 8, 8)]


def test_googlenets_modules_have_the_papers_maps() -> None:
    analysis = analysed("googlenet")
    shapes = {name: shape(analysis, name) for name in analysis.nodes if "inception" in name}
    assert shapes == {
        "inception3a": (256, 28, 28), "inception3b": (480, 28, 28),
        "inception4a": (512, 14, 14), "inception4b": (512, 14, 14), "inception4c": (512, 14, 14),
        "inception4d": (528, 14, 14), "inception4e": (832, 14, 14),
        "inception5a": (832, 7, 7), "inception5b": (1024, 7, 7),
    }  # fmt: skip


def test_densenets_blocks_have_the_papers_sizes() -> None:
    analysis = analysed("densenet121")
    shapes = [shape(analysis, f"dense_block{number}") for number in (1, 2, 3, 4)]
    assert shapes == [(256, 56, 56), (512, 28, 28), (1024, 14, 14), (1024, 7, 7)]


def test_squeezenets_fires_have_the_papers_sizes() -> None:
    analysis = analysed("squeezenet")
    assert shape(analysis, "fire4") == (256, 54, 54)
    assert shape(analysis, "fire8") == (512, 27, 27)
    assert shape(analysis, "fire9") == (512, 13, 13)
    assert shape(analysis, "conv10") == (1000, 13, 13)


def test_unet_gives_two_classes_for_every_pixel() -> None:
    analysis = analysed("unet")
    assert shape(analysis, "classes") == (2, 256, 256)
    assert shape(analysis, "dropout1") == (1024, 16, 16)
    assert analysis.totals.parameters == 31_030_658


def test_the_sound_network_has_the_papers_lengths() -> None:
    analysis = analysed("signal-cnn")
    lengths = [shape(analysis, f"pool{number}")[1] for number in (1, 2, 3, 4)]
    assert shape(analysis, "conv1") == (128, 8_000)
    assert lengths == [2_000, 500, 125, 32]


def test_a_misspelt_template_is_told_the_names_there_are() -> None:
    with pytest.raises(NetloomError, match=r"'lenet': did you mean lenet5 or"):
        template("lenet")
