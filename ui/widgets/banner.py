"""A line across a screen for what overrides all else: an emergency in force."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.plain import PictureLabel, WrappedLabel

_ICON_PX = 18
_PAD_PX = 12
_SIDE_PX = 20


class Banner(QWidget):
    """Show a title and what follows from it on the colour of the emergency class."""

    def __init__(self, theme: Theme, icon: IconName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon = PictureLabel()
        self._title = WrappedLabel(theme, "", TextStyle.BODY_STRONG, ColourRole.ON_ACCENT)
        self._detail = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.ON_ACCENT)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._title)
        lines.addWidget(self._detail)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(lines, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_texts(self, title: str, detail: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._detail.setText(detail)
        self.setAccessibleName(f"{title}. {detail}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(ColourRole.CLASS_1))
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        pixmap = self._theme.pixmap(self._icon_name, ColourRole.ON_ACCENT, _ICON_PX, self.devicePixelRatio())
        self._icon.setPixmap(pixmap)
        pad_px = self._theme.space(_PAD_PX)
        self._row.setContentsMargins(_SIDE_PX, pad_px, _SIDE_PX, pad_px)
        self._row.setSpacing(self._theme.space(_PAD_PX))
        self.update()
