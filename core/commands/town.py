"""Commands that set up a municipality: people, roles, departments, channels, slots, and who may post where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from core.ambient import tzdata_version
from core.commands.desk import Desk
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.findings import Severity
from core.model.kinds import ChannelId, Day, DepartmentId, PartnerId, PersonId, Wall
from core.model.town import (
    TOWN_ID,
    Authorisation,
    AuthorisationKind,
    BlackoutTime,
    Channel,
    ChannelKind,
    ChannelState,
    Department,
    Partner,
    Person,
    PersonRole,
    Role,
    SlotTimes,
    Town,
)
from core.planner.recurrence import check_rule
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import town as town_queries
from core.words.clean import clean_line, clean_text

_APPROVING = frozenset({Role.DIRECTOR, Role.CAO, Role.INFORMATION_OFFICER})


@dataclass(frozen=True)
class NewPerson:
    """A person as told at first run; ``department`` is by name."""

    name: str
    title: str
    department: str
    roles: frozenset[Role]
    email: str = ""


@dataclass(frozen=True)
class _OfTown:
    """An act on the municipality itself."""

    act: ClassVar[Act | None] = Act.KEEP_PEOPLE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it belongs to nobody in particular."""
        return SubjectFacts()


@dataclass(frozen=True)
class SetUpTown(_OfTown):
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
        rule = pack.rules.get("subject-consent")
        town = Town(
            id=TOWN_ID,
            calendar_id=desk.new_id(),
            name=_name(self.name),
            zone=desk.calendar.zone.name,
            policy=pack.key,
            policy_version=pack.version,
            tzdata=tzdata_version(),
            created_at=desk.now,
            release_blocks=rule is not None and rule.severity is Severity.BLOCK,
        )
        desk.add(town)
        departments = {
            name: desk.add(Department(DepartmentId(desk.new_id()), _name(name))).id for name in self.departments
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
class AddPerson(_OfTown):
    """Put a person on file, without a role yet."""

    person: NewPerson
    department_id: DepartmentId

    def apply(self, desk: Desk) -> str:
        """Write the person. Raises: NotAllowed without a name and title, for posts are signed with both."""
        return _add_person(desk, self.person, self.department_id).id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return clean_line(self.person.name)


@dataclass(frozen=True)
class GiveRole(_OfTown):
    """Give a person a role. No one gives one to themselves."""

    person_id: PersonId
    role: Role

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write the role. Raises: NotAllowed for oneself, or for an approving role by who may not give it."""
        desk.require(_act_of_giving(self.role), self.subject(desk))
        if desk.who.person_id == self.person_id:
            raise NotAllowed("own-role")
        if self.role in town_queries.roles_of(desk.engine, self.person_id):
            raise NotAllowed("role-given-already")
        desk.add(PersonRole(desk.new_id(), self.person_id, self.role, desk.now))
        return self.person_id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class EndRole(_OfTown):
    """End a person's role; what it gave is lost at that moment."""

    person_id: PersonId
    role: Role

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed where the person has it not, or is the last who can give roles."""
        desk.require(_act_of_giving(self.role), self.subject(desk))
        held = [r for r in town_queries.roles_held(desk.engine, self.person_id) if r.role is self.role]
        if not held:
            raise NotAllowed("role-not-held")
        desk.change(held[0], ended_at=desk.now)
        if not _somebody_gives_roles(desk):
            raise NotAllowed("last-who-gives-roles")
        return self.person_id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class AddChannel(_OfTown):
    """Put a profile in the register; it takes posts once it is approved. One profile a platform and department."""

    name: str
    platform: str
    handle: str
    purpose: str
    department_id: DepartmentId | None = None
    official: bool = True
    least_gap_minutes: int = 0
    most_a_day: int | None = None
    member: bool = False

    act: ClassVar[Act | None] = Act.REQUEST_CHANNEL

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say which department asks for it."""
        return SubjectFacts(departments=frozenset() if self.department_id is None else frozenset({self.department_id}))

    def apply(self, desk: Desk) -> str:
        """Write the channel.

        Raises: NotAllowed for a second profile of the same kind, an unknown platform, no name or a spacing that no post
        could keep.
        """
        if self.least_gap_minutes < 0 or (self.most_a_day is not None and self.most_a_day < 1):
            raise NotAllowed("spacing-unlikely")
        platform = desk.calendar.platforms.get(self.platform)
        if platform is None:
            raise NotAllowed("no-such-platform", platform=self.platform)
        present = town_queries.channels(desk.engine)
        for channel in present:
            same = channel.platform == self.platform and channel.department_id == self.department_id
            if same and channel.state is not ChannelState.RETIRED:
                raise NotAllowed("second-profile", name=channel.name)
        channel = Channel(
            id=ChannelId(desk.new_id()),
            name=_name(self.name),
            platform=self.platform,
            kind=ChannelKind.MEMBER if self.member else ChannelKind(platform.kind.value),
            handle=clean_line(self.handle),
            purpose=clean_text(self.purpose),
            position=len(present),
            department_id=self.department_id,
            official=self.official,
            least_gap_minutes=self.least_gap_minutes,
            most_a_day=self.most_a_day,
        )
        return desk.add(channel).id

    def label(self, desk: Desk) -> str:
        """Return the channel's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class _OnChannel(_OfTown):
    """An act on one channel."""

    channel_id: ChannelId

    def label(self, desk: Desk) -> str:
        """Return the channel's name."""
        return desk.get(Channel, self.channel_id).name


@dataclass(frozen=True)
class ApproveChannel(_OnChannel):
    """Approve a channel for use, as the authority that the policy names."""

    act: ClassVar[Act | None] = Act.APPROVE_CHANNEL

    def apply(self, desk: Desk) -> str:
        """Write who approved it and when."""
        channel = desk.get(Channel, self.channel_id)
        role = desk.role_for(Act.APPROVE_CHANNEL, self.subject(desk))
        desk.change(channel, approved_by=desk.person().id, approved_role=role.value, approved_on=desk.today)
        return channel.id


@dataclass(frozen=True)
class FreezeChannel(_OnChannel):
    """Freeze a channel on suspicion of a breach; what is scheduled there is held in the same step."""

    reason: str

    act: ClassVar[Act | None] = Act.FREEZE_CHANNEL

    def apply(self, desk: Desk) -> str:
        """Freeze it. Raises: NotAllowed without a reason, or for a channel that was retired."""
        reason = clean_line(self.reason)
        if not reason:
            raise NotAllowed("reason-needed")
        channel = _in_use(desk, self.channel_id)
        desk.change(channel, state=ChannelState.FROZEN, state_reason=reason)
        return channel.id


@dataclass(frozen=True)
class ReopenChannel(_OnChannel):
    """Open a frozen channel again; held posts wait until they are put back."""

    act: ClassVar[Act | None] = Act.REOPEN_CHANNEL

    def apply(self, desk: Desk) -> str:
        """Open it. Raises: NotAllowed for a channel that was retired."""
        channel = _in_use(desk, self.channel_id)
        desk.change(channel, state=ChannelState.OPEN, state_reason="")
        return channel.id


@dataclass(frozen=True)
class RetireChannel(_OnChannel):
    """Take a channel out of use for good; what is scheduled there is held in the same step."""

    reason: str

    act: ClassVar[Act | None] = Act.APPROVE_CHANNEL

    def apply(self, desk: Desk) -> str:
        """Retire it."""
        desk.change(
            desk.get(Channel, self.channel_id), state=ChannelState.RETIRED, state_reason=clean_line(self.reason)
        )
        return self.channel_id


@dataclass(frozen=True)
class AddSlots(_OnChannel):
    """Give a channel recurring slots: an RFC 5545 rule, a wall time, and the days from and until which they hold."""

    rrule: str
    time: time
    from_day: Day
    until_day: Day | None = None

    act: ClassVar[Act | None] = Act.ORDER_QUEUE
    plans: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Write the rule. Raises: BadInput for a rule that cannot be read, NotAllowed for days that cannot be meant."""
        _check_span(self.from_day, self.until_day)
        slots = SlotTimes(
            desk.new_id(), self.channel_id, clean_line(self.rrule), self.time, self.from_day, self.until_day
        )
        check_rule(slots)
        return desk.add(slots).id


@dataclass(frozen=True)
class AddBlackout(_OfTown):
    """Say that nothing goes out in a span of wall time, on one channel or (``None``) on all."""

    channel_id: ChannelId | None
    from_wall: Wall
    to_wall: Wall
    reason: str

    act: ClassVar[Act | None] = Act.ORDER_QUEUE
    plans: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Write the span. Raises: NotAllowed for one that ends before it begins, or in a year that nobody means."""
        check_years(self.from_wall, self.to_wall)
        if self.to_wall <= self.from_wall:
            raise NotAllowed("ends-before-it-begins")
        blackout = BlackoutTime(desk.new_id(), self.channel_id, self.from_wall, self.to_wall, clean_line(self.reason))
        return desk.add(blackout).id

    def label(self, desk: Desk) -> str:
        """Return the reason."""
        return clean_line(self.reason)


@dataclass(frozen=True)
class Authorise(_OfTown):
    """Let a person post on a channel, from a day until a day; ``kind`` says whether somebody oversees them."""

    person_id: PersonId
    channel_id: ChannelId
    kind: AuthorisationKind
    from_day: Day
    until_day: Day | None = None

    act: ClassVar[Act | None] = Act.APPROVE_IRREGULAR_USE

    def apply(self, desk: Desk) -> str:
        """Write the authorisation. Raises: NotAllowed for oneself, or for days that cannot be meant."""
        _check_span(self.from_day, self.until_day)
        if desk.who.person_id == self.person_id:
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
class RevokeAuthorisation(_OfTown):
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


@dataclass(frozen=True)
class AddPartner(_OfTown):
    """Put an organisation in the register of partners."""

    name: str

    act: ClassVar[Act | None] = Act.KEEP_REGISTERS

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is of the department of who adds it."""
        person = desk.actor.person
        return SubjectFacts(departments=frozenset() if person is None else frozenset({person.department_id}))

    def apply(self, desk: Desk) -> str:
        """Write the partner. Raises: NotAllowed without a name."""
        return desk.add(Partner(PartnerId(desk.new_id()), _name(self.name))).id

    def label(self, desk: Desk) -> str:
        """Return the partner's name."""
        return clean_line(self.name)


def _name(text: str) -> str:
    name = clean_line(text)
    if not name:
        raise NotAllowed("name-needed")
    return name


def _act_of_giving(role: Role) -> Act:
    return Act.GIVE_APPROVING_ROLE if role in _APPROVING else Act.GIVE_ROLE


def _check_span(from_day: Day, until_day: Day | None) -> None:
    check_years(from_day, until_day)
    if until_day is not None and until_day < from_day:
        raise NotAllowed("ends-before-it-begins")


def _in_use(desk: Desk, channel_id: ChannelId) -> Channel:
    channel = desk.get(Channel, channel_id)
    if channel.state is ChannelState.RETIRED:
        raise NotAllowed("channel-retired", name=channel.name)
    return channel


def _add_person(desk: Desk, person: NewPerson, department_id: DepartmentId) -> Person:
    name, title = clean_line(person.name), clean_line(person.title)
    if not name or not title:
        raise NotAllowed("name-and-title-needed")
    return desk.add(Person(PersonId(desk.new_id()), name, title, department_id, clean_line(person.email)))


def _somebody_gives_roles(desk: Desk) -> bool:
    givers = {Role.COORDINATOR, Role.IT}  # a CAO gives approving roles alone, and could bring back neither
    return any(givers & town_queries.roles_of(desk.engine, person.id) for person in town_queries.people(desk.engine))


def _role_name(role: Role) -> str:
    return role.value
