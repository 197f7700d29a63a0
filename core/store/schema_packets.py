"""The tables of packets, their answers, and the keys of other computers."""

from __future__ import annotations

from core.store.schema import INSTANT, SHA, WALL, opt

TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE packet (
    id TEXT PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES file (id) CHECK ({SHA.format("sha256")}),
    seal_id TEXT REFERENCES seal (id), photos TEXT NOT NULL CHECK (photos GLOB '[[]*]'),
    for_person TEXT NOT NULL REFERENCES person (id), made_by TEXT NOT NULL REFERENCES person (id),
    made_at TEXT NOT NULL CHECK (made_at {INSTANT}), good_until TEXT NOT NULL CHECK (good_until {INSTANT}),
    key_id TEXT NOT NULL REFERENCES signing_key (id), signature TEXT NOT NULL CHECK (length(signature) = 128),
    withdrawn_at TEXT {opt("withdrawn_at", INSTANT)}, withdrawn_by TEXT REFERENCES person (id),
    withdrawn_why TEXT NOT NULL, revision INTEGER NOT NULL, CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE packet_answer (
    id TEXT PRIMARY KEY, packet_id TEXT NOT NULL REFERENCES packet (id), text TEXT NOT NULL CHECK (text <> ''),
    public TEXT NOT NULL CHECK (length(public) = 64), signature TEXT NOT NULL CHECK (length(signature) = 128),
    imported_by TEXT NOT NULL REFERENCES person (id), imported_at TEXT NOT NULL CHECK (imported_at {INSTANT}),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE answer_outcome (
    id TEXT PRIMARY KEY REFERENCES packet_answer (id), outcome TEXT NOT NULL CHECK (outcome IN ('applied', 'refused')),
    key_id TEXT REFERENCES signing_key (id), left_out TEXT NOT NULL CHECK (left_out GLOB '[[]*]'), why TEXT NOT NULL,
    settled_by TEXT NOT NULL REFERENCES person (id), settled_at TEXT NOT NULL CHECK (settled_at {INSTANT}),
    revision INTEGER NOT NULL, CHECK ((outcome = 'refused') = (why <> '')),
    CHECK (outcome = 'refused' OR key_id IS NOT NULL)
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE key_acceptance (
    id TEXT PRIMARY KEY REFERENCES signing_key (id), answer_id TEXT NOT NULL REFERENCES packet_answer (id),
    public TEXT NOT NULL CHECK (length(public) = 64), how TEXT NOT NULL CHECK (how <> ''),
    compared_at TEXT NOT NULL CHECK (compared_at {WALL}),
    accepted_by TEXT NOT NULL REFERENCES person (id), accepted_at TEXT NOT NULL CHECK (accepted_at {INSTANT}),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX packet_person ON packet (for_person)",
    "CREATE INDEX packet_answer_packet ON packet_answer (packet_id)",
)
