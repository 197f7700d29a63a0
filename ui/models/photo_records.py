"""Reads all that is on file about photos, one or a few at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from core.model.kinds import DepartmentId, PersonId, PhotoId
from core.model.media import Consent, PersonShown, PhotoApproval
from core.store import several_photos as several
from core.store import town as town_queries
from core.store.engine import Engine
from ui.models.photo_standing import PhotoRecords

Kept = TypeVar("Kept", PhotoApproval, Consent, PersonShown)
Names = tuple[Mapping[DepartmentId, str], Mapping[PersonId, str]]


def read_names(engine: Engine) -> Names:
    """Return the names of all departments and people, by their ids."""
    departments = {department.id: department.name for department in town_queries.departments(engine)}
    return departments, {person.id: person.name for person in town_queries.people(engine)}


def read_records(engine: Engine, photo_id: PhotoId) -> PhotoRecords | None:
    """Return all that is on file about one photo, discarded or not; ``None`` where there is none."""
    return next(iter(read_several(engine, (photo_id,), read_names(engine))), None)


def read_several(engine: Engine, photo_ids: Iterable[PhotoId], names: Names) -> list[PhotoRecords]:
    """Return all that is on file about photos, in no order; those that are not there are left out."""
    wanted = tuple(photo_ids)
    photos = several.photos(engine, wanted)
    approvals = _by_photo(several.approvals(engine, wanted))
    consents = _by_photo(several.consents(engine, wanted))
    people = _by_photo(several.people(engine, wanted))
    sound = several.sound_files(engine, (photo.sha256 for photo in photos))
    departments, owners = names
    return [
        PhotoRecords(
            photo=photo,
            department=departments.get(photo.department_id, ""),
            owner=owners.get(photo.owner_id, "") if photo.owner_id else "",
            approvals=approvals.get(photo.id, ()),
            consents=consents.get(photo.id, ()),
            people=people.get(photo.id, ()),
            intact=photo.sha256 in sound,
        )
        for photo in photos
    ]


def _by_photo(records: Iterable[Kept]) -> dict[PhotoId, tuple[Kept, ...]]:
    grouped: defaultdict[PhotoId, list[Kept]] = defaultdict(list)
    for record in records:
        grouped[record.photo_id].append(record)
    return {photo_id: tuple(kept) for photo_id, kept in grouped.items()}
