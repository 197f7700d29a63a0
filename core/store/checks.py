"""Reading all that a calendar holds, as it lies there, so that it can be verified; and looking into a file unseen."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

from core.errors import Damaged, StoreUnavailable
from core.model.content import PhotoContent, canonical, digest
from core.model.kinds import PostId, Sha256
from core.model.media import Photo
from core.model.posts import Placement, Post, PostPhoto, PostVersion, Variant
from core.store.engine import FAILURES, Engine, translate
from core.store.records import RECORDS
from core.store.rows import column_names, select_list
from core.store.schema import APPLICATION_ID, VERSION
from core.store.versions import is_as_made, is_current

P = TypeVar("P", Placement, Variant, PostPhoto, PostVersion)

_BITE = 500
_REVISION = re.compile(r'"revision":-?\d+')
"""A row's revision in its canonical text. Quotes inside of a value are escaped there, so none is taken for a name."""


class LogCells(NamedTuple):
    """A row of the log as it lies in its table, with the content beside it; ``salt`` is None where there is none."""

    seq: int
    step: str
    at: str
    station: str
    actor_id: str | None
    actor: str
    act: str
    label: str
    subject_table: str
    subject_id: str
    content_hash: str
    previous: str
    hash: str
    salt: str | None
    before: str | None
    after: str | None

    def own_hash(self, seq: int) -> Sha256:
        """Return the hash that the row must have if it stands at a number of the log."""
        return digest(_canonical([seq, *self[1:12]]))

    def own_content_hash(self) -> Sha256:
        """Return the hash of the content beside it, whose texts are canonical if they are as they were written."""
        before = "null" if self.before is None else self.before
        after = "null" if self.after is None else self.after
        return digest(f"[{_canonical(self.salt)},{before},{after}]")


def log_cells(engine: Engine, until: int) -> Iterator[LogCells]:
    """Yield the rows of the log up to a number, in order; read in bites, so that nothing is locked for long."""
    columns = ", ".join(f"j.{name}" for name in LogCells._fields[:13])
    seq: int | None = None
    while True:
        found = engine.rows(
            f"SELECT {columns}, c.salt, c.before, c.after FROM journal j LEFT JOIN journal_content c ON c.seq = j.seq"
            " WHERE (:seq IS NULL OR j.seq > :seq) AND j.seq <= :until ORDER BY j.seq LIMIT :bite",
            seq=seq,
            until=until,
            bite=_BITE,
        )
        if not found:
            return
        yield from (LogCells(*cells) for cells in found)
        seq = found[-1][0]


def length_of_log(engine: Engine) -> int:
    """Return the number of the log's last row; 0 where there is none."""
    return int(engine.value("SELECT coalesce(max(seq), 0) FROM journal"))


def number_with_hash(engine: Engine, row_hash: str) -> int | None:
    """Return the number of the log's row with a hash, or None."""
    found = engine.value("SELECT seq FROM journal WHERE hash = :hash", hash=row_hash)
    return None if found is None else int(found)


def contents_of_nothing(engine: Engine) -> list[int]:
    """Return the numbers of contents that lie beside no row of the log."""
    found = engine.rows("SELECT seq FROM journal_content WHERE seq NOT IN (SELECT seq FROM journal) ORDER BY seq")
    return [row[0] for row in found]


def image(text: str) -> bytes:
    """Return a short form of a row's canonical text by which two rows can be compared; revisions do not count."""
    return hashlib.sha256(_REVISION.sub("", str(text)).encode("utf-8", "replace")).digest()


def images_of(engine: Engine, table: str) -> Iterator[tuple[str, bytes]]:
    """Yield the id and the image of each row of a table, in order of id; read in bites."""
    names, columns = column_names(RECORDS[table]), select_list(RECORDS[table])
    last = ""
    while True:
        found = engine.rows(
            f"SELECT {columns} FROM {table} WHERE id > :last ORDER BY id LIMIT :bite", last=last, bite=_BITE
        )
        if not found:
            return
        rows = [dict(zip(names, cells, strict=True)) for cells in found]
        yield from ((row["id"], image(_canonical(row))) for row in rows)
        last = rows[-1]["id"]


def image_of(engine: Engine, table: str, record_id: str) -> bytes | None:
    """Return the image of one row as it stands now, or None where there is none."""
    names, columns = column_names(RECORDS[table]), select_list(RECORDS[table])
    found = engine.rows(f"SELECT {columns} FROM {table} WHERE id = :id", id=record_id)
    return image(_canonical(dict(zip(names, found[0], strict=True)))) if found else None


def last_image_of(engine: Engine, table: str, record_id: str) -> bytes | None:
    """Return the image that the log's last row about a record left of it; None where it was removed or never was."""
    text = engine.value(
        "SELECT c.after FROM journal j JOIN journal_content c ON c.seq = j.seq"
        " WHERE j.subject_table = :table AND j.subject_id = :id ORDER BY j.seq DESC LIMIT 1",
        table=table,
        id=record_id,
    )
    return None if text is None else image(text)


