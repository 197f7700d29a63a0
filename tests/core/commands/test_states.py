"""Does every row of the table of states for real that a command of today can do, and refuses what is no row."""

from __future__ import annotations

import pytest

from core.commands.catch_up import CatchUp
from core.commands.channels import AddBlackout, RetireChannel
from core.commands.emergency import DeclareEmergency
from core.commands.posts import SavePost
from core.commands.schedule import AddToQueue, Hold, Pin, PutBack, SendBack
from core.errors import NotAllowed, RuleBroken
from core.model.posts import HoldKind
from core.model.states import PostState, State
from core.store import posts as post_queries
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    NEWSLETTER,
    TUESDAY_AT_9,
    Scene,
    a_draft,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
    an_asked_post,
    an_emergency_post,
    catch_up,
    everything,
    save,
)
from tests.core.commands.bringing import BRING, DECEMBER_9, command

# From, by which command, to: the rows of the table that commands of today can do.
ROWS = """
draft | PlanFor | draft
draft | AddToQueue | queued
draft | Pin | pinned
draft | Drop | dropped
draft | DiscardPost | dropped
asked | TakeBack | draft
asked | Pin | asked
asked | Drop | dropped
asked | DiscardPost | dropped
queued | Pin | pinned
queued | TakeOutOfLine | draft
queued | Hold | held
queued | Drop | dropped
queued | DiscardPost | dropped
queued | PublishEarly | published
pinned | Pin | pinned
pinned | Unpin | queued
pinned | TakeOutOfLine | draft
pinned | Hold | held
pinned | Drop | dropped
pinned | DiscardPost | dropped
pinned | PublishEarly | published
held | PutBack | queued
held pin | PutBack | pinned
held | SendBack | draft
held | Drop | dropped
held | DiscardPost | dropped
due | Publish | published
missed | PublishLate | published
missed | PutBack | queued
missed | SendBack | draft
missed | Drop | dropped
missed | DiscardPost | dropped
dropped | RestorePlacement | draft
discarded | RestorePost | draft
"""
_ROWS = [tuple(part.strip() for part in row.split("|")) for row in ROWS.strip().splitlines()]
_COMMANDS = sorted({row[1] for row in _ROWS})
# Not rows, but no steps either: what stands already is asked for again.
_IDLE = {("asked", "AddToQueue"), ("dropped", "Drop"), ("dropped", "DiscardPost"), ("discarded", "Drop")}
_KNOWN = {row[:2] for row in _ROWS} | _IDLE
_NO_ROWS = [
    (state, name)
    for state in sorted(BRING.keys() - {"due", "held pin"})
    for name in _COMMANDS
    if (state, name) not in _KNOWN
]


@pytest.mark.parametrize(("state", "name", "after"), _ROWS)
def test_a_command_takes_the_step_of_its_row(scene: Scene, state: str, name: str, after: str) -> None:
    post_id = BRING[state](scene)
    scene.agree(command(name, scene, post_id))
    assert scene.state(post_id).value == after


@pytest.mark.parametrize(("state", "name"), _NO_ROWS)
def test_a_command_that_is_no_row_is_refused_and_changes_nothing(scene: Scene, state: str, name: str) -> None:
    post_id = BRING[state](scene)
    asked, before = command(name, scene, post_id), everything(scene)
    with pytest.raises((NotAllowed, RuleBroken)):
        scene.agree(asked)
    assert everything(scene) == before


def test_a_post_begins_as_a_draft_with_the_wished_day(scene: Scene) -> None:
    assert scene.state(a_post(scene)) is State.DRAFT


def test_a_post_with_a_closed_gate_is_asked_for_not_queued(scene: Scene) -> None:
    post_id, _ = an_asked_post(scene)
    placement = scene.placement(post_id)
    assert (placement.state, placement.asked_by, placement.at) == (State.ASKED, scene.person("kim"), None)


def test_a_pin_with_a_closed_gate_keeps_the_wished_time(scene: Scene) -> None:
    post_id = a_post(scene, photos=(a_photo(scene),))
    scene.run(Pin(scene.placement_id(post_id), DECEMBER_9))
    assert (scene.state(post_id), scene.placement(post_id).at_wall) == (State.ASKED, DECEMBER_9)


def test_a_wished_pin_whose_time_went_by_is_a_draft_again(scene: Scene) -> None:
    post_id = a_post(scene, photos=(a_photo(scene),))
    scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9))
    catch_up(scene, "2026-11-23T09:01")
    assert (scene.state(post_id), scene.placement(post_id).at_wall) == (State.DRAFT, None)


def test_a_wished_pin_that_is_added_to_the_queue_instead_stands_there_unpinned(scene: Scene) -> None:
    post_id, _ = an_asked_post(scene)
    scene.run(Pin(scene.placement_id(post_id), DECEMBER_9, "Asked for by Council"))
    scene.run(AddToQueue(post_id))
    assert (scene.placement(post_id).pin_reason, scene.placement(post_id).at_wall) == ("", None)


