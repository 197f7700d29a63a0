"""The indexes that version 4 added to the first tables: each spares a question asked at every start a whole table."""

from __future__ import annotations

INDEXES_SQL: tuple[str, ...] = (
    "CREATE INDEX post_emergency ON post (emergency_id) WHERE emergency_id IS NOT NULL",
    "CREATE INDEX post_discarded ON post (state) WHERE state = 'discarded'",
)
"""Both hold few posts. One over every post's state would be taken for the month's join, which it makes far slower."""
