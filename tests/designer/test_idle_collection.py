"""Garbage is collected while the person rests, and not before."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from designer import idle_collection
from designer.document import Document
from designer.idle_collection import IdleCollection
from engine.blocks.base import make
from engine.graph import Graph, Node
from engine.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Knot:
    """Something that refers to itself, which counting references never lets go."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Leave Python's collector as it was."""
    yield
    gc.unfreeze()


def old_knot() -> weakref.ref[Knot]:
    """Return garbage that the collection of young objects does not find any more."""
    knot = Knot()
    gc.collect(1)
    gc.collect(1)
    return weakref.ref(knot)


def test_old_garbage_goes_while_the_person_rests(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle_collection, "ENOUGH", 0)
    monkeypatch.setattr(idle_collection, "REST_SECONDS", 0.0)
    document = Document(Project())
    collection = IdleCollection(document)
    collection.begin()
    knot = old_knot()
    qtbot.waitUntil(lambda: knot() is None)
    collection.end()


def test_none_of_it_goes_amid_the_work(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle_collection, "ENOUGH", 0)
    monkeypatch.setattr(idle_collection, "LOOK_MS", 1)
    monkeypatch.setattr(idle_collection, "REST_SECONDS", 60.0)
    document = Document(Project())
    collection = IdleCollection(document)
    collection.begin()
    document.edit("add", Project(graph=Graph().add(Node("relu", make("relu")))))
    knot = old_knot()
    qtbot.wait(30)
    collection.end()
    assert knot() is not None


def test_no_other_thread_takes_a_window_s_things_apart(qtbot: QtBot) -> None:
    """Qt's objects that end in another thread than theirs end the process."""
    ended: list[threading.Thread] = []

    class Old(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.own = self

        def __del__(self) -> None:
            ended.append(threading.current_thread())

    def work() -> None:
        while not ended and time.monotonic() < until:
            made = [[] for _ in range(1000)]  # type: ignore[var-annotated]
            for each in made:
                each.append(made)
            time.sleep(0.001)

    document = Document(Project())
    collection = IdleCollection(document)
    collection.begin()
    until = time.monotonic() + 5
    thread = threading.Thread(target=work, daemon=True)
    Old()
    thread.start()
    qtbot.waitUntil(lambda: bool(ended))
    collection.end()
    thread.join()
    assert ended == [threading.main_thread()]
