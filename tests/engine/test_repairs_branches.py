"""Repairs where branches do not meet, where blocks are open, and where ends are to be one."""

from engine.analysis import analyse
from engine.blocks.activation import ReLU, Softmax
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.pooling import GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.blocks.residual import Residual
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.problems import Severity
from engine.templates import chain, template
from tests.engine.mending import labels, only, problems_of, repair_of

# -- the rest, by kind --------------------------------------------------------------------------


def test_a_convolution_behind_a_flatten_moves_or_becomes_a_layer() -> None:
    graph = chain([Input(shape=(1, 8, 8)), Flatten(), Convolution(filters=4), ReLU()])
    problem = only(graph)
    assert problem.code == "needs-space"
    assert labels(problem) == [
        "Remove flatten1",
        "Make conv1 a Dense with 4 units",
        "Remove conv1",
        "Insert Reshape to 1×8×8 before conv1",
    ]


def test_a_row_that_is_a_square_image_is_read_as_one() -> None:
    for count, shape in ((784, (1, 28, 28)), (3072, (3, 32, 32))):
        graph = chain([Input(shape=(count,)), Convolution(filters=4), Flatten(), Dense()])
        repaired = repair_of(
            only(graph), f"Set the shape of input to {'×'.join(map(str, shape))}"
        ).apply(graph)
        assert repaired["input"].block == Input(shape=shape)
        assert not problems_of(repaired)


def test_groups_are_made_to_divide_what_arrives() -> None:
    graph = chain([Input(shape=(6, 8, 8)), Convolution(filters=8, groups=4), Flatten(), Dense()])
    problem = only(graph)
    assert problem.code == "groups"
    assert labels(problem) == [
        "Set the groups of conv1 to 2",
        "Set the groups of conv1 to 1",
        "Insert a 1×1 convolution to 8 maps before conv1",
    ]


def test_settings_for_other_axes_become_one_number() -> None:
    graph = chain([Input(shape=(2, 9)), Convolution(kernel=(3, 5), stride=(1, 1)), Flatten()])
    assert labels(only(graph)) == ["Use kernel 3 and stride 1 on every axis of conv1"]
    graph = chain([Input(shape=(2, 9)), Residual(filters=2, stride=(2, 2)), Flatten()])
    assert labels(only(graph))[0] == "Use stride 2 on every axis of residual1"


def test_branches_of_a_concatenate_meet() -> None:
    graph = Graph.build(
        [Node("input", Input(shape=(1, 8, 8))), Node("conv1", Convolution(filters=4, kernel=3)),
         Node("conv2", Convolution(filters=6, padding=1)), Node("concat1", Concatenate()),
         Node("gap1", GlobalAveragePool())],
        [(OutputPort(a), InputPort(b, port)) for a, b, port in
         [("input", "conv1", "in"), ("input", "conv2", "in"), ("conv1", "concat1", "in1"),
          ("conv2", "concat1", "in2"), ("concat1", "gap1", "in")]],
    )  # fmt: skip
    problem = only(graph)
    assert problem.code == "concatenate-shapes"
    assert "Set the padding of conv1 to same" in labels(problem)
    repaired = repair_of(problem, "Set the padding of conv1 to same").apply(graph)
    assert analyse(repaired)["concat1"].outputs == ((10, 8, 8),)


def test_an_image_and_a_row_meet_through_a_flatten() -> None:
    graph = chain([Input(shape=(1, 4, 4)), Flatten(), Add()])
    graph = graph.connect(OutputPort("input"), InputPort("add1", "in2"))
    assert labels(only(graph))[:2] == [
        "Insert Flatten between input and add1",
        "Insert Reshape to 1×4×4 between flatten1 and add1",
    ]


def test_a_block_without_a_wire_is_connected_to_the_nearest_end() -> None:
    graph = template("lenet5").graph()
    graph = graph.add(Node("softmax1", Softmax(), (9_000.0, 0.0)))
    problem = only(graph)
    assert (problem.code, problem.node) == ("unconnected", "softmax1")
    assert labels(problem) == ["Connect dense3 to softmax1", "Remove softmax1"]
    assert problem.repairs[0].apply(graph).sinks() == ("softmax1",)
    assert problem.repairs[1].apply(graph) == template("lenet5").graph()


