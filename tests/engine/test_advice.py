"""Advice: each rule says its sentence where it applies, and nothing where it does not."""

import pytest

from engine.advice.advise import advise, rules
from engine.advice.silence import entry_parts, lift, silence, silence_entries
from engine.advice.survey import Circumstances, Survey
from engine.analysis import analyse
from engine.blocks.base import Block, make
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.data.settings import DataSettings
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.definition import GroupDefinition
from engine.problems import Problem, Severity, find_problems
from engine.project import Project
from engine.templates import chain, template, templates

B = make
RELU, TANH, FLATTEN, GAP, BN = (
    B("relu"), B("tanh"), B("flatten"), B("global_average_pool"), B("batch_norm"),
)  # fmt: skip
POOL = B("max_pool")


def conv(filters: int = 8, kernel: int = 3, **settings: object) -> Convolution:
    return Convolution.model_validate({"filters": filters, "kernel": kernel, **settings})


def image(*blocks: Block, shape: tuple[int, ...] = (3, 16, 16)) -> Graph:
    return chain([Input(shape=shape), *blocks])


def advice(graph: Graph, *, learns: bool = True, batch: int = 8) -> list[Problem]:
    analysis = analyse(graph)
    assert not analysis.faulty
    return list(advise(Survey(graph, analysis, Circumstances(learns, batch))))


def codes(graph: Graph, *, learns: bool = True, batch: int = 8) -> list[str]:
    return [problem.code for problem in advice(graph, learns=learns, batch=batch)]


def labels(problem: Problem) -> list[str]:
    return [repair.label for repair in problem.repairs]


def only(graph: Graph, *, batch: int = 8) -> Problem:
    (problem,) = advice(graph, batch=batch)
    assert problem.severity is Severity.ADVICE
    assert problem.reason.endswith(".")
    for repair in problem.repairs:
        assert problem.code not in codes(repair.apply(graph), batch=batch), repair.label
    return problem


CLASSIFIER = (FLATTEN, Dense(units=10))

