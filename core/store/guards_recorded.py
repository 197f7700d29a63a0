"""The database's refusals about decisions that were recorded in somebody's name, and when such a one counts."""

from __future__ import annotations

from core.store.seals import given_sql

_DECIDED_BY = {
    "photo_approval": "decided_by",
    "post_decision": "decided_by",
    "period_approval": "approved_by",
    "second_reading": "read_by",
    "seal_decision": "decided_by",
}
"""The decisions that may be recorded, and the column that names who decided."""

UNPROVEN = """EXISTS (
            SELECT 1 FROM recorded_decision r WHERE r.subject_id = a.id AND r.subject_table = 'photo_approval'
            AND (NOT EXISTS (SELECT 1 FROM file d WHERE d.id = r.document)
                OR EXISTS (SELECT 1 FROM recorded_answer w WHERE w.id = r.id AND w.confirms IS NOT 1)))"""
"""Whether a photo's approval ``a`` was recorded in somebody's name without its document, or was denied by them."""


def _decided_by() -> str:
    cases = (
        f"WHEN '{table}' THEN (SELECT {column} FROM {table} WHERE id = NEW.subject_id)"
        for table, column in _DECIDED_BY.items()
    )
    return f"CASE NEW.subject_table {' '.join(cases)} END"


def _of_emergency() -> str:
    """Return whether the decision is about a post of an emergency that is in force."""
    posts = (
        f"WHEN '{table}' THEN (SELECT post_id FROM {table} WHERE id = NEW.subject_id)"
        for table in _DECIDED_BY
        if table not in {"photo_approval", "seal_decision"}
    )
    return (
        "EXISTS (SELECT 1 FROM post p JOIN emergency e ON e.id = p.emergency_id"
        f" WHERE p.id = CASE NEW.subject_table {' '.join(posts)} END AND e.ended_at IS NULL)"
    )


_SAME = "SELECT 1 FROM recorded_decision WHERE subject_id = NEW.subject_id AND subject_table = NEW.subject_table"
_UNRECORDED = f"""SELECT 1 FROM ({given_sql("NEW.subject_id")}) g WHERE NOT EXISTS (
    SELECT 1 FROM recorded_decision r WHERE r.subject_id = g.of_id AND r.subject_table = g.of_table
    AND r.document IS NEW.document AND r.recorded_by = NEW.recorded_by AND r.recorded_at = NEW.recorded_at)"""
_READ_BY = """SELECT l.post_id FROM recorded_decision r JOIN photo_approval a ON a.id = r.subject_id
    JOIN post_photo l ON l.photo_id = a.photo_id
    WHERE r.id = NEW.id AND r.subject_table = 'photo_approval' AND a.revoked_at IS NULL"""


def refusals(promised: str) -> tuple[tuple[str, str, str, str], ...]:
    """Return what each refusal is called, of which event, when, and why; ``promised`` are the states in line, in SQL.

    A decision may be revoked, and its record may not: so what was denied is known by the denial, whatever else stands.
    """
    on_record, on_answer = "BEFORE INSERT ON recorded_decision", "BEFORE INSERT ON recorded_answer"
    proof = f"CASE WHEN NEW.document IS NULL THEN {_of_emergency()} ELSE {{}} END"
    on_file = proof.format("EXISTS (SELECT 1 FROM file WHERE id = NEW.document)")
    of_giver = "EXISTS (SELECT 1 FROM recorded_decision WHERE id = NEW.id AND decided_by = NEW.answered_by)"
    in_line = f"EXISTS (SELECT 1 FROM placement WHERE state IN {promised} AND post_id IN ({_READ_BY}))"
    return (
        ("recorded_decision_once", on_record, f"EXISTS ({_SAME})", "recorded_decision: it is recorded already"),
        (
            "recorded_decision_of_giver",
            on_record,
            f"{_decided_by()} IS NOT NEW.decided_by OR NEW.recorded_by IS NEW.decided_by",
            "recorded_decision: it is of a decision of somebody else",
        ),
        ("recorded_decision_proof", on_record, f"NOT {on_file}", "recorded_decision: its document is not on file"),
        (
            "recorded_decision_whole",
            on_record,
            f"NEW.subject_table = 'seal_decision' AND EXISTS ({_UNRECORDED})",
            "recorded_decision: a line of the period is not recorded with the same document",
        ),
        ("recorded_answer_of_giver", on_answer, f"NOT {of_giver}", "recorded_answer: it is for who decided"),
        (
            "recorded_answer_ground",
            on_answer,
            f"NEW.confirms IS NOT 1 AND {in_line}",
            "recorded_answer: a scheduled post stands on it",
        ),
    )
