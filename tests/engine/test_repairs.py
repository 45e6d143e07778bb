"""Repairs: each mends its problem, and none breaks what was whole."""

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.base import make
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.problems import Severity
from engine.repairs.room import CARD_WIDTH, card_height
from engine.templates import chain, template
from tests.engine.mending import labels, only, problems_of, repair_of

# -- the four that the window promises ----------------------------------------------------------


def test_a_dense_layer_behind_a_convolution_gets_a_flatten_or_a_global_pool() -> None:
    graph = template("lenet5").graph().remove(["flatten1"], reconnect=True)
    problem = only(graph, 10)
    assert (problem.code, problem.node, problem.port) == ("needs-vector", "dense1", "in")
    assert labels(problem) == [
        "Insert Flatten before dense1",
        "Insert global average pool before dense1",
    ]
    flat = problem.repairs[0].apply(graph)
    assert not problems_of(flat, 10)
    assert analyse(flat).totals.parameters == 61_706
    pooled = problem.repairs[1].apply(graph)
    assert not problems_of(pooled, 10)
    assert analyse(pooled)["dense1"].parameters == 16 * 120 + 120


def test_an_inserted_card_lies_on_no_other() -> None:
    graph = template("lenet5").graph().remove(["flatten1"], reconnect=True)
    repaired = only(graph, 10).repairs[0].apply(graph)
    places = [node.position for node in repaired.nodes.values()]
    assert len(set(places)) == len(places)
    left = {name: node.position[0] for name, node in repaired.nodes.items()}
    assert left["pool2"] < left["flatten1"] < left["dense1"]


def test_a_window_larger_than_its_image_gets_padding() -> None:
    graph = chain([Input(shape=(1, 8, 8)), *[Convolution(filters=4, kernel=5)] * 2,
                   Convolution(filters=8, kernel=5), Flatten(), Dense(units=10)])  # fmt: skip
    graph = graph.replace("conv2", Convolution(filters=4, kernel=3))
    problem = only(graph)
    assert (problem.code, problem.node) == ("vanishes", "conv3")
    assert labels(problem)[:2] == [
        "Set the padding of conv3 to same",
        "Set the kernel of conv3 to 2×2",
    ]
    padded = problem.repairs[0].apply(graph)
    assert analyse(padded)["conv3"].outputs == ((8, 2, 2),)
    for repair in problem.repairs:
        assert not problems_of(repair.apply(graph))


def test_a_pool_larger_than_its_image_gets_padding_or_a_smaller_window() -> None:
    graph = chain([Input(shape=(1, 2, 2)), MaxPool(kernel=3, stride=1), Flatten(), Dense()])
    problem = only(graph)
    assert labels(problem)[:2] == [
        "Set the padding of pool1 to 1",
        "Set the kernel of pool1 to 2×2",
    ]


def overlapping(graph: Graph) -> list[tuple[str, str]]:
    """Return the cards that lie on each other."""
    nodes = list(graph.nodes.values())
    return [
        (one.name, other.name)
        for index, one in enumerate(nodes)
        for other in nodes[index + 1 :]
        if abs(one.position[0] - other.position[0]) < CARD_WIDTH
        and abs(one.position[1] - other.position[1])
        < (card_height(one.block) + card_height(other.block)) / 2
    ]


def first_skip(channels: int) -> Graph:
    """Return two convolutions and a norm with the Input added to them, in one row."""
    graph = chain([
        Input(shape=(channels, 32, 32)), Convolution(filters=32, kernel=3, bias=False), BatchNorm(),
        Convolution(filters=32, kernel=3, bias=False), BatchNorm(), Add(), GlobalAveragePool(),
        Dense(units=10),
    ])  # fmt: skip
    return graph.connect(OutputPort("input"), InputPort("add1", "in2"))


def test_the_branch_with_more_maps_stays_as_it_is() -> None:
    for graph in (first_skip(3), _swapped(first_skip(3))):
        problem = only(graph, 10)
        assert "which differ in channels (" in problem.message
        assert labels(problem)[0] == (
            "Set the padding of conv2 and conv1 to same and add a 1×1 projection between input "
            "and add1"
        )
        for repair in problem.repairs:
            repaired = repair.apply(graph)
            assert not overlapping(repaired), repair.label
            outputs = analyse(repaired)["add1"].outputs
            narrowed = repair.label.endswith("between bn2 and add1")
            assert outputs is not None
            assert outputs[0][0] == (3 if narrowed else 32)
            assert not narrowed or repair is problem.repairs[-1]


