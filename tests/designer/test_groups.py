"""Groups in the whole window: keys, inspector, palette, problems and totals."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from designer.canvas.menus import node_menu
from designer.window import Window
from engine.blocks.base import registry
from engine.grouplibrary import folder
from engine.groups.definition import Exposed
from tests.designer.canvas.gestures import Drag, Mouse, empty_place, press_key
from tests.designer.conftest import MakeWindow, press
from widgets.palette import GROUPS, LIBRARY

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
UNIT = ("conv1", "relu1", "pool1")


@pytest.fixture
def grouped(window: Window, qtbot: QtBot) -> Window:
    """Return the window with LeNet-5 whose first unit was grouped by keys."""
    window.view.select(UNIT)
    press(window, qtbot, Key.Key_G, CTRL)
    assert window.view.group_field.isVisible()
    QTest.keyClicks(window.view.group_field, "Unit")
    press_key(window.view.group_field, Key.Key_Return)
    return window


def totals(window: Window) -> str:
    return next(
        label.text()
        for label in window.statusBar().findChildren(QLabel)
        if label.accessibleName() == "Totals of the network"
    )


def pin(window: Window, setting: str) -> QToolButton:
    """Return the button that makes a setting one of the group."""
    assert window.inspector.form is not None
    title = window.inspector.form.rows[setting].info.title
    return next(
        button
        for button in window.inspector.form.findChildren(QToolButton)
        if button.isVisible()
        and f" {title} " in f" {button.accessibleName()} "
        and "group" in button.accessibleName()
    )


def test_keys_group_open_leave_and_ungroup(grouped: Window, qtbot: QtBot) -> None:
    document = grouped.document
    assert list(document.project.groups) == ["Unit"]
    before = totals(grouped)
    press(grouped, qtbot, Key.Key_Return)
    assert document.scope.path == ("unit1",)
    assert totals(grouped) == before
    press(grouped, qtbot, Key.Key_Backspace)
    assert document.scope.path == ()
    press(grouped, qtbot, Key.Key_G, CTRL | SHIFT)
    assert "unit1_conv1" in document.graph


def test_menus_open_and_leave(grouped: Window) -> None:
    grouped.actions_["enter"].trigger()
    assert grouped.document.scope.path == ("unit1",)
    grouped.actions_["leave"].trigger()
    assert grouped.document.scope.path == ()


def test_the_inspector_follows_into_the_group(grouped: Window) -> None:
    inspector, view = grouped.inspector, grouped.view
    view.travel.enter("unit1")
    assert inspector.header.title.text() == "Unit"
    assert "Every instance" in inspector.header.subtitle.text()
    facts = {fact.title: fact.value for fact in inspector.facts.facts}
    assert facts["Blocks"] == "3"
    assert facts["Parameters"] == "156"
    view.select(["conv1"])
    assert inspector.form is not None
    inspector.form.rows["filters"].control.setFocus()
    QTest.keyClick(inspector.form.rows["filters"].control, Key.Key_A, CTRL)
    QTest.keyClicks(inspector.form.rows["filters"].control, "8")
    state = grouped.document.state
    assert state.project.groups["Unit"].graph["conv1"].block.values()["filters"] == 8
    assert state.analysis["unit1"].outputs == ((8, 14, 14),)
    assert "208" in {fact.value for fact in inspector.facts.facts}
    view.select(["input"])
    assert not inspector.form.rows["shape"].control.isEnabled()
    assert "unit1" in inspector.form.rows["shape"].control.toolTip()


def test_a_setting_is_exposed_titled_chosen_reset_and_concealed(grouped: Window) -> None:
    document, inspector, view = grouped.document, grouped.inspector, grouped.view
    view.travel.enter("unit1")
    view.select(["conv1"])
    QTest.mouseClick(pin(grouped, "filters"), Qt.MouseButton.LeftButton)
    assert document.project.groups["Unit"].exposed == (Exposed("filters", "conv1", "filters"),)
    assert pin(grouped, "filters").isChecked()
    assert not pin(grouped, "kernel").isChecked()
    field = inspector.exposed.fields["filters"]
    field.setFocus()
    QTest.keyClicks(field, "Maps")
    press_key(field, Key.Key_Return)
    assert document.project.groups["Unit"].exposed[0].title == "Maps"

    view.travel.leave()
    assert view.selection == ("unit1",)
    assert inspector.form is not None
    assert set(inspector.form.rows) == {"filters", "repeat"}
    row = inspector.form.rows["filters"]
    assert row.label.text().replace("&", "") == "Maps"
    row.control.setFocus()
    QTest.keyClick(row.control, Key.Key_A, CTRL)
    QTest.keyClicks(row.control, "12")
    assert document.state.analysis["unit1"].outputs == ((12, 14, 14),)

    view.travel.enter("unit1")
    view.select(["conv1"])
    locked = inspector.form.rows["filters"].control
    assert not locked.isEnabled()
    assert "unit1" in locked.toolTip()
    assert "values of unit1" in view.trail.note.text()
    view.travel.leave()
    inspector.form.rows["filters"].reset()
    assert document.state.analysis["unit1"].outputs == ((6, 14, 14),)

    view.travel.enter("unit1")
    close = next(b for b in inspector.exposed.findChildren(QToolButton) if b.isVisible())
    assert close.accessibleName() == "Conceal conv1 · Filters"
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert document.project.groups["Unit"].exposed == ()
    assert not inspector.exposed.isVisible()


def test_only_inner_blocks_of_a_group_can_expose(grouped: Window) -> None:
    def pins() -> list[str]:
        assert grouped.inspector.form is not None
        return [
            button.accessibleName()
            for button in grouped.inspector.form.findChildren(QToolButton)
            if button.isVisible() and "group" in button.accessibleName()
        ]

    grouped.view.select(["conv2"])
    assert not pins()
    grouped.view.travel.enter("unit1")
    grouped.view.select(["conv1"])
    assert pins()
    grouped.view.select(["input"])
    assert not pins()
    grouped.view.travel.leave()
    grouped.view.select(["conv2"])
    assert not pins()


def test_the_inside_of_a_composite_can_only_be_read(window: Window) -> None:
    window.open_project_value("resnet18")
    window.view.travel.enter("stage1")
    window.view.select([next(n for n in window.document.graph.nodes if "conv" in n)])
    assert window.inspector.form is not None
    assert not any(row.control.isEnabled() for row in window.inspector.form.rows.values())
    assert not window.inspector.header.name.isEnabled()
    window.view.travel.leave()
    window.view.select(["conv1"])
    assert all(row.control.isEnabled() for row in window.inspector.form.rows.values())
    assert window.inspector.header.name.isEnabled()


def test_the_palette_offers_the_projects_groups(grouped: Window) -> None:
    palette, document = grouped.palette_panel, grouped.document
    kind = GROUPS + "Unit"
    index = palette.model_index(kind)
    assert index is not None
    assert index.parent().data() == "Groups of this project"
    palette.block_chosen.emit(kind)
    assert grouped.view.selection == ("unit2",)

    def remove() -> bool:
        menu = palette.menu(kind)
        action = next(a for a in menu.actions() if a.text().startswith("&Remove from the project"))
        enabled = action.isEnabled()
        action.trigger()
        menu.deleteLater()
        return enabled

    assert not remove()
    document.edit_graph("Remove", lambda graph: graph.remove(["unit1", "unit2"]))
    assert palette.model_index(kind) is not None
    assert remove()
    assert palette.model_index(kind) is None
    assert not document.project.groups
    document.undo_stack.undo()
    assert palette.model_index(kind) is not None
    assert all(palette.model_index(known) is not None for known in registry())


def test_a_group_is_renamed_in_the_palette(grouped: Window, qtbot: QtBot) -> None:
    palette = grouped.palette_panel
    palette.tree.setFocus()
    index = palette.model_index(GROUPS + "Unit")
    assert index is not None
    palette.tree.setCurrentIndex(index)
    press_key(palette.tree, Key.Key_F2)
    editor = palette.tree.viewport().focusWidget() or palette.tree.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Cell")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: "Cell" in grouped.document.project.groups)
    assert list(grouped.document.project.groups) == ["Cell"]
    assert palette.model_index(GROUPS + "Cell") is not None
    assert grouped.document.graph["unit1"].block.title == "Cell"
    # The Return that ended it added no block.
    assert sum(node.block.title == "Cell" for node in grouped.document.graph.nodes.values()) == 1


def test_delete_in_the_palette_says_why_a_used_group_stays(grouped: Window) -> None:
    palette = grouped.palette_panel
    index = palette.model_index(GROUPS + "Unit")
    assert index is not None
    palette.tree.setCurrentIndex(index)
    press_key(palette.tree, Key.Key_Delete)
    assert "is used by unit1" in grouped.notice
    assert "Unit" in grouped.document.project.groups


def test_a_press_on_a_cards_problem_leads_to_it_in_the_list(window: Window) -> None:
    window.document.edit_graph(
        "", lambda graph: graph.replace("conv2", graph["conv2"].block.change(kernel=30))
    )
    window.show_panel("monitor")
    window.view.actual_size()
    window.view.reveal("conv2")
    window.view.select([])
    item = window.scene.nodes["conv2"]
    Mouse(window.view).click(item.pos() + item.badge_area().center())
    assert window.view.selection == ("conv2",)
    window.view.notice.all.click()  # its repairs stand beside it
    assert window.problems_panel.isVisible()
    current = window.problems_panel.current
    assert current is not None
    assert current.node == "conv2"


def test_problems_inside_come_first_and_lead_to_their_place(grouped: Window) -> None:
    document, panel = grouped.document, grouped.problems_panel
    document.edit_graph(
        "", lambda graph: graph.replace("dense3", graph["dense3"].block.change(units=7))
    )
    grouped.view.travel.enter("unit1")
    document.edit_graph(
        "", lambda graph: graph.replace("conv1", graph["conv1"].block.change(kernel=40))
    )
    assert [card.problem.node for card in panel.cards][:2] == ["conv1", "unit1"]
    panel.next_problem()
    assert document.scope.path == ("unit1",)
    assert grouped.view.selection == ("conv1",)
    panel.next_problem()
    assert document.scope.path == ()
    assert grouped.view.selection == ("unit1",)
    assert panel.cards[0].problem.node == "unit1"


def test_opening_another_project_from_inside_shows_its_network(grouped: Window) -> None:
    grouped.view.travel.enter("unit1")
    grouped.open_project_value("resnet18")
    assert grouped.document.scope.path == ()
    assert not grouped.view.trail.isVisible()
    assert grouped.view.selection == ()
    assert grouped.palette_panel.model_index(GROUPS + "Unit") is None


def choose(window: Window, kind: str, text: str) -> None:
    """Choose an action of the menu of a palette's entry."""
    menu = window.palette_panel.menu(kind)
    action = next(a for a in menu.actions() if a.text().replace("&", "").startswith(text))
    action.trigger()
    menu.deleteLater()


