"""What a tidy drawing keeps to, whatever the network: short wires, rows, what stays level."""

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from designer.canvas.geometry import CARD_WIDTH, GRID, Point, bounds, card_height, port_places
from designer.canvas.laying import lanes_of
from designer.canvas.layout import layers, tidy
from designer.canvas.layout.axes import Axes
from designer.canvas.layout.quality import overlapping
from designer.canvas.layout.tightening import Wish, tightened
from designer.canvas.routes import BETWEEN, Card, Span, lanes
from designer.canvas.splicing import put_into
from designer.canvas.ways import curve
from engine.blocks.base import make
from engine.drawing import FLOWS, Flow
from engine.graph import Graph, InputPort, Node, OutputPort


def network(wires: Sequence[tuple[str, str]], flow: Flow = "right") -> Graph:
    """Return a network of additions and activations, by which feeds which."""
    names = list(dict.fromkeys(itertools.chain.from_iterable(wires)))
    feeds = {name: [start for start, end in wires if end == name] for name in names}
    nodes, ends = [], []
    for name, starts in feeds.items():
        block = make("add", {"inputs": len(starts)}) if len(starts) > 1 else make("relu")
        nodes.append(Node(name, block if starts else make("input")))
        ends += [
            (OutputPort(start), InputPort(name, port))
            for start, port in zip(starts, nodes[-1].block.input_ports, strict=False)
        ]
    graph = Graph.build(nodes, ends)
    return graph.draw(graph.drawing.with_flow(flow))


def chained(*names: str) -> list[tuple[str, str]]:
    return list(itertools.pairwise(names))


def u_shaped(levels: int, blocks: int = 4) -> list[tuple[str, str]]:
    """Return an encoder and a decoder with a skip at each level."""
    down = [f"d{level}_{i}" for level in range(levels) for i in range(blocks)]
    up = [f"u{level}_{i}" for level in reversed(range(levels)) for i in range(blocks)]
    skips = [(f"d{level}_{blocks - 1}", f"u{level}_0") for level in range(levels)]
    return [*chained("input", *down, "turn", *up), *skips]


def places(graph: Graph) -> dict[str, Point]:
    return {name: node.position for name, node in graph.nodes.items()}


def through_cards(graph: Graph) -> list[tuple[str, str, str]]:
    """Return the wires that run through a card, with that card."""
    lane, flow = lanes_of(graph, graph.wires), graph.drawing.flow
    found = []
    for end, start in graph.wires.items():
        out, into = graph[start.node], graph[end.node]
        leaves = port_places(out.block, flow)[1][out.block.output_ports.index(start.port)]
        enters = port_places(into.block, flow)[0][into.block.input_ports.index(end.port)]
        path = curve(
            QPointF(*out.position) + QPointF(*leaves),
            QPointF(*into.position) + QPointF(*enters),
            lane.get(end),
            flow,
        )
        at = [path.pointAtPercent(step / 150) for step in range(151)]
        for name, node in graph.nodes.items():
            if name not in (start.node, end.node):
                x, y = node.position
                half = card_height(node.block) / 2
                if any(abs(p.x() - x) < CARD_WIDTH / 2 and abs(p.y() - y) < half for p in at):
                    found.append((start.node, end.node, name))
    return found


@st.composite
def acyclic(draw: st.DrawFn) -> list[tuple[str, str]]:
    count = draw(st.integers(2, 16))
    pairs = st.tuples(st.integers(0, count - 2), st.integers(1, count - 1))
    drawn = draw(st.lists(pairs.filter(lambda p: p[0] < p[1]), min_size=1, max_size=30))
    ends: dict[int, list[int]] = {}
    for start, end in dict.fromkeys(drawn):
        if len(ends.setdefault(end, [])) < 6:
            ends[end].append(start)
    return [(f"n{start}", f"n{end}") for end, starts in ends.items() for start in starts]


def longest_paths(wires: list[tuple[str, str]]) -> dict[str, int]:
    result: dict[str, int] = {}
    for name in sorted({n for wire in wires for n in wire}, key=lambda name: int(name[1:])):
        result[name] = max([result[start] + 1 for start, end in wires if end == name], default=0)
    return result


