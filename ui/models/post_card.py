"""One post as the inspector and Compose show it: its words, photos, placements and what the rules say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from core.model.assurances import Override
from core.model.kinds import PersonId, PhotoId, PostId, Sha256
from core.model.media import Photo
from core.model.posts import HoldReason, Placement, Post
from core.model.states import MOST_PRESSING, State
from core.model.town import Channel, ChannelKind, Department, Person
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.assurances import overrides_ever
from core.store.engine import Engine
from ui.models.moods import Moods
from ui.session import Session

if TYPE_CHECKING:
    from core.policy.classes import PriorityClass
    from core.policy.gate import Judgement


@dataclass(frozen=True)
class PlacementCard:
    """One channel of a post: the channel, where it stands, and the reasons that hold it, oldest first."""

    placement: Placement
    channel: Channel
    holds: tuple[HoldReason, ...]


@dataclass(frozen=True)
class PhotoCard:
    """A photo of a post, with the description that the post gives it."""

    photo_id: PhotoId
    sha256: Sha256
    name: str
    description: str


@dataclass(frozen=True)
class PostCard:
    """A post as shown. ``priority`` is ``None`` where the policy no longer has the class.

    ``overrides`` are all that it ever had, taken back or not; ``names`` are people's.
    """

    post: Post
    priority: PriorityClass | None
    department: str
    author: str
    placements: tuple[PlacementCard, ...]
    photos: tuple[PhotoCard, ...]
    judgement: Judgement
    overrides: tuple[Override, ...]
    names: Mapping[PersonId, str]

    @property
    def state(self) -> State:
        """Give the most pressing state of its placements; a draft where it has none."""
        present = {card.placement.state for card in self.placements}
        return next((state for state in MOST_PRESSING if state in present), State.DRAFT)

    @property
    def kinds(self) -> frozenset[ChannelKind]:
        """Give the kinds of its channels, dropped ones aside."""
        return frozenset(card.channel.kind for card in self.placements if card.placement.state is not State.DROPPED)


def read_post(session: Session, moods: Moods, post_id: PostId) -> PostCard:
    """Return a post as it is saved. Raises: NotFound."""
    judgement = moods.judgement(post_id)
    return session.read(partial(_read, session=session, judgement=judgement, post_id=post_id))


def people_by_id(session: Session) -> dict[PersonId, Person]:
    """Return every person on file, by id."""
    return {person.id: person for person in session.read(town_queries.people)}


def _read(engine: Engine, *, session: Session, judgement: Judgement, post_id: PostId) -> PostCard:
    post = engine.record(Post, post_id)
    assert post is not None
    channels = {channel.id: channel for channel in town_queries.channels(engine)}
    department = engine.record(Department, post.department_id)
    author = engine.record(Person, post.author_id)
    placements = tuple(
        PlacementCard(placement, channels[placement.channel_id], _holds(engine, placement))
        for placement in post_queries.placements_of(engine, post_id)
    )
    return PostCard(
        post=post,
        priority=session.pack.class_of(post.class_key),
        department="" if department is None else department.name,
        author="" if author is None else author.name,
        placements=placements,
        photos=tuple(_photos(engine, post_id)),
        judgement=judgement,
        overrides=tuple(overrides_ever(engine, post_id)),
        names={person.id: person.name for person in town_queries.people(engine)},
    )


def _holds(engine: Engine, placement: Placement) -> tuple[HoldReason, ...]:
    if placement.state is not State.HELD:
        return ()
    return tuple(r for r in post_queries.hold_reasons_of(engine, placement.id) if r.settled_at is None)


def _photos(engine: Engine, post_id: PostId) -> list[PhotoCard]:
    cards = []
    for link in post_queries.photos_of(engine, post_id):
        photo = engine.record(Photo, link.photo_id)
        if photo is not None:
            cards.append(PhotoCard(photo.id, photo.sha256, photo.name, link.description))
    return cards
