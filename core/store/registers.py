"""Queries about the registers that rules read."""

from __future__ import annotations

from core.model.kinds import PersonId, PostId
from core.model.registers import (
    Agreement,
    Candidate,
    CommunityRequest,
    Election,
    HashtagEntry,
    OfficialRelease,
    OwnContact,
    PartnerEntry,
    PostObjective,
    TownWord,
    Training,
)
from core.store.engine import Engine


def hashtags(engine: Engine) -> list[HashtagEntry]:
    """Return every hashtag that was researched, by its name."""
    return engine.records(HashtagEntry, "ORDER BY t.tag, t.id")


def hashtag(engine: Engine, tag: str) -> HashtagEntry | None:
    """Return what was found of a hashtag, folded and without its sign, or None."""
    found = engine.records(HashtagEntry, "WHERE t.tag = :tag ORDER BY t.id", tag=tag)
    return found[0] if found else None


def partner_entries(engine: Engine) -> list[PartnerEntry]:
    """Return what the register says more of partners, in order of id."""
    return engine.records(PartnerEntry, "ORDER BY t.id")


def agreements(engine: Engine) -> list[Agreement]:
    """Return the agreements that nobody ended, the oldest first; some may be over by their date."""
    return engine.records(Agreement, "WHERE t.ended_at IS NULL ORDER BY t.from_day, t.id")


def elections(engine: Engine) -> list[Election]:
    """Return every election, by its day."""
    return engine.records(Election, "ORDER BY t.day, t.id")


def candidates(engine: Engine) -> list[Candidate]:
    """Return every candidate, those who withdrew too, by name."""
    return engine.records(Candidate, "ORDER BY t.name, t.id")


def own_contacts(engine: Engine) -> list[OwnContact]:
    """Return the municipality's own contact details that hold, by kind and value."""
    return engine.records(OwnContact, "WHERE t.ended_at IS NULL ORDER BY t.kind, t.value, t.id")


def town_words(engine: Engine) -> list[TownWord]:
    """Return the words of the municipality's own list, in their order."""
    return engine.records(TownWord, "WHERE t.ended_at IS NULL ORDER BY t.word, t.id")


def releases(engine: Engine) -> list[OfficialRelease]:
    """Return every meeting and bylaw of the register, by name."""
    return engine.records(OfficialRelease, "ORDER BY t.name, t.id")


def trainings_of(engine: Engine, person_id: PersonId) -> list[Training]:
    """Return a person's trainings that nobody revoked, the oldest first."""
    return engine.records(
        Training, "WHERE t.person_id = :id AND t.revoked_at IS NULL ORDER BY t.on_day, t.id", id=person_id
    )


def trainings(engine: Engine) -> list[Training]:
    """Return everybody's trainings, revoked ones too, the oldest first."""
    return engine.records(Training, "ORDER BY t.on_day, t.id")


def requests_of(engine: Engine, post_id: PostId) -> list[CommunityRequest]:
    """Return the requests of outside groups that a post serves, the oldest first."""
    return engine.records(CommunityRequest, "WHERE t.post_id = :id ORDER BY t.asked_on, t.id", id=post_id)


def requests(engine: Engine) -> list[CommunityRequest]:
    """Return every request of an outside group, the newest first."""
    return engine.records(CommunityRequest, "ORDER BY t.asked_on DESC, t.id")


def objective_of(engine: Engine, post_id: PostId) -> str:
    """Return the objective that a post names, or an empty text."""
    found = engine.record(PostObjective, post_id)
    return "" if found is None else found.objective
