"""The bar of the calendar: its span, the ways through time, the pages, the filter, and what is begun from here."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import IconName, Theme
from ui.views.calendar_page import PageKey
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.segmented import Segment, SegmentedControl
from ui.widgets.top_bar import TopBar


class CalendarBar(TopBar):
    """Say what is wished: ``turn_wanted`` by how many spans, ``page_chosen`` by its key, the others by their names."""

    turn_wanted = Signal(int)
    today_wanted = Signal()
    date_wanted = Signal()
    page_chosen = Signal(str)
    filter_wanted = Signal()
    new_wanted = Signal(object)
    sending_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.go_to = Button(theme, self.tr("Go to a date"), ButtonKind.ICON, IconName.CHEVRON_DOWN)
        self.earlier = Button(theme, self.tr("Earlier month"), ButtonKind.ICON, IconName.CHEVRON_LEFT)
        self._today = Button(theme, self.tr("Today"))
        self.later = Button(theme, self.tr("Later month"), ButtonKind.ICON, IconName.CHEVRON_RIGHT)
        pages = (
            Segment(PageKey.MONTH.value, self.tr("Month")),
            Segment(PageKey.WEEK.value, self.tr("Week")),
            Segment(PageKey.AGENDA.value, self.tr("Agenda")),
        )
        self._pages = SegmentedControl(theme, pages, self.tr("How the calendar is shown"))
        self._filter = Button(theme, self.tr("Filter"), ButtonKind.PLAIN, IconName.LIST_FILTER)
        self._filter_sign = Button(theme, self.tr("Filter"), ButtonKind.ICON, IconName.LIST_FILTER)
        self._filter_sign.hide()
        self._new = Button(theme, self.tr("New post"), ButtonKind.PRIMARY, IconName.PLUS)
        self._left = (self.go_to, self.earlier, self._today, self.later, self._pages, self._filter)
        for widget in (*self._left, self._filter_sign):
            self.add_left(widget)
        self._send = Button(theme, self.tr("Send for approval"), ButtonKind.PLAIN, IconName.STAMP)
        self._send.hide()
        self._is_sending_offered = False
        self.add_right(self._send)
        self.add_right(self._new)
        self._connect()

    @property
    def filter(self) -> Button:
        """Give the button of the filter that is shown."""
        return self._filter_sign if self._filter.isHidden() else self._filter

    def set_title(self, title: str) -> None:
        """Show another title, in one line with all else where that can be."""
        super().set_title(title)
        self._share_room()

    def offer_sending(self, *, offered: bool) -> None:
        """Offer to send a period for approval, where there is room for it."""
        self._is_sending_offered = offered
        self._share_room()

    def show_page(self, key: PageKey) -> None:
        """Say which page is shown, and call the ways through time by its spans."""
        self._pages.set_current(key.value)
        earlier, later = {
            PageKey.MONTH: (self.tr("Earlier month"), self.tr("Later month")),
            PageKey.WEEK: (self.tr("Earlier week"), self.tr("Later week")),
            PageKey.AGENDA: (self.tr("Earlier days"), self.tr("Later days")),
        }[key]
        self.earlier.set_label(earlier)
        self.later.set_label(later)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the filter by its sign alone where the bar would take a second line."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        is_tight = not self.room_for((*self._left, self._new))
        has_room = self.room_for((*self._left, self._send, self._new))
        self._send.setVisible(self._is_sending_offered and has_room)
        had_focus = self.filter.hasFocus()
        self._filter.setVisible(not is_tight)
        self._filter_sign.setVisible(is_tight)
        if had_focus:
            self.filter.setFocus()
        self.set_tight(is_tight=is_tight)

    def _connect(self) -> None:
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self.later.clicked.connect(self._on_later_clicked)
        self._today.clicked.connect(self.today_wanted)
        self.go_to.clicked.connect(self.date_wanted)
        self._pages.chosen.connect(self.page_chosen)
        self._filter.clicked.connect(self.filter_wanted)
        self._filter_sign.clicked.connect(self.filter_wanted)
        self._send.clicked.connect(self.sending_wanted)
        self._new.clicked.connect(self._on_new_clicked)

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self.turn_wanted.emit(-1)

    @Slot()
    def _on_new_clicked(self) -> None:
        """Wish for a post without a day."""
        self.new_wanted.emit(None)

    @Slot()
    def _on_later_clicked(self) -> None:
        self.turn_wanted.emit(1)
