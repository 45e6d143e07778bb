"""The laws of the graph: edits make new values, names are free, and data never flows in a ring."""

import itertools

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.blocks.activation import ReLU, Tanh
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.errors import GraphError
from engine.graph import MAX_NODES, Graph, InputPort, Node, OutputPort
from engine.names import MAX_NAME_LENGTH, RESERVED_NAMES, name_problem
from tests.engine import strategies


def assert_sound(graph: Graph) -> None:
    """Assert everything that holds for every graph, however it came about."""
    assert all(name == node.name for name, node in graph.nodes.items())
    assert not any(map(name_problem, graph.nodes))
    for end, start in graph.wires.items():
        assert end.port in graph[end.node].block.input_ports
        assert start.port in graph[start.node].block.output_ports
    wires = [(start, end) for end, start in graph.wires.items()]
    assert Graph.build(graph.nodes.values(), wires, graph.drawing) == graph
    topology = graph.topology()
    place = {name: index for index, name in enumerate(topology.order)}
    assert place.keys() == graph.nodes.keys()
    assert len(place) == len(topology.order)
    for end, start in graph.wires.items():
        assert place[start.node] < place[end.node]
        assert end in topology.consumers[start.node]
        if graph[end.node].bypassed:
            continue
        source = topology.sources[end.node][graph[end.node].block.input_ports.index(end.port)]
        assert source is not None
        assert (source.node, source.output) == (start.node, 0)
    assert sum(map(len, topology.consumers.values())) == len(graph.wires)
    for name, node in graph.nodes.items():
        feeds = [
            graph.wires[end]
            for port in node.block.input_ports
            if (end := InputPort(name, port)) in graph.wires
        ]
        found = [source.node for source in topology.sources[name] if source is not None]
        # Of what arrives at a bypassed block, the first passes.
        assert found == [start.node for start in (feeds[:1] if node.bypassed else feeds)]
    feeding = {start.node for start in graph.wires.values()}
    assert graph.sinks() == tuple(
        n for n, node in graph.nodes.items()
        if n not in feeding and not isinstance(node.block, Input)
    )  # fmt: skip
    for stem in ("conv", "relu", "x_", "nothing"):
        free = graph.fresh_name(stem)
        first = next(k for k in itertools.count(1) if f"{stem}{k}" not in graph)
        assert free == f"{stem}{first}"


@settings(max_examples=60)
@given(strategies.edited_graphs())
def test_every_edit_gives_a_sound_graph(states: list[Graph]) -> None:
    for graph in states:
        assert_sound(graph)


@given(st.data())
def test_an_edit_leaves_the_old_graph_as_it_was(data: st.DataObject) -> None:
    graph = data.draw(strategies.edited_graphs(6))[-1]
    nodes, wires = list(graph.nodes.items()), list(graph.wires.items())
    order = graph.topology()
    after = data.draw(strategies.edited(graph))
    after.topology()
    assert list(graph.nodes.items()) == nodes
    assert list(graph.wires.items()) == wires
    assert graph.topology() == order


@given(strategies.edited_graphs(8))
def test_what_is_added_can_be_removed(states: list[Graph]) -> None:
    graph = states[-1]
    name = graph.fresh_name("conv")
    assert graph.add(Node(name, Convolution())).remove([name]) == graph


@given(st.data())
def test_what_is_inserted_can_be_taken_out_again(data: st.DataObject) -> None:
    graph = data.draw(strategies.networks())
    end = data.draw(st.sampled_from(list(graph.wires)))
    name = graph.fresh_name("tanh")
    inserted = graph.insert(Node(name, Tanh()), end)
    assert inserted.wires[end] == OutputPort(name)
    assert inserted.wires[InputPort(name)] == graph.wires[end]
    assert inserted.remove([name], reconnect=True) == graph


@given(st.data())
def test_a_wire_can_be_taken_away_and_laid_again(data: st.DataObject) -> None:
    graph = data.draw(strategies.networks())
    end = data.draw(st.sampled_from(list(graph.wires)))
    without = graph.disconnect(end)
    assert end not in without.wires
    assert without.connect(graph.wires[end], end) == graph
    assert without.disconnect(end) is without


