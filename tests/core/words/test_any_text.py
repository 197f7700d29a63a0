"""What holds for counting any text on any platform: its sums, and the time that it takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words import bluesky, mastodon
from core.words.counting import Platform, count
from core.words.hashtags import hashtags
from core.words.links import LinkFinder
from core.words.platform_file import load_platforms

PLATFORMS = load_platforms(Path(__file__).parents[3] / "resources" / "platforms.toml")
LENGTH = 60_000
MOST_TIMES = 20
LEAST_S = 0.02
FINDER = LinkFinder(["ca", "com", "co"])
PIECES = [
    *(
        "a.",
        "ca.",
        "_.ca.",
        "http://",
        "x.com/(",
        "x.com/a(",
        "a.ca?",
        "a.ca?b=",
        "a.ca/..",
        "t.co/a?",
        "#",
        "#a",
        "#a#",
    ),
    *(
        "#1",
        "##a.",
        "@",
        "@a",
        "@a@b.",
        "@a.",
        "@a@a.ca ",
        "!",
        "#!a",
        "é.",
        "語.",
        "\u200d",
        "👨\u200d",
        "🇨",
        "·",
        "#a·",
    ),
]
READERS: Mapping[str, Callable[[str], object]] = {
    "links": FINDER.find,
    "hashtags": hashtags,
    "Mastodon's hashtags": mastodon.hashtags,
    "Mastodon's mentions": lambda text: mastodon.without_servers(text, FINDER),
    "Bluesky's links": lambda text: bluesky.shortened(text, FINDER),
    "Bluesky's hashtags": bluesky.hashtags,
    "X's weight": lambda text: count(text, PLATFORMS["x"]),
    "Mastodon's count": lambda text: count(text, PLATFORMS["mastodon"]),
}


def seconds(read: Callable[[str], object], text: str) -> float:
    """Give the least time of two that ``read`` takes."""

    def once() -> float:
        started_s = process_time()
        read(text)
        return process_time() - started_s

    return min(once(), once())


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("reader", READERS)
def test_no_text_takes_much_longer_than_a_plain_one(reader: str, piece: str) -> None:
    plain = ("See the pool at https://taber.ca/pool #Taber @town " * LENGTH)[:LENGTH]
    odd = (piece * LENGTH)[:LENGTH]
    allowed_s = MOST_TIMES * max(seconds(READERS[reader], plain), LEAST_S)
    assert seconds(READERS[reader], odd) < allowed_s


@given(st.text(), st.sampled_from(sorted(PLATFORMS)))
def test_a_count_is_never_negative(text: str, key: str) -> None:
    assert count(text, PLATFORMS[key]).used >= 0


@pytest.mark.parametrize("key", ["facebook", "instagram", "linkedin", "youtube", "website", "newsletter", "sign"])
@given(text=st.text(), character=st.characters())
def test_a_character_more_never_counts_less_where_nothing_is_shortened(key: str, text: str, character: str) -> None:
    assert count(text + character, PLATFORMS[key]).used > count(text, PLATFORMS[key]).used


@given(st.text(alphabet=st.characters(categories=["L", "N", "Zs"]), max_size=40))
def test_a_word_more_never_weighs_less_on_x(text: str) -> None:
    assert count(f"{text} word", PLATFORMS["x"]).used == count(text, PLATFORMS["x"]).used + 5


def test_a_link_completed_may_count_less_than_its_letters() -> None:
    before, after = "http://a-town-with-a-long-name.c", "http://a-town-with-a-long-name.ca"
    assert count(after, PLATFORMS["x"]).used < count(before, PLATFORMS["x"]).used


def test_every_platform_is_held_to_this(platforms: Mapping[str, Platform]) -> None:
    assert set(PLATFORMS) == set(platforms)
