"""The entry to the search, drawn as a field: a glass, the word, and the key that opens it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import ColourRole, IconName, TextStyle, Theme

_HEIGHT_PX = 34
_PAD_PX = 11
_KEY_PAD_PX = 5
_ICON_PX = 15
_GAP_PX = 9
_RADIUS_PX = 7
_KEY_RADIUS_PX = 4
_RING_PX = 2


class SearchButton(QAbstractButton):
    """Show ``text`` as a field would, and ``key`` as it is written on a keyboard."""

    def __init__(self, theme: Theme, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setText(text)
        self.setAccessibleName(f"{text}, {key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Ask for glass, word and key beside each other."""
        word_px = QFontMetrics(self._theme.font(TextStyle.BODY)).horizontalAdvance(self.text())
        space = self._theme.space
        width_px = 2 * space(_PAD_PX) + self._theme.length(_ICON_PX) + 2 * space(_GAP_PX) + word_px + self._key_px()
        height_px = QFontMetrics(self._theme.font(TextStyle.BODY)).height() + space(12)
        return QSize(width_px, max(height_px, space(_HEIGHT_PX)))

    def minimumSizeHint(self) -> QSize:
        """Ask for the whole size, so that no word is cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter too, not by the space bar alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        pad_px, side_px = self._theme.space(_PAD_PX), self._theme.length(_ICON_PX)
        pixmap = self._theme.pixmap(IconName.SEARCH, ColourRole.MUTED, _ICON_PX, self.devicePixelRatio())
        painter.drawPixmap(pad_px, (self.height() - side_px) // 2, pixmap)
        painter.setFont(self._theme.font(TextStyle.BODY))
        painter.setPen(self._theme.colour(ColourRole.MUTED))
        room = self.rect().adjusted(pad_px + side_px + self._theme.space(_GAP_PX), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_key(painter)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        has_focus = self.hasFocus()
        role = ColourRole.FOCUS if has_focus else ColourRole.FAINT if self.underMouse() else ColourRole.LINE
        width_px = _RING_PX if has_focus else 1
        painter.setPen(QPen(self._theme.colour(role), width_px))
        painter.setBrush(self._theme.colour(ColourRole.PAPER))
        inset = width_px / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS_PX, _RADIUS_PX)

    def _paint_key(self, painter: QPainter) -> None:
        font = self._theme.font(TextStyle.CAPTION)
        height_px = QFontMetrics(font).height() + self._theme.space(3)
        right_px = self.width() - self._theme.space(_KEY_PAD_PX) - 2
        place = QRect(right_px - self._key_px(), (self.height() - height_px) // 2, self._key_px(), height_px)
        painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
        painter.setBrush(self._theme.colour(ColourRole.SURFACE))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), _KEY_RADIUS_PX, _KEY_RADIUS_PX)
        painter.setFont(font)
        painter.setPen(self._theme.colour(ColourRole.MUTED))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._key)

    def _key_px(self) -> int:
        metrics = QFontMetrics(self._theme.font(TextStyle.CAPTION))
        return metrics.horizontalAdvance(self._key) + 2 * self._theme.space(_KEY_PAD_PX)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
