"""The gallery of templates, driven by keys and mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QListWidgetItem
from pytestqt.qtbot import QtBot

from engine.analysis import analyse
from engine.blocks.base import Family
from engine.graph import Graph
from engine.templates import Template, template, templates
from widgets.facts import at_least
from widgets.gallery import Gallery
from widgets.gallery_card import CARD, ID, Portraits, card_size, portrait
from widgets.silhouette import boxes, draw_silhouette
from widgets.theme import Theme

Key = Qt.Key


@pytest.fixture
def gallery(qtbot: QtBot) -> Gallery:
    gallery = Gallery(Theme.load("dark"))
    qtbot.addWidget(gallery)
    gallery.show()
    gallery.activateWindow()
    with qtbot.waitActive(gallery):
        pass
    return gallery


def cards(gallery: Gallery) -> list[QListWidgetItem]:
    items = (gallery.list.item(row) for row in range(gallery.list.count()))
    return [item for item in items if item.data(ID) is not None]


def shown(gallery: Gallery) -> list[str]:
    return [item.text() for item in cards(gallery) if not item.isHidden()]


def headings(gallery: Gallery) -> list[str]:
    items = (gallery.list.item(row) for row in range(gallery.list.count()))
    return [item.text() for item in items if item.data(ID) is None and not item.isHidden()]


def test_every_template_has_a_card_under_the_heading_of_its_family(gallery: Gallery) -> None:
    assert shown(gallery) == [each.title for each in templates()]
    assert headings(gallery) == list(dict.fromkeys(each.family for each in templates()))
    assert gallery.current == templates()[0].id
    assert not gallery.isModal()
    first, second = gallery.list.item(0), gallery.list.item(1)
    heading, card = gallery.list.visualItemRect(first), gallery.list.visualItemRect(second)
    assert first.text() == templates()[0].family
    assert heading.bottom() < card.top()
    assert heading.width() > 2 * card.width()


def test_a_family_can_be_shown_alone(qtbot: QtBot, gallery: Gallery) -> None:
    gallery.family.setFocus()
    qtbot.keyClicks(gallery.family, "VGG")
    assert headings(gallery) == ["VGG"]
    assert shown(gallery) == ["VGG-11", "VGG-13", "VGG-16", "VGG-19"]
    assert gallery.current == "vgg11"
    qtbot.keyClicks(gallery.search, "138 million")
    assert shown(gallery) == ["VGG-16"]
    qtbot.keyClicks(gallery.search, " lenet")
    assert (shown(gallery), headings(gallery), gallery.current) == ([], [], None)


def test_the_parameters_are_counted() -> None:
    assert portrait(template("lenet5")).parameters == 61_706
    assert portrait(template("resnet18")).parameters == 11_689_512


def test_networks_are_counted_one_in_each_turn_of_the_event_loop(qtbot: QtBot) -> None:
    portraits = Portraits()
    asked = templates()[:3]
    ready: list[str] = []
    portraits.ready.connect(ready.append)
    assert [portraits.get(each) for each in asked] == [None, None, None]
    for count in range(1, 4):
        with qtbot.waitSignal(portraits.ready):
            pass
        assert ready == [each.id for each in asked[:count]]
    assert portraits.get(asked[0]) == portrait(asked[0])
    with qtbot.assertNotEmitted(portraits.ready, wait=30):
        pass


def test_a_card_gets_its_picture_when_its_network_is_known(qtbot: QtBot) -> None:
    gallery = Gallery(Theme.load("dark"), offered=templates()[:1])
    qtbot.addWidget(gallery)
    gallery.show()
    place = gallery.list.visualItemRect(cards(gallery)[0])

    def colors() -> int:
        image = gallery.list.viewport().grab(place).toImage()
        across = range(0, image.width(), 2)
        return len({image.pixel(x, y) for x in across for y in range(8, 100, 2)})

    before = colors()
    qtbot.waitUntil(lambda: colors() > before + 10)


def test_a_search_finds_by_name_family_and_by_what_is_taught(
    qtbot: QtBot, gallery: Gallery
) -> None:
    qtbot.keyClicks(gallery.search, "resnet18")
    assert shown(gallery) == ["ResNet-18"]
    assert headings(gallery) == ["ResNet"]
    assert gallery.current == "resnet18"
    gallery.search.clear()
    qtbot.keyClicks(gallery.search, "lecun")
    assert shown(gallery) == ["LeNet-5"]
    gallery.search.clear()
    qtbot.keyClicks(gallery.search, "first steps")
    assert "Lecture CNN" in shown(gallery)


def test_return_in_the_search_field_begins(qtbot: QtBot, gallery: Gallery) -> None:
    qtbot.keyClicks(gallery.search, "vgg16")
    with qtbot.waitSignal(gallery.chosen) as signal:
        qtbot.keyClick(gallery.search, Key.Key_Return)
    assert signal.args == ["vgg16"]
    assert not gallery.isVisible()


def test_nothing_found_offers_nothing(qtbot: QtBot, gallery: Gallery) -> None:
    qtbot.keyClicks(gallery.search, "zzz")
    assert gallery.current is None
    with qtbot.assertNotEmitted(gallery.chosen):
        qtbot.keyClick(gallery.search, Key.Key_Return)
    assert gallery.isVisible()


def test_a_double_click_begins(qtbot: QtBot, gallery: Gallery) -> None:
    item = cards(gallery)[1]
    place = gallery.list.visualItemRect(item).center()
    viewport = gallery.list.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert gallery.isVisible()
    with qtbot.waitSignal(gallery.chosen) as signal:
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == [templates()[1].id]


def test_arrows_go_among_the_cards_and_return_begins(qtbot: QtBot, gallery: Gallery) -> None:
    qtbot.keyClick(gallery.search, Key.Key_Down)
    assert QApplication.focusWidget() is gallery.list
    gallery.list.setCurrentItem(cards(gallery)[0])
    qtbot.keyClick(gallery.list, Key.Key_Right)
    with qtbot.waitSignal(gallery.chosen) as signal:
        qtbot.keyClick(gallery.list, Key.Key_Return)
    assert signal.args == [templates()[1].id]


def test_arrows_go_over_headings(qtbot: QtBot, gallery: Gallery) -> None:
    gallery.list.setFocus()
    gallery.list.setCurrentItem(cards(gallery)[0])
    found: set[str | None] = set()
    for _ in range(4):
        qtbot.keyClick(gallery.list, Key.Key_Down)
        found.add(gallery.current)
    assert None not in found
    assert len(found) == 4


def test_escape_closes_without_a_choice(qtbot: QtBot, gallery: Gallery) -> None:
    with qtbot.assertNotEmitted(gallery.chosen):
        qtbot.keyClick(gallery, Key.Key_Escape)
    assert not gallery.isVisible()


def test_a_second_showing_begins_with_an_empty_search(qtbot: QtBot, gallery: Gallery) -> None:
    qtbot.keyClicks(gallery.search, "vgg")
    gallery.family.setCurrentIndex(2)
    gallery.reject()
    gallery.show()
    assert len(shown(gallery)) == len(templates())


def test_a_picture_from_outside_is_used(qtbot: QtBot) -> None:
    asked: list[str] = []

    def picture(given: Template, _theme: Theme, size: QSize) -> QPixmap:
        asked.append(given.id)
        result = QPixmap(size)
        result.fill(Qt.GlobalColor.red)
        return result

    gallery = Gallery(Theme.load("light"), offered=templates()[:1], picture=picture)
    qtbot.addWidget(gallery)
    gallery.show()
    image = gallery.list.grab().toImage()
    assert asked == ["lenet5"]
    ratio = image.devicePixelRatio()
    assert image.pixelColor(round(60 * ratio), round(60 * ratio)).name() == "#ff0000"


def test_boxes_shrink_in_space_and_grow_in_channels() -> None:
    graph = template("resnet18").build().graph
    row = list(boxes(graph, analyse(graph)))
    stages = [box for box in row if box.family is Family.COMPOSITE]
    assert [box.layers for box in stages] == [2, 2, 2, 2]
    assert [box.height for box in stages] == sorted((box.height for box in stages), reverse=True)
    assert [box.depth for box in stages] == sorted(box.depth for box in stages)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["dark", "light"])
@pytest.mark.parametrize("identifier", [each.id for each in templates()])
def test_a_silhouette_stays_in_its_room(identifier: str, name: str) -> None:
    graph = template(identifier).build().graph
    image = QImage(240, 120, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_silhouette(painter, QRectF(20, 10, 200, 100), graph, analyse(graph), Theme.load(name))
    painter.end()
    drawn = [(x, y) for x in range(240) for y in range(120) if image.pixelColor(x, y).alpha() > 0]
    assert len(drawn) > 500
    assert min(x for x, _ in drawn) >= 18
    assert max(x for x, _ in drawn) <= 222
    assert min(y for _, y in drawn) >= 8
    assert max(y for _, y in drawn) <= 112


@pytest.mark.usefixtures("qapp")
def test_an_empty_network_has_an_empty_silhouette() -> None:
    assert list(boxes(Graph(), analyse(Graph()))) == []


def test_a_card_does_not_count_what_is_not_known() -> None:
    whole = template("lenet5")
    assert portrait(whole).unknown == 0
    broken = replace(whole, graph=lambda: whole.graph().remove(["conv1"]))
    found = portrait(broken)
    assert (found.parameters, found.unknown) == (0, 11)
    assert at_least("0", found.parameters, found.unknown) == "not known"


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_a_card_has_room_for_what_its_network_teaches(scale: float, qapp: QApplication) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    size, metrics = card_size(font), QFontMetrics(font)
    assert size.width() >= CARD.width()
    room = QRect(0, 0, size.width() - 24, size.height() - 116 - 16 - 2 * (metrics.height() + 2) - 4)
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.92)
    wrap = int(Qt.TextFlag.TextWordWrap)
    for each in templates():
        needed = QFontMetrics(small).boundingRect(room, wrap, each.teaches)
        assert needed.height() <= room.height(), each.id
