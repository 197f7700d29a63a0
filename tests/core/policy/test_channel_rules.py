"""Channels that are the town's own, approved and open, each to its boundaries."""

from __future__ import annotations

from datetime import date

import pytest

from core.model.findings import Where
from core.model.kinds import ChannelId
from core.model.town import ChannelState, Role
from core.policy.gate import judge
from core.policy.rules.channels import ChannelApprovers
from tests.core.policy.builders import (
    FACEBOOK,
    NOW,
    TABER,
    a_channel,
    a_post,
    findings,
    on_channel,
    on_sign,
    the_finding,
    with_rule,
)


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
