"""What each node adds to the bytes of training adds up to what training takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.analysis import Analysis, analyse
from engine.errors import NetloomError
from engine.expansion import expand
from engine.footprint import footprint
from engine.graph import Graph
from engine.memory import held
from engine.shares import Share, _last, activation_bytes, shares, together
from engine.templates import template


@pytest.mark.parametrize("name", ["lenet5", "resnet18", "unet", "two-inputs", "x-or-o"])
@pytest.mark.parametrize(("optimizer", "momentum"), [("sgd", 0.0), ("sgd", 0.9), ("adam", 0.9)])
def test_shares_add_up_to_the_footprint(name: str, optimizer: str, momentum: float) -> None:
    graph = template(name).graph()
    flat = expand(graph)
    analysis = analyse(flat)
    whole = footprint(flat, analysis, optimizer=optimizer, momentum=momentum)
    sums = [
        together(shares(each, known, optimizer=optimizer, momentum=momentum).values())
        for each, known in ((graph, analyse(graph)), (flat, analysis))
    ]
    for total in sums:
        assert (total.weights, total.gradients, total.states, total.kept) == whole[:4]
        assert total.total == sum(whole[:4])


@pytest.mark.parametrize("name", ["lenet5", "resnet18", "densenet121", "mobilenetv2", "unet"])
@given(data=st.data())
def test_shares_add_up_where_some_blocks_are_frozen(name: str, data: st.DataObject) -> None:
    graph = template(name).graph()
    for node in data.draw(st.lists(st.sampled_from([*graph.nodes]), max_size=6)):
        graph = _edited(graph, [*graph.nodes].index(node), "trainable", 1)
    flat = expand(graph)
    analysis = analyse(flat)
    whole = footprint(flat, analysis)
    for each, known in ((graph, analyse(graph)), (flat, analysis)):
        sums = together(shares(each, known).values())
        assert (sums.weights, sums.gradients, sums.states) == whole[:3]
        assert sums.kept == held(each, known).total == whole.kept


def test_a_frozen_batch_norm_has_no_share_of_the_statistics_of_a_batch() -> None:
    graph = expand(template("resnet18").graph())
    name = next(name for name, node in graph.nodes.items() if node.block.batch_statistics)
    frozen = graph.annotate(name, trainable=False)
    before, after = (shares(each, analyse(each))[name] for each in (graph, frozen))
    assert before.kept - after.kept == 2 * 4 * 64


def test_a_kept_tensor_counts_for_its_maker_once() -> None:
    graph = template("lenet5").graph()
    analysis = analyse(graph)
    found = shares(graph, analysis)
    tensors = held(graph, analysis).tensors
    assert {name for name, share in found.items() if share.output} == {n for n, _ in tensors}
    assert found["conv1"].weights == 4 * 156
    assert found["conv1"].gradients == found["conv1"].states == 4 * 156


def test_what_is_frozen_has_no_gradient_and_what_is_broken_no_share() -> None:
    graph = template("lenet5").graph()
    frozen = graph.annotate("conv1", trainable=False)
    assert shares(frozen, analyse(frozen))["conv1"][:3] == (4 * 156, 0, 0)
    broken = graph.remove(["flatten1"])
    found = shares(broken, analyse(broken))
    assert "dense1" not in found
    assert "conv1" in found
    assert together([]) == Share()


@pytest.mark.parametrize("name", ["lenet5", "resnet18", "unet", "densenet121"])
def test_tensors_inside_composites_are_counted_as_if_unfolded(name: str) -> None:
    graph = template(name).graph()
    folded, flat = (
        sum(activation_bytes(report) or 0 for report in analyse(each).nodes.values())
        for each in (graph, expand(graph))
    )
    assert folded == flat > 0


def test_the_tensors_of_lenet() -> None:
    analysis = analyse(template("lenet5").graph())
    assert activation_bytes(analysis["conv1"]) == 4 * 6 * 28 * 28


def _anew(graph: Graph, analysis: Analysis) -> dict[str, Share]:
    """Return the shares as nobody has asked for them before."""
    _last.clear()
    found = dict(shares(graph, analysis, optimizer="adam"))
    _last.clear()
    return found


@st.composite
def edits(draw: st.DrawFn) -> list[tuple[int, str, int]]:
    """Return some edits of blocks, which are named by their place."""
    return draw(
        st.lists(
            st.tuples(
                st.integers(0, 10_000),
                st.sampled_from(["filters", "units", "kernel", "trainable", "bypassed", "shape"]),
                st.integers(1, 8),
            ),
            max_size=8,
        )
    )


def _edited(graph: Graph, place: int, what: str, number: int) -> Graph:
    names = [
        name
        for name, node in graph.nodes.items()
        if what in {"trainable", "bypassed"} or what in node.block.values()
    ]
    if not names:
        return graph
    node = graph[names[place % len(names)]]
    try:
        if what == "trainable":
            return graph.annotate(node.name, trainable=not node.trainable)
        if what == "bypassed":
            return graph.annotate(node.name, bypassed=not node.bypassed)
        value = (3, 32 * number, 32 * number) if what == "shape" else number
        return graph.replace(node.name, node.block.change(**{what: value}))
    except NetloomError:
        return graph


@pytest.mark.parametrize("name", ["lenet5", "resnet18", "unet", "densenet121", "two-inputs"])
@given(steps=edits())
def test_shares_after_edits_are_those_of_the_network_alone(
    name: str, steps: list[tuple[int, str, int]]
) -> None:
    graph = expand(template(name).graph())
    analysis = analyse(graph)
    states = [(graph, analysis)]
    for place, what, number in steps:
        graph = _edited(graph, place, what, number)
        analysis = analyse(graph, analysis)
        states.append((graph, analysis))
    wanted = [_anew(*state) for state in states]
    told = [dict(shares(*state, optimizer="adam")) for state in states]
    assert told == wanted
    assert [dict(shares(*state, optimizer="adam")) for state in states[::-1]] == wanted[::-1]


def test_a_changed_setting_measures_its_own_tensors_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = template("vgg16").graph()
    analysis = analyse(graph)
    shares(graph, analysis)
    monkeypatch.setattr("engine.shares.held", None)
    first = next(name for name, node in graph.nodes.items() if "filters" in node.block.values())
    after = graph.replace(first, graph[first].block.change(filters=7))
    found = shares(after, analyse(after, analysis))
    assert found[first].weights == 4 * (3 * 3 * 3 * 7 + 7)
    behind = graph.topology().consumers[first][0].node  # the ReLU keeps what leaves it
    assert found[behind].output == 4 * 7 * 224 * 224
