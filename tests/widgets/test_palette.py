"""The palette, driven by keys, mouse and drags."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.blocks.base import Family, registry
from widgets.palette import BLOCK_MIME, Palette
from widgets.theme import Theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def palette(qtbot: QtBot) -> Palette:
    palette = Palette(Theme.load("dark"))
    qtbot.addWidget(palette)
    palette.resize(240, 1200)
    palette.show()
    palette.activateWindow()
    with qtbot.waitActive(palette):
        pass
    return palette


def listed(palette: Palette, parent: QModelIndex | None = None) -> list[str]:
    """Return the titles that are listed, families before their blocks."""
    model = palette.tree.model()
    titles = []
    for row in range(model.rowCount(parent or QModelIndex())):
        index = model.index(row, 0, parent or QModelIndex())
        titles.append(str(index.data()))
        if palette.tree.isExpanded(index):
            titles.extend(listed(palette, index))
    return titles


def place_of(palette: Palette, title: str) -> QPoint:
    """Return where an entry is in the viewport: the block, where a family has the same title."""
    model = palette.tree.model()
    found = model.match(
        model.index(0, 0), Qt.ItemDataRole.DisplayRole, title, -1,
        Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
    )  # fmt: skip
    return palette.tree.visualRect(found[-1]).center()


def test_every_block_is_listed_with_its_help(palette: Palette) -> None:
    titles = listed(palette)
    for block in registry().values():
        assert block.title in titles
        index = palette.tree.indexAt(place_of(palette, block.title))
        assert block.help() in index.data(Qt.ItemDataRole.ToolTipRole)
        assert block.help() in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_double_click_chooses_a_block(qtbot: QtBot, palette: Palette) -> None:
    viewport, place = palette.tree.viewport(), place_of(palette, "Dense")
    qtbot.mouseClick(viewport, LEFT, pos=place)
    with qtbot.waitSignal(palette.block_chosen) as signal:
        qtbot.mouseDClick(viewport, LEFT, pos=place)
    assert signal.args == ["dense"]


def test_two_letters_and_return_choose_a_block(qtbot: QtBot, palette: Palette) -> None:
    palette.search.setFocus()
    qtbot.keyClicks(palette.search, "mp")
    assert listed(palette)[0] == "Max pool"
    with qtbot.waitSignal(palette.block_chosen) as signal:
        qtbot.keyClick(palette.search, Key.Key_Return)
    assert signal.args == ["max_pool"]


def test_arrows_in_the_search_field_move_the_mark(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(palette.search, "pool")
    qtbot.keyClick(palette.search, Key.Key_Down)
    with qtbot.waitSignal(palette.block_chosen) as signal:
        qtbot.keyClick(palette.search, Key.Key_Return)
    assert signal.args == ["average_pool"]


def test_typing_into_the_list_searches(qtbot: QtBot, palette: Palette) -> None:
    palette.tree.setFocus()
    qtbot.keyClick(palette.tree, "b")
    assert QApplication.focusWidget() is palette.search
    assert palette.search.text() == "b"
    qtbot.keyClicks(palette.search, "n")
    assert listed(palette)[0] == "Batch norm"


def test_a_slash_only_goes_to_the_search_field(qtbot: QtBot, palette: Palette) -> None:
    palette.tree.setFocus()
    qtbot.keyClick(palette.tree, "/")
    assert QApplication.focusWidget() is palette.search
    assert palette.search.text() == ""


def test_escape_ends_the_search(qtbot: QtBot, palette: Palette) -> None:
    everything = listed(palette)
    qtbot.keyClicks(palette.search, "zzz")
    assert listed(palette) == []
    assert not palette.tree.isVisible()
    qtbot.keyClick(palette.search, Key.Key_Escape)
    assert listed(palette) == everything
    assert palette.tree.isVisible()


def test_a_click_folds_a_family_and_that_is_remembered(qtbot: QtBot, palette: Palette) -> None:
    with qtbot.waitSignal(palette.folding_changed):
        qtbot.mouseClick(palette.tree.viewport(), LEFT, pos=place_of(palette, "Pooling"))
    assert palette.folded == ("pooling",)
    assert "Max pool" not in listed(palette)
    qtbot.keyClicks(palette.search, "max p")
    assert listed(palette)[0] == "Max pool"
    palette.search.clear()
    assert "Max pool" not in listed(palette)
    palette.set_folded([])
    assert "Max pool" in listed(palette)


def test_unknown_families_of_an_old_layout_are_forgotten(palette: Palette) -> None:
    palette.set_folded(["pooling", "of yore"])
    assert palette.folded == ("pooling",)


def test_a_drag_carries_the_kind(
    qtbot: QtBot, palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[tuple[bytes, bool]] = []

    def execute(drag: QDrag, *_: Any) -> Qt.DropAction:
        carried = drag.mimeData().data(BLOCK_MIME).data()
        dragged.append((bytes(carried), drag.pixmap().isNull()))
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", execute)
    start = place_of(palette, "Convolution")
    viewport = palette.tree.viewport()
    qtbot.mousePress(viewport, LEFT, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(40, 4))
    qtbot.mouseMove(viewport, start + QPoint(80, 8))
    qtbot.mouseRelease(viewport, LEFT, pos=start + QPoint(80, 8))
    assert dragged == [(b"convolution", False)]


def test_a_family_cannot_be_dragged(palette: Palette) -> None:
    assert palette.tree.mime_data(palette.tree.model().index(0, 0)) is None


@pytest.mark.parametrize("name", ["light", "dark"])
def test_nothing_scrolls_sideways_at_160_pixels(palette: Palette, name: str) -> None:
    palette.set_theme(Theme.load(name))
    palette.resize(160, 300)
    assert not palette.tree.horizontalScrollBar().isVisible()


def test_a_block_takes_one_line_under_its_family_and_two_where_it_was_searched_for(
    palette: Palette,
) -> None:
    model, tree = palette.tree.model(), palette.tree
    listed_at = palette.model_index("convolution")
    assert listed_at is not None
    alone = tree.visualRect(listed_at).height()
    palette.search.setText("conv")
    assert tree.visualRect(model.index(0, 0)).height() > alone


def test_the_tooltip_has_the_whole_title(palette: Palette) -> None:
    for kind, block in registry().items():
        index = palette.model_index(kind)
        assert index is not None
        assert index.data(Qt.ItemDataRole.ToolTipRole).splitlines()[0] == block.title


def test_all_families_fold_to_their_headings(qtbot: QtBot, palette: Palette) -> None:
    fold, unfold = palette.folding_menu().actions()
    with qtbot.waitSignal(palette.folding_changed):
        fold.trigger()
    assert listed(palette) == [family.heading for family in Family]
    assert set(palette.folded) >= {family.value for family in Family}
    with qtbot.waitSignal(palette.folding_changed):
        unfold.trigger()
    assert palette.folded == ()
    assert len(listed(palette)) == len(Family) + len(registry())


def test_the_menu_key_on_a_heading_asks_for_its_menu(qtbot: QtBot, palette: Palette) -> None:
    tree = palette.tree
    tree.setCurrentIndex(tree.model().index(0, 0))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    with qtbot.waitSignal(tree.folding_asked):
        tree.contextMenuEvent(event)
    QApplication.activePopupWidget().close()
