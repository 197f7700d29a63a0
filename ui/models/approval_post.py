"""One post as who decides about it reads it: what it says on every channel, and what changed since their last word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from core.commands.posts import Draft
from core.commands.written_draft import draft_of
from core.model.assurances import PeriodApproval, SecondReading
from core.model.comments import Comment
from core.model.kinds import Instant, PersonId, PostId, Sha256
from core.model.posts import Post
from core.store import posts as post_queries
from core.store.assurances import standing
from core.store.comments import comments_of
from core.store.engine import Engine
from ui.models.content_changes import FieldChange
from ui.models.moods import Moods
from ui.models.post_card import PostCard, read_post
from ui.models.versions import Versions
from ui.session import Session


@dataclass(frozen=True)
class PostToRead:
    """A post with what stands round it.

    ``since`` is when the person who works last decided about a version of it, ``None`` where they never did;
    ``changes`` are what differs from that version, ``comments`` what people said, the oldest first.
    """

    card: PostCard
    draft: Draft
    since: Instant | None
    changes: tuple[FieldChange, ...]
    comments: tuple[Comment, ...]


def read_post_to_decide(session: Session, moods: Moods, post_id: PostId) -> PostToRead:
    """Return a post as it is saved, for the person who works. Raises: NotFound."""
    card = read_post(session, moods, post_id)
    since, against, last = session.read(partial(last_decided, post=card.post, person_id=session.person.id))
    changes = () if since is None or against == last else Versions(session, post_id).changes(last, against)
    return PostToRead(
        card=card,
        draft=session.read(partial(draft_of, post=card.post)),
        since=since,
        changes=changes,
        comments=tuple(session.read(partial(comments_of, post_id=post_id))),
    )


def last_decided(engine: Engine, *, post: Post, person_id: PersonId) -> tuple[Instant | None, int, int]:
    """Return when a person last decided about a version, the number of that version, and that of the present one."""
    numbers = {version.content_hash: version.number for version in post_queries.versions_of(engine, post.id)}
    last = max(numbers.values(), default=0)
    known = [(at, numbers[seen]) for at, seen in _decided(engine, post, person_id) if seen in numbers]
    at, number = max(known, default=(None, 0))
    return at, number, last


def _decided(engine: Engine, post: Post, person_id: PersonId) -> list[tuple[Instant, Sha256]]:
    decisions = post_queries.decisions_of(engine, post.id)
    found = [(each.decided_at, each.content_hash) for each in decisions if each.decided_by == person_id]
    periods = standing(engine, PeriodApproval, post.id)
    found += [(each.approved_at, each.content_hash) for each in periods if each.approved_by == person_id]
    readings = standing(engine, SecondReading, post.id)
    return found + [(each.read_at, each.content_hash) for each in readings if each.read_by == person_id]
