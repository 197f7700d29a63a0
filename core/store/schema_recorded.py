"""The tables of decisions that were given on paper, by e-mail or by telephone."""

from __future__ import annotations

from core.store.schema import DAY, INSTANT

TABLES_SQL: tuple[str, ...] = (
    f"""CREATE TABLE recorded_decision (
    id TEXT PRIMARY KEY, subject_table TEXT NOT NULL
        CHECK (subject_table IN
            ('photo_approval', 'post_decision', 'period_approval', 'second_reading', 'seal_decision')),
    subject_id TEXT NOT NULL, decided_by TEXT NOT NULL REFERENCES person (id),
    way TEXT NOT NULL CHECK (way IN ('paper', 'e-mail', 'telephone')), said_on TEXT NOT NULL CHECK (said_on {DAY}),
    document TEXT REFERENCES file (id), recorded_by TEXT NOT NULL REFERENCES person (id),
    recorded_at TEXT NOT NULL CHECK (recorded_at {INSTANT}), revision INTEGER NOT NULL,
    CHECK (recorded_by <> decided_by)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX recorded_decision_subject ON recorded_decision (subject_id, subject_table)",
    "CREATE INDEX recorded_decision_person ON recorded_decision (decided_by)",
    "CREATE INDEX recorded_decision_bare ON recorded_decision (subject_id) WHERE document IS NULL",
    f"""CREATE TABLE recorded_answer (
    id TEXT PRIMARY KEY REFERENCES recorded_decision (id), confirms INTEGER NOT NULL CHECK (confirms IN (0, 1)),
    why TEXT NOT NULL CHECK (confirms = 1 OR why <> ''), answered_by TEXT NOT NULL REFERENCES person (id),
    answered_at TEXT NOT NULL CHECK (answered_at {INSTANT}), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX recorded_answer_denied ON recorded_answer (id) WHERE confirms = 0",
)
