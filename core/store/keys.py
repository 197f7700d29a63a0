"""Queries about people's keys and signatures."""

from __future__ import annotations

from core.model.keys import PasswordOffer, SigningKey, SignInTries
from core.model.kinds import PersonId
from core.store.engine import Engine


def standing_key(engine: Engine, person_id: PersonId) -> SigningKey | None:
    """Return a person's key that their password opens here and that has not ended, ``None`` where there is none."""
    found = engine.records(
        SigningKey,
        "WHERE t.person_id = :person AND t.ended_at IS NULL AND EXISTS (SELECT 1 FROM credential c WHERE c.id = t.id)",
        person=person_id,
    )
    return found[0] if found else None


def keys_of(engine: Engine, person_id: PersonId) -> list[SigningKey]:
    """Return every key that a person has had, the oldest first."""
    return engine.records(SigningKey, "WHERE t.person_id = :person ORDER BY t.made_at, t.id", person=person_id)


def tries(engine: Engine, person_id: PersonId) -> SignInTries | None:
    """Return how often a person failed to sign in, ``None`` where they never tried."""
    return engine.record(SignInTries, person_id)


def offer(engine: Engine, person_id: PersonId) -> PasswordOffer | None:
    """Return the leave that a person has or had to set a password, ``None`` where they never had one."""
    return engine.record(PasswordOffer, person_id)


def is_signed(engine: Engine, table: str, record_id: str) -> bool:
    """Tell whether a decision, by its table and id, was signed when it was made."""
    found = engine.value(
        "SELECT 1 FROM signature WHERE subject_table = :subject AND subject_id = :id AND said = 'made'",
        subject=table,
        id=record_id,
    )
    return found is not None