@given(acyclic())
@settings(deadline=None, max_examples=150)
def test_columns_make_wires_as_short_as_any_single_move_can(wires: list[tuple[str, str]]) -> None:
    layer, first = layers(network(wires).topology()), longest_paths(wires)
    assert all(layer[start] < layer[end] for start, end in wires)
    assert max(layer.values()) == max(first.values())
    length = sum(layer[end] - layer[start] for start, end in wires)
    assert length <= sum(first[end] - first[start] for start, end in wires)
    for name in layer:
        before = [layer[start] for start, end in wires if end == name]
        behind = [layer[end] for start, end in wires if start == name]
        later = len(before) - len(behind)
        if behind and layer[name] + 1 < min(behind):
            assert later >= 0, name
        if before and max(before) + 1 < layer[name]:
            assert later <= 0, name


def test_a_group_that_feeds_only_late_blocks_stands_near_them() -> None:
    main = chained("input", *[f"m{index}" for index in range(8)])
    group = [("input", "head"), ("head", "a"), ("head", "b"), ("a", "m6"), ("b", "m7")]
    layer = layers(network([*main, *group]).topology())
    assert layer["a"] == layer["m6"] - 1
    assert layer["head"] == layer["a"] - 1


STEPS = st.integers(1, 9).map(lambda n: n * GRID)


