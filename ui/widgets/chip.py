"""Paints a post as a chip in the calendar, quickly enough for a month that is full of them."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from core.identity_enum import IdentityEnum
from core.layout import ChipForm, ChipHeights
from ui.theme import ClassRoles, ColourRole, TextStyle, Theme
from ui.widgets.marks import Mark, mark_look
from ui.widgets.plain import single_line

_BAR_PX = 3
_PAD_PX = 5
_GAP_PX = 5
_BETWEEN_PX = 3
_ABOVE_AND_BELOW_PX = 6
_RADIUS_PX = 4
_MARK_PX = 13
_RING_PX = 2
_CHOSEN_RING_PX = 3
_KEPT_PIXMAPS = 800
_STRUCK_MARKS = frozenset({Mark.HELD, Mark.MISSED})
_DASHES = (3.0, 2.5)
_HOVER_ALPHA = 26
_LEAST_TITLE = "Council"


class Outline(IdentityEnum):
    """Say how a chip is bounded: solid on its class's ground, or dashed without one while nothing is promised."""

    SOLID = "solid"
    DASHED = "dashed"


class ChipEmphasis(IdentityEnum):
    """Say whether a chip stands out: under the pointer, the one stood on, or among several that are chosen."""

    NONE = "none"
    HOVERED = "hovered"
    CURRENT = "current"
    CHOSEN = "chosen"


class Chip(NamedTuple):
    """Hold what a chip shows: one post at one time on one or more channels.

    ``time`` and ``channels`` are short texts or empty; a held or missed post's time is struck through.
    """

    time: str
    class_number: int
    colours: ClassRoles
    title: str
    channels: str = ""
    mark: Mark = Mark.NONE
    outline: Outline = Outline.SOLID


