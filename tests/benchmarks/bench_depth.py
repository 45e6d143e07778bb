"""Deep networks: analysis of ResNet-152 unfolded beside torchinfo, and growth up to 10,000 nodes.

Run with ``python tests/benchmarks/bench_depth.py``. Exits 1 where a bar is missed.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from engine.analysis import analyse
from engine.blocks import base
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.blocks.normalization import BatchNorm
from engine.expansion import expand
from engine.footprint import footprint
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.templates import template
from tests.benchmarks.bench_analysis import exponent, fresh, milliseconds

if TYPE_CHECKING:
    from engine.blocks.base import Block

RATIO_BAR = 100
"""How many times faster than torchinfo."""
EDIT_BAR = 1.0
"""Milliseconds for edit and analysis."""
EXPONENT_BAR = 1.1
SIZES = (100, 1_000, 10_000)


def edits(times: int) -> tuple[list[float], list[float], list[float]]:
    """Time edits of random convolutions, of the first one, and of all shapes behind it."""
    graph = expand(template("resnet152").build().graph)
    analysis = analyse(graph)
    chance = random.Random(0)  # noqa: S311 - the same edits in every run
    names = [name for name, node in graph.nodes.items() if isinstance(node.block, Convolution)]
    rows: tuple[list[float], list[float], list[float]] = ([], [], [])
    for index in range(times):
        kernel = 2 * (index % 40) + 5
        anywhere = chance.choice(names)
        for found, name, padding in zip(
            rows, (anywhere, "conv1", "conv1"), ("same", "same", "valid"), strict=True
        ):
            block = graph[name].block.change(kernel=kernel, padding=padding)

            def edit(name: str = name, block: Block = block) -> None:
                analyse(graph.replace(name, block), analysis)

            found.append(milliseconds(edit))
    return rows


def from_nothing(times: int) -> list[float]:
    """Time the analysis with no memory of any kind."""
    found = []
    for _ in range(times):
        graph = fresh(expand(template("resnet152").build().graph))
        gc.collect()
        for memory in base._memories.values():
            memory.clear()
        found.append(milliseconds(lambda graph=graph: analyse(graph)))  # type: ignore[misc]
        del graph
    return found


def beside_torchinfo(times: int) -> list[float]:
    """Time ``torchinfo.summary`` of the same network."""
    import torch  # noqa: PLC0415 - the analysis is measured without it in the process
    from torchinfo import summary  # noqa: PLC0415

    from engine.network import build_module  # noqa: PLC0415

    torch.set_num_threads(1)
    module = build_module(template("resnet152").build().graph).eval()
    return [
        milliseconds(lambda: summary(module, (1, 3, 224, 224), verbose=0)) for _ in range(times)
    ]


def skips(size: int) -> Graph:
    """Return a network of residual blocks with that many nodes."""
    nodes = [Node("input", Input(shape=(8, 32, 32)))]
    wires = []
    last = "input"
    while len(nodes) < size:
        start = last
        blocks = [Convolution(filters=8, kernel=3, padding=1), BatchNorm(), ReLU(), Add()]
        for block in blocks[: size - len(nodes)]:
            name = f"n{len(nodes)}"
            nodes.append(Node(name, block))
            wires.append((OutputPort(last), InputPort(name, block.input_ports[0])))
            if isinstance(block, Add):
                wires.append((OutputPort(start), InputPort(name, "in2")))
            last = name
    return Graph.build(nodes, wires)


def growth(times: int) -> tuple[list[tuple[int, float]], list[tuple[int, float]]]:
    """Measure time and memory of the analysis at each size."""
    seconds, memory = [], []
    for size in SIZES:
        row = []
        for _ in range(times):
            graph = skips(size)
            gc.collect()
            row.append(milliseconds(lambda graph=graph: analyse(graph)))  # type: ignore[misc]
        seconds.append((size, min(row)))
        graph = skips(size)
        tracemalloc.start()
        analysis = analyse(graph)
        memory.append((size, tracemalloc.get_traced_memory()[0] / 1e3))
        tracemalloc.stop()
        del analysis
    return seconds, memory


def main() -> int:
    """Print the table and say whether the bars hold."""
    gc.disable()  # a collection in the middle would be timed with whatever comes after it
    anywhere, first, shapes = edits(200)
    nothing = from_nothing(40)
    flat = expand(template("resnet152").build().graph)
    analysis = analyse(flat)
    steps = [milliseconds(lambda: footprint(flat, analysis)) for _ in range(20)]
    seconds, memory = growth(5)
    info = beside_torchinfo(3)
    print(f"ResNet-152 unfolded ({len(flat)} nodes), milliseconds   median    best     p95")
    for label, row in (
        ("analysis from nothing", nothing),
        ("edit and analysis, any convolution", anywhere),
        ("edit and analysis, the first one", first),
        ("edit and analysis, every shape changes", shapes),
        ("memory of a training step", steps),
        ("torchinfo.summary", info),
    ):
        p95 = sorted(row)[int(len(row) * 0.95)]
        print(f"  {label:<46}{statistics.median(row):>8.2f}{min(row):>8.2f}{p95:>8.2f}")
    ratio = statistics.median(info) / statistics.median(nothing)
    print(f"  torchinfo takes {ratio:,.0f} times as long as analysis from nothing (≥ {RATIO_BAR})")
    print("Residual networks from nothing: best of 5, and what the analysis keeps")
    for (size, best), (_, kilobytes) in zip(seconds, memory, strict=True):
        print(f"  {size:>6,} nodes{best:>12.2f} ms{kilobytes:>12,.0f} kB")
    powers = exponent(seconds), exponent(memory)
    print(f"  time grows with the power {powers[0]:.2f}, memory {powers[1]:.2f} (≤ {EXPONENT_BAR})")
    kept = (
        ratio >= RATIO_BAR
        and statistics.median(anywhere) <= EDIT_BAR
        and statistics.median(first) <= EDIT_BAR
        and statistics.median(shapes) <= EDIT_BAR
        and max(powers) <= EXPONENT_BAR
    )
    print("The bars hold." if kept else "A BAR IS MISSED.")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
