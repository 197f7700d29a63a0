"""The table that version 4 added for Compose: comments about posts."""

from __future__ import annotations

from core.store.schema import INSTANT

TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE comment (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), text TEXT NOT NULL CHECK (text <> ''),
    written_by TEXT NOT NULL REFERENCES person (id),
    written_at TEXT NOT NULL CHECK (written_at {INSTANT}), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX comment_post ON comment (post_id, written_at)",
)
