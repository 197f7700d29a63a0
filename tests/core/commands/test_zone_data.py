"""When a zone's rules change, what may still go out keeps its wall time and gets that time's instant."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.ambient import Ambient, Zone, tzdata_version
from core.commands.posts import DiscardPost
from core.commands.publishing import PublishEarly
from core.commands.schedule import Hold
from core.commands.zone_data import TakeUpZoneData
from core.errors import NotAllowed, StoreUnavailable
from core.model.states import State
from core.office import open_calendar
from core.store import journal
from core.store import town as town_queries
from tests.core.builders import (
    MONDAY_AT_9,
    NOW,
    TUESDAY_AT_9,
    Scene,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    everything,
)

ONE_HOUR = timedelta(hours=1)


def older(scene: Scene, version: str = "2026c") -> None:
    """Let the calendar's instants be derived by other zone data, by which Alberta was an hour nearer to UTC."""
    with scene.office.engine.transaction():
        scene.office.engine.write("UPDATE town SET tzdata = :version", {"version": version})
    scene.office.calendar = replace(scene.office.calendar, zone=Zone("America/Phoenix"))


def test_a_time_in_line_stays_on_the_wall_and_moves_among_the_instants(scene: Scene) -> None:
    queued, pinned = a_queued_post(scene, photos=(a_sound_photo(scene),)), a_pinned_post(scene)
    before = [scene.placement(queued).at, scene.placement(pinned).at]
    older(scene)
    done = scene.office.catch_up()
    after = [scene.placement(queued), scene.placement(pinned)]
    assert [(p.at_wall, p.state) for p in after] == [(MONDAY_AT_9, State.QUEUED), (TUESDAY_AT_9, State.PINNED)]
    assert [p.at for p in after] == [at + ONE_HOUR for at in before if at is not None]
    assert not done.moved
    assert done.ids("placement") == {placement.id for placement in after}


def test_a_held_post_keeps_its_former_wall_time(scene: Scene) -> None:
    post_id = a_pinned_post(scene)
    scene.agree(Hold(scene.placement_id(post_id), "Not yet"))
    at = scene.placement(post_id).at
    older(scene)
    scene.office.catch_up()
    assert at is not None
    assert (scene.placement(post_id).at_wall, scene.placement(post_id).at) == (TUESDAY_AT_9, at + ONE_HOUR)


def test_what_went_out_keeps_its_instant(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(PublishEarly(scene.placement_id(post_id)))
    before = scene.placement(post_id)
    older(scene)
    scene.office.catch_up()
    assert (scene.placement(post_id), before.at) == (before, NOW)


def test_the_windows_of_what_is_in_line_are_derived_anew(scene: Scene) -> None:
    post_id = a_queued_post(scene, go_out_before=TUESDAY_AT_9)
    closes = scene.placement(post_id).closes
    older(scene)
    scene.office.catch_up()
    assert closes is not None
    assert scene.placement(post_id).closes == closes + ONE_HOUR


def test_the_calendar_remembers_by_which_data_it_goes_and_follows_it_once(scene: Scene) -> None:
    older(scene)
    scene.office.catch_up()
    head = journal.head(scene.office.engine)
    scene.office.catch_up()
    assert (town_queries.town(scene.office.engine).tzdata, journal.head(scene.office.engine)) == (
        tzdata_version(),
        head,
    )


def test_a_pin_in_an_hour_that_is_skipped_now_moves_on_by_it_and_is_told(scene: Scene) -> None:
    night = datetime.fromisoformat("2027-03-14T02:30")
    post_id = a_pinned_post(scene, night)
    older(scene)
    scene.office.calendar = replace(scene.office.calendar, zone=Zone("America/Denver"))
    done = scene.office.catch_up()
    assert [(each.before, each.after) for each in done.moved] == [(night, night + ONE_HOUR)]
    assert scene.state(post_id) is State.PINNED


def test_new_data_by_the_same_rules_changes_no_post(scene: Scene) -> None:
    a_queued_post(scene)
    zone = scene.office.calendar.zone
    older(scene)
    scene.office.calendar = replace(scene.office.calendar, zone=zone)
    before = everything(scene)
    scene.office.catch_up()
    after = everything(scene)
    assert {table for table in before if before[table] != after[table]} == {"town"}


def test_posts_out_of_play_do_not_stand_in_the_way(scene: Scene) -> None:
    scene.run(DiscardPost(a_post(scene)))
    older(scene)
    scene.office.catch_up()
    assert town_queries.town(scene.office.engine).tzdata == tzdata_version()


def test_nobody_but_the_calendar_follows_zone_data(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="only-the-calendar"):
        scene.run(TakeUpZoneData(), "cora")


def test_an_oyez_with_older_zone_data_than_the_calendar_s_does_not_open_it(scene: Scene) -> None:
    older(scene, "2099a")
    scene.office.close()
    with pytest.raises(StoreUnavailable, match="tzdata-too-old"):
        open_calendar(scene.office.place, Ambient(scene.clock))
