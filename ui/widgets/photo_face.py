"""Paints a photo into a rounded tile, with a pill on it that says how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QPen

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import badge_size, paint_badge, state_pill
from ui.widgets.class_choice import cut_badge
from ui.widgets.marks import Mark, mark_look
from ui.widgets.photo_frame import filling

_RADIUS_PX = 8
_PAD_PX = 7
_RING_PX = 2
_PILL_INKS = {
    ColourRole.GOOD: ColourRole.GOOD_TEXT,
    ColourRole.WARNING: ColourRole.WARNING_TEXT,
    ColourRole.TROUBLE: ColourRole.TROUBLE_TEXT,
}


@dataclass(frozen=True)
class PhotoFace:
    """Hold what a tile shows: the name, the state in a few words, and the mark of that state."""

    name: str
    state: str
    mark: Mark


def paint_photo(painter: QPainter, room: QRect, face: PhotoFace, image: QImage | None, theme: Theme) -> None:
    """Paint a photo so that it covers the room, or its name until there is an image."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.length(_RADIUS_PX)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.fillPath(shape, theme.colour(ColourRole.PILL_GROUND))
    if image is None:
        _paint_name(painter, room, face.name, theme)
    else:
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(room.topLeft(), filling(image, room.size(), painter.device().devicePixelRatio()))
        painter.setClipping(False)
    painter.setPen(QPen(theme.colour(ColourRole.LINE), 1))
    painter.drawPath(shape)
    _paint_pill(painter, room, face, theme)
    painter.restore()


def paint_ring(painter: QPainter, room: QRect, theme: Theme) -> None:
    """Paint the ring of the tile that is chosen or has the keyboard."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(ColourRole.FOCUS), _RING_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.length(_RADIUS_PX)
    painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def _paint_name(painter: QPainter, room: QRect, name: str, theme: Theme) -> None:
    font = theme.font(TextStyle.CAPTION)
    painter.setFont(font)
    painter.setPen(theme.colour(ColourRole.TEXT))
    inside = room.adjusted(_PAD_PX, _PAD_PX, -_PAD_PX, -_PAD_PX)
    cut = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideMiddle, inside.width())
    painter.drawText(inside, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, cut)


def _paint_pill(painter: QPainter, room: QRect, face: PhotoFace, theme: Theme) -> None:
    look = mark_look(face.mark)
    if look is None or not face.state:
        return
    pad_px = theme.space(_PAD_PX)
    pill = state_pill(face.state, look.icon, _PILL_INKS.get(look.role, ColourRole.TEXT))
    pill = cut_badge(pill, theme, room.width() - 2 * pad_px)
    top_px = room.bottom() + 1 - pad_px - badge_size(pill, theme).height()
    paint_badge(painter, QPoint(room.left() + pad_px, top_px), pill, theme)
