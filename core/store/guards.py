"""The database's own refusals: the two named gates, what is never changed, and the journal that only grows.

Triggers refuse, they never mend. They hold against whoever writes, also a plain connection with foreign keys, recursive
triggers and CHECKs off: OR REPLACE removes a row without its delete trigger there, so every INSERT of an id that stands
is refused. Each refuses before the write: a connection's own temporary trigger that ends a statement by RAISE(IGNORE)
would pass over one that came after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from core.store.guards_recorded import UNPROVEN, refusals

PROMISED_SQL = "('queued', 'pinned', 'handed over')"

_BLANKS = (
    "char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200,"
    " 8201, 8202, 8232, 8233, 8239, 8287, 12288)"
)
"""Every character that core takes for a space."""

_SAME_PHOTOGRAPHER = """AND (f.photographer = '' OR lower(s.given_by) = lower(f.photographer)
            OR (s.given_by || f.photographer) GLOB '*[^ -~]*')"""
"""SQLite folds the case of ASCII alone; whether other names are the same is for core to tell."""

_FITTING_CONSENT = """EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = {kind} AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL {more}
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND ({p}.at_wall IS NULL OR (s.signed_on <= substr({p}.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr({p}.at_wall, 1, 10) <= s.until_day))))"""

_FIT = """EXISTS (
    SELECT 1 FROM photo f JOIN channel c ON c.id = {p}.channel_id JOIN file b ON b.id = f.sha256
    WHERE f.id = l.photo_id AND b.damaged_at IS NULL AND f.discarded = 0
    AND EXISTS (
        SELECT 1 FROM photo_approval a
        WHERE a.photo_id = f.id AND a.sha256 = f.sha256 AND a.verdict = 'approved' AND a.revoked_at IS NULL
        AND NOT {unproven})
    AND CASE f.source
        WHEN 'owned' THEN f.owner_id IS NOT NULL AND f.stated_by IS NOT NULL
        WHEN 'commissioned' THEN {contract}
        WHEN 'given' THEN {photographer}
        WHEN 'licensed' THEN {licence}
        WHEN 'public domain' THEN {reason}
        WHEN 'exception' THEN {reason}
        ELSE 0 END
    AND (coalesce((SELECT t.release_blocks FROM town t WHERE t.id = 'town'), 1) = 0 OR (
        CASE f.people
            WHEN 'nobody' THEN NOT EXISTS (SELECT 1 FROM people_shown n WHERE n.photo_id = f.id)
            WHEN 'named' THEN EXISTS (SELECT 1 FROM people_shown n WHERE n.photo_id = f.id)
            WHEN 'workplace' THEN {who} AND {when}
            WHEN 'crowd' THEN {how}
            ELSE 0 END
        AND NOT EXISTS (
            SELECT 1 FROM people_shown n
            WHERE n.photo_id = f.id AND (n.minor = 1 OR f.people = 'named') AND NOT {release}))))"""
"""Whether a link's photo has an approval of exactly its file, and a consent for a placement's channel and day."""


def _fit(placement: str) -> str:
    """Return the SQL that tells whether a link's photo is fit for the placement whose columns stand behind a name."""

    def consent(kind: str, more: str = "") -> str:
        return _FITTING_CONSENT.format(kind=kind, more=more, p=placement)

    def said(column: str) -> str:
        return f"trim(f.{column}, {_BLANKS}) <> ''"

    return _FIT.format(
        p=placement,
        unproven=UNPROVEN,
        contract=consent("'contract'"),
        photographer=consent("'photographer'", _SAME_PHOTOGRAPHER),
        licence=consent("'licence'"),
        release=consent("CASE n.minor WHEN 1 THEN 'guardian' ELSE 'release' END", "AND s.shown_id = n.id"),
        reason=said("source_reason"),
        who=said("people_who"),
        when=said("people_when"),
        how=said("people_how"),
    )


UNFIT_VIEW = f"""CREATE VIEW unfit AS
SELECT p.id AS placement_id, p.post_id AS post_id, p.state AS state, l.photo_id AS photo_id
FROM placement p JOIN post_photo l ON l.post_id = p.post_id
WHERE NOT {_fit("p")}"""
"""Each photo of each placement that lacks an approval of exactly this file, or a consent that covers the placement's
channel and day. The gate in ``core.policy`` decides with sentences; this is the same invariant, for whoever writes past
it. What depends on the clock, on the pack's roles and on the bytes on disk is for the gate alone."""

