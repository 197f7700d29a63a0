"""Photos: approval, rights by source, written consent and releases, each to its boundaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from core.model.findings import Mend, Severity, Where
from core.model.kinds import PhotoId
from core.model.media import Consent, ConsentKind, PeopleAnswer, PhotoApproval, Source
from core.model.posts import Verdict
from core.model.town import ChannelKind, Role
from core.policy.gate import judge
from core.policy.rules.photos import OtherCreator, PhotoApprovers
from tests.core.policy.builders import (
    FACEBOOK,
    NOW,
    OTHER_FILE,
    SIGN,
    TABER,
    a_consent,
    a_given_photo,
    a_person_shown,
    a_photo,
    a_post,
    a_release,
    an_approval,
    an_instant,
    findings,
    on_channel,
    on_sign,
    the_finding,
    with_rule,
)

APPROVALS: dict[str, tuple[tuple[PhotoApproval, ...], bool]] = {
    "none": ((), False),
    "approved": ((an_approval(),), True),
    "of another file": ((an_approval(sha256=OTHER_FILE),), False),
    "revoked": ((an_approval(revoked_at=NOW),), False),
    "returned": ((an_approval(verdict=Verdict.RETURNED, comment="No"),), False),
    "by a role that may not": ((an_approval(role="records clerk"),), False),
}
CONSENTS: dict[str, tuple[tuple[Consent, ...], bool]] = {
    "none": ((), False),
    "on file": ((a_consent(),), True),
    "withdrawn": ((a_consent(withdrawn_on=date(2026, 11, 20)),), False),
    "recorded as withdrawn, without a day": ((a_consent(withdrawn_at=NOW),), False),
    "ended": ((a_consent(until_day=date(2026, 11, 19)),), False),
    "for the newsletter": ((a_consent(uses=("newsletter",)),), False),
    "without a document": ((a_consent(document=""),), False),
    "of a person shown": ((a_release(),), False),
}
SOURCES = {Source.GIVEN: True, None: False}


@pytest.mark.parametrize(("source", "consent", "approval"), list(product(SOURCES, CONSENTS, APPROVALS)))
def test_a_photo_passes_only_approved_and_consented_and_with_its_source(
    source: Source | None, consent: str, approval: str
) -> None:
    (consents, consented), (approvals, approved) = CONSENTS[consent], APPROVALS[approval]
    facts = a_post(a_given_photo(*consents, source=source, approvals=approvals))
    is_open = judge(facts, TABER).is_open(FACEBOOK, NOW)
    assert is_open == (SOURCES[source] and consented and approved)


def test_one_bad_photo_among_three_stops_the_post_and_is_named() -> None:
    good, bad = a_photo(), a_photo(id=PhotoId("bad"), name="bad.jpg", approvals=())
    finding = the_finding(a_post(good, bad, replace(good)))
    assert (finding.where, dict(finding.values)["photo"]) == (Where(PhotoId("bad")), "bad.jpg")


def test_an_unapproved_photo_says_who_approves_it_and_where() -> None:
    values = dict(the_finding(a_post(a_photo(approvals=()))).values)
    assert values == {"photo": "rink.jpg", "department": "Recreation", "roles": "director|coordinator"}


def test_a_town_may_have_its_photos_approved_by_another_role() -> None:
    by_cao = with_rule("photo-approved", parameters=PhotoApprovers((Role.CAO,)))
    assert findings(a_post(a_photo((an_approval(role="cao"),))), by_cao) == []
    assert findings(a_post(a_photo()), by_cao) == [("photo-approved", "not-approved")]


@pytest.mark.parametrize(
    ("approval", "mend"),
    [(an_approval(revoked_at=NOW), Mend.APPROVE_PHOTO), (an_approval(verdict=Verdict.RETURNED), Mend.EDIT_PHOTOS)],
)
def test_a_returned_photo_is_the_desks_to_mend_and_a_revoked_one_the_approvers(
    approval: PhotoApproval, mend: Mend
) -> None:
    assert the_finding(a_post(a_photo((approval,)))).mend is mend


@pytest.mark.parametrize(
    ("wall", "is_open"),
    [("2026-11-30T00:00", True), ("2026-11-30T23:59:59.999", True), ("2026-12-01T00:00", False)],
)
def test_a_consent_holds_to_the_last_moment_of_its_last_day_in_the_town(wall: str, is_open: bool) -> None:
    facts = a_post(a_given_photo(a_consent(until_day=date(2026, 11, 30))))
    assert judge(facts, TABER).is_open(FACEBOOK, an_instant(wall)) is is_open


@pytest.mark.parametrize(("now", "has_ended"), [("2026-11-30T23:59:59.999", False), ("2026-12-01T00:00", True)])
def test_a_consent_has_ended_only_when_its_last_day_is_over(now: str, has_ended: bool) -> None:
    facts = a_post(a_given_photo(a_consent(until_day=date(2026, 11, 30))), facts={"now": an_instant(now)})
    assert bool(judge(facts, TABER).findings) is has_ended


@pytest.mark.parametrize(("signed_on", "is_signed"), [(date(2026, 11, 20), True), (date(2026, 11, 21), False)])
def test_a_consent_counts_from_the_day_it_is_signed(signed_on: date, is_signed: bool) -> None:
    assert judge(a_post(a_given_photo(a_consent(signed_on=signed_on))), TABER).is_open(FACEBOOK, NOW) is is_signed


def test_of_several_consents_the_one_that_holds_longest_counts() -> None:
    until = [a_consent(until_day=day) for day in (date(2026, 11, 30), date(2026, 12, 31), date(2026, 11, 19))]
    judged = judge(a_post(a_given_photo(*until)), TABER)
    assert judged.interval(FACEBOOK).closes == an_instant("2027-01-01")


def test_a_consent_without_an_end_outlasts_all_others() -> None:
    judged = judge(a_post(a_given_photo(a_consent(until_day=date(2026, 12, 31)), a_consent())), TABER)
    assert judged.closes_because(FACEBOOK) is None


def test_of_several_unfit_consents_the_one_recorded_last_is_told() -> None:
    withdrawn = a_consent(withdrawn_on=date(2026, 11, 20))
    ended = a_consent(until_day=date(2026, 11, 19), recorded_at=NOW - timedelta(days=9))
    assert the_finding(a_post(a_given_photo(withdrawn, ended))).case == "consent-withdrawn"


def test_a_consent_for_social_media_alone_stops_the_sign_and_not_facebook() -> None:
    facts = a_post(a_given_photo(a_consent(uses=("social",))), facts={"placements": (on_channel(), on_sign())})
    judged = judge(facts, TABER)
    assert (judged.is_open(FACEBOOK, NOW), judged.is_open(SIGN, NOW)) == (True, False)
    assert judged.findings[0].where == Where(PhotoId("photo"), SIGN)


def test_the_best_consent_is_sought_for_each_kind_of_channel() -> None:
    social = a_consent(uses=("social",), until_day=date(2026, 11, 30))
    sign = a_consent(uses=("sign",), until_day=date(2026, 12, 31))
    judged = judge(a_post(a_given_photo(social, sign), facts={"placements": (on_channel(), on_sign())}), TABER)
    assert judged.interval(FACEBOOK).closes == an_instant("2026-12-01")
    assert judged.interval(SIGN).closes == an_instant("2027-01-01")


def test_a_photo_is_judged_before_a_channel_is_chosen() -> None:
    facts = a_post(a_given_photo(approvals=()), facts={"placements": ()})
    assert findings(facts) == [
        ("channel", "none"),
        ("photo-approved", "not-approved"),
        ("photographer-consent", "consent-none"),
    ]


@pytest.mark.parametrize("answer", PeopleAnswer)
def test_a_minor_needs_a_guardians_release_whatever_is_answered(answer: PeopleAnswer) -> None:
    photo = a_photo(people=answer, people_shown=(a_person_shown(minor=True),), consents=(a_release(),))
    assert ("subject-consent", "guardian-none") in findings(a_post(photo))


def test_every_person_named_needs_a_release_of_their_own() -> None:
    eli, joy = a_person_shown(), a_person_shown(id="joy", name="Joy Hall")
    photo = a_photo(people=PeopleAnswer.NAMED, people_shown=(eli, joy), consents=(a_release(),))
    finding = the_finding(a_post(photo))
    assert (finding.case, dict(finding.values)["person"]) == ("release-none", "Joy Hall")


def test_a_guardians_release_is_none_of_an_adult() -> None:
    guardian = a_release(kind=ConsentKind.GUARDIAN)
    photo = a_photo(people=PeopleAnswer.NAMED, people_shown=(a_person_shown(),), consents=(guardian,))
    assert the_finding(a_post(photo)).case == "release-none"


def test_people_at_work_and_in_a_crowd_are_not_asked_for_releases_one_by_one() -> None:
    photo = a_photo(people=PeopleAnswer.CROWD, people_how="Signs at each gate", people_shown=(a_person_shown(),))
    assert findings(a_post(photo)) == []


def test_another_creator_in_the_file_is_only_shown_unless_the_pack_says_otherwise() -> None:
    facts = a_post(a_photo(creator_in_file="Bea Moss"))
    blocking = with_rule("media-rights", parameters=OtherCreator(Severity.BLOCK))
    assert judge(facts, TABER).is_open(FACEBOOK, NOW)
    assert not judge(facts, blocking).is_open(FACEBOOK, NOW)


def test_the_creator_in_the_file_waits_until_the_source_is_stated() -> None:
    assert the_finding(a_post(a_photo(source=None, creator_in_file="Bea Moss"))).case == "source-not-stated"


def test_a_contract_and_a_licence_do_not_stand_for_each_other() -> None:
    photo = a_photo(source=Source.LICENSED, consents=(replace(a_consent(), kind=ConsentKind.CONTRACT),))
    assert the_finding(a_post(photo)).case == "licence-none"


def test_rules_of_rights_count_on_every_kind_of_channel() -> None:
    for rule in ("photo-approved", "photographer-consent", "media-rights", "media-unchanged", "subject-consent"):
        assert TABER.rules[rule].kinds == frozenset(ChannelKind)


def test_a_day_ends_by_the_towns_clock_also_where_clocks_change() -> None:
    consent = a_consent(signed_on=date(2026, 2, 2), until_day=date(2026, 3, 8))
    facts = a_post(a_given_photo(consent), facts={"now": an_instant("2026-03-01")})
    assert judge(facts, TABER).interval(FACEBOOK).closes == an_instant("2026-03-09")
    assert an_instant("2026-03-09") - an_instant("2026-03-08") == timedelta(hours=23)


def test_a_rule_says_nothing_of_a_post_without_photos() -> None:
    assert judge(a_post(), TABER).findings == ()
