"""Backing up a calendar: the database and every stored file in one archive, read again before it gets its name."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.ambient import Ambient
from core.errors import BadInput, Damaged, StoreUnavailable
from core.model.kinds import Sha256
from core.office import DATABASE, FILES, WORKING, Place
from core.store import checks, journal
from core.store import media as media_queries
from core.store import town as town_queries
from core.store.copying import copy_database
from core.store.engine import Engine
from core.store.files import Files, sync_folder
from core.store.rows import instant_text
from core.store.working import WorkingFile
from core.upkeep.archive import MANIFEST, Entry, Manifest, Step, entry_name, open_archive, unheard

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Backup:
    """A backup that was made. ``left_out`` names files that are missing or altered in the calendar itself."""

    path: Path
    manifest: Manifest
    left_out: tuple[str, ...]


def backup(place: Place, target: Path, ambient: Ambient, step: Step = unheard) -> Backup:
    """Write a backup of a calendar, which may be open meanwhile, to a file that is not there yet.

    The database is copied by SQLite's own means. All is written under another name, synced, opened and read again, and
    only then gets its name; whatever fails leaves nothing behind.

    Raises: BadInput with ``backup-exists``, StoreUnavailable where it cannot be written, Damaged where the calendar
        itself is not whole enough to be restored from it.
    """
    if target.exists():
        raise BadInput(target.name, None, None, "backup-exists")
    try:
        with _temporary(target, ".partial") as partial, _temporary(target, ".copy") as copy:
            manifest, left_out = _write(place, copy, partial, ambient, step)
            with open_archive(partial) as archive:
                archive.check_content(step)
            partial.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise StoreUnavailable("backup-not-written", path=str(target), why=error.strerror or str(error)) from error
    return Backup(target, manifest, left_out)


@contextmanager
def _temporary(target: Path, ending: str) -> Iterator[Path]:
    """Give a name beside the target that holds nothing, before and after. What a killed backup left is cleared."""
    path = target.with_name(f".{target.name}{ending}")
    path.unlink(missing_ok=True)
    try:
        yield path
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _write(place: Place, copy: Path, partial: Path, ambient: Ambient, step: Step) -> tuple[Manifest, tuple[str, ...]]:
    source = Engine(place.database, busy_timeout_ms=5_000)
    try:
        copy_database(source, copy)
    finally:
        source.close()
    checks.check_stranger(copy)
    of_copy = Engine(copy)
    try:
        town, head = town_queries.town(of_copy), journal.head(of_copy)
        stored = media_queries.files(of_copy)
    finally:
        of_copy.close()
    made_at = ambient.clock.now()
    writer = _Writer(partial, made_at, step)
    files = Files(place.folder / FILES)
    with writer.archive:
        writer.add(DATABASE, copy, zipfile.ZIP_DEFLATED)
        _add_working_copies(writer, place, copy)
        left_out = tuple(file.original_name for file in stored if not writer.add_stored(files, file.id))
        manifest = Manifest(
            made_at=instant_text(made_at),
            calendar_id=town.calendar_id,
            town=town.name,
            zone=town.zone,
            log_count=head.count,
            log_hash=head.hash,
            entries=writer.entries,
        )
        writer.archive.writestr(writer.info(MANIFEST, zipfile.ZIP_DEFLATED), manifest.text())
    _sync(partial)
    return manifest, left_out


def _add_working_copies(writer: _Writer, place: Place, beside: Path) -> None:
    """Add what people write and have not saved; one that cannot be read does not stop a backup."""
    with _temporary(beside, ".working") as copy, suppress(Damaged):
        if WorkingFile(place.working).copy_to(copy):
            writer.add(WORKING, copy, zipfile.ZIP_DEFLATED)


class _Writer:
    """An archive being written, and what is in it so far."""

    def __init__(self, path: Path, made_at: datetime, step: Step) -> None:
        self.archive = zipfile.ZipFile(path, "x")
        self.entries: dict[str, Entry] = {}
        self._made_at = made_at
        self._step = step

    def info(self, name: str, compression: int) -> zipfile.ZipInfo:
        """Return the heading of an entry, at the archive's own time: equal calendars make equal archives."""
        made = self._made_at
        info = zipfile.ZipInfo(name, (made.year, made.month, made.day, made.hour, made.minute, made.second))
        info.compress_type = compression
        info.external_attr = 0o100644 << 16
        return info

    def add(self, name: str, source: Path, compression: int) -> None:
        """Write a file into the archive, piece by piece, and keep its size and SHA-256."""
        seen, size = hashlib.sha256(), 0
        with (
            source.open("rb") as reader,
            self.archive.open(self.info(name, compression), "w", force_zip64=True) as writer,
        ):
            while chunk := reader.read(_CHUNK):
                seen.update(chunk)
                size += len(chunk)
                writer.write(chunk)
                self._step(len(chunk))
        self.entries[name] = Entry(size, seen.hexdigest())

    def add_stored(self, files: Files, sha256: Sha256) -> bool:
        """Add a stored file unless it is missing or altered; tell whether it is in."""
        if not files.is_intact(sha256):
            return False
        self.add(entry_name(sha256), files.path(sha256), zipfile.ZIP_STORED)
        return True


def _sync(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
