"""What a person does on the month in tests to move posts: takes a chip, carries it, lets it go."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.models.day_chips import DayChip
from ui.models.month import MonthModel
from ui.views.calendar import CalendarView
from ui.views.chip_list import ChipList
from ui.views.month import MonthView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_STEPS = 4


class Mover:
    """A person at the calendar screen."""

    def __init__(self, qtbot: QtBot, view: CalendarView) -> None:
        self.qtbot = qtbot
        self.view = view
        (self.month,) = view.findChildren(MonthView)
        self.tray = view.acts.tray
        self.drop = view.acts.drop

    def chip(self, title: str) -> DayChip:
        model = self.month.model()
        assert isinstance(model, MonthModel)
        days = [model.day_at(model.index(row, column)) for row in range(model.rowCount()) for column in range(7)]
        return next(chip for day in days for chip in day.chips if chip.chip.title == title)

    def day_of(self, title: str) -> date:
        return self.chip(title).wall.date()

    def carry(self, title: str, day: date) -> str:
        """Carry a chip over a day and return what is said of it there."""
        area = self.month.viewport()
        self._carry(area, self.month.room_of_chip(self.chip(title)).center(), area, self.month.room_of(day).center())
        return self.drop.said

    def put(self, title: str, day: date) -> None:
        """Drag a chip onto a day."""
        self.carry(title, day)
        QTest.mouseRelease(self.month.viewport(), LEFT, NONE, self.month.room_of(day).center())

    def put_into_tray(self, title: str) -> None:
        area = self.month.viewport()
        at = self.tray.rect().center()
        self._carry(area, self.month.room_of_chip(self.chip(title)).center(), self.tray, at)
        QTest.mouseRelease(area, LEFT, NONE, area.mapFromGlobal(self.tray.mapToGlobal(at)))

    def open_tray(self) -> None:
        """Unfold the tray, and wait until the month has made room for it."""
        self.tray.unfold()
        self.qtbot.waitUntil(lambda: self.tray.geometry().right() < self.view.width())

    def put_from_tray(self, row: int, day: date) -> None:
        """Drag a draft of the open tray onto a day."""
        self.put_from(self.tray.chips, row, day)

    def put_from(self, chips: ChipList, row: int, day: date) -> None:
        """Drag a chip of a list onto a day."""
        source = chips.visualRect(chips.model().index(row, 0)).center()
        at = self.month.room_of(day).center()
        self._carry(chips.viewport(), source, self.month.viewport(), at)
        where = chips.viewport().mapFromGlobal(self.month.viewport().mapToGlobal(at))
        QTest.mouseRelease(chips.viewport(), LEFT, NONE, where)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.month, key, held)

    def wait_for_words(self) -> str:
        self.qtbot.waitUntil(lambda: self.drop.said != "")
        return self.drop.said

    def _carry(self, area: QWidget, source: QPoint, over: QWidget, target: QPoint) -> None:
        end = area.mapFromGlobal(over.mapToGlobal(target))
        QTest.mousePress(area, LEFT, NONE, source)
        for step in range(1, _STEPS + 1):
            QTest.mouseMove(area, source + (end - source) * step / _STEPS)
        self.wait_for_words()
