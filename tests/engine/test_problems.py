"""Problems: for every kind the sentence a person reads, and nothing for what is right."""

from typing import TYPE_CHECKING, Any

import pytest

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.base import Block
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.pooling import GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.blocks.residual import Residual
from engine.data.settings import DataSettings
from engine.errors import NetloomError
from engine.expansion import runnable
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.problems import MAX_WITH_REPAIRS, Problem, Repair, Severity, find_problems
from engine.project import Project
from engine.repairs import trying
from engine.templates import chain, template

if TYPE_CHECKING:
    from engine.problem import Search

DIGITS = DataSettings(source="digits")
NO_DATA = DataSettings(source="none")


def found(
    graph: Graph, classes: int | None = None, data: DataSettings = DIGITS
) -> tuple[Problem, ...]:
    problems = find_problems(Project(graph=graph, data=data), analyse(graph), classes)
    return tuple(each for each in problems if each.severity is not Severity.ADVICE)


def only(graph: Graph, classes: int | None = None) -> Problem:
    (problem,) = found(graph, classes)
    return problem


def wired(nodes: dict[str, Block], *wires: str) -> Graph:
    """Build a graph from ``"conv1 > add1.in2"``."""
    ends = []
    for wire in wires:
        start, end = wire.split(" > ")
        name, _, port = end.partition(".")
        ends.append((OutputPort(start), InputPort(name, port or "in")))
    return Graph.build([Node(name, block) for name, block in nodes.items()], ends)


def with_branches(merge: Block, *branches: Block) -> Graph:
    """Feed a merge from one 3×8×8 Input through one block for each branch."""
    nodes: dict[str, Block] = {"input": Input(shape=(3, 8, 8))}
    nodes |= {f"branch{index}": block for index, block in enumerate(branches, 1)}
    nodes["merge"] = merge
    wires = [f"input > branch{index}" for index in range(1, len(branches) + 1)]
    wires += [f"branch{index} > merge.in{index}" for index in range(1, len(branches) + 1)]
    return wired(nodes, *wires)


def image(*blocks: Block) -> Graph:
    return chain([Input(shape=(3, 8, 8)), *blocks])


