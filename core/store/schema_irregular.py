"""The tables of requests for leave to post, and of the days on which channels' passwords were changed."""

from __future__ import annotations

from core.store.schema import DAY, INSTANT, opt


def _person(column: str) -> str:
    return f"{column} TEXT NOT NULL REFERENCES person (id)"


def _instant(column: str) -> str:
    return f"{column} TEXT NOT NULL CHECK ({column} {INSTANT})"


TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE use_request (
    id TEXT PRIMARY KEY, {_person("person_id")}, channel_id TEXT NOT NULL REFERENCES channel (id),
    kind TEXT NOT NULL CHECK (kind IN ('regular', 'overseen')), why TEXT NOT NULL CHECK (why <> ''),
    from_day TEXT NOT NULL CHECK (from_day {DAY}),
    until_day TEXT CHECK (until_day IS NULL OR until_day {DAY} AND until_day >= from_day),
    {_person("asked_by")}, {_instant("asked_at")}, overseer_id TEXT REFERENCES person (id),
    renews TEXT REFERENCES authorisation (id), ended_at TEXT {opt("ended_at", INSTANT)},
    ended_by TEXT REFERENCES person (id), ended_why TEXT NOT NULL, revision INTEGER NOT NULL,
    CHECK (overseer_id IS NULL OR overseer_id <> person_id)
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE use_step (
    id TEXT PRIMARY KEY, request_id TEXT NOT NULL REFERENCES use_request (id),
    kind TEXT NOT NULL CHECK (kind IN ('permitted', 'approved', 'refused')), {_person("decided_by")},
    role TEXT NOT NULL, comment TEXT NOT NULL, {_instant("decided_at")},
    authorisation_id TEXT REFERENCES authorisation (id), revoked_at TEXT {opt("revoked_at", INSTANT)},
    revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL,
    CHECK ((kind = 'approved') = (authorisation_id IS NOT NULL))
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE use_notice (
    id TEXT PRIMARY KEY, request_id TEXT NOT NULL REFERENCES use_request (id),
    way TEXT NOT NULL CHECK (way IN ('letter', 'copy')), text TEXT NOT NULL CHECK (text <> ''),
    {_person("given_by")}, {_instant("given_at")}, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE password_change (
    id TEXT PRIMARY KEY, channel_id TEXT NOT NULL REFERENCES channel (id),
    on_day TEXT NOT NULL CHECK (on_day {DAY}), {_person("recorded_by")}, {_instant("recorded_at")},
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX use_request_person ON use_request (person_id)",
    "CREATE INDEX use_request_overseer ON use_request (overseer_id)",
    "CREATE INDEX use_step_request ON use_step (request_id)",
    "CREATE INDEX use_notice_request ON use_notice (request_id)",
    "CREATE INDEX password_change_channel ON password_change (channel_id)",
)