GUARDED = (
    "town department person person_role channel slot_times blackout authorisation partner emergency file photo "
    "photo_approval consent people_shown post variant post_version placement hold_reason post_photo post_decision "
    "publication answer confirmation override second_reading period_approval photo_authorisation hashtag partner_entry "
    "agreement election candidate own_contact town_word training official_release community_request post_objective "
    "series series_occurrence holiday_skip town_province hand_order emergency_ending emergency_review "
    "reference_event comment signing_key credential password_offer sign_in_tries signature seal seal_line "
    "seal_decision recorded_decision recorded_answer use_request use_step use_notice password_change "
    "stand_in acted_for asking packet packet_answer answer_outcome key_acceptance"
).split()
_NOT_KEPT = frozenset(
    "slot_times blackout people_shown variant post_photo hashtag partner_entry election candidate own_contact town_word"
    " post_objective series series_occurrence holiday_skip town_province hand_order"
    " reference_event".split()
)
"""Records that a step may remove, and an undone step does; the log keeps what they were."""

KEPT = [table for table in GUARDED if table not in _NOT_KEPT]

_REVOCATION = ("revoked_at", "revoked_by", "revoked_why", "revision")
_ENDING = ("ended_at", "ended_by", "ended_why", "revision")

ONLY_MAY_CHANGE = {
    "photo_approval": _REVOCATION,
    "post_decision": _REVOCATION,
    "consent": ("withdrawn_on", "withdrawn_by", "withdrawn_at", "revision"),
    "file": ("damaged_at", "revision"),
    "emergency": ("ended_at", "ended_by", "revision"),
    "authorisation": _REVOCATION,
    "answer": _REVOCATION,
    "confirmation": _REVOCATION,
    "override": _REVOCATION,
    "second_reading": _REVOCATION,
    "period_approval": _REVOCATION,
    "photo_authorisation": _REVOCATION,
    "training": _REVOCATION,
    "agreement": _ENDING,
    "hold_reason": ("settled_at", "revision"),
    "person_role": ("ended_at", "revision"),
    "post_version": (),
    "publication": (),
    "emergency_ending": (),
    "emergency_review": (),
    "comment": (),
    "signing_key": ("ended_at", "ended_by", "ended_why", "revision"),
    "credential": (),
    "signature": (),
    "seal": ("withdrawn_at", "withdrawn_by", "withdrawn_why", "revision"),
    "seal_line": (),
    "seal_decision": _REVOCATION,
    "recorded_decision": (),
    "recorded_answer": (),
    "use_request": _ENDING,
    "use_step": _REVOCATION,
    "use_notice": (),
    "password_change": (),
    "stand_in": _ENDING,
    "acted_for": (),
    "asking": (),
    "packet": ("withdrawn_at", "withdrawn_by", "withdrawn_why", "revision"),
    "packet_answer": (),
    "answer_outcome": (),
    "key_acceptance": (),
}
"""What may change of a record of an act: each revocation once, and nothing else."""

_FIXED = {
    "photo": ("sha256", "added_by", "added_at"),
    "placement": ("post_id", "channel_id"),
    "post": ("created_at", "author_id"),
    "channel": ("kind", "platform"),
    "people_shown": ("photo_id",),
    "town": ("calendar_id", "zone", "created_at"),
    "hashtag": ("tag",),
    "series": ("begun_at",),
    "series_occurrence": ("series_id", "day"),
    "candidate": ("election_id",),
    "own_contact": ("kind", "value"),
    "town_word": ("word", "added_by", "added_at"),
    "official_release": ("name", "is_closed"),
    "community_request": ("asked_by", "what", "asked_on"),
}
"""Columns of records that may change which themselves may not."""

RIGHTS = ("photo-approved", "photographer-consent", "media-rights", "media-unchanged")
"""The rules on which Oyez is built: nobody's word stands for what they ask, and none is taken down."""

_STATES = (
    "('draft', 'asked', 'queued', 'pinned', 'held', 'handed over', 'published', 'missed', 'taken down', 'dropped',"
    " 'past')"
)

