"""A sample beside a grid: the pointer and the arrow keys choose a position, its pixels are told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from engine.analysis import analyse
from engine.sight import Level, Sight, sight
from engine.templates import template
from widgets.sample_canvas import SampleCanvas
from widgets.sample_picture import MOST_PIXELS, Sample
from widgets.sample_view import SampleView
from widgets.theme import Theme

Show = Callable[..., tuple[SampleView, Sight]]
Key = Qt.Key


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show what the positions of a template's node see."""

    def make(name: str, node: str) -> tuple[SampleView, Sight]:
        graph = template(name).graph()
        found = sight([Level(graph, analyse(graph))], node)
        assert found is not None
        view = SampleView(Theme.load("dark"))
        qtbot.addWidget(view)
        view.resize(276, 240)
        image, shape = next(iter(found.images.items()))
        view.offer(found.positions)
        view.take(Sample(shape), lambda position: found.sees(position).get(image))
        view.show()
        return view, found

    return make


def hover(canvas: SampleCanvas, at: QPointF) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


@pytest.mark.parametrize("place", [(0, 0), (3, 9), (9, 9), (5, 0)])
def test_pointing_at_a_position_outlines_the_pixels_it_sees(
    show: Show, place: tuple[int, int]
) -> None:
    view, found = show("lenet5", "conv2")
    canvas = view.canvas
    hover(canvas, canvas.cell(place).center())
    assert canvas.position == place
    (rows, columns) = found.sees(place)["input"]
    assert canvas.spans == (rows, columns)
    outline, image = canvas.outline(), canvas.panes()[0]
    assert outline is not None
    scale = image.width() / 32
    assert (outline.left() - image.left()) / scale == pytest.approx(columns[0])
    assert (outline.right() - image.left()) / scale == pytest.approx(columns[1] + 1)
    assert (outline.top() - image.top()) / scale == pytest.approx(rows[0])
    assert (outline.bottom() - image.top()) / scale == pytest.approx(rows[1] + 1)
    assert f"rows {rows[0]}–{rows[1]}" in view.words
    assert "14×14 of 32×32 px" in view.words
    assert canvas.accessibleDescription() == view.words


def test_the_outline_is_painted(show: Show) -> None:
    view, _ = show("lenet5", "conv2")
    canvas = view.canvas
    hover(canvas, canvas.cell((4, 4)).center())
    outline = canvas.outline()
    assert outline is not None
    picture = canvas.grab().toImage()
    accent = Theme.load("dark").accent
    middle = picture.pixelColor(round(outline.center().x()), round(outline.top()))
    assert (middle.red(), middle.green(), middle.blue()) == pytest.approx(
        (accent.red(), accent.green(), accent.blue()), abs=60
    )


