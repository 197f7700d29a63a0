"""Queries about requests for leave to post, and what was decided about them."""

from __future__ import annotations

from core.model.kinds import PersonId
from core.model.town import Person
from core.model.uses import UseNotice, UseRequest, UseStep
from core.store.engine import Engine


def use_requests(engine: Engine) -> list[UseRequest]:
    """Return every request, those that were decided or withdrawn too, the oldest first."""
    return engine.records(UseRequest, "ORDER BY t.asked_at, t.id")


def use_steps(engine: Engine) -> list[UseStep]:
    """Return every decision about a request, revoked ones too, the oldest first."""
    return engine.records(UseStep, "ORDER BY t.decided_at, t.id")


def use_steps_of(engine: Engine, request_id: str) -> list[UseStep]:
    """Return what was decided about a request, revoked decisions too, the oldest first."""
    return engine.records(UseStep, "WHERE t.request_id = :id ORDER BY t.decided_at, t.id", id=request_id)


def use_steps_by(engine: Engine, person_id: PersonId, limit: int) -> list[UseStep]:
    """Return a person's decisions about requests, the latest first, revoked ones too."""
    where = "WHERE t.decided_by = :by ORDER BY t.decided_at DESC, t.id DESC LIMIT :limit"
    return engine.records(UseStep, where, by=person_id, limit=limit)


def overseers_of(engine: Engine, person_id: PersonId) -> dict[str, Person]:
    """Return who was named to oversee a person, by the id of the authorisation that came of it."""
    found = engine.rows(
        "SELECT s.authorisation_id, r.overseer_id FROM use_request r JOIN use_step s ON s.request_id = r.id"
        " WHERE r.person_id = :id AND r.overseer_id IS NOT NULL AND s.authorisation_id IS NOT NULL",
        id=person_id,
    )
    people = {authorisation_id: engine.record(Person, overseer_id) for authorisation_id, overseer_id in found}
    return {authorisation_id: person for authorisation_id, person in people.items() if person is not None}


def overseen_by(engine: Engine, person_id: PersonId) -> list[PersonId]:
    """Return for whom somebody was named to oversee them, in requests that nobody withdrew."""
    found = engine.rows(
        "SELECT DISTINCT person_id FROM use_request WHERE overseer_id = :id AND ended_at IS NULL ORDER BY person_id",
        id=person_id,
    )
    return [PersonId(row[0]) for row in found]


def use_notices(engine: Engine) -> list[UseNotice]:
    """Return every written notice, the oldest first."""
    return engine.records(UseNotice, "ORDER BY t.given_at, t.id")


def use_notices_of(engine: Engine, request_id: str) -> list[UseNotice]:
    """Return the written notices that were given of a request, the oldest first."""
    return engine.records(UseNotice, "WHERE t.request_id = :id ORDER BY t.given_at, t.id", id=request_id)
