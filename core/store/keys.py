"""Queries about people's keys and signatures."""

from __future__ import annotations

from core.model.keys import SigningKey, SignInTries
from core.model.kinds import PersonId
from core.store.engine import Engine


def is_in_force(engine: Engine) -> bool:
    """Tell whether people sign in to this calendar: somebody has had a key."""
    return engine.value("SELECT 1 FROM signing_key LIMIT 1") is not None


def standing_key(engine: Engine, person_id: PersonId) -> SigningKey | None:
    """Return a person's key that has not ended, ``None`` where there is none."""
    found = engine.records(SigningKey, "WHERE t.person_id = :person AND t.ended_at IS NULL", person=person_id)
    return found[0] if found else None


def keys_of(engine: Engine, person_id: PersonId) -> list[SigningKey]:
    """Return every key that a person has had, the oldest first."""
    return engine.records(SigningKey, "WHERE t.person_id = :person ORDER BY t.made_at, t.id", person=person_id)


def tries(engine: Engine, person_id: PersonId) -> SignInTries | None:
    """Return how often a person failed to sign in, ``None`` where they never tried."""
    return engine.record(SignInTries, person_id)
