"""Commands that let a person post on a channel, and end it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.of_town import OfTown, check_span
from core.errors import NotAllowed
from core.model.kinds import ChannelId, Day, PersonId
from core.model.town import (
    Authorisation,
    AuthorisationKind,
    Person,
)
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.words.clean import clean_line


@dataclass(frozen=True)
class Authorise(OfTown):
    """Let a person post on a channel, from a day until a day; ``kind`` says whether somebody oversees them."""

    person_id: PersonId
    channel_id: ChannelId
    kind: AuthorisationKind
    from_day: Day
    until_day: Day | None = None

    act: ClassVar[Act | None] = Act.APPROVE_IRREGULAR_USE

    def apply(self, desk: Desk) -> str:
        """Write the authorisation.

        Raises: NotAllowed for oneself, for days that cannot be meant, or for leave that the policy has asked for first.
        """
        check_span(self.from_day, self.until_day)
        leave = desk.calendar.pack.leave
        if leave.permitted_first and self.kind in leave.kinds:
            raise NotAllowed("use-asked-first")
        if desk.is_self(self.person_id):
            raise NotAllowed("own-authorisation")
        authorisation = Authorisation(
            id=desk.new_id(),
            person_id=self.person_id,
            channel_id=self.channel_id,
            kind=self.kind,
            from_day=self.from_day,
            until_day=self.until_day,
            approved_by=desk.person().id,
            approved_on=desk.today,
        )
        return desk.add(authorisation).id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class RevokeAuthorisation(OfTown):
    """End a person's leave to post on a channel; what is scheduled by it is held in the same step."""

    authorisation_id: str
    reason: str

    act: ClassVar[Act | None] = Act.REVOKE_AUTHORISATION

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say of which department the person is."""
        person = desk.get(Person, desk.get(Authorisation, self.authorisation_id).person_id)
        return SubjectFacts(departments=frozenset({person.department_id}))

    def apply(self, desk: Desk) -> str:
        """Revoke it. Raises: NotAllowed where it was revoked already."""
        authorisation = desk.get(Authorisation, self.authorisation_id)
        if authorisation.revoked_at is not None:
            raise NotAllowed("revoked-already")
        why = clean_line(self.reason)
        desk.change(authorisation, revoked_at=desk.now, revoked_by=desk.who.person_id, revoked_why=why)
        return authorisation.person_id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, desk.get(Authorisation, self.authorisation_id).person_id).name
