"""The register of elections, each with those who stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from core.commands.elections import AddCandidate, AddElection, ChangeElection, WithdrawCandidate
from core.model.registers import Candidate, Election
from core.policy.acts import Act
from core.store import registers as register_queries
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FormField
from ui.models.registers.register import Cell, Column, Register, RegisterAct, Row, Teaching, day, line, words
from ui.theme import IconName

_ELECTION, _CANDIDATE = "election", "candidate"


class Elections(Register):
    """Every election by its day, under each its candidates."""

    key = "elections"
    icon = IconName.CLIPBOARD_CHECK
    tables = frozenset({"election", "candidate"})
    rules = ("candidate-named", "campaign-content", "elections")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Elections and candidates")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Election, candidate"), 4),
            Column(words("Day"), 3),
            Column(words("Office"), 3, is_minor=True),
            Column(words("Party"), 3, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No election yet"),
            words("While one is ahead, a post that names one of its candidates is looked at more closely."),
        )

    def rows(self) -> Iterator[Row]:
        """Return every election, under each its candidates by name."""
        candidates: dict[str, list[Candidate]] = {}
        for candidate in self.session.read(register_queries.candidates):
            candidates.setdefault(candidate.election_id, []).append(candidate)
        today = self.session.today()
        for election in self.session.read(register_queries.elections):
            is_over = election.day < today
            cells = (Cell(election.name), self.day(election.day), Cell(""), Cell(""))
            yield Row(election.id, cells, election, _ELECTION, is_over)
            for candidate in candidates.get(election.id, ()):
                yield self._candidate_row(candidate, is_over=is_over)

    def adding(self) -> RegisterAct:
        """Put an election on file."""
        return RegisterAct(
            "add",
            words("Add election"),
            (Act.KEEP_REGISTERS,),
            _add,
            heading=words("Put an election on file"),
            fields=_fields,
            subject=self.own_department,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Add candidates, change the election, record that a candidate withdrew."""
        rights = (Act.KEEP_REGISTERS,)
        return (
            RegisterAct(
                "change",
                words("Change"),
                rights,
                _change,
                heading=words("Change an election"),
                fields=_fields,
                subject=self.own_department,
                fits=_is_election,
            ),
            RegisterAct(
                "stand",
                words("Add candidate"),
                rights,
                _stand,
                heading=words("Who stands in it"),
                fields=_candidate_fields,
                subject=self.own_department,
                fits=_is_election,
            ),
            RegisterAct(
                "withdraw",
                words("Withdraw"),
                rights,
                _withdraw,
                heading=words("No longer stands"),
                fields=self._withdrawal_fields,
                subject=self.own_department,
                fits=_is_standing,
                ends=True,
            ),
        )

    def _candidate_row(self, candidate: Candidate, *, is_over: bool) -> Row:
        withdrawn = candidate.withdrawn_on
        told = self.day(withdrawn)
        day_cell = Cell("") if withdrawn is None else Cell(filled(words("Withdrew %1"), told.text), told.order)
        cells = (Cell(candidate.name), day_cell, Cell(candidate.office), Cell(candidate.party))
        return Row(candidate.id, cells, candidate, _CANDIDATE, is_over or withdrawn is not None, candidate.election_id)

    def _withdrawal_fields(self, _row: Row | None) -> tuple[FormField, ...]:
        return (day("day", words("Since"), self.session.today()),)


def _fields(row: Row | None) -> tuple[FormField, ...]:
    election: Election | None = None if row is None else row.record
    return (
        line("name", words("Name"), "" if election is None else election.name, refusals={"name-needed"}),
        day("day", words("Day of the election"), None if election is None else election.day),
    )


def _candidate_fields(_row: Row | None) -> tuple[FormField, ...]:
    return (
        line("name", words("Name"), refusals={"name-needed"}),
        line("office", words("Office")),
        line("party", words("Party, where there is one")),
    )


def _add(_row: Row | None, answers: Answers) -> AddElection:
    return AddElection(answers.text("name"), answers.day("day"))


def _change(row: Row | None, answers: Answers) -> ChangeElection:
    assert row is not None
    return ChangeElection(row.key, answers.text("name"), answers.day("day"))


def _stand(row: Row | None, answers: Answers) -> AddCandidate:
    assert row is not None
    return AddCandidate(row.key, answers.text("name"), answers.text("office"), answers.text("party"))


def _withdraw(row: Row | None, answers: Answers) -> WithdrawCandidate:
    assert row is not None
    return WithdrawCandidate(row.key, answers.day("day"))


def _is_election(row: Row) -> bool:
    return row.kind == _ELECTION


def _is_standing(row: Row) -> bool:
    return row.kind == _CANDIDATE and row.record.withdrawn_on is None
