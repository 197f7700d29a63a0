"""Facts hold what they touch in their own step, each with its reason, and touch nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from core.commands.approvals import RevokePostApproval
from core.commands.authorising import RevokeAuthorisation
from core.commands.catch_up import CatchUp
from core.commands.channels import FreezeChannel, ReopenChannel, RetireChannel
from core.commands.consents import NamePersonShown, WithdrawConsent
from core.commands.desk import Command
from core.commands.emergency import EndEmergency
from core.commands.media import ApprovePhoto, ReturnPhoto, RevokePhotoApproval, SavePhoto
from core.commands.publishing import Publish
from core.commands.schedule import AddToQueue, Pin
from core.commands.town import EndRole
from core.errors import NeedsConfirmation, NotAllowed
from core.model.kinds import PhotoId, PostId
from core.model.media import Photo, StoredFile
from core.model.posts import HoldKind
from core.model.states import State
from core.model.steps import HarmKind
from core.model.town import Role
from core.store import media as media_queries
from core.store import town as town_queries
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    SAID_ANEW,
    WEBSITE,
    Scene,
    a_draft,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_attached,
    an_emergency,
    an_overseen_post,
    catch_up,
    details,
    everything,
    flip_a_byte,
    rows,
    save,
)

Fact = Callable[[Scene, PostId, PhotoId], tuple[Command, str]]


def _consent(scene: Scene, photo_id: PhotoId) -> str:
    return media_queries.consents_of(scene.office.engine, photo_id)[0].id


def _altered(scene: Scene, _post: PostId, photo_id: PhotoId) -> tuple[Command, str]:
    photo = scene.office.engine.record(Photo, photo_id)
    assert photo is not None
    return CatchUp((photo.sha256,)), "calendar"


def _revoked_leave(scene: Scene, _post: PostId, _photo: PhotoId) -> tuple[Command, str]:
    leave = town_queries.authorisations_of(scene.office.engine, scene.person("kim"), scene.channel(FACEBOOK))
    return RevokeAuthorisation(leave[0].id, "Left"), "cora"


def _changed(scene: Scene, post_id: PostId, photo_id: PhotoId) -> tuple[Command, str]:
    return save(scene, post_id, a_draft(scene, text="Skating is on Sunday.", photos=(photo_id,))), "kim"


def _other_credit(scene: Scene, _post: PostId, photo_id: PhotoId) -> tuple[Command, str]:
    return SavePhoto(photo_id, details(scene, credit="The Taber Times")), "kim"


FACTS: dict[str, tuple[str, Fact]] = {
    "an approval revoked": ("photo-approved", lambda s, post, photo: (RevokePhotoApproval(photo, "Wrong"), "dana")),
    "a photo returned": ("photo-approved", lambda s, post, photo: (ReturnPhoto(photo, "Blurred"), "dana")),
    "a consent withdrawn": (
        "photographer-consent",
        lambda s, post, photo: (WithdrawConsent(_consent(s, photo), date(2026, 11, 19)), "kim"),
    ),
    "a person named": ("subject-consent", lambda s, post, photo: (NamePersonShown(photo, "Sam Lowen"), "kim")),
    "a file altered": ("media-unchanged", _altered),
    "a leave to post revoked": ("author-authorised", _revoked_leave),
    "a channel frozen": ("channel-open", lambda s, post, photo: (FreezeChannel(s.channel(FACEBOOK), "Strange"), "tim")),
    "a channel retired": ("channel-open", lambda s, post, photo: (RetireChannel(s.channel(FACEBOOK), "Over"), "cora")),
    "a text changed": ("content-changed", _changed),
    "a photo's credit changed": ("content-changed", _other_credit),
}


def _scheduled(scene: Scene) -> tuple[PostId, PhotoId]:
    photo_id = a_sound_photo(scene)
    return a_queued_post(scene, photos=(photo_id,)), photo_id


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_holds_what_it_touches_in_its_own_step_with_its_reason(scene: Scene, name: str) -> None:
    rule, fact = FACTS[name]
    post_id, photo_id = _scheduled(scene)
    command, by = fact(scene, post_id, photo_id)
    done = scene.agree(command, by)
    assert scene.state(post_id) is State.HELD
    reasons = {reason.rule: reason for reason in scene.standing_reasons(post_id)}
    assert reasons.keys() - {rule} == (SAID_ANEW if rule == "content-changed" else set())
    reason = reasons[rule]
    assert (reason.kind, reason.former_wall) == (HoldKind.GATE, MONDAY_AT_9)
    assert json.loads(reason.said)["case"]
    assert {reason.id, scene.placement_id(post_id)} <= {change.id for change in done.changes}


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_leaves_untouched_what_it_does_not_reach(scene: Scene, name: str) -> None:
    post_id, photo_id = _scheduled(scene)
    others = {
        "with its own photo": a_queued_post(scene, on=(WEBSITE,), photos=(a_sound_photo(scene),), by="ada"),
        "without a photo": a_queued_post(scene, on=(WEBSITE,), by="ada"),
    }
    before = {what: scene.placement(other, WEBSITE) for what, other in others.items()}
    command, by = FACTS[name][1](scene, post_id, photo_id)
    done = scene.agree(command, by)
    assert {what: scene.placement(other, WEBSITE) for what, other in others.items()} == before
    assert not {placement.id for placement in before.values()} & {change.id for change in done.changes}


@pytest.mark.parametrize("name", [name for name in FACTS if name != "a file altered"])
def test_harm_is_said_first_and_done_only_as_agreed(scene: Scene, name: str) -> None:
    post_id, photo_id = _scheduled(scene)
    command, by = FACTS[name][1](scene, post_id, photo_id)
    before = everything(scene)
    with pytest.raises(NeedsConfirmation) as asked:
        scene.run(command, by)
    assert everything(scene) == before
    assert {(harm.kind, harm.post_id) for harm in asked.value.outlook.harms} == {(HarmKind.HELD, post_id)}
    assert scene.preview(command, by).fingerprint == asked.value.outlook.fingerprint
    scene.run(command, by, asked.value.outlook.fingerprint)
    assert scene.state(post_id) is State.HELD


def test_a_step_that_is_another_by_then_is_not_done(scene: Scene) -> None:
    post_id, photo_id = _scheduled(scene)
    command = RevokePhotoApproval(photo_id, "The wrong team")
    agreed = scene.preview(command, "dana").fingerprint
    other = a_queued_post(scene, photos=(photo_id,))
    with pytest.raises(NeedsConfirmation) as asked:
        scene.run(command, "dana", agreed)
    assert {harm.post_id for harm in asked.value.outlook.harms} == {post_id, other}
    assert (scene.state(post_id), scene.state(other)) == (State.QUEUED, State.QUEUED)


def test_a_step_that_has_become_harmless_but_another_is_shown_again(scene: Scene) -> None:
    pinned = a_pinned_post(scene, MONDAY_AT_9)
    urgent = a_post(scene, class_key="time-sensitive", go_out_before=MONDAY_AT_9.replace(hour=12))
    agreed = scene.preview(AddToQueue(urgent)).fingerprint
    scene.run(Pin(scene.placement_id(pinned), MONDAY_AT_9.replace(hour=15)))
    with pytest.raises(NeedsConfirmation) as asked:
        scene.run(AddToQueue(urgent), agreed=agreed)
    assert asked.value.outlook.harms == ()
    assert scene.state(urgent) is State.DRAFT


@pytest.mark.parametrize("second", ["approval", "consent"])
def test_a_fact_that_does_not_close_the_gate_leaves_the_placement_as_it_lies(scene: Scene, second: str) -> None:
    post_id, photo_id = _scheduled(scene)
    an_attached(scene, photo_id)
    statement = f"SELECT * FROM placement WHERE id = '{scene.placement_id(post_id)}'"
    before, known = rows(scene, statement), len(rows(scene, "SELECT seq FROM journal"))
    if second == "consent":
        scene.run(WithdrawConsent(_consent(scene, photo_id), date(2026, 11, 19)))
    else:
        an_attached(scene, photo_id, uses=("sign",))
    assert rows(scene, statement) == before
    assert rows(scene, f"SELECT seq FROM journal WHERE seq > {known} AND subject_table = 'placement'") == []


def test_a_withdrawn_consent_is_never_refused_to_who_may_record_it(scene: Scene) -> None:
    _, photo_id = _scheduled(scene)
    done = scene.agree(WithdrawConsent(_consent(scene, photo_id), date(2026, 11, 19)), "cora")
    assert done.subject == photo_id
    with pytest.raises(NotAllowed, match="consent-withdrawn-already"):
        scene.run(WithdrawConsent(_consent(scene, photo_id), date(2026, 11, 19)))


def test_a_consent_that_ends_sooner_than_the_slot_holds_the_post(scene: Scene) -> None:
    post_id, photo_id = _scheduled(scene)
    an_attached(scene, photo_id, until_day=date(2026, 11, 22))
    scene.agree(WithdrawConsent(_consent(scene, photo_id), date(2026, 11, 19)))
    (reason,) = scene.standing_reasons(post_id)
    assert json.loads(reason.said)["case"] == "consent-over"


def test_the_calendar_itself_is_not_asked_to_confirm(scene: Scene) -> None:
    post_id, photo_id = _scheduled(scene)
    photo = scene.office.engine.record(Photo, photo_id)
    assert photo is not None
    flip_a_byte(scene.office.calendar.files.path(photo.sha256))
    scene.office.catch_up(read_files=True)
    assert scene.state(post_id) is State.HELD
    stored = scene.office.engine.record(StoredFile, photo.sha256)
    assert stored is not None
    assert stored.damaged_at == scene.clock.now()


def test_catching_up_twice_does_nothing_the_second_time(scene: Scene) -> None:
    a_pinned_post(scene, MONDAY_AT_9)
    assert catch_up(scene, "2026-11-23T12:00").changes
    count = len(rows(scene, "SELECT seq FROM journal"))
    assert catch_up(scene, "2026-11-23T12:01").changes == ()
    assert len(rows(scene, "SELECT seq FROM journal")) == count


def test_what_a_consent_no_longer_covers_when_its_day_is_over_is_held_not_missed(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    an_attached(scene, photo_id, until_day=date(2026, 11, 23))
    scene.run(WithdrawConsent(_consent(scene, photo_id), date(2026, 11, 19)))
    post_id = a_post(scene, photos=(photo_id,))
    scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9.replace(hour=23, minute=30)))
    catch_up(scene, "2026-11-24T00:00")
    assert scene.state(post_id) is State.HELD
    assert {reason.rule for reason in scene.standing_reasons(post_id)} == {"photographer-consent"}


def test_what_waits_without_a_slot_is_held_when_its_consent_ends(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    an_attached(scene, photo_id, until_day=date(2026, 11, 22))
    scene.run(WithdrawConsent(_consent(scene, photo_id), date(2026, 11, 19)))
    post_id = a_queued_post(scene, photos=(photo_id,))
    assert scene.placement(post_id).at is None
    catch_up(scene, "2026-11-23T00:00")
    assert scene.state(post_id) is State.HELD


def test_a_post_below_the_first_class_that_fell_into_an_emergency_is_held_when_the_last_one_ends(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    flood, fire = an_emergency(scene), an_emergency(scene, "Fire")
    scene.set_wall("2026-11-23T09:30")
    scene.agree(EndEmergency(flood), "cora")
    assert scene.state(post_id) is State.QUEUED
    scene.agree(EndEmergency(fire), "cora")
    assert [reason.rule for reason in scene.standing_reasons(post_id)] == ["emergency"]


def test_an_emergencys_own_post_is_held_when_it_ends(scene: Scene) -> None:
    emergency = an_emergency(scene)
    post_id = a_post(scene, class_key="emergency", emergency_id=emergency)
    scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9))
    scene.agree(EndEmergency(emergency), "cora")
    assert [reason.rule for reason in scene.standing_reasons(post_id)] == ["ground"]


def test_an_approval_of_a_post_that_is_revoked_holds_it(scene: Scene) -> None:
    post_id = an_overseen_post(scene)
    scene.agree(RevokePostApproval(post_id, scene.post(post_id).content_hash, "Not so"), "dana")
    assert {reason.rule for reason in scene.standing_reasons(post_id)} == {"post-approved", "calendar-approved"}


def test_a_role_that_ends_holds_what_was_deemed_relevant_by_it(scene: Scene) -> None:
    post_id = a_queued_post(scene, class_key="other", deemed_by=scene.person("cora"))
    scene.agree(EndRole(scene.person("cora"), Role.CAO), "tim")
    assert [reason.rule for reason in scene.standing_reasons(post_id)] == ["ground"]


def test_what_was_held_does_not_come_back_by_itself(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.agree(FreezeChannel(scene.channel(FACEBOOK), "Strange"))
    scene.run(ReopenChannel(scene.channel(FACEBOOK)))
    assert scene.state(post_id) is State.HELD


@pytest.mark.parametrize("how", ["approve", "publish"])
def test_what_went_out_is_not_held_by_a_later_fact(scene: Scene, how: str) -> None:
    post_id, photo_id = _scheduled(scene)
    scene.set_wall("2026-11-23T09:10")
    scene.run(Publish(scene.placement_id(post_id)))
    if how == "approve":
        scene.run(RevokePhotoApproval(photo_id, "The wrong team"), "dana")
        scene.run(ApprovePhoto(photo_id), "dana")
    else:
        scene.run(WithdrawConsent(_consent(scene, photo_id), date(2026, 11, 23)))
    assert scene.state(post_id) is State.PUBLISHED


def test_a_fact_that_holds_one_post_lets_no_other_move(scene: Scene) -> None:
    post_id, photo_id = _scheduled(scene)
    later = [a_queued_post(scene) for _ in range(2)]
    times = [scene.placement(other).at_wall for other in later]
    scene.agree(RevokePhotoApproval(photo_id, "The wrong team"), "dana")
    assert scene.state(post_id) is State.HELD
    assert [scene.placement(other).at_wall for other in later] == times
