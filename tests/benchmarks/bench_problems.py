"""How long the problems and the advice of a network take, beside its analysis.

Run with ``python tests/benchmarks/bench_problems.py``. Exits 1 where a bar is missed.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from engine.advice.advise import advise, rules
from engine.advice.survey import Circumstances, Survey
from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.base import make
from engine.blocks.composite import STEP_X
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.data.settings import DataSettings
from engine.expansion import expand
from engine.graph import Graph, Node
from engine.problems import find_problems
from engine.project import Project
from engine.repairs.room import make_room
from engine.templates import chain, template

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.analysis import Analysis
    from engine.blocks.base import Block

BAR = 1.0
"""Milliseconds for all problems and all advice of ResNet-152 unfolded, over 500 nodes."""

ROOM_BAR_515 = 16.0
ROOM_BAR_2060 = 50.0
"""Milliseconds until a row of so many cards is pushed aside for a new one: once for each repair
that is tried."""

FINE = time.get_clock_info("thread_time").resolution < 1e-6
clock = time.thread_time if FINE else time.perf_counter
DIGITS = DataSettings(source="digits")


def best(work: Callable[[], object], times: int = 200) -> tuple[float, float]:
    """Return the median and the least time of a call in milliseconds."""
    row = []
    for _ in range(times):
        start = clock()
        work()
        row.append((clock() - start) * 1e3)
    return statistics.median(row), min(row)


def after_edits(graph: Graph, analysis: Analysis, times: int = 100) -> tuple[float, float]:
    """Time the problems of a network whose first layer has just been replaced by an equal one."""
    name = next(each for each, node in graph.nodes.items() if node.block.input_ports)
    row = []
    for _ in range(times):
        edited = graph.replace(name, graph[name].block.change())
        project, fresh = Project(graph=edited, data=DIGITS), analyse(edited, analysis)
        start = clock()
        find_problems(project, fresh, 1000)
        row.append((clock() - start) * 1e3)
    return statistics.median(row), min(row)


def broken(size: int) -> Graph:
    """Return a chain whose last block cannot take what arrives."""
    blocks: list[Block] = [Input(shape=(8, 32, 32))]
    while len(blocks) < size - 1:
        blocks += [Convolution(filters=8, kernel=3, padding=1, bias=False), BatchNorm(), ReLU()]
    return chain([*blocks, Dense(units=10)])


def sound(size: int) -> Graph:
    """Return a chain without a problem, but with an advice."""
    graph = broken(size - 1)
    *blocks, last = [node.block for node in graph.nodes.values()]
    return chain([*blocks, make("global_average_pool"), last])


def room_is_made_in_time() -> bool:
    """Print how long room for one card takes in a full row, and say whether that is in time."""
    in_time = True
    for size, bar in ((515, ROOM_BAR_515), (2_060, ROOM_BAR_2060)):
        nodes = [Node(f"relu{i}", ReLU(), (STEP_X * i, 0.0)) for i in range(size)]
        row = Graph.build([*nodes, Node("new", ReLU(), (STEP_X, 0.0))], [])
        median, least = best(lambda g=row: make_room(g, "new"), 20)  # type: ignore[misc]
        print(f"  {f'room for a card in a row of {size:,}':<48}{median:>8.3f}{least:>8.3f}")
        in_time &= median <= bar
    return in_time


def main() -> int:
    """Print the table and say whether the bar holds."""
    gc.disable()
    deep = expand(template("resnet152").build().graph)
    missed = False
    print("milliseconds                                         median    best")
    for title, graph in (
        (f"ResNet-152 unfolded, {len(deep)} nodes", deep),
        ("a sound chain of 2,060 nodes", sound(2_060)),
        ("the same with a fault at its end", broken(2_060)),
    ):
        analysis = analyse(graph)
        project = Project(graph=graph, data=DIGITS)
        print(f"{title}")
        median, least = best(lambda a=analysis, g=graph: analyse(g, a))  # type: ignore[misc]
        print(f"  {'analysis where nothing has changed':<48}{median:>8.3f}{least:>8.3f}")
        median, least = after_edits(graph, analysis)
        print(f"  {'all problems and all advice after an edit':<48}{median:>8.3f}{least:>8.3f}")
        missed |= graph is deep and median > BAR
        found = find_problems(project, analysis, 1000)
        if found:
            start = clock()
            count = len(found[0].repairs)
            took = (clock() - start) * 1e3
            print(f"  {f'the {count} repairs of its first problem, once':<48}{took:>8.3f}")
        if graph is deep:
            survey = Survey(graph, analysis, Circumstances(learns=True))
            median, least = best(lambda g=graph, a=analysis: Survey(g, a))  # type: ignore[misc]
            print(f"  {'  looking through it for advice':<48}{median:>8.3f}{least:>8.3f}")
            for rule in rules():
                median, least = best(lambda r=rule, s=survey: list(r.look(s)))  # type: ignore[misc]
                print(f"  {'  advice ' + rule.code:<48}{median:>8.3f}{least:>8.3f}")
            median, least = best(lambda s=survey: list(advise(s)))  # type: ignore[misc]
            print(f"  {'  all advice':<48}{median:>8.3f}{least:>8.3f}")
    missed |= not room_is_made_in_time()
    print("A bar is missed." if missed else f"The bar of {BAR} ms and those of room hold.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