def test_a_dense_layer_is_connected_to_an_image_through_a_flatten() -> None:
    graph = chain([Input(shape=(1, 8, 8)), Convolution(filters=4)])
    graph = graph.add(Node("dense1", Dense(), (2_000.0, 0.0)))
    assert labels(only(graph))[0] == "Connect conv1 to dense1 through Flatten"
    repaired = only(graph).repairs[0].apply(graph)
    assert analyse(repaired)["dense1"].outputs == ((10,),)


def test_an_add_with_one_branch_is_offered_the_skips_that_fit() -> None:
    graph = chain([
        Input(shape=(8, 6, 6)), ReLU(), Convolution(filters=8, kernel=3, padding=1), ReLU(), Add(),
    ])  # fmt: skip
    problem = only(graph)
    assert labels(problem) == [
        "Connect relu1 to add1 as a skip",
        "Connect input to add1 as a skip",
        "Remove add1",
    ]


def test_the_skip_around_two_convolutions_is_offered_first() -> None:
    graph = chain([
        Input(shape=(8, 6, 6)), MaxPool(kernel=1, stride=1), Convolution(filters=8, padding="same"),
        ReLU(), Convolution(filters=8, padding="same"), ReLU(), Add(),
    ])  # fmt: skip
    assert labels(only(graph))[0] == "Connect pool1 to add1 as a skip"


def test_a_wire_that_does_not_fit_is_no_repair_of_one_that_is_missing() -> None:
    graph = chain([Input(shape=(1, 8, 8)), Flatten(), Dense(units=10)])
    graph = graph.add(Node("conv1", Convolution(filters=4), (2_000.0, 0.0)))
    assert "Connect dense1 to conv1" not in labels(only(graph))


def test_an_open_input_of_a_wide_merge_can_be_spared() -> None:
    graph = chain([Input(shape=(1, 4, 4)), ReLU(), Add(inputs=3)])
    graph = graph.connect(OutputPort("relu1"), InputPort("add1", "in3"))
    repaired = repair_of(only(graph), "Remove the open input of add1").apply(graph)
    assert repaired["add1"].block == Add(inputs=2)
    assert not problems_of(repaired)


def test_two_outputs_are_joined_or_one_is_removed() -> None:
    graph = chain([Input(shape=(2, 6, 6)), ReLU(), ReLU()])
    graph = graph.add(Node("conv1", Convolution(filters=2, padding="same")))
    graph = graph.connect(OutputPort("relu1"), InputPort("conv1"))
    problem = only(graph)
    assert problem.code == "several-outputs"
    assert labels(problem) == [
        "Join them with Add",
        "Give each end an Output",
        "Remove conv1 and what only feeds it",
        "Remove relu2 and what only feeds it",
    ]
    for repair in problem.repairs:
        assert not problems_of(repair.apply(graph))


def test_a_whole_branch_goes_with_its_input() -> None:
    graph = chain([Input(), Flatten(), Dense()])
    for number in (2, 3):
        graph = graph.add(Node(f"input{number}", Input(shape=(number, 5, 5))))
        graph = graph.add(Node(f"conv{number}", Convolution(filters=number)))
        graph = graph.connect(OutputPort(f"input{number}"), InputPort(f"conv{number}"))
    problem = only(graph)
    assert "ends in 3 places, dense1, conv2 and conv3" in problem.message
    repaired = repair_of(problem, "Keep only dense1 and what feeds it").apply(graph)
    assert repaired == chain([Input(), Flatten(), Dense()])


def test_an_input_is_added_where_it_is_missing_and_wired() -> None:
    graph = chain([Input(), Flatten(), Dense()]).remove(["input"])
    missing, open_end = problems_of(graph)
    assert (missing.code, open_end.code) == ("no-input", "unconnected")
    assert not problems_of(missing.repairs[0].apply(graph))


