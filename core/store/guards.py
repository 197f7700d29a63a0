"""The database's own refusals: the two named gates, what is never changed, and the journal that only grows.

Triggers refuse, they never mend. They hold against whoever writes, also a plain connection with foreign keys and
recursive
triggers off: OR REPLACE removes a row without its delete trigger there, so every INSERT of an id that stands is
refused.
"""

from __future__ import annotations

from collections.abc import Iterator

PROMISED_SQL = "('queued', 'pinned', 'handed over')"

_FITTING_CONSENT = """EXISTS (
        SELECT 1 FROM consent s JOIN file d ON d.id = s.document
        WHERE s.photo_id = f.id AND s.kind = {kind} AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL
        AND instr(s.uses, '"' || c.kind || '"') > 0 {shown}
        AND (s.until_day IS NULL OR p.at_wall IS NULL OR substr(p.at_wall, 1, 10) <= s.until_day))"""


def _consent(kind: str, shown: str = "") -> str:
    return _FITTING_CONSENT.format(kind=kind, shown=shown)


UNFIT_VIEW = f"""CREATE VIEW unfit AS
SELECT p.id AS placement_id, p.post_id AS post_id, p.state AS state, l.photo_id AS photo_id
FROM placement p JOIN post_photo l ON l.post_id = p.post_id
WHERE NOT EXISTS (
    SELECT 1 FROM photo f JOIN channel c ON c.id = p.channel_id JOIN file b ON b.id = f.sha256
    WHERE f.id = l.photo_id AND b.damaged_at IS NULL AND f.discarded = 0
    AND EXISTS (
        SELECT 1 FROM photo_approval a
        WHERE a.photo_id = f.id AND a.sha256 = f.sha256 AND a.verdict = 'approved' AND a.revoked_at IS NULL)
    AND CASE f.source
        WHEN 'owned' THEN f.owner_id IS NOT NULL AND f.stated_by IS NOT NULL
        WHEN 'commissioned' THEN {_consent("'contract'")}
        WHEN 'given' THEN {_consent("'photographer'")}
        WHEN 'licensed' THEN {_consent("'licence'")}
        WHEN 'public domain' THEN f.source_reason <> ''
        WHEN 'exception' THEN f.source_reason <> ''
        ELSE 0 END
    AND (coalesce((SELECT t.release_blocks FROM town t), 1) = 0 OR (
        CASE f.people
            WHEN 'nobody' THEN 1
            WHEN 'named' THEN EXISTS (SELECT 1 FROM people_shown n WHERE n.photo_id = f.id)
            WHEN 'workplace' THEN f.people_who <> '' AND f.people_when <> ''
            WHEN 'crowd' THEN f.people_how <> ''
            ELSE 0 END
        AND NOT EXISTS (
            SELECT 1 FROM people_shown n
            WHERE n.photo_id = f.id AND (n.minor = 1 OR f.people = 'named')
            AND NOT {_consent("CASE n.minor WHEN 1 THEN 'guardian' ELSE 'release' END", "AND s.shown_id = n.id")})))
)"""
"""Each photo of each placement that lacks an approval of exactly this file, or a consent for the placement's channel
and day. The gate in ``core.policy`` decides with sentences; this is the same invariant, for whoever writes past it."""

GUARDED = (
    "town department person person_role channel slot_times blackout authorisation partner emergency file photo "
    "photo_approval consent people_shown post variant post_version placement "
    "hold_reason post_photo post_decision publication"
).split()
KEPT = [table for table in GUARDED if table not in {"slot_times", "blackout", "people_shown", "variant", "post_photo"}]

ONLY_MAY_CHANGE = {
    "photo_approval": ("revoked_at", "revoked_by", "revoked_why", "revision"),
    "post_decision": ("revoked_at", "revoked_by", "revoked_why", "revision"),
    "consent": ("withdrawn_on", "withdrawn_by", "withdrawn_at", "revision"),
    "file": ("damaged_at", "revision"),
    "emergency": ("ended_at", "ended_by", "revision"),
    "authorisation": ("revoked_at", "revoked_by", "revoked_why", "revision"),
    "hold_reason": ("settled_at", "revision"),
    "person_role": ("ended_at", "revision"),
    "post_version": (),
    "publication": (),
}
"""What may change of a record of an act: each revocation once, and nothing else."""

