"""Who works at a window: letting another work, locking, passwords; what signing in needs is made where people do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSettings, Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.kinds import PersonId
from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.actions import Actions
from ui.jobs import Jobs
from ui.messages import Messages
from ui.screens import COMPOSE, Screens
from ui.session import Session
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.sign_in_desk import SignInDesk


class Leaving(NamedTuple):
    """How the window leaves what is written, and goes back to the screen from which that was reached."""

    leave: Callable[[Callable[[], None]], bool]
    back: Callable[[], None]


class Parts(NamedTuple):
    """The parts of a window that a change of person is about; the room's first widget is what can be covered."""

    window: QWidget
    room: QStackedWidget
    screens: Screens
    actions: Actions
    messages: Messages


class PersonDesk(QObject):
    """Let people take turns at a window; where they sign in, it is covered until somebody has."""

    def __init__(
        self, parts: Parts, session: Session, theme: Theme, jobs: Jobs, settings: QSettings, leaving: Leaving
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._settings = settings
        self._leaving = leaving
        self._sign_in: SignInDesk | None = None
        self._offer()
        session.changed.connect(self._on_session_changed)

    def look(self) -> None:
        """Lock the window where another one ended the work of who works here, or set the first password."""
        self._offer()
        if self._sign_in is not None:
            self._sign_in.look()

    @Slot()
    def change(self) -> None:
        """Let another person work: by signing in, or by being chosen where nobody signs in."""
        if self._sign_in is not None:
            self._sign_in.lock(chooses=True)
            return
        if not self._leaving.leave(self.change):
            return
        from ui.dialogs.choose_person import ChoosePerson
        from ui.models.people import people_cards

        dialog = ChoosePerson(self._theme, people_cards(self._session), self._session.person.id, self._parts.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.person_chosen.connect(self._on_person_chosen)
        dialog.open()

    @Slot()
    def lock(self) -> None:
        """Lock the window, where people sign in."""
        if self._sign_in is not None:
            self._sign_in.lock()

    @Slot()
    def set_password(self) -> None:
        """Ask the person who works for another password, or for the first one of the calendar where they may set it."""
        if self._sign_in is None and not self._session.may(Act.KEEP_PEOPLE, SubjectFacts()):
            told = self.tr("The first password of a calendar is set by who keeps the people on file.")
            self._parts.messages.tell(self.tr("Your password"), told)
            return
        from ui.dialogs.change_password import ChangePassword
        from ui.models.sign_in import SignIn

        model = SignIn(self._session, self._jobs)
        dialog = ChangePassword(self._session, self._theme, model, self._parts.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def name_stand_in(self) -> None:
        """Ask who stands in for the person who works, or tell that nobody can."""
        from ui.dialogs.record_form import RecordForm
        from ui.models.registers.stand_ins import naming_act, roles_offered

        if self._session.is_locked:
            return
        if not roles_offered(self._session, self._session.person.id):
            told = self.tr("You have no role that another may stand in for. Roles are given in Setup, People.")
            self._parts.messages.tell(self.tr("Stand in for me"), told)
            return
        form = RecordForm(self._session, self._theme, self._jobs, naming_act(self._session), None, self._parts.window)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()

    def ask(self, button: QWidget) -> None:
        """Offer at the button of the person what they can do: the menu of who signed in, or another person."""
        if self._sign_in is None:
            self.change()
        else:
            self._sign_in.pop_up(button)

    def _offer(self) -> None:
        """Let the window be locked where people sign in, and cover it where nobody has."""
        self._parts.actions["lock"].setEnabled(self._session.asks_sign_in)
        if self._sign_in is None and self._session.asks_sign_in:
            from ui.sign_in_desk import SignInDesk

            self._sign_in = SignInDesk(self._parts, self._session, self._theme, self._jobs, self._settings)
            self._sign_in.entered.connect(self._on_sign_in_entered)
            if self._session.is_locked:
                self._sign_in.lock()

    @Slot(str)
    def _on_person_chosen(self, person_id: str) -> None:
        if self._parts.screens.current == COMPOSE:
            self._leaving.back()
        self._session.change_person(PersonId(person_id))

    @Slot(bool)
    def _on_sign_in_entered(self, is_another: bool) -> None:
        screens = self._parts.screens
        if is_another and screens.current == COMPOSE:
            self._leaving.back()
        else:
            screens.show_view(screens.current)

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        if done.ids("signing_key"):
            self._offer()