def test_an_input_alone_is_offered_a_classifier() -> None:
    graph = chain([Input()])
    problem = only(graph, 4)
    assert (problem.code, problem.node) == ("no-output", None)
    assert labels(problem) == ["Add Flatten and Dense with 4 units behind input"]
    assert not problems_of(problem.repairs[0].apply(graph), 4)


def test_an_input_that_feeds_nothing_is_removed() -> None:
    graph = template("lenet5").graph().add(Node("input2", Input()))
    problem = only(graph)
    assert (problem.code, problem.severity) == ("unused-input", Severity.ERROR)
    assert problem.repairs[0].apply(graph) == template("lenet5").graph()


def two_inputs(**settings: object) -> Graph:
    graph = chain([Input(), ReLU(), Add(), Flatten(), Dense()])
    graph = graph.add(Node("other", Input().change(**settings)))
    return graph.connect(OutputPort("other"), InputPort("add1", "in2"))


def test_two_inputs_of_one_name_are_told_apart() -> None:
    graph = two_inputs(label="input")
    problem = only(graph)
    assert (problem.code, problem.node) == ("duplicate-input", "other")
    assert problem.severity is Severity.ERROR
    assert labels(problem) == ["Call other 'other' in the model"]
    assert not problems_of(problem.repairs[0].apply(graph))


def test_a_new_name_is_found_where_the_own_one_is_taken_too() -> None:
    graph = two_inputs(label="input").add(Node("third", Input(label="other")))
    graph = graph.replace("add1", Add(inputs=3)).connect(
        OutputPort("third"), InputPort("add1", "in3")
    )
    problem = only(graph)
    assert labels(problem) == ["Call other 'other_2' in the model"]
    assert not problems_of(problem.repairs[0].apply(graph))


def test_two_inputs_become_one_for_training() -> None:
    graph = two_inputs()
    problem = only(graph, 10)
    assert (problem.code, problem.severity) == ("several-inputs", Severity.WARNING)
    repaired = problem.repairs[0].apply(graph)
    assert not problems_of(repaired, 10)
    assert "other" not in repaired


def test_a_skip_begins_behind_the_merge_before_it() -> None:
    """A residual body of one convolution, twice: the second skip is that of its own body."""
    graph = chain([
        Input(shape=(8, 6, 6)), ReLU(), Convolution(filters=8, padding="same"), Add(), ReLU(),
        Convolution(filters=8, padding="same"), Add(),
    ])  # fmt: skip
    graph = graph.connect(OutputPort("relu1"), InputPort("add1", "in2"))
    assert labels(only(graph))[0] == "Connect relu2 to add2 as a skip"


def test_a_block_without_wires_goes_back_into_the_one_from_which_it_was_pulled() -> None:
    whole = template("resnet18").graph()
    (x, y), block = whole["gap1"].position, whole["gap1"].block
    graph = whole.remove(["gap1"], reconnect=True).add(Node("gap1", block, (x, y + 140.0)))
    problem = next(each for each in problems_of(graph, 10) if each.node == "gap1")
    assert labels(problem)[0] == "Put gap1 between stage4 and dense1"
    mended = problem.repairs[0].apply(graph)
    assert mended.wires == whole.wires
    assert {p.code for p in problems_of(mended)} == {p.code for p in problems_of(whole)}


def test_a_copy_of_a_block_that_only_inner_ends_fit_can_be_connected() -> None:
    graph = chain([Input(shape=(4, 8, 8)), Convolution(filters=4), ReLU(), Flatten(), Dense()])
    graph = graph.add(Node("conv2", Convolution(filters=4), (2_000.0, 300.0)))
    problem = next(each for each in problems_of(graph, 10) if each.node == "conv2")
    assert any(label.startswith("Connect relu1 to conv2") for label in labels(problem))
    for repair in problem.repairs:
        found = analyse(repair.apply(graph))
        assert "conv2" not in repair.apply(graph) or found["conv2"].outputs
