"""Ordering the line of a class by hand: who may, what it moves, what is refused, and when the order ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.commands.desk import Command
from core.commands.history import Undo
from core.commands.ordering import PlaceBefore
from core.commands.schedule import Hold, Pin, PutBack, TakeOutOfLine
from core.errors import NotAllowed
from core.model.kinds import PlacementId, PostId
from core.store import posts as post_queries
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    TUESDAY_AT_9,
    WEBSITE,
    Scene,
    a_draft,
    a_queued_post,
    save,
)
from ui.text import Texts

WEDNESDAY_AT_9 = TUESDAY_AT_9 + timedelta(days=1)


def three(scene: Scene) -> tuple[PostId, PostId, PostId]:
    """Queue three posts of one class, a minute after each other."""
    found = []
    for minute, title in enumerate(("First", "Second", "Third")):
        scene.set_wall(f"2026-11-20T10:0{minute}")
        found.append(a_queued_post(scene, title=title))
    return found[0], found[1], found[2]


def put(scene: Scene, post_id: PostId, other: PostId | None) -> PlaceBefore:
    return PlaceBefore(scene.placement_id(post_id), None if other is None else scene.placement_id(other))


def line(scene: Scene) -> list[str]:
    """Return the titles in line, by their times."""
    found = [each for each in post_queries.in_line(scene.office.engine) if each.placement.at is not None]
    return [each.title for each in sorted(found, key=lambda each: str(each.placement.at))]


def orders(scene: Scene) -> dict[PlacementId, PlacementId | None]:
    return {order.id: order.put_before for order in post_queries.hand_orders(scene.office.engine)}


def why(scene: Scene, post_id: PostId) -> str:
    return Texts(scene.office.calendar.pack, scene.office.calendar.zone).reason(scene.placement(post_id).why)


def test_a_post_goes_out_before_the_one_that_it_was_put_before_and_says_by_whom(scene: Scene) -> None:
    first, _, third = three(scene)
    scene.run(put(scene, third, first))
    assert line(scene) == ["Third", "First", "Second"]
    assert why(scene, third) == "Put before “First” by Kim Dyck"


def test_a_post_can_be_put_last(scene: Scene) -> None:
    first, *_ = three(scene)
    scene.run(put(scene, first, None))
    assert (line(scene), why(scene, first)) == (["Second", "Third", "First"], "Put last in its class by Kim Dyck")


def test_each_order_leaves_the_others_where_they_are(scene: Scene) -> None:
    first, second, third = three(scene)
    scene.run(put(scene, third, first))
    scene.run(put(scene, second, third))
    scene.run(put(scene, third, None))
    assert line(scene) == ["Second", "First", "Third"]
    assert orders(scene)[scene.placement_id(second)] == scene.placement_id(first)


def test_an_order_is_undone(scene: Scene) -> None:
    first, _, third = three(scene)
    done = scene.run(put(scene, third, first))
    scene.run(Undo(done.id, done.command))
    assert (line(scene), orders(scene)) == (["First", "Second", "Third"], {})


def test_an_order_survives_closing(scene: Scene) -> None:
    first, _, third = three(scene)
    scene.run(put(scene, third, first))
    scene.reopen()
    a_queued_post(scene, title="Fourth")
    assert line(scene) == ["Third", "First", "Second", "Fourth"]


@pytest.mark.parametrize("by", ["ada", "dana"])
def test_only_who_orders_the_queue_may(scene: Scene, by: str) -> None:
    first, _, third = three(scene)
    with pytest.raises(NotAllowed):
        scene.run(put(scene, third, first), by)


def test_an_order_by_which_somebody_would_miss_a_deadline_is_refused_with_the_name(scene: Scene) -> None:
    tight = a_queued_post(scene, title="Tight", go_out_before=TUESDAY_AT_9)
    other = a_queued_post(scene, title="Other")
    with pytest.raises(NotAllowed) as refused:
        scene.run(put(scene, other, tight))
    assert (refused.value.code, refused.value.values["title"]) == ("order-misses-deadline", "Tight")
    assert orders(scene) == {}


def test_an_order_gives_way_later_and_says_so(scene: Scene) -> None:
    wide = a_queued_post(scene, title="Wide", go_out_before=WEDNESDAY_AT_9)
    other = a_queued_post(scene, title="Other")
    scene.run(put(scene, other, wide))
    a_queued_post(scene, title="Tight", go_out_before=TUESDAY_AT_9)
    assert line(scene) == ["Tight", "Wide", "Other"]
    assert why(scene, other) == "The order by Kim Dyck gives way, or “Wide” would miss its deadline"


def test_a_post_of_another_class_is_no_place_to_put_one(scene: Scene) -> None:
    first, *_ = three(scene)
    high = a_queued_post(scene, title="High", class_key="council", ground="Council, 16 November")
    with pytest.raises(NotAllowed, match="waits-in-another-line"):
        scene.run(put(scene, first, high))


def test_a_post_on_another_channel_is_no_place_to_put_one(scene: Scene) -> None:
    first, *_ = three(scene)
    elsewhere = a_queued_post(scene, on=(WEBSITE,))
    with pytest.raises(NotAllowed, match="waits-in-another-line"):
        scene.run(PlaceBefore(scene.placement_id(first), scene.placement_id(elsewhere, WEBSITE)))


@pytest.mark.parametrize(("who", "other"), [(0, 0), (0, 1), (2, None)])
def test_a_post_that_stands_there_already_is_not_put_there(scene: Scene, who: int, other: int | None) -> None:
    posts = three(scene)
    with pytest.raises(NotAllowed):
        scene.run(put(scene, posts[who], None if other is None else posts[other]))


def test_a_pinned_post_waits_for_no_turn(scene: Scene) -> None:
    first, second, _ = three(scene)
    scene.run(Pin(scene.placement_id(second), WEDNESDAY_AT_9))
    for command in (put(scene, second, first), put(scene, first, second)):
        with pytest.raises(NotAllowed, match="waits-for-no-turn"):
            scene.run(command)


def test_a_post_that_goes_out_on_all_channels_at_one_time_is_not_ordered(scene: Scene) -> None:
    first, *_ = three(scene)
    tied = a_queued_post(scene, title="Tied", on=(FACEBOOK, WEBSITE), together=True)
    with pytest.raises(NotAllowed, match="goes-out-together"):
        scene.run(put(scene, tied, first))


@pytest.mark.parametrize("how", ["held", "taken out", "pinned", "rewritten"])
def test_an_order_ends_when_its_post_leaves_the_line(scene: Scene, how: str) -> None:
    first, _, third = three(scene)
    scene.run(put(scene, third, first))
    placement_id = scene.placement_id(third)
    commands: dict[str, Command] = {
        "held": Hold(placement_id, "Not yet"),
        "taken out": TakeOutOfLine(placement_id),
        "pinned": Pin(placement_id, WEDNESDAY_AT_9),
        "rewritten": save(scene, third, replace(a_draft(scene), class_key="other", deemed_by=scene.person("kim"))),
    }
    scene.agree(commands[how])
    assert orders(scene) == {}


def test_what_was_taken_out_comes_back_to_its_place_by_undo(scene: Scene) -> None:
    first, _, third = three(scene)
    scene.run(put(scene, third, first))
    done = scene.run(TakeOutOfLine(scene.placement_id(third)))
    scene.run(Undo(done.id, done.command))
    assert (line(scene)[0], len(orders(scene))) == ("Third", 1)


def test_an_order_holds_again_when_the_one_it_goes_before_is_back_in_line(scene: Scene) -> None:
    first, _, third = three(scene)
    scene.run(put(scene, third, first))
    scene.run(Hold(scene.placement_id(first), "Not yet"))
    scene.run(PutBack(scene.placement_id(first)))
    assert line(scene) == ["Third", "First", "Second"]


def test_what_moves_is_told_before_it_is_done(scene: Scene) -> None:
    first, _, third = three(scene)
    outlook = scene.preview(put(scene, third, first))
    assert {(moved.title, moved.after) for moved in outlook.moved} == {
        ("Third", MONDAY_AT_9),
        ("First", TUESDAY_AT_9),
        ("Second", WEDNESDAY_AT_9),
    }
    assert outlook.harms == ()


def test_a_draft_is_not_ordered(scene: Scene) -> None:
    first, _, third = three(scene)
    scene.run(TakeOutOfLine(scene.placement_id(third)))
    with pytest.raises(NotAllowed, match="waits-for-no-turn"):
        scene.run(put(scene, third, first))
