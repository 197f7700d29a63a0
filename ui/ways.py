"""The ways from one screen to another, each of which leaves Compose only when nothing written there is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.messages import Messages
from ui.screens import APPROVALS, CALENDAR, COMPOSE, PHOTOS, QUEUE, SETUP, Screens
from ui.session import Session
from ui.widgets.view import View
from ui.window_frame import WindowFrame

if TYPE_CHECKING:
    from ui.models.dropped import Dropped


class Ways(QObject):
    """Lead a person between the screens of a window; ``compose_shown`` says that they write now."""

    compose_shown = Signal()

    def __init__(
        self, session: Session, settings: QSettings, screens: Screens, frame: WindowFrame, messages: Messages
    ) -> None:
        super().__init__(frame)
        self._session = session
        self._settings = settings
        self._screens = screens
        self._frame = frame
        self._messages = messages
        self._came_from = CALENDAR

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what does the actions that lead elsewhere, by their ids."""
        return {
            "new-post": self.begin_post,
            "new-from-template": self.new_from_template,
            "add-photos": self.add_photos,
            "show-calendar": self.show_calendar,
            "show-queue": self.show_queue,
            "show-photos": self.show_photos,
            "show-approvals": self.show_approvals,
            "show-setup": self.show_setup,
            "back": self.go_back,
        }

    def follow(self, view: View) -> None:
        """Lead where a screen asks to."""
        view.post_requested.connect(self.open_post)
        view.history_requested.connect(self.show_history)
        view.new_post_requested.connect(self.new_post)
        view.titled_post_requested.connect(self.new_post)
        view.filled_post_requested.connect(self._on_view_filled_post_requested)
        view.photo_requested.connect(self.show_photo)
        view.closed.connect(self.go_back)

    @Slot(str)
    def show_screen(self, key: str) -> None:
        """Show a screen, after Compose has been left."""
        if key != COMPOSE and not self.leave_compose(partial(self.show_screen, key)):
            return
        if key != COMPOSE:
            self._came_from = key
            self._frame.set_current(key)
        else:
            self.compose_shown.emit()
        self._screens.show_view(key)
        self._settings.setValue("screen", self._came_from)

    @Slot()
    def show_calendar(self) -> None:
        """Show the calendar."""
        self.show_screen(CALENDAR)

    @Slot()
    def show_queue(self) -> None:
        """Show the queue."""
        self.show_screen(QUEUE)

    @Slot()
    def show_photos(self) -> None:
        """Show the photos."""
        self.show_screen(PHOTOS)

    @Slot()
    def show_approvals(self) -> None:
        """Show what waits for decisions."""
        self.show_screen(APPROVALS)

    @Slot()
    def show_setup(self) -> None:
        """Show what is set up."""
        self.show_screen(SETUP)

    @Slot()
    def go_back(self) -> None:
        """Show the screen from which Compose was opened."""
        self.show_screen(self._came_from)

    @Slot()
    def show_compose(self) -> None:
        """Show Compose with what stands in it."""
        self.show_screen(COMPOSE)

    @Slot(str)
    def open_post(self, post_id: str) -> None:
        """Open a post in Compose, after what is written there has been left."""
        if self.leave_compose(partial(self.open_post, post_id)):
            self._screens.compose.open_post(post_id)
            self.show_screen(COMPOSE)

    @Slot(str)
    def show_history(self, post_id: str) -> None:
        """Open a post in Compose with its versions over it."""
        self.open_post(post_id)
        if self._is_composing:
            self._screens.compose.dialogs.show_history()

    @Slot(object)
    @Slot(object, str)
    def new_post(self, day: date | None = None, title: str = "") -> None:
        """Begin a post in Compose, on a day or (``None``) without one, where the person may write at all."""
        if not self._may_write():
            self._messages.tell(self.tr("New post"), self.tr("Your roles do not let you write posts."))
        elif self.leave_compose(partial(self.new_post, day, title)):
            self._screens.compose.new_post(day, title)
            self.show_screen(COMPOSE)

    @Slot()
    def begin_post(self) -> None:
        """Begin a post without a day."""
        self.new_post()

    @Slot()
    def new_from_template(self) -> None:
        """Begin a post and ask by which template."""
        self.new_post()
        if self._is_composing:
            self._screens.compose.dialogs.ask_template()

    @Slot()
    def write_of_emergency(self) -> None:
        """Begin a post about the emergency in force."""
        self.new_post()
        if self._is_composing:
            self._screens.compose.write_of_emergency()

    @Slot(str)
    def show_photo(self, photo_id: str) -> None:
        """Show a photo's passport."""
        self.show_screen(PHOTOS)
        if self._screens.current == PHOTOS:
            self._screens.photos.show_photo(photo_id)

    @Slot()
    def add_photos(self) -> None:
        """Ask for photos to add."""
        self.show_screen(PHOTOS)
        if self._screens.current == PHOTOS:
            self._screens.photos.add_photos()

    def leave_compose(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing holds the person in Compose; where they are asked there first, ``then`` follows."""
        return not self._is_composing or self._screens.compose.leave(then)

    @property
    def _is_composing(self) -> bool:
        return self._screens.current == COMPOSE

    def _may_write(self) -> bool:
        session = self._session
        own = SubjectFacts(authors=frozenset({session.person.id}), departments=session.actor.departments)
        classes = (own, replace(own, emergency_class=True))
        return any(session.may(Act.WRITE, subject) for subject in classes)

    @Slot(object, object)
    def _on_view_filled_post_requested(self, day: date, dropped: Dropped) -> None:
        self.new_post(day, dropped.title)
        if self._is_composing:
            self._screens.compose.take(dropped)
