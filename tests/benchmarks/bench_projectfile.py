"""Project files and problems against their budgets.

Run it with ``python tests/benchmarks/bench_projectfile.py``. It exits with 1 where a budget is
missed: opening and saving 500 blocks within 50 ms, and finding problems, which happens at every
keystroke.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from typing import TYPE_CHECKING

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.data.settings import DataSettings
from engine.errors import ProjectFileError
from engine.expansion import expand
from engine.graph import Graph, Node
from engine.problems import find_problems
from engine.project import Project
from engine.projectfile import load_project, project_to_json, save_project
from engine.templates import chain, template

if TYPE_CHECKING:
    from engine.blocks.base import Block

DIGITS = DataSettings(source="digits")


def best(work: Callable[[], object], repeats: int = 15) -> float:
    """Return the shortest time in milliseconds: what the work takes when nothing disturbs it."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def large(blocks: int) -> Project:
    """Return a project whose blocks differ, as those of a person do."""
    layers: list[Block] = [Input(shape=(3, 64, 64))]
    for number in range(blocks // 2):
        layers += [Convolution(filters=8 + number % 40, kernel=3, padding=1), ReLU()]
    return Project("large", chain(layers[:blocks]), DIGITS)


def refuse(file: Path) -> None:
    """Open a file that cannot be opened."""
    try:
        load_project(file)
    except ProjectFileError:
        return
    raise AssertionError("the file was opened")


def judge(graph: Graph, classes: int) -> Callable[[], object]:
    """Return the search for problems of a network whose analysis is known."""
    project, analysis = Project(graph=graph, data=DIGITS), analyse(graph)
    return lambda: find_problems(project, analysis, classes)


def measure() -> list[tuple[str, float, float]]:
    """Return what was measured: its name, the milliseconds and the budget."""
    rows: list[tuple[str, float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "large.netloom"
        project = large(500)
        rows.append(("500 blocks saved", best(lambda: save_project(project, file)), 50))
        rows.append(("500 blocks opened", best(lambda: load_project(file)), 50))
        line = '{"block": "relu", "name": "n"},\n'
        text = project_to_json(large(2)).replace('"nodes": [\n', '"nodes": [\n' + line * 100_000)
        file.write_text(text, "utf-8")
        rows.append(("100,000 blocks refused", best(lambda: refuse(file), 3), 2000))
    lenet, resnet = template("lenet5").graph(), expand(template("resnet18").graph())
    wrong = resnet.replace("conv1", resnet["conv1"].block.change(filters=65))
    rows.append(("problems of LeNet-5, none", best(judge(lenet, 10), 50), 0.5))
    rows.append(("problems of LeNet-5, wrong classes", best(judge(lenet, 7), 50), 0.5))
    rows.append(("problems of ResNet-18 unfolded, none", best(judge(resnet, 1000), 50), 0.3))
    rows.append(("problems of ResNet-18 unfolded, one", best(judge(wrong, 1000)), 10))
    loose = Graph.build([Node(f"relu{number}", ReLU()) for number in range(1, 5001)])
    rows.append(("problems of 5,000 open blocks", best(judge(loose, 10), 5), 100))
    return rows


def main() -> int:
    """Print a table and say whether every budget is kept."""
    missed = 0
    print(f"{'what':40}{'ms':>10}{'budget':>10}")
    for what, milliseconds, budget in measure():
        late = milliseconds > budget
        missed += late
        print(f"{what:40}{milliseconds:>10.2f}{budget:>10g}{'   missed' if late else ''}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
