"""When a drag is over although the button was not let go where it was pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent

_AWAY = frozenset(
    (
        QEvent.Type.FocusOut,
        QEvent.Type.WindowDeactivate,
        QEvent.Type.WindowBlocked,
        QEvent.Type.Hide,
    )
)


def takes_the_mouse(event: QEvent) -> bool:
    """Say whether after an event the release of a button may go to somebody else.

    A dialog or a menu opens, another window is activated, or the widget is hidden. What is dragged
    then would stick to the pointer without a button.

    Parameters
    ----------
    event
        What the widget that is dragged on, or over, is told.
    """
    return event.type() in _AWAY