class ChipPainter(QObject):
    """Paint chips, keeping the picture of each so that the next repaint only copies it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept: OrderedDict[tuple[Chip, int, int, ChipForm, ChipEmphasis, float], QPixmap] = OrderedDict()
        self._bases: dict[tuple[ClassRoles, Outline, Mark, int, int, ChipForm, ChipEmphasis, float], QPixmap] = {}
        self._styles = _Styles(theme)
        theme.changed.connect(self._on_theme_changed)

    def heights(self) -> ChipHeights:
        """Return the heights of chips, of the gap between them and of the line "+3 more", at the text scale."""
        return self._styles.heights

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        chip: Chip,
        form: ChipForm,
        emphasis: ChipEmphasis = ChipEmphasis.NONE,
    ) -> None:
        """Paint a chip into a rectangle of logical pixels."""
        ratio = painter.device().devicePixelRatio()
        key = (chip, rect.width(), rect.height(), form, emphasis, ratio)
        pixmap = self._kept.get(key)
        if pixmap is None:
            pixmap = self._kept[key] = self._draw(rect.size(), chip, form, emphasis, ratio)
            self._forget_the_oldest()
        painter.drawPixmap(rect.topLeft(), pixmap)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._kept.clear()
        self._bases.clear()
        self._styles = _Styles(self._theme)

    def _forget_the_oldest(self) -> None:
        if len(self._kept) > _KEPT_PIXMAPS:
            self._kept.popitem(last=False)
        if len(self._bases) > _KEPT_PIXMAPS:
            self._bases.clear()

    def _draw(self, size: QSize, chip: Chip, form: ChipForm, emphasis: ChipEmphasis, ratio: float) -> QPixmap:
        key = (chip.colours, chip.outline, chip.mark, size.width(), size.height(), form, emphasis, ratio)
        base = self._bases.get(key)
        if base is None:
            base = self._bases[key] = self._draw_base(size, chip, form, emphasis, ratio)
        pixmap = base.copy()
        painter = QPainter(pixmap)
        pen = _TextPen(self._styles, painter)
        room = self._styles.room(size, chip.mark)
        if form is ChipForm.ONE_LINE:
            pen.one_line(room, chip)
        else:
            pen.two_lines(room, chip)
        painter.end()
        return pixmap

    def _draw_base(self, size: QSize, chip: Chip, form: ChipForm, emphasis: ChipEmphasis, ratio: float) -> QPixmap:
        """Draw what many chips have in common: all but the words."""
        pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _GroundPen(self._styles.theme, painter)
        pen.ground(QRectF(0, 0, size.width(), size.height()), chip, emphasis)
        pen.mark(self._styles.mark_place(size, form), chip.mark, ratio)
        painter.end()
        return pixmap


class _Styles:
    """Hold the fonts and measures of chips under the theme shown now."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.small = _Face(theme, TextStyle.CAPTION)
        self.struck = _Face(theme, TextStyle.CAPTION)
        self.struck.font.setStrikeOut(True)
        self.number = _Face(theme, TextStyle.CAPTION_STRONG)
        self.title = _Face(theme, TextStyle.SMALL)
        self.gap_px = theme.space(_GAP_PX)
        self.pad_px = theme.space(_PAD_PX)
        self.above_px = theme.space(_ABOVE_AND_BELOW_PX) // 2
        self.mark_px = theme.length(_MARK_PX)
        self.least_title_px = self.gap_px + self.title.width_px(_LEAST_TITLE)
        self.muted = theme.colour(ColourRole.MUTED)
        self.text = theme.colour(ColourRole.TEXT)
        self.heights = ChipHeights(
            two_lines_px=self.small.height_px + self.title.height_px + 2 * self.above_px,
            one_line_px=self.title.height_px + theme.space(_PAD_PX),
            gap_px=theme.space(_BETWEEN_PX),
            more_px=self.small.height_px + 2,
        )

    def room(self, size: QSize, mark: Mark) -> QRect:
        """Return the room for the words beside a mark."""
        left_px = _BAR_PX + self.pad_px
        taken_px = self.pad_px if mark is Mark.NONE else self.pad_px + self.mark_px + self.gap_px
        return QRect(left_px, 0, size.width() - left_px - taken_px, size.height())

    def mark_place(self, size: QSize, form: ChipForm) -> QPoint:
        """Return the top left corner of the mark: at the right of the only or of the first line."""
        one_line_top_px = (size.height() - self.mark_px) // 2
        first_line_top_px = self.above_px + (self.small.height_px - self.mark_px) // 2 + 1
        top_px = one_line_top_px if form is ChipForm.ONE_LINE else first_line_top_px
        return QPoint(size.width() - self.pad_px - self.mark_px, top_px)


class _Face:
    """Hold a font with its measures, asked for once."""

    def __init__(self, theme: Theme, style: TextStyle) -> None:
        self.font = theme.font(style)
        self.metrics = QFontMetrics(self.font)
        self.height_px = self.metrics.height()
        self._ascent_px = self.metrics.ascent()
        self._widths_px: dict[str, int] = {}

    def width_px(self, word: str) -> int:
        """Return the width of a word that comes again and again, such as a time."""
        if word not in self._widths_px:
            self._widths_px[word] = self.metrics.horizontalAdvance(word)
        return self._widths_px[word]

    def baseline_px(self, top_px: int, height_px: int) -> int:
        """Return where the line stands that is in the middle of a height."""
        return top_px + (height_px - self.height_px) // 2 + self._ascent_px


