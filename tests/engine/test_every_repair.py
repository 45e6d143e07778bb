"""The law of repairs: each mends its problem, and none breaks what was whole."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.data.settings import DataSettings
from engine.errors import NetloomError
from engine.expansion import runnable
from engine.graph import Graph
from engine.problems import Problem, Severity, find_problems
from engine.project import Project
from engine.repairs.trying import MOST, loose_ends
from tests.engine import broken


def problems_of(graph: Graph, classes: int | None = None) -> tuple[Problem, ...]:
    data = DataSettings(source="none") if classes is None else DataSettings(source="digits")
    project = Project(graph=graph, data=data)
    found = find_problems(project, analyse(graph), classes)
    return tuple(problem for problem in found if problem.code != "no-data")


def errors(problems: tuple[Problem, ...]) -> set[tuple[str, str | None, str | None]]:
    return {(p.code, p.node, p.port) for p in problems if p.severity is Severity.ERROR}


def hold_the_promise(graph: Graph, classes: int | None, source: str, batch: int = 8) -> None:
    """Find the problems of a graph, and hold each repair to what is promised of it."""
    project = Project(graph=graph, data=DataSettings().change(source=source))
    project = project.change_training(batch_size=batch)
    analysis = analyse(graph)
    found = find_problems(project, analysis, classes)
    assert found == find_problems(project, analyse(graph), classes)
    severities = [list(Severity).index(problem.severity) for problem in found]
    assert severities == sorted(severities)
    computed = [name for name, report in analysis.nodes.items() if report.facts is not None]
    before = errors(found)
    for problem in found:
        assert problem.message.endswith(".")
        assert problem.node is None or problem.node in graph
        assert (problem.severity is Severity.ADVICE) == bool(problem.reason)
        assert len(problem.repairs) <= MOST
        assert len({repair.label for repair in problem.repairs}) == len(problem.repairs)
        for repair in problem.repairs:
            repaired = repair.apply(graph)
            assert repaired == repair.apply(graph)
            after = analyse(repaired)
            left = find_problems(project.with_graph(repaired), after, classes)
            places = {(each.code, each.node, each.port) for each in left}
            assert (problem.code, problem.node, problem.port) not in places, repair.label
            assert loose_ends(repaired) <= loose_ends(graph)
            for name in computed:
                assert name not in repaired or after[name].facts is not None, repair.label
            if problem.severity is not Severity.ERROR:
                # The same error may be said of another node, where another is the last now.
                assert {code for code, *_ in errors(left)} <= {code for code, *_ in before}
    # Whatever has no error can be unfolded and run; what has one cannot.
    if not before:
        runnable(graph)


CLASSES = st.sampled_from([None, 1, 2, 10])


@given(broken.graphs(), CLASSES, st.sampled_from(["none", "digits"]))
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_every_repair_mends_its_problem_and_breaks_nothing(
    graph: Graph, classes: int | None, source: str
) -> None:
    hold_the_promise(graph, classes, source)


@given(broken.sound_graphs(), CLASSES, st.sampled_from([1, 8]))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_every_repair_of_an_advice_does_too(graph: Graph, classes: int | None, batch: int) -> None:
    hold_the_promise(graph, classes, "digits", batch)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@given(broken.graphs(), CLASSES, st.sampled_from(["none", "digits"]))
@settings(max_examples=10_000, suppress_health_check=list(HealthCheck))
def test_every_repair_of_ten_thousand_graphs_does_too(
    graph: Graph, classes: int | None, source: str
) -> None:
    hold_the_promise(graph, classes, source)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@given(broken.sound_graphs(longest=24), CLASSES, st.sampled_from([1, 8]))
@settings(max_examples=2_500, suppress_health_check=list(HealthCheck))
def test_every_repair_of_an_advice_in_many_graphs_does_too(
    graph: Graph, classes: int | None, batch: int
) -> None:
    hold_the_promise(graph, classes, "digits", batch)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@given(broken.graphs(longest=18), CLASSES)
@settings(max_examples=1000, suppress_health_check=list(HealthCheck))
def test_every_repair_of_larger_graphs_does_too(graph: Graph, classes: int | None) -> None:
    hold_the_promise(graph, classes, "digits")


@given(broken.graphs(), broken.graphs())
@settings(max_examples=60)
def test_a_repair_of_another_graph_fails_in_a_sentence_or_applies(one: Graph, two: Graph) -> None:
    for problem in problems_of(one, 10):
        for repair in problem.repairs:
            with suppress(NetloomError):
                assert isinstance(repair.apply(two), Graph)
