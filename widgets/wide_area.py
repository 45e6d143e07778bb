"""A place for a form that scrolls down and is never so narrow that something is cut off."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class WideArea(QScrollArea):
    """Scrolls its content down; across it has at least the room that the content needs.

    It never gives width back: a panel whose width changes with what it shows would move
    everything beside it.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content (which Qt lets this watch)."""
        done = super().eventFilter(watched, event)
        content = self.widget()
        if event.type() == QEvent.Type.LayoutRequest and watched is content:
            bar = self.verticalScrollBar().sizeHint().width()
            wanted = content.minimumSizeHint().width() + bar
            if wanted > self.minimumWidth():
                self.setMinimumWidth(wanted)
        return done
