"""The week to come in the demo town, sent for approval as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.commands.seals import SendPeriod
from core.demo.days import Days, at_time
from core.demo.stage import Stage
from core.demo.timeline import Moment
from core.model.kinds import PersonId


@dataclass(frozen=True)
class SealedWeek:
    """One week as the data file tells it: who sends it when, to whom, and until when it is to be approved."""

    stage: Stage
    told: Mapping[str, Any]
    days: Days

    def moments(self) -> Iterator[Moment]:
        """Return its sending."""
        sent = self.told["sent"]
        yield Moment(at_time(self.days.working(sent["working"]), sent["at"]), self.send)

    def send(self) -> None:
        """Send the week on all channels."""
        first, last = (self.days.of_week(self.told["week"], weekday) for weekday in ("Mon", "Sun"))
        until = self.told["approve_by"]
        approve_by = at_time(self.days.of_week(until["week"], until["weekday"]), until["at"])
        people = (self.stage.people[name].person_id for name in self.told["approvers"])
        approvers = tuple(PersonId(person) for person in people if person is not None)
        self.stage.do(SendPeriod(first, last, (), approvers, approve_by, self.told["note"]), self.told["by"])
