"""Walks steps back and on: exactly, one's own alone, and only through the gates as they stand now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.commands.approvals import ApprovePost
from core.commands.channels import AddBlackout, FreezeChannel
from core.commands.consents import NamePersonShown
from core.commands.desk import Command
from core.commands.history import UNDOABLE, Redo, Undo
from core.commands.media import ApprovePhoto, DiscardPhoto, RevokePhotoApproval, SavePhoto
from core.commands.posts import DiscardPost, PlanFor, RestorePost, WritePost
from core.commands.publishing import Publish
from core.commands.schedule import (
    AddToQueue,
    CloseUp,
    Drop,
    Hold,
    Pin,
    PutBack,
    RestorePlacement,
    SendBack,
    TakeBack,
    TakeOutOfLine,
    Unpin,
)
from core.commands.town import EndRole
from core.errors import Conflict, NeedsConfirmation, NotAllowed, RuleBroken
from core.model.kinds import PostId
from core.model.states import PostState, State
from core.model.steps import Done, HarmKind
from core.model.town import Role
from core.store import media as media_queries
from core.store import posts as post_queries
from tests.core.builders import (
    MONDAY_AT_9,
    SAID_ANEW,
    TUESDAY_AT_9,
    Scene,
    a_draft,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_asked_post,
    an_overseen_post,
    confirm,
    details,
    everything,
    save,
)
from tests.core.commands.bringing import BRING, DECEMBER_9

COUNCIL = {"class_key": "council", "ground": "Meeting of 23 November"}
Arranged = Callable[[Scene], tuple[PostId, Command]]


def undo(scene: Scene, done: Done, by: str = "kim") -> Done:
    return scene.run(Undo(done.id, done.command), by)


def redo(scene: Scene, done: Done, by: str = "kim") -> Done:
    return scene.run(Redo(done.id, done.command), by)


def _kept(scene: Scene) -> dict[str, object]:
    """Read what Undo brings back: every record but how often it was changed, and what only grows."""
    apart = {"post_version", "hold_reason", "file"}
    tables = {name: found for name, found in everything(scene).items() if name not in apart}
    return {name: [row[:-1] for row in found] for name, found in tables.items()}


def _about(state: str, command: Callable[[Scene, PostId], Command]) -> Arranged:
    def arranged(scene: Scene) -> tuple[PostId, Command]:
        a_queued_post(scene)
        a_queued_post(scene)
        post_id = BRING[state](scene)
        return post_id, command(scene, post_id)

    return arranged


def _on_placement(command: Callable[..., Command], *more: object) -> Callable[[Scene, PostId], Command]:
    def make(scene: Scene, post_id: PostId) -> Command:
        return command(scene.placement_id(post_id), *more)

    return make


def _on_post(command: Callable[[PostId], Command]) -> Callable[[Scene, PostId], Command]:
    def make(_scene: Scene, post_id: PostId) -> Command:
        return command(post_id)

    return make


def _new_text(scene: Scene, post_id: PostId) -> Command:
    return save(scene, post_id, a_draft(scene, text="Skating is on Sunday.", photos=(a_sound_photo(scene),)))


STEPS: dict[str, Arranged] = {
    "a save of a draft": _about("draft", _new_text),
    "a save of a queued post": _about("queued", _new_text),
    "a wished day": _about("draft", _on_placement(PlanFor, DECEMBER_9)),
    "a queueing": _about("draft", _on_post(AddToQueue)),
    "a queueing ahead of others": _about("draft", _on_placement(Pin, MONDAY_AT_9)),
    "a pin of a draft": _about("draft", _on_placement(Pin, DECEMBER_9)),
    "a pin of a queued post": _about("queued", _on_placement(Pin, DECEMBER_9)),
    "a pin moved": _about("pinned", _on_placement(Pin, DECEMBER_9)),
    "an unpin": _about("pinned", _on_placement(Unpin)),
    "taking out of line": _about("queued", _on_placement(TakeOutOfLine)),
    "taking back": _about("asked", _on_placement(TakeBack)),
    "a hold": _about("queued", _on_placement(Hold, "Wait")),
    "a hold of a pin": _about("pinned", _on_placement(Hold, "Wait")),
    "putting back": _about("held", _on_placement(PutBack)),
    "sending back": _about("held", _on_placement(SendBack, "Name the arena")),
    "dropping": _about("queued", _on_placement(Drop)),
    "bringing a channel back": _about("dropped", _on_placement(RestorePlacement)),
    "discarding": _about("queued", _on_post(DiscardPost)),
    "restoring": _about("discarded", _on_post(RestorePost)),
}


@pytest.mark.parametrize("name", STEPS)
def test_an_undo_brings_back_every_record_and_a_redo_the_step(scene: Scene, name: str) -> None:
    _, command = STEPS[name](scene)
    before = _kept(scene)
    done = scene.agree(command)
    after = _kept(scene)
    assert after != before
    undo(scene, done)
    assert _kept(scene) == before
    scene.agree(Redo(done.id, done.command))
    assert _kept(scene) == after


@pytest.mark.parametrize("name", STEPS)
def test_a_step_can_be_undone_and_redone_again_and_again(scene: Scene, name: str) -> None:
    _, command = STEPS[name](scene)
    before, done = _kept(scene), scene.agree(command)
    for _ in range(3):
        undo(scene, done)
        scene.agree(Redo(done.id, done.command))
    undo(scene, done)
    assert _kept(scene) == before


@pytest.mark.parametrize("name", STEPS)
def test_a_step_is_not_redone_before_it_was_undone(scene: Scene, name: str) -> None:
    _, command = STEPS[name](scene)
    done = scene.agree(command)
    before = everything(scene)
    with pytest.raises(Conflict):
        redo(scene, done)
    assert everything(scene) == before


def test_several_steps_are_undone_one_after_another(scene: Scene) -> None:
    post_id = a_post(scene)
    before = _kept(scene)
    steps = [
        scene.run(AddToQueue(post_id)),
        scene.run(Pin(scene.placement_id(post_id), DECEMBER_9)),
        scene.run(Hold(scene.placement_id(post_id), "Wait")),
    ]
    for done in reversed(steps):
        undo(scene, done)
    assert _kept(scene) == before


def test_a_post_whose_writing_is_undone_is_discarded_and_kept(scene: Scene) -> None:
    done = scene.run(WritePost(a_draft(scene, photos=(a_sound_photo(scene),))))
    post_id = PostId(done.subject or "")
    undo(scene, done)
    assert (scene.post(post_id).state, scene.state(post_id)) == (PostState.DISCARDED, State.DROPPED)
    redo(scene, done)
    assert (scene.post(post_id).state, scene.state(post_id)) == (PostState.OPEN, State.DRAFT)
    assert len(post_queries.photos_of(scene.office.engine, post_id)) == 1


def test_a_redo_does_not_write_over_what_was_saved_since(scene: Scene) -> None:
    done = scene.run(WritePost(a_draft(scene)))
    post_id = PostId(done.subject or "")
    scene.run(save(scene, post_id, a_draft(scene, text="Skating is on Sunday.")), "dana")
    with pytest.raises(Conflict, match="Dana Roy"):
        redo(scene, done)
    assert scene.post(post_id).text == "Skating is on Sunday."


def test_an_undo_names_who_changed_the_record_since(scene: Scene) -> None:
    post_id = a_post(scene)
    done = scene.run(PlanFor(scene.placement_id(post_id), DECEMBER_9))
    scene.run(PlanFor(scene.placement_id(post_id), MONDAY_AT_9), "dana")
    with pytest.raises(Conflict) as refused:
        undo(scene, done)
    assert refused.value.values["by"] == "Dana Roy, Director of Recreation"


def test_an_undo_that_would_move_what_others_moved_since_is_refused(scene: Scene) -> None:
    first = a_queued_post(scene)
    done = scene.run(AddToQueue(a_post(scene, **COUNCIL)))
    scene.run(TakeOutOfLine(scene.placement_id(first)), "dana")
    with pytest.raises(Conflict, match="Dana Roy"):
        undo(scene, done)


@pytest.mark.parametrize("by", ["dana", "cora"])
def test_anothers_step_is_not_undone(scene: Scene, by: str) -> None:
    done = scene.run(AddToQueue(a_post(scene)))
    with pytest.raises(NotAllowed, match="not-your-step"):
        undo(scene, done, by)


def test_a_step_is_undone_only_as_what_it_was(scene: Scene) -> None:
    done = scene.run(AddToQueue(a_post(scene)))
    with pytest.raises(NotAllowed, match="not-your-step"):
        scene.run(Undo(done.id, "PlanFor"))
    with pytest.raises(NotAllowed, match="not-your-step"):
        scene.run(Undo("no such step", "AddToQueue"))


def test_facts_and_acts_of_record_are_not_undone(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    scene.run(RevokePhotoApproval(photo_id, "The wrong team"), "dana")
    approved = scene.run(ApprovePhoto(photo_id), "dana")
    post_id = a_queued_post(scene)
    frozen = scene.agree(FreezeChannel(scene.channel("Facebook"), "Strange posts"))
    for done, by in ((approved, "dana"), (frozen, "kim")):
        with pytest.raises(NotAllowed, match="not-undoable"):
            undo(scene, done, by)
    assert scene.state(post_id) is State.HELD


def test_what_went_out_is_not_undone(scene: Scene) -> None:
    post_id = BRING["due"](scene)
    done = scene.run(Publish(scene.placement_id(post_id)))
    with pytest.raises(NotAllowed, match="not-undoable"):
        undo(scene, done)
    assert "Publish" not in UNDOABLE


def test_a_right_that_was_lost_since_undoes_nothing(scene: Scene) -> None:
    post_id = a_post(scene, "dana")
    done = scene.run(AddToQueue(post_id), "dana")
    scene.run(EndRole(scene.person("dana"), Role.DIRECTOR), "tim")
    with pytest.raises(NotAllowed, match="right-role"):
        undo(scene, done, "dana")


def test_a_slot_that_somebody_took_since_is_not_given_twice(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    done = scene.run(TakeOutOfLine(scene.placement_id(post_id)))
    a_queued_post(scene)
    with pytest.raises(NotAllowed, match="slot-is-taken"):
        undo(scene, done)


def test_a_time_that_went_by_does_not_come_back(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    done = scene.run(TakeOutOfLine(scene.placement_id(post_id)))
    scene.set_wall("2026-11-23T09:00")
    with pytest.raises(NotAllowed, match="time-is-past"):
        undo(scene, done)


def test_a_time_that_was_blacked_out_since_does_not_come_back(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    done = scene.run(TakeOutOfLine(scene.placement_id(post_id)))
    scene.run(AddBlackout(None, MONDAY_AT_9, TUESDAY_AT_9, "Election"))
    with pytest.raises(NotAllowed, match="time-is-blacked-out"):
        undo(scene, done)


def test_a_place_on_a_channel_that_was_frozen_since_does_not_come_back(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    done = scene.run(TakeOutOfLine(scene.placement_id(post_id)))
    scene.run(FreezeChannel(scene.channel("Facebook"), "Strange posts"))
    with pytest.raises(RuleBroken):
        undo(scene, done)


def test_a_save_that_is_undone_leaves_the_approved_version_in_its_place(scene: Scene) -> None:
    post_id = an_overseen_post(scene)
    approved = scene.post(post_id).content_hash
    done = scene.agree(save(scene, post_id, a_draft(scene, text="Skating is on Sunday.")))
    assert scene.state(post_id) is State.HELD
    undo(scene, done)
    assert (scene.post(post_id).content_hash, scene.state(post_id)) == (approved, State.QUEUED)


def test_an_undo_that_loses_an_approval_says_so_first(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    done = scene.run(save(scene, post_id, a_draft(scene, text="Skating is on Sunday.")), "otto")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "dana")
    with pytest.raises(NeedsConfirmation) as asked:
        undo(scene, done, "otto")
    assert [harm.kind for harm in asked.value.outlook.harms] == [HarmKind.APPROVAL_LOST]


def test_the_author_of_a_pin_undoes_it_without_being_asked(scene: Scene) -> None:
    post_id = a_queued_post(scene, "ada")
    done = scene.run(Pin(scene.placement_id(post_id), DECEMBER_9), "ada")
    undo(scene, done, "ada")
    assert scene.state(post_id) is State.QUEUED


def test_an_author_redoes_a_queueing_that_moves_anothers_post(scene: Scene) -> None:
    scene.run(AddToQueue(a_post(scene)))
    done = scene.run(AddToQueue(a_post(scene, "ada", **COUNCIL)), "ada")
    undo(scene, done, "ada")
    redo(scene, done, "ada")
    assert scene.state(PostId(done.subject or "")) is State.QUEUED


@pytest.mark.parametrize("walked", ["a hold", "putting back", "sending back"])
def test_what_is_held_again_says_why(scene: Scene, walked: str) -> None:
    post_id, command = STEPS[walked](scene)
    done = scene.agree(command)
    undo(scene, done)
    if walked == "a hold":
        assert scene.standing_reasons(post_id) == []
        redo(scene, done)
    (reason,) = scene.standing_reasons(post_id)
    assert reason.said in {"Wait", "Wait for Council"}


def test_a_save_that_is_redone_says_once_why_it_holds(scene: Scene) -> None:
    post_id, command = STEPS["a save of a queued post"](scene)
    done = scene.agree(command)
    undo(scene, done)
    assert scene.standing_reasons(post_id) == []
    scene.agree(Redo(done.id, done.command))
    reasons = [reason.rule for reason in scene.standing_reasons(post_id)]
    assert sorted(reasons) == sorted({"content-changed", *SAID_ANEW})


def test_another_channel_queued_since_is_held_when_a_save_is_undone(scene: Scene) -> None:
    post_id = a_post(scene, on=("Facebook", "Website"))
    draft = a_draft(scene, text="Skating is on Sunday.", on=("Facebook", "Website"))
    done = scene.run(save(scene, post_id, draft))
    confirm(scene, post_id)
    scene.run(AddToQueue(post_id, (scene.channel("Website"),)))
    scene.agree(Undo(done.id, done.command))
    assert scene.state(post_id, "Website") is State.HELD
    assert [reason.rule for reason in scene.standing_reasons(post_id, "Website")] == ["content-changed"]


def test_an_asked_post_that_was_let_in_since_is_not_taken_back_by_an_undo(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    done = scene.run(TakeBack(scene.placement_id(post_id)))
    undo(scene, done)
    scene.run(ApprovePhoto(photo_id), "dana")
    assert scene.state(post_id) is State.QUEUED
    with pytest.raises(Conflict):
        redo(scene, done)


def test_a_photos_passport_is_walked_back(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    before = _kept(scene)
    done = scene.run(SavePhoto(photo_id, details(scene, description="A rink", photographer="Ann Lee")))
    undo(scene, done)
    assert _kept(scene) == before


def test_a_photo_discarded_by_mistake_comes_back(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    before = _kept(scene)
    undo(scene, scene.run(DiscardPhoto(photo_id)))
    assert _kept(scene) == before


def test_slots_closed_up_are_opened_again(scene: Scene) -> None:
    first = a_queued_post(scene)
    a_queued_post(scene)
    scene.run(Hold(scene.placement_id(first), "Wait"))
    before, done = _kept(scene), scene.run(CloseUp())
    assert _kept(scene) != before
    undo(scene, done)
    assert _kept(scene) == before


def test_a_displaced_pin_comes_back_with_the_undo_of_what_displaced_it(scene: Scene) -> None:
    pinned = a_pinned_post(scene, MONDAY_AT_9)
    urgent = a_post(scene, class_key="time-sensitive", go_out_before=MONDAY_AT_9.replace(hour=12))
    done = scene.agree(AddToQueue(urgent))
    assert scene.state(pinned) is State.QUEUED
    undo(scene, done)
    assert (scene.state(pinned), scene.placement(pinned).at_wall) == (State.PINNED, MONDAY_AT_9)


def test_whose_photo_it_is_undoes_what_was_said_of_it_though_anothers_post_shows_it(scene: Scene) -> None:
    photo_id = a_sound_photo(scene, by="ada")
    post_id = a_post(scene, "dana", photos=(photo_id,))
    before = scene.post(post_id).content_hash
    done = scene.run(SavePhoto(photo_id, details(scene, credit="The Taber Times")), "ada")
    assert scene.post(post_id).content_hash != before
    undo(scene, done, "ada")
    assert scene.post(post_id).content_hash == before


def test_whose_photo_it_is_undoes_the_naming_of_somebody_in_it(scene: Scene) -> None:
    photo_id = a_sound_photo(scene, by="ada")
    done = scene.run(NamePersonShown(photo_id, "Sam Lowen"), "ada")
    undo(scene, done, "ada")
    assert media_queries.people_in(scene.office.engine, photo_id) == []
