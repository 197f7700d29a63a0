"""Channels, authors' leave to post, and approvals of overseen authors' posts, each to its boundaries."""

from __future__ import annotations

from datetime import date

import pytest

from core.model.findings import Interval, Mend, Where
from core.model.kinds import ChannelId
from core.model.posts import Verdict
from core.model.town import Authorisation, ChannelState, Role
from core.policy.facts import PostFacts
from core.policy.gate import judge
from core.policy.rules.process import ChannelApprovers, Leave, PostApprovers, leave_to_post
from tests.core.policy.builders import (
    AUTHOR,
    COORDINATOR,
    DIRECTOR,
    FACEBOOK,
    NOW,
    TABER,
    a_channel,
    a_decision,
    a_person,
    a_post,
    an_authorisation,
    an_instant,
    an_overseen_authorisation,
    an_overseen_post,
    findings,
    on_channel,
    on_sign,
    the_finding,
    with_rule,
)


def with_leave(*authorisations: Authorisation) -> PostFacts:
    return a_post(facts={"placements": (on_channel(authorisations=authorisations),)})


@pytest.mark.parametrize(
    ("changes", "is_approved"),
    [
        ({}, True),
        ({"approved_role": "director"}, False),
        ({"approved_on": None}, False),
        ({"approved_on": date(2026, 11, 20)}, True),
        ({"approved_on": date(2026, 11, 21)}, False),
    ],
)
def test_a_channel_counts_as_approved_by_the_cao_on_a_day_not_after_today(
    changes: dict[str, object], is_approved: bool
) -> None:
    facts = a_post(facts={"placements": (on_channel(a_channel(**changes)),)})
    assert judge(facts, TABER).is_open(FACEBOOK, NOW) is is_approved


def test_a_town_may_have_its_channels_approved_by_another_role() -> None:
    by_director = with_rule("channel-approved", parameters=ChannelApprovers((Role.DIRECTOR,)))
    assert findings(a_post(), by_director) == [("channel-approved", "not-approved")]


def test_a_frozen_channel_stops_only_itself_and_is_pointed_at() -> None:
    frozen = on_channel(a_channel(id=ChannelId("x"), name="X", state=ChannelState.FROZEN))
    judged = judge(a_post(facts={"placements": (on_channel(), on_sign(), frozen)}), TABER)
    assert judged.findings[0].where == Where(channel_id=ChannelId("x"))
    assert judged.is_open(FACEBOOK, NOW)


def test_a_finding_about_the_only_channel_still_points_at_it() -> None:
    facts = a_post(facts={"placements": (on_channel(a_channel(state=ChannelState.RETIRED)),)})
    assert the_finding(facts).where == Where(channel_id=FACEBOOK)


def test_a_sign_needs_no_authorisation_for_social_media() -> None:
    assert findings(a_post(facts={"placements": (on_sign(authorisations=()),)})) == []


@pytest.mark.parametrize(
    ("authorisation", "wall", "is_open"),
    [
        (an_authorisation(from_day=date(2026, 12, 1)), "2026-11-30T23:59:59", False),
        (an_authorisation(from_day=date(2026, 12, 1)), "2026-12-01T00:00", True),
        (an_authorisation(until_day=date(2026, 11, 30)), "2026-11-30T23:59:59", True),
        (an_authorisation(until_day=date(2026, 11, 30)), "2026-12-01T00:00", False),
    ],
)
def test_an_authorisation_counts_at_the_time_at_which_the_post_goes_out(
    authorisation: Authorisation, wall: str, is_open: bool
) -> None:
    assert judge(with_leave(authorisation), TABER).is_open(FACEBOOK, an_instant(wall)) is is_open


NOVEMBER = {"from_day": date(2026, 11, 1), "until_day": date(2026, 11, 30)}
DECEMBER = {"from_day": date(2026, 12, 1), "until_day": date(2026, 12, 31)}
SPRING = {"from_day": date(2027, 4, 1), "until_day": date(2027, 6, 30)}
NOT_YET = {"approved_on": date(2026, 11, 21)}
TO_DECEMBER = Interval(an_instant("2026-11-01"), an_instant("2026-12-01"))
TO_NEW_YEAR = Interval(an_instant("2026-11-01"), an_instant("2027-01-01"))


