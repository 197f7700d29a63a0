"""An emergency from its declaration to its end: who may, what it holds, what goes out in it, and what is put back."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from core.commands.catch_up import CatchUp
from core.commands.emergency import DeclaredByMistake, DeclareEmergency, EndEmergency
from core.commands.emergency_photos import AuthorisePhoto
from core.commands.publishing import Publish, PublishEarly
from core.commands.schedule import AddToQueue
from core.commands.town import GiveRole
from core.errors import NotAllowed, RuleBroken
from core.model.emergencies import EmergencyEnding, EndingKind
from core.model.kinds import EmergencyId, PostId
from core.model.states import State
from core.model.town import Emergency, Role
from core.store import emergencies as emergency_queries
from core.store import town as town_queries
from tests.core.builders import (
    WEBSITE,
    Scene,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_emergency,
    catch_up,
    everything,
)

IN_LINE_AT = "2026-11-23T09:10"


def an_advisory(scene: Scene, emergency: EmergencyId, **changes: Any) -> PostId:
    """Write a post of the first class about an emergency."""
    return a_post(scene, class_key="emergency", emergency_id=emergency, **changes)


def ending(scene: Scene, emergency: EmergencyId) -> EmergencyEnding | None:
    return scene.office.engine.record(EmergencyEnding, emergency)


def names_in_force(scene: Scene) -> list[str]:
    return [emergency.name for emergency in town_queries.emergencies_in_force(scene.office.engine)]


@pytest.mark.parametrize("by", ["cora", "ian"])
def test_who_may_declare_an_emergency_ends_it_by_their_own_word(scene: Scene, by: str) -> None:
    emergency = an_emergency(scene)
    scene.run(EndEmergency(emergency), by)
    assert ending(scene, emergency) == EmergencyEnding(emergency, EndingKind.OVER)


def test_a_coordinator_ends_an_emergency_on_the_word_of_one_who_may_and_it_is_kept_whose(scene: Scene) -> None:
    emergency = an_emergency(scene)
    scene.run(EndEmergency(emergency, scene.person("ian")), "kim")
    kept, ended = ending(scene, emergency), scene.office.engine.record(Emergency, emergency)
    assert kept is not None
    assert ended is not None
    assert (kept.on_word_of, ended.ended_by, ended.ended_at) == (
        scene.person("ian"),
        scene.person("kim"),
        scene.clock.now(),
    )


@pytest.mark.parametrize("word", ["", "dana", "kim"])
def test_a_coordinator_ends_no_emergency_without_the_word_of_one_who_may(scene: Scene, word: str) -> None:
    emergency = an_emergency(scene)
    with pytest.raises(NotAllowed, match="word-needed"):
        scene.run(EndEmergency(emergency, scene.person(word) if word else None), "kim")
    assert names_in_force(scene) == ["Flood"]


def test_a_coordinator_who_is_an_information_officer_too_needs_nobodys_word(scene: Scene) -> None:
    scene.run(GiveRole(scene.person("ian"), Role.COORDINATOR), "kim")
    scene.run(DeclareEmergency("Flood"), "ian")
    assert names_in_force(scene) == ["Flood"]


@pytest.mark.parametrize("act", [EndEmergency, DeclaredByMistake])
def test_who_may_not_declare_an_emergency_does_not_end_it(
    scene: Scene, act: type[EndEmergency | DeclaredByMistake]
) -> None:
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(act(an_emergency(scene)), "dana")


@pytest.mark.parametrize("act", [EndEmergency, DeclaredByMistake])
def test_an_emergency_ends_once(scene: Scene, act: type[EndEmergency | DeclaredByMistake]) -> None:
    emergency = an_emergency(scene)
    scene.run(EndEmergency(emergency), "cora")
    with pytest.raises(NotAllowed, match="emergency-ended-already"):
        scene.run(act(emergency), "cora")


def test_declaring_writes_one_fact_and_no_other_row(scene: Scene) -> None:
    a_queued_post(scene)
    before = everything(scene)
    done = scene.run(DeclareEmergency("Flood"), "cora")
    assert [change.table for change in done.changes] == ["emergency"]
    assert {name: rows for name, rows in everything(scene).items() if before[name] != rows}.keys() == {"emergency"}


def test_what_waits_below_the_first_class_is_neither_due_nor_missed_while_one_is_in_force(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    an_emergency(scene)
    before = scene.placement(post_id)
    catch_up(scene, "2026-11-25T12:00")
    assert scene.placement(post_id) == before
    scene.set_wall(IN_LINE_AT)
    with pytest.raises(NotAllowed, match="emergency-in-force"):
        scene.run(Publish(before.id))


def test_posts_of_the_first_class_are_due_at_once_in_the_order_in_which_they_became_ready(scene: Scene) -> None:
    emergency = an_emergency(scene)
    posts = [an_advisory(scene, emergency) for _ in range(3)]
    for minutes, post_id in enumerate(reversed(posts)):
        scene.set_wall(f"2026-11-20T11:0{minutes}")
        scene.run(AddToQueue(post_id))
    times = [scene.placement(post_id).at for post_id in posts]
    assert None not in times
    assert times == sorted(times, key=str, reverse=True)


def test_an_emergency_post_goes_out_through_the_same_gate(scene: Scene) -> None:
    emergency = an_emergency(scene)
    photo_id = a_sound_photo(scene)
    post_id = an_advisory(scene, emergency, photos=(photo_id,))
    scene.run(AddToQueue(post_id))
    assert scene.state(post_id) is State.ASKED
    scene.run(AuthorisePhoto(photo_id, emergency), "ian")
    assert scene.state(post_id) is State.QUEUED
    scene.run(Publish(scene.placement_id(post_id)))
    assert scene.state(post_id) is State.PUBLISHED


def test_an_emergency_post_does_not_go_out_once_its_emergency_is_over(scene: Scene) -> None:
    emergency = an_emergency(scene)
    post_id = an_advisory(scene, emergency)
    scene.run(AddToQueue(post_id))
    scene.agree(EndEmergency(emergency), "cora")
    with pytest.raises((NotAllowed, RuleBroken)):
        scene.run(PublishEarly(scene.placement_id(post_id)))
    assert [reason.rule for reason in scene.standing_reasons(post_id)] == ["ground"]


def test_a_second_declaration_joins_and_posts_come_back_when_the_last_one_ends(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    flood, fire = an_emergency(scene), an_emergency(scene, "Fire")
    assert scene.run(EndEmergency(flood), "cora").ids("placement") == frozenset()
    done = scene.agree(EndEmergency(fire), "cora")
    assert done.ids("placement") == {scene.placement_id(post_id)}


TIMES = {
    "2026-11-20T12:00": ["fell-in-emergency"],
    "2026-11-20T12:01": ["soon-after-emergency"],
    "2026-12-04T12:00": ["soon-after-emergency"],
    "2026-12-04T12:01": [],
}


@pytest.mark.parametrize("wall", TIMES)
def test_what_fell_in_it_or_goes_out_within_two_weeks_is_held_and_the_rest_keeps_its_place(
    scene: Scene, wall: str
) -> None:
    post_id = a_pinned_post(scene, datetime.fromisoformat(wall))
    emergency = an_emergency(scene)
    scene.set_wall("2026-11-20T12:00")
    scene.agree(EndEmergency(emergency), "cora")
    assert [json.loads(reason.said)["case"] for reason in scene.standing_reasons(post_id)] == TIMES[wall]
    assert (scene.state(post_id) is State.HELD) is bool(TIMES[wall])


def test_ending_an_emergency_moves_nobody(scene: Scene) -> None:
    posts = [a_queued_post(scene) for _ in range(3)]
    emergency = an_emergency(scene)
    walls = [scene.placement(post_id).at_wall for post_id in posts]
    scene.set_wall(IN_LINE_AT)
    scene.agree(EndEmergency(emergency), "cora")
    assert [scene.placement(post_id).at_wall for post_id in posts] == walls


def test_declared_by_mistake_puts_all_back(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    before = scene.placement(post_id)
    emergency = an_emergency(scene)
    scene.run(DeclaredByMistake(emergency), "cora")
    kept = ending(scene, emergency)
    assert kept is not None
    assert (scene.placement(post_id), kept.kind) == (before, EndingKind.MISTAKE)
    assert (names_in_force(scene), emergency_queries.to_be_reviewed(scene.office.engine)) == ([], [])


@pytest.mark.parametrize(("minutes", "is_let"), [(30, True), (31, False)])
def test_it_is_said_to_be_a_mistake_within_half_an_hour(scene: Scene, minutes: int, *, is_let: bool) -> None:
    emergency = an_emergency(scene)
    scene.clock.set_to(scene.clock.now() + timedelta(minutes=minutes))
    if is_let:
        scene.run(DeclaredByMistake(emergency), "cora")
    else:
        with pytest.raises(NotAllowed, match="too-late-for-mistake"):
            scene.run(DeclaredByMistake(emergency), "cora")
    assert bool(names_in_force(scene)) is not is_let


def test_it_was_no_mistake_once_something_about_it_went_out(scene: Scene) -> None:
    emergency = an_emergency(scene)
    post_id = an_advisory(scene, emergency)
    scene.run(AddToQueue(post_id))
    scene.run(Publish(scene.placement_id(post_id)))
    with pytest.raises(NotAllowed, match="went-out-in-emergency"):
        scene.run(DeclaredByMistake(emergency), "cora")


def test_who_declared_it_on_anothers_word_says_that_it_was_a_mistake_by_their_own(scene: Scene) -> None:
    done = scene.run(DeclareEmergency("Flood", scene.person("ian")), "kim")
    scene.run(DeclaredByMistake(EmergencyId(done.subject or "")), "kim")
    assert names_in_force(scene) == []


def test_a_coordinator_says_of_anothers_declaration_that_it_was_a_mistake_on_the_word_of_one_who_may(
    scene: Scene,
) -> None:
    emergency = an_emergency(scene)
    with pytest.raises(NotAllowed, match="word-needed"):
        scene.run(DeclaredByMistake(emergency), "kim")
    scene.run(DeclaredByMistake(emergency, scene.person("cora")), "kim")
    assert names_in_force(scene) == []


def test_what_another_emergency_had_held_is_still_reviewed_when_the_last_one_was_a_mistake(scene: Scene) -> None:
    post_id = a_queued_post(scene, on=(WEBSITE,), by="ada")
    flood = an_emergency(scene)
    scene.set_wall(IN_LINE_AT)
    fire = an_emergency(scene, "Fire")
    scene.run(EndEmergency(flood), "cora")
    scene.agree(DeclaredByMistake(fire), "cora")
    assert scene.state(post_id, WEBSITE) is State.HELD
    assert [each.id for each in emergency_queries.to_be_reviewed(scene.office.engine)] == [flood]


def test_the_calendar_catches_up_as_usual_after_a_mistake(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(DeclaredByMistake(an_emergency(scene)), "cora")
    scene.set_wall("2026-11-23T12:00")
    scene.run(CatchUp(), "calendar")
    assert scene.state(post_id) is State.MISSED
