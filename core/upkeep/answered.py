"""Verifying what was decided on another computer: each such decision is one that a signed answer tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from core.errors import BadInput
from core.model.journal import Row
from core.model.keys import Said
from core.model.packets import OWN_COMPUTER, Outcome
from core.packets.answer import Answer, SignedAnswer, answer_of
from core.packets.told import is_taken_back, is_told


class Decided(NamedTuple):
    """A decision as the log tells it: in which table, what was said of it, in which step, and its row."""

    table: str
    said: Said
    step: str
    row: Row


class SettledAnswer(NamedTuple):
    """What became of an answer, and in which step."""

    step: str
    row: Row


@dataclass
class AnsweredLog:
    """Gather from the rows of a log the answers to packets, what became of them, and which keys were accepted."""

    _answers: dict[str, Row] = field(default_factory=dict)
    _outcomes: dict[str, SettledAnswer] = field(default_factory=dict)
    _accepted: dict[str, Row] = field(default_factory=dict)
    _used: set[tuple[object, ...]] = field(default_factory=set)

    def read(self, table: str, step: str, row: Row) -> None:
        """Take one record in."""
        if table == "packet_answer":
            self._answers[str(row["signature"])] = row
        elif table == "answer_outcome":
            self._outcomes[str(row["id"])] = SettledAnswer(step, row)
        elif table == "key_acceptance":
            self._accepted[str(row["id"])] = row

    def is_accepted(self, key: Row) -> bool:
        """Tell whether somebody accepted just this key, where it was made on another computer."""
        accepted = self._accepted.get(str(key["id"]))
        return key["station"] != OWN_COMPUTER or (accepted is not None and accepted["public"] == key["public"])

    def wrong(self, decided: Decided, signature: Row, key: Row) -> str | None:
        """Return the code of what is wrong with a decision that bears an answer's signature, ``None`` for nothing."""
        kept = self._answers.get(str(signature["signature"]))
        outcome = None if kept is None else self._outcomes.get(str(kept["id"]))
        if kept is None or outcome is None or outcome.step != decided.step:
            return "signature-out-of-place"
        applied = (outcome.row["outcome"], outcome.row["key_id"]) == (Outcome.APPLIED.value, key["id"])
        if not applied or not self.is_accepted(key):
            return "signed-by-no-key"
        answer = _answer(kept)
        if answer is None or answer.key != key["public"] or answer.person != key["person_id"]:
            return "signature-wrong"
        return None if self._tells(answer, decided, outcome.row) else "signature-wrong"

    def _tells(self, answer: Answer, decided: Decided, outcome: Row) -> bool:
        """Tell whether an answer decided this when it was applied, and no second record says the same."""
        row = decided.row
        if decided.said is Said.REVOKED:
            return row["revoked_at"] == outcome["settled_at"] and is_taken_back(answer, row)
        at = row.get("decided_at", row.get("approved_at"))
        name = (answer.packet, decided.table, *_subject(row))
        if name in self._used or at != outcome["settled_at"]:
            return False
        self._used.add(name)
        return is_told(answer, decided.table, row, outcome["left_out"])


def _subject(row: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(row.get(name) for name in ("post_id", "photo_id", "seal_id"))


def _answer(kept: Row) -> Answer | None:
    try:
        return answer_of(SignedAnswer(str(kept["text"]), str(kept["signature"])))
    except BadInput:
        return None
