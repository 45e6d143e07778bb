"""The icons: complete, drawn in the theme's colours, and distinct where a shape must tell."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from engine.blocks.base import Family
from engine.problems import Severity
from widgets import icons
from widgets.theme import Theme

pytestmark = pytest.mark.usefixtures("qapp")


def opaque(image: QImage) -> set[tuple[int, int]]:
    """Return the pixels that are drawn at full strength."""
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", icons.names())
def test_every_icon_draws_something_inside_its_edge(name: str) -> None:
    image = icons.pixmap(name, QColor("#ff0000"), 24).toImage()
    drawn = opaque(image)
    assert drawn
    assert {image.pixelColor(*place).name() for place in drawn} == {"#ff0000"}


@pytest.mark.parametrize("name", ["dark", "light"])
def test_an_icon_follows_theme_and_state(name: str) -> None:
    theme = Theme.load(name)
    icon = icons.icon("stop", theme)
    for mode, state, color in (
        (QIcon.Mode.Normal, QIcon.State.Off, theme.text),
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.disabled),
        (QIcon.Mode.Normal, QIcon.State.On, theme.selection_text),
    ):
        image = icon.pixmap(QSize(16, 16), mode, state).toImage()
        assert image.pixelColor(image.width() // 2, image.height() // 2) == color


def test_every_family_has_a_glyph() -> None:
    for family in Family:
        assert not icons.family_icon(family, Theme.load("dark")).isNull()


def test_severities_differ_in_shape() -> None:
    shapes = [
        frozenset(opaque(icons.pixmap(severity.value, QColor("black"), 32).toImage()))
        for severity in Severity
    ]
    assert len(set(shapes)) == len(Severity)


def test_dense_screens_get_more_pixels() -> None:
    picture = icons.pixmap("play", QColor("black"), 16, 2.0)
    assert picture.size() == QSize(32, 32)
    assert picture.deviceIndependentSize().toSize() == QSize(16, 16)


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("unicorn", QColor("black"), 16)
