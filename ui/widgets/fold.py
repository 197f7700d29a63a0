"""A section folded under one line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.plain import WrappedLabel

_ICON_PX = 14


class Fold(QWidget):
    """Show a line that unfolds lines of text under it."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._button = Button(theme, title, ButtonKind.LINK)
        self._button.setCheckable(True)
        self._button.setStyleSheet("QPushButton { text-align: left; }")
        self._lines = WrappedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        self._lines.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._button)
        self._column.addWidget(self._lines)
        self._button.toggled.connect(self._on_button_toggled)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_texts(self, title: str, lines: str) -> None:
        """Show another line, with other lines under it; without any there is nothing to unfold."""
        self._button.set_label(title)
        self._button.setEnabled(bool(lines))
        self._lines.setText(lines)

    @Slot(bool)
    def _on_button_toggled(self, is_open: bool) -> None:
        self._lines.setVisible(is_open)
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        name = IconName.CHEVRON_DOWN if self._button.isChecked() else IconName.CHEVRON_RIGHT
        icon: QIcon = self._theme.icon_before_text(name, ColourRole.MUTED, _ICON_PX)
        self._button.setIcon(icon)
        side_px = self._theme.length(_ICON_PX)
        self._button.setIconSize(QSize(side_px + self._theme.space(4), side_px))
        self._column.setSpacing(self._theme.space(4))
        self._lines.setContentsMargins(0, 0, 0, 0)