class _GroundPen:
    """Draw what lies under and around the words of a chip."""

    def __init__(self, theme: Theme, painter: QPainter) -> None:
        self._theme = theme
        self._painter = painter

    def ground(self, rect: QRectF, chip: Chip, emphasis: ChipEmphasis) -> None:
        """Draw the ground or dashed outline, the bar of the class, and the ring of the chosen one."""
        bar = self._theme.colour(chip.colours.bar)
        shape = QPainterPath()
        shape.addRoundedRect(rect, _RADIUS_PX, _RADIUS_PX)
        is_solid = chip.outline is Outline.SOLID
        self._painter.fillPath(shape, self._theme.colour(chip.colours.ground if is_solid else ColourRole.SURFACE))
        if emphasis is ChipEmphasis.HOVERED:
            self._painter.fillPath(shape, QColor(bar.red(), bar.green(), bar.blue(), _HOVER_ALPHA))
        self._painter.setClipRect(QRectF(0, 0, _BAR_PX, rect.height()))
        self._painter.fillPath(shape, bar)
        self._painter.setClipping(False)
        if not is_solid:
            self._outline(rect, bar, 1, _DASHES)
        if emphasis is ChipEmphasis.CURRENT:
            self._outline(rect, self._theme.colour(ColourRole.FOCUS), _RING_PX, ())
        elif emphasis is ChipEmphasis.CHOSEN:
            self._outline(rect, self._theme.colour(ColourRole.ACCENT), _CHOSEN_RING_PX, ())

    def mark(self, corner: QPoint, mark: Mark, pixel_ratio: float) -> None:
        """Draw the mark, if there is one."""
        look = mark_look(mark)
        if look is not None:
            self._painter.drawPixmap(corner, self._theme.pixmap(look.icon, look.role, _MARK_PX, pixel_ratio))

    def _outline(self, rect: QRectF, colour: QColor, width_px: int, dashes: tuple[float, ...]) -> None:
        pen = QPen(colour, width_px)
        if dashes:
            pen.setDashPattern(dashes)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width_px / 2
        self._painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), _RADIUS_PX - half, _RADIUS_PX - half)


class _TextPen:
    """Draw the words of one chip."""

    def __init__(self, styles: _Styles, painter: QPainter) -> None:
        self._styles = styles
        self._painter = painter

    def one_line(self, room: QRect, chip: Chip) -> None:
        """Draw time, class number and title beside each other."""
        room = self._time_and_number(room, chip, self._styles.least_title_px)
        self._text(room, chip.title, self._styles.title, self._styles.text)

    def two_lines(self, room: QRect, chip: Chip) -> None:
        """Draw time, class number and channels, and the title under them, which may run under the mark."""
        styles = self._styles
        top = QRect(room.left(), styles.above_px, room.width(), styles.small.height_px)
        under = QRect(room.left(), top.bottom() + 1, room.width(), styles.title.height_px)
        if chip.mark is not Mark.NONE:
            under.setWidth(room.width() + styles.mark_px + styles.gap_px)
        beside = self._time_and_number(top, chip, 0)
        if styles.small.width_px(chip.channels) <= beside.width():
            self._word(beside, chip.channels, styles.small, styles.muted)
        else:
            self._text(beside, chip.channels, styles.small, styles.muted)
        self._text(under, chip.title, styles.title, styles.text)

    def _time_and_number(self, room: QRect, chip: Chip, kept_px: int) -> QRect:
        """Draw the time, where that leaves ``kept_px`` of room, and the number; return the room after them."""
        styles = self._styles
        number = str(chip.class_number)
        time_px = styles.small.width_px(chip.time) + styles.gap_px
        number_px = styles.number.width_px(number)
        if chip.time and time_px + number_px + kept_px <= room.width():
            self._word(room, chip.time, styles.struck if chip.mark in _STRUCK_MARKS else styles.small, styles.muted)
            room = room.adjusted(time_px, 0, 0, 0)
        self._word(room, number, styles.number, styles.theme.colour(chip.colours.text))
        return room.adjusted(number_px + styles.gap_px, 0, 0, 0)

    def _text(self, room: QRect, text: str, face: _Face, colour: QColor) -> None:
        """Draw a text, cut with an ellipsis where the room ends."""
        cut = face.metrics.elidedText(single_line(text), Qt.TextElideMode.ElideRight, room.width())
        if cut:
            self._word(room, cut, face, colour)

    def _word(self, room: QRect, word: str, face: _Face, colour: QColor) -> None:
        self._painter.setFont(face.font)
        self._painter.setPen(colour)
        self._painter.drawText(room.left(), face.baseline_px(room.top(), room.height()), word)
