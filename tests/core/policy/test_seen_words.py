"""What readers see on a channel is read by every rule about words: the title too, where the platform shows one."""

from __future__ import annotations

import pytest

from core.words.counting import LimitKind
from tests.core.policy.builders import TABER, a_limit, a_platform, a_post, findings, judge_in, on_channel

WITH_TITLES = a_platform({LimitKind.TITLE: a_limit(100)})


@pytest.mark.parametrize(
    ("title", "rule"),
    [
        ("You idiots", "respectful-words"),
        ("Call 403-223-5500", "personal-information"),
        ("Come skatting", "spelling"),
        ("The the rink", "grammar"),
        ("Rink #icetime", "hashtag-researched"),
        ("We believe in ice", "opinion-words"),
        ("Vote for ice", "campaign-content"),
        ("On Tuesday, December 11", "stale-content"),
    ],
)
def test_a_title_is_read_like_the_text_where_readers_see_it(title: str, rule: str) -> None:
    shown = a_post(facts={"placements": (on_channel(title=title, platform=WITH_TITLES),)})
    for_the_desk = a_post(facts={"placements": (on_channel(title=title),)})
    assert {found for found, _ in findings(shown)} - {found for found, _ in findings(for_the_desk)} == {rule}


def test_what_is_found_in_a_title_is_named_as_it_is_written_there() -> None:
    facts = a_post(facts={"placements": (on_channel(title="Come skatting", platform=WITH_TITLES),)})
    (finding,) = (each for each in judge_in(facts, TABER).findings if each.rule == "spelling")
    assert dict(finding.values)["found"] == "skatting"
