"""Makes the demo town once for each of the days on which it is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from core.demo.build import build_demo
from core.demo.days import Days
from core.model.kinds import Wall
from core.office import Office, Place

MOMENTS = {
    "a Monday morning": datetime(2026, 11, 23, 13, 30, tzinfo=UTC),
    "a Sunday": datetime(2026, 11, 22, 22, 0, tzinfo=UTC),
    "29 February": datetime(2028, 2, 29, 20, 15, tzinfo=UTC),
    "31 December": datetime(2026, 12, 31, 18, 0, tzinfo=UTC),
}


class DemoTown:
    """The demo town as it stands at a moment."""

    def __init__(self, office: Office, now: datetime) -> None:
        self.office = office
        self.now = now
        self.engine = office.engine

    @property
    def wall(self) -> Wall:
        return self.office.calendar.zone.wall(self.now)

    @property
    def today(self) -> date:
        return self.wall.date()

    @property
    def days(self) -> Days:
        return Days(self.today)


@pytest.fixture(scope="session", params=tuple(MOMENTS.values()), ids=tuple(MOMENTS))
def town(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoTown]:
    """Make the town for one of the moments; nobody may change it."""
    folder = tmp_path_factory.mktemp("demo")
    now: datetime = request.param
    office = build_demo(Place(folder / "calendar", folder / "anchors"), now)
    yield DemoTown(office, now)
    office.close()
