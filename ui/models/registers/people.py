"""The registers of people: who is on file with which roles, who may post where."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from core.commands.authorising import Authorise, RevokeAuthorisation
from core.commands.town import AddPerson, EndRole, GiveRole, NewPerson
from core.model.kinds import ChannelId, DepartmentId, PersonId
from core.model.town import Authorisation, AuthorisationKind, Person, PersonRole, Role
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import town as town_queries
from core.store.whole_registers import all_authorisations, all_roles
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
    line,
    reason_field,
    words,
)
from ui.theme import IconName

_PERSON, _ROLE = "person", "role"


class People(Register):
    """Everybody on file, each with the roles that they have and had."""

    key = "people"
    icon = IconName.USER
    tables = frozenset({"person", "person_role", "department"})
    rules = ("author-authorised", "authorisations")

    def title(self) -> str:
        """Return what the register is called."""
        return words("People")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Name"), 4),
            Column(words("Title"), 4),
            Column(words("Department"), 3, is_minor=True),
            Column(words("Since"), 2),
            Column(words("Until"), 2, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("Nobody on file yet"), words("People stand here by real name and title, with their roles.")
        )

    def rows(self) -> Iterator[Row]:
        """Return everybody by name, under each their roles."""
        departments = {each.id: each.name for each in self.session.read(town_queries.departments)}
        roles: dict[str, list[PersonRole]] = {}
        for role in self.session.read(all_roles):
            roles.setdefault(role.person_id, []).append(role)
        today = self.session.today()
        for person in self.people().values():
            department = departments.get(person.department_id, "")
            has_left = person.left_on is not None and person.left_on < today
            cells = (Cell(person.name), Cell(person.title), Cell(department), self.day(None), self.day(person.left_on))
            yield Row(person.id, cells, person, _PERSON, has_left)
            for role in roles.get(person.id, ()):
                yield self._role_row(person, role)

    def adding(self) -> RegisterAct:
        """Put somebody on file."""
        return RegisterAct(
            "add",
            words("Add person"),
            (Act.KEEP_PEOPLE,),
            self._add,
            heading=words("Put a person on file"),
            note=words("Posts name people by this name and title. Give roles next, to the chosen row."),
            fields=self._fields,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Give and end roles."""
        return (
            RegisterAct(
                "give",
                words("Give role"),
                (Act.GIVE_ROLE, Act.GIVE_APPROVING_ROLE),
                self._give,
                heading=words("Give a role"),
                note=words("It counts from now on. Nobody gives a role to themselves."),
                fields=self._role_field,
                subject=self._about,
                fits=_is_person,
            ),
            RegisterAct(
                "end",
                words("End role"),
                (Act.GIVE_ROLE, Act.GIVE_APPROVING_ROLE),
                self._end,
                heading=words("End a role"),
                note=words("What it gave is lost at once. Decisions that were made in it stand."),
                fits=_is_role_held,
                ends=True,
            ),
        )

    def _role_row(self, person: Person, role: PersonRole) -> Row:
        name = self.session.pack.role_names[role.role]
        cells = (Cell(name), Cell(""), Cell(""), self.instant(role.since), self.instant(role.ended_at))
        return Row(role.id, cells, role, _ROLE, role.ended_at is not None, person.id)

    def _fields(self, _row: Row | None) -> tuple[FormField, ...]:
        departments = [Option(each.id, each.name) for each in self.session.read(town_queries.departments)]
        return (
            line("name", words("Real name"), refusals={"name-and-title-needed"}),
            line("title", words("Title, as posts are signed")),
            choice("department", words("Department"), departments),
            line("email", words("E-mail, where there is one")),
        )

    def _add(self, _row: Row | None, answers: Answers) -> AddPerson:
        person = NewPerson(answers.text("name"), answers.text("title"), "", frozenset(), answers.text("email"))
        return AddPerson(person, DepartmentId(answers.text("department")))

    def _role_field(self, row: Row | None) -> tuple[FormField, ...]:
        held = frozenset() if row is None else self._held(PersonId(row.key))
        names = self.session.pack.role_names
        return (choice("role", words("Role"), [Option(role.value, names[role]) for role in Role if role not in held]),)

    def _held(self, person_id: PersonId) -> frozenset[Role]:
        return self.session.read(partial(town_queries.roles_of, person_id=person_id))

    def _give(self, row: Row | None, answers: Answers) -> GiveRole:
        assert row is not None
        return GiveRole(PersonId(row.key), Role(answers.text("role")))

    def _end(self, row: Row | None, _answers: Answers) -> EndRole:
        assert row is not None
        return EndRole(row.record.person_id, row.record.role)

    def _about(self, row: Row | None) -> SubjectFacts:
        return SubjectFacts(authors=frozenset() if row is None else frozenset({PersonId(row.key)}))


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
                fits=_stands,
                ends=True,
            ),
        )

    def _fields(self, _row: Row | None) -> tuple[FormField, ...]:
        channels = [Option(key, name) for key, name in self.channel_names().items()]
        kinds = [Option(kind.value, _oversight(kind)) for kind in AuthorisationKind]
        return (
            choice("person", words("Person"), self.people_options()),
            choice("channel", words("Channel"), channels),
            choice("kind", words("Oversight"), kinds),
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


def _stands(row: Row) -> bool:
    leave: Authorisation = row.record
    return leave.revoked_at is None


def _is_person(row: Row) -> bool:
    return row.kind == _PERSON and not row.is_over


def _is_role_held(row: Row) -> bool:
    return row.kind == _ROLE and not row.is_over
