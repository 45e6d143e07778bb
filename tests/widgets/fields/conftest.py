"""A form in a window of its own."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from engine.settings import Settings
from tests.widgets.fields.watching import Watched
from widgets.fields import Form, shared
from widgets.theme import Theme


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., Watched]:
    """Show a form for some settings in a window that has the focus."""

    def build(*settings: Settings, **options: Any) -> Watched:
        window = QWidget()
        elsewhere = QLineEdit(window)
        elsewhere.setObjectName("elsewhere")
        form = Form(
            shared([type(each) for each in settings]), Theme.load("dark"), window, **options
        )
        form.move(0, 40)
        form.resize(260, 400)
        form.show_values(settings)
        qtbot.addWidget(window)
        window.resize(280, 460)
        window.show()
        window.activateWindow()
        with qtbot.waitActive(window):
            pass
        return Watched(form)

    return build
