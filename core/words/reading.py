"""Names by whose rules links, hashtags and mentions are read out of a text."""

from __future__ import annotations

from enum import Enum


class Reading(Enum):
    """Say whose rules find links, hashtags and mentions.

    ``GENERAL`` is twitter-text, which X uses and most others resemble.
    """

    GENERAL = "general"
    MASTODON = "mastodon"
    BLUESKY = "bluesky"
