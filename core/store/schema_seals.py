"""The tables of sealed periods, and of what was decided of them."""

from __future__ import annotations

from core.store.schema import DAY, INSTANT, SHA, WALL, opt

TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE seal (
    id TEXT PRIMARY KEY, from_day TEXT NOT NULL CHECK (from_day {DAY}),
    until_day TEXT NOT NULL CHECK (until_day {DAY} AND until_day >= from_day),
    channels TEXT NOT NULL CHECK (channels GLOB '[[]*]'), approvers TEXT NOT NULL CHECK (approvers GLOB '[[]*]'),
    approve_by TEXT {opt("approve_by", WALL)}, note TEXT NOT NULL,
    fingerprint TEXT NOT NULL CHECK ({SHA.format("fingerprint")}), asked_by TEXT NOT NULL REFERENCES person (id),
    asked_at TEXT NOT NULL CHECK (asked_at {INSTANT}), follows TEXT REFERENCES seal (id),
    withdrawn_at TEXT {opt("withdrawn_at", INSTANT)}, withdrawn_by TEXT REFERENCES person (id),
    withdrawn_why TEXT NOT NULL, revision INTEGER NOT NULL, CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE seal_line (
    id TEXT PRIMARY KEY, seal_id TEXT NOT NULL REFERENCES seal (id), position INTEGER NOT NULL CHECK (position >= 0),
    post_id TEXT NOT NULL REFERENCES post (id), content_hash TEXT NOT NULL CHECK ({SHA.format("content_hash")}),
    department_id TEXT NOT NULL REFERENCES department (id), shown TEXT NOT NULL CHECK (shown GLOB '[[]*]'),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE seal_decision (
    id TEXT PRIMARY KEY, seal_id TEXT NOT NULL REFERENCES seal (id),
    fingerprint TEXT NOT NULL CHECK ({SHA.format("fingerprint")}), decided_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, decided_at TEXT NOT NULL CHECK (decided_at {INSTANT}),
    approved TEXT NOT NULL CHECK (approved GLOB '[[]*]'), returned TEXT NOT NULL CHECK (returned GLOB '[[]*]'),
    unseen INTEGER NOT NULL CHECK (unseen >= 0), comment TEXT NOT NULL,
    revoked_at TEXT {opt("revoked_at", INSTANT)}, revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX seal_until ON seal (until_day)",
    "CREATE INDEX seal_line_seal ON seal_line (seal_id)",
    "CREATE INDEX seal_line_post ON seal_line (post_id)",
    "CREATE INDEX seal_decision_seal ON seal_decision (seal_id)",
    "CREATE INDEX seal_decision_person ON seal_decision (decided_by)",
)
