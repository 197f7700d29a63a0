"""The rights that somebody has now."""

from __future__ import annotations

from core.commands.calendar import Calendar, Who
from core.model.kinds import ChannelId, Day, Instant
from core.model.town import AuthorisationKind, Person, Role
from core.policy.facts import ActorFacts, StoodFor
from core.store import town as town_queries


def actor_facts(calendar: Calendar, who: Who, now: Instant) -> ActorFacts:
    """Return the person and the rights that hold now, read inside the transaction; none for who has left.

    Of several authorisations for a channel a regular one counts first.
    """
    engine = calendar.engine
    in_force = bool(town_queries.emergencies_in_force(engine))
    if who.person_id is None:
        return ActorFacts(None, frozenset(), {}, in_force)
    person = engine.record(Person, who.person_id)
    today = calendar.zone.wall(now).date()
    if person is None or has_left(person, today):
        return ActorFacts(person, frozenset(), {}, in_force)
    authorised: dict[ChannelId, bool] = {}
    for leave in town_queries.authorisations_of(engine, person.id):
        runs = leave.from_day <= today and (leave.until_day is None or today <= leave.until_day)
        if runs and leave.revoked_at is None:
            is_overseen = leave.kind is AuthorisationKind.OVERSEEN
            authorised[leave.channel_id] = is_overseen and authorised.get(leave.channel_id, True)
    roles = town_queries.roles_of(engine, person.id)
    return ActorFacts(person, roles, authorised, in_force, _stood_for(calendar, person, today))


def has_left(person: Person, day: Day) -> bool:
    """Tell whether a person's last day was before a day."""
    return person.left_on is not None and person.left_on < day


def _stood_for(calendar: Calendar, person: Person, today: Day) -> tuple[StoodFor, ...]:
    """Return for whom a person stands in on a day, in the roles that each of them was given and still holds.

    Only what somebody holds by themselves is passed on: a stand-in's stand-in has nothing from it.
    """
    found = []
    for naming in town_queries.namings_of(calendar.engine, person.id, today):
        other = calendar.engine.record(Person, naming.person_id)
        if other is None or has_left(other, today):
            continue
        roles = town_queries.roles_of(calendar.engine, other.id) & {Role(role) for role in naming.roles}
        if roles:
            found.append(StoodFor(other, roles, naming.id))
    return tuple(found)
