"""The journal: hash-chained rows of who did what, with the content beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from core.errors import Damaged
from core.late_dataclass import dataclass
from core.model.content import canonical, digest
from core.model.journal import GENESIS, RESTORED, Change, JournalEntry, JournalHead, Row
from core.model.kinds import PersonId, Sha256
from core.store.engine import Engine
from core.store.rows import instant_text

_COLUMNS = (
    "seq, step, at, station, actor_id, actor, act, label, subject_table, subject_id, content_hash, previous, hash"
)
_NAMES = _COLUMNS.split(", ")
_BITE = 500


@dataclass(frozen=True)
class Stamp:
    """Who acts, when, where and what it is called: the same on every row of a step."""

    step: str
    at: datetime
    station: str
    actor_id: PersonId | None
    actor: str
    act: str
    label: str


def head(engine: Engine) -> JournalHead:
    """Return the journal's last row's number, hash and time."""
    found = engine.rows("SELECT seq, hash, at FROM journal ORDER BY seq DESC LIMIT 1")
    if not found:
        return JournalHead(0, GENESIS, None)
    seq, row_hash, at = found[0]
    return JournalHead(seq, Sha256(row_hash), datetime.fromisoformat(at))


def hash_at(engine: Engine, seq: int) -> str | None:
    """Return the hash of one row, or None where there is no such row."""
    found = engine.value("SELECT hash FROM journal WHERE seq = :seq", seq=seq)
    return None if found is None else str(found)


def restored_since(engine: Engine, noted: JournalHead) -> str | None:
    """Return from which backup a calendar was restored that had gone on to a head noted before that."""
    found = engine.value(
        "SELECT label FROM journal WHERE act = :act AND subject_table = '' AND seq <= :count AND at > :at"
        " ORDER BY seq DESC LIMIT 1",
        act=RESTORED,
        count=noted.count,
        at="" if noted.at is None else instant_text(noted.at),
    )
    return None if found is None else str(found)


def ensure_follows(engine: Engine, noted: JournalHead) -> None:
    """Refuse a log that does not go on from its head as it was noted outside.

    Raises: Damaged, with its own words where the log says that a backup was restored since.
    """
    if not noted.count or hash_at(engine, noted.count) == noted.hash:
        return
    restored = restored_since(engine, noted)
    if restored is None:
        raise Damaged("log-cut-or-rewritten", count=noted.count)
    raise Damaged("log-restored-since", name=restored, count=noted.count)


def append(engine: Engine, stamp: Stamp, changes: Sequence[Change], salt: str) -> None:
    """Add one row a change, chained, inside the open transaction; without a change one row without a subject.

    ``salt`` is random and new for the step; with it a short content cannot be guessed from its hash.
    """
    last = head(engine)
    seq, previous = last.count, last.hash
    stamped = [stamp.step, instant_text(stamp.at), stamp.station, stamp.actor_id, stamp.actor, stamp.act, stamp.label]
    rows, contents = [], []
    for change in changes or (Change("", "", None, None),):
        seq += 1
        before, after = _text(change.before), _text(change.after)
        cells = [seq, *stamped, change.table, change.id, _hash_of_texts(salt, before, after), previous]
        previous = digest(canonical(cells))
        rows.append(dict(zip(_NAMES, [*cells, previous], strict=True)))
        contents.append({"seq": seq, "salt": salt, "before": before, "after": after})
    engine.write_all(f"INSERT INTO journal ({_COLUMNS}) VALUES ({', '.join(f':{name}' for name in _NAMES)})", rows)
    engine.write_all(
        "INSERT INTO journal_content (seq, salt, before, after) VALUES (:seq, :salt, :before, :after)", contents
    )


def hash_of_content(salt: str, before: Row | None, after: Row | None) -> Sha256:
    """Return the salted hash of a row's content."""
    return _hash_of_texts(salt, _text(before), _text(after))


def _hash_of_texts(salt: str, before: str | None, after: str | None) -> Sha256:
    """Return the hash of salt and content as the canonical form of the three has it, from their own forms."""
    return digest(f"[{canonical(salt)},{before or 'null'},{after or 'null'}]")