def test_one_map_that_is_repeated_needs_no_projection() -> None:
    graph = first_skip(1)
    assert labels(only(graph, 10))[0] == "Set the padding of conv2 and conv1 to same"


def _swapped(graph: Graph) -> Graph:
    graph = graph.disconnect(InputPort("add1", "in1")).disconnect(InputPort("add1", "in2"))
    graph = graph.connect(OutputPort("input"), InputPort("add1", "in1"))
    return graph.connect(OutputPort("bn2"), InputPort("add1", "in2"))


def test_fewer_maps_come_last() -> None:
    graph = chain([
        Input(shape=(1, 8, 8)), Convolution(filters=32, kernel=3, padding="same"), Add(),
        GlobalAveragePool(), Dense(units=10),
    ])  # fmt: skip
    graph = graph.connect(OutputPort("input"), InputPort("add1", "in2"))
    # One map is repeated over the others, so this alone is no fault.
    assert not problems_of(graph, 10)
    graph = graph.replace("input", Input(shape=(3, 8, 8)))
    assert labels(only(graph, 10)) == [
        "Add a 1×1 projection between input and add1",
        "Make add1 a Concatenate",
        "Set the filters of conv1 to 3",
        "Add a 1×1 projection between conv1 and add1",
    ]


def test_the_longer_branch_stays_where_maps_are_equal() -> None:
    graph = chain([
        Input(shape=(4, 8, 8)), ReLU(), Convolution(filters=4, kernel=3, stride=2, padding=1),
        ReLU(), Add(), GlobalAveragePool(), Dense(units=10),
    ])  # fmt: skip
    graph = graph.connect(OutputPort("relu1"), InputPort("add1", "in2"))
    assert labels(only(graph, 10))[0] == "Add a 1×1 projection between relu1 and add1"


def resnet_like() -> Graph:
    """Return a block with a skip whose main path doubles the channels and halves the image."""
    graph = chain([
        Input(shape=(3, 16, 16)), Convolution(filters=8, kernel=3, padding=1), ReLU(),
        Convolution(filters=16, kernel=3, stride=2, padding=1), ReLU(),
        Add(), GlobalAveragePool(), Dense(units=10),
    ])  # fmt: skip
    return graph.connect(OutputPort("relu1"), InputPort("add1", "in2"))


def test_a_skip_of_another_shape_gets_a_projection() -> None:
    graph = resnet_like()
    problem = only(graph, 10)
    assert (problem.code, problem.node, problem.port) == ("add-shapes", "add1", "in2")
    label = "Add a 1×1 projection between relu1 and add1"
    repaired = repair_of(problem, label).apply(graph)
    (name,) = set(repaired.nodes) - set(graph.nodes)
    block = repaired[name].block
    assert isinstance(block, Convolution)
    assert (block.filters, block.kernel, block.stride) == (16, 1, 2)
    assert not problems_of(repaired, 10)


def test_the_layer_that_gives_a_branch_its_channels_is_resized_first() -> None:
    graph = expand(template("resnet18").graph())
    wrong = graph.replace(
        "stage3_block1_projection",
        graph["stage3_block1_projection"].block.change(filters=65),
    )
    problem = only(wrong)
    assert labels(problem)[0] == "Set the filters of stage3_block1_projection to 256"
    assert problem.repairs[0].apply(wrong) == graph


def test_a_residual_without_the_projection_it_needs_gets_one() -> None:
    graph = template("resnet18").graph()
    wrong = graph.replace("stage2", graph["stage2"].block.change(projection="never"))
    problem = only(wrong)
    assert (problem.code, problem.node) == ("skip-shape", "stage2")
    assert labels(problem) == ["Add a 1×1 projection on the skip of stage2"]
    assert problem.repairs[0].apply(wrong) == graph


def test_the_last_layer_takes_the_number_of_classes() -> None:
    graph = template("lenet5").graph()
    problem = only(graph, 7)
    assert (problem.code, problem.node) == ("classes", "dense3")
    assert problem.severity is Severity.WARNING
    assert "gives 10 numbers, but the data has 7 classes" in problem.message
    assert "set the units of dense3 to 7" in problem.message
    assert labels(problem) == ["Set the units of dense3 to 7", "Append Dense with 7 units"]
    for repair in problem.repairs:
        assert not problems_of(repair.apply(graph), 7)
    more = only(graph, 12)
    assert more.severity is Severity.ERROR
    assert more.repairs[0].apply(graph)["dense3"].block == Dense(units=12)


