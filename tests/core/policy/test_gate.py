"""The gate: what stands, what stops a post where and when, and that nothing passes by a rule that fails."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.findings import Finding, Holds, Interval, Mend, Mood, Severity, Where
from core.model.kinds import ChannelId, PhotoId
from core.model.states import State
from core.policy import gate
from core.policy.facts import PhotoFacts, PlacementFacts, PostFacts
from core.policy.gate import Judgement, judge
from core.policy.rules import RULES
from core.policy.rules.rule import RuleInForce, Said
from tests.core.policy.builders import (
    FACEBOOK,
    NOW,
    SIGN,
    TABER,
    a_channel,
    a_consent,
    a_given_photo,
    a_photo,
    a_post,
    a_wall,
    an_authorisation,
    an_instant,
    an_overseen_post,
    findings,
    on_channel,
    on_sign,
    the_finding,
    warning_of,
)

X = ChannelId("x")


def on_x(**changes: Any) -> PlacementFacts:
    return on_channel(a_channel(id=X, name="X"), **changes)


def test_a_sound_post_is_ready_and_open() -> None:
    judged = judge(a_post(a_photo()), TABER)
    assert (judged.findings, judged.mood, judged.is_open(FACEBOOK, NOW)) == ((), Mood.READY, True)


@pytest.mark.parametrize(
    ("facts", "mood"),
    [
        (a_post(a_photo(approvals=())), Mood.WAITING),
        (an_overseen_post(), Mood.WAITING),
        (a_post(facts={"placements": (on_channel(authorisations=()),)}), Mood.WAITING),
        (a_post(a_given_photo()), Mood.BLOCKED),
        (a_post(a_given_photo(approvals=())), Mood.BLOCKED),
        (a_post(a_photo(creator_in_file="Bea Moss")), Mood.READY),
    ],
)
def test_a_post_waits_only_where_nothing_but_others_acts_are_missing(facts: PostFacts, mood: Mood) -> None:
    assert judge(facts, TABER).mood is mood


def test_blocking_findings_stand_before_attests_and_warnings() -> None:
    pack = replace(
        TABER,
        rules={
            **warning_of("photo-approved").rules,
            "media-unchanged": replace(TABER.rules["media-unchanged"], severity=Severity.ATTEST),
        },
    )
    judged = judge(a_post(a_given_photo(approvals=(), intact=False)), pack)
    assert [f.severity for f in judged.findings] == [Severity.BLOCK, Severity.ATTEST, Severity.WARN]


def test_what_is_to_be_attested_stops_a_post_like_what_blocks() -> None:
    rules = {**TABER.rules, "media-unchanged": replace(TABER.rules["media-unchanged"], severity=Severity.ATTEST)}
    assert not judge(a_post(a_photo(intact=False)), replace(TABER, rules=rules)).is_open(FACEBOOK, NOW)


def test_the_same_finding_on_all_channels_is_said_once() -> None:
    facts = a_post(a_photo(approvals=()), facts={"placements": (on_channel(), on_sign(), on_x())})
    assert the_finding(facts).where == Where(PhotoId("photo"))


def test_a_dropped_placement_is_no_channel_of_the_post() -> None:
    dropped = on_channel(authorisations=())
    dropped = replace(dropped, placement=replace(dropped.placement, state=State.DROPPED))
    assert findings(a_post(facts={"placements": (dropped,)})) == [("channel", "none")]


def test_a_channel_that_is_not_the_posts_is_never_open() -> None:
    (finding,) = judge(a_post(), TABER).blocking(X, None)
    assert (finding.rule, finding.case) == ("channel", "not-of-post")


def test_a_rule_that_only_warns_does_not_close_the_gate_by_its_interval() -> None:
    facts = a_post(a_given_photo(a_consent(until_day=date(2026, 11, 30))))
    judged = judge(facts, warning_of("photographer-consent"))
    at = an_instant("2026-12-05")
    assert judged.is_open(FACEBOOK, at)
    assert [f.severity for f in judged.outside(FACEBOOK, at)] == [Severity.WARN]


def test_the_interval_says_which_rule_closes_it() -> None:
    photo = a_given_photo(a_consent(until_day=date(2026, 11, 30)))
    judged = judge(a_post(photo, go_out_before=a_wall("2026-12-24")), TABER)
    closes = judged.closes_because(FACEBOOK)
    assert closes is not None
    assert (closes.rule, closes.clause, closes.photo_id) == ("photographer-consent", "ADM-7 1.08 e", PhotoId("photo"))


def test_a_time_outside_an_interval_is_a_finding_with_that_rules_clause_and_mend() -> None:
    judged = judge(a_post(a_given_photo(a_consent(until_day=date(2026, 11, 30)))), TABER)
    (finding,) = judged.blocking(FACEBOOK, an_instant("2026-12-01"))
    assert (finding.case, finding.clause, finding.mend) == ("consent-over", "ADM-7 1.08 e", Mend.ATTACH_CONSENT)
    assert dict(finding.values) == {
        "photo": "rink.jpg",
        "closes_at": "2026-12-01T06:00:00+00:00",
        "at": "2026-12-01T06:00:00+00:00",
    }


def test_two_intervals_that_clash_are_a_finding_that_names_both_rules() -> None:
    photo = a_given_photo(a_consent(until_day=date(2026, 11, 30)))
    placement = on_channel(authorisations=(an_authorisation(from_day=date(2026, 12, 1)),))
    finding = the_finding(a_post(photo, facts={"placements": (placement,)}))
    values = dict(finding.values)
    assert (values["opens_holds"], values["closes_holds"]) == (
        "author-authorised.authorisation",
        "photographer-consent.consent",
    )
    assert finding.clause == "ADM-7 1.03 e, k; 1.05 a-c, i; ADM-7 1.08 e"


def test_a_window_without_time_in_it_is_said_once_and_not_as_a_clash_too() -> None:
    day = a_wall("2026-12-03")
    assert findings(a_post(not_before=day, go_out_before=day)) == [("window", "empty")]


def test_a_clash_on_one_channel_leaves_the_others_open() -> None:
    later = on_x(authorisations=(an_authorisation(channel_id=X, from_day=date(2026, 12, 1)),))
    facts = a_post(facts={"placements": (on_channel(), later)}, go_out_before=a_wall("2026-11-30"))
    judged = judge(facts, TABER)
    assert (judged.is_open(FACEBOOK, NOW), judged.is_open(X, None)) == (True, False)


def failing(facts: PostFacts, rule: RuleInForce[object]) -> Iterator[Said]:
    yield rule.finding("frozen", channel="Facebook")
    raise ZeroDivisionError("no such luck")


@pytest.mark.parametrize("severity", Severity)
def test_a_rule_that_fails_stops_the_post_whatever_its_severity(
    severity: Severity, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "RULES", {**RULES, "channel-open": replace(RULES["channel-open"], judge=failing)})
    rules = {**TABER.rules, "channel-open": replace(TABER.rules["channel-open"], severity=severity)}
    judged = judge(a_post(), replace(TABER, rules=rules))
    unchecked = next(f for f in judged.findings if f.case == "could-not-be-checked")
    assert (unchecked.rule, unchecked.severity, unchecked.clause) == (
        "channel-open",
        Severity.BLOCK,
        TABER.rules["channel-open"].clause,
    )
    assert not judged.is_open(FACEBOOK, NOW)


def test_what_is_broken_around_a_post_is_found_not_raised() -> None:
    facts = a_post(go_out_before=a_wall("2026-12-01"), facts={"instant_of": None})
    assert ("window", "could-not-be-checked") in findings(facts)


HOURS = st.integers(0, 12).map(lambda hours: NOW + timedelta(hours=hours))
BOUNDS = st.none() | HOURS
INTERVALS = st.builds(Interval, BOUNDS, BOUNDS)
CHANNELS = st.sampled_from([None, FACEBOOK, SIGN])
HOLDS = st.builds(Holds, st.sampled_from(["a", "b", "warns"]), st.just("until"), st.just("1.1"), INTERVALS, CHANNELS)
FINDINGS = st.builds(
    Finding,
    st.just("a"),
    st.just("wrong"),
    st.sampled_from(Severity),
    st.just("1.1"),
    CHANNELS.map(lambda channel_id: Where(channel_id=channel_id)),
)
SEVERITIES = {"a": Severity.BLOCK, "b": Severity.ATTEST, "warns": Severity.WARN}


def a_judgement(holds: list[Holds], found: list[Finding]) -> Judgement:
    return Judgement(tuple(found), tuple(holds), SEVERITIES, frozenset({FACEBOOK, SIGN}), {})


def lies_inside(at: datetime, interval: Interval) -> bool:
    """Tell it in another way than ``Interval`` does: by the order of three numbers."""
    opens = interval.opens.timestamp() if interval.opens else float("-inf")
    closes = interval.closes.timestamp() if interval.closes else float("inf")
    return sorted([opens, at.timestamp(), closes])[1] == at.timestamp() and opens < closes and at.timestamp() != closes


@given(st.lists(HOLDS, max_size=6), HOURS)
def test_an_instant_lies_in_the_interval_just_when_it_lies_in_all_that_stop(holds: list[Holds], at: datetime) -> None:
    stopping = [h.interval for h in holds if h.rule != "warns" and h.channel_id in (None, FACEBOOK)]
    inside = all(lies_inside(at, interval) for interval in stopping)
    assert a_judgement(holds, []).interval(FACEBOOK).covers(at) == inside


@given(st.lists(HOLDS, max_size=6), st.lists(FINDINGS, max_size=3), HOURS)
def test_the_gate_is_open_just_when_nothing_stands_and_the_time_lies_in_every_interval(
    holds: list[Holds], found: list[Finding], at: datetime
) -> None:
    here = (None, SIGN)
    stands = any(f.severity is not Severity.WARN and f.where.channel_id in here for f in found)
    in_time = all(lies_inside(at, h.interval) for h in holds if h.rule != "warns" and h.channel_id in here)
    assert a_judgement(holds, found).is_open(SIGN, at) == (in_time and not stands)


@given(st.lists(HOLDS, min_size=1, max_size=6))
def test_the_rules_that_open_and_close_are_those_whose_bounds_the_interval_has(holds: list[Holds]) -> None:
    judged = a_judgement(holds, [])
    opens, closes = judged.opens_because(FACEBOOK), judged.closes_because(FACEBOOK)
    bounds = (opens.interval.opens if opens else None, closes.interval.closes if closes else None)
    interval = judged.interval(FACEBOOK)
    assert bounds == (interval.opens, interval.closes)


DAYS = st.none() | st.dates(date(2026, 11, 18), date(2026, 11, 28))
WALLS = st.none() | st.datetimes(a_wall("2026-11-18"), a_wall("2026-11-28"))
PHOTOS = st.builds(
    lambda days, approved, name: a_given_photo(
        *(a_consent(until_day=day) for day in days), id=PhotoId(name), **({} if approved else {"approvals": ()})
    ),
    st.lists(DAYS, max_size=2),
    st.booleans(),
    st.sampled_from("abc"),
)


@given(st.lists(PHOTOS, max_size=2), WALLS, WALLS, WALLS)
def test_the_gate_agrees_with_a_reading_of_the_rules_by_hand(
    photos: list[PhotoFacts], not_before: datetime | None, go_out_before: datetime | None, wall: datetime | None
) -> None:
    wall = wall or a_wall("2026-11-20T12:00")
    facts = a_post(*photos, not_before=not_before, go_out_before=go_out_before)
    needed = max(wall.date(), date(2026, 11, 20))
    lasting = [[c for c in photo.consents if (c.until_day or date.max) >= needed] for photo in photos]
    permitted = all(photo.approvals for photo in photos) and all(lasting)
    after = not_before is None or wall >= not_before
    before = go_out_before is None or (wall < go_out_before and go_out_before > a_wall("2026-11-20T10:00"))
    is_open = judge(facts, TABER).is_open(FACEBOOK, an_instant(wall.isoformat()))
    assert is_open == (permitted and after and before)


def test_judging_a_post_with_two_photos_on_three_channels_takes_less_than_a_millisecond() -> None:
    photos = (a_given_photo(a_consent(until_day=date(2026, 12, 1))), a_photo(id=PhotoId("other"), approvals=()))
    facts = a_post(*photos, facts={"placements": (on_channel(), on_sign(), on_x())})
    taken: list[float] = []
    for _ in range(200):
        began = time.perf_counter()
        judge(facts, TABER)
        taken.append(time.perf_counter() - began)
    assert statistics.median(taken) < 0.001