def test_arrow_keys_move_the_position_and_stop_at_the_border(show: Show, qtbot: QtBot) -> None:
    view, found = show("lenet5", "conv2")
    canvas = view.canvas
    canvas.setFocus()
    assert canvas.position == (5, 5)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Up):
        qtbot.keyClick(canvas, key)
    assert canvas.position == (4, 7)
    qtbot.keyClick(canvas, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.position == (4, 2)
    qtbot.keyClick(canvas, Key.Key_End)
    assert canvas.position == (9, 9)
    qtbot.keyClick(canvas, Key.Key_Down)
    assert canvas.position == (9, 9)
    assert canvas.spans == found.sees((9, 9))["input"]
    qtbot.keyClick(canvas, Key.Key_Home)
    assert canvas.position == (0, 0)


@pytest.mark.parametrize(
    ("pointed", "smaller", "larger"),
    [((14, 14), (7, 7), (15, 15)), ((0, 31), (0, 15), (1, 31)), ((31, 8), (15, 4), (31, 9))],
)
def test_another_map_is_looked_at_in_the_same_part(
    show: Show, pointed: tuple[int, int], smaller: tuple[int, int], larger: tuple[int, int]
) -> None:
    view, _ = show("lenet5", "conv1")
    canvas = view.canvas
    for positions, place in (((32, 32), None), ((16, 16), smaller), ((32, 32), larger)):
        view.offer(positions)
        view.take(Sample((1, 32, 32)), lambda position: tuple((p, p) for p in position))
        if place is None:
            hover(canvas, canvas.cell(pointed).center())
            assert canvas.position == pointed
        else:
            assert canvas.position == place


def test_a_signal_is_a_strip(show: Show, qtbot: QtBot) -> None:
    view, found = show("signal-cnn", "conv2")
    canvas = view.canvas
    upper, lower = canvas.panes()
    assert upper.bottom() < lower.top()
    hover(canvas, canvas.cell((0,)).center())
    assert canvas.position == (0,)
    assert canvas.spans == found.sees((0,))["input"]
    assert "samples 0" in view.words
    canvas.setFocus()
    qtbot.keyClick(canvas, Key.Key_Up)
    assert canvas.position == (0,)


def test_a_volume_is_gone_through_slice_by_slice(show: Show, qtbot: QtBot) -> None:
    view, found = show("volume-cnn", "conv1")
    canvas = view.canvas
    canvas.setFocus()
    start = canvas.position
    before = canvas.grab().toImage()
    qtbot.keyClick(canvas, Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.position == (start[0] + 5, *start[1:])
    assert canvas.spans == found.sees(canvas.position)["input"]
    assert "slices" in view.words
    assert canvas.grab().toImage() != before


def test_padding_alone_is_said(show: Show) -> None:
    view, _ = show("lenet5", "conv1")
    view.canvas.take(Sample((1, 32, 32)), lambda _position: None)
    assert "sees no pixel" in view.words
    assert view.canvas.outline() is None
    assert not view.canvas.grab().isNull()


def test_it_asks_only_when_it_is_seen(qtbot: QtBot) -> None:
    view = SampleView(Theme.load("light"))
    qtbot.addWidget(view)
    view.resize(276, 240)
    asked: list[bool] = []
    view.needed.connect(lambda: asked.append(True))
    view.offer((5, 5))
    view.hide()
    QApplication.processEvents()
    assert asked == []
    view.set_folded(True)
    view.show()
    view.grab()
    assert asked == []
    fold = view.findChild(QToolButton)
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert not view.folded
    view.grab()
    view.grab()
    assert asked == [True]
    view.offer(None)
    assert view.isHidden()
    view.take(Sample((1, 8, 8)), lambda _position: None)
    assert view.isHidden()


def test_a_position_stays_in_its_part_when_the_map_shrinks(show: Show) -> None:
    view, _ = show("lenet5", "conv1")
    view.canvas.go_to((20, 3))
    view.offer((10, 10))
    view.take(Sample((1, 32, 32)), lambda position: tuple((p, p) for p in position))
    assert view.canvas.position == (7, 1)


@pytest.mark.parametrize(
    "shape", [(1, 8, 8), (3, 224, 224), (4, 1, 64), (1, 3000, 20), (1, 5, 6, 7)]
)
def test_samples_have_the_inputs_size_and_colours(shape: tuple[int, ...]) -> None:
    picture = Sample(shape).picture()
    height, width = shape[-2:]
    if max(height, width) <= MOST_PIXELS:
        assert (picture.height(), picture.width()) == (height, width)
    else:
        assert max(picture.height(), picture.width()) <= MOST_PIXELS
    assert picture.isGrayscale() == (shape[0] != 3)


def test_a_picture_of_the_data_is_shown_at_the_inputs_size() -> None:
    given = QImage(12, 12, QImage.Format.Format_Grayscale8)
    given.fill(200)
    picture = Sample((1, 32, 32), given).picture()
    assert (picture.width(), picture.height()) == (32, 32)
    assert picture.pixelColor(16, 16).red() == 200


def picture(level: int) -> QImage:
    image = QImage(10, 10, QImage.Format.Format_Grayscale8)
    image.fill(level)
    return image


def test_feature_maps_are_asked_for_shown_and_gone_through(show: Show, qtbot: QtBot) -> None:
    view, _ = show("lenet5", "conv2")
    canvas = view.canvas
    with qtbot.waitSignal(view.maps_requested):
        qtbot.mouseClick(view.maps, Qt.MouseButton.LeftButton)
    view.show_maps([picture(0), picture(255)], "of untrained weights")
    assert "Map 1 of 2, of untrained weights" in view.words
    at = canvas.panes()[1].topLeft().toPoint() + QPoint(6, 6)
    assert canvas.grab().toImage().pixelColor(at).red() == 0
    canvas.setFocus()
    qtbot.keyClick(canvas, Key.Key_Plus)
    assert canvas.grab().toImage().pixelColor(at).red() == 255
    assert "Map 2 of 2" in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Key.Key_Plus)
    qtbot.keyClick(canvas, Key.Key_Minus)
    assert canvas.map == 1
    view.show_maps((), "The network cannot run.")
    assert view.words.endswith("The network cannot run.")
    qtbot.mouseClick(view.maps, Qt.MouseButton.LeftButton)
    assert "cannot run" not in view.words
    view.show_maps([picture(9)], "late")
    assert canvas.maps == ()


@pytest.mark.parametrize("shape", [(1, 8, 8), (3, 20, 30), (2, 400, 5), (4, 64), (1, 5, 6, 7)])
def test_a_sample_is_an_array_of_the_inputs_shape(shape: tuple[int, ...]) -> None:
    array = Sample(shape).array()
    assert array.shape == shape
    assert array.dtype == "uint8"
    assert array.max() > array.min()


def test_the_array_holds_the_pictures_pixels() -> None:
    sample = Sample((3, 20, 30))
    array, image = sample.array(), sample.picture()
    for row, column in ((0, 0), (19, 29), (7, 11)):
        color = image.pixelColor(column, row)
        assert tuple(array[:, row, column]) == (color.red(), color.green(), color.blue())


def test_a_press_before_there_is_anything_to_see_chooses_nothing(qtbot: QtBot) -> None:
    canvas = SampleCanvas(Theme.load("dark"))
    qtbot.addWidget(canvas)
    canvas.resize(260, 130)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
    assert canvas.position_at(QPointF(200, 60)) is None
