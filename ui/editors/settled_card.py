"""What people said of a post, under one line that unfolds: what, in which words, by whom, and Take back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.settled_words import SettledView, settled_words
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.fold import Fold
from ui.widgets.plain import WrappedLabel
from ui.widgets.text_link import TextLink


class _SettledRow(QWidget):
    """One thing that somebody said."""

    pressed = Signal(object)

    def __init__(self, theme: Theme, view: SettledView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(WrappedLabel(theme, view.about or view.told, TextStyle.SMALL_STRONG))
        if view.about and view.told:
            column.addWidget(WrappedLabel(theme, view.told, TextStyle.CAPTION))
        column.addWidget(WrappedLabel(theme, view.by, TextStyle.CAPTION, ColourRole.MUTED))
        if view.may_take_back:
            link = TextLink(theme, TextStyle.CAPTION_STRONG)
            link.setText(self.tr("Take back …"))
            link.setAccessibleName(f"{link.text()}: {view.about or view.told}")
            link.clicked.connect(self._on_link_clicked)
            column.addWidget(link)

    @Slot()
    def _on_link_clicked(self) -> None:
        self.pressed.emit(self._view.said)


class SettledCard(Fold):
    """Show what was settled. ``take_back_requested`` carries what somebody said."""

    take_back_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._views: tuple[SettledView, ...] | None = None
        self.hide()

    def show_settled(self, views: Sequence[SettledView]) -> None:
        """Show what was said of a post; nothing where nothing was."""
        if tuple(views) == self._views:
            return
        self._views = tuple(views)
        rows = [_SettledRow(self.theme, view, self) for view in views]
        for row in rows:
            row.pressed.connect(self.take_back_requested)
        self.set_content(settled_words(len(views)), rows)
        self.setVisible(bool(views))