def test_before_a_softmax_the_layer_behind_it_is_resized() -> None:
    graph = template("lecture-cnn").graph()
    problem = only(graph, 3)
    assert problem.node == "dense2"
    assert labels(problem) == [
        "Set the units of dense2 to 3",
        "Insert Dense with 3 units before softmax1",
    ]
    for repair in problem.repairs:
        repaired = repair.apply(graph)
        assert repaired.sinks() == ("softmax1",)
        assert not problems_of(repaired, 3)


def test_an_image_at_the_end_gets_a_classifier() -> None:
    graph = chain([Input(shape=(1, 8, 8)), Convolution(filters=4)])
    problem = only(graph, 10)
    assert (problem.code, problem.node) == ("output-shape", "conv1")
    assert labels(problem) == [
        "Add Flatten and Dense with 10 units",
        "Add Global average pool and Dense with 10 units",
    ]
    for repair in problem.repairs:
        assert not problems_of(repair.apply(graph), 10)


# -- branches that no single change brings together ---------------------------------------------


def test_a_main_path_without_padding_gets_it_together_with_the_projection() -> None:
    graph = chain([
        Input(shape=(1, 32, 32)), Convolution(filters=8), ReLU(),
        Convolution(filters=16, stride=2), Add(), GlobalAveragePool(), Dense(units=10),
    ])  # fmt: skip
    graph = graph.connect(OutputPort("relu1"), InputPort("add1", "in2"))
    problem = only(graph)
    assert labels(problem)[0] == (
        "Set the padding of conv2 to same and add a 1×1 projection between relu1 and add1"
    )
    repaired = problem.repairs[0].apply(graph)
    assert analyse(repaired)["add1"].outputs == ((16, 15, 15),)
    (name,) = set(repaired.nodes) - set(graph.nodes)
    assert repaired[name].block == Convolution(filters=16, kernel=1, stride=2)


def test_a_projection_that_is_enough_alone_comes_before_one_together_with_padding() -> None:
    graph = chain([
        Input(shape=(3, 16, 16)), Convolution(filters=8, padding="same"), ReLU(),
        Convolution(filters=16, stride=2), Add(), GlobalAveragePool(), Dense(units=10),
    ])  # fmt: skip
    # A kernel of 2 leaves 8×8 of 16×16 without padding, as a 1×1 projection of stride 2 does.
    graph = graph.replace("conv2", graph["conv2"].block.change(kernel=2))
    graph = graph.connect(OutputPort("relu1"), InputPort("add1", "in2"))
    found = labels(only(graph, 10))
    assert found[0] == "Add a 1×1 projection between relu1 and add1"
    assert not any("to same and add a" in label for label in found)


def test_each_of_two_outputs_can_be_removed_before_training_refuses_them() -> None:
    graph = template("lenet5").graph()
    for name, source in (("scores", "dense3"), ("codes", "dense2")):
        graph = graph.add(Node(name, make("output"))).connect(OutputPort(source), InputPort(name))
    problem = only(graph, 10)
    assert (problem.code, problem.severity) == ("several-outputs", Severity.WARNING)
    assert labels(problem) == [
        "Remove codes and what only feeds it",
        "Remove scores and what only feeds it",
    ]
    one = problem.repairs[0].apply(graph)
    assert one.ends() == ("scores",)
    assert not problems_of(one, 10)
    assert problem.repairs[1].apply(graph).ends() == ("codes",)
    # An image is no row of scores: to keep it alone would be an error.
    graph = graph.disconnect(InputPort("codes")).connect(OutputPort("conv1"), InputPort("codes"))
    assert labels(only(graph, 10)) == ["Remove codes and what only feeds it"]


def test_what_joins_three_ends_lies_where_a_file_keeps_it() -> None:
    graph = chain([Input(shape=(4,)), Dense(units=3)])
    for name, y in (("second", 100.0), ("third", 232.0)):
        graph = graph.add(Node(name, Dense(units=3), (220.0, y)))
        graph = graph.connect(OutputPort("input"), InputPort(name))
    problem = only(graph, 9)
    joined = next(each for each in problem.repairs if each.label.startswith("Join")).apply(graph)
    (made,) = joined.nodes.keys() - graph.nodes.keys()
    place = joined[made].position
    assert place == (round(place[0]), round(place[1]))
