"""Asks for a day ahead, such as the one to which posts are moved or copied."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.day_grid import DayPicker
from ui.widgets.plain import WrappedLabel


@dataclass(frozen=True)
class DayAheadWords:
    """Hold what is asked, what follows from the answer, and what the button does."""

    question: str
    consequence: str
    act: str


class ChooseDay(FormDialog):
    """Ask for a day, today at the earliest; open it with ``open()``. ``answered`` carries the day."""

    answered = Signal(object)

    def __init__(self, theme: Theme, words: DayAheadWords, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.question, words.act, parent)
        self._picker = DayPicker(theme, today, (self.tr("Earlier month"), self.tr("Later month")))
        self._picker.grid.set_first(today)
        self._picker.grid.settled.connect(self._on_grid_settled)
        self.body.addWidget(WrappedLabel(theme, words.consequence, TextStyle.SMALL, ColourRole.MUTED))
        self.body.addWidget(self._picker)
        self._picker.setFocus()

    def show_day(self, day: date) -> None:
        """Stand on a day."""
        self._picker.set_day(day)

    def submit(self) -> None:
        """Tell the day."""
        self._tell(self._picker.grid.day)

    def _tell(self, day: date) -> None:
        self.answered.emit(day)
        self.accept()

    @Slot(object)
    def _on_grid_settled(self, day: date) -> None:
        self._tell(day)
