"""The registers of who works here: departments and people, with their roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from core.commands.passwords import OfferPassword
from core.commands.town import (
    AddDepartment,
    AddPerson,
    ChangePerson,
    EndRole,
    GiveRole,
    LeavePerson,
    NewPerson,
)
from core.model.kinds import DepartmentId, PersonId
from core.model.town import Person, PersonRole, Role
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import town as town_queries
from core.store.whole_registers import all_roles
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
from ui.models.registers.stand_ins import StandIns
from ui.session import Session
from ui.theme import IconName

_PERSON, _ROLE = "person", "role"
_OF_THE_NAME = frozenset({"name-and-title-needed", "name-of-two-alphabets", "on-file-already"})


class People(Register):
    """Everybody on file, each with the roles that they have and had."""

    key = "people"
    icon = IconName.USER
    tables = frozenset({"person", "person_role", "department", "stand_in"})
    rules = ("author-authorised", "authorisations")

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._stand_ins = StandIns(self)

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
        """Return everybody by name, under each their roles and who stands in for them."""
        departments = {each.id: each.name for each in self.session.read(town_queries.departments)}
        roles: dict[str, list[PersonRole]] = {}
        for role in self.session.read(all_roles):
            roles.setdefault(role.person_id, []).append(role)
        today, people, namings = self.session.today(), self.people(), self._stand_ins.by_person()
        for person in people.values():
            department = departments.get(person.department_id, "")
            has_left = person.left_on is not None and person.left_on < today
            cells = (Cell(person.name), Cell(person.title), Cell(department), self.day(None), self.day(person.left_on))
            yield Row(person.id, cells, person, _PERSON, has_left)
            for role in roles.get(person.id, ()):
                yield self._role_row(person, role)
            yield from self._stand_ins.rows(namings.get(person.id, []), people)

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
        """Give and end roles, name stand-ins, offer a password, and keep up with what becomes of people."""
        return (*self._acts_on_roles(), *self._stand_ins.acts(), *self._acts_on_people())

    def _acts_on_roles(self) -> tuple[RegisterAct, ...]:
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

    def _acts_on_people(self) -> tuple[RegisterAct, ...]:
        return (
            RegisterAct(
                "password",
                words("Offer a password"),
                (Act.KEEP_PEOPLE,),
                _offer,
                heading=words("Offer a password"),
                note=words("They set it within a day, where they sign in. A password that they had opens nothing now."),
                fields=reason_field,
                fits=self._may_be_offered,
            ),
            RegisterAct(
                "change",
                words("Change person"),
                (Act.KEEP_PEOPLE,),
                self._change,
                heading=words("Change a person"),
                note=words("What was decided and logged before keeps the name that it had then."),
                fields=self._fields,
                fits=_is_person,
            ),
            RegisterAct(
                "leave",
                words("Record last day"),
                (Act.KEEP_PEOPLE,),
                _leave,
                heading=words("Record a last day"),
                note=words("What their roles gave is lost at that day's end. What they scheduled is judged again."),
                fields=self._last_day_field,
                fits=_is_person,
            ),
            RegisterAct(
                "stay",
                words("Stays after all"),
                (Act.KEEP_PEOPLE,),
                _stay,
                heading=words("Take the last day back"),
                note=words("Their roles count again, if they did not end."),
                fits=_has_last_day,
            ),
        )

    def _role_row(self, person: Person, role: PersonRole) -> Row:
        name = self.session.pack.role_names[role.role]
        cells = (Cell(name), Cell(""), Cell(""), self.instant(role.since), self.instant(role.ended_at))
        return Row(role.id, cells, role, _ROLE, role.ended_at is not None, person.id)

    def _fields(self, row: Row | None) -> tuple[FormField, ...]:
        person: Person | None = None if row is None else row.record
        departments = [Option(each.id, each.name) for each in self.session.read(town_queries.departments)]
        return (
            line("name", words("Real name"), "" if person is None else person.name, refusals=_OF_THE_NAME),
            line("title", words("Title, as posts are signed"), "" if person is None else person.title),
            choice("department", words("Department"), departments, "" if person is None else person.department_id),
            *(() if person is not None else (line("email", words("E-mail, where there is one")),)),
        )

    def _change(self, row: Row | None, answers: Answers) -> ChangePerson:
        assert row is not None
        department_id = DepartmentId(answers.text("department"))
        return ChangePerson(PersonId(row.key), answers.text("name"), answers.text("title"), department_id)

    def _last_day_field(self, row: Row | None) -> tuple[FormField, ...]:
        known = None if row is None else row.record.left_on
        return (day("day", words("Last day"), known or self.session.today()),)

    def _may_be_offered(self, row: Row) -> bool:
        """Offer passwords where people sign in: the very first is set by who keeps the people."""
        return _is_person(row) and self.session.asks_sign_in

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


class Departments(Register):
    """Every department, with how many people and channels are its own."""

    key = "departments"
    icon = IconName.LIST_ORDERED
    tables = frozenset({"department", "person", "channel"})

    def title(self) -> str:
        """Return what the register is called."""
        return words("Departments")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (Column(words("Department"), 4), Column(words("People"), 2), Column(words("Channels of its own"), 2))

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(words("No department yet"), words("People, posts and photos belong to departments."))

    def rows(self) -> Iterator[Row]:
        """Return every department by name."""
        people = Counter(person.department_id for person in self.people().values())
        channels = Counter(channel.department_id for channel in self.session.read(town_queries.channels))
        for each in self.session.read(town_queries.departments):
            counts = (_count(people[each.id]), _count(channels[each.id]))
            yield Row(each.id, (Cell(each.name), *counts), each)

    def adding(self) -> RegisterAct:
        """Put a department on file."""
        return RegisterAct(
            "add",
            words("Add department"),
            (Act.KEEP_PEOPLE,),
            _add_department,
            heading=words("Put a department on file"),
            fields=_department_fields,
        )


def _department_fields(_row: Row | None) -> tuple[FormField, ...]:
    return (line("name", words("Name"), refusals={"name-needed", "on-file-already"}),)


def _add_department(_row: Row | None, answers: Answers) -> AddDepartment:
    return AddDepartment(answers.text("name"))


def _count(number: int) -> Cell:
    return Cell(str(number), f"{number:09d}")


def _is_person(row: Row) -> bool:
    return row.kind == _PERSON and not row.is_over


def _has_last_day(row: Row) -> bool:
    return row.kind == _PERSON and row.record.left_on is not None


def _offer(row: Row | None, answers: Answers) -> OfferPassword:
    assert row is not None
    return OfferPassword(PersonId(row.key), answers.text("reason"))


def _leave(row: Row | None, answers: Answers) -> LeavePerson:
    assert row is not None
    return LeavePerson(PersonId(row.key), answers.day("day"))


def _stay(row: Row | None, _answers: Answers) -> LeavePerson:
    assert row is not None
    return LeavePerson(PersonId(row.key), None)


def _is_role_held(row: Row) -> bool:
    return row.kind == _ROLE and not row.is_over
