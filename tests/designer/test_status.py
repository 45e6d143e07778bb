"""What the line at the bottom says goes when the person does the next thing."""

import pytest
from PySide6.QtWidgets import QApplication

from designer import status
from designer.window import Window
from engine.training.events import RunFinished
from tests.designer.test_earlier_runs import write_run


@pytest.fixture
def quick(window: Window, monkeypatch: pytest.MonkeyPatch) -> Window:
    """Let every sentence be read at once."""
    monkeypatch.setattr(status, "READ_MS", 0)
    monkeypatch.setattr(status, "READ_LETTER_MS", 0)
    return window


def edit(window: Window, epochs: int) -> None:
    project = window.document.project
    assert window.document.edit("Set epochs", project.change_training(epochs=epochs))


def test_a_sentence_goes_with_the_next_edit(quick: Window) -> None:
    quick.tell("Select one group.")
    QApplication.processEvents()
    assert quick.notice == "Select one group."
    edit(quick, 3)
    assert quick.notice == ""


def test_a_sentence_goes_when_something_else_is_selected(quick: Window) -> None:
    quick.view.select(("conv1",))
    quick.tell("Select one group.")
    QApplication.processEvents()
    quick.view.select(("conv1",))
    assert quick.notice != ""
    quick.view.select(("conv2",))
    assert quick.notice == ""


def test_what_is_said_of_an_edit_outlives_it(quick: Window) -> None:
    quick.tell("Done.")
    edit(quick, 4)
    assert quick.notice == "Done."
    QApplication.processEvents()
    quick.document.set_classes(7)  # nobody did anything
    assert quick.notice == "Done."


def test_a_sentence_can_be_read_before_it_goes(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status, "READ_MS", 60_000)
    window.tell("Training was stopped.", seconds=600)
    QApplication.processEvents()
    edit(window, 3)
    assert window.notice == "Training was stopped."
    assert (
        0 < window.status._timer.remainingTime() < 100_000
    )  # of a timer that may be late by a twentieth
    monkeypatch.setattr(status, "READ_MS", 0)
    monkeypatch.setattr(status, "READ_LETTER_MS", 0)
    edit(window, 4)
    assert window.notice == ""


def test_a_run_that_ended_says_so_once_with_its_best(
    quick: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    tell = quick.status.tell

    def heard(sentence: str, seconds: float) -> None:
        told.append(sentence)
        tell(sentence, seconds)

    monkeypatch.setattr(quick.status, "tell", heard)
    monkeypatch.setattr(quick.training.link, "send", lambda _job: None)
    quick.training.train()
    run = quick.training.run
    assert run is not None
    write_run(run.folder, run.project)
    quick.training._handle([RunFinished("completed", 3, 30, 2, 0.1, 0.975, 100.0, 1.0)])
    assert told == ["Training finished. The best was epoch 2 with 97.50%."]
    QApplication.processEvents()
    edit(quick, 9)
    assert quick.notice == ""
