"""The table that version 4 added for events of other calendars."""

from __future__ import annotations

from core.store.schema import DAY, opt

TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE reference_event (
    id TEXT PRIMARY KEY, source TEXT NOT NULL CHECK (source <> ''), uid TEXT NOT NULL CHECK (uid <> ''),
    title TEXT NOT NULL CHECK (title <> ''), from_day TEXT NOT NULL CHECK (from_day {DAY}),
    until_day TEXT NOT NULL CHECK (until_day {DAY} AND until_day >= from_day),
    begins TEXT CHECK (begins IS NULL OR begins GLOB '[0-2][0-9]:[0-5][0-9]'), rrule TEXT NOT NULL,
    last_day TEXT {opt("last_day", DAY)}, left_out TEXT NOT NULL, place TEXT NOT NULL, stated_zone TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX reference_event_day ON reference_event (from_day)",
    "CREATE INDEX reference_event_recurring ON reference_event (from_day) WHERE rrule <> ''",
    "CREATE INDEX reference_event_uid ON reference_event (uid)",
)
