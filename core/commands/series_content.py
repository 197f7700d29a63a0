"""The template of recurring posts: kept as text, and filled in for a day."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import datetime, time
from typing import Any

from core.commands.posts import Draft, OwnWords, PhotoUse
from core.model.content import canonical
from core.model.kinds import ChannelId, Day, PhotoId, Wall
from core.words.date_fields import fill_dates

_WALLS = ("not_before", "go_out_before")


def template_text(draft: Draft) -> str:
    """Return the text that keeps a template; its window is that of the series' first day."""
    cells = asdict(draft)
    return canonical({**cells, **{name: _wall_text(cells[name]) for name in _WALLS}})


def template_of(text: str) -> Draft:
    """Return the template that a text keeps."""
    cells: dict[str, Any] = json.loads(text)
    own_words = tuple(OwnWords(**{**own, "channel_id": ChannelId(own["channel_id"])}) for own in cells["own_words"])
    photos = tuple(PhotoUse(PhotoId(use["photo_id"]), use["description"]) for use in cells["photos"])
    walls = {name: _wall(cells[name]) for name in _WALLS}
    return Draft(**{**cells, **walls, "channels": tuple(cells["channels"]), "own_words": own_words, "photos": photos})


def filled(template: Draft, first: Day, day: Day) -> Draft:
    """Return what a template says on a day: fields filled in, and its window moved along from the first day.

    Raises: BadField for a field that nothing can be put in for.
    """
    moved = day - first
    return replace(
        template,
        title=fill_dates(template.title, day),
        text=fill_dates(template.text, day),
        link=fill_dates(template.link, day),
        not_before=None if template.not_before is None else template.not_before + moved,
        go_out_before=None if template.go_out_before is None else template.go_out_before + moved,
        own_words=tuple(_own_filled(own, day) for own in template.own_words),
    )


def planned_on(day: Day) -> Wall:
    """Return the wish for a day without a time."""
    return datetime.combine(day, time.min)


def _own_filled(own: OwnWords, day: Day) -> OwnWords:
    title, text, link = (None if part is None else fill_dates(part, day) for part in (own.title, own.text, own.link))
    return OwnWords(own.channel_id, title, text, link)


def _wall_text(wall: Wall | None) -> str | None:
    return None if wall is None else wall.isoformat(timespec="minutes")


def _wall(text: str | None) -> Wall | None:
    return None if text is None else datetime.fromisoformat(text)
