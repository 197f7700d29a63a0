"""How X weighs a text.

The cases are those of twitter-text's conformance/validate.yml (Apache-2.0, © Twitter, Inc.), in our own form: weighted
tweets, with emoji discounted, with general punctuation, with direction marks.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.words.counting import Count, Counting, Platform, count

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
KANA = "あいうえおかきくけこ"
TENS = "xxxxxxxxxx-"
POEM = "故人西辞黄鹤楼，烟花三月下扬州。" * 10
LONG = "somesuperlongurl" * 20
PUNCTUATION = "‐ ‑ ‒ – — ― ‖  ‗ ‘ ’ ‚ ‛ “ ” „ ‟ ′ ″ ‴ ‵ ‶ ‷"


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("", 0),
        ("This is a test.", 15),
        ("Hi http://test.co", 26),
        ("http://test.co", 23),
        ("https://test.com", 23),
        ("test.com", 23),
        ("Test https://test.com test https://test.com test.com test", 86),
        ("285 chars-" + TENS * 25, 285),
        ("285 chars- http://www.twitter.com/jack " + TENS * 24, 299),
        (TENS * 24 + " http://www.twitter.com/jack ", 289),
        ("https://www.twitter.com/aloha " * 10, 240),
        (POEM, 320),
        ("the" + POEM, 323),
        ("😷" * 160, 320),
        ("A\u0301B", 2),
        ("A\ufb2c", 4),
        ("282 chars-" + TENS * 24 + "xxxxxA\u0301x", 281),
        ("\U00010000\U0010ffff", 4),
        ("저찀쯿쿿", 8),
        ("H🐱☺" + FAMILY, 7),
        ("😷👾😡🔥💩", 10),
        ("🙋🏽👨\u200d🎤", 4),
        (FAMILY * 140, 280),
        ("1\u20e3", 2),
        ("Unicode 9.0 emoji: 🤠; 💃; 💃🏾", 29),
        ("Unicode 10.0 emoji: 🤪; 🧕; 🧕🏾; " + ENGLAND, 34),
        ("".join(map(chr, range(0x2000, 0x200C))) + PUNCTUATION, 12 + 44),
        ("x" * 5 + f" https://{LONG}.com/foo https://validurl.com", 5 + 1 + 8 + 320 + 8 + 1 + 23),
        ("randomurl" * 7 + "s.com", 68),
        (KANA * 12 + f" http://{KANA * 5}あい.com", 264),
        (KANA * 12 + f" http://{KANA * 5}あいう.com", 358),
        ("ABC\u202a\uffffABC\ufffe", 12),
        ("\u2066\u202ahttp://foobar.پاکستان/\u202c\u2069", 31),
    ],
)
def test_a_text_weighs_what_twitter_text_says(platforms: Mapping[str, Platform], text: str, used: int) -> None:
    assert count(text, platforms["x"]) == Count(used, 280, Counting.WEIGHTED)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("1\ufe0f\u20e3", 2),
        ("🇨🇦", 2),
        ("❤\ufe0f\u200d🔥", 2),
        ("⚽\ufe0f", 2),
        ("🦋\ufe0f", 4),
        ("⚽🏽", 4),
        ("\u2000\u200d\u2010\u201f\u2032\u2037", 6),
        ("© ®", 3),
        ("©\ufe0f", 2),
        ("\u200e", 2),
        ("taber.ca?a=b", 23 + 4),
    ],
)
def test_a_text_weighs_what_the_library_says(platforms: Mapping[str, Platform], text: str, used: int) -> None:
    assert count(text, platforms["x"]).used == used


def test_an_emoji_weighs_two_though_cases_of_version_2_sum_up_its_parts(platforms: Mapping[str, Platform]) -> None:
    assert count(FAMILY, platforms["x"]).used == 2
