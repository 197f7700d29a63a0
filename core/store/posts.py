"""Queries about posts and their placements."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from core.model.kinds import ChannelId, EmergencyId, PartnerId, PersonId, PhotoId, PlacementId, PostId, Sha256
from core.model.posts import (
    HandOrder,
    HoldReason,
    Placement,
    Post,
    PostDecision,
    PostPhoto,
    PostVersion,
    Publication,
    Variant,
)
from core.model.states import State
from core.store.engine import Engine

_IN_PLAY = "('draft', 'asked', 'queued', 'pinned', 'held', 'missed')"
_IN_LINE = "('queued', 'pinned')"
_STATES = {state.value: state for state in State}


def placements_of(engine: Engine, post_id: PostId) -> list[Placement]:
    """Return a post's placements, in the order of its channels."""
    return engine.records(
        Placement,
        "JOIN channel c ON c.id = t.channel_id WHERE t.post_id = :post ORDER BY c.position, t.id",
        post=post_id,
    )


def variants_of(engine: Engine, post_id: PostId) -> list[Variant]:
    """Return a post's own words per channel, where they differ."""
    return engine.records(Variant, "WHERE t.post_id = :post ORDER BY t.channel_id", post=post_id)


def photos_of(engine: Engine, post_id: PostId) -> list[PostPhoto]:
    """Return a post's photos in order."""
    return engine.records(PostPhoto, "WHERE t.post_id = :post ORDER BY t.position, t.id", post=post_id)


def decisions_of(engine: Engine, post_id: PostId) -> list[PostDecision]:
    """Return every decision about a post, oldest first."""
    return engine.records(PostDecision, "WHERE t.post_id = :post ORDER BY t.decided_at, t.id", post=post_id)


def versions_of(engine: Engine, post_id: PostId) -> list[PostVersion]:
    """Return every saved version of a post, oldest first."""
    return engine.records(PostVersion, "WHERE t.post_id = :post ORDER BY t.number", post=post_id)


def hold_reasons_of(engine: Engine, placement_id: str) -> list[HoldReason]:
    """Return why a placement was held, oldest first, settled reasons too."""
    return engine.records(HoldReason, "WHERE t.placement_id = :id ORDER BY t.held_at, t.id", id=placement_id)


def standing_publications(engine: Engine, post_id: PostId) -> list[Publication]:
    """Return what went out of a post and still stands out there, the oldest first."""
    return engine.records(
        Publication,
        "JOIN placement p ON p.id = t.placement_id WHERE p.post_id = :id AND p.state = 'published'"
        " ORDER BY t.published_at, t.id",
        id=post_id,
    )


def posts_with_photo(engine: Engine, photo_id: PhotoId) -> list[PostId]:
    """Return the posts that use a photo."""
    return [
        PostId(row[0])
        for row in engine.rows("SELECT DISTINCT post_id FROM post_photo WHERE photo_id = :id", id=photo_id)
    ]


def posts_with_file(engine: Engine, sha256: Sha256) -> list[PostId]:
    """Return the posts that use a photo with these bytes."""
    found = engine.rows(
        "SELECT DISTINCT l.post_id FROM photo f JOIN post_photo l ON l.photo_id = f.id WHERE f.sha256 = :id", id=sha256
    )
    return [PostId(row[0]) for row in found]


def posts_in_play_on(engine: Engine, channel_id: ChannelId) -> list[PostId]:
    """Return the posts asked for or scheduled on a channel."""
    found = engine.rows(
        "SELECT DISTINCT post_id FROM placement WHERE channel_id = :id AND state IN ('asked', 'queued', 'pinned')",
        id=channel_id,
    )
    return [PostId(row[0]) for row in found]


