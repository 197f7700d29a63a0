"""The emergency in the demo town's past: declared, ended, and what it held put back or given up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.commands.emergency import DeclareEmergency, EndEmergency
from core.commands.schedule import Drop, PutBack
from core.demo.days import Days, at_time
from core.demo.stage import Stage
from core.demo.timeline import Moment
from core.errors import NotAllowed, RuleBroken
from core.model.kinds import EmergencyId
from core.model.states import State
from core.store import posts as post_queries


@dataclass(frozen=True)
class Advisory:
    """One emergency as the data file tells it: its name, who declares and reviews it, and when."""

    stage: Stage
    told: Mapping[str, Any]

    def moments(self, days: Days) -> Iterator[Moment]:
        """Return its beginning, its end, and the review after it."""
        for name, act in (("declared", self.declare), ("ended", self.end), ("reviewed", self.review)):
            when = self.told[name]
            yield Moment(at_time(days.of_week(when["week"], when["weekday"]), when["at"]), act)

    def declare(self) -> None:
        """Declare it."""
        self.stage.emergency = EmergencyId(self.stage.make(DeclareEmergency(self.told["name"]), self.told["by"]))

    def end(self) -> None:
        """End it; what was due meanwhile is held."""
        assert self.stage.emergency is not None
        self.stage.do(EndEmergency(self.stage.emergency), self.told["by"])
        self.stage.emergency = None

    def review(self) -> None:
        """Put back in line what was held, and drop what has no more time to go out."""
        for placement in post_queries.placements_in_states(self.stage.office.engine, [State.HELD]):
            try:
                self.stage.do(PutBack(placement.id), self.told["reviewer"])
            except (NotAllowed, RuleBroken):
                self.stage.do(Drop(placement.id), self.told["reviewer"])
