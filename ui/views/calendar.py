"""The calendar screen: month, week or agenda under one bar, and the inspector beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.layout import DAYS_A_WEEK
from core.model.day_place import Place
from core.model.kinds import PostId
from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip
from ui.models.moods import Moods
from ui.models.remembered_filter import RememberedFilter
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar_bar import CalendarBar
from ui.views.calendar_page import CalendarPage, PageKey
from ui.views.day_menus import DayMenus
from ui.views.filtering import Filtering
from ui.views.inspector import Inspector
from ui.views.month_page import MonthPage
from ui.widgets.tab_order import order_by_place
from ui.widgets.view import View

if TYPE_CHECKING:
    from ui.jobs import Jobs
    from ui.models.marked_days import MarkedDays
    from ui.models.thumbnails import Thumbnails
    from ui.views.calendar_acts import CalendarActs
    from ui.views.day_acts import DayActs

_PAGE_NEEDS_PX = 640


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
        self._bar_acts: CalendarActs | None = None
        self._thumbnails = thumbnails
        self._jobs = jobs
        self._acts: DayActs | None = None
        self._menus = DayMenus(self)
        self._remembered = RememberedFilter(session, settings)
        self._filtering = Filtering(session, theme, self._remembered, self, self._place_strip)
        self._pages: dict[PageKey, CalendarPage] = {}
        self._stale: set[PageKey] = set()
        self._bar = CalendarBar(theme, self)
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

    @property
    def page(self) -> CalendarPage:
        """Give the page that is shown."""
        return self._pages[self._key]

    @property
    def bar_acts(self) -> CalendarActs:
        """Give what the bar's menu begins, put together when it is first wanted."""
        if self._bar_acts is None:
            from ui.views.calendar_acts import CalendarActs

            self._bar_acts = CalendarActs(self._session, self._theme, self._jobs, self)
            self._bar_acts.filter_changed.connect(self._filtering.change)
            self._bar_acts.words_wanted.connect(self._on_words_wanted)
            self._bar_acts.print_wanted.connect(self._on_print_wanted)
            self._bar_acts.sending_wanted.connect(self._on_sending_wanted)
        return self._bar_acts

    @property
    def acts(self) -> DayActs:
        """Give what one does with posts here, put together when it is first wanted."""
        if self._acts is None:
            from ui.views.day_acts import DayActs

            self._acts = DayActs(self._session, self._theme, self._moods, self, self._thumbnails, self._jobs)
            self._furnish(self._acts)
        return self._acts

    @Slot()
    def furnish(self) -> None:
        """Put what one does with posts beside the page, once there is time for it."""
        self.acts.follow_shown()
        self._offer_sending()

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
        if self._acts is not None:
            self._acts.show_other_page()
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
            self._offer_sending()
        else:
            self.page.refresh(done)
            self._follow(done)
        self._show_chosen(self.page.current_chip)
        if self._acts is not None:
            self._acts.refresh(done)
        self._filtering.show_count(self.page.shown)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the calendar."""
        return (
            (self.tr("Open the chosen post, or write on the day"), "Return"),
            (self.tr("Move the chosen post: arrows lead, Enter puts it there"), "V"),
            (self.tr("Choose several posts"), "Shift+Right"),
            (self.tr("Choose all posts of the day, then all that are shown"), "Ctrl+A"),
            (self.tr("Duplicate the chosen post"), "Ctrl+D"),
            (self.tr("Look at the chosen post"), "Space"),
            (self.tr("List all posts of the day"), "L"),
            (self.tr("Write on the day"), "Ins"),
            (self.tr("Write for what the day is marked for"), "O"),
            (self.tr("Month, week, agenda"), "M, W, A"),
            (self.tr("Earlier month, week or days"), "PgUp"),
            (self.tr("Later month, week or days"), "PgDown"),
            (self.tr("Today"), "Home"),
            (self.tr("Go to a date"), "Ctrl+G"),
            (self.tr("Print what is shown"), "Ctrl+P"),
            (self.tr("Send the week for approval"), "Ctrl+Shift+S"),
        )

    def start_focus(self) -> None:
        """Put the keyboard on the page, on today at first."""
        self.page.start_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the inspector away where the page would have no room beside it."""
        super().resizeEvent(event)
        self._share_room()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        self._body = body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self._column.addLayout(body, 1)
        body.addWidget(self._stack, 1)
        body.addWidget(self._inspector)

    def _furnish(self, acts: DayActs) -> None:
        """Lay the bar of the chosen under the screen's, and the tray at the right."""
        self._column.insertWidget(1, acts.bar)
        self._body.addWidget(acts.tray)
        acts.place_sought.connect(self._on_acts_place_sought)
        acts.turn_wanted.connect(self.turn)
        acts.springs.add(self._bar.earlier, self._on_earlier_wanted)
        acts.springs.add(self._bar.later, self._on_later_wanted)
        acts.opened.connect(self.post_requested)
        acts.dropped.connect(self.filled_post_requested)
        acts.tray.folded.connect(self._share_room)
        for page in self._pages.values():
            self._equip(page, acts)
        self._share_room()
        self._ordering.start()

    def _equip(self, page: CalendarPage, acts: DayActs) -> None:
        """Let posts be moved and chosen on a page."""
        acts.attach(page.chips, page.table)
        page.rebuilt.connect(acts.follow_shown)

    def _connect(self) -> None:
        self._bar.turn_wanted.connect(self.turn)
        self._bar.today_wanted.connect(self._on_today_wanted)
        self._bar.date_wanted.connect(self._on_date_wanted)
        self._bar.page_chosen.connect(self._on_page_chosen)
        self._bar.filter_wanted.connect(self._on_filter_wanted)
        self._filtering.changed.connect(self._on_filtering_changed)
        self._inspector.filled.connect(self._order_focus)
        self._bar.sending_wanted.connect(self._on_sending_wanted)
        self._bar.new_wanted.connect(self.new_post_requested)
        self._menus.titled_post_wanted.connect(self.titled_post_requested)
        self._inspector.open_requested.connect(self.post_requested)
        self._inspector.history_requested.connect(self.history_requested)
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
            ("Ctrl+Shift+S", self._on_sending_wanted),
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
            if self._filtering.wanted != CalendarFilter():
                page.show_filter(self._filtering.wanted)
        elif self._key in self._stale:
            self.page.show_filter(self._filtering.wanted)
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
        page.marked_opened.connect(self._menus.write_for)
        page.unfolded.connect(self._on_page_unfolded)
        page.move_wanted.connect(self._on_page_move_wanted)
        if self._acts is not None:
            self._equip(page, self._acts)
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

    def _place_strip(self, strip: QWidget) -> None:
        self._column.insertWidget(1 if self._acts is None else 2, strip)

    @Slot()
    def _order_focus(self) -> None:
        """Let Tab go from the bar to what narrows the page, the page and the inspector, once all stand in place."""
        bars, trays = ((), ()) if self._acts is None else ((self._acts.bar,), (self._acts.tray,))
        order_by_place((self._bar, *bars, *self._filtering.strips, self.page.table, self._inspector, *trays))

    def _show_chosen(self, chip: DayChip | None) -> None:
        self._inspector.show_post(None if chip is None else PostId(chip.post_id))

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
        self.bar_acts.open_menu(self._filtering.wanted, self._bar.filter)

    @Slot()
    def _on_filtering_changed(self) -> None:
        self._stale = set(self._pages) - {self._key}
        self.page.show_filter(self._filtering.wanted)
        self._filtering.show_count(self.page.shown)
        self._ordering.start()

    @Slot()
    def _on_words_wanted(self) -> None:
        self._filtering.ask_words(self.page.shown)

    @Slot()
    def _on_print_wanted(self) -> None:
        """Show what is shown as it would be on paper."""
        from ui.models.print_sheet import sheet_of

        columns = 1 if self._key is PageKey.AGENDA else DAYS_A_WEEK
        days = self.page.sheet_days()
        self.bar_acts.show_on_paper(sheet_of(self._session, self.page.title, days, self._filtering.wanted, columns))

    def _offer_sending(self) -> None:
        """Let only those send a period for approval who may."""
        self._bar.offer_sending(offered=self._session.may(Act.SEND_PERIOD, SubjectFacts()))

    @Slot()
    def _on_sending_wanted(self) -> None:
        """Ask what is needed to send the week that is looked at."""
        self.bar_acts.send_period(self.page.current_day())

    def _follow(self, done: Done) -> None:
        """Stand on what a step moved or brought back, where the calendar is looked at."""
        from ui.models.came_back import stands_on

        found = stands_on(done) if self.isVisible() else None
        if found is not None:
            self.page.stand_on_post(*found)

    @Slot()
    def _share_room(self) -> None:
        """Fold the inspector away where the page would have no room beside it."""
        tray_px = 0 if self._acts is None else self._acts.tray.width()
        room_px = self.width() - self._inspector.width() - tray_px
        self._inspector.setVisible(room_px >= self._theme.length(_PAGE_NEEDS_PX))

    @Slot(object)
    def _on_acts_place_sought(self, place: Place) -> None:
        """Show a place to which keys lead, and stand on it."""
        self.page.seek(place)

    @Slot(object)
    def _on_page_move_wanted(self, chip: DayChip) -> None:
        self.acts.move_by_keys(chip, self.page.chips, self.page.table)

    @Slot(object)
    def _on_page_unfolded(self, place: Place) -> None:
        """List a place's posts, where the cell has no room for all."""
        self.acts.list_place(self.page.chips, place, self.page.table)

    @Slot()
    def _on_page_turned(self) -> None:
        self._bar.set_title(self.page.title)
        self._filtering.show_count(self.page.shown)

    @Slot(object)
    def _on_page_chip_chosen(self, chip: DayChip | None) -> None:
        self._show_chosen(chip)

    @Slot(object)
    def _on_page_chip_opened(self, chip: DayChip) -> None:
        self.post_requested.emit(chip.post_id)


def _page_key(remembered: str) -> PageKey:
    """Return the page that was remembered, the month where none is known."""
    return PageKey(remembered) if remembered in set(PageKey) else PageKey.MONTH
