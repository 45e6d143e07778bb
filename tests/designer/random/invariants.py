"""What holds after every step, however the project came to be as it is."""

from designer.document import Document
from designer.scope import look, whole
from designer.state import work_out
from engine.analysis import Analysis
from engine.projectfile import project_from_json, project_to_json
from tests.designer.canvas.gestures import assert_scene_equals_project
from tests.designer.random.desk import Desk


def assert_canvas_true(desk: Desk) -> None:
    """Hold the canvas to the document: every item, the selection, and nothing besides."""
    scene, view = desk.scene, desk.view
    assert view.gesture is None
    assert not scene.far.guests
    assert_scene_equals_project(scene)
    for name, item in scene.nodes.items():
        assert item.node.bypassed == desk.graph[name].bypassed
        assert 0 <= item.zValue() <= scene.top < 1


def assert_known_true(document: Document) -> None:
    """Hold what is known of the project to what is found at a first look."""
    state, scope = document.state, document.scope
    fresh = work_out(state.project, None, state.classes, state.strain)
    assert _told(state.analysis) == _told(fresh.analysis)
    assert state.problems == fresh.problems
    root = whole(fresh.project, fresh.analysis, fresh.problems)
    seen = look(fresh.project, root, scope.path)
    assert seen.path == scope.path
    assert seen.graph == scope.graph
    assert _told(seen.analysis) == _told(scope.analysis)
    assert seen.problems == scope.problems
    assert (seen.bound is None) == (scope.bound is None)
    assert seen.bound is None or seen.bound == scope.bound


def _told(analysis: Analysis) -> tuple[object, ...]:
    """Return all that an analysis tells, as a value."""
    reports = [
        (name, each.block, each.inputs, each.facts, each.fault, analysis.receptive(name))
        for name, each in analysis.nodes.items()
    ]
    return reports, analysis.totals, analysis.faulty


def assert_saved_true(document: Document) -> None:
    """Hold the project to what comes back from its file."""
    text = project_to_json(document.project)
    again = project_from_json(text)
    assert again == document.project
    assert project_to_json(again) == text


def assert_history_true(desk: Desk) -> None:
    """Take all steps of every tab back and do them again: the first project, and the last one."""
    for number in range(len(desk.sheets)):
        desk.show_tab(number)
        document = desk.document
        stack, last = document.undo_stack, project_to_json(document.project)
        while stack.canRedo():
            stack.redo()
        newest = project_to_json(document.project)
        while stack.canUndo():
            stack.undo()
        assert project_to_json(document.project) == desk.first_text()
        assert_canvas_true(desk)
        assert_known_true(document)
        while stack.canRedo():
            stack.redo()
        assert project_to_json(document.project) == newest
        assert_canvas_true(desk)
        assert last
