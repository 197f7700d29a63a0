"""Signing in and setting passwords, as a window does it: what takes a tenth of a second is a job."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from core.commands.calendar import Who
from core.commands.passwords import ChangePassword, SetPassword
from core.commands.sign_in import key_to_open, may_set_password, note_try
from core.errors import CalendarError
from core.late_dataclass import dataclass
from core.model.kinds import PersonId
from core.signing import USUAL_COST, SealedKey, Signer, new_key, unlock
from ui.jobs import Job, Jobs, Progress
from ui.models.people import PersonCard, people_cards
from ui.session import Session


@dataclass(frozen=True)
class _Try:
    """What a password is to open for a person, ``None`` where a first one is set, and the new password, if any."""

    person_id: PersonId
    key: SealedKey | None
    password: str
    new_password: str | None = None

    def run(self, _progress: Progress) -> _Opened:
        """Open the key, make the new one. Raises: NotAllowed for a wrong password, and for a new one that is none."""
        signer = None if self.key is None else unlock(self.key, self.password, self.person_id)
        if self.new_password is None:
            assert signer is not None
            return _Opened(signer)
        made = new_key(self.new_password, self.person_id, USUAL_COST)
        return _Opened(unlock(made, self.new_password, self.person_id), made)


@dataclass(frozen=True)
class _Opened:
    """An open key, and how it is sealed where it is a new one."""

    signer: Signer
    made: SealedKey | None = None


class SignIn(QObject):
    """Try passwords and set them, one at a time.

    ``opened`` carries the ``Who`` that may work from now on, ``refused`` the ``CalendarError`` that says why nobody.
    """

    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._under_way: _Try | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a password is being tried or set."""
        return self._under_way is not None

    def people(self) -> list[PersonCard]:
        """Return everybody who works here."""
        return people_cards(self._session)

    def may_set(self, person_id: PersonId) -> bool:
        """Tell whether a person is to set the password that was offered to them."""
        return may_set_password(self._session.office.calendar, person_id)

    def sign_in(self, person_id: PersonId, password: str) -> None:
        """Try a person's password."""
        self._open(person_id, password, None)

    def set_password(self, person_id: PersonId, new_password: str) -> None:
        """Set the password that was offered to a person, or the calendar's first."""
        self._begin(_Try(person_id, None, "", new_password))

    def change_password(self, password: str, new_password: str) -> None:
        """Set another password for the person who works, who has to know the old one."""
        self._open(self._session.person.id, password, new_password)

    def _open(self, person_id: PersonId, password: str, new_password: str | None) -> None:
        try:
            key = key_to_open(self._session.office.calendar, person_id)
        except CalendarError as refusal:
            self.refused.emit(refusal)
        else:
            self._begin(_Try(person_id, key, password, new_password))

    def _begin(self, attempt: _Try) -> None:
        self._under_way = attempt
        job: Job[_Opened] = self._jobs.start(attempt.run)
        job.done.connect(self._on_job_done)
        job.failed.connect(self._on_job_failed)

    def _end(self) -> _Try:
        attempt, self._under_way = self._under_way, None
        assert attempt is not None
        return attempt

    def _note(self, attempt: _Try, *, succeeded: bool) -> None:
        """Count a try at a key; making the first one is none."""
        if attempt.key is not None:
            note_try(self._session.office.calendar, attempt.person_id, succeeded=succeeded)

    def _keep(self, attempt: _Try, made: SealedKey, signer: Signer) -> None:
        """Keep a new key: the person's first, or one that they set in place of another."""
        if attempt.key is None:
            self._session.set_password(SetPassword(attempt.person_id, made), Who(attempt.person_id), signer)
        else:
            self._session.set_password(ChangePassword(attempt.person_id, made), self._session.who, signer)

    @Slot(object)
    def _on_job_done(self, opened: _Opened) -> None:
        attempt = self._end()
        try:
            self._note(attempt, succeeded=True)
            if opened.made is not None:
                self._keep(attempt, opened.made, opened.signer)
        except CalendarError as refusal:
            self.refused.emit(refusal)
        else:
            self.opened.emit(Who(attempt.person_id, signer=opened.signer))

    @Slot(object)
    def _on_job_failed(self, error: Exception) -> None:
        attempt = self._end()
        if not isinstance(error, CalendarError):
            raise error
        try:
            if error.code == "password-wrong":
                self._note(attempt, succeeded=False)
        except CalendarError as refusal:
            error = refusal
        self.refused.emit(error)