def posts_in_play_by(engine: Engine, person_id: PersonId) -> list[PostId]:
    """Return the posts asked for or scheduled whose author, or whose ground, is a person."""
    found = engine.rows(
        "SELECT DISTINCT p.id FROM post p JOIN placement x ON x.post_id = p.id"
        " WHERE (p.author_id = :id OR p.deemed_by = :id) AND x.state IN ('asked', 'queued', 'pinned')",
        id=person_id,
    )
    return [PostId(row[0]) for row in found]


def posts_of_emergency(engine: Engine, emergency_id: EmergencyId) -> list[PostId]:
    """Return the posts whose ground is an emergency."""
    return [PostId(row[0]) for row in engine.rows("SELECT id FROM post WHERE emergency_id = :id", id=emergency_id)]


def posts_asked_or_scheduled(engine: Engine) -> list[PostId]:
    """Return every post that somebody asked for or that is scheduled."""
    found = engine.rows("SELECT DISTINCT post_id FROM placement WHERE state IN ('asked', 'queued', 'pinned')")
    return [PostId(row[0]) for row in found]


def words_in_play(engine: Engine) -> list[tuple[PostId, str]]:
    """Return all that the posts asked for or scheduled say: their own words, those of a channel, those of photos."""
    found = engine.rows(
        "WITH in_play AS (SELECT DISTINCT post_id FROM placement WHERE state IN ('asked', 'queued', 'pinned'))"
        " SELECT p.id, p.title || char(10) || p.text || char(10) || p.link"
        " FROM in_play i JOIN post p ON p.id = i.post_id"
        " UNION ALL SELECT v.post_id, coalesce(v.title, '') || char(10) || coalesce(v.text, '') || char(10)"
        " || coalesce(v.link, '') FROM in_play i JOIN variant v ON v.post_id = i.post_id"
        " UNION ALL SELECT l.post_id, l.description FROM in_play i JOIN post_photo l ON l.post_id = i.post_id"
    )
    return [(PostId(row[0]), row[1]) for row in found]


def posts_of_partner(engine: Engine, partner_id: PartnerId) -> list[PostId]:
    """Return the posts whose ground is a partner."""
    return [PostId(row[0]) for row in engine.rows("SELECT id FROM post WHERE partner_id = :id", id=partner_id)]


def grounds_in_play(engine: Engine) -> list[tuple[PostId, str]]:
    """Return the ground of each post that is asked for or scheduled and says one."""
    found = engine.rows(
        "SELECT DISTINCT p.id, p.ground FROM post p JOIN placement x ON x.post_id = p.id"
        " WHERE x.state IN ('asked', 'queued', 'pinned') AND p.ground <> ''"
    )
    return [(PostId(row[0]), row[1]) for row in found]


def posts_to_go_out(engine: Engine) -> list[Post]:
    """Return the open posts that may still go out on a channel, or have none yet, oldest first."""
    return engine.records(
        Post,
        "WHERE t.state = 'open' AND (NOT EXISTS (SELECT 1 FROM placement x WHERE x.post_id = t.id)"
        f" OR EXISTS (SELECT 1 FROM placement x WHERE x.post_id = t.id AND x.state IN {_IN_PLAY}))"
        " ORDER BY t.created_at, t.id",
    )


def hand_orders(engine: Engine) -> list[HandOrder]:
    """Return every order by hand, the earliest first."""
    return engine.records(HandOrder, "WHERE 1 ORDER BY t.ordered_at, t.id")


class InLine(NamedTuple):
    """A placement in line with what the planner must know of its post."""

    placement: Placement
    class_key: str
    title: str
    go_out_before: str | None
    together: bool


def in_line(engine: Engine, channels: Iterable[ChannelId] | None = None) -> list[InLine]:
    """Return every queued or pinned placement; with ``channels`` those on them alone."""
    if channels is None:
        return _in_line(engine, "")
    listed, named = _listed("channel", channels)
    return _in_line(engine, f"AND t.channel_id IN ({listed})", **named)


def in_line_of(engine: Engine, post_id: PostId) -> list[InLine]:
    """Return the queued or pinned placements of a post."""
    return _in_line(engine, "AND t.post_id = :post", post=post_id)


