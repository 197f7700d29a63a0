"""What was asked for enters by itself in the step that settles the last thing, where that harms nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.commands.authorising import Authorise
from core.commands.channels import FreezeChannel, ReopenChannel
from core.commands.desk import Command
from core.commands.media import ApprovePhoto, RevokePhotoApproval, SavePhoto
from core.commands.schedule import AddToQueue, Pin
from core.commands.training import RecordTraining
from core.errors import NeedsConfirmation
from core.model.kinds import PhotoId
from core.model.media import ConsentKind, PeopleAnswer
from core.model.registers import TrainingKind
from core.model.states import State
from core.model.town import AuthorisationKind
from core.store import media as media_queries
from core.store import posts as post_queries
from tests.core.builders import (
    COMMUNICATIONS,
    FACEBOOK,
    MONDAY_AT_9,
    Scene,
    a_draft,
    a_person_shown,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_asked_post,
    an_attached,
    an_overseen_post,
    attach,
    confirm,
    details,
    save,
)


def test_an_asked_post_enters_in_the_step_that_settles_the_last_thing(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    done = scene.run(ApprovePhoto(photo_id), "dana")
    placement = scene.placement(post_id)
    assert (placement.state, placement.at_wall, placement.since) == (State.QUEUED, MONDAY_AT_9, scene.clock.now())
    assert placement.id in {change.id for change in done.changes}


def test_an_asked_post_stays_while_one_thing_of_two_stands(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    scene.run(RevokePhotoApproval(photo_id, "The wrong team"), "dana")
    post_id = a_post(scene, "otto", photos=(photo_id,))
    scene.run(AddToQueue(post_id), "otto")
    scene.run(ApprovePhoto(photo_id), "dana")
    assert scene.state(post_id) is State.ASKED


def test_an_asked_pin_enters_at_its_wished_time(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    wall = MONDAY_AT_9.replace(hour=14)
    scene.run(Pin(scene.placement_id(post_id), wall))
    scene.run(ApprovePhoto(photo_id), "dana")
    assert (scene.state(post_id), scene.placement(post_id).at_wall) == (State.PINNED, wall)


def test_an_asked_pin_whose_time_somebody_pinned_meanwhile_stays_asked(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9))
    other = a_pinned_post(scene, MONDAY_AT_9)
    scene.run(ApprovePhoto(photo_id), "dana")
    assert (scene.state(post_id), scene.state(other)) == (State.ASKED, State.PINNED)


def test_an_asked_post_that_would_take_a_deadline_from_another_stays_asked(scene: Scene) -> None:
    bound = MONDAY_AT_9.replace(hour=12)
    post_id, photo_id = an_asked_post(scene, class_key="time-sensitive", go_out_before=bound)
    other = a_queued_post(scene, go_out_before=bound)
    scene.run(ApprovePhoto(photo_id), "dana")
    assert (scene.state(post_id), scene.placement(other).at_wall) == (State.ASKED, MONDAY_AT_9)
    with pytest.raises(NeedsConfirmation):
        scene.run(AddToQueue(post_id))


def test_an_asked_post_that_would_take_a_pin_from_another_stays_asked(scene: Scene) -> None:
    bound = MONDAY_AT_9.replace(hour=12)
    post_id, photo_id = an_asked_post(scene, class_key="time-sensitive", go_out_before=bound)
    pinned = a_pinned_post(scene, MONDAY_AT_9)
    scene.run(ApprovePhoto(photo_id), "dana")
    assert (scene.state(post_id), scene.state(pinned)) == (State.ASKED, State.PINNED)


def test_one_approval_lets_in_every_post_that_asked_with_the_photo(scene: Scene) -> None:
    first, photo_id = an_asked_post(scene)
    second = a_post(scene, photos=(photo_id,))
    scene.run(AddToQueue(second))
    scene.run(ApprovePhoto(photo_id), "dana")
    assert [scene.state(post_id) for post_id in (first, second)] == [State.QUEUED, State.QUEUED]
    reasons = post_queries.hold_reasons_of(scene.office.engine, scene.placement_id(first))
    assert reasons == []


def test_an_approval_of_an_overseen_post_lets_it_in(scene: Scene) -> None:
    assert scene.state(an_overseen_post(scene)) is State.QUEUED


def _a_photo_without_a_source(scene: Scene) -> PhotoId:
    photo_id = a_photo(scene, source=None)
    an_attached(scene, photo_id)
    scene.run(ApprovePhoto(photo_id), "dana")
    return photo_id


def _a_photo_without_consent(scene: Scene) -> PhotoId:
    photo_id = a_photo(scene)
    scene.run(ApprovePhoto(photo_id), "dana")
    return photo_id


def _a_photo_of_somebody(scene: Scene) -> PhotoId:
    photo_id = _a_photo_without_consent(scene)
    an_attached(scene, photo_id)
    scene.run(SavePhoto(photo_id, details(scene, people=PeopleAnswer.NAMED)))
    a_person_shown(scene, photo_id)
    return photo_id


def _released(scene: Scene, photo_id: PhotoId) -> Command:
    shown = media_queries.people_in(scene.office.engine, photo_id)[0]
    return attach(scene, photo_id, kind=ConsentKind.RELEASE, given_by=shown.name, shown_id=shown.id)


MENDS: dict[str, tuple[Callable[[Scene], PhotoId], Callable[[Scene, PhotoId], Command]]] = {
    "the source is stated": (_a_photo_without_a_source, lambda scene, photo: SavePhoto(photo, details(scene))),
    "the consent is attached": (_a_photo_without_consent, attach),
    "the release is attached": (_a_photo_of_somebody, _released),
}


@pytest.mark.parametrize("name", MENDS)
def test_an_asked_post_enters_when_its_photo_is_in_order(scene: Scene, name: str) -> None:
    photo, mend = MENDS[name]
    photo_id = photo(scene)
    post_id = a_post(scene, photos=(photo_id,))
    scene.run(AddToQueue(post_id))
    assert scene.state(post_id) is State.ASKED
    scene.run(mend(scene, photo_id))
    assert scene.state(post_id) is State.QUEUED


def test_an_asked_post_enters_when_its_channel_is_opened_again(scene: Scene) -> None:
    scene.run(FreezeChannel(scene.channel(FACEBOOK), "Strange posts"))
    post_id = a_queued_post(scene)
    assert scene.state(post_id) is State.ASKED
    scene.run(ReopenChannel(scene.channel(FACEBOOK)))
    assert scene.state(post_id) is State.QUEUED


def test_an_asked_post_enters_when_its_author_is_authorised(scene: Scene) -> None:
    post_id = a_post(scene, "dora", department_id=scene.department(COMMUNICATIONS))
    scene.run(RecordTraining(scene.person("dora"), TrainingKind.FAMILIAR, date(2026, 11, 2)))
    scene.run(AddToQueue(post_id), "dora")
    assert scene.state(post_id) is State.ASKED
    command = Authorise(scene.person("dora"), scene.channel(FACEBOOK), AuthorisationKind.REGULAR, date(2026, 11, 20))
    scene.run(command, "cora")
    assert scene.state(post_id) is State.QUEUED


def test_an_asked_post_enters_when_it_is_saved_as_it_should_be_and_confirmed(scene: Scene) -> None:
    post_id = a_post(scene, class_key="council")
    scene.run(AddToQueue(post_id))
    scene.run(save(scene, post_id, a_draft(scene, class_key="council", ground="Meeting of 23 November")))
    confirm(scene, post_id)
    assert scene.state(post_id) is State.QUEUED
