"""Makes the demo town: opens an empty calendar in the past and lets its people work in it until now."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.ambient import Ambient, SetClock, Zone
from core.commands.importing import ImportRows, register_of
from core.demo.advisory import Advisory
from core.demo.days import Days, at_time
from core.demo.old_calendar import old_calendar_csv
from core.demo.photo_desk import PhotoDesk
from core.demo.post_desk import Telling
from core.demo.sealed import SealedWeek
from core.demo.setting_up import set_up, set_up_command
from core.demo.stage import Stage
from core.demo.stories import stories_of
from core.demo.timeline import Moment, Progress, days_passing, pass_time
from core.exchange.csv_file import read_csv
from core.model.kinds import Instant
from core.office import Office, Place, new_calendar
from core.shipped import RESOURCES

STORIES = RESOURCES / "demo"

_SET_UP_AT, _IMPORTED_AT = "08:30", "09:40"
_OLD_CALENDAR = "content calendar.csv"


def build_demo(place: Place, now: Instant, progress: Progress | None = None) -> Office:
    """Make the demo town in an empty or missing folder, as it stands at ``now``, an aware UTC instant.

    It is made by the people of the town, through commands, over twelve weeks of a set clock; the same instant gives the
    same calendar. ``progress`` is told how many of how many moments have passed. The calendar returned is open, its
    clock standing at ``now``: close it, and open it again for use.

    Raises:
        BadInput: the folder holds something already.
    """
    town = _read("town.toml")
    zone = Zone(town["zone"])
    days = Days(zone.wall(now).date())
    clock = SetClock(zone.at(at_time(days.first, _SET_UP_AT)))
    counted = _Counted(clock)
    ambient = Ambient(clock, counted.new_id, counted.new_salt, "the demo town")
    settings = {"policy": town["policy"], "zone": town["zone"]}
    office = new_calendar(place, set_up_command(town), settings, ambient)
    try:
        with office.batch():
            stage = Stage(office, clock, town["keeper"], town["speaker"])
            set_up(stage, town, days)
            pass_time(stage, _moments(stage, town, days), now, progress)
    except BaseException:
        office.close()
        raise
    return office


@dataclass
class _Counted:
    """Give ids and salts that are the same each time: the clock's milliseconds, then a count."""

    clock: SetClock
    count: int = field(default=0)

    def new_id(self) -> str:
        """Return a new id that sorts after all before it."""
        self.count += 1
        return f"{int(self.clock.now().timestamp() * 1000):012x}{self.count:014x}"

    def new_salt(self) -> str:
        """Return a new salt. It hides nothing: what the demo town says is known."""
        self.count += 1
        return hashlib.sha256(f"demo town {self.count}".encode()).hexdigest()[:32]


def _moments(stage: Stage, town: Mapping[str, Any], days: Days) -> Iterator[Moment]:
    yield Moment(at_time(days.first, _IMPORTED_AT), _Import(stage, town["keeper"], days).run)
    yield from Advisory(stage, town["emergency"]).moments(days)
    desk = PhotoDesk(stage, days, STORIES / "photos", STORIES / "documents")
    for photo in _read("photos.toml")["photos"]:
        yield from desk.moments(photo)
    for story in stories_of(_read("posts.toml"), days):
        yield from Telling(stage, story).moments()
    yield from SealedWeek(stage, town["sealed"], days).moments()
    yield from days_passing(stage, days)


@dataclass(frozen=True)
class _Import:
    """The old spreadsheet, taken over on the first day."""

    stage: Stage
    keeper: str
    days: Days

    def run(self) -> None:
        """Import every row."""
        register = register_of(self.stage.office.calendar)
        reading = read_csv(old_calendar_csv(_read("posts.toml")["past"], self.days), _OLD_CALENDAR, register)
        self.stage.do(ImportRows(_OLD_CALENDAR, reading.rows), self.keeper)


def _read(name: str) -> dict[str, Any]:
    path: Path = STORIES / name
    return tomllib.loads(path.read_text(encoding="utf-8"))