_FIXED = {
    "photo": ("sha256", "added_by", "added_at"),
    "placement": ("post_id", "channel_id"),
    "post": ("created_at", "author_id"),
    "channel": ("kind", "platform"),
    "people_shown": ("photo_id",),
    "town": ("calendar_id", "zone", "created_at"),
}
"""Columns of records that may change which themselves may not."""


def _refuse(name: str, event: str, condition: str, why: str) -> str:
    return f"CREATE TRIGGER {name} {event} WHEN {condition}\nBEGIN\n    SELECT RAISE(ABORT, '{why}');\nEND"


def _differs(columns: tuple[str, ...]) -> str:
    return " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)


def _identity() -> Iterator[str]:
    for table in GUARDED:
        stands = f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"
        yield _refuse(f"{table}_insert_once", f"BEFORE INSERT ON {table}", stands, f"{table}: this id stands already")
        yield _refuse(
            f"{table}_id_stays", f"BEFORE UPDATE ON {table}", "OLD.id IS NOT NEW.id", f"{table}: an id never changes"
        )
    for table in KEPT:
        yield _refuse(f"{table}_is_kept", f"BEFORE DELETE ON {table}", "1", f"{table}: records are kept")


def _history(columns_of: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for table, may_change in ONLY_MAY_CHANGE.items():
        fixed = tuple(column for column in columns_of[table] if column not in may_change)
        yield _refuse(
            f"{table}_is_fixed", f"BEFORE UPDATE ON {table}", _differs(fixed), f"{table}: what was recorded stays"
        )
        once = [column for column in may_change if column.endswith("_at") and column != "damaged_at"]
        for column in once:
            condition = f"OLD.{column} IS NOT NULL AND OLD.{column} IS NOT NEW.{column}"
            yield _refuse(
                f"{table}_{column}_once", f"BEFORE UPDATE ON {table}", condition, f"{table}: {column} is set once"
            )
    for table, fixed in _FIXED.items():
        yield _refuse(
            f"{table}_fixed_columns", f"BEFORE UPDATE ON {table}", _differs(fixed), f"{table}: this never changes"
        )


def _unfit(where: str) -> str:
    return f"EXISTS (SELECT 1 FROM unfit WHERE {where} AND state IN {PROMISED_SQL})"


def _gate() -> Iterator[str]:
    begins = "NEW.state NOT IN ('draft', 'past')"
    yield _refuse("placement_begins", "BEFORE INSERT ON placement", begins, "placement: begins as a draft or as past")
    known = (
        "NEW.state NOT IN ('draft', 'asked', 'queued', 'pinned', 'held', 'handed over', 'published', 'missed', "
        "'taken down', 'dropped', 'past')"
    )
    yield _refuse("placement_state_known", "BEFORE UPDATE ON placement", known, "placement: no such state")
    lacks = "gate: a photo lacks approval or consent"
    yield _refuse(
        "placement_gate",
        "AFTER UPDATE ON placement",
        f"NEW.state IN {PROMISED_SQL} AND {_unfit('placement_id = NEW.id')}",
        lacks,
    )
    published = "NEW.state = 'published' AND OLD.state <> 'published'"
    yield _refuse(
        "placement_publish_gate",
        "AFTER UPDATE ON placement",
        f"{published} AND EXISTS (SELECT 1 FROM unfit WHERE placement_id = NEW.id)",
        lacks,
    )
    yield _refuse(
        "placement_publish_from",
        "BEFORE UPDATE ON placement",
        f"{published} AND (OLD.state NOT IN ('queued', 'pinned', 'handed over', 'missed')"
        " OR NOT EXISTS (SELECT 1 FROM publication WHERE placement_id = NEW.id))",
        "placement: published only from the line, with what went out on record",
    )
    yield _refuse(
        "placement_published_stays",
        "BEFORE UPDATE ON placement",
        "OLD.state = 'published' AND (NEW.state NOT IN ('published', 'taken down', 'missed') OR OLD.at IS NOT NEW.at)",
        "placement: what went out stays so",
    )
    ended = "OLD.state IN ('taken down', 'past') AND OLD.state IS NOT NEW.state"
    yield _refuse("placement_ended_stays", "BEFORE UPDATE ON placement", ended, "placement: this state is the last")
    line = "NEW.state IN ('taken down', 'past') AND OLD.state IS NOT NEW.state AND OLD.state <> 'published'"
    yield _refuse(
        "placement_taken_down_from",
        "BEFORE UPDATE ON placement",
        line,
        "placement: only what was published is taken down",
    )
    discarded = (
        "NEW.state = 'discarded' AND EXISTS "
        f"(SELECT 1 FROM placement WHERE post_id = NEW.id AND state IN {PROMISED_SQL})"
    )
    yield _refuse("post_discard_gate", "BEFORE UPDATE ON post", discarded, "post: it is scheduled")
    yield from _gate_of_what_placements_read(lacks)


def _gate_of_what_placements_read(lacks: str) -> Iterator[str]:
    yield _refuse("post_photo_add_gate", "AFTER INSERT ON post_photo", _unfit("post_id = NEW.post_id"), lacks)
    yield _refuse(
        "post_photo_change_gate", "AFTER UPDATE ON post_photo", _unfit("post_id IN (OLD.post_id, NEW.post_id)"), lacks
    )
    yield _refuse("photo_gate", "AFTER UPDATE ON photo", _unfit("photo_id = NEW.id"), lacks)
    yield _refuse("photo_approval_gate", "AFTER UPDATE ON photo_approval", _unfit("photo_id = NEW.photo_id"), lacks)
    yield _refuse("consent_gate", "AFTER UPDATE ON consent", _unfit("photo_id = NEW.photo_id"), lacks)
    yield _refuse("people_shown_add_gate", "AFTER INSERT ON people_shown", _unfit("photo_id = NEW.photo_id"), lacks)
    yield _refuse("people_shown_change_gate", "AFTER UPDATE ON people_shown", _unfit("photo_id = NEW.photo_id"), lacks)
    yield _refuse("people_shown_remove_gate", "AFTER DELETE ON people_shown", _unfit("photo_id = OLD.photo_id"), lacks)
    damaged = "EXISTS (SELECT 1 FROM unfit u JOIN photo f ON f.id = u.photo_id WHERE f.sha256 = NEW.id AND u.state IN "
    yield _refuse("file_gate", "AFTER UPDATE ON file", f"{damaged}{PROMISED_SQL})", lacks)
    blocks = "NEW.release_blocks = 1 AND OLD.release_blocks = 0"
    yield _refuse("town_gate", "AFTER UPDATE ON town", f"{blocks} AND {_unfit('1')}", lacks)


def _journal() -> Iterator[str]:
    grows = (
        "NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal) OR NEW.previous IS NOT "
        f"coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), '{'0' * 64}')"
    )
    yield _refuse("journal_grows", "BEFORE INSERT ON journal", grows, "journal: a row follows the last one")
    content = (
        "EXISTS (SELECT 1 FROM journal_content WHERE seq = NEW.seq)"
        " OR NOT EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)"
    )
    yield _refuse("journal_content_grows", "BEFORE INSERT ON journal_content", content, "journal_content: written once")
    for table in ("journal", "journal_content"):
        yield _refuse(f"{table}_unchanged", f"BEFORE UPDATE ON {table}", "1", f"{table}: rows are never changed")
        yield _refuse(f"{table}_undeleted", f"BEFORE DELETE ON {table}", "1", f"{table}: rows are never deleted")


def guard_statements(columns_of: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the view and all triggers, in order. ``columns_of`` maps each table to its columns."""
    return (UNFIT_VIEW, *_identity(), *_history(columns_of), *_gate(), *_journal())
