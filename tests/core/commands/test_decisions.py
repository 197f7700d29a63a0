"""Decisions are of one version or one file, by who may; consents say what they permit; what goes out is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from core.commands.approvals import ApprovePost, ReturnPost
from core.commands.consents import AttachConsent, RemovePersonShown
from core.commands.desk import Command
from core.commands.emergency import DeclareEmergency
from core.commands.media import AddPhoto, ApprovePhoto, DiscardPhoto, ReturnPhoto
from core.commands.periods import ApproveForPeriod
from core.commands.posts import WritePost
from core.commands.publishing import Publish, PublishEarly
from core.commands.schedule import AddToQueue
from core.commands.town import EndRole, GiveRole
from core.errors import Damaged, NotAllowed, NotFound
from core.exchange.photo_file import read_photo
from core.model.kinds import PersonId, PhotoId, PostId, Sha256
from core.model.media import ConsentKind
from core.model.states import State
from core.model.town import Role
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import town as town_queries
from tests.core.builders import (
    COMMUNICATIONS,
    PHOTOGRAPHER,
    Scene,
    a_draft,
    a_person_shown,
    a_photo,
    a_photo_file,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_attached,
    an_overseen_post,
    attach,
    details,
    save,
)


def _approve(scene: Scene, post_id: PostId, by: str) -> None:
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), by)


def test_nobody_approves_a_post_that_they_wrote_in(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    scene.run(save(scene, post_id, a_draft(scene, text="Skating is on Sunday.")), "dana")
    with pytest.raises(NotAllowed, match="right-not-writer"):
        _approve(scene, post_id, "dana")
    _approve(scene, post_id, "kim")


@pytest.mark.parametrize(("by", "code"), [("dora", "right-department"), ("ada", "right-role"), ("cora", "right-role")])
def test_a_post_is_approved_by_who_may(scene: Scene, by: str, code: str) -> None:
    with pytest.raises(NotAllowed, match=code):
        _approve(scene, a_post(scene, "otto"), by)


def test_a_version_that_was_not_read_is_not_approved(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    seen = scene.post(post_id).content_hash
    scene.run(save(scene, post_id, a_draft(scene, text="Skating is on Sunday.")), "otto")
    with pytest.raises(NotAllowed, match="version-is-another"):
        scene.run(ApprovePost(post_id, seen), "dana")


def test_an_approval_does_not_outlive_the_version_it_was_of(scene: Scene) -> None:
    post_id = an_overseen_post(scene)
    scene.agree(save(scene, post_id, a_draft(scene, text="Skating is on Sunday.")), "otto")
    done = scene.preview(AddToQueue(a_post(scene, "otto")), "otto")
    assert scene.state(post_id) is State.HELD
    assert {f.rule for f in done.findings} == {"post-approved", "calendar-approved"}


def test_a_returned_post_needs_words_and_stays_asked(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    seen = scene.post(post_id).content_hash
    with pytest.raises(NotAllowed, match="comment-needed"):
        scene.run(ReturnPost(post_id, seen, " "), "dana")
    scene.run(ReturnPost(post_id, seen, "Name the arena"), "dana")
    (decision,) = post_queries.decisions_of(scene.office.engine, post_id)
    assert (decision.comment, decision.role, scene.state(post_id)) == ("Name the arena", "director", State.ASKED)


def test_a_returned_version_goes_out_in_no_period_for_which_it_was_approved(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    seen = scene.post(post_id).content_hash
    scene.run(ApproveForPeriod(post_id, seen, date(2026, 11, 20), date(2026, 12, 31)))
    scene.run(AddToQueue(post_id), "otto")
    assert scene.state(post_id) is State.QUEUED
    scene.agree(ReturnPost(post_id, seen, "Name the arena"), "dana")
    assert {reason.rule for reason in scene.standing_reasons(post_id)} == {"post-approved", "calendar-approved"}


@pytest.mark.parametrize("by", ["ada", "dana"])
def test_nobody_says_that_somebody_else_deemed_a_post_relevant(scene: Scene, by: str) -> None:
    deemed = a_draft(scene, class_key="other", deemed_by=scene.person("cora"))
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(WritePost(deemed), by)
    post_id = a_post(scene, by)
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(save(scene, post_id, deemed), by)


def test_an_author_goes_on_writing_what_was_deemed_relevant(scene: Scene) -> None:
    post_id = a_post(scene, "ada")
    deemed = a_draft(scene, class_key="other", deemed_by=scene.person("cora"))
    scene.run(save(scene, post_id, deemed))
    scene.run(save(scene, post_id, replace(deemed, text="Skating is on Sunday.")), "ada")
    assert (scene.post(post_id).deemed_by, scene.post(post_id).text) == (deemed.deemed_by, "Skating is on Sunday.")


@pytest.mark.parametrize(("by", "code"), [("dora", "right-department"), ("cora", "right-role"), ("otto", "right-role")])
def test_a_photo_is_approved_by_its_departments_director_or_the_coordinator(scene: Scene, by: str, code: str) -> None:
    photo_id = a_photo(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.run(ApprovePhoto(photo_id), by)
    scene.run(ApprovePhoto(photo_id), "kim")
    with pytest.raises(NotAllowed, match="photo-approved-already"):
        scene.run(ApprovePhoto(photo_id), "dana")


def test_a_photo_that_is_returned_is_approved_no_longer(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    scene.run(ReturnPhoto(photo_id, "Blurred"), "dana")
    approved, returned = media_queries.approvals_of(scene.office.engine, photo_id)
    assert approved.revoked_why == "Blurred" if approved.revoked_at else returned.revoked_why == "Blurred"
    scene.run(AddToQueue(a_post(scene, photos=(photo_id,))))
    assert post_queries.placements_in_states(scene.office.engine, [State.QUEUED]) == []


def test_the_same_photo_is_added_once(scene: Scene) -> None:
    path = a_photo_file(scene)
    command = AddPhoto(path, read_photo(path), details(scene))
    scene.run(command)
    with pytest.raises(NotAllowed, match="photo-is-here"):
        scene.run(command)


def test_a_photo_file_that_changes_while_it_is_read_is_not_kept(scene: Scene) -> None:
    path = a_photo_file(scene)
    read = read_photo(path)
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(Damaged, match="file-changed-while-read"):
        scene.run(AddPhoto(path, read, details(scene)))
    assert scene.office.calendar.files.unclaimed() == []
    assert not scene.office.calendar.files.is_intact(Sha256(read.sha256))


def test_a_photo_in_use_is_not_discarded(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    a_post(scene, photos=(photo_id,))
    with pytest.raises(NotAllowed, match="photo-is-used"):
        scene.run(DiscardPhoto(photo_id))


AMISS: dict[str, tuple[str, Callable[[AttachConsent], AttachConsent]]] = {
    "nobody gave it": ("consent-giver-needed", lambda command: replace(command, given_by=" ")),
    "it permits nothing": ("consent-uses-needed", lambda command: replace(command, uses=())),
    "it permits what is no channel": ("consent-uses-needed", lambda command: replace(command, uses=("Social",))),
    "it was signed tomorrow": ("consent-signed-ahead", lambda command: replace(command, signed_on=date(2026, 11, 21))),
    "it ends before it was signed": (
        "consent-ends-before-signed",
        lambda command: replace(command, until_day=date(2026, 10, 31)),
    ),
    "it is a release of nobody": (
        "release-needs-a-person",
        lambda command: replace(command, kind=ConsentKind.RELEASE),
    ),
    "it is a photographer's, of a person shown": (
        "release-needs-a-person",
        lambda command: replace(command, shown_id="somebody"),
    ),
}


@pytest.mark.parametrize("name", AMISS)
def test_a_consent_that_does_not_say_what_it_must_is_refused(scene: Scene, name: str) -> None:
    code, spoil = AMISS[name]
    photo_id = a_photo(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.run(spoil(attach(scene, photo_id)))
    assert media_queries.consents_of(scene.office.engine, photo_id) == []


def test_a_release_is_of_a_person_in_that_photo(scene: Scene) -> None:
    shown = a_person_shown(scene, a_photo(scene))
    other: PhotoId = a_photo(scene)
    command = attach(scene, other, kind=ConsentKind.RELEASE, shown_id=shown)
    with pytest.raises(NotAllowed, match="person-not-in-photo"):
        scene.run(command)


def test_a_person_with_a_release_is_not_removed(scene: Scene) -> None:
    photo_id = a_photo(scene)
    shown = a_person_shown(scene, photo_id)
    an_attached(scene, photo_id, kind=ConsentKind.RELEASE, given_by="Sam Lowen", shown_id=shown)
    with pytest.raises(NotAllowed, match="release-is-on-file"):
        scene.run(RemovePersonShown(shown))


def test_what_goes_out_is_kept_with_its_text_photos_link_and_who(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    scene.set_wall("2026-11-23T09:10")
    scene.run(Publish(scene.placement_id(post_id), " https://example.org/1 "))
    (kept,) = post_queries.standing_publications(scene.office.engine, post_id)
    text = "Public skating is on Saturday. Photo: Jané Friesen"
    assert (kept.text, kept.link) == (text, "https://example.org/1")
    assert (kept.published_by, kept.published_at) == (scene.person("kim"), scene.clock.now())
    (stored,) = scene.office.engine.rows("SELECT sha256 FROM photo WHERE id = :id", id=photo_id)
    assert kept.photos == stored
    assert kept.content_hash == scene.post(post_id).content_hash


@pytest.mark.parametrize("by", ["cora", "tim", "rita"])
def test_a_post_is_published_by_who_is_authorised_for_the_channel(scene: Scene, by: str) -> None:
    post_id = a_queued_post(scene)
    scene.set_wall("2026-11-23T09:10")
    with pytest.raises(NotAllowed, match="right-"):
        scene.run(Publish(scene.placement_id(post_id)), by)


def test_nothing_below_the_first_class_is_published_in_an_emergency(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(DeclareEmergency("Flood"), "cora")
    with pytest.raises(NotAllowed, match="emergency-in-force"):
        scene.run(PublishEarly(scene.placement_id(post_id)))


ROLES: dict[str, tuple[str, str, Callable[[Scene], Command]]] = {
    "no one gives a role to themselves": (
        "tim",
        "right-another|own-role",
        lambda s: GiveRole(s.person("tim"), Role.COORDINATOR),
    ),
    "a coordinator gives no approving role": ("kim", "right-role", lambda s: GiveRole(s.person("ada"), Role.DIRECTOR)),
    "a role is given once": ("tim", "role-given-already", lambda s: GiveRole(s.person("ada"), Role.AUTHOR)),
    "a role that nobody has does not end": ("tim", "role-not-held", lambda s: EndRole(s.person("ada"), Role.CAO)),
    "a person on no file has no role": ("tim", "role-not-held", lambda s: EndRole(PersonId("nobody"), Role.CAO)),
}


@pytest.mark.parametrize("name", ROLES)
def test_roles_are_given_and_ended_by_who_may(scene: Scene, name: str) -> None:
    by, code, command = ROLES[name]
    with pytest.raises((NotAllowed, NotFound), match=code):
        scene.run(command(scene), by)


def test_the_last_who_can_give_roles_keeps_theirs(scene: Scene) -> None:
    scene.run(EndRole(scene.person("tim"), Role.IT), "kim")
    with pytest.raises(NotAllowed, match="last-who-gives-roles"):
        scene.run(EndRole(scene.person("kim"), Role.COORDINATOR))
    assert town_queries.roles_of(scene.office.engine, scene.person("kim")) == {Role.COORDINATOR}


def test_a_director_approves_no_photo_of_another_department(scene: Scene) -> None:
    photo_id = a_photo(scene, department_id=scene.department(COMMUNICATIONS), photographer=PHOTOGRAPHER)
    with pytest.raises(NotAllowed, match="right-department"):
        scene.run(ApprovePhoto(photo_id), "dana")
    scene.run(ApprovePhoto(photo_id), "dora")
