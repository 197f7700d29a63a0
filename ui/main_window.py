"""The window: its screens in their frame, and what moves between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.actions import Actions
from ui.appearance import Appearance
from ui.jobs import Jobs
from ui.left_desk import LeftDesk
from ui.messages import Messages
from ui.screens import COMPOSE, Screens
from ui.session import Session
from ui.theme import Theme
from ui.ways import Ways
from ui.widgets.plain import MessageText
from ui.widgets.view import View
from ui.window_frame import WindowFrame

if TYPE_CHECKING:
    from ui.person_desk import PersonDesk
    from ui.search_desk import SearchDesk
    from ui.views.emergency_desk import EmergencyDesk

_CLOSE = "close"
_OF_THE_WINDOW = frozenset({"next-theme", "larger-text", "smaller-text", "usual-text", "another-calendar", "quit"})
"""Actions that have nothing to do with the calendar: they can be done before somebody has signed in."""


class MainWindow(QMainWindow):
    """Show one calendar to one person at a time.

    ``painted`` is told once, when the window has been painted whole for the first time: what can wait for that hangs on
    it. ``closing`` is told when the window is about to go.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, cache_folder: Path, settings: QSettings) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._settings = settings
        self.setWindowTitle(self.tr("Oyez · %1").replace("%1", session.town.name))
        self._closing_agreed = False
        self._is_left_for_another = False
        self._is_ending = False
        self._is_painted = False
        self._search: SearchDesk | None = None
        self._appearance = Appearance(theme, settings, self)
        room = QStackedWidget(self)
        self.setCentralWidget(room)  # each part is made where it stays: moved later, it would be styled twice
        self._frame = frame = WindowFrame(session, theme, room)
        room.addWidget(frame)
        self._screens = Screens(session, theme, jobs, cache_folder, settings, frame)
        self._desk: EmergencyDesk | None = None
        frame.add(self._screens, 1)
        self.messages = Messages(session, theme, self._screens, self)
        self.ways = Ways(session, settings, self._screens, frame, self.messages)
        self._left = LeftDesk(session, theme, self._screens, frame, self.ways.leave_compose)
        self.actions_of_window = actions = Actions(theme, self._handlers(), self)
        for spec, action in actions.all():  # those of the frame are dead while it is covered
            (self if spec.id in _OF_THE_WINDOW else frame).addAction(action)
        self._room = room
        self._people: PersonDesk | None = None
        if session.asks_sign_in:
            self.people.look()
        actions["lock"].setEnabled(session.asks_sign_in)
        self._connect()
        if self._session.is_in_emergency:
            self._show_emergencies()
        self._offer_emergency()
        self._show_history()

    @property
    def current(self) -> str:
        """Give the key of the screen that is shown."""
        return self._screens.current

    @property
    def emergencies(self) -> EmergencyDesk:
        """Give what tells of emergencies above the screens: made at once in one, else after the first paint."""
        if self._desk is None:
            from ui.views.emergency_desk import EmergencyDesk

            self._desk = EmergencyDesk(self._session, self._theme, self._screens.moods, self._frame)
            self._desk.write_requested.connect(self.ways.write_of_emergency)
            self._frame.insert(0, self._desk)
        return self._desk

    @property
    def people(self) -> PersonDesk:
        """Give what lets people take turns, made when it is first wanted."""
        if self._people is None:
            from ui.person_desk import Leaving, Parts, PersonDesk

            parts = Parts(self, self._room, self._screens, self.actions_of_window, self.messages)
            kept = (self._session, self._theme, self._jobs, self._settings)
            self._people = PersonDesk(parts, *kept, Leaving(self.ways.leave_compose, self.ways.go_back))
        return self._people

    @property
    def is_busy(self) -> bool:
        """Tell whether jobs are under way or marks are still to be judged."""
        is_searching = self._search is not None and self._search.is_busy
        return self._jobs.is_busy or self._screens.is_busy or is_searching

    @Slot()
    def catch_up(self) -> None:
        """Bring the calendar up to now; another window may have ended the work of the person who works here."""
        self._session.catch_up()
        self._frame.show_place()
        if self._session.asks_sign_in:
            self.people.look()

    @Slot()
    def keep_index(self) -> None:
        """Let what can be found by words be brought up to date, beside other work."""
        from ui.models.search_start import keep_index_beside

        keep_index_beside(self._session, self._jobs)

    def say_demo(self) -> None:
        """Say for as long as the window is open that it shows a demo, of which nothing is kept."""
        self.setWindowTitle(self.tr("Oyez · %1 · demo, nothing is kept").replace("%1", self._session.town.name))
        self._frame.say_demo()

    def say_memory_lost(self) -> None:
        """Say once that what the window remembered of itself is lost, and that nothing else is."""
        self.messages.say_memory_lost()

    @property
    def is_left_for_another(self) -> bool:
        """Tell whether the window was closed to open another calendar."""
        return self._is_left_for_another

    def offer_another(self, *, offered: bool) -> None:
        """Let another calendar be asked for, where something opens it."""
        self.actions_of_window["another-calendar"].setEnabled(offered)

    def begin_day(self, second: Path | None) -> None:
        """Lay the day's backup in a second folder, where one was named, and say at the foot what is amiss."""
        from ui.models.day_begun import DayBegun

        day = DayBegun(self._session, self._jobs, self)
        day.told.connect(self._frame.say_note)
        day.begin(second)

    def tell_of_error(self, error: BaseException) -> None:
        """Say that something went wrong that nobody foresaw; what was saved is safe."""
        self.messages.tell_of_error(error)

    def view(self, key: str) -> View:
        """Return a screen by its key, made when it is first asked for."""
        return self._screens.view(key)

    def show_screen(self, key: str) -> None:
        """Show a screen, after Compose has been left."""
        self.ways.show_screen(key)

    def open_post(self, post_id: str) -> None:
        """Open a post in Compose, after what is written there has been left."""
        self.ways.open_post(post_id)

    def new_post(self, day: date | None = None, title: str = "") -> None:
        """Begin a post in Compose, on a day or (``None``) without one, where the person may write at all."""
        self.ways.new_post(day, title)

    def show_photo(self, photo_id: str) -> None:
        """Show a photo's passport."""
        self.ways.show_photo(photo_id)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when what is written has been saved or asked about."""
        may_close = self._is_ending or (self._leave_for_good() and self._leave_photos())
        self._closing_agreed = False
        if not may_close:
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self._jobs.finish()
        self.closing.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint when it is over."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @Slot()
    def keep_writing(self) -> None:
        """Keep what is written and not saved, for the computer's session ends: nothing is asked at closing now."""
        self._is_ending = True
        if self.current == COMPOSE:
            self._screens.compose.keep_writing()

    @Slot()
    def offer_writing(self) -> None:
        """Offer the person to go on with what was left unsaved, once the window stands."""
        self._left.look()

    def changeEvent(self, event: QEvent) -> None:
        """Ask at closing again where the session's end was called off: somebody works here."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._is_ending = False

    def _leave_for_good(self) -> bool:
        """Tell whether nothing holds the person in Compose at closing; what was locked is kept, and not asked about."""
        return self._session.is_locked or self.ways.leave_compose(self._on_quit)

    def _leave_photos(self) -> bool:
        """Tell whether nothing written of a photo would be lost, asking where something would."""
        if self._closing_agreed or not self._screens.unsaved_photos:
            return True
        count = self._screens.unsaved_photos
        of_one = self.tr("What was written of 1 photo is not saved.")
        sentence = of_one if count == 1 else self.tr("What was written of %n photos is not saved.", "", count)
        detail = self.tr("Under Photos, Save keeps it.")
        message = MessageText(self.tr("Before Oyez closes"), sentence, detail)
        self.messages.ask(_CLOSE, message, self.tr("Close without saving"))
        return False

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {
            **self.ways.handlers(),
            "save": self._on_save,
            "add-to-queue": self._on_add_to_queue,
            "declare-emergency": self._on_declare_emergency,
            "undo": self._on_undo,
            "redo": self._on_redo,
            "search": self._on_search,
            "change-person": self._on_change_person,
            "stand-in": self._on_stand_in,
            "lock": self._on_lock,
            "password": self._on_password,
            "next-theme": self._appearance.next_theme,
            "larger-text": self._appearance.larger_text,
            "smaller-text": self._appearance.smaller_text,
            "usual-text": self._appearance.usual_text,
            "keys": self._on_keys,
            "another-calendar": self._on_another_calendar,
            "quit": self._on_quit,
        }

    def _connect(self) -> None:
        self.painted.connect(self.actions_of_window.draw_icons)
        self.painted.connect(self._screens.calendar.furnish)
        self.painted.connect(self._show_emergencies)
        self.painted.connect(self._frame.show_counts)
        self._left.gone_on.connect(self.ways.show_compose)
        self.ways.compose_shown.connect(self._left.hide)
        self.painted.connect(self._frame.count_approvals)
        self._screens.made.connect(self._on_screens_made)
        self._on_screens_made(self._screens.calendar)
        self.messages.agreed.connect(self._on_messages_agreed)
        self._frame.screen_chosen.connect(self.ways.show_screen)
        self._frame.person_requested.connect(self._on_frame_person_requested)
        self._frame.emergency_requested.connect(self._on_declare_emergency)
        self._frame.search_requested.connect(self._on_search)
        self._session.changed.connect(self._on_session_changed)
        self._session.person_changed.connect(self._on_session_person_changed)
        self._session.history_changed.connect(self._show_history)

    @Slot(object)
    def _on_screens_made(self, view: View) -> None:
        self.ways.follow(view)
        view.emergency_requested.connect(self._on_declare_emergency)

    @Slot(str)
    def _on_messages_agreed(self, key: str) -> None:
        if key == _CLOSE:
            self._closing_agreed = True
            self.close()

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        self._screens.refresh(None if done.ids("town") else done)
        if done.ids("town"):  # another policy may have other classes
            self._frame.show_legend()
        self._show_emergencies()
        self._offer_emergency()
        self._frame.show_counts()

    @Slot()
    def _on_session_person_changed(self) -> None:
        self._frame.show_person()
        self._settings.setValue("person", self._session.person.id)
        self._screens.refresh(None)
        self._show_emergencies()
        self._offer_emergency()
        self.offer_writing()

    def _offer_emergency(self) -> None:
        """Let only those declare an emergency who may."""
        may = self._session.may(Act.DECLARE_EMERGENCY, SubjectFacts())
        self._frame.offer_emergency(offered=may)
        self.actions_of_window["declare-emergency"].setEnabled(may)

    @Slot()
    def _show_history(self) -> None:
        undo, redo = self._session.next_undo, self._session.next_redo
        for action_id, step in (("undo", undo), ("redo", redo)):
            told = None if step is None else self._session.texts.act(step.command, step.label)
            self.actions_of_window.set_label(action_id, told)

    @Slot()
    def _show_emergencies(self) -> None:
        self.emergencies.refresh()

    @Slot()
    def _on_declare_emergency(self) -> None:
        self.emergencies.declare()

    @Slot()
    def _on_save(self) -> None:
        self._screens.view(self.current).save()

    @Slot()
    def _on_add_to_queue(self) -> None:
        if self.current == COMPOSE:
            self._screens.compose.add_to_queue()

    @Slot()
    def _on_undo(self) -> None:
        self._session.undo()

    @Slot()
    def _on_redo(self) -> None:
        self._session.redo()

    @Slot()
    def _on_search(self) -> None:
        if self._search is None:
            from ui.search_desk import SearchDesk

            kept = (self._session, self._theme, self._jobs, self._settings)
            self._search = SearchDesk(self, *kept, self.actions_of_window, self._screens, self.ways)
        self._search.open()

    @Slot()
    def _on_change_person(self) -> None:
        self.people.change()

    @Slot()
    def _on_stand_in(self) -> None:
        self.people.name_stand_in()

    @Slot()
    def _on_lock(self) -> None:
        self.people.lock()

    @Slot()
    def _on_password(self) -> None:
        self.people.set_password()

    @Slot()
    def _on_frame_person_requested(self) -> None:
        self.people.ask(self._frame.person_button)

    @Slot()
    def _on_keys(self) -> None:
        from ui.dialogs.keys import KeyGroup, KeysSheet

        groups = [*self.actions_of_window.keys(), *self._screens.keys()]
        sheet = KeysSheet(self._theme, [KeyGroup(title, keys) for title, keys in groups], self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    @Slot()
    def _on_another_calendar(self) -> None:
        self._is_left_for_another = self.close()

    @Slot()
    def _on_quit(self) -> None:
        self.close()