@pytest.mark.parametrize(
    ("authorisations", "leave"),
    [
        ((an_authorisation(**NOVEMBER), an_authorisation(**DECEMBER)), Leave(TO_NEW_YEAR, False)),
        ((an_authorisation(**SPRING), an_authorisation(**NOVEMBER)), Leave(TO_DECEMBER, False)),
        ((an_authorisation(**NOVEMBER), an_overseen_authorisation(**DECEMBER)), Leave(TO_DECEMBER, False)),
        ((an_overseen_authorisation(**NOVEMBER), an_authorisation(**DECEMBER)), Leave(TO_NEW_YEAR, True)),
        ((an_authorisation(**NOVEMBER), an_authorisation(**NOVEMBER, revoked_at=NOW)), Leave(TO_DECEMBER, False)),
        ((an_authorisation(**NOVEMBER), an_authorisation(**DECEMBER, **NOT_YET)), Leave(TO_DECEMBER, False)),
        ((an_authorisation(from_day=date(2026, 12, 1), until_day=date(2026, 11, 30)),), None),
        ((an_authorisation(**NOT_YET),), None),
    ],
)
def test_authorisations_that_touch_are_one_stretch_and_regular_ones_count_first(
    authorisations: tuple[Authorisation, ...], leave: Leave | None
) -> None:
    facts = with_leave(*authorisations)
    assert leave_to_post(facts, facts.placements[0]) == leave


def test_an_author_who_leaves_may_post_to_the_end_of_the_last_day() -> None:
    facts = a_post(facts={"author": a_person(left_on=date(2026, 11, 30))})
    judged = judge(facts, TABER)
    assert judged.interval(FACEBOOK).closes == an_instant("2026-12-01")


@pytest.mark.parametrize("changes", [{"name": " "}, {"title": ""}])
def test_an_author_has_a_real_name_and_a_title(changes: dict[str, str]) -> None:
    assert the_finding(a_post(facts={"author": a_person(**changes)})).case == "author-not-on-file"


@pytest.mark.parametrize(
    ("decided_by", "role", "counts"),
    [
        (COORDINATOR, "coordinator", True),
        (DIRECTOR, "director", True),
        (DIRECTOR, "cao", False),
        (AUTHOR, "coordinator", False),
    ],
)
def test_an_overseen_authors_post_is_approved_by_a_role_of_the_pack_and_no_writer(
    decided_by: str, role: str, counts: bool
) -> None:
    facts = an_overseen_post(a_decision(decided_by=decided_by, role=role))
    assert judge(facts, TABER).is_open(FACEBOOK, NOW) is counts


def test_whoever_saved_a_change_is_a_writer_and_cannot_have_approved() -> None:
    facts = an_overseen_post(a_decision())
    changed = type(facts)(**{**vars(facts), "writers": frozenset({AUTHOR, COORDINATOR})})
    assert the_finding(changed).case == "approved-by-writer"


def test_a_content_that_was_never_saved_cannot_be_approved() -> None:
    assert findings(an_overseen_post(a_decision(content_hash=""), content_hash="")) != []


def test_a_town_may_have_its_posts_approved_by_another_role() -> None:
    by_cao = with_rule("post-approved", parameters=PostApprovers((Role.CAO,)))
    finding = the_finding(an_overseen_post(a_decision()), by_cao)
    assert dict(finding.values)["roles"] == "cao"


def test_an_author_overseen_on_one_channel_only_is_asked_there_only() -> None:
    overseen = on_channel(a_channel(id=ChannelId("x"), name="X"), authorisations=(an_overseen_authorisation(),))
    judged = judge(a_post(facts={"placements": (on_channel(), overseen)}), TABER)
    assert judged.is_open(FACEBOOK, NOW)
    assert [f.where.channel_id for f in judged.blocking(ChannelId("x"), NOW)] == [ChannelId("x")]


def test_a_missing_approval_is_anothers_act_and_a_return_is_the_desks_to_mend() -> None:
    returned = a_decision(verdict=Verdict.RETURNED, comment="Name the rink")
    assert the_finding(an_overseen_post()).mend is Mend.ASK_APPROVAL
    assert the_finding(an_overseen_post(returned)).mend is Mend.EDIT_TEXT
