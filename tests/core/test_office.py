"""Makes, opens, closes and opens calendars again, and asks them without changing them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.ambient import Ambient, SetClock
from core.commands.media import ApprovePhoto
from core.commands.schedule import AddToQueue, CloseUp
from core.commands.town import NewPerson, SetUpTown
from core.errors import BadInput, CalendarError, Damaged, NotAllowed, StoreUnavailable
from core.model.states import State
from core.model.town import Role
from core.office import new_calendar, open_calendar
from core.policy.acts import Act
from core.store import anchor, journal
from core.store import town as town_queries
from tests.core.builders import (
    MONDAY_AT_9,
    NOW,
    Scene,
    a_place,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_asked_post,
    everything,
    rows,
)

KIM = NewPerson("Kim Dyck", "Coordinator", "Communications", frozenset({Role.COORDINATOR}))
SET_UP = SetUpTown("Town of Taber", "America/Edmonton", ("Communications",), (KIM,))
TABER = {"policy": "taber", "zone": "America/Edmonton"}


def test_a_new_calendar_holds_what_it_was_set_up_with(room: Path) -> None:
    office = new_calendar(a_place(room), SET_UP, TABER, Ambient(SetClock(NOW)))
    town = town_queries.town(office.engine)
    assert (town.name, town.zone, town.policy, town.release_blocks) == (
        "Town of Taber",
        "America/Edmonton",
        "taber",
        True,
    )
    assert [person.name for person in town_queries.people(office.engine)] == ["Kim Dyck"]
    assert {entry.actor for entry, *_ in journal.entries(office.engine)} == {"first run"}
    office.close()


def test_a_calendar_is_set_up_once(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="set-up-already"):
        scene.run(SET_UP)


@pytest.mark.parametrize(
    ("settings", "why"),
    [({**TABER, "policy": "atlantis"}, "unknown-policy"), ({**TABER, "zone": "America/Taber"}, "unknown-zone")],
)
def test_a_calendar_with_an_unknown_policy_or_zone_is_not_begun(room: Path, settings: dict[str, str], why: str) -> None:
    with pytest.raises(BadInput) as refused:
        new_calendar(a_place(room), SET_UP, settings, Ambient(SetClock(NOW)))
    assert refused.value.why == why
    assert list(room.iterdir()) == []


def test_a_folder_that_holds_something_is_left_as_it_is(room: Path) -> None:
    a_place(room).folder.mkdir()
    diary = a_place(room).folder / "diary.txt"
    diary.write_text("Monday")
    with pytest.raises(BadInput, match="folder-not-empty"):
        new_calendar(a_place(room), SET_UP, TABER, Ambient(SetClock(NOW)))
    assert [path.name for path in a_place(room).folder.iterdir()] == ["diary.txt"]


def test_all_is_as_it_was_when_a_calendar_is_opened_again(scene: Scene) -> None:
    a_queued_post(scene, photos=(a_sound_photo(scene),))
    an_asked_post(scene)
    before, head = everything(scene), journal.head(scene.office.engine)
    scene.reopen()
    assert everything(scene) == before
    assert journal.head(scene.office.engine) == head


def test_a_calendar_can_be_worked_on_after_it_was_opened_again(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    scene.reopen()
    scene.run(ApprovePhoto(photo_id), "dana")
    assert scene.state(post_id) is State.QUEUED


def test_a_log_without_a_note_of_its_head_is_opened_and_noted_at_the_next_step(scene: Scene) -> None:
    shutil.rmtree(scene.office.place.anchors)
    scene.reopen()
    a_post(scene)
    calendar_id = town_queries.town(scene.office.engine).calendar_id
    noted = anchor.read(scene.office.place.anchors, calendar_id)
    assert noted is not None
    assert noted.count == journal.head(scene.office.engine).count


def test_a_log_that_grew_past_its_note_is_whole(scene: Scene) -> None:
    """As after a power cut between a commit and the note of it."""
    kept = scene.office.place.anchors.with_name("kept")
    shutil.copytree(scene.office.place.anchors, kept)
    a_post(scene)
    shutil.rmtree(scene.office.place.anchors)
    kept.rename(scene.office.place.anchors)
    scene.reopen()


def test_an_older_copy_of_a_calendar_is_found_by_its_note(scene: Scene) -> None:
    older = scene.office.place.database.with_name("older.db")
    shutil.copyfile(scene.office.place.database, older)
    a_post(scene)
    scene.office.close()
    older.replace(scene.office.place.database)
    with pytest.raises(Damaged, match="log-cut-or-rewritten"):
        open_calendar(scene.office.place, Ambient(scene.clock))


def test_a_calendar_that_was_moved_away_is_missing_and_not_made_anew(scene: Scene) -> None:
    scene.office.close()
    shutil.rmtree(scene.office.place.folder)
    with pytest.raises(StoreUnavailable, match="calendar-missing"):
        open_calendar(scene.office.place, Ambient(scene.clock))
    assert not scene.office.place.folder.exists()


def test_a_preview_says_what_a_step_will_do_and_does_nothing(scene: Scene) -> None:
    first = a_queued_post(scene)
    post_id = a_post(scene, class_key="council", ground="Meeting of 23 November")
    before, head = everything(scene), journal.head(scene.office.engine)
    foreseen = scene.preview(AddToQueue(post_id))
    assert (everything(scene), journal.head(scene.office.engine)) == (before, head)
    done = scene.run(AddToQueue(post_id))
    assert foreseen.moved == done.moved
    assert {move.post_id for move in done.moved} == {first, post_id}
    assert {(change.table, change.id) for change in foreseen.changes} == {(c.table, c.id) for c in done.changes}


def test_the_same_step_foreseen_twice_has_one_fingerprint(scene: Scene) -> None:
    a_queued_post(scene)
    post_id = a_post(scene)
    assert scene.preview(AddToQueue(post_id)).fingerprint == scene.preview(AddToQueue(post_id)).fingerprint


def test_a_place_in_line_says_why(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    placement = scene.placement(post_id)
    assert (placement.at_wall, placement.why) == (MONDAY_AT_9, "in-line-since|2026-11-20T16:00:00.000Z|")


@pytest.mark.parametrize("by", ["rita", "carl", "tim", "ada"])
def test_what_a_role_may_not_do_is_refused_with_who_may(scene: Scene, by: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        scene.run(CloseUp(), by)
    assert refused.value.code == "right-role"
    assert (refused.value.values["act"], refused.value.values["roles"]) == (Act.ORDER_QUEUE.value, "coordinator|cao")


def test_who_left_may_do_nothing(scene: Scene) -> None:
    post_id = a_post(scene, "ada")
    scene.office.engine.rows("SELECT 1")
    with scene.office.engine.transaction():
        scene.office.engine.write(
            "UPDATE person SET left_on = '2026-11-19' WHERE id = :id", {"id": scene.person("ada")}
        )
    with pytest.raises(NotAllowed):
        scene.run(AddToQueue(post_id), "ada")


def test_a_step_that_breaks_in_the_middle_leaves_nothing(scene: Scene) -> None:
    before = everything(scene)
    with pytest.raises(CalendarError):
        a_post(scene, photos=("no such photo",))
    assert everything(scene) == before
    assert rows(scene, "PRAGMA foreign_key_check") == []
