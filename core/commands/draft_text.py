"""A draft as text, and back: for what keeps a draft outside the tables of posts."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from core.commands.posts import Draft, OwnWords, PhotoUse
from core.model.content import canonical
from core.model.kinds import ChannelId, PhotoId, Wall

_WALLS = ("not_before", "go_out_before")


def text_of_draft(draft: Draft) -> str:
    """Return the text that keeps a draft."""
    cells = asdict(draft)
    return canonical({**cells, **{name: _wall_text(cells[name]) for name in _WALLS}})


def draft_of_text(text: str) -> Draft:
    """Return the draft that a text keeps. Raises: ValueError, TypeError or KeyError for any other text."""
    cells: dict[str, Any] = json.loads(text)
    own_words = tuple(OwnWords(**{**own, "channel_id": ChannelId(own["channel_id"])}) for own in cells["own_words"])
    photos = tuple(PhotoUse(PhotoId(use["photo_id"]), use["description"]) for use in cells["photos"])
    walls = {name: _wall(cells[name]) for name in _WALLS}
    return Draft(**{**cells, **walls, "channels": tuple(cells["channels"]), "own_words": own_words, "photos": photos})


def _wall_text(wall: Wall | None) -> str | None:
    return None if wall is None else wall.isoformat(timespec="minutes")


def _wall(text: str | None) -> Wall | None:
    return None if text is None else datetime.fromisoformat(text)
