"""The table of what is inside the selected block, and the way into it by one of its rows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.window import Window
from engine.analysis import analyse
from engine.blocks.base import Family
from engine.blocks.composite import Composite
from engine.templates import template
from tests.designer.test_scope import grouped
from widgets.part_table import MOST_ROWS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def resnet(window: Window) -> Window:
    window.document.open(template("resnet50").build(), None)
    return window


def composites(window: Window) -> list[str]:
    nodes = window.document.graph.nodes.values()
    return [node.name for node in nodes if isinstance(node.block, Composite)]


def rows(window: Window) -> list[list[str]]:
    table = window.inspector.parts
    items = [table.topLevelItem(index) for index in range(table.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item is not None]


def number(text: str) -> int:
    return int(text.replace(",", ""))


def test_the_parts_come_to_what_the_block_has(resnet: Window) -> None:
    analysis = analyse(resnet.document.graph)
    for name in composites(resnet):
        resnet.view.select([name])
        *parts, total = rows(resnet)
        assert len(parts) <= MOST_ROWS
        assert number(total[2]) == analysis[name].parameters
        assert sum(number(part[2]) for part in parts) == analysis[name].parameters
        shares = [float(part[3].rstrip("%")) for part in parts if part[3]]
        assert sum(shares) == pytest.approx(100, abs=0.06 * len(parts))
        assert total[3] == "100%"


def test_parts_past_the_last_row_are_counted(resnet: Window) -> None:
    analysis = analyse(resnet.document.graph)
    seen = False
    for name in composites(resnet):
        block, shapes = resnet.document.graph[name].block, analysis[name].input_shapes
        assert isinstance(block, Composite)
        assert shapes is not None
        inner = block.inside(shapes)[0].graph.nodes.values()
        count = sum(node.block.family is not Family.INPUT_OUTPUT for node in inner)
        resnet.view.select([name])
        if count > MOST_ROWS:
            seen = True
            assert rows(resnet)[-2][0] == f"… {count - MOST_ROWS + 1} more"
        else:
            assert len(rows(resnet)) == count + 1
    assert seen


def test_a_pressed_row_opens_the_block_at_that_part(resnet: Window) -> None:
    name = composites(resnet)[0]
    resnet.view.select([name])
    table = resnet.inspector.parts
    resnet.inspector.area.ensureWidgetVisible(table)
    item = table.topLevelItem(2)
    assert item is not None
    part = item.text(0)
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualItemRect(item).center())
    assert resnet.document.scope.path == (name,)
    assert resnet.view.selection == (part,)


def test_return_opens_a_row_too_and_the_sum_opens_nothing(resnet: Window) -> None:
    name = composites(resnet)[0]
    resnet.view.select([name])
    table = resnet.inspector.parts
    last = table.topLevelItem(table.topLevelItemCount() - 1)
    assert last is not None
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualItemRect(last).center())
    assert resnet.document.scope.path == ()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert resnet.document.scope.path == (name,)


def test_a_group_that_repeats_opens_at_the_copy_that_is_shown(window: Window) -> None:
    window.document.open(grouped(), None)
    graph = window.document.graph
    block = graph["unit1"].block.change(repeat=2)
    window.document.edit_graph("Set", lambda graph: graph.replace("unit1", block))
    window.view.select(["unit1"])
    names = [row[0] for row in rows(window)[:-1]]
    place = next(index for index, name in enumerate(names) if name.startswith("block2_"))
    item = window.inspector.parts.topLevelItem(place)
    assert item is not None
    table = window.inspector.parts
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualItemRect(item).center())
    assert window.document.scope.path == ("unit1",)
    assert window.view.selection == (names[place].removeprefix("block2_"),)


def test_nothing_is_counted_while_the_table_is_not_seen(resnet: Window) -> None:
    first, second = composites(resnet)[:2]
    resnet.view.select([first])
    before = rows(resnet)
    resnet.docks["inspector"].hide()
    resnet.view.select([second])
    assert rows(resnet) == before
    resnet.docks["inspector"].show()
    assert rows(resnet) != before
    resnet.view.select(["conv1"] if "conv1" in resnet.document.graph else [])
    assert not resnet.inspector.parts.isVisible()
