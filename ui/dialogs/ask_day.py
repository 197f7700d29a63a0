"""Asks for a day that has been, such as when a consent was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.day_field import DayField
from ui.widgets.plain import WrappedLabel


@dataclass(frozen=True)
class DayWords:
    """Hold what is asked, what follows from the answer, and what the button does."""

    question: str
    consequence: str
    act: str


class AskDay(FormDialog):
    """Ask a question that a day answers, today at the latest; open it with ``open()``. ``answered`` carries the day."""

    answered = Signal(object)

    def __init__(self, theme: Theme, words: DayWords, today: date, parent: QWidget | None = None) -> None:
        """Make the dialog with ``today`` filled in."""
        super().__init__(theme, words.question, words.act, parent)
        self._today = today
        self._day = DayField(theme, today)
        self._day.set_day(today)
        self._day.set_name(words.question)
        self._day.changed.connect(self.quiet)
        self.body.addWidget(self._day)
        self.body.addWidget(WrappedLabel(theme, words.consequence, TextStyle.SMALL, ColourRole.MUTED))
        self._day.setFocus()

    def submit(self) -> None:
        """Tell the day, where it is one that has been."""
        day = self._day.day()
        if day is None:
            self.complain(self.tr("Write a day, such as 2026-11-25"), self._day)
        elif day > self._today:
            self.complain(self.tr("That day has not been yet"), self._day)
        else:
            self.answered.emit(day)
            self.accept()