_STEPS_OF_A_PLACEMENT = (
    (
        "stands_still",
        "NOT EXISTS (SELECT 1 FROM placement WHERE id = OLD.id AND state IS OLD.state AND at IS OLD.at"
        " AND at_wall IS OLD.at_wall AND since IS OLD.since)",
        "changed under its own change",
    ),
    (
        "published_stays",
        "OLD.state = 'published' AND (NEW.state NOT IN ('published', 'taken down', 'missed') OR OLD.at IS NOT NEW.at)",
        "what went out stays so",
    ),
    (
        "ended_stays",
        "OLD.state IN ('taken down', 'past') AND OLD.state IS NOT NEW.state",
        "this state is the last",
    ),
    (
        "taken_down_from",
        "NEW.state IN ('taken down', 'past') AND OLD.state IS NOT NEW.state AND OLD.state <> 'published'",
        "only what was published is taken down",
    ),
)
"""Steps that no command takes: what each is called, how it is known, and why it is refused."""


def _refuse(name: str, event: str, condition: str, why: str) -> str:
    return f"CREATE TRIGGER {name} {event} WHEN {condition}\nBEGIN\n    SELECT RAISE(ABORT, '{why}');\nEND"


def _differs(columns: tuple[str, ...]) -> str:
    return " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)


def _identity() -> Iterator[str]:
    for table in GUARDED:
        stands, update = f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)", f"BEFORE UPDATE ON {table}"
        yield _refuse(f"{table}_insert_once", f"BEFORE INSERT ON {table}", stands, f"{table}: this id stands already")
        yield _refuse(f"{table}_id_stays", update, "OLD.id IS NOT NEW.id", f"{table}: an id never changes")
    for table in KEPT:
        yield _refuse(f"{table}_is_kept", f"BEFORE DELETE ON {table}", "1", f"{table}: records are kept")
    yield _refuse("town_is_one", "BEFORE INSERT ON town", "NEW.id <> 'town'", "town: a calendar has one")


