"""The rights that somebody has now."""

from __future__ import annotations

from core.commands.calendar import Calendar, Who
from core.model.kinds import ChannelId, Instant
from core.model.town import AuthorisationKind, Person
from core.policy.facts import ActorFacts
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
    if person is None or (person.left_on is not None and person.left_on < today):
        return ActorFacts(person, frozenset(), {}, in_force)
    authorised: dict[ChannelId, bool] = {}
    for leave in town_queries.authorisations_of(engine, person.id):
        runs = leave.from_day <= today and (leave.until_day is None or today <= leave.until_day)
        if runs and leave.revoked_at is None:
            is_overseen = leave.kind is AuthorisationKind.OVERSEEN
            authorised[leave.channel_id] = is_overseen and authorised.get(leave.channel_id, True)
    return ActorFacts(person, town_queries.roles_of(engine, person.id), authorised, in_force)
