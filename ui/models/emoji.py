"""The emoji that Compose offers."""

from __future__ import annotations

from core.shipped import emoji
from core.words.emoji_list import Emoji


def offered_emoji() -> tuple[Emoji, ...]:
    """Return the shipped emoji, read when they are first asked for."""
    return emoji()
