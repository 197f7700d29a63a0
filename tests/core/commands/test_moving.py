"""Moves posts to days and times: drafts are planned, what waits or is scheduled takes a free slot."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from core.commands.channels import AddSlots
from core.commands.moving import move_to
from core.commands.posts import PlanFor
from core.errors import NotAllowed
from core.model.day_place import Place
from core.model.kinds import PostId
from core.model.states import State
from core.store import posts as post_queries
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    TUESDAY_AT_9,
    WEBSITE,
    Scene,
    a_pinned_post,
    a_post,
    a_queued_post,
    an_asked_post,
)
from tests.core.commands.bringing import BRING

MONDAY, TUESDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 28)
NOON = time(12)


def moved(scene: Scene, *posts: PostId, to: Place) -> None:
    placements = [p for post_id in posts for p in post_queries.placements_of(scene.office.engine, post_id)]
    scene.agree(move_to(scene.office.calendar, placements, to, "Asked for by Council"))


def refused(scene: Scene, post_id: PostId, to: Place) -> str:
    with pytest.raises(NotAllowed) as refusal:
        moved(scene, post_id, to=to)
    return refusal.value.code


@pytest.mark.parametrize(("at", "wall"), [(None, "2026-11-24T00:00"), (NOON, "2026-11-24T12:00")])
def test_a_draft_is_planned_for_the_day_or_the_time(scene: Scene, at: time | None, wall: str) -> None:
    post_id = a_post(scene)
    moved(scene, post_id, to=Place(TUESDAY, at))
    assert scene.placement(post_id).planned == datetime.fromisoformat(wall)


def test_a_draft_keeps_the_time_of_day_that_it_wished_for(scene: Scene) -> None:
    post_id = a_post(scene)
    scene.run(PlanFor(scene.placement_id(post_id), MONDAY_AT_9 + timedelta(hours=5)))
    moved(scene, post_id, to=Place(TUESDAY))
    assert scene.placement(post_id).planned == TUESDAY_AT_9 + timedelta(hours=5)


def test_a_draft_that_is_put_into_the_tray_stands_without_a_day(scene: Scene) -> None:
    post_id = a_post(scene)
    moved(scene, post_id, to=Place(MONDAY))
    moved(scene, post_id, to=Place(None))
    assert scene.placement(post_id).planned is None


@pytest.mark.parametrize("state", ["queued", "pinned"])
def test_what_is_scheduled_is_pinned_to_the_first_free_slot_of_the_day(scene: Scene, state: str) -> None:
    post_id = BRING[state](scene)
    moved(scene, post_id, to=Place(date(2026, 11, 26)))
    assert (scene.state(post_id), scene.placement(post_id).at_wall) == (
        State.PINNED,
        datetime.fromisoformat("2026-11-26T09:00"),
    )


def test_what_is_asked_for_asks_for_the_slot_of_the_day(scene: Scene) -> None:
    post_id, _photo = an_asked_post(scene)
    moved(scene, post_id, to=Place(TUESDAY))
    assert (scene.state(post_id), scene.placement(post_id).at_wall) == (State.ASKED, TUESDAY_AT_9)


def test_a_slot_where_nobody_stands_is_taken_before_one_where_somebody_waits(scene: Scene) -> None:
    rule = AddSlots(scene.channel(FACEBOOK), "FREQ=WEEKLY;BYDAY=MO,TU", time(15), date(2026, 1, 1))
    waiting, late = a_queued_post(scene), a_pinned_post(scene, TUESDAY_AT_9)
    scene.agree(rule)
    moved(scene, late, to=Place(MONDAY))
    assert scene.placement(waiting).at_wall == MONDAY_AT_9
    assert scene.placement(late).at_wall == MONDAY_AT_9.replace(hour=15)


def test_who_waits_for_the_only_slot_moves_on(scene: Scene) -> None:
    waiting, pinned = a_queued_post(scene), a_pinned_post(scene, MONDAY_AT_9 + timedelta(days=7))
    moved(scene, pinned, to=Place(MONDAY))
    assert (scene.placement(pinned).at_wall, scene.placement(waiting).at_wall) == (MONDAY_AT_9, TUESDAY_AT_9)


def test_the_channels_of_a_post_keep_one_time(scene: Scene) -> None:
    scene.agree(AddSlots(scene.channel(FACEBOOK), "FREQ=DAILY", time(8), date(2026, 1, 1)))
    post_id = a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    moved(scene, post_id, to=Place(date(2026, 11, 26)))
    assert {scene.placement(post_id, name).at_wall for name in (FACEBOOK, WEBSITE)} == {
        datetime.fromisoformat("2026-11-26T09:00")
    }


def test_two_posts_that_are_moved_to_one_day_take_two_slots(scene: Scene) -> None:
    scene.agree(AddSlots(scene.channel(FACEBOOK), "FREQ=DAILY", time(15), date(2026, 1, 1)))
    posts = [a_queued_post(scene), a_queued_post(scene)]
    moved(scene, *posts, to=Place(date(2026, 11, 26)))
    walls = [datetime.fromisoformat("2026-11-26T09:00"), datetime.fromisoformat("2026-11-26T15:00")]
    assert [scene.placement(each).at_wall for each in posts] == walls


@pytest.mark.parametrize("state", ["queued", "pinned", "asked"])
def test_what_is_in_line_does_not_go_into_the_tray(scene: Scene, state: str) -> None:
    expected = "no-day-in-line"
    assert refused(scene, BRING[state](scene), Place(None)) == expected


@pytest.mark.parametrize("state", ["held", "missed", "published", "dropped"])
def test_what_has_no_time_to_be_moved_is_not_moved(scene: Scene, state: str) -> None:
    assert refused(scene, BRING[state](scene), Place(SATURDAY)) == "cannot-be-moved"


def test_nothing_is_moved_into_the_past_or_to_a_day_without_a_slot(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    assert refused(scene, post_id, Place(date(2026, 11, 19))) == "day-is-past"
    assert refused(scene, post_id, Place(SATURDAY)) == "no-free-slot"


def test_a_day_whose_only_slot_is_pinned_has_no_free_one(scene: Scene) -> None:
    a_pinned_post(scene, TUESDAY_AT_9)
    assert refused(scene, a_queued_post(scene), Place(TUESDAY)) == "no-free-slot"


@pytest.mark.parametrize("to", [Place(TUESDAY), Place(TUESDAY, time(9))])
def test_a_post_that_is_pinned_where_it_would_go_is_left_alone(scene: Scene, to: Place) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9)
    command = move_to(scene.office.calendar, [scene.placement(post_id)], to)
    assert command.parts == ()
