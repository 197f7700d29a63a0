"""What stands round the screens of the window: the rail at the left, the line at the foot."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.errors import CalendarError, StoreUnavailable
from core.model.steps import Done
from ui.models.people import card_of, department_of
from ui.screens import APPROVALS, CALENDAR, PHOTOS, QUEUE, SETUP
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.springs import Springs
from ui.widgets.foot import Foot, LegendClass, LegendMark
from ui.widgets.marks import Mark
from ui.widgets.rail import Rail, RailEntry, RailPerson
from ui.widgets.search_button import SearchButton


class WindowFrame(QWidget):
    """Lay the rail and the foot round what is added, and show on them how the calendar stands.

    ``screen_chosen`` carries a screen's key.
    """

    screen_chosen = Signal(str)
    person_requested = Signal()
    emergency_requested = Signal()
    search_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._is_demo = False
        self._note = ""
        self._saving = ""
        self._posts: int | None = None
        self._counts_approvals = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._on_later_timeout)
        self._rail = self._make_rail()
        self._rail.put_first(self._make_search())
        self._foot = self._make_foot()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row.addLayout(self._column, 1)
        self._column.addWidget(self._foot)
        self._rail.chosen.connect(self.screen_chosen)
        self._rail.person_requested.connect(self.person_requested)
        Springs(self).add(self._rail.entry(CALENDAR), self._show_calendar)
        self._rail.act_requested.connect(self.emergency_requested)
        session.changed.connect(self._on_session_changed)
        session.waiting.connect(self._on_session_waiting)
        session.refused.connect(self._on_session_refused)
        self._show_status()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget, made as a child of this one, under those added before and above the foot."""
        self._column.insertWidget(self._column.count() - 1, widget, stretch)

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget, made as a child of this one, so many places under the top."""
        self._column.insertWidget(place, widget)

    def set_current(self, key: str) -> None:
        """Mark a screen as the one that is worked in."""
        self._rail.set_current(key)

    def offer_emergency(self, *, offered: bool) -> None:
        """Show whether the person may declare an emergency."""
        self._rail.offer_act(offered=offered)

    def say_demo(self) -> None:
        """Say from now on that nothing is kept."""
        self._is_demo = True
        self.show_counts()

    def say_note(self, sentence: str) -> None:
        """Say at the foot from now on what is amiss, such as that today has no backup."""
        self._note = sentence
        self._show_status()

    def show_person(self) -> None:
        """Show who works."""
        self.show_place()
        if self._counts_approvals:
            self._later.start()

    def show_place(self) -> None:
        """Show who works, and for whom they stand in today."""
        self._rail.set_person(self._rail_person())

    @property
    def person_button(self) -> QWidget:
        """Give the button that shows who works, for a menu to stand over."""
        return self._rail.person_button

    def show_legend(self) -> None:
        """Show the classes of the policy that is in force now."""
        foot = self._make_foot()
        self._column.replaceWidget(self._foot, foot)
        self._foot.deleteLater()
        self._foot = foot

    @Slot()
    def show_counts(self) -> None:
        """Show what waits, how many posts there are, and where the log's head could not be noted outside."""
        from ui.models.counts import read_counts

        counts = read_counts(self._session)
        self._rail.set_count(QUEUE, counts.in_line)
        self._rail.set_count(PHOTOS, counts.photos_waiting)
        self._posts = counts.posts
        self.show_place()
        self._show_status()
        if self._counts_approvals:
            self._later.start()

    @Slot()
    def count_approvals(self) -> None:
        """Show from now on, beside other work, how many decisions wait for the person."""
        self._counts_approvals = True
        self._later.start()

    @Slot()
    def _on_later_timeout(self) -> None:
        from ui.models.approvals import number_awaited

        self._rail.set_count(APPROVALS, number_awaited(self._session))

    def _show_calendar(self) -> None:
        """Show the calendar to who carries something there."""
        self.screen_chosen.emit(CALENDAR)

    def _make_rail(self) -> Rail:
        entries = (
            RailEntry(CALENDAR, IconName.CALENDAR_DAYS, self.tr("Calendar")),
            RailEntry(QUEUE, IconName.LIST_ORDERED, self.tr("Queue")),
            RailEntry(PHOTOS, IconName.IMAGES, self.tr("Photos")),
            RailEntry(APPROVALS, IconName.STAMP, self.tr("Approvals")),
            RailEntry(SETUP, IconName.SETTINGS, self.tr("Setup")),
        )
        emergency = RailEntry("emergency", IconName.SIREN, self.tr("Emergency …"))
        return Rail(self._theme, ("Oyez", self._session.town.name), entries, self._rail_person(), emergency, self)

    def _make_search(self) -> SearchButton:
        key = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        button = SearchButton(self._theme, self.tr("Search"), key.replace("+", " "), self._rail)
        button.clicked.connect(self.search_requested)
        return button

    def _rail_person(self) -> RailPerson:
        card = card_of(self._session.person, department_of(self._session))
        stood_for = ", ".join(stood.person.name for stood in self._session.actor.stands_for)
        role = self.tr("For %1 · %2").replace("%1", stood_for).replace("%2", card.title) if stood_for else card.title
        return RailPerson(card.initials, card.name, role, self.tr("Change person"))

    def _make_foot(self) -> Foot:
        classes = [
            LegendClass(priority.number, self._session.texts.class_name(priority))
            for priority in self._session.pack.classes
        ]
        marks = [
            LegendMark(Mark.READY, self.tr("Scheduled")),
            LegendMark(Mark.PINNED, self.tr("Pinned")),
            LegendMark(Mark.BLOCKED, self.tr("Blocked")),
            LegendMark(Mark.WAITING, self.tr("Waiting")),
            LegendMark(Mark.HELD, self.tr("Held")),
            LegendMark(Mark.PUBLISHED, self.tr("Published")),
        ]
        return Foot(self._theme, classes, marks, self)

    def _status(self) -> str:
        """Return how the calendar stands: what is being saved or was not, what is amiss, or that all is saved."""
        unanchored = self._session.office.unanchored
        if unanchored is not None:
            return self._session.texts.error(unanchored)
        if self._is_demo:
            return self.tr("Demo: nothing is kept")
        state = self._saving or self.tr("Calendar saved")
        return " · ".join(part for part in (self._note, state, self._posts_told()) if part)

    def _posts_told(self) -> str:
        """Return how many posts there are; nothing before they have been counted."""
        if self._posts is None:
            return ""
        return self.tr("1 post") if self._posts == 1 else self.tr("%1 posts").replace("%1", f"{self._posts:,}")

    def _show_saving(self, key: str, **values: str) -> None:
        self._saving = self._session.texts.say("window", key, None, **values)
        self._show_status()

    def _show_status(self) -> None:
        """Say it from what was read last: while another program holds the calendar nothing can be read."""
        self._foot.set_status(self._status())

    @Slot(object)
    def _on_session_changed(self, _done: Done) -> None:
        self._show_saving("saved-at", time=self._session.texts.clock(self._session.wall_now()))

    @Slot()
    def _on_session_waiting(self) -> None:
        self._show_saving("saving")

    @Slot(object)
    def _on_session_refused(self, refusal: CalendarError) -> None:
        """Say for as long as nothing else was saved that the disk or another program kept a step from it."""
        if isinstance(refusal, StoreUnavailable):
            self._show_saving("not-saved", why=self._session.texts.error(refusal))
