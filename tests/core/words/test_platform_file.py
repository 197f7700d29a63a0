"""The shipped platform file, and what is said of a wrong one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from core.errors import BadInput
from core.words.counting import Counting, LimitKind, Platform, PlatformKind
from core.words.platform_file import load_platforms
from core.words.reading import Reading

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
    ("was", "is_now", "field", "why", "line"),
    [
        ("[platform.sign]", "[platform", None, "toml-syntax", "[platform"),
        ("[links]", "[link]", "link", "toml-unknown-key", "[link]"),
        ("[platform.sign.text]", "[platform.sign.txt]", "platform.sign.txt", "toml-unknown-key", "[platform.sign.txt]"),
        ('label = "Sign"\n', "", "platform.sign.label", "toml-missing-key", "[platform.sign]"),
        ('label = "Sign"', 'label = " "', "platform.sign.label", "toml-empty", 'label = " "'),
        ('label = "Sign"', "label = 3", "platform.sign.label", "toml-wrong-type", "label = 3"),
        ('"sign"', '"board"', "platform.sign.kind", "toml-unknown-value", 'kind = "board"'),
        ('"code points"', '"letters"', "platform.sign.counting", "toml-unknown-value", 'counting = "letters"'),
        ('"written"', '"weight"', "platform.sign.link_weight", "platform-link-weight", "[platform.sign]"),
        (
            '"written"',
            '"written"\nlink_weight = 23',
            "platform.sign.link_weight",
            "platform-link-weight",
            "link_weight = 23",
        ),
        (
            '"written"',
            '"written"\nreading = "sky"',
            "platform.sign.reading",
            "toml-unknown-value",
            'reading = "sky"',
        ),
        (
            '"written"',
            '"written"\ncounts_local_mentions = 1',
            "platform.sign.counts_local_mentions",
            "toml-wrong-type",
            "counts_local_mentions = 1",
        ),
        ("refuse = 120", "refuse = -1", "platform.sign.text.refuse", "toml-too-small", "refuse = -1"),
        ("refuse = 120", "refuse = true", "platform.sign.text.refuse", "toml-wrong-type", "refuse = true"),
        ("refuse = 120\nwarn = 60\n", "", "platform.sign.text.refuse", "platform-no-limit", "[platform.sign.text]"),
        ("warn = 60", "warn = 120", "platform.sign.text.warn", "platform-warn-late", "warn = 120"),
        (
            'source = "house"\nchecked_on = 2026-11-20',
            'source = "house"',
            "platform.sign.text.checked_on",
            "toml-missing-key",
            "[platform.sign.text]",
        ),
        ('"ca com"', "[1]", "links.top_level_domains", "toml-wrong-type", "top_level_domains = [1]"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_and_the_reason(
    tmp_path: Path, was: str, is_now: str, field: str | None, why: str, line: str
) -> None:
    assert was in SOUND
    text = SOUND.replace(was, is_now)
    path = tmp_path / "platforms.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as refusal:
        load_platforms(path)
    assert (refusal.value.file, refusal.value.field, refusal.value.why) == ("platforms.toml", field, why)
    assert refusal.value.row is not None
    assert text.splitlines()[refusal.value.row - 1] == line


def test_a_platform_is_read_by_the_general_rules_where_it_names_none(platforms: Mapping[str, Platform]) -> None:
    own = {key: platform.reading for key, platform in platforms.items() if platform.reading is not Reading.GENERAL}
    assert own == {"bluesky": Reading.BLUESKY, "mastodon": Reading.MASTODON}


def test_a_limit_may_be_none_at_all(tmp_path: Path) -> None:
    path = tmp_path / "platforms.toml"
    path.write_text(SOUND.replace("refuse = 120\nwarn = 60", "refuse = 0"), encoding="utf-8")
    assert load_platforms(path)["sign"].limits[LimitKind.TEXT].refuse == 0


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refusal:
        load_platforms(tmp_path / "gone.toml")
    assert (refusal.value.file, refusal.value.why) == ("gone.toml", "settings-not-read")