@pytest.mark.parametrize(("wall", "after"), [("2026-11-23T09:59", "queued"), ("2026-11-23T10:00", "missed")])
def test_a_placement_is_missed_when_its_grace_is_over(scene: Scene, wall: str, after: str) -> None:
    post_id = a_queued_post(scene)
    catch_up(scene, wall)
    assert scene.state(post_id).value == after


def test_a_placement_is_missed_when_its_window_ends(scene: Scene) -> None:
    post_id = a_queued_post(scene, go_out_before=MONDAY_AT_9.replace(minute=20))
    catch_up(scene, "2026-11-23T09:20")
    assert scene.state(post_id) is State.MISSED


def test_nothing_below_the_first_class_is_missed_in_an_emergency(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(DeclareEmergency("Flood"), "cora")
    catch_up(scene, "2026-11-23T12:00")
    assert scene.state(post_id) is State.QUEUED


def test_catching_up_is_for_the_calendar_alone(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="only-the-calendar"):
        scene.run(CatchUp())


@pytest.mark.parametrize("wall", ["2026-11-20T10:00", "2026-11-20T09:59", "2026-01-05T09:00"])
def test_a_pin_is_ahead_of_now(scene: Scene, wall: str) -> None:
    post_id = a_post(scene)
    with pytest.raises(NotAllowed, match="time-is-past"):
        scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9.fromisoformat(wall)))


def test_a_pin_stands_in_no_blackout(scene: Scene) -> None:
    scene.run(AddBlackout(None, MONDAY_AT_9, TUESDAY_AT_9, "Election"))
    with pytest.raises(NotAllowed, match="time-is-blacked-out"):
        scene.run(Pin(scene.placement_id(a_post(scene)), MONDAY_AT_9))


def test_a_pin_before_a_higher_class_asks_for_a_reason(scene: Scene) -> None:
    a_queued_post(scene, class_key="council", ground="Meeting of 23 November")
    placement_id = scene.placement_id(a_post(scene))
    with pytest.raises(NotAllowed, match="pin-reason-needed"):
        scene.run(Pin(placement_id, MONDAY_AT_9.replace(hour=8)))
    scene.agree(Pin(placement_id, MONDAY_AT_9.replace(hour=8), "Asked for by Council"))


def test_a_pin_before_a_higher_class_is_for_who_orders_the_queue(scene: Scene) -> None:
    a_queued_post(scene, class_key="council", ground="Meeting of 23 November")
    placement_id = scene.placement_id(a_post(scene, "ada"))
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(Pin(placement_id, MONDAY_AT_9.replace(hour=8), "Mine"), "ada")


def test_a_pin_behind_a_higher_class_needs_no_reason(scene: Scene) -> None:
    a_queued_post(scene, class_key="council", ground="Meeting of 23 November")
    post_id = a_post(scene, "ada")
    scene.run(Pin(scene.placement_id(post_id), DECEMBER_9), "ada")
    assert scene.state(post_id) is State.PINNED


def test_a_pin_put_back_after_its_time_was_given_away_joins_the_line(scene: Scene) -> None:
    held = BRING["held pin"](scene)
    a_pinned_post(scene, TUESDAY_AT_9)
    scene.run(PutBack(scene.placement_id(held)))
    assert (scene.state(held), scene.placement(held).at_wall) == (State.QUEUED, MONDAY_AT_9)


def test_a_pin_put_back_after_its_time_joins_the_line(scene: Scene) -> None:
    held = BRING["held pin"](scene)
    scene.set_wall("2026-11-25T08:00")
    scene.run(PutBack(scene.placement_id(held)))
    assert scene.state(held) is State.QUEUED


def test_what_was_held_keeps_its_moment_in_line(scene: Scene) -> None:
    post_id = BRING["held"](scene)
    since = scene.placement(post_id).since
    scene.set_wall("2026-11-20T15:00")
    scene.run(PutBack(scene.placement_id(post_id)))
    assert scene.placement(post_id).since == since


