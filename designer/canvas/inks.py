"""Everything the canvas paints with in one theme, made once: pens, brushes, fonts, labels."""

from __future__ import annotations

from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen, QStaticText, QTransform

from designer.canvas.far_layer import FarLook
from designer.canvas.stamps import Stamps
from engine.problems import Severity
from widgets.remark_looks import hue
from widgets.theme import Theme, tabular

if TYPE_CHECKING:
    from designer.canvas.overlay_heat import Tint
    from engine.blocks.base import Family

NAME_SIZE, TEXT_SIZE = 13, 11
"""Pixels at 100 %."""

FAR_SIZES = (25, 21, 17)
"""For the names of cards seen from far: the largest that fits."""

FAR_SHAPE, FAR_HEAT = 16, 21
"""For what stands under the name then. It is compared from card to card, so that all of it has one
size: that in which the largest image of common networks fits, or the longest number of a heat."""

PAINTED = 0.16
"""How much of a colour that a person chose is in the ground of a card: words stay readable."""

_KEPT_LABELS = 8192


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two, opaque; ``share`` is that of the second."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


def _hair(color: QColor, width: float = 2.0) -> QPen:
    """Return a pen as wide on the screen at every zoom."""
    pen = QPen(color, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


class FamilyInks:
    """The brushes of one family of blocks: the stripe and the three faces of the glyph."""

    def __init__(self, color: QColor, theme: Theme) -> None:
        self.stripe = QBrush(color)
        self.front = QBrush(mix(theme.card, color, 0.62))
        self.side = QBrush(mix(theme.card, color, 0.9))
        self.top = QBrush(mix(theme.card, color, 0.36))
        self.edge = QPen(mix(color, theme.text, 0.25), 1.0)
        self.edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.far = mix(theme.canvas, color, 0.8)
        self.far_bypassed = mix(theme.canvas, color, 0.22)
        self.far_edge = _hair(self.far)

    @staticmethod
    def plain(ink: QColor, ground: QColor, theme: Theme) -> FamilyInks:
        """Return brushes of one ink on a coloured ground, which is the only colour then."""
        result = FamilyInks(ink, theme)
        result.stripe = QBrush(Qt.BrushStyle.NoBrush)
        result.front, result.side, result.top = (
            QBrush(mix(ground, ink, share)) for share in (0.34, 0.55, 0.16)
        )
        result.edge = QPen(mix(ground, ink, 0.8), 1.0)
        result.edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return result


class Inks:
    """Pens, brushes, fonts and laid-out labels of one theme.

    Parameters
    ----------
    theme
        The colours.
    font
        The application's font; sizes are the canvas's own.
    """

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.theme = theme
        self.name_font = self._font(font, NAME_SIZE, QFont.Weight.DemiBold)
        self.text_font = self._font(font, TEXT_SIZE, QFont.Weight.Normal)
        self.shape_font = self._font(font, NAME_SIZE, QFont.Weight.Medium)
        self.far_name_fonts = [self._font(font, size, QFont.Weight.DemiBold) for size in FAR_SIZES]
        self.far_shape_font = self._font(font, FAR_SHAPE, QFont.Weight.Normal)
        self.far_heat_font = self._font(font, FAR_HEAT, QFont.Weight.Normal)

        self.text = QPen(theme.text)
        self.badge_text = QPen(theme.text)
        self.muted = QPen(theme.muted)
        self.card = QBrush(theme.card)
        self.chosen_card = QBrush(mix(theme.card, theme.accent, 0.14))
        self.border = QPen(theme.border, 1.0)
        self.behind = QBrush(mix(theme.card, theme.muted, 0.12))
        self.behind_border = QPen(mix(theme.border, theme.muted, 0.45), 1.0)
        self.hover_border = QPen(theme.muted, 1.25)
        self.chosen_border = QPen(theme.accent, 2.0)
        self.focus = QPen(theme.accent, 1.5, Qt.PenStyle.DotLine)
        self.highlight = QPen(theme.warning, 2.5)
        self.severities = {
            Severity.ERROR: SeverityInks(theme.error, theme),
            Severity.WARNING: SeverityInks(theme.warning, theme),
            Severity.ADVICE: SeverityInks(theme.accent, theme),
        }
        self.families = {
            family: FamilyInks(color, theme) for family, color in theme.families.items()
        }
        self.far_chosen = _hair(theme.accent)
        self.far_highlight = _hair(theme.warning)
        self.far_through = _hair(theme.muted)
        self.through = QPen(theme.muted, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        self.port = QBrush(theme.muted)
        self.port_edge = QPen(theme.card, 1.5)
        self.port_fits = QBrush(theme.good)
        self.port_refuses = QBrush(mix(theme.canvas, theme.muted, 0.35))
        self.port_hover = QBrush(theme.accent)
        self.wire = mix(theme.canvas, theme.muted, 0.72)
        self.skip = mix(theme.canvas, theme.muted, 0.45)
        self.unknown_wire = mix(theme.canvas, theme.muted, 0.6)
        self.pens: dict[tuple[float, bool, bool, bool, bool], tuple[QPen, QPen]] = {}
        """The pens of wires, from near and from far, by how the wires look."""
        self._far_looks: dict[object, tuple[Tint | None, FarLook]] = {}
        self._painted: dict[str, Inks] = {}
        self._labels: dict[tuple[int, str, float], QStaticText] = {}
        self._metrics: dict[int, QFontMetricsF] = {}
        self._widths: dict[tuple[int, str], float] = {}

    def on(self, ground: QColor, ink: QColor) -> Inks:
        """Return the same with one ink for all that stands on a card of another colour.

        Parameters
        ----------
        ground
            The card's colour.
        ink
            What can be read there: what the card says is no longer told apart by its colours.
        """
        known = copy(self)
        known.text = known.muted = QPen(ink)
        plain = FamilyInks.plain(ink, ground, self.theme)
        known.families = dict.fromkeys(self.families, plain)
        return known

    @cached_property
    def unheated(self) -> Inks:
        """The inks of a card without heat among cards that have some: no other colours."""
        return self.on(self.theme.card, self.theme.text)

    @cached_property
    def stamps(self) -> Stamps:
        """What cards that look alike share on the screen."""
        return Stamps()

    @cached_property
    def bypassed(self) -> Inks:
        """The inks of a card whose block is bypassed: quieter than all others."""
        theme = self.theme
        known = self.on(theme.canvas, theme.muted)
        known.card = QBrush(theme.canvas)
        known.hatch = QBrush(mix(theme.canvas, theme.muted, 0.2), Qt.BrushStyle.BDiagPattern)
        known.border = QPen(mix(theme.border, theme.muted, 0.5), 1.25, Qt.PenStyle.DashLine)
        return known

    def painted(self, color: str) -> Inks:
        """Return the inks of a card that a person has given a colour."""
        known = self._painted.get(color)
        if known is None:
            theme, full = self.theme, hue(self.theme, color)
            known = self._painted[color] = copy(self)
            ground = mix(theme.card, full, PAINTED)
            known.card = QBrush(ground)
            known.chosen_card = QBrush(mix(ground, theme.accent, 0.14))
            known.border = QPen(mix(theme.card, full, 0.85), 1.25)
            known.muted = QPen(mix(theme.muted, theme.text, 0.5))
        return known

    @cached_property
    def hatch(self) -> QBrush:
        """What lies over a card that has no value."""
        return QBrush(mix(self.theme.card, self.theme.muted, 0.4), Qt.BrushStyle.BDiagPattern)

    @staticmethod
    def _font(font: QFont, size: int, weight: QFont.Weight) -> QFont:
        result = tabular(font)
        result.setPixelSize(size)
        result.setWeight(weight)
        return result

    @cached_property
    def grid(self) -> QPen:
        """The pen of the grid, one pixel at every zoom."""
        pen = QPen(self.theme.grid, 1.0)
        pen.setCosmetic(True)
        return pen

    def family(self, family: Family) -> FamilyInks:
        """Return a family's brushes."""
        return self.families[family]

    def far_look(
        self,
        family: Family,
        *,
        bypassed: bool,
        chosen: bool,
        highlighted: bool,
        severity: Severity | None,
        tint: Tint | None,
    ) -> FarLook:
        """Return how a card looks from far: every one of a kind shares it."""
        key = (family, bypassed, chosen, highlighted, severity, None if tint is None else id(tint))
        known = self._far_looks.get(key)
        # The colours of an overlay go with it, and another one may come to lie where they were.
        if known is not None and known[0] is tint:
            return known[1]
        inks = self.families[family]
        edges = [inks.far_edge] if bypassed and tint is None else []
        if chosen:
            edges.append(self.far_chosen)
        if highlighted:
            edges.append(self.far_highlight)
        cross = None if severity is None else self.severities[severity].far
        if cross is not None:
            edges.append(cross)
        through = self.far_through if bypassed else None
        fill = inks.far_bypassed if bypassed else inks.far
        if tint is not None:
            fill = tint.far
        hatch = None if tint is None else tint.hatch
        look = FarLook(fill, fill.rgba(), hatch, tuple(edges), cross, through)
        if len(self._far_looks) > _KEPT_LABELS:
            self._far_looks.clear()
        self._far_looks[key] = (tint, look)
        return look

    def metrics(self, font: QFont) -> QFontMetricsF:
        """Return a font's metrics."""
        known = self._metrics.get(id(font))
        if known is None:
            known = self._metrics[id(font)] = QFontMetricsF(font)
        return known

    def width(self, font: QFont, text: str) -> float:
        """Return how wide a text is; cards ask for the same few again and again."""
        key = (id(font), text)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) > _KEPT_LABELS:
                self._widths.clear()
            known = self._widths[key] = self.metrics(font).horizontalAdvance(text)
        return known

    def fitting(self, fonts: list[QFont], text: str, width: float) -> QFont:
        """Return the first font in which a text fits, or the last; the first is the largest."""
        largest = fonts[0].pixelSize()
        room = width * largest / max(self.width(fonts[0], text), 1e-6)
        # Texts are as wide as their letters are high, near enough; measuring takes 15 µs.
        return next((font for font in fonts if font.pixelSize() <= room), fonts[-1])

    def label(self, font: QFont, text: str, width: float, *, middle: bool = False) -> QStaticText:
        """Return a text laid out in one line, elided where it is too long.

        Equal labels are laid out once: a network has few different shapes and settings.
        """
        key = (id(font), text, width)
        known = self._labels.get(key)
        if known is None:
            if len(self._labels) > _KEPT_LABELS:
                self._labels.clear()
            # Names differ at their ends: stage2_block1_conv1, stage2_block1_bn1.
            elide = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
            elided = self.metrics(font).elidedText(text, elide, width)
            known = QStaticText(elided)
            known.setTextFormat(Qt.TextFormat.PlainText)
            known.prepare(QTransform(), font)
            self._labels[key] = known
        return known


class SeverityInks:
    """The colours of one degree of severity."""

    def __init__(self, color: QColor, theme: Theme) -> None:
        self.color = color
        self.pen = QPen(color)
        self.border = QPen(color, 1.5)
        self.ground = QBrush(mix(theme.card, color, 0.13))
        self.mark = QBrush(color)
        self.on_mark = QPen(theme.card, 1.75)
        self.far = _hair(color)
