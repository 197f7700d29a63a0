"""The window: rail, screens and foot, and what moves between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from core.model.kinds import PersonId
from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.actions import Actions
from ui.jobs import Jobs
from ui.messages import Messages
from ui.models.counts import read_counts
from ui.models.people import card_of, department_of
from ui.screens import CALENDAR, COMPOSE, PHOTOS, QUEUE, SETUP, Screens
from ui.session import Session
from ui.theme import IconName, Theme, ThemeChoice
from ui.views.emergency_desk import EmergencyDesk
from ui.widgets.foot import Foot, LegendClass, LegendMark
from ui.widgets.marks import Mark
from ui.widgets.plain import MessageText
from ui.widgets.rail import Rail, RailEntry, RailPerson
from ui.widgets.view import View

_TEXT_STEP_PERCENT = 25
_CLOSE = "close"


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
        self._came_from = CALENDAR
        self._closing_agreed = False
        self._is_demo = False
        self._is_painted = False
        self._middle = middle = QWidget()
        self.setCentralWidget(middle)  # each part is made where it stays: moved later, it would be styled twice
        self._rail = self._make_rail(middle)
        self._screens = Screens(session, theme, jobs, cache_folder, settings, middle)
        self._desk = EmergencyDesk(session, theme, self._screens.moods, middle)
        self._foot = self._make_foot(middle)
        self._lay_out(middle)
        self.messages = Messages(session, theme, self)
        self.actions_of_window = Actions(theme, self._handlers(), self)
        for _spec, action in self.actions_of_window.all():
            self.addAction(action)
        self._connect()
        self._offer_emergency()
        self._show_counts()
        self._show_history()

    @property
    def current(self) -> str:
        """Give the key of the screen that is shown."""
        return self._screens.current

    @property
    def is_busy(self) -> bool:
        """Tell whether jobs are under way or marks are still to be judged."""
        return self._jobs.is_busy or self._screens.is_busy

    @Slot()
    def catch_up(self) -> None:
        """Bring the calendar up to now."""
        self._session.catch_up()

    def say_demo(self) -> None:
        """Say for as long as the window is open that it shows a demo, of which nothing is kept."""
        self._is_demo = True
        self.setWindowTitle(self.tr("Oyez · %1 · demo, nothing is kept").replace("%1", self._session.town.name))
        self._show_counts()

    def tell_of_error(self, error: BaseException) -> None:
        """Say that something went wrong that nobody foresaw; what was saved is safe."""
        detail = f"{type(error).__name__}: {error}"
        sentence = self.tr("Something went wrong. What was saved is safe; what you did last may not have been done.")
        self.messages.tell(self.tr("An unexpected error"), sentence, detail)

    def view(self, key: str) -> View:
        """Return a screen by its key, made when it is first asked for."""
        return self._screens.view(key)

    def show_screen(self, key: str) -> None:
        """Show a screen, after Compose has been left."""
        if key != COMPOSE and not self._leave_compose():
            return
        if key != COMPOSE:
            self._came_from = key
            self._rail.set_current(key)
        self._screens.show_view(key)
        self._settings.setValue("screen", self._came_from)

    def open_post(self, post_id: str) -> None:
        """Open a post in Compose."""
        self._screens.compose.open_post(post_id)
        self.show_screen(COMPOSE)

    def new_post(self, day: date | None = None, title: str = "") -> None:
        """Begin a post in Compose, on a day or (``None``) without one, where the person may write at all."""
        if not self._may_write():
            self.messages.tell(self.tr("New post"), self.tr("Your roles do not let you write posts."))
        elif self._leave_compose():
            self._screens.compose.new_post(day, title)
            self.show_screen(COMPOSE)

    def _may_write(self) -> bool:
        person = self._session.person
        own = SubjectFacts(authors=frozenset({person.id}), departments=frozenset({person.department_id}))
        classes = (own, replace(own, emergency_class=True))
        return any(self._session.may(Act.WRITE, subject) for subject in classes)

    def show_photo(self, photo_id: str) -> None:
        """Show a photo's passport."""
        self.show_screen(PHOTOS)
        if self.current == PHOTOS:
            self._screens.photos.show_photo(photo_id)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when what is written has been saved or asked about."""
        may_close = self._leave_compose() and self._leave_photos()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line about the last step at the foot."""
        super().resizeEvent(event)
        self.messages.place()

    def _leave_compose(self) -> bool:
        """Tell whether nothing holds the person in Compose, saving there what is saved by itself."""
        return self.current != COMPOSE or self._screens.compose.leave()

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

    def _make_rail(self, parent: QWidget) -> Rail:
        entries = (
            RailEntry(CALENDAR, IconName.CALENDAR_DAYS, self.tr("Calendar")),
            RailEntry(QUEUE, IconName.LIST_ORDERED, self.tr("Queue")),
            RailEntry(PHOTOS, IconName.IMAGES, self.tr("Photos")),
            RailEntry(SETUP, IconName.SETTINGS, self.tr("Setup")),
        )
        emergency = RailEntry("emergency", IconName.SIREN, self.tr("Emergency …"))
        return Rail(self._theme, ("Oyez", self._session.town.name), entries, self._rail_person(), emergency, parent)

    def _rail_person(self) -> RailPerson:
        card = card_of(self._session.person, department_of(self._session))
        return RailPerson(card.initials, card.name, card.title, self.tr("Change person"))

    def _make_foot(self, parent: QWidget) -> Foot:
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
        return Foot(self._theme, classes, marks, parent)

    def _lay_out(self, middle: QWidget) -> None:
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        row.addLayout(self._right, 1)
        self._right.addWidget(self._desk)
        self._right.addWidget(self._screens, 1)
        self._right.addWidget(self._foot)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "new-post": self._on_new_post,
            "save": self._on_save,
            "add-to-queue": self._on_add_to_queue,
            "add-photos": self._on_add_photos,
            "declare-emergency": self._desk.declare,
            "undo": self._on_undo,
            "redo": self._on_redo,
            "show-calendar": self._on_show_calendar,
            "show-queue": self._on_show_queue,
            "show-photos": self._on_show_photos,
            "show-setup": self._on_show_setup,
            "back": self._on_back,
            "change-person": self._on_change_person,
            "next-theme": self._on_next_theme,
            "larger-text": self._on_larger_text,
            "smaller-text": self._on_smaller_text,
            "usual-text": self._on_usual_text,
            "keys": self._on_keys,
            "quit": self._on_quit,
        }

    def _connect(self) -> None:
        self.painted.connect(self.actions_of_window.draw_icons)
        self._screens.made.connect(self._on_screens_made)
        self._on_screens_made(self._screens.calendar)
        self.messages.agreed.connect(self._on_messages_agreed)
        self._rail.chosen.connect(self.show_screen)
        self._rail.person_requested.connect(self._on_change_person)
        self._rail.act_requested.connect(self._desk.declare)
        self._desk.write_requested.connect(self._on_desk_write_requested)
        self._session.changed.connect(self._on_session_changed)
        self._session.person_changed.connect(self._on_session_person_changed)
        self._session.history_changed.connect(self._show_history)

    @Slot(object)
    def _on_screens_made(self, view: View) -> None:
        view.post_requested.connect(self.open_post)
        view.new_post_requested.connect(self.new_post)
        view.titled_post_requested.connect(self.new_post)
        view.photo_requested.connect(self.show_photo)
        view.emergency_requested.connect(self._desk.declare)
        view.closed.connect(self._on_back)

    @Slot(str)
    def _on_messages_agreed(self, key: str) -> None:
        if key == _CLOSE:
            self._closing_agreed = True
            self.close()

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        self._screens.refresh(None if done.ids("town") else done)
        if done.ids("town"):  # another policy may have other classes
            foot = self._make_foot(self._middle)
            self._right.replaceWidget(self._foot, foot)
            self._foot.deleteLater()
            self._foot = foot
        self._desk.refresh()
        self._offer_emergency()
        self._show_counts()

    @Slot()
    def _on_session_person_changed(self) -> None:
        self._rail.set_person(self._rail_person())
        self._settings.setValue("person", self._session.person.id)
        self._screens.refresh(None)
        self._desk.refresh()
        self._offer_emergency()

    def _offer_emergency(self) -> None:
        """Let only those declare an emergency who may."""
        may = self._desk.may_declare
        self._rail.offer_act(offered=may)
        self.actions_of_window["declare-emergency"].setEnabled(may)

    def _show_counts(self) -> None:
        """Show what waits, how many posts there are, and where the log's head could not be noted outside."""
        counts = read_counts(self._session)
        self._rail.set_count(QUEUE, counts.in_line)
        self._rail.set_count(PHOTOS, counts.photos_waiting)
        self._foot.set_status(self._status(counts.posts))

    def _status(self, posts: int) -> str:
        """Return how the calendar stands: what could not be noted outside, that it is a demo, or that all is saved."""
        unanchored = self._session.office.unanchored
        if unanchored is not None:
            return self._session.texts.error(unanchored)
        if self._is_demo:
            return self.tr("Demo: nothing is kept")
        form = self.tr("Calendar saved · 1 post") if posts == 1 else self.tr("Calendar saved · %1 posts")
        return form.replace("%1", f"{posts:,}")

    @Slot()
    def _show_history(self) -> None:
        undo, redo = self._session.next_undo, self._session.next_redo
        self.actions_of_window.set_label("undo", None if undo is None else undo.label)
        self.actions_of_window.set_label("redo", None if redo is None else redo.label)

    @Slot()
    def _on_new_post(self) -> None:
        self.new_post(None)

    @Slot()
    def _on_desk_write_requested(self) -> None:
        self.new_post(None)
        if self.current == COMPOSE:
            self._screens.compose.write_of_emergency()

    @Slot()
    def _on_save(self) -> None:
        self._screens.view(self.current).save()

    @Slot()
    def _on_add_to_queue(self) -> None:
        if self.current == COMPOSE:
            self._screens.compose.add_to_queue()

    @Slot()
    def _on_add_photos(self) -> None:
        self.show_screen(PHOTOS)
        if self.current == PHOTOS:
            self._screens.photos.add_photos()

    @Slot()
    def _on_undo(self) -> None:
        self._session.undo()

    @Slot()
    def _on_redo(self) -> None:
        self._session.redo()

    @Slot()
    def _on_show_calendar(self) -> None:
        self.show_screen(CALENDAR)

    @Slot()
    def _on_show_queue(self) -> None:
        self.show_screen(QUEUE)

    @Slot()
    def _on_show_photos(self) -> None:
        self.show_screen(PHOTOS)

    @Slot()
    def _on_show_setup(self) -> None:
        self.show_screen(SETUP)

    @Slot()
    def _on_back(self) -> None:
        self.show_screen(self._came_from)

    @Slot()
    def _on_change_person(self) -> None:
        if not self._leave_compose():
            return
        from ui.dialogs.choose_person import ChoosePerson
        from ui.models.people import people_cards

        dialog = ChoosePerson(self._theme, people_cards(self._session), self._session.person.id, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.person_chosen.connect(self._on_person_chosen)
        dialog.open()

    @Slot(str)
    def _on_person_chosen(self, person_id: str) -> None:
        if self.current == COMPOSE:
            self.show_screen(self._came_from)
        self._session.change_person(PersonId(person_id))

    @Slot()
    def _on_next_theme(self) -> None:
        choices = list(ThemeChoice)
        chosen = choices[(choices.index(self._theme.choice) + 1) % len(choices)]
        self._theme.set_choice(chosen)
        self._settings.setValue("theme", chosen.value)

    @Slot()
    def _on_larger_text(self) -> None:
        self._set_text(min(self._theme.text_scale_percent + _TEXT_STEP_PERCENT, 200))

    @Slot()
    def _on_smaller_text(self) -> None:
        self._set_text(max(self._theme.text_scale_percent - _TEXT_STEP_PERCENT, 100))

    @Slot()
    def _on_usual_text(self) -> None:
        self._set_text(100)

    def _set_text(self, percent: int) -> None:
        self._theme.set_text_scale(percent)
        self._settings.setValue("text-scale", percent)

    @Slot()
    def _on_keys(self) -> None:
        from ui.dialogs.keys import KeysSheet

        keys = [(spec.text, spec.keys[0]) for spec, _action in self.actions_of_window.all()]
        keys.extend(self._screens.view(self.current).keys())
        sheet = KeysSheet(self._theme, keys, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    @Slot()
    def _on_quit(self) -> None:
        self.close()
