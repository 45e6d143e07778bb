"""Menus fit on a small screen, and every letter in one leads to one entry."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QMenu

from designer.actions import COMMANDS
from designer.menu_table import MENUS, SUBMENUS
from designer.window import Window

HIGHEST = 700
"""Pixels: what a screen of 1280 × 720 has for a menu."""


def _menus(window: Window) -> Iterator[QMenu]:
    waiting = [each.menu() for each in window.menuBar().actions()]
    while waiting:
        menu = waiting.pop()
        assert isinstance(menu, QMenu)
        yield menu
        waiting += [each.menu() for each in menu.actions() if each.menu() is not None]


def test_no_menu_is_higher_than_a_small_screen(window: Window) -> None:
    for menu in _menus(window):
        assert menu.sizeHint().height() <= HIGHEST, menu.title()


def test_a_letter_leads_to_one_entry_of_a_menu(window: Window) -> None:
    for menu in _menus(window):
        texts = [each.text().replace("&&", "") for each in menu.actions()]
        letters = Counter(found.upper() for text in texts for found in re.findall(r"&(\w)", text))
        assert not [each for each, times in letters.items() if times > 1], (menu.title(), texts)


def test_what_is_in_the_tables_is_in_one_place_of_a_menu_alone() -> None:
    known = {command.id for command in COMMANDS}
    places = [name for names in MENUS.values() for name in names if name]
    places += [name for _, names in SUBMENUS.values() for name in names if name]
    twice = {name for name, times in Counter(places).items() if times > 1}
    assert twice <= {"export"}  # a file, and the end of a training
    inside = {"recent", "language", "panels"}
    assert set(places) <= known | set(SUBMENUS) | inside
