"""Whether a record of the calendar says just what an answer decided."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from core.model.posts import Verdict
from core.packets.answer import Answer

Row = Mapping[str, object]


def is_told(answer: Answer, table: str, row: Row, left_out: object) -> bool:
    """Tell whether an answer decided what a row of a table says as it was made.

    ``left_out`` is the cell that lists what was not applied.
    """
    match table:
        case "period_approval":
            return _is_approval(answer, row)
        case "post_decision":
            return _is_return(answer, row)
        case "photo_approval":
            return _is_of_photo(answer, row)
        case "seal_decision":
            return _is_of_seal(answer, row, _ids(left_out))
        case _:
            return False


def is_taken_back(answer: Answer, row: Row) -> bool:
    """Tell whether an answer returned what a row approved, so that the approval was taken back with its comment."""
    content, why = row.get("content_hash", row.get("sha256")), row["revoked_why"]
    returns = (
        *((each.post_id, each.content_hash, each.comment) for each in answer.lines if each.comment),
        *((each.photo_id, each.file, each.comment) for each in answer.photos if each.comment),
    )
    return (row.get("post_id", row.get("photo_id")), content, why) in returns


def _is_approval(answer: Answer, row: Row) -> bool:
    period = answer.period
    days = None if period is None else (period.from_day.isoformat(), period.until_day.isoformat())
    approved = {(e.post_id, e.content_hash, e.role) for e in answer.lines if e.verdict is Verdict.APPROVED}
    said = (row["post_id"], row["content_hash"])
    return (row["from_day"], row["until_day"]) == days and _is_in(approved, said, row) and _is_by(answer, row)


def _is_return(answer: Answer, row: Row) -> bool:
    returned = {(e.post_id, e.content_hash, e.comment, e.role) for e in answer.lines if e.verdict is Verdict.RETURNED}
    said = (row["post_id"], row["content_hash"], row["comment"])
    return row["verdict"] == Verdict.RETURNED.value and _is_in(returned, said, row) and _is_by(answer, row)


def _is_of_photo(answer: Answer, row: Row) -> bool:
    decided = {(e.photo_id, e.file, e.verdict.value, e.comment, e.role) for e in answer.photos}
    said = (row["photo_id"], row["sha256"], row["verdict"], row["comment"])
    return (*said, row["role"]) in decided and _is_by(answer, row)


def _is_of_seal(answer: Answer, row: Row, left_out: Collection[object]) -> bool:
    period, kept = answer.period, [each for each in answer.lines if each.line not in left_out]
    if period is None:
        return False
    said = (row["seal_id"], row["fingerprint"], row["unseen"], row["comment"])
    lists = {
        "approved": [each.line for each in kept if each.verdict is Verdict.APPROVED],
        "returned": [each.line for each in kept if each.verdict is Verdict.RETURNED],
    }
    is_same = all(_ids(row[name]) == lines for name, lines in lists.items())
    is_in_role = row["role"] in {each.role for each in kept}
    is_said = said == (period.seal, period.fingerprint, period.unseen, "")
    return is_same and is_in_role and is_said and _is_by(answer, row)


def _ids(cell: object) -> list[object]:
    """Return the ids that a cell lists; none for a cell that is no list."""
    try:
        told = json.loads(str(cell))
    except ValueError:
        return []
    return told if isinstance(told, list) else []


def _is_in(told: Collection[tuple[str, ...]], said: tuple[object, ...], row: Row) -> bool:
    """Tell whether an answer told this; the role is that of the whole decision, of which each line may have another."""
    return any(each[:-1] == said for each in told) and row["role"] in {each[-1] for each in told}


def _is_by(answer: Answer, row: Row) -> bool:
    return row.get("decided_by", row.get("approved_by")) == answer.person
