"""A sample beside the grid of a feature map: which pixels the position under the pointer sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from engine.blocks.base import times
from widgets.icons import icon
from widgets.sample_canvas import SampleCanvas
from widgets.words import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from widgets.sample_canvas import Position, Spans
    from widgets.sample_picture import Sample
    from widgets.theme import Theme

_AXES = {1: ("samples",), 2: ("rows", "columns"), 3: ("slices", "rows", "columns")}


class SampleView(QWidget):
    """The sample, the grid, and what is seen in words; it can be folded away.

    It asks for what it shows (:attr:`needed`) only when it is about to be painted, so that it
    costs nothing while it is folded, scrolled away or in a hidden panel.
    """

    needed = Signal()
    """What was offered is about to be seen: answer with :meth:`take`."""
    folded_changed = Signal(bool)
    """It was folded away, or unfolded."""
    next_requested = Signal()
    """The person wants to see another sample."""
    maps_requested = Signal()
    """The person wants to see the feature maps of what is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offered = False
        self._note = ""
        self.setAccessibleName(self.tr("What a position sees"))
        self._fold = QToolButton(self)
        self._fold.setText(self.tr("What a position sees"))
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setStyleSheet(
            "QToolButton, QToolButton:checked { background: transparent; padding: 4px 4px 4px 0; }"
        )
        self._fold.setToolTip(self.tr("A sample, and the pixels that one position depends on"))
        self._fold.setAccessibleName(self.tr("What a position sees: show or hide"))
        self._fold.toggled.connect(self._show_fold)
        self.another = self._button("", self.tr("Show another sample"))
        self.another.clicked.connect(self.next_requested)
        self.another.hide()
        self.maps = self._button(
            self.tr("Maps"), self.tr("Run the network on the sample and show its feature maps")
        )
        self.maps.setCheckable(True)
        self.maps.setToolTip(
            self.tr("Run the network on the sample and show the block's feature maps: "
                    "turn the wheel over them, or press + and −, for the next")
        )  # fmt: skip
        self.maps.toggled.connect(self._toggle_maps)
        self.canvas = SampleCanvas(theme, self)
        self.canvas.needed.connect(self.needed)
        self.canvas.moved.connect(self._tell)
        self._words = QLabel(self)
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        policy = self._words.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self._words.setSizePolicy(policy)
        self._reserve(2)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = QHBoxLayout()
        top.addWidget(self._fold)
        top.addStretch(1)
        top.addWidget(self.maps)
        top.addWidget(self.another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.canvas)
        column.addWidget(self._words)
        self.set_theme(theme)
        self.hide()

    def _button(self, text: str, help_text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(help_text)
        button.setAccessibleName(help_text)
        return button

    @property
    def folded(self) -> bool:
        """Whether only its title is shown."""
        return not self._fold.isChecked()

    def set_folded(self, folded: bool) -> None:
        """Fold it away, or unfold it."""
        self._fold.setChecked(not folded)

    @property
    def words(self) -> str:
        """What is said of the position."""
        return self._words.text()

    def offer(self, positions: tuple[int, ...] | None) -> None:
        """Make ready for another feature map, or hide where there is none to look at.

        Parameters
        ----------
        positions
            How many positions it has along each spatial axis.
        """
        if positions is None or len(positions) not in _AXES:
            self._offered = False
            self.hide()
            return
        self._offered = True
        self.canvas.expect(positions)
        self.show()

    def take(
        self, sample: Sample | None, sees: Callable[[Position], Spans | None], *, more: bool = False
    ) -> None:
        """Show a feature map's positions beside a sample.

        Parameters
        ----------
        sample
            What stands for the input; ``None`` where the map depends on no pixels.
        sees
            Returns first and last pixel per axis that a position depends on.
        more
            Whether there are other samples.
        """
        if not self._offered:
            return
        if sample is None:
            self.offer(None)
            return
        self.another.setVisible(more and not self.folded)
        self._note = ""
        self.canvas.take(sample, sees)
        if self.maps.isChecked():
            self.maps_requested.emit()

    def show_maps(self, maps: Sequence[QImage], note: str) -> None:
        """Show the feature maps that were asked for.

        Parameters
        ----------
        maps
            A picture of each; none where they could not be computed.
        note
            Whose weights made them, or why there are none.
        """
        if self.maps.isChecked():
            self._note = note
            self.canvas.show_maps(maps)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.canvas.set_theme(theme)
        self._fold.setIcon(icon("right" if self.folded else "down", theme))
        self.another.setIcon(icon("duplicate", theme))

    @Slot(bool)
    def _show_fold(self, shown: bool) -> None:
        self.canvas.setVisible(shown)
        self._words.setVisible(shown)
        self.maps.setVisible(shown)
        if not shown:
            self.another.hide()
        self._fold.setIcon(icon("down" if shown else "right", self._theme))
        self.folded_changed.emit(not shown)

    @Slot()
    def _tell(self) -> None:
        """Say where the position is and what it sees."""
        canvas = self.canvas
        sample, spans = canvas.sample, canvas.spans
        if sample is None:
            return
        place = ", ".join(map(str, canvas.position))
        if spans is None:
            text = self.tr("Position {place} sees no pixel: all that it reads is padding.")
            self._words.setText(text.format(place=place))
        else:
            names = _AXES.get(len(spans), ())
            parts = [
                f"{self.tr(name)} {first}–{last}" if last > first else f"{self.tr(name)} {first}"
                for name, (first, last) in zip(names, spans, strict=True)
            ]
            size = tuple([last - first + 1 for first, last in spans])
            text = self.tr("Position {place} sees {what}: {size} of {whole} px.")
            self._words.setText(
                text.format(
                    place=place, what=joined(parts), size=times(size), whole=times(sample.space)
                )
            )
        if canvas.maps:
            text = self.tr("Map {number} of {count}").format(
                number=canvas.map + 1, count=len(canvas.maps)
            )
            self._words.setText(f"{self._words.text()} {text}, {self._note}.")
        elif self._note:
            self._words.setText(f"{self._words.text()} {self._note}")
        canvas.setAccessibleDescription(self._words.text())

    def _reserve(self, lines: int) -> None:
        """Keep room for so many lines: the panel must not jump while the pointer moves."""
        self._words.setMinimumHeight(lines * self._words.fontMetrics().lineSpacing() + 2)

    @Slot(bool)
    def _toggle_maps(self, shown: bool) -> None:
        self._reserve(3 if shown else 2)
        self._note = ""
        if shown:
            self.maps_requested.emit()
        else:
            self.canvas.show_maps(())
