"""What the index keeps of a post or photo: its words, folded, and marks for what operators ask."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from core.ambient import Zone
from core.model.search import Indexed
from core.model.states import SCHEDULED, PostState, State
from core.search.days import day_mark
from core.store.search_sources import PhotoSource, PostSource
from core.words.search_words import words_of

_BREAK = "\ue000"
"""Stands between texts, so that no phrase reaches from one into the next: of private use, in no word that is read."""

DISCARDED = f"is{PostState.DISCARDED.value}"
"""The mark of what was discarded."""

ANY_SCHEDULED = "isscheduled"
"""The mark of a post that is queued or pinned somewhere."""

_SCHEDULED = frozenset(state.value for state in SCHEDULED)


def post_entry(source: PostSource, zone: Zone) -> Indexed:
    """Return what is kept of a post."""
    days = _days(source, zone)
    return Indexed(
        id=source.id,
        day=max(days),
        title=_joined((source.title,)),
        text=_joined((source.text, source.link, source.ground, *source.own_words)),
        earlier=f" {_BREAK} ".join(_earlier(source)),
        marks=" ".join(dict.fromkeys((*_post_marks(source), *(day_mark(day) for day in days)))),
    )


def photo_entry(source: PhotoSource, zone: Zone) -> Indexed:
    """Return what is kept of a photo; its day is when it was taken, else when it was added."""
    day = _wall_day(source.taken) if source.taken else _instant_day(source.added_at, zone)
    marks = [author_mark(source.added_by), day_mark(day)]
    if source.discarded:
        marks.append(DISCARDED)
    return Indexed(source.id, day, _joined((source.name,)), _joined(source.words), "", " ".join(marks))


def state_mark(name: str) -> str:
    """Return the mark of a state, as it is named in words."""
    return f"is{_bare(name)}"


def class_mark(key: str) -> str:
    """Return the mark of a class by its key."""
    return f"class{_bare(key)}"


def channel_mark(channel_id: str) -> str:
    """Return the mark of a channel on which a post is to go out."""
    return f"channel{_bare(channel_id)}"


def author_mark(person_id: str) -> str:
    """Return the mark of whose words a post has, or of who added a photo."""
    return f"author{_bare(person_id)}"


def saver_mark(person_id: str) -> str:
    """Return the mark of somebody who saved a version of a post."""
    return f"saver{_bare(person_id)}"


def _post_marks(source: PostSource) -> Iterator[str]:
    yield class_mark(source.class_key)
    yield author_mark(source.author_id)
    if source.state == PostState.DISCARDED.value:
        yield DISCARDED
    yield from (saver_mark(saved_by) for _hash, _content, saved_by in source.versions if saved_by is not None)
    if not source.placements:
        yield state_mark(State.DRAFT.value)
    for channel_id, state, _planned, _at in source.placements:
        yield state_mark(state)
        if state in _SCHEDULED:
            yield ANY_SCHEDULED
        if state != State.DROPPED.value:
            yield channel_mark(channel_id)


def _days(source: PostSource, zone: Zone) -> list[date]:
    """Return the days on which a post stands on its channels; without any the day on which it was begun."""
    walls = (at or planned for _channel, state, planned, at in source.placements if state != State.DROPPED.value)
    days = sorted({_wall_day(wall) for wall in walls if wall})
    return days or [_instant_day(source.created_at, zone)]


def _earlier(source: PostSource) -> Iterator[str]:
    """Yield the words of each version that went before, where they are others than today's and those of later ones."""
    told = {
        _version_words(content) for content_hash, content, _by in source.versions if content_hash == source.content_hash
    }
    for content_hash, content, _saved_by in source.versions:
        words = "" if content_hash == source.content_hash else _version_words(content)
        if words and words not in told:
            told.add(words)
            yield words


def version_texts(content: str) -> tuple[str, ...]:
    """Return all texts of a version out of its canonical form, its own words first."""
    form = json.loads(content)
    own = (text for texts in form["variants"].values() for text in texts if text)
    shown = (description for _sha256, description, _credit in form["photos"])
    return (form["text"], *form.get("titles", {}).values(), form["link"], form["ground"][0], *own, *shown)


def _version_words(content: str) -> str:
    return _joined(version_texts(content))


def _joined(texts: Iterable[str]) -> str:
    return f" {_BREAK} ".join(" ".join(words) for text in texts if (words := words_of(text)))


def _bare(name: str) -> str:
    return "".join(words_of(name))


def _wall_day(wall: str) -> date:
    return date.fromisoformat(wall[:10])


def _instant_day(at: str, zone: Zone) -> date:
    return zone.wall(datetime.fromisoformat(at)).date()
