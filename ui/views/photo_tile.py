"""Paints a photo of the grid: its picture, its state in a badge or two, its name and where it comes from."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model.media import Source
from ui.models.media import PhotosModel
from ui.models.photo_catalogue import PhotoTile
from ui.models.photo_standing import Decision
from ui.models.photo_words import PhotoWords
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.badge import BadgeLook, badge_size, paint_badge, state_pill
from ui.widgets.photo_frame import filling, paint_no_photo
from ui.widgets.plain import single_line

_LEAST_WIDTH_PX = 224
_PICTURE_PX = 118
_GAP_PX = 15
_PAD_PX = 10
_BADGE_INSET_PX = 8
_RADIUS_PX = 9
_RING_PX = 2
_MARK_PX = 24
_RING_GAP_PX = 2
_MOST_KEPT = 120

Index = QModelIndex | QPersistentModelIndex

_DECISIONS = {
    Decision.APPROVED: (IconName.CIRCLE_CHECK, ColourRole.GOOD_TEXT),
    Decision.WAITING: (IconName.CLOCK, ColourRole.WARNING_TEXT),
    Decision.RETURNED: (IconName.UNDO, ColourRole.TROUBLE_TEXT),
}


class _Key(NamedTuple):
    """All that decides how a card is drawn, its theme aside."""

    tile: PhotoTile
    ends: str
    image_key: int
    size: tuple[int, int]
    pixel_ratio: float


class PhotoTileDelegate(QStyledItemDelegate):
    """Paint every photo at one size, each drawn once and then kept. ``cell`` is the room of one, with its gap.

    ``current`` is the photo that is stood on.
    """

    def __init__(self, theme: Theme, words: PhotoWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self.cell = QSize(_LEAST_WIDTH_PX, _PICTURE_PX)
        self.current = QPersistentModelIndex()
        theme.changed.connect(self._on_theme_changed)

    def least_width_px(self) -> int:
        """Return how narrow a cell may be, gaps with it."""
        return self._theme.length(_LEAST_WIDTH_PX) + _GAP_PX

    def height_px(self) -> int:
        """Return how high a cell is, gaps with it."""
        names = QFontMetrics(self._theme.font(TextStyle.BODY_STRONG)).height()
        notes = QFontMetrics(self._theme.font(TextStyle.SMALL)).height()
        pad_px = self._theme.space(_PAD_PX)
        return self._theme.length(_PICTURE_PX) + 2 * pad_px + names + notes + _GAP_PX

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the cell that the view has given to all."""
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one photo."""
        tile: PhotoTile = index.data(PhotosModel.TILE_ROLE)
        half_px = _GAP_PX // 2
        card = option.rect.adjusted(half_px, half_px, -(_GAP_PX - half_px), -(_GAP_PX - half_px))
        image: QImage | None = index.data(Qt.ItemDataRole.DecorationRole)
        ratio = painter.device().devicePixelRatio()
        ends = "" if tile.standing is None else self._words.ends(tile.standing)
        key = _Key(tile, ends, 0 if image is None else image.cacheKey(), (card.width(), card.height()), ratio)
        painter.drawPixmap(card.topLeft(), self._drawn(key, image))
        self._paint_edge(painter, card, option.state, is_current=self.current == index)
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_mark(painter, card)

    def _drawn(self, key: _Key, image: QImage | None) -> QPixmap:
        """Return the whole card of a photo, drawn now or before."""
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = self._draw(key, image)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return kept

    def _draw(self, key: _Key, image: QImage | None) -> QPixmap:
        width_px, height_px = key.size
        pixmap = QPixmap(round(width_px * key.pixel_ratio), round(height_px * key.pixel_ratio))
        pixmap.setDevicePixelRatio(key.pixel_ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        card = QRect(0, 0, width_px, height_px)
        radius_px = self._theme.length(_RADIUS_PX)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
        painter.setBrush(self._theme.colour(ColourRole.SURFACE))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px)
        picture = QRect(0, 0, width_px, self._theme.length(_PICTURE_PX))
        self._paint_picture(painter, picture, image)
        self._paint_badges(painter, picture, self._badges(key))
        self._paint_words(painter, card.adjusted(0, picture.height(), 0, 0), key.tile)
        painter.end()
        return pixmap

    def _paint_mark(self, painter: QPainter, card: QRect) -> None:
        """Paint the tick of a marked photo in the corner of its picture."""
        side_px, inset_px = self._theme.length(_MARK_PX), self._theme.space(_BADGE_INSET_PX)
        disc = QRect(card.right() - inset_px - side_px, card.top() + inset_px, side_px, side_px)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(ColourRole.SURFACE), 2))
        painter.setBrush(self._theme.colour(ColourRole.ACCENT))
        painter.drawEllipse(disc)
        icon_px = _MARK_PX * 2 // 3
        tick = self._theme.pixmap(IconName.CHECK, ColourRole.ON_ACCENT, icon_px, painter.device().devicePixelRatio())
        edge_px = (side_px - self._theme.length(icon_px)) // 2
        painter.drawPixmap(disc.left() + edge_px, disc.top() + edge_px, tick)
        painter.restore()

    def _paint_edge(self, painter: QPainter, card: QRect, state: QStyle.StateFlag, *, is_current: bool) -> None:
        """Paint the ring of the photo stood on, wider while it has the keyboard, or the edge of the one pointed at."""
        if not is_current and not state & QStyle.StateFlag.State_MouseOver:
            return
        out_px = -0.5
        pen = QPen(self._theme.colour(ColourRole.FAINT), 1)
        if is_current:
            out_px = _RING_GAP_PX + _RING_PX / 2 if state & QStyle.StateFlag.State_HasFocus else 0.5
            pen = QPen(self._theme.colour(ColourRole.FOCUS), _RING_PX)
        radius_px = self._theme.length(_RADIUS_PX) + out_px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(card).adjusted(-out_px, -out_px, out_px, out_px), radius_px, radius_px)
        painter.restore()

    def _paint_picture(self, painter: QPainter, room: QRect, image: QImage | None) -> None:
        inner = room.adjusted(1, 1, -1, 0)
        radius_px = self._theme.length(_RADIUS_PX) - 1
        painter.save()
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        shape.addRoundedRect(QRectF(inner), radius_px, radius_px)
        shape.addRect(QRectF(inner).adjusted(0, radius_px, 0, 0))
        painter.setClipPath(shape.simplified())
        if image is None:
            painter.fillRect(inner, self._theme.colour(ColourRole.HOVER))
            paint_no_photo(painter, inner, self._theme)
        else:
            painter.drawPixmap(inner.topLeft(), filling(image, inner.size(), painter.device().devicePixelRatio()))
        painter.restore()

    def _paint_badges(self, painter: QPainter, picture: QRect, badges: list[BadgeLook]) -> None:
        """Paint the badges side by side at the picture's foot; one that finds no room there stands above."""
        inset_px = self._theme.space(_BADGE_INSET_PX)
        gap_px = self._theme.space(4)
        left_px, bottom_px = picture.left() + inset_px, picture.bottom() - inset_px
        for look in badges:
            size = badge_size(look, self._theme)
            if left_px > picture.left() + inset_px and left_px + size.width() > picture.right() - inset_px:
                left_px = picture.left() + inset_px
                bottom_px -= size.height() + gap_px
            paint_badge(painter, QPoint(left_px, bottom_px - size.height()), look, self._theme)
            left_px += size.width() + gap_px

    def _badges(self, key: _Key) -> list[BadgeLook]:
        tile = key.tile
        if tile.standing is None:
            return []
        icon, ink = _DECISIONS[tile.standing.decision]
        badges = [state_pill(self._words.decision(tile.standing.decision), icon, ink)]
        lacking = self._words.lacking(tile.photo, tile.standing)
        if lacking:
            badges.append(state_pill(lacking, IconName.CIRCLE_X, ColourRole.TROUBLE_TEXT))
        elif key.ends:
            badges.append(state_pill(key.ends, IconName.TRIANGLE_ALERT, ColourRole.WARNING_TEXT))
        elif tile.photo.source is Source.OWNED:
            badges.append(state_pill(self._words.owned(), IconName.LANDMARK, ColourRole.MUTED))
        return badges

    def _paint_words(self, painter: QPainter, room: QRect, tile: PhotoTile) -> None:
        pad_px = self._theme.space(_PAD_PX)
        line = room.adjusted(pad_px, pad_px, -pad_px, 0)
        name = single_line(tile.photo.name)
        below = self._paint_line(painter, line, (TextStyle.BODY_STRONG, ColourRole.TEXT), (name, ""))
        origin, uses = self._words.origin(tile.photo, tile.owner), self._words.uses(tile.uses)
        note = (single_line(origin), f" · {uses}")
        self._paint_line(painter, below, (TextStyle.SMALL, ColourRole.MUTED), note)

    def _paint_line(
        self, painter: QPainter, room: QRect, look: tuple[TextStyle, ColourRole], parts: tuple[str, str]
    ) -> QRect:
        """Paint a line of two parts, of which the first gives way, and return the room below it."""
        font = self._theme.font(look[0])
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour(look[1]))
        left_px = room.width() - metrics.horizontalAdvance(parts[1])
        text = metrics.elidedText(parts[0], Qt.TextElideMode.ElideRight, left_px) + parts[1]
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, text)
        return room.adjusted(0, metrics.height(), 0, 0)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._kept.clear()
