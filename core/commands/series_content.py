"""The template of recurring posts, filled in for a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from core.commands.posts import Draft, OwnWords
from core.model.kinds import Day, Wall
from core.words.date_fields import fill_dates


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
