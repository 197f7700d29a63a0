"""The shipped platform file, and what is said of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.words.counting import Counting, LimitKind, PlatformKind
from core.words.platform_file import PlatformFileWrong, load_platforms

SHIPPED = Path(__file__).parents[3] / "resources" / "platforms.toml"

SOUND = """
[links]
source = "a page"
checked_on = 2026-11-20
top_level_domains = "ca com"

[platform.sign]
label = "Sign"
kind = "sign"
counting = "code points"
link_counting = "written"

[platform.sign.text]
refuse = 120
warn = 60
source = "house"
checked_on = 2026-11-20
"""


def test_every_platform_that_towns_use_is_shipped() -> None:
    kinds = {key: platform.kind for key, platform in load_platforms(SHIPPED).items()}
    social = ("x", "facebook", "instagram", "threads", "linkedin", "youtube", "bluesky", "mastodon")
    assert kinds == dict.fromkeys(social, PlatformKind.SOCIAL) | {
        "website": PlatformKind.WEBSITE,
        "newsletter": PlatformKind.NEWSLETTER,
        "sign": PlatformKind.SIGN,
    }


def test_every_number_says_where_it_was_read_and_when() -> None:
    limits = [limit for platform in load_platforms(SHIPPED).values() for limit in platform.limits.values()]
    assert len(limits) > 20
    assert all(limit.source and limit.checked_on.year >= 2026 for limit in limits)


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "platforms.toml"
    path.write_text(SOUND, encoding="utf-8")
    sign = load_platforms(path)["sign"]
    assert (sign.key, sign.label, sign.counting) == ("sign", "Sign", Counting.CODE_POINTS)
    assert (sign.limits[LimitKind.TEXT].refuse, sign.limits[LimitKind.TEXT].warn) == (120, 60)


@pytest.mark.parametrize(
    ("was", "is_now", "table", "key", "expected"),
    [
        ("[platform.sign]", "[platform", "", "", "a TOML file"),
        ("[links]", "[link]", "", "link", "one of links, platform"),
        ("[platform.sign.text]", "[platform.sign.txt]", "platform.sign", "txt", "one of characters, counting"),
        ('label = "Sign"', "", "platform.sign", "label", "a text"),
        ('label = "Sign"', 'label = " "', "platform.sign", "label", "a text"),
        ('label = "Sign"', "label = 3", "platform.sign", "label", "a text"),
        ('"sign"', '"board"', "platform.sign", "kind", '"social", "website", "newsletter", "sign"'),
        ('"code points"', '"letters"', "platform.sign", "counting", '"weighted", "graphemes"'),
        ('"written"', '"weight"', "platform.sign", "link_weight", 'a number where link_counting is "weight"'),
        ('"written"', '"written"\nlink_weight = 23', "platform.sign", "link_weight", "else nothing"),
        (
            '"written"',
            '"written"\ncounts_local_mentions = 1',
            "platform.sign",
            "counts_local_mentions",
            "true or false",
        ),
        ("refuse = 120", "refuse = -1", "platform.sign.text", "refuse", "a whole number"),
        ("refuse = 120", "refuse = true", "platform.sign.text", "refuse", "a whole number"),
        ("refuse = 120\nwarn = 60", "", "platform.sign.text", "refuse", "here or as warn"),
        ("warn = 60", "warn = 120", "platform.sign.text", "warn", "less than the 120"),
        ('source = "house"\nchecked_on = 2026-11-20', 'source = "house"', "platform.sign.text", "checked_on", "a date"),
        ('"ca com"', "[1]", "links", "top_level_domains", "a text"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place_and_what_was_expected(
    tmp_path: Path, was: str, is_now: str, table: str, key: str, expected: str
) -> None:
    assert was in SOUND
    path = tmp_path / "platforms.toml"
    path.write_text(SOUND.replace(was, is_now), encoding="utf-8")
    with pytest.raises(PlatformFileWrong) as refusal:
        load_platforms(path)
    assert (refusal.value.file, refusal.value.table, refusal.value.key) == ("platforms.toml", table, key)
    assert expected in refusal.value.expected


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlatformFileWrong, match=r"gone\.toml"):
        load_platforms(tmp_path / "gone.toml")
