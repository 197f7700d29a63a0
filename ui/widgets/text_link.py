"""A button that reads as a line of text, wraps where there is no room, and is underlined."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import line_width, wrapped_height, wrapped_layout

_RING_PX = 2
_MEASURE_PX = 420
_LEAST_TEXT = "MMMMMM"


class TextLink(QAbstractButton):
    """Let a text be pressed, by mouse, the space bar or Enter; it is shown as it stands, never as markup."""

    def __init__(self, theme: Theme, style: TextStyle = TextStyle.SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = style
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower link is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at that width, with room for the ring."""
        return wrapped_height(self.text(), self.font(), width - 2 * _RING_PX) + 2 * _RING_PX

    def sizeHint(self) -> QSize:
        """Ask for one line, up to a width that reads well."""
        text_px = line_width(self.text(), self.font()) + 1
        width_px = min(text_px, self._theme.length(_MEASURE_PX)) + 2 * _RING_PX
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of a short word and the height of one line."""
        width_px = min(self.sizeHint().width(), line_width(_LEAST_TEXT, self.font()))
        return QSize(width_px, wrapped_height("", self.font(), 1) + 2 * _RING_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it by Enter too, not by the space bar alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, each underlined, and a ring while it has the keyboard."""
        painter = QPainter(self)
        role = ColourRole.ACCENT if self.isEnabled() else ColourRole.FAINT
        painter.setPen(self._theme.colour(role))
        layout, _ = wrapped_layout(self.text(), self.font(), self.width() - 2 * _RING_PX)
        layout.draw(painter, QPointF(_RING_PX, _RING_PX))
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            under_px = _RING_PX + line.y() + line.ascent() + 2
            painter.drawLine(QPointF(_RING_PX, under_px), QPointF(_RING_PX + line.naturalTextWidth(), under_px))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _RING_PX))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(self._style))
        self.updateGeometry()
        self.update()
