"""Badges: the class of a post, a count, the state of a photo."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.late_dataclass import dataclass
from ui.theme import ColourRole, IconName, TextStyle, Theme, class_roles
from ui.widgets.plain import single_line

_PAD_PX = 7
_GAP_PX = 4
_RADIUS_PX = 4
_ICON_PX = 13


class BadgeShape(Enum):
    """Say how a badge ends: a tag has small corners, a pill is round."""

    TAG = "tag"
    PILL = "pill"


@dataclass(frozen=True)
class BadgeLook:
    """Hold what a badge shows: a few words, the roles of its ink and ground, a picture or ``None``, its shape."""

    text: str
    ink: ColourRole
    ground: ColourRole
    icon: IconName | None = None
    shape: BadgeShape = BadgeShape.TAG


def class_badge(number: int, name: str) -> BadgeLook:
    """Return the badge of a priority class, its number before its name as in ``4 Town programs``."""
    roles = class_roles(number)
    return BadgeLook(f"{number} {name}", roles.text, roles.ground)


def count_pill(count: int) -> BadgeLook:
    """Return the pill that counts what waits somewhere."""
    return BadgeLook(str(count), ColourRole.TEXT, ColourRole.PILL_GROUND, shape=BadgeShape.PILL)


def state_pill(text: str, icon: IconName, ink: ColourRole) -> BadgeLook:
    """Return the pill that stands on a picture and says its state, on the colour of a card."""
    return BadgeLook(text, ink, ColourRole.SURFACE, icon)


def badge_size(look: BadgeLook, theme: Theme) -> QSize:
    """Return the room that a badge takes, at the text scale."""
    metrics = QFontMetrics(theme.font(TextStyle.CAPTION_STRONG))
    height_px = metrics.height() + theme.space(5)
    width_px = metrics.horizontalAdvance(single_line(look.text)) + 2 * theme.space(_PAD_PX)
    if look.icon is not None:
        width_px += theme.length(_ICON_PX) + theme.space(_GAP_PX)
    if look.shape is BadgeShape.PILL:
        width_px = max(width_px, theme.space(22))
    return QSize(width_px, height_px)


def paint_badge(painter: QPainter, top_left: QPoint, look: BadgeLook, theme: Theme) -> QRect:
    """Paint a badge at its whole size and return the room that it took."""
    rect = QRect(top_left, badge_size(look, theme))
    radius = rect.height() / 2 if look.shape is BadgeShape.PILL else theme.length(_RADIUS_PX)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(look.ground))
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    room = rect.adjusted(theme.space(_PAD_PX), 0, -theme.space(_PAD_PX), 0)
    if look.icon is not None:
        pixmap = theme.pixmap(look.icon, look.ink, _ICON_PX, painter.device().devicePixelRatio())
        side_px = theme.length(_ICON_PX)
        painter.drawPixmap(room.left(), rect.top() + (rect.height() - side_px) // 2, pixmap)
        room.setLeft(room.left() + side_px + theme.space(_GAP_PX))
    painter.setFont(theme.font(TextStyle.CAPTION_STRONG))
    painter.setPen(theme.colour(look.ink))
    flags = Qt.AlignmentFlag.AlignCenter if look.icon is None else Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, flags, single_line(look.text))
    painter.restore()
    return rect


class Badge(QWidget):
    """Show a badge among other widgets."""

    def __init__(self, theme: Theme, look: BadgeLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(look.text)
        theme.changed.connect(self._on_theme_changed)

    def set_look(self, look: BadgeLook) -> None:
        """Show something else."""
        self._look = look
        self.setAccessibleName(look.text)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Ask for the badge's whole size."""
        return badge_size(self._look, self._theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        painter = QPainter(self)
        paint_badge(painter, QPoint(0, 0), self._look, self._theme)
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
