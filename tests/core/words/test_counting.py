"""Texts counted as each platform counts them, and the limits that posts break."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from core.words.counting import (
    Count,
    Counting,
    Limit,
    LimitBroken,
    LimitKind,
    LimitSeverity,
    Platform,
    count,
    limits_broken,
)

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
REFUSE, WARN = LimitSeverity.REFUSE, LimitSeverity.WARN


@pytest.mark.parametrize(
    ("key", "text", "used"),
    [
        ("threads", "Skating 🏒", 8 + 4),
        ("threads", FAMILY, 25),
        ("threads", "café", 4),
        ("threads", "https://taber.ca/rink", 21),
        ("facebook", "🏒é", 3),
        ("linkedin", "https://taber.ca/rink", 21),
        ("instagram", "#Taber 🏒", 9),
        ("youtube", "é🏒", 6),
        ("website", "é🏒", 2),
        ("sign", "RINK OPEN", 9),
    ],
)
def test_the_others_count_in_their_own_units(platforms: Mapping[str, Platform], key: str, text: str, used: int) -> None:
    assert count(text, platforms[key]).used == used


def test_a_platform_without_a_limit_counts_all_the_same(platforms: Mapping[str, Platform]) -> None:
    assert count("word", platforms["website"]) == Count(4, None, Counting.CODE_POINTS)


def test_a_count_tells_where_a_warning_begins(platforms: Mapping[str, Platform]) -> None:
    assert count("word", platforms["facebook"]) == Count(4, 63_206, Counting.UTF16, warn=5000)


@pytest.mark.parametrize(
    ("key", "text", "broken"),
    [
        ("x", "x" * 280, []),
        ("x", "x" * 281, [(LimitKind.TEXT, 281, 280, REFUSE)]),
        ("facebook", "x" * 5001, [(LimitKind.TEXT, 5001, 5000, WARN)]),
        ("facebook", "x" * 63_207, [(LimitKind.TEXT, 63_207, 63_206, REFUSE)]),
        ("bluesky", FAMILY * 121, [(LimitKind.TEXT_BYTES, 3025, 3000, REFUSE)]),
        ("youtube", "a < b > c", [(LimitKind.CHARACTERS, 2, 0, REFUSE)]),
        ("threads", "#one #two", [(LimitKind.HASHTAGS, 2, 1, WARN)]),
        ("threads", "#one #1 a#b taber.ca/x#two", []),
        ("threads", " ".join(f"taber.ca/{n}" for n in range(6)), [(LimitKind.LINKS, 6, 5, REFUSE)]),
        ("threads", "taber.ca/rink " * 6, []),
        ("website", "x" * 100_000, []),
    ],
)
def test_a_text_breaks_the_limits_of_its_platform(
    platforms: Mapping[str, Platform], key: str, text: str, broken: list[tuple[LimitKind, int, int, LimitSeverity]]
) -> None:
    found = limits_broken(text, 0, [], platforms[key])
    assert found == tuple(LimitBroken(*each) for each in broken)


@pytest.mark.parametrize(
    ("key", "text", "hashtags", "links"),
    [
        ("threads", "#one#two #a·b http://x #c", 2, 0),
        ("mastodon", "(#one #a·b 語.com", 1, 1),
        ("bluesky", "#one#two #a·b my-town.ca taber.ca", 2, 1),
    ],
)
def test_each_platform_counts_the_hashtags_and_links_that_it_finds(
    platforms: Mapping[str, Platform], key: str, text: str, hashtags: int, links: int
) -> None:
    none = Limit(0, None, "house", date(2026, 11, 20))
    strict = replace(platforms[key], limits={LimitKind.HASHTAGS: none, LimitKind.LINKS: none})
    found = {broken.kind: broken.used for broken in limits_broken(text, 0, [], strict)}
    assert (found.get(LimitKind.HASHTAGS, 0), found.get(LimitKind.LINKS, 0)) == (hashtags, links)


@pytest.mark.parametrize(
    ("key", "images", "broken"),
    [
        ("instagram", 0, [(LimitKind.IMAGE_MISSING, 0, 1, REFUSE)]),
        ("instagram", 1, []),
        ("instagram", 11, [(LimitKind.IMAGES, 11, 10, REFUSE)]),
        ("x", 5, [(LimitKind.IMAGES, 5, 4, REFUSE)]),
        ("bluesky", 5, [(LimitKind.IMAGES, 5, 4, WARN)]),
        ("newsletter", 50, []),
    ],
)
def test_photos_break_limits_too(
    platforms: Mapping[str, Platform], key: str, images: int, broken: list[tuple[LimitKind, int, int, LimitSeverity]]
) -> None:
    found = limits_broken("text", images, [""] * images, platforms[key])
    assert found == tuple(LimitBroken(*each) for each in broken)


@pytest.mark.parametrize(("hashtags", "broken"), [(5, None), (6, (6, 5, WARN)), (31, (31, 30, REFUSE))])
def test_instagram_warns_of_many_hashtags_and_refuses_too_many(
    platforms: Mapping[str, Platform], hashtags: int, broken: tuple[int, int, LimitSeverity] | None
) -> None:
    found = limits_broken("#tag " * hashtags, 1, [""], platforms["instagram"])
    assert found == ((LimitBroken(LimitKind.HASHTAGS, *broken),) if broken else ())


def test_a_long_description_is_told_with_its_photo(platforms: Mapping[str, Platform]) -> None:
    found = limits_broken("text", 2, ["short", "x" * 1001], platforms["x"])
    assert found == (LimitBroken(LimitKind.DESCRIPTION, 1001, 1000, REFUSE, photo=1),)


def test_a_title_counts_where_the_platform_has_one(platforms: Mapping[str, Platform]) -> None:
    assert limits_broken("text", 0, [], platforms["x"], title="x" * 101) == ()
    found = limits_broken("text", 0, [], platforms["youtube"], title="x" * 101)
    assert found == (LimitBroken(LimitKind.TITLE, 101, 100, REFUSE),)


def test_all_that_is_broken_is_told(platforms: Mapping[str, Platform]) -> None:
    found = limits_broken("#tag " * 501, 0, [], platforms["instagram"])
    assert [each.kind for each in found] == [LimitKind.TEXT, LimitKind.IMAGE_MISSING, LimitKind.HASHTAGS]
