"""A form with a panel at its right, or under it where there is no room beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.cards import Ground, GroundFrame

_PAD_PX = 22
_GAP_PX = 14
_PANEL_PX, _MOST_PANEL_PX = 330, 440
_LEAST_FORM_PX = 470


class FormAndPanel(QWidget):
    """Lay parts of a form out over each other on paper, and a panel beside them; each scrolls by itself."""

    def __init__(self, theme: Theme, panel: GroundFrame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panel = panel
        self._is_stacked = False
        form = GroundFrame(Ground.PAPER)
        self._form = QVBoxLayout(form)
        self._side = GroundFrame(Ground.INSPECTOR)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(1, 0, 0, 0)
        self._side_scroll = _scroll_area(panel)
        side.addWidget(self._side_scroll)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_scroll_area(form), 1)
        row.addWidget(self._side)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_stacked(self) -> bool:
        """Tell whether the panel stands under the form."""
        return self._is_stacked

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put a part under those that are there; what is left of the height goes to those with a stretch."""
        self._form.insertWidget(self._form.count() - self._is_stacked, part, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other or one under the other, as the width allows."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        panel_px = min(self._theme.length(_PANEL_PX), max(self.width() // 3, _MOST_PANEL_PX))
        is_stacked = self.width() - panel_px < self._theme.length(_LEAST_FORM_PX)
        self._side.setFixedWidth(panel_px)
        if is_stacked == self._is_stacked:
            return
        self._is_stacked = is_stacked
        if is_stacked:
            self._side_scroll.takeWidget()
            self._form.addWidget(self._panel)
        else:
            self._form.removeWidget(self._panel)
            self._side_scroll.setWidget(self._panel)
        self._panel.set_ground(Ground.CARD if is_stacked else Ground.SURFACE)
        self._panel.show()
        self._side.setVisible(not is_stacked)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._form.setContentsMargins(pad_px, pad_px - 2, pad_px, pad_px - 4)
        self._form.setSpacing(self._theme.space(_GAP_PX))
        self._arrange()


def _scroll_area(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
