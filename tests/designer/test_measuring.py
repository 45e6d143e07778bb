"""Measured times on the canvas: asked for while they are shown, and kept while they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from designer import measuring
from designer.canvas.picture import pictured
from engine.expansion import places
from engine.jobs import JobDone, JobFailed
from engine.projectfile import project_from_json
from engine.templates import template
from engine.timing import Times, Timing, gathered
from widgets.quantities import MISSING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from designer.window import Window

LONG = 100_000


class Link:
    """Takes the window's jobs instead of a worker, and answers when it is told to."""

    def __init__(self, window: Window) -> None:
        self.sent: list[dict[str, Any]] = []
        self._link = window.training.link
        self._link.send = self.sent.append  # type: ignore[method-assign, assignment]

    def jobs(self, name: str = "time") -> list[dict[str, Any]]:
        return [job for job in self.sent if job["job"] == name]

    def answer(self, job: dict[str, Any] | None = None) -> Timing:
        """Say that the leaves of the network took 1, 2, 3, … ms forward and twice that back."""
        job = job or self.jobs()[-1]
        graph = project_from_json(job["project"], "the project").graph
        leaves = {
            place: Times(number / 1000, 2 * number / 1000)
            for number, place in enumerate(places(graph).values(), 1)
        }
        timing = Timing(8, "cpu", gathered(dict(leaves), tuple(graph.nodes)))
        self._link.events_arrived.emit([JobDone(job["id"], timing.to_json())])
        return timing

    def refuse(self, sentence: str) -> None:
        self._link.events_arrived.emit([JobFailed(self.jobs()[-1]["id"], sentence)])


@pytest.fixture
def link(window: Window, monkeypatch: pytest.MonkeyPatch) -> Link:
    monkeypatch.setattr(measuring, "CHOSEN_MS", 0)
    monkeypatch.setattr(measuring, "REST_MS", 0)
    return Link(window)


def note(window: Window) -> str:
    reading = window.scene.heat.reading()
    assert reading is not None
    return reading.note


def choose(window: Window, link: Link, qtbot: QtBot) -> None:
    """Show the overlay, and wait until the times are asked for."""
    before = len(link.jobs())
    window.overlays.actions["time"].trigger()
    qtbot.waitUntil(lambda: len(link.jobs()) > before, timeout=LONG)


def change_units(window: Window, units: int) -> None:
    window.document.edit_graph(
        "Units", lambda graph: graph.replace("dense2", graph["dense2"].block.change(units=units))
    )


def test_the_key_reaches_it_and_its_cards_say_what_was_measured(
    window: Window, link: Link, qtbot: QtBot
) -> None:
    while window.scene.heat.id != "time":
        qtbot.keyClick(window.view, Qt.Key.Key_O)
    assert note(window) == "Measuring…"
    qtbot.waitUntil(lambda: len(link.jobs()) == 1, timeout=LONG)
    assert note(window) == "Measuring…"
    heat, items = window.scene.heat, window.scene.nodes
    assert set(heat.values.values()) == {None}
    assert items["conv1"].heat.text == MISSING
    timing = link.answer()
    assert heat.values == {place[0]: times.total for place, times in timing.times.items()}
    assert items["conv1"].heat.text == f"{3000 * timing.times['conv1',].forward:.2f} ms"
    total = f"{1000 * timing.total.total:,.0f} ms"
    assert note(window) == f"{total} in all, for a batch of 8 on cpu"
    assert total in window.view.overlay.legend.accessibleDescription()
    with pictured(window.document, window.theme, "time") as scene:
        assert scene.heat.values == heat.values
    assert len(link.jobs()) == 1


def test_passing_by_measures_nothing(
    window: Window, link: Link, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measuring, "CHOSEN_MS", 200_000)
    window.overlays.actions["time"].trigger()
    window.overlays.actions["none"].trigger()
    monkeypatch.setattr(measuring, "CHOSEN_MS", 0)
    choose(window, link, qtbot)
    assert len(link.jobs()) == 1


def test_an_edit_takes_the_time_of_what_it_changed_alone(
    window: Window, link: Link, qtbot: QtBot
) -> None:
    choose(window, link, qtbot)
    link.answer()
    values = dict(window.scene.heat.values)
    change_units(window, 50)
    gone = {name for name, value in window.scene.heat.values.items() if value is None}
    assert gone == {"dense2", "relu4", "dense3"}
    assert all(window.scene.heat.values[n] == v for n, v in values.items() if n not in gone)
    assert note(window) == "Measuring…"
    qtbot.waitUntil(lambda: len(link.jobs()) == 2, timeout=LONG)
    window.document.undo_stack.undo()
    assert link.jobs("give_up") == [{"job": "give_up", "of": link.jobs()[1]["id"]}]
    assert window.scene.heat.values == values
    assert "in all" in note(window)
    link.answer(link.jobs()[1])  # nobody waits for it any more
    assert window.scene.heat.values == values
    graph = window.document.graph
    window.document.edit_graph("Move", lambda graph: graph.move({"conv1": (0.0, 9.0)}))
    assert window.document.graph is not graph
    assert window.scene.heat.values == values
    window.document.edit_graph("Freeze", lambda graph: graph.annotate("conv1", trainable=False))
    assert window.scene.heat.values["conv1"] is None


