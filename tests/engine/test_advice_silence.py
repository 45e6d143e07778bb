"""Advice that is silenced, and advice about the inside of groups."""

from engine.advice.silence import entry_parts, lift, silence, silence_entries
from engine.analysis import analyse
from engine.blocks.base import make
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.data.settings import DataSettings
from engine.expansion import expand
from engine.graph import InputPort
from engine.groups.definition import GroupDefinition
from engine.problems import Severity, find_problems
from engine.project import Project
from engine.templates import chain, template
from tests.engine.advising import (
    BN,
    CLASSIFIER,
    GAP,
    RELU,
    advice,
    codes,
    conv,
    image,
    labels,
    only,
)

# -- silence ------------------------------------------------------------------------------------

UNWISE = image(conv(8), BN, RELU, conv(8), BN, RELU, *CLASSIFIER)


def heard(project: Project) -> list[str]:
    found = find_problems(project, analyse(project.graph))
    return [each.place for each in found if each.severity is Severity.ADVICE]


def test_advice_is_silenced_at_a_node_or_everywhere_and_heard_again() -> None:
    project = Project(graph=UNWISE, data=DataSettings(source="digits"))
    at_one, at_two = "bias-before-norm@conv1", "bias-before-norm@conv2"
    assert heard(project) == [at_one, at_two]
    quieter = silence(project, at_one)
    assert heard(quieter) == [at_two]
    quiet = silence(quieter, "bias-before-norm")
    assert heard(quiet) == []
    assert quiet.silenced == {"bias-before-norm"}
    assert heard(lift(quiet, "bias-before-norm")) == [at_one, at_two]
    assert heard(lift(quieter, at_one)) == [at_one, at_two]


def test_what_is_silenced_is_said_in_words() -> None:
    problem = advice(UNWISE)[0]
    assert silence_entries(problem) == ("bias-before-norm@conv1", "bias-before-norm")
    assert entry_parts("bias-before-norm@conv1") == ("Bias before batch norm", "conv1")
    assert entry_parts("bias-before-norm") == ("Bias before batch norm", "")
    assert entry_parts("of-a-later-version@x") == ("of-a-later-version", "x")


def test_a_network_with_an_error_hears_of_the_error_alone() -> None:
    graph = UNWISE.disconnect(InputPort("conv2"))
    project = Project(graph=graph, data=DataSettings(source="digits"))
    assert {each.severity for each in find_problems(project, analyse(graph))} == {Severity.ERROR}


def test_depth_is_looked_for_inside_stages_and_groups() -> None:
    stage = make("plain_stage", {"repeat": 20, "filters": 8})
    graph = image(conv(8, padding=1), RELU, stage, RELU, *CLASSIFIER)
    problem = only(graph)
    assert (problem.code, problem.node) == ("plain-depth", "plain1")
    unit = chain([Input(shape=(3, 8, 8)), conv(3, padding=1), RELU, make("output")])
    group = GroupDefinition("Unit", unit).block_type
    graph = image(group(repeat=40), *CLASSIFIER)
    assert [problem.code for problem in advice(graph)] == ["plain-depth"]
    graph = image(group(repeat=20), *CLASSIFIER)
    assert advice(graph) == []
    skipping = make("residual_stage", {"repeat": 20, "filters": 8})
    assert advice(image(conv(8, padding=1), RELU, skipping, *CLASSIFIER)) == []


def test_skips_are_laid_around_the_pairs_of_a_plain_network() -> None:
    graph = expand(template("cifar-plain56").graph())
    (problem,) = advice(graph, learns=False)
    (repair,) = problem.repairs
    repaired = repair.apply(graph)
    # ResNet-56 has 27 skips, of which the two where a stage begins need a projection.
    assert repair.label == "Lead 25 skips around pairs of convolutions, each with an Add"
    assert codes(repaired, learns=False) == []
    assert analyse(repaired).totals.parameters == analyse(graph).totals.parameters
    folded = template("cifar-plain56").graph()
    (problem,) = advice(folded, learns=False)
    assert labels(problem) == ["Make residual stages of the 3 plain stages"]


