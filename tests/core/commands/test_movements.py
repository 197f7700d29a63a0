"""What moved since a moment: before, after, and by whose doing."""

from __future__ import annotations

from datetime import timedelta

from core.commands.history import Undo
from core.commands.movements import Movement, movements_since
from core.commands.schedule import Hold, TakeOutOfLine
from tests.core.builders import MONDAY_AT_9, NOW, TUESDAY_AT_9, Scene, a_queued_post

LATER = "2026-11-20T10:05"
LOOKED = NOW + timedelta(minutes=1)


def moved(scene: Scene) -> tuple[Movement, ...]:
    return movements_since(scene.office.engine, LOOKED)


def test_what_a_higher_post_moved_is_told_with_both_times_and_whose_doing_it_was(scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    scene.set_wall(LATER)
    a_queued_post(scene, title="Budget", class_key="council", ground="Council, 16 November")
    (told,) = moved(scene)
    assert (told.title, told.channel, told.before, told.after) == ("Skating", "Facebook", MONDAY_AT_9, TUESDAY_AT_9)
    assert (told.by, told.command, told.label) == ("Kim Dyck, Communications Coordinator", "AddToQueue", "Budget")


def test_what_moved_before_the_moment_is_not_told(scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    a_queued_post(scene, title="Budget", class_key="council", ground="Council, 16 November")
    assert moved(scene) == ()


def test_what_came_back_to_its_time_did_not_move(scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    scene.set_wall(LATER)
    high = a_queued_post(scene, title="Budget", class_key="council", ground="Council, 16 November")
    queued = scene.office.engine.value("SELECT step FROM journal WHERE act = 'AddToQueue' ORDER BY seq DESC LIMIT 1")
    scene.run(Undo(str(queued), "AddToQueue"))
    assert scene.placement(high).at is None
    assert moved(scene) == ()


def test_a_post_that_lost_its_time_is_told_without_one(scene: Scene) -> None:
    post_id = a_queued_post(scene, title="Skating")
    scene.set_wall(LATER)
    scene.run(Hold(scene.placement_id(post_id), "Not yet"))
    assert [(told.title, told.after, told.command) for told in moved(scene)] == [("Skating", None, "Hold")]


def test_a_post_that_somebody_took_out_of_line_is_not_told(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.set_wall(LATER)
    scene.run(TakeOutOfLine(scene.placement_id(post_id)))
    assert moved(scene) == ()


def test_only_the_first_and_the_last_time_are_told(scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    scene.set_wall(LATER)
    for title in ("Budget", "Bylaw"):
        a_queued_post(scene, title=title, class_key="council", ground="Council, 16 November")
    skating = next(told for told in moved(scene) if told.title == "Skating")
    assert (skating.before, skating.after, skating.label) == (MONDAY_AT_9, TUESDAY_AT_9 + timedelta(days=1), "Bylaw")
