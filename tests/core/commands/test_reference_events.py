"""Events of other calendars are taken in as one step, never twice, and are gone as one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.commands.history import Redo, Undo
from core.commands.reference_events import ImportEvents, RemoveEvents, fit_events
from core.errors import NotAllowed
from core.exchange.events_file import EventsRead, ReadEvent, WhySkipped
from core.store import reference as reference_queries
from tests.core.builders import Scene

DAY = date(2026, 12, 14)
COUNCIL = ReadEvent("council", "Council", DAY, DAY, rrule="FREQ=WEEKLY")
MARKET = ReadEvent("market", "Market", DAY + timedelta(days=5), DAY + timedelta(days=6))


def titles(scene: Scene) -> list[str]:
    found = reference_queries.events_between(scene.office.engine, DAY, DAY + timedelta(days=60))
    return sorted(event.title for event in found)


def taken_in(scene: Scene, *events: ReadEvent, source: str = "town.ics") -> str:
    return scene.run(ImportEvents(source, events)).id


def test_events_are_taken_in_and_out_again(scene: Scene) -> None:
    taken_in(scene, COUNCIL, MARKET)
    assert titles(scene) == ["Council", "Market"]
    scene.run(RemoveEvents("town.ics"))
    assert titles(scene) == []


def test_taking_in_is_undone_and_redone_as_one_step(scene: Scene) -> None:
    step = taken_in(scene, COUNCIL, MARKET)
    scene.run(Undo(step, "ImportEvents"))
    assert titles(scene) == []
    scene.run(Redo(step, "ImportEvents"))
    assert titles(scene) == ["Council", "Market"]


def test_the_same_file_again_changes_and_never_doubles(scene: Scene) -> None:
    taken_in(scene, COUNCIL, MARKET)
    taken_in(scene, replace(COUNCIL, title="Council, moved"))
    assert titles(scene) == ["Council, moved"]


def test_the_same_file_unchanged_changes_nothing(scene: Scene) -> None:
    taken_in(scene, COUNCIL, MARKET)
    assert scene.run(ImportEvents("town.ics", (COUNCIL, MARKET))).changes == ()


def test_files_are_kept_apart(scene: Scene) -> None:
    taken_in(scene, COUNCIL)
    taken_in(scene, COUNCIL, source="other.ics")
    assert reference_queries.sources(scene.office.engine) == [("other.ics", 1), ("town.ics", 1)]
    scene.run(RemoveEvents("other.ics"))
    assert titles(scene) == ["Council"]


def test_of_two_with_one_id_the_later_counts(scene: Scene) -> None:
    taken_in(scene, COUNCIL, replace(COUNCIL, title="Later"))
    assert titles(scene) == ["Later"]


def test_a_day_that_was_changed_stands_beside_its_series_which_skips_it(scene: Scene) -> None:
    moved = replace(COUNCIL, title="Moved", from_day=DAY + timedelta(days=8), until_day=DAY + timedelta(days=8))
    taken_in(scene, COUNCIL, replace(moved, instead_of=DAY + timedelta(days=7)))
    series = next(each for each in reference_queries.events_of(scene.office.engine, "town.ics") if each.rrule)
    assert series.left_out == ("2026-12-21",)
    assert titles(scene) == ["Council", "Moved"]


@pytest.mark.parametrize(
    ("event", "left"),
    [
        (replace(COUNCIL, is_cancelled=True), ["Market"]),
        (replace(COUNCIL, is_cancelled=True, instead_of=DAY), ["Council", "Market"]),
    ],
)
def test_what_is_cancelled_is_not_there(scene: Scene, event: ReadEvent, left: list[str]) -> None:
    taken_in(scene, COUNCIL, event, MARKET)
    assert titles(scene) == left


def test_what_cannot_be_followed_is_left_out(scene: Scene) -> None:
    often = replace(COUNCIL, title="Often", rrule="FREQ=SECONDLY")
    found = fit_events(EventsRead((COUNCIL, often)))
    assert found.events == (COUNCIL,)
    assert [(each.name, each.why) for each in found.skipped] == [("Often", WhySkipped.RECURS)]


def test_nothing_is_no_import(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="nothing-to-import"):
        taken_in(scene)
    with pytest.raises(NotAllowed, match="nothing-to-remove"):
        scene.run(RemoveEvents("town.ics"))


def test_who_may_not_import_takes_no_events_in(scene: Scene) -> None:
    with pytest.raises(NotAllowed):
        scene.run(ImportEvents("town.ics", (COUNCIL,)), "otto")