def test_an_image_with_its_channels_last_is_turned_where_it_vanishes() -> None:
    graph = image(conv(8), RELU, *CLASSIFIER, shape=(28, 28, 1))
    project = Project(graph=graph, data=DataSettings(source="digits"))
    (problem,) = find_problems(project, analyse(graph))
    assert problem.severity is Severity.ERROR
    assert labels(problem)[:2] == [
        "Set the shape of input to 1×28×28", "Insert Permute to 1×28×28 behind input",
    ]  # fmt: skip
    turned = problem.repairs[1].apply(graph)
    assert analyse(turned)["conv1"].outputs == ((8, 26, 26),)


# -- inside groups ------------------------------------------------------------------------------

UNIT = chain([
    Input(shape=(3, 8, 8)), conv(8), BN, RELU, conv(8), conv(8), RELU, make("output"),
])  # fmt: skip


def grouped(*, twice: bool = False) -> Project:
    unit = GroupDefinition("Unit", UNIT)
    again = [unit.block_type()] if twice else []
    graph = image(unit.block_type(), *again, *CLASSIFIER)
    return Project(graph=graph, groups={"Unit": unit}, data=DataSettings(source="digits"))


def test_the_inside_of_a_group_is_judged_once_for_each_definition() -> None:
    for project in (grouped(), grouped(twice=True)):
        found = find_problems(project, analyse(project.graph))
        node = next(name for name in project.graph.nodes if name.startswith("unit"))
        assert [(each.code, each.node, each.message) for each in found] == [
            ("linear-layers", node,
             (f"Inside {node}: nothing between conv2 and conv3 bends the line, so together they "
             "do what one layer could: put an activation between them.")),
            ("bias-before-norm", node,
             (f"Inside {node}: the bias of conv1 has no effect, because bn1 subtracts it again: "
             "switch it off.")),
        ]  # fmt: skip
        quiet = silence(project, f"bias-before-norm@{node}")
        assert heard(quiet) == [f"linear-layers@{node}"]
        assert heard(silence(quiet, "linear-layers")) == []


def test_a_repair_inside_a_group_edits_its_definition_for_every_instance() -> None:
    project = grouped(twice=True)
    for problem in find_problems(project, analyse(project.graph)):
        (repair,) = problem.repairs
        assert repair.label.endswith(" in Unit")
        assert repair.to_project is not None
        mended = repair.to_project(project)
        assert mended.groups["Unit"] != project.groups["Unit"]
        kind = mended.groups["Unit"].block_type
        blocks = [node.block for node in mended.graph.nodes.values()]
        assert sum(type(block) is kind for block in blocks) == 2
        assert repair.apply(project.graph) == mended.graph
        assert problem.code not in {each.code for each in find_problems(
            mended, analyse(mended.graph))}  # fmt: skip


def test_groups_in_groups_and_repeated_ones_are_looked_into() -> None:
    unit = GroupDefinition("Unit", chain([
        Input(shape=(8, 8, 8)), conv(8, padding=1), BN, RELU, make("output"),
    ]))  # fmt: skip
    outer = GroupDefinition("Outer", chain([
        Input(shape=(8, 8, 8)), unit.block_type(repeat=3), make("output"),
    ]))  # fmt: skip
    graph = image(outer.block_type(), *CLASSIFIER, shape=(8, 8, 8))
    groups = {"Unit": unit, "Outer": outer}
    project = Project(graph=graph, groups=groups, data=DataSettings(source="digits"))
    (problem,) = find_problems(project, analyse(graph))
    assert (problem.code, problem.node) == ("bias-before-norm", "outer1")
    assert problem.message.startswith("Inside unit1 in outer1: the bias of conv1 has no effect")
    (repair,) = problem.repairs
    assert repair.to_project is not None
    mended = repair.to_project(project)
    assert find_problems(mended, analyse(mended.graph)) == ()


def test_no_repair_is_offered_twice() -> None:
    graph = image(conv(8), GAP, Dense(units=10), shape=(3, 12, 12))
    (problem,) = [each for each in advice(graph) if each.code == "short-sighted"]
    assert len(set(labels(problem))) == len(labels(problem)) > 1
