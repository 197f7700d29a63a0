"""Names by whose rules links and hashtags are read out of a text."""

from __future__ import annotations

from enum import Enum


class Reading(Enum):
    """Say whose rules find links and hashtags.

    ``GENERAL`` is twitter-text, which X uses and most others resemble.
    """

    GENERAL = "general"
    MASTODON = "mastodon"
    BLUESKY = "bluesky"
