"""The first tables of a calendar, in SQLite's own words.

Every table is STRICT and WITHOUT ROWID (but the journal): a row can then be replaced by its id alone, and each id is
guarded. No table has a second UNIQUE column, through which OR REPLACE could remove a row unseen.
"""

from __future__ import annotations

APPLICATION_ID = 0x4F79657A
"""``Oyez`` in ASCII: marks the file as a calendar."""

VERSION = 5
"""The schema's number, kept in ``user_version``."""

FINGERPRINTS = {
    1: "22760da60d24c4dca6f7223be33296094dae6d9ea9366e6e3a0f2954e48f4043",
    2: "c085f090245294cc378f299fb18113c37d9b4af8c1d5ac27e13c6a9f1088cdc2",
    3: "b422877d6738bbc9cc4e534eaa225e6931fbba96496b61301d6045d6ebb375bf",
    4: "7ee9591b16ed65c793dbf48eb337104d2aca362e255945833fffb90fcfc27a94",
    5: "605baff80e0ec014fa5452399fc7d13b2ce0acd9f9b2c7a7afbe946f3e22fa1d",
}
"""The fingerprint of all statements that make the schema of each number; each opening holds a file to its own."""

WALL = "GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'"
DAY = "GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"
INSTANT = "GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'"
SHA = "length({0}) = 64 AND {0} NOT GLOB '*[^0-9a-f]*'"


def opt(column: str, form: str) -> str:
    """Return the CHECK of a column that may be empty, and else has a form."""
    return f"CHECK ({column} IS NULL OR {column} {form})"


TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE town (
    id TEXT PRIMARY KEY CHECK (id = 'town'), calendar_id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    zone TEXT NOT NULL, policy TEXT NOT NULL, policy_version TEXT NOT NULL, tzdata TEXT NOT NULL,
    created_at TEXT NOT NULL CHECK (created_at {INSTANT}),
    release_blocks INTEGER NOT NULL CHECK (release_blocks IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE department (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), title TEXT NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id), email TEXT NOT NULL,
    left_on TEXT {opt("left_on", DAY)}, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE person_role (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('author', 'coordinator', 'director', 'cao', 'information officer',
        'director of emergency management', 'it', 'records clerk', 'council member')),
    since TEXT NOT NULL CHECK (since {INSTANT}), ended_at TEXT {opt("ended_at", INSTANT)}, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE channel (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), platform TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('social', 'website', 'newsletter', 'sign', 'member''s own')),
    handle TEXT NOT NULL, purpose TEXT NOT NULL, position INTEGER NOT NULL,
    department_id TEXT REFERENCES department (id), official INTEGER NOT NULL CHECK (official IN (0, 1)),
    approved_by TEXT REFERENCES person (id), approved_role TEXT NOT NULL, approved_on TEXT {opt("approved_on", DAY)},
    state TEXT NOT NULL CHECK (state IN ('open', 'frozen', 'retired')), state_reason TEXT NOT NULL,
    least_gap_minutes INTEGER NOT NULL CHECK (least_gap_minutes >= 0),
    most_a_day INTEGER CHECK (most_a_day IS NULL OR most_a_day > 0), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE slot_times (
    id TEXT PRIMARY KEY, channel_id TEXT NOT NULL REFERENCES channel (id), rrule TEXT NOT NULL,
    time TEXT NOT NULL CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'), from_day TEXT NOT NULL CHECK (from_day {DAY}),
    until_day TEXT {opt("until_day", DAY)}, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE blackout (
    id TEXT PRIMARY KEY, channel_id TEXT REFERENCES channel (id), from_wall TEXT NOT NULL CHECK (from_wall {WALL}),
    to_wall TEXT NOT NULL CHECK (to_wall {WALL} AND to_wall > from_wall), reason TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE authorisation (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    channel_id TEXT NOT NULL REFERENCES channel (id),
    kind TEXT NOT NULL CHECK (kind IN ('regular', 'overseen')), from_day TEXT NOT NULL CHECK (from_day {DAY}),
    until_day TEXT {opt("until_day", DAY)}, approved_by TEXT NOT NULL REFERENCES person (id),
    approved_on TEXT NOT NULL CHECK (approved_on {DAY}), revoked_at TEXT {opt("revoked_at", INSTANT)},
    revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE partner (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE emergency (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''),
    declared_at TEXT NOT NULL CHECK (declared_at {INSTANT}),
    declared_by TEXT NOT NULL REFERENCES person (id),
    on_word_of TEXT REFERENCES person (id), ended_at TEXT {opt("ended_at", INSTANT)},
    ended_by TEXT REFERENCES person (id), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE file (
    id TEXT PRIMARY KEY CHECK ({SHA.format("id")}), original_name TEXT NOT NULL, media_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0), added_at TEXT NOT NULL CHECK (added_at {INSTANT}),
    damaged_at TEXT {opt("damaged_at", INSTANT)}, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE photo (
    id TEXT PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES file (id), name TEXT NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id), added_by TEXT NOT NULL REFERENCES person (id),
    added_at TEXT NOT NULL CHECK (added_at {INSTANT}), width INTEGER NOT NULL, height INTEGER NOT NULL,
    taken TEXT {opt("taken", WALL)}, description TEXT NOT NULL,
    source TEXT CHECK (source IN ('owned', 'commissioned', 'given', 'licensed', 'public domain', 'exception')),
    owner_id TEXT REFERENCES person (id), stated_by TEXT REFERENCES person (id), photographer TEXT NOT NULL,
    credit TEXT NOT NULL, source_reason TEXT NOT NULL,
    people TEXT CHECK (people IN ('nobody', 'named', 'workplace', 'crowd')), people_who TEXT NOT NULL,
    people_when TEXT NOT NULL, people_how TEXT NOT NULL, creator_in_file TEXT NOT NULL, copyright_in_file TEXT NOT NULL,
    usage_in_file TEXT NOT NULL, has_location INTEGER NOT NULL CHECK (has_location IN (0, 1)),
    discarded INTEGER NOT NULL CHECK (discarded IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE photo_approval (
    id TEXT PRIMARY KEY, photo_id TEXT NOT NULL REFERENCES photo (id), sha256 TEXT NOT NULL REFERENCES file (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'returned')), decided_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, comment TEXT NOT NULL CHECK (verdict = 'approved' OR comment <> ''),
    decided_at TEXT NOT NULL CHECK (decided_at {INSTANT}), revoked_at TEXT {opt("revoked_at", INSTANT)},
    revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE people_shown (
    id TEXT PRIMARY KEY, photo_id TEXT NOT NULL REFERENCES photo (id), name TEXT NOT NULL CHECK (name <> ''),
    minor INTEGER NOT NULL CHECK (minor IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE consent (
    id TEXT PRIMARY KEY, photo_id TEXT NOT NULL REFERENCES photo (id),
    kind TEXT NOT NULL CHECK (kind IN ('photographer', 'contract', 'licence', 'release', 'guardian')),
    document TEXT NOT NULL REFERENCES file (id), given_by TEXT NOT NULL CHECK (given_by <> ''),
    signed_on TEXT NOT NULL CHECK (signed_on {DAY}), uses TEXT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES person (id),
    recorded_at TEXT NOT NULL CHECK (recorded_at {INSTANT}), until_day TEXT {opt("until_day", DAY)},
    shown_id TEXT REFERENCES people_shown (id) CHECK ((kind IN ('release', 'guardian')) = (shown_id IS NOT NULL)),
    withdrawn_on TEXT {opt("withdrawn_on", DAY)}, withdrawn_by TEXT REFERENCES person (id),
    withdrawn_at TEXT {opt("withdrawn_at", INSTANT)}, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE post (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, class_key TEXT NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id),
    author_id TEXT NOT NULL REFERENCES person (id), created_at TEXT NOT NULL CHECK (created_at {INSTANT}),
    ground TEXT NOT NULL, partner_id TEXT REFERENCES partner (id), emergency_id TEXT REFERENCES emergency (id),
    deemed_by TEXT REFERENCES person (id), text TEXT NOT NULL, link TEXT NOT NULL,
    not_before TEXT {opt("not_before", WALL)}, go_out_before TEXT {opt("go_out_before", WALL)},
    together INTEGER NOT NULL CHECK (together IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('open', 'discarded')),
    content_hash TEXT NOT NULL, policy_version TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE variant (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), channel_id TEXT NOT NULL REFERENCES channel (id),
    title TEXT, text TEXT, link TEXT, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE post_version (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), number INTEGER NOT NULL CHECK (number > 0),
    content_hash TEXT NOT NULL CHECK ({SHA.format("content_hash")}), content TEXT NOT NULL,
    saved_by TEXT REFERENCES person (id), saved_at TEXT NOT NULL CHECK (saved_at {INSTANT}), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE placement (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), channel_id TEXT NOT NULL REFERENCES channel (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'asked', 'queued', 'pinned', 'held', 'handed over', 'published',
        'missed', 'taken down', 'dropped', 'past')),
    planned TEXT {opt("planned", WALL)}, at_wall TEXT {opt("at_wall", WALL)}, at TEXT {opt("at", INSTANT)},
    since TEXT {opt("since", INSTANT)}, asked_by TEXT REFERENCES person (id), pin_reason TEXT NOT NULL,
    why TEXT NOT NULL, moved_from TEXT {opt("moved_from", WALL)}, moved_by TEXT,
    opens TEXT {opt("opens", INSTANT)}, closes TEXT {opt("closes", INSTANT)}, closes_why TEXT NOT NULL,
    revision INTEGER NOT NULL,
    CHECK ((at IS NULL) = (at_wall IS NULL)),
    CHECK (state NOT IN ('pinned', 'handed over', 'published', 'taken down', 'past') OR at_wall IS NOT NULL),
    CHECK (state NOT IN ('queued', 'pinned') OR since IS NOT NULL)
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE hold_reason (
    id TEXT PRIMARY KEY, placement_id TEXT NOT NULL REFERENCES placement (id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'gate')), rule TEXT NOT NULL, said TEXT NOT NULL CHECK (said <> ''),
    held_at TEXT NOT NULL CHECK (held_at {INSTANT}), held_by TEXT REFERENCES person (id),
    former_wall TEXT {opt("former_wall", WALL)},
    settled_at TEXT {opt("settled_at", INSTANT)}, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE post_photo (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), photo_id TEXT NOT NULL REFERENCES photo (id),
    position INTEGER NOT NULL CHECK (position >= 0), description TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE post_decision (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id),
    content_hash TEXT NOT NULL CHECK ({SHA.format("content_hash")}),
    verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'returned')), decided_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, comment TEXT NOT NULL CHECK (verdict = 'approved' OR comment <> ''),
    decided_at TEXT NOT NULL CHECK (decided_at {INSTANT}), revoked_at TEXT {opt("revoked_at", INSTANT)},
    revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE publication (
    id TEXT PRIMARY KEY, placement_id TEXT NOT NULL REFERENCES placement (id), content_hash TEXT NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL, photos TEXT NOT NULL, link TEXT NOT NULL,
    published_at TEXT NOT NULL CHECK (published_at {INSTANT}), published_by TEXT NOT NULL REFERENCES person (id),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, step TEXT NOT NULL, at TEXT NOT NULL CHECK (at {INSTANT}), station TEXT NOT NULL,
    actor_id TEXT, actor TEXT NOT NULL, act TEXT NOT NULL, label TEXT NOT NULL, subject_table TEXT NOT NULL,
    subject_id TEXT NOT NULL, content_hash TEXT NOT NULL CHECK ({SHA.format("content_hash")}),
    previous TEXT NOT NULL CHECK ({SHA.format("previous")}), hash TEXT NOT NULL CHECK ({SHA.format("hash")})
) STRICT""",
    """CREATE TABLE journal_content (
    seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, before TEXT, after TEXT
) STRICT""",
    "CREATE INDEX person_role_person ON person_role (person_id)",
    "CREATE INDEX authorisation_person ON authorisation (person_id, channel_id)",
    "CREATE INDEX photo_sha256 ON photo (sha256)",
    "CREATE INDEX photo_approval_photo ON photo_approval (photo_id)",
    "CREATE INDEX consent_photo ON consent (photo_id)",
    "CREATE INDEX people_shown_photo ON people_shown (photo_id)",
    "CREATE INDEX post_author ON post (author_id)",
    "CREATE INDEX variant_post ON variant (post_id)",
    "CREATE INDEX post_version_post ON post_version (post_id, number)",
    "CREATE INDEX placement_post ON placement (post_id)",
    "CREATE INDEX placement_state ON placement (state, channel_id, at)",
    "CREATE INDEX placement_at ON placement (at_wall, state, channel_id, post_id)",
    "CREATE INDEX placement_planned ON placement (planned, state, channel_id, post_id)",
    "CREATE INDEX hold_reason_placement ON hold_reason (placement_id)",
    "CREATE INDEX post_photo_post ON post_photo (post_id, position)",
    "CREATE INDEX post_photo_photo ON post_photo (photo_id)",
    "CREATE INDEX post_decision_post ON post_decision (post_id)",
    "CREATE INDEX publication_placement ON publication (placement_id)",
    "CREATE INDEX journal_subject ON journal (subject_table, subject_id, seq)",
    "CREATE INDEX journal_step ON journal (step)",
)
