"""Tries every command that leads into line while a gate is closed: the post is asked for or refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.commands.consents import WithdrawConsent
from core.commands.desk import Command
from core.commands.history import Redo, Undo
from core.commands.media import ApprovePhoto, RevokePhotoApproval, SavePhoto
from core.commands.publishing import Publish, PublishEarly, PublishLate
from core.commands.schedule import AddToQueue, Pin, PutBack, TakeOutOfLine
from core.errors import RuleBroken
from core.exchange.photo_file import read_photo
from core.model.findings import Severity
from core.model.kinds import PhotoId, PostId
from core.model.media import ConsentKind, PeopleAnswer, Photo
from core.model.states import SCHEDULED, State
from core.store import media as media_queries
from core.store import posts as post_queries
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    NEWSLETTER,
    SAID_ANEW,
    TUESDAY_AT_9,
    Scene,
    a_draft,
    a_person_shown,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_attached,
    catch_up,
    confirm,
    details,
    everything,
    flip_a_byte,
    save,
)

Flaw = Callable[[Scene], PhotoId]
DECEMBER_9 = datetime.fromisoformat("2026-12-09T14:30")


def _unapproved(scene: Scene) -> PhotoId:
    photo_id = a_photo(scene)
    an_attached(scene, photo_id)
    return photo_id


def _approved(scene: Scene, **changes: Any) -> PhotoId:
    photo_id = a_photo(scene, **changes)
    scene.run(ApprovePhoto(photo_id), "dana")
    return photo_id


def _revoked(scene: Scene) -> PhotoId:
    photo_id = a_sound_photo(scene)
    scene.run(RevokePhotoApproval(photo_id, "The wrong team"), "dana")
    return photo_id


def _withdrawn(scene: Scene) -> PhotoId:
    photo_id = a_sound_photo(scene)
    consent = media_queries.consents_of(scene.office.engine, photo_id)[0]
    scene.run(WithdrawConsent(consent.id, date(2026, 11, 19)))
    return photo_id


def _with_consent(**changes: Any) -> Flaw:
    def photo(scene: Scene) -> PhotoId:
        photo_id = _approved(scene)
        an_attached(scene, photo_id, **changes)
        return photo_id

    return photo


def _stated(**changes: Any) -> Flaw:
    def photo(scene: Scene) -> PhotoId:
        photo_id = _approved(scene, **changes)
        an_attached(scene, photo_id)
        return photo_id

    return photo


def _showing(kind: ConsentKind | None, *, minor: bool) -> Flaw:
    def photo(scene: Scene) -> PhotoId:
        photo_id = _stated(people=PeopleAnswer.NAMED)(scene)
        shown = a_person_shown(scene, photo_id, minor=minor)
        if kind is not None:
            an_attached(scene, photo_id, kind=kind, given_by="Sam Lowen", shown_id=shown)
        return photo_id

    return photo


def _damaged(scene: Scene) -> PhotoId:
    """Change one byte of the stored file; its size and time stay as they were."""
    photo_id = a_sound_photo(scene)
    path = _stored(scene, photo_id)
    flip_a_byte(path)
    return photo_id


def _missing(scene: Scene) -> PhotoId:
    photo_id = a_sound_photo(scene)
    _stored(scene, photo_id).unlink()
    return photo_id


def _stored(scene: Scene, photo_id: PhotoId) -> Path:
    photo = scene.office.engine.record(Photo, photo_id)
    assert photo is not None
    return scene.office.calendar.files.path(photo.sha256)


FLAWS: dict[str, tuple[str, Flaw]] = {
    "nobody approved it": ("photo-approved", _unapproved),
    "its approval was revoked": ("photo-approved", _revoked),
    "no consent": ("photographer-consent", _approved),
    "its consent was withdrawn": ("photographer-consent", _withdrawn),
    "its consent ended": ("photographer-consent", _with_consent(until_day=date(2026, 11, 19))),
    "its consent is for another kind of channel": ("photographer-consent", _with_consent(uses=("newsletter", "sign"))),
    "its consent is by another": ("photographer-consent", _with_consent(given_by="Somebody Else")),
    "its consent is of another kind": ("photographer-consent", _with_consent(kind=ConsentKind.LICENCE)),
    "whose it is was not said": ("media-rights", _stated(source=None)),
    "whom it shows was not said": ("subject-consent", _stated(people=None)),
    "a person is named who did not agree": ("subject-consent", _showing(None, minor=False)),
    "a minor is named without a guardian": ("subject-consent", _showing(None, minor=True)),
    "a minor agreed, and no guardian": ("subject-consent", _showing(ConsentKind.RELEASE, minor=True)),
    "its file was altered": ("media-unchanged", _damaged),
    "its file is gone": ("media-unchanged", _missing),
}


def _is_scheduled(scene: Scene) -> bool:
    return bool(
        post_queries.placements_in_states(scene.office.engine, SCHEDULED | {State.HANDED_OVER, State.PUBLISHED})
    )


@pytest.mark.parametrize("flaw", FLAWS)
@pytest.mark.parametrize("door", ["AddToQueue", "Pin"])
def test_a_post_whose_photo_is_not_in_order_is_asked_for_and_not_scheduled(scene: Scene, flaw: str, door: str) -> None:
    rule, photo = FLAWS[flaw]
    post_id = a_post(scene, photos=(photo(scene),))
    command: Command = AddToQueue(post_id) if door == "AddToQueue" else Pin(scene.placement_id(post_id), DECEMBER_9)
    foreseen, done = scene.preview(command), scene.run(command)
    assert scene.state(post_id) is State.ASKED
    assert not _is_scheduled(scene)
    for findings in (foreseen.findings, done.findings):
        assert {f.rule for f in findings if f.severity is Severity.BLOCK} == {rule}


@pytest.mark.parametrize("flaw", FLAWS)
def test_a_held_post_is_not_put_back_with_such_a_photo(scene: Scene, flaw: str) -> None:
    rule, photo = FLAWS[flaw]
    post_id = a_queued_post(scene)
    scene.agree(save(scene, post_id, a_draft(scene, photos=(photo(scene),))))
    confirm(scene, post_id)
    with pytest.raises(RuleBroken) as refused:
        scene.run(PutBack(scene.placement_id(post_id)))
    assert {finding.rule for finding in refused.value.findings} == {rule}
    assert scene.state(post_id) is State.HELD


@pytest.mark.parametrize("flaw", FLAWS)
def test_a_missed_post_is_neither_put_back_nor_published_with_such_a_photo(scene: Scene, flaw: str) -> None:
    post_id = a_pinned_post(scene, MONDAY_AT_9)
    catch_up(scene, "2026-11-23T10:00")
    scene.run(save(scene, post_id, a_draft(scene, photos=(FLAWS[flaw][1](scene),))))
    confirm(scene, post_id)
    for door in (PutBack(scene.placement_id(post_id)), PublishLate(scene.placement_id(post_id))):
        with pytest.raises(RuleBroken):
            scene.run(door)
    assert scene.state(post_id) is State.MISSED


def test_a_save_that_brings_such_a_photo_into_a_scheduled_post_holds_it(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.agree(save(scene, post_id, a_draft(scene, photos=(_unapproved(scene),))))
    reasons = {reason.rule for reason in scene.standing_reasons(post_id)}
    assert reasons == {"content-changed", "photo-approved", *SAID_ANEW}
    assert not _is_scheduled(scene)


@pytest.mark.parametrize("day", ["2026-12-10", "2026-12-09"])
def test_a_pin_past_the_end_of_a_consent_is_asked_for(scene: Scene, day: str) -> None:
    photo_id = _with_consent(until_day=date(2026, 12, 9))(scene)
    post_id = a_post(scene, photos=(photo_id,))
    scene.run(Pin(scene.placement_id(post_id), datetime.fromisoformat(f"{day}T00:00")))
    assert scene.state(post_id) is (State.ASKED if day == "2026-12-10" else State.PINNED)


@pytest.mark.parametrize(("wall", "state"), [("2026-12-09T23:59", State.PINNED), ("2026-12-10T00:00", State.ASKED)])
def test_a_consent_holds_through_its_last_day(scene: Scene, wall: str, state: State) -> None:
    photo_id = _with_consent(until_day=date(2026, 12, 9))(scene)
    post_id = a_post(scene, photos=(photo_id,))
    scene.run(Pin(scene.placement_id(post_id), datetime.fromisoformat(wall)))
    assert scene.state(post_id) is state


def test_the_planner_gives_no_slot_past_the_end_of_a_consent(scene: Scene) -> None:
    a_pinned_post(scene, MONDAY_AT_9)
    photo_id = _with_consent(until_day=date(2026, 11, 23))(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    placement = scene.placement(post_id)
    assert (placement.state, placement.at) == (State.QUEUED, None)
    assert placement.why.startswith("unplaced:")


def test_what_is_queued_on_one_channel_is_asked_for_on_another_that_the_consent_leaves_out(scene: Scene) -> None:
    post_id = a_post(scene, photos=(a_sound_photo(scene),), on=(FACEBOOK, NEWSLETTER))
    scene.run(AddToQueue(post_id))
    assert (scene.state(post_id), scene.state(post_id, NEWSLETTER)) == (State.QUEUED, State.ASKED)


@pytest.mark.parametrize("early", [True, False])
def test_what_no_longer_stands_is_not_published(scene: Scene, early: bool) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    if not early:
        scene.set_wall("2026-11-23T09:10")
    flip_a_byte(_stored(scene, photo_id))
    placement_id = scene.placement_id(post_id)
    with pytest.raises(RuleBroken) as refused:
        scene.run(PublishEarly(placement_id) if early else Publish(placement_id))
    assert {finding.rule for finding in refused.value.findings} == {"media-unchanged"}


def test_an_undo_does_not_lead_back_into_line_past_a_closed_gate(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    taken = scene.run(TakeOutOfLine(scene.placement_id(post_id)))
    scene.run(RevokePhotoApproval(photo_id, "The wrong team"), "dana")
    before = everything(scene)
    with pytest.raises(RuleBroken):
        scene.run(Undo(taken.id, "TakeOutOfLine"))
    assert everything(scene) == before


def test_a_redo_does_not_lead_back_into_line_past_a_closed_gate(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_post(scene, photos=(photo_id,))
    queued = scene.run(AddToQueue(post_id))
    scene.run(Undo(queued.id, "AddToQueue"))
    scene.run(RevokePhotoApproval(photo_id, "The wrong team"), "dana")
    with pytest.raises(RuleBroken):
        scene.run(Redo(queued.id, "AddToQueue"))
    assert scene.state(post_id) is State.DRAFT


def test_a_pin_is_not_moved_past_the_end_of_a_consent(scene: Scene) -> None:
    photo_id = _with_consent(until_day=date(2026, 11, 27))(scene)
    post_id = a_post(scene, photos=(photo_id,))
    scene.run(Pin(scene.placement_id(post_id), TUESDAY_AT_9))
    with pytest.raises(RuleBroken):
        scene.run(Pin(scene.placement_id(post_id), TUESDAY_AT_9 + timedelta(days=7)))
    assert scene.placement(post_id).at_wall == TUESDAY_AT_9


def test_a_photo_that_is_said_to_be_anothers_is_held_at_once(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    scene.agree(SavePhoto(photo_id, details(scene, photographer="Somebody Else")))
    assert "photographer-consent" in {reason.rule for reason in scene.standing_reasons(post_id)}


def test_an_altered_photo_is_not_approved(scene: Scene) -> None:
    photo_id: PhotoId = a_photo(scene)
    flip_a_byte(_stored(scene, photo_id))
    with pytest.raises(Exception, match="photo-altered"):
        scene.run(ApprovePhoto(photo_id), "dana")


def test_a_preview_of_a_closed_gate_changes_nothing(scene: Scene) -> None:
    post_id: PostId = a_post(scene, photos=(_unapproved(scene),))
    before = everything(scene)
    scene.preview(AddToQueue(post_id))
    scene.preview(Pin(scene.placement_id(post_id), DECEMBER_9))
    assert everything(scene) == before
    assert read_photo(_stored(scene, PhotoId(before["photo"][0][0]))).width == 8
