"""The facts of blocks and projects say the engine's numbers, and where they come from."""

from dataclasses import replace

import pytest

from engine.analysis import Analysis, analyse
from engine.expansion import expand
from engine.footprint import footprint, usable
from engine.graph import Graph
from engine.shares import activation_bytes, shares
from engine.templates import template
from engine.training.plan import TrainingPlan
from widgets.facts import Fact, node_facts, nodes_facts, project_facts
from widgets.quantities import size
from widgets.step_facts import step_facts


def facts_of(graph: Graph, name: str, analysis: Analysis | None = None) -> dict[str, Fact]:
    known = analysis or analyse(graph)
    part = shares(graph, known).get(name)
    found = node_facts(known[name], known.receptive(name), part, trainable=graph[name].trainable)
    return {fact.title: fact for fact in found}


def test_a_convolution_says_its_shape_cost_memory_and_sight() -> None:
    graph = template("lenet5").graph()
    found = facts_of(graph, "conv2")
    plain = {title: fact.value for title, fact in found.items()}
    part = shares(graph, analyse(graph))["conv2"]
    assert plain == {
        "Output": "16×10×10",
        "Parameters": "2,416",
        "MACs": "240,000",
        "Activations": "6 kB",
        "Kept": size(part.kept),
        "To train one image": size(part.total),
        "Sees": "14×14 px",
        "Effective stride": "2×2 px",
        "Offset": "6.5, 6.5 px",
    }
    assert found["Activations"].reason.replace("\u200b", "") == "16·10·10·4 bytes"
    assert found["Kept"].reason == "backward needs none of its output"
    assert facts_of(graph, "relu2")["Kept"].reason == f"its output {size(4 * 16 * 100)}"
    assert "optimizer" in found["To train one image"].reason


def test_what_is_frozen_or_given_by_hand_stands_apart() -> None:
    graph = template("lenet5").graph().annotate("conv1", trainable=False)
    fixed = facts_of(graph, "conv1")["Fixed"]
    assert fixed.value == "156"
    assert "0 train" in fixed.reason
    assert "Fixed" not in facts_of(graph, "conv2")
    by_hand = template("x-or-o").graph()
    analysis = analyse(by_hand)
    for name, report in analysis.nodes.items():
        if report.facts is not None and report.facts.fixed:
            found = facts_of(by_hand, name)
            assert found["Fixed"].value == f"{report.facts.fixed:,}"
            assert "by hand" in found["Fixed"].reason


def test_a_composite_sums_what_is_inside() -> None:
    graph = template("resnet18").graph()
    analysis = analyse(graph)
    flat = expand(graph)
    known = analyse(flat)
    inner = [name for name in flat.nodes if name.startswith("stage2_")]
    found = facts_of(graph, "stage2")
    part = [shares(flat, known)[name] for name in inner]
    made = sum(activation_bytes(known[name]) or 0 for name in inner)
    assert found["Activations"].value == size(made)
    assert found["Kept"].value == size(sum(each.kept for each in part))
    assert found["To train one image"].value == size(sum(each.total for each in part))
    both = [graph["stage1"], graph["stage2"]]
    together = {f.title: f for f in nodes_facts(both, analysis.nodes, shares(graph, analysis))}
    macs = [analysis[node.name].macs or 0 for node in both]
    assert together["MACs"].value == f"{sum(macs):,}"


def test_nothing_is_said_of_what_is_not_known() -> None:
    graph = template("lenet5").graph().remove(["flatten1"])
    assert set(facts_of(graph, "dense1")) == {"Output"}
    analysis = analyse(graph)
    nodes = [graph["conv1"], graph["dense1"]]
    lines = {f.title: f for f in nodes_facts(nodes, analysis.nodes, shares(graph, analysis))}
    assert lines["Unknown"].value == "1 block is not counted"


def test_a_project_says_what_all_its_training_takes() -> None:
    project = template("lenet5").build()
    analysis = analyse(project.graph)
    plan = project.training
    whole = footprint(project.graph, analysis, optimizer=plan.optimizer, momentum=plan.momentum)
    step = step_facts(whole, plan.batch_size, "cpu", 10**9)
    lines = {fact.title: fact for fact in project_facts(project, analysis, step)}
    assert lines["To train one image"].value == size(sum(whole[:4]))
    assert lines["Kept"].value == size(whole.kept)
    assert lines["Peak of a step"].value == size(whole.peak(plan.batch_size))
    assert lines["Training"].value == f"{plan.epochs} epochs"
    one = replace(project, training=plan.change(epochs=1))
    assert {f.title: f for f in project_facts(one, analysis)}["Training"].value == "1 epoch"


