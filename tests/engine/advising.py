"""What tests of advice build and ask."""

from engine.advice.advise import advise
from engine.advice.survey import Circumstances, Survey
from engine.analysis import analyse
from engine.blocks.base import Block, make
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.graph import Graph, InputPort, OutputPort
from engine.problems import Problem, Severity
from engine.templates import chain

B = make
RELU, TANH, FLATTEN, GAP, BN = (
    B("relu"), B("tanh"), B("flatten"), B("global_average_pool"), B("batch_norm"),
)  # fmt: skip
POOL = B("max_pool")


def conv(filters: int = 8, kernel: int = 3, **settings: object) -> Convolution:
    return Convolution.model_validate({"filters": filters, "kernel": kernel, **settings})


def image(*blocks: Block, shape: tuple[int, ...] = (3, 16, 16)) -> Graph:
    return chain([Input(shape=shape), *blocks])


def meeting(kind: str, *branch: Block, shape: tuple[int, ...] = (3, 16, 16)) -> Graph:
    """Return an image and a branch of its own that meet, and a classifier behind them."""
    graph = image(conv(8, padding="same"), RELU, *branch, B(kind), *CLASSIFIER, shape=shape)
    (name,) = (name for name in graph.nodes if graph[name].block.kind == kind)
    return graph.connect(OutputPort("relu1"), InputPort(name, "in2"))


def advice(graph: Graph, *, learns: bool = True, batch: int = 8) -> list[Problem]:
    analysis = analyse(graph)
    assert not analysis.faulty
    return list(advise(Survey(graph, analysis, Circumstances(learns, batch))))


def codes(graph: Graph, *, learns: bool = True, batch: int = 8) -> list[str]:
    return [problem.code for problem in advice(graph, learns=learns, batch=batch)]


def labels(problem: Problem) -> list[str]:
    return [repair.label for repair in problem.repairs]


def only(graph: Graph, *, batch: int = 8) -> Problem:
    (problem,) = advice(graph, batch=batch)
    assert problem.severity is Severity.ADVICE
    assert problem.reason.endswith(".")
    for repair in problem.repairs:
        assert problem.code not in codes(repair.apply(graph), batch=batch), repair.label
    return problem


CLASSIFIER = (FLATTEN, Dense(units=10))
