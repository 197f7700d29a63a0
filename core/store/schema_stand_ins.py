"""The tables of who stands in for whom, what was decided so, and what was asked of whom."""

from __future__ import annotations

from core.store.schema import DAY, INSTANT, SHA, WALL, opt

TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE stand_in (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    stand_in_id TEXT NOT NULL REFERENCES person (id) CHECK (stand_in_id <> person_id),
    roles TEXT NOT NULL CHECK (roles LIKE '["%"]'), from_day TEXT NOT NULL CHECK (from_day {DAY}),
    until_day TEXT NOT NULL CHECK (until_day {DAY} AND until_day >= from_day),
    named_by TEXT NOT NULL REFERENCES person (id) CHECK (named_by <> stand_in_id),
    named_at TEXT NOT NULL CHECK (named_at {INSTANT}), reason TEXT NOT NULL,
    ended_at TEXT {opt("ended_at", INSTANT)}, ended_by TEXT REFERENCES person (id), ended_why TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX stand_in_stand_in ON stand_in (stand_in_id)",
    """CREATE TABLE acted_for (
    id TEXT PRIMARY KEY, subject_table TEXT NOT NULL, subject_id TEXT NOT NULL,
    said TEXT NOT NULL CHECK (said IN ('made', 'revoked')), person_id TEXT NOT NULL REFERENCES person (id),
    acted_by TEXT NOT NULL REFERENCES person (id) CHECK (acted_by <> person_id),
    naming_id TEXT NOT NULL REFERENCES stand_in (id), role TEXT NOT NULL CHECK (role <> ''), revision INTEGER NOT NULL,
    CHECK (id = subject_table || ' ' || subject_id || ' ' || said)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX acted_for_person ON acted_for (person_id)",
    f"""CREATE TABLE asking (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind <> ''), subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    content_hash TEXT NOT NULL CHECK ({SHA.format("content_hash")}),
    of_person TEXT NOT NULL REFERENCES person (id), approve_by TEXT {opt("approve_by", WALL)},
    asked_by TEXT NOT NULL REFERENCES person (id), asked_at TEXT NOT NULL CHECK (asked_at {INSTANT}),
    way TEXT NOT NULL CHECK (way IN ('letter', 'packet', 'in person')),
    is_reminder INTEGER NOT NULL CHECK (is_reminder IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX asking_subject ON asking (subject_id)",
)