def _history(columns_of: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for table, may_change in ONLY_MAY_CHANGE.items():
        fixed = tuple(column for column in columns_of[table] if column not in may_change)
        update = f"BEFORE UPDATE ON {table}"
        yield _refuse(f"{table}_is_fixed", update, _differs(fixed), f"{table}: what was recorded stays")
        ending = [column for column in may_change if column.endswith("_at") and column != "damaged_at"]
        for column in ending:
            said = tuple(name for name in may_change if name != "revision")
            condition = f"OLD.{column} IS NOT NULL AND ({_differs(said)})"
            yield _refuse(f"{table}_{column}_once", update, condition, f"{table}: {column} is set once")
    for table, fixed in _FIXED.items():
        update = f"BEFORE UPDATE ON {table}"
        yield _refuse(f"{table}_fixed_columns", update, _differs(fixed), f"{table}: this never changes")
    released = f"OLD.released_at IS NOT NULL AND ({_differs(('released', 'released_at', 'how'))})"
    update = "BEFORE UPDATE ON official_release"
    yield _refuse("official_release_once", update, released, "official_release: it is released once")
    of_rights = f"NEW.rule IN ({', '.join(repr(rule) for rule in RIGHTS)})"
    for table in ("answer", "confirmation", "override"):
        event = f"BEFORE INSERT ON {table}"
        yield _refuse(f"{table}_of_rights", event, of_rights, f"{table}: nobody settles a rule of rights")
    stands = "EXISTS (SELECT 1 FROM candidate WHERE election_id = OLD.id)"
    yield _refuse("election_stands", "BEFORE DELETE ON election", stands, "election: candidates of it are on file")
    settled = "EXISTS (SELECT 1 FROM series_occurrence WHERE series_id = OLD.id)"
    yield _refuse("series_stands", "BEFORE DELETE ON series", settled, "series: days of it are settled")
    no_list = "EXISTS (SELECT 1 FROM json_each(NEW.uses) u WHERE u.type <> 'text' OR typeof(u.key) <> 'integer')"
    yield _refuse("consent_uses", "BEFORE INSERT ON consent", no_list, "consent: its uses are a list of words")


def _placement() -> Iterator[str]:
    begins = "NEW.state NOT IN ('draft', 'past')"
    yield _refuse("placement_begins", "BEFORE INSERT ON placement", begins, "placement: begins as a draft or as past")
    amiss = (
        f"NEW.state NOT IN {_STATES} OR (NEW.at IS NULL) <> (NEW.at_wall IS NULL)"
        " OR (NEW.at IS NOT NULL AND coalesce(abs(julianday(NEW.at) - julianday(NEW.at_wall)) > 0.6, 1))"
        " OR (NEW.state IN ('pinned', 'handed over', 'published', 'taken down', 'past') AND NEW.at_wall IS NULL)"
        " OR (NEW.state IN ('queued', 'pinned') AND NEW.since IS NULL)"
    )
    for event in ("INSERT", "UPDATE"):
        why = "placement: no such state, or its times do not fit it"
        yield _refuse(f"placement_form_{event.lower()}", f"BEFORE {event} ON placement", amiss, why)
    for name, condition, why in _STEPS_OF_A_PLACEMENT:
        yield _refuse(f"placement_{name}", "BEFORE UPDATE ON placement", condition, f"placement: {why}")


_LACKS = "gate: a photo lacks approval or consent"


def _gate() -> Iterator[str]:
    unfit = f"EXISTS (SELECT 1 FROM post_photo l WHERE l.post_id = NEW.post_id AND NOT {_fit('NEW')})"
    event = "BEFORE UPDATE ON placement"
    yield _refuse("placement_gate", event, f"NEW.state IN {PROMISED_SQL} AND {unfit}", _LACKS)
    published = "NEW.state = 'published' AND OLD.state <> 'published'"
    yield _refuse("placement_publish_gate", event, f"{published} AND {unfit}", _LACKS)
    yield _refuse(
        "placement_publish_from",
        event,
        f"{published} AND (OLD.state NOT IN ('queued', 'pinned', 'handed over', 'missed')"
        " OR NOT EXISTS (SELECT 1 FROM publication WHERE placement_id = NEW.id))",
        "placement: published only from the line, with what went out on record",
    )
    of_discarded = "EXISTS (SELECT 1 FROM post WHERE id = NEW.post_id AND state = 'discarded')"
    promised = f"NEW.state IN {PROMISED_SQL}"
    yield _refuse("placement_post_open", event, f"{promised} AND {of_discarded}", "placement: its post is discarded")
    discarded = f"NEW.state = 'discarded' AND {_promised('NEW.id')}"
    yield _refuse("post_discard_gate", "BEFORE UPDATE ON post", discarded, "post: it is scheduled")


def _promised(posts: str) -> str:
    return f"EXISTS (SELECT 1 FROM placement WHERE state IN {PROMISED_SQL} AND post_id IN ({posts}))"


def _ground() -> Iterator[str]:
    """Yield refusals of a change to what a promised placement reads: whoever changes it holds the placement first."""
    with_photo = "SELECT post_id FROM post_photo WHERE photo_id = {}"
    with_file = "SELECT l.post_id FROM post_photo l JOIN photo f ON f.id = l.photo_id WHERE f.sha256 = OLD.id"
    read_by = (
        ("post_photo", "INSERT", "NEW.post_id"),
        ("post_photo", "UPDATE", "OLD.post_id, NEW.post_id"),
        ("post_photo", "DELETE", "OLD.post_id"),
        ("photo", "UPDATE", with_photo.format("OLD.id")),
        ("photo_approval", "UPDATE", with_photo.format("OLD.photo_id")),
        ("consent", "UPDATE", with_photo.format("OLD.photo_id")),
        ("people_shown", "INSERT", with_photo.format("NEW.photo_id")),
        ("people_shown", "UPDATE", with_photo.format("OLD.photo_id")),
        ("people_shown", "DELETE", with_photo.format("OLD.photo_id")),
        ("file", "UPDATE", with_file),
    )
    everything = f"EXISTS (SELECT 1 FROM placement WHERE state IN {PROMISED_SQL})"
    changes_gate = f"OLD.release_blocks IS NOT NEW.release_blocks AND {everything}"
    yield _refuse("town_update_ground", "BEFORE UPDATE ON town", changes_gate, "town: scheduled posts stand on it")
    for table, event, posts in read_by:
        name = f"{table}_{event.lower()}_ground"
        yield _refuse(name, f"BEFORE {event} ON {table}", _promised(posts), f"{table}: a scheduled post stands on it")


def _recorded() -> Iterator[str]:
    """Yield refusals of a decision recorded in somebody's name that nothing bears out, or that another answers."""
    return (_refuse(*refusal) for refusal in refusals(PROMISED_SQL))


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
    every = (_identity(), _history(columns_of), _placement(), _gate(), _ground(), _recorded(), _journal())
    return (UNFIT_VIEW, *chain.from_iterable(every))
