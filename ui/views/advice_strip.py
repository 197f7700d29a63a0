"""A strip above the queue that tells of a post that misses its window, and offers the exchange that would let it go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.commands.advising import Advice
from ui.theme import TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel

_SIDE_PX = 20
_PAD_PX = 6


class AdviceStrip(GroundFrame):
    """Show the first of several pieces of advice. ``accepted`` carries the ``Advice`` that is to be followed."""

    accepted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.WARNING, parent)
        self._theme = theme
        self._advice: Advice | None = None
        self._text = WrappedLabel(theme, "", TextStyle.SMALL)
        self._text.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._button = Button(theme, self.tr("Exchange"), ButtonKind.LINK)
        self._button.clicked.connect(self._on_button_clicked)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._button)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def show_advice(self, told: Sequence[tuple[str, Advice]], *, may_exchange: bool) -> None:
        """Show the first of sentences, each with its advice; without any the strip is not shown."""
        self.setVisible(bool(told))
        if not told:
            return
        sentence, self._advice = told[0]
        more = self.tr("and %n more", "", len(told) - 1) if len(told) > 1 else ""
        text = " · ".join(part for part in (sentence, more) if part)
        self._text.setText(text)
        self._button.setVisible(may_exchange)
        self._button.setAccessibleName(f"{self.tr('Exchange')}: {text}")

    @Slot()
    def _on_button_clicked(self) -> None:
        if self._advice is not None:
            self.accepted.emit(self._advice)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._row.setContentsMargins(_SIDE_PX, pad_px, _SIDE_PX, pad_px)