def name_of(engine: Engine, table: str, record_id: str) -> str:
    """Return the title or name that the log's last content of a record gives it, or an empty text."""
    text = engine.value(
        "SELECT coalesce(c.after, c.before) FROM journal j JOIN journal_content c ON c.seq = j.seq"
        " WHERE j.subject_table = :table AND j.subject_id = :id ORDER BY j.seq DESC LIMIT 1",
        table=table,
        id=record_id,
    )
    try:
        row = json.loads(text or "{}")
    except ValueError:
        return ""
    return str(row.get("title") or row.get("name") or "") if isinstance(row, dict) else ""


def last_label_of(engine: Engine, table: str, record_id: str) -> str | None:
    """Return what the log's last row about a record called it, or None where there is no such row."""
    found = engine.value(
        "SELECT label FROM journal WHERE subject_table = :table AND subject_id = :id ORDER BY seq DESC LIMIT 1",
        table=table,
        id=record_id,
    )
    return None if found is None else str(found)


def integrity(engine: Engine) -> list[str]:
    """Return what SQLite's own check finds wrong with the file; at most a hundred."""
    return [str(row[0]) for row in engine.rows("PRAGMA integrity_check(100)") if row[0] != "ok"]


def dangling(engine: Engine) -> list[tuple[str, str]]:
    """Return (table, table pointed at) for each row that points at a record which is not there."""
    return [(str(row[0]), str(row[2])) for row in engine.rows("PRAGMA foreign_key_check")]


@dataclass(frozen=True)
class WholePost:
    """A post with all that its content hash is of; ``photos`` and ``versions`` are in order."""

    post: Post
    placements: tuple[Placement, ...]
    variants: tuple[Variant, ...]
    photos: tuple[PhotoContent, ...]
    versions: tuple[PostVersion, ...]


def whole_posts(engine: Engine) -> Iterator[WholePost]:
    """Yield every post, in order of id; read in bites."""
    last = ""
    while True:
        posts = engine.records(Post, "WHERE t.id > :last ORDER BY t.id LIMIT :bite", last=last, bite=_BITE)
        if not posts:
            return
        yield from _wholes(engine, posts)
        last = posts[-1].id


def whole_post(engine: Engine, post_id: str) -> list[WholePost]:
    """Return one post as it stands now, or nothing where there is none."""
    return list(_wholes(engine, engine.records(Post, "WHERE t.id = :id", id=post_id)))


def _wholes(engine: Engine, posts: Sequence[Post]) -> Iterator[WholePost]:
    """Yield posts that follow one another by id, each with what belongs to it."""
    if not posts:
        return
    bounds = {"low": posts[0].id, "high": posts[-1].id}
    of_these = "WHERE t.post_id >= :low AND t.post_id <= :high ORDER BY t.post_id"
    placements = _by_post(engine.records(Placement, of_these, **bounds))
    variants = _by_post(engine.records(Variant, of_these, **bounds))
    links = _by_post(engine.records(PostPhoto, f"{of_these}, t.position, t.id", **bounds))
    versions = _by_post(engine.records(PostVersion, f"{of_these}, t.number", **bounds))
    photos = {photo.id: photo for photo in engine.records(Photo)} if links else {}
    for post in posts:
        used = [(photos[link.photo_id], link.description) for link in links[post.id] if link.photo_id in photos]
        contents = tuple(PhotoContent(photo.sha256, description, photo.credit) for photo, description in used)
        yield WholePost(post, tuple(placements[post.id]), tuple(variants[post.id]), contents, tuple(versions[post.id]))


def _by_post(records: Iterable[P]) -> defaultdict[PostId, list[P]]:
    found: defaultdict[PostId, list[P]] = defaultdict(list)
    for record in records:
        found[record.post_id].append(record)
    return found


def is_schema_known(engine: Engine) -> bool:
    """Tell whether the tables, triggers, views and indexes are those that Oyez makes."""
    return is_current(engine.connection)


def read_leniently(engine: Engine) -> None:
    """Have texts that are no UTF-8 any more read with marks in their place, so that their rows can be named."""
    engine.connection.text_factory = _lenient


def check_stranger(path: Path) -> None:
    """Look, without writing, whether a database that came from outside is a whole calendar of this version or before.

    Nothing in it is trusted: it is opened to read only, and what its schema could run is not called.

    Raises: Damaged where it is none, or not as Oyez makes them; StoreUnavailable where it is newer.
    """
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        try:
            _check_stranger(connection)
        finally:
            connection.close()
    except FAILURES as error:
        raise translate(error) from error


def _check_stranger(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise Damaged("not-a-calendar")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise StoreUnavailable("calendar-is-newer", version=version, known=VERSION)
    if not is_as_made(connection):
        raise Damaged("schema-changed")
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise Damaged("calendar-damaged", why=found)


def _canonical(value: object) -> str:
    """Return the canonical text, or another one for cells of a type that Oyez never writes: they are to differ."""
    try:
        return canonical(value)
    except TypeError:
        return repr(value)


def _lenient(content: bytes) -> str:
    return content.decode("utf-8", "replace")
