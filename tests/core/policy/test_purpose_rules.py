"""Releases of decisions, requests of outside groups and objectives, each to its boundaries and by each policy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.model.findings import Mend, Severity
from core.model.registers import OfficialRelease, RequestOutcome
from core.model.town import ChannelKind, Role
from core.policy.facts import Assurances, Registers
from core.policy.gate import judge
from core.policy.rules.purpose import RequestDeciders
from tests.core.policy.builders import (
    FACEBOOK,
    NOW,
    PACKS,
    SIGN,
    TABER,
    a_channel,
    a_council_post,
    a_post,
    a_release_entry,
    a_request,
    an_instant,
    of_rule,
    on_channel,
    on_sign,
    with_rule,
)

RELEASE = "official-release"
BLOCKING = with_rule(RELEASE, severity=Severity.BLOCK)


@pytest.mark.parametrize(
    ("entries", "case"),
    [
        ((), "not-in-register"),
        ((a_release_entry(name="Council of 23 November"),), "not-in-register"),
        ((a_release_entry(None),), "not-released"),
        ((a_release_entry(None, is_closed=True),), "closed-meeting"),
        ((a_release_entry(), a_release_entry(is_closed=True)), "closed-meeting"),
    ],
)
def test_a_decision_waits_for_its_release(entries: tuple[OfficialRelease, ...], case: str) -> None:
    (finding,) = of_rule(RELEASE, a_council_post(*entries))
    assert (finding.case, finding.mend) == (case, Mend.RECORD_RELEASE)


@pytest.mark.parametrize(("wall", "is_open"), [("2026-11-30T15:59", False), ("2026-11-30T16:00", True)])
def test_a_decision_goes_out_from_the_moment_of_its_release(wall: str, is_open: bool) -> None:
    facts = a_council_post(a_release_entry("2026-11-30T16:00"))
    assert judge(facts, BLOCKING).is_open(FACEBOOK, an_instant(wall)) is is_open


def test_a_decision_released_before_leaves_the_time_open() -> None:
    judged = judge(a_council_post(a_release_entry()), BLOCKING)
    assert RELEASE not in {holds.rule for holds in judged.intervals}


def test_a_post_of_another_class_or_without_a_meeting_is_not_asked() -> None:
    other = a_post(ground="Council of 9 November, item 6", facts={"registers": Registers()})
    assert of_rule(RELEASE, other) == of_rule(RELEASE, a_council_post(ground=" ")) == []


def test_trail_asks_on_a_members_own_channel_alone() -> None:
    own = on_channel(a_channel(id="own", name="My page", kind=ChannelKind.MEMBER))
    council = a_council_post()
    assert of_rule(RELEASE, council, PACKS["trail"]) == []
    (finding,) = of_rule(RELEASE, replace(council, placements=(*council.placements, own)), PACKS["trail"])
    assert (finding.severity, finding.where.channel_id) == (Severity.BLOCK, "own")


def test_leduc_takes_a_persons_word_for_the_release() -> None:
    council = a_council_post()
    assert of_rule(RELEASE, council, PACKS["leduc"]) == []
    (finding,) = of_rule(RELEASE, replace(council, assurances=Assurances()), PACKS["leduc"])
    assert finding.severity is Severity.ATTEST


def test_taber_only_shows_it() -> None:
    assert judge(a_council_post(), TABER).is_open(FACEBOOK, NOW)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("outcome", RequestOutcome)
def test_a_request_is_deferred_unless_an_exception_is_recorded_by_who_may(outcome: RequestOutcome, role: Role) -> None:
    passes = outcome is RequestOutcome.RECOGNISED_DAY or (
        outcome in {RequestOutcome.SINGULAR, RequestOutcome.UNIQUE_INTEREST} and role in RequestDeciders().decided_by
    )
    facts = a_post(facts={"requests": (a_request(outcome, role=role.value),)})
    assert (of_rule("community-request", facts) == []) is passes


def test_a_deferred_request_still_goes_to_the_sign() -> None:
    asked = {"requests": (a_request(RequestOutcome.DEFERRED),), "placements": (on_channel(), on_sign())}
    judged = judge(a_post(facts=asked), TABER)
    assert (judged.is_open(FACEBOOK, NOW), judged.is_open(SIGN, NOW)) == (False, True)


@pytest.mark.parametrize("town", [town for town, pack in PACKS.items() if "objective" in pack.rules])
def test_a_post_names_an_objective_of_its_towns_list(town: str) -> None:
    pack = PACKS[town]
    named: dict[str, Any] = {name: a_post(facts={"objective": name}) for name in (*pack.lists.objectives, "Fame", "")}
    amiss = {name for name, facts in named.items() if of_rule("objective", facts, pack)}
    assert amiss == {"Fame", ""}
