"""What the worker does about a fault of the accelerator, which no test can cause for real."""

import io
import json
import os
from pathlib import Path

import pytest

from engine.projectfile import project_to_json
from engine.training import device
from engine.training.events import RunFailed, from_json
from engine.worker import Worker
from tests.engine.training.tiny import dense, small_project


@pytest.mark.parametrize("usable", [True, False])
def test_it_ends_itself_only_where_the_accelerator_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, usable: bool
) -> None:
    monkeypatch.setattr(device, "usable", lambda: usable)
    project = small_project(tmp_path, dense(), epochs=1)
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "file").touch()
    job = {
        "job": "train", "id": 1, "project": project_to_json(project),
        "folder": str(tmp_path / "taken"), "base": None,
    }  # fmt: skip
    reading, writing = os.pipe()
    os.write(writing, json.dumps(job).encode() + b"\n")
    if usable:
        os.write(writing, b'{"job": "quit"}\n')
    events = io.BytesIO()
    with open(reading, "rb") as jobs:  # noqa: PTH123 - a pipe has no path
        worker = Worker(jobs, events)
        try:
            worker.run()  # returns while the other end of the pipe is still open
        finally:
            os.close(writing)
    assert worker.broken is not usable
    told = [from_json(line) for line in events.getvalue().splitlines()]
    assert any(isinstance(event, RunFailed) for event in told)
