"""The document: what merges into one step, what undo brings back, and what counts as saved."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from designer.document import Document, State
from engine.errors import GraphError
from engine.project import Project
from engine.templates import template


def lenet() -> Project:
    return template("lenet5").build()


def set_kernel(document: Document, kernel: int, merge: str | None = "kernel") -> bool:
    return document.edit_graph(
        "Set kernel",
        lambda graph: graph.replace("conv1", graph["conv1"].block.change(kernel=kernel)),
        merge,
    )


def kernel(document: Document) -> object:
    return document.graph["conv1"].block.values()["kernel"]


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    del qtbot
    return Document(lenet())


def test_steps_with_one_key_become_one(document: Document) -> None:
    for value in (6, 7, 8):
        assert set_kernel(document, value)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.project == lenet()
    document.undo_stack.redo()
    assert kernel(document) == 8


def test_the_end_of_a_gesture_and_another_key_separate_steps(document: Document) -> None:
    set_kernel(document, 6)
    document.end_gesture()
    set_kernel(document, 7)
    set_kernel(document, 8)
    assert document.undo_stack.count() == 2
    set_kernel(document, 7, merge="another")
    set_kernel(document, 6, merge=None)
    set_kernel(document, 7, merge=None)
    assert document.undo_stack.count() == 5


def test_a_gesture_that_ends_where_it_began_leaves_no_step(document: Document) -> None:
    set_kernel(document, 7)
    set_kernel(document, 5)
    assert document.undo_stack.count() == 0
    assert not document.modified


def test_no_change_is_no_step(document: Document) -> None:
    told: list[State] = []
    document.changed.connect(lambda _before, after: told.append(after))
    assert not document.edit("Nothing", lenet())
    assert not set_kernel(document, 5)
    assert not told
    assert document.undo_stack.count() == 0


def test_a_refused_edit_changes_nothing(document: Document) -> None:
    before = document.state
    with pytest.raises(GraphError):
        document.edit_graph("Remove", lambda graph: graph.remove(["nobody"]))
    assert document.state is before
    assert not document.modified


def test_what_was_saved_is_never_merged_away(document: Document, tmp_path: Path) -> None:
    set_kernel(document, 6)
    document.mark_saved(tmp_path / "a.netloom")
    assert not document.modified
    set_kernel(document, 7)
    assert document.modified
    document.undo_stack.undo()
    assert not document.modified
    document.undo_stack.undo()
    assert document.modified


def test_undo_shows_the_problems_of_the_data_as_it_is_now(document: Document) -> None:
    # The person was faster than the worker: the first step was made before the data was known.
    set_kernel(document, 3)
    document.set_classes(7)
    now = Document(lenet())
    now.set_classes(7)
    assert now.problems != Document(lenet()).problems
    document.undo_stack.undo()
    assert document.problems == now.problems
    document.undo_stack.redo()
    assert {p.code for p in document.problems} >= {p.code for p in now.problems}


def test_opening_begins_a_new_history(document: Document, tmp_path: Path) -> None:
    set_kernel(document, 7)
    told: list[tuple[State, State]] = []
    document.changed.connect(lambda before, after: told.append((before, after)))
    before = document.state
    document.open(Project("other"), tmp_path / "other.netloom")
    assert told == [(before, document.state)]
    assert document.undo_stack.count() == 0
    assert not document.modified
    assert document.path == tmp_path / "other.netloom"


kernels = st.integers(1, 9)
actions = st.one_of(
    st.tuples(st.just("set"), kernels),
    st.tuples(st.just("spin"), kernels),
    st.tuples(st.just("rename"), st.sampled_from(["a", "b", "c"])),
    st.tuples(st.sampled_from(["end", "undo", "redo", "save"]), st.none()),
)


def act(document: Document, action: str, value: object, saved: list[Project]) -> None:
    if action in {"set", "spin"}:
        assert isinstance(value, int)
        set_kernel(document, value, merge="kernel" if action == "spin" else None)
    elif action == "rename":
        project = document.project
        document.edit("Rename", Project(str(value), project.graph, project.data, project.training))
    elif action == "end":
        document.end_gesture()
    elif action == "undo":
        document.end_gesture()
        document.undo_stack.undo()
    elif action == "redo":
        document.undo_stack.redo()
    else:
        document.mark_saved(Path("a.netloom"))
        saved.append(document.project)


@given(st.lists(actions, max_size=25))
@settings(deadline=None, max_examples=60)
def test_undo_to_the_start_gives_the_first_project_and_redo_the_last(
    steps: list[tuple[str, object]],
) -> None:
    first = lenet()
    document = Document(first)
    saved = [first]
    shown = [document.state]
    document.changed.connect(lambda before, after: shown.append((before, after)[1]))
    for action, value in steps:
        before = document.state
        act(document, action, value, saved)
        # Everybody who listens has seen every project, and only new ones.
        assert shown[-1] is document.state
        assert document.state is before or action not in {"end", "save"}
        # The mark may warn too often, never too seldom.
        assert document.modified or document.project == saved[-1]
        if action == "save":
            assert not document.modified
    last = document.project
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    end = document.project
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.project == first
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert document.project == end
    assert document.analysis.totals == Document(end).analysis.totals
    assert document.problems == Document(end).problems
    assert last == end or document.undo_stack.count()


@given(st.lists(kernels, min_size=1, max_size=12))
@settings(deadline=None, max_examples=40)
def test_a_spin_is_at_most_one_step(values: list[int]) -> None:
    document = Document(lenet())
    for value in values:
        set_kernel(document, value)
    assert document.undo_stack.count() == (values[-1] != 5)
    document.undo_stack.undo()
    assert document.project == lenet()