ERRORS: list[tuple[Graph, str, str | None, str]] = [
    (
        image(Dense()), "needs-vector", "dense1",
        ("dense1 needs a row of numbers, but input gives 3×8×8: put a Flatten or a global average "
        "pool before dense1."),
    ),
    (
        image(Flatten(), MaxPool(), Flatten()), "needs-space", "pool1",
        "pool1 needs an image, but flatten1 gives 192 numbers: put pool1 before what flattens it.",
    ),
    (
        image(GlobalAveragePool(), Dense(units=1), GlobalAveragePool()), "needs-space", "gap2",
        "gap2 needs an image, but dense1 gives 1 number: put gap2 before what flattens it.",
    ),
    (
        image(Convolution(kernel=9)), "vanishes", "conv1",
        ("conv1 slides a 9×9 window, but input gives only 8×8 positions: make the kernel smaller, "
        "add padding, or shrink less before it."),
    ),
    (
        image(Convolution(kernel=(3,))), "axes", "conv1",
        ("conv1 has a kernel for 1 axis (3), but input gives data with 2 spatial axes: give one "
        "number, or 2."),
    ),
    (
        image(Convolution(filters=4, groups=2)), "groups", "conv1",
        ("conv1 divides its channels into 2 groups, but input gives 3 channels: make the groups a "
        "divisor of 3."),
    ),
    (
        image(Residual(filters=3, stride=2, projection="never")), "skip-shape", "residual1",
        ("residual1 gives 3 maps with fewer positions, so what input gives (3×8×8) cannot be added "
        "to it: set its projection to auto."),
    ),
    (
        image(Residual(stride=(2,))), "inside", "residual1",
        ("Inside residual1, conv1 has a stride for 1 axis (2), but input gives data with 2 spatial "
        "axes: give one number, or 2."),
    ),
    (
        with_branches(Add(), ReLU(), Convolution(filters=5, padding="same")), "add-shapes", "merge",
        ("merge adds numbers one by one, but branch1 gives 3×8×8 and branch2 gives 5×8×8, which "
        "differ in channels (3 and 5): "
        "make both the same, for example by a 1×1 convolution on the skip."),
    ),
    (
        with_branches(Add(), ReLU(), MaxPool()), "add-shapes", "merge",
        ("merge adds numbers one by one, but branch1 gives 3×8×8 and branch2 gives 3×4×4, which "
        "differ in height (8 and 4) and width (8 and 4): "
        "make both the same, for example by padding, or by a stride on the skip."),
    ),
    (
        with_branches(Add(), ReLU(), Flatten()), "add-shapes", "merge",
        ("merge adds numbers one by one, but branch1 gives 3×8×8 and branch2 gives 192 numbers, "
        "which have 3 axes and 1 axis: bring both to one form, for example by a Flatten "
        "behind the larger."),
    ),
    (
        with_branches(Add(), GlobalAveragePool(), Flatten()), "add-shapes", "merge",
        ("merge adds numbers one by one, but branch1 gives 3 numbers and branch2 gives 192 "
        "numbers: make both the same, for example by a dense layer on the skip."),
    ),
    (
        with_branches(Concatenate(), ReLU(), MaxPool()), "concatenate-shapes", "merge",
        ("merge joins channels, but branch1 gives 3×8×8 and branch2 gives 3×4×4, which differ in "
        "height (8 and 4) and width (8 and 4): everything "
        "but the channels must be the same."),
    ),
    (
        image(Flatten(), *[Dense(units=100_000_000)] * 2), "too-large", "dense2",
        ("dense2 would hold 10,000,000,100,000,000 numbers, more than any machine can: make it or "
        "its input smaller."),
    ),
    (
        image(Flatten(), Dense(), Add()), "unconnected", "add1",
        "add1 has nothing at its input 2: draw a wire to it, or remove it.",
    ),
    (
        image(Flatten(), Dense()).add(Node("relu1", ReLU())), "unconnected", "relu1",
        "relu1 has nothing at its input: draw a wire to it, or remove it.",
    ),
    (
        Graph(), "no-input", None,
        ("The network is empty: drag an Input and layers from the palette, or start from a "
        "template."),
    ),
    (
        image(), "no-output", None,
        "The network has no output: behind the Input there is nothing that computes.",
    ),
    (
        image(Flatten(), Dense()).add(Node("other", Input())), "unused-input", "other",
        "other feeds nothing: draw a wire from it, or remove it.",
    ),
    (
        wired({"input": Input(), "a": Flatten(), "b": MaxPool(), "c": ReLU()},
              "input > a", "input > b", "input > c"), "several-outputs", "c",
        ("The network ends in 3 places, a, b and c: put an Output behind each that is one, join "
        "them with Add or Concatenate, or remove one."),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("graph", "code", "node", "sentence"), ERRORS, ids=[f"{e[1]}-{e[2]}" for e in ERRORS]
)
def test_an_error_is_named_in_a_sentence(
    graph: Graph, code: str, node: str | None, sentence: str
) -> None:
    problem = next(each for each in found(graph) if each.code == code)
    assert (problem.severity, problem.node, problem.message) == (Severity.ERROR, node, sentence)
    with pytest.raises(NetloomError):
        runnable(graph)


def test_every_kind_of_error_comes_with_a_repair() -> None:
    without = {
        problem.code
        for graph, *_ in ERRORS
        for problem in found(graph)
        if problem.severity is Severity.ERROR and not problem.repairs
    }
    assert without == set()


def test_what_is_right_has_no_problem() -> None:
    assert found(template("lenet5").graph(), 10) == ()
    assert found(template("lecture-cnn").graph(), 10) == ()
    assert found(template("resnet18").graph(), 1000) == ()
    assert found(template("lenet5").graph(), None) == ()


def test_a_project_without_data_is_warned() -> None:
    (problem,) = found(template("lenet5").graph(), None, NO_DATA)
    assert (problem.code, problem.severity, problem.node) == ("no-data", Severity.WARNING, None)
    assert problem.message == ("The project has no data to learn from: choose a source under Data.")


def test_errors_come_before_warnings() -> None:
    severities = [problem.severity for problem in found(image(Dense()), None, NO_DATA)]
    assert severities == [Severity.ERROR, Severity.WARNING]


@pytest.mark.parametrize(
    ("blocks", "classes", "severity", "sentence"),
    [
        (
            [Flatten(), Dense(units=3)], 10, Severity.ERROR,
            "dense1 gives 3 numbers, but the data has 10 classes: set the units of dense1 to 10.",
        ),
        (
            [Flatten(), Dense(units=12)], 10, Severity.WARNING,
            "dense1 gives 12 numbers, but the data has 10 classes: set the units of dense1 to 10.",
        ),
        (
            [Flatten(), Dense(units=1)], 2, Severity.ERROR,
            "dense1 gives 1 number, but the data has 2 classes: set the units of dense1 to 2.",
        ),
        (
            [Convolution(filters=5), GlobalAveragePool()], 4, Severity.WARNING,
            "gap1 gives 5 numbers, but the data has 4 classes: set the filters of conv1 to 4.",
        ),
        (
            [Convolution(filters=5), Flatten()], 4, Severity.WARNING,
            ("flatten1 gives 180 numbers, but the data has 4 classes: end the network with a "
            "dense layer of 4 units."),
        ),
        (
            [Convolution(filters=5)], 4, Severity.ERROR,
            ("conv1 gives 5×6×6, but 4 classes need one number each: end the network with a "
            "dense layer of 4 units."),
        ),
        (
            [Convolution(filters=5)], 1, Severity.ERROR,
            ("conv1 gives 5×6×6, but 1 class needs one number: end the network with a dense "
            "layer of 1 unit."),
        ),
    ],
)  # fmt: skip
def test_the_output_is_compared_with_the_classes(
    blocks: list[Block], classes: int, severity: Severity, sentence: str
) -> None:
    problem = only(image(*blocks), classes)
    assert (problem.severity, problem.message) == (severity, sentence)
    assert problem.repairs


def test_a_network_without_parameters_cannot_learn() -> None:
    problem = only(image(Flatten()))
    assert (problem.code, problem.severity) == ("nothing-learns", Severity.WARNING)
    assert "no block has parameters" in problem.message
    frozen = image(Flatten(), Dense()).annotate("dense1", trainable=False)
    assert "every block with parameters is frozen" in only(frozen).message
    assert found(image(Flatten()), None, NO_DATA)[0].code == "no-data"


def test_two_inputs_are_no_problem_without_data() -> None:
    graph = wired({"a": Input(), "b": Input(shape=(2, 32, 32)), "c": Concatenate(), "d": ReLU()},
                  "a > c.in1", "b > c.in2", "c > d")  # fmt: skip
    assert [problem.code for problem in found(graph, None, NO_DATA)] == ["no-data"]
    assert runnable(graph).inputs == ("a", "b")
    several = next(problem for problem in found(graph) if problem.code == "several-inputs")
    assert several.severity is Severity.WARNING
    assert "2 Inputs, a and b, but the data gives one image at a time" in several.message
    assert several.repairs == ()  # their shapes differ


def test_a_small_drawing_of_a_huge_network_is_refused() -> None:
    stages = [Residual(filters=2, repeat=1000, variant="bottleneck") for _ in range(3)]
    graph = chain([Input(shape=(2, 4, 4)), *stages, GlobalAveragePool(), Dense()])
    problem = only(graph)
    assert (problem.code, problem.severity) == ("too-many-blocks", Severity.ERROR)
    assert "but Netloom runs at most 20,000: let residual1 repeat less often." in problem.message
    with pytest.raises(NetloomError):
        runnable(graph)


def test_one_missing_wire_is_not_also_a_second_output() -> None:
    graph = template("lenet5").graph().disconnect(InputPort("conv2"))
    assert [problem.code for problem in found(graph, 10)] == ["unconnected"]


def test_what_lies_behind_a_fault_is_not_a_fault() -> None:
    graph = image(Dense(), ReLU(), Dense(), ReLU())
    assert [problem.node for problem in found(graph, 10)] == ["dense1"]


# -- many at once -------------------------------------------------------------------------------


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the trials of repairs."""
    sizes: list[int] = []

    def watched(graph: Graph, *rest: Any) -> Any:
        sizes.append(len(graph))
        return analyse(graph, *rest)

    monkeypatch.setattr(trying, "analyse", watched)
    return sizes


def test_five_thousand_open_blocks_each_have_their_sentence_but_few_are_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trials = counted(monkeypatch)
    graph = Graph.build([Node(f"relu{number}", ReLU()) for number in range(1, 5001)])
    problems = [problem for problem in found(graph) if problem.code == "unconnected"]
    assert len(problems) == 5_000
    assert trials == []
    assert len(problems[0].repairs) == len(problems[0].repairs)
    assert len(trials) == 1


def test_a_fault_in_a_network_of_five_hundred_blocks_is_tried_in_full(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trials = counted(monkeypatch)
    graph = chain([Input(shape=(4, 8, 8)), *[ReLU()] * 500, Dense()])
    problem = only(graph)
    assert trials == []
    assert not problem.knows_repairs
    assert len(problem.repairs) == 2
    assert problem.knows_repairs
    assert problem.repairs is problem.repairs
    assert len(trials) == 2


def test_repairs_are_looked_for_in_strides(monkeypatch: pytest.MonkeyPatch) -> None:
    trials = counted(monkeypatch)
    graph = chain([Input(shape=(4, 8, 8)), *[ReLU()] * 50, Dense()])
    problem, again = only(graph), only(graph)
    strides = 1
    while not problem.seek():
        strides += 1
        assert len(trials) <= strides
    assert problem.knows_repairs
    assert strides > len(trials) == 2
    assert again.seek() is False
    assert [repair.label for repair in again.repairs] == [r.label for r in problem.repairs]


def test_a_search_that_failed_begins_anew() -> None:
    calls: list[int] = []

    def seek() -> "Search":
        calls.append(len(calls))
        yield
        if len(calls) == 1:
            raise ValueError("once")
        return (Repair("Mend", lambda graph: graph),)

    problem = Problem(Severity.ERROR, "code", None, None, "It is broken.", seek)
    with pytest.raises(ValueError, match="once"):
        _ = problem.repairs
    assert not problem.knows_repairs
    assert [repair.label for repair in problem.repairs] == ["Mend"]


def test_beyond_some_faults_only_the_sentences_are_given() -> None:
    count = MAX_WITH_REPAIRS + 5
    nodes: dict[str, Block] = {"input": Input()}
    nodes |= {f"dense{number}": Dense() for number in range(count)}
    graph = wired(nodes, *[f"input > dense{number}" for number in range(count)])
    faults = [problem for problem in found(graph) if problem.code == "needs-vector"]
    assert len(faults) == count
    assert faults[0].repairs
    assert not faults[-1].repairs


def test_many_ends_do_not_make_a_long_sentence() -> None:
    nodes: dict[str, Block] = {"input": Input()}
    nodes |= {f"relu{number}": ReLU() for number in range(2000)}
    graph = wired(nodes, *[f"input > relu{number}" for number in range(2000)])
    problem = next(each for each in found(graph) if each.code == "several-outputs")
    assert "ends in 2,000 places, relu0, relu1, relu2 and 1997 more: put" in problem.message
    assert problem.repairs[0].apply(graph).sinks() == ("relu0",)


def test_problems_are_the_same_when_they_say_the_same() -> None:
    graph = image(Dense())
    one, other = only(graph), only(graph)
    assert one == other
    assert one.repairs != other.repairs  # closures differ, and are not compared
