"""What holds in the panels, the bars and the title after every step."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from designer.totals import problems_text, totals_text
from designer.window import Window
from engine.settings import Kind, Settings
from tests.designer.random.window_desk import WindowDesk, text_in
from widgets.fields import Form
from widgets.fields.row import Row
from widgets.fields.writing import write


def assert_bars_true(window: Window) -> None:
    """Hold the title, the tabs, the history and the line of totals to the document."""
    document, actions = window.document, window.actions_
    stack, sheet = document.undo_stack, document.sheet
    assert window.windowTitle() == f"{sheet.name}[*] – Netloom"
    assert window.isWindowModified() == document.modified
    assert actions["undo"].text() == f"&Undo {stack.undoText()}".strip()
    assert actions["redo"].text() == f"&Redo {stack.redoText()}".strip()
    assert actions["undo"].isEnabled() == stack.canUndo()
    assert actions["redo"].isEnabled() == stack.canRedo()
    steps = window.steps
    assert steps.stack() is stack
    assert steps.model().rowCount() == stack.count() + 1
    assert steps.currentIndex().row() == stack.index()
    strip, sheets = window.tab_strip, window.tabs.sheets
    assert strip.count() == len(sheets)
    assert strip.currentIndex() == sheets.index(sheet)
    for place, each in enumerate(sheets):
        name = each.name.replace("&", "&&")
        assert strip.tabText(place) == (f"{name} •" if each.modified else name)
    state = document.state
    said = f"{totals_text(state.project, state.analysis)} · {problems_text(state.problems)}"
    assert window.status.totals.text() == said
    path = state.scope.path
    trail = window.view.trail
    assert trail.isHidden() == (not path)
    if path:
        assert [button.text() for button in trail.buttons][1:] == list(path)
        assert trail.buttons[0].text() == state.project.name.replace("&", "&&")


def assert_panels_true(desk: WindowDesk) -> None:
    """Hold every panel to the document and the selection."""
    window, document = desk.window, desk.document
    scope, project = document.scope, document.project
    listed = [card.problem for card in window.problems_panel.cards]
    inner = () if scope.outer is None else scope.problems
    wanted = [*inner, *document.problems]
    assert len(listed) == len(wanted)
    assert all(any(each is problem for problem in wanted) for each in listed)
    assert window.docks["problems"].windowTitle() == window.problems_panel.tab_title
    groups = [made.name for made in window.palette_panel._groups]
    assert groups == [each.name for each in project.groups.values()]
    _hold_form(desk, window.data_panel.form, [project.data])
    _hold_form(desk, window.training_panel.form, [project.training])
    assert project.training.device in window.tool_bar.device_button.text()


def assert_inspector_true(desk: WindowDesk) -> None:
    """Hold the inspector to what is selected."""
    window, document = desk.window, desk.document
    inspector, scope = window.inspector, document.scope
    graph = scope.bound or scope.graph
    nodes = [graph[name] for name in window.view.selection]
    if not nodes:
        assert inspector.form is None
        wire = window.scene.selected_wire
        if wire is None and scope.outer is None and not window.scene.remarks.selection:
            assert inspector.shows_project
            assert inspector.header.title.text() == document.project.name
        return
    assert inspector.form is not None
    _hold_form(desk, inspector.form, [node.block for node in nodes])
    expected = [problem for problem in scope.problems if problem.node in window.view.selection]
    assert [card.problem for card in inspector.problem_list.cards] == expected
    if len(nodes) == 1:
        (node,) = nodes
        typed = inspector.header.name
        if typed.isActiveWindow() and not typed.hasFocus():
            assert typed.text() == node.name
        assert inspector.note.toPlainText() == node.note
        assert inspector.header.title.text() == node.block.title
        report = scope.analysis[node.name]
        if inspector.trainable.isVisible():
            assert inspector.trainable.isChecked() == node.trainable
        if inspector.bypassed.isVisible():
            assert inspector.bypassed.isChecked() == node.bypassed
        if inspector.parts.isVisible() and report.parameters is not None:
            table = inspector.parts
            last = table.topLevelItem(table.topLevelItemCount() - 1)
            assert last is not None
            assert last.text(2) == f"{report.parameters:,}"


def _hold_form(desk: WindowDesk, form: Form, settings: Sequence[Settings]) -> None:
    for name, row in form.rows.items():
        values = [each.values()[name] for each in settings]
        field = row.control
        if field is desk.typing and (field.hasFocus() or not field.isActiveWindow()):
            continue  # a text on its way to a value, perhaps in a panel that floats
        _hold_row(row, values)


def _hold_row(row: Row, values: Sequence[Any]) -> None:
    shown, info = text_in(row.control), row.info
    mixed = any(value != values[0] for value in values[1:])
    value = values[0]
    if info.kind is Kind.SWITCH:
        partly, on = Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked
        assert shown == (partly if mixed else on if value else Qt.CheckState.Unchecked)
    elif info.kind is Kind.CHOICE and not isinstance(shown, str):
        assert mixed
    elif mixed:
        assert shown in ("", None)
    elif info.kind is Kind.CHOICE:
        assert shown == value
    else:
        assert shown == write(info, value), (info.name, shown)
