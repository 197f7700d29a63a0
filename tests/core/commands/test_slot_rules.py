"""When a channel posts is changed, and the queue is planned anew by it, with what is spoiled said before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

import pytest

from core.commands.channels import AddBlackout, AddChannel, AddSlots, ChangeChannel
from core.commands.desk import Command
from core.commands.history import Redo, Undo
from core.commands.province import StateProvince
from core.commands.schedule import Pin
from core.commands.slot_rules import ChangeBlackout, ChangePace, ChangeSlots, EndBlackout, EndSlots
from core.commands.slotting import skipped_holiday
from core.errors import BadInput, NeedsConfirmation, NotAllowed
from core.model.kinds import ChannelId, PostId
from core.model.provinces import Province
from core.model.states import State
from core.model.steps import HarmKind
from core.model.town import Channel, ChannelState
from core.store import town as town_queries
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    NEWSLETTER,
    RECREATION,
    TUESDAY_AT_9,
    Scene,
    a_pinned_post,
    a_post,
    a_queued_post,
    everything,
    rows,
)

CHRISTMAS_AT_9 = datetime.fromisoformat("2026-12-25T09:00")
"""A Friday."""


def slots_of(scene: Scene, channel: str = FACEBOOK) -> str:
    found = town_queries.slot_times(scene.office.engine)
    return next(slots.id for slots in found if slots.channel_id == scene.channel(channel))


def wall_of(scene: Scene, post_id: PostId) -> datetime | None:
    return scene.placement(post_id).at_wall


def skipping(scene: Scene, *, skips: bool = True) -> ChangePace:
    return ChangePace(scene.channel(FACEBOOK), 0, None, skips)


def before_christmas(scene: Scene) -> PostId:
    """Queue a post that may go out from Christmas Eve after its slot."""
    return a_queued_post(scene, not_before=datetime.fromisoformat("2026-12-24T12:00"))


def test_a_channel_that_skips_holidays_has_no_slot_on_one(scene: Scene) -> None:
    post_id = before_christmas(scene)
    assert wall_of(scene, post_id) == CHRISTMAS_AT_9
    done = scene.run(skipping(scene))
    assert wall_of(scene, post_id) == datetime.fromisoformat("2026-12-28T09:00")
    assert [moved.post_id for moved in done.moved] == [post_id]


def test_a_channel_that_skips_no_more_gets_its_slots_back(scene: Scene) -> None:
    post_id = before_christmas(scene)
    scene.run(skipping(scene))
    scene.run(skipping(scene, skips=False))
    assert wall_of(scene, post_id) == CHRISTMAS_AT_9


def test_a_post_that_would_miss_its_window_by_it_is_told_before(scene: Scene) -> None:
    begins, ends = CHRISTMAS_AT_9 - timedelta(hours=2), CHRISTMAS_AT_9 + timedelta(hours=2)
    post_id = a_queued_post(scene, not_before=begins, go_out_before=ends)
    harms = scene.preview(skipping(scene)).harms
    assert [(harm.kind, harm.post_id) for harm in harms] == [(HarmKind.DEADLINE_MISSED, post_id)]
    with pytest.raises(NeedsConfirmation):
        scene.run(skipping(scene))
    assert wall_of(scene, post_id) == CHRISTMAS_AT_9


def test_a_person_pins_to_a_holiday_all_the_same(scene: Scene) -> None:
    scene.run(skipping(scene))
    post_id = a_post(scene)
    scene.run(Pin(scene.placement_id(post_id), CHRISTMAS_AT_9))
    assert (scene.state(post_id), wall_of(scene, post_id)) == (State.PINNED, CHRISTMAS_AT_9)


def test_a_pin_on_a_holiday_stays_when_its_channel_begins_to_skip_them(scene: Scene) -> None:
    post_id = a_pinned_post(scene, CHRISTMAS_AT_9)
    scene.run(skipping(scene))
    assert (scene.state(post_id), wall_of(scene, post_id)) == (State.PINNED, CHRISTMAS_AT_9)


@pytest.mark.parametrize(
    ("channel", "day", "name"),
    [
        (FACEBOOK, date(2026, 12, 25), "Christmas Day"),
        (FACEBOOK, date(2026, 12, 24), None),
        (NEWSLETTER, date(2026, 12, 25), None),
    ],
)
def test_the_holiday_that_a_channel_skips_is_known_by_name(
    scene: Scene, channel: str, day: date, name: str | None
) -> None:
    scene.run(skipping(scene))
    found = skipped_holiday(scene.office.engine, scene.channel(channel), day)
    assert (None if found is None else found.name) == name


def test_the_holidays_are_those_of_the_province_that_was_stated(scene: Scene) -> None:
    scene.run(skipping(scene))
    post_id = before_christmas(scene)
    assert wall_of(scene, post_id) == datetime.fromisoformat("2026-12-28T09:00")
    scene.run(StateProvince(Province.ON))
    assert wall_of(scene, post_id) == datetime.fromisoformat("2026-12-29T09:00")


def test_a_province_that_nobody_stated_is_that_of_the_clocks(scene: Scene) -> None:
    assert town_queries.province(scene.office.engine) is Province.AB
    scene.run(StateProvince(Province.SK))
    assert town_queries.province(scene.office.engine) is Province.SK
    scene.run(StateProvince(Province.BC))
    assert town_queries.province(scene.office.engine) is Province.BC


def test_slots_that_end_leave_what_stood_there_to_the_next_ones(scene: Scene) -> None:
    weekdays = slots_of(scene)
    scene.run(AddSlots(scene.channel(FACEBOOK), "FREQ=WEEKLY;BYDAY=SA", time(10), date(2026, 1, 1)))
    post_id = a_queued_post(scene, not_before=MONDAY_AT_9)
    scene.run(EndSlots(weekdays, date(2026, 11, 20)))
    assert wall_of(scene, post_id) == datetime.fromisoformat("2026-11-28T10:00")


def test_slots_that_end_before_they_begin_are_taken_away(scene: Scene) -> None:
    added = scene.run(AddSlots(scene.channel(FACEBOOK), "FREQ=DAILY", time(8), date(2027, 1, 1))).subject or ""
    scene.run(EndSlots(added, date(2026, 11, 20)))
    assert added not in {each.id for each in town_queries.slot_times(scene.office.engine)}


def test_the_end_of_the_only_slots_is_told_as_harm(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    harms = scene.preview(EndSlots(slots_of(scene), date(2026, 11, 20))).harms
    assert [harm.post_id for harm in harms] == [post_id]


def test_changed_slots_move_what_stands_at_them(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(ChangeSlots(slots_of(scene), "FREQ=DAILY", time(16), date(2026, 1, 1)))
    assert wall_of(scene, post_id) == datetime.fromisoformat("2026-11-20T16:00")


def test_a_rule_that_slots_cannot_have_changes_nothing(scene: Scene) -> None:
    before = everything(scene)
    with pytest.raises(BadInput, match="rule-too-often"):
        scene.run(ChangeSlots(slots_of(scene), "FREQ=HOURLY", time(16), date(2026, 1, 1)))
    assert everything(scene) == before


def a_blackout(scene: Scene, from_wall: datetime = MONDAY_AT_9, to_wall: datetime = TUESDAY_AT_9) -> str:
    return scene.run(AddBlackout(None, from_wall, to_wall, "Election")).subject or ""


def test_a_changed_blackout_frees_what_it_leaves(scene: Scene) -> None:
    blackout = a_blackout(scene)
    post_id = a_queued_post(scene)
    assert wall_of(scene, post_id) == TUESDAY_AT_9
    scene.run(ChangeBlackout(blackout, scene.channel(NEWSLETTER), MONDAY_AT_9, TUESDAY_AT_9, "Election"))
    assert wall_of(scene, post_id) == MONDAY_AT_9


def test_a_blackout_that_has_not_begun_is_taken_away_by_its_end(scene: Scene) -> None:
    scene.run(EndBlackout(a_blackout(scene)))
    assert town_queries.blackouts(scene.office.engine) == []


def test_a_blackout_under_way_ends_now(scene: Scene) -> None:
    blackout = a_blackout(scene, datetime.fromisoformat("2026-11-19T09:00"))
    scene.run(EndBlackout(blackout))
    (left,) = town_queries.blackouts(scene.office.engine)
    assert left.to_wall == datetime.fromisoformat("2026-11-20T10:00")
    with pytest.raises(NotAllowed, match="ended-already"):
        scene.run(EndBlackout(blackout))


def test_a_pace_keeps_posts_apart(scene: Scene) -> None:
    scene.run(AddSlots(scene.channel(FACEBOOK), "FREQ=DAILY", time(9, 30), date(2026, 1, 1)))
    first, second = a_queued_post(scene), a_queued_post(scene, not_before=MONDAY_AT_9)
    scene.run(ChangePace(scene.channel(FACEBOOK), 60, 1, skips_holidays=False))
    walls = [wall_of(scene, post_id) for post_id in (first, second)]
    assert None not in walls
    assert len({wall.date() for wall in walls if wall is not None}) == 2


CHANGES: Mapping[str, Callable[[Scene], Command]] = {
    "a pace": lambda s: ChangePace(s.channel(FACEBOOK), 90, 2, skips_holidays=True),
    "slots": lambda s: ChangeSlots(slots_of(s), "FREQ=DAILY", time(16), date(2026, 1, 1)),
    "the end of slots": lambda s: EndSlots(slots_of(s, NEWSLETTER), date(2026, 11, 20)),
    "slots that never were": lambda s: EndSlots(slots_of(s, NEWSLETTER), date(2025, 12, 31)),
    "a blackout": lambda s: ChangeBlackout(a_blackout(s), None, MONDAY_AT_9, TUESDAY_AT_9, "Fair"),
    "the end of a blackout": lambda s: EndBlackout(a_blackout(s)),
    "a province": lambda s: StateProvince(Province.ON),
    "a channel": lambda s: ChangeChannel(s.channel(FACEBOOK), "Page", "Town of Taber", "For all"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_undone_and_done_again(scene: Scene, name: str) -> None:
    a_queued_post(scene)
    command = CHANGES[name](scene)
    before = _without_revisions(scene)
    done = scene.run(command)
    after = _without_revisions(scene)
    undone = scene.run(Undo(done.id, done.command))
    assert _without_revisions(scene) == before != after
    scene.run(Redo(done.id, done.command))
    assert undone.changes
    assert _without_revisions(scene) == after


def _without_revisions(scene: Scene) -> dict[str, object]:
    """Read where the queue stands and what settles it."""
    return {
        "placements": rows(scene, "SELECT id, state, at_wall FROM placement ORDER BY id"),
        "slots": rows(scene, "SELECT id, rrule, time, from_day, until_day FROM slot_times ORDER BY id"),
        "blackouts": rows(scene, "SELECT id, channel_id, from_wall, to_wall, reason FROM blackout ORDER BY id"),
        "channels": rows(scene, "SELECT name, purpose, least_gap_minutes, most_a_day FROM channel ORDER BY id"),
        "skips": rows(scene, "SELECT id FROM holiday_skip"),
        "province": rows(scene, "SELECT province FROM town_province"),
    }


@pytest.mark.parametrize("name", CHANGES)
def test_an_author_changes_nothing_of_it(scene: Scene, name: str) -> None:
    command = CHANGES[name](scene)
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(command, "ada")


def test_a_gap_below_nothing_is_refused(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="spacing-unlikely"):
        scene.run(ChangePace(scene.channel(FACEBOOK), -1, None, skips_holidays=False))


def test_slots_that_have_ended_are_not_ended_later(scene: Scene) -> None:
    scene.run(EndSlots(slots_of(scene), date(2026, 11, 20)))
    with pytest.raises(NotAllowed, match="ended-already"):
        scene.run(EndSlots(slots_of(scene), date(2026, 11, 21)))


def test_a_channel_takes_another_name_and_purpose(scene: Scene) -> None:
    scene.run(ChangeChannel(scene.channel(FACEBOOK), "Page", "Town of Taber", "For everyone"))
    channel = scene.office.engine.record(Channel, scene.channel("Page"))
    assert channel is not None
    assert (channel.purpose, channel.state) == ("For everyone", ChannelState.OPEN)


def test_an_approved_profile_is_changed_only_by_who_approves(scene: Scene) -> None:
    command = ChangeChannel(scene.channel(FACEBOOK), FACEBOOK, "Another page", "News of the Town")
    with pytest.raises(NotAllowed, match=r"right-role .*approve-channel"):
        scene.run(command)
    assert scene.run(command, "cora").changes


def test_a_department_has_one_profile_a_platform_also_after_a_change(scene: Scene) -> None:
    recreation = scene.department(RECREATION)
    asked = AddChannel("Pool", "facebook", "Taber Pool", "The pool", recreation)
    pool = ChannelId(scene.run(asked, "dana").subject or "")
    with pytest.raises(NotAllowed, match="second-profile"):
        scene.run(ChangeChannel(pool, "Pool", "Taber Pool", "The pool"))


def test_a_channel_keeps_a_name(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="name-needed"):
        scene.run(ChangeChannel(scene.channel(FACEBOOK), " ", "Town of Taber", ""))
