"""Queries for what the index of words is made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from core.store.engine import Engine


class PostSource(NamedTuple):
    """What can be found of a post; ``versions`` are the canonical forms of what was saved, the newest first.

    ``own_words`` are titles, texts and links of single channels, and what photos show. ``placements`` are channel,
    state, planned and given wall time of each.
    """

    id: str
    title: str
    text: str
    link: str
    ground: str
    class_key: str
    author_id: str
    state: str
    created_at: str
    content_hash: str
    own_words: tuple[str, ...]
    placements: tuple[tuple[str, str, str | None, str | None], ...]
    versions: tuple[tuple[str, str, str | None], ...]


class PhotoSource(NamedTuple):
    """What can be found of a photo; ``words`` are all the texts of its passport."""

    id: str
    name: str
    added_by: str
    added_at: str
    taken: str | None
    discarded: int
    words: tuple[str, ...]


def post_ids_after(engine: Engine, after: str, limit: int) -> list[str]:
    """Return the ids of posts that come after one, in order."""
    found = engine.rows("SELECT id FROM post WHERE id > :after ORDER BY id LIMIT :limit", after=after, limit=limit)
    return [row[0] for row in found]


def photo_ids_after(engine: Engine, after: str, limit: int) -> list[str]:
    """Return the ids of photos that come after one, in order."""
    found = engine.rows("SELECT id FROM photo WHERE id > :after ORDER BY id LIMIT :limit", after=after, limit=limit)
    return [row[0] for row in found]


def number_to_index(engine: Engine) -> int:
    """Return how many posts and photos there are, discarded ones too."""
    return int(engine.value("SELECT (SELECT count(*) FROM post) + (SELECT count(*) FROM photo)"))


def posts_to_index(engine: Engine, ids: Sequence[str]) -> list[PostSource]:
    """Return what can be found of posts, in the order of their ids; an unknown id gives nothing."""
    own = _gathered(
        engine,
        ids,
        "SELECT post_id, coalesce(title, ''), coalesce(text, ''), coalesce(link, '') FROM variant"
        " WHERE post_id IN ({ids}) ORDER BY post_id, channel_id",
    )
    shown = _gathered(
        engine, ids, "SELECT post_id, description FROM post_photo WHERE post_id IN ({ids}) ORDER BY post_id, position"
    )
    placed = _gathered(
        engine,
        ids,
        "SELECT post_id, channel_id, state, planned, at_wall FROM placement WHERE post_id IN ({ids})"
        " ORDER BY post_id, id",
    )
    versions = _gathered(
        engine,
        ids,
        "SELECT post_id, content_hash, content, saved_by FROM post_version WHERE post_id IN ({ids})"
        " ORDER BY post_id, number DESC",
    )
    found = _rows(
        engine,
        ids,
        "SELECT id, title, text, link, ground, class_key, author_id, state, created_at, content_hash FROM post"
        " WHERE id IN ({ids}) ORDER BY id",
    )
    return [
        PostSource._make(
            (
                *row,
                tuple(text for texts in (own, shown) for cells in texts.get(row[0], ()) for text in cells if text),
                tuple(placed.get(row[0], ())),
                tuple(versions.get(row[0], ())),
            )
        )
        for row in found
    ]


def photos_to_index(engine: Engine, ids: Sequence[str]) -> list[PhotoSource]:
    """Return what can be found of photos, in the order of their ids; an unknown id gives nothing."""
    shown = _gathered(
        engine, ids, "SELECT photo_id, name FROM people_shown WHERE photo_id IN ({ids}) ORDER BY photo_id, name"
    )
    found = _rows(
        engine,
        ids,
        "SELECT id, name, added_by, added_at, taken, discarded, description, photographer, credit, source_reason,"
        " people_who, creator_in_file, copyright_in_file, usage_in_file FROM photo WHERE id IN ({ids}) ORDER BY id",
    )
    return [PhotoSource._make((*row[:6], (*row[6:], *(name for (name,) in shown.get(row[0], ()))))) for row in found]


def posts_changed(engine: Engine, after: int, up_to: int) -> list[str]:
    """Return the posts of which rows of the journal tell anything that can be found, without repeats."""
    return _changed(engine, after, up_to, "post", ("variant", "placement", "post_version", "post_photo"))


def photos_changed(engine: Engine, after: int, up_to: int) -> list[str]:
    """Return the photos of which rows of the journal tell anything that can be found, without repeats."""
    return _changed(engine, after, up_to, "photo", ("people_shown",))


def _changed(engine: Engine, after: int, up_to: int, kind: str, parts: Iterable[str]) -> list[str]:
    """Return the records that were changed themselves, or of which a part was: its row names the record."""
    listed = ", ".join(f"'{part}'" for part in parts)
    found = engine.rows(
        "SELECT subject_id FROM journal WHERE seq > :after AND seq <= :up_to AND subject_table = :kind"
        f" UNION SELECT json_extract(coalesce(c.after, c.before), '$.{kind}_id')"
        " FROM journal j JOIN journal_content c ON c.seq = j.seq"
        f" WHERE j.seq > :after AND j.seq <= :up_to AND j.subject_table IN ({listed}) ORDER BY 1",
        after=after,
        up_to=up_to,
        kind=kind,
    )
    return [row[0] for row in found if row[0] is not None]


def _gathered(engine: Engine, ids: Sequence[str], statement: str) -> dict[str, list[Any]]:
    """Return rows without their first cell, the post or photo by whose id they are gathered."""
    gathered: dict[str, list[Any]] = {}
    for row in _rows(engine, ids, statement):
        gathered.setdefault(row[0], []).append(row[1:])
    return gathered


def _rows(engine: Engine, ids: Sequence[str], statement: str) -> list[tuple[Any, ...]]:
    named = {f"id_{number}": each for number, each in enumerate(ids)}
    return engine.rows(statement.format(ids=", ".join(f":{name}" for name in named)), **named) if named else []