def hash_of_entry(entry: JournalEntry) -> Sha256:
    """Return the hash that a row must have."""
    cells = [entry.seq, entry.step, instant_text(entry.at), entry.station, entry.actor_id, entry.actor, entry.act]
    cells += [entry.label, entry.subject_table, entry.subject_id, entry.content_hash, entry.previous]
    return digest(canonical(cells))


def entries(engine: Engine, after_seq: int = 0) -> Iterator[tuple[JournalEntry, str | None, Row | None, Row | None]]:
    """Yield each row with its salt, content before and content after, in order; read in bites."""
    seq = after_seq
    while True:
        found = engine.rows(
            f"SELECT {', '.join(f'j.{name}' for name in _NAMES)}, c.salt, c.before, c.after"
            " FROM journal j LEFT JOIN journal_content c ON c.seq = j.seq"
            " WHERE j.seq > :seq ORDER BY j.seq LIMIT :bite",
            seq=seq,
            bite=_BITE,
        )
        if not found:
            return
        for cells in found:
            entry = _entry(cells[:13])
            yield entry, cells[13], _row(cells[14]), _row(cells[15])
            seq = entry.seq


def changes_of_step(engine: Engine, step: str) -> tuple[Change, ...]:
    """Return what a step changed, in the order in which it was done."""
    found = engine.rows(
        "SELECT j.subject_table, j.subject_id, c.before, c.after FROM journal j JOIN journal_content c ON c.seq = j.seq"
        " WHERE j.step = :step AND j.subject_table <> '' ORDER BY j.seq",
        step=step,
    )
    return tuple(Change(table, record_id, _row(before), _row(after)) for table, record_id, before, after in found)


class Written(NamedTuple):
    """One change as it lies in the journal, with who made it."""

    stamp: Stamp
    change: Change


def changes_since(engine: Engine, table: str, since: datetime) -> list[Written]:
    """Return the changes of one table's records after an instant, in the order in which they were made."""
    found = engine.rows(
        "SELECT j.step, j.at, j.station, j.actor_id, j.actor, j.act, j.label, j.subject_id, c.before, c.after"
        " FROM journal j JOIN journal_content c ON c.seq = j.seq"
        " WHERE j.subject_table = :table AND j.at > :since ORDER BY j.seq",
        table=table,
        since=instant_text(since),
    )
    return [
        Written(
            Stamp(step, datetime.fromisoformat(at), station, actor_id, actor, act, label),
            Change(table, record_id, _row(before), _row(after)),
        )
        for step, at, station, actor_id, actor, act, label, record_id, before, after in found
    ]


def actor_of_step(engine: Engine, step: str) -> tuple[PersonId | None, str] | None:
    """Return who did a step, and by which command; None where there is no such step."""
    found = engine.rows("SELECT actor_id, act FROM journal WHERE step = :step LIMIT 1", step=step)
    return None if not found else (found[0][0], found[0][1])


def last_change_by(engine: Engine, table: str, record_id: str) -> str:
    """Return the name of who changed a record last, or an empty text."""
    return str(
        engine.value(
            "SELECT actor FROM journal WHERE subject_table = :table AND subject_id = :id ORDER BY seq DESC LIMIT 1",
            table=table,
            id=record_id,
        )
        or ""
    )


def _entry(cells: Sequence[Any]) -> JournalEntry:
    seq, step, at, station, actor_id, actor, act, label, table, record_id, content_hash, previous, row_hash = cells
    return JournalEntry(
        seq,
        step,
        datetime.fromisoformat(at),
        station,
        actor_id,
        actor,
        act,
        label,
        table,
        record_id,
        Sha256(content_hash),
        Sha256(previous),
        Sha256(row_hash),
    )


def _text(row: Row | None) -> str | None:
    return None if row is None else canonical(dict(row))


def _row(text: str | None) -> Row | None:
    return None if text is None else json.loads(text)
