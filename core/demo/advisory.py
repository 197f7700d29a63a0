"""The emergency in the demo town's past: declared, ended, and what it held put back or given up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.commands.assuring import SecondRead
from core.commands.emergency import EMERGENCY, DeclareEmergency, EndEmergency
from core.commands.emergency_review import ReviewAfterEmergency
from core.commands.readings_after import readings_asked
from core.commands.schedule import PutBack
from core.demo.days import Days, at_time
from core.demo.stage import Stage
from core.demo.timeline import Moment
from core.errors import NotAllowed, RuleBroken
from core.model.emergencies import Fate
from core.model.kinds import EmergencyId
from core.model.posts import Placement
from core.store import emergencies as emergency_queries


@dataclass(frozen=True)
class Advisory:
    """One emergency as the data file tells it: its name, who declares, reviews and reads, and when."""

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
        """Put back in line what was held, drop what has no more time to go out, and read what went out."""
        held = emergency_queries.held_after(self.stage.office.engine, EMERGENCY)
        fates = tuple((placement.id, self._fate(placement)) for placement in held)
        self.stage.do(ReviewAfterEmergency(fates), self.told["reviewer"])
        for asked in readings_asked(self.stage.office.calendar):
            self.stage.do(SecondRead(asked.post.id, asked.seen), self.told["reader"])

    def _fate(self, placement: Placement) -> Fate:
        try:
            self.stage.office.preview(PutBack(placement.id), self.stage.people[self.told["reviewer"]])
        except (NotAllowed, RuleBroken):
            return Fate.DROP
        return Fate.KEEP
