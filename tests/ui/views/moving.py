"""What a person does on the calendar in tests to move posts: takes a chip, carries it, lets it go."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from core.model.day_place import Place
from ui.models.day_chips import DayChip
from ui.views.calendar import CalendarView
from ui.views.calendar_page import PageKey
from ui.views.chip_list import ChipList
from ui.views.day_acts import ChipView
from ui.views.month import MonthView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_STEPS = 4


class Mover:
    """A person at the calendar screen; ``month`` is its first page, ``table`` the one that is looked at."""

    def __init__(self, qtbot: QtBot, view: CalendarView) -> None:
        self.qtbot = qtbot
        self.view = view
        (self.month,) = view.findChildren(MonthView)
        self.tray = view.acts.tray
        self.drop = view.acts.drop

    @property
    def chips(self) -> ChipView:
        return self.view.page.chips

    @property
    def table(self) -> QAbstractItemView:
        return self.view.page.table

    def look_at(self, page: PageKey, day: date) -> None:
        """Show a page on a day, with all that comes after its paint."""
        self.view.show_page(page)
        self.view.show_day(day)
        self.table.setFocus()
        self.qtbot.waitUntil(lambda: not self.view.is_busy)

    def chip(self, title: str) -> DayChip:
        return next(chip for chip in self.chips.chips_held() if chip.chip.title == title)

    def day_of(self, title: str) -> date:
        return self.chip(title).wall.date()

    def point_of(self, title: str) -> QPoint:
        return self.chips.room_of_chip(self.chip(title)).center()

    def point_at(self, where: date | Place) -> QPoint:
        return self.chips.room_of_place(where if isinstance(where, Place) else Place(where)).center()

    def carry(self, title: str, where: date | Place) -> str:
        """Carry a chip over a place and return what is said of it there."""
        area = self.chips.viewport()
        self._carry(area, self.point_of(title), area, self.point_at(where))
        return self.drop.said

    def let_go(self, where: date | Place) -> None:
        """Let go over a place."""
        QTest.mouseRelease(self.chips.viewport(), LEFT, NONE, self.point_at(where))

    def put(self, title: str, where: date | Place) -> None:
        """Drag a chip onto a place."""
        self.carry(title, where)
        self.let_go(where)

    def put_into_tray(self, title: str) -> None:
        area = self.chips.viewport()
        at = self.tray.rect().center()
        self._carry(area, self.point_of(title), self.tray, at)
        QTest.mouseRelease(area, LEFT, NONE, area.mapFromGlobal(self.tray.mapToGlobal(at)))

    def open_tray(self) -> None:
        """Unfold the tray, and wait until the page has made room for it."""
        self.tray.unfold()
        self.qtbot.waitUntil(lambda: self.tray.geometry().right() < self.view.width())

    def put_from_tray(self, row: int, where: date | Place) -> None:
        """Drag a draft of the open tray onto a place."""
        self.put_from(self.tray.chips, row, where)

    def put_from(self, chips: ChipList, row: int, where: date | Place) -> None:
        """Drag a chip of a list onto a place."""
        source = chips.visualRect(chips.model().index(row, 0)).center()
        at = self.point_at(where)
        self._carry(chips.viewport(), source, self.chips.viewport(), at)
        over = chips.viewport().mapFromGlobal(self.chips.viewport().mapToGlobal(at))
        QTest.mouseRelease(chips.viewport(), LEFT, NONE, over)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.table, key, held)

    def wait_for_words(self) -> str:
        self.qtbot.waitUntil(lambda: self.drop.said != "")
        return self.drop.said

    def _carry(self, area: QWidget, source: QPoint, over: QWidget, target: QPoint) -> None:
        end = area.mapFromGlobal(over.mapToGlobal(target))
        QTest.mousePress(area, LEFT, NONE, source)
        for step in range(1, _STEPS + 1):
            QTest.mouseMove(area, source + (end - source) * step / _STEPS)
        self.wait_for_words()
