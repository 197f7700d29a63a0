"""Queries about the municipality, its people and channels."""

from __future__ import annotations

from core.errors import Damaged
from core.model.kinds import ChannelId, Day, PersonId
from core.model.provinces import Province, TownProvince, province_of_zone
from core.model.town import (
    TOWN_ID,
    Authorisation,
    BlackoutTime,
    Channel,
    Department,
    Emergency,
    HolidaySkip,
    Partner,
    Person,
    PersonRole,
    Role,
    SlotTimes,
    StandIn,
    Town,
)
from core.store.engine import Engine


def town(engine: Engine) -> Town:
    """Return the municipality. Raises: Damaged where the calendar does not say whose it is."""
    found = engine.record(Town, TOWN_ID)
    if found is None:
        raise Damaged("no-town")
    return found


def departments(engine: Engine) -> list[Department]:
    """Return every department, by name."""
    return engine.records(Department, "ORDER BY t.name, t.id")


def people(engine: Engine) -> list[Person]:
    """Return every person on file, by name."""
    return engine.records(Person, "ORDER BY t.name, t.id")


def channels(engine: Engine) -> list[Channel]:
    """Return every channel in the order of the screens, retired ones too."""
    return engine.records(Channel, "ORDER BY t.position, t.id")


def partners(engine: Engine) -> list[Partner]:
    """Return the register of partners, by name."""
    return engine.records(Partner, "ORDER BY t.name, t.id")


def roles_of(engine: Engine, person_id: PersonId) -> frozenset[Role]:
    """Return a person's roles that have not ended. Whether the person has left is not looked at."""
    return frozenset(record.role for record in roles_held(engine, person_id))


def roles_held(engine: Engine, person_id: PersonId) -> list[PersonRole]:
    """Return the records of a person's roles that have not ended, the oldest first."""
    return engine.records(
        PersonRole, "WHERE t.person_id = :id AND t.ended_at IS NULL ORDER BY t.since, t.id", id=person_id
    )


def namings_of(engine: Engine, stand_in_id: PersonId, day: Day) -> list[StandIn]:
    """Return by which namings a person stands in for others on a day, the first named first."""
    where = (
        "WHERE t.stand_in_id = :id AND t.from_day <= :day AND :day <= t.until_day AND t.ended_at IS NULL"
        " ORDER BY t.named_at, t.id"
    )
    return engine.records(StandIn, where, id=stand_in_id, day=day.isoformat())


def namings(engine: Engine) -> list[StandIn]:
    """Return every naming of a stand-in there ever was, those that begin last first."""
    return engine.records(StandIn, "ORDER BY t.from_day DESC, t.named_at DESC, t.id")


def authorisations_of(engine: Engine, person_id: PersonId, channel_id: ChannelId | None = None) -> list[Authorisation]:
    """Return a person's authorisations, for one channel or (None) all, revoked ones too."""
    where = "WHERE t.person_id = :person" + (" AND t.channel_id = :channel" if channel_id is not None else "")
    return engine.records(Authorisation, f"{where} ORDER BY t.from_day, t.id", person=person_id, channel=channel_id)


def slot_times(engine: Engine) -> list[SlotTimes]:
    """Return every channel's recurrence of slots."""
    return engine.records(SlotTimes, "ORDER BY t.channel_id, t.time, t.id")


def blackouts(engine: Engine) -> list[BlackoutTime]:
    """Return every span without slots."""
    return engine.records(BlackoutTime, "ORDER BY t.from_wall, t.id")


def skips_holidays(engine: Engine, channel_id: ChannelId) -> bool:
    """Tell whether a channel has no slots on statutory holidays."""
    return engine.record(HolidaySkip, channel_id) is not None


def province(engine: Engine) -> Province | None:
    """Return the municipality's province: the one that was stated, else that of its zone; ``None`` outside Canada."""
    stated = engine.record(TownProvince, TOWN_ID)
    return province_of_zone(town(engine).zone) if stated is None else stated.province


def emergencies_in_force(engine: Engine) -> list[Emergency]:
    """Return the emergencies that were declared and have not ended."""
    return engine.records(Emergency, "WHERE t.ended_at IS NULL ORDER BY t.declared_at, t.id")


def is_set_up(engine: Engine) -> bool:
    """Tell whether anybody has a role in this calendar yet."""
    return bool(engine.value("SELECT count(*) FROM person_role"))


def is_signed_in_to(engine: Engine) -> bool:
    """Tell whether people sign in to this calendar: somebody has had a key."""
    return engine.value("SELECT 1 FROM signing_key LIMIT 1") is not None
