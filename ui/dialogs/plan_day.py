"""Wishes a day for a draft; nothing is promised by it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.day_grid import DayPicker
from ui.widgets.plain import WrappedLabel


class PlanDay(FormDialog):
    """Choose a day for a post; open it with ``open()``. ``planned`` carries it, ``None`` for no day."""

    planned = Signal(object)

    def __init__(self, theme: Theme, title: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, filled(self.tr("Plan a day for “%1”"), title), self.tr("Plan"), parent)
        self._picker = DayPicker(theme, today, (self.tr("Earlier month"), self.tr("Later month")))
        self._picker.grid.set_first(today)
        self._picker.grid.settled.connect(self._on_grid_settled)
        self._none = Button(theme, self.tr("No day"), ButtonKind.LINK)
        self._none.clicked.connect(self._on_none_clicked)
        said = self.tr("The post is shown on that day, dashed. It takes a time when it is queued.")
        self.body.addWidget(WrappedLabel(theme, said, TextStyle.SMALL, ColourRole.MUTED))
        self.body.addWidget(self._picker)
        self.body.addWidget(self._none)
        self._picker.setFocus()

    def show_day(self, day: date) -> None:
        """Stand on a day."""
        self._picker.set_day(day)

    def submit(self) -> None:
        """Tell the day."""
        self._tell(self._picker.grid.day)

    def _tell(self, day: date | None) -> None:
        self.planned.emit(day)
        self.accept()

    @Slot(object)
    def _on_grid_settled(self, day: date) -> None:
        self._tell(day)

    @Slot()
    def _on_none_clicked(self) -> None:
        self._tell(None)
