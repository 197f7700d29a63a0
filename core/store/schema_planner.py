"""The tables that version 3 added: recurring posts, holidays, orders by hand, emergencies' ends."""

from __future__ import annotations

from core.store.schema import DAY, INSTANT, opt

TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE series (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, department_id TEXT NOT NULL REFERENCES department (id),
    author_id TEXT NOT NULL REFERENCES person (id), content TEXT NOT NULL CHECK (content <> ''),
    rrule TEXT NOT NULL CHECK (rrule <> ''), from_day TEXT NOT NULL CHECK (from_day {DAY}),
    until_day TEXT CHECK (until_day IS NULL OR until_day {DAY} AND until_day >= from_day),
    ahead_days INTEGER NOT NULL CHECK (ahead_days BETWEEN 1 AND 366),
    begun_at TEXT NOT NULL CHECK (begun_at {INSTANT}), ended_at TEXT {opt("ended_at", INSTANT)},
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE series_occurrence (
    id TEXT PRIMARY KEY, series_id TEXT NOT NULL REFERENCES series (id), day TEXT NOT NULL CHECK (day {DAY}),
    kind TEXT NOT NULL CHECK (kind IN ('made', 'skipped')), post_id TEXT REFERENCES post (id),
    made_as TEXT NOT NULL, revision INTEGER NOT NULL,
    CHECK (id = series_id || ' ' || day), CHECK (kind = 'skipped' OR post_id IS NOT NULL)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX series_occurrence_post ON series_occurrence (post_id)",
    "CREATE INDEX series_occurrence_series ON series_occurrence (series_id, day)",
    "CREATE INDEX post_together ON post (together) WHERE together = 1",
    """CREATE TABLE holiday_skip (
    id TEXT PRIMARY KEY REFERENCES channel (id), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE town_province (
    id TEXT PRIMARY KEY CHECK (id = 'town') REFERENCES town (id),
    province TEXT NOT NULL CHECK (province IN ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK',
        'YT')),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE hand_order (
    id TEXT PRIMARY KEY REFERENCES placement (id), put_before TEXT REFERENCES placement (id),
    ordered_by TEXT NOT NULL REFERENCES person (id), ordered_at TEXT NOT NULL CHECK (ordered_at {INSTANT}),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE emergency_ending (
    id TEXT PRIMARY KEY REFERENCES emergency (id), kind TEXT NOT NULL CHECK (kind IN ('over', 'mistake')),
    on_word_of TEXT REFERENCES person (id), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE emergency_review (
    id TEXT PRIMARY KEY REFERENCES emergency (id), reviewed_by TEXT NOT NULL REFERENCES person (id),
    reviewed_at TEXT NOT NULL CHECK (reviewed_at {INSTANT}), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
)