APPLIES = [
    (
        "bottleneck", image(FLATTEN, Dense(units=1), RELU, Dense(units=10)), "dense1",
        ("dense1 lets only one number through, and all that follows must be told from that: give "
         "it more outputs, or take it away."),
        ["Set the units of dense1 to 64", "Remove dense1"],
    ),
    (
        "bottleneck", image(conv(1), RELU, conv(8), RELU, *CLASSIFIER), "conv1",
        ("conv1 lets only one map of 14×14 through, and all that follows must be told from that: "
         "give it more outputs, or take it away."),
        ["Set the filters of conv1 to 8", "Remove conv1"],
    ),
    (
        "heavy-dense", image(conv(64), RELU, FLATTEN, Dense(units=512), RELU, Dense(units=10)),
        "dense1",
        ("dense1 holds 6,423,040 of the 6,429,962 parameters (99 %): shrink the image further "
         "before it, or pool each map to one number."),
        ["Make flatten1 a global average pool"],
    ),
    (
        "linear-layers", image(conv(8), conv(8), RELU, *CLASSIFIER), "conv1",
        ("Nothing between conv1 and conv2 bends the line, so together they do what one layer "
         "could: put an activation between them."),
        ["Insert ReLU between conv1 and conv2"],
    ),
    (
        "linear-layers", image(conv(8), RELU, FLATTEN, Dense(units=32), B("dropout"),
                               B("identity"), Dense(units=10)), "dense1",
        ("Nothing between dense1 and dense2 bends the line, so together they do what one layer "
         "could: put an activation between them."),
        ["Insert ReLU between dense1 and dense2"],
    ),
    (
        "bias-before-norm", image(conv(8), BN, RELU, *CLASSIFIER), "conv1",
        "The bias of conv1 has no effect, because bn1 subtracts it again: switch it off.",
        ["Switch off the bias of conv1"],
    ),
    (
        "dropout-before-norm",
        image(conv(8), RELU, B("dropout"), conv(8, bias=False), BN, RELU, *CLASSIFIER), "dropout1",
        ("dropout1 zeroes numbers before bn1 measures them, so bn1 learns a spread that is wrong "
         "as soon as training ends: put dropout1 behind bn1."),
        ["Move dropout1 behind bn1", "Remove dropout1"],
    ),
    (
        "stride-beyond-kernel", image(conv(8, 2, stride=3), RELU, *CLASSIFIER), "conv1",
        ("conv1 moves 3×3 at each step, but its window is 2×2, so what lies between is never "
         "read: make the stride as small as the window, or the window larger."),
        ["Set the kernel of conv1 to 3×3", "Set the stride of conv1 to 2"],
    ),
    (
        "kernel-beyond-input",
        image(conv(8), RELU, conv(8, 5, padding=3), RELU, *CLASSIFIER, shape=(3, 5, 5)), "conv2",
        ("conv2 slides a 5×5 window over 3×3 positions, so much of it sees only padding: make the "
         "kernel smaller, or shrink less before it."),
        ["Set the kernel of conv2 to 3×3", "Set the kernel of conv2 to 3×3 with padding 1",
         "Set the kernel of conv2 to 3×3 with same padding"],
    ),
    (
        "short-sighted",
        image(conv(8), RELU, conv(8), RELU, GAP, Dense(units=10), shape=(3, 32, 32)), "gap1",
        ("gap1 averages features that each see 5×5 of 32×32 pixels: shrink the image earlier, or "
         "put more layers before it, so that a feature can see a whole object."),
        ["Set padding same and dilation 4 in conv2 and conv1"],
    ),
    (
        "plain-depth", image(*[conv(8, padding=1), RELU] * 36, *CLASSIFIER), "conv31",
        ("Up to conv31, even the shortest way through the network passes 37 layers: let skips "
         "lead around some of them, with Add or with residual blocks."),
        ["Lead 17 skips around pairs of convolutions, each with an Add"],
    ),
    (
        "squashed-depth", image(*[conv(8, padding=1), TANH] * 6, *CLASSIFIER), "tanh5",
        ("Up to tanh5, 6 activations in a row are flat at both ends, so hardly any gradient "
         "reaches the first layers: use ReLU or one of its kind between the layers."),
        ["Make ReLU of the 6 hidden activations of this kind"],
    ),
    (
        "softmax-before-loss",
        image(conv(8), RELU, *CLASSIFIER, B("softmax"), B("identity")), "softmax1",
        ("softmax1 gives probabilities, and cross-entropy takes a softmax of them once more: "
         "remove it, or put it at the very end."),
        ["Remove softmax1"],
    ),
    (
        "softmax-before-loss",
        image(conv(8), RELU, *CLASSIFIER, B("softmax"), B("softmax")), "softmax1",
        "softmax2 takes a softmax of what softmax1 has made probabilities of already: remove one.",
        ["Remove softmax1"],
    ),
    (
        "softmax-at-end", image(conv(8), RELU, *CLASSIFIER, B("softmax")), "softmax1",
        ("softmax1 ends the network, so it is left out in training, where the loss takes the "
         "softmax, and only makes probabilities in the exported file: remove softmax1 where "
         "scores are enough."),
        ["Remove softmax1"],
    ),
    (
        "softmax-at-end", image(conv(8), RELU, *CLASSIFIER, B("log_softmax")), "log_softmax1",
        ("log_softmax1 ends the network, but the loss takes a log-softmax itself, and a second "
         "one changes nothing: remove log_softmax1 where scores are enough."),
        ["Remove log_softmax1"],
    ),
    (
        "clipped-scores", image(conv(8), RELU, conv(10), GAP, B("sigmoid"), shape=(3, 8, 8)),
        "sigmoid1",
        ("sigmoid1 clips the scores that gap1 gives the loss: remove it, so that a score can be "
         "any number."),
        ["Remove sigmoid1"],
    ),
    (
        "channels-last",
        image(conv(8, 1), RELU, *CLASSIFIER, shape=(28, 28, 1)), "input",
        ("input gives 28×28×1, which is read as 28 maps of 28×1: if it is an image of 28×28 "
         "pixels, set its shape to 1×28×28, or put a Permute behind it."),
        ["Set the shape of input to 1×28×28", "Insert Permute to 1×28×28 behind input"],
    ),
    (
        "heavy-dense", image(conv(16), RELU, POOL, FLATTEN, Dense(units=128), RELU,
                             Dense(units=10), shape=(1, 28, 28)), "dense1",
        ("dense1 holds 346,240 of the 347,690 parameters (99 %): shrink the image further before "
         "it, or pool each map to one number."),
        ["Make flatten1 a global average pool", "Insert Max pool before flatten1"],
    ),
    (
        "clipped-scores", image(conv(8), RELU, *CLASSIFIER, RELU), "relu2",
        ("relu2 clips the scores that dense1 gives the loss: remove it, so that a score can be "
         "any number."),
        ["Remove relu2"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "graph", "node", "sentence", "offered"), APPLIES,
    ids=[f"{each[0]}-{each[2]}" for each in APPLIES],
)  # fmt: skip
def test_an_advice_has_its_sentence_and_repairs_that_work(
    code: str, graph: Graph, node: str, sentence: str, offered: list[str]
) -> None:
    problem = only(graph)
    assert (problem.code, problem.node, problem.message) == (code, node, sentence)
    assert labels(problem)[: len(offered)] == offered
    assert bool(offered) == bool(problem.repairs)


def test_every_rule_is_held_by_a_test() -> None:
    shown = {code for code, *_ in APPLIES} | {"dead-branch", "norm-of-one"}
    assert shown == {rule.code for rule in rules()}


def test_a_batch_norm_of_one_number_is_told_only_with_a_batch_of_one() -> None:
    graph = image(conv(8), RELU, GAP, BN, Dense(units=10), shape=(3, 5, 5))
    assert codes(graph) == []
    problem = only(graph, batch=1)
    assert (problem.code, problem.node) == ("norm-of-one", "bn1")
    assert "sees one number of each of its 8 channels" in problem.message
    assert labels(problem) == ["Remove bn1"]


def test_a_branch_without_an_output_is_dead_where_there_are_outputs() -> None:
    graph = image(conv(8, padding=1), RELU, *CLASSIFIER, B("output"))
    graph = graph.add(Node("conv2", conv(4))).connect(OutputPort("relu1"), InputPort("conv2"))
    problem = only(graph)
    assert (problem.code, problem.node) == ("dead-branch", "conv2")
    assert labels(problem)[0] == "Remove conv2 and what only feeds it"
    assert problem.repairs[0].apply(graph) == graph.remove(["conv2"])


def test_what_the_textbook_does_is_not_criticised() -> None:
    relu_pool = (RELU, POOL)
    lenet_like = (conv(8), *relu_pool, FLATTEN, Dense(units=32), RELU, Dense(units=10))
    sound: list[Graph] = [
        image(*lenet_like),
        image(conv(8, bias=False), BN, *relu_pool, *CLASSIFIER),
        image(conv(8), RELU, conv(8, groups=8, padding=1), conv(16, 1), RELU, *CLASSIFIER),
        image(conv(8), RELU, conv(4, 1), RELU, conv(8), RELU, FLATTEN, B("dropout"),
              Dense(units=10)),
        image(FLATTEN, Dense(units=1)),  # a binary classifier
    ]  # fmt: skip
    for graph in sound:
        assert codes(graph) == []


def test_a_projection_of_a_skip_may_stride_over_positions() -> None:
    graph = chain([
        Input(shape=(8, 16, 16)), conv(16, stride=2, padding=1, bias=False), BN, B("add"), RELU,
        *CLASSIFIER,
    ])  # fmt: skip
    graph = graph.add(Node("skip", conv(16, 1, stride=2, bias=False)))
    graph = graph.add(Node("skip_bn", BN))
    for start, end in (
        ("input", InputPort("skip")), ("skip", InputPort("skip_bn")),
        ("skip_bn", InputPort("add1", "in2")),
    ):  # fmt: skip
        graph = graph.connect(OutputPort(start), end)
    assert codes(graph) == []
    alone = image(conv(16, 1, stride=2), RELU, conv(16), RELU, *CLASSIFIER)
    assert codes(alone) == ["stride-beyond-kernel"]


def test_skips_take_the_depth_away() -> None:
    graph = expand(template("resnet152").graph())
    assert len(graph) > 500
    assert codes(graph, learns=False) == []
    graph = expand(template("cifar-plain56").graph())
    assert codes(graph, learns=False) == ["plain-depth"]


def test_a_network_that_is_no_classifier_may_end_as_it_likes() -> None:
    graph = image(conv(8), RELU, *CLASSIFIER, B("sigmoid"))
    assert codes(graph, learns=True) == ["clipped-scores"]
    assert codes(graph, learns=False) == []


QUIET = {
    "heavy-dense": {"lecture-cnn", "alexnet", "alexnet-2012", "vgg11", "vgg13", "vgg16", "vgg19",
                    "x-or-o", "convnet39", "volume-cnn"},
    "softmax-at-end": {"lecture-cnn", "x-or-o", "convnet39"},
    "plain-depth": {"cifar-plain32", "cifar-plain44", "cifar-plain56"},
}  # fmt: skip
"""What the sources of these networks say of them themselves."""


@pytest.mark.parametrize("name", [each.id for each in templates()])
def test_the_well_known_networks_hear_only_what_is_known_of_them(name: str) -> None:
    project = template(name).build()
    analysis = analyse(project.graph)
    for problem in find_problems(project, analysis):
        if problem.severity is Severity.ADVICE:
            assert name in QUIET.get(problem.code, set()), problem.message


def test_a_new_project_hears_nothing_and_vgg_of_its_largest_layer() -> None:
    lenet = template("lenet5").build()
    assert find_problems(lenet, analyse(lenet.graph), 10) == ()
    graph = template("vgg16").graph()
    (problem,) = advice(graph)
    assert (problem.code, problem.node) == ("heavy-dense", "dense1")
    assert "holds 102,764,544 of the 138,357,544 parameters (74 %)" in problem.message


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
