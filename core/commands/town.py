"""Commands that set up a municipality: its departments, people, roles and partners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.ambient import tzdata_version
from core.commands.desk import Desk
from core.commands.of_town import OfRegister, OfTown, named
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import Day, DepartmentId, PartnerId, PersonId
from core.model.town import (
    TOWN_ID,
    Department,
    Partner,
    Person,
    PersonRole,
    Role,
    Town,
)
from core.policy.acts import Act
from core.store import town as town_queries
from core.words.clean import clean_line
from core.words.names import folded, mixes_alphabets

APPROVING = frozenset({Role.DIRECTOR, Role.CAO, Role.INFORMATION_OFFICER})
"""The roles that approve; only who may give approving roles gives them."""


@dataclass(frozen=True)
class NewPerson:
    """A person as told at first run; ``department`` is by name."""

    name: str
    title: str
    department: str
    roles: frozenset[Role]
    email: str = ""


@dataclass(frozen=True)
class SetUpTown(OfTown):
    """Fill a new, empty calendar: whose it is, its departments, and people with their roles.

    The one who sets up gives all roles, which the log shows as such. It runs only while nobody has a role.
    """

    name: str
    zone: str
    departments: tuple[str, ...]
    people: tuple[NewPerson, ...]

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write the town.

        Raises: NotAllowed where the calendar is set up, a name or title is missing, or a person's department is not
        listed.
        """
        if town_queries.is_set_up(desk.engine):
            raise NotAllowed("set-up-already")
        pack = desk.calendar.pack
        town = Town(
            id=TOWN_ID,
            calendar_id=desk.new_id(),
            name=named(self.name),
            zone=desk.calendar.zone.name,
            policy=pack.key,
            policy_version=pack.version,
            tzdata=tzdata_version(),
            created_at=desk.now,
            release_blocks=pack.release_blocks,
        )
        desk.add(town)
        departments = {
            name: desk.add(Department(DepartmentId(desk.new_id()), named(name))).id for name in self.departments
        }
        for person in self.people:
            if person.department not in departments:
                raise NotAllowed("no-such-department", name=person.department)
            added = _add_person(desk, person, departments[person.department])
            for role in sorted(person.roles, key=_role_name):
                desk.add(PersonRole(desk.new_id(), added.id, role, desk.now))
        return town.id

    def label(self, desk: Desk) -> str:
        """Return the town's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class AddDepartment(OfTown):
    """Put a department on file, for people, posts and photos to belong to."""

    name: str

    def apply(self, desk: Desk) -> str:
        """Write the department. Raises: NotAllowed without a name, or for one that is on file."""
        name = named(self.name)
        if folded(name) in {folded(known.name) for known in town_queries.departments(desk.engine)}:
            raise NotAllowed("on-file-already", name=name)
        return desk.add(Department(DepartmentId(desk.new_id()), name)).id

    def label(self, desk: Desk) -> str:
        """Return the department's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class AddPerson(OfTown):
    """Put a person on file, without a role yet."""

    person: NewPerson
    department_id: DepartmentId

    def apply(self, desk: Desk) -> str:
        """Write the person.

        Raises: NotAllowed without a name and title, for posts are signed with both, or for the name of somebody here.
        """
        _ensure_another_name(desk, clean_line(self.person.name))
        return _add_person(desk, self.person, self.department_id).id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return clean_line(self.person.name)


