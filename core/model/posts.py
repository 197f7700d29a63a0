"""Posts, their placements on channels, and what was decided and published of them."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import (
    ChannelId,
    DepartmentId,
    EmergencyId,
    Instant,
    PartnerId,
    PersonId,
    PhotoId,
    PlacementId,
    PostId,
    Sha256,
    Wall,
)
from core.model.states import PostState, State


@dataclass(frozen=True)
class Post:
    """What is to be said.

    ``class_key`` names a priority class of the pack; ``ground`` is what puts the post there: the meeting or bylaw, or
    the program. ``not_before`` and ``go_out_before`` are wall times, the second exclusive; ``None`` means no bound.
    ``content_hash`` is of the saved content, see ``core.model.content``.
    """

    id: PostId
    title: str
    class_key: str
    department_id: DepartmentId
    author_id: PersonId
    created_at: Instant
    ground: str = ""
    partner_id: PartnerId | None = None
    emergency_id: EmergencyId | None = None
    deemed_by: PersonId | None = None
    text: str = ""
    link: str = ""
    not_before: Wall | None = None
    go_out_before: Wall | None = None
    together: bool = False
    state: PostState = PostState.OPEN
    content_hash: Sha256 = Sha256("")
    policy_version: str = ""
    revision: int = 0


@dataclass(frozen=True)
class Variant:
    """A post's own words on one channel, where they differ. ``None`` means: as the post says."""

    id: str
    post_id: PostId
    channel_id: ChannelId
    title: str | None = None
    text: str | None = None
    link: str | None = None
    revision: int = 0


@dataclass(frozen=True)
class PostVersion:
    """One saved content of a post, kept for ever. ``content`` is the canonical form that ``content_hash`` is of."""

    id: str
    post_id: PostId
    number: int
    content_hash: Sha256
    content: str
    saved_by: PersonId | None
    saved_at: Instant
    revision: int = 0


@dataclass(frozen=True)
class Placement:
    """One post on one channel.

    ``planned`` is a wish; ``at_wall`` and ``at`` are the given, pinned, wished, former or actual time, wall and instant
    of the same moment. ``since`` is the moment since which it stands in line, ``asked_by`` who last asked for it while
    something stood, ``pin_reason`` why it was put before a higher class, ``why`` the planner's reason, see
    ``core.commands.planning``. ``moved_from`` is the time that it had before the plan moved it, ``moved_by``
    the placement that took that time. ``opens`` and ``closes`` bound the one interval in which every rule holds, as
    last judged, and ``closes_why`` names the rule that ends it.
    """

    id: PlacementId
    post_id: PostId
    channel_id: ChannelId
    state: State = State.DRAFT
    planned: Wall | None = None
    at_wall: Wall | None = None
    at: Instant | None = None
    since: Instant | None = None
    asked_by: PersonId | None = None
    pin_reason: str = ""
    why: str = ""
    moved_from: Wall | None = None
    moved_by: PlacementId | None = None
    opens: Instant | None = None
    closes: Instant | None = None
    closes_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class HandOrder:
    """Where a person put a waiting placement in the line of its class on its channel; ``id`` is the placement's own.

    ``put_before`` is the placement that it goes before, ``None`` for the end of the line.
    """

    id: PlacementId
    put_before: PlacementId | None
    ordered_by: PersonId
    ordered_at: Instant
    revision: int = 0


class HoldKind(Enum):
    """Say who or what holds a placement."""

    PERSON = "person"
    GATE = "gate"


@dataclass(frozen=True)
class HoldReason:
    """Why a placement was held; every reason is kept.

    ``rule`` and ``said`` name the finding, or ``said`` is a person's own words.
    """

    id: str
    placement_id: PlacementId
    kind: HoldKind
    rule: str
    said: str
    held_at: Instant
    held_by: PersonId | None
    former_wall: Wall | None
    settled_at: Instant | None = None
    revision: int = 0


@dataclass(frozen=True)
class PostPhoto:
    """A photo in a post, at a place counted from 0, with the description for people who cannot see it."""

    id: str
    post_id: PostId
    photo_id: PhotoId
    position: int
    description: str = ""
    revision: int = 0


class Verdict(Enum):
    """Say how a decision fell."""

    APPROVED = "approved"
    RETURNED = "returned"


@dataclass(frozen=True)
class PostDecision:
    """A named person's decision about exactly one version of a post.

    It counts while the post has that hash and it is not revoked.
    """

    id: str
    post_id: PostId
    content_hash: Sha256
    verdict: Verdict
    decided_by: PersonId
    role: str
    comment: str
    decided_at: Instant
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class Publication:
    """What went out: text and photos as published, where, when and by whom. ``photos`` are SHA-256 hashes in order."""

    id: str
    placement_id: PlacementId
    content_hash: Sha256
    title: str
    text: str
    photos: tuple[str, ...]
    link: str
    published_at: Instant
    published_by: PersonId
    revision: int = 0
