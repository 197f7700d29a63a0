"""Commands that keep the register of elections and of those who stand in them."""

from __future__ import annotations

from dataclasses import dataclass

from core.commands.desk import Desk
from core.commands.of_town import OfRegister, named
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import Day
from core.model.registers import Candidate, Election
from core.store import registers as register_queries
from core.words.clean import clean_line


@dataclass(frozen=True)
class AddElection(OfRegister):
    """Put an election on file, by its day."""

    name: str
    day: Day

    def apply(self, desk: Desk) -> str:
        """Write it. Raises: NotAllowed without a name, or for a year that nobody means."""
        check_years(self.day)
        return desk.add(Election(desk.new_id(), named(self.name), self.day)).id

    def label(self, desk: Desk) -> str:
        """Return the election's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class ChangeElection(OfRegister):
    """Change an election's name or day; posts that name its candidates are judged again."""

    election_id: str
    name: str
    day: Day

    def apply(self, desk: Desk) -> str:
        """Write both. Raises: NotAllowed without a name, or for a year that nobody means."""
        check_years(self.day)
        return desk.change(desk.get(Election, self.election_id), name=named(self.name), day=self.day).id

    def label(self, desk: Desk) -> str:
        """Return the election's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class AddCandidate(OfRegister):
    """Put a person on file who stands in an election."""

    election_id: str
    name: str
    office: str = ""
    party: str = ""

    def apply(self, desk: Desk) -> str:
        """Write the candidate. Raises: NotAllowed without a name, NotFound for an unknown election."""
        election = desk.get(Election, self.election_id)
        candidate = Candidate(
            desk.new_id(), election.id, named(self.name), clean_line(self.office), clean_line(self.party)
        )
        return desk.add(candidate).id

    def label(self, desk: Desk) -> str:
        """Return the candidate's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class WithdrawCandidate(OfRegister):
    """Record the day on which somebody no longer stands in an election."""

    candidate_id: str
    day: Day

    def apply(self, desk: Desk) -> str:
        """Write the day. Raises: NotAllowed where one is written already, for one ahead, or in an unlikely year."""
        check_years(self.day)
        candidate = desk.get(Candidate, self.candidate_id)
        if candidate.withdrawn_on is not None:
            raise NotAllowed("withdrawn-already", name=candidate.name)
        if self.day > desk.today:
            raise NotAllowed("is-ahead")
        return desk.change(candidate, withdrawn_on=self.day).id

    def label(self, desk: Desk) -> str:
        """Return the candidate's name."""
        return desk.get(Candidate, self.candidate_id).name


def ensure_without_candidates(desk: Desk, election: Election) -> None:
    """Refuse to take away an election while a candidate of it is on file. Raises: NotAllowed."""
    if any(candidate.election_id == election.id for candidate in register_queries.candidates(desk.engine)):
        raise NotAllowed("election-has-candidates", name=election.name)
