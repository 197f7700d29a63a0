"""The forms by which findings are mended: what they ask, what is filled in, and what they do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from core.commands.parties import KeepPartner
from core.commands.periods import ApproveForPeriod
from core.commands.registers import KeepHashtag
from core.commands.releases import RecordMeeting
from core.commands.requests import RecordRequest
from core.model.findings import Finding, Mend, Severity
from core.model.kinds import PostId
from core.model.registers import Fitness, PartnerKind
from tests.core.builders import Scene, a_partner, a_post
from ui.models.mend_forms import MendForm, form_for
from ui.models.registers.form import Answers
from ui.session import Session


def a_form(session: Session, scene: Scene, mend: Mend, post_id: PostId | None = None, **values: str) -> MendForm | None:
    finding = Finding("rule", "not-familiar", Severity.BLOCK, "", mend=mend, values=tuple(values.items()))
    return form_for(session, finding, None if post_id is None else scene.post(post_id))


def filled(form: MendForm | None) -> dict[str, Any]:
    """Return what a form's fields hold at first."""
    assert form is not None
    return {field.key: field.value for field in form.act.fields(form.row)}


def is_of(form: MendForm | None) -> tuple[str, bool]:
    """Return the act of a form, and whether it is done to something on file."""
    assert form is not None
    return form.act.key, form.row is not None


def test_a_hashtag_that_nobody_looked_up_is_filled_in(session: Session, scene: Scene) -> None:
    form = a_form(session, scene, Mend.RESEARCH_HASHTAG, hashtag="#TaberRec")
    assert (is_of(form), filled(form)["tag"]) == (("add", False), "#TaberRec")


def test_a_hashtag_that_is_on_file_is_looked_at_again(session: Session, scene: Scene) -> None:
    scene.run(KeepHashtag("TaberRec", Fitness.FIT))
    assert is_of(a_form(session, scene, Mend.RESEARCH_HASHTAG, hashtag="#taberrec")) == ("again", True)


def test_a_partner_of_the_register_is_asked_what_was_agreed(session: Session, scene: Scene) -> None:
    scene.run(KeepPartner(a_partner(scene), PartnerKind.PARTNER))
    form = a_form(session, scene, Mend.RECORD_AGREEMENT, partner="Taber Library")
    assert (is_of(form), filled(form)["kind"]) == (("agree", True), "to be named")


def test_a_link_to_an_outlet_asks_for_an_agreement_about_links(session: Session, scene: Scene) -> None:
    a_partner(scene)
    form = a_form(session, scene, Mend.RECORD_AGREEMENT, partner="Taber Library", host="library.ca")
    assert (is_of(form), filled(form)["kind"]) == (("agree", True), "links")


def test_a_host_that_nobody_knows_is_put_on_file_first(session: Session, scene: Scene) -> None:
    form = a_form(session, scene, Mend.RECORD_AGREEMENT, host="tabertimes.com")
    assert (is_of(form), filled(form)["domain"]) == (("add", False), "tabertimes.com")


def test_a_meeting_on_file_is_asked_for_its_release(session: Session, scene: Scene) -> None:
    scene.run(RecordMeeting("Regular meeting"))
    assert is_of(a_form(session, scene, Mend.RECORD_RELEASE, meeting="regular  meeting")) == ("release", True)


def test_a_meeting_that_is_not_on_file_is_put_there(session: Session, scene: Scene) -> None:
    form = a_form(session, scene, Mend.RECORD_RELEASE, meeting="Regular meeting")
    assert (is_of(form), filled(form)["name"]) == (("add", False), "Regular meeting")


def test_training_is_asked_of_the_author_as_the_finding_needs_it(session: Session, scene: Scene) -> None:
    told = filled(a_form(session, scene, Mend.RECORD_TRAINING, a_post(scene, "ada")))
    assert (told["person"], told["kind"]) == (scene.person("ada"), "familiar")


def test_before_a_post_is_saved_its_author_is_who_writes(session: Session, scene: Scene) -> None:
    assert filled(a_form(session, scene, Mend.RECORD_TRAINING))["person"] == scene.person("kim")


def test_a_request_is_decided_for_the_post_that_serves_it(session: Session, scene: Scene) -> None:
    post_id = a_post(scene)
    scene.run(RecordRequest("Scouts", "A bottle drive", date(2026, 11, 2), post_id))
    form = a_form(session, scene, Mend.DECIDE_REQUEST, post_id, group="Scouts")
    assert is_of(form) == ("decide", True)


def test_a_post_is_approved_for_a_period_exactly_as_it_is(session: Session, scene: Scene) -> None:
    post_id = a_post(scene)
    form = a_form(session, scene, Mend.APPROVE_PERIOD, post_id)
    assert form is not None
    command = form.act.command(None, Answers(filled(form)))
    post = scene.post(post_id)
    assert command == ApproveForPeriod(post_id, post.content_hash, date(2026, 11, 20), date(2026, 12, 3))


@pytest.mark.parametrize("mend", [Mend.DECIDE_REQUEST, Mend.APPROVE_PERIOD, Mend.EDIT_TEXT, Mend.SECOND_READ])
def test_what_needs_a_saved_post_or_no_form_has_none(session: Session, scene: Scene, mend: Mend) -> None:
    assert a_form(session, scene, mend, group="Scouts") is None
