"""What comes with Oyez: policy packs, platforms, dictionaries, observances, templates, each read when it is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.packs import shipped_keys, shipped_pack

if TYPE_CHECKING:
    from core.planner.observances import Observance
    from core.policy.pack import Pack
    from core.words.counting import Platform
    from core.words.emoji_list import Emoji
    from core.words.post_templates import PostTemplate
    from core.words.spelling import Speller

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
POLICIES = RESOURCES / "policies"


def pack_named(key: str) -> Pack:
    """Return a shipped policy pack. Raises: BadInput for one that is not shipped."""
    return shipped_pack(POLICIES, key)


def shipped_policies() -> tuple[str, ...]:
    """Return the keys of the shipped policy packs."""
    return shipped_keys(POLICIES)


def platforms() -> Mapping[str, Platform]:
    """Return every platform's limits, read when one is first asked for: a window's first paint needs none."""
    return _Platforms()


@cache
def speller() -> Speller:
    """Return the one speller of all calendars: its dictionaries are loaded when it is first asked for a word."""
    from core.words.late_speller import LateSpeller

    return LateSpeller(RESOURCES / "dictionaries")


@cache
def observances() -> tuple[Observance, ...]:
    """Return the shipped observances, read once. Raises: BadInput where their file is not as it was shipped."""
    from core.planner.observance_file import load_observances

    return load_observances(RESOURCES / "observances.toml")


@cache
def post_templates() -> tuple[PostTemplate, ...]:
    """Return the shipped templates of posts, read when they are first asked for."""
    from core.words.post_templates import load_templates

    return load_templates(RESOURCES / "templates")


@cache
def emoji() -> tuple[Emoji, ...]:
    """Return the shipped emoji with their words, read when they are first asked for."""
    from core.words.emoji_list import load_emoji

    return load_emoji(RESOURCES / "emoji.txt")


class _Platforms(Mapping[str, "Platform"]):
    """The limits of all platforms, read late."""

    @cached_property
    def _read(self) -> Mapping[str, Platform]:
        from core.words.platform_file import load_platforms

        return load_platforms(RESOURCES / "platforms.toml")

    def __getitem__(self, key: str) -> Platform:
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)
