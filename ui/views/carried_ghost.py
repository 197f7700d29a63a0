"""What goes with the pointer while posts are moved: their chip, and what would come of letting go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.layout import ChipForm
from ui.models.carried import Carried
from ui.models.moving import Foresight
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.chip import Chip, ChipEmphasis, ChipPainter
from ui.widgets.plain import WrappedLabel

_WIDTH_PX = 236
_OFF_PX = 12
_PAD_PX = 10
_SHIFT_PX = 4


class CarriedGhost(QWidget):
    """Float over a screen, out of the pointer's way; it takes no click itself."""

    def __init__(self, theme: Theme, room: QWidget) -> None:
        super().__init__(room)
        self._theme = theme
        self._room = room
        self._beside = QPoint()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._face = _ChipFace(theme)
        self._card = GroundFrame(Ground.CARD)
        self._words = WrappedLabel(theme, "", TextStyle.SMALL)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(_PAD_PX, _PAD_PX // 2, _PAD_PX, _PAD_PX // 2)
        inside.addWidget(self._words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_SHIFT_PX)
        self._column.addWidget(self._face)
        self._column.addWidget(self._card)
        self.hide()

    @property
    def text(self) -> str:
        """Give what is said under the chip."""
        return self._words.text()

    def carry(self, carried: Carried) -> None:
        """Look like what is carried."""
        self._face.show_chip(carried.chip, len(carried.posts))
        self.say(None)
        self.show()
        self.raise_()

    def say(self, foresight: Foresight | None) -> None:
        """Say what would come of letting go here; ``None`` where that is not known or this is no place."""
        self._card.setVisible(foresight is not None)
        if foresight is not None:
            is_harm = foresight.does_harm or foresight.asks_reason
            self._card.set_ground(
                Ground.TROUBLE if foresight.is_refused else Ground.WARNING if is_harm else Ground.CARD
            )
            self._words.set_role(ColourRole.TROUBLE_TEXT if foresight.is_refused else ColourRole.TEXT)
            self._words.setText(foresight.text)
        self._fit()

    def stand_beside(self, point: QPoint) -> None:
        """Stand beside a point of the room, whole inside of it."""
        self._beside = point
        corner = point + QPoint(_OFF_PX, _OFF_PX)
        left = min(corner.x(), self._room.width() - self.width())
        below = corner.y() + self.height() <= self._room.height()
        top = corner.y() if below else point.y() - _OFF_PX - self.height()
        self.move(max(left, 0), max(top, 0))

    def _fit(self) -> None:
        width_px = min(self._theme.length(_WIDTH_PX), max(self._room.width(), 1))
        self._column.activate()
        grows = self._column.hasHeightForWidth()
        height_px = self._column.totalHeightForWidth(width_px) if grows else self._column.totalSizeHint().height()
        self.setFixedSize(width_px, height_px)
        self.stand_beside(self._beside)


class _ChipFace(QWidget):
    """A chip as it is in the calendar, with how many posts it stands for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._painter = ChipPainter(theme, self)
        self._theme = theme
        self._chip: Chip | None = None
        self._count = 1
        theme.changed.connect(self._on_theme_changed)

    def show_chip(self, chip: Chip, count: int) -> None:
        """Look like a chip that stands for so many posts."""
        self._chip, self._count = chip, count
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a chip of two lines."""
        stacked_px = _SHIFT_PX if self._count > 1 else 0
        return QSize(self._theme.length(_WIDTH_PX), self._painter.heights().two_lines_px + stacked_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip, over the edge of another where there are several."""
        if self._chip is None:
            return
        painter = QPainter(self)
        height_px = self._painter.heights().two_lines_px
        width_px = self.width() - (_SHIFT_PX if self._count > 1 else 0)
        surface = self._theme.colour(ColourRole.SURFACE)
        if self._count > 1:
            under = QRect(_SHIFT_PX, _SHIFT_PX, width_px, height_px)
            self._put(painter, under, self._chip)
        painter.fillRect(QRect(0, 0, width_px, height_px), surface)
        self._put(painter, QRect(0, 0, width_px, height_px), self._chip)
        painter.end()

    def _put(self, painter: QPainter, rect: QRect, chip: Chip) -> None:
        self._painter.paint(painter, rect, chip, ChipForm.TWO_LINES, ChipEmphasis.CURRENT)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