@dataclass(frozen=True)
class ChangePerson(OfTown):
    """Write another name, title or department of a person; what was logged before keeps the name that it had then."""

    person_id: PersonId
    name: str
    title: str
    department_id: DepartmentId

    def apply(self, desk: Desk) -> str:
        """Write them.

        Raises: NotAllowed without a name and title, for the name of somebody else here, or without a department.
        """
        person = desk.get(Person, self.person_id)
        name, title = _named_and_titled(self.name, self.title)
        if folded(name) != folded(person.name):
            _ensure_another_name(desk, name)
        desk.get(Department, self.department_id)
        desk.change(person, name=name, title=title, department_id=self.department_id)
        return person.id

    def label(self, desk: Desk) -> str:
        """Return the person's name as it is now."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class LeavePerson(OfTown):
    """Record the last day of somebody who leaves; ``None`` where they stay after all.

    What their roles gave is lost at that day's end, in open windows too; what they scheduled is judged again now.
    """

    person_id: PersonId
    last_day: Day | None

    def apply(self, desk: Desk) -> str:
        """Write the day. Raises: NotAllowed where nobody who stays could give roles, or for a day that nobody means."""
        person = desk.get(Person, self.person_id)
        check_years(self.last_day)
        desk.change(person, left_on=self.last_day)
        if self.last_day is not None:
            _ensure_somebody_gives_roles(desk)
        return person.id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class GiveRole(OfTown):
    """Give a person a role. No one gives one to themselves."""

    person_id: PersonId
    role: Role

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write the role. Raises: NotAllowed for oneself, or for an approving role by who may not give it."""
        desk.require(act_of_giving(self.role), self.subject(desk))
        if desk.is_self(self.person_id):
            raise NotAllowed("own-role")
        if self.role in town_queries.roles_of(desk.engine, self.person_id):
            raise NotAllowed("role-given-already")
        desk.add(PersonRole(desk.new_id(), self.person_id, self.role, desk.now))
        return self.person_id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class EndRole(OfTown):
    """End a person's role; what it gave is lost at that moment."""

    person_id: PersonId
    role: Role

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed where the person has it not, or is the last who can give roles."""
        desk.require(act_of_giving(self.role), self.subject(desk))
        held = [r for r in town_queries.roles_held(desk.engine, self.person_id) if r.role is self.role]
        if not held:
            raise NotAllowed("role-not-held")
        desk.change(held[0], ended_at=desk.now)
        _ensure_somebody_gives_roles(desk)
        return self.person_id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class AddPartner(OfRegister):
    """Put an organisation in the register of partners."""

    name: str

    def apply(self, desk: Desk) -> str:
        """Write the partner. Raises: NotAllowed without a name."""
        return desk.add(Partner(PartnerId(desk.new_id()), named(self.name))).id

    def label(self, desk: Desk) -> str:
        """Return the partner's name."""
        return clean_line(self.name)


def act_of_giving(role: Role) -> Act:
    """Return the act that it is to give a role, or to end it."""
    return Act.GIVE_APPROVING_ROLE if role in APPROVING else Act.GIVE_ROLE


def _add_person(desk: Desk, person: NewPerson, department_id: DepartmentId) -> Person:
    name, title = _named_and_titled(person.name, person.title)
    return desk.add(Person(PersonId(desk.new_id()), name, title, department_id, clean_line(person.email)))


def _named_and_titled(name: str, title: str) -> tuple[str, str]:
    """Return both, cleaned. Raises: NotAllowed where one is empty, or a name passes for one in another alphabet."""
    cleaned = clean_line(name), clean_line(title)
    if not all(cleaned):
        raise NotAllowed("name-and-title-needed")
    if mixes_alphabets(cleaned[0]):
        raise NotAllowed("name-of-two-alphabets", name=cleaned[0])
    return cleaned


def _ensure_another_name(desk: Desk, name: str) -> None:
    """Refuse the name of somebody who works here, in whatever letters: two of one name are told apart by theirs.

    Raises: NotAllowed.
    """
    people = town_queries.people(desk.engine)
    present = {folded(each.name) for each in people if each.left_on is None or each.left_on >= desk.today}
    if folded(name) in present:
        raise NotAllowed("on-file-already", name=name)


def _ensure_somebody_gives_roles(desk: Desk) -> None:
    """Refuse a step after which nobody who stays could give roles. Raises: NotAllowed."""
    givers = {Role.COORDINATOR, Role.IT}  # a CAO gives approving roles alone, and could bring back neither
    staying = (person for person in town_queries.people(desk.engine) if person.left_on is None)
    if not any(givers & town_queries.roles_of(desk.engine, person.id) for person in staying):
        raise NotAllowed("last-who-gives-roles")


def _role_name(role: Role) -> str:
    return role.value
