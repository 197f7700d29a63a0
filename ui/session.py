"""The window's one way to the calendar: who works, what runs, what changed, what can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.ambient import Zone
from core.commands.actors import actor_facts
from core.commands.calendar import Who
from core.errors import CalendarError, NeedsConfirmation, NotAllowed
from core.late_dataclass import dataclass
from core.model.kinds import PersonId
from core.model.steps import Done, Outlook
from core.model.town import Person, Role, Town
from core.office import Office
from core.policy.acts import Act
from core.policy.facts import ActorFacts, SubjectFacts
from core.store import town as town_queries
from core.store.engine import Engine
from ui.text import Texts

if TYPE_CHECKING:
    from core.commands.desk import Command
    from core.policy.pack import Pack
    from core.signing import Signer

T = TypeVar("T")

_IN_USE = "calendar-in-use"
_AGAIN_MS = 250
_MOST_TRIES = 9
"""With the quarter of a second that each try waits by itself, these are five seconds."""


@dataclass(frozen=True)
class Remembered:
    """A step that can be undone or redone: the step to walk, its command and what it was called."""

    step: str
    command: str
    label: str


@dataclass(frozen=True)
class _Waiting:
    """A step that another program keeps from the calendar, by whom it is done, and how often it is tried again."""

    command: Command
    agreed: str | None
    who: Who
    tries_left: int


class History:
    """One person's steps of this session, for Undo and Redo."""

    def __init__(self) -> None:
        self.done: list[Remembered] = []
        self.undone: list[Remembered] = []

    def note(self, done: Done) -> None:
        """Remember a step; what had been undone can no longer be redone."""
        from core.commands.history import UNDOABLE

        if done.command == "Undo" and self.done:
            self.undone.append(self.done.pop())
        elif done.command == "Redo" and self.undone:
            self.done.append(self.undone.pop())
        elif done.command in UNDOABLE and done.changes:
            self.done.append(Remembered(done.id, done.command, done.label))
            self.undone.clear()

    def clear(self) -> None:
        """Forget everything: another person works."""
        self.done.clear()
        self.undone.clear()


