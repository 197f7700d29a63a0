"""The register of who may post on which channel."""

from __future__ import annotations

from collections.abc import Iterator

from core.commands.authorising import Authorise, RevokeAuthorisation
from core.model.kinds import ChannelId, PersonId
from core.model.town import AuthorisationKind
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store.whole_registers import all_authorisations
from ui.models.registers.form import Answers, FormField, Option
from ui.models.registers.register import (
    Cell,
    Column,
    Register,
    RegisterAct,
    Row,
    Teaching,
    choice,
    day,
    is_unrevoked,
    reason_field,
    words,
)
from ui.theme import IconName


class Authorisations(Register):
    """Who may post on which channel."""

    key = "authorisations"
    icon = IconName.KEY_ROUND
    tables = frozenset({"authorisation", "person", "channel"})
    rules = ("author-authorised", "authorisations")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Authorizations")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Person"), 3),
            Column(words("Channel"), 3),
            Column(words("Oversight"), 2),
            Column(words("From"), 2),
            Column(words("Until"), 3),
            Column(words("Approved by"), 3, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("Nobody is authorized yet"),
            words("A person posts on a channel only with leave to do so, from a day and, where it ends, until a day."),
        )

    def rows(self) -> Iterator[Row]:
        """Return everybody's leave to post."""
        people, channels, today = self.people(), self.channel_names(), self.session.today()
        for leave in self.session.read(all_authorisations):
            ended = self.over(leave.revoked_at, leave.revoked_why)
            until = Cell(ended, self.instant(leave.revoked_at).order) if ended else self.until(leave.until_day)
            is_over = leave.revoked_at is not None or (leave.until_day is not None and leave.until_day < today)
            cells = (
                Cell(people[leave.person_id].name),
                Cell(channels.get(leave.channel_id, "")),
                Cell(_oversight(leave.kind)),
                self.day(leave.from_day),
                until,
                Cell(people[leave.approved_by].name),
            )
            yield Row(leave.id, cells, leave, is_over=is_over)

    def adding(self) -> RegisterAct:
        """Authorise somebody."""
        return RegisterAct(
            "add",
            words("Authorize"),
            (Act.APPROVE_IRREGULAR_USE,),
            _authorise,
            heading=words("Let a person post on a channel"),
            fields=self._fields,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Revoke."""
        return (
            RegisterAct(
                "revoke",
                words("Revoke"),
                (Act.REVOKE_AUTHORISATION,),
                _revoke,
                heading=words("Revoke an authorization"),
                note=words("What is scheduled by it is held in the same step."),
                fields=reason_field,
                subject=self._department,
                fits=is_unrevoked,
                ends=True,
            ),
        )

    def _fields(self, _row: Row | None) -> tuple[FormField, ...]:
        channels = [Option(key, name) for key, name in self.channel_names().items()]
        kinds = [Option(kind.value, _oversight(kind)) for kind in AuthorisationKind]
        return (
            choice("person", words("Person"), self.people_options()),
            choice("channel", words("Channel"), channels),
            choice("kind", words("Oversight"), kinds, AuthorisationKind.REGULAR.value),
            day("from", words("From"), self.session.today()),
            day("until", words("Until, with that day; empty for no end"), needed=False),
        )

    def _department(self, row: Row | None) -> SubjectFacts:
        if row is None:
            return SubjectFacts()
        return SubjectFacts(departments=frozenset({self.people()[row.record.person_id].department_id}))


def _oversight(kind: AuthorisationKind) -> str:
    return words("Overseen") if kind is AuthorisationKind.OVERSEEN else words("Regular")


def _authorise(_row: Row | None, answers: Answers) -> Authorise:
    return Authorise(
        PersonId(answers.text("person")),
        ChannelId(answers.text("channel")),
        AuthorisationKind(answers.text("kind")),
        answers.day("from"),
        answers.day_if("until"),
    )


def _revoke(row: Row | None, answers: Answers) -> RevokeAuthorisation:
    assert row is not None
    return RevokeAuthorisation(row.key, answers.text("reason"))
