"""The register of who may post on which channel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from core.commands.authorising import Authorise, RevokeAuthorisation
from core.commands.leave_ending import LeaveEnding, leave_ending
from core.commands.uses_waiting import about_person
from core.model.kinds import ChannelId, PersonId
from core.model.town import Authorisation, AuthorisationKind
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import registers as register_queries
from core.store.whole_registers import all_authorisations
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FormField, Option
from ui.models.registers.leave_asked import ASKING, ask, asking_fields, kind_told
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
from ui.models.use_told import is_trained, overseers
from ui.theme import IconName


class Authorisations(Register):
    """Who may post on which channel."""

    key = "authorisations"
    icon = IconName.KEY_ROUND
    tables = frozenset({"authorisation", "person", "channel", "training", "use_step"})
    rules = ("author-authorised", "authorisations")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Authorizations")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Person"), 3),
            Column(words("Channel"), 3),
            Column(words("Oversight"), 3),
            Column(words("From"), 2, is_minor=True),
            Column(words("Until"), 3),
            Column(words("Training"), 2),
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
        trainings, overseen_by = self.session.read(register_queries.trainings), overseers(self.session)
        soon = leave_ending(self.session.office.calendar, self.session.now())
        ending = {each.authorisation.id: each for each in soon}
        for leave in self.session.read(all_authorisations):
            ended = self.over(leave.revoked_at, leave.revoked_why)
            until = Cell(ended, self.instant(leave.revoked_at).order) if ended else self._until(leave, ending)
            left_on = people[leave.person_id].left_on
            last = min((each for each in (leave.until_day, left_on) if each is not None), default=None)
            is_over = leave.revoked_at is not None or (last is not None and last < today)
            cells = (
                Cell(people[leave.person_id].name),
                Cell(channels.get(leave.channel_id, "")),
                Cell(_oversight(leave, overseen_by)),
                self.day(leave.from_day),
                until,
                Cell(words("On file") if is_trained(self.session, trainings, leave) else words("None")),
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
        """Ask for more of it, and revoke."""
        return (
            RegisterAct(
                "renew",
                words("Ask to renew"),
                ASKING,
                ask,
                heading=words("Ask for leave to go on"),
                note=words("This authorization stays as it is. The new one waits for the same steps."),
                fields=self._renewal_fields,
                subject=self._renewed,
                fits=self._may_go_on,
            ),
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
        leave = self.session.pack.leave
        kinds = [
            Option(kind.value, kind_told(kind))
            for kind in AuthorisationKind
            if not (leave.permitted_first and kind in leave.kinds)
        ]
        return (
            choice("person", words("Person"), self.people_options()),
            choice("channel", words("Channel"), channels),
            choice("kind", words("Oversight"), kinds, AuthorisationKind.REGULAR.value),
            day("from", words("From"), self.session.today()),
            day("until", words("Until, with that day; empty for no end"), needed=False),
        )

    def _until(self, leave: Authorisation, ending: Mapping[str, LeaveEnding]) -> Cell:
        """Return the last day, with how many days are left where it is listed as ending."""
        told = self.until(leave.until_day)
        if leave.id not in ending:
            return told
        left = ending[leave.id].days_left
        form = {0: words("%1, today"), 1: words("%1, tomorrow")}.get(left, words("%1, in %2 days"))
        return Cell(filled(form, told.text, str(left)), told.order)

    def _may_go_on(self, row: Row) -> bool:
        """Tell whether leave has an end, and is of a kind that is asked for."""
        leave: Authorisation = row.record
        return is_unrevoked(row) and leave.until_day is not None and leave.kind in self.session.pack.leave.kinds

    def _renewal_fields(self, row: Row | None) -> tuple[FormField, ...]:
        assert row is not None
        person = self.people()[row.record.person_id]
        option = Option(person.id, f"{person.name}, {person.title}")
        return asking_fields(self, (option,), person=person.id, renewed=row.record)

    def _renewed(self, row: Row | None) -> SubjectFacts:
        """Say whose leave it is: their Director may ask, and they themselves."""
        assert row is not None
        person = self.people()[row.record.person_id]
        channels = frozenset({row.record.channel_id})
        return replace(about_person(person), channels=channels)

    def _department(self, row: Row | None) -> SubjectFacts:
        if row is None:
            return SubjectFacts()
        return SubjectFacts(departments=frozenset({self.people()[row.record.person_id].department_id}))


def _oversight(leave: Authorisation, overseen_by: Mapping[str, str]) -> str:
    if leave.id in overseen_by:
        return filled(words("Overseen by %1"), overseen_by[leave.id])
    return kind_told(leave.kind)


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
