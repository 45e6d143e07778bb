"""A training step that does not fit its device is a warning, with a batch size that does."""

import pytest

from engine.analysis import analyse
from engine.data.settings import DataSettings
from engine.expansion import expand
from engine.footprint import Footprint, footprint, usable
from engine.problem import Severity
from engine.project import Project
from engine.strain import strain
from engine.templates import template


def lenet(batch: int) -> tuple[Project, Footprint]:
    project = template("lenet5").build().change_training(batch_size=batch)
    plan, flat = project.training, expand(project.graph)
    return project, footprint(flat, analyse(flat), optimizer=plan.optimizer, momentum=plan.momentum)


@pytest.mark.parametrize(("device", "named"), [("cpu", "this computer"), ("cuda:0", "cuda:0")])
def test_the_batch_that_fits_is_offered(device: str, named: str) -> None:
    project, whole = lenet(4096)
    memory = whole.peak(1000)
    problem = strain(project, whole, device, memory)
    assert problem is not None
    assert problem.severity is Severity.WARNING
    assert "A training step with 4,096 images needs " in problem.message
    assert f", but {named} has room for " in problem.message
    (repair,) = problem.repairs
    assert repair.to_project is not None
    mended = repair.to_project(project)
    assert mended.graph is project.graph
    batch = mended.training.batch_size
    assert repair.label == f"Set the batch size to {batch:,}"
    room = usable(device, memory)
    assert whole.peak(batch) <= room < whole.peak(batch + 1)
    assert strain(mended, whole, device, memory) is None


def test_what_fits_and_what_is_not_trained_is_no_problem() -> None:
    project, whole = lenet(32)
    assert strain(project, whole, "cpu", 10**9) is None
    unlearned = Project(graph=project.graph, data=DataSettings(source="none"))
    assert strain(unlearned, whole, "cpu", 1) is None


def test_where_not_even_one_image_fits_there_is_nothing_to_set() -> None:
    project, whole = lenet(1)
    problem = strain(project, whole, "cpu", 1000)
    assert problem is not None
    assert problem.repairs == ()
    assert "with 1 image needs" in problem.message
    assert problem.message.endswith("make the network or its images smaller.")
