"""Queries of whole registers, with what ended or was revoked too, as a list of them shows it."""

from __future__ import annotations

from core.model.registers import Agreement, OwnContact, TownWord
from core.model.town import Authorisation, PersonRole
from core.store.engine import Engine


def all_agreements(engine: Engine) -> list[Agreement]:
    """Return every agreement with a partner, the oldest first."""
    return engine.records(Agreement, "ORDER BY t.from_day, t.id")


def all_own_contacts(engine: Engine) -> list[OwnContact]:
    """Return every contact detail that is or was the municipality's own, by kind and value."""
    return engine.records(OwnContact, "ORDER BY t.kind, t.value, t.id")


def all_town_words(engine: Engine) -> list[TownWord]:
    """Return every word that stands or stood in the municipality's own list, in their order."""
    return engine.records(TownWord, "ORDER BY t.word, t.id")


def all_authorisations(engine: Engine) -> list[Authorisation]:
    """Return everybody's leave to post on channels, the oldest first."""
    return engine.records(Authorisation, "ORDER BY t.from_day, t.id")


def all_roles(engine: Engine) -> list[PersonRole]:
    """Return every role that somebody has or had, the oldest first."""
    return engine.records(PersonRole, "ORDER BY t.since, t.id")
