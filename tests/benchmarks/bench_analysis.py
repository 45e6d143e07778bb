"""How long analysis takes: from nothing, after one edit, beside torchinfo, and how it grows.

Run with ``python tests/benchmarks/bench_analysis.py``. Exits 1 where a bar is missed.
"""

from __future__ import annotations

import gc
import math
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from engine.analysis import analyse
from engine.blocks import base
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.expansion import expand
from engine.graph import Graph
from engine.templates import chain, template

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.blocks.base import Block

FROM_NOTHING_BAR = 1.0
CHANGED_BAR = 0.3
"""Milliseconds for ResNet-18 unfolded."""


FINE = time.get_clock_info("thread_time").resolution < 1e-6
clock = time.thread_time if FINE else time.perf_counter
"""Time that this thread alone has used, so that a busy machine does not count; all that is
measured here runs in one thread. Where that clock is coarse (Windows), plain time."""


def milliseconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = clock()
    work()
    return (clock() - start) * 1e3


def fresh(graph: Graph) -> Graph:
    """Return an equal graph of blocks that nothing has been asked of yet."""
    nodes = [replace(n, block=type(n.block)(**n.block.values())) for n in graph.nodes.values()]
    return Graph.build(nodes, [(start, end) for end, start in graph.wires.items()])


def from_nothing(times: int) -> list[float]:
    """Time the analysis of ResNet-18 with no memory of any kind.

    Equal blocks share what they remember while one of them lives, and those that composites are
    made of live on, so every round forgets all first.
    """
    found = []
    for _ in range(times):
        graph = fresh(expand(template("resnet18").build().graph))
        gc.collect()
        for memory in base._memories.values():
            memory.clear()
        found.append(milliseconds(lambda graph=graph: analyse(graph)))  # type: ignore[misc]
        del graph
    return found


def after_a_change(times: int) -> list[float]:
    """Time edit and analysis after a new kernel of the first layer, which moves everything."""
    graph = expand(template("resnet18").build().graph)
    analysis = analyse(graph)
    found = []
    for index in range(times):
        # A kernel never asked for before, at a stride that keeps all shapes behind it new.
        block = graph["conv1"].block.change(kernel=9 + 2 * (index % 50), filters=64)

        def edit(block: Block = block) -> None:
            analyse(graph.replace("conv1", block), analysis)

        found.append(milliseconds(edit))
    return found


def growth(sizes: tuple[int, ...], times: int) -> list[tuple[int, float]]:
    """Time chains of different lengths from nothing."""
    found = []
    for size in sizes:
        row = []
        for _ in range(times):
            blocks: list[Block] = [Input(shape=(8, 32, 32))]
            while len(blocks) < size:
                blocks += [Convolution(filters=8, kernel=3, padding=1), BatchNorm(), ReLU()]
            graph = chain(blocks[:size])
            gc.collect()
            row.append(milliseconds(lambda graph=graph: analyse(graph)))  # type: ignore[misc]
            del graph, blocks
        found.append((size, min(row)))
    return found


def exponent(points: list[tuple[int, float]]) -> float:
    """Fit ``time = a * size ** b`` by least squares in logarithms and return ``b``."""
    x = [math.log(size) for size, _ in points]
    y = [math.log(time_) for _, time_ in points]
    return statistics.linear_regression(x, y).slope


def beside_torchinfo(times: int) -> list[float]:
    """Time ``torchinfo.summary`` of the same network."""
    import torch  # noqa: PLC0415 - the analysis is measured without it in the process
    from torchinfo import summary  # noqa: PLC0415

    from engine.network import build_module  # noqa: PLC0415

    torch.set_num_threads(1)
    module = build_module(template("resnet18").build().graph).eval()
    return [
        milliseconds(lambda: summary(module, (1, 3, 224, 224), verbose=0)) for _ in range(times)
    ]


def main() -> int:
    """Print the table and say whether the bars hold."""
    gc.disable()  # a collection in the middle would be timed with whatever comes after it
    nothing, changed = from_nothing(200), after_a_change(200)
    points = growth((100, 1_000, 5_000), 7)
    info = beside_torchinfo(5)
    print("ResNet-18 unfolded, milliseconds          median    best     bar")
    for label, row, bar in (
        ("analysis from nothing", nothing, FROM_NOTHING_BAR),
        ("edit and analysis, first kernel changed", changed, CHANGED_BAR),
    ):
        print(f"  {label:<40}{statistics.median(row):>8.3f}{min(row):>8.3f}{bar:>8.1f}")
    median = statistics.median(info)
    print(f"  {'torchinfo.summary':<40}{median:>8.1f}{min(info):>8.1f}")
    ratio = median / statistics.median(nothing)
    print(f"  torchinfo takes {ratio:,.0f} times as long as analysis from nothing")
    print("Chains of convolution, batch norm and ReLU, from nothing, best of 7, milliseconds")
    for size, best in points:
        print(f"  {size:>6,} nodes{best:>38.3f}")
    print(f"  grows with the power {exponent(points):.2f} of the number of nodes")
    kept = (
        statistics.median(nothing) <= FROM_NOTHING_BAR and statistics.median(changed) <= CHANGED_BAR
    )
    print("The bars hold." if kept else "A BAR IS MISSED.")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
