"""Advice: each rule says its sentence where it applies, and nothing where it does not."""

import pytest

from engine.advice.advise import rules
from engine.analysis import analyse
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.problems import Severity, find_problems
from engine.templates import chain, template, templates
from tests.engine.advising import (
    BN,
    CLASSIFIER,
    FLATTEN,
    GAP,
    POOL,
    RELU,
    TANH,
    B,
    advice,
    codes,
    conv,
    image,
    labels,
    meeting,
    only,
)

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
        "spread-branch", meeting("add", conv(8, 1, stride=16), RELU), "add1",
        ("relu2 gives 8×1×1 to add1 but relu1 8×16×16, so each number of relu2 is added at each of "
         "the 16×16 positions: let both branches shrink alike, or silence this where it is meant."),
        ["Set the stride of conv2 to 1", "Insert Upsample between relu2 and add1"],
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