class Session(QObject):
    """Run commands as the person who works, and tell the window what each step changed.

    ``changed`` carries the ``Done`` of a committed step, ``refused`` the ``CalendarError`` of one that was not made,
    ``confirmation_needed`` the outlook and the command that waits for a yes, ``noted`` a sentence that asks nothing,
    ``file_saved`` the path of a file that was made for somebody.
    ``waiting`` says that a step is to be tried again because another program holds the calendar. ``locked`` says that
    nobody works until somebody has signed in.
    """

    changed = Signal(object)
    refused = Signal(object)
    waiting = Signal()
    noted = Signal(str)
    file_saved = Signal(object)
    confirmation_needed = Signal(object, object)
    person_changed = Signal()
    history_changed = Signal()
    locked = Signal()

    def __init__(self, office: Office, person_id: PersonId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._who = Who(person_id)
        self._is_locked = False
        self._actor: ActorFacts | None = None
        self._actor_day = self.today()
        self._history = History()
        self._texts = Texts(self.pack, self.zone)
        self._steps_waiting: list[_Waiting] = []
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._on_again_timeout)

    @property
    def who(self) -> Who:
        """Give who works, as commands take it, with their key open where they signed in."""
        return self._who

    @property
    def asks_sign_in(self) -> bool:
        """Tell whether people sign in to this calendar: somebody has set a password."""
        return self.read(town_queries.is_signed_in_to)

    @property
    def is_locked(self) -> bool:
        """Tell whether nobody works until somebody has signed in."""
        return self._is_locked

    @property
    def has_ended(self) -> bool:
        """Tell whether the person may work here no more: they left, have no role, or another key by now."""
        from core.store.keys import standing_key

        self._actor = None
        key = standing_key(self._office.engine, self.person.id)
        signer = self._who.signer
        return not self.roles or key is None or signer is None or signer.public != key.public

    @property
    def person(self) -> Person:
        """Give the person who works."""
        person = self.actor.person
        assert person is not None
        return person

    @property
    def roles(self) -> frozenset[Role]:
        """Give the roles that the person has now, those as a stand-in too."""
        return self.actor.all_roles

    @property
    def actor(self) -> ActorFacts:
        """Give the person's rights as they were after the last step, or at the beginning of the day."""
        today = self.today()
        if self._actor is None or today != self._actor_day:
            self._actor_day = today
            self._actor = actor_facts(self._office.calendar, self.who, self.now())
        return self._actor

    @property
    def office(self) -> Office:
        """Give the open calendar, for jobs that need a connection of their own."""
        return self._office

    @property
    def pack(self) -> Pack:
        """Give the town's policy."""
        return self._office.calendar.pack

    @property
    def zone(self) -> Zone:
        """Give the town's zone."""
        return self._office.calendar.zone

    @property
    def texts(self) -> Texts:
        """Give the sentences, in the town's own words."""
        return self._texts

    @property
    def town(self) -> Town:
        """Give the municipality."""
        return self.read(town_queries.town)

    def now(self) -> datetime:
        """Return the present instant, aware and in UTC."""
        return self._office.calendar.ambient.clock.now()

    def wall_now(self) -> datetime:
        """Return the present as the town's clocks show it."""
        return self.zone.wall(self.now())

    def today(self) -> date:
        """Return the day in the town's zone."""
        return self.wall_now().date()

    @property
    def is_in_emergency(self) -> bool:
        """Tell whether an emergency is in force now."""
        return bool(self.read(town_queries.emergencies_in_force))

    def read(self, query: Callable[[Engine], T]) -> T:
        """Return what a query of ``core.store`` finds."""
        return query(self._office.engine)

    def may(self, act: Act, subject: SubjectFacts) -> bool:
        """Tell whether the person may do an act, to enable a control; the step itself asks again."""
        from core.policy.rights import No, may

        return not isinstance(may(act, self.actor, subject, self.pack), No)

    def run(self, command: Command, agreed: str | None = None) -> Done | None:
        """Run a command and return its step; ``None`` where it was refused or is to be confirmed: a signal tells.

        While another program holds the calendar it is tried again for some seconds, with ``None`` returned and
        ``waiting`` told; then ``changed`` tells of its step, or ``refused`` why there is none.
        """
        if self._is_locked:
            self.refused.emit(NotAllowed("sign-in-needed"))
            return None
        return self._try(_Waiting(command, agreed, self.who, _MOST_TRIES))

    def set_password(self, command: Command, who: Who, signer: Signer) -> None:
        """Run the command that keeps somebody's new key; where they work here, they sign with it from now on.

        Raises: CalendarError where it is refused; it is not tried again.
        """
        done = self._office.run(command, who)
        if who.person_id == self._who.person_id and not self._is_locked:
            self._who = replace(self._who, signer=signer)
        self._tell(done)

    def _try(self, step: _Waiting) -> Done | None:
        try:
            done = self._office.run(step.command, step.who, step.agreed)
        except NeedsConfirmation as question:
            self.confirmation_needed.emit(question.outlook, step.command)
            return None
        except CalendarError as refusal:
            if refusal.code == _IN_USE and step.tries_left:
                self._try_later(step)
            else:
                self.refused.emit(refusal)
            return None
        if step.who == self.who:
            self._history.note(done)
        self._tell(done)
        return done

    def _try_later(self, step: _Waiting) -> None:
        self._steps_waiting.append(replace(step, tries_left=step.tries_left - 1))
        self.waiting.emit()
        self._again.start()

    @Slot()
    def _on_again_timeout(self) -> None:
        waiting, self._steps_waiting = self._steps_waiting, []
        for step in waiting:
            self._try(step)

    def tell_refusal(self, refusal: CalendarError) -> None:
        """Tell of something that is not even tried as a refused step is told."""
        self.refused.emit(refusal)

    def note(self, sentence: str) -> None:
        """Say something that is no step and asks for no answer, such as why a drop came to nothing."""
        self.noted.emit(sentence)

    def note_saved(self, path: Path) -> None:
        """Say that a file was made for somebody outside the calendar, and where."""
        self.file_saved.emit(path)

    def preview(self, command: Command) -> Outlook | CalendarError:
        """Return what a command would do now, or why it would be refused."""
        try:
            return self._office.preview(command, self.who)
        except CalendarError as refusal:
            return refusal

    def catch_up(self, *, read_files: bool = False) -> None:
        """Bring the calendar up to now, as it does by itself."""
        try:
            done = self._office.catch_up(read_files=read_files)
        except CalendarError as refusal:
            self.refused.emit(refusal)
            return
        if done.changes:
            self._tell(done)

    def change_person(self, person_id: PersonId) -> None:
        """Let another person work where nobody signs in; what the last one did can no longer be undone here."""
        if self.asks_sign_in:
            self.refused.emit(NotAllowed("sign-in-needed"))
        else:
            self.sign_in(Who(person_id))

    def sign_in(self, who: Who) -> None:
        """Let somebody work from now on; what was done before can no longer be undone here."""
        self._who = who
        self._is_locked = False
        self._actor = None
        self._history.clear()
        self.person_changed.emit()
        self.history_changed.emit()

    def lock(self) -> None:
        """Let nobody work until somebody signs in: the key is let go, and what was done can no longer be undone."""
        self._who = Who(self._who.person_id)
        self._is_locked = True
        self._history.clear()
        self.history_changed.emit()
        self.locked.emit()

    @property
    def next_undo(self) -> Remembered | None:
        """Give the step that Undo would walk back, or ``None``."""
        return self._history.done[-1] if self._history.done else None

    @property
    def next_redo(self) -> Remembered | None:
        """Give the step that Redo would walk on, or ``None``."""
        return self._history.undone[-1] if self._history.undone else None

    def undo(self) -> Done | None:
        """Walk the last step back; ``None`` where that is refused or is to be confirmed: a signal tells."""
        from core.commands.history import Undo

        step = self.next_undo
        return None if step is None else self.run(Undo(step.step, step.command))

    def redo(self) -> Done | None:
        """Walk the last undone step on again; ``None`` where that is refused or is to be confirmed: a signal tells."""
        from core.commands.history import Redo

        step = self.next_redo
        return None if step is None else self.run(Redo(step.step, step.command))

    def _tell(self, done: Done) -> None:
        self._actor = None
        if done.ids("town"):
            self._texts.follow(self.pack)
        self.changed.emit(done)
        self.history_changed.emit()
