"""Whom a step may move: those on the channels that it touched, with all that hang together with them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.commands.schedule import CloseUp, Hold
from core.model.kinds import PostId
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    TUESDAY_AT_9,
    WEBSITE,
    Scene,
    a_queued_post,
)


def a_gap_before(scene: Scene, channel: str) -> PostId:
    """Queue two posts on a channel, hold the first, and return the second."""
    first, second = a_queued_post(scene, on=(channel,)), a_queued_post(scene, on=(channel,))
    scene.run(Hold(scene.placement_id(first, channel), "Wait"))
    return second


def test_a_gap_stays_while_a_post_is_queued_on_another_channel(scene: Scene) -> None:
    second = a_gap_before(scene, WEBSITE)
    a_queued_post(scene, on=(FACEBOOK,))
    assert scene.placement(second, WEBSITE).at_wall == TUESDAY_AT_9


@pytest.mark.parametrize("channel", [FACEBOOK, WEBSITE])
def test_a_gap_closes_where_a_post_is_queued_on_the_channel(scene: Scene, channel: str) -> None:
    second = a_gap_before(scene, channel)
    a_queued_post(scene, on=(channel,))
    assert scene.placement(second, channel).at_wall == MONDAY_AT_9


def test_closing_up_closes_the_gaps_on_all_channels(scene: Scene) -> None:
    gaps = [(a_gap_before(scene, channel), channel) for channel in (FACEBOOK, WEBSITE)]
    scene.run(CloseUp())
    assert {scene.placement(second, channel).at_wall for second, channel in gaps} == {MONDAY_AT_9}


def test_a_gap_closes_on_a_channel_that_a_post_in_line_ties_to_the_one_that_was_touched(scene: Scene) -> None:
    a_queued_post(scene, on=(FACEBOOK, WEBSITE), together=True)
    second = a_gap_before(scene, WEBSITE)
    before = scene.placement(second, WEBSITE).at_wall
    a_queued_post(scene, on=(FACEBOOK,))
    assert (before, scene.placement(second, WEBSITE).at_wall) == (TUESDAY_AT_9 + timedelta(days=1), TUESDAY_AT_9)
