"""Sentences that screen readers speak at once, wherever the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Let a screen reader speak a sentence.

    Parameters
    ----------
    widget
        What it is about.
    sentence
        In the person's language; nothing is said where it is empty.
    urgent
        It interrupts what is being read, such as the reason for a refusal.
    """
    if sentence and widget.isVisible():
        event = QAccessibleAnnouncementEvent(widget, sentence)
        how = QAccessible.AnnouncementPoliteness
        event.setPoliteness(how.Assertive if urgent else how.Polite)
        QAccessible.updateAccessibility(event)
