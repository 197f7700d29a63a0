"""The field in which a post's text is written: without a frame, with tips over what rules found in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.widgets.plain import show_plain_tip
from ui.widgets.utf16 import units

_LEAST_LINES = 5
_USUAL_LINES = 9


class TextEditor(QPlainTextEdit):
    """Take a text; Tab goes on to the next field. ``focus_changed`` says that it has the keyboard now, or lost it."""

    focus_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip_at: Callable[[int], str] | None = None
        self.setTabChangesFocus(True)
        self.setStyleSheet("QPlainTextEdit { border: none; padding: 0; background: transparent; }")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_tips(self, tip_at: Callable[[int], str]) -> None:
        """Show what ``tip_at`` says of a place in the text, counted as Qt counts, while the mouse rests there."""
        self._tip_at = tip_at

    def select(self, start: int, end: int) -> None:
        """Select from ``start`` to before ``end``, in code points, and bring it into sight."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(units(text[:start]))
        cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def sizeHint(self) -> QSize:
        """Ask for room for a few paragraphs."""
        return QSize(320, self.fontMetrics().lineSpacing() * _USUAL_LINES)

    def minimumSizeHint(self) -> QSize:
        """Keep room for a few lines."""
        return QSize(160, self.fontMetrics().lineSpacing() * _LEAST_LINES)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the card show its ring."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the card take its ring away."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tip of the words under the mouse."""
        if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip or self._tip_at is None:
            return super().viewportEvent(event)
        show_plain_tip(event.globalPos(), self._tip_at(self._place_at(event)), self)
        return True

    def _place_at(self, event: QHelpEvent) -> int:
        """Return the place in the text under the mouse, -1 beside the text."""
        cursor = self.cursorForPosition(event.pos())
        box = self.cursorRect(cursor)
        is_near = box.top() <= event.y() <= box.bottom() and abs(event.x() - box.left()) <= box.height()
        return cursor.position() if is_near else -1
