"""The foot under what others are asked for: what became of it, and the buttons that ask, remind and record."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import WrappedLabel, set_plain_tool_tip

_SIDE_PX, _ABOVE_PX, _GAP_PX = 20, 10, 8


@dataclass(frozen=True)
class AskActs:
    """Which acts are offered; ``why_not`` says why nobody can be asked, else it is empty."""

    may_ask: bool
    was_asked: bool
    may_record: bool
    why_not: str


class AskBar(GroundFrame):
    """Offer to ask for one decision, to remind of it, and to record it; each has a signal that asks for it."""

    ask_requested = Signal()
    remind_requested = Signal()
    record_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.FOOT, parent)
        self._theme = theme
        self._lapsed = WrappedLabel(theme, "", TextStyle.SMALL_STRONG, ColourRole.WARNING_TEXT)
        self._told = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._remind = Button(theme, self.tr("Remind … (R)"))
        self._ask = Button(theme, self.tr("Ask … (A)"), ButtonKind.PRIMARY, IconName.STAMP)
        acts = FlowRow(theme.space(_GAP_PX))
        self._record = Button(theme, self.tr("Record a decision … (D)"))
        acts.add_right(self._record)
        acts.add_right(self._remind)
        acts.add_right(self._ask)
        self._column = QVBoxLayout(self)
        for part in (self._lapsed, self._told, acts):
            self._column.addWidget(part)
        self._ask.clicked.connect(self.ask_requested)
        self._remind.clicked.connect(self.remind_requested)
        self._record.clicked.connect(self.record_requested)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_asking(self, name: str, lapsed: str, told: str, acts: AskActs) -> None:
        """Show what became of it, and what can be done."""
        self._lapsed.setText(lapsed)
        self._lapsed.setVisible(bool(lapsed))
        self._told.setText(told)
        self._ask.set_label(self.tr("Ask again … (A)") if acts.was_asked else self.tr("Ask … (A)"))
        self._ask.setVisible(acts.may_ask)
        self._remind.setVisible(acts.may_ask and acts.was_asked)
        self._record.setVisible(acts.may_record)
        for button in (self._ask, self._remind, self._record):
            button.setAccessibleName(f"{button.text()}: {name}")
        for button in (self._ask, self._remind):
            button.setEnabled(not acts.why_not)
            set_plain_tool_tip(button, acts.why_not)

    @Slot()
    def _on_theme_changed(self) -> None:
        above_px, side_px = self._theme.space(_ABOVE_PX), self._theme.space(_SIDE_PX)
        self._column.setContentsMargins(side_px, above_px, side_px, above_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))