def test_what_was_taken_out_of_line_starts_anew(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(command("TakeOutOfLine", scene, post_id))
    scene.set_wall("2026-11-20T15:00")
    scene.run(AddToQueue(post_id))
    assert scene.placement(post_id).since == scene.clock.now()


def test_a_hold_needs_a_reason_and_keeps_it(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    with pytest.raises(NotAllowed, match="reason-needed"):
        scene.run(Hold(scene.placement_id(post_id), " \n"))
    scene.run(Hold(scene.placement_id(post_id), "Wait for Council"), "dana")
    (reason,) = scene.standing_reasons(post_id)
    assert (reason.kind, reason.said, reason.held_by) == (HoldKind.PERSON, "Wait for Council", scene.person("dana"))
    assert reason.former_wall == MONDAY_AT_9


def test_what_a_post_was_sent_back_for_is_kept(scene: Scene) -> None:
    post_id = BRING["held"](scene)
    scene.run(SendBack(scene.placement_id(post_id), "Name the arena"), "dana")
    reasons = post_queries.hold_reasons_of(scene.office.engine, scene.placement_id(post_id))
    assert "Name the arena" in {reason.said for reason in reasons}
    assert scene.standing_reasons(post_id) == []


def test_what_went_out_is_not_discarded(scene: Scene) -> None:
    post_id = BRING["published"](scene)
    with pytest.raises(NotAllowed, match="went-out-already"):
        scene.run(command("DiscardPost", scene, post_id))


def test_a_discarded_post_is_neither_saved_nor_queued(scene: Scene) -> None:
    post_id = BRING["discarded"](scene)
    assert scene.post(post_id).state is PostState.DISCARDED
    for asked in (
        save(scene, post_id, a_draft(scene)),
        AddToQueue(post_id),
        Pin(scene.placement_id(post_id), DECEMBER_9),
    ):
        with pytest.raises(NotAllowed, match="is-discarded"):
            scene.run(asked)


def test_a_channel_that_a_save_leaves_out_is_dropped_and_comes_back_as_a_draft(scene: Scene) -> None:
    post_id = a_post(scene, on=("Facebook", "Website"))
    scene.agree(save(scene, post_id, a_draft(scene, on=("Website",))))
    assert scene.state(post_id) is State.DROPPED
    scene.agree(save(scene, post_id, a_draft(scene)))
    assert (scene.state(post_id), scene.state(post_id, "Website")) == (State.DRAFT, State.DROPPED)


def test_one_of_two_channels_can_be_queued_alone(scene: Scene) -> None:
    post_id = a_post(scene, on=("Facebook", NEWSLETTER))
    scene.run(AddToQueue(post_id, (scene.channel(NEWSLETTER),)))
    assert (scene.state(post_id), scene.state(post_id, NEWSLETTER)) == (State.DRAFT, State.QUEUED)


def test_a_post_without_text_is_not_even_asked_for(scene: Scene) -> None:
    post_id = a_post(scene, text="  ")
    with pytest.raises(RuleBroken):
        scene.run(AddToQueue(post_id))
    assert scene.state(post_id) is State.DRAFT


def test_a_save_on_an_older_version_names_who_changed_it(scene: Scene) -> None:
    post_id = a_post(scene)
    seen = scene.post(post_id).revision
    scene.run(save(scene, post_id, a_draft(scene, text="Skating is on Sunday.")), "dana")
    with pytest.raises(Exception, match="Dana Roy"):
        scene.run(SavePost(post_id, a_draft(scene), seen))


def test_a_dropped_channel_that_was_retired_does_not_come_back(scene: Scene) -> None:
    post_id = BRING["dropped"](scene)
    scene.run(RetireChannel(scene.channel(FACEBOOK), "Over"), "cora")
    with pytest.raises(NotAllowed, match="channel-retired"):
        scene.run(command("RestorePlacement", scene, post_id))


@pytest.mark.parametrize("name", ["AddToQueue", "Pin", "Drop", "DiscardPost"])
def test_a_gap_in_the_queue_stays_while_a_command_touches_nothing_in_line(scene: Scene, name: str) -> None:
    first, second = a_queued_post(scene), a_queued_post(scene)
    scene.run(Hold(scene.placement_id(first), "Wait"))
    asked = command(name, scene, a_post(scene, photos=(a_photo(scene),)))
    scene.run(asked)
    assert scene.placement(second).at_wall == TUESDAY_AT_9


@pytest.mark.parametrize("name", ["TakeOutOfLine", "Drop", "DiscardPost"])
def test_what_waits_moves_up_when_a_post_leaves_the_line(scene: Scene, name: str) -> None:
    first, second = a_queued_post(scene), a_queued_post(scene)
    scene.run(command(name, scene, first))
    assert scene.placement(second).at_wall == MONDAY_AT_9


def test_an_author_is_told_who_may_where_a_queueing_does_harm_and_is_not_asked(scene: Scene) -> None:
    pinned = a_pinned_post(scene, MONDAY_AT_9)
    urgent = a_post(scene, "ada", class_key="time-sensitive", go_out_before=MONDAY_AT_9.replace(hour=12))
    with pytest.raises(NotAllowed) as refused:
        scene.run(AddToQueue(urgent), "ada")
    assert (refused.value.code, refused.value.values["roles"]) == ("right-role", "coordinator|cao")
    assert (scene.state(urgent), scene.state(pinned)) == (State.DRAFT, State.PINNED)


def test_an_emergency_post_is_due_at_once_and_moves_nobody(scene: Scene) -> None:
    other = a_queued_post(scene)
    before = scene.placement(other)
    post_id = an_emergency_post(scene)
    scene.run(AddToQueue(post_id))
    assert (scene.placement(post_id).at, scene.placement(other)) == (scene.clock.now(), before)
    scene.run(command("Publish", scene, post_id))
    assert scene.state(post_id) is State.PUBLISHED
