"""Commands that name a stand-in for some days, and end that before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.actors import has_left
from core.commands.desk import Desk
from core.commands.of_town import OfTown, check_span, reasoned
from core.commands.town import act_of_giving
from core.errors import NotAllowed
from core.model.kinds import Day, PersonId
from core.model.town import Person, Role, StandIn
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.pack import Pack
from core.policy.rights import who_may
from core.store import town as town_queries
from core.words.clean import clean_line


def roles_to_stand_in_for(roles: frozenset[Role], pack: Pack) -> tuple[Role, ...]:
    """Return which of somebody's roles another may stand in for: those to which the table gives naming a stand-in.

    An author's role goes with training and leave of their own; others are given to somebody else instead.
    """
    return tuple(role for role in who_may(Act.NAME_STAND_IN, pack) if role in roles)


@dataclass(frozen=True)
class NameStandIn(OfTown):
    """Let somebody stand in for a person, in the roles that the person has, from a day until (and with) a day.

    One names one's own; another's is named by who might give the stand-in each of those roles. ``roles`` empty means
    all of them.
    """

    person_id: PersonId
    stand_in_id: PersonId
    from_day: Day
    until_day: Day
    roles: tuple[Role, ...] = ()
    reason: str = ""

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write the naming.

        Raises: NotAllowed by who may not name, for oneself as the stand-in, for one who is not here then or stands in
        already, for days gone by, and for roles that the person has not or that nobody stands in for.
        """
        person, stand_in = desk.get(Person, self.person_id), desk.get(Person, self.stand_in_id)
        roles = self._roles(desk, person)
        _permit(desk, person, stand_in, roles)
        if stand_in.id == person.id or desk.is_self(stand_in.id):
            raise NotAllowed("own-stand-in")
        self._check_days(desk, person, stand_in)
        naming = StandIn(
            id=desk.new_id(),
            person_id=person.id,
            stand_in_id=stand_in.id,
            roles=tuple(role.value for role in roles),
            from_day=self.from_day,
            until_day=self.until_day,
            named_by=desk.person().id,
            named_at=desk.now,
            reason=clean_line(self.reason),
        )
        return desk.add(naming).id

    def label(self, desk: Desk) -> str:
        """Return the stand-in's name."""
        return desk.get(Person, self.stand_in_id).name

    def _roles(self, desk: Desk, person: Person) -> tuple[Role, ...]:
        held = roles_to_stand_in_for(town_queries.roles_of(desk.engine, person.id), desk.calendar.pack)
        if not held:
            raise NotAllowed("nothing-to-stand-in-for", name=person.name)
        if not set(self.roles) <= set(held):
            raise NotAllowed("role-not-held")
        return tuple(role for role in held if role in self.roles) or held

    def _check_days(self, desk: Desk, person: Person, stand_in: Person) -> None:
        check_span(self.from_day, self.until_day)
        if self.from_day < desk.today:
            raise NotAllowed("begins-in-the-past")
        for each in (person, stand_in):
            if has_left(each, self.from_day):
                raise NotAllowed("not-here-then", name=each.name)
        if any(self._is_the_same(known) for known in town_queries.namings(desk.engine)):
            raise NotAllowed("stands-in-already", name=stand_in.name)

    def _is_the_same(self, known: StandIn) -> bool:
        """Tell whether a naming of these two stands on one of the days."""
        of_these = (known.person_id, known.stand_in_id) == (self.person_id, self.stand_in_id)
        overlaps = known.from_day <= self.until_day and self.from_day <= known.until_day
        return known.ended_at is None and of_these and overlaps


@dataclass(frozen=True)
class EndStandIn(OfTown):
    """End a naming before its last day; what was decided by it stands.

    Who is stood in for may, the stand-in may, and who might have given them the roles.
    """

    naming_id: str
    reason: str

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed by who may not, without a reason, or where it has ended or is over."""
        naming = desk.get(StandIn, self.naming_id)
        if desk.who.person_id in (naming.person_id, naming.stand_in_id):
            desk.require(Act.SEE, SubjectFacts())
        else:
            roles = tuple(Role(role) for role in naming.roles)
            _require_giving(desk, desk.get(Person, naming.stand_in_id), roles)
        reason = reasoned(self.reason)
        if naming.ended_at is not None or naming.until_day < desk.today:
            raise NotAllowed("ended-already")
        desk.change(naming, ended_at=desk.now, ended_by=desk.person().id, ended_why=reason)
        return naming.id

    def label(self, desk: Desk) -> str:
        """Return the stand-in's name."""
        return desk.get(Person, desk.get(StandIn, self.naming_id).stand_in_id).name


def _permit(desk: Desk, person: Person, stand_in: Person, roles: tuple[Role, ...]) -> None:
    """Ask for the right to name: one's own stand-in, or another's as if their roles were given, in no one's place.

    Raises: NotAllowed.
    """
    if desk.who.person_id == person.id:
        desk.require(Act.NAME_STAND_IN, SubjectFacts(authors=frozenset({person.id})))
        return
    _require_giving(desk, stand_in, roles)
    if desk.acts_for is not None:
        raise NotAllowed("stand-in-names-nobody")


def _require_giving(desk: Desk, stand_in: Person, roles: tuple[Role, ...]) -> None:
    for role in roles:
        desk.require(act_of_giving(role), SubjectFacts(authors=frozenset({stand_in.id})))
