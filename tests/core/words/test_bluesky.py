"""What Bluesky finds and counts.

The cases are those of bluesky-social/atproto, packages/api/tests/rich-text-detection.test.ts (MIT or Apache-2.0), and
of bluesky-social/social-app, __tests__/lib/string.test.ts (MIT), in our own form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

import pytest

from core.words import bluesky
from core.words.counting import Count, Counting, Platform, count
from core.words.hashtags import Hashtag
from core.words.links import LinkFinder

FAMILY = "👨\u200d👩\u200d👧\u200d👧"


@pytest.fixture(scope="module")
def known(platforms: Mapping[str, Platform]) -> LinkFinder:
    return platforms["bluesky"].links


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://bsky.app", "bsky.app"),
        ("https://bsky.app/3jk7x4irgv52r", "bsky.app/3jk7x4irgv52r"),
        ("https://bsky.app/3jk7x4irgv52r2313y182h9", "bsky.app/3jk7x4irgv52..."),
        ("https://very-long-domain-name.com/foo", "very-long-domain-name.com/foo"),
        ("https://very-long-domain-name.com/foo?bar=baz#andsomemore", "very-long-domain-name.com/foo?bar=baz#..."),
        ("start https://middle.com/foo/bar?baz=bux#hash end", "start middle.com/foo/bar?baz=... end"),
        ("https://newline1.com/very/long/url/here\nhttps://two.com/", "newline1.com/very/long/ur...\ntwo.com"),
        ("https://Taber.ca:8443/é", "taber.ca:8443/%C3%A9"),
        ("www.taber.ca/en/town-hall-and-more.aspx", "www.taber.ca/en/town-hall-and-more.aspx"),
        ("http://; https://a|b.ca/ http://a.ca:x", "http://; https://a|b.ca/ http://a.ca:x"),
    ],
)
def test_links_are_shown_short(known: LinkFinder, text: str, shown: str) -> None:
    assert bluesky.shortened(text, known) == shown


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("hello world", 11),
        (FAMILY + "é" + unicodedata.normalize("NFD", "é"), 3),
        ("https://taber.ca/", 8),
        ("https://www.taber.ca/en/town-hall.aspx", 12 + 13 + 3),
    ],
)
def test_graphemes_are_counted_with_links_as_they_are_shown(
    platforms: Mapping[str, Platform], text: str, used: int
) -> None:
    assert count(text, platforms["bluesky"]) == Count(used, 300, Counting.GRAPHEMES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("start https://middle.com/foo/bar?baz=bux#hash end", ["https://middle.com/foo/bar?baz=bux#hash"]),
        ("https://newline1.com\nhttps://newline2.com", ["https://newline1.com", "https://newline2.com"]),
        (f"{FAMILY} https://middle.com {FAMILY}", ["https://middle.com"]),
        ("start middle.com/foo/bar?baz=bux#hash end", ["middle.com/foo/bar?baz=bux#hash"]),
        ("newline1.com\nnewline2.com", ["newline1.com", "newline2.com"]),
        ("a example.com/index.php php link", ["example.com/index.php"]),
        ("a trailing bsky.app: colon", ["bsky.app"]),
        ("punctuation https://foo.com, https://bar.com/whatever; x", ["https://foo.com", "https://bar.com/whatever"]),
        ("parenthentical (https://foo.com)", ["https://foo.com"]),
        ("except for https://foo.com/thing_(cool)", ["https://foo.com/thing_(cool)"]),
        ("not.. a..url ..here e.g. something-cool.jpg website.com.jpg e.g./foo website.com.jpg/foo", []),
        ("HTTPS://foo.com", []),
    ],
)
def test_links_are_found(known: LinkFinder, text: str, found: list[str]) -> None:
    assert [link.text for link in bluesky.links(text, known)] == found


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#a #b", ["a", "b"]),
        ("#1 #? # ##", []),
        ("body #1a", ["1a"]),
        (f"#{'a' * 64} #{'b' * 65} #{'c' * 64}!", ["a" * 64, "c" * 64]),
        ("its a #double#rainbow", ["double#rainbow"]),
        ("##hashash", ["#hashash"]),
        ("some #n0n3s@n5e!", ["n0n3s@n5e"]),
        ("works #with,punctuation", ["with,punctuation"]),
        ("trailing #punctuation, #like. #this!", ["punctuation", "like", "this"]),
        ("strips #multi_trailing___...", ["multi_trailing"]),
        ("works with #🦋 emoji, and #butter🦋fly", ["🦋", "butter🦋fly"]),
        ("this #\ufe0f\u20e3tag should not be a tag", []),
        ("this ##\ufe0f\u20e3tag should", ["#\ufe0f\u20e3tag"]),
        ("this #t\nag should be a tag", ["t"]),
        ("#\u200b #\u200ba #a\u200bb #ab\u200b", ["a", "ab"]),
        ("#\u20e2tag #a\u20e2b", ["a"]),
        ("full width number sign: ＃tag", ["tag"]),
        ("no match 1?: #1?", []),
        ("bsky.app/profile#header", []),
    ],
)
def test_hashtags_are_found(text: str, tags: list[str]) -> None:
    assert [hashtag.tag for hashtag in bluesky.hashtags(text)] == tags


def test_a_sign_may_follow_in_a_hashtag_though_cases_of_an_earlier_draft_forbid_it() -> None:
    assert bluesky.hashtags("its a #double#rainbow") == (Hashtag("double#rainbow", 6, 21),)
