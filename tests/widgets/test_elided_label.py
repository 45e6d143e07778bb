"""A line that has no room says so, and says all in its tool tip."""

from pytestqt.qtbot import QtBot

from widgets.elided_label import ElidedLabel

SENTENCE = "Training was stopped. The best was epoch 5 with 98.15%."


def test_a_sentence_without_room_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    label = ElidedLabel(SENTENCE)
    qtbot.addWidget(label)
    label.show()
    label.resize(label.sizeHint())
    assert label.shown == SENTENCE
    label.resize(label.sizeHint().width() // 2, label.height())
    assert label.shown.endswith("…")
    assert SENTENCE.startswith(label.shown[:-1])


def test_the_whole_text_is_in_the_tool_tip_and_can_be_read(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText(SENTENCE)
    assert label.toolTip() == SENTENCE == label.text()
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 4


def test_nothing_in_a_text_is_markup(qtbot: QtBot) -> None:
    label = ElidedLabel("<b>conv1</b>")
    qtbot.addWidget(label)
    label.resize(400, 20)
    assert label.shown == "<b>conv1</b>"