def test_a_kept_group_is_offered_in_every_project(
    grouped: Window, make_window: MakeWindow, qtbot: QtBot
) -> None:
    choose(grouped, GROUPS + "Unit", "Save to my library")
    assert "in your library" in grouped.notice
    other = make_window()
    kind = LIBRARY + "Unit"
    qtbot.waitUntil(lambda: other.palette_panel.model_index(kind) is not None)
    index = other.palette_panel.model_index(kind)
    assert index is not None
    assert index.parent().data() == "My library"
    assert not other.document.project.groups
    other.palette_panel.block_chosen.emit(kind)
    assert list(other.document.project.groups) == ["Unit"]
    assert other.view.selection == ("unit1",)
    assert other.document.undo_stack.count() == 1
    other.document.undo_stack.undo()
    assert not other.document.project.groups
    choose(other, kind, "Remove from my library")
    assert other.palette_panel.model_index(kind) is None
    assert "projects keep theirs" in other.notice
    grouped.groups.read_library()
    assert grouped.palette_panel.model_index(kind) is None
    assert "Unit" in grouped.document.project.groups


def test_a_group_of_the_library_whose_name_is_taken_is_renamed_clearly(grouped: Window) -> None:
    choose(grouped, GROUPS + "Unit", "Save to my library")
    document, view = grouped.document, grouped.view
    view.travel.enter("unit1")
    document.edit_graph(
        "", lambda graph: graph.replace("conv1", graph["conv1"].block.change(kernel=3))
    )
    view.travel.leave()
    said: list[str] = []
    view.message.connect(said.append)
    view.select([])
    drag = Drag(view, LIBRARY + "Unit")
    assert drag.over(empty_place(view))
    drag.drop()
    assert list(document.project.groups) == ["Unit", "Unit 2"]
    assert "another group 'Unit', so this one is called 'Unit 2'" in said[-1]
    assert document.project.groups["Unit 2"].graph["conv1"].block.values()["kernel"] == 5
    choose(grouped, GROUPS + "Unit", "Save to my library")
    assert "taken the place" in grouped.notice


