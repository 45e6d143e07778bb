"""A quiet text that breaks into lines."""

from PySide6.QtWidgets import QLabel, QWidget


class QuietLabel(QLabel):
    """Says in the muted colour what helps and does not matter most.

    Parameters
    ----------
    text
        What it says.
    parent
        The widget that holds it.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "muted")
        self.setWordWrap(True)
