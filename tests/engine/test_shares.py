"""What each node adds to the bytes of training adds up to what training takes."""

import pytest

from engine.analysis import analyse
from engine.expansion import expand
from engine.footprint import footprint
from engine.memory import held
from engine.shares import Share, activation_bytes, shares, together
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