def test_another_device_or_batch_is_measured_anew(window: Window, link: Link, qtbot: QtBot) -> None:
    choose(window, link, qtbot)
    link.answer()
    window.document.edit("Batch", window.document.project.change_training(batch_size=5))
    assert set(window.scene.heat.values.values()) == {None}
    qtbot.waitUntil(lambda: len(link.jobs()) == 2, timeout=LONG)
    window.document.edit("Epochs", window.document.project.change_training(epochs=3))
    link.answer()
    assert None not in window.scene.heat.values.values()


def test_what_cannot_run_is_said_once_and_measured_when_it_can(
    window: Window, link: Link, qtbot: QtBot
) -> None:
    window.document.edit_graph("Cut", lambda graph: graph.remove(["flatten1"]))
    choose(window, link, qtbot)
    link.refuse("dense1 has nothing at its input.")
    assert note(window) == "dense1 has nothing at its input."
    qtbot.wait(5)
    assert len(link.jobs()) == 1
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: len(link.jobs()) == 2, timeout=LONG)
    link.answer()
    assert "in all" in note(window)


def test_a_folded_block_sums_its_inside_which_has_its_own_times(
    window: Window, link: Link, qtbot: QtBot
) -> None:
    window.document.open(template("cifar-resnet20").build(), None)
    choose(window, link, qtbot)
    timing = link.answer()
    heat = window.scene.heat
    stage = next(p[0] for p in timing.times if len(p) > 1)
    whole = heat.values[stage]
    assert whole == timing.times[stage,].total
    window.view.select([stage])
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert window.document.scope.path == (stage,)
    inside = {name: timing.times[p].total for p in timing.times for name in p[1:] if len(p) == 2
              and p[0] == stage}  # fmt: skip
    assert {n: v for n, v in heat.values.items() if n in inside} == inside
    assert sum(value or 0 for value in heat.values.values()) == pytest.approx(whole)
    assert None not in heat.values.values()
    assert len(link.jobs()) == 1


def test_the_inspector_says_a_blocks_part(window: Window, link: Link, qtbot: QtBot) -> None:
    window.view.select(["conv1"])

    def told() -> str:
        facts = {fact.title: fact.value for fact in window.inspector.facts.facts}
        return facts.get("Measured", "")

    assert told() == ""
    choose(window, link, qtbot)
    timing = link.answer()
    part, whole = (1000 * each.total for each in (timing.times["conv1",], timing.total))
    qtbot.waitUntil(lambda: told() == f"{part:.2f} ms of {whole:,.0f} ms", timeout=LONG)
    window.overlays.actions["none"].trigger()
    change_units(window, 50)
    qtbot.waitUntil(lambda: told() == "", timeout=LONG)
    assert len(link.jobs()) == 1


def test_each_tab_keeps_its_own_times(window: Window, link: Link, qtbot: QtBot) -> None:
    choose(window, link, qtbot)
    link.answer()
    values, first = dict(window.scene.heat.values), window.document.sheet
    other = window.document.new_sheet(template("convnet39").build(), None)
    window.document.switch(other)
    qtbot.waitUntil(lambda: len(link.jobs()) == 2, timeout=LONG)
    window.document.switch(first)
    assert link.jobs("give_up")
    assert window.scene.heat.values == values
    assert "in all" in note(window)
    window.document.switch(other)
    qtbot.waitUntil(lambda: len(link.jobs()) == 3, timeout=LONG)
    link.answer()
    assert None not in window.scene.heat.values.values()


def test_a_training_has_the_machine_for_itself(window: Window, link: Link, qtbot: QtBot) -> None:
    choose(window, link, qtbot)
    window.training.train()
    assert window.training.running
    assert link.jobs("give_up")
    assert note(window) == "A training is running: times are measured when it ends."
    change_units(window, 50)
    qtbot.wait(5)
    assert len(link.jobs()) == 1
    (train,) = link.jobs("train")
    window.training.link.events_arrived.emit([JobFailed(train["id"], "There is no data.")])
    assert not window.training.running
    qtbot.waitUntil(lambda: len(link.jobs()) == 2, timeout=LONG)


def test_the_real_worker_measures(working_window: Window, qtbot: QtBot) -> None:
    window = working_window
    window.overlays.actions["time"].trigger()
    qtbot.waitUntil(lambda: "in all" in note(window), timeout=LONG)
    values = window.scene.heat.values
    assert list(values) == list(window.document.graph.nodes)
    assert values["input"] == 0
    assert values["conv1"]
    assert window.scene.nodes["conv1"].heat.text.endswith(" ms")
