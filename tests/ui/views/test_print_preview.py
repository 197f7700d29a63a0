"""What is shown is put on Letter paper: whole, in black on white, under a head that says what it is of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from tests.core.builders import MONDAY_AT_9, Scene, a_pinned_post, a_queued_post
from ui.dialogs.save_print import SavePrint
from ui.jobs import Jobs
from ui.models.calendar_filter import CalendarFilter, Kind
from ui.models.moods import Moods
from ui.models.print_sheet import Sheet, SheetDay, SheetEntry, sheet_of
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar import CalendarView
from ui.views.calendar_page import PageKey
from ui.views.filter_menu import FilterMenu
from ui.views.print_preview import PrintPreview, letter_printer, print_sheet
from ui.widgets.day_field import DayField

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
# Off screen no dialog can be raised, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MONDAY = date(2026, 11, 23)
ENTRY = SheetEntry("9:00", "4", "Public skating", "Facebook · Queued")


@pytest.fixture
def calendar(session: Session, theme: Theme, moods: Moods, shown: Callable[..., None]) -> CalendarView:
    calendar = CalendarView(session, theme, moods)
    shown(calendar, 1300, 820)
    calendar.start_focus()
    return calendar


def a_sheet(days: int, entries: int, columns: int) -> Sheet:
    dates = (MONDAY + timedelta(days=number) for number in range(days))
    return Sheet(
        "November 2026",
        "Town of Taber",
        "Printed",
        tuple(SheetDay(day, "", (ENTRY,) * entries) for day in dates),
        columns,
    )


def printed(sheet: Sheet, theme: Theme, path: Path) -> tuple[int, int]:
    """Print into a file and return how many pages it took, and how large the file is."""
    printer = letter_printer(sheet)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return print_sheet(printer, theme, sheet), path.stat().st_size


@pytest.mark.parametrize(
    ("sheet", "pages"),
    [
        (a_sheet(42, 3, 7), 1),
        (a_sheet(42, 80, 7), 1),
        (a_sheet(7, 60, 7), 1),
        (a_sheet(5, 2, 1), 1),
        (a_sheet(28, 9, 1), 12),
        (a_sheet(0, 0, 1), 1),
    ],
)
def test_a_sheet_takes_the_pages_it_needs(theme: Theme, tmp_path: Path, sheet: Sheet, pages: int) -> None:
    count, size_bytes = printed(sheet, theme, tmp_path / "sheet.pdf")
    assert count == pages
    assert size_bytes > 1_000


@pytest.mark.parametrize(
    ("columns", "orientation"), [(7, QPageLayout.Orientation.Landscape), (1, QPageLayout.Orientation.Portrait)]
)
def test_the_paper_is_letter_across_for_a_grid(
    theme: Theme, columns: int, orientation: QPageLayout.Orientation
) -> None:
    layout = letter_printer(a_sheet(7, 1, columns)).pageLayout()
    assert layout.pageSize().id() == QPageSize.PageSizeId.Letter
    assert layout.orientation() == orientation


@pytest.mark.parametrize(("page", "days"), [(PageKey.MONTH, 42), (PageKey.WEEK, 7), (PageKey.AGENDA, 2)])
def test_each_page_gives_the_days_that_it_shows(scene: Scene, calendar: CalendarView, page: PageKey, days: int) -> None:
    a_queued_post(scene, title="Ice times")
    calendar.show_page(page)
    calendar.refresh(None)
    calendar.show_day(MONDAY if page is PageKey.WEEK else date(2026, 11, 20))
    found = calendar.page.sheet_days()
    (of_monday,) = [day for day in found if day.day == MONDAY]
    assert len(found) == days
    assert of_monday.entries == (SheetEntry("9:00", "4", "Ice times", "Facebook · Queued"),)


def test_the_head_says_town_filter_and_date(scene: Scene, session: Session) -> None:
    wanted = CalendarFilter(words="ice").with_toggled(Kind.STATE, "queued")
    sheet = sheet_of(session, "November 2026", (), wanted, 7)
    assert (sheet.under, sheet.printed) == (
        "Town of Taber · Only Queued, with “ice”",
        "Printed Friday 20 November 2026",
    )


@pytest.fixture
def saving(session: Session, theme: Theme, moods: Moods, jobs: Jobs, shown: Callable[..., None]) -> CalendarView:
    """Give a calendar that can work in jobs."""
    calendar = CalendarView(session, theme, moods, jobs=jobs)
    shown(calendar, 1300, 820)
    calendar.start_focus()
    return calendar


@pytest.mark.parametrize(
    ("page", "first", "last"),
    [(PageKey.MONTH, date(2026, 11, 1), date(2026, 11, 30)), (PageKey.WEEK, date(2026, 11, 16), date(2026, 11, 22))],
)
def test_a_key_asks_what_is_saved_beginning_with_the_days_that_are_shown(
    saving: CalendarView, page: PageKey, first: date, last: date
) -> None:
    saving.show_page(page)
    QTest.keyClick(saving.page.table, Qt.Key.Key_F, CTRL | SHIFT)
    (dialog,) = saving.findChildren(SavePrint)
    assert [day.day() for day in dialog.findChildren(DayField)] == [first, last]
    dialog.close()


def test_the_menu_asks_for_it_too(saving: CalendarView, session: Session) -> None:
    saving.bar_acts.open_menu(CalendarFilter(), saving)
    (menu,) = saving.findChildren(FilterMenu)
    next(action for action in menu.actions() if action.text() == "Save as PDF or HTML …").trigger()
    (dialog,) = saving.findChildren(SavePrint)
    dialog.close()


def test_a_calendar_without_jobs_saves_nothing(calendar: CalendarView) -> None:
    QTest.keyClick(calendar.page.table, Qt.Key.Key_F, CTRL | SHIFT)
    assert calendar.findChildren(SavePrint) == []


def test_a_key_shows_the_paper(scene: Scene, calendar: CalendarView) -> None:
    a_pinned_post(scene, MONDAY_AT_9)
    QTest.keyClick(calendar.page.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (preview,) = calendar.findChildren(PrintPreview)
    assert preview.windowTitle() == "Print: November 2026"
    preview.close()
