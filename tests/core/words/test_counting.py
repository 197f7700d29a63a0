"""Texts counted as each platform counts them, and the limits that posts break."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest

from core.words.counting import Count, Counting, LimitBroken, LimitKind, LimitSeverity, Platform, count, limits_broken
from core.words.platform_file import load_platforms

RESOURCES = Path(__file__).parents[3] / "resources"
FAMILY = "👨\u200d👩\u200d👧\u200d👦"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
KANA = "あいうえおかきくけこ"
REFUSE, WARN = LimitSeverity.REFUSE, LimitSeverity.WARN


@pytest.fixture(scope="module")
def platforms() -> Mapping[str, Platform]:
    return load_platforms(RESOURCES / "platforms.toml")


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("", 0),
        ("This is a test.", 15),
        ("Hi http://test.co", 26),
        ("http://test.co", 23),
        ("test.com", 23),
        ("Test https://test.com test https://test.com test.com test", 86),
        ("285 chars-" + "xxxxxxxxxx-" * 25, 285),
        ("https://www.twitter.com/aloha " * 10, 240),
        ("\U00010000\U0010ffff", 4),
        ("저찀쯿쿿", 8),
        ("H🐱☺" + FAMILY, 7),
        ("😷👾😡🔥💩", 10),
        ("🙋🏽👨\u200d🎤", 4),
        ("1\u20e3", 2),
        ("1\ufe0f\u20e3", 2),
        ("🇨🇦", 2),
        ("❤\ufe0f\u200d🔥", 2),
        (FAMILY * 140, 280),
        ("Unicode 9.0 emoji: 🤠; 💃; 💃🏾", 29),
        ("Unicode 10.0 emoji: 🤪; 🧕; 🧕🏾; " + ENGLAND, 34),
        ("A\u0301B", 2),
        ("A\ufb2c", 4),
        ("\u2000\u200d\u2010\u201f\u2032\u2037", 6),
        ("© ®", 3),
        ("©\ufe0f", 2),
        ("\u200e", 2),
        (f"{'randomurl' * 7}s.com", 68),
        (KANA * 12 + f" http://{KANA * 5}あい.com", 264),
        (KANA * 12 + f" http://{KANA * 5}あいう.com", 358),
    ],
)
def test_x_weighs_as_twitter_text_does(platforms: Mapping[str, Platform], text: str, used: int) -> None:
    assert count(text, platforms["x"]) == Count(used, 280, Counting.WEIGHTED)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("hello world", 11),
        (FAMILY + "é" + unicodedata.normalize("NFD", "é"), 3),
        ("https://taber.ca/", 8),
        ("https://www.taber.ca/en/pool.aspx", 12 + 13),
        ("https://www.taber.ca/en/town-hall.aspx", 12 + 13 + 3),
        ("www.taber.ca/en/town-hall-and-more.aspx", 39),
    ],
)
def test_bluesky_counts_graphemes_and_links_as_it_shows_them(
    platforms: Mapping[str, Platform], text: str, used: int
) -> None:
    assert count(text, platforms["bluesky"]) == Count(used, 300, Counting.GRAPHEMES)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("see https://example.com here", 4 + 23 + 5),
        ("see example.com here", 4 + 23 + 5),
        ("hi @bob@example.com", 7),
        ("hi @bob", 7),
        ("@bob@example.com look https://example.com", 4 + 6 + 23),
        ("mail bob@example.com for details", 32),
        (FAMILY, 1),
    ],
)
def test_mastodon_counts_links_as_23_and_mentions_without_their_server(
    platforms: Mapping[str, Platform], text: str, used: int
) -> None:
    assert count(text, platforms["mastodon"]) == Count(used, 500, Counting.GRAPHEMES)


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
