"""Meetings, elections and imported events stand on their days, each layer while it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from core.commands.elections import AddElection
from core.commands.reference_events import ImportEvents
from core.commands.releases import RecordMeeting
from core.exchange.events_file import ReadEvent
from tests.core.builders import Scene
from ui.jobs import Jobs
from ui.models.calendar_filter import CalendarFilter, Layer
from ui.models.marked_days import MarkedDays
from ui.models.month import MonthModel
from ui.models.moods import Moods
from ui.models.reference_days import reference_days
from ui.session import Session

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
DAY = date(2026, 12, 14)
EVENING = ReadEvent("1", "Open house", DAY, DAY, time(18, 30), place="Arena", stated_zone="Mountain Standard Time")


@pytest.fixture
def town(scene: Scene) -> Scene:
    """Put a meeting, an election and three events on file."""
    scene.run(RecordMeeting("Regular meeting of December 14, 2026"))
    scene.run(RecordMeeting("Bylaw 12"))
    scene.run(AddElection("Byelection", DAY))
    weekly = ReadEvent("2", "Market", date(2026, 12, 5), date(2026, 12, 6), rrule="FREQ=WEEKLY")
    scene.run(ImportEvents("town.ics", (EVENING, weekly)))
    return scene


def names(session: Session, day: date, wanted: CalendarFilter | None = None) -> list[str]:
    return [each.name for each in reference_days(session, wanted, FIRST, LAST).get(day, ())]


def test_what_is_of_a_day_stands_there_what_has_a_time_last(town: Scene, session: Session) -> None:
    assert names(session, DAY) == ["Byelection", "Regular meeting of December 14, 2026", "Open house"]


def test_an_event_recurs_as_far_as_the_span_reaches(town: Scene, session: Session) -> None:
    found = reference_days(session, None, FIRST, LAST)
    days = [day.day for day, marked in sorted(found.items()) if any(each.name == "Market" for each in marked)]
    assert days == [5, 6, 12, 13, 19, 20, 26, 27]


def test_an_event_tells_its_place_its_file_and_the_zone_that_is_not_known(town: Scene, session: Session) -> None:
    (event,) = [each for each in reference_days(session, None, DAY, DAY)[DAY] if each.name == "Open house"]
    assert event.begins == time(18, 30)
    assert event.tone.startswith("Arena; from town.ics; its file names the zone “Mountain Standard Time”")


@pytest.mark.parametrize(
    ("layer", "gone"),
    [
        (Layer.MEETINGS, "Regular meeting of December 14, 2026"),
        (Layer.ELECTIONS, "Byelection"),
        (Layer.EVENTS, "Open house"),
    ],
)
def test_a_layer_can_be_hidden(town: Scene, session: Session, layer: Layer, gone: str) -> None:
    left = names(session, DAY, CalendarFilter().with_layer_toggled(layer))
    assert gone not in left
    assert len(left) == 2


@pytest.fixture
def month(qtbot: QtBot, session: Session, moods: Moods, jobs: Jobs) -> Iterator[MonthModel]:
    marked = MarkedDays(session, jobs)
    model = MonthModel(session, moods, marked)
    model.show_month(2026, 12)
    qtbot.waitUntil(lambda: not marked.is_busy)
    yield model
    shiboken6.delete(model)


def test_the_month_shows_what_was_just_taken_in(scene: Scene, session: Session, month: MonthModel) -> None:
    session.changed.connect(month.refresh)
    session.run(ImportEvents("town.ics", (EVENING,)))
    assert month.day_at(month.index_of(DAY)).line == "18:30 Open house"
    session.undo()
    assert month.day_at(month.index_of(DAY)).line == ""


@pytest.mark.parametrize(("layer", "left"), [(Layer.HOLIDAYS, ""), (Layer.OBSERVANCES, "Christmas Day")])
def test_holidays_and_observances_can_be_hidden(month: MonthModel, layer: Layer, left: str) -> None:
    month.show_filter(CalendarFilter().with_layer_toggled(layer))
    assert month.day_at(month.index_of(date(2026, 12, 25))).line == left
