"""A thing to be decided about, from its name down, in a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel

_PAD_PX, _GAP_PX = 20, 12
_PAGE = 0.85


class ApprovalPane(QScrollArea):
    """Show a name and a line about it; put the rest into ``column``, under them. ``content`` is what scrolls."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make the pane; ``name`` is what a screen reader calls it."""
        super().__init__(parent)
        self.theme = theme
        self._name = WrappedLabel(theme, "", TextStyle.HEADING)
        self._about = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self.content = content = GroundFrame(Ground.SURFACE)
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, 0, 0)
        self.column = QVBoxLayout()
        self.column.addWidget(self._name)
        self.column.addWidget(self._about)
        whole.addLayout(self.column)
        whole.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setWidget(content)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_head(self, name: str, about: str) -> None:
        """Name the thing, and say who asked for it and since when."""
        self._name.setText(name)
        self._about.setText(about)

    def show_top(self) -> None:
        """Scroll to the name."""
        self.verticalScrollBar().setValue(0)

    def scroll_on(self, pages: int) -> None:
        """Scroll so many pages on, back by less than none."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * round(self.viewport().height() * _PAGE))

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self.theme.space(_PAD_PX)
        self.column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self.column.setSpacing(self.theme.space(_GAP_PX))
