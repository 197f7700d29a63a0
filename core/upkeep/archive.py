"""The form of a backup: one ZIP of the database and the stored files, with a manifest of what each must be."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from core.errors import BadInput

MANIFEST = "manifest.json"
FORM = 1
"""The number of this form; a reader refuses a higher one."""

MOST_ENTRIES = 200_000
MOST_LIST_BYTES = 50_000_000
MOST_BYTES = 500_000_000_000
MOST_RATIO = 200
"""How many times larger than the archive its content may be; a database of text packs to about a tenth."""

_MOST_MANIFEST_BYTES = 100_000_000
_ENTRY_NAME = re.compile(r"calendar\.db|working\.db|files/([0-9a-f]{2})/([0-9a-f]{62})", re.ASCII)
_CHUNK = 1 << 20
_END = struct.Struct("<4s4H2LH")
_END_64_PLACE = struct.Struct("<4sLQL")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)

Step = Callable[[int], None]
"""Told how many bytes more were read or written."""


def unheard(_size_bytes: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Entry:
    """One file of a backup: how large, and its SHA-256."""

    size_bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What a backup holds, and of which calendar at which moment.

    ``made_at`` is an ISO instant; ``log_count`` and ``log_hash`` are the head of the log; ``entries`` maps the names in
    the archive, without the manifest's own.
    """

    made_at: str
    calendar_id: str
    town: str
    zone: str
    log_count: int
    log_hash: str
    entries: Mapping[str, Entry]

    @property
    def size_bytes(self) -> int:
        """Return how large all entries are together."""
        return sum(entry.size_bytes for entry in self.entries.values())

    def text(self) -> str:
        """Return the manifest as it is kept."""
        head = {name: getattr(self, name) for name in _HEAD}
        entries = {name: {"bytes": e.size_bytes, "sha256": e.sha256} for name, e in self.entries.items()}
        return json.dumps({"form": FORM, **head, "entries": entries}, ensure_ascii=False, indent=1, sort_keys=True)


_HEAD = {"made_at": str, "calendar_id": str, "town": str, "zone": str, "log_count": int, "log_hash": str}


