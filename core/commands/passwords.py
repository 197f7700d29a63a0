"""Commands by which people come to a password, and with it to a key that signs for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.of_town import OfTown, reasoned
from core.errors import NotAllowed
from core.model.keys import Credential, PasswordOffer, SigningKey, SignInTries
from core.model.kinds import PersonId
from core.model.town import Person
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.signing import SealedKey
from core.store import keys
from core.store import town as town_queries

OFFER_LASTS = timedelta(days=1)
"""How long a person has to set the password that was offered."""


@dataclass(frozen=True)
class OfferPassword(OfTown):
    """Let a person set a password within a day: their first, or another where theirs is lost or known to somebody.

    A key that the person had ends; what was signed by it stands.
    """

    person_id: PersonId
    reason: str

    def apply(self, desk: Desk) -> str:
        """Write the offer. Raises: NotAllowed without a reason."""
        reason = reasoned(self.reason)
        person = desk.get(Person, self.person_id)
        standing = keys.standing_key(desk.engine, person.id)
        if standing is not None:
            _end(desk, standing, reason)
        offer = desk.engine.record(PasswordOffer, person.id)
        by, until = desk.person().id, desk.now + OFFER_LASTS
        if offer is None:
            desk.add(PasswordOffer(person.id, by, until))
        else:
            desk.change(offer, offered_by=by, until=until)
        return person.id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class _OfOwnPassword:
    """An act of a person on their own password; ``key`` was sealed by it before, off the window's thread."""

    person_id: PersonId
    key: SealedKey

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is nobody else's."""
        return SubjectFacts()

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class SetPassword(_OfOwnPassword):
    """Keep the key of who set the password that was offered to them, or the very first of the calendar."""

    def apply(self, desk: Desk) -> str:
        """Write the key.

        The very first is for one who may offer others theirs: nobody else could ever let them in.

        Raises: NotAllowed for somebody else's, for one who has a password, and where none is offered any more.
        """
        _ensure_own(desk, self.person_id)
        if keys.standing_key(desk.engine, self.person_id) is not None:
            raise NotAllowed("password-set-already")
        offer = desk.engine.record(PasswordOffer, self.person_id)
        is_first = not town_queries.is_signed_in_to(desk.engine)
        if is_first:
            desk.require(Act.KEEP_PEOPLE, SubjectFacts())
        elif offer is None or desk.now > offer.until:
            raise NotAllowed("no-password-offered")
        if offer is not None:
            desk.change(offer, until=desk.now)
        return _keep(desk, self.person_id, self.key)


@dataclass(frozen=True)
class ChangePassword(_OfOwnPassword):
    """Replace one's password, by whom the old one was just told: the old key ends, a new one signs from now on."""

    def apply(self, desk: Desk) -> str:
        """Write the key. Raises: NotAllowed for somebody else's, or by who has not signed in."""
        _ensure_own(desk, self.person_id)
        standing = keys.standing_key(desk.engine, self.person_id)
        if standing is None or desk.who.signer is None or desk.who.signer.public != standing.public:
            raise NotAllowed("sign-in-needed")
        _end(desk, standing, "another password")
        return _keep(desk, self.person_id, self.key)


@dataclass(frozen=True)
class NoteSignIn:
    """Note a try to sign in, that it may not be tried too often; the calendar does it, for nobody is signed in yet."""

    person_id: PersonId
    succeeded: bool

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it belongs to nobody in particular."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str:
        """Count it, or begin anew where it succeeded."""
        found = desk.engine.record(SignInTries, self.person_id)
        failures = 0 if self.succeeded else 1 + (0 if found is None else found.failures)
        if found is None:
            desk.add(SignInTries(self.person_id, failures, desk.now))
        else:
            desk.change(found, failures=failures, last_at=desk.now)
        return self.person_id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


def _ensure_own(desk: Desk, person_id: PersonId) -> None:
    if desk.who.person_id != person_id:
        raise NotAllowed("password-of-another")


def _keep(desk: Desk, person_id: PersonId, sealed: SealedKey) -> str:
    made = SigningKey(desk.new_id(), person_id, sealed.public, desk.now, desk.calendar.ambient.station)
    desk.add(made)
    cost = sealed.cost
    desk.add(Credential(made.id, sealed.sealed, sealed.salt, cost.memory_kib, cost.passes, cost.lanes))
    return person_id


def _end(desk: Desk, key: SigningKey, why: str) -> None:
    desk.change(key, ended_at=desk.now, ended_by=desk.who.person_id, ended_why=why)