@given(st.data())
def test_a_node_renamed_and_back_is_what_it_was(data: st.DataObject) -> None:
    graph = data.draw(strategies.networks())
    name = data.draw(st.sampled_from(list(graph.nodes)))
    renamed = graph.rename(name, "other")
    assert list(renamed.nodes) == ["other" if n == name else n for n in graph.nodes]
    assert renamed.rename("other", name) == graph
    assert renamed.topology().order == tuple(
        "other" if n == name else n for n in graph.topology().order
    )


@given(strategies.edited_graphs(), st.data())
def test_a_wire_is_refused_exactly_where_it_would_close_a_ring(
    states: list[Graph], data: st.DataObject
) -> None:
    graph = states[-1]
    ends = [InputPort(n, p) for n, node in graph.nodes.items() for p in node.block.input_ports]
    assume(ends)
    end = data.draw(st.sampled_from(ends))
    start = data.draw(st.sampled_from(list(graph.nodes)))
    if graph.leads_to(end.node, start):
        with pytest.raises(GraphError, match=r"cycle|itself"):
            graph.connect(OutputPort(start), end)
    else:
        assert graph.connect(OutputPort(start), end).leads_to(start, end.node)


@given(st.data())
def test_wires_laid_at_once_are_those_laid_one_by_one(data: st.DataObject) -> None:
    graph = data.draw(strategies.edited_graphs(8))[-1]
    ends = [InputPort(n, p) for n, node in graph.nodes.items() for p in node.block.input_ports]
    assume(ends)
    starts = [None, *[OutputPort(name) for name, node in graph.nodes.items()
                      if node.block.output_ports]]  # fmt: skip
    wanted = data.draw(st.dictionaries(st.sampled_from(ends), st.sampled_from(starts)))
    # Those that go away first, or one that goes would still be in the way of one that comes.
    one_by_one = graph
    for end in wanted:
        one_by_one = one_by_one.disconnect(end)
    try:
        for end, start in wanted.items():
            if start is not None:
                one_by_one = one_by_one.connect(start, end)
    except GraphError:
        with pytest.raises(GraphError, match="cycle"):
            graph.rewire(wanted)
        return
    assert graph.rewire(wanted) == one_by_one
    assert_sound(graph.rewire(wanted))


def test_wires_are_laid_at_once_between_ports_that_there_are() -> None:
    graph = chain(3)
    assert graph.rewire({}) is graph
    assert graph.rewire(dict(graph.wires)) is graph
    with pytest.raises(GraphError, match="no input port"):
        graph.rewire({InputPort("relu1", "in7"): OutputPort("input")})


@given(strategies.networks(), st.data())
def test_removing_what_lies_between_joins_its_ends(graph: Graph, data: st.DataObject) -> None:
    inner = [n for n in graph.nodes if len(graph[n].block.input_ports) == 1]
    gone = data.draw(st.sets(st.sampled_from(inner or ["input"])))
    after = graph.remove(gone, reconnect=True)
    for end, start in graph.wires.items():
        if end.node in gone:
            continue
        while start.node in gone and start.node != "input":
            start = graph.wires[InputPort(start.node)]  # noqa: PLW2901 - walks up the chain
        assert after.wires.get(end) == (None if start.node in gone else start)


def chain(count: int) -> Graph:
    nodes = [Node("input", Input()), *[Node(f"relu{i}", ReLU()) for i in range(1, count)]]
    wires = [(OutputPort(a.name), InputPort(b.name)) for a, b in itertools.pairwise(nodes)]
    return Graph.build(nodes, wires)


def test_a_changed_setting_or_place_keeps_the_order_of_computation() -> None:
    graph = chain(5)
    topology = graph.topology()
    assert graph.replace("relu2", Tanh()).topology() is topology
    assert graph.move({"relu1": (3, 4)}).topology() is topology
    assert graph.annotate("relu1", note="why").topology() is topology
    assert graph.move({"relu1": (3, 4)})["relu1"].position == (3.0, 4.0)


def test_a_block_with_fewer_inputs_loses_the_wires_it_has_no_port_for() -> None:
    graph = Graph.build(
        [Node("a", Input()), Node("b", Input()), Node("add1", Add())],
        [(OutputPort("a"), InputPort("add1", "in1")), (OutputPort("b"), InputPort("add1", "in2"))],
    )
    assert set(graph.replace("add1", Add(inputs=3)).wires) == set(graph.wires)
    assert not graph.replace("add1", ReLU()).wires
    assert not graph.replace("add1", Input()).wires


