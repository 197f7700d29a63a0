"""What the command line reads out of a calendar: the queue, what stands against posts, what is found by words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from core.commands.judging import facts_of
from core.errors import NotFound
from core.model.findings import Finding, Severity
from core.model.kinds import ChannelId, PostId
from core.model.media import Photo
from core.model.posts import Placement, Post
from core.model.search import Note
from core.model.states import MOST_PRESSING, State
from core.office import Office
from core.policy.acts import Act
from core.policy.gate import judge
from core.search.asking import directory_of
from core.search.searching import search
from core.store import posts as post_queries
from core.store import search_cards
from core.store import town as town_queries
from core.store.posts import InLine
from core.words.search_query import read_query
from ui.text import Texts

MOST_FOUND = 200
_LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class QueueRow:
    """A placement in line. ``rank`` counts from 1, ``number`` and the names are its class's; ``at`` None: no time."""

    rank: int
    number: int
    class_name: str
    short_name: str
    post: PostId
    title: str
    at: datetime | None
    wall: datetime | None
    reason: str


@dataclass(frozen=True)
class ChannelQueue:
    """What stands in line on one channel, in the order of the policy, and what has no time there."""

    channel: str
    queue: tuple[QueueRow, ...]
    unplaced: tuple[QueueRow, ...]


@dataclass(frozen=True)
class PostCheck:
    """What stands against one post, its most pressing state, and its class by name."""

    post: Post
    class_name: str
    state: State | None
    findings: tuple[Finding, ...]

    @property
    def is_stopped(self) -> bool:
        """Tell whether anything keeps the post from going out."""
        return any(finding.severity is not Severity.WARN for finding in self.findings)


@dataclass(frozen=True)
class Found:
    """What a search found: posts, of them those that hold the words in an earlier version only, photos, and notes."""

    posts: tuple[PostCheck, ...]
    earlier: frozenset[PostId]
    photos: tuple[Photo, ...]
    notes: tuple[Note, ...]


def today_of(office: Office) -> date:
    """Return today in the municipality's zone."""
    return office.calendar.zone.wall(office.calendar.ambient.clock.now()).date()


def plan_of(office: Office, texts: Texts) -> list[ChannelQueue]:
    """Return the queue of every channel that takes posts or has something in line, in the order of the screens.

    A queue stands by class, in a class by the end of its window, then by the moment since which it has been in line.
    """
    by_channel: dict[ChannelId, list[InLine]] = {}
    for line in post_queries.in_line(office.engine):
        by_channel.setdefault(line.placement.channel_id, []).append(line)
    channels = town_queries.channels(office.engine)
    return [_queue_of(office, texts, channel.name, by_channel.get(channel.id, [])) for channel in channels]


def _queue_of(office: Office, texts: Texts, channel: str, lines: Sequence[InLine]) -> ChannelQueue:
    def order(line: InLine) -> tuple[int, datetime, datetime, str]:
        placement = line.placement
        return _number(office, line.class_key), placement.closes or _LAST, placement.since or _LAST, placement.id

    ordered = sorted(lines, key=order)
    placed = [line for line in ordered if line.placement.at is not None]
    without = [line for line in ordered if line.placement.at is None]
    return ChannelQueue(
        channel,
        tuple(_row(office, texts, rank, line) for rank, line in enumerate(placed, 1)),
        tuple(_row(office, texts, rank, line) for rank, line in enumerate(without, 1)),
    )


def _row(office: Office, texts: Texts, rank: int, line: InLine) -> QueueRow:
    placement, priority = line.placement, office.calendar.pack.class_of(line.class_key)
    return QueueRow(
        rank=rank,
        number=_number(office, line.class_key),
        class_name=class_name(office, line.class_key),
        short_name=line.class_key if priority is None else texts.class_name(priority),
        post=placement.post_id,
        title=line.title,
        at=placement.at,
        wall=placement.at_wall,
        reason=texts.reason(placement.why, today_of(office)),
    )


def emergencies(office: Office) -> list[str]:
    """Return the names of the emergencies in force."""
    return [emergency.name for emergency in town_queries.emergencies_in_force(office.engine)]


def class_name(office: Office, key: str) -> str:
    """Return what the policy calls a class; its key where the policy has none."""
    priority = office.calendar.pack.class_of(key)
    return key if priority is None else priority.name


def posts_meant(office: Office, told: str | None) -> list[Post]:
    """Return the posts that an id or a title means, or (None) all that may still go out.

    Raises: NotFound where it means none, or more than one.
    """
    engine = office.engine
    if told is None:
        return post_queries.posts_to_go_out(engine)
    by_id = engine.record(Post, told)
    if by_id is not None:
        return [by_id]
    named = [p for p in post_queries.posts_like(engine, told, MOST_FOUND) if p.title.casefold() == told.casefold()]
    if not named:
        raise NotFound("no-such-post", post=told)
    if len(named) > 1:
        raise NotFound("several-posts", post=told, ids=", ".join(post.id for post in named))
    return named


def check_of(office: Office, post: Post) -> PostCheck:
    """Return what the town's rules say of a post now, also of the times that its placements have."""
    calendar = office.calendar
    now = calendar.ambient.clock.now()
    judgement = judge(facts_of(calendar, post.id, now), calendar.pack)
    placements = post_queries.placements_of(office.engine, post.id)
    outside = [
        f for p in placements if p.channel_id in judgement.channels for f in judgement.outside(p.channel_id, p.at)
    ]
    findings = tuple(dict.fromkeys((*judgement.findings, *outside)))
    return PostCheck(post, class_name(office, post.class_key), _pressing(placements), findings)


def found_by(office: Office, typed: str) -> Found:
    """Return what a search finds, the newest first; nothing is judged. The index is brought up to date before."""
    engine = office.engine
    directory = directory_of(engine, office.calendar.pack, None, _anything)
    asked = search(office.place, read_query(typed, today_of(office)), directory, _unheard, _never, MOST_FOUND)
    assert asked is not None  # nobody stops it
    earlier = frozenset(PostId(hit.id) for hit in asked.posts.hits if hit.is_earlier)
    found = search_cards.found_posts(engine, [hit.id for hit in asked.posts.hits])
    posts = tuple(
        PostCheck(post, class_name(office, post.class_key), _pressing(placements), ()) for post, placements in found
    )
    photos = search_cards.found_photos(engine, [hit.id for hit in asked.photos.hits])
    return Found(posts, earlier, tuple(photos), asked.notes)


def _unheard(_done: int, _total: int) -> None:
    """Tell nobody how far the index is."""


def _never() -> bool:
    """Stop for nobody."""
    return False


def _anything(_act: Act) -> bool:
    """Let who has the calendar's folder, and so the whole of it, find everything."""
    return True


def _pressing(placements: Sequence[Placement]) -> State | None:
    states = {placement.state for placement in placements}
    return next((state for state in MOST_PRESSING if state in states), None)


def _number(office: Office, key: str) -> int:
    priority = office.calendar.pack.class_of(key)
    return len(office.calendar.pack.classes) + 1 if priority is None else priority.number