@pytest.mark.parametrize(("device", "share"), [("cpu", 0.7), ("cuda:0", 0.9), ("mps", 0.9)])
def test_the_largest_batch_leaves_a_reserve(device: str, share: float) -> None:
    graph = template("lenet5").graph()
    plan = TrainingPlan()
    whole = footprint(graph, analyse(graph), optimizer=plan.optimizer, momentum=plan.momentum)
    memory = 2 * 10**9
    peak, largest = step_facts(whole, 32, device, memory)
    batch = int(largest.value.replace(",", ""))
    assert whole.peak(batch) <= memory * share < whole.peak(batch + 1)
    assert batch == whole.largest_batch(usable(device, memory))
    assert f"{100 * share:.0f} %" in largest.reason
    assert f"{100 * share:.0f} %" in largest.tip
    named = "this computer" if device == "cpu" else device
    assert named in largest.reason
    assert "more than" not in peak.reason
    peak, largest = step_facts(whole, 32, device, 1000)
    assert largest.value == "none fits"
    assert f"more than {named} has" in peak.reason


def test_sizes_are_written_with_the_unit_that_fits() -> None:
    assert [size(n) for n in (0, 999, 1000, 999_400, 999_600, 1_234_567, 5e9, 2e12)] == [
        "0 B", "999 B", "1 kB", "999 kB", "1.0 MB", "1.2 MB", "5.0 GB", "2.0 TB",
    ]  # fmt: skip


def test_the_peak_says_why_it_is_not_the_sum() -> None:
    flat = expand(template("unet").graph())
    whole = footprint(flat, analyse(flat), optimizer="sgd", momentum=0.99)
    assert whole.peak(1) < whole.sum(1)
    peak, _ = step_facts(whole, 1, "cpu", 10**10)
    assert "below the sum" in peak.reason
    flat = template("lenet5").graph()
    whole = footprint(flat, analyse(flat), optimizer="adam")
    peak, _ = step_facts(whole, 2, "cpu", 10**10)
    assert peak.reason == "in batches of 2"


def test_what_could_not_be_counted_is_never_shown_as_0() -> None:
    project = template("resnet50").build()
    broken = project.with_graph(project.graph.remove(["conv1"]))
    analysis = analyse(broken.graph)
    missing = len(broken.graph.nodes) - 1
    assert analysis.totals.unknown == missing
    lines = {fact.title: fact for fact in project_facts(broken, analysis)}
    for title in ("Parameters", "MACs", "Kept", "To train one image"):
        assert lines[title].value == "not known", title
    assert lines["Parameters"].reason == f"without {missing} unknown blocks"
    assert lines["Activations"].value.startswith("at least ")
    whole = analyse(project.graph)
    assert whole.totals.unknown == 0
    exact = {fact.title: fact for fact in project_facts(project, whole)}
    assert exact["Parameters"] == Fact("Parameters", "25,557,032")


def test_a_sum_with_a_block_missing_is_the_least_there_is() -> None:
    graph = template("lenet5").graph().remove(["flatten1"])
    analysis = analyse(graph)
    counted = sum(report.parameters or 0 for report in analysis.nodes.values())
    nodes = [graph["conv1"], graph["dense1"]]
    lines = {f.title: f for f in nodes_facts(nodes, analysis.nodes, shares(graph, analysis))}
    assert lines["Parameters"].value == "at least 156"
    (alone, *_) = nodes_facts([graph["dense1"], graph["dense2"]], analysis.nodes)
    assert alone.value == "not known"
    project = template("lenet5").build()
    broken = project.with_graph(graph)
    whole = {fact.title: fact for fact in project_facts(broken, analysis)}
    assert whole["Parameters"].value == f"at least {counted:,}"


LARGER = "the window is larger than the image, so a position near the middle sees all of it"


@pytest.mark.parametrize(
    ("identifier", "node", "value", "reason"),
    [
        ("resnet50", "stage2", "91×91 px", "of 224×224 px"),
        ("resnet50", "stage4", "427×427 px", f"of 224×224 px: {LARGER}"),
        ("resnet50", "gap1", "224×224 px", "of 224×224 px"),
    ],
)
def test_a_window_larger_than_the_image_is_explained(
    identifier: str, node: str, value: str, reason: str
) -> None:
    analysis = analyse(template(identifier).build().graph)
    facts = node_facts(analysis[node], analysis.receptive(node))
    sees = next(fact for fact in facts if fact.title == "Sees")
    assert (sees.value, sees.reason) == (value, reason)


def test_a_bypassed_block_says_that_it_costs_nothing() -> None:
    graph = template("lenet5").build().graph.annotate("conv2", bypassed=True)
    analysis = analyse(graph)
    lines = node_facts(analysis["conv2"], analysis.receptive("conv2"))
    found = {line.title: line.value for line in lines}
    assert found["Bypassed"] == "not in use"
    assert found["Output"] == "6×14×14"
    assert not {"Parameters", "MACs"} & set(found)
    before = node_facts(analysis["pool1"], analysis.receptive("pool1"))
    seen = [line for line in before if line.title.startswith("Sees")]
    assert [line for line in lines if line.title.startswith("Sees")] == seen