def test_a_new_wire_replaces_the_one_that_ended_there() -> None:
    graph = chain(3).add(Node("input2", Input())).connect(OutputPort("input2"), InputPort("relu2"))
    assert graph.wires[InputPort("relu2")] == OutputPort("input2")
    assert graph.sinks() == ("relu1", "relu2")


def test_a_ring_is_named_block_by_block() -> None:
    nodes = [Node(n, ReLU()) for n in ("a", "b", "c", "behind")]
    ring = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "behind")]
    with pytest.raises(GraphError) as caught:
        Graph.build(nodes, [(OutputPort(x), InputPort(y)) for x, y in ring])
    assert "behind" not in str(caught.value)
    assert sum(arrow in str(caught.value) for arrow in ("a → b", "b → c", "c → a")) == 3


def test_a_long_ring_is_shortened() -> None:
    names = [f"n{i}" for i in range(MAX_NODES)]
    wires = [(OutputPort(a), InputPort(b)) for a, b in itertools.pairwise([*names, names[0]])]
    with pytest.raises(GraphError, match="→ … →"):
        Graph.build([Node(n, ReLU()) for n in names], wires)


@pytest.mark.parametrize(
    ("nodes", "wires", "sentence"),
    [
        (["a", "a"], [], "Two blocks are called 'a'"),
        (["a"], [("zzz", "a")], "no block called 'zzz'"),
        (["a", "b"], [("a", "b"), ("a", "b")], "Two wires end at the port 'in' of b"),
        (["1x"], [], "cannot be a name"),
        (["train"], [], "used by PyTorch itself"),
        (["class"], [], "a word of Python"),
        (["x" * 81], [], "81 characters"),
        (["ﬁlter"], [], "cannot be a name"),
        ([""], [], "needs a name"),
        (["_hidden"], [], "such as hidden1"),
        (["___"], [], "such as block1"),
    ],
)
def test_a_bad_graph_is_refused_in_a_sentence(
    nodes: list[str], wires: list[tuple[str, str]], sentence: str
) -> None:
    with pytest.raises(GraphError, match=sentence):
        Graph.build(
            [Node(n, ReLU()) for n in nodes],
            [(OutputPort(a), InputPort(b)) for a, b in wires],
        )


def test_an_edit_that_names_nothing_is_refused() -> None:
    graph = chain(3)
    for edit in (
        lambda: graph.remove(["nobody"]),
        lambda: graph.replace("nobody", ReLU()),
        lambda: graph.rename("relu1", "relu2"),
        lambda: graph.rename("relu1", "forward"),
        lambda: graph.move({"nobody": (0, 0)}),
        lambda: graph.annotate("nobody", note=""),
        lambda: graph.connect(OutputPort("input", "out9"), InputPort("relu1")),
        lambda: graph.connect(OutputPort("input"), InputPort("input")),
        lambda: graph.insert(Node("tanh1", Tanh()), InputPort("relu1", "in9")),
        lambda: graph.add(Node("relu1", ReLU())),
    ):
        with pytest.raises(GraphError):
            edit()


def test_a_graph_is_bounded() -> None:
    with pytest.raises(GraphError, match="100,000"):
        Graph.build([Node(f"n{i}", ReLU()) for i in range(100_000)])
    full = Graph.build([Node(f"n{i}", ReLU()) for i in range(MAX_NODES)])
    with pytest.raises(GraphError, match="at most"):
        full.add(Node("more", ReLU()))


def test_reserved_names_are_those_of_the_installed_torch() -> None:
    module = torch.fx.GraphModule({}, torch.fx.Graph())
    taken = {*dir(torch.nn.Module), *dir(torch.fx.GraphModule), *dir(module)}
    assert {name for name in taken if not name.startswith("_")} <= RESERVED_NAMES


@given(st.text(max_size=MAX_NAME_LENGTH + 2))
def test_every_name_is_an_attribute_or_refused_in_a_sentence(name: str) -> None:
    problem = name_problem(name)
    if problem is None:
        namespace: dict[str, int] = {}
        exec(f"{name} = 1", namespace)  # noqa: S102 - it must be a Python name as it stands
        assert namespace[name] == 1
    else:
        assert problem.endswith(".")
