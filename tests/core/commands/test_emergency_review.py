"""The review after an emergency: each held post is kept, changed or dropped, and the queue is planned once."""

from __future__ import annotations

from datetime import datetime

import pytest

from core.commands.channels import FreezeChannel
from core.commands.emergency import DeclareEmergency, EndEmergency
from core.commands.emergency_review import ReviewAfterEmergency
from core.commands.schedule import PutBack
from core.errors import NeedsConfirmation, NotAllowed, RuleBroken
from core.model.emergencies import EmergencyReview, Fate
from core.model.kinds import EmergencyId, PostId
from core.model.states import State
from core.model.steps import HarmKind
from core.store import emergencies as emergency_queries
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    TUESDAY_AT_9,
    Scene,
    a_pinned_post,
    a_queued_post,
    an_emergency,
    everything,
)

WEDNESDAY_AT_9 = datetime.fromisoformat("2026-11-25T09:00")


def over(scene: Scene, wall: str = "2026-11-23T10:30") -> EmergencyId:
    """Declare an emergency and end it at a wall time."""
    emergency = an_emergency(scene)
    scene.set_wall(wall)
    scene.agree(EndEmergency(emergency), "cora")
    return emergency


def review(scene: Scene, **fates: Fate) -> ReviewAfterEmergency:
    """Decide each post by its id; an id may not be a name, so they come as ``p`` and the id."""
    return ReviewAfterEmergency(
        tuple((scene.placement_id(PostId(post.removeprefix("p"))), fate) for post, fate in fates.items())
    )


def each(fate: Fate, *posts: PostId) -> dict[str, Fate]:
    return {f"p{post_id}": fate for post_id in posts}


def test_kept_posts_go_back_at_their_old_moment_and_are_planned_anew(scene: Scene) -> None:
    first, second = a_queued_post(scene), a_queued_post(scene)
    since = scene.placement(first).since
    over(scene)
    scene.run(review(scene, **each(Fate.KEEP, first, second)))
    assert [(scene.state(p), scene.placement(p).at_wall) for p in (first, second)] == [
        (State.QUEUED, TUESDAY_AT_9),
        (State.QUEUED, WEDNESDAY_AT_9),
    ]
    assert (scene.placement(first).since, scene.standing_reasons(first)) == (since, [])


def test_a_kept_pin_keeps_its_time_where_that_is_ahead_and_free(scene: Scene) -> None:
    ahead, gone = a_pinned_post(scene, WEDNESDAY_AT_9), a_pinned_post(scene, MONDAY_AT_9)
    over(scene)
    scene.run(review(scene, **each(Fate.KEEP, ahead, gone)))
    assert (scene.state(ahead), scene.placement(ahead).at_wall) == (State.PINNED, WEDNESDAY_AT_9)
    assert (scene.state(gone), scene.placement(gone).at_wall) == (State.QUEUED, TUESDAY_AT_9)


def test_what_is_to_be_changed_stays_held_and_says_so_until_it_is_put_back(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    over(scene)
    scene.run(review(scene, **each(Fate.CHANGE, post_id)))
    assert (scene.state(post_id), [r.rule for r in scene.standing_reasons(post_id)]) == (
        State.HELD,
        ["emergency-change"],
    )
    scene.run(PutBack(scene.placement_id(post_id)))
    assert scene.state(post_id) is State.QUEUED


def test_what_is_dropped_does_not_go_out(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    over(scene)
    scene.run(review(scene, **each(Fate.DROP, post_id)))
    assert scene.state(post_id) is State.DROPPED


def test_the_review_is_done_once_and_kept_with_who_did_it(scene: Scene) -> None:
    a_queued_post(scene, not_before=datetime.fromisoformat("2027-01-11T08:00"))
    emergency = over(scene)
    assert scene.run(ReviewAfterEmergency(())).label == "Flood"
    kept = scene.office.engine.record(EmergencyReview, emergency)
    assert kept == EmergencyReview(emergency, scene.person("kim"), scene.clock.now())
    with pytest.raises(NotAllowed, match="nothing-to-review"):
        scene.run(ReviewAfterEmergency(()))


def test_one_review_covers_all_emergencies_that_are_over(scene: Scene) -> None:
    flood, fire = an_emergency(scene), an_emergency(scene, "Fire")
    scene.run(EndEmergency(flood), "cora")
    scene.run(EndEmergency(fire), "cora")
    assert {each.id for each in emergency_queries.to_be_reviewed(scene.office.engine)} == {flood, fire}
    scene.run(ReviewAfterEmergency(()))
    assert emergency_queries.to_be_reviewed(scene.office.engine) == []


REFUSED = {
    "who does not order the queue": ("right-role", "dana", Fate.KEEP, ""),
    "while another is in force": ("review-waits", "kim", Fate.KEEP, "another"),
    "of not all that is held": ("review-not-whole", "kim", None, ""),
    "of what is not held any more": ("not-in-review", "kim", Fate.KEEP, "put back"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_a_review_is_refused_and_changes_nothing(scene: Scene, why: str) -> None:
    code, by, fate, before = REFUSED[why]
    post_id = a_queued_post(scene)
    over(scene)
    if before == "another":
        scene.run(DeclareEmergency("Fire"), "cora")
    if before == "put back":
        scene.run(PutBack(scene.placement_id(post_id)))
    stood = everything(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.agree(review(scene, **({} if fate is None else each(fate, post_id))), by)
    assert everything(scene) == stood


def test_nothing_is_kept_on_which_something_stands(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    over(scene)
    scene.agree(FreezeChannel(scene.channel(FACEBOOK), "Strange"), "tim")
    with pytest.raises(RuleBroken) as refused:
        scene.run(review(scene, **each(Fate.KEEP, post_id)))
    assert [finding.rule for finding in refused.value.findings] == ["channel-open"]


def test_nothing_is_kept_whose_window_is_past(scene: Scene) -> None:
    post_id = a_queued_post(scene, go_out_before=MONDAY_AT_9.replace(hour=10))
    over(scene)
    with pytest.raises((NotAllowed, RuleBroken)):
        scene.run(review(scene, **each(Fate.KEEP, post_id)))
    scene.run(review(scene, **each(Fate.DROP, post_id)))
    assert scene.state(post_id) is State.DROPPED


def test_what_moves_and_what_it_harms_is_shown_once_for_all_of_them(scene: Scene) -> None:
    kept = [a_queued_post(scene) for _ in range(2)]
    late = a_queued_post(scene, go_out_before=TUESDAY_AT_9.replace(hour=10))
    over(scene)
    a_queued_post(scene, class_key="time-sensitive", go_out_before=TUESDAY_AT_9.replace(hour=10))
    command = review(scene, **each(Fate.KEEP, *kept, late))
    outlook = scene.preview(command)
    assert {moved.post_id for moved in outlook.moved} >= set(kept)
    assert {harm.kind for harm in outlook.harms} <= {HarmKind.DEADLINE_MISSED}
    if outlook.harms:
        with pytest.raises(NeedsConfirmation):
            scene.run(command)
    scene.run(command, agreed=outlook.fingerprint)


def test_what_goes_out_later_than_two_weeks_moves_only_as_the_plan_asks(scene: Scene) -> None:
    later = a_pinned_post(scene, datetime.fromisoformat("2026-12-30T09:00"))
    post_id = a_queued_post(scene)
    over(scene)
    scene.run(review(scene, **each(Fate.KEEP, post_id)))
    assert scene.placement(later).at_wall == datetime.fromisoformat("2026-12-30T09:00")
