"""Fields of a form with their labels above them, as inspectors and dialogs show them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel

_LEAST_LETTERS = 8
_BESIDE_TEXT_PX = 2


class Choice(QComboBox):
    """Let one of a few be chosen; the wheel scrolls the form instead of changing what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def choose(self, wanted: object) -> None:
        """Choose the entry that carries a value, the first where none does."""
        self.setCurrentIndex(max(self.findData(wanted), 0))

    def shown_text(self) -> str:
        """Return what is chosen as it is cut now."""
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, self._text_room_px())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is chosen, cut with an ellipsis: Qt would cut through a letter."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _text_room_px(self) -> int:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        return room.width() - _BESIDE_TEXT_PX

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()


class TextBox(QPlainTextEdit):
    """Let a few lines be written; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3) -> None:
        """Make the box; it shows so many ``lines`` at once."""
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the height of its lines."""
        frame_px = self.height() - self.viewport().height()
        text_px = QFontMetrics(self.font()).lineSpacing() * self._lines + 2 * round(self.document().documentMargin())
        return QSize(super().minimumSizeHint().width(), text_px + max(frame_px, 2))

    def minimumSizeHint(self) -> QSize:
        """Keep the height of its lines."""
        return self.sizeHint()


class Field(QWidget):
    """A field under its label, which also names it to a screen reader."""

    def __init__(self, theme: Theme, label: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = WrappedLabel(theme, label, TextStyle.SMALL_STRONG, ColourRole.MUTED)
        self._label.setBuddy(field)
        (field.focusProxy() or field).setAccessibleName(label)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._label)
        self._column.addWidget(field)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def add(self, widget: QWidget) -> None:
        """Put something more under the field."""
        self._column.addWidget(widget)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setSpacing(self._theme.space(4))
