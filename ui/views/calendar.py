"""The calendar screen: month, week or agenda under one bar, and the inspector beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.layout import DAYS_A_WEEK
from core.model.kinds import PostId
from core.model.steps import Done
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip
from ui.models.drafts import drafts_without_a_day
from ui.models.filter_choices import RememberedFilter
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar_acts import CalendarActs
from ui.views.calendar_bar import CalendarBar
from ui.views.calendar_page import CalendarPage, PageKey
from ui.views.inspector import Inspector
from ui.views.month_page import MonthPage
from ui.widgets.plain import without_mnemonic
from ui.widgets.tab_order import order_by_place
from ui.widgets.view import View

if TYPE_CHECKING:
    from core.planner.marked_days import Marked
    from ui.jobs import Jobs
    from ui.models.marked_days import MarkedDays
    from ui.models.thumbnails import Thumbnails
    from ui.views.filter_strip import FilterStrip

_PAGE_NEEDS_PX = 640
_MOST_IN_TRAY = 40


class CalendarView(View):
    """Show a span of the calendar, walk through time, and choose posts to look at or open."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Callable[[], Thumbnails] | None = None,
        marked_days: MarkedDays | None = None,
        settings: QSettings | None = None,
        jobs: Jobs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the screen; ``thumbnails`` gives small pictures when the first is wanted, ``None`` for none.

        Without ``marked_days`` no holidays and observances are shown, without ``settings`` nothing is remembered, and
        without ``jobs`` no events are taken in.
        """
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._moods = moods
        self._marked_days = marked_days
        self.acts = CalendarActs(session, theme, jobs, self)
        self._remembered = RememberedFilter(session, settings)
        self._filter = self._remembered.filter()
        self._pages: dict[PageKey, CalendarPage] = {}
        self._stale: set[PageKey] = set()
        self._bar = CalendarBar(theme, self)
        self._strip: FilterStrip | None = None
        self._stack = QStackedWidget(self)
        self._inspector = Inspector(session, theme, moods, thumbnails, self)
        self._ordering = QTimer(self)
        self._ordering.setSingleShot(True)
        self._ordering.setInterval(0)
        self._ordering.timeout.connect(self._order_focus)
        self._lay_out()
        self._key = _page_key(self._remembered.page())
        self._show_current()
        self._connect()
        self._show_tray()

    @property
    def page(self) -> CalendarPage:
        """Give the page that is shown."""
        return self._pages[self._key]

    @property
    def is_busy(self) -> bool:
        """Tell whether marks are still to be judged, or days to be marked."""
        return self.page.is_busy or (self._marked_days is not None and self._marked_days.is_busy)

    def show_day(self, day: date) -> None:
        """Show the span of a day and stand on the day."""
        self.page.show_day(day)

    def show_page(self, key: PageKey) -> None:
        """Show month, week or agenda, on the day that was stood on."""
        if key is self._key:
            return
        day = self.page.current_day()
        had_focus = self.page.table.hasFocus()
        self._key = key
        self._show_current()
        self._remembered.note_page(key.value)
        self.page.show_day(day)
        if had_focus:
            self.page.start_focus()

    def turn(self, spans: int) -> None:
        """Show the span so many spans ahead, or back where negative."""
        self.page.turn(spans)

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; the pages that are not looked at are read anew when they are."""
        self._stale = set(self._pages) - {self._key}
        if done is None:
            self.page.reload()
        else:
            self.page.refresh(done)
        self._show_chosen(self.page.current_chip)
        self._show_tray()
        self._show_count()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the calendar."""
        return (
            (self.tr("Open the chosen post, or write on the day"), "Return"),
            (self.tr("Write on the day"), "Ins"),
            (self.tr("Write for what the day is marked for"), "O"),
            (self.tr("Month, week, agenda"), "M, W, A"),
            (self.tr("Earlier month, week or days"), "PgUp"),
            (self.tr("Later month, week or days"), "PgDown"),
            (self.tr("Today"), "Home"),
            (self.tr("Go to a date"), "Ctrl+G"),
            (self.tr("Print what is shown"), "Ctrl+P"),
        )

    def start_focus(self) -> None:
        """Put the keyboard on the page, on today at first."""
        self.page.start_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the inspector away where the page would have no room beside it."""
        super().resizeEvent(event)
        self._inspector.setVisible(self.width() - self._inspector.width() >= self._theme.length(_PAGE_NEEDS_PX))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self._column.addLayout(body, 1)
        body.addWidget(self._stack, 1)
        body.addWidget(self._inspector)

    def _connect(self) -> None:
        self._bar.turn_wanted.connect(self.turn)
        self._bar.today_wanted.connect(self._on_today_wanted)
        self._bar.date_wanted.connect(self._on_date_wanted)
        self._bar.page_chosen.connect(self._on_page_chosen)
        self._bar.filter_wanted.connect(self._on_filter_wanted)
        self.acts.filter_changed.connect(self._on_filter_changed)
        self.acts.words_wanted.connect(self._on_words_wanted)
        self.acts.print_wanted.connect(self._on_print_wanted)
        self._bar.tray_wanted.connect(self._on_tray_wanted)
        self._bar.new_wanted.connect(self.new_post_requested)
        self._inspector.open_requested.connect(self.post_requested)
        self._inspector.photo_requested.connect(self.photo_requested)
        for keys, slot in (
            ("PgUp", self._on_earlier_wanted),
            ("PgDown", self._on_later_wanted),
            ("Home", self._on_today_wanted),
        ):
            self._add_key(self._stack, keys, slot)
        for keys, slot in (
            ("M", self._on_month_wanted),
            ("W", self._on_week_wanted),
            ("A", self._on_agenda_wanted),
            ("Ctrl+G", self._on_date_wanted),
            ("Ctrl+P", self._on_print_wanted),
        ):
            self._add_key(self, keys, slot)

    def _add_key(self, widget: QWidget, keys: str, slot: Callable[[], None]) -> None:
        action = QAction(widget)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        widget.addAction(action)

    def _show_current(self) -> None:
        """Put the page in front, made if need be, as the calendar and the filter stand now."""
        if self._key not in self._pages:
            page = self._pages[self._key] = self._make_page(self._key)
            if self._filter != CalendarFilter():
                page.show_filter(self._filter)
        elif self._key in self._stale:
            self.page.show_filter(self._filter)
        self._stale.discard(self._key)
        self._stack.setCurrentWidget(self.page.table)
        self._bar.show_page(self._key)
        self._ordering.start()
        self._on_page_turned()
        self._show_chosen(self.page.current_chip)

    def _make_page(self, key: PageKey) -> CalendarPage:
        page = self._new_page(key)
        self._stack.addWidget(page.table)
        page.chip_chosen.connect(self._on_page_chip_chosen)
        page.chip_opened.connect(self._on_page_chip_opened)
        page.day_opened.connect(self.new_post_requested)
        page.marked_opened.connect(self._on_page_marked_opened)
        page.unfolded.connect(self._on_page_unfolded)
        page.turned.connect(self._on_page_turned)
        return page

    def _new_page(self, key: PageKey) -> CalendarPage:
        """Make a page; week and agenda are imported when they are first wanted."""
        if key is PageKey.WEEK:
            from ui.views.week_page import WeekPage

            return WeekPage(self._session, self._theme, self._moods, self._marked_days, self)
        if key is PageKey.AGENDA:
            from ui.views.agenda_page import AgendaPage

            return AgendaPage(self._session, self._theme, self._moods, self._marked_days, self)
        return MonthPage(self._session, self._theme, self._moods, self._marked_days, self)

    def _show_tray(self) -> None:
        self._without_day = drafts_without_a_day(self._session)
        self._bar.show_without_day(len(self._without_day))

    def _show_count(self) -> None:
        """Say what the filter lets through; its strip is made with the first filter."""
        if self._strip is None and not self._filter.is_narrow:
            return
        strip = self._shown_strip()
        strip.show_filter(self._filter)
        strip.show_count(self.page.shown)

    def _shown_strip(self) -> FilterStrip:
        if self._strip is None:
            from ui.views.filter_strip import FilterStrip

            self._strip = FilterStrip(self._session, self._theme, self)
            self._strip.changed.connect(self._on_filter_changed)
            self._column.insertWidget(1, self._strip)
        return self._strip

    @Slot()
    def _order_focus(self) -> None:
        """Let Tab go from the bar to what narrows the page, the page and the inspector, once all stand in place."""
        strips = () if self._strip is None else (self._strip,)
        order_by_place((self._bar, *strips, self.page.table, self._inspector))

    def _show_chosen(self, chip: DayChip | None) -> None:
        self._inspector.show_post(None if chip is None else PostId(chip.post_id))

    def _open_menu(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    @Slot()
    def _on_earlier_wanted(self) -> None:
        self.turn(-1)

    @Slot()
    def _on_later_wanted(self) -> None:
        self.turn(1)

    @Slot()
    def _on_today_wanted(self) -> None:
        self.show_day(self._session.today())

    @Slot()
    def _on_month_wanted(self) -> None:
        self.show_page(PageKey.MONTH)

    @Slot()
    def _on_week_wanted(self) -> None:
        self.show_page(PageKey.WEEK)

    @Slot()
    def _on_agenda_wanted(self) -> None:
        self.show_page(PageKey.AGENDA)

    @Slot(str)
    def _on_page_chosen(self, key: str) -> None:
        self.show_page(PageKey(key))

    @Slot()
    def _on_date_wanted(self) -> None:
        """Ask for a day in a small field under the title."""
        from ui.views.go_to_date import GoToDate

        field = GoToDate(self._theme, self._session.today(), self.page.current_day(), self)
        field.settled.connect(self._on_date_settled)
        field.open_under(self._bar.go_to)

    @Slot(object)
    def _on_date_settled(self, day: date) -> None:
        self.show_day(day)
        self.page.start_focus()

    @Slot()
    def _on_filter_wanted(self) -> None:
        self.acts.open_menu(self._filter, self._bar.filter)

    @Slot(object)
    def _on_filter_changed(self, wanted: CalendarFilter) -> None:
        self._filter = wanted
        self._remembered.note_filter(wanted)
        self._stale = set(self._pages) - {self._key}
        self.page.show_filter(wanted)
        self._show_count()
        self._ordering.start()

    @Slot()
    def _on_words_wanted(self) -> None:
        self._shown_strip().show_count(self.page.shown)
        self._shown_strip().ask_words()

    @Slot()
    def _on_print_wanted(self) -> None:
        """Show what is shown as it would be on paper."""
        from ui.models.print_sheet import sheet_of

        columns = 1 if self._key is PageKey.AGENDA else DAYS_A_WEEK
        days = self.page.sheet_days()
        self.acts.show_on_paper(sheet_of(self._session, self.page.title, days, self._filter, columns))

    @Slot()
    def _on_tray_wanted(self) -> None:
        """List the drafts that have no day, newest first."""
        menu = QMenu(self)
        for draft in self._without_day[:_MOST_IN_TRAY]:
            action = menu.addAction(without_mnemonic(draft.title or self.tr("Without a title")))
            action.setData(draft.id)
        menu.triggered.connect(self._on_menu_triggered)
        self._open_menu(menu, self._bar.tray.mapToGlobal(self._bar.tray.rect().bottomLeft()))

    @Slot()
    def _on_page_turned(self) -> None:
        self._bar.set_title(self.page.title)
        self._show_count()

    @Slot(object)
    def _on_page_chip_chosen(self, chip: DayChip | None) -> None:
        self._show_chosen(chip)

    @Slot(object)
    def _on_page_chip_opened(self, chip: DayChip) -> None:
        self.post_requested.emit(chip.post_id)

    @Slot(object, QPoint)
    def _on_page_unfolded(self, chips: tuple[DayChip, ...], place: QPoint) -> None:
        """List posts in a menu, where their cell has no room for all."""
        menu = QMenu(self)
        for chip in chips:
            action = menu.addAction(without_mnemonic(f"{chip.chip.time}  {chip.chip.class_number}  {chip.chip.title}"))
            action.setData(chip.post_id)
        menu.triggered.connect(self._on_menu_triggered)
        self._open_menu(menu, place)

    @Slot(object, object, QPoint)
    def _on_page_marked_opened(self, day: date, marked: tuple[Marked, ...], place: QPoint) -> None:
        """Begin a post about what a day is marked for; where that is more than one thing, ask which."""
        if len(marked) == 1:
            self.titled_post_requested.emit(day, marked[0].name)
            return
        menu = QMenu(self)
        for each in marked:
            action = menu.addAction(without_mnemonic(filled(self.tr("Write for %1"), each.name)))
            action.setData((day, each.name))
        menu.triggered.connect(self._on_marked_menu_triggered)
        self._open_menu(menu, place)

    @Slot(QAction)
    def _on_marked_menu_triggered(self, action: QAction) -> None:
        self.titled_post_requested.emit(*action.data())

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.post_requested.emit(str(action.data()))


def _page_key(remembered: str) -> PageKey:
    """Return the page that was remembered, the month where none is known."""
    return PageKey(remembered) if remembered in set(PageKey) else PageKey.MONTH
