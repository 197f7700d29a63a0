"""Verifying that what people decided bears their signatures, by what the log says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from core.commands.signatures import SIGNED, signed_text
from core.model.journal import Row
from core.model.keys import BY_ANSWER, Said
from core.signing import is_signed
from core.store.checks import LogCells
from core.upkeep.answered import AnsweredLog, Decided
from core.upkeep.report import Problem


class _Seen(NamedTuple):
    """What a row of the log left of a record, and which step the row belongs to."""

    seq: int
    step: str
    row: Row


@dataclass
class SignedLog:
    """Gather from the rows of a log, in their order, what was decided, by which keys, and what was signed."""

    _decisions: dict[tuple[str, str], list[_Seen]] = field(default_factory=dict)
    _keys: dict[str, list[_Seen]] = field(default_factory=dict)
    _signatures: dict[str, Row] = field(default_factory=dict)
    _first_of_step: dict[str, int] = field(default_factory=dict)
    _answered: AnsweredLog = field(default_factory=AnsweredLog)

    def read(self, cells: LogCells) -> None:
        """Take one row in."""
        table = cells.subject_table
        self._first_of_step.setdefault(cells.step, cells.seq)
        if cells.after is None or table not in _READ:
            return
        seen = _Seen(cells.seq, cells.step, json.loads(cells.after))
        self._answered.read(table, cells.step, seen.row)
        if table == "signing_key":
            self._keys.setdefault(cells.subject_id, []).append(seen)
        elif table == "signature":
            self._signatures[cells.subject_id] = seen.row
        elif table in SIGNED:
            self._decisions.setdefault((table, cells.subject_id), []).append(seen)

    def problems(self) -> Iterator[Problem]:
        """Yield each decision that is not signed though people signed in by then, and each whose signature is wrong."""
        yield from self._answers_of_others()
        since = min((seen[0].seq for seen in self._keys.values()), default=None)
        if since is None:
            return
        recorded = self._recorded()
        for (table, record_id), seen in self._decisions.items():
            for said, at in _said(seen):
                person = at.row[SIGNED[table]] if said is Said.MADE else at.row["revoked_by"]
                if person is None or at.seq < since:
                    continue
                for record in recorded.get((at.step, str(person)), ()):
                    if said is Said.REVOKED or _names(record, table, record_id, at.row):
                        person = record["recorded_by"]
                        break
                values = {"table": table, "id": record_id, "seq": at.seq}
                yield from self._wrong(f"{table} {record_id} {said.value}", str(person), at, values)

    def _answers_of_others(self) -> Iterator[Problem]:
        """Yield each word on a recorded decision by somebody else than the one in whose name it was recorded."""
        for (table, record_id), seen in self._decisions.items():
            record = self._decisions.get(("recorded_decision", record_id))
            if table == "recorded_answer" and (
                record is None or record[0].row["decided_by"] != seen[0].row["answered_by"]
            ):
                yield Problem("answered-by-another", {"id": record_id, "seq": seen[0].seq})

    def _recorded(self) -> dict[tuple[str, str], list[Row]]:
        """Return what was recorded in somebody's name, by the step and who that is: another signs for them there."""
        found: dict[tuple[str, str], list[Row]] = {}
        for (table, _), (first, *_) in self._decisions.items():
            if table == "recorded_decision":
                found.setdefault((first.step, str(first.row["decided_by"])), []).append(first.row)
        return found

    def _wrong(self, name: str, person: str, at: _Seen, values: Mapping[str, object]) -> Iterator[Problem]:
        """Yield what is wrong with the signature of one decision."""
        signature = self._signatures.get(name)
        if signature is None:
            yield Problem("decision-unsigned", values)
            return
        position, said = int(str(signature["position"])), Said(signature["said"])
        key = self._keys.get(str(signature["key_id"]))
        if key is None or key[0].row["person_id"] != person or not _signs(key, position, at, signature):
            yield Problem("signed-by-no-key", values)
        elif signature["form"] == BY_ANSWER:
            decided = Decided(str(values["table"]), said, at.step, at.row)
            wrong = self._answered.wrong(decided, signature, key[0].row)
            yield from () if wrong is None else (Problem(wrong, values),)
        elif position + 1 != self._first_of_step[at.step]:
            yield Problem("signature-out-of-place", values)
        else:
            text = signed_text(str(values["table"]), at.row, said, position)
            if not is_signed(str(key[0].row["public"]), text, str(signature["signature"])):
                yield Problem("signature-wrong", values)


_READ = frozenset(SIGNED) | {"signing_key", "signature", "packet_answer"}


def _said(seen: list[_Seen]) -> Iterator[tuple[Said, _Seen]]:
    """Yield when a decision was made, and when it was taken back."""
    yield Said.MADE, seen[0]
    taken_back = next((each for each in seen if each.row.get("revoked_at") is not None), None)
    if taken_back is not None:
        yield Said.REVOKED, taken_back


def _names(record: Row, table: str, record_id: str, row: Row) -> bool:
    """Tell whether a decision is the one that was recorded, or says in whose place that one, or a return, was given."""
    meant = (record["subject_table"], record["subject_id"])
    if table == "acted_for":
        return row["said"] == Said.REVOKED.value or meant == (row["subject_table"], row["subject_id"])
    return meant == (table, record_id)


def _signs(key: list[_Seen], position: int, at: _Seen, signature: Row) -> bool:
    """Tell whether a key could sign a decision then; one of another computer may be accepted in that very step."""
    is_of_answer = signature["form"] == BY_ANSWER and key[0].step == at.step
    return is_of_answer or _stood(key, position)


def _stood(key: list[_Seen], position: int) -> bool:
    """Tell whether a key had been made, and had not ended, when the log had so many rows."""
    ended = next((each.seq for each in key if each.row["ended_at"] is not None), None)
    return key[0].seq <= position and (ended is None or ended > position)
