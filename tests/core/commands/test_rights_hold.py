"""Nobody does by one command what the table of rights keeps from them in another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.commands.approvals import ApprovePost, RevokePostApproval
from core.commands.authorising import Authorise, RevokeAuthorisation
from core.commands.calendar import Who
from core.commands.catch_up import CatchUp
from core.commands.desk import Command
from core.commands.media import AddPhoto, ApprovePhoto, DiscardPhoto
from core.commands.publishing import PublishEarly
from core.commands.schedule import AddToQueue, Hold, Pin, Unpin
from core.commands.town import AddPartner, EndRole, GiveRole
from core.errors import NotAllowed
from core.exchange.photo_file import read_photo
from core.model.kinds import PersonId, PhotoId, Sha256
from core.model.states import State
from core.model.town import AuthorisationKind, Role
from core.store import media as media_queries
from core.store import town as town_queries
from tests.core.builders import (
    COMMUNICATIONS,
    FACEBOOK,
    NEWSLETTER,
    TUESDAY_AT_9,
    Scene,
    a_draft,
    a_photo_file,
    a_pinned_post,
    a_post,
    a_queued_post,
    an_asked_post,
    an_emergency,
    an_emergency_post,
    details,
    save,
)

STRANGER = Who(PersonId("nobody"), "a stranger")


def test_who_is_on_no_file_queues_nothing(scene: Scene) -> None:
    post_id = a_post(scene)
    with pytest.raises(NotAllowed, match="nobody-signed-in"):
        scene.office.run(AddToQueue(post_id), STRANGER)


def test_who_is_on_no_file_holds_nothing(scene: Scene) -> None:
    placement_id = scene.placement_id(a_queued_post(scene))
    with pytest.raises(NotAllowed, match="nobody-signed-in"):
        scene.office.run(Hold(placement_id, "Not so"), STRANGER)


def test_the_command_line_does_not_do_what_the_time_does(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="only-the-calendar"):
        scene.office.run(CatchUp(), Who(None, "command line"))


def test_a_director_puts_no_post_into_another_department(scene: Scene) -> None:
    post_id = a_post(scene)
    elsewhere = a_draft(scene, department_id=scene.department(COMMUNICATIONS))
    with pytest.raises(NotAllowed, match="right-department"):
        scene.run(save(scene, post_id, elsewhere), "dana")


def test_the_information_officer_takes_no_post_out_of_the_first_class(scene: Scene) -> None:
    post_id = an_emergency_post(scene)
    with pytest.raises(NotAllowed, match="right-emergency-class"):
        scene.run(save(scene, post_id, a_draft(scene)), "ian")


def test_an_author_chooses_the_first_class_only_in_an_emergency(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match=r"right-role .*declare-emergency"):
        a_post(scene, "ada", class_key="emergency")
    post_id = a_post(scene, "ada")
    urgent = a_draft(scene, class_key="emergency")
    with pytest.raises(NotAllowed, match=r"right-role .*declare-emergency"):
        scene.run(save(scene, post_id, urgent), "ada")
    an_emergency(scene)
    scene.run(save(scene, post_id, urgent), "ada")


def test_who_may_declare_an_emergency_prepares_a_post_of_the_first_class(scene: Scene) -> None:
    assert scene.post(a_post(scene, "kim", class_key="emergency")).class_key == "emergency"


def test_an_author_unpins_nothing(scene: Scene) -> None:
    post_id = a_post(scene, "ada")
    scene.run(Pin(scene.placement_id(post_id), TUESDAY_AT_9), "ada")
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(Unpin(scene.placement_id(post_id)), "ada")


def test_an_author_queues_on_the_channels_where_they_may_post(scene: Scene) -> None:
    post_id = a_post(scene, "ada", on=(FACEBOOK, NEWSLETTER))
    scene.run(AddToQueue(post_id, (scene.channel(FACEBOOK),)), "ada")
    assert (scene.state(post_id), scene.state(post_id, NEWSLETTER)) == (State.QUEUED, State.DRAFT)


def test_the_information_officer_publishes_an_emergency_post_early(scene: Scene) -> None:
    post_id = an_emergency_post(scene)
    scene.agree(Pin(scene.placement_id(post_id), TUESDAY_AT_9, "Asked for by Council"))
    scene.agree(PublishEarly(scene.placement_id(post_id)), "ian")
    assert scene.state(post_id) is State.PUBLISHED


@pytest.mark.parametrize("by", ["ada", "dana"])
def test_who_does_not_order_the_queue_publishes_nothing_early(scene: Scene, by: str) -> None:
    placement_id = scene.placement_id(a_pinned_post(scene))
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(PublishEarly(placement_id), by)


def test_the_wish_of_who_lost_the_right_waits_for_somebody_else(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene, "ada")
    scene.run(EndRole(scene.person("ada"), Role.AUTHOR), "tim")
    scene.run(ApprovePhoto(photo_id), "dana")
    assert scene.state(post_id) is State.ASKED
    scene.run(AddToQueue(post_id))
    assert scene.state(post_id) is State.QUEUED


def test_a_photo_added_again_for_another_department_needs_a_new_approval(scene: Scene) -> None:
    path = a_photo_file(scene)
    photo_id = PhotoId(scene.run(AddPhoto(path, read_photo(path), details(scene))).subject or "")
    scene.run(ApprovePhoto(photo_id), "dana")
    scene.run(DiscardPhoto(photo_id))
    elsewhere = details(scene, department_id=scene.department(COMMUNICATIONS))
    scene.run(AddPhoto(path, read_photo(path), elsewhere))
    assert all(approval.revoked_at for approval in media_queries.approvals_of(scene.office.engine, photo_id))


def test_a_version_that_its_approver_wrote_back_is_approved_by_another(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    first = a_draft(scene)
    scene.run(save(scene, post_id, first), "otto")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "dana")
    scene.agree(save(scene, post_id, replace(first, text="Skating is on Sunday.")), "dana")
    scene.run(save(scene, post_id, first), "otto")
    scene.run(AddToQueue(post_id), "otto")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "kim")
    assert scene.state(post_id) is State.QUEUED


def test_only_the_version_that_was_read_loses_its_approval(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "dana")
    with pytest.raises(NotAllowed, match="version-is-another"):
        scene.run(RevokePostApproval(post_id, Sha256("0" * 64), "Not so"), "dana")


ALLOWED: dict[str, tuple[str, Role]] = {
    "a CAO gives an approving role": ("cora", Role.DIRECTOR),
    "IT gives an approving role": ("tim", Role.DIRECTOR),
    "a coordinator gives a role": ("kim", Role.RECORDS_CLERK),
}


@pytest.mark.parametrize("name", ALLOWED)
def test_a_role_is_given_and_ended_by_who_may(scene: Scene, name: str) -> None:
    by, role = ALLOWED[name]
    scene.run(GiveRole(scene.person("ada"), role), by)
    assert role in town_queries.roles_of(scene.office.engine, scene.person("ada"))
    scene.run(EndRole(scene.person("ada"), role), by)
    assert role not in town_queries.roles_of(scene.office.engine, scene.person("ada"))


def test_a_chief_administrative_officer_gives_no_other_role(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(GiveRole(scene.person("ada"), Role.COORDINATOR), "cora")


def test_a_director_revokes_the_leave_of_their_own_department(scene: Scene) -> None:
    leave = town_queries.authorisations_of(scene.office.engine, scene.person("ada"))[0]
    with pytest.raises(NotAllowed, match="right-department"):
        scene.run(RevokeAuthorisation(leave.id, "Left"), "dora")
    scene.run(RevokeAuthorisation(leave.id, "Left"), "dana")


def _authorise(scene: Scene, person: str) -> Command:
    return Authorise(scene.person(person), scene.channel(FACEBOOK), AuthorisationKind.REGULAR, date(2026, 1, 1))


def test_nobody_authorises_themselves(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="own-authorisation"):
        scene.run(_authorise(scene, "cora"), "cora")


def test_a_director_keeps_the_register_of_partners(scene: Scene) -> None:
    assert scene.run(AddPartner("Taber Library"), "dana").subject
