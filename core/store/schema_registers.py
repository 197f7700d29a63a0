"""The tables that version 2 added: what people said of posts, and the registers that rules read."""

from __future__ import annotations

from core.store.schema import DAY, INSTANT, SHA, WALL, opt

_REVOKED = (
    f"revoked_at TEXT {opt('revoked_at', INSTANT)}, revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL,"
    " revision INTEGER NOT NULL"
)
_ENDED = (
    f"ended_at TEXT {opt('ended_at', INSTANT)}, ended_by TEXT REFERENCES person (id), ended_why TEXT NOT NULL,"
    " revision INTEGER NOT NULL"
)
_POST = "post_id TEXT NOT NULL REFERENCES post (id)"
_HASH = f"content_hash TEXT NOT NULL CHECK ({SHA.format('content_hash')})"


def _person(column: str) -> str:
    return f"{column} TEXT NOT NULL REFERENCES person (id)"


def _instant(column: str) -> str:
    return f"{column} TEXT NOT NULL CHECK ({column} {INSTANT})"


def _day(column: str) -> str:
    return f"{column} TEXT NOT NULL CHECK ({column} {DAY})"


def _said(column: str) -> str:
    return f"{column} TEXT NOT NULL CHECK ({column} <> '')"


TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE answer (
    id TEXT PRIMARY KEY, {_POST}, {_said("rule")}, {_said("words")}, {_said("said")}, {_person("answered_by")},
    role TEXT NOT NULL, {_instant("answered_at")}, {_REVOKED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE confirmation (
    id TEXT PRIMARY KEY, {_POST}, {_HASH}, {_said("rule")}, {_said("words")}, {_person("confirmed_by")},
    role TEXT NOT NULL, {_instant("confirmed_at")}, {_REVOKED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE override (
    id TEXT PRIMARY KEY, {_POST}, {_HASH}, {_said("rule")}, {_said("reason")}, {_person("overridden_by")},
    role TEXT NOT NULL, {_instant("overridden_at")}, {_REVOKED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE second_reading (
    id TEXT PRIMARY KEY, {_POST}, {_HASH}, {_person("read_by")}, role TEXT NOT NULL, comment TEXT NOT NULL,
    {_instant("read_at")}, {_REVOKED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE period_approval (
    id TEXT PRIMARY KEY, {_POST}, {_HASH}, {_day("from_day")},
    until_day TEXT NOT NULL CHECK (until_day {DAY} AND until_day >= from_day), {_person("approved_by")},
    role TEXT NOT NULL, {_instant("approved_at")}, {_REVOKED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE photo_authorisation (
    id TEXT PRIMARY KEY, photo_id TEXT NOT NULL REFERENCES photo (id), sha256 TEXT NOT NULL REFERENCES file (id),
    emergency_id TEXT NOT NULL REFERENCES emergency (id), {_person("authorised_by")}, role TEXT NOT NULL,
    {_instant("authorised_at")}, {_REVOKED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE hashtag (
    id TEXT PRIMARY KEY, {_said("tag")}, verdict TEXT NOT NULL CHECK (verdict IN ('fit', 'unfit')),
    {_person("looked_by")}, {_day("looked_on")}, notes TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE partner_entry (
    id TEXT PRIMARY KEY REFERENCES partner (id),
    kind TEXT NOT NULL CHECK (kind IN ('partner', 'patron', 'supplier', 'sponsor', 'affiliation', 'news outlet')),
    domain TEXT NOT NULL, notes TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE agreement (
    id TEXT PRIMARY KEY, partner_id TEXT NOT NULL REFERENCES partner (id),
    kind TEXT NOT NULL CHECK (kind IN ('to be named', 'links')), {_day("from_day")},
    until_day TEXT CHECK (until_day IS NULL OR until_day {DAY} AND until_day >= from_day), {_person("recorded_by")},
    {_instant("recorded_at")}, post_id TEXT REFERENCES post (id), document TEXT REFERENCES file (id),
    notes TEXT NOT NULL, {_ENDED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE election (
    id TEXT PRIMARY KEY, {_said("name")}, {_day("day")}, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE candidate (
    id TEXT PRIMARY KEY, election_id TEXT NOT NULL REFERENCES election (id), {_said("name")}, office TEXT NOT NULL,
    party TEXT NOT NULL, withdrawn_on TEXT {opt("withdrawn_on", DAY)}, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE own_contact (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('domain', 'telephone', 'email', 'address')),
    {_said("value")}, notes TEXT NOT NULL, {_ENDED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE town_word (
    id TEXT PRIMARY KEY, {_said("word")}, {_person("added_by")}, {_instant("added_at")}, {_ENDED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE training (
    id TEXT PRIMARY KEY, {_person("person_id")}, kind TEXT NOT NULL CHECK (kind IN ('training', 'familiar')),
    {_day("on_day")}, {_person("recorded_by")}, {_instant("recorded_at")},
    channel_id TEXT REFERENCES channel (id), notes TEXT NOT NULL, {_REVOKED}
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE official_release (
    id TEXT PRIMARY KEY, {_said("name")}, is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
    released TEXT {opt("released", WALL)}, released_at TEXT {opt("released_at", INSTANT)}, how TEXT NOT NULL,
    revision INTEGER NOT NULL, CHECK ((released IS NULL) = (released_at IS NULL))
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE community_request (
    id TEXT PRIMARY KEY, {_said("asked_by")}, {_said("what")}, {_day("asked_on")}, post_id TEXT REFERENCES post (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'deferred', 't i', 't ii', 't iii')), deferred_to TEXT NOT NULL,
    reply TEXT NOT NULL, decided_by TEXT REFERENCES person (id), role TEXT NOT NULL,
    decided_at TEXT {opt("decided_at", INSTANT)}, revision INTEGER NOT NULL,
    CHECK (outcome = 'open' OR decided_by IS NOT NULL AND decided_at IS NOT NULL)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE post_objective (
    id TEXT PRIMARY KEY REFERENCES post (id), objective TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX answer_post ON answer (post_id)",
    "CREATE INDEX confirmation_post ON confirmation (post_id)",
    "CREATE INDEX override_post ON override (post_id)",
    "CREATE INDEX second_reading_post ON second_reading (post_id)",
    "CREATE INDEX period_approval_post ON period_approval (post_id)",
    "CREATE INDEX photo_authorisation_photo ON photo_authorisation (photo_id)",
    "CREATE INDEX agreement_partner ON agreement (partner_id)",
    "CREATE INDEX candidate_election ON candidate (election_id)",
    "CREATE INDEX training_person ON training (person_id)",
    "CREATE INDEX community_request_post ON community_request (post_id)",
)