def in_line_among(
    engine: Engine, channels: Iterable[ChannelId], placements: Collection[str], posts: Collection[str]
) -> list[InLine]:
    """Return the queued or pinned placements on channels that are among those named, or of a post among those named."""
    on = frozenset(channels)
    found: dict[PlacementId, InLine] = {}
    for column, ids in (("id", placements), ("post_id", posts)):
        if ids:  # SQLite goes through the whole line where it is asked for one of none
            listed, named = _listed("id", ids)
            lines = _in_line(engine, f"AND t.{column} IN ({listed})", **named)
            found.update((line.placement.id, line) for line in lines if line.placement.channel_id in on)
    return list(found.values())


def _listed(name: str, values: Iterable[str]) -> tuple[str, dict[str, str]]:
    """Return values as SQL lists them, and the parameters of that list."""
    named = {f"{name}_{number}": value for number, value in enumerate(sorted(values))}
    return ", ".join(f":{each}" for each in named), named


def tied_in_line(engine: Engine) -> list[tuple[PostId, ChannelId]]:
    """Return (post, channel) of the queued and pinned placements whose posts go out on all channels at one time."""
    # CROSS JOIN: SQLite keeps to that order, and few posts are tied where thousands stand in line.
    found = engine.rows(
        "SELECT t.post_id, t.channel_id FROM post p CROSS JOIN placement t"
        f" WHERE p.together = 1 AND t.post_id = p.id AND t.state IN {_IN_LINE} ORDER BY t.post_id, t.channel_id"
    )
    return [(PostId(post), ChannelId(channel)) for post, channel in found]


def in_line_at(engine: Engine, channel_id: ChannelId, at_text: str) -> list[InLine]:
    """Return the queued or pinned placements of a channel at an instant."""
    return _in_line(engine, "AND t.channel_id = :channel AND t.at = :at", channel=channel_id, at=at_text)


def in_line_between(engine: Engine, channel_id: ChannelId, from_text: str, to_text: str) -> list[InLine]:
    """Return the queued and pinned placements of a channel from an instant on, and before another."""
    between = "AND t.channel_id = :channel AND t.at >= :low AND t.at < :high"
    return _in_line(engine, between, channel=channel_id, low=from_text, high=to_text)


def _in_line(engine: Engine, more: str, **values: str) -> list[InLine]:
    found = engine.records_with(
        Placement,
        "p.class_key, p.title, p.go_out_before, p.together",
        f"JOIN post p ON p.id = t.post_id WHERE t.state IN {_IN_LINE} {more}",
        **values,
    )
    return [InLine(placement, key, title, until, bool(tied)) for placement, (key, title, until, tied) in found]


def taken_instants(engine: Engine, channels: Collection[ChannelId], from_text: str) -> list[tuple[ChannelId, str]]:
    """Return (channel, instant) of what went out on channels, or lies elsewhere to go out, since an instant."""
    listed, named = _listed("channel", channels)
    found = engine.rows(
        "SELECT channel_id, at FROM placement WHERE state IN ('published', 'handed over')"
        f" AND channel_id IN ({listed}) AND at >= :since",
        since=from_text,
        **named,
    )
    return [(ChannelId(row[0]), row[1]) for row in found]


def due_or_past(engine: Engine, now_text: str) -> list[Placement]:
    """Return scheduled placements whose time, or whose window's end, has come."""
    return engine.records(
        Placement,
        f"WHERE t.state IN {_IN_LINE} AND (t.at <= :now OR t.closes <= :now) ORDER BY t.at, t.id",
        now=now_text,
    )


def asked_for_a_past_time(engine: Engine, now_text: str) -> list[Placement]:
    """Return asked placements whose wished pin has gone by."""
    return engine.records(Placement, "WHERE t.state = 'asked' AND t.at <= :now", now=now_text)