def test_a_file_that_cannot_be_read_is_told_and_the_rest_offered(grouped: Window) -> None:
    choose(grouped, GROUPS + "Unit", "Save to my library")
    file = next(folder().iterdir())
    (folder() / f"broken{file.suffix}").write_text("{")
    grouped.groups.read_library()
    assert "broken" in grouped.notice
    assert grouped.palette_panel.model_index(LIBRARY + "Unit") is not None


def test_the_library_can_be_typed_on_the_canvas(grouped: Window) -> None:
    choose(grouped, GROUPS + "Unit", "Save to my library")
    grouped.document.edit_graph("", lambda graph: graph.remove(["unit1"]))
    choose(grouped, GROUPS + "Unit", "Remove from the project")
    assert not grouped.document.project.groups
    view = grouped.view
    view.select([])
    press_key(view, Key.Key_Tab)
    QTest.keyClicks(view.adding.list.search, "unit")
    assert view.adding.list.kinds()[0] == LIBRARY + "Unit"
    press_key(view.adding.list.search, Key.Key_Return)
    assert list(grouped.document.project.groups) == ["Unit"]


def test_a_remark_on_a_group_is_its_help_in_the_palette(grouped: Window) -> None:
    grouped.view.travel.enter("unit1")
    note = grouped.inspector.note
    assert note.isVisible()
    note.setFocus()
    QTest.keyClicks(note, "Halves the image")
    assert grouped.document.project.groups["Unit"].note == "Halves the image"
    assert note.toPlainText() == "Halves the image"
    index = grouped.palette_panel.model_index(GROUPS + "Unit")
    assert index is not None
    assert "Halves the image" in index.data(Qt.ItemDataRole.ToolTipRole)
    grouped.document.undo_stack.undo()
    assert grouped.document.project.groups["Unit"].note == ""
    assert note.toPlainText() == ""


def test_the_menu_of_a_card_saves_its_group(grouped: Window) -> None:
    menu = node_menu(grouped.view, "unit1", QPoint())
    next(a for a in menu.actions() if "library" in a.text()).trigger()
    menu.deleteLater()
    assert grouped.palette_panel.model_index(LIBRARY + "Unit") is not None


def test_a_composite_inside_a_group_is_read_and_unfolded_there(window: Window) -> None:
    window.open_project_value("resnet18")
    view, document = window.view, window.document
    view.select(["stage1", "stage2"])
    view.commands.group(view.selection, "Trunk")
    before = document.state.analysis.totals
    view.travel.enter("trunk1")
    view.travel.enter("stage2")
    assert document.scope.path == ("trunk1", "stage2")
    assert document.place == ("Trunk",)
    assert view.trail.unfold.isVisible()
    QTest.mouseClick(view.trail.unfold, Qt.MouseButton.LeftButton)
    assert document.scope.path == ("trunk1",)
    assert "stage2_block1_conv1" in document.project.groups["Trunk"].graph
    assert document.state.analysis.totals == before
