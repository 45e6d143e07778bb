"""The link to the worker, with processes that behave badly in its place."""

import sys
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from designer.worker_link import WorkerLink
from engine.jobs import JobDone
from tests.designer.conftest import Processes

if TYPE_CHECKING:
    from engine.training.events import Event

ECHO = """
import json, sys
print("no event", flush=True)
for line in sys.stdin:
    job = json.loads(line)
    if job["job"] == "die":
        sys.exit(job["code"])
    if job["job"] == "quit":
        break
    print(json.dumps({"event": "job_done", "job": job["id"], "result": job["job"]}), flush=True)
"""


def link(code: str) -> WorkerLink:
    return WorkerLink(command=[sys.executable, "-c", code])


def test_jobs_go_out_and_events_come_in_their_order(qtbot: QtBot, workers: Processes) -> None:
    echo = link(ECHO)
    events: list[Event] = []
    echo.events_arrived.connect(events.extend)
    for number in range(1, 201):
        echo.send({"job": "say", "id": number})
    qtbot.waitUntil(lambda: len(events) == 200, timeout=20_000)
    assert events == [JobDone(number, "say") for number in range(1, 201)]
    assert echo.pid == workers[0].pid
    echo.shut_down()
    assert workers[0].poll() is not None
    assert echo.pid is None
    echo.send({"job": "say", "id": 1})  # nothing is started any more
    assert len(workers) == 1


def test_a_death_is_told_once_and_the_next_job_starts_another(
    qtbot: QtBot, workers: Processes
) -> None:
    echo = link(ECHO)
    told: list[str] = []
    echo.died.connect(told.append)
    with qtbot.waitSignal(echo.died, timeout=20_000):
        echo.send({"job": "die", "code": 3})
    assert told == ["it ended with code 3"]
    with qtbot.waitSignal(echo.events_arrived, timeout=20_000):
        echo.send({"job": "say", "id": 1})
    assert len(workers) == 2
    echo.shut_down()
    assert len(told) == 1


def test_a_program_that_is_not_there_is_told(qtbot: QtBot) -> None:
    missing = WorkerLink(command=["/nowhere/python"])
    with qtbot.waitSignal(missing.died, timeout=20_000) as told:
        missing.start()
    assert told.args is not None
    assert told.args[0].startswith("it could not be started: ")
    missing.shut_down()


def test_one_that_never_listens_does_not_outlive_the_window(
    qtbot: QtBot, workers: Processes
) -> None:
    deaf = link("import time\ntime.sleep(600)")
    deaf.start()
    qtbot.waitUntil(lambda: deaf.pid is not None, timeout=20_000)
    deaf.shut_down()
    assert workers[0].poll() is not None
