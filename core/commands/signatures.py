"""Signing what a step decided: each decision in it, and each that it took back, by who decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.commands.desk import Desk
from core.errors import NotAllowed
from core.model.content import canonical
from core.model.journal import Change, Row
from core.model.keys import BY_ANSWER, FORM, Said, Signature, SigningKey
from core.model.packets import AnswerOutcome, Outcome, PacketAnswer
from core.store import journal, keys
from core.store import town as town_queries

SIGNED: Mapping[str, str] = {
    "photo_approval": "decided_by",
    "photo_authorisation": "authorised_by",
    "post_decision": "decided_by",
    "period_approval": "approved_by",
    "second_reading": "read_by",
    "confirmation": "confirmed_by",
    "answer": "answered_by",
    "override": "overridden_by",
    "seal_decision": "decided_by",
    "recorded_decision": "recorded_by",
    "recorded_answer": "answered_by",
    "use_step": "decided_by",
    "acted_for": "acted_by",
    "answer_outcome": "settled_by",
    "key_acceptance": "accepted_by",
}
"""The records that are signed, and the field that names who decided."""

BY_WHO_ACTS = frozenset({"answer_outcome", "key_acceptance"})
"""Of these, those that are always signed by who works here, also in a step that takes an answer in."""

_REVOCATION = ("revoked_at", "revoked_by", "revoked_why")


def sign_decisions(desk: Desk) -> None:
    """Sign what the step decided, where people sign in to this calendar.

    Raises: NotAllowed for a decision by somebody who has not signed in.
    """
    decided = list(decisions(desk))
    if not decided or desk.who.person_id is None or not town_queries.is_signed_in_to(desk.engine):
        return
    key = _key(desk)
    if desk.foresees:
        return
    position = journal.head(desk.engine).count
    answered = _answered(desk)
    for change, said in decided:
        assert change.after is not None
        assert desk.who.signer is not None
        name = f"{change.table} {change.id} {said.value}"
        if answered is not None and change.table not in BY_WHO_ACTS and _by(change, said) == answered.person_id:
            by_answer = (answered.key_id, BY_ANSWER, position, answered.signature)
            desk.add(Signature(name, change.table, change.id, said, *by_answer))
            continue
        signature = desk.who.signer.sign(signed_text(change.table, change.after, said, position))
        desk.add(Signature(name, change.table, change.id, said, key.id, FORM, position, signature))


def signed_text(table: str, row: Row, said: Said, position: int) -> str:
    """Return the canonical text that is signed: every field of the decision as it was made, or its taking back.

    ``position`` is how many rows the log had.
    """
    left_out = {"revision", *(() if said is Said.REVOKED else _REVOCATION)}
    fields = {name: cell for name, cell in row.items() if name not in left_out}
    return canonical({"form": FORM, "said": said.value, "table": table, "position": position, "fields": fields})


@dataclass(frozen=True)
class _Answered:
    """The signature that a step's decisions bear which were made on another computer: whose, by which key."""

    person_id: str
    key_id: str
    signature: str


def _answered(desk: Desk) -> _Answered | None:
    """Return what an answer that the step applied is signed with, ``None`` where it applied none."""
    outcomes = (desk.get(AnswerOutcome, each.id) for each in desk.tx.changes() if each.table == "answer_outcome")
    applied = next((each for each in outcomes if each.outcome is Outcome.APPLIED), None)
    if applied is None or applied.key_id is None:
        return None
    key, answer = desk.get(SigningKey, applied.key_id), desk.get(PacketAnswer, applied.id)
    return _Answered(key.person_id, key.id, answer.signature)


def _by(change: Change, said: Said) -> object:
    """Return who said what a change says."""
    assert change.after is not None
    return change.after[SIGNED[change.table] if said is Said.MADE else "revoked_by"]


def _key(desk: Desk) -> SigningKey:
    """Return the key of who acts. Raises: NotAllowed where they have none, or have not signed in with it."""
    assert desk.who.person_id is not None
    key = keys.standing_key(desk.engine, desk.who.person_id)
    if key is None or desk.who.signer is None or desk.who.signer.public != key.public:
        raise NotAllowed("sign-in-needed")
    return key


def decisions(desk: Desk) -> Iterator[tuple[Change, Said]]:
    """Yield each decision of a step, and each that it took back."""
    return ((change, said) for change in desk.tx.changes() for said in _said(change))


def _said(change: Change) -> Iterator[Said]:
    """Yield what a change says that is signed."""
    if change.table not in SIGNED or change.after is None:
        return
    if change.before is None:
        yield Said.MADE
    elif change.before.get("revoked_at") is None and change.after.get("revoked_at") is not None:
        yield Said.REVOKED