@given(st.data())
@settings(deadline=None, max_examples=100)
def test_tightening_keeps_distances_and_never_makes_wires_longer(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    at = [0.0]
    above: list[list[tuple[int, float]]] = [[]]
    for segment in range(1, count):
        upper = data.draw(st.integers(0, segment - 1))
        apart = data.draw(STEPS)
        above.append([(upper, apart)])
        at.append(at[upper] + apart + data.draw(STEPS))
    wishes: list[list[Wish]] = [[] for _ in range(count)]
    for _ in range(data.draw(st.integers(0, 20))):
        one, other = (data.draw(st.integers(0, count - 1)) for _ in range(2))
        if one != other:
            weight = data.draw(st.sampled_from([0.5, 1.0]))
            wishes[one].append(Wish(other, weight, 0.0))
            wishes[other].append(Wish(one, weight, 0.0))

    def length(where: Sequence[float]) -> float:
        return sum(
            abs(where[one] - where[other]) * weight
            for one, ways in enumerate(wishes)
            for other, weight, _ in ways
        )

    after = tightened(at, wishes, above, range(count), lambda: None)
    assert length(after) <= length(at)
    for segment, uppers in enumerate(above):
        assert all(after[segment] - after[upper] >= apart for upper, apart in uppers)


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("arms", [3, 9, 31])
def test_a_fan_opens_to_both_sides(arms: int, flow: Flow) -> None:
    wires = [("input", "stem")]
    for index in range(arms):
        wires += [("stem", f"arm{index}"), (f"arm{index}", f"end{index}")]
    across = 1 if flow == "right" else 0
    at = tidy(network(wires, flow), None)
    middle = at["stem"][across]
    above = sum(at[f"arm{index}"][across] < middle for index in range(arms))
    below = sum(at[f"arm{index}"][across] > middle for index in range(arms))
    assert above == below == arms // 2
    assert all(at[f"arm{i}"][across] == at[f"end{i}"][across] for i in range(arms))


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize(("levels", "blocks"), [(4, 5), (5, 6), (9, 4)])
def test_skips_do_not_keep_a_long_network_in_one_endless_row(
    levels: int, blocks: int, flow: Flow
) -> None:
    graph = network(u_shaped(levels, blocks), flow)
    graph = graph.move(tidy(graph))
    box = bounds(graph)
    assert box is not None
    assert 0.7 < (box[2] - box[0]) / (box[3] - box[1]) < 6
    assert not list(overlapping(graph, places(graph)))
    assert not through_cards(graph)
    assert tidy(graph, steady=True) == places(graph)


def test_two_hundred_long_skips_are_read_in_rows() -> None:
    graph = network(u_shaped(200, 1))
    assert len(graph) == 402
    box = bounds(graph.move(tidy(graph)))
    assert box is not None
    assert box[2] - box[0] < 16_000
    assert 1 < (box[2] - box[0]) / (box[3] - box[1]) < 5


def test_the_skips_of_a_short_network_nest_beside_its_one_row() -> None:
    at = tidy(network(u_shaped(3, 2)))
    assert len({y for _, y in at.values()}) == 1


@pytest.mark.parametrize("flow", FLOWS)
def test_a_branch_that_becomes_the_longest_one_moves_nothing_across_the_flow(flow: Flow) -> None:
    wires = [*chained("input", "stem"), *chained("join", "head", "output")]
    for arm in range(5):
        wires += chained("stem", f"a{arm}_0", f"a{arm}_1", f"a{arm}_2", "join")
    graph = network(wires, flow)
    graph = graph.move(tidy(graph))
    across = 1 if flow == "right" else 0
    for arm in range(5):
        end = InputPort(f"a{arm}_1")
        more = graph.insert(Node("more", make("relu"), graph[end.node].position), end)
        after = tidy(more, steady=True)
        ways = {after[name][across] - place[across] for name, place in places(graph).items()}
        assert len(ways) == 1, arm


def test_a_lane_that_is_free_level_with_an_end_bends_only_at_the_other() -> None:
    # Between the heights of its ends, nearer to the middle, nothing else is in the way.
    cards = [Card(220.0 * i, 0.0, 96.0) for i in range(6)]
    assert lanes(cards, {"w": Span(88.0, -140.0, 1012.0, 10.0)}) == {"w": -140.0}
    assert lanes(cards, {"w": Span(88.0, 10.0, 1012.0, 140.0)}) == {"w": 140.0}


def test_a_wire_that_returns_keeps_to_the_gap_between_rows_and_not_between_branches() -> None:
    row = [Card(220.0 * i, y, 96.0) for y in (0.0, 140.0, 280.0) for i in range(4)]
    below = [Card(220.0 * i, 452.0, 96.0) for i in range(4)]
    found = lanes([*row, *below], {"w": Span(748.0, 0.0, -88.0, 452.0)}, below=BETWEEN)
    assert 280 + 48 < found["w"] < 452 - 48


def test_steep_wires_of_two_blocks_in_a_column_run_beside_one_another() -> None:
    def along(y: float, lane: float) -> float:
        path = curve(QPointF(0, y), QPointF(1_000, y), lane)
        height = (y + lane) / 2
        points = (path.pointAtPercent(step / 400) for step in range(200))
        return min(points, key=lambda at: abs(at.y() - height)).x()

    assert abs(along(0.0, 500.0) - along(140.0, 510.0)) >= 4


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("lane", [60.0, 110.0, 300.0])
def test_a_lane_that_is_moved_by_hand_stays_straight_also_where_it_returns(
    lane: float, flow: Flow
) -> None:
    def place(along: float, across: float) -> QPointF:
        return QPointF(along, across) if flow == "right" else QPointF(across, along)

    points = [place(1_021, lane), place(-21, lane)]
    path = curve(
        place(1_000, 0), place(0, 172), None, flow, [(point.x(), point.y()) for point in points]
    )
    at = [path.pointAtPercent(step / 500) for step in range(501)]
    turned = [(p.x(), p.y()) if flow == "right" else (p.y(), p.x()) for p in at]
    middle = [across for along, across in turned if 0 < along < 1_000]
    assert all(across == pytest.approx(lane) for across in middle)


@pytest.mark.parametrize("flow", FLOWS)
def test_a_block_that_is_put_into_a_returning_wire_goes_to_the_row_that_is_nearer(
    flow: Flow,
) -> None:
    graph = network(chained("input", *[f"n{index}" for index in range(19)]), flow)
    graph = graph.move(tidy(graph))
    turn = Axes(flow).turn
    at = {name: turn(place) for name, place in places(graph).items()}
    end = next(end for end, start in graph.wires.items() if at[end.node][0] <= at[start.node][0])
    last, first = at[graph.wires[end].node], at[end.node]
    between = (last[1] + first[1]) / 2
    for near, row in (((last[0] - 40, between), last), ((first[0] + 40, between), first)):
        more = graph.add(Node("more", make("relu"), turn(near)))
        more = put_into(more, "more", end, turn(near))
        after = {name: turn(place) for name, place in places(more).items()}
        assert after["more"][1] == row[1]
        assert abs(after["more"][0] - row[0]) <= 240
        assert not list(overlapping(more, places(more)))
        # Nobody has gone back along the flow, or to another row.
        assert all(after[n][0] >= x and after[n][1] == y for n, (x, y) in at.items())