def unfit(engine: Engine) -> list[tuple[str, str]]:
    """Return (placement, photo) wherever the database's own invariant of the gates is broken."""
    return [
        (row[0], row[1])
        for row in engine.rows(
            "SELECT placement_id, photo_id FROM unfit WHERE state IN ('queued', 'pinned', 'handed over')"
        )
    ]


class MonthCell(NamedTuple):
    """What one chip of a calendar shows of one placement."""

    post_id: str
    placement_id: str
    channel_id: str
    state: State
    wall: str
    title: str
    class_key: str
    department_id: str
    author_id: str


def placements_between(engine: Engine, from_wall: str, to_wall: str) -> list[MonthCell]:
    """Return what stands from ``from_wall`` up to, not with, ``to_wall``, by time: given times, else planned days."""
    found = engine.rows(
        "SELECT x.post_id, x.id, x.channel_id, x.state, x.at_wall, p.title, p.class_key, p.department_id, p.author_id"
        " FROM placement x JOIN post p ON p.id = x.post_id"
        " WHERE x.at_wall >= :low AND x.at_wall < :high AND x.state NOT IN ('draft', 'dropped')"
        " AND p.state = 'open'"
        " UNION ALL"
        " SELECT x.post_id, x.id, x.channel_id, x.state, x.planned, p.title, p.class_key, p.department_id, p.author_id"
        " FROM placement x JOIN post p ON p.id = x.post_id"
        " WHERE x.planned >= :low AND x.planned < :high"
        " AND (x.state = 'draft' OR (x.state = 'asked' AND x.at_wall IS NULL))"
        " ORDER BY 5, 7, 6, 2",
        low=from_wall,
        high=to_wall,
    )
    return [
        MonthCell(post, placement, channel, _STATES[state], wall, title, key, department, author)
        for post, placement, channel, state, wall, title, key, department, author in found
    ]


def drafts_without_a_day(engine: Engine) -> list[Post]:
    """Return open posts that have a draft placement and no day, newest first."""
    return engine.records(
        Post,
        "WHERE t.state = 'open' AND t.id IN (SELECT x.post_id FROM placement x"
        " WHERE x.planned IS NULL AND x.state = 'draft') ORDER BY t.created_at DESC",
    )


def counts_by_state(engine: Engine) -> dict[State, int]:
    """Return how many placements are in each state."""
    return {State(row[0]): row[1] for row in engine.rows("SELECT state, count(*) FROM placement GROUP BY state")}


def number_in_states(engine: Engine, states: Iterable[State]) -> int:
    """Return how many placements are in one of the given states."""
    listed = ", ".join(f"'{state.value}'" for state in states)
    return int(engine.value(f"SELECT count(*) FROM placement WHERE state IN ({listed})"))


def number_of_posts(engine: Engine) -> int:
    """Return how many posts the calendar holds; discarded ones are not counted."""
    discarded = "SELECT count(*) FROM post WHERE state = 'discarded'"
    return int(engine.value(f"SELECT (SELECT count(*) FROM post) - ({discarded})"))


def placements_in_states(engine: Engine, states: Iterable[State]) -> list[Placement]:
    """Return every placement in one of the given states, by time, then by id."""
    listed = ", ".join(f"'{state.value}'" for state in states)
    return engine.records(Placement, f"WHERE t.state IN ({listed}) ORDER BY t.at, t.id")


def posts_like(engine: Engine, words: str, limit: int) -> list[Post]:
    """Return open posts whose title or text holds every word, newest first."""
    parts = [part for part in words.split() if part]
    clauses = [f"(t.title LIKE :w{n} ESCAPE '\\' OR t.text LIKE :w{n} ESCAPE '\\')" for n in range(len(parts))]
    where = " AND ".join(clauses) or "1"
    values = {f"w{n}": "%" + _escaped(part) + "%" for n, part in enumerate(parts)}
    return engine.records(Post, f"WHERE {where} ORDER BY t.created_at DESC LIMIT :limit", limit=limit, **values)


def _escaped(part: str) -> str:
    return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
