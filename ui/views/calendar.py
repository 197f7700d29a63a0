"""The calendar screen: the month, its navigation, and the inspector beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.layout import days_of_month
from core.model.kinds import ChannelId, PostId
from core.model.steps import Done
from ui.models.channels import open_channels
from ui.models.drafts import drafts_without_a_day
from ui.models.month import Day, DayChip, MonthModel
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.inspector import Inspector
from ui.views.month import MonthView
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.plain import without_mnemonic
from ui.widgets.top_bar import TopBar
from ui.widgets.view import View

if TYPE_CHECKING:
    from ui.models.marked_days import MarkedDays
    from ui.models.thumbnails import Thumbnails

_MONTH_NEEDS_PX = 640
_MONTHS_A_YEAR = 12
_MOST_IN_TRAY = 40


class CalendarView(View):
    """Show a month, walk through months, and choose posts to look at or open."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Callable[[], Thumbnails] | None = None,
        marked_days: MarkedDays | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the screen; ``thumbnails`` gives small pictures when the first is wanted, ``None`` for none.

        Without ``marked_days`` no holidays and observances are shown.
        """
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._marked_days = marked_days
        self._model = MonthModel(session, moods, marked_days, self)
        self._bar = self._make_bar()
        self._month = MonthView(theme, self._model, self)
        self._inspector = Inspector(session, theme, moods, thumbnails, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        column.addLayout(body, 1)
        body.addWidget(self._month, 1)
        body.addWidget(self._inspector)
        self._connect()
        self._show_title()
        self._show_tray()

    @property
    def month(self) -> tuple[int, int]:
        """Give the year and month that are shown."""
        return self._model.month

    @property
    def is_busy(self) -> bool:
        """Tell whether marks are still to be judged, or days to be marked."""
        return self._model.is_judging or (self._marked_days is not None and self._marked_days.is_busy)

    def show_day(self, day: date) -> None:
        """Show a day's month and stand on the day."""
        if (day.year, day.month) != self._model.month:
            self._model.show_month(day.year, day.month)
            self._show_title()
        self._month.choose_day(day)

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed."""
        if done is None:
            self._model.reload()
        else:
            self._model.refresh(done)
        self._show_chosen(self._month.current_chip)
        self._show_tray()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the month."""
        return (
            (self.tr("Open the chosen post, or write on the day"), "Return"),
            (self.tr("Write on the day"), "Ins"),
            (self.tr("Write for what the day is marked for"), "O"),
            (self.tr("Earlier month"), "PgUp"),
            (self.tr("Later month"), "PgDown"),
            (self.tr("Today"), "Home"),
        )

    def start_focus(self) -> None:
        """Stand on the day of the month that was stood on last, today at first."""
        if not self._month.currentIndex().isValid():
            self.show_day(self._session.today())
        self._month.setFocus()

    def turn(self, months: int) -> None:
        """Show the month so many months ahead, or back where negative, and stand on the same day of it."""
        day = self._month.current_day().day
        year, month = self._model.month
        ordinal = year * _MONTHS_A_YEAR + month - 1 + months
        year, month = ordinal // _MONTHS_A_YEAR, ordinal % _MONTHS_A_YEAR + 1
        self._model.show_month(year, month)
        self._month.choose(None)
        self._month.stand_on(date(year, month, min(day, days_of_month(year, month))))
        self._show_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the inspector away where the month would have no room beside it."""
        super().resizeEvent(event)
        self._inspector.setVisible(self.width() - self._inspector.width() >= self._theme.length(_MONTH_NEEDS_PX))

    def _make_bar(self) -> TopBar:
        bar = TopBar(self._theme, "", self)
        self._earlier = Button(self._theme, self.tr("Earlier month"), ButtonKind.ICON, IconName.CHEVRON_LEFT)
        self._today = Button(self._theme, self.tr("Today"))
        self._later = Button(self._theme, self.tr("Later month"), ButtonKind.ICON, IconName.CHEVRON_RIGHT)
        self._channel = QComboBox()
        self._channel.setAccessibleName(self.tr("Channels shown"))
        self._channel.addItem(self.tr("All channels"), None)
        for channel in open_channels(self._session):
            self._channel.addItem(without_mnemonic(channel.name), channel.id)
        self._tray = Button(self._theme, "", ButtonKind.PLAIN, IconName.FILE_TEXT)
        self._new = Button(self._theme, self.tr("New post"), ButtonKind.PRIMARY, IconName.PLUS)
        for widget in (self._earlier, self._today, self._later, self._channel):
            bar.add_left(widget)
        bar.add_right(self._tray)
        bar.add_right(self._new)
        return bar

    def _connect(self) -> None:
        self._earlier.clicked.connect(self._on_earlier_clicked)
        self._later.clicked.connect(self._on_later_clicked)
        self._today.clicked.connect(self._on_today_clicked)
        self._tray.clicked.connect(self._on_tray_clicked)
        self._new.clicked.connect(self._on_new_clicked)
        self._channel.currentIndexChanged.connect(self._on_channel_current_index_changed)
        self._month.chip_chosen.connect(self._on_month_chip_chosen)
        self._month.chip_opened.connect(self._on_month_chip_opened)
        self._month.day_opened.connect(self.new_post_requested)
        self._month.day_unfolded.connect(self._on_month_day_unfolded)
        self._month.marked_opened.connect(self._on_month_marked_opened)
        self._inspector.open_requested.connect(self.post_requested)
        self._inspector.photo_requested.connect(self.photo_requested)
        for keys, slot in (
            ("PgUp", self._on_earlier_clicked),
            ("PgDown", self._on_later_clicked),
            ("Home", self._on_today_clicked),
        ):
            action = QAction(self._month)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(slot)
            self._month.addAction(action)

    def _show_title(self) -> None:
        self._bar.set_title(self._model.title)

    def _show_tray(self) -> None:
        """Say how many drafts have no day; they would be seen nowhere else."""
        self._without_day = drafts_without_a_day(self._session)
        count = len(self._without_day)
        self._tray.setVisible(count > 0)
        self._tray.set_label(self.tr("1 draft without a day") if count == 1 else self.tr("%n without a day", "", count))

    def _show_chosen(self, chip: DayChip | None) -> None:
        self._inspector.show_post(None if chip is None else PostId(chip.post_id))

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self.turn(-1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self.turn(1)

    @Slot()
    def _on_today_clicked(self) -> None:
        self.show_day(self._session.today())

    @Slot()
    def _on_tray_clicked(self) -> None:
        """List the drafts that have no day, newest first."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for draft in self._without_day[:_MOST_IN_TRAY]:
            action = menu.addAction(without_mnemonic(draft.title or self.tr("Without a title")))
            action.setData(draft.id)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._tray.mapToGlobal(self._tray.rect().bottomLeft()))

    @Slot()
    def _on_new_clicked(self) -> None:
        self.new_post_requested.emit(None)

    @Slot(int)
    def _on_channel_current_index_changed(self, row: int) -> None:
        chosen = self._channel.itemData(row)
        self._model.show_channel(None if chosen is None else ChannelId(chosen))

    @Slot(object)
    def _on_month_chip_chosen(self, chip: DayChip | None) -> None:
        self._show_chosen(chip)

    @Slot(object)
    def _on_month_chip_opened(self, chip: DayChip) -> None:
        self.post_requested.emit(chip.post_id)

    @Slot(object)
    def _on_month_day_unfolded(self, day: Day) -> None:
        """List a day's posts in a menu, where the cell has no room for all."""
        menu = QMenu(self)
        for chip in day.chips:
            action = menu.addAction(without_mnemonic(f"{chip.chip.time}  {chip.chip.class_number}  {chip.chip.title}"))
            action.setData(chip.post_id)
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._month.mapToGlobal(self._month.visualRect(self._model.index_of(day.day)).center()))

    @Slot(object)
    def _on_month_marked_opened(self, day: Day) -> None:
        """Begin a post about what a day is marked for; where that is more than one thing, ask which."""
        if len(day.marked) == 1:
            self.titled_post_requested.emit(day.day, day.marked[0].name)
            return
        menu = QMenu(self)
        for marked in day.marked:
            action = menu.addAction(without_mnemonic(filled(self.tr("Write for %1"), marked.name)))
            action.setData((day.day, marked.name))
        menu.triggered.connect(self._on_marked_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._month.mapToGlobal(self._month.visualRect(self._model.index_of(day.day)).center()))

    @Slot(QAction)
    def _on_marked_menu_triggered(self, action: QAction) -> None:
        self.titled_post_requested.emit(*action.data())

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.post_requested.emit(str(action.data()))
