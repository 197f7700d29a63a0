"""The tables of people's keys and signatures."""

from __future__ import annotations

from core.store.schema import INSTANT, opt

TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE signing_key (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    public TEXT NOT NULL CHECK (length(public) = 64), made_at TEXT NOT NULL CHECK (made_at {INSTANT}),
    station TEXT NOT NULL, ended_at TEXT {opt("ended_at", INSTANT)}, ended_by TEXT REFERENCES person (id),
    ended_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX signing_key_person ON signing_key (person_id)",
    """CREATE TABLE credential (
    id TEXT PRIMARY KEY REFERENCES signing_key (id), sealed TEXT NOT NULL CHECK (sealed <> ''),
    salt TEXT NOT NULL CHECK (length(salt) >= 32), memory_kib INTEGER NOT NULL CHECK (memory_kib > 0),
    passes INTEGER NOT NULL CHECK (passes > 0), lanes INTEGER NOT NULL CHECK (lanes > 0), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE password_offer (
    id TEXT PRIMARY KEY REFERENCES person (id), offered_by TEXT NOT NULL REFERENCES person (id),
    until TEXT NOT NULL CHECK (until {INSTANT}), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE sign_in_tries (
    id TEXT PRIMARY KEY REFERENCES person (id), failures INTEGER NOT NULL CHECK (failures >= 0),
    last_at TEXT NOT NULL CHECK (last_at {INSTANT}), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE signature (
    id TEXT PRIMARY KEY, subject_table TEXT NOT NULL, subject_id TEXT NOT NULL,
    said TEXT NOT NULL CHECK (said IN ('made', 'revoked')), key_id TEXT NOT NULL REFERENCES signing_key (id),
    form INTEGER NOT NULL CHECK (form > 0), position INTEGER NOT NULL CHECK (position >= 0),
    signature TEXT NOT NULL CHECK (length(signature) = 128), revision INTEGER NOT NULL,
    CHECK (id = subject_table || ' ' || subject_id || ' ' || said)
) STRICT, WITHOUT ROWID""",
)