class Archive:
    """A backup opened to be read; nothing in it is trusted. ``manifest`` says what it holds, and it holds just that."""

    def __init__(self, path: Path, opened: zipfile.ZipFile) -> None:
        """Read the manifest and hold the names, kinds and sizes of all entries against it.

        Raises: BadInput with ``backup-no-manifest``, ``backup-newer``, ``backup-name`` (outside of a calendar's own
            names), ``backup-name-twice``, ``backup-not-listed``, ``backup-entry-missing``, ``backup-not-a-file`` or
            ``backup-too-large``.
        """
        self.name = path.name
        self._opened = opened
        self._infos = self._listed()
        self.manifest = self._read_manifest()
        self._compare(path.stat().st_size)

    def check_content(self, step: Step = unheard) -> None:
        """Read every entry and compare it with its hash. Raises: BadInput with ``backup-altered``."""
        for name in self.manifest.entries:
            for chunk in self._chunks(name):
                step(len(chunk))

    def extract(self, name: str, target: Path, step: Step = unheard) -> None:
        """Write one entry to a file that is not there yet. Raises: BadInput with ``backup-altered``, OSError."""
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as writer:
            for chunk in self._chunks(name):
                writer.write(chunk)
                step(len(chunk))
            writer.flush()
            os.fsync(writer.fileno())

    def refuse(self, why: str, **values: object) -> BadInput:
        """Return the refusal of the whole backup."""
        return BadInput(self.name, None, None, why, **values)

    def _listed(self) -> dict[str, zipfile.ZipInfo]:
        infos: dict[str, zipfile.ZipInfo] = {}
        for info in self._opened.infolist():
            if info.filename in infos:
                raise self.refuse("backup-name-twice", name=_shown(info.filename))
            if info.filename != MANIFEST and _ENTRY_NAME.fullmatch(info.filename) is None:
                raise self.refuse("backup-name", name=_shown(info.filename))
            if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG) or info.flag_bits & 1:
                raise self.refuse("backup-not-a-file", name=_shown(info.filename))
            infos[info.filename] = info
        return infos

    def _read_manifest(self) -> Manifest:
        info = self._infos.get(MANIFEST)
        if info is None or info.file_size > _MOST_MANIFEST_BYTES:
            raise self.refuse("backup-no-manifest")
        try:
            with self._opened.open(info) as reader:
                told = json.loads(reader.read(_MOST_MANIFEST_BYTES).decode("utf-8"))
            return self._manifest_of(told)
        except (KeyError, TypeError, AttributeError, RecursionError, *_UNREADABLE) as error:
            raise self.refuse("backup-no-manifest") from error

    def _manifest_of(self, told: Mapping[str, Any]) -> Manifest:
        if int(told["form"]) > FORM:
            raise self.refuse("backup-newer")
        head = {name: kind(told[name]) for name, kind in _HEAD.items()}
        entries = {str(name): Entry(int(e["bytes"]), str(e["sha256"])) for name, e in told["entries"].items()}
        return Manifest(**head, entries=entries)

    def _compare(self, archive_bytes: int) -> None:
        for name, entry in self.manifest.entries.items():
            info = self._infos.get(name)
            if info is None:
                raise self.refuse("backup-entry-missing", name=_shown(name))
            if info.file_size != entry.size_bytes or _hash_in_name(name) not in (None, entry.sha256):
                raise self.refuse("backup-altered", name=_shown(name))
        for name in self._infos:
            if name != MANIFEST and name not in self.manifest.entries:
                raise self.refuse("backup-not-listed", name=_shown(name))
        if self.manifest.size_bytes > min(MOST_BYTES, archive_bytes * MOST_RATIO):
            raise self.refuse("backup-too-large")

    def _chunks(self, name: str) -> Iterator[bytes]:
        """Yield an entry's bytes, no more than it may have, and refuse it at their end where they are others."""
        entry = self.manifest.entries[name]
        seen, size = hashlib.sha256(), 0
        try:
            with self._opened.open(self._infos[name]) as reader:
                while size <= entry.size_bytes and (chunk := reader.read(_CHUNK)):
                    size += len(chunk)
                    seen.update(chunk)
                    yield chunk
        except _UNREADABLE as error:
            raise self.refuse("backup-altered", name=name) from error
        if size != entry.size_bytes or seen.hexdigest() != entry.sha256:
            raise self.refuse("backup-altered", name=name)


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open a backup to be read.

    Raises: BadInput with ``file-missing``, ``backup-not-readable``, ``backup-too-many``, and as ``Archive`` does.
    """
    if not path.is_file():
        raise BadInput(path.name, None, None, "file-missing")
    try:
        with path.open("rb") as stream:
            count, list_bytes = _list_told(stream)
        if count > MOST_ENTRIES or list_bytes > MOST_LIST_BYTES:
            raise BadInput(path.name, None, None, "backup-too-many", most=MOST_ENTRIES)
        opened = zipfile.ZipFile(path)
    except _UNREADABLE as error:
        raise BadInput(path.name, None, None, "backup-not-readable") from error
    with opened:
        yield Archive(path, opened)


def entry_name(sha256: str) -> str:
    """Return the name under which a stored file lies in a backup."""
    return f"files/{sha256[:2]}/{sha256[2:]}"


def _list_told(stream: IO[bytes]) -> tuple[int, int]:
    """Return how many entries the end of a ZIP claims, and the bytes of their list, before that is read into memory.

    The end of central directory record and its ZIP64 form: APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16.
    """
    stream.seek(0, 2)
    size = stream.tell()
    start = max(0, size - 65_535 - _END.size - _END_64_PLACE.size)
    stream.seek(start)
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + _END.size > len(tail):
        raise zipfile.BadZipFile
    count, list_bytes = _END.unpack_from(tail, at)[4:6]
    if at >= _END_64_PLACE.size and tail[at - _END_64_PLACE.size :].startswith(b"PK\x06\x07"):
        stream.seek(_END_64_PLACE.unpack_from(tail, at - _END_64_PLACE.size)[2])
        end = stream.read(_END_64.size)
        if len(end) < _END_64.size:
            raise zipfile.BadZipFile
        count, list_bytes = _END_64.unpack(end)[7:9]
    return int(count), int(list_bytes)


def _hash_in_name(name: str) -> str | None:
    found = _ENTRY_NAME.fullmatch(name)
    return found[1] + found[2] if found is not None and found[1] else None


def _shown(name: str) -> str:
    return ascii(name)[1:-1][:100]
