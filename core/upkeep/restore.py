"""Restoring a calendar from a backup into a new folder, after all of it was found to be as it was written."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from core.ambient import Ambient
from core.commands.calendar import THE_CALENDAR
from core.errors import BadInput, StoreUnavailable
from core.model.journal import RESTORED, JournalHead
from core.office import BACKUPS, DATABASE, FILES, Place
from core.store import anchor, checks, journal
from core.store import town as town_queries
from core.store.engine import Engine
from core.upkeep.archive import Archive, Manifest, Step, open_archive, unheard


@dataclass(frozen=True)
class Restored:
    """A calendar that was restored, and what its backup says of itself."""

    place: Place
    manifest: Manifest


def restore(backup: Path, place: Place, ambient: Ambient, step: Step = unheard) -> Restored:
    """Make a calendar from a backup in an empty or missing folder.

    The whole archive is read and held against its manifest before anything is written, and its database looked at
    before it is opened. The log goes on: a row says from which backup it was restored, and its head is noted outside
    anew, so that the next start does not take the restored log for a cut one.

    Raises: BadInput for a backup that is not as it was written, or a folder that is not empty; Damaged for a database
        in it that is not one of Oyez; StoreUnavailable where it is newer, or the folder cannot be written.
    """
    if place.folder.exists() and (not place.folder.is_dir() or any(place.folder.iterdir())):
        raise BadInput(str(place.folder), None, None, "folder-not-empty")
    with open_archive(backup) as archive:
        _refuse_without_room(archive, place.folder)
        archive.check_content(step)
        building = place.folder.with_name(f".{place.folder.name}.restoring")
        try:
            shutil.rmtree(building, ignore_errors=True)
            _extract(archive, building, step)
            calendar_id, head = _note_restored(building, ambient, archive)
            if place.folder.exists():
                place.folder.rmdir()
            building.rename(place.folder)
        except OSError as error:
            raise StoreUnavailable("not-restored", path=str(place.folder), why=error.strerror or str(error)) from error
        finally:
            shutil.rmtree(building, ignore_errors=True)
        anchor.write(place.anchors, calendar_id, head)
        return Restored(place, archive.manifest)


def _refuse_without_room(archive: Archive, folder: Path) -> None:
    nearest = next((parent for parent in folder.absolute().parents if parent.exists()), None)
    if nearest is not None and shutil.disk_usage(nearest).free < archive.manifest.size_bytes:
        raise StoreUnavailable("no-room", needed_bytes=archive.manifest.size_bytes, path=str(nearest))


def _extract(archive: Archive, building: Path, step: Step) -> None:
    for folder in (building / FILES, building / BACKUPS):
        folder.mkdir(parents=True)
    if DATABASE not in archive.manifest.entries:
        raise archive.refuse("backup-entry-missing", name=DATABASE)
    archive.extract(DATABASE, building / DATABASE, step)
    checks.check_stranger(building / DATABASE)
    for name in archive.manifest.entries:
        if name != DATABASE:
            archive.extract(name, building / name, step)


def _note_restored(building: Path, ambient: Ambient, archive: Archive) -> tuple[str, JournalHead]:
    """Add the row that says so, and return the calendar's id and the log's new head."""
    engine = Engine(building / DATABASE)
    try:
        stamp = journal.Stamp(
            step=ambient.new_id(),
            at=ambient.clock.now(),
            station=ambient.station,
            actor_id=None,
            actor=THE_CALENDAR.name,
            act=RESTORED,
            label=archive.name,
        )
        with engine.transaction():
            journal.append(engine, stamp, (), ambient.new_salt())
        return town_queries.town(engine).calendar_id, journal.head(engine)
    finally:
        engine.close()
