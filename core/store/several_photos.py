"""Queries about a few photos at once, for a list that reads what it shows."""

from __future__ import annotations

from collections.abc import Iterable

from core.model.kinds import PhotoId, Sha256
from core.model.media import Consent, PersonShown, Photo, PhotoApproval
from core.store.engine import Engine


def photos(engine: Engine, photo_ids: Iterable[PhotoId]) -> list[Photo]:
    """Return these photos, in no order, those that were discarded too."""
    listed, values = _listed(photo_ids)
    return engine.records(Photo, f"WHERE t.id IN ({listed})", **values)


def approvals(engine: Engine, photo_ids: Iterable[PhotoId]) -> list[PhotoApproval]:
    """Return every decision about these photos, oldest first, revoked ones too."""
    listed, values = _listed(photo_ids)
    return engine.records(PhotoApproval, f"WHERE t.photo_id IN ({listed}) ORDER BY t.decided_at, t.id", **values)


def consents(engine: Engine, photo_ids: Iterable[PhotoId]) -> list[Consent]:
    """Return every document of these photos, oldest first, withdrawn ones too."""
    listed, values = _listed(photo_ids)
    return engine.records(Consent, f"WHERE t.photo_id IN ({listed}) ORDER BY t.recorded_at, t.id", **values)


def people(engine: Engine, photo_ids: Iterable[PhotoId]) -> list[PersonShown]:
    """Return the people whom these photos show, by name."""
    listed, values = _listed(photo_ids)
    return engine.records(PersonShown, f"WHERE t.photo_id IN ({listed}) ORDER BY t.name, t.id", **values)


def sound_files(engine: Engine, hashes: Iterable[Sha256]) -> frozenset[Sha256]:
    """Return which of these files are kept and were not found altered."""
    listed, values = _listed(hashes)
    found = engine.rows(f"SELECT id FROM file WHERE damaged_at IS NULL AND id IN ({listed})", **values)
    return frozenset(Sha256(row[0]) for row in found)


def _listed(wanted: Iterable[str]) -> tuple[str, dict[str, str]]:
    """Return the names of so many values in a statement, and the values."""
    values = {f"v{number}": each for number, each in enumerate(wanted)}
    return ", ".join(f":{name}" for name in values), values
