"""A section folded under one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.plain import WrappedLabel

_ICON_PX = 14
_GAP_PX = 8


class Fold(QWidget):
    """Show a line that unfolds what is under it: lines of text, or widgets. ``unfolded`` says that it is seen now."""

    unfolded = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._button = Button(theme, title, ButtonKind.LINK)
        self._button.setCheckable(True)
        self._button.setStyleSheet("QPushButton { text-align: left; }")
        self._lines = WrappedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        self._lines.hide()
        self._content: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._button)
        self._column.addWidget(self._lines)
        self._button.toggled.connect(self._on_button_toggled)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_open(self) -> bool:
        """Tell whether what is under the line is seen."""
        return self._button.isChecked()

    def set_title(self, title: str) -> None:
        """Call what is under the line something else."""
        self._button.set_label(title)

    def set_texts(self, title: str, lines: str) -> None:
        """Show another line, with other lines under it; without any there is nothing to unfold."""
        self._lines.setText(lines)
        self._put(title, [])

    def set_content(self, title: str, content: Sequence[QWidget]) -> None:
        """Show another line, with other widgets under it; it takes them and lets go of those that it had."""
        self._lines.setText("")
        self._put(title, content)

    def _put(self, title: str, content: Sequence[QWidget]) -> None:
        for widget in self._content:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._content = list(content)
        for widget in self._content:
            self._column.addWidget(widget)
        self._button.set_label(title)
        self._button.setEnabled(bool(self._lines.text()) or bool(content))
        self._show_content()

    def _show_content(self) -> None:
        is_open = self._button.isChecked()
        self._lines.setVisible(is_open and bool(self._lines.text()))
        for widget in self._content:
            widget.setVisible(is_open)

    @Slot(bool)
    def _on_button_toggled(self, _is_open: bool) -> None:
        self._show_content()
        self._on_theme_changed()
        if self.is_open:
            self.unfolded.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        name = IconName.CHEVRON_DOWN if self._button.isChecked() else IconName.CHEVRON_RIGHT
        icon: QIcon = self.theme.icon_before_text(name, ColourRole.MUTED, _ICON_PX)
        self._button.setIcon(icon)
        side_px = self.theme.length(_ICON_PX)
        self._button.setIconSize(QSize(side_px + self.theme.space(4), side_px))
        self._column.setSpacing(self.theme.space(_GAP_PX))
        self._lines.setContentsMargins(0, 0, 0, 0)
