"""Asking a person for a decision: who may, of whom, by when, and that what lapses is the asking alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from core.commands.actors import actor_facts
from core.commands.approvals import ApprovePost
from core.commands.asking import AskForDecision, Outstanding, may_ask, outstanding_of
from core.commands.awaited import Awaited, awaited
from core.commands.media import ApprovePhoto
from core.commands.schedule import AddToQueue, Pin
from core.commands.stand_ins import NameStandIn
from core.commands.written_draft import draft_of
from core.errors import NotAllowed
from core.model.askings import Asking, AskingWay
from core.model.kinds import PostId
from core.model.states import State
from tests.core.builders import (
    TUESDAY_AT_9,
    Scene,
    a_photo,
    a_post,
    an_asked_post,
    catch_up,
    rows,
    save,
)

MONDAY_NOON = datetime.fromisoformat("2026-11-23T12:00")


def an_asked_post_of_otto(scene: Scene, **changes: Any) -> PostId:
    """Let an author whom somebody oversees ask for a post in which all else is in order."""
    post_id = a_post(scene, "otto", **changes)
    scene.run(AddToQueue(post_id), "otto")
    return post_id


def waiting(scene: Scene) -> tuple[Awaited, ...]:
    return awaited(scene.office.calendar, scene.clock.now())


def ask(scene: Scene, of: str = "dana", approve_by: datetime | None = None, **changes: Any) -> AskForDecision:
    """Make the command that asks somebody for the first of what waits."""
    each = waiting(scene)[0]
    command = AskForDecision(each.kind, each.record_id, each.seen, scene.person(of), AskingWay.LETTER, approve_by)
    return replace(command, **changes)


def outstanding(scene: Scene) -> Outstanding:
    return outstanding_of(scene.office.calendar, waiting(scene))[0]


def wall(scene: Scene) -> datetime:
    return scene.office.calendar.zone.wall(scene.clock.now()).replace(tzinfo=None)


@pytest.mark.parametrize("by", ["kim", "otto", "dora", "ada"])
def test_the_coordinator_asks_for_anything_and_authors_for_their_own(scene: Scene, by: str) -> None:
    an_asked_post_of_otto(scene)
    actor = actor_facts(scene.office.calendar, scene.who(by), scene.clock.now())
    may = by in {"kim", "otto"}
    assert may_ask(waiting(scene)[0], actor, scene.office.calendar.pack) is may
    if may:
        scene.run(ask(scene), by)
        assert rows(scene, "SELECT asked_by, of_person FROM asking") == [(scene.person(by), scene.person("dana"))]
    else:
        with pytest.raises(NotAllowed, match="right-"):
            scene.run(ask(scene), by)


def test_a_second_time_is_a_reminder_to_that_person_alone(scene: Scene) -> None:
    an_asked_post_of_otto(scene)
    for of in ("dana", "dana", "kim"):
        scene.run(ask(scene, of), "otto")
    assert [asking.is_reminder for asking in outstanding(scene).askings] == [False, True, False]


def test_another_content_was_not_asked_about_yet(scene: Scene) -> None:
    post_id = an_asked_post_of_otto(scene)
    scene.run(ask(scene))
    draft = draft_of(scene.office.engine, scene.post(post_id))
    scene.agree(save(scene, post_id, replace(draft, text="Skating is free on Sunday.")), "otto")
    assert outstanding(scene).askings == ()


REFUSED = [
    ("dora", {}, "not-theirs-to-decide"),
    ("otto", {}, "not-theirs-to-decide"),
    ("dana", {"seen": "0" * 64}, "waits-no-longer"),
    ("dana", {"subject_id": "nothing"}, "waits-no-longer"),
    ("dana", {"approve_by": datetime.fromisoformat("2026-11-20T10:00")}, "time-is-past"),
]


@pytest.mark.parametrize(("of", "changes", "code"), REFUSED)
def test_what_cannot_be_asked_is_refused(scene: Scene, of: str, changes: dict[str, Any], code: str) -> None:
    an_asked_post_of_otto(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.run(ask(scene, of, **changes))


def test_a_stand_in_is_asked_while_they_stand_in(scene: Scene) -> None:
    a_photo(scene)
    with pytest.raises(NotAllowed, match="not-theirs-to-decide"):
        scene.run(ask(scene, "ada"))
    days = (date(2026, 11, 20), date(2026, 11, 27))
    scene.run(NameStandIn(scene.person("dana"), scene.person("ada"), *days), "dana")
    scene.run(ask(scene, "ada"))
    assert rows(scene, "SELECT of_person FROM asking") == [(scene.person("ada"),)]


@pytest.mark.parametrize(("at", "lapsed"), [("2026-11-23T12:00", False), ("2026-11-23T12:01", True)])
def test_an_asking_lapses_when_its_time_is_over(scene: Scene, at: str, lapsed: bool) -> None:
    a_photo(scene)
    scene.run(ask(scene, approve_by=MONDAY_NOON))
    scene.set_wall(at)
    assert outstanding(scene).has_lapsed(wall(scene)) is lapsed


def test_what_was_asked_without_a_time_never_lapses(scene: Scene) -> None:
    a_photo(scene)
    scene.run(ask(scene))
    scene.set_wall("2027-11-23T12:00")
    assert not outstanding(scene).has_lapsed(wall(scene))


def test_asking_again_with_a_later_time_takes_the_lapse_back(scene: Scene) -> None:
    a_photo(scene)
    scene.run(ask(scene, approve_by=MONDAY_NOON))
    scene.set_wall("2026-11-23T13:00")
    scene.run(ask(scene, approve_by=TUESDAY_AT_9))
    assert not outstanding(scene).has_lapsed(wall(scene))
    assert outstanding(scene).approve_by == TUESDAY_AT_9


def test_what_lapsed_is_decided_all_the_same(scene: Scene) -> None:
    photo_id = a_photo(scene)
    scene.run(ask(scene, approve_by=MONDAY_NOON))
    scene.set_wall("2026-11-23T13:00")
    scene.run(ApprovePhoto(photo_id), "dana")
    assert waiting(scene) == ()


def test_an_approval_after_the_wished_pin_puts_the_post_back_among_the_drafts_and_publishes_nothing(
    scene: Scene,
) -> None:
    post_id = a_post(scene, "otto")
    scene.run(Pin(scene.placement_id(post_id), MONDAY_NOON), "otto")
    assert scene.state(post_id) is State.ASKED
    catch_up(scene, "2026-11-23T12:30")
    draft = scene.placement(post_id)
    assert (draft.state, draft.at) == (State.DRAFT, None)
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "dana")
    assert scene.state(post_id) is State.DRAFT
    assert rows(scene, "SELECT * FROM publication") == []


def test_an_approval_later_than_the_slot_it_hoped_for_gives_the_post_the_next_one(scene: Scene) -> None:
    post_id = an_asked_post_of_otto(scene)
    catch_up(scene, "2026-11-23T10:30")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "dana")
    placement = scene.placement(post_id)
    assert (placement.state, placement.at_wall) == (State.QUEUED, TUESDAY_AT_9)
    assert rows(scene, "SELECT * FROM publication") == []


def test_an_approval_after_the_posts_window_schedules_nothing(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene, go_out_before=MONDAY_NOON)
    catch_up(scene, "2026-11-23T12:30")
    scene.run(ApprovePhoto(photo_id), "dana")
    assert scene.state(post_id) is not State.QUEUED
    assert rows(scene, "SELECT * FROM publication") == []


def test_each_asking_is_one_line_of_the_log(scene: Scene) -> None:
    a_photo(scene)
    done = scene.run(ask(scene))
    (asking,) = scene.office.engine.records(Asking, "")
    assert (done.command, done.subject) == ("AskForDecision", asking.id)
