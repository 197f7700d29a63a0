"""Approvals of posts, by themselves and for periods, and second readings, each to its boundaries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.model.findings import Interval, Mend, Mood
from core.model.kinds import ChannelId, PersonId
from core.model.posts import Verdict
from core.model.town import Role
from core.policy.gate import judge
from core.policy.pack import Pack
from core.policy.rules.approval import PeriodApprovers, PostApprovers, Whose
from tests.core.policy.builders import (
    AUTHOR,
    COORDINATOR,
    DIRECTOR,
    FACEBOOK,
    NOW,
    OTHER_FILE,
    PACKS,
    TABER,
    a_channel,
    a_decision,
    a_period,
    a_post,
    a_reading,
    an_instant,
    an_overseen_authorisation,
    an_overseen_post,
    findings,
    of_rule,
    on_channel,
    with_rule,
)

NOVEMBER = a_period("2026-11-01", "2026-11-30")
DECEMBER = a_period("2026-12-01", "2026-12-31")
OCTOBER = a_period("2026-10-01", "2026-10-31")
TO_DECEMBER = Interval(an_instant("2026-11-01"), an_instant("2026-12-01"))
TO_JANUARY = Interval(an_instant("2026-12-01"), an_instant("2027-01-01"))


def by_calendar_alone() -> Pack:
    """Return Taber's pack as it would be if an approved period were the only way."""
    only_periods = replace(TABER.rules["calendar-approved"].parameters, or_by_itself=False)
    pack = with_rule("calendar-approved", parameters=only_periods)
    return replace(pack, rules={key: rule for key, rule in pack.rules.items() if key != "post-approved"})


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
    assert [finding.case for finding in of_rule("post-approved", changed)] == ["approved-by-writer"]


def test_a_content_that_was_never_saved_cannot_be_approved() -> None:
    assert findings(an_overseen_post(a_decision(content_hash=""), content_hash="")) != []


def test_a_town_may_have_its_posts_approved_by_another_role() -> None:
    by_cao = with_rule("post-approved", parameters=PostApprovers((Role.CAO,)))
    (finding,) = of_rule("post-approved", an_overseen_post(a_decision()), by_cao)
    assert dict(finding.values)["roles"] == "cao"


def test_an_author_overseen_on_one_channel_only_is_asked_there_only() -> None:
    overseen = on_channel(a_channel(id=ChannelId("x"), name="X"), authorisations=(an_overseen_authorisation(),))
    judged = judge(a_post(facts={"placements": (on_channel(), overseen)}), TABER)
    assert judged.is_open(FACEBOOK, NOW)
    assert {f.where.channel_id for f in judged.blocking(ChannelId("x"), NOW)} == {ChannelId("x")}


def test_a_missing_approval_is_anothers_act_and_a_return_is_the_desks_to_mend() -> None:
    returned = a_decision(verdict=Verdict.RETURNED, comment="Name the rink")
    assert [f.mend for f in of_rule("post-approved", an_overseen_post())] == [Mend.ASK_APPROVAL]
    assert [f.mend for f in of_rule("post-approved", an_overseen_post(returned))] == [Mend.EDIT_TEXT]


@pytest.mark.parametrize(
    ("periods", "interval"),
    [
        ((NOVEMBER,), TO_DECEMBER),
        ((DECEMBER,), TO_JANUARY),
        ((DECEMBER, NOVEMBER), TO_DECEMBER),
        ((OCTOBER, DECEMBER), TO_JANUARY),
        ((a_period("2026-11-20", "2026-11-20"),), Interval(an_instant("2026-11-20"), an_instant("2026-11-21"))),
    ],
)
def test_a_post_goes_out_in_the_earliest_approved_period_that_is_not_past(periods: Any, interval: Interval) -> None:
    assert judge(an_overseen_post(periods=periods), TABER).interval(FACEBOOK) == interval


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({}, True),
        ({"role": "director", "approved_by": DIRECTOR}, True),
        ({"role": "cao"}, False),
        ({"approved_by": AUTHOR}, False),
        ({"content_hash": OTHER_FILE}, False),
    ],
)
def test_a_period_counts_as_approved_by_a_role_of_the_pack_and_no_writer_of_this_content(
    changes: dict[str, Any], counts: bool
) -> None:
    facts = an_overseen_post(periods=(a_period("2026-11-01", "2026-11-30", **changes),))
    assert (findings(facts) == []) is counts


def test_either_way_of_approving_is_enough_and_a_town_may_ask_for_periods_alone() -> None:
    by_itself, for_period = an_overseen_post(a_decision()), an_overseen_post(periods=(NOVEMBER,))
    assert findings(by_itself) == findings(for_period) == []
    assert findings(by_itself, by_calendar_alone()) == [("calendar-approved", "no-period")]
    assert findings(for_period, by_calendar_alone()) == []


def test_a_post_approved_by_itself_goes_out_at_any_time() -> None:
    facts = an_overseen_post(a_decision(), periods=(DECEMBER,))
    assert judge(facts, TABER).is_open(FACEBOOK, NOW)


@pytest.mark.parametrize("town", PACKS)
def test_where_either_way_is_enough_both_rules_say_so(town: str) -> None:
    rules = PACKS[town].rules
    for_period = "post-approved" in rules and rules["post-approved"].parameters.or_for_period
    by_itself = "calendar-approved" in rules and rules["calendar-approved"].parameters.or_by_itself
    assert for_period == by_itself == (town in {"taber", "default"})


@pytest.mark.parametrize(
    ("changes", "case"), [({"content_hash": OTHER_FILE}, "changed-since"), ({"role": "cao"}, "neither")]
)
def test_it_is_said_why_an_approved_period_does_not_count(changes: dict[str, Any], case: str) -> None:
    facts = an_overseen_post(periods=(a_period("2026-11-01", "2026-11-30", **changes),))
    assert [finding.case for finding in of_rule("calendar-approved", facts)] == [case]


@pytest.mark.parametrize("town", ["taber", "default"])
def test_what_is_approved_for_a_period_alone_goes_out_at_no_other_time(town: str) -> None:
    judged = judge(an_overseen_post(periods=(DECEMBER,)), PACKS[town])
    assert judged.interval(FACEBOOK) == TO_JANUARY


def test_a_town_may_have_everybodys_posts_approved_for_a_period() -> None:
    of_all = with_rule("calendar-approved", parameters=PeriodApprovers(of=Whose.ALL))
    assert findings(a_post(), of_all) == [("calendar-approved", "no-period")]
    assert findings(a_post()) == []


def test_what_waits_for_an_approval_waits_for_others() -> None:
    assert judge(an_overseen_post(), TABER).mood is Mood.WAITING


@pytest.mark.parametrize(
    ("changes", "is_read"),
    [
        ({}, True),
        ({"read_by": AUTHOR}, False),
        ({"content_hash": OTHER_FILE}, False),
        ({"read_by": PersonId("editor")}, False),
    ],
)
def test_a_second_reader_wrote_nothing_in_it_and_read_this_content(changes: dict[str, Any], is_read: bool) -> None:
    facts = a_post(facts={"writers": frozenset({AUTHOR, PersonId("editor")})})
    facts = replace(facts, assurances=replace(facts.assurances, readings=(a_reading(**changes),)))
    assert (of_rule("second-reader", facts, PACKS["toronto"]) == []) is is_read
